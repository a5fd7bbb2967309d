package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"redakcija/assets"
	"redakcija/editor"
)

const registerArguments = "[WORDS|add|remove|import|export|proposals|accept …]"

var registerFlags = []option{
	{"kind", "K", "desk.flag.term_kind"},
	{"latin", "", "desk.flag.term_latin"},
	{"free", "", "desk.flag.term_free"},
	withNote,
	{"new", "", "desk.flag.only_new"},
	{"starter", "", "desk.flag.starter"},
}

// registerActions are what can be done to the register. Other words are searched for.
var registerActions = map[string]struct {
	least, most int // arguments
	run         func(c *call, ctx context.Context, args []string) error
}{
	"list":      {0, 0, (*call).listTerms},
	"add":       {1, many, (*call).addTerm},
	"remove":    {1, many, (*call).removeTerms},
	"import":    {0, 1, (*call).importTerms},
	"export":    {0, 1, (*call).exportTerms},
	"proposals": {1, 1, (*call).listProposals},
	"accept":    {1, many, (*call).acceptProposals},
}

// houseRegister searches the register of the house or changes it.
func houseRegister(ctx context.Context, c *call) error {
	if kind := editor.TermKind(c.values["kind"]); kind != "" && !slices.Contains(editor.TermKinds[:], kind) {
		return wrongUse("desk.wrong.choice", "Flag", "--kind", "Choices", list(editor.TermKinds[:]))
	}
	if len(c.args) == 0 {
		return c.listTerms(ctx, nil)
	}
	action, is := registerActions[c.args[0]]
	if !is {
		return c.listTerms(ctx, c.args)
	}
	switch args := c.args[1:]; {
	case len(args) < action.least:
		return wrongUse("desk.wrong.too_few", "Verb", "desk "+c.verb.name+" "+c.args[0], "Arguments", c.verb.arguments)
	case len(args) > action.most:
		return wrongUse("desk.wrong.too_many", "Argument", args[action.most])
	default:
		return action.run(c, ctx, args)
	}
}

// listTerms lists the entries that have some words.
func (c *call) listTerms(ctx context.Context, words []string) error {
	r, err := c.desk.Register(ctx)
	if err != nil {
		return err
	}
	found := r.Search(strings.Join(words, " "), editor.TermKind(c.values["kind"]))
	if len(found) == 0 && !c.forPrograms() {
		return c.tell(c.words.T("desk.no_terms") + "\n")
	}
	for _, t := range found {
		if err := c.answerTerm(t); err != nil {
			return err
		}
	}
	return nil
}

// termFields are the details of an entry that can be given as name=value.
var termFields = map[string]func(*editor.Term, string){
	"cyrillic": func(t *editor.Term, s string) { t.Cyrillic = s },
	"original": func(t *editor.Term, s string) { t.Original = s },
	"gender":   func(t *editor.Term, s string) { t.Gender = editor.Gender(s) },
	"language": func(t *editor.Term, s string) { t.Languages = append(t.Languages, s) },
	"country":  func(t *editor.Term, s string) { t.Country = s },
	"host":     func(t *editor.Term, s string) { t.Host = s },
}

// addTerm makes a term of arguments such as cnr=Vitkof, cnr!=Vitkoff and host=tass.ru.
func (c *call) addTerm(ctx context.Context, args []string) error {
	t := editor.Term{
		Kind: editor.TermKind(cmp.Or(c.values["kind"], string(editor.TermExpression))), Latin: c.on("latin"), Free: c.on("free"), Note: c.values["note"],
		Forms: map[editor.Lang][]string{}, Forbidden: map[editor.Lang][]string{},
	}
	for _, arg := range args {
		name, value, found := strings.Cut(arg, "=")
		field := termFields[name]
		name, forbidden := strings.CutSuffix(name, "!")
		lang := editor.Lang(name)
		switch {
		case found && field != nil:
			field(&t, value)
		case !found || !lang.IsTarget():
			return wrongUse("desk.wrong.form", "Argument", arg)
		case forbidden:
			t.Forbidden[lang] = append(t.Forbidden[lang], value)
		default:
			t.Forms[lang] = append(t.Forms[lang], value)
		}
	}
	t, err := c.desk.PutTerm(ctx, t)
	if err != nil {
		return c.report(problem{}, err)
	}
	return c.answerTerm(&t)
}

