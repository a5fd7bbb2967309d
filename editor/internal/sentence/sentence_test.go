package sentence

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"redakcija/editor/language"
)

// signs stand in the tables of testdata for what a line of a file cannot hold.
var signs = strings.NewReplacer("⏎", "\n", "⇥", "\t")

// hard returns the rows of a table: texts with ¦ between their sentences.
func hard(t testing.TB, lang string) []string {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", lang+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var rows []string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if row := lines.Text(); !strings.HasPrefix(row, "#") {
			rows = append(rows, signs.Replace(row))
		}
	}
	return rows
}

// marked is a text with ¦ between its sentences.
func marked(lang, text string) string { return markedBy(Split, lang, text) }

// markedBy does the same with what another way of splitting finds. Marks in the text
// count for nothing.
func markedBy(split func(lang, text string) []language.Span, lang, text string) string {
	var b strings.Builder
	text = strings.ReplaceAll(text, "¦", "")
	runes := []rune(text)
	at := 0
	for i, s := range split(lang, text) {
		if i > 0 {
			b.WriteString("¦")
		}
		b.WriteString(string(runes[at:s.End]))
		at = s.End
	}
	return b.String() + string(runes[at:])
}

func TestHardSentences(t *testing.T) {
	for _, lang := range []string{"en", "de", "cnr"} {
		rows := hard(t, lang)
		if len(rows) < 150 {
			t.Errorf("%s: only %d rows", lang, len(rows))
		}
		seen := map[string]bool{}
		for _, want := range rows {
			if seen[want] {
				t.Errorf("%s: twice: %s", lang, want)
			}
			seen[want] = true
			if got := marked(lang, want); got != want {
				t.Errorf("%s:\n got %q\nwant %q", lang, got, want)
			}
		}
	}
}

// A language without a list is cut with care.
func TestOtherLanguages(t *testing.T) {
	for _, want := range []string{
		"Министр ушёл.¦ Никто не пришёл.¦ Почему?",
		"Он родился 21. мая и умер в т. ч. дома.",
		"А. С. Пушкин писал.¦ Это было давно.",
		"Le ministre est parti.¦ «Pourquoi ?» demande M. Dupont.",
		"Der Zug kam.¦ Niemand war da.",
	} {
		if got := marked("ru", want); got != want {
			t.Errorf("\n got %q\nwant %q", got, want)
		}
	}
}

func TestTags(t *testing.T) {
	for tag, want := range map[string]*tongue{
		"cnr-Cyrl": montenegrin(), "sr-Latn-ME": montenegrin(), "hr_HR.UTF-8": montenegrin(), "bs": montenegrin(),
		"de-AT": german(), "en_US": english(), "": others(), "fr": others(),
	} {
		if tongueOf(tag) != want {
			t.Errorf("%q is read by the rules of another language", tag)
		}
	}
}

// A word has one meaning before a full stop, and is spelt as it is looked up.
func TestAbbreviationsAreListedOnce(t *testing.T) {
	for name, lists := range map[string][]string{
		"en":  {englishNever, englishEither, englishClosing, englishCounters},
		"de":  {germanNever, germanEither, germanCounters},
		"cnr": {montenegrinNever, montenegrinEither, montenegrinClosing, montenegrinCounters},
	} {
		seen := map[string]bool{}
		for word := range strings.FieldsSeq(strings.Join(lists, " ")) {
			if seen[word] || strings.HasSuffix(word, ".") || len(word) > longest {
				t.Errorf("%s: %s", name, word)
			}
			seen[word] = true
		}
	}
}

