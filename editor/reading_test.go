package editor_test

import (
	"bytes"
	"errors"
	"iter"
	"strings"
	"testing"

	"redakcija/editor"
)

// boxes are formats of which one holds files: "box" and a count, each file being what
// stands behind the next line.
var boxes = []editor.Format{
	{
		Name:  "box",
		Match: func(raw []byte) bool { return bytes.HasPrefix(raw, []byte("box\n")) },
		Read:  func([]byte) (*editor.Draft, error) { return nil, nil },
		Parts: func(raw []byte) iter.Seq2[editor.Part, error] {
			return func(yield func(editor.Part, error) bool) {
				yield(editor.Part{Name: "in", Raw: raw[len("box\n"):]}, nil)
			}
		},
	},
	{
		Name:  "many",
		Match: func(raw []byte) bool { return string(raw) == "many" },
		Read:  func([]byte) (*editor.Draft, error) { return nil, nil },
		Parts: func([]byte) iter.Seq2[editor.Part, error] {
			return func(yield func(editor.Part, error) bool) {
				part := editor.Part{Name: "in", Raw: make([]byte, 40<<20)}
				for yield(part, nil) {
					continue
				}
			}
		},
	},
	{
		Name:  "trap",
		Match: func(raw []byte) bool { return string(raw) == "trap" },
		Read:  func([]byte) (*editor.Draft, error) { panic("no reader is perfect") },
	},
	plain,
}

func TestReadingIsBounded(t *testing.T) {
	desk := editor.NewDesk(nil, boxes, editor.Edition{}, editor.Inflow{})
	read := func(raw string) (stories int, reason string) {
		for _, err := range desk.Read(editor.Incoming{Name: "a", Raw: []byte(raw)}) {
			var bad *editor.InputError
			switch {
			case err == nil:
				stories++
			case errors.As(err, &bad):
				reason = bad.Reason
			default:
				t.Fatal(err)
			}
		}
		return stories, reason
	}
	for name, x := range map[string]struct {
		raw     string
		stories int
		reason  string
	}{
		"four around a text":  {strings.Repeat("box\n", 4) + "Headline\nText.", 1, ""},
		"five around a text":  {strings.Repeat("box\n", 5) + "Headline\nText.", 0, editor.InputDeep},
		"much within little":  {"many", 6, editor.InputBomb},
		"large around large":  {"box\n" + strings.Repeat("x\n", 30<<20), 0, editor.InputBomb},
		"an empty one within": {"box\n", 0, editor.InputEmpty},
		"a reader that fails": {"trap", 0, editor.InputDamaged},
	} {
		if stories, reason := read(x.raw); stories != x.stories || reason != x.reason {
			t.Errorf("%s: %d stories and %q, not %d and %q", name, stories, reason, x.stories, x.reason)
		}
	}
}
