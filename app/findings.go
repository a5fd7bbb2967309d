package app

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"time"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// findings are what the checks say of the open story. They are found in the background,
// some rows at a time, and again for a text that is written once its writer pauses.
type findings struct {
	w     *workbench
	proof *editor.Proof
	at    map[place]looked    // where something was found: most texts are right
	count map[editor.Lang]int // of those that ask to be looked at
	// state counts the changes of what was found, so that what is shown of it is not made
	// again for nothing.
	state   int
	sweep   int // counts the sweeps: what an earlier one still finds is dropped
	written map[place]bool
	pausing int
	spelled map[editor.Lang]bool // whose spelling is checked already
}

// looked is what the checks said of a text.
type looked struct {
	text string
	all  []editor.Finding
}

const (
	// pause is how long a writer rests before what was written is checked.
	pause = 400 * time.Millisecond
	// rowsAtOnce are checked in one go: few enough that whatever else waits in the lane is
	// soon done.
	rowsAtOnce = 60
	// mostCards of findings are shown: more are not read, and each costs a millisecond to
	// make.
	mostCards = 60
)

func newFindings(w *workbench) *findings { return &findings{w: w} }

// begin looks at a story, or at what changed in it.
func (f *findings) begin(p *editor.Proof, fresh bool) {
	f.proof = p
	f.sweep++
	if fresh || f.at == nil {
		f.at, f.count, f.written = map[place]looked{}, map[editor.Lang]int{}, map[place]bool{}
		f.spelled = map[editor.Lang]bool{}
		f.state++
	}
	f.awaitDictionaries()
	f.rows(f.sweep, 0)
}

// rows looks at some rows in all languages, and then at the next ones.
func (f *findings) rows(sweep, first int) {
	w := f.w
	last := min(first+rowsAtOnce, len(w.story.Segments))
	if sweep != f.sweep || first >= last {
		return
	}
	texts := map[place]string{}
	for _, s := range w.story.Segments[first:last] {
		for _, l := range editor.Targets {
			if p := (place{s.ID, l}); w.text(p) != "" {
				texts[p] = w.text(p)
			}
		}
	}
	f.judge(long, texts, func() { f.rows(sweep, last) })
}

// judge looks at texts in the background, takes what was found, and goes on.
func (f *findings) judge(l lane, texts map[place]string, then func()) {
	w, proof, sweep := f.w, f.proof, f.sweep
	sources := make(map[editor.SegmentID]string, len(texts))
	for p := range texts {
		sources[p.segment] = w.story.Segments[w.rows[p.segment]].Text
	}
	spelled := maps.Clone(f.spelled)
	speller := w.app.newSpeller()
	w.app.bg.run(l, func(ctx context.Context) func() {
		found := make(map[place]looked, len(texts))
		var fault error
		for p, text := range texts {
			all := proof.FindingsOf(p.lang, p.segment, text)
			if spelled[p.lang] && fault == nil {
				var words []editor.Finding
				words, fault = speller.words(ctx, p.lang, text, sources[p.segment])
				all = append(all, words...)
				slices.SortStableFunc(all, func(a, b editor.Finding) int { return cmp.Compare(a.Start, b.Start) })
			}
			found[p] = looked{text, all}
		}
		return func() {
			if sweep != f.sweep {
				return
			}
			if fault != nil {
				w.app.fail(fault)
				return
			}
			f.take(found)
			if then != nil {
				then()
			}
		}
	})
}

// soon checks a text when its writer pauses.
func (f *findings) soon(p place) {
	if f.proof == nil {
		return
	}
	f.written[p] = true
	f.pausing++
	pausing := f.pausing
	f.w.app.bg.after(pause, func() {
		if pausing == f.pausing {
			f.look()
		}
	})
}

// look checks what was written since it was last checked.
func (f *findings) look() {
	texts := map[place]string{}
	for p := range f.written {
		texts[p] = f.w.text(p)
	}
	clear(f.written)
	f.judge(quick, texts, nil)
}

// take keeps what was found and shows it where it is new.
func (f *findings) take(found map[place]looked) {
	changed := false
	for p, l := range found {
		old := f.at[p]
		if len(l.all) > 0 {
			f.at[p] = l
		} else {
			delete(f.at, p)
		}
		if len(old.all)+len(l.all) == 0 || slices.EqualFunc(old.all, l.all, same) && old.text == l.text {
			continue
		}
		changed = true
		f.count[p.lang] += shownIn(l.all) - shownIn(old.all)
		if f.w.text(p) == l.text {
			f.w.grid.RefreshCell(f.w.rows[p.segment], f.w.column(p.lang))
		}
	}
	if changed {
		f.state++
		f.w.app.inspector.refresh()
	}
}

// same tells whether two findings look the same.
func same(a, b editor.Finding) bool {
	return a.Rule == b.Rule && a.Severity == b.Severity && a.Start == b.Start && a.End == b.End &&
		maps.Equal(a.Args, b.Args) && (a.Waived == nil) == (b.Waived == nil) && a.Outvoted == b.Outvoted
}

func shownIn(all []editor.Finding) int {
	n := 0
	for i := range all {
		if all[i].Shown() {
			n++
		}
	}
	return n
}

// of returns what is known of a text as it is now.
func (f *findings) of(p place) []editor.Finding {
	if l, ok := f.at[p]; ok && l.text == f.w.text(p) {
		return l.all
	}
	return nil
}

