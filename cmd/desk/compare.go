package main

import (
	"context"
	"encoding/json"
	"strconv"

	"redakcija/editor"
)

// reportRow is one report in a row.
type reportRow struct {
	Lang string   `json:"lang"`
	Date string   `json:"date"` // ISO 8601; may be missing
	Body []string `json:"body"`
}

// factDifference is a fact in which two reports differ, as an answer to a row has it.
type factDifference struct {
	Kind       editor.FactKind `json:"kind"`
	A          string          `json:"a"`
	B          string          `json:"b"`
	AParagraph int             `json:"a_paragraph"`
	BParagraph int             `json:"b_paragraph"`
}

// compareReports tells in what two reports of one event differ: of two stories, of a story
// and every other report of its event, or in rows of {"id","a":{"lang","body"},"b":{…}}.
func compareReports(ctx context.Context, c *call) error {
	switch len(c.args) {
	case 0:
		return c.compareRows()
	case 1:
		return c.compareAll(ctx)
	}
	a, err := c.story(ctx)
	if err != nil {
		return err
	}
	b, err := c.storyNamed(ctx, c.args[1])
	if err != nil {
		return err
	}
	s, _, err := c.desk.Story(ctx, b)
	if err != nil {
		return err
	}
	return c.compareWith(ctx, a, editor.Report{Story: b, Headline: s.Headline(), Lang: s.Lang, Date: s.Date, From: s.Credits.Sender()})
}

// compareAll compares a story with every other report of its event.
func (c *call) compareAll(ctx context.Context) error {
	id, err := c.story(ctx)
	if err != nil {
		return err
	}
	all, err := c.desk.Reports(ctx, id)
	if err != nil {
		return err
	}
	if len(all) == 0 && !c.forPrograms() {
		return c.tell(c.words.T("desk.no_reports") + "\n")
	}
	for i := range all {
		if err := c.compareWith(ctx, id, all[i]); err != nil {
			return err
		}
	}
	return nil
}

// compareWith tells the facts of a story beside those of another report: what differs first.
// The exit code says whether something does.
func (c *call) compareWith(ctx context.Context, id editor.StoryID, other editor.Report) error {
	pairs, err := c.desk.Compare(ctx, id, other.Story)
	if err != nil {
		return err
	}
	var rows [][]string
	for _, agree := range [...]bool{false, true} {
		for i := range pairs {
			p := &pairs[i]
			if p.Agree != agree {
				continue
			}
			mark := c.words.T("compared.agree")
			if !agree {
				mark = c.words.T("compared.differ")
				c.problems++
			}
			rows = append(rows, []string{"", mark, c.words.T(p.Label), p.A.Words, p.B.Words})
		}
	}
	alike := ""
	if other.Likeness > 0 {
		alike = c.words.T("reports.likeness", "Percent", c.words.Percent(other.Likeness))
	}
	text := joined("  ", short(other.Story), other.From, other.Date, alike, other.Headline) + "\n" + aligned(rows)
	if len(rows) == 0 {
		text += c.words.T("desk.no_facts") + "\n"
	}
	return c.answer(struct {
		editor.Report
		Facts []editor.FactPair `json:"facts"`
	}{other, notNull(pairs)}, printable(text))
}

// compareRows answers rows of two reports each.
func (c *call) compareRows() error {
	return eachRow(c.in, func(line int, raw []byte) error {
		var row struct{ A, B *reportRow }
		err := decode(line, raw, &row)
		switch {
		case err != nil:
		case row.A == nil:
			err = wrongRow("desk.wrong.field", "Line", line, "Field", "a")
		case row.B == nil:
			err = wrongRow("desk.wrong.field", "Line", line, "Field", "b")
		}
		var a, b editor.ReportText
		if err == nil {
			a, err = row.A.text(line)
		}
		if err == nil {
			b, err = row.B.text(line)
		}
		if err != nil {
			return c.report(problem{ID: rowID(raw)}, err)
		}
		all, rows := []factDifference{}, [][]string{}
		for _, p := range editor.CompareReports(a, b) {
			if p.Agree {
				continue
			}
			all = append(all, factDifference{p.Kind, p.A.Words, p.B.Words, p.A.Paragraph, p.B.Paragraph})
			rows = append(rows, []string{
				c.words.T(p.Label), strconv.Itoa(p.A.Paragraph + 1), p.A.Words, strconv.Itoa(p.B.Paragraph + 1), p.B.Words,
			})
		}
		return c.answer(struct {
			ID          json.RawMessage  `json:"id"`
			Differences []factDifference `json:"differences"`
		}{rowID(raw), all}, printable(aligned(rows)))
	})
}

func (r *reportRow) text(line int) (editor.ReportText, error) {
	t := editor.ReportText{Lang: r.Lang, Paragraphs: r.Body}
	if r.Date == "" {
		return t, nil
	}
	var err error
	if t.Day, err = editor.ParseDate(r.Date); err != nil {
		return t, wrongRow("desk.wrong.row", "Line", line, "Cause", err.Error())
	}
	return t, nil
}
