package intake

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	gfm "github.com/yuin/goldmark/extension"
	table "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"

	"redakcija/editor"
	"redakcija/editor/language"
)

var (
	// frontPattern is what stands in front of the text of a file for a generator of sites:
	// fields between two lines of dashes (YAML) or pluses (TOML).
	frontPattern = lazy(`^\x{FEFF}?(?:---[ \t]*\r?\n(?:[ \t#-].*\r?\n|[\w -]{1,40}:.*\r?\n|\r?\n)+?(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n(?:[^+\n].*\r?\n|\r?\n)+?\+\+\+)[ \t]*(?:\r?\n|$)`)
	fieldLine    = lazy(`(?m)^[\p{L}_-]{2,40}\s*[:=]`)
	headingLine  = lazy(`(?m)^#{1,6} \S`)
	markedText   = lazy(`\[[^\]\n]+\]\((?:https?:|/|mailto:|#)[^)\s]*\)|\*\*\S(?:[^*\n]*\S)?\*\*|(?m)^\[[^\]\n]+\]:\s+https?:`)
)

// isMarkdown tells Markdown by marks that plain text does not have together: fields in
// front, or a heading first and then another one, a link or a bold word.
func isMarkdown(raw []byte) bool {
	head := raw[:min(len(raw), 64<<10)]
	start := bytes.TrimLeft(head, "\uFEFF \t\r\n")
	switch { // every file is asked, and a pattern costs more than a look at the first sign
	case bytes.HasPrefix(start, []byte("---")), bytes.HasPrefix(start, []byte("+++")):
		front := frontPattern().Find(head)
		return front != nil && fieldLine().Match(front)
	case !bytes.HasPrefix(start, []byte("#")):
		return false
	}
	if at := headingLine().FindIndex(start); at == nil || at[0] > 0 {
		return false
	}
	return len(headingLine().FindAllIndex(start, 2)) == 2 || markedText().Match(start)
}

// readMarkdown reads Markdown with or without fields in front of it.
func readMarkdown(raw []byte) (*editor.Draft, error) {
	source, err := decode(raw)
	if err != nil {
		return nil, err
	}
	front := frontPattern().FindString(source)
	body := source[len(front):]
	if tooNested(body) {
		return nil, fault(editor.InputDeep, -1)
	}
	m := manuscript{}
	f := frontFields(front)
	if title := f.take("title", "headline", "naslov", "titel"); title != "" {
		m.paras = append(m.paras, para{text: title, kind: editor.Headline})
	}
	if lead := f.take("subtitle", "lead", "description", "summary", "excerpt", "podnaslov", "untertitel"); lead != "" {
		m.paras = append(m.paras, para{text: lead, kind: editor.Lead})
	}
	if err := m.readMarkdown(body); err != nil {
		return nil, err
	}
	d, err := m.draft()
	if err != nil {
		return nil, err
	}
	f.apply(d)
	return d, nil
}

// markdown renders a text as HTML, in which its blocks are read: that way escapes, entities
// and markup within it are understood as every other program understands them.
var markdown = goldmark.New(goldmark.WithExtensions(gfm.Table, gfm.Strikethrough), goldmark.WithRendererOptions(html.WithUnsafe()))

// readMarkdown adds the blocks of a text. Its first heading of the first level is the title,
// and a row of a table is a paragraph.
func (m *manuscript) readMarkdown(body string) error {
	source := []byte(body)
	titled := false
	for n := markdown.Parser().Parse(text.NewReader(source)).FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() == table.KindTable {
			for row := n.FirstChild(); row != nil; row = row.NextSibling() {
				var cells []int
				for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
					cells = append(cells, len(m.paras))
					if err := m.render(cell, source, editor.Paragraph); err != nil {
						return err
					}
				}
				m.joinRow(cells)
			}
			continue
		}
		kind := editor.Kind("")
		if h, ok := n.(*ast.Heading); ok && h.Level == 1 && !titled {
			kind, titled = editor.Headline, true
		}
		if err := m.render(n, source, kind); err != nil {
			return err
		}
	}
	return nil
}

// render adds the blocks of one node, as what they are or, where one is given, as a kind.
func (m *manuscript) render(n ast.Node, source []byte, kind editor.Kind) error {
	var markup bytes.Buffer
	if err := markdown.Renderer().Render(&markup, source, n); err != nil {
		return err
	}
	c := fragment(markup.String())
	for _, p := range c.media {
		p.Caption, p.Credit = clean(p.Caption), clean(p.Credit)
		m.media = append(m.media, p)
	}
	for _, b := range c.blocks {
		if kind != "" {
			b.Kind = kind
		}
		m.paras = append(m.paras, para{text: b.Text, kind: b.Kind})
	}
	return nil
}

// tooNested tells quotations within quotations and lists within lists that no person
// writes, and openings without end, which cost a parser time by their square.
func tooNested(body string) bool {
	const (
		deepest   = 100    // quotations and lists that a line begins with
		longest   = 1000   // marks in a row
		openings  = 500    // brackets in a paragraph
		brackets  = 20_000 // in a file
		container = " \t>*+-0123456789.)"
	)
	inParagraph, inFile := 0, 0
	for l := range strings.SplitSeq(body, "\n") {
		if strings.TrimSpace(l) == "" {
			inParagraph = 0
			continue
		}
		marks := l[:len(l)-len(strings.TrimLeft(l, container))]
		if strings.Count(marks, ">")+strings.Count(marks, "* ")+strings.Count(marks, "- ")+strings.Count(marks, "+ ")+strings.Count(marks, ". ")+strings.Count(marks, ") ") > deepest {
			return true
		}
		n := strings.Count(l, "[")
		inParagraph += n
		inFile += n
		if inParagraph > openings || inFile > brackets {
			return true
		}
		run := 0
		for _, c := range []byte(l) {
			if run++; !strings.ContainsRune("]()!*_`~<&", rune(c)) {
				run = 0
			}
			if run > longest {
				return true
			}
		}
	}
	return false
}