func (c *call) removeTerms(ctx context.Context, ids []string) error {
	for _, id := range ids {
		if err := c.removed(id, c.desk.RemoveTerm(ctx, editor.TermID(id))); err != nil {
			return err
		}
	}
	return nil
}

// answerTerm tells of one entry.
func (c *call) answerTerm(t *editor.Term) error {
	if c.forPrograms() {
		return c.answer(t, "")
	}
	latin, free, learned := "", "", ""
	if t.Latin {
		latin = c.words.T("word.latin")
	}
	if t.Free {
		free = c.words.T("desk.term_free")
	}
	if t.Learned != "" {
		learned = c.words.T("desk.learned")
	}
	return c.answer(t, joined("  ",
		string(t.ID), c.words.T("term_kind."+string(t.Kind)), strings.Join(formsOf(t), ", "), t.Cyrillic, t.Original, latin, free,
		strings.Join(rolesOf(t), ", "), t.Country, t.Host, t.Note, learned))
}

// formsOf are the forms of an entry as they are given to the terminal.
func formsOf(t *editor.Term) []string {
	var all []string
	for _, lang := range editor.Targets {
		for _, f := range t.Forms[lang] {
			all = append(all, string(lang)+"="+f)
		}
		for _, f := range t.Forbidden[lang] {
			all = append(all, string(lang)+"!="+f)
		}
	}
	return all
}

// rolesOf are the roles of a person, each in the first language that has its office.
func rolesOf(t *editor.Term) []string {
	var all []string
	for _, r := range t.Roles {
		var titles []string
		for _, lang := range editor.Targets {
			titles = append(titles, r.Title[lang])
		}
		days := ""
		if r.From != "" || r.To != "" {
			days = "(" + r.From + "–" + r.To + ")"
		}
		all = append(all, joined(" ", cmp.Or(titles...), r.Of, days))
	}
	return all
}

// importTerms takes a table into the register: a file, standard input as "-", or what comes
// with the program.
func (c *call) importTerms(ctx context.Context, args []string) error {
	file := "register.csv"
	table := io.Reader(bytes.NewReader(assets.Register))
	switch {
	case c.on("starter") == (len(args) == 1):
		return wrongUse("desk.wrong.table")
	case len(args) == 1 && args[0] == "-":
		file, table = "-", c.in
	case len(args) == 1:
		f, err := os.Open(args[0])
		if err != nil {
			return c.report(problem{File: args[0]}, &editor.InputError{File: args[0], Reason: editor.InputUnreadable, At: -1, Err: err})
		}
		defer func() { _ = f.Close() }() // it was only read
		file, table = args[0], f
	}
	// What a house changed in the entries that came with the program is its own.
	rows, err := c.desk.ImportTerms(ctx, table, c.on("new") || c.on("starter"))
	var input *editor.InputError
	if errors.As(err, &input) {
		input.File = file
	}
	if err != nil {
		return c.report(problem{File: file}, err)
	}
	count := map[editor.TermFate]int{}
	for i := range rows {
		if err := c.tellImported(file, &rows[i], count); err != nil {
			return err
		}
	}
	if c.forPrograms() {
		return nil
	}
	return c.tell(c.words.T("desk.imported", "Added", count[editor.TermAdded], "Changed", count[editor.TermChanged],
		"Left", count[editor.TermSame]+count[editor.TermKept]) + "\n")
}

