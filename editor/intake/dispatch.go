package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"redakcija/editor"
	"redakcija/editor/language"
)

// dispatch is a story as the fields of an agency's file or of a feed say it, before it is
// a draft. A format fills it in; finish decides what of it is story and what stands beside.
type dispatch struct {
	editor.Draft // without blocks
	headline     editor.Block
	summary      content // what the agency or the outlet says in short
	body         content
	// lined is set by a format whose blocks stand on lines of the file; in all others the
	// blocks are counted as lines.
	lined bool
	// located is the place of the desk or the event in the fields: the dateline of a story
	// that prints none.
	located string
	// creators made the item, says its file: its authors, where no line of its says so.
	creators []string
	asides   []aside
}

// aside is what an agency sends beside the story and not to readers.
type aside struct {
	why  string
	text string
	line int // 0 in a format without lines
}

// note keeps something that must not be in the body. What is already kept is not kept twice.
func (d *dispatch) note(a aside) {
	if a.text = oneLine(a.text); a.text == "" {
		return
	}
	for i := range d.asides {
		if a.line == 0 && d.asides[i].why == a.why && strings.Contains(d.asides[i].text, a.text) {
			return
		}
	}
	d.asides = append(d.asides, a)
}

// editorial keeps a note to editors, which may be marked up.
func (d *dispatch) editorial(markup string) {
	for _, b := range fragment(markup).blocks {
		d.note(aside{why: "editorial_note", text: b.Text})
	}
}

// embargo keeps the moment before which the story must not appear.
func (d *dispatch) embargo(until string) {
	if until = oneLine(until); until == "" {
		return
	}
	if s := stamp(until); s != "" {
		until = s
	}
	d.note(aside{why: "embargo", text: until})
	warn(&d.Draft, warnEmbargo)
}

// status warns of a story that its provider holds back or has killed. The words are those
// of NewsML, NITF and ninjs alike: "stat:usable", "Withheld", "canceled", "killed".
func (d *dispatch) status(s string) {
	s = strings.ToLower(s[strings.LastIndexByte(s, ':')+1:])
	switch {
	case strings.HasPrefix(s, "withheld"), strings.HasPrefix(s, "embargo"):
		warn(&d.Draft, warnWithheld)
	case strings.HasPrefix(s, "cancel"), strings.HasPrefix(s, "kill"):
		warn(&d.Draft, warnCanceled)
	}
}

// language takes the tag of a language over: "en-US", "hr", "sr-Latn". The neighbours of
// Montenegrin are read as it.
func (d *dispatch) language(tag string) {
	if d.Lang != "" {
		return
	}
	base, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(strings.TrimSpace(tag), "_", "-")), "-")
	switch base {
	case "cnr", "sr", "hr", "bs", "sh", "srp", "hrv", "bos", "hbs":
		d.Lang = editor.CNR
	case "eng":
		d.Lang = editor.EN
	case "deu", "ger":
		d.Lang = editor.DE
	default:
		if (len(base) == 2 || len(base) == 3) && strings.Trim(base, "abcdefghijklmnopqrstuvwxyz") == "" && base != "und" && base != "mul" && base != "zxx" {
			d.Lang = editor.Lang(base)
		}
	}
}

// byline takes over who wrote: "By Jane Doe, Political Editor", "Von Anna Huber, dpa", a
// bare name. The signs of editors, "gr/bp", are kept beside the story.
func (d *dispatch) byline(s string) {
	if s = oneLine(s); s == "" {
		return
	}
	c, ok := bareByline(s)
	if !ok {
		c, ok = labelledCredit(s)
	}
	if !ok {
		if first, rest, found := strings.Cut(s, " "); found && bareLabels[language.Fold(first)] {
			s = rest
		}
		c.authors, c.source = authors(s)
	}
	named := c.authors[:0]
	for _, a := range c.authors {
		if agencyOf(a) == "" && len(a) <= 5 && isSign(strings.ToLower(a)) {
			d.note(aside{why: "byline", text: s})
			continue
		}
		named = append(named, a)
	}
	c.authors, c.source = named, ""
	c.apply(&d.Draft)
}

// dateline reads the field that agencies fill with what they also print: "London (dpa) - ",
// "NEW YORK, Jan 21 (Reuters)", "Strasbourg, 10 juil 2024 (AFP)". A moment alone is none.
func (d *dispatch) dateline(s string) {
	s = strings.TrimRight(oneLine(s), " -–—=")
	if s == "" || d.Dateline.Place != "" {
		return
	}
	if o, when, _, ok := parseDateline(s + " – X."); ok {
		o.Date = when.yearBefore(d.Date).isoDay()
		d.Dateline = o
		return
	}
	place, rest, _ := strings.Cut(s, "(")
	agency, _, _ := strings.Cut(rest, ")")
	if digit := strings.IndexAny(place, "0123456789"); digit >= 0 {
		place = place[:digit]
		if comma := strings.LastIndexByte(place, ','); comma >= 0 {
			place = place[:comma]
		}
	}
	place = strings.Trim(place, " ,-–—")
	if !startsUpper(place) || length(place) > 60 {
		return
	}
	d.Dateline.Place = place
	if name := agencyOf(agency); name != "" {
		agency = name
	}
	d.Dateline.Agency = strings.TrimSpace(agency)
}

