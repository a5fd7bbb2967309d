package spelling

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"redakcija/editor"
)

// suggestTime bounds what a person waits for suggestions, also behind a dictionary that is
// being read.
const suggestTime = 250 * time.Millisecond

// alphabets are the letters that are tried in the place of others, the frequent ones first.
var alphabets = map[string]string{
	"cnr": "aioenstjrukvdmplzšgbčćžhđcf",
	"en":  "esiarntolcdugmphbyfvkwzxqj'",
	"de":  "esnrtiaduhglocmbfwkzpvüäößjyqx",
}

// suggest returns words that may have been meant, within suggestTime.
func (s *speller) suggest(ctx context.Context, lang editor.Lang, word string, most int) []string {
	ctx, cancel := context.WithTimeout(ctx, s.limit)
	defer cancel()
	t, err := s.tongue(ctx, lang)
	if err != nil || most <= 0 {
		return nil // a person waits for a word, and none is an answer
	}
	w := plain(word, t.base == "cnr")
	if w == "" || utf8.RuneCountInString(w) > longest {
		return nil
	}
	forms := (&guess{tongue: t, ctx: ctx, word: strings.ToLower(w), casing: casingOf(w)}).best(most)
	return like(word, forms)
}

// guess looks for the words that one wrong word may stand for.
type guess struct {
	tongue *tongue
	ctx    context.Context
	word   string // in small letters
	casing casing
	tried  map[string]bool
	found  []candidate
}

type candidate struct {
	form string
	cost int // see distance
}

// mostTwice is for how many forms of a word that differ by marks every word one letter
// away is tried as well: each takes some ten milliseconds.
const mostTwice = 4

// best returns the likeliest words. Slips that are typical of the language come first,
// because they are few and nearly always meant; then every word one letter away; and where
// none of these is likely, what the dictionaries find by their own ways, which takes long.
func (g *guess) best(most int) []string {
	g.tried = map[string]bool{g.word: true}
	if g.casing == mixed || g.casing == shouted {
		g.tried = map[string]bool{} // the casing may be all that is wrong
		g.try(g.word)
		g.casing = map[casing]casing{mixed: titled, shouted: shouted}[g.casing]
	}
	marked := []string{g.word}
	if g.tongue.base == "cnr" {
		if v := g.tongue.verdict(recase(g.word, g.casing)); v.forms != nil {
			return v.forms[:min(most, len(v.forms))]
		}
		marked = g.slips()
	}
	g.oneLetter(g.word)
	for _, w := range marked[1:min(len(marked), mostTwice)] {
		if !g.likely() {
			g.oneLetter(w)
		}
	}
	if !g.likely() {
		g.twoWords()
	}
	if !g.likely() {
		g.dictionaries(most)
	}
	slices.SortStableFunc(g.found, func(a, b candidate) int { return cmp.Compare(a.cost, b.cost) })
	var forms []string
	for _, c := range g.found {
		if form := recase(c.form, g.casing); !slices.Contains(forms, form) && len(forms) < most {
			forms = append(forms, form)
		}
	}
	return forms
}

// try keeps a form if it is right; of one that is known but not written here, such as an
// ekavian one, it keeps what is.
func (g *guess) try(form string) {
	if g.tried[form] || g.ctx.Err() != nil {
		return
	}
	g.tried[form] = true
	w := recase(form, g.casing)
	v := g.tongue.verdict(w)
	if !v.known {
		return
	}
	lacking, common := 0, false
	for i := range g.tongue.books {
		if g.tongue.books[i].dictionary != nil && !g.tongue.in(i, w) {
			lacking++
		}
		common = common || g.casing == titled && g.tongue.in(i, form)
	}
	forms := []string{form}
	if !v.fine() {
		forms = v.forms
	}
	for _, f := range forms {
		cost := distance(g.word, strings.ToLower(f)) + costLacking*lacking
		if common {
			cost += costCommon
		}
		g.found = append(g.found, candidate{f, cost})
	}
}

// likely tells whether a word was found that is meant in all likelihood.
func (g *guess) likely() bool {
	return slices.ContainsFunc(g.found, func(c candidate) bool { return c.cost <= costLikely })
}

// slips tries what Montenegrin is mistyped by: marks left out or taken for each other, je
// for ije and the other way round, and d for đ or dž.
// It returns the word with its marks in all ways.
func (g *guess) slips() []string {
	marked := g.marked()
	for _, w := range marked {
		g.try(w)
	}
	for _, w := range marked {
		for i := range w {
			for _, pair := range slipPairs {
				if rest, ok := strings.CutPrefix(w[i:], pair[0]); ok {
					g.try(w[:i] + pair[1] + rest)
				}
			}
		}
	}
	return marked
}

// slipPairs are spellings that are taken for each other.
var slipPairs = [...][2]string{
	{"ije", "je"},
	{"ije", "e"},
	{"je", "ije"},
	{"e", "je"},
	{"e", "ije"},
	{"je", "e"},
	{"ija", "ia"},
	{"ia", "ija"},
	{"io", "ijo"},
	{"ijo", "io"},
	{"dj", "đ"},
	{"đ", "dj"},
	{"đ", "dž"},
	{"dž", "đ"},
	{"dz", "dž"},
	{"h", ""},
	{"nj", "n"},
	{"lj", "l"},
	{"n", "nj"},
	{"l", "lj"},
	{"đe", "dje"},
	{"dč", "tč"},
	{"ds", "ts"},
	{"ts", "ds"},
	{"bs", "ps"},
	{"ps", "bs"},
	{"np", "mp"},
	{"nb", "mb"},
	{"št", "šć"},
	{"šč", "šć"},
}

