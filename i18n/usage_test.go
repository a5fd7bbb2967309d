package i18n_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// program is what the test reads out of the program's source, without its tests.
type program struct {
	literals map[string]string // every string literal, and a place where it stands
	said     map[string]string // those that are given to T or N straight away
	consts   map[string]string // constants of package editor and below: name to value
	typed    map[string][]string
	// keyed are literals by the name of the field they are put into: "Rule".
	keyed map[string][]string
	// faults are the constants for what is wrong with a file of an edition.
	faults []string
}

func readProgram(t *testing.T) *program {
	t.Helper()
	p := &program{map[string]string{}, map[string]string{}, map[string]string{}, map[string][]string{}, map[string][]string{}, nil}
	files := token.NewFileSet()
	for _, top := range []string{"../app", "../cmd", "../editor"} {
		err := filepath.WalkDir(top, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			f, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(f, func(n ast.Node) bool { return p.note(n, files) })
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func (p *program) note(n ast.Node, files *token.FileSet) bool {
	switch n := n.(type) {
	case *ast.ImportSpec:
		return false
	case *ast.Field: // a type or a tag: nothing that is said
		return n.Tag == nil
	case *ast.BasicLit:
		if s, ok := text(n); ok {
			p.literals[s] = files.Position(n.Pos()).String()
		}
	case *ast.CallExpr:
		if len(n.Args) == 0 {
			break
		}
		name := ""
		switch f := n.Fun.(type) {
		case *ast.SelectorExpr:
			name = f.Sel.Name
		case *ast.Ident:
			name = f.Name
		}
		if s, ok := text(n.Args[0]); ok && (name == "T" || name == "N" || name == "t") {
			p.said[s] = files.Position(n.Pos()).String()
		}
		if strings.Contains(filepath.ToSlash(files.Position(n.Pos()).Filename), "exchange/xliff") && (name == "say" || name == "problem") && len(n.Args) > 1 {
			if s, ok := text(n.Args[1]); ok {
				p.keyed["xliff"] = append(p.keyed["xliff"], s)
			}
		}
		if s, ok := text(n.Args[len(n.Args)-1]); ok && name == "cut" { // takes a piece off a line, with the reason
			p.keyed["why"] = append(p.keyed["why"], s)
		}
	case *ast.KeyValueExpr:
		if key, ok := n.Key.(*ast.Ident); ok {
			if s, ok := text(n.Value); ok {
				p.keyed[key.Name] = append(p.keyed[key.Name], s)
			}
		}
	case *ast.AssignStmt:
		for i, field := range n.Lhs {
			if f, ok := field.(*ast.SelectorExpr); ok && len(n.Rhs) == len(n.Lhs) {
				if s, ok := text(n.Rhs[i]); ok {
					p.keyed[f.Sel.Name] = append(p.keyed[f.Sel.Name], s)
				}
			}
		}
	case *ast.ValueSpec:
		for i, value := range n.Values {
			s, ok := text(value)
			if !ok || i >= len(n.Names) {
				continue
			}
			p.consts[n.Names[i].Name] = s
			if strings.HasSuffix(filepath.ToSlash(files.Position(n.Pos()).Filename), "publish/verify.go") {
				p.faults = append(p.faults, s)
			}
			if typ, ok := n.Type.(*ast.Ident); ok {
				name := typ.Name
				for _, engine := range [...]string{"quote", "facts"} {
					if strings.Contains(filepath.ToSlash(files.Position(n.Pos()).Filename), "internal/"+engine+"/") {
						name = engine + "." + name // the newsroom has kinds of its own
					}
				}
				p.typed[name] = append(p.typed[name], s)
			}
		}
	}
	return true
}

// text returns the value of a string literal.
func text(n ast.Expr) (string, bool) {
	lit, ok := n.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

// named returns the values of the constants whose names begin so.
func (p *program) named(prefix string) []string {
	var values []string
	for name, value := range p.consts {
		if rest, ok := strings.CutPrefix(name, prefix); ok && ast.IsExported(rest) {
			values = append(values, value)
		}
	}
	return values
}

// families are the groups of sentences whose ids end in an id of the newsroom. Each
// must have exactly one sentence for each id.
func (p *program) families() map[string][]string {
	phases := slices.Clone(p.typed["Phase"])
	phases[slices.Index(phases, "")] = "all"
	return map[string][]string{
		"state":      p.typed["State"],
		"act":        p.typed["Act"],
		"refused":    p.typed["Condition"],
		"kind":       p.typed["Kind"],
		"phase":      phases,
		"verb":       slices.Concat(p.typed["Act"], p.named("Verb")),
		"input":      p.named("Input"),
		"fetch":      p.named("Fetch"),
		"spelling":   p.typed["MisspellingKind"],
		"dictionary": p.named("Dictionary"),
		"finding":    slices.Concat(p.keyed["Rule"], p.named("rule")),
		"format":     slices.DeleteFunc(slices.Clone(p.keyed["Name"]), func(s string) bool { return s == "" }),
		"removed":    slices.DeleteFunc(slices.Concat(p.keyed["why"], p.keyed["Why"], p.named("why")), func(s string) bool { return s == "" }),
		"warning":    p.named("warn"),
		"found":      p.named("found"),
		"verify":     p.faults,
		"fate":       p.typed["Fate"],
		"word":       p.typed["WordKind"],
		"no_word":    p.named("NoWord"),
		"no_term":    p.named("NoTerm"),
		"no_unit":    p.named("NoUnit"),
		"xliff":      p.keyed["xliff"],
		"machine":    p.named("Machine"),
		"lock":       p.named("Why"),

		"term_kind": p.typed["TermKind"],
		"term_fate": p.typed["TermFate"],

		"return_fate": p.typed["ReturnFate"],

		"checklist": p.typed["PointID"],
		"point":     p.typed["PointStatus"],

		"attribution_kind": p.typed["quote.Kind"],
		"force":            p.typed["quote.Force"],
		"said_in":          slices.DeleteFunc(slices.Clone(p.typed["quote.Medium"]), func(s string) bool { return s == "" }),
		"review":           p.typed["ReviewState"],
		"compared":         p.typed["facts.Kind"],
		"suggestion_kind":  p.typed["SuggestionKind"],
	}
}

func TestFamiliesAreComplete(t *testing.T) {
	english, _ := readCatalogue(t, "en.json")
	p := readProgram(t)
	families := p.families()
	for family, values := range families {
		if len(values) == 0 {
			t.Errorf("no ids were found for %s.…: has the source moved?", family)
		}
		for _, value := range values {
			if id := family + "." + value; english[id] == nil {
				t.Errorf("%s is missing", id)
			}
		}
	}
	for id := range english {
		family, name, _ := strings.Cut(id, ".")
		values, ok := families[family]
		if ok && !strings.Contains(name, ".") && !slices.Contains(values, name) && p.literals[id] == "" {
			t.Errorf("%s has no counterpart in the newsroom", id)
		}
	}
}

var (
	idShape = regexp.MustCompile(`^[a-z][a-z_]*(\.[a-z_]+)+$`)
	// fileShape are names of files, which look like ids.
	fileShape = regexp.MustCompile(`\.(csv|db|go|html|json|jsonl|md|png|svg|txt|xml)$`)
)

// A sentence the program asks for exists. What is given to T or N is checked, and every
// other literal that looks like an id: tables hold ids too, whole ("desk.help.show")
// or as the middle of one ("story.open" of "action.story.open").
func TestEverySentenceExists(t *testing.T) {
	english, _ := readCatalogue(t, "en.json")
	families := map[string]bool{}
	inner := map[string]bool{}
	for id := range english {
		parts := strings.Split(id, ".")
		families[parts[0]] = true
		for i := range parts {
			for j := i + 1; j <= len(parts); j++ {
				inner[strings.Join(parts[i:j], ".")] = true
			}
		}
	}
	p := readProgram(t)
	for id, at := range p.said {
		if english[id] == nil {
			t.Errorf("%s: there is no sentence %s", at, id)
		}
	}
	for literal, at := range p.literals {
		family, _, _ := strings.Cut(literal, ".")
		if idShape.MatchString(literal) && families[family] && !inner[literal] && !fileShape.MatchString(literal) {
			t.Errorf("%s: there is no sentence %s", at, literal)
		}
	}
}

// A sentence that nothing asks for is not kept: its id is a literal in the program, or
// is put together there of literals, as "action." and "story.open" are.
func TestEverySentenceIsUsed(t *testing.T) {
	english, _ := readCatalogue(t, "en.json")
	p := readProgram(t)
	var beginnings, ends []string
	for literal := range p.literals {
		if strings.HasSuffix(literal, ".") && idShape.MatchString(literal+"x") {
			beginnings = append(beginnings, literal)
		}
		if strings.HasPrefix(literal, ".") && idShape.MatchString("x"+literal) {
			ends = append(ends, literal)
		}
	}
	ends = append(ends, "")
	known := map[string]bool{"lang": true} // a language is whatever a story is in
	for family := range p.families() {
		known[family] = true // compared above
	}
	used := func(id string) bool {
		if p.literals[id] != "" {
			return true
		}
		for _, b := range beginnings {
			rest, ok := strings.CutPrefix(id, b)
			for _, e := range ends {
				middle, also := strings.CutSuffix(rest, e)
				if ok && also && p.literals[middle] != "" {
					return true
				}
			}
		}
		return false
	}
	for _, id := range slices.Sorted(maps.Keys(english)) {
		family, name, _ := strings.Cut(id, ".")
		if known[family] && !strings.Contains(name, ".") || used(id) {
			continue
		}
		t.Errorf("nothing asks for %s", id)
	}
}
