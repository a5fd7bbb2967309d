package checks

import (
	"strings"
	"sync"
	"unicode"

	"redakcija/editor/language"
)

// wordDoubled finds a word that stands twice in a row, also together with the mark behind
// it. A doubling that the source has as well is meant: "Duran Duran", "very, very".
func wordDoubled(p *pair, say func(Finding)) {
	t := p.target
	if p.source != nil && hasDoubled(p.source) {
		return
	}
	for i := 1; i < len(t.Words); i++ {
		a, b := t.Words[i-1], t.Words[i]
		if a.Plain != b.Plain || !isRepeated(t, a, b) || mayDouble()[""][a.Plain] || isGrammatical(t, i) {
			continue
		}
		f := Finding{Start: a.Start, End: b.End, Args: map[string]string{"Word": t.Of(b.Start, b.End)}}
		if isSpace(t.Runes[a.End]) {
			f.Fix = &Fix{a.End, b.End, ""}
		} else {
			f.Fix = &Fix{a.Start, b.Start, ""} // the mark behind the first stands behind the second as well
		}
		if p.source == nil && unicode.IsUpper(t.Runes[a.Start]) && unicode.IsUpper(t.Runes[b.Start]) {
			f.Severity = Hint // a name like "Pago Pago", and no source that would tell
		}
		say(f)
	}
}

// isRepeated tells whether between two equal words there are only a space and quotation
// marks, or the very mark that follows the second: "sagte: sagte:". Of numbers only years
// count, for "000 000" is one; a capital before a period is an initial.
func isRepeated(t *Text, a, b Word) bool {
	first := t.Runes[a.Start]
	if unicode.IsDigit(first) && a.End-a.Start != 4 {
		return false
	}
	space, mark := false, rune(0)
	for _, r := range t.Runes[a.End:b.Start] {
		switch {
		case r == '\n':
			return false
		case isSpace(r):
			space = true
		case language.IsStop(r) && mark == 0 && !space:
			mark = r
		case !language.IsDoubleMark(r) && !language.IsSingleMark(r):
			return false
		}
	}
	if mark == 0 || !space {
		return space
	}
	return b.End < len(t.Runes) && t.Runes[b.End] == mark && mark != '!' && !affirms(b.Plain) &&
		(mark != '.' || a.End-a.Start > 1)
}

// affirms tells whether a word is said twice for weight: "no, no,", "da, da,".
func affirms(plain string) bool {
	switch plain {
	case "no", "yes", "never", "please", "very", "nein", "ja", "nie", "bitte", "sehr", "ne", "da", "nikad", "nikada", "molim", "vrlo", "veoma":
		return true
	}
	return false
}

func hasDoubled(t *Text) bool {
	for i := 1; i < len(t.Words); i++ {
		if t.Words[i].Plain == t.Words[i-1].Plain && t.Words[i].Start-t.Words[i-1].End <= 3 {
			return true
		}
	}
	return false
}

// isGrammatical tells whether the word at i and the same word before it are two words of
// the sentence.
func isGrammatical(t *Text, i int) bool {
	plain := t.Words[i].Plain
	switch t.Base {
	case "de":
		// "Leute, die die Macht haben", "dass das das Ende ist", "wenn sie sie sehen"
		return mayDouble()["de"][plain] && i > 1 && opensClause(t, i-2)
	case "cnr":
		if plain == "da" { // "može da da izjavu"
			return i+1 < len(t.Words) && isGiven(t.Words[i+1].Plain)
		}
	}
	return mayDouble()[t.Base][plain]
}

// opensClause tells whether the word at i is a German conjunction or stands before a comma.
func opensClause(t *Text, i int) bool {
	w := t.Words[i]
	if t.Runes[w.End] == ',' {
		return true
	}
	switch w.Plain {
	case "dass", "weil", "wenn", "ob", "als", "wie", "und", "oder", "bevor", "nachdem", "während", "damit", "da":
		return true
	}
	return false
}

// isGiven tells whether a Montenegrin word is something that is given, so that "da" before
// it is a form of "dati".
func isGiven(plain string) bool {
	if mayDouble()["dati"][plain] {
		return true
	}
	for _, stem := range [...]string{
		"odgovor", "ostavk", "izjav", "doprin", "podršk", "prednost", "otkaz", "nov", "saglasn", "primjer", "primer", "šans", "mišljenj",
		"dozvol", "intervju", "naredb", "nalog", "garancij", "obećanj", "prilik", "rezultat", "znak", "najbolj", "maksimum", "mandat",
		"objašnjenj", "komentar", "priliku", "uput", "savjet", "svoj", "detalj", "informacij", "preporuk", "legitim", "impuls", "podstrek",
	} {
		if strings.HasPrefix(plain, stem) {
			return true
		}
	}
	return false
}

// mayDouble are the words that rightly stand twice in a row, by language. Those of no
// language are names and interjections; those of "dati" follow that verb.
var mayDouble = sync.OnceValue(func() map[string]map[string]bool {
	return map[string]map[string]bool{
		"en":   wordSet(`had that her`), // "all that he had had", "I know that that is so", "gave her her pass"
		"de":   wordSet(`die der das den dem sie ihr`),
		"cnr":  wordSet(`sam malo jedva polako`), // "ja sam sam", "malo malo pa"
		"dati": wordSet(`mi ti mu joj nam vam im sve gol glas sud ime rok pravo život krv puno sebi ruku riječ vlast mjesta vremena prostora dva tri`),
		"": wordSet(`bla ha he hi ho la tam tuk kuc cin duran baden pago bora walla wagga sirhan boutros
			butros lulu toto mau dum gogo jojo cha ylang papa mama tik`),
	}
})
