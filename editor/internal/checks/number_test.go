package checks

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

// figureRules are the rules of this file's tables.
var figureRules = map[string]bool{
	"number_missing": true, "number_added": true, "number_changed": true, "number_format": true, "scale": true, "percent": true,
	"currency": true, "unit": true, "time": true, "time_invalid": true, "date": true, "date_missing": true, "weekday": true,
}

// spoken runs the rules about figures and returns what they say above a hint.
func spoken(source, target *Text) []Finding {
	var loud []Finding
	for _, f := range Check(source, target) {
		if figureRules[f.Rule] && f.Severity != Hint {
			loud = append(loud, f)
		}
	}
	return loud
}

// rows reads a table: fields between bars, without comments.
func rows(t testing.TB, name string) (all [][]string) {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "|")
		for i := range fields {
			fields[i] = strings.TrimSpace(fields[i])
		}
		all = append(all, fields)
	}
	return all
}

// inLanguage makes a text of a field: "de Zwölf Soldaten".
func inLanguage(field string) *Text {
	tag, text, _ := strings.Cut(field, " ")
	return NewText(tag, text)
}

func TestSameFiguresAreQuiet(t *testing.T) {
	expressions, pairs := 0, 0
	for _, same := range rows(t, "testdata/figures_same.txt") {
		texts := make([]*Text, len(same))
		for i, field := range same {
			texts[i] = inLanguage(field)
		}
		expressions += len(texts)
		for i := range texts {
			for j := range texts {
				if i == j {
					continue
				}
				pairs++
				for _, f := range spoken(texts[i], texts[j]) {
					t.Errorf("%s | %s: %s %v", same[i], same[j], f.Rule, f.Args)
				}
			}
		}
	}
	t.Logf("%d expressions in %d pairs", expressions, pairs)
	if expressions < 600 {
		t.Errorf("the table has only %d expressions", expressions)
	}
}

func TestChangedFiguresAreTold(t *testing.T) {
	told := map[string]int{}
	for _, row := range rows(t, "testdata/figures_changed.txt") {
		source, target := inLanguage(row[1]), inLanguage(row[2])
		all := spoken(source, target)
		if len(all) != 1 || all[0].Rule != row[0] {
			t.Errorf("%v: %v", row, all)
			continue
		}
		told[row[0]]++
		f := all[0]
		if f.Start < 0 || f.End > len(target.Runes) || f.Start >= f.End {
			t.Errorf("%v: %d to %d of %d", row, f.Start, f.End, len(target.Runes))
		}
		if written, ok := f.Args["Target"]; ok && f.Rule != "number_format" && target.Of(f.Start, f.End) != written {
			t.Errorf("%v: %q stands where %q is told", row, target.Of(f.Start, f.End), written)
		}
	}
	for rule := range figureRules {
		if told[rule] == 0 && rule != "date_missing" {
			t.Errorf("no row is about %s", rule)
		}
	}
}

// A table of thousands of numbers is compared like a sentence, and what changed is found.
func TestManyFigures(t *testing.T) {
	const count, changed = 5000, 3210
	var a, b strings.Builder
	for i := range count {
		fmt.Fprintf(&a, "%d ships; ", 7*i+100)
		n := 7*i + 100
		if i == changed {
			n++
		}
		fmt.Fprintf(&b, "%d Schiffe; ", n)
	}
	all := spoken(NewText("en", a.String()), NewText("de", b.String()))
	want := strconv.Itoa(7*changed + 101)
	if len(all) != 1 || all[0].Rule != "number_changed" || all[0].Args["Target"] != want {
		t.Errorf("%d findings, the first %v; want one of %s", len(all), all[:min(1, len(all))], want)
	}
}
