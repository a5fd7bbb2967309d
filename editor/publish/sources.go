package publish

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor"
	"redakcija/editor/language"
)

// The roles of sources, as ninjs names them.
const (
	fromProvider = "provider"
	fromSource   = "source"
	creditLine   = "creditLine"
	fromAgency   = "agency"
	fromOutlet   = "outlet"
	fromDocument = "document"
)

// source is somebody or something that a story names as where it has its news from.
type source struct {
	name string // "" where there is only a link
	role string
	link string // to the evidence that an editor gave or to what the provider sent, or ""
}

// quotation is what somebody said, word by word.
type quotation struct {
	text    string // without the marks around it
	speaker string
	role    string
	kind    editor.TermKind // of the speaker
	spoken  string          // the language it was said in, where it is another one
	sources []source        // that carried it
}

// document is the medium of attributions whose speaker is a document.
const document = "document"

// readAttributions finds the sources that the attributions name and the words they quote, in
// the order of the text. What stayed unsettled is claimed of nobody: it gives sources only.
func (c *piece) readAttributions(a *editor.Article, text func(string) string) {
	passages := map[editor.SegmentID][]rune{}
	for i := range a.Passages {
		passages[a.Passages[i].Segment] = []rune(a.Passages[i].Text)
	}
	for i := range a.Attributions {
		q := &a.Attributions[i]
		said := quotation{speaker: text(q.Speaker), role: text(q.Role), kind: q.SpeakerKind, sources: sourcesOf(q, text)}
		for _, s := range said.sources {
			c.cite(s)
		}
		if words, ok := placeIn(passages[q.Segment], q); ok && q.Waived == "" {
			said.text = text(quotedWords(words, q.Kind))
		}
		if q.Spoken != a.Lang {
			said.spoken = clean(string(q.Spoken))
		}
		if said.text != "" {
			c.quotations = append(c.quotations, said)
		}
	}
}

// placeIn returns the words of an attribution in the text of its passage.
func placeIn(text []rune, q *editor.Quoted) (words []rune, ok bool) {
	if q.Start < 0 || q.Start >= q.End || q.End > len(text) {
		return nil, false
	}
	return text[q.Start:q.End], true
}

// unsettledIn is what of an article somebody let stand although it is open who said it. It
// goes into the record of the edition, for whoever asks later.
func unsettledIn(a *editor.Article) []unsettled {
	var all []unsettled
	for i := range a.Attributions {
		q := &a.Attributions[i]
		if q.Waived == "" {
			continue
		}
		for _, p := range a.Passages {
			if words, ok := placeIn([]rune(p.Text), q); ok && p.Segment == q.Segment {
				all = append(all, unsettled{q.Segment, clean(string(words)), clean(q.Waived), q.WaivedBy})
			}
		}
	}
	return all
}

// No news text cites more: each name is held against all others, and what came in from
// outside is not to keep a publication busy.
const (
	mostCited    = 100 // in a story
	mostCarriers = 16  // of one attribution
)

// sourcesOf are those that an attribution names: who carries it, the outlet that it was told
// to, the document that it stands in. The link is that of the source in whose address it is,
// or of the only one; otherwise it stands alone.
func sourcesOf(q *editor.Quoted, text func(string) string) []source {
	var all []source
	add := func(name, role string) {
		if name = text(name); name != "" && len(all) < mostCarriers && !names(all, name) {
			all = append(all, source{name: name, role: role})
		}
	}
	for _, outlet := range q.Outlets {
		add(outlet, fromOutlet)
	}
	if q.SpeakerKind == editor.TermOutlet {
		add(q.Speaker, fromOutlet)
	}
	if q.AddresseeKind == editor.TermOutlet {
		add(q.Addressee, fromOutlet)
	}
	if q.Medium == document && strings.ToLower(q.Speaker) != q.Speaker { // it has a name
		add(begun(q.Speaker), fromDocument)
	}
	u := parseWeb(q.Link)
	if u == nil {
		return all
	}
	of := slices.IndexFunc(all, func(s source) bool {
		return strings.Contains(strings.NewReplacer(".", "", "-", "").Replace(u.Hostname()), strings.ReplaceAll(language.Fold(s.name), " ", ""))
	})
	switch {
	case of < 0 && len(all) == 1:
		of = 0
	case of < 0:
		all = append(all, source{role: fromOutlet})
		of = len(all) - 1
	}
	all[of].link = clean(u.String())
	return all
}