// rights joins the notices that say what may be done with a story, each once.
func (d *dispatch) rights(notices ...string) {
	for _, s := range notices {
		if s = oneLine(s); s == "" || strings.Contains(d.Credits.Rights, s) {
			continue
		}
		if d.Credits.Rights != "" {
			d.Credits.Rights += " | "
		}
		d.Credits.Rights += s
	}
}

// medium keeps a picture, a film or a file that the story names.
func (d *dispatch) medium(m editor.Medium) {
	m.Name, m.Address, m.Type = oneLine(m.Name), oneLine(m.Address), oneLine(m.Type)
	if !isAddress(m.Address) {
		if m.Name == "" {
			m.Name = m.Address // a file beside this one, or the name of an item
		}
		m.Address = ""
	}
	if m.Name == "" && m.Address == "" {
		return
	}
	same := func(o editor.Medium) bool { return o.Address == m.Address && o.Name == m.Name }
	if !slices.ContainsFunc(d.Media, same) {
		d.Media = append(d.Media, m)
	}
}

// isAddress tells an address on the web: no other is ever kept as one, because an editor
// will open it.
func isAddress(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}

// mediumKind tells pictures from films by the media type, or by the word an agency has
// for them: "image/jpeg", "Photo", "picture".
func mediumKind(kind string) editor.MediumKind {
	kind = strings.ToLower(kind)
	for _, k := range [...]struct {
		word string
		kind editor.MediumKind
	}{
		{"image", editor.Picture},
		{"photo", editor.Picture},
		{"picture", editor.Picture},
		{"graphic", editor.Picture},
		{"video", editor.Video},
		{"audio", editor.Audio},
	} {
		if strings.Contains(kind, k.word) {
			return k.kind
		}
	}
	return editor.Document
}

// The ids of the warnings that only agencies and feeds give reason for.
const (
	warnWithheld   = "withheld"   // the provider holds it back
	warnCanceled   = "canceled"   // the provider has killed it
	warnCorrection = "correction" // the provider marks it as one
	warnTeaser     = "teaser"     // a summary came without the story
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
	draft, err := finish(&d.Draft)
	if err == nil && !slices.ContainsFunc(draft.Blocks, isBody) {
		err = fault(editor.InputNoBody, -1) // nothing but a byline stood there
	}
	if err != nil {
		return nil, err
	}
	return draft, nil
}

func isBody(b editor.Block) bool { return b.Kind != editor.Headline && b.Kind != editor.Dateline }

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
var agencyFirst = regexp.MustCompile(`^\((\p{L}[^()]{1,19})\)(?: ?[-–—] ?| )`)

// place decides where the story was filed when its fields and its text may both say so:
// the field of the dateline, then the text, then where the desk is located. An agency that
// sends a story and names nobody else is its source.
func (d *dispatch) place() {
	var printed editor.Origin
	tries := 0
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != editor.Paragraph && b.Kind != editor.Lead {
			continue
		}
		if tries++; tries > 2 {
			break
		}
		if m := agencyFirst.FindStringSubmatch(b.Text); m != nil && agencyOf(m[1]) != "" {
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

// agencyCalled finds the agency in the name of a company or of its site: "Deutsche
// Presse-Agentur GmbH", "The Associated Press", "afp.com".
func agencyCalled(provider string) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(provider, "The "), " GmbH")
	if agency := agencyOf(name); agency != "" {
		return agency
	}
	if domain, _, ok := strings.Cut(name, "."); ok && !strings.Contains(domain, " ") && domain != "" {
		for _, form := range [...]string{domain, strings.ToUpper(domain), strings.ToUpper(domain[:1]) + domain[1:]} {
			if agency := agencies[form]; agency != "" {
				return agency
			}
		}
	}
	return ""
}

// providerOf returns the domain of who gave an item its name, from "urn:newsml:dpa.com:…"
// and "tag:reuters.com,2018:…".
func providerOf(id string) string {
	rest, ok := strings.CutPrefix(id, "urn:newsml:")
	end := ":"
	if !ok {
		rest, ok = strings.CutPrefix(id, "tag:")
		end = ","
	}
	name, _, found := strings.Cut(rest, end)
	if !ok || !found || strings.ContainsAny(name, " /") {
		return ""
	}
	return name
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

// oneLine makes one tidy line of a text, in composed letters.
func oneLine(s string) string {
	s, _ = tidy(norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD")))
	return s
}

// partName makes a name for a story within a file of its headline, short and without a
// slash, which separates names.
func partName(headline string) string {
	const longestName = 60
	name := strings.ReplaceAll(oneLine(headline), "/", "-")
	if len(name) > longestName {
		name = name[:longestName]
		for !utf8.ValidString(name) {
			name = name[:len(name)-1]
		}
		name = strings.TrimSpace(name) + "…"
	}
	return name
}
