package main

import (
	"context"
	"errors"
	"fmt"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"redakcija/app"
	"redakcija/editor"
	"redakcija/i18n"
)

// tour drives the window as a person would, by the ids of its actions, through the
// main job on the sample stories: take in, check what changed, write, submit, approve,
// publish. It does so in Montenegrin and German, light and dark, in two sizes, and keeps a picture of
// every screen, and the edition.
//
// Each look has a process of its own: without a display the toolkit keeps the icons
// of the first theme it paints, and two processes use both cores.
func tour(dir, only string) error {
	if err := os.MkdirAll(filepath.Join(dir, "screens"), 0o755); err != nil {
		return err
	}
	if only != "" {
		for _, look := range tourLooks() {
			if look.name() == only {
				return tourOnce(newFyne(), dir, look)
			}
		}
		return fmt.Errorf("no look %q: %w", only, errTour)
	}
	looks := tourLooks()
	faults := make([]error, len(looks))
	var all sync.WaitGroup
	seats := make(chan struct{}, runtime.NumCPU())
	for i, look := range looks {
		all.Go(func() {
			seats <- struct{}{}
			defer func() { <-seats }()
			c := exec.Command(os.Args[0], "-tour", dir, "-look", look.name())
			c.Stderr = os.Stderr
			if err := c.Run(); err != nil {
				faults[i] = fmt.Errorf("%s: %w", look.name(), err)
			}
		})
	}
	all.Wait()
	if err := errors.Join(faults...); err != nil {
		return err
	}
	edition := filepath.Join(dir, "edition")
	if err := os.RemoveAll(edition); err != nil {
		return err
	}
	for i, look := range looks {
		made := filepath.Join(dir, look.name()+"-edition")
		if i == len(looks)-1 {
			if err := os.Rename(made, edition); err != nil {
				return err
			}
		} else if err := os.RemoveAll(made); err != nil {
			return err
		}
	}
	fmt.Printf("pictures of the screens: %s\nthe published edition:  %s\n",
		filepath.Join(dir, "screens"), filepath.Join(edition, "index.html"))
	return nil
}

// tourLook is one way the window can look.
type tourLook struct {
	language i18n.Tag
	dark     bool
	size     fyne.Size
}

func tourLooks() []tourLook {
	var all []tourLook
	for _, size := range [...]fyne.Size{fyne.NewSize(1440, 900), fyne.NewSize(1280, 800)} {
		for _, language := range [...]i18n.Tag{i18n.German, i18n.MontenegrinCyrillic, i18n.English, i18n.MontenegrinLatin} {
			for _, dark := range [...]bool{true, false} {
				all = append(all, tourLook{language, dark, size})
			}
		}
	}
	return all
}

func (l tourLook) name() string {
	light := "light"
	if l.dark {
		light = "dark"
	}
	return fmt.Sprintf("%s-%s-%.0fx%.0f", l.language, light, l.size.Width, l.size.Height)
}

// tourClock stands still between steps, so that two tours give the same pictures.
func tourClock() func() time.Time {
	at := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	return func() time.Time {
		at = at.Add(7 * time.Second)
		return at
	}
}

