package main

import (
	"context"
	"slices"
	"strings"

	"redakcija/editor"
)

var tickFlags = []option{
	{"tick", "POINT", "desk.flag.tick"},
	{"untick", "POINT", "desk.flag.untick"},
	withNote,
}

// showChecklist shows how each point of a story's checklist stands, after ticking one or
// taking a tick back.
func showChecklist(ctx context.Context, c *call) error {
	id, err := c.story(ctx)
	if err != nil {
		return err
	}
	for _, flag := range [...]string{"tick", "untick"} {
		point, given := c.values[flag]
		if !given {
			continue
		}
		if !slices.Contains(editor.PointsByHand(), editor.PointID(point)) {
			return wrongUse("desk.wrong.choice", "Flag", "--"+flag, "Choices", list(editor.PointsByHand()))
		}
		if flag == "tick" {
			_, err = c.desk.Tick(ctx, id, editor.PointID(point), c.values["note"])
		} else {
			err = c.desk.Untick(ctx, id, editor.PointID(point))
		}
		if err != nil {
			return c.report(problem{Story: id}, err)
		}
	}
	p, err := c.desk.Proof(ctx, id)
	if err != nil {
		return err
	}
	return c.tellPoints(p.Checklist())
}

// tellPoints tells points, and remembers whether one waits for something.
func (c *call) tellPoints(all []editor.Point) error {
	var rows [][]string
	for i := range all {
		p := &all[i]
		if p.Status != editor.PointDone && p.Status != editor.PointNone {
			c.problems++
		}
		message := c.words.T("checklist." + string(p.ID))
		if c.forPrograms() {
			if err := c.answer(struct {
				*editor.Point
				Message string `json:"message"`
			}{p, message}, ""); err != nil {
				return err
			}
			continue
		}
		segments := make([]string, len(p.Segments))
		for j, id := range p.Segments {
			segments[j] = string(id)
		}
		rows = append(rows, []string{c.words.T("point." + string(p.Status)), string(p.ID), message, strings.Join(segments, ", ")})
		if p.By != "" {
			id := "checklist.ticked"
			if p.Outdated {
				id = "checklist.tick_outdated"
			}
			rows = append(rows, []string{"", "", c.words.T(id, "By", string(p.By), "When", p.At.Local().Format("2006-01-02 15:04"), "Note", p.Note), ""})
		}
	}
	return c.tell(aligned(rows))
}
