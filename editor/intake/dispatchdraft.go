package intake

import (
	"slices"
	"strings"

	"redakcija/editor"
	"redakcija/editor/language"
)

// finish makes the draft: headline, lead and body in order, each of them once, and
// everything else beside them.
func (d *dispatch) finish() (*editor.Draft, error) {
	d.headline.Text = oneLine(d.headline.Text)
	body := d.body.blocks
	if d.headline.Text == "" && len(body) > 1 && body[0].Kind == editor.Subheading {
		d.headline, body = body[0], body[1:]
	}
	d.headline.Kind = editor.Headline
	d.count(body)
	body = d.withoutMarks(body)
	lead := d.lead(body)
	if len(body) == 0 {
		if len(lead) > 0 {
			warn(&d.Draft, warnTeaser)
		}
		body, lead = lead, nil
	}
	if d.headline.Text != "" {
		d.Blocks = append(d.Blocks, d.headline)
	}
	for _, b := range lead {
		d.Blocks = append(d.Blocks, editor.Block{Kind: editor.Lead, Text: b.Text, Line: b.Line})
	}
	d.Blocks = append(d.Blocks, body...)
	last := 1
	for i := range d.Blocks {
		last = max(last, d.Blocks[i].Line)
	}
	for _, a := range d.asides {
		if a.line == 0 {
			last++
			a.line = last
		}
		d.Removed = append(d.Removed, editor.Removed{Line: a.line, Text: a.text, Why: a.why})
	}
	for _, m := range d.body.media {
		d.medium(m)
	}
	d.creator(body)
	d.place()
	d.tidyFields()
	d.found()
	return finish(&d.Draft)
}

// found says of every field that the file states where it was read.
func (d *dispatch) found() {
	d.Found = map[string]string{}
	for field, is := range map[string]bool{
		"headline": d.headline.Text != "", "date": d.Date != "", "section": d.Section != "", "dateline": d.Dateline != editor.Origin{},
		"authors": len(d.Credits.Authors) > 0, "provider": d.Credits.Provider != "", "source": d.Credits.Source != "",
		"credit_line": d.Credits.CreditLine != "", "rights": d.Credits.Rights != "", "language": d.Lang != "",
	} {
		if is {
			d.Found[field] = foundHeader
		}
	}
}

// count gives the blocks of a format without lines the numbers in which they are read.
func (d *dispatch) count(body []editor.Block) {
	if d.lined {
		return
	}
	d.headline.Line = 1
	for i := range d.summary.blocks {
		d.summary.blocks[i].Line = 2 + i
	}
	for i := range body {
		body[i].Line = 2 + len(d.summary.blocks) + i
	}
}

// withoutMarks takes off what agencies send in the body and nobody shall print: the
// headline once more above the first paragraph, and the marks of the end.
func (d *dispatch) withoutMarks(body []editor.Block) []editor.Block {
	headline := language.Fold(d.headline.Text)
	kept := make([]editor.Block, 0, len(body))
	for i, b := range body {
		why := ""
		switch {
		case i < 3 && len(b.Text) < 3*len(d.headline.Text)+20 && headline != "" && language.Fold(b.Text) == headline:
			why = "repeated"
		case b.Kind != editor.ListItem:
			why = wireMark(b.Text)
			if why == "" && i == len(body)-1 && furnitureAt(b.Text, edges) == "end_mark" {
				why = "end_mark"
			}
		}
		if why == "" {
			kept = append(kept, b)
			continue
		}
		d.note(aside{why: why, text: b.Text, line: b.Line})
	}
	return kept
}

// summaryDepth is how many paragraphs of the body are looked through for the summary.
const summaryDepth = 5

// lead returns the summary, unless the body says the same: many feeds and agencies put the
// beginning of the story there, cut off anywhere.
func (d *dispatch) lead(body []editor.Block) []editor.Block {
	blocks := slices.DeleteFunc(d.summary.blocks, func(b editor.Block) bool { return oneLine(b.Text) == "" })
	var said, has strings.Builder
	for i := range blocks {
		said.WriteString(blocks[i].Text + " ")
	}
	for _, b := range body[:min(summaryDepth, len(body))] {
		has.WriteString(b.Text + " ")
	}
	short := language.Fold(said.String())
	if len(body) == 0 || !strings.Contains(language.Fold(has.String()), short) && short != language.Fold(d.headline.Text) {
		return blocks
	}
	for _, b := range blocks {
		d.note(aside{why: "repeated", text: b.Text, line: b.Line})
	}
	return nil
}

// creator takes who made the item for its author, if it is a person and no byline stands
// in the text: that one has all the names, and as they shall be printed.
func (d *dispatch) creator(body []editor.Block) {
	if len(d.Credits.Authors) > 0 {
		return
	}
	for _, b := range body[:min(2, len(body))] {
		if _, ok := bareByline(b.Text); ok {
			return
		}
	}
	for _, name := range d.creators {
		if len(d.Credits.Authors) == 0 && isName(name) && agencyCalled(name) == "" && name != d.Credits.Provider {
			d.byline(name)
		}
	}
}

// agencyFirst is how some agencies begin: "(ANSA) - Trieste, January 19 - A ferry …".
var agencyFirst = lazy(`^\((\p{L}[^()]{1,19})\)(?: ?[-–—] ?| )`)

// place decides where the story was filed when its fields and its text may both say so:
// the field of the dateline, then the text, then where the desk is located. An agency that
// sends a story and names nobody else is its source.
func (d *dispatch) place() {
	var printed editor.Origin
	for b := range opening(d.Blocks) {
		if m := agencyFirst().FindStringSubmatch(b.Text); m != nil && agencyOf(m[1]) != "" {
			if o, _, ok := cutDateline(b.Text[len(m[0]):]); ok && o.Place != "" {
				d.Removed = append(d.Removed, editor.Removed{Line: b.Line, Text: strings.TrimSpace(m[0]), Why: "dateline"})
				b.Text = b.Text[len(m[0]):]
				d.Dateline.Agency = agencyOf(m[1])
			}
		}
		if o, _, ok := cutDateline(b.Text); ok {
			printed = o
			break
		}
	}
	if d.Dateline.Place == "" && printed.Place == "" {
		d.Dateline.Place = d.located
	}
	if d.Credits.Source == "" {
		d.Credits.Source = d.Dateline.Agency
	}
	if d.Credits.Source == "" && printed.Agency == "" {
		d.Credits.Source = agencyCalled(d.Credits.Provider)
	}
}

// tidyFields makes single lines of what finish does not look at, and the item's name one
// that nobody else gives.
func (d *dispatch) tidyFields() {
	if !isAddress(d.Item.Address) {
		d.Item.Address = ""
	}
	// A number alone is a name only at the provider that gave it.
	if d.Item.ID != "" && d.Credits.Provider != "" && !strings.ContainsAny(d.Item.ID, ":/") {
		d.Item.ID = d.Credits.Provider + ":" + d.Item.ID
	}
	for _, s := range []*string{&d.Item.ID, &d.Item.Version, &d.Item.Address, &d.Dateline.Agency} {
		*s = oneLine(*s)
	}
	d.Credits.Authors = slices.DeleteFunc(d.Credits.Authors, func(a string) bool { return oneLine(a) == "" })
	for i := range d.Media {
		m := &d.Media[i]
		m.Name, m.Address, m.Type = oneLine(m.Name), oneLine(m.Address), oneLine(m.Type)
	}
}
