package checks

import (
	"slices"
	"strings"
	"testing"
)

// row is a pair of texts with the rules of one family that find something in it, each
// with what its remedy makes of the target, where it has one: "double_space=Ovo je to."
type row struct {
	from, to       string // tags
	source, target string
	want           []string
}

func good(from, to, source, target string) row { return row{from, to, source, target, nil} }

func bad(from, to, source, target string, want ...string) row {
	return row{from, to, source, target, want}
}

// checkRows checks that of the rules of a family exactly those find something that are
// wanted, that every finding lies within the target, and that a remedy leaves nothing to
// remedy. It demands as many good rows and bad ones as tell something about a family.
func checkRows(t *testing.T, family string, least int, rows []row) {
	t.Helper()
	rules := strings.Fields(family)
	goods, bads := 0, 0
	for _, r := range rows {
		if len(r.want) == 0 {
			goods++
		} else {
			bads++
		}
		var got []string
		for _, f := range findingsOf(r, rules) {
			if n := len([]rune(r.target)); f.Start < 0 || f.Start > f.End || f.End > n {
				t.Errorf("%s: %d to %d is outside of %q", f.Rule, f.Start, f.End, r.target)
				continue
			}
			said := f.Rule
			if f.Fix != nil {
				fixed := applied(r.target, *f.Fix)
				said += "=" + fixed
				again := r
				again.target = fixed
				before, after := findingsOf(r, []string{f.Rule}), findingsOf(again, []string{f.Rule})
				if len(after) >= len(before) {
					t.Errorf("%s: the remedy %q of %q leaves %v", f.Rule, fixed, r.target, after)
				}
			}
			got = append(got, said)
		}
		if !slices.EqualFunc(got, r.want, func(got, want string) bool {
			rule, _, _ := strings.Cut(got, "=")
			return got == want || rule == want
		}) {
			t.Errorf("%s to %s: %q\n   %q\n got %q\nwant %q", r.from, r.to, r.source, r.target, got, r.want)
		}
	}
	if goods < least || bads < least {
		t.Errorf("%s: %d good pairs and %d bad ones, want %d of each", family, goods, bads, least)
	}
}

// findingsOf runs some rules over a row. A row without a source language is looked at
// alone.
func findingsOf(r row, rules []string) []Finding {
	var source *Text
	if r.from != "" {
		source = NewText(r.from, r.source)
	}
	return slices.DeleteFunc(Check(source, NewText(r.to, r.target)), func(f Finding) bool {
		return !slices.Contains(rules, f.Rule)
	})
}

func applied(text string, f Fix) string {
	runes := []rune(text)
	return string(runes[:f.Start]) + f.Text + string(runes[f.End:])
}

// markRules are the rules about marks, words and shape.
var markRules = strings.Fields(`untranslated half_missing too_long quotes_missing quotes_unpaired quotes_style quote_length
	quote_moved negation word_doubled double_space space_before_punctuation space_after_punctuation final_mark
	brackets_unpaired capital address mixed_script hidden_character nbsp dash ellipsis apostrophe`)

// comparing are those of them that only compare.
const comparing = `untranslated half_missing too_long quotes_missing quote_length quote_moved negation final_mark capital address`

