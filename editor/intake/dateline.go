package intake

import (
	"strings"
	"unicode/utf8"

	"redakcija/editor"
	"redakcija/editor/language"
)

// datelinePattern is the front of a dispatch: places, a date, an agency, a dash. Each
// may be missing, but not both of the last. What agencies print: "BERLIN (dpa) - ", "Paris (ats afp) ",
// "BEIRUT/THE HAGUE, March 7 (Reuters) -", "МОСКВА, 6 августа. /ТАСС/. ", "Halle (Saale) (dpa) - ",
// "Москва. 6 марта. INTERFAX.RU - ".
//
// Its groups are the places, the day, what stands in brackets behind a place, the agency in
// brackets, between slashes or in capitals, and the dash with or without an agency before it.
var datelinePattern = lazy(func() string {
	const (
		word   = `\p{Lu}[\p{L}\p{M}’'.-]*`
		place  = word + `(?: (?:` + word + `|am|an|der|im|bei|de|do|da|del|of|on|the|upon|na|ob|nad|на)){0,3}`
		places = place + `(?: ?/ ?` + place + `){0,3}(?:, ` + place + `){0,2}?`
		year   = `(?i: godine| god\.| года| године| г\.)?`
		day    = `\d{1,2}\.? ?\p{L}{3,10}\.?(?:,? \d{4}\.?)?` + year + `|\p{L}{3,10}\.? \d{1,2}(?:,? \d{4})?|\d{1,2}\. ?\d{1,2}\. ?(?:\d{4}\.?)?` + year + `|\d{4}-\d\d-\d\d`
		agency = `(?:(\(\p{Lu}\p{Ll}{1,20}\)) )?\((\p{L}[^()]{1,39})\)|/(\p{L}[^/()]{1,29})/|(\p{Lu}{3,12}(?:\.RU)?)`
		dash   = `(?:\s?[–—]\s?| ?--? )`
	)
	return `^(` + places + `)?(?:[,.]? ?(` + day + `))?\.?,? ?(?:(?:` + agency + `)\.?(` + dash + `)?|(` + dash + `))\s*`
}())

// maxDateline is the size in bytes within which a dateline ends.
const maxDateline = 160

// cutDateline reads a dateline at the front of a paragraph and returns the bytes it
// takes. The date is as far as it is printed: often without a year.
func cutDateline(s string) (o editor.Origin, n int, ok bool) {
	o, _, n, ok = parseDateline(s)
	return o, n, ok
}

func parseDateline(s string) (o editor.Origin, when moment, n int, ok bool) {
	if first, _ := utf8.DecodeRuneInString(s); first != '(' && !startsUpper(s) {
		return o, when, 0, false
	}
	head := s
	if len(head) > maxDateline {
		head = firstWords(s, maxDateline) + " "
	}
	m := datelinePattern().FindStringSubmatchIndex(head)
	if m == nil {
		return o, when, 0, false
	}
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return strings.TrimSpace(head[m[2*i]:m[2*i+1]])
	}
	o.Place, n = strings.TrimSpace(group(1)+" "+group(3)), m[1]
	agency, dash := group(4)+group(5), m[14] >= 0 || m[16] >= 0
	if name := strings.TrimSuffix(group(6), ".RU"); name != "" {
		if agency = agencies[name]; agency == "" || group(2) == "" || !dash {
			return o, when, 0, false
		}
	}
	rest := s[n:]
	if day := group(2); day != "" {
		p := dateParser{all: tokens(day)}
		if when, ok = p.day(true); !ok {
			return editor.Origin{}, when, 0, false
		}
	}
	// RIA Novosti prints its name behind the dash: "МОСКВА, 6 авг — РИА Новости. …".
	if agency == "" && dash && when.day != 0 {
		if name, behind, ok := strings.Cut(rest, ". "); ok && length(name) < 30 && agencyOf(name) != "" {
			agency, rest = name, behind
			n = len(s) - len(rest)
		}
	}
	known := agencyIn(agency)
	switch {
	case !startsSentence(rest) || rest == "":
		return editor.Origin{}, when, 0, false
	case agency != "":
		ok = known != "" && (o.Place != "" || dash) || dash && o.Place != ""
	case when.day != 0:
		ok = dash && o.Place != ""
	default:
		ok = dash && isPlaceAlone(o.Place, rest)
	}
	if !ok || length(o.Place) > 60 {
		return editor.Origin{}, when, 0, false
	}
	o.Agency = agency
	if name := agencyOf(agency); name != "" && !strings.Contains(agency, "/") {
		o.Agency = name
	}
	if before, isDotted := strings.CutSuffix(o.Place, "."); isDotted && length(o.Place) > 4 && !isState(before) {
		o.Place = before
	}
	if agency == "" && agencyOf(o.Place) != "" {
		o.Agency, o.Place = agencyOf(o.Place), "" // "MINA – …"
	}
	o.Date = when.isoDay()
	return o, when, n, true
}

// states are the abbreviations of American states that end in a full stop, without it, as
// they stand in datelines (The Associated Press Stylebook, "state names").
var states = wordSet(`Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev
	N.H N.J N.M N.Y N.C N.D Okla Ore Pa R.I S.C S.D Tenn Vt Va Wash W.Va Wis Wyo D.C B.C`)

// isState tells that a place, without its last full stop, ends with such a state.
func isState(place string) bool {
	return states[place[strings.LastIndexByte(place, ' ')+1:]]
}

// isPlaceAlone tells a dateline without date and agency from a sentence that has a
// dash near its beginning. What is set off between two dashes is no dateline:
// "Palmer - Scottish minister since May - said".
func isPlaceAlone(place, rest string) bool {
	if place == "" || length(place) > 40 || wordCount(place) > 5 {
		return false
	}
	first, second, _ := strings.Cut(language.Fold(place), " ")
	if bareLabels[first] || first == "the" && second != "hague" {
		return false
	}
	if before, _, ok := trailingDate(rest); ok && before == "" {
		return false // a byline: "Chris Davies - Nov 19, 2019"
	}
	near := firstWords(rest, 90)
	for _, dash := range [...]string{" - ", " – ", " — "} {
		if _, behind, ok := strings.Cut(near, dash); ok && startsLower(behind) && !strings.ContainsAny(near[:len(near)-len(behind)], ".,!?\"“”„") {
			return false
		}
	}
	return true
}
