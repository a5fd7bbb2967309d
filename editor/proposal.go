package editor

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	naming "redakcija/editor/internal/names"
	"redakcija/editor/language"
)

// The register grows from what editors confirm. Whoever said something or carried it has a
// name in the source and in each version; an editor who confirms the attribution says that
// these are names of one. What follows is a [Proposal], and nothing enters the register
// unasked but what cannot surprise anybody: a person of whom the register knows nothing,
// called alike in two languages, is learned ([Desk.Learn]), and no text is held to the forms
// until somebody agrees with them.

// Proposal is what the register could take from the confirmed attributions of a story.
type Proposal struct {
	// Term is the entry as it would be: a new one, which has no id, or one that is there with
	// the new forms.
	Term Term `json:"term"`
	// New are the forms that the register does not know.
	New map[Lang][]string `json:"new,omitempty"`
	// Doubt are the entries that could be meant, where it is not clear which: then an editor has
	// to decide, and the proposal cannot be accepted.
	Doubt []TermID `json:"doubt,omitempty"`
	// Attributions are those it was taken from.
	Attributions []AttributionID `json:"attributions"`
}

// Proposals returns what the register could take from the confirmed attributions of a story,
// in their order. What was learned and nobody agreed on yet is among it.
func (d *Desk) Proposals(ctx context.Context, id StoryID) ([]Proposal, error) {
	p, err := d.Proof(ctx, id)
	if err != nil {
		return nil, err
	}
	register, err := d.Register(ctx)
	if err != nil {
		return nil, err
	}
	return register.Propose(p.Story.Lang, p.Attributions()), nil
}

// Accept puts what was proposed into the register: the term as it stands in the proposal,
// which an editor may have changed. One that is in doubt is a [*TermError].
func (d *Desk) Accept(ctx context.Context, p Proposal) (Term, error) {
	if len(p.Doubt) > 0 {
		return Term{}, &TermError{NoTermTwo, p.Term.Name()}
	}
	return d.PutTerm(ctx, p.Term)
}

// Learn puts the people into the register whom reviewed attributions name, of whom it knows
// nothing, and whose names cannot be mistaken: a text of the story gives them an office, and
// the source and at least one version call them by the same name, as it is written in each
// language. It returns what was learned. Who was named in other attributions is not learned
// again: an editor may have taken them out.
func (d *Desk) Learn(ctx context.Context, id StoryID, reviewed ...AttributionID) ([]Term, error) {
	if d.me == "" {
		return nil, ErrUnsigned
	}
	all, err := d.Proposals(ctx, id)
	if err != nil {
		return nil, err
	}
	register, err := d.Register(ctx)
	if err != nil {
		return nil, err
	}
	var learned []Term
	for i := range all {
		p := &all[i]
		if !p.Certain() || !slices.ContainsFunc(p.Attributions, func(a AttributionID) bool { return slices.Contains(reviewed, a) }) {
			continue
		}
		t, err := p.Term.tidy()
		if err != nil {
			continue // it is left to the editor, who sees it in the proposal
		}
		t.Learned = id
		if t.ID = learnedID(&t); slices.ContainsFunc(register.terms, func(other Term) bool { return other.ID == t.ID }) {
			t.ID = TermID(d.newID()) // whoever was learned by these names has others by now
		}
		learned = append(learned, t)
	}
	if len(learned) == 0 {
		return nil, nil
	}
	if err := d.store.PutTerms(ctx, learned...); err != nil {
		return nil, fmt.Errorf("learn the names of story %s: %w", id, err)
	}
	return learned, nil
}

// learnedID makes an id of the names of somebody, so that two editors who confirm the same at
// one moment put one entry and not two.
func learnedID(t *Term) TermID {
	h := sha256.New()
	for _, lang := range Targets {
		for _, form := range t.Forms[lang] {
			fmt.Fprintf(h, "%s %s\n", lang, form)
		}
	}
	return TermID(hex.EncodeToString(h.Sum(nil)[:10]))
}

