package editor

import (
	"cmp"
	"context"
	"fmt"
)

// Pretranslate gives the segments of a version that have no text what the memory offers for
// them with at least a score, all in one change. The texts are marked until a person confirms
// them ([Revision.Unconfirmed]). It returns them; none where the memory has nothing.
func (d *Desk) Pretranslate(ctx context.Context, id StoryID, lang Lang, least int) ([]Revision, error) {
	return d.fill(ctx, id, lang, VerbPretranslate, func(s *Story, v *Version) ([]Revision, error) {
		register, err := d.Register(ctx)
		if err != nil {
			return nil, err
		}
		var all []Revision
		for i := range s.Segments {
			g := &s.Segments[i]
			if v.Text(g.ID) != "" {
				continue
			}
			offered, err := d.remembered(ctx, s, g, lang, register.termList())
			if err != nil {
				return nil, err
			}
			if len(offered) > 0 && offered[0].Score >= least {
				all = append(all, Revision{Segment: g.ID, Text: offered[0].Text, Source: g.Revision})
			}
		}
		return all, nil
	})
}

// UndoPretranslate takes back, in one change, all texts of a version that the program put from
// the memory and nobody has confirmed. Their segments have no text then, as before.
func (d *Desk) UndoPretranslate(ctx context.Context, id StoryID, lang Lang) ([]Revision, error) {
	return d.fill(ctx, id, lang, VerbUnpretranslate, func(s *Story, v *Version) ([]Revision, error) {
		var all []Revision
		for i := range s.Segments {
			g := &s.Segments[i]
			if r := v.Texts[g.ID]; r.Origin == ByMemory && r.Text != "" {
				all = append(all, Revision{Segment: g.ID, Source: g.Revision})
			}
		}
		return all, nil
	})
}

// fill appends the texts that a person did not write to a version.
func (d *Desk) fill(ctx context.Context, id StoryID, lang Lang, verb string, texts func(*Story, *Version) ([]Revision, error)) ([]Revision, error) {
	switch {
	case d.me == "":
		return nil, ErrUnsigned
	case !lang.IsTarget():
		return nil, fmt.Errorf("language %q: %w", lang, ErrInvalid)
	}
	s, versions, err := d.Story(ctx, id)
	if err != nil {
		return nil, err
	}
	p, err := d.proof(ctx, s, versions)
	if err != nil {
		return nil, err
	}
	v := versions[lang]
	from := v.State
	to, err := permit(ActWrite, d.situation(p, v, ""))
	if err != nil {
		return nil, err
	}
	c := Change{StoryRow: s.Row, Versions: []*Version{v}, Entry: d.entry(id, verb)}
	if c.Revisions, err = texts(s, v); err != nil || len(c.Revisions) == 0 {
		return nil, err
	}
	for i := range c.Revisions {
		r := &c.Revisions[i]
		r.Lang, r.Number, r.By, r.At = lang, v.Texts[r.Segment].Number+1, d.me, c.Entry.At
		r.Origin = cmp.Or(r.Origin, ByMemory)
	}
	v.State, v.Approval = to, nil
	c.Entry.Lang, c.Entry.From, c.Entry.To, c.Entry.Count = lang, from, to, len(c.Revisions)
	if err := d.store.Apply(ctx, c); err != nil {
		return nil, fmt.Errorf("%s of %s in %s: %w", verb, id, lang, err)
	}
	return c.Revisions, nil
}