// marks are what is underlined in a text: what asks to be looked at, and has words of its
// own. What is about the whole text would underline all of it and show nothing.
func (f *findings) marks(p place) []widgets.Mark {
	var all []widgets.Mark
	length := len([]rune(f.w.text(p)))
	for _, x := range f.of(p) {
		if !x.Shown() || x.Start == 0 && x.End == length {
			continue
		}
		kind := widgets.MarkWarning
		if x.Severity == editor.SeverityError || isSpelling(&x) {
			kind = widgets.MarkError
		}
		all = append(all, widgets.Mark{Start: x.Start, End: x.End, Kind: kind})
	}
	return all
}

// found is a finding with its place.
type found struct {
	place
	editor.Finding
	row int
}

// list returns the findings of a version in the order of the text, hints included.
func (f *findings) list(l editor.Lang) []found {
	var all []found
	for p := range f.at {
		row, there := f.w.rows[p.segment]
		if p.lang != l || !there {
			continue
		}
		for _, x := range f.of(p) {
			all = append(all, found{p, x, row})
		}
	}
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(a.row, b.row) })
	return all
}

// current is the finding that the caret is at, of several the one about the fewest words;
// else the first of the focused text. It is false where there is none.
func (f *findings) current() (found, bool) {
	p, row, _, ok := f.w.active()
	if !ok {
		return found{}, false
	}
	all := slices.DeleteFunc(slices.Clone(f.of(p)), func(x editor.Finding) bool { return !x.Shown() })
	if len(all) == 0 {
		return found{}, false
	}
	_, _, at, _ := f.w.grid.CaretAt()
	best := slices.MinFunc(all, func(a, b editor.Finding) int {
		awayA, awayB := at < a.Start || a.End < at, at < b.Start || b.End < at
		switch {
		case awayA && awayB:
			return cmp.Compare(a.Start, b.Start)
		case awayA:
			return 1
		case awayB:
			return -1
		}
		return cmp.Compare(a.End-a.Start, b.End-b.Start)
	})
	return found{p, best, row}, true
}

// step goes to the next finding that asks to be looked at, or the one before, and after the
// last to the first.
func (f *findings) step(forward bool) {
	l := f.w.activeLang()
	all := slices.DeleteFunc(f.list(l), func(x found) bool { return !x.Shown() })
	if len(all) == 0 {
		f.w.app.status.say(f.w.app.words.T("findings.none"))
		return
	}
	row, _, at, ok := f.w.grid.CaretAt()
	if !ok {
		row, at = -1, 0
	}
	i, exact := slices.BinarySearchFunc(all, found{row: row, Finding: editor.Finding{End: at}}, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.End, b.End))
	})
	switch {
	case !forward:
		i--
	case exact:
		i++
	}
	f.goTo(all[(i+len(all))%len(all)])
}

// goTo selects the words that a finding is about.
func (f *findings) goTo(x found) {
	f.w.grid.Select(x.row, f.w.column(x.lang), x.Start, x.End)
	f.w.app.status.say(f.sentence(x.Finding))
}

// sentence says what a finding is.
func (f *findings) sentence(x editor.Finding) string {
	if isSpelling(&x) {
		return f.w.app.words.With(x.Rule, x.Args)
	}
	return f.w.app.words.With("finding."+x.Rule, x.Args)
}

// fix writes the certain remedy of a finding into its text, as if it had been typed.
func (f *findings) fix(x found) {
	f.w.edited(x.row, f.w.column(x.lang), editor.Apply(f.w.text(x.place), *x.Fix))
	f.w.grid.RefreshCell(x.row, f.w.column(x.lang))
	f.w.grid.SetCaretAt(x.row, f.w.column(x.lang), x.Fix.Start+len([]rune(x.Fix.Text)))
}

func (f *findings) fixCurrent() {
	if x, ok := f.current(); ok && x.Fix != nil {
		f.fix(x)
	}
}

// fixAll writes all certain remedies of the focused text.
func (f *findings) fixAll() {
	p, row, col, ok := f.w.active()
	if !ok {
		return
	}
	f.w.edited(row, col, editor.ApplyAll(f.w.text(p), f.of(p)))
	f.w.grid.RefreshCell(row, col)
}

// waive asks why a finding shall stand.
func (f *findings) waive(x found) {
	id := f.w.id()
	f.w.app.askNote("waive", func(note string) {
		f.change(id, x, func(ctx context.Context) error {
			_, err := f.w.app.desk.Waive(ctx, id, x.Finding, note)
			return err
		})
	})
}

// waiveCurrent lets the current finding stand. A misspelt word stands for good once it is
// known.
func (f *findings) waiveCurrent() {
	switch x, ok := f.current(); {
	case !ok:
	case isSpelling(&x.Finding):
		f.w.addWord()
	default:
		f.waive(x)
	}
}

// unwaive lets a finding count again.
func (f *findings) unwaive(x found) {
	id := f.w.id()
	f.change(id, x, func(ctx context.Context) error { return f.w.app.desk.Unwaive(ctx, id, *x.Waived) })
}

func (f *findings) change(id editor.StoryID, x found, do func(context.Context) error) {
	f.w.app.perform(editor.Event{Kind: editor.VersionChanged, Story: id, Lang: x.lang}, do)
}

// whyNoFinding and whyNoFix are reasons of the action table.
func (f *findings) whyNoFinding() string {
	if why := f.w.whyNoCell(); why != "" {
		return why
	}
	if _, ok := f.current(); !ok {
		return f.w.app.words.T("why.no_finding")
	}
	return ""
}

func (f *findings) whyNoFix() string {
	if why := f.whyNoFinding(); why != "" {
		return why
	}
	if x, _ := f.current(); x.Fix == nil {
		return f.w.app.words.T("why.no_fix")
	}
	return ""
}
