package spelling

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Ekavian is told from Montenegrin without a list of roots. The Serbian dictionary has the
// forms of both; the Bosnian and Croatian ones have ije and je only. So a word that the
// first has and the others have not is ekavian if it becomes one of theirs by writing je or
// ije for an e, or io for eo.

// mostPlaces bounds the letters of a word that are looked at: a longer word has them in
// its beginning.
const mostPlaces = 6

// ijekavian returns the ijekavian forms of a word that only the Serbian dictionary has,
// the likeliest first; nil where there are none, and the word is no ekavian form. For a
// common word they are in small letters, and for a name with its capital.
func (t *tongue) ijekavian(w string) []string {
	lower := strings.ToLower(w)
	if lower == w || casingOf(w) != titled {
		return t.jat(lower, false)
	}
	if t.in(serbian, lower) && !t.in(bosnian, lower) && !t.in(croatian, lower) {
		if forms := t.jat(lower, false); forms != nil {
			return forms
		}
	}
	return t.jat(w, true)
}

// jat returns the forms of a word with je or ije for one e, or failing that for two. A
// name must be one to both neighbours, and no common word: "Nemačka" is "Njemačka", but
// "Lee" is not "Leje".
func (t *tongue) jat(w string, name bool) []string {
	var places []int // bytes
	for i := 0; i < len(w) && len(places) < mostPlaces; i++ {
		if w[i] == 'e' && !(i == 2 && strings.HasPrefix(strings.ToLower(w), "pre") && !isPrefixJat(w)) {
			places = append(places, i)
		}
	}
	type form struct {
		text  string
		known int
	}
	var forms []form
	try := func(s string) {
		bs, hr := t.in(bosnian, s), t.in(croatian, s)
		if name && (!bs || !hr || t.in(bosnian, strings.ToLower(s)) || t.in(croatian, strings.ToLower(s))) || !bs && !hr {
			return
		}
		f := form{s, 0}
		for _, yes := range []bool{bs, hr, t.in(serbian, s)} {
			if yes {
				f.known++
			}
		}
		forms = append(forms, f)
	}
	for _, i := range places {
		jatForms(w, i, try)
	}
	if forms == nil {
		for at, i := range places {
			for _, j := range places[at+1:] {
				jatForms(w, j, func(s string) { jatForms(s, i, try) })
			}
		}
	}
	slices.SortStableFunc(forms, func(a, b form) int { return b.known - a.known })
	var all []string
	for _, f := range forms {
		if !slices.Contains(all, f.text) && len(all) < mostForms {
			all = append(all, f.text)
		}
	}
	return all
}

// mostForms is how many forms of an ekavian word are offered.
const mostForms = 3

// isPrefixJat tells whether pre at the beginning of a word is prije in Montenegrin. As a
// rule it stays as it is: prevod, predlog, prelaz, prenos.
func isPrefixJat(w string) bool {
	return utf8.RuneCountInString(w) < 5 || strings.HasPrefix(strings.ToLower(w), "presto")
}

// jatForms calls try with a word whose e at byte i is written in the ways of ijekavian.
func jatForms(w string, i int, try func(string)) {
	try(w[:i] + "j" + w[i:])
	try(w[:i] + "ij" + w[i:])
	if strings.HasPrefix(w[i+1:], "o") {
		try(w[:i] + "i" + w[i+1:])
	}
}
