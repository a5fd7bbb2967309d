package quote

import "strings"

// mediumOf tells what is said where by a noun.
func (r *germanReader) mediumOf(plain string) Medium {
	for _, end := range r.words.statements {
		if strings.HasSuffix(plain, end) {
			return Statement
		}
	}
	for _, end := range r.words.documents {
		if strings.HasSuffix(plain, end) {
			return Document
		}
	}
	return Spoken
}

// carrier says whether a saying's words between two places name an outlet.
func (r *germanReader) carrier(s *germanSaying, first, last int) {
	if r.namesOutlet(first, last) && len(s.outlets) == 0 {
		s.outlets, s.report = r.outletsOf(s.speaker, first, last), true
		return
	}
	for i := first; i < last; i++ {
		if w := &r.p.words[i]; w.capital && w.depth == 0 {
			if m := r.mediumOf(w.plain); m != Spoken {
				s.medium = m
			}
		}
	}
}

// outletsOf returns the outlets that a party names: "Reuters und AFP" are two.
func (r *germanReader) outletsOf(who Party, first, last int) []Party {
	for i := first + 1; i < last-1; i++ {
		if r.plain(i) == "und" && r.p.words[i+1].capital && (r.isOutlet(i-1) || r.isOutlet(last-1)) {
			return []Party{r.party(first, i), r.party(i+1, last)}
		}
	}
	return []Party{who}
}

// namesOutlet tells whether the words of a party name an outlet, and no person who works
// for it. A name between marks behind nothing but an article is one: "die „Presse“".
func (r *germanReader) namesOutlet(first, last int) bool {
	for i := first; i < last; i++ {
		w := &r.p.words[i]
		if r.isOutlet(i) {
			return true
		}
		if w.depth > 0 {
			return i > first && r.is(i-1, deDeterminer) && i-1 == first
		}
		if w.capital {
			if as, role := r.words.sexOfRole(w.plain); role && as != many {
				return false
			}
		}
	}
	return false
}

// isOutlet tells whether a word names an outlet or what one is.
func (r *germanReader) isOutlet(i int) bool {
	text := r.p.of(r.p.words[i].start, r.p.words[i].end)
	if r.words.outlets[text] || r.p.words[i].capital && r.words.outlets[strings.TrimSuffix(text, "s")] {
		return true
	}
	if j := strings.LastIndexByte(text, '-'); j >= 0 && r.words.outlets[text[j+1:]] {
		return true
	}
	return r.p.words[i].capital && (strings.HasSuffix(text, "zeitung") || strings.HasSuffix(text, "zeitungen") || strings.HasSuffix(text, "agentur") || strings.HasSuffix(text, "sender"))
}

// mediumIn tells where the words of a part say that something was said.
func (r *germanReader) mediumIn(part *germanPart) Medium {
	for i := part.first; i < part.last; i++ {
		if !r.p.words[i].capital || r.quoted(i) {
			continue
		}
		if r.words.posts[r.p.of(r.p.words[i].start, r.p.words[i].end)] {
			return Social
		}
		for j := i - 1; j >= i-3; j-- { // "in einem offenen Brief"
			if p := r.plain(max(j, r.first)); p != "in" && p != "im" && p != "per" && p != "mit" {
				continue
			}
			if m := r.mediumOf(r.plain(i)); m != Spoken {
				return m
			}
		}
	}
	return Spoken
}