// tellImported tells what became of one row: of each to programs, of those that could not be
// taken to people.
func (c *call) tellImported(file string, row *editor.ImportedTerm, count map[editor.TermFate]int) error {
	if row.Err == nil {
		count[row.Fate]++
		if c.forPrograms() {
			return c.answer(row, "")
		}
		return nil
	}
	c.problems++
	reason, sentence := c.explain(row.Err)
	if c.forPrograms() {
		return c.answer(struct {
			Line   int    `json:"line"`
			Error  string `json:"error"`
			Reason string `json:"reason"`
		}{row.Line, sentence, reason}, "")
	}
	c.complain(c.words.T("desk.in_line", "File", filepath.Base(file), "Line", row.Line, "Problem", sentence))
	return nil
}

// exportTerms writes the register as a table into a file, or to standard output.
func (c *call) exportTerms(ctx context.Context, args []string) error {
	if len(args) == 0 {
		return c.desk.ExportTerms(ctx, c.out)
	}
	var table bytes.Buffer
	if err := c.desk.ExportTerms(ctx, &table); err != nil {
		return err
	}
	// A table that lies there is replaced by a whole one or not at all.
	f, err := os.CreateTemp(filepath.Dir(args[0]), ".register-*")
	if err != nil {
		return err
	}
	_, err = f.Write(table.Bytes())
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), args[0])
	}
	if err != nil {
		_ = os.Remove(f.Name()) // what failed before is the news
	}
	return err
}

// listProposals lists what the register could take from the attributions of a story.
func (c *call) listProposals(ctx context.Context, args []string) error {
	_, all, err := c.proposals(ctx, args[0])
	if err != nil {
		return err
	}
	if len(all) == 0 && !c.forPrograms() {
		return c.tell(c.words.T("desk.no_proposals") + "\n")
	}
	for i := range all {
		p := &all[i]
		about := c.words.T("proposal.new")
		switch {
		case len(p.Doubt) > 0:
			about = c.words.T("proposal.doubt", "Entries", list(p.Doubt))
		case p.Term.ID != "" && len(p.New) > 0:
			about = c.words.T("proposal.forms", "Entry", p.Term.ID)
		case p.Term.ID != "":
			about = c.words.T("proposal.learned", "Entry", p.Term.ID)
		}
		line := joined("  ", p.Term.Name(), c.words.T("term_kind."+string(p.Term.Kind)), strings.Join(formsOf(&p.Term), ", "), about)
		if err := c.answer(p, line); err != nil {
			return err
		}
	}
	return nil
}

func (c *call) proposals(ctx context.Context, story string) (editor.StoryID, []editor.Proposal, error) {
	id, err := c.storyNamed(ctx, story)
	if err != nil {
		return "", nil, err
	}
	all, err := c.desk.Proposals(ctx, id)
	return id, all, err
}

// acceptProposals puts proposals into the register: those whose names are given, or all that
// are not in doubt.
func (c *call) acceptProposals(ctx context.Context, args []string) error {
	id, all, err := c.proposals(ctx, args[0])
	if err != nil {
		return err
	}
	named := args[1:]
	for _, name := range named {
		if !slices.ContainsFunc(all, func(p editor.Proposal) bool { return p.Term.Name() == name }) {
			if err := c.report(problem{Story: id}, wrongRow("desk.absent", "Word", name)); err != nil {
				return err
			}
		}
	}
	for _, p := range all {
		if len(named) > 0 && !slices.Contains(named, p.Term.Name()) || len(named) == 0 && len(p.Doubt) > 0 {
			continue
		}
		if kind := editor.TermKind(c.values["kind"]); kind != "" && len(named) > 0 {
			p.Term.Kind = kind
		}
		t, err := c.desk.Accept(ctx, p)
		if err != nil {
			if err := c.report(problem{Story: id}, err); err != nil {
				return err
			}
			continue
		}
		if err := c.answerTerm(&t); err != nil {
			return err
		}
	}
	return nil
}
