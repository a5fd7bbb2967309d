package checks

import "redakcija/editor/language"

import "unicode"

// finalMark returns the mark a text ends with, behind which only quotation marks,
// brackets and spaces stand, or 0.
func finalMark(t *Text) rune {
	if at := finalMarkAt(t); at >= 0 {
		return t.Runes[at]
	}
	return 0
}

// finalMarkAt returns where that mark stands, or -1.
func finalMarkAt(t *Text) int {
	for i := len(t.Runes) - 1; i >= 0; i-- {
		r := t.Runes[i]
		switch {
		case isSpace(r), language.IsDoubleMark(r), language.IsSingleMark(r), r == ')', r == ']', r == '*':
		case language.IsStop(r):
			return i
		default:
			return -1
		}
	}
	return -1
}

// isFinal tells whether a mark ends a sentence.
func isFinal(r rune) bool {
	return r == '.' || r == '!' || r == '?' || r == '…'
}

// finalMarkLost finds a text without a mark at its end where the source has one. Which
// mark it is differs between languages, and so another one is only a hint.
func finalMarkLost(p *pair, say func(Finding)) {
	if p.source == nil || len(p.target.Words) == 0 {
		return
	}
	was, is := finalMark(p.source), finalMark(p.target)
	if !isFinal(was) || was == '.' && endsAbbreviated(p.source) {
		return
	}
	end := len(p.target.Runes)
	for end > 0 && isSpace(p.target.Runes[end-1]) {
		end--
	}
	switch {
	case is == 0 || is == ',' || is == ';':
		f := Finding{Start: end, End: end, Args: map[string]string{"Mark": string(was)}}
		if is == 0 && isWordRune(p.target.Runes[end-1]) {
			f.Fix = &Fix{end, end, string(was)}
		}
		say(f)
	case was == '?' && is == '.':
		at := finalMarkAt(p.target)
		say(Finding{Severity: Hint, Start: at, End: at + 1, Args: map[string]string{"Mark": "?"}, Fix: &Fix{at, at + 1, "?"}})
	}
}

// endsAbbreviated tells whether the period at the end of a text belongs to its last word,
// as in "U.S." and "9 p.m.", so that a headline ends with it without being a sentence.
func endsAbbreviated(t *Text) bool {
	at := finalMarkAt(t)
	if at < 2 || at != len(t.Runes)-1 {
		return false
	}
	if t.Runes[at-2] == '.' && t.Runes[at-1] != '.' {
		return true
	}
	switch t.Words[len(t.Words)-1].Plain {
	case "inc", "corp", "ltd", "co", "jr", "sr", "st", "etc", "usw", "itd", "god":
		return true
	}
	return false
}

// bracketPairs finds brackets that are not closed or not opened, unless the source has as
// many of them.
func bracketPairs(p *pair, say func(Finding)) {
	var was int
	if p.source != nil {
		was = len(loneBrackets(p.source))
	}
	for i, at := range loneBrackets(p.target) {
		if i >= was {
			say(Finding{Start: at, End: at + 1, Args: map[string]string{"Mark": string(p.target.Runes[at])}})
		}
	}
}

// loneBrackets returns where brackets stand that have no counterpart. Those that only
// close behind a short mark at the beginning number a list: "a)", "12)". Those that touch
// a colon are faces.
func loneBrackets(t *Text) []int {
	var lone, open []int
	for i, r := range t.Runes {
		before, _ := around(t.Runes, i)
		switch r {
		case '(', '[', '{':
			if before != ':' && before != ';' {
				open = append(open, i)
			}
		case ')', ']', '}':
			switch {
			case len(open) > 0 && t.Runes[open[len(open)-1]] == counterpart(r):
				open = open[:len(open)-1]
			case i <= 3 && isWordRune(before), before == ':', before == ';', before == '-' && i > 1 && t.Runes[i-2] == ':':
			default:
				lone = append(lone, i)
			}
		}
	}
	return append(lone, open...)
}

func counterpart(r rune) rune {
	switch r {
	case ')':
		return '('
	case ']':
		return '['
	}
	return '{'
}

// isSpace tells whether a rune is white space of any width.
func isSpace(r rune) bool {
	return r == ' ' || r == '\u00a0' || r == '\n' || r == '\t' || r == '\u202f' || r >= 0x1680 && unicode.IsSpace(r)
}

// around returns the runes before and behind a place, 0 at the ends of the text.
func around(text []rune, i int) (before, after rune) {
	if i > 0 {
		before = text[i-1]
	}
	if i+1 < len(text) {
		after = text[i+1]
	}
	return before, after
}
