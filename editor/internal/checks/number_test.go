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

func TestNumberFormatFixes(t *testing.T) {
	for _, c := range []struct{ source, target, want string }{
		{"en 5,000 people", "de 5,000 Menschen", "5.000 Menschen"},
		{"en 5,000 people", "cnr Oko 5,000 ljudi", "Oko 5.000 ljudi"},
		{"en 5,000 people", "cnr Око 5,000 људи", "Око 5.000 људи"},
		{"de 5.000 Menschen", "en 5.000 people", "5,000 people"},
		{"de 1.234.567,8 Tonnen", "en 1.234.567,8 tonnes", "1,234,567.8 tonnes"},
		{"en 1,234,567.8 tonnes", "de 1,234,567.8 Tonnen", "1.234.567,8 Tonnen"},
		{"en 2.5 million", "de 2.5 Millionen", "2,5 Millionen"},
		{"en $2.53", "cnr 2.53 dolara", "2,53 dolara"},
		{"cnr 2,53 boda", "en 2,53 points", "2.53 points"},
		{"en They won 20-18 before 5,000 fans", "de Sie siegten 20:18 vor 5,000 Fans", "Sie siegten 20:18 vor 5.000 Fans"},
		{"en 5,000 people took 5 buses", "cnr 5,000 ljudi u 5 autobusa", "5.000 ljudi u 5 autobusa"},
		{"en 5,000,000 people", "de 5,000,000 Menschen", "5.000.000 Menschen"},
	} {
		target := inLanguage(c.target)
		all := spoken(inLanguage(c.source), target)
		if len(all) != 1 || all[0].Fix == nil || all[0].Rule != "number_format" {
			t.Errorf("%v: %+v", c, all)
			continue
		}
		fix := all[0].Fix
		if got := target.Of(0, fix.Start) + fix.Text + target.Of(fix.End, len(target.Runes)); got != c.want {
			t.Errorf("%v: %q", c, got)
		}
		if again := spoken(inLanguage(c.source), NewText(target.Base, c.want)); len(again) > 0 {
			t.Errorf("%q is still wrong: %+v", c.want, again)
		}
	}
}

// What a translator may well have done is a hint.
func TestFigureHints(t *testing.T) {
	for _, c := range []struct{ source, target, rule string }{
		{"en 5 miles away", "cnr 8 kilometara odavde", "unit"},
		{"en On Monday he left", "de Gestern reiste er ab", "date_missing"},
		{"en Since February", "cnr Od početka godine", "date_missing"},
		{"en These five rallies", "cnr Ovi skupovi", "number_missing"},
		{"en He left last year", "cnr Otišao je 2017. godine", "number_added"},
		{"en The 2 gas lines of Line 2", "de Die 2 Leitungen der Leitung 2 (Linie 2)", "number_added"},
		{"en At 8:30 p.m. on Friday", "de Am Freitag um 8.30 Uhr", "time"},
		{"en The match starts at 8 p.m.", "cnr Meč počinje u 8 h", "time"},
		{"cnr Meč počinje u 20.30 h", "de Das Spiel beginnt um 8.30 Uhr", "time"},
		{"en A walk of five miles", "de Ein Weg von fünf Meilen (8 km)", "number_added"},
		{"en She is 100 percent sure", "cnr Potpuno je sigurna", "number_missing"},
		{"fr Trois morts", "cnr 3 mrtva", "number_added"},
		{"ru Три человека", "de 3 Menschen", "number_added"},
	} {
		said := map[string]Severity{}
		for _, f := range Check(inLanguage(c.source), inLanguage(c.target)) {
			if figureRules[f.Rule] {
				said[f.Rule] = f.Severity
			}
		}
		if len(said) != 1 || said[c.rule] != Hint {
			t.Errorf("%v: %v", c, said)
		}
	}
}

func TestHoursOfTheEvening(t *testing.T) {
	for _, target := range []string{
		"de Am Freitagabend um 8.30 Uhr", "de Um 8.30 Uhr abends", "cnr U 8.30 uveče", "cnr У 8.30 навече", "cnr U 20.30 h", "de Um 20.30 Uhr", "en At 8:30 in the evening",
	} {
		for _, f := range Check(inLanguage("en At 8:30 p.m."), inLanguage(target)) {
			if f.Rule == "time" {
				t.Errorf("%s: %+v", target, f)
			}
		}
	}
}

// Without a source, only what is wrong in itself is told.
func TestFiguresOfATextAlone(t *testing.T) {
	for text, rule := range map[string]string{
		"de Es waren 1,234,567 Menschen":                         "number_format",
		"cnr Bilo je 1,234.5 tona":                               "number_format",
		"en There were 1.234.567 people":                         "number_format",
		"cnr Počinje u 25.10 h":                                  "time_invalid",
		"en It begins at 13:75 p.m.":                             "time_invalid",
		"de Es waren 5,000 Meter":                                "",
		"cnr Prvo kolo, 29. 9. 2018. u 20.30 h, 5.000 gledalaca": "",
		"en Version 2.0 of 1.5 million":                          "",
		"de Die Adresse 192.168.0.1":                             "",
	} {
		all := spoken(nil, inLanguage(text))
		if rule == "" && len(all) > 0 || rule != "" && (len(all) != 1 || all[0].Rule != rule) {
			t.Errorf("%s: %+v, want %q", text, all, rule)
		}
	}
}

// Each part of a date is told by itself, where it stands.
func TestPlacesOfFigures(t *testing.T) {
	for _, c := range []struct{ source, target, rule, place string }{
		{"en On Saturday, September 29", "cnr U subotu, 28. septembra", "date", "28"},
		{"en On Saturday, September 29", "cnr U petak, 29. septembra", "weekday", "petak"},
		{"en On Saturday, September 29", "cnr У суботу, 29. октобра", "date", "октобра"},
		{"en He raised $2.5 million in Bar", "de Er sammelte in Bar 2,6 Millionen Dollar", "number_changed", "2,6 Millionen Dollar"},
		{"en Talks last 5 hours", "cnr Razgovori traju 6 sati", "number_changed", "6 sati"},
		{"en Only $5", "cnr Samo 5 eura", "currency", "5 eura"},
		{"en The talks begin at 8 p.m.", "de Die Gespräche beginnen um 21 Uhr", "time", "21 Uhr"},
		{"en Nora, 37, left", "cnr Nora je otišla", "number_missing", "Nora je otišla"},
	} {
		target := inLanguage(c.target)
		all := spoken(inLanguage(c.source), target)
		if len(all) != 1 || all[0].Rule != c.rule || target.Of(all[0].Start, all[0].End) != c.place {
			t.Errorf("%v: %+v", c, all)
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
