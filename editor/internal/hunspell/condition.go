package hunspell

import (
	"errors"
	"strings"
	"unicode/utf8"
)

// condition is what the root of an affix must begin or end with: a letter or a class of
// letters for each place, as in "[^aeiou]y".
type condition []place

// place is one letter of a condition: any when letters is empty, one of the letters, or
// with not any other.
type place struct {
	letters string
	not     bool
}

func parseCondition(s string) (condition, error) {
	if s == "." {
		return nil, nil
	}
	var c condition
	for s != "" {
		if s[0] != '[' {
			_, size := utf8.DecodeRuneInString(s)
			if s[:size] == "." {
				c = append(c, place{})
			} else {
				c = append(c, place{letters: s[:size]})
			}
			s = s[size:]
			continue
		}
		class, rest, ok := strings.Cut(s[1:], "]")
		if !ok {
			return nil, errors.New("a bracket of the condition is not closed")
		}
		letters, not := strings.CutPrefix(class, "^")
		if letters == "" {
			return nil, errors.New("brackets of the condition are empty")
		}
		c = append(c, place{letters, not})
		s = rest
	}
	return c, nil
}

func (p place) takes(r rune) bool {
	return p.letters == "" || strings.ContainsRune(p.letters, r) != p.not
}

// ends tells whether head+tail ends as the condition asks.
func (c condition) ends(head, tail []byte) bool {
	for i := len(c) - 1; i >= 0; i-- {
		if len(tail) == 0 {
			head, tail = nil, head
		}
		r, size := utf8.DecodeLastRune(tail)
		if size == 0 || !c[i].takes(r) {
			return false
		}
		tail = tail[:len(tail)-size]
	}
	return true
}

// begins tells whether head+tail begins as the condition asks.
func (c condition) begins(head, tail []byte) bool {
	for _, p := range c {
		if len(head) == 0 {
			head, tail = tail, nil
		}
		r, size := utf8.DecodeRune(head)
		if size == 0 || !p.takes(r) {
			return false
		}
		head = head[size:]
	}
	return true
}
