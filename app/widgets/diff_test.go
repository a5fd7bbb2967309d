package widgets

import "testing"

func TestDiffText(t *testing.T) {
	text, marks := DiffText([]DiffPart{
		{"šta je ", DiffSame}, {"juče", DiffDeleted}, {"ranije", DiffInserted}, {" bilo", DiffSame},
	})
	if text != "šta je juče ranije bilo" {
		t.Fatalf("text %q", text)
	}
	runes := []rune(text)
	want := []string{"juče", "ranije"}
	for i, m := range marks {
		if got := string(runes[m.Start:m.End]); got != want[i] {
			t.Errorf("mark %d is on %q, want %q", i, got, want[i])
		}
	}
	if len(marks) != 2 || marks[0].Kind != MarkDeleted || marks[1].Kind != MarkInserted {
		t.Errorf("marks %v", marks)
	}
}
