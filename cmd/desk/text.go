package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor"
)

// aligned sets rows as columns, two spaces apart, a line each. The last column is not
// padded.
func aligned(rows [][]string) string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], width(cell))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			line += cell + strings.Repeat(" ", widths[i]-width(cell)+2)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// width counts the columns of a text on a terminal. The scripts of our languages
// are one column a letter; an accent of с́ is none.
func width(s string) int {
	n := utf8.RuneCountInString(s)
	for _, r := range s {
		if unicode.Is(unicode.Mn, r) {
			n--
		}
	}
	return n
}

// joined joins what is not empty.
func joined(separator string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), separator)
}

// notNull makes sure that programs get [] and never null.
func notNull[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// notNil makes sure that programs get {} and never null.
func notNil[K comparable, V any](m map[K]V) map[K]V {
	if m == nil {
		return map[K]V{}
	}
	return m
}

// printable takes from a text what a terminal would obey: it may come from a file
// that somebody sent. Programs get the text as it is.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' {
			return -1
		}
		return r
	}, s)
}

// languageName is what a content language is called, "" for one not recognised.
func (c *call) languageName(l editor.Lang) string {
	if id := "lang." + string(l); c.words.Has(id) {
		return c.words.T(id)
	}
	return string(l)
}
