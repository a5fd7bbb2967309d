package intake

import "testing"

// A pattern that is wrong must not wait for the first file that needs it.
func TestEveryPatternCompiles(t *testing.T) {
	if len(patterns) == 0 {
		t.Fatal("there are no patterns")
	}
	for _, p := range patterns {
		p() // panics where the pattern is wrong, and names it
	}
}
