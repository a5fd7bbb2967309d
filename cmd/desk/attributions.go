package main

import (
	"cmp"
	"context"
	"encoding/json"

	"redakcija/editor"
)

// attributions tells who said what in texts that come in as rows.
func attributions(_ context.Context, c *call) error {
	return c.attributionRows()
}

// foundAttribution is an attribution as programs get it from rows. The speaker is what the
// text calls them at the place given, which may be "he"; all places are code points.
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
	return eachRow(c.in, func(line int, raw []byte) error {
		var row struct {
			Lang string  `json:"lang"`
			Text *string `json:"text"`
		}
		err := decode(line, raw, &row)
		if err == nil && row.Text == nil {
			err = wrongRow("desk.wrong.field", "Line", line, "Field", "text")
		}
		if err != nil {
			return c.report(problem{ID: rowID(raw)}, err)
		}
		found := []foundAttribution{}
		for _, a := range editor.FindAttributions(row.Lang, *row.Text) {
			found = append(found, foundAttribution{
				Kind: a.Kind, Start: a.Start, End: a.End,
				Speaker: cmp.Or(a.Speaker.Text, a.Speaker.Name), SpeakerStart: a.Speaker.Start, SpeakerEnd: a.Speaker.End, Role: a.Speaker.Role,
				Outlet: a.Carriers(), Addressee: a.Addressee.Called(), Cue: a.Cue,
			})
		}
		return c.answer(struct {
			ID           json.RawMessage    `json:"id"`
			Attributions []foundAttribution `json:"attributions"`
		}{rowID(raw), found}, "")
	})
}
