package main

import (
	"context"
	"io"
	"slices"
	"strings"

	"redakcija/editor"
)

const machineArguments = "list|on ENGINE|off ENGINE|key ENGINE|preview TEXT|try TEXT|fill STORY|word WORD"

var machineFlags = []option{
	{"engine", "E", "desk.flag.engine"},
	ofLanguage,
	{"source", "L", "desk.flag.text_lang"},
	{"target", "L", "desk.flag.into_lang"},
	{"address", "URL", "desk.flag.address"},
	{"model", "M", "desk.flag.model"},
	{"region", "R", "desk.flag.region"},
	{"nearest", "CODE", "desk.flag.nearest"},
	{"glossary", "ID", "desk.flag.glossary"},
}

// machineActions are what can be done with engines that translate.
var machineActions = map[string]struct {
	arguments int
	run       func(c *call, ctx context.Context, argument string) error
}{
	"list":    {0, (*call).listMachines},
	"on":      {1, (*call).switchOn},
	"off":     {1, (*call).switchOff},
	"key":     {1, (*call).keepKey},
	"preview": {1, (*call).previewMachine},
	"try":     {1, (*call).tryMachine},
	"fill":    {1, (*call).fillByMachine},
	"word":    {1, (*call).lookUpWord},
}

// machines lists the engines that translate, switches them on and off, and tries them.
func machines(ctx context.Context, c *call) error {
	name := "list"
	if len(c.args) > 0 {
		name = c.args[0]
	}
	action, is := machineActions[name]
	args := c.args[min(1, len(c.args)):]
	switch {
	case !is:
		return wrongUse("desk.wrong.choice", "Flag", "desk machine", "Choices", "list, on, off, key, preview, try, fill, word")
	case len(args) < action.arguments:
		return wrongUse("desk.wrong.too_few", "Verb", "desk machine "+name, "Arguments", c.verb.arguments)
	case len(args) > action.arguments:
		return wrongUse("desk.wrong.too_many", "Argument", args[action.arguments])
	}
	return action.run(c, ctx, strings.Join(args, ""))
}

// listMachines lists all engines, and what is missing for those that are on.
func (c *call) listMachines(ctx context.Context, _ string) error {
	all, err := c.desk.Machines(ctx)
	if err != nil {
		return err
	}
	rows := [][]string{}
	for i := range all {
		m := &all[i]
		state, reason, missing := "desk.machine_off", "", ""
		if m.On {
			state = "desk.machine_on"
		}
		if m.Err != nil {
			reason, missing = c.explain(m.Err)
		}
		if c.forPrograms() {
			if err := c.answer(struct {
				*editor.MachineState
				Reason string `json:"reason,omitempty"`
				Error  string `json:"error,omitempty"`
			}{m, reason, missing}, ""); err != nil {
				return err
			}
			continue
		}
		rows = append(rows, []string{m.Engine, m.Title, c.words.T(state), joined("  ", m.Connector.Address, m.Connector.Model, m.Connector.Nearest, missing)})
	}
	return c.tell(aligned(rows))
}

func (c *call) switchOn(ctx context.Context, engine string) error {
	err := c.desk.SwitchOn(ctx, editor.Connector{
		Engine: engine, Address: c.values["address"], Model: c.values["model"], Region: c.values["region"],
		Nearest: c.values["nearest"], Glossary: c.values["glossary"],
	})
	if err != nil {
		return c.report(problem{}, err)
	}
	return c.listMachines(ctx, "")
}

func (c *call) switchOff(ctx context.Context, engine string) error {
	if err := c.desk.SwitchOff(ctx, engine); err != nil {
		return c.report(problem{}, err)
	}
	return c.listMachines(ctx, "")
}

// longestKey is how many bytes of standard input are taken for a key.
const longestKey = 4096

// keepKey reads a key from standard input, where no list of programs shows it, and gives it to
// the keyring of the system. Nothing takes it out of there.
func (c *call) keepKey(_ context.Context, engine string) error {
	key, err := io.ReadAll(io.LimitReader(c.in, longestKey))
	if err != nil {
		return err
	}
	if err := c.desk.KeepMachineKey(engine, string(key)); err != nil {
		return c.report(problem{}, err)
	}
	return nil
}

// machineQuestion is the question that the flags and a text make.
func (c *call) machineQuestion(ctx context.Context, text string) (editor.MachineQuestion, error) {
	source, target, err := c.languages()
	if err != nil {
		return editor.MachineQuestion{}, err
	}
	return c.desk.MachineQuestionFor(ctx, source, target, text)
}

// languages are from what into what language a text is to be translated. A source may be in
// any language.
func (c *call) languages() (source, target editor.Lang, err error) {
	source, target = editor.Lang(c.values["source"]), editor.Lang(c.values["target"])
	switch {
	case source == "":
		return "", "", wrongUse("desk.wrong.choice", "Flag", "--source", "Choices", list(editor.Targets[:]))
	case !target.IsTarget() || target == source:
		others := slices.DeleteFunc(slices.Clone(editor.Targets[:]), func(l editor.Lang) bool { return l == source })
		return "", "", wrongUse("desk.wrong.choice", "Flag", "--target", "Choices", list(others))
	}
	return source, target, nil
}

// previewMachine shows what would be sent. Nothing is.
func (c *call) previewMachine(ctx context.Context, text string) error {
	q, err := c.machineQuestion(ctx, text)
	if err != nil {
		return err
	}
	r, err := c.desk.Preview(ctx, c.values["engine"], q)
	if err != nil {
		return c.report(problem{}, err)
	}
	return c.answer(r, r.Address+r.Program+"\n"+r.Body)
}

// tryMachine asks an engine for a text, and shows what was changed in its answer.
func (c *call) tryMachine(ctx context.Context, text string) error {
	q, err := c.machineQuestion(ctx, text)
	if err != nil {
		return err
	}
	t, err := c.desk.Ask(ctx, c.values["engine"], q)
	if err != nil {
		return c.report(problem{}, err)
	}
	lines := []string{t.Text}
	for _, term := range t.Terms {
		lines = append(lines, "  "+c.words.T("desk.machine_term", "Form", term.Form))
	}
	for _, change := range t.Changes {
		lines = append(lines, "  "+c.words.T("desk.machine_change", "Was", change.Was, "Now", change.Now))
	}
	return c.answer(t, strings.Join(lines, "\n"))
}

// lookUpWord looks a word up in the dictionaries of the system.
func (c *call) lookUpWord(ctx context.Context, word string) error {
	source, target, err := c.languages()
	if err != nil {
		return err
	}
	found, err := c.desk.MachineWords(ctx, source, target, word)
	if err != nil {
		return c.report(problem{}, err)
	}
	if len(found) == 0 {
		return c.report(problem{}, wrongRow("desk.machine_no_word", "Word", word))
	}
	for i := range found {
		if err := c.answer(&found[i], strings.Join(found[i].Lines, "\n    ")); err != nil {
			return err
		}
	}
	return nil
}
