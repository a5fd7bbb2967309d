package hunspell

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"
)

// breakPoint is a text at which a word may be cut into words, as a hyphen is: between
// two of them, or where the word begins or ends.
type breakPoint struct {
	text         string
	begins, ends bool
}

func (r *affReader) breakPoint(name string, fields [][]byte) error {
	if r.heads(name) {
		return nil
	}
	s, err := r.one(fields)
	if err != nil {
		return err
	}
	b := breakPoint{text: s}
	if b.text, b.begins = strings.CutPrefix(b.text, "^"); !b.begins {
		b.text, b.ends = strings.CutSuffix(b.text, "$")
	}
	if b.text == "" {
		return errors.New("the break is empty")
	}
	r.breaks = append(r.breaks, b)
	return nil
}

// one returns the first field of a line as text.
func (r *affReader) one(fields [][]byte) (string, error) {
	if len(fields) == 0 {
		return "", errors.New("the line is empty")
	}
	return r.text(fields[0])
}

// two returns the first two fields of a line as text. The second may be missing.
func (r *affReader) two(fields [][]byte) (a, b string, err error) {
	if a, err = r.one(fields); err == nil && len(fields) > 1 {
		b, err = r.text(fields[1])
	}
	return a, b, err
}

// conversion is what stands in the dictionary for what is written in texts, as ' for ’.
type conversion struct {
	from, to     string
	begins, ends bool // only where a word begins or ends
}

// conversions is the table of ICONV or OCONV, the longest first.
type conversions struct {
	rows   []conversion
	starts [256]bool // with the first byte of any
}

func (r *affReader) conversion(name string, fields [][]byte) error {
	if r.heads(name) {
		return nil
	}
	from, to, err := r.two(fields)
	if err != nil {
		return err
	}
	c := conversion{to: strings.ReplaceAll(to, "_", " ")}
	from, c.begins = strings.CutPrefix(from, "_")
	from, c.ends = strings.CutSuffix(from, "_")
	if c.from = strings.ReplaceAll(from, "_", " "); c.from == "" {
		return errors.New("there is nothing to convert")
	}
	table := &r.input
	if name == "OCONV" {
		table = &r.output
	}
	at, _ := slices.BinarySearchFunc(table.rows, c, func(x, y conversion) int { return len(y.from) - len(x.from) })
	table.rows = slices.Insert(table.rows, at, c)
	table.starts[c.from[0]] = true
	return nil
}

// append appends word as converted.
func (t *conversions) append(to, word []byte) []byte {
next:
	for i := 0; i < len(word); {
		if !t.starts[word[i]] {
			to = append(to, word[i])
			i++
			continue
		}
		for _, c := range t.rows {
			if len(c.from) <= len(word)-i && string(word[i:i+len(c.from)]) == c.from &&
				(!c.begins || i == 0) && (!c.ends || i+len(c.from) == len(word)) {
				to = append(to, c.to...)
				i += len(c.from)
				continue next
			}
		}
		to = append(to, word[i])
		i++
	}
	return to
}

// mistake is a typical one: what is written, and what is meant.
type mistake struct {
	wrong, right string
	begins, ends bool // only where a word begins or ends
}

func (r *affReader) mistake(name string, fields [][]byte) error {
	if r.heads(name) {
		return nil
	}
	wrong, right, err := r.two(fields)
	if err != nil {
		return err
	}
	m := mistake{right: strings.ReplaceAll(right, "_", " ")}
	wrong, m.begins = strings.CutPrefix(wrong, "^")
	wrong, m.ends = strings.CutSuffix(wrong, "$")
	if m.wrong = strings.ReplaceAll(wrong, "_", " "); m.wrong == "" {
		return errors.New("the mistake is empty")
	}
	r.mistakes = append(r.mistakes, m)
	return nil
}

// alikeLetters takes a line of MAP: letters that are taken for each other, where more
// than one letter stands in parentheses.
func (r *affReader) alikeLetters(name string, fields [][]byte) error {
	if r.heads(name) {
		return nil
	}
	s, err := r.one(fields)
	if err != nil {
		return err
	}
	var alike []string
	for s != "" {
		_, size := utf8.DecodeRuneInString(s)
		letters := s[:size]
		if letters == "(" {
			inside, _, ok := strings.Cut(s[1:], ")")
			if !ok || inside == "" {
				return errors.New("a parenthesis is empty or not closed")
			}
			letters, size = inside, len(inside)+2
		}
		alike = append(alike, letters)
		s = s[size:]
	}
	r.alike = append(r.alike, alike)
	return nil
}

// compoundPattern forbids compounds whose first part ends in end and whose second begins
// with begin. With a replacement it instead allows to write that for both.
type compoundPattern struct {
	end, begin         string
	endFlag, beginFlag flag // that the parts must have; 0 for any part
	bare               bool // the first part must have no affix
	written            string
	replaces           bool
}

func (r *affReader) compoundPattern(name string, fields [][]byte) error {
	if r.heads(name) {
		return nil
	}
	if len(fields) < 2 {
		return errors.New("fields are missing")
	}
	var p compoundPattern
	for i, side := range []struct {
		text *string
		flag *flag
	}{{&p.end, &p.endFlag}, {&p.begin, &p.beginFlag}} {
		text, f, flagged := bytes.Cut(fields[i], []byte("/"))
		var err error
		if *side.text, err = r.text(text); err != nil {
			return err
		}
		if flagged {
			if *side.flag, _, err = r.style.next(f); err != nil {
				return err
			}
		}
	}
	if p.end == "0" {
		p.end, p.bare = "", true
	}
	if len(fields) > 2 {
		s, err := r.text(fields[2])
		if err != nil {
			return err
		}
		p.written, p.replaces = s, true
	}
	r.patterns = append(r.patterns, p)
	return nil
}
