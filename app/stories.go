package app

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// stories is the list on the left: search, chips of phases, and the stories. It holds
// only the pages of the list around what is looked at, so a desk of any size takes the
// same memory.
type stories struct {
	app     *App
	words   string
	phase   editor.Phase
	counts  map[editor.Phase]int
	more    bool // there are more than were counted
	pages   map[int][]editor.Summary
	asking  bool // a page is on its way
	wanted  int  // a place in the list to be opened when its page has come, or -1
	opened  int  // the place that was opened last
	turn    int  // grows with every reload: answers to an older one are dropped
	waiting bool // an answer is on its way
	again   bool // and it is not the last one wanted

	search *field
	chips  map[editor.Phase]*widgets.Chip
	list   *list
	empty  *widgets.Cell
}

const (
	// pageSize is how many stories are asked for at once: two windows full.
	pageSize = 50
	// maxPages is how many pages are held: enough to scroll back without asking again.
	maxPages = 20
)

func newStories(a *App) *stories {
	return &stories{app: a, counts: map[editor.Phase]int{}, pages: map[int][]editor.Summary{}, wanted: -1}
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
	s.list = newList(s.app,
		func() int { return s.counts[s.phase] },
		func() fyne.CanvasObject { return newStoryRow(s.app) },
		s.update,
	)
	s.list.OnSelected = func(i widget.ListItemID) {
		s.openAt(i)
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
		counts, more, err := s.app.desk.Counts(ctx, words)
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
			s.counts, s.more, s.pages, s.wanted = counts, more, map[int][]editor.Summary{0: first}, -1
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
		if s.more {
			chip.Count += "+"
		}
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
	if s.at(i) == nil {
		s.ask(i / pageSize)
	}
	if sum := s.at(i); sum != nil {
		row.set(sum, sum.ID == s.app.workbench.id())
	} else {
		row.clear()
	}
}

// ask loads a page of the list. One is asked for at a time: when it has come the list
// asks for what is missing where one looks by then, and not for all that was scrolled by.
func (s *stories) ask(page int) {
	if s.asking {
		return
	}
	s.asking = true
	turn, q := s.turn, editor.Query{Words: s.words, Phase: s.phase, Limit: pageSize, Offset: page * pageSize}
	s.app.bg.run(quick, func(ctx context.Context) func() {
		found, err := s.app.desk.Stories(ctx, q)
		return func() {
			s.asking = false
			if err != nil {
				s.app.fail(err)
				return
			}
			if turn == s.turn {
				s.hold(page, found)
				if s.wanted >= 0 {
					s.openAt(s.wanted)
				}
			}
			if !s.app.bg.direct { // where the row that asked is still being filled
				s.list.Refresh()
			}
		}
	})
}

// hold keeps a page, and forgets the one farthest from it when there are too many.
func (s *stories) hold(page int, found []editor.Summary) {
	s.pages[page] = found
	if len(s.pages) <= maxPages {
		return
	}
	away := func(p int) int { return max(p-page, page-p) }
	farthest := page
	for p := range s.pages {
		if away(p) > away(farthest) || away(p) == away(farthest) && p > farthest {
			farthest = p
		}
	}
	delete(s.pages, farthest)
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
	at := s.opened
	for page, found := range s.pages {
		for i := range found {
			if found[i].ID == s.app.workbench.id() {
				at = page*pageSize + i
			}
		}
	}
	at = min(max(at+by, 0), s.counts[s.phase]-1)
	s.list.ScrollTo(at)
	s.openAt(at)
}

// openAt opens the story at a place of the list, as soon as its page is there.
func (s *stories) openAt(at int) {
	sum := s.at(at)
	if sum == nil {
		s.wanted = at
		s.ask(at / pageSize)
		return
	}
	s.wanted, s.opened = -1, at
	s.app.workbench.open(sum.ID)
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
