package main

import (
	"context"
	"time"

	"redakcija/editor"
)

func submit(ctx context.Context, c *call) error {
	return c.act(ctx, c.desk.Submit)
}

func giveBack(ctx context.Context, c *call) error {
	return c.act(ctx, func(ctx context.Context, id editor.StoryID, lang editor.Lang) (*editor.Version, error) {
		return c.desk.Return(ctx, id, lang, c.values["note"])
	})
}

func approve(ctx context.Context, c *call) error {
	return c.act(ctx, c.desk.Approve)
}

func correct(ctx context.Context, c *call) error {
	return c.act(ctx, func(ctx context.Context, id editor.StoryID, lang editor.Lang) (*editor.Version, error) {
		return c.desk.Correct(ctx, id, lang, c.values["note"])
	})
}

// withdraw takes a version back from the edition it was published to, unless another
// folder is named.
func withdraw(ctx context.Context, c *call) error {
	return c.act(ctx, func(ctx context.Context, id editor.StoryID, lang editor.Lang) (*editor.Version, error) {
		dir, err := c.outFolder()
		if err != nil {
			return nil, err
		}
		if dir == "" {
			if dir, err = c.publishedTo(ctx, id, lang); err != nil {
				return nil, err
			}
		}
		return c.desk.Withdraw(ctx, dir, id, lang, c.values["note"])
	})
}

// publishedTo returns the folder a version was published to last, or "".
func (c *call) publishedTo(ctx context.Context, id editor.StoryID, lang editor.Lang) (string, error) {
	record, err := c.desk.Record(ctx, id)
	if err != nil {
		return "", err
	}
	dir := ""
	for _, e := range record {
		if e.Verb == string(editor.ActPublish) && e.Lang == lang {
			dir = e.Where
		}
	}
	return dir, nil
}

// act does something to the version that the arguments name, and tells its new
// state or the condition that kept it from being done.
func (c *call) act(ctx context.Context, do func(context.Context, editor.StoryID, editor.Lang) (*editor.Version, error)) error {
	id, lang, err := c.version(ctx)
	if err != nil {
		return err
	}
	v, err := do(ctx, id, lang)
	if err != nil {
		return c.report(problem{Story: id, Lang: lang}, err)
	}
	return c.answer(v, c.words.T("desk.done", "Language", c.languageName(lang), "State", c.words.T("state."+string(v.State))))
}

func hold(ctx context.Context, c *call) error {
	until, err := editor.ParseDate(c.values["until"])
	if err != nil {
		return wrongUse("desk.wrong.date", "Flag", "--until", "Value", c.values["until"])
	}
	return c.actOnStory(ctx, func(id editor.StoryID) error { return c.desk.Hold(ctx, id, until) })
}

func reject(ctx context.Context, c *call) error {
	return c.actOnStory(ctx, func(id editor.StoryID) error { return c.desk.Reject(ctx, id, c.values["note"]) })
}

func release(ctx context.Context, c *call) error {
	return c.actOnStory(ctx, func(id editor.StoryID) error { return c.desk.Release(ctx, id) })
}

// actOnStory does something to a story as a whole and tells how it stands then.
func (c *call) actOnStory(ctx context.Context, do func(editor.StoryID) error) error {
	id, err := c.story(ctx)
	if err != nil {
		return err
	}
	if err := do(id); err != nil {
		return c.report(problem{Story: id}, err)
	}
	s, _, err := c.desk.Story(ctx, id)
	if err != nil {
		return err
	}
	return c.answer(struct {
		Story     editor.StoryID `json:"story"`
		HoldUntil time.Time      `json:"hold_until,omitzero"`
		Rejected  string         `json:"rejected,omitempty"`
	}{id, s.HoldUntil, s.Rejected}, c.standing(s))
}

// standing says whether a story can be worked on.
func (c *call) standing(s *editor.Story) string {
	switch {
	case s.Rejected != "":
		return c.words.T("desk.is_rejected", "Reason", s.Rejected)
	case s.HoldUntil.After(time.Now()):
		return c.words.T("desk.is_held", "Until", s.HoldUntil.Local().Format("2006-01-02 15:04"))
	}
	return c.words.T("desk.is_live")
}
