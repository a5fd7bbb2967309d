package main

import (
	"context"
	"errors"
	"path/filepath"
	"slices"

	"redakcija/editor"
)

// publishStories puts approved versions into an edition: those of the stories that
// are named, or all that are ready. Each story is answered once it stands there, so
// that an interruption loses none that was answered.
func publishStories(ctx context.Context, c *call) error {
	dir, err := c.outFolder()
	if err != nil {
		return err
	}
	if dir == "" {
		return wrongUse("desk.wrong.needs", "Flag", "--out")
	}
	lang := editor.Lang(c.values["lang"])
	if lang != "" && !lang.IsTarget() {
		return wrongUse("desk.wrong.choice", "Flag", "--lang", "Choices", list(editor.Targets[:]))
	}
	choices, err := c.choices(ctx, lang)
	if err != nil {
		return err
	}
	if len(choices) == 0 && !c.forPrograms() {
		return c.answer(nil, c.words.T("desk.nothing_ready"))
	}
	for len(choices) > 0 {
		n := slices.IndexFunc(choices, func(x editor.Choice) bool { return x.Story != choices[0].Story })
		if n < 0 {
			n = len(choices)
		}
		outcomes, err := c.desk.Publish(ctx, dir, choices[:n], nil)
		for i := range outcomes {
			if err := c.tellOutcome(&outcomes[i]); err != nil {
				return err
			}
		}
		if err != nil {
			return err
		}
		choices = choices[n:]
	}
	return nil
}

func (c *call) tellOutcome(o *editor.Outcome) error {
	if o.Err != nil {
		return c.report(problem{Story: o.Story, Lang: o.Lang}, o.Err)
	}
	return c.answer(o, joined("  ", short(o.Story), c.languageName(o.Lang), o.Path))
}

// choices are the versions to be published, story by story.
func (c *call) choices(ctx context.Context, lang editor.Lang) ([]editor.Choice, error) {
	var all []editor.Choice
	if len(c.args) == 0 {
		ready, err := c.desk.Ready(ctx)
		for i := range ready {
			if o := &ready[i]; o.Err == nil && (lang == "" || o.Lang == lang) {
				all = append(all, o.Choice)
			}
		}
		return all, err
	}
	for _, name := range c.args {
		id, err := c.storyNamed(ctx, name)
		if err != nil {
			return nil, err
		}
		langs, err := c.approved(ctx, id)
		if err != nil {
			return nil, err
		}
		if lang != "" {
			langs = []editor.Lang{lang}
		}
		for _, l := range langs {
			all = append(all, editor.Choice{Story: id, Lang: l})
		}
	}
	return all, nil
}

// approved returns the languages in which a story is approved; all of them where it
// is in none, so that each is refused with its reason.
func (c *call) approved(ctx context.Context, id editor.StoryID) ([]editor.Lang, error) {
	_, versions, err := c.desk.Story(ctx, id)
	if err != nil {
		return nil, err
	}
	var langs []editor.Lang
	for _, lang := range editor.Targets {
		if versions[lang].State == editor.StateApproved {
			langs = append(langs, lang)
		}
	}
	if langs == nil {
		langs = editor.Targets[:]
	}
	return langs, nil
}

// outFolder is the folder of --out, or "". It is made absolute, because the desk
// remembers it and the next command may be given elsewhere.
func (c *call) outFolder() (string, error) {
	if c.values["out"] == "" {
		return "", nil
	}
	return filepath.Abs(c.values["out"])
}

// verifyEdition proves that an edition is whole.
func verifyEdition(ctx context.Context, c *call) error {
	verdict, err := c.desk.Verify(ctx, c.args[0])
	switch {
	case errors.Is(err, editor.ErrNotFound):
		return wrongRow("desk.wrong.no_edition", "Folder", c.args[0])
	case err != nil:
		return err
	}
	verdict.Problems = notNull(verdict.Problems)
	c.problems += len(verdict.Problems)
	text := c.words.N("verify.good", verdict.Files, "Pages", verdict.Pages)
	if len(verdict.Problems) > 0 {
		text = c.words.N("verify.bad", len(verdict.Problems))
		rows := [][]string{}
		for _, p := range verdict.Problems {
			rows = append(rows, []string{"  " + c.words.T("verify."+p.What), p.Path})
		}
		text += "\n" + aligned(rows)
	}
	return c.answer(verdict, text)
}
