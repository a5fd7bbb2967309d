package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Text that was read in a wrong encoding and saved again arrives as valid UTF-8: "veÄ‡"
// for "već", "Ðukanoviæ" for "Đukanović". The way back is certain where every such run of
// letters makes the whole way, and gives letters that stand side by side in words.

// misread are the encodings in which UTF-8 is read by mistake.
var misread = [...]*rereading{newRereading(charmap.Windows1252), newRereading(charmap.Windows1250), newRereading(charmap.Windows1251)}

// rereading turns characters back into the bytes they were read from.
type rereading map[rune]byte

func newRereading(table *charmap.Charmap) *rereading {
	back := make(rereading)
	for i := range 256 {
		b := byte(i)
		if r := table.DecodeByte(b); r != utf8.RuneError {
			back[r] = b
		} else {
			back[rune(b)] = b // browsers read an undefined byte as the control character of its number
		}
	}
	return &back
}

// unmangle repairs text that was read in a wrong encoding. It is false where nothing was
// repaired.
func unmangle(text string) (string, bool) {
	if strings.IndexByte(text, 0xC3) < 0 && strings.IndexByte(text, 0xC4) < 0 && strings.IndexByte(text, 0xC5) < 0 && strings.IndexByte(text, 0xD0) < 0 {
		return text, false // what it repairs begins with one of these
	}
	text, lines := unmangleLines(text)
	text, letters := unmangleLetters(text)
	return text, lines || letters
}

// unmangleLines repairs the lines whose UTF-8 was read as something else: part of a page
// may be good.
func unmangleLines(text string) (string, bool) {
	var b strings.Builder
	done := 0 // bytes of the text that are in b
	for at := 0; at < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
			end = at + n + 1
		}
		if line := text[at:end]; seemsMangled(line) {
			if repaired, ok := unmangleLine(line); ok {
				b.WriteString(text[done:at])
				b.WriteString(repaired)
				done = end
			}
		}
		at = end
	}
	if done == 0 {
		return text, false
	}
	b.WriteString(text[done:])
	return b.String(), true
}

// seemsMangled finds in one quick look what UTF-8 begins with when it is read in one of
// [misread]: one of the first bytes of its sequences as a letter, and right behind it
// another character above ASCII; in Cyrillic, a line of which half is "Р" and "С", or the
// "Д", "Е", "Г" and "в" that the letters and marks of Latin texts begin with.
func seemsMangled(line string) bool {
	cyrillic, begins := 0, 0
	for i := 0; i+2 < len(line); i++ {
		a, b := line[i], line[i+1]
		switch {
		case a < 0xC3 || a > 0xD3:
		case a >= 0xD0:
			cyrillic++
			if a == 0xD0 && (b >= 0x92 && b <= 0x95 || b == 0xA0 || b == 0xA1 || b == 0xB2) {
				begins++
			}
		case line[i+2] < utf8.RuneSelf:
		case a == 0xC3 && (b >= 0x82 && b <= 0x85 || b == 0x90 || b == 0x91 || b == 0xA2), // ÂÃÄÅ ÐÑ â
			a == 0xC4 && (b == 0x82 || b == 0x90 || b == 0xB9), a == 0xC5 && b == 0x83: // Ă Đ Ĺ Ń
			return true
		}
	}
	return begins >= 2 && begins*4 >= cyrillic
}

// unmangleLine repairs a line if every run of characters above ASCII in it, marks apart,
// can be read again as UTF-8 of letters known here, and the line is better for it.
func unmangleLine(line string) (string, bool) {
	worth := weighText(line)
	for _, back := range misread {
		if repaired, ok := back.reread(line); ok && weighText(repaired) > worth {
			return repaired, true
		}
	}
	return "", false
}

func (back rereading) reread(line string) (string, bool) {
	var b strings.Builder
	repaired := false
	for i := 0; i < len(line); {
		start := i
		for i < len(line) && line[i] < utf8.RuneSelf {
			i++
		}
		b.WriteString(line[start:i])
		for start = i; i < len(line) && line[i] >= utf8.RuneSelf; {
			i++
		}
		if start == i {
			break
		}
		run := line[start:i]
		if as, ok := back.rereadRun(run); ok {
			b.WriteString(as)
			repaired = true
		} else if strings.Trim(run, "„“”‘’‚«»–—…•\u00A0") == "" {
			b.WriteString(run)
		} else {
			return "", false
		}
	}
	return b.String(), repaired
}

// rereadRun goes all the way back: some texts were read wrongly twice.
func (back rereading) rereadRun(run string) (string, bool) {
	raw := make([]byte, 0, len(run))
	for _, r := range run {
		b, ok := back[r]
		if !ok {
			return "", false
		}
		raw = append(raw, b)
	}
	if !utf8.Valid(raw) {
		return "", false
	}
	as := string(raw)
	if deeper, ok := back.rereadRun(as); ok {
		return deeper, true
	}
	for _, r := range as {
		if w := weigh(' ', r, ' '); w < goodMark && !lore().letters[unicode.ToLower(r)] {
			return "", false
		}
	}
	return as, true
}

// weighText is [charset.likeness] of a text.
func weighText(s string) int {
	sum, n := 0, 0
	before, r := ' ', ' '
	for _, after := range s + " " {
		if r >= utf8.RuneSelf {
			sum += weigh(before, r, after)
			if n++; n == maxJudged {
				break
			}
		}
		before, r = r, after
	}
	return sum
}

// unmangleLetters repairs a text whose bytes were read as Western letters: "Ðukanoviæ" in
// windows-1250, "Ïîäãîðèöà" in windows-1251. It asks only texts with nothing better in them:
// those whose letters are all such as Montenegrin ones become, and those with hardly a
// letter between two ASCII ones. An Italian page has "è" too, but also "ì" and "ò".
func unmangleLetters(text string) (string, bool) {
	odd, western, beside := 0, 0, 0
	for i := 0; i+1 < len(text); i++ {
		switch b := text[i+1]; text[i] {
		case 0xC3:
			western++
			if strings.IndexByte("\x86\x88\x90\xA6\xA8\xB0", b) >= 0 { // ÆÈÐæèð
				odd++
			} else if windows1250.runes[b+0x40] == rune(b)+0x40 {
				western-- // "ä" and its like are the same in both
			}
			if i+2 < len(text) && text[i+2] == 0xC3 || i > 1 && text[i-2] == 0xC3 {
				beside++
			}
		case 0xC4, 0xD0, 0xD1:
			return text, false
		}
	}
	as := windows1250
	switch {
	case odd >= 3 && odd == western:
	case beside >= 6 && beside*10 >= western*9:
		as = windows1251
	default:
		return text, false
	}
	raw := make([]byte, 0, len(text))
	for _, r := range text {
		b, ok := (*misread[0])[r]
		if !ok {
			return text, false
		}
		raw = append(raw, b)
	}
	worth, n := windows1252.likeness(raw)
	if sum, _ := as.likeness(raw); sum < worth+2*n || sum < 2*n {
		return text, false
	}
	return as.decode(raw), true
}