// begun is a name as it stands at the beginning of a line: "The Shipping Report".
func begun(name string) string {
	r, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToTitle(r)) + name[size:]
}

// cite adds a source that is not named yet. A link that comes later is kept.
func (c *piece) cite(s source) {
	at := slices.IndexFunc(c.cited, func(other source) bool {
		return s.name != "" && sameSource(other.name, s.name) || s.name == other.name && s.link == other.link
	})
	switch {
	case at < 0 && len(c.cited) < mostCited:
		c.cited = append(c.cited, s)
	case at >= 0 && c.cited[at].link == "":
		c.cited[at].link = s.link
	}
}

// sameSource tells whether two names are of one source: one spelling, or one is the other in
// another case or script. A name that has more words is another: "Times", "Financial Times".
func sameSource(a, b string) bool {
	x, y := language.Fold(a), language.Fold(b)
	if x == y {
		return true
	}
	if strings.Count(x, " ") != strings.Count(y, " ") {
		return false
	}
	same, _ := editor.SameName(a, b)
	return same
}

// quotedWords are the words of a place that stand between quotation marks, without the outer
// marks; nothing where they are told in the narrator's words.
func quotedWords(place []rune, kind editor.AttributionKind) string {
	if kind != editor.DirectSpeech && kind != editor.PartialSpeech {
		return ""
	}
	outer := "," // what English puts before the closing mark for the sake of the sentence around
	if kind == editor.PartialSpeech {
		outer = ",."
	}
	var runs []string
	for _, q := range language.Quotations(place) {
		if q.Depth > 0 {
			continue
		}
		start, end := q.Start, q.End
		if q.Open != 0 {
			start++
		}
		if q.Close != 0 {
			end--
		}
		runs = append(runs, strings.TrimRight(strings.TrimSpace(string(place[start:end])), outer))
	}
	if kind == editor.DirectSpeech && len(runs) == 0 {
		return string(place) // the marks stand around more than this place
	}
	return strings.Join(runs, " … ")
}

// infoSources are all sources with what they are: those that the story came by, in each of
// their roles, and those that it cites, each once.
func (c *piece) infoSources() []source {
	var all []source
	for _, s := range [...]source{{c.provider, fromProvider, c.original}, {c.source, fromSource, ""}, {c.creditLine, creditLine, ""}} {
		if s.name != "" {
			all = append(all, s)
		}
	}
	for _, s := range append([]source{{c.agency, fromAgency, ""}}, c.cited...) {
		if s.name == "" && s.link != "" || s.name != "" && !names(all, s.name) {
			all = append(all, s)
		}
	}
	return all
}

// namedSources are those that the story has its news from, each once, for readers.
func (c *piece) namedSources() []source {
	var all []source
	for _, s := range c.infoSources() {
		if s.name != "" && s.role != creditLine && !names(all, s.name) {
			all = append(all, s)
		}
	}
	return all
}

// sources are the names of the sources.
func (c *piece) sources() []string {
	var shown []string
	for _, s := range c.namedSources() {
		shown = append(shown, s.name)
	}
	return shown
}

// names tells whether sources have one of this name. A credit line names nobody: it is printed
// as it was demanded.
func names(all []source, name string) bool {
	return slices.ContainsFunc(all, func(s source) bool { return s.role != creditLine && sameSource(s.name, name) })
}

// webAddress is an address as it may be linked to, "" for what is none of the web.
func webAddress(s string) string {
	if u := parseWeb(s); u != nil {
		return clean(u.String())
	}
	return ""
}

// parseWeb reads an address of the web without the person in it, nil where it is none.
func parseWeb(s string) *url.URL {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return nil
	}
	u.User = nil
	return u
}
