package exchange

import (
	"bufio"
	"io"
	"iter"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"redakcija/editor"
)

// writePairs is [WriteTMX] for the newsroom.
func writePairs(w io.Writer, source, _ editor.Lang, pairs iter.Seq2[editor.Pair, error]) error {
	return WriteTMX(w, string(source), func(yield func(*Unit, error) bool) {
		for p, err := range pairs {
			u := Unit{Source: string(p.Source), Changed: p.At, By: string(p.By)}
			u.Texts = []editor.MemoryText{{Tag: string(p.Source), Text: p.Text}, {Tag: string(p.Target), Text: p.Translation}}
			if !yield(&u, err) {
				return
			}
		}
	})
}

// WriteTMX writes a memory in TMX 1.4b that is valid against its document type. Source is the
// tag of the language that its units were translated from, "" where they differ in it. It
// ends with the first error of the units.
func WriteTMX(w io.Writer, source string, units iter.Seq2[*Unit, error]) error {
	out := bufio.NewWriterSize(w, 64<<10)
	if source == "" {
		source = "*all*"
	}
	write := func(parts ...string) {
		for _, s := range parts {
			_, _ = out.WriteString(s) // the error stays in the writer
		}
	}
	write(`<?xml version="1.0" encoding="UTF-8"?>`, "\n", `<tmx version="1.4">`, "\n",
		`<header creationtool="Redakcija" creationtoolversion="1" segtype="block" o-tmf="Redakcija" adminlang="en" srclang="`,
		escapeXML(source), `" datatype="plaintext"/>`, "\n<body>\n")
	number := 0
	for u, err := range units {
		if err != nil {
			return err
		}
		number++
		id := u.ID
		if id == "" {
			id = strconv.Itoa(number)
		}
		write(`<tu tuid="`, escapeXML(id), `"`)
		if u.Source != "" && u.Source != source {
			write(` srclang="`, escapeXML(u.Source), `"`)
		}
		write(signature(u.Created, u.Changed, u.By), ">\n")
		for _, n := range u.Notes {
			write("<note>", escapeXML(n), "</note>\n")
		}
		for _, p := range u.Props {
			write(`<prop type="`, escapeXML(p.Type), `">`, escapeXML(p.Value), "</prop>\n")
		}
		for _, t := range u.Texts {
			write(`<tuv xml:lang="`, escapeXML(t.Tag), `"`, signature(time.Time{}, t.At, string(t.By)), "><seg>", escapeXML(t.Text), "</seg></tuv>\n")
		}
		write("</tu>\n")
	}
	write("</body>\n</tmx>\n")
	return out.Flush()
}

// signature are the attributes that say when something was made and changed, and by whom.
func signature(created, changed time.Time, by string) string {
	s := ""
	if !created.IsZero() {
		s += ` creationdate="` + created.UTC().Format(tmxMoment) + `"`
	}
	if !changed.IsZero() {
		s += ` changedate="` + changed.UTC().Format(tmxMoment) + `"`
	}
	if by != "" {
		s += ` changeid="` + escapeXML(by) + `"`
	}
	return s
}

// escapeXML is a text as it stands in XML, in an element or in an attribute. Characters that
// XML does not have are left out.
func escapeXML(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool {
		return r < ' ' || r == '<' || r == '>' || r == '&' || r == '"' || r == utf8.RuneError || !allowedRune(r)
	}) {
		return s
	}
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(s, "\ufffd") {
		switch {
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\t' || r == '\n' || r == '\r':
			b.WriteString("&#" + strconv.Itoa(int(r)) + ";")
		case allowedRune(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}
