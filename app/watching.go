package app

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// sight is a line of the log: what is kept of a sighting, without the story's text.
type sight struct {
	source   editor.Source
	name     string // of the file or item; "" for the source itself
	at       time.Time
	story    editor.StoryID // "" where nothing arrived
	headline string
	kind     editor.ArrivalKind
	changed  int // segments
	err      error
	done, of int
}

// look is what is known of a source that is watched.
type look struct {
	at       time.Time // of the last one
	done, of int
	err      error // of the source itself, until it answers again
}

// follow begins to watch the sources that are on, and ends what was watched before.
// Without a name there is nobody to take anything in.
func (r *arrivals) follow() {
	r.stop()
	var on []editor.Source
	for _, s := range r.app.settings.Sources {
		if !s.Off {
			on = append(on, s.Source)
			r.looks[s.Source] = &look{}
		}
	}
	if len(on) == 0 || r.app.settings.Name == "" {
		r.show()
		return
	}
	desk, direct := r.app.desk, r.app.bg.direct
	r.stop = r.app.bg.follow(func(ctx context.Context) {
		err := desk.Follow(ctx, on, direct, func(x editor.Sighting) {
			s := sightOf(x)
			if direct { // two tours give the same pictures
				s.at = r.app.now()
			}
			r.seen.add(s)
		})
		if err != nil && ctx.Err() == nil {
			r.seen.add(sight{err: err, at: time.Now()})
		}
	})
	if direct {
		r.seen.flush()
	}
	r.show()
}

func sightOf(x editor.Sighting) sight {
	s := sight{source: x.Source, name: x.Name, at: x.At, err: x.Err, done: x.Done, of: x.All}
	var exists *editor.ExistsError
	if errors.As(x.Err, &exists) { // which is no fault
		s.err, s.story, s.kind = nil, exists.Story, editor.ArrivalSame
	}
	if a := x.Arrival; a != nil && a.Story != nil {
		s.story, s.headline, s.kind = a.Story.ID, a.Story.Headline(), a.Kind
		s.changed = len(a.Changed)
	}
	return s
}

// take shows what was seen meanwhile.
func (r *arrivals) take(all []sight) {
	lines, came := len(r.log), r.came
	last := editor.StoryID("")
	for _, s := range all {
		l := r.looks[s.source]
		if l == nil { // no longer watched, or the desk itself
			l = &look{}
		}
		l.at, l.done, l.of = s.at, s.done, s.of
		if s.name == "" {
			l.err = s.err
		}
		if s.kind == editor.ArrivalNew || s.kind == editor.ArrivalUpdated {
			last = s.story
			r.came++
		}
		if s.story != "" || s.err != nil {
			r.log = append(r.log, s)
		}
	}
	lines = len(r.log) - lines
	r.log = r.log[max(0, len(r.log)-maxLog):]
	if r.came > came {
		if r.idle() { // and not again and again, over what the window has to say
			r.app.status.say(r.app.words.N("arrivals.came", r.came))
		}
		r.app.wrote(editor.Event{Kind: editor.StoryChanged, Story: last})
	}
	if r.app.screen != arrivalsScreen {
		return
	}
	// Whoever reads further down goes on reading the same lines.
	if at := r.lines.GetScrollOffset(); at > 0 {
		r.lines.ScrollToOffset(at + float32(lines)*(sightRowHeight+theme.Padding()))
	}
	r.show()
}

// idle tells whether everything that is known of was looked at.
func (r *arrivals) idle() bool {
	for _, l := range r.looks {
		if l.done < l.of {
			return false
		}
	}
	return true
}

// title names what a line is about.
func (s *sight) title() string {
	switch {
	case s.headline != "":
		return s.headline
	case s.name != "":
		return s.name
	}
	return sourceName(s.source)
}

// words say what became of it.
func (s *sight) words(a *App) string {
	if s.err != nil {
		return sentence(a.words, s.err)
	}
	words := capital(a.words.T("arrival." + string(s.kind)))
	if s.changed > 0 {
		words += ": " + a.words.N("arrivals.changed", s.changed)
	}
	return words
}

// color is that of the words.
func (s *sight) color() fyne.ThemeColorName {
	switch {
	case s.err != nil:
		return widgets.ColorAccent
	case s.kind == editor.ArrivalUpdated:
		return widgets.ColorGold
	case s.kind == editor.ArrivalNew:
		return widgets.ColorGreen
	}
	return widgets.ColorMuted
}

// from says which file of which source it was.
func (s *sight) from() string {
	from := sourceName(s.source)
	if s.name != "" && s.headline != "" {
		from += " · " + s.name
	}
	return from
}

// words say how watching a source goes.
func (l *look) words(a *App, off bool) (string, fyne.ThemeColorName) {
	t := a.words
	switch {
	case off:
		return t.T("arrivals.off"), widgets.ColorMuted
	case l == nil || l.at.IsZero():
		return t.T("arrivals.waiting"), widgets.ColorMuted
	case l.err != nil:
		return sentence(t, l.err), widgets.ColorAccent
	case l.done < l.of:
		return t.T("arrivals.reading", "Done", t.Int(l.done), "All", t.Int(l.of)), widgets.ColorGold
	}
	words := t.T("arrivals.watched", "Time", a.clockOf(l.at))
	if l.of > 0 {
		words += " · " + t.N("arrivals.files", l.of)
	}
	return words, widgets.ColorGreen
}

// baseName is the last part of a folder's path.
func baseName(path string) string {
	name := filepath.Base(filepath.Clean(path))
	return strings.Trim(name, string(filepath.Separator))
}