// marks are the letters that differ by a mark or little more, by each of them.
var marks = map[rune]string{
	'c': "čć", 'č': "ćc", 'ć': "čc", 's': "š", 'š': "s", 'z': "ž", 'ž': "z", 'd': "đ", 'đ': "d", 'ś': "s", 'ź': "z",
}

// mostMarked bounds the forms that marks make of one word.
const mostMarked = 96

// marked returns the word with its marks in all ways, the word itself first.
func (g *guess) marked() []string {
	all := []string{g.word}
	for i, r := range g.word {
		n := utf8.RuneLen(r)
		for _, other := range marks[r] {
			for _, w := range all[:len(all):len(all)] {
				// A form made before may be longer or shorter by now in front of i, never behind it.
				at := len(w) - (len(g.word) - i)
				if len(all) < mostMarked && strings.HasPrefix(w[at:], string(r)) {
					all = append(all, w[:at]+string(other)+w[at+n:])
				}
			}
		}
	}
	return all
}

// oneLetter tries every word one letter away: one too many, two in the wrong order, a
// wrong one, one missing.
func (g *guess) oneLetter(w string) {
	for i, r := range w {
		n := utf8.RuneLen(r)
		g.try(w[:i] + w[i+n:])
		if next, m := utf8.DecodeRuneInString(w[i+n:]); m > 0 {
			g.try(w[:i] + string(next) + string(r) + w[i+n+m:])
		}
	}
	for i, r := range w {
		for _, other := range alphabets[g.tongue.base] {
			g.try(w[:i] + string(other) + w[i+utf8.RuneLen(r):])
			g.try(w[:i] + string(other) + w[i:])
		}
	}
	for _, other := range alphabets[g.tongue.base] {
		g.try(w + string(other))
	}
}

// dictionaries tries what each dictionary suggests, in an equal share of the time.
func (g *guess) dictionaries(most int) {
	books := slices.DeleteFunc(slices.Clone(g.tongue.books), func(b book) bool { return b.dictionary == nil })
	for i, b := range books {
		ctx, cancel := g.ctx, func() {}
		if end, ok := g.ctx.Deadline(); ok {
			ctx, cancel = context.WithTimeout(g.ctx, time.Until(end)/time.Duration(len(books)-i))
		}
		for _, form := range b.Suggest(ctx, recase(g.word, g.casing), most) {
			g.try(form)
		}
		cancel()
	}
}

// twoWords tries a forgotten space. Montenegrin writes ne apart from its verb.
func (g *guess) twoWords() {
	if verb, ok := strings.CutPrefix(g.word, "ne"); ok && g.tongue.base == "cnr" && len(verb) > 1 && g.tongue.inAny(verb) {
		g.found = append(g.found, candidate{"ne " + verb, costMark})
	}
	const least = 3 // bytes; shorter words would make two of anything
	for i := range g.word {
		if i < least || len(g.word)-i < least || g.ctx.Err() != nil {
			continue
		}
		if a, b := g.word[:i], g.word[i:]; g.tongue.inAny(a) && g.tongue.inAny(b) {
			g.found = append(g.found, candidate{a + " " + b, costSplit})
		}
	}
}

// The costs of slips, in tenths of a letter.
const (
	costLetter  = 10 // one letter for another
	costStep    = 9  // a letter missing, or one too many
	costMark    = 3  // č for ć, s for š
	costSwap    = 7  // two letters in the wrong order
	costDouble  = 5  // a letter twice, or once instead
	costSoft    = 5  // j or i of ije, h
	costFirst   = 5  // and the first letter is another
	costSplit   = 16 // a forgotten space
	costLacking = 1  // for each dictionary that lacks the word
	costCommon  = 4  // a common word, where a name was written
	costLikely  = 9  // up to which a word is meant in all likelihood
)

// distance is what it costs to take one word for another: the edit distance of
// Damerau and Levenshtein, in which likely slips cost less.
func distance(from, to string) int {
	a, b := []rune(from), []rune(to)
	rows := [3][]int{make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)}
	for j := range b {
		rows[1][j+1] = rows[1][j] + step(b, j)
	}
	for i := range a {
		before, last, row := rows[0], rows[1], rows[2]
		row[0] = last[0] + step(a, i)
		for j := range b {
			row[j+1] = min(last[j+1]+step(a, i), row[j]+step(b, j), last[j]+change(a[i], b[j]))
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+costSwap)
			}
		}
		rows = [3][]int{last, row, before}
	}
	cost := rows[1][len(b)]
	if len(a) > 0 && len(b) > 0 && a[0] != b[0] && change(a[0], b[0]) != costMark {
		cost += costFirst
	}
	return cost
}

// step is what one letter more costs, by its neighbours.
func step(s []rune, i int) int {
	switch r := s[i]; {
	case i > 0 && s[i-1] == r:
		return costDouble
	case r == 'j', r == 'h', r == 'i' && i+1 < len(s) && s[i+1] == 'j':
		return costSoft
	}
	return costStep
}

// change is what one letter for another costs.
func change(a, b rune) int {
	switch {
	case a == b:
		return 0
	case strings.ContainsRune(marks[a], b), strings.ContainsRune(marks[b], a):
		return costMark
	}
	return costLetter
}