// tourOnce takes the tour in one look.
func tourOnce(f fyne.App, dir string, look tourLook) error {
	ctx := context.Background()
	path := filepath.Join(dir, look.name()+".db")
	desk, store, err := tourDesk(ctx, path)
	if err != nil {
		return err
	}
	defer func() {
		_ = store.Close()
		for _, suffix := range [...]string{"", "-wal", "-shm"} {
			_ = os.Remove(path + suffix)
		}
	}()
	clock := tourClock()
	desk = desk.At(clock)
	if err := fillSamples(ctx, desk); err != nil {
		return err
	}
	edition := filepath.Join(dir, look.name()+"-edition")
	if err := os.RemoveAll(edition); err != nil {
		return err
	}
	watched := filepath.Join(dir, look.name()+"-watched")
	drop := filepath.Join(watched, "agencije")
	if err := dropSamples(drop); err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(watched) }()
	a := app.New(f, desk, app.Settings{
		Name: string(sampleApprover), Language: look.language.String(), Dark: look.dark, Folder: edition,
		Width: look.size.Width, Height: look.size.Height,
		Sources: []app.Watched{
			{Source: editor.Source{Folder: drop}, Off: true},
			{Source: editor.Source{Feed: "https://www.gorske-novine.example/rss/dijaspora.xml"}, Off: true},
		},
	}, true)
	a.SetClock(clock)
	picture := func(name string) error {
		return savePicture(filepath.Join(dir, "screens", fmt.Sprintf("%s-%s.png", look.name(), name)), a.Window())
	}
	a.Show()
	defer a.Window().Close()
	for _, step := range tourSteps {
		if err := step(a, picture); err != nil {
			return err
		}
	}
	verdict, err := desk.Verify(ctx, edition)
	if err != nil {
		return err
	}
	if verdict.Pages == 0 || len(verdict.Problems) > 0 {
		return fmt.Errorf("edition of %d pages with problems %v: %w", verdict.Pages, verdict.Problems, errTour)
	}
	return nil
}

