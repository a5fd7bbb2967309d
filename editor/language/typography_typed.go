package language

import (
	"strings"
	"unicode"
)

// Typing says what becomes of a character as it is typed.
type Typing struct {
	// Remove is how many code points in front of the caret are taken away.
	Remove int
	// Insert is what is put there instead, with what was typed.
	Insert string
	// Plain is what stands there when the change is taken back: the same code points as
	// they were, and the character as it was typed.
	Plain string
}

// Typed says what a typed character becomes, given the text in front of the caret on the
// same line or more: a straight quotation mark the right one of the house's, three dots
// one sign, two hyphens a dash, a space before a sign one at which no line is broken.
// Within addresses, tags and code it stays what it is.
func (t Typography) Typed(before string, r rune) Typing {
	as := Typing{Insert: string(r), Plain: string(r)}
	if !mayType(r) && !unicode.IsLetter(r) {
		return as
	}
	text := lastRunes(before, 400)
	if inVerbatim(text, r) {
		return as
	}
	switch r {
	case '"':
		as.Insert = string(t.typedDouble(text))
	case '\'':
		as.Insert = string(t.typedSingle(text))
	case '.':
		if n := len(text); n >= 2 && text[n-1] == '.' && text[n-2] == '.' && (n == 2 || text[n-3] != '.' && text[n-3] != '…' && !unicode.IsDigit(text[n-3])) {
			return as.instead(text, 2, "…")
		}
		return t.typedSpace(text, r)
	case '%', '‰', '€', '$', '£':
		if n := len(text); t.knowsSpaces() && n >= 2 && text[n-1] == ' ' && unicode.IsDigit(text[n-2]) {
			return as.instead(text, 1, string(noBreak)+string(r))
		}
	default:
		if t.wasApostrophe(text, r) {
			return as.instead(text, 1, "’"+string(r))
		}
		if as, done := t.typedDash(text, r); done {
			return as
		}
		if !unicode.IsLetter(r) {
			return t.typedSpace(text, r)
		}
	}
	return as
}

// mayType tells whether a character that is no letter may change something.
func mayType(r rune) bool {
	switch r {
	case '"', '\'', '.', '%', '‰', '€', '$', '£', ' ', ',', ';', ':', '!', '?', ')', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return true
	}
	return false
}

// instead returns a typing that replaces the last n code points of a text as well.
func (as Typing) instead(text []rune, n int, insert string) Typing {
	return Typing{Remove: n, Insert: insert, Plain: string(text[len(text)-n:]) + as.Plain}
}

// typedDouble returns the mark for a typed ": where a word may begin it opens, else it
// closes what is open.
func (t Typography) typedDouble(text []rune) rune {
	if t.Quotes.Open == 0 {
		return '"'
	}
	depth, innermost := t.openMarks(text)
	if t.opensHere(text) {
		if depth%2 == 1 {
			return t.Quotes.InnerOpen
		}
		return t.Quotes.Open
	}
	switch {
	case innermost == t.Quotes.InnerOpen && depth == 2:
		return t.Quotes.InnerClose
	case depth == 0 && unicode.IsDigit(lastOf(text)):
		return '"' // inches
	}
	return t.Quotes.Close
}

// typedSingle returns the mark for a typed apostrophe.
func (t Typography) typedSingle(text []rune) rune {
	if t.Quotes.Open == 0 {
		return '’'
	}
	open, shut := t.Quotes.pair(0, true)
	_, innermost := t.openMarks(text)
	switch {
	case t.opensHere(text):
		return open
	case innermost == open:
		return shut
	case unicode.IsDigit(lastOf(text)):
		return '\'' // minutes
	}
	return '’'
}

// wasApostrophe tells whether the mark in front of a letter that is typed now was taken
// for one that closes and turns out to stand within a word: "‚O'Nil".
func (t Typography) wasApostrophe(text []rune, r rune) bool {
	n := len(text)
	return n > 1 && unicode.IsLetter(r) && t.Quotes.InnerClose != '’' && text[n-1] == t.Quotes.InnerClose && IsSingleMark(text[n-1]) && inWord(text[n-2])
}

