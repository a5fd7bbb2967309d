package main

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"redakcija/editor"
)

var watchFlags = []option{
	{"every", "MIN", "desk.flag.every"},
	{"once", "", "desk.flag.once"},
	allowPrivate,
}

// watchSources takes in what comes into folders and feeds. Ctrl+C is how it ends, unless
// it was to end by itself: then it also says whether everything could be read.
func watchSources(ctx context.Context, c *call) error {
	c.mayFetchPrivate()
	var every time.Duration
	if minutes, given := c.values["every"]; given {
		const day = 24 * 60
		n, err := strconv.Atoi(minutes)
		if err != nil || n < 1 || n > day {
			return wrongUse("desk.wrong.number", "Flag", "--every", "Value", minutes)
		}
		every = time.Duration(n) * time.Minute
	}
	sources := make([]editor.Source, len(c.args))
	for i, arg := range c.args {
		sources[i] = source(arg, every)
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	err := c.desk.Follow(ctx, sources, c.on("once"), func(s editor.Sighting) {
		if err := c.sighted(s); err != nil {
			stop(err) // nobody reads the answers any more
		}
	})
	if cause := context.Cause(ctx); cause != nil && !errors.Is(cause, context.Canceled) {
		return cause
	}
	if !c.on("once") {
		c.problems = 0
	}
	return err
}

// source tells the address of a feed from a folder.
func source(arg string, every time.Duration) editor.Source {
	if strings.Contains(arg, "://") {
		return editor.Source{Feed: arg, Every: every}
	}
	return editor.Source{Folder: arg}
}

// sighting is an [editor.Sighting] as programs get it.
type sighting struct {
	Source string             `json:"source"`
	File   string             `json:"file,omitempty"` // or the item; none for the source itself
	Story  editor.StoryID     `json:"story,omitempty"`
	Kind   editor.ArrivalKind `json:"kind,omitempty"`
	Error  string             `json:"error,omitempty"`
	Reason string             `json:"reason,omitempty"`
	Done   int                `json:"done,omitempty"`
	All    int                `json:"all,omitempty"`
}

// sighted says what became of a file or item. Mere progress is told to nobody.
func (c *call) sighted(s editor.Sighting) error {
	out := sighting{Source: s.Source.String(), File: s.Name, Done: s.Done, All: s.All}
	switch {
	case s.Err != nil:
		c.problems++
		out.Reason, out.Error = c.explain(s.Err)
		if !c.forPrograms() {
			c.complain(out.Error)
			return nil
		}
		return c.answer(out, "")
	case s.Arrival != nil:
		story := s.Arrival.Story
		out.Story, out.Kind = story.ID, s.Arrival.Kind
		return c.answer(out, joined("  ", short(story.ID), c.words.T("arrival."+string(out.Kind)), s.Name, story.Headline()))
	}
	return nil
}