// front holds the fields in front of a text, with the lines they stand on.
type front struct{ fields []frontField }

type frontField struct {
	name, line string
	values     []string
	number     int // of the line in the file, from 1
}

// frontFields reads the fields. Of YAML and TOML it knows what people write there: a value,
// a list in brackets or on lines of its own, a text of several lines.
func frontFields(source string) *front {
	f := &front{}
	for i, l := range strings.Split(source, "\n") {
		if i == 0 || strings.TrimSpace(l) == "" || strings.HasPrefix(l, "---") || strings.HasPrefix(l, "...") || strings.HasPrefix(l, "+++") {
			continue
		}
		n := len(f.fields)
		if inner := strings.TrimSpace(l); n > 0 && (l[0] == ' ' || l[0] == '\t' || strings.HasPrefix(l, "- ")) {
			last := &f.fields[n-1]
			last.line += " " + inner
			if item, ok := strings.CutPrefix(inner, "- "); ok {
				last.values = append(last.values, unquoted(item))
			} else if len(last.values) == 0 {
				last.values = []string{unquoted(inner)}
			} else {
				last.values[len(last.values)-1] += " " + unquoted(inner)
			}
			continue
		}
		at := strings.IndexAny(l, ":=")
		field := frontField{line: strings.TrimSpace(l), number: i + 1}
		if at > 0 {
			field.name = language.Fold(l[:at])
			field.values = frontValues(strings.TrimSpace(l[at+1:]))
		}
		f.fields = append(f.fields, field)
	}
	return f
}

func frontValues(s string) []string {
	if s == "" || s == "|" || s == ">" || s == ">-" || s == "|-" {
		return nil
	}
	inner, ok := strings.CutPrefix(s, "[")
	if !ok || !strings.HasSuffix(inner, "]") {
		return []string{unquoted(s)}
	}
	var values []string
	for v := range strings.SplitSeq(strings.TrimSuffix(inner, "]"), ",") {
		if v = unquoted(strings.TrimSpace(v)); v != "" {
			values = append(values, v)
		}
	}
	return values
}

// unquoted returns a value without its quotation marks and without a comment behind it.
func unquoted(s string) string {
	for _, mark := range [...]string{`"`, `'`} {
		if inner, ok := strings.CutPrefix(s, mark); ok {
			if end := strings.LastIndex(inner, mark); end >= 0 {
				return strings.ReplaceAll(strings.ReplaceAll(inner[:end], `\"`, `"`), "''", "'")
			}
		}
	}
	value, _, _ := strings.Cut(s, " #")
	return strings.TrimSpace(value)
}

// all takes the first field with one of the names out of those that are left, and returns
// its values.
func (f *front) all(names ...string) []string {
	for _, name := range names {
		for i := range f.fields {
			if f.fields[i].name == name && len(f.fields[i].values) > 0 {
				values := f.fields[i].values
				f.fields = append(f.fields[:i:i], f.fields[i+1:]...)
				return values
			}
		}
	}
	return nil
}

func (f *front) take(names ...string) string { return clean(strings.Join(f.all(names...), " ")) }

// apply gives a draft the fields, which are believed more than the text, and keeps those
// that mean nothing here with what was removed.
func (f *front) apply(d *editor.Draft) {
	set := func(field string, to *string, value string) {
		if value != "" {
			*to = value
			found(d, field)
		}
	}
	if names := f.all("author", "authors", "autor", "autori", "autorka", "autoren", "byline"); len(names) > 0 {
		d.Credits.Authors = nil
		for _, name := range names {
			d.Credits.Authors = append(d.Credits.Authors, splitNames(clean(name))...)
		}
		found(d, "authors")
	}
	when := f.take("date", "datum", "published", "pubdate", "created")
	iso := stamp(when)
	if before, m, ok := trailingDate(when); iso == "" && ok && before == "" {
		iso = m.iso()
	}
	set("date", &d.Date, iso)
	set("section", &d.Section, f.take("section", "category", "categories", "rubrik", "rubrika", "kategorija"))
	set("source", &d.Credits.Source, f.take("source", "izvor", "quelle"))
	set("provider", &d.Credits.Provider, f.take("publisher", "provider", "publication"))
	set("rights", &d.Credits.Rights, f.take("rights", "copyright", "license", "licence"))
	set("address", &d.Item.Address, f.take("canonical", "canonical url", "url", "permalink"))
	if tag := f.take("lang", "language", "jezik", "sprache", "locale"); tag != "" {
		tag, _, _ = strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
		switch lang := editor.Lang(tag); {
		case lang.IsTarget(), lang == "ru":
			d.Lang = lang
			found(d, "language")
		}
	}
	for _, field := range f.fields {
		r := editor.Removed{Line: field.number, Text: clean(field.line), Why: "metadata"}
		if field.name == "tags" || field.name == "keywords" {
			r.Why = "tags"
		}
		if r.Text != "" {
			d.Removed = append(d.Removed, r)
		}
	}
}
