package spelling

import (
	"strings"
	"sync"
)

// rewrites is a list of words that are written in another way. A line of its file is the
// word and what it becomes, separated by white space. A hyphen at the end makes both a
// beginning; behind a beginning a whole word may stand, where the endings differ. Several
// forms are separated by commas. A question mark says that the word has a second meaning.
type rewrites struct {
	whole, begin map[string]rewrite
}

type rewrite struct {
	to   []string
	hint bool
}

// leastBeginning is how many bytes a beginning has at least.
const leastBeginning = 3

func readRewrites(name string) *rewrites {
	r := &rewrites{map[string]rewrite{}, map[string]rewrite{}}
	for line := range lines(name) {
		fields := strings.Fields(line)
		row := rewrite{to: strings.Split(fields[1], ","), hint: len(fields) > 2}
		if from, ok := strings.CutSuffix(fields[0], "-"); ok {
			r.begin[from] = row
		} else {
			r.whole[fields[0]] = row
		}
	}
	return r
}

// find returns what a word in small letters becomes, nil where it is not in the list. The
// forms must be known: what a beginning becomes in another word may be none. They are exact
// where they have the ending of the word, and not that of a dictionary.
func (r *rewrites) find(w string, known func(string) bool) (forms []string, hint, exact bool) {
	row, ok := r.whole[w]
	rest := ""
	for i := len(w); !ok && i >= leastBeginning; i-- {
		row, ok = r.begin[w[:i]]
		rest = w[i:]
	}
	_, whole := r.whole[w]
	exact = true
	for _, to := range row.to {
		stem, stays := strings.CutSuffix(to, "-")
		if stays {
			to = stem + rest
		}
		exact = exact && (stays || whole)
		if known(to) {
			forms = append(forms, to)
		}
	}
	return forms, row.hint, exact
}

// norms are words and months of the Croatian and Bosnian norms beside those of the
// Montenegrin one.
var norms = sync.OnceValue(func() *rewrites { return readRewrites("norms.txt") })

// ekavianForms are those that the Bosnian or Croatian dictionary has too, often in another
// meaning, so that they cannot be told by them.
var ekavianForms = sync.OnceValue(func() *rewrites { return readRewrites("ekavian.txt") })
