package sentence

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// The patterns of SRX are those of ICU. Go's have no look-around and no possessive
// quantifiers, and their \b, \w and \s know ASCII only. What is lost by that is told: a
// rule that is half understood would cut where its author did not want it.

// side says where a pattern may look beyond what it matches: the first of a rule at its
// start, the second at its end. There a word boundary and a look-around are the same as
// matching what they look at.
type side int

const (
	atStart side = iota
	atEnd
)

// What stands for a class of ICU, to be put into brackets.
const (
	wordClass  = `\p{L}\p{M}\p{N}_`
	spaceClass = `\s\v\x{85}\p{Z}`
)

var namedClasses = map[string]string{
	"Lower": "Ll", "Upper": "Lu", "Alpha": "L", "Digit": "Nd", "Punct": "P",
	"javaLowerCase": "Ll", "javaUpperCase": "Lu", "IsAlphabetic": "L", "IsUppercase": "Lu", "IsLowercase": "Ll",
	"InCyrillic": "Cyrillic", "IsCyrillic": "Cyrillic", "IsLatin": "Latin", "IsGreek": "Greek",
}

// translate writes a pattern of ICU as one of Go.
func translate(pattern string, where side) (string, error) {
	t := translator{in: pattern, where: where, filled: []bool{false}}
	for t.at < len(t.in) {
		began := t.at
		if err := t.step(); err != nil {
			return "", fmt.Errorf("%w at byte %d of %q", err, t.at, pattern)
		}
		t.follow(pattern[began])
	}
	return t.out.String(), nil
}

type translator struct {
	in    string
	at    int
	where side
	out   strings.Builder
	class bool // within brackets
	// quantified says that what was written last was a quantifier: a + behind it makes it
	// possessive.
	quantified bool
	// filled says of each group that is open, and of the pattern around them, whether its
	// alternative has begun.
	filled []bool
	flags  bool // what was written last was no group but "(?i)"
}

var (
	errLookAround = errors.New("look-around")
	errBoundary   = errors.New(`\b within the pattern`)
	errClass      = errors.New("a class within a class")
	errEscape     = errors.New("an escape that Go does not know")
	errUnended    = errors.New("the end is missing")
)

func (t *translator) step() error {
	rest := t.in[t.at:]
	quantified := t.quantified
	t.quantified = false
	switch c := rest[0]; {
	case c == '\\':
		return t.escape()
	case t.class:
		if c == '[' && !strings.HasPrefix(rest, "[:") || strings.HasPrefix(rest, "&&") {
			return errClass
		}
		t.class = c != ']'
		t.copy(1)
	case c == '[':
		t.class = true
		n := 1
		if strings.HasPrefix(rest[n:], "^") {
			n++
		}
		if strings.HasPrefix(rest[n:], "]") { // a bracket that comes first is a letter
			n++
		}
		t.copy(n)
	case strings.HasPrefix(rest, "(?"):
		return t.group()
	case c == '+' && quantified: // possessive: matches what it would without, but gives nothing back
		t.at++
	case c == '*' || c == '+' || c == '?' && !quantified || c == '}':
		t.copy(1)
		t.quantified = true
	default:
		_, size := utf8.DecodeRuneInString(rest)
		t.copy(size)
	}
	return nil
}

// follow keeps account of the groups behind what began with a byte.
func (t *translator) follow(began byte) {
	last := len(t.filled) - 1
	switch {
	case t.class:
		t.filled[last] = true
	case began == '(' && t.flags:
		t.flags = false
	case began == '(':
		t.filled = append(t.filled, false)
	case began == ')' && last > 0:
		t.filled = t.filled[:last]
		t.filled[last-1] = true
	case began == '|':
		t.filled[last] = false
	default:
		t.filled[last] = true
	}
}

// copy writes bytes as they are.
func (t *translator) copy(n int) {
	t.out.WriteString(t.in[t.at : t.at+n])
	t.at += n
}

// put writes something else for bytes.
func (t *translator) put(n int, s string) {
	t.out.WriteString(s)
	t.at += n
}

