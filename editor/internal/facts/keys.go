package facts

import (
	"cmp"
	"hash/fnv"
	"math"
	"slices"
	"strconv"
	"strings"

	"redakcija/editor/internal/checks"
	"redakcija/editor/language"
)

// topic is one thing that a report is about, in words that are the same in all languages.
type topic struct {
	// keys are its names; reports share it where they have one of them in common. A name that
	// may be in a case or in its dictionary's form has two.
	keys   []string
	weight float64
}

// What a topic counts by its kind: two names side by side are hardly ever another's, and a
// single word or a small number is.
const (
	fullNameWeight = 3.0
	nameWeight     = 2.0
	amountWeight   = 2.0
	dateWeight     = 1.5
	placeWeight    = 1.0
	notionWeight   = 0.8
	// leadParagraphs are the first of a report, which say what it is about: leadFactor is how
	// much more their topics count.
	leadParagraphs = 3
	leadFactor     = 1.6
)

// topics returns what a report is about, what counts most first.
func (r *Report) topics() []topic {
	byKey := map[string]*topic{}
	var order []*topic
	add := func(weight float64, paragraph int, keys ...string) {
		if t := byKey[keys[0]]; t != nil {
			t.weight += 0.1 * weight // what is said again is what it is about
			return
		}
		if paragraph < leadParagraphs {
			weight *= leadFactor
		}
		t := &topic{keys, weight}
		byKey[keys[0]] = t
		order = append(order, t)
	}
	for i := range r.terms {
		switch t := &r.terms[i]; {
		case language.IsPlace(t.Meaning):
			add(placeWeight, t.paragraph, t.key)
		case t.Meaning != 0 || strings.HasPrefix(t.key, "~"):
			add(notionWeight, t.paragraph, cmp.Or(t.key, "="+strconv.Itoa(t.Meaning)))
		}
	}
	for i := range r.Facts {
		f := &r.Facts[i]
		switch f.Kind {
		case Name, Place:
			r.nameTopics(f, add)
		case Date:
			if f.date.day != 0 && f.date.month != 0 {
				add(dateWeight, f.Paragraph, "d"+strconv.Itoa(f.date.month)+"-"+strconv.Itoa(f.date.day))
			}
		case Number, Money, Duration:
			if key := amountKey(f); key != "" {
				add(amountWeight, f.Paragraph, key)
			}
		}
	}
	all := make([]topic, len(order))
	for i, t := range order {
		all[i] = *t
	}
	slices.SortStableFunc(all, func(a, b topic) int { return cmp.Compare(b.weight, a.weight) })
	return all
}

// amountKey names a number that tells one event from another, "" for one that does not: a
// small one, or a year.
func amountKey(f *Fact) string {
	const least = 13 // below are the numbers that are written in words
	if f.figure.Kind != checks.Number || f.value < least && f.value == math.Trunc(f.value) || f.isYear() {
		return ""
	}
	return "n" + strconv.FormatFloat(f.value, 'g', 6, 64)
}

// nameTopics adds the words of a name, and each two side by side.
func (r *Report) nameTopics(f *Fact, add func(float64, int, ...string)) {
	const shortest = 3 // letters
	var before []string
	for _, i := range f.words {
		t := &r.terms[i]
		if t.Meaning != 0 || len(t.Letters) < shortest {
			before = nil
			continue
		}
		keys := nameKeys(r.base, t.Letters)
		if len(keys) == 0 {
			continue
		}
		add(nameWeight, f.Paragraph, prefixed("w", keys)...)
		if len(before) > 0 {
			var pairs []string
			for _, a := range before {
				for _, b := range keys {
					pairs = append(pairs, "f"+a+" "+b)
				}
			}
			add(fullNameWeight, f.Paragraph, pairs...)
		}
		before = keys
	}
}

func prefixed(prefix string, all []string) []string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = prefix + s
	}
	return out
}

// MostKeys is how many keys a report has at most.
const MostKeys = 32

// Keys returns what reports of one event have in common whatever their language, as hashes,
// what counts most first. They are kept in databases: another way to make them finds no
// story that was kept before.
func (r *Report) Keys() []int64 {
	var all []int64
	for _, t := range r.topics() {
		for _, key := range t.keys {
			if len(all) == MostKeys {
				return all
			}
			all = append(all, hashKey(key))
		}
	}
	return all
}

// hashKey returns the hash of a key: 32 bits, so that a database keeps it in few bytes.
func hashKey(key string) int64 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(key)) // never fails
	return int64(h.Sum32())
}

// What the likeness of two reports counts: who, how much and when, where and what happened.
// A report of the same people on another day shares the first alone.
var matters = [...]struct {
	weight float64
	starts string // of the keys
}{
	{0.40, "wf"},
	{0.25, "nd"},
	{0.35, "=~"},
}

// leastMatter is how much of the matters two reports must both tell of: one that names
// nobody and counts nothing is hardly like any other.
const leastMatter = 0.5

// Likeness returns how much of what two reports tell they have in common, from 0 to 1,
// whatever their languages.
func Likeness(a, b *Report) float64 {
	x, y := a.topics(), b.topics()
	inX, inY := keysOf(x), keysOf(y)
	like, told := 0.0, 0.0
	for _, m := range matters {
		p, hasP := covered(x, inY, m.starts)
		q, hasQ := covered(y, inX, m.starts)
		switch {
		case hasP && hasQ:
			like += m.weight * math.Sqrt(p*q)
			told += m.weight
		case hasP || hasQ: // the other may be short
			told += m.weight / 2
		}
	}
	return like / max(told, leastMatter)
}

func keysOf(all []topic) map[string]bool {
	keys := map[string]bool{}
	for _, t := range all {
		for _, key := range t.keys {
			keys[key] = true
		}
	}
	return keys
}

// covered returns what part of the topics of a report the other has, of those whose keys
// start so, and whether there are any.
func covered(all []topic, other map[string]bool, starts string) (part float64, any bool) {
	total, shared := 0.0, 0.0
	for _, t := range all {
		if strings.IndexByte(starts, t.keys[0][0]) < 0 {
			continue
		}
		total += t.weight
		if slices.ContainsFunc(t.keys, func(key string) bool { return other[key] }) {
			shared += t.weight
		}
	}
	if total == 0 {
		return 0, false
	}
	return shared / total, true
}
