package editor

import (
	"maps"
	"slices"
	"strings"

	"redakcija/editor/internal/carry"
	"redakcija/editor/internal/quote"
	"redakcija/editor/language"
)

// This file follows the attributions of the source into the versions. What has changed there
// is found by package carry; here it becomes findings like all others, which are weighed by
// the house and waived, and places of an [Attribution].

// ruleRetranslated is about words that a version translates back into the language they were
// said in: the original is somewhere, and what is translated back is hardly ever it (Handbook
// of Journalism of Reuters, on quotes).
const ruleRetranslated = "quote_retranslated"

// sourceSaid is what the source says that somebody said, as the editors have it.
type sourceSaid struct {
	all  []Attribution
	text *carry.Text // with the same attributions, in the same order
}

// source returns what the source says that somebody said, with what the editors say of it.
func (p *Proof) source() *sourceSaid {
	p.sourceOnce.Do(func() {
		found := p.saidIn("")
		p.sourceSaid = sourceSaid{p.reviewed(found.found), found.text}
		if slices.ContainsFunc(p.Reviews, func(r Review) bool { return r.Found != nil || r.Added || r.State == NotSpeech }) {
			p.sourceSaid.text = carry.NewText(string(p.Story.Lang), found.texts, p.asFound(p.sourceSaid.all, found))
		}
	})
	return &p.sourceSaid
}

// asFound returns attributions as the finder has them, with what an editor corrected. What is
// nobody's words has no place, so that nothing is asked of it in the versions.
func (p *Proof) asFound(all []Attribution, found said) []quote.Attribution {
	at := make(map[AttributionID]int, len(found.found))
	for i := range found.found {
		at[found.found[i].ID] = i
	}
	raw, byID := make([]quote.Attribution, len(all)), make(map[AttributionID]int, len(all))
	for i := range all {
		a, q := &all[i], &raw[i]
		byID[a.ID] = i
		k, known := at[a.ID]
		if known {
			*q = found.raw[k]
		} else {
			*q = quote.Attribution{Kind: a.Kind, Force: a.Force, Place: quote.Span{Paragraph: p.rows[a.Segment], Start: a.Start, End: a.End}}
		}
		q.Follows = -1
		if first, ok := byID[a.Follows]; ok && a.Follows != "" {
			q.Follows = first
		}
		if a.State() == NotSpeech {
			q.Place.End = q.Place.Start
		}
		if !known || a.corrected() {
			q.Kind, q.Speaker, q.Addressee, q.Outlets = a.Kind, p.partyOf(&a.Speaker), p.partyOf(&a.Addressee), nil
			for j := range a.Outlets {
				q.Outlets = append(q.Outlets, p.partyOf(&a.Outlets[j]))
			}
		}
	}
	return raw
}

func (p *Proof) partyOf(who *Party) quote.Party {
	out := quote.Party{Text: who.Text, Name: who.Name, Role: who.Role}
	if row, ok := p.rows[who.Segment]; ok {
		out.Place = quote.Span{Paragraph: row, Start: who.Start, End: who.End}
	}
	return out
}

// sameIn tells names of the source and of a version apart: first the register of the house,
// which may know somebody under two names; then how names are transcribed and inflected. The
// same few names are asked about again and again: the answers are kept. It is for one goroutine.
func (p *Proof) sameIn(lang Lang) carry.Same {
	from := Lang(language.Base(string(p.Story.Lang)))
	known := map[[2]string]bool{}
	return func(a, b string) bool {
		same, asked := known[[2]string{a, b}]
		if asked {
			return same
		}
		same, sure := p.register.Same(a, from, b, lang)
		if !sure {
			same, _ = SameName(a, b)
		}
		known[[2]string{a, b}] = same
		return same
	}
}

// carriedOver is where a version has what its source says that somebody said, by paragraphs,
// with all that it was found from. It is not to be changed: the next proof is given it too.
type carriedOver struct {
	source, version *carry.Text
	register        *Register
	places          [][]carry.Place
}

// places returns where a version has what is said in each segment of the source.
func (p *Proof) places(lang Lang) [][]carry.Place {
	p.prepare()
	now := carriedOver{source: p.source().text, version: p.saidIn(lang).text, register: p.register}
	p.seen.Lock()
	last := p.seen.carried[lang]
	p.seen.Unlock()
	if last.places != nil && last.source == now.source && last.version == now.version && last.register == now.register {
		return last.places
	}
	same := p.sameIn(lang)
	now.places = make([][]carry.Place, len(p.Story.Segments))
	for at := range now.places {
		now.places[at] = carry.Carry(now.source, now.version, at, same)
	}
	p.seen.Lock()
	p.seen.carried[lang] = now
	p.seen.Unlock()
	return now.places
}

// mostBefore is how many paragraphs before one that is being written are read with it: who
// "she" is was said there.
const mostBefore = 40

