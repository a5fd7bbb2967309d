package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"redakcija/editor"
)

const exchangeArguments = "check FILE…|export STORY|import FILE…"

var exchangeFlags = []option{
	ofLanguage,
	{"format", "F", "desk.flag.exchange_format"},
	{"out", "FILE", "desk.flag.out_file"},
	{"dry-run", "", "desk.flag.dry_run"},
}

// exchangeFiles is the verb of files from and for other programs.
func exchangeFiles(ctx context.Context, c *call) error {
	switch args := c.args[1:]; c.args[0] {
	case "check":
		return c.checkFiles(ctx, args)
	case "export":
		if len(args) > 1 {
			return wrongUse("desk.wrong.too_many", "Argument", args[1])
		}
		return c.exportVersion(ctx, args[0])
	case "import":
		return c.importVersions(ctx, args)
	}
	return wrongUse("desk.wrong.choice", "Flag", "desk exchange", "Choices", "check, export, import")
}

// exportVersion writes a version of a story for another program, into a file or to standard
// output.
func (c *call) exportVersion(ctx context.Context, story string) error {
	format := cmp.Or(c.values["format"], editor.ExchangeXLIFF)
	if !slices.Contains(editor.ExchangeFormats[:], format) {
		return wrongUse("desk.wrong.choice", "Flag", "--format", "Choices", list(editor.ExchangeFormats[:]))
	}
	lang := editor.Lang(c.values["lang"])
	if !lang.IsTarget() {
		return wrongUse("desk.wrong.choice", "Flag", "--lang", "Choices", list(editor.Targets[:]))
	}
	id, err := c.storyNamed(ctx, story)
	if err != nil {
		return c.report(problem{}, err)
	}
	var file bytes.Buffer
	if err := c.desk.ExportExchange(ctx, &file, id, lang, format); err != nil {
		return c.report(problem{Story: id, Lang: lang}, err)
	}
	name := c.values["out"]
	if name == "" || name == "-" {
		_, _ = c.out.Write(file.Bytes()) // the error stays in the writer
		return c.out.Flush()
	}
	// A file that lies there is replaced by a whole one or not at all.
	f, err := os.CreateTemp(filepath.Dir(name), ".exchange-*")
	if err != nil {
		return err
	}
	_, err = f.Write(file.Bytes())
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		_ = os.Remove(f.Name()) // what failed before is the news
	}
	return err
}

// importVersions takes what came back from other programs.
func (c *call) importVersions(ctx context.Context, files []string) error {
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			err = &editor.InputError{File: name, Reason: editor.InputUnreadable, At: -1, Err: err}
			if err := c.report(problem{File: name}, err); err != nil {
				return err
			}
			continue
		}
		rows, err := c.desk.ImportExchange(ctx, f, c.on("dry-run"))
		_ = f.Close() // it was only read
		for i := range rows {
			if err := c.tellReturned(&rows[i]); err != nil {
				return err
			}
		}
		var fault *editor.ExchangeFault
		if errors.As(err, &fault) && !c.forPrograms() {
			_, sentence := c.explain(err)
			c.problems++
			c.complain(c.words.T("desk.in_line", "File", filepath.Base(name), "Line", fault.Line, "Problem", sentence))
			continue
		}
		if err != nil {
			if err := c.report(problem{File: name}, err); err != nil {
				return err
			}
		}
	}
	return nil
}

// tellReturned tells what became of one segment. What was not taken, and is not what the desk
// has already, counts as a problem.
func (c *call) tellReturned(r *editor.Returned) error {
	told := struct {
		*editor.Returned
		Error  string `json:"error,omitempty"`
		Reason string `json:"reason,omitempty"`
	}{Returned: r}
	if r.Err != nil {
		told.Reason, told.Error = c.explain(r.Err)
	}
	line := joined("  ", string(r.Segment), c.words.T("return_fate."+string(r.Fate)), told.Error)
	switch r.Fate {
	case editor.ReturnConflict, editor.ReturnOutdated, editor.ReturnUnknown, editor.ReturnRefused:
		c.problems++
	case editor.ReturnSame, editor.ReturnEmpty:
		if !c.forPrograms() && len(r.Notes) == 0 {
			return nil
		}
	}
	if r.Was != r.Text && r.Text != "" {
		line += "\n  " + marked(editor.WordDiff(r.Was, r.Text))
	}
	for _, note := range r.Notes {
		line += "\n  " + c.words.T("desk.note_with", "Note", note)
	}
	if r.Codes {
		line += "\n  " + c.words.T("desk.codes_left_out")
	}
	return c.answer(told, line)
}

// fileFault is a fault in a file, with its sentence.
type fileFault struct {
	Line    int    `json:"line"`
	Message string `json:"message"`
	Rule    string `json:"rule"`
}

// checkedFile is what a program is told of a file that was checked.
type checkedFile struct {
	File     string      `json:"file"`
	Valid    bool        `json:"valid"`
	Problems []fileFault `json:"problems"`
}

// checkFiles tells of each file whether it is valid, and what is wrong with it, always as JSON:
// what asks is mostly a program that has just written the files.
func (c *call) checkFiles(ctx context.Context, files []string) error {
	c.values["jsonl"] = "true"
	for _, name := range files {
		if err := ctx.Err(); err != nil {
			return err
		}
		faults, err := c.checkFile(name)
		if err != nil {
			if err := c.report(problem{File: name}, &editor.InputError{File: name, Reason: editor.InputUnreadable, At: -1, Err: err}); err != nil {
				return err
			}
			continue
		}
		told := checkedFile{File: name, Valid: len(faults) == 0, Problems: []fileFault{}}
		if !told.Valid {
			c.problems++
		}
		for _, f := range faults {
			_, sentence := c.explain(f)
			told.Problems = append(told.Problems, fileFault{f.Line, sentence, f.Rule})
		}
		if err := c.answer(told, ""); err != nil {
			return err
		}
	}
	return nil
}

func (c *call) checkFile(name string) ([]*editor.ExchangeFault, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	return c.desk.CheckExchange(f)
}
