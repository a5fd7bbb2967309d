package facts

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// aligner holds two reports against each other.
type aligner struct {
	ways
	reports [2]*Report
	// ids are what the terms of each report say, by numbers that are equal where they say the
	// same in both; -1 for those that say nothing.
	ids [2][]int
	// figures are likewise the ids of the facts that are figures.
	figures [2][]int
	weight  []float64 // by id
	plain   []bool    // by id, those of words that no table knows and that are no names
	// sentences and wholes say which passages tell of the same thing.
	sentences, wholes *grain
}

func align(a, b *Report) *aligner {
	al := &aligner{ways: between(a, b), reports: [2]*Report{a, b}}
	ids := al.number()
	al.sentences = al.grain(a.sentences, b.sentences)
	al.wholes = al.grain(a.wholes, b.wholes)
	al.weigh(ids)
	al.sentences.link(al.weight)
	al.wholes.link(al.weight)
	return al
}

// number gives ids to the terms of both reports, and returns how many there are. Names that
// one report writes in another way than the other have one id where the rules of
// transcription say so.
func (al *aligner) number() int {
	byKey := map[string]int{}
	id := func(key string) int {
		if key == "" {
			return -1
		}
		n, ok := byKey[key]
		if !ok {
			n = len(byKey)
			byKey[key] = n
			al.plain = append(al.plain, strings.IndexByte("=~#", key[0]) < 0)
		}
		return n
	}
	for side, r := range al.reports {
		al.ids[side] = make([]int, len(r.terms))
		for i := range r.terms {
			t := &r.terms[i]
			n := id(t.key)
			al.ids[side][i] = n
			if n >= 0 && t.name {
				al.plain[n] = false
			}
		}
	}
	if al.a != al.b || al.sounds {
		al.joinNames()
	}
	for side, r := range al.reports {
		al.figures[side] = make([]int, len(r.Facts))
		for i := range r.Facts {
			key := ""
			if f := &r.Facts[i]; f.isFigure() {
				key = "#" + string(f.Kind) + strconv.FormatFloat(f.value, 'g', 6, 64)
			}
			al.figures[side][i] = id(key)
		}
	}
	return len(byKey)
}

// joinNames gives the ids of names of the first report to those of the second that are the
// same by their sound.
func (al *aligner) joinNames() {
	a, b := al.reports[0], al.reports[1]
	known := map[int]bool{}
	var mine []int // a term of each name
	for i := range a.terms {
		if id := al.ids[0][i]; id >= 0 && a.terms[i].name && a.terms[i].Meaning == 0 && !known[id] {
			known[id] = true
			mine = append(mine, i)
		}
	}
	became := map[int]int{}
	for k := range b.terms {
		id := al.ids[1][k]
		if id < 0 || !b.terms[k].name || b.terms[k].Meaning != 0 || known[id] {
			continue
		}
		to, ok := became[id]
		if !ok {
			to = id
			for _, i := range mine {
				if al.same(&a.terms[i], &b.terms[k]) {
					to = al.ids[0][i]
					break
				}
			}
			became[id] = to
		}
		al.ids[1][k] = to
	}
}

// untranslated is what a word counts that another language has another for.
const untranslated = 0.3

// weigh gives each id its weight: what few sentences say tells more.
func (al *aligner) weigh(ids int) {
	in := make([]int, ids)
	total := 0
	for _, side := range al.sentences.said {
		total += len(side)
		for _, said := range side {
			for _, id := range said {
				in[id]++
			}
		}
	}
	al.weight = make([]float64, ids)
	for id, n := range in {
		if n > 0 {
			al.weight[id] = math.Log(1 + float64(total)/float64(n))
			if al.a != al.b && al.plain[id] {
				al.weight[id] *= untranslated
			}
		}
	}
}

// grain is both reports cut into passages, into sentences or into paragraphs, with those
// linked that tell of the same thing.
type grain struct {
	passages [2][]passage
	said     [2][][]int // the ids in each passage, each once, sorted
	links    []link     // the most alike first
	of       [2][][]int // the links of each passage
}

