package main

import (
	"context"
	"errors"
	"slices"
	"strings"

	"redakcija/editor"
)

var (
	listActions = []string{"list", "add", "remove"}

	wordFlags = []option{
		{"kind", "K", "desk.flag.kind"},
		{"lang", "L", "desk.flag.word_lang"},
		withNote,
	}
	lockFlags = []option{
		{"latin", "WORDS", "desk.flag.lock_latin"},
		{"cyrillic", "WORDS", "desk.flag.lock_cyrillic"},
		{"free", "WORDS", "desk.flag.lock_free"},
	}
)

// listAction is the first argument of a verb about a list, "list" where there is none, and
// the rest of them.
func (c *call) listAction() (action string, rest []string, err error) {
	if len(c.args) == 0 {
		return "list", nil, nil
	}
	action, rest = c.args[0], c.args[1:]
	switch {
	case !slices.Contains(listActions, action):
		return "", nil, wrongUse("desk.wrong.choice", "Flag", "desk "+c.verb.name, "Choices", strings.Join(listActions, ", "))
	case action == "list" && len(rest) > 0:
		return "", nil, wrongUse("desk.wrong.too_many", "Argument", rest[0])
	case action != "list" && len(rest) == 0:
		return "", nil, wrongUse("desk.wrong.too_few", "Verb", "desk "+c.verb.name+" "+action, "Arguments", c.verb.arguments)
	}
	return action, rest, nil
}

// houseWords lists the words of the house, adds some or removes some.
func houseWords(ctx context.Context, c *call) error {
	action, texts, err := c.listAction()
	if err != nil {
		return err
	}
	kind, lang := editor.WordKind(c.values["kind"]), editor.Lang(c.values["lang"])
	if lang == "" && (kind == editor.WordLatin || kind == editor.WordCyrillic) {
		lang = editor.CNR
	}
	switch {
	case kind != "" && !slices.Contains(editor.WordKinds[:], kind), kind == "" && action != "list":
		return wrongUse("desk.wrong.choice", "Flag", "--kind", "Choices", list(editor.WordKinds[:]))
	case lang != "" && !lang.IsTarget(), lang == "" && action != "list":
		return wrongUse("desk.wrong.choice", "Flag", "--lang", "Choices", list(editor.Targets[:]))
	}
	if action == "list" {
		return c.listWords(ctx, kind, lang)
	}
	for _, text := range texts {
		if err := c.changeWord(ctx, action, editor.Word{Kind: kind, Lang: lang, Text: text, Note: c.values["note"]}); err != nil {
			return err
		}
	}
	return nil
}

func (c *call) listWords(ctx context.Context, kind editor.WordKind, lang editor.Lang) error {
	all, err := c.desk.Words(ctx, kind, lang)
	if err != nil {
		return err
	}
	rows := [][]string{}
	for _, w := range all {
		if c.forPrograms() {
			if err := c.answer(w, ""); err != nil {
				return err
			}
			continue
		}
		rows = append(rows, []string{w.Text, string(w.Lang), c.words.T("word." + string(w.Kind)), string(w.By), w.Note})
	}
	if len(rows) == 0 && !c.forPrograms() {
		return c.tell(c.words.T("desk.no_words") + "\n")
	}
	return c.tell(aligned(rows))
}

// changeWord adds a word or removes it.
func (c *call) changeWord(ctx context.Context, action string, w editor.Word) error {
	if action == "remove" {
		return c.removed(w.Text, c.desk.RemoveWord(ctx, w.Kind, w.Lang, w.Text))
	}
	w, err := c.desk.AddWord(ctx, w)
	if err != nil {
		return c.report(problem{}, err)
	}
	return c.answer(w, joined("  ", w.Text, string(w.Lang), c.words.T("word."+string(w.Kind)), w.Note))
}

// removed says that something is off a list, or that it was not on it.
func (c *call) removed(text string, err error) error {
	if errors.Is(err, editor.ErrNotFound) {
		err = wrongRow("desk.absent", "Word", text)
	}
	if err != nil {
		return c.report(problem{}, err)
	}
	return c.answer(struct {
		Removed string `json:"removed"`
	}{text}, c.words.T("desk.removed", "Word", text))
}

// showLocks shows what stays Latin on the Cyrillic page of a story, and what perhaps should,
// after changing it where that is asked.
func showLocks(ctx context.Context, c *call) error {
	asked := []editor.WordKind{}
	run := ""
	for flag, kind := range map[string]editor.WordKind{"latin": editor.WordLatin, "cyrillic": editor.WordCyrillic, "free": ""} {
		if value, given := c.values[flag]; given {
			asked, run = append(asked, kind), value
		}
	}
	if len(asked) > 1 {
		return wrongUse("desk.wrong.lock")
	}
	id, err := c.story(ctx)
	if err != nil {
		return err
	}
	if len(asked) == 1 {
		if _, err := c.desk.Lock(ctx, id, run, asked[0]); err != nil {
			return c.report(problem{Story: id, Lang: editor.CNR}, err)
		}
	}
	texts, err := c.desk.Cyrillic(ctx, id)
	if err != nil {
		return err
	}
	rows := [][]string{}
	for _, t := range texts {
		t.Locks, t.Doubtful = notNull(t.Locks), notNull(t.Doubtful)
		if c.forPrograms() {
			if err := c.answer(t, ""); err != nil {
				return err
			}
			continue
		}
		runes := []rune(t.Text)
		for _, l := range t.Locks {
			rows = append(rows, []string{string(t.Segment), string(runes[l.Start:l.End]), c.words.T("lock." + l.Why)})
		}
		for _, d := range t.Doubtful {
			rows = append(rows, []string{string(t.Segment), string(runes[d.Start:d.End]), c.words.T("desk.doubtful")})
		}
	}
	if len(rows) == 0 && !c.forPrograms() {
		return c.tell(c.words.T("desk.no_locks") + "\n")
	}
	return c.tell(aligned(rows))
}