func TestBlankTextsHaveNoSentence(t *testing.T) {
	for _, text := range []string{"", " ", "\n\n\t\r\n", "\u00a0\u2003\ufeff"} {
		if got := Split("en", text); len(got) != 0 {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestSpansCountCodePoints(t *testing.T) {
	const text = " „Č.“\u2028С\u0301утра је 5.\u00a0јун. \xff\xfe! Да"
	got, want := Split("cnr", text), []language.Span{{Start: 1, End: 5}, {Start: 6, End: 23}, {Start: 24, End: 27}, {Start: 28, End: 30}}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// A text without spaces or without an end costs no more than any other: eight times the text
// takes about eight times as long, and not sixty-four times. The best of three is taken, so
// that other work on the machine does not count.
func TestTimeGrowsWithTheTextAlone(t *testing.T) {
	const times, most = 8, 32
	split := func(lang, text string) time.Duration {
		best := time.Hour
		for range 3 {
			began := time.Now()
			Split(lang, text)
			best = min(best, time.Since(began))
		}
		return max(best, time.Millisecond)
	}
	for _, unit := range []string{"a", ".", "a.", "J. ", `." `, ". . ", "5. ", "\n", "Aa ", "A b ", "(", ":-) ", "i dr. ", `. " x `, "a b c Dok ", "AB "} {
		short, long := strings.Repeat(unit, 1<<11), strings.Repeat(unit, times<<11)
		for _, lang := range []string{"en", "cnr"} {
			if one, all := split(lang, short), split(lang, long); all > most*one {
				t.Errorf("%s: %q: %v for %d bytes, %v for %d", lang, unit, one, len(short), all, len(long))
			}
		}
	}
}

// FuzzSplit holds for any text: the sentences are in order and apart, every code point
// that is no white space is in one, and none begins or ends with white space. A sentence
// of its own is one sentence again, but for what is read from where it stands: a line
// break may be the end of a paragraph, and a paragraph may begin with a headline.
func FuzzSplit(f *testing.F) {
	for _, lang := range []string{"en", "de", "cnr"} {
		for _, row := range hard(f, lang) {
			f.Add(lang, strings.ReplaceAll(row, "¦", ""))
		}
	}
	f.Fuzz(func(t *testing.T, lang, text string) {
		runes := []rune(text)
		at := 0
		for i, s := range Split(lang, text) {
			if s.Start < at || s.End <= s.Start || s.End > len(runes) {
				t.Fatalf("sentence %d of %q: %v behind %d", i, text, s, at)
			}
			if gap := string(runes[at:s.Start]); skipSpace(gap, 0) != len(gap) {
				t.Fatalf("%q is in no sentence of %q", gap, text)
			}
			if isSpace(runes[s.Start]) || isSpace(runes[s.End-1]) {
				t.Fatalf("white space around %q", string(runes[s.Start:s.End]))
			}
			at = s.End
			own := string(runes[s.Start:s.End])
			if again := Split(lang, own); len(again) != 1 && !montenegrinHeadline(lang) && !strings.ContainsFunc(own, isBreak) {
				t.Fatalf("%q is %d sentences of its own", own, len(again))
			}
		}
		if gap := string(runes[at:]); skipSpace(gap, 0) != len(gap) {
			t.Fatalf("%q is in no sentence of %q", gap, text)
		}
	})
}

func montenegrinHeadline(lang string) bool { return tongueOf(lang).headlines }

// BenchmarkSplit reads the hard sentences over and over, which are far denser in stops
// than a newspaper is, and a page of plain news.
func BenchmarkSplit(b *testing.B) {
	for _, lang := range []string{"en", "de", "cnr"} {
		text := strings.Repeat(strings.ReplaceAll(strings.Join(hard(b, lang), " "), "¦", ""), 20)
		b.Run("hard/"+lang, func(b *testing.B) { bench(b, lang, text) })
	}
	for lang, sentence := range map[string]string{
		"en":       "The government said on Monday that the bridge over the Morača, built in 1998, will be closed for at least three weeks. ",
		"de":       "Die Regierung teilte am Montag mit, dass die 1998 gebaute Brücke über die Morača für mindestens drei Wochen gesperrt wird. ",
		"cnr":      "Vlada je u ponedjeljak saopštila da će most preko Morače, izgrađen 1998. godine, biti zatvoren najmanje tri nedjelje. ",
		"cnr-Cyrl": "Влада је у понедјељак саопштила да ће мост преко Мораче, изграђен 1998. године, бити затворен најмање три недјеље. ",
	} {
		b.Run("news/"+lang, func(b *testing.B) { bench(b, lang, strings.Repeat(sentence, 1000)) })
	}
}

func bench(b *testing.B, lang, text string) { benchWith(b, Split, lang, text) }

func benchWith(b *testing.B, split func(lang, text string) []language.Span, lang, text string) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		split(lang, text)
	}
}

func BenchmarkRules(b *testing.B) {
	rules, _ := readRules(b, ruleFile(b))
	benchWith(b, rules.Split, "sr", strings.Repeat("Vlada je saopštila da će dr. Lekić stići 5. maja. ", 1000))
}
