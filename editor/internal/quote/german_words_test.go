package quote

import (
	"slices"
	"strings"
	"testing"
	"time"
)

var germanForces = map[Force]bool{
	Said: true, Claimed: true, Admitted: true, Confirmed: true, Denied: true, Warned: true, Accused: true,
	Demanded: true, Promised: true, Asked: true, Thought: true, Forecast: true,
}

// TestGermanTable proves that the table means what it says: every row has the fields of
// its section, every force is one, and no verb or noun stands in it twice.
func TestGermanTable(t *testing.T) {
	words := readTable("de")
	takes := strings.Fields("clause bare infinitive object von mit als für quote dative reflexive lassen aus medium es nobody finding")
	seen := map[string]bool{}
	for _, row := range words["verbs"] {
		if len(row) != 4 {
			t.Errorf("%q has %d fields, want 4", row[0], len(row))
			continue
		}
		if n := len(strings.Fields(row[1])); n != 0 && n != 3 {
			t.Errorf("%s has %d forms, want three or none", row[0], n)
		}
		if row[2] != "" && !germanForces[Force(row[2])] {
			t.Errorf("%s has the force %q", row[0], row[2])
		}
		if row[3] == "" {
			t.Errorf("%s takes nothing", row[0])
		}
		for w := range strings.FieldsSeq(row[3]) {
			if !slices.Contains(takes, w) {
				t.Errorf("%s takes %q", row[0], w)
			}
		}
		key := row[0]
		if strings.Contains(row[3], "reflexive") {
			key += " sich" // "äußern" and "sich äußern" are two verbs
		}
		if seen[key] {
			t.Errorf("%s stands in the table twice", key)
		}
		seen[key] = true
	}
	nouns := map[string]bool{}
	for _, row := range words["nouns"] {
		if len(row) != 3 || !germanForces[Force(row[1])] || row[2] == "" {
			t.Errorf("the row of %s is not whole: %q", row[0], row)
		}
		for w := range strings.FieldsSeq(row[0]) {
			if nouns[w] {
				t.Errorf("%s stands in the table twice", w)
			}
			nouns[w] = true
		}
	}
	for _, section := range strings.Fields("frames hearsay thereby pronouns roles particles outlets posts statements documents titles determiners oblique genitives " +
		"attached prepositions conjunctions asking relatives linking subjects objects auxiliaries adverbs strong subjunctive1 subjunctive2 common separable") {
		if len(words[section]) == 0 {
			t.Errorf("the section %s is empty", section)
		}
	}
}

// TestGermanForms tells forms that the table does not spell out.
func TestGermanForms(t *testing.T) {
	g := newGermanWords(readTable("de"))
	for form, lemma := range map[string]string{
		"sagten": "sagen", "antwortete": "antworten", "entgegnet": "entgegnen", "mitgeteilt": "mitteilen", "mitteilten": "mitteilen",
		"behauptete": "behaupten", "kritisierten": "kritisieren", "widersprachen": "widersprechen", "versicherte": "versichern",
		"forderten": "fordern", "bemängelt": "bemängeln", "vorgeworfen": "vorwerfen", "einräumte": "einräumen", "hinwies": "hinweisen",
	} {
		if !slices.ContainsFunc(g.verbs[form], func(v germanVerb) bool { return v.lemma == lemma }) {
			t.Errorf("%s is no form of %s", form, lemma)
		}
	}
	for _, form := range strings.Fields("gehe stehe handele resultiere angebe vorangehe bestehe verstehe weitergehe zerstöre ausgehe") {
		if !g.isSubjunctive(form) {
			t.Errorf("%s is no subjunctive", form)
		}
	}
	for _, word := range strings.Fields("eine seine heute teilweise alte große würde") {
		if g.isSubjunctive(word) {
			t.Errorf("%s is a subjunctive", word)
		}
	}
	for word, as := range map[string]sex{
		"regierungssprecherin": woman, "kremlchef": man, "sprecher": man, "ministerinnen": many, "polizei": many, "präsidenten": man, "58-jährige": anySex,
	} {
		if got, ok := g.sexOfRole(word); !ok || got != as {
			t.Errorf("%s is %d (%v), want %d", word, got, ok, as)
		}
	}
	if _, ok := g.sexOfRole("brücke"); ok {
		t.Error("a bridge is somebody who speaks")
	}
}

// BenchmarkGerman reads the stories of testdata/de.txt.
func BenchmarkGerman(b *testing.B) {
	stories := readGerman(b)
	n := 0
	for b.Loop() {
		for _, s := range stories {
			NewText("de", s.paragraphs).Find()
			n += len(s.paragraphs)
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "paragraphs/s")
}

// TestGermanLong checks that the time for a text grows with its length, also where it is
// made of what the rules ask most about.
func TestGermanLong(t *testing.T) {
	for _, piece := range []string{
		"sagte und ", "sagte, ", "der der ", "laut der Polizei ", "dass, ", "Angaben nach Angaben ", "„a“ und ", "mit, teilte ",
		"Er habe, so er, ", "des Rates der Stadt ", "(a ", "und Otto Lang ", "sagte Otto, wie Otto sagte. ", "„Ja“, sagte er. ",
	} {
		took := func(times int) time.Duration {
			text := strings.Repeat(piece, times)
			start := time.Now()
			NewText("de", []string{text}).Find()
			return time.Since(start)
		}
		const few, many, tries = 1000, 10000, 5
		short := max(took(few), took(few), 5*time.Millisecond)
		long := took(many)
		for i := 1; i < tries && long > 50*short; i++ {
			long = min(long, took(many)) // the machine may have been busy
		}
		if long > 50*short {
			t.Errorf("%q: %d pieces took %v, %d took %v", piece, few, short, many, long)
		}
	}
}

// TestGermanSentence checks that no sentence takes long, however it is built: the rules go
// back and forth within one.
func TestGermanSentence(t *testing.T) {
	const words, most = 480, time.Second
	for _, piece := range []string{
		"sagte und ", "sagte, ", "der der ", "laut der ", "dass, ", "Angaben nach ", "„a“ und ", "mit, teilte ", "des Rates ",
		"und Otto ", "der die ", "in dem ", "habe, ", "sagte Otto, ",
	} {
		text := strings.Repeat(piece, words/len(strings.Fields(piece)))
		start := time.Now()
		NewText("de", []string{text}).Find()
		if took := time.Since(start); took > most {
			t.Errorf("%q took %v", piece, took)
		}
	}
}
