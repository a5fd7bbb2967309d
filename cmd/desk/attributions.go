package main

import (
	"cmp"
	"context"
	"encoding/json"
	"strings"

	"redakcija/editor"
)

var attributionFlags = []option{
	{"confirm-all", "", "desk.flag.confirm_all"},
	{"confirm", "ID", "desk.flag.confirm"},
	{"correct", "ID", "desk.flag.correct"},
	{"dispute", "ID", "desk.flag.dispute"},
	{"not-speech", "ID", "desk.flag.not_speech"},
	{"waive", "ID", "desk.flag.waive"},
	{"reopen", "ID", "desk.flag.reopen"},
	{"add", "SEGMENT:START-END", "desk.flag.add"},
	withNote,
	{"link", "ADDRESS", "desk.flag.link"},
	{"speaker", "NAME", "desk.flag.said_speaker"},
	{"role", "TEXT", "desk.flag.said_role"},
	{"kind", "direct|partial|indirect|report", "desk.flag.said_kind"},
	{"cue", "TEXT", "desk.flag.said_cue"},
	{"addressee", "NAME", "desk.flag.said_addressee"},
	{"outlet", "NAME; NAME", "desk.flag.said_outlet"},
	{"spoken", "L", "desk.flag.said_spoken"},
}

// attributions tells who said what in a story, after what the flags ask for is done;
// without a story, in texts that come in as rows.
func attributions(ctx context.Context, c *call) error {
	if len(c.args) == 0 {
		return c.attributionRows()
	}
	id, err := c.story(ctx)
	if err != nil {
		return err
	}
	if done, err := c.reviewOne(ctx, id); done || err != nil {
		return err
	}
	if c.on("confirm-all") {
		if _, err := c.desk.ConfirmAll(ctx, id); err != nil {
			return c.report(problem{Story: id}, err)
		}
	}
	all, err := c.desk.Attributions(ctx, id)
	if err != nil {
		return err
	}
	n, open := editor.CountOpen(all)
	c.problems += open
	if err := c.tellAttributions(all); err != nil || c.forPrograms() {
		return err
	}
	return c.tell(c.words.T("desk.attributions", "All", n, "Open", open) + "\n")
}

// toldAttribution is an attribution as programs get it.
type toldAttribution struct {
	editor.Attribution
	State editor.ReviewState `json:"state"`
}

// shortened is as much of what was said as a line shows.
func shortened(words string) string {
	const shown = 70
	if r := []rune(words); len(r) > shown {
		return strings.TrimRight(string(r[:shown]), " ") + "…"
	}
	return words
}

// tellAttributions tells attributions, each with what is not as in the source in the
// versions, and with what an editor said of it.
func (c *call) tellAttributions(all []editor.Attribution) error {
	var rows [][]string
	for i := range all {
		a := &all[i]
		if c.forPrograms() {
			if err := c.answer(toldAttribution{*a, a.State()}, ""); err != nil {
				return err
			}
			continue
		}
		id := string(a.ID)
		if a.Follows != "" {
			id = "  +"
		}
		rows = append(rows, []string{
			id, c.words.T("review." + string(a.State())), c.words.T("attribution_kind." + string(a.Kind)),
			string(a.Segment), who(&a.Said), shortened(a.Words),
		})
		note := func(text string) { rows = append(rows, []string{"", "", "", "", "", text}) }
		for _, lang := range editor.Targets {
			for _, f := range a.Places[lang].Findings {
				note(string(lang) + ": " + c.words.With("finding."+f.Rule, f.Args))
			}
		}
		if r := a.Review; r != nil && a.Follows == "" {
			if a.Stale {
				note(c.words.T("desk.attributions.stale", "Words", shortened(r.Words)))
			}
			note(joined(" – ", string(r.By), r.At.Local().Format("2006-01-02 15:04"), joined(" ", r.Note, r.Link)))
		}
	}
	if c.forPrograms() {
		return nil
	}
	return c.tell(aligned(rows))
}

// who says it, to whom, and who carries it: "Petar Knežević (minister) → Radio Bar [MINA]".
func who(s *editor.Said) string {
	speaker := s.Speaker.Called()
	if role := s.Speaker.Role; role != "" && role != speaker {
		speaker = joined(" ", speaker, "("+role+")")
	}
	if to := s.Addressee.Called(); to != "" {
		speaker = joined(" ", speaker, "→ "+to)
	}
	if outlets := s.Carriers(); outlets != "" {
		speaker = joined(" ", speaker, "["+outlets+"]")
	}
	return cmp.Or(speaker, "–")
}

// foundAttribution is an attribution as programs get it from rows. What is parted by a short
// cue ("…," he said, "…") is one, from its first word to its last. The speaker is what the text
// calls them at the place given, which may be "he"; all places are code points.
type foundAttribution struct {
	Kind         editor.AttributionKind `json:"kind"`
	Start        int                    `json:"start"`
	End          int                    `json:"end"`
	Speaker      string                 `json:"speaker"`
	SpeakerStart int                    `json:"speaker_start"`
	SpeakerEnd   int                    `json:"speaker_end"`
	Role         string                 `json:"role"`
	Outlet       string                 `json:"outlet"`
	Addressee    string                 `json:"addressee"`
	Cue          string                 `json:"cue"`
}

// attributionRows finds who said what in texts: rows of {"id","lang","text"}.
func (c *call) attributionRows() error {
	return eachRowAtOnce(c.in, func(line int, raw []byte) func() error {
		var row struct {
			Lang string  `json:"lang"`
			Text *string `json:"text"`
		}
		err := decode(line, raw, &row)
		if err == nil && row.Text == nil {
			err = wrongRow("desk.wrong.field", "Line", line, "Field", "text")
		}
		if err != nil {
			return func() error { return c.report(problem{ID: rowID(raw)}, err) }
		}
		found := []foundAttribution{}
		rows := map[editor.AttributionID]int{} // by the attributions they hold
		for _, a := range editor.FindAttributions(row.Lang, *row.Text) {
			// A cue that is long beside the words would not leave one utterance but a passage.
			if at, ok := rows[a.Follows]; ok && 3*(a.Start-found[at].End) < a.End-found[at].Start {
				found[at].End = a.End
				rows[a.ID] = at
				continue
			}
			rows[a.ID] = len(found)
			found = append(found, foundAttribution{
				Kind: a.Kind, Start: a.Start, End: a.End,
				Speaker: cmp.Or(a.Speaker.Text, a.Speaker.Name), SpeakerStart: a.Speaker.Start, SpeakerEnd: a.Speaker.End, Role: a.Speaker.Role,
				Outlet: a.Carriers(), Addressee: a.Addressee.Called(), Cue: a.Cue,
			})
		}
		answer := struct {
			ID           json.RawMessage    `json:"id"`
			Attributions []foundAttribution `json:"attributions"`
		}{rowID(raw), found}
		return func() error { return c.answer(answer, "") }
	})
}
