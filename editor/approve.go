package editor

import (
	"context"
	"fmt"
	"strings"
	"sync"

	"redakcija/editor/language"
)

// Submit gives a version to a second person.
func (d *Desk) Submit(ctx context.Context, id StoryID, lang Lang) (*Version, error) {
	return d.act(ctx, ActSubmit, id, lang, "", func(_ *Proof, v *Version, _ *Change) error {
		v.Note = ""
		return nil
	})
}

// Return gives a version back to its translator, with a note.
func (d *Desk) Return(ctx context.Context, id StoryID, lang Lang, note string) (*Version, error) {
	return d.act(ctx, ActReturn, id, lang, note, func(_ *Proof, v *Version, c *Change) error {
		v.Note = c.Entry.Note
		return nil
	})
}

// Approve freezes a version as it stands and pins the hash of the result: only those
// bytes can be published.
func (d *Desk) Approve(ctx context.Context, id StoryID, lang Lang) (*Version, error) {
	return d.act(ctx, ActApprove, id, lang, "", func(p *Proof, v *Version, c *Change) error {
		script, err := d.script(ctx, v)
		if err != nil {
			return err
		}
		register, err := d.Register(ctx)
		if err != nil {
			return err
		}
		quoted, printed := p.quoted(lang), v.texts()
		nameAll(quoted, register, lang, p.Story.Credits.Provider, p.Story.Credits.Source, p.Story.Dateline.Agency)
		for i := range quoted {
			printed = append(printed, quoted[i].names()...)
		}
		v.Approval = &Approval{
			By: d.me, At: c.Entry.At,
			Script: language.NewLocks(script).Asked(printed...), Attributions: quoted, Original: p.Story.Item.Address,
		}
		c.Article = NewArticle(p.Story, v).Bytes()
		c.Entry.Hash = HashOf(c.Article)
		v.Approval.Hash = c.Entry.Hash
		v.Note = ""
		return nil
	})
}

// Correct opens a published version again. What readers see stays until the
// corrected version is published, with the note.
func (d *Desk) Correct(ctx context.Context, id StoryID, lang Lang, note string) (*Version, error) {
	return d.act(ctx, ActCorrect, id, lang, note, func(_ *Proof, v *Version, c *Change) error {
		v.Corrections = append(v.Corrections, Correction{Number: len(v.Corrections) + 1, Note: c.Entry.Note, By: d.me, At: c.Entry.At})
		v.Approval = nil
		return nil
	})
}

// act does what the state table allows: it reads, decides, changes and stores
// against what was read.
func (d *Desk) act(ctx context.Context, act Act, id StoryID, lang Lang, note string, change func(*Proof, *Version, *Change) error) (*Version, error) {
	p, v, c, err := d.decide(ctx, act, id, lang, note)
	if err != nil {
		return nil, err
	}
	if err := change(p, v, &c); err != nil {
		return nil, err
	}
	if err := d.store.Apply(ctx, c); err != nil {
		return nil, fmt.Errorf("%s %s in %s: %w", act, id, lang, err)
	}
	return v, nil
}

// decide reads a version and moves it to the state an act leads to, or refuses.
func (d *Desk) decide(ctx context.Context, act Act, id StoryID, lang Lang, note string) (*Proof, *Version, Change, error) {
	if d.me == "" {
		return nil, nil, Change{}, ErrUnsigned
	}
	if !lang.IsTarget() {
		return nil, nil, Change{}, fmt.Errorf("language %q: %w", lang, ErrInvalid)
	}
	s, versions, err := d.Story(ctx, id)
	if err != nil {
		return nil, nil, Change{}, err
	}
	p, err := d.proof(ctx, s, versions)
	if err != nil {
		return nil, nil, Change{}, err
	}
	v, note := versions[lang], strings.TrimSpace(note)
	c := Change{StoryRow: s.Row, Versions: []*Version{v}, Entry: d.entry(id, string(act))}
	now := d.situation(p, v, note)
	now.findings = sync.OnceValue(func() []Finding {
		all := p.Findings(lang)
		c.Relied = relied(all)
		if act == ActApprove {
			all, c.RestsOn = append(all, p.Unsettled(lang)...), p.settled()
		}
		return all
	})
	to, err := permit(act, now)
	if err != nil {
		return nil, nil, Change{}, err
	}
	c.Entry.Lang, c.Entry.From, c.Entry.To, c.Entry.Note = lang, v.State, to, note
	v.State = to
	return p, v, c, nil
}

// situation is how a version stands now.
func (d *Desk) situation(p *Proof, v *Version, note string) situation {
	return situation{
		story: p.Story, version: v, settings: p.Settings, me: d.me, note: note, now: d.now().Unix(),
		findings: func() []Finding { return p.Findings(v.Lang) },
	}
}

// Allowed tells whether an act could be done now: nil, or the [*Refusal] it would
// meet. A note is taken as given, and so are the findings, which a window has from a
// [Proof], with what is [Proof.Unsettled]: without them nothing is known to be an error, nor
// to be waived.
func (d *Desk) Allowed(act Act, s *Story, v *Version, settings Settings, findings []Finding) error {
	_, err := permit(act, situation{
		story: s, version: v, settings: settings, me: d.me, note: "-", now: d.now().Unix(),
		findings: func() []Finding { return findings },
	})
	return err
}
