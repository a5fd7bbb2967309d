package app

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// stories is the list on the left: search, chips of phases, and the stories. It holds
// only the pages of the list that were looked at, so a desk of any size opens alike.
type stories struct {
	app     *App
	words   string
	phase   editor.Phase
	counts  map[editor.Phase]int
	pages   map[int][]editor.Summary
	asked   map[int]bool // pages on their way
	turn    int          // grows with every reload: answers to an older one are dropped
	waiting bool         // an answer is on its way
	again   bool         // and it is not the last one wanted

	search *field
	chips  map[editor.Phase]*widgets.Chip
	list   *widget.List
	empty  *widgets.Cell
}

// pageSize is how many stories are asked for at once: two windows full.
const pageSize = 50

func newStories(a *App) *stories {
	return &stories{app: a, counts: map[editor.Phase]int{}, pages: map[int][]editor.Summary{}, asked: map[int]bool{}}
}

// build makes the panel.
func (s *stories) build() fyne.CanvasObject {
	t := s.app.words
	s.search = newField(s.app)
	s.search.SetText(s.words)
	s.search.OnChanged = func(words string) {
		s.words = words
		s.reload()
	}
	s.search.onKey = func(k *fyne.KeyEvent) bool {
		switch k.Name {
		case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
			s.step(1)
		case fyne.KeyUp:
			s.step(-1)
		case fyne.KeyEscape:
			s.search.SetText("")
		default:
			return false
		}
		return true
	}
	s.chips = map[editor.Phase]*widgets.Chip{}
	var chips []fyne.CanvasObject
	for _, p := range editor.Phases {
		chip := widgets.NewChip(t.T("phase."+phaseID(p)), func() { s.choose(p) })
		s.chips[p] = chip
		chips = append(chips, chip)
	}
	s.list = widget.NewList(
		func() int { return s.counts[s.phase] },
		func() fyne.CanvasObject { return newStoryRow(s.app) },
		s.update,
	)
	s.list.HideSeparators = true
	s.list.OnSelected = func(i widget.ListItemID) {
		if sum := s.at(i); sum != nil {
			s.app.workbench.open(sum.ID)
		}
	}
	s.empty = paragraph(t.T("stories.empty"), 13, widgets.ColorMuted, false)
	head := container.New(&column{width: storiesWidth, pad: 10, gap: 10}, s.search, widgets.NewWrapBox(6, chips...))
	s.show()
	return newFrame(head, container.NewStack(container.New(&column{width: storiesWidth, pad: 14}, s.empty), s.list), nil)
}

func phaseID(p editor.Phase) string {
	if p == editor.PhaseAll {
		return "all"
	}
	return string(p)
}

// choose shows the stories of a phase.
func (s *stories) choose(p editor.Phase) {
	s.phase = p
	s.reload()
}

// reload asks the desk again. While an answer is on its way it only notes that
// another is wanted, so that fast typing asks for the last word and not for each.
func (s *stories) reload() {
	if s.waiting {
		s.again = true
		return
	}
	s.waiting = true
	words, phase := s.words, s.phase
	s.app.bg.run(quick, func(ctx context.Context) func() {
		counts, err := s.app.desk.Counts(ctx, words)
		var first []editor.Summary
		if err == nil {
			first, err = s.app.desk.Stories(ctx, editor.Query{Words: words, Phase: phase, Limit: pageSize})
		}
		return func() {
			s.waiting = false
			if s.again {
				s.again = false
				s.reload()
				return
			}
			if err != nil {
				s.app.fail(err)
				return
			}
			s.turn++
			s.counts, s.pages, s.asked = counts, map[int][]editor.Summary{0: first}, map[int]bool{}
			s.show()
			// A desk opens on its newest story: there is nothing else to do with an empty one.
			if len(first) > 0 && s.app.workbench.id() == "" {
				s.app.workbench.open(first[0].ID)
			}
		}
	})
}

// show repaints the panel from what is held.
func (s *stories) show() {
	if s.list == nil {
		return
	}
	t := s.app.words
	s.search.SetPlaceHolder(t.N("stories.search", s.counts[editor.PhaseAll]))
	for p, chip := range s.chips {
		chip.Count, chip.Selected = t.Int(s.counts[p]), p == s.phase
		chip.Refresh()
	}
	if s.counts[s.phase] == 0 {
		s.empty.Show()
	} else {
		s.empty.Hide()
	}
	s.list.Refresh()
	s.selected()
}

// at returns a story of the list, or nil while its page is on its way.
func (s *stories) at(i int) *editor.Summary {
	page := s.pages[i/pageSize]
	if i%pageSize < len(page) {
		return &page[i%pageSize]
	}
	return nil
}

func (s *stories) update(i widget.ListItemID, o fyne.CanvasObject) {
	row := o.(*storyRow)
	sum := s.at(i)
	if sum == nil {
		s.ask(i / pageSize)
		row.clear()
		return
	}
	row.set(sum, sum.ID == s.app.workbench.id())
}