// placesIn returns where a version has what a segment of the source says, if the version has
// a text there that may be another than the one that was confirmed.
func (p *Proof) placesIn(lang Lang, at int, text string) []carry.Place {
	if text == p.Versions[lang].Text(p.Story.Segments[at].ID) {
		return p.places(lang)[at]
	}
	texts := make([]string, len(p.Story.Segments))
	for i := max(0, at-mostBefore); i < min(len(texts), at+2); i++ {
		texts[i] = p.Versions[lang].Text(p.Story.Segments[i].ID)
	}
	texts[at] = text
	version := carry.NewText(string(lang), texts, quote.NewText(string(lang), texts).Find())
	return carry.Carry(p.source().text, version, at, p.sameIn(lang))
}

// carried finds what a text of a version says otherwise than the source of who said what.
func (p *Proof) carried(lang Lang, at int, text string) []Finding {
	var all []Finding
	runes := []rune(text)
	for _, place := range p.placesIn(lang, at, text) {
		for _, f := range p.changes(lang, at, runes, &place) {
			if !slices.ContainsFunc(all, func(other Finding) bool { return other.Rule == f.Rule && maps.Equal(other.Args, f.Args) }) {
				all = append(all, f)
			}
		}
	}
	return all
}

// changes are what a text of a version says otherwise of one attribution, as the house weighs it.
func (p *Proof) changes(lang Lang, at int, text []rune, place *carry.Place) []Finding {
	var all []Finding
	a := &p.source().all[place.Source]
	for _, c := range place.Changes {
		all = append(all, Finding{Rule: c.Rule, Severity: c.Severity, Start: c.Span.Start, End: c.Span.End, Args: c.Args})
	}
	if p.retranslated(lang, a) && !place.Span.None() {
		all = append(all, Finding{
			Rule: ruleRetranslated, Severity: SeverityHint, Start: place.Span.Start, End: place.Span.End,
			Args: map[string]string{"Speaker": a.Speaker.Called()},
		})
	}
	kept := all[:0]
	for _, f := range all {
		if p.settle(&f, lang, p.Story.Segments[at].ID, text) {
			kept = append(kept, f)
		}
	}
	return kept
}

// retranslated tells whether the words of an attribution were said in the language of a
// version, and come back to it through another. An editor says in which language they were
// said, or else the register, by who said it, to whom, and who carried it.
func (p *Proof) retranslated(lang Lang, a *Attribution) bool {
	source := Lang(language.Base(string(p.Story.Lang)))
	if lang == source || a.Speaker.Called() == "" || a.Kind != DirectSpeech && a.Kind != PartialSpeech {
		return false
	}
	if a.Spoken != "" {
		return Lang(language.Base(string(a.Spoken))) == lang
	}
	speaks := func(who *Party) bool {
		if who.Called() == "" {
			return false
		}
		t, _ := p.register.Find(who.Called(), source)
		return t != nil && len(t.Languages) > 0 && Lang(language.Base(t.Languages[0])) == lang
	}
	return speaks(&a.Speaker) || speaks(&a.Addressee) || slices.ContainsFunc(a.Outlets, func(o Party) bool { return speaks(&o) })
}

// instead are the rules of a text that need not say again what a rule of package carry says.
var instead = func() map[string][]string {
	m := map[string][]string{}
	for _, r := range carry.Rules() {
		m[r.Rule] = r.Instead
	}
	return m
}()

// toldAlready tells whether findings about who said what say the same as one of a text: by
// their rules, and of a name by naming it too.
func toldAlready(carried []Finding, f *Finding) bool {
	for i := range carried {
		c := &carried[i]
		if !slices.Contains(instead[c.Rule], f.Rule) {
			continue
		}
		name := f.Args["Name"]
		if name == "" {
			return true
		}
		for _, arg := range c.Args {
			if strings.Contains(arg, name) {
				return true
			}
		}
	}
	return false
}

// placeIn gives attributions of the source their places in the versions.
func (p *Proof) placeIn(all []Attribution) {
	for _, lang := range Targets {
		v := p.Versions[lang]
		if v == nil {
			continue
		}
		found, places := p.saidIn(lang).found, p.places(lang)
		for at := range p.Story.Segments {
			seg := &p.Story.Segments[at]
			runes := []rune(v.Text(seg.ID))
			for _, where := range places[at] {
				place := Place{Segment: seg.ID, Start: where.Span.Start, End: where.Span.End, Words: string(runes[where.Span.Start:where.Span.End])}
				a := &all[where.Source]
				if where.Version >= 0 {
					place.Said = found[where.Version].Said
				} else if !where.Span.None() {
					place.Kind = a.Kind
				}
				place.Findings = p.changes(lang, at, runes, &where)
				if where.Span.None() && len(place.Findings) == 0 {
					continue
				}
				if a.Places == nil {
					a.Places = map[Lang]Place{}
				}
				a.Places[lang] = place
			}
		}
	}
}