// faithful are translations in all directions of the house that nothing is wrong with.
var faithful = []row{
	good("en", "cnr", `The government will not raise taxes this year, Finance Minister Ana Kovač said on Monday.`, `Vlada ove godine neće povećati poreze, rekla je u ponedjeljak ministarka finansija Ana Kovač.`),
	good("en", "cnr", `"We have waited for ten years," said the mayor of Plav.`, `„Čekali smo deset godina“, rekao je predsjednik opštine Plav.`),
	good("en", "cnr-Cyrl", `"We have waited for ten years," said the mayor of Plav.`, `„Чекали смо десет година“, рекао је предсједник општине Плав.`),
	good("en", "de", `"We have waited for ten years," said the mayor of Plav.`, `„Wir haben zehn Jahre gewartet“, sagte der Bürgermeister von Plav.`),
	good("en", "de", `Nobody was hurt in the fire that broke out in a warehouse near the port.`, `Bei dem Brand, der in einem Lagerhaus in der Nähe des Hafens ausbrach, wurde niemand verletzt.`),
	good("de", "en", `Der Minister sagte, er werde nicht zurücktreten.`, `The minister said he would not resign.`),
	good("de", "cnr", `Der Minister sagte, er werde nicht zurücktreten.`, `Ministar je rekao da neće podnijeti ostavku.`),
	good("de", "cnr-Cyrl", `Der Minister sagte, er werde nicht zurücktreten.`, `Министар је рекао да неће поднијети оставку.`),
	good("cnr", "en", `„Nijesmo dobili nikakav odgovor“, kazala je direktorica škole u Beranama.`, `“We received no answer,” said the head of the school in Berane.`),
	good("cnr", "de", `„Nijesmo dobili nikakav odgovor“, kazala je direktorica škole u Beranama.`, `„Wir haben keine Antwort bekommen“, sagte die Direktorin der Schule in Berane.`),
	good("cnr-Cyrl", "en", `„Нијесмо добили никакав одговор“, казала је директорица школе у Беранама.`, `“We received no answer,” said the head of the school in Berane.`),
	good("cnr", "de", `Put je zatvoren od ponoći, a saobraćaj ide preko Cetinja.`, `Die Straße ist seit Mitternacht gesperrt, der Verkehr läuft über Cetinje.`),
	good("en", "en", `The bridge is closed until further notice.`, `The bridge is closed until further notice.`),
	good("fr", "cnr", `La ministre n’a pas répondu aux questions des journalistes, mais elle a promis un rapport.`, `Ministarka nije odgovorila na pitanja novinara, ali je obećala izvještaj.`),
	good("it", "de", `«Non abbiamo paura», ha detto il sindaco di Trieste dopo l’incontro.`, `„Wir haben keine Angst“, sagte der Bürgermeister von Triest nach dem Treffen.`),
	good("ru", "en", `Министр отказался отвечать на вопросы журналистов.`, `The minister refused to answer journalists’ questions.`),
	good("tr", "cnr", `Bakan, köprünün yıl sonuna kadar açılacağını söyledi.`, `Ministar je rekao da će most biti otvoren do kraja godine.`),
	good("zh", "en", `部长表示,大桥将于年底前通车。`, `The minister said that the bridge would open before the end of the year.`),
}

func TestFaithfulTranslationsPass(t *testing.T) {
	for _, r := range faithful {
		for _, f := range findingsOf(r, markRules) {
			t.Errorf("%s to %s: %s %v at %d in %q", r.from, r.to, f.Rule, f.Args, f.Start, r.target)
		}
	}
}

func FuzzMarks(f *testing.F) {
	for _, r := range faithful {
		f.Add(r.source, r.target, uint8(len(r.target)))
	}
	tags := []string{"en", "de", "cnr", "cnr-Cyrl", "fr"}
	f.Fuzz(func(t *testing.T, source, target string, n uint8) {
		r := row{tags[int(n)%len(tags)], tags[int(n)/8%len(tags)], source, target, nil}
		for _, f := range findingsOf(row{r.to, r.to, target, target, nil}, strings.Fields(comparing)) {
			t.Fatalf("%s in %q, which is its own source", f.Rule, target)
		}
		at := 0
		for _, f := range findingsOf(r, markRules) {
			size := len([]rune(target))
			if f.Start < at || f.End < f.Start || f.End > size {
				t.Fatalf("%s: %d to %d of %d, after %d", f.Rule, f.Start, f.End, size, at)
			}
			at = f.Start
			if f.Fix != nil && (f.Fix.Start < 0 || f.Fix.End < f.Fix.Start || f.Fix.End > size || applied(target, *f.Fix) == string([]rune(target))) {
				t.Fatalf("%s: remedy %v of %q", f.Rule, *f.Fix, target)
			}
		}
	})
}

func BenchmarkMarks(b *testing.B) {
	source := `"We will not leave until every house has water," the mayor said on Monday, adding that the government had promised 3 million euros for the pipeline but had paid nothing so far.`
	target := `„Nećemo otići dok svaka kuća ne dobije vodu“, rekao je u ponedjeljak predsjednik opštine i dodao da je Vlada obećala 3 miliona eura za cjevovod, ali do sada nije platila ništa.`
	p := &pair{source: NewText("en", source), target: NewText("cnr", target)}
	for _, r := range rules {
		if !slices.Contains(markRules, r.Rule) {
			continue
		}
		b.Run(r.Rule, func(b *testing.B) {
			for b.Loop() {
				r.run(p, func(Finding) {})
			}
		})
	}
	b.Run("all", func(b *testing.B) {
		for b.Loop() {
			for _, r := range rules {
				if slices.Contains(markRules, r.Rule) {
					r.run(p, func(Finding) {})
				}
			}
		}
	})
}
