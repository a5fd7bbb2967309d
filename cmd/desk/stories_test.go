package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Of 17 stories two have ids that begin with the same of 16 digits: that digit names
// neither of them, while a longer beginning names one.
func TestAmbiguousBeginningNamesNoStory(t *testing.T) {
	address := filepath.Join(t.TempDir(), "desk.db")
	desk := openDesk(t, address)
	show := func(name string) (code int, stderr string) {
		var b bytes.Buffer
		args := []string{"show", name, "--desk", address, "--ui", "en"}
		code = run(t.Context(), args, strings.NewReader(""), io.Discard, &b, os.Getenv)
		return code, b.String()
	}
	count := map[string]int{}
	for i := range 17 {
		id := string(intake(t, desk, i))
		count[id[:1]]++
		if code, stderr := show(id[:12]); code != exitDone {
			t.Fatalf("show %s: exit code %d, %s", id[:12], code, stderr)
		}
	}
	for digit, n := range count {
		code, stderr := show(digit)
		switch {
		case n == 1 && code != exitDone:
			t.Errorf("%q names one story: exit code %d, %s", digit, code, stderr)
		case n > 1 && (code != exitFound || !strings.Contains(stderr, "is the beginning of")):
			t.Errorf("%q names %d stories: exit code %d, %s", digit, n, code, stderr)
		}
	}
}
