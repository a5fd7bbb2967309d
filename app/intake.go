package app

import (
	"context"
	"errors"
	"iter"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"redakcija/editor"
)

// showOpen asks for files.
func (a *App) showOpen() {
	d := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		if err != nil {
			a.fail(err)
			return
		}
		if f == nil {
			return
		}
		path := f.URI().Path()
		_ = f.Close() // it is read by its path, with all others
		a.Intake([]string{path})
	}, a.win)
	d.SetTitleText(a.words.T("action.story.open"))
	d.Show()
	d.Resize(fyne.NewSize(860, 600))
}

// showFetch asks for the address of a page and takes the page in.
func (a *App) showFetch() { a.askAddress("") }

func (a *App) askAddress(address string) {
	t := a.words.T
	f := newField(a)
	f.SetPlaceHolder("https://")
	f.SetText(address)
	a.form(t("action.story.fetch"), []*widget.FormItem{widget.NewFormItem(t("fact.address"), f)}, func() {
		page, ok := addressIn(f.Text)
		if !ok {
			a.tell(t("action.story.fetch"), t("address.wrong"))
			return
		}
		a.fetch(page)
	})
}

// fetch takes in the page of an address.
func (a *App) fetch(page *url.URL) {
	a.status.say(a.words.T("status.fetching", "Host", page.Host))
	a.take(1, func(ctx context.Context, _ int) iter.Seq2[editor.Arrival, error] {
		return a.desk.Fetch(ctx, page.String())
	})
}

// addressIn returns the address of a page that a text is, and whether it is nothing else.
func addressIn(text string) (*url.URL, bool) {
	text = strings.TrimSpace(text)
	u, err := url.Parse(text)
	if err != nil || strings.ContainsAny(text, " \t\r\n") || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, false
	}
	return u, true
}

// paste makes a story of what was copied. Of a lone address it is the page that is
// meant.
func (a *App) paste() {
	copied := a.fyne.Clipboard().Content()
	if strings.TrimSpace(copied) == "" {
		a.status.say(a.words.T("why.nothing_copied"))
		return
	}
	if page, ok := addressIn(copied); ok {
		a.askAddress(page.String())
		return
	}
	in := editor.Incoming{Name: a.words.T("stories.pasted", "Time", a.now().Format("15:04:05")), Raw: []byte(copied)}
	a.take(1, func(ctx context.Context, _ int) iter.Seq2[editor.Arrival, error] { return a.desk.Intake(ctx, in) })
}

// Intake takes in files: those that are dropped on the window or chosen.
func (a *App) Intake(paths []string) {
	a.take(len(paths), func(ctx context.Context, i int) iter.Seq2[editor.Arrival, error] {
		return func(yield func(editor.Arrival, error) bool) {
			in, err := incoming(paths[i])
			if err != nil {
				yield(editor.Arrival{Name: paths[i]}, err)
				return
			}
			a.desk.Intake(ctx, in)(yield)
		}
	})
}

func incoming(path string) (editor.Incoming, error) {
	f, err := os.Open(path)
	if err != nil {
		return editor.Incoming{}, &editor.InputError{File: path, Reason: editor.InputUnreadable, At: -1, Err: err}
	}
	in, err := editor.ReadIncoming(filepath.Base(path), f)
	_ = f.Close() // it was only read
	return in, err
}

// tally is what became of everything that was taken in at once.
type tally struct {
	came, updated, known int
	open                 editor.StoryID // the last that came, else the last that is known
	wrong                []string       // why something was not read
}

func (n *tally) count(a *App, x editor.Arrival, err error) {
	var exists *editor.ExistsError
	switch {
	case errors.As(err, &exists):
		n.known++
		n.meet(exists.Story)
	case err != nil:
		n.wrong = append(n.wrong, sentence(a.words, err))
	case x.Kind == editor.ArrivalNew:
		n.came++
		n.open = x.Story.ID
	case x.Kind == editor.ArrivalUpdated:
		n.updated++
		n.open = x.Story.ID
	default:
		n.known++
		n.meet(x.Story.ID)
	}
}

// meet opens a story that is known only where nothing came.
func (n *tally) meet(id editor.StoryID) {
	if n.came+n.updated == 0 {
		n.open = id
	}
}

// words say how many stories came, as a new version or not at all.
func (n *tally) words(a *App) string {
	var parts []string
	for _, part := range [...]struct {
		id string
		n  int
	}{{"intake.new", n.came}, {"intake.updated", n.updated}, {"intake.known", n.known}} {
		if part.n > 0 {
			parts = append(parts, a.words.N(part.id, part.n))
		}
	}
	return strings.Join(parts, ", ")
}

// mostWrong is how many reasons are shown at once: more are not read, only noticed.
const mostWrong = 20

// take puts the stories of n files or pages on the desk. What cannot be read is named
// with its reason, and the others go on.
func (a *App) take(n int, file func(ctx context.Context, i int) iter.Seq2[editor.Arrival, error]) {
	ctx, stop := context.WithCancel(a.bg.ctx)
	a.taking = append(a.taking, stop)
	a.bg.run(long, func(context.Context) func() {
		var all tally
		shown := time.Time{}
		for i := range n {
			if ctx.Err() != nil {
				break
			}
			for arrival, err := range file(ctx, i) {
				all.count(a, arrival, err)
			}
			if time.Since(shown) >= period {
				shown = time.Now()
				a.bg.show(func() { a.status.progress(a.words.T("status.reading"), i+1, n) })
			}
		}
		return func() {
			stop()
			a.taking = a.taking[1:] // they are done in the order they were asked for
			a.status.progress("", 0, 0)
			if all.open != "" {
				a.wrote(editor.Event{Kind: editor.StoryChanged, Story: all.open})
				a.show(editScreen)
				a.workbench.open(all.open)
				a.status.say(all.words(a))
			}
			if wrong := len(all.wrong); wrong > 0 {
				reasons := all.wrong[:min(wrong, mostWrong)]
				if wrong > mostWrong {
					reasons = append(reasons, a.words.N("intake.more", wrong-mostWrong))
				}
				a.tell(a.words.N("intake.wrong", wrong), strings.Join(reasons, "\n"))
			}
		}
	})
}

// stopTaking ends taking in after the file that is being read.
func (a *App) stopTaking() {
	for _, stop := range a.taking {
		stop()
	}
}

func (a *App) whyNotTaking() string {
	if len(a.taking) == 0 {
		return a.words.T("why.not_reading")
	}
	return ""
}
