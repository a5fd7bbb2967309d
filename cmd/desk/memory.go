package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"redakcija/editor"
)

const memoryArguments = "list|import FILE…|export [FILE]|lookup [TEXT]|search WORDS|remove NAME…|forget NUMBER…"

var memoryFlags = []option{
	{"source", "L", "desk.flag.source"},
	{"target", "L", "desk.flag.target"},
	{"limit", "N", "desk.flag.limit"},
	{"min", "N", "desk.flag.min"},
	{"out", "FILE", "desk.flag.out_file"},
}

// memoryActions are what can be done with the memory.
var memoryActions = map[string]struct {
	least, most int // arguments
	run         func(c *call, ctx context.Context, args []string) error
}{
	"list":   {0, 0, (*call).listMemories},
	"import": {1, many, (*call).importMemories},
	"export": {0, 1, (*call).exportMemory},
	"lookup": {0, 1, (*call).lookUp},
	"search": {1, many, (*call).searchMemory},
	"remove": {1, many, (*call).removeMemories},
	"forget": {1, many, (*call).forgetPairs},
}

// memory does something with the memory of the house.
func memory(ctx context.Context, c *call) error {
	name := "list"
	if len(c.args) > 0 {
		name = c.args[0]
	}
	action, is := memoryActions[name]
	if !is {
		return wrongUse("desk.wrong.choice", "Flag", "desk memory", "Choices", "list, import, export, lookup, search, remove, forget")
	}
	switch args := c.args[min(1, len(c.args)):]; {
	case len(args) < action.least:
		return wrongUse("desk.wrong.too_few", "Verb", "desk memory "+name, "Arguments", c.verb.arguments)
	case len(args) > action.most:
		return wrongUse("desk.wrong.too_many", "Argument", args[action.most])
	default:
		return action.run(c, ctx, args)
	}
}

// listMemories lists the files whose pairs were imported.
func (c *call) listMemories(ctx context.Context, _ []string) error {
	all, err := c.desk.Memories(ctx)
	if err != nil {
		return err
	}
	if len(all) == 0 && !c.forPrograms() {
		return c.tell(c.words.T("desk.no_memories") + "\n")
	}
	for i := range all {
		m := &all[i]
		line := joined("  ", m.Name, c.words.N("desk.pairs", m.Pairs), string(m.By), c.words.Day(m.At.Local()))
		if err := c.answer(m, line); err != nil {
			return err
		}
	}
	return nil
}

// importMemories takes files into the memory, and says for each what could not be taken, with
// its line, and how many pairs were.
func (c *call) importMemories(ctx context.Context, files []string) error {
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			err = &editor.InputError{File: file, Reason: editor.InputUnreadable, At: -1, Err: err}
			if err := c.report(problem{File: file}, err); err != nil {
				return err
			}
			continue
		}
		m, err := c.importMemory(ctx, file, f)
		if err = errors.Join(err, f.Close()); err != nil {
			if err := c.report(problem{File: file}, err); err != nil {
				return err
			}
		}
		if err := c.answer(m, c.words.T("desk.memory_imported", "Name", m.Name, "Pairs", c.words.N("desk.pairs", m.Pairs))); err != nil {
			return err
		}
	}
	return nil
}

// importMemory takes one file. People are told every second how far it has come.
func (c *call) importMemory(ctx context.Context, file string, r io.Reader) (editor.Memory, error) {
	told := time.Now()
	return c.desk.ImportMemory(ctx, filepath.Base(file), r, func(pairs int, wrong error) {
		if wrong == nil {
			if time.Since(told) >= time.Second && !c.forPrograms() {
				told = time.Now()
				c.complain(c.words.N("desk.pairs", pairs) + " …")
			}
			return
		}
		c.problems++
		reason, sentence := c.explain(wrong)
		line := 0
		var unit *editor.MemoryError
		if errors.As(wrong, &unit) {
			line = unit.Line
		}
		if !c.forPrograms() {
			c.complain(c.words.T("desk.in_line", "File", filepath.Base(file), "Line", line, "Problem", sentence))
			return
		}
		_ = c.answer(struct { // where nothing can be written any more the end of the import says so
			File   string `json:"file"`
			Line   int    `json:"line"`
			Error  string `json:"error"`
			Reason string `json:"reason"`
		}{file, line, sentence, reason}, "")
	})
}

// direction is from what into what language the memory is asked.
func (c *call) direction() (source, target editor.Lang, err error) {
	source, target = editor.Lang(c.values["source"]), editor.Lang(c.values["target"])
	switch {
	case source == "":
		return "", "", wrongUse("desk.wrong.choice", "Flag", "--source", "Choices", list(editor.Targets[:]))
	case target == "" || target == source:
		others := slices.DeleteFunc(slices.Clone(editor.Targets[:]), func(l editor.Lang) bool { return l == source })
		return "", "", wrongUse("desk.wrong.choice", "Flag", "--target", "Choices", list(others))
	}
	return source, target, nil
}