// group translates what begins with "(?".
func (t *translator) group() error {
	rest := t.in[t.at:]
	switch {
	case strings.HasPrefix(rest, "(?>"): // gives nothing back, as a possessive quantifier
		t.put(3, "(?:")
	case strings.HasPrefix(rest, "(?<=") && t.where == atStart && t.at == 0:
		t.put(4, "(?:")
	case strings.HasPrefix(rest, "(?=") && t.where == atEnd && t.closesAtEnd():
		t.put(3, "(?:")
	case strings.HasPrefix(rest, "(?="), strings.HasPrefix(rest, "(?!"), strings.HasPrefix(rest, "(?<=") || strings.HasPrefix(rest, "(?<!"):
		return errLookAround
	default:
		end := strings.IndexAny(rest, ":)>") // of "(?:", "(?i)", "(?i:", "(?<name>"
		if end < 0 {
			return errUnended
		}
		t.flags = rest[end] == ')'
		t.copy(end + 1)
	}
	return nil
}

// closesAtEnd tells whether the group that begins here is the last thing in the pattern.
func (t *translator) closesAtEnd() bool {
	depth, class := 0, false
	for i := t.at; i < len(t.in); i++ {
		switch c := t.in[i]; {
		case c == '\\':
			i++
		case c == '[':
			class = true
		case c == ']':
			class = false
		case class:
		case c == '(':
			depth++
		case c == ')':
			if depth--; depth == 0 {
				return i == len(t.in)-1
			}
		}
	}
	return false
}

// escape translates what begins with a backslash.
func (t *translator) escape() error {
	rest := t.in[t.at:]
	if len(rest) < 2 {
		return errUnended
	}
	set := func(content string) error {
		if !t.class {
			content = "[" + content + "]"
		}
		t.put(2, content)
		return nil
	}
	not := func(content string) error {
		if t.class {
			return errClass
		}
		t.put(2, "[^"+content+"]")
		return nil
	}
	switch rest[1] {
	case 's':
		return set(spaceClass)
	case 'S':
		return not(spaceClass)
	case 'w':
		return set(wordClass)
	case 'W':
		return not(wordClass)
	case 'd':
		return set(`\p{Nd}`)
	case 'D':
		return not(`\p{Nd}`)
	case 'h':
		return set(`\t\p{Zs}`)
	case 'H':
		return not(`\t\p{Zs}`)
	case 'R':
		t.put(2, `(?:\r\n|[\n\v\f\r\x{85}\x{2028}\x{2029}])`)
	case 'Z':
		t.put(2, `\z`)
	case 'b':
		return t.boundary()
	case 'u':
		if len(rest) < 6 {
			return errUnended
		}
		t.put(6, `\x{`+rest[2:6]+`}`)
	case 'p', 'P':
		return t.property()
	case 'Q':
		end := strings.Index(rest, `\E`)
		if end < 0 || t.class {
			return errUnended
		}
		t.copy(end + 2)
	case 'B', 'G', 'X', 'N', 'k', 'c', 'e':
		return errEscape
	default:
		_, size := utf8.DecodeRuneInString(rest[1:])
		if rest[1] >= utf8.RuneSelf {
			t.put(1+size, rest[1:1+size]) // a letter that needs no backslash
			return nil
		}
		t.copy(2)
	}
	return nil
}

// boundary translates \b at the outer side of a pattern, or of one of its alternatives:
// before the text that the pattern is for, or behind it, is no letter.
func (t *translator) boundary() error {
	behind := t.in[t.at+2:]
	switch {
	case t.class:
		return errEscape
	case t.where == atStart && !slices.Contains(t.filled, true):
		t.put(2, `(?:\A|[^`+wordClass+`])`)
	case t.where == atEnd && strings.Trim(behind, ")|") == "":
		t.put(2, `(?:[^`+wordClass+`]|\z)`)
	default:
		return errBoundary
	}
	return nil
}

// property translates \p{…}.
func (t *translator) property() error {
	rest := t.in[t.at:]
	end := strings.IndexByte(rest, '}')
	if len(rest) < 3 || rest[2] != '{' {
		t.copy(min(3, len(rest)))
		return nil
	}
	if end < 0 {
		return errUnended
	}
	if name, ok := namedClasses[rest[3:end]]; ok {
		t.put(end+1, rest[:3]+name+"}")
		return nil
	}
	t.copy(end + 1)
	return nil
}
