package names

// Way says between which spellings two words are compared.
type Way uint8

// The ways a name goes from one language to another. A name that stays as it is spelt,
// with an ending or without, goes every way.
const (
	// Kept is between texts of one language.
	Kept Way = iota
	// IntoMontenegrin is by sound, from any language.
	IntoMontenegrin
	// FromMontenegrin is the way back.
	FromMontenegrin
	// BetweenOthers is by letters: what English and German write for those of other alphabets.
	BetweenOthers
)

// Between returns the way a name goes between two languages, named as [language.Base]
// does.
func Between(source, target string) Way {
	switch {
	case source == target:
		return Kept
	case target == "cnr":
		return IntoMontenegrin
	case source == "cnr":
		return FromMontenegrin
	}
	return BetweenOthers
}

// Match says how a word of a target stands for one of its source.
type Match uint8

// The ways to match, the surest last.
const (
	No       Match = iota
	Doubted        // by rules that few names follow
	Written        // as the language of the target writes the name
	Verbatim       // as it is spelt, perhaps with an ending
)

// keeps tells whether b is a with nothing changed but an ending.
func (way Way) keeps(a, b Word) bool {
	switch way {
	case IntoMontenegrin:
		return kept(a, b) < never || genitive(a, b)
	case FromMontenegrin:
		return kept(b, a) < never || genitive(b, a)
	case BetweenOthers:
		return keptAbroad(a, b) || keptAbroad(b, a)
	}
	return kept(a, b) < never || kept(b, a) < never
}

// Match tells whether the word b of a target may stand for the word a of its source.
func (way Way) Match(a, b Word) Match {
	if len(a.Letters) == 0 || len(b.Letters) == 0 {
		return No
	}
	if way.keeps(a, b) {
		return Verbatim
	}
	limit := budget(a, b)
	cost := never
	switch way {
	case IntoMontenegrin:
		cost = derive(bySound(), a.Letters, b.Letters, limit)
	case FromMontenegrin:
		cost = derive(bySound(), b.Letters, a.Letters, limit)
	case BetweenOthers:
		cost = min(derive(romanized(), a.Letters, b.Letters, limit), derive(romanized(), b.Letters, a.Letters, limit))
	}
	switch {
	case cost == never:
		return No
	case cost > 1:
		return Doubted
	}
	return Written
}

// Slipped tells whether b would stand for a, which one of them writes by sound, if one
// letter were another, were there or were not. Rules that few names follow do not count.
func (way Way) Slipped(a, b Word) bool {
	x, y := a.Letters, b.Letters
	if way == FromMontenegrin {
		x, y = y, x
	} else if way != IntoMontenegrin {
		return false
	}
	const slip, shortest = 60, 5
	if len(x) < shortest || len(y) < shortest {
		return false // every short word is near to another
	}
	return deriveWith(slip, bySound(), x, y, slip+2) < never
}

// Changed returns how many letters of the name a were changed, dropped, added or swapped
// with their neighbour in the word b, whatever ending b has; more than limit where they
// are more. The first letter must be the same: it is seldom mistyped, and where it differs
// the names do.
func Changed(a, b Word, limit int) int {
	x, y := a.plain, b.plain
	if len(x) == 0 || len(y) == 0 || x[0] != y[0] || len(x) > maxLetters || len(y) < len(x)-limit || len(y) > len(x)+limit+maxEnding {
		return limit + 1
	}
	// The usual table of distances, a row for each letter of a, of which three are kept.
	var rows [3][2*maxLetters + maxEnding]int
	if len(y) >= len(rows[0]) {
		return limit + 1
	}
	for j := range len(y) + 1 {
		rows[0][j] = j
	}
	for i := 1; i <= len(x); i++ {
		row, above, twoAbove := &rows[i%3], &rows[(i+2)%3], &rows[(i+1)%3]
		row[0] = i
		for j := 1; j <= len(y); j++ {
			d := above[j-1]
			if x[i-1] != y[j-1] {
				d++
			}
			d = min(d, above[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				d = min(d, twoAbove[j-2]+1)
			}
			row[j] = d
		}
	}
	best := limit + 1
	for j := 1; j <= len(y); j++ {
		if d := rows[len(x)%3][j]; d < best && ending(b.Letters[j:]) >= 0 {
			best = d
		}
	}
	return best
}
