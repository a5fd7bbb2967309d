package checks

import (
	"strings"
	"unicode"
)

// negationLost finds a text that says "not" less often than its source. The count of the
// source leaves out what is no negation ("not only") and takes one for what belongs
// together ("neither … nor"); the count of the target takes all there is, also words
// that say no by themselves ("refused", "unmöglich"), where the source has fewer of them.
// A negation that was rendered by its contrary in another way ("no time" by "too fast")
// is told wrongly; in news that happens in about one segment of two hundred.
func negationLost(p *pair, say func(Finding)) {
	if p.source == nil || !measured(p.source.Base) || !measured(p.target.Base) {
		return
	}
	needed, first := negationsOf(p.source, p.target)
	if needed == 0 {
		return
	}
	given := 0
	for i := range p.target.Words {
		if isNegation(p.target, i) && !isOnly(p.target, i) || p.target.Base != "en" && isKept(p.source, p.target.Words[i].Plain) {
			given++
		}
	}
	if given >= needed {
		return
	}
	if given += max(0, softNegations(p.target)-softNegations(p.source)); given >= needed {
		return
	}
	word := p.source.Words[first]
	say(Finding{End: len(p.target.Runes), Args: map[string]string{"Word": p.source.Of(word.Start, word.End)}})
}

// negationsOf counts the negations of a source that its translation must have, and
// returns the first of them, by the index of its word.
func negationsOf(t, target *Text) (n, first int) {
	first = -1
	hidden := hiddenNegations(t, target)
	for i := range t.Words {
		if !isNegation(t, i) || isOnly(t, i) || isIdiom(t, i) {
			if plain := t.Words[i].Plain; !hidden[plain] || plain == "rather" && next(t, i, 1) != "than" {
				continue
			}
		}
		if first < 0 {
			first = i
		}
		n++
	}
	return n, first
}

// isNegation tells whether the word at i negates. In Montenegrin "niko" and its like do
// not count, because the verb beside them is negated as well: "niko nije".
func isNegation(t *Text, i int) bool {
	plain := t.Words[i].Plain
	if t.Base == "en" && len(plain) > 3 && strings.HasSuffix(plain, "t") && (strings.HasSuffix(plain, "n't") || strings.HasSuffix(plain, "n’t")) {
		return true
	}
	if t.Base == "de" && strings.HasPrefix(plain, "kein") {
		return true
	}
	return negations()[t.Base][plain]
}

// isKept tells whether a word of the target is an English negation that stands there in
// English, as in the title of a film.
func isKept(source *Text, plain string) bool {
	return source.Base == "en" && plain != "no" && negations()["en"][plain]
}

// hiddenNegations returns the words of an English source that are no negations there, but
// have one in Montenegrin as the target says them: "until" is "dok ne", "rather than" is
// "a ne".
func hiddenNegations(source, target *Text) map[string]bool {
	if source.Base != "en" || target.Base != "cnr" {
		return nil
	}
	until, rather := false, false
	for _, w := range target.Words {
		switch w.Plain {
		case "dok":
			until = true
		case "a":
			rather = true
		}
	}
	for _, w := range target.Words {
		switch w.Plain {
		case "umjesto", "umesto", "nego", "radije", "prije", "pre", "već":
			rather = false
		}
	}
	return map[string]bool{"until": until, "till": until, "rather": rather}
}

// isIdiom tells whether a negation is one by its words alone, so that other languages say
// it without.
func isIdiom(t *Text, i int) bool {
	plain, after := t.Words[i].Plain, next(t, i, 1)
	if idioms()[t.Base][plain+" "+after] {
		return true
	}
	switch t.Base {
	case "en":
		switch {
		case plain == "nor":
			return true // of "neither"
		case plain == "not" && i > 0 && t.Words[i-1].Plain == "or": // "whether or not"
			return true
		case plain == "no" && (after != "" && after[0] <= '9' || after == "one" && next(t, i, 2) == ""):
			return true // "No. 10"
		case (plain == "not" || strings.HasSuffix(plain, "n't")) && (strings.HasPrefix(after, "un") || strings.HasPrefix(after, "in") && len(after) > 6):
			return true // "not uncommon"
		case strings.Contains(plain, "n't") || strings.Contains(plain, "n’t"):
			return isTag(t, i)
		}
	case "cnr":
		if plain == "ne" && isDenied(t, i) {
			return true
		}
		if plain == "ne" || plain == "nije" || plain == "nijesu" || plain == "nisu" {
			for j := max(0, i-5); j < i; j++ {
				if w := t.Words[j].Plain; w == "dok" || w == "osim" { // "dok ne": until; "osim ako ne": unless
					return true
				}
			}
		}
	}
	return false
}

