package editor_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
)

// montenegrin confirms the three segments of the Montenegrin version.
func (n *newsroom) montenegrin(texts ...string) {
	n.Helper()
	for i, text := range texts {
		seg := []editor.SegmentID{"s1", "s2", "s3"}[i]
		_, _, err := n.desk.As(jelena).Translate(n.ctx, n.story, editor.CNR, seg, text, editor.AnyRevision)
		n.must(err)
	}
}

// cyrillic is the Montenegrin version as its Cyrillic page has it.
func (n *newsroom) cyrillic() string {
	n.Helper()
	all, err := n.desk.Cyrillic(n.ctx, n.story)
	n.must(err)
	var texts []string
	for _, x := range all {
		texts = append(texts, x.Cyrillic)
	}
	return strings.Join(texts, "|")
}

func (n *newsroom) lock(by editor.Person, run string, kind editor.WordKind) {
	n.Helper()
	_, err := n.desk.As(by).Lock(n.ctx, n.story, run, kind)
	n.must(err)
}

func (n *newsroom) add(kind editor.WordKind, text string) {
	n.Helper()
	_, err := n.desk.As(marko).AddWord(n.ctx, editor.Word{Kind: kind, Lang: editor.CNR, Text: text})
	n.must(err)
}

func TestWhoDecidesWhatStaysLatin(t *testing.T) {
	n := newNewsroom(t)
	n.montenegrin("Bajden i NATO", "VI ste kod Bajdena.", "Kraj.")
	want := func(what, cyrillic string) {
		t.Helper()
		if got := n.cyrillic(); got != cyrillic+"|Крај." {
			t.Errorf("%s: %s", what, got)
		}
	}
	want("the spelling", "Бајден и НАТО|VI сте код Бајдена.")
	n.add(editor.WordLatin, "NATO")
	n.add(editor.WordCyrillic, "VI")
	want("the house", "Бајден и NATO|ВИ сте код Бајдена.")
	_, err := n.desk.As(marko).PutTerm(n.ctx, editor.Term{
		Kind: editor.TermPerson, Latin: true, Forms: map[editor.Lang][]string{editor.CNR: {"Bajden"}, editor.EN: {"VI"}},
	})
	n.must(err)
	want("a term", "Bajden и NATO|ВИ сте код Bajdena.")
	n.lock(jelena, "Bajden", editor.WordCyrillic)
	n.lock(jelena, " NATO ", editor.WordCyrillic)
	want("the story", "Бајден и НАТО|ВИ сте код Бајдена.")
	n.lock(jelena, "Bajden", editor.WordLatin)
	want("the story's latest decision", "Bajden и НАТО|ВИ сте код Bajdena.")
	n.lock(jelena, "Bajden", "")
	n.lock(jelena, "NATO", "")
	want("the house again", "Bajden и NATO|ВИ сте код Bajdena.")
	n.add(editor.WordCyrillic, "NATO")
	want("the house's latest decision", "Bajden и НАТО|ВИ сте код Bajdena.")
}

// What is approved is printed, whatever the house decides later; and it can still be
// published.
func TestApprovalPinsTheScript(t *testing.T) {
	n := newNewsroom(t)
	n.add(editor.WordLatin, "BBC")
	n.add(editor.WordLatin, "CNN") // which is not in the text
	n.montenegrin("Javlja BBC", "Trampov potez.", "Kraj.")
	n.lock(jelena, "Tramp", editor.WordLatin)
	_, err := n.desk.As(jelena).Submit(n.ctx, n.story, editor.CNR)
	n.must(err)
	_, err = n.desk.As(marko).Approve(n.ctx, n.story, editor.CNR)
	n.must(err)
	n.must(n.desk.As(marko).RemoveWord(n.ctx, editor.WordLatin, editor.CNR, "BBC"))
	n.add(editor.WordLatin, "Kraj")
	const pinned = "Јавља BBC|Trampov потез.|Крај."
	if got := n.cyrillic(); got != pinned {
		t.Errorf("approved, it became %s", got)
	}
	outcomes, err := n.desk.As(marko).Publish(n.ctx, "out", []editor.Choice{{Story: n.story, Lang: editor.CNR}}, nil)
	n.must(err)
	n.must(outcomes[0].Err)
	article := n.out[n.story].Pages[0].Article
	var script []string
	for _, e := range article.Script {
		script = append(script, e.Text+" "+e.Why)
	}
	if got := strings.Join(script, ", "); got != "Tramp story, BBC house" {
		t.Errorf("the article asks for %s", got)
	}
	if got := n.cyrillic(); got != pinned {
		t.Errorf("published, it became %s", got)
	}

	// A correction is approved anew, by what the house says then, its note included.
	_, err = n.desk.As(jelena).Correct(n.ctx, n.story, editor.CNR, "CNN, a ne BBC")
	n.must(err)
	if got := n.cyrillic(); got != "Јавља ББЦ|Trampov потез.|Kraj." {
		t.Errorf("opened again, it became %s", got)
	}
	_, err = n.desk.As(jelena).Submit(n.ctx, n.story, editor.CNR)
	n.must(err)
	v, err := n.desk.As(marko).Approve(n.ctx, n.story, editor.CNR)
	n.must(err)
	if len(v.Approval.Script) != 3 {
		t.Errorf("the corrected article asks for %v", v.Approval.Script)
	}
}

