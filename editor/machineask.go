package editor

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"redakcija/editor/language"
)

// WithMachine returns the same desk, which can also ask engines that translate.
func (d Desk) WithMachine(m Machine) *Desk {
	d.machine = m
	return &d
}

// MachineState is an engine as it stands in this house.
type MachineState struct {
	MachineEngine
	On        bool      `json:"on"`
	Connector Connector `json:"connector"`
	// Err is what keeps an engine that is on from being asked, or nil.
	Err error `json:"-"`
}

// Machines returns all engines, and how the house uses them.
func (d *Desk) Machines(ctx context.Context) ([]MachineState, error) {
	s, err := d.store.Settings(ctx)
	if err != nil {
		return nil, err
	}
	all := make([]MachineState, len(d.machine.Engines))
	for i, e := range d.machine.Engines {
		all[i] = MachineState{MachineEngine: e, Connector: Connector{Engine: e.Engine}}
		if c := s.connector(e.Engine); c != nil {
			all[i].On, all[i].Connector, all[i].Err = true, *c, d.machine.Ready(*c)
		}
	}
	return all, nil
}

// connector is how the house uses an engine, nil where it is off.
func (s *Settings) connector(engine string) *Connector {
	i := slices.IndexFunc(s.Machines, func(c Connector) bool { return c.Engine == engine })
	if i < 0 {
		return nil
	}
	return &s.Machines[i]
}

// SwitchOn lets the house use an engine in a way. An engine that there is not, and an address
// that is none or holds a name, a password or a key, is a [*MachineError].
func (d *Desk) SwitchOn(ctx context.Context, c Connector) error {
	if !slices.ContainsFunc(d.machine.Engines, func(e MachineEngine) bool { return e.Engine == c.Engine }) {
		return &MachineError{Engine: c.Engine, Reason: MachineUnknown}
	}
	if c.Address != "" {
		u, err := url.Parse(c.Address)
		if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
			return &MachineError{Engine: c.Engine, Reason: MachineAddress} // what it holds is not repeated
		}
	}
	return d.setMachines(ctx, c.Engine, &c)
}

// SwitchOff keeps the house from using an engine.
func (d *Desk) SwitchOff(ctx context.Context, engine string) error {
	return d.setMachines(ctx, engine, nil)
}

// setMachines puts a connector in the place of that of an engine; nil takes it away.
func (d *Desk) setMachines(ctx context.Context, engine string, c *Connector) error {
	s, err := d.store.Settings(ctx)
	if err != nil {
		return err
	}
	s.Machines = slices.DeleteFunc(slices.Clone(s.Machines), func(old Connector) bool { return old.Engine == engine })
	if c != nil {
		s.Machines = append(s.Machines, *c)
	}
	return d.PutSettings(ctx, s)
}

// KeepMachineKey keeps the key to an engine where the system keeps secrets, never on the desk;
// "" forgets it.
func (d *Desk) KeepMachineKey(engine, key string) error {
	return d.machine.KeepKey(engine, strings.TrimSpace(key))
}

// MachineQuestion is the question for a segment of a story in a language.
func (d *Desk) MachineQuestion(ctx context.Context, id StoryID, seg SegmentID, lang Lang) (MachineQuestion, error) {
	s, err := d.store.Story(ctx, id, 0)
	if err != nil {
		return MachineQuestion{}, fmt.Errorf("story %s: %w", id, err)
	}
	source := s.Segment(seg)
	if source == nil {
		return MachineQuestion{}, fmt.Errorf("segment %s of story %s: %w", seg, id, ErrNotFound)
	}
	return d.MachineQuestionFor(ctx, s.Lang, lang, source.Text)
}

// MachineQuestionFor is the question for any text: with the terms in it on whose forms the
// house agreed.
func (d *Desk) MachineQuestionFor(ctx context.Context, from, to Lang, text string) (MachineQuestion, error) {
	r, err := d.Register(ctx)
	if err != nil {
		return MachineQuestion{}, err
	}
	q := MachineQuestion{From: Lang(language.Base(string(from))), To: to, Text: paragraph(text)}
	q.Terms = r.termList().machineTerms(q.From, to, []rune(q.Text))
	return q, nil
}

// machineTerms are the terms of a text that have an agreed form in a language. A surname alone
// is nobody's for sure, and a text is left alone where two terms could be meant.
func (l *termList) machineTerms(from, to Lang, text []rune) []MachineTerm {
	if l == nil || l.finders[from] == nil || from == to {
		return nil
	}
	var all []MachineTerm
	for _, hit := range l.finders[from].Find(text) {
		form := l.forms[from][hit.Phrase]
		agreed := l.terms[form.term].Forms[to]
		if hit.Inside || form.part || form.forbidden || len(agreed) == 0 {
			continue
		}
		n := len(all)
		switch {
		case n > 0 && hit.Start < all[n-1].End && all[n-1].Form != agreed[0]:
			if hit.Start == all[n-1].Start && hit.End == all[n-1].End {
				all[n-1].Form = ""
			}
		case n == 0 || hit.Start >= all[n-1].End:
			all = append(all, MachineTerm{hit.Start, hit.End, agreed[0]})
		}
	}
	return slices.DeleteFunc(all, func(t MachineTerm) bool { return t.Form == "" })
}