// isDenied tells whether the "ne" at i belongs to a verb that is denied already, as in "ne
// mogu da se ne zapitam": one cannot help asking.
func isDenied(t *Text, i int) bool {
	da := i - 1
	if da > 0 && t.Words[da].Plain == "se" {
		da--
	}
	if da < 1 || t.Words[da].Plain != "da" {
		return false
	}
	for j := max(1, da-4); j < da; j++ {
		if strings.HasPrefix(t.Words[j].Plain, "mog") && isNegation(t, j-1) {
			return true
		}
	}
	return false
}

// isOnly tells whether a negation belongs to "not only". "Can't just" does not.
func isOnly(t *Text, i int) bool {
	switch t.Words[i].Plain {
	case "not", "isn't", "isn’t", "wasn't", "wasn’t", "aren't", "aren’t", "nicht", "ne", "nije", "nijesu", "nisu":
	default:
		return false
	}
	switch next(t, i, 1) {
	case "only", "just", "nur", "bloß", "samo":
		return true
	}
	return false
}

// isTag tells whether a negation is the end of a question, as in "…, isn't it?".
func isTag(t *Text, i int) bool {
	if i+1 >= len(t.Words) || i == 0 {
		return false
	}
	last := t.Words[i+1]
	return last.End < len(t.Runes) && t.Runes[last.End] == '?' && t.Runes[t.Words[i-1].End] == ','
}

// softNegations counts words that say no by themselves, so that a translator may have
// rendered a negation by them.
func softNegations(t *Text) int {
	n := 0
	for i, w := range t.Words {
		if len(w.Plain) < 3 {
			continue
		}
		stems := softStems()[t.Base][w.Plain[:3]]
		for _, stem := range stems {
			if strings.HasPrefix(w.Plain, stem) {
				n++
				break
			}
		}
		switch {
		case t.Base == "en" && isSoftEnglish(w.Plain, next(t, i, 1)):
			n++
		case w.Plain == "još" && (strings.HasPrefix(next(t, i, 1), "mora") || strings.HasPrefix(next(t, i, 1), "treba")):
			n++ // "noch nicht": it is yet to be done
		case t.Base == "de" && len(w.Plain) > 5 && (strings.HasSuffix(w.Plain, "los") || strings.HasSuffix(w.Plain, "lose") || strings.HasSuffix(w.Plain, "losen")):
			n++
		case t.Base != "cnr" && strings.HasPrefix(w.Plain, "un") && len(w.Plain) > 4 && !isPlainUn(w.Plain) && (i == 0 || t.Base == "en" || unicode.IsLower(t.Runes[w.Start])):
			n++
		}
	}
	return n
}

// isSoftEnglish tells whether an English word says no by how it is built or by the word
// behind it.
func isSoftEnglish(plain, after string) bool {
	switch plain {
	case "yet":
		return after == "to"
	case "rather":
		return after == "than"
	case "far":
		return after == "from"
	case "unless", "regardless", "nevertheless", "nonetheless":
		return false
	}
	return strings.HasPrefix(plain, "non-") || strings.HasPrefix(plain, "no-") || strings.HasSuffix(plain, "-free") ||
		strings.HasSuffix(plain, "less") && len(plain) > len("less")
}

// isPlainUn tells whether a word begins with "un" without being a contrary.
func isPlainUn(plain string) bool {
	for _, begin := range [...]string{
		"under", "union", "unit", "unive", "uniq", "until", "unless", "unter", "unser", "uniform", "ungef", "unabh", "unbed", "unglaub", "ungar", "unweit",
	} {
		if strings.HasPrefix(plain, begin) {
			return true
		}
	}
	return false
}

// next returns the plain word n words behind the one at i, or "".
func next(t *Text, i, n int) string {
	if i+n < len(t.Words) {
		return t.Words[i+n].Plain
	}
	return ""
}
