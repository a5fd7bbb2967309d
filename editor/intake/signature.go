package intake

import (
	"strings"
	"unicode"

	"redakcija/editor/language"
)

// initials are how journalists of our region sign: "R. I.", "M.Š.".
var initials = lazy(`^\p{Lu}\. ?\p{Lu}\.(?: ?\p{Lu}\.)?$`)

// noInitials look like them and are states.
var noInitials = wordSet(`U.S. U.K. U.N. E.U. U.S.A. S.A.D.`)

// manyAgencies is what stands under a story put together from several.
var manyAgencies = phraseSet(`agencije|agencies|news agencies|wire services|agenturen|nachrichtenagenturen|агентства|агенције`)

// noSigns may stand in brackets on a line of their own and sign nothing.
var noSigns = phraseSet(`foto|photo|fotos|video|audio|live|uživo|galerija|neu|update|tekst|text`)

// signCredit reads a line that signs a story and does nothing else: "Agencije", "R. I.",
// "M.P./Tanjug", "dpa/AFP", "(kdn)". It is no proof: only where a signature is expected it
// is one.
func signCredit(s string) (credit, bool) {
	const longest = 40 // bytes
	if len(s) > longest {
		return credit{}, false
	}
	inner, closed := strings.CutSuffix(s, ")")
	inner, opened := strings.CutPrefix(inner, "(")
	switch {
	case opened != closed:
		return credit{}, false
	case manyAgencies[language.Fold(s)]:
		return credit{source: s}, true
	case initials().MatchString(inner) && !noInitials[strings.ReplaceAll(inner, " ", "")]:
		return credit{authors: []string{inner}}, true
	case opened && isSign(inner) && inner == strings.ToLower(inner) && length(inner) >= 3 && agencyOf(inner) == "":
		ok := strings.IndexFunc(inner, isNoLetter) < 0 && furnitureAt(inner, edges) == "" && !noSigns[language.Fold(inner)]
		return credit{source: inner}, ok
	}
	var c credit
	var agencies []string
	known := false
	for part := range strings.SplitSeq(inner, "/") {
		switch part = strings.TrimSpace(part); {
		case agencyOf(part) != "":
			known = true
			agencies = append(agencies, agencyOf(part))
		case initials().MatchString(part) || isName(part):
			c.authors = append(c.authors, part)
		case isSign(part):
			agencies = append(agencies, part) // a desk of the agency: "dpa/lhe"
		default:
			return credit{}, false
		}
	}
	c.source = strings.Join(agencies, "/")
	return c, known
}

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) }

// forOutlet reads "Ana Perić, za Radio Slobodna Evropa" without a label: a name, and what by
// its own name is an outlet.
func forOutlet(s string) (credit, bool) {
	if len(s) > maxPhrases {
		return credit{}, false
	}
	name, outlet := cutOutlet(s)
	if outlet == "" || !isName(name) || wordCount(outlet) > 5 || !isOutlet(outlet) {
		return credit{}, false
	}
	return credit{authors: []string{name}, source: outlet}, true
}

// outletWords are found in the names of outlets that let others print their stories.
var outletWords = phraseSet(`radio|televizija|televizije|tv|rse|dw|bbc|rts|rtcg|n1|welle|jazeera|amerike|vijesti|vesti|pobjeda|dan|blic|danas|news|media|today|times|herald|rundfunk|funk|zeitung|радио|телевизија|вијести|вести`)
