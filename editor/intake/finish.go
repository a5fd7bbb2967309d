package intake

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"redakcija/editor"
	"redakcija/editor/language"
)

// finish ends the reading of every format that says itself what is headline and what is
// body: it tidies the texts, takes a dateline and a repeated byline off the body, and
// finds the language and the source where the format did not name them. A draft without
// a body is [editor.InputNoBody].
func finish(d *editor.Draft) (*editor.Draft, error) {
	tidyDraft(d)
	if !slices.ContainsFunc(d.Blocks, func(b editor.Block) bool { return b.Kind == editor.Headline }) {
		warn(d, warnNoHeadline)
	}
	takeRepeatedByline(d)
	if !slices.ContainsFunc(d.Blocks, isBody) {
		return nil, fault(editor.InputNoBody, -1)
	}
	datelineOf(d)
	if d.Credits.Source == "" {
		for i := range d.Blocks {
			if name := citedAgency(d.Blocks[i].Text); name != "" {
				d.Credits.Source = name
				warn(d, warnSource)
				break
			}
		}
	}
	if d.Lang == "" {
		d.Lang = languageOf(d.Blocks)
	}
	if d.Lang == "" {
		warn(d, warnLanguage)
	}
	return d, nil
}

// isBody tells what is read from what is said about it.
func isBody(b editor.Block) bool { return b.Kind != editor.Headline && b.Kind != editor.Dateline }

// tidyDraft composes letters, repairs characters, and forgets what is empty then.
func tidyDraft(d *editor.Draft) {
	var r repairs
	damaged := false
	clean := func(s string, line int) string {
		s = squeeze(r.line(norm.NFC.String(strings.ReplaceAll(s, "\n", " ")), line))
		damaged = damaged || strings.ContainsRune(s, '\uFFFD')
		return s
	}
	for _, b := range d.Blocks {
		r.count(b.Text)
	}
	kept := d.Blocks[:0]
	for _, b := range d.Blocks {
		if b.Text = clean(b.Text, b.Line); b.Text != "" {
			kept = append(kept, b)
		}
	}
	d.Blocks = kept
	for i := range d.Credits.Authors {
		d.Credits.Authors[i] = clean(d.Credits.Authors[i], 1)
	}
	for _, s := range []*string{&d.Section, &d.Dateline.Place, &d.Credits.Provider, &d.Credits.Source, &d.Credits.CreditLine, &d.Credits.Rights} {
		*s = clean(*s, 1)
	}
	for i := range d.Media {
		d.Media[i].Caption, d.Media[i].Credit = clean(d.Media[i].Caption, 1), clean(d.Media[i].Credit, 1)
	}
	r.into(d)
	if damaged {
		warn(d, warnDamaged)
	}
}

// takeRepeatedByline takes off "By Jane Doe" where it stands as a paragraph among the
// first two or the last of the body: agencies print in the text what their header says. The
// name alone is one when the header has it.
func takeRepeatedByline(d *editor.Draft) {
	tidyAuthors(d)
	for i := len(d.Blocks) - 1; i >= 0; i-- {
		b := d.Blocks[i]
		if b.Kind != editor.Paragraph && b.Kind != editor.Lead || i > 3 && i < len(d.Blocks)-1 {
			continue
		}
		c, ok := bareByline(b.Text)
		if !ok {
			c, ok = labelledCredit(b.Text)
		}
		if !ok && i == len(d.Blocks)-1 {
			c, ok = signCredit(b.Text)
		}
		if !ok && isAuthor(d, b.Text) {
			c, ok = credit{authors: []string{b.Text}}, true
		}
		if !ok || len(c.authors) == 0 && c.source == "" {
			continue
		}
		if len(d.Credits.Authors) > 0 {
			c.authors = nil // the header knows better, and spells it as it shall be printed
		}
		c.apply(d)
		d.Blocks = slices.Delete(d.Blocks, i, i+1)
		d.Removed = append(d.Removed, editor.Removed{Line: b.Line, Text: b.Text, Why: "byline"})
	}
}

// tidyAuthors takes the label off the names of a header, because some fill the field with
// the whole line: "By Jane Doe and John Roe".
func tidyAuthors(d *editor.Draft) {
	var all []string
	for _, a := range d.Credits.Authors {
		c, ok := bareByline(a)
		if !ok {
			c, ok = labelledCredit(a)
		}
		if !ok || len(c.authors) == 0 {
			c = credit{authors: []string{a}}
		}
		for _, name := range c.authors {
			if name != "" && !slices.Contains(all, name) {
				all = append(all, name)
			}
		}
		if d.Credits.Source == "" {
			d.Credits.Source = c.source
		}
	}
	d.Credits.Authors = all
}

// isAuthor tells that a text is the name of one of the authors.
func isAuthor(d *editor.Draft, s string) bool {
	return len(s) <= maxPhrases && slices.ContainsFunc(d.Credits.Authors, func(a string) bool { return language.Fold(a) == language.Fold(s) })
}

// opening yields the first two paragraphs: a dateline stands in the first or, behind a
// lead, in the second.
func opening(blocks []editor.Block) iter.Seq[*editor.Block] {
	return func(yield func(*editor.Block) bool) {
		left := 2
		for i := range blocks {
			b := &blocks[i]
			if b.Kind != editor.Paragraph && b.Kind != editor.Lead {
				continue
			}
			if left--; !yield(b) || left == 0 {
				return
			}
		}
	}
}

// datelineOf takes the dateline off the opening.
func datelineOf(d *editor.Draft) {
	for b := range opening(d.Blocks) {
		o, when, n, ok := parseDateline(b.Text)
		if !ok {
			continue
		}
		if when.day != 0 {
			o.Date = when.yearBefore(d.Date).isoDay()
		}
		if d.Dateline.Place == "" {
			d.Dateline.Place = o.Place
		}
		if d.Dateline.Date == "" {
			d.Dateline.Date = o.Date
		}
		if d.Dateline.Agency == "" {
			d.Dateline.Agency = o.Agency
		}
		if d.Date == "" {
			d.Date = o.Date
		}
		if d.Credits.Source == "" {
			d.Credits.Source = cmp.Or(agencyIn(o.Agency), o.Agency)
		}
		d.Removed = append(d.Removed, editor.Removed{Line: b.Line, Text: strings.TrimSpace(b.Text[:n]), Why: "dateline"})
		b.Text = b.Text[n:]
		break
	}
	if d.Dateline.Place == "" || slices.ContainsFunc(d.Blocks, func(b editor.Block) bool { return b.Kind == editor.Dateline }) {
		return
	}
	at := 0
	if len(d.Blocks) > 0 && d.Blocks[0].Kind == editor.Headline {
		at = 1
	}
	d.Blocks = slices.Insert(d.Blocks, at, editor.Block{Kind: editor.Dateline, Text: d.Dateline.Place, Line: d.Blocks[0].Line})
}