// Certain tells whether a proposal is of a new person and leaves no doubt about the names.
func (p *Proposal) Certain() bool {
	if p.Term.ID != "" || len(p.Doubt) > 0 || p.Term.Kind != TermPerson || len(p.Term.Roles) == 0 || len(p.New) < 2 {
		return false
	}
	var names []string
	for _, lang := range Targets {
		if len(p.New[lang]) > 1 {
			return false
		}
		names = append(names, p.New[lang]...)
	}
	if slices.ContainsFunc(names, func(name string) bool { return !strings.Contains(name, " ") }) {
		return false // a surname alone may be another's
	}
	for _, other := range names[1:] {
		if same, _ := naming.Same(names[0], other); !same || declinedBeside(names[0], other) {
			return false
		}
	}
	return true
}

// declinedBeside tells whether a Montenegrin name seems to stand in some case: all its words
// have a vowel at the end that the words of the other language do not have.
func declinedBeside(name, other string) bool {
	a, b := strings.Fields(name), strings.Fields(other)
	if len(a) != len(b) {
		return true
	}
	for i := range a {
		last, _ := utf8.DecodeLastRuneInString(a[i])
		foreign, _ := utf8.DecodeLastRuneInString(b[i])
		if !isVowel(last) && last != 'm' || isVowel(foreign) || foreign == 'm' {
			return false
		}
	}
	return true
}

// called is somebody as the source and the versions call them.
type called struct {
	kind  TermKind
	names map[Lang]string
	roles map[Lang]string
	of    AttributionID
}

// Propose compares who is named in the confirmed ones of attributions with the register. The
// source is in a language, given by its tag.
func (r *Register) Propose(source Lang, attributions []Attribution) []Proposal {
	source = Lang(language.Base(string(source)))
	var all []Proposal
	for i := range attributions {
		a := &attributions[i]
		if state := a.State(); state != Confirmed && state != Corrected {
			continue
		}
		for _, who := range a.parties(source) {
			p, ok := r.propose(&who)
			if !ok {
				continue
			}
			if at := slices.IndexFunc(all, func(q Proposal) bool { return q.sameAs(&p) }); at >= 0 {
				all[at].join(&p)
			} else {
				all = append(all, p)
			}
		}
	}
	return all
}

// parties are the speaker and the outlets of an attribution, as the source and those versions
// call them in which nothing is amiss. An outlet of a version is taken for the one of the
// source in the same place, if there are as many.
func (a *Attribution) parties(source Lang) []called {
	all := make([]called, 1+len(a.Outlets)) // the speaker first
	for i := range all {
		all[i] = called{kind: TermOutlet, names: map[Lang]string{}, roles: map[Lang]string{}, of: a.ID}
	}
	take := func(lang Lang, said *Said) {
		all[0].take(lang, &said.Speaker)
		if len(said.Outlets) == len(a.Outlets) {
			for i := range said.Outlets {
				all[i+1].take(lang, &said.Outlets[i])
			}
		}
	}
	take(source, &a.Said)
	for _, lang := range Targets {
		place, has := a.Places[lang]
		if has && lang != source && !slices.ContainsFunc(place.Findings, func(f Finding) bool { return f.Shown() }) {
			take(lang, &place.Said)
		}
	}
	all[0].kind = all[0].kindOfSpeaker()
	return slices.DeleteFunc(all, func(c called) bool { return len(c.names) == 0 })
}

// take notes how a text of a language calls somebody.
func (c *called) take(lang Lang, p *Party) {
	if p.Name == "" || !lang.IsTarget() {
		return
	}
	c.names[lang] = p.Name
	if role := withoutArticle(lang, p.Role); role != "" {
		c.roles[lang] = role
	}
}

// withoutArticle takes off what stands in front of an office in a sentence: "a Kremlin aide".
func withoutArticle(lang Lang, role string) string {
	first, rest, found := strings.Cut(role, " ")
	if found && slices.Contains(articles[lang], strings.ToLower(first)) {
		return rest
	}
	return role
}

