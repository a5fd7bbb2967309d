package checks

import (
	"unicode"

	"redakcija/editor/language"
)

// mixedScript finds words of Latin and Cyrillic letters. They look right and are found by
// no search. The remedy is certain where the letters of one script have twins in the other.
// A part behind a hyphen may be in the other script: "SMS-ом".
func mixedScript(p *pair, say func(Finding)) {
	text := p.target.Runes
	latin, cyrillic := 0, 0
	for _, r := range text {
		switch scriptOf(r) {
		case 'l':
			latin++
		case 'c':
			cyrillic++
		}
	}
	if latin == 0 || cyrillic == 0 {
		return
	}
	for i := 0; i < len(text); {
		if scriptOf(text[i]) == 0 {
			i++
			continue
		}
		start, l, c := i, 0, 0
		for i < len(text) && (scriptOf(text[i]) != 0 || unicode.Is(unicode.Mn, text[i])) {
			switch scriptOf(text[i]) {
			case 'l':
				l++
			case 'c':
				c++
			}
			i++
		}
		if l == 0 || c == 0 {
			continue
		}
		word := string(text[start:i])
		f := Finding{Start: start, End: i, Args: map[string]string{"Word": word}}
		if repaired := language.RepairWord(word); repaired != word {
			f.Fix = &Fix{start, i, repaired}
		}
		say(f)
	}
}

// scriptOf returns 'l' for a Latin letter, 'c' for a Cyrillic one, or 0.
func scriptOf(r rune) byte {
	switch {
	case 'a' <= r|0x20 && r|0x20 <= 'z', 0xc0 <= r && r < 0x250 && r != '×' && r != '÷':
		return 'l'
	case 0x400 <= r && r < 0x530:
		return 'c'
	}
	return 0
}

// hiddenCharacters finds what nobody sees and what makes a word another one for search and
// for readers by voice: spaces without width, marks of direction, soft hyphens, selectors
// of variants, control characters, and the sign for a letter that was lost.
func hiddenCharacters(p *pair, say func(Finding)) {
	text := p.target.Runes
	for i, r := range text {
		if !isHidden(r) || inEmoji(text, i) {
			continue
		}
		f := Finding{Start: i, End: i + 1, Args: map[string]string{"Code": codePoint(r)}}
		switch {
		case r >= 0x80 && r < 0xa0 && windows1252[r-0x80] != 0:
			f.Fix = &Fix{i, i + 1, string(windows1252[r-0x80])}
		case r != unicode.ReplacementChar && (r < 0x80 || r >= 0xa0):
			f.Fix = &Fix{i, i + 1, ""}
		}
		say(f)
	}
}

// windows1252 is what the control characters from U+0080 on were, where a text in
// Windows-1252 was read as Latin-1: mostly quotation marks and dashes.
var windows1252 = [0x20]rune{
	'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
}

func isHidden(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\n' && r != '\t' && r != '\r'
	case r < 0x7f:
		return false
	case r < 0xa0, r == 0xad, r == 0x061c, r == 0x180e, r == 0xfeff, r == unicode.ReplacementChar:
		return true
	}
	return 0x200b <= r && r <= 0x200f || 0x2028 <= r && r <= 0x202e || 0x2060 <= r && r <= 0x206f ||
		0xfe00 <= r && r <= 0xfe0f || 0xe000 <= r && r <= 0xf8ff || 0xe0000 <= r && r <= 0xe01ef
}

// inEmoji tells whether a joiner or a selector belongs to a picture character.
func inEmoji(text []rune, i int) bool {
	const joiner, first, last = 0x200d, 0xfe0e, 0xfe0f
	if r := text[i]; r != joiner && (r < first || r > last) || i == 0 {
		return false
	}
	before := text[i-1]
	return before >= 0x1f000 || 0x2190 <= before && before < 0x2c00 || before == 0x200d || before == 0xfe0f || before == '©' || before == '®'
}

// codePoint writes a rune as Unicode's tables do: "U+200B".
func codePoint(r rune) string {
	const digits = "0123456789ABCDEF"
	s := []byte("U+")
	for shift := 20; shift >= 0; shift -= 4 {
		if d := r >> shift; d != 0 || shift < 16 {
			s = append(s, digits[d&15])
		}
	}
	return string(s)
}
