package sentence

import "strings"

// stop decides at a mark. It returns the byte behind the sentence that ends with it, or 0
// and the byte from which to read on.
func (c *cutter) stop(i int) (end, next int) {
	s := c.stopAt(i)
	if !s.apart {
		if c.glued(i, s) {
			return s.end, 0
		}
		return 0, s.end
	}
	n := c.peek(s.end)
	if n.kind == nothing {
		return s.end, 0
	}
	if at := faceEnd(c.text, skipBlanks(c.text, s.end)); at > 0 && (s.marks > 1 || !s.dots || c.fullStop(i, s, n)) {
		return at, 0 // the face belongs to what was said
	}
	ends := false
	switch {
	case s.aside(c.text, i):
	case s.marks > 1 && s.dots || s.ellipsis:
		ends = i > c.start && n.kind == upper
	case !s.dots:
		ends = n.kind != lower || c.plain && !s.closed
	default:
		ends = c.fullStop(i, s, n)
	}
	if ends {
		return s.end, 0
	}
	return 0, s.end
}

// stopRun is a run of marks with what closes behind it.
type stopRun struct {
	last     int  // the byte behind the marks
	end      int  // the byte behind what closes
	marks    int  // how many
	dots     bool // nothing but full stops
	ellipsis bool // … is among them
	closed   bool // something closes behind them
	apart    bool // white space or the end of the text follows
}

func (c *cutter) stopAt(i int) stopRun {
	text := c.text
	s := stopRun{dots: true}
	for i < len(text) {
		r, size := decode(text, i)
		if r != '.' && r != '!' && r != '?' && wideKind(text[i:]) != mark {
			// ". . ." is one mark.
			if r == ' ' && s.dots && s.marks > 0 && strings.HasPrefix(text[i:], " .") && spaceAt(text, i+2) {
				i += 2
				s.marks++
				continue
			}
			break
		}
		s.marks++
		s.ellipsis = s.ellipsis || r == '…'
		s.dots = s.dots && r == '.'
		i += size
	}
	s.last = i
	i, s.closed = closers(text, i)
	// A quotation mark that stands alone behind the stop closes where one is open.
	if !s.closed {
		if at := skipBlanks(text, i); at > i && c.closesAlone(at) {
			_, size := decode(text, at)
			i, s.closed = at+size, true
		}
	}
	s.end, s.apart = i, spaceAt(text, i)
	return s
}

// closers passes over what closes right behind a stop: quotation marks, brackets, the
// asterisk of a word in bold, and the number of a footnote.
func closers(text string, i int) (end int, closed bool) {
	for i < len(text) {
		r, size := decode(text, i)
		switch {
		case strings.ContainsRune(`"'”’“‘»«›‹)]}`, r):
			closed = true
		case r == '*' || r == '_':
		case r == '[':
			n := i + 1
			for n < len(text) && '0' <= text[n] && text[n] <= '9' {
				n++
			}
			if n == i+1 || n == len(text) || text[n] != ']' {
				return i, closed
			}
			size = n + 1 - i
		default:
			return i, closed
		}
		i += size
	}
	return i, closed
}

// closesAlone tells whether there is a closing quotation mark with white space on both
// sides. The straight one closes when an odd number of them stood before it.
func (c *cutter) closesAlone(i int) bool {
	r, size := decode(c.text, i)
	if !spaceAt(c.text, i+size) {
		return false
	}
	from := max(c.start, i-longestSentence)
	return r == '”' || r == '"' && strings.Count(c.text[from:i], `"`)%2 == 1
}

// aside tells whether a mark is a remark on what is before it, "(!)", or stands for what
// is left out, "[…]".
func (s *stopRun) aside(text string, i int) bool {
	return i > 0 && (text[i-1] == '(' && text[s.last] == ')' || text[i-1] == '[' && text[s.last] == ']')
}

// glued tells whether a sentence ends at a mark behind which the space was forgotten:
// "gotovo.Sjutra". Addresses and names of files have such marks too, but a word of small
// letters before and a capital with small letters behind are rare in them.
func (c *cutter) glued(i int, s stopRun) bool {
	const short = 3 // letters; "d.Red" and "sv.Petar" are none
	if s.end == len(c.text) || s.dots && (s.marks > 1 || s.closed) {
		return false
	}
	r, size := decode(c.text, s.end)
	if after, _ := decode(c.text, s.end+size); !isUpper(r) || !isLower(after) {
		return false
	}
	word, _ := c.wordBefore(i)
	n := 0
	for _, r := range word {
		if !isLower(r) {
			return false
		}
		n++
	}
	return n >= short && c.class(word) == normal
}

// fullStop decides at a single full stop.
func (c *cutter) fullStop(i int, s stopRun, n next) bool {
	word, start := c.wordBefore(i)
	shape := c.shape(word)
	if shape == title && c.words[c.before(start)+" "+word] == either {
		shape = abbreviation
	}
	switch {
	case n.kind == lower:
		return c.plain && !s.closed && shape == plainWord && start > c.start
	case shape == plainWord:
		opens := start > c.start && c.text[start-1] == '('
		return s.closed || !opens // "(velš. Plaid Cymru)": hardly a sentence of one word
	case start == c.start && (shape == number || isOneLetter(word)): // the mark of a list: "1. Opening"
		return false
	case shape == title:
		return false
	case shape == counting:
		return n.kind != digit && (n.kind != upper || !isRoman(n.word))
	case shape == year && !c.years, shape == number && !c.ordinals:
		return true
	case n.kind == digit || n.bracket:
		return false
	case shape == ended:
		return !c.times[n.word]
	case n.kind == sign:
		return true
	}
	return c.starters[n.word] || n.kind == upper && c.endsWithNumber(word, start)
}

// endsWithNumber tells whether a number that could be an ordinal before a capital is at the
// end of a sentence instead: a Roman one behind a name, "papa Benedikt XVI.", or a year
// behind a verb, "prvi put je izvedena 1973."
func (c *cutter) endsWithNumber(number string, start int) bool {
	if isRoman(number) {
		before := c.before(start)
		r, _ := decode(before, 0)
		return isUpper(r) && !c.starters[before]
	}
	if numberShape(number) != year {
		return false
	}
	const clause = 20 // words
	verb := false
	for range clause {
		word := c.before(start)
		if word == "" || strings.HasSuffix(word, ",") {
			break
		}
		if c.openers[word] {
			return false
		}
		verb = verb || c.clitics[word]
		start = trimSpace(c.text, c.start, start) - len(word)
	}
	return verb
}

// shape is what the word before a full stop looks like.
type shape uint8

const (
	plainWord    shape = iota
	title              // an abbreviation that is never at the end of a sentence
	abbreviation       // one that may be: also initials, "U.S."
	ended              // one that is there before a capital
	counting           // one only before a number
	number
	year
)

func (c *cutter) shape(word string) shape {
	switch c.class(word) {
	case never:
		return title
	case either:
		return abbreviation
	case closing:
		return ended
	case counter:
		return counting
	}
	switch {
	case word == "":
		return plainWord
	case isDigit(rune(word[0])):
		return numberShape(word)
	case c.ordinals && isRoman(word):
		return number
	case isInitials(word):
		return abbreviation
	}
	return plainWord
}

// numberShape tells a year and an ordinal from a decimal and from "1990-ih".
func numberShape(s string) shape {
	for i := range len(s) {
		if !isDigit(rune(s[i])) && s[i] != '.' {
			return plainWord
		}
	}
	if len(s) == 4 && (s[0] == '1' || s[0] == '2') && !strings.Contains(s, ".") {
		return year
	}
	return number
}
