package quote

// englishPhrase is a run of words, last exclusive, that names somebody or something. From and to
// are the words of an apposition behind it, where there is one.
type englishPhrase struct{ first, last, from, to int }

// none tells whether there are no words.
func (n englishPhrase) none() bool { return n.first >= n.last }

// linking tells whether a preposition can stand within a noun phrase: "aide for foreign
// affairs".
func linking(plain string) bool {
	switch plain {
	case "of", "for", "from", "at", "in", "to", "with", "on", "about", "against", "behind", "by", "near", "between", "under", "over", "through", "across", "within", "outside", "inside", "among", "around":
		return true
	}
	return false
}

// longestPhrase is how many words of a noun phrase are looked at.
const longestPhrase = 60

// nounPhrase returns the noun phrase that ends at a word, not before a bound.
func (e *englishReader) nounPhrase(end, least int) englishPhrase {
	if end < least {
		return englishPhrase{}
	}
	if e.is(end, enPronoun) && !e.is(end, enRoleNoun) || e.w[end].plain == "they" {
		return englishPhrase{first: end, last: end + 1}
	}
	if !e.nominal(end) && !e.is(end, enDeterminer) && !e.is(end, enTimeWord) {
		return englishPhrase{}
	}
	least = max(least, end-longestPhrase)
	first := end
	for i := end; ; i-- {
		first = i
		if i == least || e.w[i].gap&(anyBreak|markEnd) != 0 {
			break
		}
		before := i - 1
		switch {
		case e.is(before, enPossessive):
		case e.is(before, enPronoun) && !e.is(before, enRoleNoun):
			return e.trim(englishPhrase{first: first, last: end + 1})
		case e.is(before, enDeterminer), e.nominal(before):
			if e.is(i, enDeterminer) && !e.is(before, enDeterminer) && !e.is(before, enPossessive) && !(e.is(before, enOutletNoun) && e.w[i].capital) {
				return e.trim(englishPhrase{first: first, last: end + 1}) // "Ohio the president"
			}
		case e.w[before].plain == "and" || e.w[before].plain == "or":
			if before == least || e.breaks(before) || !e.nominal(before-1) || e.clauseBefore(before, least) {
				return e.trim(englishPhrase{first: first, last: end + 1})
			}
		case linking(e.w[before].plain):
			if before == least || e.breaks(before) || !e.nominal(before-1) && !e.is(before-1, enDeterminer|enTimeWord) &&
				!(e.pastVerb(before-1) && before-2 >= least && !e.breaks(before-1) && e.nominal(before-2)) {
				if before == least || e.breaks(before) {
					first = before
				}
				return e.trim(englishPhrase{first: first, last: end + 1})
			}
		case e.is(before, enTimeWord) && e.w[i].capital && !e.is(i, enTimeWord|enMedia):
			return e.trim(englishPhrase{first: first, last: end + 1}) // "On Monday Trump"
		case e.is(before, enTimeWord):
		case e.pastVerb(before) && before > least && e.nominal(before-1) && i <= end && linking(e.w[i].plain) && !e.breaks(before):
			// "a man identified as", "a poll published by"
		default:
			if rel := e.relative(before, least); rel > least && rel < before {
				i = rel
				continue
			}
			return e.trim(englishPhrase{first: first, last: end + 1})
		}
	}
	return e.trim(englishPhrase{first: first, last: end + 1})
}

// clauseBefore tells whether a verb stands between a bound and a word.
func (e *englishReader) clauseBefore(i, least int) bool {
	for j := i - 1; j >= max(least, i-longestClause); j-- {
		if e.verbal(j) {
			return true
		}
		if e.w[j].gap&(newPeriod|markEnd|semicolon) != 0 {
			break
		}
	}
	return false
}

// relative returns the "who" or "that" of a clause without commas that a verb stands in, or
// -1: "people who were there".
func (e *englishReader) relative(verb, least int) int {
	const far = 12 // words
	for j := verb; j > least && verb-j < far; j-- {
		if e.w[j].gap&anyBreak != 0 {
			break
		}
		switch e.w[j].plain {
		case "who", "that", "which":
			if e.nominal(j - 1) {
				return j
			}
			return -1
		}
	}
	return -1
}

// trim cuts words from the front of a phrase that belong to no noun: an adverb, a
// preposition with its own noun at the beginning of the sentence ("In July Gingrich").
func (e *englishReader) trim(n englishPhrase) englishPhrase {
	for n.first < n.last && (e.is(n.first, enConjunction) || e.adverbial(n.first) && !e.w[n.first].capital || e.pastVerb(n.first)) {
		n.first++
	}
	if n.none() || !linking(e.w[n.first].plain) {
		return n
	}
	// The name at the end, with the words for an office before it.
	i := n.last - 1
	for i > n.first && (e.w[i].capital || e.is(i, enRoleNoun|enPossessive)) && !e.is(i, enTimeWord|enPreposition|enDeterminer) {
		i--
	}
	if i+1 < n.last {
		n.first = i + 1
		return n
	}
	for i := n.last - 1; i > n.first+1; i-- {
		if e.is(i, enDeterminer|enPossessive) {
			n.first = i
			return n
		}
	}
	return englishPhrase{}
}
