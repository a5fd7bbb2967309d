package main

import (
	"cmp"
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"redakcija/editor"
)

// showing is a story with its versions as programs get it.
type showing struct {
	Story     editor.StoryID                  `json:"story"`
	Revision  int                             `json:"revision"`
	Credits   credits                         `json:"credits"`
	Name      string                          `json:"name"`
	Format    string                          `json:"format"`
	SHA256    string                          `json:"sha256"`
	Received  time.Time                       `json:"received"`
	Language  editor.Lang                     `json:"language"`
	Headline  string                          `json:"headline"`
	Date      string                          `json:"date"`
	Section   string                          `json:"section"`
	Dateline  origin                          `json:"dateline"`
	HoldUntil time.Time                       `json:"hold_until,omitzero"`
	Rejected  string                          `json:"rejected,omitempty"`
	Open      int                             `json:"open"` // attributions that are open or disputed
	Segments  []shownSegment                  `json:"segments"`
	Versions  map[editor.Lang]*editor.Version `json:"versions"`
	Removed   []removedLine                   `json:"removed"`
	Warnings  []string                        `json:"warnings"`
	Item      item                            `json:"item"`
	Media     []editor.Medium                 `json:"media"`
	Found     map[string]string               `json:"found"`
}

// credits are [editor.Credits] with all their fields, also the empty ones.
type credits struct {
	Authors    []string `json:"authors"`
	Provider   string   `json:"provider"`
	Source     string   `json:"source"`
	CreditLine string   `json:"credit_line"`
	Rights     string   `json:"rights"`
}

// shownSegment has every target language, with revision 0 where nothing is confirmed.
type shownSegment struct {
	ID       editor.SegmentID          `json:"id"`
	Kind     editor.Kind               `json:"kind"`
	Source   string                    `json:"source"`
	Versions map[editor.Lang]shownText `json:"versions"`
}

type shownText struct {
	Text     string        `json:"text"`
	Revision int           `json:"revision"`
	Author   editor.Person `json:"author"`
	Outdated bool          `json:"outdated"`
	// Unconfirmed says that the program put the text, and nobody has confirmed it.
	Unconfirmed bool `json:"unconfirmed,omitempty"`
}

// showStory shows a story with all its texts.
func showStory(ctx context.Context, c *call) error {
	id, err := c.story(ctx)
	if err != nil {
		return err
	}
	s, versions, err := c.desk.Story(ctx, id)
	if err != nil {
		return err
	}
	out := showingOf(s, versions)
	all, err := c.desk.Attributions(ctx, id)
	if err != nil {
		return err
	}
	_, out.Open = editor.CountOpen(all)
	return c.answer(out, c.showingText(s, versions))
}

func showingOf(s *editor.Story, versions map[editor.Lang]*editor.Version) showing {
	x := s.Credits
	out := showing{
		Story: s.ID, Revision: s.Revision, Name: s.Name, Format: s.Format, SHA256: s.SHA256, Received: s.Received,
		Credits:  credits{notNull(x.Authors), x.Provider, x.Source, x.CreditLine, x.Rights},
		Language: s.Lang, Headline: s.Headline(), Date: s.Date, Section: s.Section, Dateline: origin(s.Dateline),
		HoldUntil: s.HoldUntil, Rejected: s.Rejected,
		Segments: []shownSegment{}, Versions: versions, Removed: []removedLine{}, Warnings: notNull(s.Warnings),
		Item: item(s.Item), Media: notNull(s.Media), Found: notNil(s.Found),
	}
	for i := range s.Segments {
		seg := &s.Segments[i]
		texts := map[editor.Lang]shownText{}
		for lang, v := range versions {
			r := v.Texts[seg.ID]
			texts[lang] = shownText{r.Text, r.Number, r.By, v.Outdated(seg), r.Unconfirmed()}
		}
		out.Segments = append(out.Segments, shownSegment{seg.ID, seg.Kind, seg.Text, texts})
	}
	for _, line := range s.Removed {
		out.Removed = append(out.Removed, removedLine{line.Text, line.Why})
	}
	return out
}

// showingText is a story for people: a head, then every segment with its versions
// beneath.
func (c *call) showingText(s *editor.Story, versions map[editor.Lang]*editor.Version) string {
	head := c.facts([][2]string{
		{"inspector.story", string(s.ID)},
		{"fact.language", c.languageName(s.Lang)},
		{"fact.date", s.Date},
		{"fact.author", strings.Join(s.Credits.Authors, ", ")},
		{"fact.section", s.Section},
		{"fact.provider", s.Credits.Provider},
		{"fact.source", s.Credits.Source},
		{"fact.credit_line", s.Credits.CreditLine},
		{"fact.rights", s.Credits.Rights},
	})
	for _, lang := range editor.Targets {
		v := versions[lang]
		done, all := v.Progress(s)
		state := fmt.Sprintf("%s, %d/%d", c.words.T("state."+string(v.State)), done, all)
		head = append(head, []string{c.languageName(lang), joined(" – ", state, v.Note, v.Withdrawn)})
	}
	var b strings.Builder
	b.WriteString(aligned(head) + c.standing(s) + "\n")
	for _, w := range s.Warnings {
		b.WriteString(c.words.T("warning."+w) + "\n")
	}
	for i := range s.Segments {
		seg := &s.Segments[i]
		rows := [][]string{{string(seg.ID), strings.ToUpper(string(s.Lang)), seg.Text}}
		for _, lang := range editor.Targets {
			if text := versions[lang].Text(seg.ID); text != "" {
				rows = append(rows, []string{"", string(lang), text})
			}
		}
		b.WriteString("\n" + aligned(rows))
	}
	return b.String()
}

// showRecord shows what was done to a story, oldest first.
func showRecord(ctx context.Context, c *call) error {
	id, err := c.story(ctx)
	if err != nil {
		return err
	}
	entries, err := c.desk.Record(ctx, id)
	if err != nil {
		return err
	}
	rows := [][]string{}
	for i := range entries {
		e := &entries[i]
		if c.forPrograms() {
			if err := c.answer(e, ""); err != nil {
				return err
			}
			continue
		}
		count := ""
		if e.Count > 0 {
			count = strconv.Itoa(e.Count)
		}
		rows = append(rows, []string{
			e.At.Local().Format("2006-01-02 15:04:05"), string(e.By), c.words.T("verb." + e.Verb),
			joined(" ", string(e.Lang), string(e.Segment)), joined("  ", cmp.Or(e.Rule, string(e.Point)), cmp.Or(e.Note, shortened(e.Words)), count, e.Link, e.Where),
		})
	}
	return c.tell(aligned(rows))
}
