package names

import (
	"slices"

	"redakcija/editor/language"
)

// Same tells whether two spellings are of one name, and how near they are, from 0 to 1.
// Neither the order of the two nor the script matters. A name without its first words,
// such as a surname alone, is the same name with a lower score.
func Same(a, b string) (same bool, score float64) {
	v, w := split(a), split(b)
	if len(v) == 0 || len(w) == 0 || len(v) > maxWords || len(w) > maxWords {
		if a == b && a != "" {
			return true, 1
		}
		return false, 0
	}
	score = max(0, 1-loss(v, w)/max(length(v), length(w)))
	return score >= enough, score
}

// maxWords is the longest name that is compared word by word.
const maxWords = 16

// What is lost of the length of a word, in the comparison of two names. The costs keep the
// two kinds of names far apart: in testdata the same names score 0.87 and more, names of
// two people 0.2 and less.
const (
	enough   = 0.7  // the score from which on two names are the same
	stranger = 4.0  // a word that is another's
	dropped  = 0.25 // a first name that the other name leaves off
	particle = 0.05 // a title or a particle that the other leaves off
	foreign  = 0.05 // a word translated: "South", "Južna"
	initial  = 0.1  // a first name of which the other has the first letter
)

// loss returns how much the words of two names differ, in letters, when they are paired in
// the best way that keeps their order. Two words of one may be one of the other: "Kim Jong
// Un", "Kim Džongun".
func loss(a, b []Word) float64 {
	inside := len(a) > 1 && len(b) > 1
	var least [maxWords + 1][maxWords + 1]float64 // of the words from i and from j on
	for i := len(a); i >= 0; i-- {
		for j := len(b); j >= 0; j-- {
			if i == len(a) && j == len(b) {
				continue
			}
			best := stranger * (length(a) + length(b))
			if i < len(a) && j < len(b) {
				best = min(best, difference(a[i], b[j], inside)+least[i+1][j+1])
				if i+1 < len(a) {
					best = min(best, difference(join(a[i], a[i+1]), b[j], inside)+least[i+2][j+1])
				}
				if j+1 < len(b) {
					best = min(best, difference(a[i], join(b[j], b[j+1]), inside)+least[i+1][j+2])
				}
			}
			if i < len(a) {
				best = min(best, alone(a[i], j == 0 && len(a)-i > 1)+least[i+1][j])
			}
			if j < len(b) {
				best = min(best, alone(b[j], i == 0 && len(b)-j > 1)+least[i][j+1])
			}
			least[i][j] = best
		}
	}
	return least[0][0]
}

// alone is what a word without a partner loses. First is set for the words in front of
// all that the other name has.
func alone(w Word, first bool) float64 {
	n := float64(len(w.Letters))
	switch {
	case particles[string(w.Letters)]:
		return n * particle
	case first:
		return n * dropped
	}
	return n * stranger
}

// particles are words that a name can have or not have.
var particles = map[string]bool{
	"the": true, "of": true, "and": true, "de": true, "da": true, "do": true, "di": true, "du": true, "la": true, "le": true,
	"von": true, "van": true, "der": true, "den": true, "al": true, "el": true, "bin": true, "ibn": true, "i": true, "und": true,
	"y": true, "mr": true, "mrs": true, "ms": true, "dr": true, "sir": true, "herr": true, "frau": true, "g": true, "gđa": true,
}

// difference is how much two words differ, in letters.
// Inside a longer name the rules may go further: the other words are evidence too.
func difference(a, b Word, inside bool) float64 {
	n := float64(min(len(a.Letters), len(b.Letters)))
	limit := budget(a, b)
	if inside {
		limit += limit / 2
	}
	if cost := anyWay(a, b, limit); cost < never {
		return float64(cost) / 10
	}
	if n == 1 && a.plain[0] == b.plain[0] {
		return initial
	}
	if id := language.Exonym(string(a.Letters)); id != 0 && id == language.Exonym(string(b.Letters)) {
		return n * foreign
	}
	return n * stranger
}

// anyWay is what the rules take to make one word of the other, in tenths of a letter,
// whichever way is cheapest: the same spelling with an ending, a transcription by sound, or
// the German way to write the letters of another alphabet. It is never where no rule does.
func anyWay(a, b Word, limit int) int {
	if a.Acronym && b.Acronym {
		if slices.Equal(a.Letters, b.Letters) {
			return 0
		}
		return never
	}
	best := min(kept(a, b), kept(b, a))
	for _, w := range [2][2]Word{{a, b}, {b, a}} {
		best = min(best, derive(bySound(), w[0].Letters, w[1].Letters, limit))
		best = min(best, derive(romanized(), w[0].Letters, w[1].Letters, limit))
	}
	if best > limit {
		return never
	}
	return best
}

// budget is how much it may cost to make one word of another, in tenths of a letter: a
// tenth of their length, because short names have no room for doubt.
func budget(a, b Word) int { return (len(a.Letters) + len(b.Letters) + 1) / 2 }

func length(words []Word) float64 {
	n := 0
	for _, w := range words {
		n += len(w.Letters)
	}
	return float64(n)
}

func join(a, b Word) Word {
	return Word{Letters: slices.Concat(a.Letters, b.Letters), plain: slices.Concat(a.plain, b.plain)}
}
