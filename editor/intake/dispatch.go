package intake

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"redakcija/editor"
	"redakcija/editor/language"
)

// The ids of the warnings that only agencies and feeds give reason for.
const (
	warnWithheld   = "withheld"   // the provider holds it back
	warnCanceled   = "canceled"   // the provider has killed it
	warnCorrection = "correction" // the provider marks it as one
	warnTeaser     = "teaser"     // a summary came without the story
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

// note keeps something that must not be in the body. What a field repeats is not kept twice:
// the notes before it are looked at, but not all those of a file that has nothing else.
func (d *dispatch) note(a aside) {
	const near = 100
	if a.text = oneLine(a.text); a.text == "" {
		return
	}
	for _, o := range d.asides[max(0, len(d.asides)-near):] {
		if a.line == 0 && o.why == a.why && strings.Contains(o.text, a.text) {
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
	base := language.Base(strings.TrimSpace(tag))
	if (len(base) == 2 || len(base) == 3) && strings.Trim(base, "abcdefghijklmnopqrstuvwxyz") == "" && base != "und" && base != "mul" && base != "zxx" {
		d.Lang = editor.Lang(base)
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

// maxRights is how many bytes of notices are kept: a file of nothing but them has no end.
const maxRights = 8 << 10

// rights joins the notices that say what may be done with a story, each once.
func (d *dispatch) rights(notices ...string) {
	for _, s := range notices {
		if s = oneLine(s); s == "" || len(d.Credits.Rights)+len(s) > maxRights || strings.Contains(d.Credits.Rights, s) {
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
	if len(d.Media) < maxMedia && !slices.ContainsFunc(d.Media, same) {
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

// soleStory returns the item that is the story of a document of NewsML: the one with a text,
// else the first. It is nil without an error where several have one, because such a document
// only holds stories.
func soleStory(items []*element, hasText, isPicture func(*element) bool) (*element, error) {
	var stories []*element
	for _, e := range items {
		if hasText(e) {
			stories = append(stories, e)
		}
	}
	switch {
	case len(items) == 0:
		return nil, fault(editor.InputNoBody, -1)
	case len(stories) > 1:
		return nil, nil
	case len(stories) == 0 && slices.ContainsFunc(items, isPicture):
		return nil, fault(editor.InputPicture, -1)
	case len(stories) == 0:
		stories = items
	}
	if stories[0].isLong() {
		return nil, fault(editor.InputTooLarge, -1)
	}
	return stories[0], nil
}
