package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"redakcija/editor"
)

// reading is a draft as programs get it.
type reading struct {
	File       string            `json:"file"`
	Format     string            `json:"format"`
	Headline   string            `json:"headline"`
	Date       string            `json:"date"`
	Dateline   origin            `json:"dateline"`
	Authors    []string          `json:"authors"`
	Section    string            `json:"section"`
	Provider   string            `json:"provider"`
	Source     string            `json:"source"`
	CreditLine string            `json:"credit_line"`
	Language   editor.Lang       `json:"language"`
	Rights     string            `json:"rights"`
	Body       []string          `json:"body"` // all but the headline and the dateline
	Removed    []removedLine     `json:"removed"`
	Warnings   []string          `json:"warnings"`
	Item       item              `json:"item"`
	Media      []editor.Medium   `json:"media"`
	Found      map[string]string `json:"found"` // the way each field was found
}

// item is an [editor.Item] with all its fields, also the empty ones.
type item struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Address string `json:"address"`
}

// origin is an [editor.Origin] with all its fields, also the empty ones.
type origin struct {
	Place  string `json:"place"`
	Date   string `json:"date"`
	Agency string `json:"agency"`
}

type removedLine struct {
	Text string `json:"text"`
	Why  string `json:"why"`
}

// readFiles shows what would be read from files, and keeps nothing.
func readFiles(ctx context.Context, c *call) error {
	first := true
	return c.eachFile(ctx, func(in editor.Incoming) error {
		for r, err := range c.desk.Read(in) {
			if err != nil {
				if err := c.reportFile(r.Name, err); err != nil {
					return err
				}
				continue
			}
			out := readingOf(r.Name, r.Draft)
			if !first && !c.forPrograms() {
				if err := c.tell("\n"); err != nil {
					return err
				}
			}
			first = false
			if err := c.answer(out, c.readingText(&out)); err != nil {
				return err
			}
		}
		return nil
	})
}

func readingOf(name string, d *editor.Draft) reading {
	out := reading{
		File: name, Format: d.Format, Date: d.Date, Dateline: origin(d.Dateline), Section: d.Section,
		Authors: notNull(d.Credits.Authors), Provider: d.Credits.Provider, Source: d.Credits.Source,
		CreditLine: d.Credits.CreditLine, Rights: d.Credits.Rights, Language: d.Lang,
		Body: []string{}, Removed: []removedLine{}, Warnings: notNull(d.Warnings),
		Item: item(d.Item), Media: notNull(d.Media), Found: notNil(d.Found),
	}
	for _, b := range d.Blocks {
		switch b.Kind {
		case editor.Headline:
			out.Headline = b.Text
		case editor.Dateline: // its place is in the dateline
		default:
			out.Body = append(out.Body, b.Text)
		}
	}
	for _, line := range d.Removed {
		out.Removed = append(out.Removed, removedLine{line.Text, line.Why})
	}
	return out
}

// readingText is a draft for people: the head as a table, the text, and what was
// taken off with its reasons.
func (c *call) readingText(r *reading) string {
	head := c.facts([][2]string{
		{"fact.file", r.File},
		{"kind.headline", r.Headline},
		{"fact.date", r.Date},
		{"fact.place", joined(", ", r.Dateline.Place, r.Dateline.Date, r.Dateline.Agency)},
		{"fact.author", strings.Join(r.Authors, ", ")},
		{"fact.section", r.Section},
		{"fact.provider", r.Provider},
		{"fact.source", r.Source},
		{"fact.credit_line", r.CreditLine},
		{"fact.rights", r.Rights},
		{"fact.language", c.languageName(r.Language)},
	})
	var b strings.Builder
	b.WriteString(aligned(head))
	for _, text := range r.Body {
		fmt.Fprintf(&b, "\n%s\n", text)
	}
	if len(r.Removed) > 0 {
		fmt.Fprintf(&b, "\n%s\n", c.words.T("fact.removed"))
		lines := [][]string{}
		for _, line := range r.Removed {
			lines = append(lines, []string{"  " + c.words.T("removed."+line.Why), line.Text})
		}
		b.WriteString(aligned(lines))
	}
	for _, w := range r.Warnings {
		fmt.Fprintf(&b, "\n%s\n", c.words.T("warning."+w))
	}
	return b.String()
}

// facts are the rows of a head: the word for each value that there is.
func (c *call) facts(all [][2]string) [][]string {
	rows := [][]string{}
	for _, fact := range all {
		if fact[1] != "" {
			rows = append(rows, []string{c.words.T(fact[0]), fact[1]})
		}
	}
	return rows
}

// eachFile takes the files in that were named, one after the other, and reports those
// that cannot be opened. "-" is what comes in by standard input.
func (c *call) eachFile(ctx context.Context, fn func(in editor.Incoming) error) error {
	for _, name := range c.args {
		if err := ctx.Err(); err != nil {
			return err
		}
		in, err := c.incoming(name)
		if err == nil {
			err = fn(in)
		} else {
			err = c.reportFile(name, err)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (c *call) incoming(name string) (editor.Incoming, error) {
	if name == "-" {
		return editor.ReadIncoming(name, c.in)
	}
	f, err := os.Open(name)
	if err != nil {
		return editor.Incoming{}, &editor.InputError{File: name, Reason: editor.InputUnreadable, At: -1, Err: err}
	}
	defer f.Close() // it was only read
	return editor.ReadIncoming(name, f)
}

// reportFile says what is wrong with a file, and which story has the same bytes.
func (c *call) reportFile(name string, err error) error {
	p := problem{File: name}
	var exists *editor.ExistsError
	if errors.As(err, &exists) {
		p.Story = exists.Story
	}
	return c.report(p, err)
}
