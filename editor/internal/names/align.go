package names

// never is a cost beyond all limits.
const never = 1 << 14

// derive returns the least cost at which the rules write the name a as b, b perhaps with
// an ending; never where that takes more than the limit.
func derive(t *table, a, b []rune, limit int) int { return deriveWith(never, t, a, b, limit) }

// deriveWith is derive where a letter may be wrong, missing or too many at a cost of slip.
// The first letter is always right.
func deriveWith(slip int, t *table, a, b []rune, limit int) int {
	if len(a) > maxLetters || len(b) > maxLetters || len(a) == 0 || len(b) == 0 {
		return never
	}
	s := square{table: t, a: a, b: b, slip: slip, best: limit + 1}
	for i := range s.first {
		s.first[i], s.last[i] = maxLetters, -1
	}
	s.reach(0, 0, 0)
	for i := range a {
		for j := s.first[i]; j <= s.last[i]; j++ {
			if s.ways[i][j] != 0 {
				s.end(i, j)
				s.step(i, j, int(s.ways[i][j])-1)
			}
		}
	}
	for j := s.first[len(a)]; j <= s.last[len(a)]; j++ {
		if s.ways[len(a)][j] != 0 {
			s.end(len(a), j)
		}
	}
	if s.best > limit {
		return never
	}
	return s.best
}

// square is the square of two spellings, in which derive looks for the cheapest way: a rule
// goes down by its letters and right by what they become. Only places within the limit are
// gone on from, and these are few, because most rules lead nowhere.
type square struct {
	table       *table
	a, b        []rune
	slip        int
	ways        [maxLetters + 1][maxLetters + 1]uint8 // cost + 1 of the way to a place; 0 where none leads
	first, last [maxLetters + 1]int                   // of each row that a way leads to
	best        int                                   // cost of the cheapest way to the end so far
}

// reach notes that a way leads to a place.
func (s *square) reach(i, j, cost int) {
	if cost >= s.best {
		return
	}
	if w := &s.ways[i][j]; *w == 0 || int(*w) > cost+1 {
		*w = uint8(cost + 1)
	}
	s.first[i], s.last[i] = min(s.first[i], j), max(s.last[i], j)
}

// end sees whether what is left of both words from a place on is an ending.
func (s *square) end(i, j int) {
	// So many letters must have met before.
	least := min(2, len(s.a), len(s.b))
	if len(s.a)-i > 2 || i < least || j < least {
		return
	}
	if c := s.table.ends(s.a[i:], s.b[j:]); c >= 0 {
		s.best = min(s.best, int(s.ways[i][j])-1+c)
	}
}

// step goes on from a place by all rules that apply there.
func (s *square) step(i, j, cost int) {
	a, b := s.a, s.b
	if i > 0 && j > 0 && cost < s.slip && s.slip < never {
		s.reach(i+1, j, cost+s.slip)
		if j < len(b) {
			s.reach(i, j+1, cost+s.slip)
			s.reach(i+1, j+1, cost+s.slip)
		}
	}
	if j > 0 && j+1 < len(b) && b[j] == 'j' && isVowel(b[j-1]) && isVowel(b[j+1]) { // Ian, Ijan
		s.reach(i, j+1, cost+1)
	}
	if a[i] >= letters {
		if j < len(b) && a[i] == b[j] {
			s.reach(i+1, j+1, cost)
		}
		return
	}
	if i > 0 && a[i] == a[i-1] && !isVowel(a[i]) { // a doubled letter counts once
		s.reach(i+1, j, cost)
	}
	rules := s.table.rules[a[i]]
	for k := range rules {
		r := &rules[k]
		if !r.matches(a, i) {
			continue
		}
		for _, o := range r.to {
			if begins(b[j:], o.to) {
				s.reach(i+len(r.from), j+len(o.to), cost+o.cost)
			}
		}
		if r.alone {
			break
		}
	}
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
