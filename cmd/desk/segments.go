package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"redakcija/editor"
)

// segmentFlags say what the text is read by.
var segmentFlags = []option{
	{"lang", "L", "desk.flag.text_lang"},
	{"srx", "FILE", "desk.flag.srx"},
}

// endFlags say where a sentence ends, or does not.
var endFlags = []option{
	{"split", "N", "desk.flag.split"},
	{"join", "N", "desk.flag.join"},
}

// splitSentences finds the sentences of texts: rows of {"id","lang","text"} for programs,
// otherwise those of a plain text, a line each.
func splitSentences(_ context.Context, c *call) error {
	split := editor.Sentences
	if file := c.values["srx"]; file != "" {
		rules, err := c.sentenceRules(file)
		if err != nil {
			return err
		}
		split = rules.Sentences
	}
	if !c.forPrograms() {
		in, err := editor.ReadIncoming("-", c.in)
		if err != nil {
			return err
		}
		text := []rune(string(in.Raw))
		for _, s := range split(c.values["lang"], string(text)) {
			line := strings.Join(strings.Fields(string(text[s.Start:s.End])), " ")
			if err := c.tell(line + "\n"); err != nil {
				return err
			}
		}
		return nil
	}
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
		spans := [][2]int{}
		for _, s := range split(row.Lang, *row.Text) {
			spans = append(spans, [2]int{s.Start, s.End})
		}
		return c.answer(struct {
			ID        json.RawMessage `json:"id"`
			Sentences [][2]int        `json:"sentences"`
		}{rowID(raw), spans}, "")
	})
}

// sentenceRules reads a file of rules and says which of them are left out.
func (c *call) sentenceRules(file string) (*editor.SentenceRules, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, &editor.InputError{File: file, Reason: editor.InputUnreadable, At: -1, Err: err}
	}
	defer f.Close()
	in, err := editor.ReadIncoming(file, f)
	if err != nil {
		return nil, err
	}
	rules, err := editor.ReadSentenceRules(in)
	if err != nil {
		return nil, err
	}
	for _, s := range rules.Skipped {
		c.complain(c.words.T("desk.srx_skipped", "File", file, "Line", s.Line, "Cause", s.Cause))
	}
	return rules, nil
}

// showSentences shows the sentences of a segment of a story's source. With a flag it sets
// an end or takes one away first.
func showSentences(ctx context.Context, c *call) error {
	id, err := c.story(ctx)
	if err != nil {
		return err
	}
	seg := editor.SegmentID(c.args[1])
	s, _, err := c.desk.Story(ctx, id)
	if err != nil {
		return err
	}
	at, set, err := c.manualEnd(s, seg)
	if err != nil {
		return err
	}
	if set != nil {
		s, err = set(ctx, id, seg, at)
	}
	if err == nil && s.Segment(seg) == nil {
		err = fmt.Errorf("segment %s of story %s: %w", seg, id, editor.ErrNotFound)
	}
	if err != nil {
		return c.report(problem{Story: id, Segments: []editor.SegmentID{seg}}, err)
	}
	return c.answerSentences(s, seg)
}

// endSetter is what the desk offers to set an end, or to take it away.
type endSetter func(context.Context, editor.StoryID, editor.SegmentID, int) (*editor.Story, error)

// manualEnd reads the flags: the place, in code points, and what is to be done there; nil
// where there is nothing to do.
func (c *call) manualEnd(s *editor.Story, seg editor.SegmentID) (int, endSetter, error) {
	split, toSplit := c.values["split"]
	join, toJoin := c.values["join"]
	switch {
	case toSplit && toJoin:
		return 0, nil, wrongUse("desk.wrong.too_many", "Argument", "--join "+join)
	case toSplit:
		at, err := strconv.Atoi(split)
		if err != nil || at < 1 {
			return 0, nil, wrongUse("desk.wrong.number", "Flag", "--split", "Value", split)
		}
		return at, c.desk.SplitSentence, nil
	case toJoin:
		number, err := strconv.Atoi(join)
		all := s.Sentences(seg)
		if err != nil || number < 1 || len(all) > 0 && number >= len(all) {
			return 0, nil, wrongUse("desk.wrong.number", "Flag", "--join", "Value", join)
		}
		if len(all) > 0 {
			return all[number].Start, c.desk.JoinSentences, nil
		}
	}
	return 0, nil, nil
}

// answerSentences tells each sentence with its number from 1 and its place.
func (c *call) answerSentences(s *editor.Story, seg editor.SegmentID) error {
	text := []rune(s.Segment(seg).Text)
	rows := [][]string{}
	for i, span := range s.Sentences(seg) {
		sentence := string(text[span.Start:span.End])
		if !c.forPrograms() {
			rows = append(rows, []string{strconv.Itoa(i + 1), strconv.Itoa(span.Start), sentence})
			continue
		}
		err := c.answer(struct {
			Sentence int    `json:"sentence"`
			Start    int    `json:"start"`
			End      int    `json:"end"`
			Text     string `json:"text"`
		}{i + 1, span.Start, span.End, sentence}, "")
		if err != nil {
			return err
		}
	}
	if c.forPrograms() {
		return nil
	}
	return c.tell(aligned(rows))
}
