package app

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// workbench is the open story: the model that holds every text and its undo, and the
// view of it. A confirmed text goes to the desk at once; what is being written goes
// to the desk's journal within a second.
type workbench struct {
	app      *App
	story    *editor.Story
	versions map[editor.Lang]*editor.Version
	cells    map[place]*cell
	grid     *widgets.Grid
	header   *storyHeader
	columns  *columnHeader
	body     *fyne.Container
	numbers  []int               // of the paragraphs, 0 for what is none
	progress map[editor.Lang]int // per cent of each version; counted with each answer of the desk
	earlier  sources             // what outdated texts were made from
	findings *findings           // what the checks say
	// suggestions are what the memory and the register offer for the focused text.
	suggestions *suggestions
	rows        map[editor.SegmentID]int
	similar     []editor.Likeness // other stories that tell the same
	// comparing shows in the source column what changed since the texts beside it.
	comparing bool
	flushing  bool // a journal entry is on its way
	loading   editor.StoryID
	again     bool // something changed while loading
}

func newWorkbench(a *App) *workbench {
	w := &workbench{app: a, cells: map[place]*cell{}}
	w.findings = newFindings(w)
	w.suggestions = newSuggestions(w)
	w.grid = widgets.NewGrid()
	w.grid.Len = func() int {
		if w.story == nil {
			return 0
		}
		return len(w.story.Segments)
	}
	w.grid.Content = w.content
	w.grid.Length = func(row, col int) int {
		if col == 0 {
			return len(w.story.Segments[row].Text)
		}
		return len(w.text(w.at(row, col)))
	}
	w.grid.Label = w.label
	w.grid.OnEdit = w.edited
	w.grid.OnTyped = w.typed
	w.grid.OnFocus = func(int, int) {
		w.suggestions.follow()
		w.app.refresh()
	}
	w.grid.OnKey = w.key
	w.grid.OnShortcut = func(s fyne.Shortcut) bool { return w.app.shortcut(s) }
	w.grid.OnUndo = func(int, int) { w.undo() }
	w.grid.OnRedo = func(int, int) { w.redo() }
	w.grid.OnMenu = w.menu
	w.header = newStoryHeader(w)
	w.columns = newColumnHeader(w)
	return w
}

// id is the open story's, "" when none is open.
func (w *workbench) id() editor.StoryID {
	if w.story == nil {
		return ""
	}
	return w.story.ID
}

// open shows a story. What was being written in the last one is kept first.
func (w *workbench) open(id editor.StoryID) {
	if id == w.id() || id == w.loading {
		return
	}
	w.flush(nil)
	w.load(id)
}

// reload asks the desk again for the open story. Texts that are being written stay
// as they are.
func (w *workbench) reload() {
	if id := w.id(); id != "" {
		w.load(id)
	}
}

func (w *workbench) load(id editor.StoryID) {
	if w.loading == id {
		w.again = true // the answer on its way may already be old
		return
	}
	w.loading, w.again = id, false
	w.app.bg.run(quick, func(ctx context.Context) func() {
		a, err := w.app.ask(ctx, id)
		return func() {
			if w.loading != id { // another story was asked for meanwhile
				return
			}
			w.loading = ""
			if err != nil {
				w.app.fail(err)
				return
			}
			w.take(a)
			if w.again {
				w.load(id)
			}
		}
	})
}

// answer is what the desk says of one story.
type answer struct {
	proof   *editor.Proof // with the story and its versions
	kept    []editor.Cell // what was being written
	earlier sources
}

// ask asks the desk for everything the workbench shows of a story.
func (a *App) ask(ctx context.Context, id editor.StoryID) (x answer, err error) {
	if x.proof, err = a.desk.Proof(ctx, id); err != nil {
		return x, err
	}
	if x.kept, err = a.desk.Cells(ctx, id); err != nil {
		return x, err
	}
	x.earlier, err = earlierSources(ctx, a.desk, x.proof.Story, x.proof.Versions)
	return x, err
}