// link says that a passage of each report tell of the same thing.
type link struct {
	a, b int     // passages
	like float64 // how much they share, from 0 to 1
}

func (al *aligner) grain(a, b []passage) *grain {
	g := &grain{passages: [2][]passage{a, b}}
	for side := range g.passages {
		g.said[side] = make([][]int, len(g.passages[side]))
		g.of[side] = make([][]int, len(g.passages[side]))
		for i := range g.passages[side] {
			g.said[side][i] = al.said(side, &g.passages[side][i])
		}
	}
	return g
}

// said returns the ids of a passage, each once, sorted.
func (al *aligner) said(side int, p *passage) []int {
	all := make([]int, 0, p.terms[1]-p.terms[0]+len(p.facts))
	all = append(all, al.ids[side][p.terms[0]:p.terms[1]]...)
	for _, f := range p.facts {
		all = append(all, al.figures[side][f])
	}
	slices.Sort(all)
	all = slices.Compact(all)
	if len(all) > 0 && all[0] < 0 {
		all = all[1:]
	}
	return all
}

// The least that two passages share for facts in them to be held against each other by
// their kind alone, by the words around them, and for the passages to be linked at all.
const (
	sure   = 0.30
	weak   = 0.20
	linked = 0.12
	// mostLinks is how many links a passage has at most: a line that comes again and again is
	// like all of its kind.
	mostLinks = 6
	// nearBest is how near to the best link of either passage another must come to count.
	nearBest = 0.75
)

// link finds the passages that tell of the same thing.
func (g *grain) link(weight []float64) {
	holders := map[int][]int{} // the passages of the second report by id
	lengths := make([]float64, len(g.said[1]))
	for j, said := range g.said[1] {
		for _, id := range said {
			holders[id] = append(holders[id], j)
			lengths[j] += weight[id] * weight[id]
		}
	}
	best := [2][]float64{make([]float64, len(g.said[0])), make([]float64, len(g.said[1]))}
	shared := make([]float64, len(g.said[1]))
	for i, said := range g.said[0] {
		clear(shared)
		length := 0.0
		for _, id := range said {
			w := weight[id] * weight[id]
			length += w
			for _, j := range holders[id] {
				shared[j] += w
			}
		}
		for j, s := range shared {
			if s == 0 {
				continue
			}
			if like := s / math.Sqrt(length*lengths[j]); like >= linked {
				g.links = append(g.links, link{i, j, like})
				best[0][i], best[1][j] = max(best[0][i], like), max(best[1][j], like)
			}
		}
	}
	g.links = slices.DeleteFunc(g.links, func(l link) bool {
		return l.like < nearBest*best[0][l.a] || l.like < nearBest*best[1][l.b]
	})
	g.trustOrder()
	slices.SortStableFunc(g.links, func(x, y link) int {
		switch {
		case x.like > y.like:
			return -1
		case x.like < y.like:
			return 1
		}
		return 0
	})
	kept := g.links[:0]
	for _, l := range g.links {
		if len(g.of[0][l.a]) < mostLinks && len(g.of[1][l.b]) < mostLinks {
			g.of[0][l.a] = append(g.of[0][l.a], len(kept))
			g.of[1][l.b] = append(g.of[1][l.b], len(kept))
			kept = append(kept, l)
		}
	}
	g.links = kept
}

// inOrder is what a link gains for each neighbour that is linked in the same order: reports
// that are made from one text tell the same thing at the same place.
const inOrder = 0.06

// trustOrder makes links the stronger whose neighbours are linked too.
func (g *grain) trustOrder() {
	pairs := make(map[[2]int]bool, len(g.links))
	for _, l := range g.links {
		pairs[[2]int{l.a, l.b}] = true
	}
	for i := range g.links {
		l := &g.links[i]
		for _, step := range [...]int{-1, 1} {
			if pairs[[2]int{l.a + step, l.b + step}] {
				l.like += inOrder
			}
		}
	}
}
