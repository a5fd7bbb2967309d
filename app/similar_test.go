package app

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"redakcija/editor"
)

// Two outlets' copies of one report are proposed to each other. Taken as an update, one
// leads to the other, and what was written there is outdated where the text is another.
func TestSimilarStoryIsTakenAsUpdate(t *testing.T) {
	ctx := context.Background()
	r := newRoom(t, filepath.Join(t.TempDir(), "desk.db"))
	var report strings.Builder
	for i, word := range []string{"harbour", "ferry", "council", "museum", "glacier", "festival"} {
		fmt.Fprintf(&report, "The %s of Bar waits %d more months for the answer that ministers promised in spring, officials said.\n", word, i+2)
	}
	take := func(text string) editor.StoryID {
		t.Helper()
		s, err := editor.One(r.desk.As("Jelena").Intake(ctx, editor.Incoming{Raw: []byte(text)}))
		if err != nil {
			t.Fatal(err)
		}
		return s.ID
	}
	first := take("Bar waits\n" + report.String())
	if _, _, err := r.desk.As("Marko").Translate(ctx, first, editor.DE, "s2", "Der Hafen wartet.", 0); err != nil {
		t.Fatal(err)
	}
	second := take("Bar goes on waiting\n" + strings.Replace(report.String(), "harbour of Bar", "old harbour of Bar", 1))
	r.app.Open(second)
	if len(r.app.workbench.similar) != 1 || r.app.workbench.similar[0].Story != first {
		t.Fatalf("similar are %+v, want %s", r.app.workbench.similar, first)
	}
	r.do("story.similar")
	if shown := test.RenderObjectToMarkup(r.app.inspector.body); !strings.Contains(shown, "Bar waits") {
		t.Error("the inspector does not name the similar story")
	}
	r.app.merge(r.app.workbench.similar[0])
	if r.app.workbench.id() != second || r.app.win.Canvas().Overlays().Top() == nil {
		t.Fatal("the stories were merged before anybody agreed")
	}
	r.app.Dismiss()
	r.app.mergeInto(second, first)
	if r.app.workbench.id() != first || r.app.workbench.outdated() != 1 {
		t.Errorf("open is %s with %d outdated texts, want %s with 1", r.app.workbench.id(), r.app.workbench.outdated(), first)
	}
	if r.app.Do("story.similar") {
		t.Error("a story that was merged away is still proposed")
	}
}