// Machine asks an engine for a segment of a story in a language. What comes back is only
// shown: nothing is written. The error is a [*MachineError] where the engine is at fault.
func (d *Desk) Machine(ctx context.Context, engine string, id StoryID, seg SegmentID, lang Lang) (MachineText, error) {
	q, err := d.MachineQuestion(ctx, id, seg, lang)
	if err != nil {
		return MachineText{}, err
	}
	return d.Ask(ctx, engine, q)
}

// Ask asks an engine that the house has switched on. An answer in Montenegrin that has words
// of a neighbouring language is made Montenegrin where that is certain.
func (d *Desk) Ask(ctx context.Context, engine string, q MachineQuestion) (MachineText, error) {
	c, err := d.connector(ctx, engine)
	if err != nil {
		return MachineText{}, err
	}
	t, err := d.machine.Translate(ctx, c, q)
	if err != nil || q.To != CNR {
		return t, err
	}
	return d.montenegrin(ctx, q, t)
}

// Preview returns what [Desk.Ask] would send, without the key.
func (d *Desk) Preview(ctx context.Context, engine string, q MachineQuestion) (MachineRequest, error) {
	c, err := d.connector(ctx, engine)
	if err != nil {
		return MachineRequest{}, err
	}
	return d.machine.Preview(c, q)
}

// MachineWords looks a word up in the dictionaries of the system. Nothing is sent anywhere.
func (d *Desk) MachineWords(ctx context.Context, from, to Lang, word string) ([]MachineWord, error) {
	return d.machine.Words(ctx, from, to, oneLine(word))
}

// connector is how the house uses an engine.
func (d *Desk) connector(ctx context.Context, engine string) (Connector, error) {
	if !slices.ContainsFunc(d.machine.Engines, func(e MachineEngine) bool { return e.Engine == engine }) {
		return Connector{}, &MachineError{Engine: engine, Reason: MachineUnknown}
	}
	s, err := d.store.Settings(ctx)
	if err != nil {
		return Connector{}, err
	}
	c := s.connector(engine)
	if c == nil {
		return Connector{}, &MachineError{Engine: engine, Reason: MachineOff}
	}
	return *c, nil
}

// montenegrin writes words of the Croatian, Bosnian and Serbian norms as Montenegrin ones,
// where the lists and dictionaries of the spelling have one form alone that is not in doubt. A
// word of another norm is a hint in what a person wrote, who may quote it; a machine has no
// reason for it. An ekavian one that is a hint may be a name.
// Terms stay as they were agreed on. Without dictionaries the text stays as it is.
func (d *Desk) montenegrin(ctx context.Context, q MachineQuestion, t MachineText) (MachineText, error) {
	if d.spelling.Unknown == nil {
		return t, nil
	}
	wrong, err := d.Misspelt(ctx, SpellingQuestion{Lang: CNR, Text: t.Text, Source: q.Text})
	var missing *DictionaryError
	switch {
	case errors.As(err, &missing):
		return t, nil
	case err != nil:
		return MachineText{}, err
	}
	runes := []rune(t.Text)
	old := t.Terms
	t.Terms = slices.Clone(old)
	var b strings.Builder
	at, shift := 0, 0 // code points: of the answer, and by how much the text has grown
	for _, w := range wrong {
		certain := w.Exact && (w.Kind == EkavianForm && w.Severity != SeverityHint || w.Kind == ForeignNorm)
		inTerm := slices.ContainsFunc(old, func(m MachineTerm) bool { return w.Start < m.End && m.Start < w.End })
		if !certain || inTerm || w.Start < at {
			continue
		}
		now := w.Suggestions[0]
		b.WriteString(string(runes[at:w.Start]) + now)
		at = w.End
		grown := utf8.RuneCountInString(now) - (w.End - w.Start)
		t.Changes = append(t.Changes, MachineChange{w.Start + shift, w.End + shift + grown, w.Word, now, w.Kind})
		for i := range old {
			if old[i].Start >= w.End {
				t.Terms[i].Start += grown
				t.Terms[i].End += grown
			}
		}
		shift += grown
	}
	b.WriteString(string(runes[at:]))
	t.Text = b.String()
	return t, nil
}

// TakeMachine puts the answer of a machine, as it is, as the text of a segment. It is marked
// with the engine until a person confirms it ([Revision.Unconfirmed]), which also keeps its
// version from being approved. Base is as for [Desk.Translate].
func (d *Desk) TakeMachine(ctx context.Context, id StoryID, lang Lang, seg SegmentID, t MachineText, base int) (Revision, error) {
	text := paragraph(t.Text)
	if text == "" || t.Engine == "" {
		return Revision{}, fmt.Errorf("text of machine %q for %s in %s: %w", t.Engine, seg, lang, ErrInvalid)
	}
	put, err := d.fill(ctx, id, lang, VerbMachine, func(s *Story, v *Version) ([]Revision, error) {
		source, old := s.Segment(seg), v.Texts[seg]
		switch {
		case source == nil:
			return nil, fmt.Errorf("segment %s of story %s: %w", seg, id, ErrNotFound)
		case base != AnyRevision && base != old.Number:
			return nil, fmt.Errorf("segment %s in %s is at revision %d, not %d: %w", seg, lang, old.Number, base, errTextMoved)
		}
		return []Revision{{Segment: seg, Text: text, Source: source.Revision, Origin: ByMachine + t.Engine}}, nil
	})
	if err != nil {
		return Revision{}, err
	}
	return put[0], nil
}