// ask loads a page of the list.
func (s *stories) ask(page int) {
	if s.asked[page] {
		return
	}
	s.asked[page] = true
	turn, q := s.turn, editor.Query{Words: s.words, Phase: s.phase, Limit: pageSize, Offset: page * pageSize}
	s.app.bg.run(quick, func(ctx context.Context) func() {
		found, err := s.app.desk.Stories(ctx, q)
		return func() {
			if err != nil {
				s.app.fail(err)
				return
			}
			if turn == s.turn {
				s.pages[page] = found
				s.list.Refresh()
			}
		}
	})
}

// selected marks the open story in the list.
func (s *stories) selected() {
	if s.list != nil {
		s.list.UnselectAll()
		s.list.Refresh()
	}
}

// step opens the next or the previous story of the list.
func (s *stories) step(by int) {
	at := -1
	for page, found := range s.pages {
		for i := range found {
			if found[i].ID == s.app.workbench.id() {
				at = page*pageSize + i
			}
		}
	}
	at = min(max(at+by, 0), s.counts[s.phase]-1)
	if sum := s.at(at); at >= 0 && sum != nil {
		s.list.ScrollTo(at)
		s.app.workbench.open(sum.ID)
	}
}

func (s *stories) whyEmpty() string {
	if s.counts[s.phase] == 0 {
		return s.app.words.T("stories.empty")
	}
	return ""
}

func (s *stories) focusSearch() {
	s.app.show(editScreen)
	s.app.win.Canvas().Focus(s.search)
}

// showOpen asks for files.
func (s *stories) showOpen() {
	d := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		if err != nil {
			s.app.fail(err)
			return
		}
		if f == nil {
			return
		}
		path := f.URI().Path()
		_ = f.Close() // it is read by its path, with all others
		s.intake([]string{path})
	}, s.app.win)
	d.SetTitleText(s.app.words.T("action.story.open"))
	d.Show()
	d.Resize(fyne.NewSize(860, 600))
}

// paste makes a story of what was copied.
func (s *stories) paste() {
	copied := s.app.fyne.Clipboard().Content()
	if strings.TrimSpace(copied) == "" {
		s.app.status.say(s.app.words.T("why.nothing_copied"))
		return
	}
	name := s.app.words.T("stories.pasted", "Time", s.app.now().Format("15:04:05"))
	s.take(1, func(int) (editor.Incoming, error) { return editor.Incoming{Name: name, Raw: []byte(copied)}, nil })
}

// intake reads files: those that are dropped on the window or chosen.
func (s *stories) intake(paths []string) {
	s.take(len(paths), func(i int) (editor.Incoming, error) {
		f, err := os.Open(paths[i])
		if err != nil {
			return editor.Incoming{}, &editor.InputError{File: paths[i], Reason: editor.InputUnreadable, At: -1, Err: err}
		}
		in, err := editor.ReadIncoming(filepath.Base(paths[i]), f)
		_ = f.Close() // it was only read
		return in, err
	})
}

// take puts the stories in n files on the desk. One that cannot be read is named with its
// reason, and the others go on.
func (s *stories) take(n int, file func(i int) (editor.Incoming, error)) {
	s.app.bg.run(long, func(ctx context.Context) func() {
		var wrong []string
		var last editor.StoryID
		taken := 0
		for i := range n {
			in, err := file(i)
			if err != nil {
				wrong = append(wrong, sentence(s.app.words, err))
			} else {
				for arrival, err := range s.app.desk.Intake(ctx, in) {
					if err != nil {
						wrong = append(wrong, sentence(s.app.words, err))
						continue
					}
					last = arrival.Story.ID
					taken++
				}
			}
			s.app.bg.show(func() { s.app.status.progress(s.app.words.T("status.reading"), i+1, n) })
		}
		return func() {
			s.app.status.progress("", 0, 0)
			if last != "" {
				s.app.wrote(editor.Event{Kind: editor.StoryChanged, Story: last})
				s.app.show(editScreen)
				s.app.workbench.open(last)
				s.app.status.say(s.app.words.N("status.read", taken))
			}
			if len(wrong) > 0 {
				s.app.tell(s.app.words.N("intake.wrong", len(wrong)), strings.Join(wrong, "\n"))
			}
		}
	})
}

// dayOf writes a story's date shortly, in the manner of the window's language.
func (a *App) dayOf(s string) string {
	day, err := editor.ParseDate(s)
	if err != nil {
		return s
	}
	return a.words.Day(day)
}

// clockOf writes a moment of today as its time, another with its day.
func (a *App) clockOf(at time.Time) string {
	at = at.Local()
	clock := at.Format("15:04")
	if now := a.now().Local(); at.Year() == now.Year() && at.YearDay() == now.YearDay() {
		return clock
	}
	return a.words.Day(at) + " " + clock
}
