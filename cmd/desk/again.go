package main

import (
	"context"
	"strconv"
	"strings"

	"redakcija/editor"
)

// change is what became of one segment of a source, as programs get it.
type change struct {
	Segment editor.SegmentID `json:"segment"`
	Kind    editor.Kind      `json:"kind"`
	What    editor.Fate      `json:"what"`
	From    string           `json:"from"`
	To      string           `json:"to"`
}

// showDiff shows what changed in a story's source since one of its revisions, the one
// before the newest where none is named.
func showDiff(ctx context.Context, c *call) error {
	id, err := c.story(ctx)
	if err != nil {
		return err
	}
	s, _, err := c.desk.Story(ctx, id)
	if err != nil {
		return err
	}
	from := max(1, s.Revision-1)
	if given, ok := c.values["from"]; ok {
		if from, err = strconv.Atoi(given); err != nil || from < 1 {
			return wrongUse("desk.wrong.number", "Flag", "--from", "Value", given)
		}
	}
	diff, err := c.desk.SourceDiff(ctx, id, from)
	if err != nil {
		return c.report(problem{Story: id}, err)
	}
	if c.forPrograms() {
		for i := range diff {
			x := &diff[i]
			if err := c.answer(change{x.ID, x.Kind, x.What, x.From(), x.To()}, ""); err != nil {
				return err
			}
		}
		return nil
	}
	if len(diff) == 0 {
		return c.tell(c.words.T("desk.unchanged") + "\n")
	}
	rows := [][]string{}
	for i := range diff {
		x := &diff[i]
		text := x.To()
		if x.What != editor.FateMoved {
			text = marked(x.Parts)
		}
		rows = append(rows, []string{string(x.ID), c.words.T("fate." + string(x.What)), text})
	}
	return c.tell(aligned(rows))
}

// marked is a comparison as text, with the marks that "git diff --word-diff" has.
func marked(parts []editor.DiffPart) string {
	var b strings.Builder
	for _, p := range parts {
		switch p.Op {
		case editor.DiffDeleted:
			b.WriteString("[-" + p.Text + "-]")
		case editor.DiffInserted:
			b.WriteString("{+" + p.Text + "+}")
		default:
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// showSimilar lists the stories that are worded like one.
func showSimilar(ctx context.Context, c *call) error {
	id, err := c.story(ctx)
	if err != nil {
		return err
	}
	all, err := c.desk.Similar(ctx, id)
	if err != nil {
		return err
	}
	if len(all) == 0 && !c.forPrograms() {
		return c.tell(c.words.T("desk.no_similar") + "\n")
	}
	for _, x := range all {
		if err := c.answer(x, c.likeness(x)); err != nil {
			return err
		}
	}
	return nil
}

// likeness says to a person how much of a story is in another.
func (c *call) likeness(x editor.Likeness) string {
	return c.words.T("desk.similar", "Percent", x.Percent, "Story", short(x.Story), "Headline", x.Headline)
}

// merge makes a story the newest source revision of another one.
func merge(ctx context.Context, c *call) error {
	id, err := c.story(ctx)
	if err != nil {
		return err
	}
	into, err := c.storyNamed(ctx, c.values["into"])
	if err != nil {
		return err
	}
	s, err := c.desk.Merge(ctx, id, into)
	if err != nil {
		return c.report(problem{Story: id}, err)
	}
	return c.answer(struct {
		Story    editor.StoryID `json:"story"`
		Into     editor.StoryID `json:"into"`
		Revision int            `json:"revision"`
	}{id, into, s.Revision}, c.words.T("desk.merged", "Story", short(into), "Headline", s.Headline()))
}
