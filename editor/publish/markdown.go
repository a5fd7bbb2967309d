package publish

import (
	"path"
	"regexp"
	"strings"

	"redakcija/editor"
)

// writeMarkdown writes a piece for a site generator: front matter in YAML, then the
// body in CommonMark. The keys are Hugo's, which Jekyll and others read too;
// translationKey joins the versions of a story.
func writeMarkdown(c *piece) ([]byte, error) {
	var m frontMatter
	m.b.WriteString("---\n")
	m.text("title", c.headline)
	m.text("date", rfc3339(c.first))
	m.text("lastmod", rfc3339(c.published))
	m.text("slug", path.Base(c.path))
	m.text("translationKey", string(c.story))
	m.text("language", c.tag)
	if c.withdrawn {
		m.b.WriteString("withdrawn: true\n")
		m.text("reason", c.reason)
		m.b.WriteString("---\n\n" + escapeMarkdown(c.words.Notice) + "\n")
		return []byte(m.b.String()), nil
	}
	m.text("description", c.summary())
	m.text("section", c.section)
	m.list("authors", c.authors)
	if c.edited() {
		m.list("editors", c.translators)
	} else {
		m.list("translators", c.translators)
	}
	m.text("provider", c.provider)
	m.text("source", c.source)
	m.text("creditLine", c.creditLine)
	if len(c.cited) > 0 {
		m.list("sources", c.sources())
	}
	m.text("rights", c.rights)
	if len(c.corrections) > 0 {
		m.b.WriteString("corrections:\n")
		for _, n := range c.corrections {
			m.b.WriteString("  - date: " + quoted(rfc3339(n.At)) + "\n    text: " + quoted(n.Text) + "\n")
		}
	}
	m.b.WriteString("---\n")
	for _, k := range c.blocks {
		m.b.WriteString("\n" + markdownBlock(k) + "\n")
	}
	return []byte(m.b.String()), nil
}

func markdownBlock(k block) string {
	switch {
	case k.Items != nil:
		items := make([]string, len(k.Items))
		for i, item := range k.Items {
			items[i] = "- " + escapeMarkdown(item)
		}
		return strings.Join(items, "\n")
	case k.Kind == editor.Subheading:
		return "## " + escapeMarkdown(k.Text)
	case k.Kind == editor.Caption:
		return "*" + escapeMarkdown(k.Text) + "*"
	case k.Dateline != "":
		return escapeMarkdown(k.Dateline + " – " + k.Text)
	}
	return escapeMarkdown(k.Text)
}

// frontMatter is the YAML between the two lines of hyphens. Its strings are JSON's,
// which YAML reads as they are.
type frontMatter struct{ b strings.Builder }

func (m *frontMatter) text(key, value string) {
	if value != "" {
		m.b.WriteString(key + ": " + quoted(value) + "\n")
	}
}

func (m *frontMatter) list(key string, values []string) {
	if len(values) == 0 {
		return
	}
	m.b.WriteString(key + ":\n")
	for _, v := range values {
		m.b.WriteString("  - " + quoted(v) + "\n")
	}
}

func quoted(s string) string {
	return strings.TrimSuffix(string(asJSON(s)), "\n")
}

// escapeMarkdown makes a text stand for itself: CommonMark takes a backslash off any
// ASCII punctuation. Braces are not CommonMark's, but site generators run what stands
// between them.
func escapeMarkdown(s string) string {
	s = inlineMarkdown.ReplaceAllString(s, `\$0`)
	return lineMarkdown.ReplaceAllString(s, `$1\$2$3`)
}

var (
	inlineMarkdown = regexp.MustCompile("[\\\\`*_{}\\[\\]<>&~|$]")
	// What begins a heading, a list or a rule when it stands first in a line.
	lineMarkdown = regexp.MustCompile(`^([0-9]+)([.)])|^([#+=-])`)
)
