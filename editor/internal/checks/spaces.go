package checks

import (
	"unicode"

	"redakcija/editor/language"
)

// doubleSpace finds two and more spaces in a row inside a text.
func doubleSpace(p *pair, say func(Finding)) {
	text := p.target.Runes
	for i := 0; i < len(text); {
		if !isSpace(text[i]) || text[i] == '\n' {
			i++
			continue
		}
		start, broken := i, false
		for i < len(text) && isSpace(text[i]) {
			broken = broken || text[i] == '\n'
			i++
		}
		if i-start > 1 && !broken && start > 0 && text[start-1] != '\n' && i < len(text) {
			one := " "
			for _, r := range text[start:i] {
				if r != ' ' && r != '\t' {
					one = string(r) // it was meant not to break
				}
			}
			say(Finding{Start: start, End: i, Fix: &Fix{start, i, one}})
		}
	}
}

// spaceBefore finds a space in front of a mark that closes a part of a sentence, or inside
// a bracket. French sets such spaces; our languages do not.
func spaceBefore(p *pair, say func(Finding)) {
	if !measured(p.target.Base) {
		return
	}
	text := p.target.Runes
	for i := 1; i < len(text); i++ {
		if !isSpace(text[i-1]) || text[i-1] == '\n' {
			continue
		}
		start := i - 1
		for start > 0 && isSpace(text[start-1]) {
			start--
		}
		if start == 0 {
			continue
		}
		_, after := around(text, i)
		var wrong bool
		switch text[i] {
		case ',', ';', ':', '!', '?', '.':
			wrong = after == 0 || isSpace(after) || language.IsDoubleMark(after) // else " .com", " :)", " ..."
			if text[i] == ':' && unicode.IsDigit(text[start-1]) {
				wrong = false // a score: "2 : 1"
			}
		case ')', ']':
			wrong = true
		default:
			wrong = text[start-1] == '(' || text[start-1] == '['
		}
		if wrong {
			say(Finding{
				Start: start, End: i + 1,
				Args: map[string]string{"Mark": string(text[i])},
				Fix:  &Fix{start, i, ""},
			})
		}
	}
}

// spaceAfter finds a comma or another mark with the next word right behind it.
func spaceAfter(p *pair, say func(Finding)) {
	text := p.target.Runes
	var addresses []language.Span
	looked := false
	for i := 1; i+1 < len(text); i++ {
		r, before, after := text[i], text[i-1], text[i+1]
		if !language.IsStop(r) || r == '…' || r == ':' || !unicode.IsLetter(after) || !unicode.IsLetter(before) && !language.IsDoubleMark(before) && before != ')' {
			continue
		}
		if r == '.' && !endsSentence(text, i) {
			continue
		}
		if !looked {
			addresses, looked = language.Addresses(text), true
		}
		for len(addresses) > 0 && addresses[0].End <= i {
			addresses = addresses[1:]
		}
		if len(addresses) > 0 && addresses[0].Start <= i {
			continue
		}
		say(Finding{
			Start: i, End: i + 2,
			Args: map[string]string{"Mark": string(r)},
			Fix:  &Fix{i + 1, i + 1, " "},
		})
	}
}

// endsSentence tells whether a period between two letters ends a sentence rather than an
// abbreviation: two small letters in front of it, a capital and a small one behind.
func endsSentence(text []rune, i int) bool {
	return i >= 2 && unicode.IsLower(text[i-1]) && unicode.IsLower(text[i-2]) &&
		unicode.IsUpper(text[i+1]) && i+2 < len(text) && unicode.IsLower(text[i+2])
}
