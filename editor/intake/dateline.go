package intake

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"redakcija/editor"
)

// datelinePattern is the front of a dispatch: places, a date, an agency, a dash. Each
// may be missing, but not both of the last. What agencies print: "BERLIN (dpa) - ", "Paris (ats afp) ",
// "BEIRUT/THE HAGUE, March 7 (Reuters) -", "МОСКВА, 6 августа. /ТАСС/. ".
var datelinePattern = func() *regexp.Regexp {
	const (
		word   = `\p{Lu}[\p{L}\p{M}’'.-]*`
		place  = word + `(?: (?:` + word + `|am|an|der|im|bei|de|do|da|del|of|on|the|upon|na|ob|nad|на)){0,3}`
		places = place + `(?: ?/ ?` + place + `){0,3}(?:, ` + place + `){0,2}?`
		day    = `\d{1,2}\.? ?\p{L}{3,10}\.?(?:,? \d{4}\.?)?(?: (?:godine|god\.|года))?|\p{L}{3,10}\.? \d{1,2}(?:,? \d{4})?|\d{1,2}\. ?\d{1,2}\. ?(?:\d{4}\.?)?|\d{4}-\d\d-\d\d`
		agency = `\((\p{L}[^()]{1,39})\)|/(\p{L}[^/()]{1,29})/`
		dash   = `(?:\s?[–—]\s?| ?--? )`
	)
	return regexp.MustCompile(`^(` + places + `)?(?:[,.]? ?(` + day + `))?\.?,? ?(?:(?:` + agency + `)\.?(` + dash + `)?|(` + dash + `))\s*`)
}()

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
	m := datelinePattern.FindStringSubmatchIndex(head)
	if m == nil {
		return o, when, 0, false
	}
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return strings.TrimSpace(head[m[2*i]:m[2*i+1]])
	}
	o.Place, n = group(1), m[1]
	agency, dash := group(3)+group(4), m[10] >= 0 || m[12] >= 0
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
	if strings.HasSuffix(o.Place, ".") && length(o.Place) > 4 && !strings.HasSuffix(o.Place, ".C.") {
		o.Place = strings.TrimSuffix(o.Place, ".")
	}
	if agency == "" && agencyOf(o.Place) != "" {
		o.Agency, o.Place = agencyOf(o.Place), "" // "MINA – …"
	}
	o.Date = when.isoDay()
	return o, when, n, true
}

// isPlaceAlone tells a dateline without date and agency from a sentence that has a
// dash near its beginning. What is set off between two dashes is no dateline:
// "Palmer - Scottish minister since May - said".
func isPlaceAlone(place, rest string) bool {
	if place == "" || length(place) > 40 || wordCount(place) > 5 {
		return false
	}
	near := firstWords(rest, 90)
	for _, dash := range [...]string{" - ", " – ", " — "} {
		if _, behind, ok := strings.Cut(near, dash); ok && startsLower(behind) && !strings.ContainsAny(near[:len(near)-len(behind)], ".,!?\"“”„") {
			return false
		}
	}
	return true
}
