package exchange

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// The kinds of values of attributes, as XML Schema and the specification define them.

func anything(string) bool { return true }

var (
	yesNo       = oneOf("yes", "no")
	isDirection = oneOf("ltr", "rtl", "auto")
)

func oneOf(values ...string) kind {
	return func(s string) bool { return slices.Contains(values, s) }
}

// isToken tells whether s is an NMTOKEN.
func isToken(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) && !strings.ContainsRune("-._:\u00b7", r)
	})
}

func isTokens(s string) bool {
	all := strings.Fields(s)
	return len(all) > 0 && !slices.ContainsFunc(all, func(t string) bool { return !isToken(t) })
}

// isPair tells whether s is a value with the prefix of whoever defined it: "xlf:lb".
func isPair(s string) bool {
	prefix, value, ok := strings.Cut(s, ":")
	return ok && prefix != "" && value != "" && !strings.Contains(value, ":") && !strings.ContainsFunc(s, unicode.IsSpace)
}

// isMark tells whether s is the type of an annotation.
func isMark(s string) bool {
	return s == "generic" || s == "comment" || s == "term" || isPair(s)
}

func isPositive(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && n > 0
}

func isPriority(s string) bool { return isPositive(s) && (len(s) == 1 || s == "10") }

func isPercent(s string) bool {
	n, err := strconv.ParseFloat(s, 64)
	return err == nil && n >= 0 && n <= 100 && !strings.ContainsAny(s, "eExXpP")
}

// isLanguage tells whether s has the form of a language tag (BCP 47): what it means need not be
// registered. One letter alone stands for what is private, or goes back to before there was an
// order, and is followed by more.
func isLanguage(s string) bool {
	parts := strings.Split(s, "-")
	for i, part := range parts {
		for _, c := range part {
			letter := c|0x20 >= 'a' && c|0x20 <= 'z'
			if !letter && (i == 0 || c < '0' || c > '9') {
				return false
			}
		}
		last := i == len(parts)-1
		switch {
		case part == "" || len(part) > 8 || len(part) == 1 && last:
			return false
		case i == 0 && len(part) == 1 && !strings.ContainsAny(part, "xXiI"):
			return false
		}
	}
	return true
}

// isForbiddenPoint tells whether s is the number of a character that XML does not have, or
// advises against: others must not be written as a code point.
func isForbiddenPoint(s string) bool {
	n, err := strconv.ParseUint(s, 16, 32)
	if err != nil || len(s) < 4 || len(s) > 6 || n > unicode.MaxRune {
		return false
	}
	return !allowedRune(rune(n)) || n >= 0x7f && n <= 0x9f && n != 0x85
}

// isReference tells whether s names a place in the same unit: "#m1".
func isReference(s string) bool {
	return len(s) > 1 && s[0] == '#' && !strings.ContainsFunc(s, unicode.IsSpace)
}

// isSize tells whether s is a restriction of the size of a text: "*", "90", "25,100", "25,*".
func isSize(s string) bool {
	if s == "*" || isWhole(s) {
		return true
	}
	least, most, ok := strings.Cut(s, ",")
	return ok && isWhole(strings.TrimSpace(least)) && (isWhole(strings.TrimSpace(most)) || strings.TrimSpace(most) == "*")
}

// isWhole tells whether s is a number without a fraction.
func isWhole(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
}

// inLanguage tells whether a tag is that of a language or of a narrower one: "en-GB" of "en".
func inLanguage(tag, language string) bool {
	tag, language = strings.ToLower(tag), strings.ToLower(language)
	return tag == language || strings.HasPrefix(tag, language+"-")
}