// take makes a story the open one, or renews it.
func (w *workbench) take(x answer) {
	s, versions := x.proof.Story, x.proof.Versions
	fresh := w.id() != s.ID
	moved := fresh || w.story.Revision != s.Revision
	w.story, w.versions, w.earlier = s, versions, x.earlier
	if fresh {
		w.comparing, w.similar = false, nil
		w.cells = make(map[place]*cell, len(x.kept))
		for _, k := range x.kept {
			w.cells[place{k.Segment, k.Lang}] = &cell{Cell: k}
		}
	}
	for p, c := range w.cells {
		w.follow(p, c)
	}
	w.number()
	w.progress = map[editor.Lang]int{}
	for _, l := range editor.Targets {
		if done, all := versions[l].Progress(s); all > 0 {
			w.progress[l] = done * 100 / all
		}
	}
	w.setColumns()
	if fresh {
		w.grid.Reset()
	} else {
		w.grid.Reload()
	}
	w.header.refresh()
	w.columns.refresh()
	if fresh {
		w.app.title()
		w.app.stories.selected()
	}
	w.findings.begin(x.proof, fresh)
	w.suggestions.follow()
	w.app.attributions.begin(x.proof, fresh)
	w.app.refresh()
	if !moved {
		return
	}
	if n := w.outdated(); n > 0 && !fresh { // under the hands of whoever is writing
		w.app.status.say(w.app.words.N("story.outdated", n))
	}
	w.findSimilar()
}

// langs are the languages of the columns after the source.
func (w *workbench) lang(col int) editor.Lang { return editor.Targets[col-1] }

func (w *workbench) at(row, col int) place {
	return place{w.story.Segments[row].ID, w.lang(col)}
}

// text is what a cell shows: what is being written there, else what is confirmed.
func (w *workbench) text(p place) string {
	if c := w.cells[p]; c != nil {
		return c.Text
	}
	return w.versions[p.lang].Text(p.segment)
}

func (w *workbench) content(row, col int) widgets.CellContent {
	seg := &w.story.Segments[row]
	if col == 0 {
		if w.comparing {
			text, marks := w.changedSource(seg)
			return widgets.CellContent{Text: text, Marks: marks}
		}
		return widgets.CellContent{Text: seg.Text, Marks: w.app.attributions.marks[place{seg.ID, ""}]}
	}
	p := w.at(row, col)
	v := w.versions[p.lang]
	c := widgets.CellContent{Text: w.text(p), Placeholder: w.app.words.T("cell.translate"), Tint: widgets.ColorCell, Marks: w.marks(p)}
	switch {
	case w.cells[p] != nil && w.cells[p].Open, unconfirmed(v, p.segment):
		c.Tint = widgets.ColorSelection
	case v.Outdated(seg):
		c.Tint = widgets.ColorDeleted
	}
	return c
}

// number counts the paragraphs, as readers do: headline and captions are none.
func (w *workbench) number() {
	w.numbers = make([]int, len(w.story.Segments))
	w.rows = make(map[editor.SegmentID]int, len(w.story.Segments))
	n := 0
	for i := range w.story.Segments {
		w.rows[w.story.Segments[i].ID] = i
		if k := w.story.Segments[i].Kind; k == editor.Paragraph || k == editor.Lead {
			n++
			w.numbers[i] = n
		}
	}
}

// label is the number of a paragraph, or a letter for what is not one.
func (w *workbench) label(row int) string {
	switch k := w.story.Segments[row].Kind; k {
	case editor.Paragraph, editor.Lead:
		return w.app.words.Int(w.numbers[row])
	default:
		return w.app.words.T("kind.short." + string(k))
	}
}

// active is the cell that has the focus.
func (w *workbench) active() (p place, row, col int, ok bool) {
	row, col, ok = w.grid.Focused()
	if !ok || w.story == nil || col == 0 || row >= len(w.story.Segments) {
		return place{}, 0, 0, false
	}
	return w.at(row, col), row, col, true
}

// activeLang is the language the acts on a version mean: of the focused cell, else
// of the last one.
func (w *workbench) activeLang() editor.Lang {
	if p, _, _, ok := w.active(); ok {
		return p.lang
	}
	return w.columns.last
}

// insert puts characters at the caret.
func (w *workbench) insert(text string) { w.grid.InsertText(text) }

// copySource puts the source into the cell, to be changed into a translation.
func (w *workbench) copySource() {
	if p, row, col, ok := w.active(); ok {
		w.edited(row, col, w.story.Segment(p.segment).Text)
		w.grid.RefreshCell(row, col)
	}
}

// key handles the keys that walk; false leaves the key to the cell.
func (w *workbench) key(row, col int, ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
	switch {
	case ev.Name == fyne.KeyTab && mod&fyne.KeyModifierShift != 0:
		w.step(row, col, -1)
	case ev.Name == fyne.KeyTab:
		w.step(row, col, 1)
	case (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter) && mod&ctrl != 0:
		w.confirm()
	case ev.Name == fyne.KeyPageDown && mod == 0:
		w.move(5)
	case ev.Name == fyne.KeyPageUp && mod == 0:
		w.move(-5)
	case ev.Name == fyne.KeyEscape:
		w.app.win.Canvas().Unfocus()
	default:
		return w.app.typed(ev)
	}
	return true
}