var articles = map[Lang][]string{
	EN: {"a", "an", "the"},
	DE: {"der", "die", "das", "dem", "den", "des", "ein", "eine", "einem", "einen", "einer", "eines"},
}

// kindOfSpeaker is what a speaker most likely is. An office is a person's; without one it is
// a person whose names are all of the shape of one: at least two words, with capitals as
// names have them, of which none is a place or an institution.
func (c *called) kindOfSpeaker() TermKind {
	if len(c.roles) > 0 {
		return TermPerson
	}
	for _, name := range c.names {
		words := strings.Fields(name)
		if len(words) < 2 {
			return TermOrganization
		}
		for i, word := range words {
			first, _ := utf8.DecodeRuneInString(word)
			inner := i > 0 && i < len(words)-1 // de, van, al
			if !unicode.IsUpper(first) && !inner || strings.ToUpper(word) == word && utf8.RuneCountInString(word) > 3 ||
				language.Exonym(strings.ToLower(language.ToLatin(word))) != 0 {
				return TermOrganization
			}
		}
	}
	return TermPerson
}

// propose returns what the register could take of somebody; ok is false where it knows all of
// it and has agreed.
func (r *Register) propose(who *called) (p Proposal, ok bool) {
	p = Proposal{Term: Term{Kind: who.kind, Forms: map[Lang][]string{}}, New: map[Lang][]string{}, Attributions: []AttributionID{who.of}}
	var known *Term
	meant := map[TermID]bool{}
	for lang, name := range who.names {
		p.Term.Forms[lang] = []string{name}
		t, doubt := r.Find(name, lang)
		if t != nil {
			known = t
			meant[t.ID] = true
		}
		if t == nil && len(doubt) == 0 || t != nil && len(t.Forms[lang]) == 0 { // known by another language
			p.New[lang] = []string{name}
		}
		for _, t := range doubt {
			meant[t.ID] = true
		}
	}
	switch {
	case len(meant) > 1:
		p.Doubt = slices.Sorted(maps.Keys(meant))
	case known == nil:
		if len(who.roles) > 0 {
			p.Term.Roles = []Role{{Title: who.roles}}
		}
	default:
		p.Term = *known
		p.Term.Forms = maps.Clone(known.Forms)
		for lang, names := range p.New {
			p.Term.Forms[lang] = slices.Concat(p.Term.Forms[lang], names)
		}
		return p, len(p.New) > 0 || known.Learned != ""
	}
	return p, true
}

// sameAs tells whether two proposals are about one entry.
func (p *Proposal) sameAs(q *Proposal) bool {
	if p.Term.ID != "" || q.Term.ID != "" {
		return p.Term.ID == q.Term.ID
	}
	if p.Term.Kind != q.Term.Kind || !slices.Equal(p.Doubt, q.Doubt) {
		return false
	}
	for lang, forms := range q.Term.Forms {
		if slices.ContainsFunc(forms, func(form string) bool { return slices.Contains(p.Term.Forms[lang], form) }) {
			return true
		}
	}
	return false
}

// join adds what another proposal about the same entry knows.
func (p *Proposal) join(q *Proposal) {
	if len(p.Term.Roles) == 0 {
		p.Term.Roles = q.Term.Roles
	}
	for _, forms := range [...]struct{ mine, others map[Lang][]string }{{p.Term.Forms, q.Term.Forms}, {p.New, q.New}} {
		for lang, others := range forms.others {
			for _, form := range others {
				if !slices.Contains(forms.mine[lang], form) {
					forms.mine[lang] = append(slices.Clone(forms.mine[lang]), form)
				}
			}
		}
	}
	for _, id := range q.Attributions {
		if !slices.Contains(p.Attributions, id) {
			p.Attributions = append(p.Attributions, id)
		}
	}
}
