package names

// never is a cost beyond all limits.
const never = 1 << 14

// derive returns the least cost at which the rules write the name a as b, b perhaps with
// an ending; never where that takes more than the limit.
//
// It is a shortest way through the square of both spellings: a rule goes right by its
// letters and down by what they become. Only places within the limit are gone on from,
// and these are few, because most rules lead nowhere.
func derive(t *table, a, b []rune, limit int) int { return deriveWith(never, t, a, b, limit) }

// deriveWith is derive where a letter may be wrong, missing or too many at a cost of slip.
// The first letter is always right.
func deriveWith(slip int, t *table, a, b []rune, limit int) int {
	if len(a) > maxLetters || len(b) > maxLetters || len(a) == 0 || len(b) == 0 {
		return never
	}
	var ways [maxLetters + 1][maxLetters + 1]uint8 // cost + 1; 0 where no way leads
	ways[0][0] = 1
	best := limit + 1
	least := min(2, len(a), len(b)) // letters that must have met before an ending
	// reached are the first and the last place of each row that a way leads to.
	var first, last [maxLetters + 1]int
	for i := 1; i <= len(a); i++ {
		first[i], last[i] = maxLetters, -1
	}
	for i := 0; i <= len(a); i++ {
		if last[i] < first[i] {
			continue
		}
		if len(a)-i <= 2 && i >= least {
			for j := max(first[i], least); j <= last[i]; j++ {
				if ways[i][j] == 0 {
					continue
				}
				if c := t.ends(a[i:], b[j:]); c >= 0 {
					best = min(best, int(ways[i][j])-1+c)
				}
			}
		}
		if i == len(a) {
			break
		}
		reach := func(down, j, cost int) {
			if cost >= best {
				return
			}
			w := &ways[i+down][j]
			if *w == 0 || int(*w) > cost+1 {
				*w = uint8(cost + 1)
			}
			first[i+down], last[i+down] = min(first[i+down], j), max(last[i+down], j)
		}
		for j := first[i]; j <= last[i]; j++ {
			if ways[i][j] == 0 {
				continue
			}
			cost := int(ways[i][j]) - 1
			if slip < never && i > 0 && j > 0 && cost < slip {
				reach(1, j, cost+slip)
				if j < len(b) {
					reach(0, j+1, cost+slip)
					reach(1, j+1, cost+slip)
				}
			}
			if j > 0 && j+1 < len(b) && b[j] == 'j' && isVowel(b[j-1]) && isVowel(b[j+1]) { // Ian, Ijan
				reach(0, j+1, cost+1)
			}
			if a[i] >= letters {
				if j < len(b) && a[i] == b[j] {
					reach(1, j+1, cost)
				}
				continue
			}
			if i > 0 && a[i] == a[i-1] && !isVowel(a[i]) { // a doubled letter counts once
				reach(1, j, cost)
			}
			rules := t.rules[a[i]]
			for k := range rules {
				r := &rules[k]
				if !r.matches(a, i) {
					continue
				}
				for _, o := range r.to {
					if begins(b[j:], o.to) {
						reach(len(r.from), j+len(o.to), cost+o.cost)
					}
				}
				if r.alone {
					break
				}
			}
		}
	}
	if best > limit {
		return never
	}
	return best
}

func begins(word, with []rune) bool {
	if len(with) > len(word) {
		return false
	}
	for i, r := range with {
		if word[i] != r {
			return false
		}
	}
	return true
}

// kept returns what it costs that b is the name a as it is spelt, perhaps with a Montenegrin
// ending; never where it is not. Marks may be left off on one side.
func kept(a, b Word) int {
	n := common(a, b)
	if n == len(a.Letters) && n == len(b.Letters) {
		return 0
	}
	best := never
	for i := n; i >= 2 && i >= n-2; i-- {
		if isDoubled(a.Letters, i) {
			continue // "Ross" is no genitive of "Ros"
		}
		if c := tails(a.Letters[i:], b.Letters[i:]); c >= 0 {
			best = min(best, c)
		}
	}
	return best
}

// common returns how many letters two words have in common from the first on.
func common(a, b Word) int {
	n := 0
	for n < len(a.Letters) && n < len(b.Letters) && sameLetter(a, b, n) {
		n++
	}
	return n
}

// derived are the endings that English and German hang on a name: the genitive, the people
// of a place and its adjective.
var derived = map[string]bool{
	"": true, "s": true, "es": true, "er": true, "ern": true, "ers": true, "an": true, "ian": true, "ans": true, "ians": true,
	"isch": true, "ische": true, "ischen": true, "ischer": true, "isches": true, "ischem": true,
	"sche": true, "schen": true, "scher": true, "sches": true,
}

// endsAbroad is the ends of a table between languages that are not Montenegrin.
func endsAbroad(a, b []rune) int {
	if len(a) == 0 && derived[string(b)] || len(b) == 0 && derived[string(a)] {
		return 0
	}
	return -1
}

// keptAbroad tells whether b is the name a as it is spelt, perhaps with an English or German
// ending.
func keptAbroad(a, b Word) bool {
	n := common(a, b)
	return n == len(a.Letters) && (n == len(b.Letters) || n > 2 && derived[string(b.Letters[n:])])
}

// genitive tells whether a is a name in the German genitive, or in an English one that lost
// its apostrophe, and b the same name in a Montenegrin case: "Merkels", "Merkelove".
func genitive(a, b Word) bool {
	n := len(a.Letters) - 1
	if n < 3 || a.Letters[n] != 's' || isDoubled(a.Letters, n) || len(b.Letters) < n {
		return false
	}
	for i := range n {
		if !sameLetter(a, b, i) {
			return false
		}
	}
	return ending(b.Letters[n:]) >= 0
}

func isDoubled(word []rune, at int) bool { return at < len(word) && word[at] == word[at-1] }

// sameLetter tells whether two words agree in a letter, where one of them may have left
// off its mark: "Perić" is "Peric" but not "Perič".
func sameLetter(a, b Word, i int) bool {
	x, y := a.Letters[i], b.Letters[i]
	return x == y || x == b.plain[i] || y == a.plain[i]
}