// tourSteps are what a person does, and where the pictures are taken.
var tourSteps = [...]func(a *app.App, picture func(string) error) error{
	func(a *app.App, picture func(string) error) error { // what comes in by itself
		if err := do(a, "arrivals.show"); err != nil {
			return err
		}
		if err := do(a, "arrivals.toggle"); err != nil {
			return err
		}
		return picture("0-arrivals")
	},
	func(a *app.App, picture func(string) error) error { // what a page was, and another story like it
		if err := do(a, "view.edit"); err != nil {
			return err
		}
		if err := seek(a, "story.similar", "story.previous", "story.next"); err != nil {
			return err
		}
		return picture("0-similar")
	},
	func(a *app.App, picture func(string) error) error { // a source that moved on
		if err := seek(a, "text.source_diff", "story.previous", "story.next"); err != nil {
			return err
		}
		if err := do(a, "view.history"); err != nil {
			return err
		}
		if err := picture("0-outdated"); err != nil {
			return err
		}
		if err := do(a, "view.story"); err != nil {
			return err
		}
		if err := picture("0-read"); err != nil {
			return err
		}
		if err := do(a, "story.details"); err != nil {
			return err
		}
		if err := picture("0-details"); err != nil {
			return err
		}
		a.Dismiss()
		if err := do(a, "story.fetch"); err != nil {
			return err
		}
		if err := picture("0-fetch"); err != nil {
			return err
		}
		a.Dismiss()
		return do(a, "text.source_diff")
	},
	func(a *app.App, picture func(string) error) error { // the approved story
		for a.Headline() != "" && a.StateOf(editor.CNR) != editor.StateApproved {
			before := a.Headline()
			if err := do(a, "story.next"); err != nil {
				return err
			}
			if a.Headline() == before {
				return fmt.Errorf("no approved sample: %w", errTour)
			}
		}
		for range 3 { // past headline and dateline
			if err := do(a, "text.next"); err != nil {
				return err
			}
		}
		return picture("1-workbench")
	},
	func(a *app.App, picture func(string) error) error { // an approval falls when the text changes
		a.Type(" Dopisano.")
		if err := do(a, "text.confirm"); err != nil {
			return err
		}
		if got := a.StateOf(editor.CNR); got != editor.StateDraft {
			return fmt.Errorf("an edit left the version in state %s: %w", got, errTour)
		}
		if err := do(a, "text.previous"); err != nil {
			return err
		}
		return picture("2-history")
	},
	func(a *app.App, picture func(string) error) error { // what the checks find, and what the house has decided
		if err := do(a, "text.next"); err != nil {
			return err
		}
		a.Type(" Vlada je je , kako piše NordPost, odobrla 5,000 eura u subotu")
		if err := do(a, "view.findings"); err != nil {
			return err
		}
		if err := do(a, "finding.next"); err != nil {
			return err
		}
		if err := picture("3-findings"); err != nil {
			return err
		}
		for _, shown := range [...]struct{ action, name string }{
			{"finding.waive", "3-waive"},
			{"text.word", "3-word"},
			{"house.words", "3-words"},
			{"house.terms", "3-terms"},
			{"house.rules", "3-rules"},
			{"house.machines", "3-machines"},
			{"text.cyrillic", "3-cyrillic"},
		} {
			if err := do(a, shown.action); err != nil {
				return err
			}
			if err := picture(shown.name); err != nil {
				return err
			}
			a.Dismiss()
		}
		if err := do(a, "finding.fix_all"); err != nil {
			return err
		}
		return picture("3-fixed")
	},
	func(a *app.App, picture func(string) error) error {
		if err := do(a, "view.story"); err != nil {
			return err
		}
		if err := picture("3-story"); err != nil {
			return err
		}
		if err := do(a, "view.record"); err != nil {
			return err
		}
		return picture("3-record")
	},
	func(a *app.App, picture func(string) error) error { // who said what
		if err := do(a, "attribution.show"); err != nil {
			return err
		}
		if err := picture("3-attributions"); err != nil {
			return err
		}
		if err := do(a, "attribution.correct"); err != nil {
			return err
		}
		if err := picture("3-correct"); err != nil {
			return err
		}
		a.Dismiss()
		for _, name := range [...]string{"3-checklist", "3-reviews"} {
			if err := do(a, "attribution.panel"); err != nil {
				return err
			}
			if err := picture(name); err != nil {
				return err
			}
		}
		// A story whose review waits stands two above; then back to the one of before.
		for _, act := range [...]string{"attribution.panel", "view.edit", "story.previous", "story.previous", "attribution.show", "attribution.next"} {
			if err := do(a, act); err != nil {
				return err
			}
		}
		if err := picture("3-open"); err != nil {
			return err
		}
		for _, act := range [...]string{"view.edit", "story.next", "story.next"} {
			if err := do(a, act); err != nil {
				return err
			}
		}
		return nil
	},
	func(a *app.App, picture func(string) error) error {
		if err := do(a, "edition.ready"); err != nil {
			return err
		}
		return picture("4-ready")
	},
	func(a *app.App, picture func(string) error) error {
		if err := do(a, "edition.publish"); err != nil {
			return err
		}
		if err := do(a, "edition.verify"); err != nil {
			return err
		}
		return picture("5-published")
	},
	func(a *app.App, picture func(string) error) error { // what was translated before
		if err := do(a, "view.edit"); err != nil {
			return err
		}
		for before := ""; before != a.Headline(); { // the last story of the list
			before = a.Headline()
			if err := do(a, "story.next"); err != nil {
				return err
			}
		}
		for _, act := range [...]string{"text.next", "text.next", "text.next", "text.next", "view.suggestions"} {
			if err := do(a, act); err != nil {
				return err
			}
		}
		return picture("6-suggestions")
	},
	func(a *app.App, picture func(string) error) error {
		if err := do(a, "app.palette"); err != nil {
			return err
		}
		if err := picture("6-palette"); err != nil {
			return err
		}
		a.Dismiss()
		if err := do(a, "app.settings"); err != nil {
			return err
		}
		if err := picture("7-settings"); err != nil {
			return err
		}
		a.Dismiss()
		if err := do(a, "app.help"); err != nil {
			return err
		}
		if err := picture("8-help"); err != nil {
			return err
		}
		a.Dismiss()
		if err := do(a, "app.menu"); err != nil {
			return err
		}
		return picture("9-menu")
	},
}

// seek walks the list both ways to a story on which an action can be done.
func seek(a *app.App, id string, ways ...string) error {
	for _, way := range ways {
		for before := ""; before != a.Headline(); {
			if a.Do(id) {
				return nil
			}
			before = a.Headline()
			if err := do(a, way); err != nil {
				return err
			}
		}
	}
	return fmt.Errorf("%s: %s: %w", id, a.Said(), errTour)
}

// do runs an action, or says why the window did not.
func do(a *app.App, id string) error {
	if !a.Do(id) {
		return fmt.Errorf("%s: %s: %w", id, a.Said(), errTour)
	}
	return nil
}

func savePicture(path string, w fyne.Window) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := png.Encode(file, w.Canvas().Capture()); err != nil {
		_ = file.Close()
		return err
	}
	return file.Close()
}