// step walks the languages, and at an end the next or the last segment.
func (w *workbench) step(row, col, by int) {
	for {
		col += by
		switch {
		case col > len(editor.Targets):
			row, col = row+1, 1
		case col < 1:
			row, col = row-1, len(editor.Targets)
		}
		if row < 0 || row >= w.grid.Len() {
			return
		}
		if !w.grid.Columns[col].Hidden {
			break
		}
	}
	w.grid.Focus(row, col)
}

// move walks the segments.
func (w *workbench) move(rows int) {
	_, row, col, ok := w.active()
	if !ok {
		row, col = -1, w.column(w.activeLang())
	}
	row = min(max(row+rows, 0), w.grid.Len()-1)
	if row >= 0 {
		w.grid.Focus(row, col)
	}
}

func (w *workbench) column(l editor.Lang) int { return slices.Index(editor.Targets[:], l) + 1 }

// nextOpen goes to the next segment that has no confirmed, current text.
func (w *workbench) nextOpen() {
	_, row, col, ok := w.active()
	if !ok {
		row, col = -1, w.column(w.activeLang())
	}
	v := w.versions[w.lang(col)]
	n := w.grid.Len()
	for i := 1; i <= n; i++ {
		r := (row + i + n) % n
		seg := &w.story.Segments[r]
		if v.Text(seg.ID) == "" || v.Outdated(seg) || unconfirmed(v, seg.ID) {
			w.grid.Focus(r, col)
			return
		}
	}
	w.app.status.say(w.app.words.T("status.nothing_open"))
}

// confirm gives the focused text to the desk and goes on to the next segment.
func (w *workbench) confirm() {
	p, row, _, ok := w.active()
	if !ok {
		return
	}
	c := w.touch(p)
	if strings.TrimSpace(c.Text) != "" {
		w.write(p, c.Text, c.Base)
	}
	if row+1 < w.grid.Len() {
		w.move(1)
	}
}

// write confirms a text on the desk.
func (w *workbench) write(p place, text string, base int) {
	story := w.id()
	w.app.status.saving()
	w.app.bg.run(quick, func(ctx context.Context) func() {
		r, _, err := w.app.desk.Translate(ctx, story, p.lang, p.segment, text, base)
		return func() {
			if err != nil {
				w.refused(p, text, err)
				return
			}
			w.app.status.saved()
			if w.id() == story {
				c := w.touch(p)
				w.versions = maps.Clone(w.versions) // the checks are reading the other ones
				w.versions[p.lang] = w.versions[p.lang].With(r)
				c.Base = r.Number
				if c.Text == text { // nothing was typed since
					w.set(p, c, r.Text)
				} else {
					w.set(p, c, c.Text)
				}
			}
			w.app.wrote(editor.Event{Kind: editor.VersionChanged, Story: story, Lang: p.lang})
		}
	})
}

// refused tells why a text was not confirmed. Where a colleague was faster, the
// editor sees both texts and chooses.
func (w *workbench) refused(p place, text string, err error) {
	w.app.status.unsaved()
	if !errors.Is(err, editor.ErrConflict) {
		w.app.fail(err)
		return
	}
	story := w.id()
	w.app.bg.run(quick, func(ctx context.Context) func() {
		_, versions, err := w.app.desk.Story(ctx, story)
		return func() {
			if err != nil {
				w.app.fail(err)
				return
			}
			theirs := versions[p.lang].Texts[p.segment]
			w.showConflict(p, text, theirs)
		}
	})
}

// whyNoStory and its like are the reasons of the action table.
func (w *workbench) whyNoStory() string {
	if w.story == nil {
		return w.app.words.T("why.no_story")
	}
	return ""
}

func (w *workbench) whyNoCell() string {
	if _, _, _, ok := w.active(); !ok {
		return w.app.words.T("why.no_cell")
	}
	return ""
}

func (w *workbench) whyNotHeld() string {
	if why := w.whyNoStory(); why != "" {
		return why
	}
	if w.story.HoldUntil.IsZero() && w.story.Rejected == "" {
		return w.app.words.T("why.not_held")
	}
	return ""
}

func (w *workbench) whyNotAct(act editor.Act) string {
	if why := w.whyNoStory(); why != "" {
		return why
	}
	var found []editor.Finding
	if act == editor.ActApprove || act == editor.ActPublish { // the acts that ask what the checks say
		for _, x := range w.findings.list(w.activeLang()) {
			found = append(found, x.Finding)
		}
		found = append(found, w.app.attributions.unsettled[w.activeLang()]...)
	}
	if err := w.app.desk.Allowed(act, w.story, w.versions[w.activeLang()], w.app.newsroom, found); err != nil {
		return sentence(w.app.words, err)
	}
	return ""
}
