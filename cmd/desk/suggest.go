package main

import (
	"context"
	"fmt"
	"strings"

	"redakcija/editor"
)

var (
	suggestFlags = []option{ofLanguage, {"segment", "S", "desk.flag.segment"}, {"machine", "E", "desk.flag.engine"}}

	pretranslateFlags = []option{ofLanguage, {"min", "N", "desk.flag.min"}, {"undo", "", "desk.flag.undo"}}
)

// suggest lists what the memory and the register offer for a segment, or for all of a story.
func suggest(ctx context.Context, c *call) error {
	id, lang, err := c.version(ctx)
	if err != nil {
		return err
	}
	segments := []editor.SegmentID{editor.SegmentID(c.values["segment"])}
	if segments[0] == "" {
		s, _, err := c.desk.Story(ctx, id)
		if err != nil {
			return err
		}
		segments = segments[:0]
		for i := range s.Segments {
			segments = append(segments, s.Segments[i].ID)
		}
	}
	for _, seg := range segments {
		all, err := c.desk.Suggest(ctx, id, seg, lang)
		if err != nil {
			return c.report(problem{Story: id, Lang: lang}, err)
		}
		for i := range all {
			if err := c.answerSuggestion(seg, &all[i]); err != nil {
				return err
			}
		}
		if err := c.suggestMachine(ctx, id, seg, lang); err != nil {
			return err
		}
	}
	return nil
}

// diffed is a part of a diff as programs get it.
type diffed struct {
	Text string `json:"text"`
	Op   string `json:"op"`
}

// diffOps are what happens to a part of a text.
var diffOps = map[editor.DiffOp]string{editor.DiffSame: "same", editor.DiffDeleted: "deleted", editor.DiffInserted: "inserted"}

func (c *call) answerSuggestion(seg editor.SegmentID, x *editor.Suggestion) error {
	if c.forPrograms() {
		var diff []diffed
		for _, p := range x.Diff {
			diff = append(diff, diffed{p.Text, diffOps[p.Op]})
		}
		return c.answer(struct {
			For editor.SegmentID `json:"id"`
			*editor.Suggestion
			Diff []diffed `json:"diff,omitempty"`
		}{seg, x, diff}, "")
	}
	if x.Term != "" {
		return c.tell(fmt.Sprintf("%s  %s → %s\n", seg, x.Source, x.Text))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s  %d %%  %s\n", seg, x.Score, x.Text)
	for _, p := range x.Diff {
		switch p.Op {
		case editor.DiffSame:
			b.WriteString(p.Text)
		case editor.DiffDeleted:
			b.WriteString("[-" + p.Text + "-]")
		case editor.DiffInserted:
			b.WriteString("{+" + p.Text + "+}")
		}
	}
	if len(x.Diff) > 0 {
		b.WriteByte('\n')
	}
	for _, r := range x.Replaced {
		b.WriteString(r.From + " → " + r.To + "\n")
	}
	return c.tell(b.String())
}

// pretranslate gives the segments of a version that have no text what the memory has for them,
// or takes that back.
func pretranslate(ctx context.Context, c *call) error {
	id, lang, err := c.version(ctx)
	if err != nil {
		return err
	}
	least, err := c.number("min", 85, 100)
	if err != nil {
		return err
	}
	var all []editor.Revision
	if c.on("undo") {
		all, err = c.desk.UndoPretranslate(ctx, id, lang)
	} else {
		all, err = c.desk.Pretranslate(ctx, id, lang, least)
	}
	if err != nil {
		return c.report(problem{Story: id, Lang: lang}, err)
	}
	for i := range all {
		r := &all[i]
		if err := c.answer(r, string(r.Segment)+"  "+r.Text); err != nil {
			return err
		}
	}
	if c.forPrograms() {
		return nil
	}
	if c.on("undo") {
		return c.tell(c.words.N("desk.unpretranslated", len(all)) + "\n")
	}
	return c.tell(c.words.N("desk.pretranslated", len(all)) + "\n")
}
