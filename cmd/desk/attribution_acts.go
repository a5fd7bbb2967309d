package main

import (
	"context"
	"strconv"
	"strings"

	"redakcija/editor"
)

// reviewFlags are the flags that say something of one attribution.
var reviewFlags = [...]struct {
	flag  string
	state editor.ReviewState
}{
	{"confirm", editor.Confirmed},
	{"correct", editor.Corrected},
	{"dispute", editor.Disputed},
	{"not-speech", editor.NotSpeech},
	{"waive", editor.Waived},
}

// reviewOne does what the flags say of one attribution, and tells it as it is then. False
// means that they say nothing of one.
func (c *call) reviewOne(ctx context.Context, id editor.StoryID) (done bool, err error) {
	var given []string
	for _, o := range attributionFlags {
		switch o.name {
		case "confirm-all", "confirm", "correct", "dispute", "not-speech", "waive", "reopen", "add":
			if _, ok := c.values[o.name]; ok {
				given = append(given, "--"+o.name)
			}
		}
	}
	switch {
	case len(given) > 1:
		return true, wrongUse("desk.wrong.acts", "Flags", strings.Join(given, ", "))
	case len(given) == 0, c.on("confirm-all"):
		return false, nil
	}
	a, err := c.reviewed(ctx, id)
	if err != nil {
		return true, c.report(problem{Story: id}, err)
	}
	return true, c.tellAttributions(a)
}

// reviewed does the one act that the flags name. What was taken back is told as it is then,
// or not at all where only an editor had marked it.
func (c *call) reviewed(ctx context.Context, id editor.StoryID) ([]editor.Attribution, error) {
	r := editor.Review{Note: c.values["note"], Link: c.values["link"]}
	if place, ok := c.values["add"]; ok {
		return c.added(ctx, id, place, r)
	}
	all, err := c.desk.Attributions(ctx, id)
	if err != nil {
		return nil, err
	}
	if name, ok := c.values["reopen"]; ok {
		a, err := attributionNamed(all, name)
		if err != nil {
			return nil, err
		}
		if err := c.desk.Unreview(ctx, id, a.ID); err != nil {
			return nil, err
		}
		all, err := c.desk.Attributions(ctx, id)
		now, gone := attributionNamed(all, string(a.ID))
		if gone != nil {
			return nil, err
		}
		return []editor.Attribution{now}, err
	}
	for _, f := range reviewFlags {
		name, ok := c.values[f.flag]
		if !ok {
			continue
		}
		a, err := attributionNamed(all, name)
		if err != nil {
			return nil, err
		}
		r.Attribution, r.State, r.Said = a.ID, f.state, c.corrected(a.Said)
		a, err = c.desk.Review(ctx, id, r)
		return []editor.Attribution{a}, err
	}
	return nil, nil
}

// attributionNamed finds an attribution by its id, or by the beginning of it where that is
// the beginning of no other.
func attributionNamed(all []editor.Attribution, name string) (editor.Attribution, error) {
	var found []editor.Attribution
	for i := range all {
		if name != "" && strings.HasPrefix(string(all[i].ID), name) {
			found = append(found, all[i])
		}
	}
	if len(found) != 1 {
		return editor.Attribution{}, wrongRow("desk.wrong.attribution", "ID", name)
	}
	return found[0], nil
}

// added marks words of a segment as somebody's.
func (c *call) added(ctx context.Context, id editor.StoryID, place string, r editor.Review) ([]editor.Attribution, error) {
	segment, run, _ := strings.Cut(place, ":")
	from, to, _ := strings.Cut(run, "-")
	start, err := strconv.Atoi(from)
	end, err2 := strconv.Atoi(to)
	if err != nil || err2 != nil {
		return nil, wrongUse("desk.wrong.value", "Flag", "--add", "Value", "SEGMENT:START-END")
	}
	r.Said = c.corrected(editor.Said{Kind: editor.IndirectSpeech})
	a, err := c.desk.AddAttribution(ctx, id, editor.SegmentID(segment), start, end, r)
	if err != nil {
		return nil, err
	}
	return []editor.Attribution{a}, nil
}

// corrected puts what the flags name in the place of what is there. Another speaker has
// another role.
func (c *call) corrected(s editor.Said) editor.Said {
	if name, ok := c.values["speaker"]; ok && name != s.Speaker.Called() {
		s.Speaker = editor.Party{Name: name}
	}
	if name, ok := c.values["addressee"]; ok {
		s.Addressee = editor.Party{Name: name}
	}
	if names, ok := c.values["outlet"]; ok {
		s.Outlets = nil
		for name := range strings.SplitSeq(names, ";") {
			s.Outlets = append(s.Outlets, editor.Party{Name: strings.TrimSpace(name)})
		}
	}
	for flag, field := range map[string]*string{"role": &s.Speaker.Role, "cue": &s.Cue} {
		if value, ok := c.values[flag]; ok {
			*field = value
		}
	}
	if kind, ok := c.values["kind"]; ok {
		s.Kind = editor.AttributionKind(kind)
	}
	if lang, ok := c.values["spoken"]; ok {
		s.Spoken = editor.Lang(lang)
	}
	return s
}
