package main

import (
	"context"
	"errors"
	"slices"

	"redakcija/editor"
)

// suggestMachine asks the engine that --machine names for a segment; none where it is not given.
func (c *call) suggestMachine(ctx context.Context, id editor.StoryID, seg editor.SegmentID, lang editor.Lang) error {
	engine := c.values["machine"]
	if engine == "" {
		return nil
	}
	t, err := c.desk.Machine(ctx, engine, id, seg, lang)
	if err != nil {
		return c.report(problem{Story: id, Lang: lang, Segments: []editor.SegmentID{seg}}, err)
	}
	return c.answer(struct {
		For  editor.SegmentID `json:"id"`
		Kind string           `json:"kind"`
		*editor.MachineText
	}{seg, "machine", &t}, joined("  ", string(seg), t.Engine, t.Text))
}

// textFaults are reasons that are about one text: the next may be translated.
var textFaults = []string{
	editor.MachineLong, editor.MachineNothing, editor.MachineAnswer, editor.MachineEmpty, editor.MachineTooLarge,
	editor.MachineLanguage, editor.MachineTerms,
}

// fillByMachine gives the segments of a version that have no text what an engine answers. Each
// is marked until a person confirms it, and kept before the next is asked for.
func (c *call) fillByMachine(ctx context.Context, story string) error {
	lang := editor.Lang(c.values["lang"])
	if !lang.IsTarget() {
		return wrongUse("desk.wrong.choice", "Flag", "--lang", "Choices", list(editor.Targets[:]))
	}
	id, err := c.storyNamed(ctx, story)
	if err != nil {
		return err
	}
	s, versions, err := c.desk.Story(ctx, id)
	if err != nil {
		return err
	}
	for i := range s.Segments {
		seg := s.Segments[i].ID
		old := versions[lang].Texts[seg]
		if old.Text != "" {
			continue
		}
		t, err := c.desk.Machine(ctx, c.values["engine"], id, seg, lang)
		var put editor.Revision
		if err == nil {
			put, err = c.desk.TakeMachine(ctx, id, lang, seg, t, old.Number)
		}
		if err != nil {
			if err := c.report(problem{Story: id, Lang: lang, Segments: []editor.SegmentID{seg}}, err); err != nil {
				return err
			}
			var fault *editor.MachineError
			if errors.As(err, &fault) && !slices.Contains(textFaults, fault.Reason) {
				return nil // it would be the same for all that follow
			}
			continue
		}
		if err := c.answer(put, joined("  ", string(seg), put.Text)); err != nil {
			return err
		}
	}
	return nil
}
