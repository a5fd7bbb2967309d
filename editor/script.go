package editor

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"redakcija/editor/language"
)

// This file decides what stays Latin on the Cyrillic page of a story. Four have a say, the
// first that speaks of a run counting: the version itself ([Version.Script]), the terms of
// the house, its words, and the spelling ([language.Foreign]). What was asked for in the
// text when the version was approved is part of what is approved ([Article.Script]), so that
// the page depends on nothing that changes later.

// Whose wish it is that a run stays Latin, beside what the spelling shows
// ([language.WhyAddress] and its like); "lock.<why>" in i18n.
const (
	WhyStory = "story" // the editors of this version
	WhyTerm  = "term"  // a term of the house
	WhyHouse = "house" // a word of the house
)

// What was decided about a run of words in one version, as the record names it.
const (
	VerbLatin    = "latin"    // it stays Latin
	VerbCyrillic = "cyrillic" // it is written in Cyrillic
	VerbUnlock   = "unlock"   // the house and the spelling decide again
)

// CyrillicText is one segment as the Cyrillic page has it.
type CyrillicText struct {
	Segment  SegmentID `json:"segment"`
	Text     string    `json:"text"`
	Cyrillic string    `json:"cyrillic"`
	// Locks are the runs of Text that stay Latin, in order.
	Locks []language.Lock `json:"locks"`
	// Doubtful are words of Text that are probably foreign names, and are written in Cyrillic
	// because nobody has decided otherwise: see [language.Locks.Doubtful].
	Doubtful []language.Span `json:"doubtful"`
}

// Cyrillic returns the texts of the Montenegrin version as they are printed in Cyrillic: as
// they were approved, or as they would be if they were approved now.
func (d *Desk) Cyrillic(ctx context.Context, id StoryID) ([]CyrillicText, error) {
	s, versions, err := d.Story(ctx, id)
	if err != nil {
		return nil, err
	}
	v := versions[CNR]
	var script []language.Entry
	if v.Approval != nil {
		script = v.Approval.Script
	} else if script, err = d.script(ctx, v); err != nil {
		return nil, err
	}
	locks := language.NewLocks(script)
	var all []CyrillicText
	for i := range s.Segments {
		seg := s.Segments[i].ID
		if text := v.Text(seg); text != "" {
			all = append(all, CyrillicText{seg, text, locks.ToCyrillic(text), locks.In(text), locks.Doubtful(text)})
		}
	}
	return all, nil
}

// Lock decides whether a run of words of the Montenegrin version stays Latin in Cyrillic
// print ([WordLatin]) or is written in Cyrillic ([WordCyrillic]), wherever it stands in the
// version and in all its cases; "" leaves it to the house and to the spelling again. It is
// an act of writing: on an approved version the approval falls. A run that cannot be locked,
// or does not stand in the version, is a [*WordError].
func (d *Desk) Lock(ctx context.Context, id StoryID, run string, kind WordKind) (*Version, error) {
	if d.me == "" {
		return nil, ErrUnsigned
	}
	run = oneLine(run)
	verb := map[WordKind]string{WordLatin: VerbLatin, WordCyrillic: VerbCyrillic, "": VerbUnlock}[kind]
	if verb == "" {
		return nil, fmt.Errorf("lock %q as %q: %w", run, kind, ErrInvalid)
	}
	if err := checkWord(run, kind); err != nil {
		return nil, err
	}
	for {
		v, err := d.lock(ctx, id, run, kind, verb)
		// A colleague confirmed a text between our reading and our writing. A run is decided by
		// its words, not by its place: look again. It ends, because the colleague has finished.
		if errors.Is(err, ErrConflict) && ctx.Err() == nil {
			continue
		}
		return v, err
	}
}

func (d *Desk) lock(ctx context.Context, id StoryID, run string, kind WordKind, verb string) (*Version, error) {
	s, versions, err := d.Story(ctx, id)
	if err != nil {
		return nil, err
	}
	v := versions[CNR]
	entry := language.Entry{Text: run, Latin: kind == WordLatin, Why: WhyStory}
	at := slices.IndexFunc(v.Script, func(e language.Entry) bool { return e.Text == run })
	switch {
	case kind == "" && at < 0, kind != "" && language.NewLocks([]language.Entry{entry}).Asked(v.texts()...) == nil:
		return nil, &WordError{Text: run, Reason: NoWordAbsent}
	case kind != "" && at >= 0 && v.Script[at] == entry:
		return v, nil
	}
	p, err := d.proof(ctx, s, versions)
	if err != nil {
		return nil, err
	}
	from := v.State
	to, err := permit(ActWrite, d.situation(p, v, ""))
	if err != nil {
		return nil, err
	}
	script := slices.Clone(v.Script)
	if at >= 0 {
		script = slices.Delete(script, at, at+1)
	}
	if kind != "" {
		script = slices.Insert(script, 0, entry) // the latest decision counts first
	}
	v.Script, v.State, v.Approval, v.Translator = script, to, nil, d.me
	c := Change{StoryRow: s.Row, Versions: []*Version{v}, Entry: d.entry(id, verb)}
	c.Entry.Lang, c.Entry.From, c.Entry.To, c.Entry.Words = CNR, from, to, run
	if err := d.store.Apply(ctx, c); err != nil {
		return nil, fmt.Errorf("lock %q of %s: %w", run, id, err)
	}
	return v, nil
}

// script reads all that have a say in the script of a version, the first of them first.
func (d *Desk) script(ctx context.Context, v *Version) ([]language.Entry, error) {
	if v.Lang != CNR {
		return nil, nil
	}
	terms, words, err := d.house(ctx, WordLatin, WordCyrillic)
	if err != nil {
		return nil, err
	}
	return scriptOf(v, terms, words), nil
}

// scriptOf joins all that have a say in the script of the Montenegrin version.
func scriptOf(v *Version, terms []Term, words []Word) []language.Entry {
	all := slices.Clone(v.Script)
	for i := range terms {
		if t := &terms[i]; t.Latin {
			for _, form := range t.Forms[CNR] {
				all = append(all, language.Entry{Text: form, Latin: true, Why: WhyTerm})
			}
		}
	}
	for i := range words {
		if w := &words[i]; w.Kind != WordSpelling {
			all = append(all, language.Entry{Text: w.Text, Latin: w.Kind == WordLatin, Why: WhyHouse})
		}
	}
	return all
}

// texts are all texts of a version, those of its corrections included.
func (v *Version) texts() []string {
	var all []string
	for _, r := range v.Texts {
		all = append(all, r.Text)
	}
	for _, c := range v.Corrections {
		all = append(all, c.Note)
	}
	return all
}
