package exchange

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"strconv"

	"redakcija/editor"
)

// writeHandout writes a version in one of the formats.
//
// Each segment of a story is a unit with one segment of XLIFF, and not one for each sentence:
// the translation of a paragraph may have another number of sentences than its source, and a
// program that works by sentences parts the unit itself, as the format allows. What the
// translation was made from stands in the metadata of the unit, which other programs keep.
func writeHandout(w io.Writer, format string, h *editor.Handout) error {
	switch format {
	case editor.ExchangeXLIFF:
		return writeXLIFF(w, h)
	case editor.ExchangeXLIFF12:
		return writeXLIFF12(w, h)
	case editor.ExchangeTMX:
		return WriteTMX(w, tagOf(h.Source), unitsOf(h))
	}
	return fmt.Errorf("format %q: %w", format, editor.ErrInvalid)
}

// tagOf is the tag of a language, also of one that was not recognised (BCP 47).
func tagOf(lang editor.Lang) string {
	if lang == "" {
		return "und"
	}
	return string(lang)
}

// unitsOf are the translated segments of a version.
func unitsOf(h *editor.Handout) iter.Seq2[*Unit, error] {
	return func(yield func(*Unit, error) bool) {
		for i := range h.Parts {
			p := &h.Parts[i]
			if p.Text == "" || p.State == editor.HandoutInitial {
				continue
			}
			u := Unit{ID: string(p.Segment), Source: tagOf(h.Source), By: string(p.By), Props: []Property{{"story", string(h.Story)}}}
			u.Texts = []editor.MemoryText{{Tag: tagOf(h.Source), Text: p.Source}, {Tag: tagOf(h.Target), Text: p.Text}}
			if !yield(&u, nil) {
				return
			}
		}
	}
}

// ourMetadata is the category of our metadata in a unit, and the prefix of our values.
const ourMetadata = "redakcija"

// writeXLIFF writes XLIFF 2.1.
func writeXLIFF(w io.Writer, h *editor.Handout) error {
	out := bufio.NewWriter(w)
	printf := func(format string, args ...any) { _, _ = fmt.Fprintf(out, format, args...) } // the error stays in the writer
	printf(`<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="%s" trgLang="%s">
<file id="%s" original="%[3]s">
`, escapeXML(tagOf(h.Source)), escapeXML(string(h.Target)), escapeXML(string(h.Story)))
	for i := range h.Parts {
		p := &h.Parts[i]
		printf(`<unit id="%s" name="%s">
<mda:metadata><mda:metaGroup category="%s"><mda:meta type="revision">%d</mda:meta><mda:meta type="base">%d</mda:meta></mda:metaGroup></mda:metadata>
`, escapeXML(string(p.Segment)), escapeXML(string(p.Kind)), ourMetadata, p.Revision, p.Base)
		if p.By != "" {
			printf("<notes><note appliesTo=\"target\" category=\"author\">%s</note></notes>\n", escapeXML(string(p.By)))
		}
		printf("<segment state=\"%s\">\n<source>%s</source>\n", p.State, escapeXML(p.Source))
		if p.Text != "" {
			printf("<target>%s</target>\n", escapeXML(p.Text))
		}
		printf("</segment>\n</unit>\n")
	}
	printf("</file>\n</xliff>\n")
	return out.Flush()
}

// oldStates are the states of XLIFF 1.2 for those of 2.1.
var oldStates = map[editor.HandoutState]string{
	editor.HandoutInitial: "needs-translation", editor.HandoutTranslated: "translated",
	editor.HandoutReviewed: "signed-off", editor.HandoutFinal: "final",
}

// writeXLIFF12 writes XLIFF 1.2, strict.
func writeXLIFF12(w io.Writer, h *editor.Handout) error {
	out := bufio.NewWriter(w)
	printf := func(format string, args ...any) { _, _ = fmt.Fprintf(out, format, args...) } // the error stays in the writer
	printf(`<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
<file original="%s" source-language="%s" target-language="%s" datatype="plaintext">
<body>
`, escapeXML(string(h.Story)), escapeXML(tagOf(h.Source)), escapeXML(string(h.Target)))
	for i := range h.Parts {
		p := &h.Parts[i]
		approved := "no"
		if p.State == editor.HandoutReviewed || p.State == editor.HandoutFinal {
			approved = "yes"
		}
		printf("<trans-unit id=\"%s\" resname=\"%s\" approved=\"%s\" extradata=\"%s\">\n<source>%s</source>\n",
			escapeXML(string(p.Segment)), escapeXML(string(p.Kind)), approved, oldData(p), escapeXML(p.Source))
		text := p.Text
		if text == "" {
			text = p.Source // OmegaT translates what stands in targets, and nothing where there is none
		}
		printf("<target state=\"%s\">%s</target>\n", oldStates[p.State], escapeXML(text))
		if p.By != "" {
			printf("<note from=\"%s\" annotates=\"target\">%[1]s</note>\n", escapeXML(string(p.By)))
		}
		printf("</trans-unit>\n")
	}
	printf("</body>\n</file>\n</xliff>\n")
	return out.Flush()
}

// oldData is what 2.1 has metadata for, as an attribute that 1.2 leaves to every program.
func oldData(p *editor.HandoutPart) string {
	return ourMetadata + " " + strconv.Itoa(p.Revision) + " " + strconv.Itoa(p.Base)
}