// number is the value of a flag that is a number from 1 up; more than the highest is as good as
// that.
func (c *call) number(flag string, otherwise, highest int) (int, error) {
	value, given := c.values[flag]
	if !given {
		return otherwise, nil
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 {
		return 0, wrongUse("desk.wrong.number", "Flag", "--"+flag, "Value", value)
	}
	return min(n, highest), nil
}

// exportMemory writes all pairs of a direction to a file, or to standard output.
func (c *call) exportMemory(ctx context.Context, args []string) error {
	source, target, err := c.direction()
	if err != nil {
		return err
	}
	file := c.values["out"]
	if len(args) > 0 {
		file = args[0]
	}
	if file == "" {
		return c.desk.ExportMemory(ctx, source, target, c.out)
	}
	// A file that lies there is replaced by a whole one or not at all.
	f, err := os.CreateTemp(filepath.Dir(file), ".memory-*")
	if err != nil {
		return err
	}
	err = c.desk.ExportMemory(ctx, source, target, f)
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), file)
	}
	if err != nil {
		_ = os.Remove(f.Name()) // what failed before is the news
	}
	return err
}

// lookUp looks for the pairs that are most like a text: one that is given, or rows of
// {"id","text","before","after"}.
func (c *call) lookUp(ctx context.Context, args []string) error {
	source, target, err := c.direction()
	if err != nil {
		return err
	}
	asked := editor.Sought{Source: source, Target: target}
	if asked.Limit, err = c.number("limit", 5, 100); err != nil {
		return err
	}
	if asked.Min, err = c.number("min", 60, 100); err != nil {
		return err
	}
	if len(args) == 1 {
		asked.Text = args[0]
		began := time.Now()
		matches, err := c.desk.Lookup(ctx, asked)
		if err != nil {
			return err
		}
		return c.answerMatches(json.RawMessage("null"), matches, time.Since(began))
	}
	// Without a text it only makes the index, so that the first row does not wait for it.
	if _, err := c.desk.Lookup(ctx, asked); err != nil {
		return err
	}
	return eachRow(c.in, func(line int, raw []byte) error {
		var row struct{ Text, Before, After *string }
		var err error
		if c.forPrograms() {
			err = decode(line, raw, &row)
		} else {
			text := string(raw)
			row.Text = &text
		}
		if err == nil && row.Text == nil {
			err = wrongRow("desk.wrong.field", "Line", line, "Field", "text")
		}
		if err != nil {
			return c.report(problem{ID: rowID(raw)}, err)
		}
		q := asked
		q.Text = *row.Text
		if row.Before != nil {
			q.Before = *row.Before
		}
		if row.After != nil {
			q.After = *row.After
		}
		began := time.Now()
		matches, err := c.desk.Lookup(ctx, q)
		if err != nil {
			return c.report(problem{ID: rowID(raw)}, err)
		}
		return c.answerMatches(rowID(raw), matches, time.Since(began))
	})
}

func (c *call) answerMatches(id json.RawMessage, matches []editor.Match, took time.Duration) error {
	var lines strings.Builder
	for i := range matches {
		m := &matches[i]
		fmt.Fprintf(&lines, "%3d %%  %s\n       %s\n", m.Score, m.Text, m.Translation)
		if from := c.fromPair(&m.Pair); from != "" {
			fmt.Fprintf(&lines, "       %s\n", from)
		}
	}
	if len(matches) == 0 {
		lines.WriteString(c.words.T("desk.no_pairs"))
	}
	return c.answer(struct {
		ID      json.RawMessage `json:"id"`
		Matches []editor.Match  `json:"matches"`
		Micros  int64           `json:"micros"`
	}{id, notNull(matches), took.Microseconds()}, lines.String())
}

// fromPair says where a pair comes from.
func (c *call) fromPair(p *editor.Pair) string {
	where := p.File
	if p.Story != "" {
		where = joined(" ", string(p.Story), string(p.Segment))
	}
	state, day := "", ""
	if p.State != "" {
		state = c.words.T("state." + string(p.State))
	}
	if !p.At.IsZero() {
		day = c.words.Day(p.At.Local())
	}
	return joined("  ", "#"+strconv.FormatInt(p.Number, 10), where, state, string(p.By), day)
}

// searchMemory lists the pairs that have some words in their text.
func (c *call) searchMemory(ctx context.Context, words []string) error {
	source, target, err := c.direction()
	if err != nil {
		return err
	}
	limit, err := c.number("limit", 20, 1000)
	if err != nil {
		return err
	}
	all, err := c.desk.Concordance(ctx, strings.Join(words, " "), source, target, limit)
	if err != nil {
		return c.report(problem{}, err)
	}
	if len(all) == 0 && !c.forPrograms() {
		return c.tell(c.words.T("desk.no_pairs") + "\n")
	}
	for i := range all {
		p := &all[i]
		if err := c.answer(p, p.Text+"\n  "+p.Translation+"\n  "+c.fromPair(p)); err != nil {
			return err
		}
	}
	return nil
}

// removeMemories forgets what was imported from files.
func (c *call) removeMemories(ctx context.Context, names []string) error {
	for _, name := range names {
		if err := c.removed(name, c.desk.RemoveMemory(ctx, name)); err != nil {
			return err
		}
	}
	return nil
}

// forgetPairs forgets pairs by their numbers.
func (c *call) forgetPairs(ctx context.Context, numbers []string) error {
	for _, given := range numbers {
		n, err := strconv.ParseInt(strings.TrimPrefix(given, "#"), 10, 64)
		if err != nil {
			err = editor.ErrNotFound
		} else {
			err = c.desk.RemovePair(ctx, n)
		}
		if err := c.removed(given, err); err != nil {
			return err
		}
	}
	return nil
}