// A lock is an act of writing, in every state.
func TestLockIsWriting(t *testing.T) {
	n := newNewsroom(t)
	refused := func(what string, err error, condition editor.Condition) {
		t.Helper()
		var r *editor.Refusal
		if !errors.As(err, &r) || r.Condition != condition {
			t.Errorf("%s: %v", what, err)
		}
	}
	try := func(run string) error {
		_, err := n.desk.As(marko).Lock(n.ctx, n.story, run, editor.WordLatin)
		return err
	}
	n.montenegrin("Bajden", "Tramp i Bajden", "Kraj")
	n.lock(marko, "Bajden", editor.WordLatin)
	_, versions, err := n.desk.Story(n.ctx, n.story)
	n.must(err)
	if v := versions[editor.CNR]; v.Translator != marko || v.State != editor.StateDraft || len(v.Script) != 1 {
		t.Errorf("locked: %+v", v)
	}
	row := versions[editor.CNR].Row
	n.lock(jelena, "Bajden", editor.WordLatin)
	if _, versions, err = n.desk.Story(n.ctx, n.story); err != nil || versions[editor.CNR].Row != row {
		t.Errorf("the same decision was written again: %v", err)
	}

	_, err = n.desk.As(jelena).Submit(n.ctx, n.story, editor.CNR)
	n.must(err)
	refused("in review", try("Tramp"), editor.WrongState)
	_, err = n.desk.As(jelena).Approve(n.ctx, n.story, editor.CNR)
	n.must(err)
	n.must(try("Tramp"))
	if _, versions, err = n.desk.Story(n.ctx, n.story); err != nil || versions[editor.CNR].State != editor.StateDraft || versions[editor.CNR].Approval != nil {
		t.Errorf("approved and locked: %+v, %v", versions[editor.CNR], err)
	}
	n.must(n.desk.As(marko).Reject(n.ctx, n.story, "duplicate"))
	refused("rejected", try("Kraj"), editor.NotRejected)

	record, err := n.desk.Record(n.ctx, n.story)
	n.must(err)
	var locks []string
	for _, e := range record {
		if e.Words != "" {
			locks = append(locks, e.Verb+" "+e.Words+" "+string(e.By)+" "+string(e.From)+" "+string(e.To))
		}
	}
	if want := []string{"latin Bajden Marko draft draft", "latin Tramp Marko approved draft"}; !slices.Equal(locks, want) {
		t.Errorf("the record has %q", locks)
	}
}

func TestWhatCannotBeLocked(t *testing.T) {
	n := newNewsroom(t)
	n.montenegrin("Washington", "Bajden je rekao.", "Kraj.")
	for _, c := range []struct {
		run    string
		kind   editor.WordKind
		reason string
	}{
		{"", editor.WordLatin, editor.NoWordEmpty},
		{" …", editor.WordLatin, editor.NoWordEmpty},
		{"Tramp", editor.WordLatin, editor.NoWordAbsent},
		{"bAJDEN", editor.WordLatin, editor.NoWordAbsent},
		{"Bajden", "", editor.NoWordAbsent}, // nothing was decided
		{"Бајден", editor.WordLatin, editor.NoWordScript},
		{"Washington", editor.WordCyrillic, editor.NoWordLetters},
		{strings.Repeat("Bajden ", 50), editor.WordLatin, editor.NoWordLong},
	} {
		var e *editor.WordError
		_, err := n.desk.As(jelena).Lock(n.ctx, n.story, c.run, c.kind)
		if !errors.As(err, &e) || e.Reason != c.reason || !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("%q as %q: %v", c.run, c.kind, err)
		}
		if x := editor.Explain(err); x.ID != "no_word."+c.reason {
			t.Errorf("%q is explained by %s", c.run, x.ID)
		}
	}
	for name, err := range map[string]error{
		"unsigned":     func() error { _, err := n.desk.Lock(n.ctx, n.story, "Bajden", editor.WordLatin); return err }(),
		"unknown kind": func() error { _, err := n.desk.As(marko).Lock(n.ctx, n.story, "Bajden", "spelling"); return err }(),
		"no story":     func() error { _, err := n.desk.As(marko).Lock(n.ctx, "none", "Bajden", ""); return err }(),
	} {
		want := map[string]error{"unsigned": editor.ErrUnsigned, "unknown kind": editor.ErrInvalid, "no story": editor.ErrNotFound}[name]
		if !errors.Is(err, want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What is probably a foreign name is pointed out until somebody has decided.
func TestDoubtfulNames(t *testing.T) {
	n := newNewsroom(t)
	n.montenegrin("Smith i Bush", "Tramp", "Kraj")
	doubtful := func() int {
		all, err := n.desk.Cyrillic(n.ctx, n.story)
		n.must(err)
		return len(all[0].Doubtful) + len(all[1].Doubtful) + len(all[2].Doubtful)
	}
	if got := doubtful(); got != 2 {
		t.Errorf("%d names", got)
	}
	n.add(editor.WordCyrillic, "Bush")
	n.lock(jelena, "Smith", editor.WordLatin)
	if got := doubtful(); got != 0 {
		t.Errorf("decided: %d names", got)
	}
}

// A name that nobody has decided about is a hint among the findings of its version.
func TestUndecidedNameIsAFinding(t *testing.T) {
	n := newNewsroom(t)
	n.montenegrin("Govori Smith", "Tekst.", "Kraj.")
	hints := func() (all []editor.Finding) {
		t.Helper()
		found, err := n.desk.Findings(n.ctx, n.story, editor.CNR)
		n.must(err)
		for _, f := range found {
			if f.Rule == "foreign_name" {
				all = append(all, f)
			}
		}
		return all
	}
	if got := hints(); len(got) != 1 || got[0].Words != "Smith" || got[0].Args["Name"] != "Smith" || got[0].Severity != editor.SeverityHint {
		t.Errorf("%+v", got)
	}
	n.add(editor.WordLatin, "Smith")
	if got := hints(); len(got) != 0 {
		t.Errorf("decided: %+v", got)
	}
}