// openMarks counts the quotations that are open at the end of a text, and returns the mark
// that opened the innermost, or 0.
func (t Typography) openMarks(text []rune) (depth int, innermost rune) {
	all, opened := scanQuotations(text)
	if n := len(text); n > 0 && (text[n-1] == t.Quotes.InnerOpen || text[n-1] == t.Quotes.Open) {
		// Nothing stands behind it yet by which the scan would know it.
		if len(opened) == 0 || all[opened[len(opened)-1]].Start != n-1 {
			return len(opened) + 1, text[n-1]
		}
	}
	for _, at := range opened {
		if q := all[at]; q.Single && q.Open != t.Quotes.InnerOpen && q.Open != t.Quotes.Open {
			continue // an apostrophe
		}
		depth++
		innermost = all[at].Open
	}
	return depth, innermost
}

// opensHere tells whether a mark that is typed now opens.
func (t Typography) opensHere(text []rune) bool {
	switch last := lastOf(text); last {
	case 0, '(', '[', '{', '/', '–', '—', t.Quotes.Open, t.Quotes.InnerOpen:
		return true
	default:
		return isBlank(last)
	}
}

// typedDash makes two hyphens a dash when the next character shows that they are none of a
// program's options: a space, or a letter where there was one before.
func (t Typography) typedDash(text []rune, r rune) (Typing, bool) {
	n := len(text)
	if n < 3 || text[n-1] != '-' {
		return Typing{}, false
	}
	hyphens := 1
	if text[n-2] == '-' {
		hyphens = 2
	}
	before := text[n-hyphens-1]
	as, dash := Typing{Plain: string(r)}, string(t.dash())
	switch {
	case n == hyphens+1 && isBlank(before), before == '-', before == '\n':
		return as, false
	case r == ' ' && isBlank(before) && (hyphens == 2 || !unicode.IsDigit(beforeBlank(text, n-1))):
		return as.instead(text, hyphens, dash+" "), true
	case hyphens == 2 && unicode.IsLetter(r) && inWord(before):
		if t.Base != "en" {
			dash = " " + dash + " "
		}
		return as.instead(text, hyphens, dash+string(r)), true
	}
	return as, false
}

// typedSpace sets the space before the last word, once the word is ended by what was
// typed now: "6. avgust ", "5 km,".
func (t Typography) typedSpace(text []rune, r rune) Typing {
	as := Typing{Insert: string(r), Plain: string(r)}
	if !t.knowsSpaces() {
		return as
	}
	at := len(text) - 1
	for at >= 0 && !isBlank(text[at]) {
		at--
	}
	if at < 1 || text[at] != ' ' {
		return as
	}
	if !unicode.IsDigit(r) && at == len(text)-1 {
		return as // no word behind the space yet
	}
	whole := append(text[:len(text):len(text)], r)
	if unicode.IsDigit(r) && at != len(text)-1 || !t.holds(whole, at) {
		return as // a figure only says something as the first behind the space
	}
	tail := string(text[at+1:])
	return as.instead(text, len(text)-at, string(noBreak)+tail+string(r))
}

// inVerbatim tells whether a character that is typed now belongs to an address, a tag or
// code, all of which may not be closed yet.
func inVerbatim(text []rune, r rune) bool {
	start := len(text)
	for start > 0 && !isBlank(text[start-1]) {
		start--
	}
	if token := string(text[start:]); token != "" && r != ' ' {
		token = strings.TrimLeft(token, `("'„“”‚‘»«›‹[`)
		if strings.Contains(token, "://") || strings.ContainsAny(token, "@#") || strings.HasPrefix(token, "www.") {
			return true
		}
	}
	ticks := false
	tag, place := false, false
	for i, c := range text {
		switch c {
		case '\n':
			ticks, tag, place = false, false, false
		case '`':
			ticks = !ticks
		case '<':
			tag = tag || i+1 < len(text) && (text[i+1] == '/' || isASCIILetter(text[i+1]))
		case '>':
			tag = false
		case '{':
			place = place || i > 0 && text[i-1] == '{'
		case '}':
			place = false
		}
	}
	return ticks || tag || place
}

func lastOf(text []rune) rune {
	if len(text) == 0 {
		return 0
	}
	return text[len(text)-1]
}

// lastRunes returns up to n code points from the end of a text, from the beginning of a
// line where one begins in them.
func lastRunes(s string, n int) []rune {
	if at := strings.LastIndexByte(s, '\n'); at >= 0 {
		s = s[at+1:]
	}
	if len(s) > 4*n {
		s = strings.ToValidUTF8(s[len(s)-4*n:], "")
	}
	text := []rune(s)
	return text[max(0, len(text)-n):]
}
