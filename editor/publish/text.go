package publish

import (
	"strings"

	"redakcija/editor/language"
)

// writeText writes a piece as plain text: paragraphs are lines, with an empty one
// between them.
func writeText(c *piece) ([]byte, error) {
	var b strings.Builder
	line := func(parts ...string) {
		for _, p := range parts {
			b.WriteString(p)
		}
		b.WriteByte('\n')
	}
	labelled := func(label, text string) {
		if text != "" {
			line(label, ": ", text)
		}
	}
	line(c.headline)
	line()
	if c.withdrawn {
		line(c.words.Notice)
		labelled(c.words.Reason, c.reason)
		return []byte(b.String()), nil
	}
	labelled(c.words.Author, strings.Join(c.authors, ", "))
	line(language.Moment(c.tag, c.first.In(zone)))
	line()
	line(bodyText(c))
	line()
	labelled(c.words.Sources, strings.Join(c.sources(), "; "))
	labelled(c.words.Credit, c.creditLine)
	labelled(c.words.Rights, c.rights)
	labelled(c.madeBy(), strings.Join(c.translators, ", "))
	for _, n := range c.corrections {
		line(c.words.Correction, ", ", language.Moment(c.tag, n.At.In(zone)), ": ", n.Text)
	}
	return []byte(b.String()), nil
}

// bodyText returns the body as plain text, without a line end at its end.
func bodyText(c *piece) string {
	var parts []string
	for _, k := range c.blocks {
		switch {
		case k.Items != nil:
			parts = append(parts, "• "+strings.Join(k.Items, "\n• "))
		case k.Dateline != "":
			parts = append(parts, k.Dateline+" – "+k.Text)
		default:
			parts = append(parts, k.Text)
		}
	}
	return strings.Join(parts, "\n\n")
}
