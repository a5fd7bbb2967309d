package quote

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// inOrder checks what holds of all attributions, whatever the text.
func inOrder(t *testing.T, paragraphs []string, all []Attribution) {
	t.Helper()
	lengths := make([]int, len(paragraphs))
	for i, p := range paragraphs {
		lengths[i] = utf8.RuneCountInString(p)
	}
	inside := func(s Span) bool {
		return s.None() || s.Paragraph >= 0 && s.Paragraph < len(paragraphs) && s.Start >= 0 && s.Start < s.End &&
			s.End <= lengths[s.Paragraph]
	}
	for i := range all {
		a := &all[i]
		if a.Place.None() || !inside(a.Place) {
			t.Fatalf("attribution %d has the place %v", i, a.Place)
		}
		if i > 0 {
			before := all[i-1].Place
			if before.Paragraph > a.Place.Paragraph || before.Paragraph == a.Place.Paragraph && before.Start > a.Place.Start {
				t.Fatalf("attribution %d at %v stands behind %v", i, a.Place, before)
			}
		}
		if a.Follows < -1 || a.Follows >= i {
			t.Fatalf("attribution %d follows %d", i, a.Follows)
		}
		for _, s := range append([]Span{a.Speaker.Place, a.Addressee.Place, a.Cue, a.When}, a.Quoted...) {
			if !inside(s) {
				t.Fatalf("attribution %d names %v", i, s)
			}
		}
		for _, q := range a.Quoted {
			if q.Paragraph != a.Place.Paragraph || q.Start < a.Place.Start || q.End > a.Place.End {
				t.Fatalf("attribution %d at %v quotes %v", i, a.Place, q)
			}
		}
		if a.Kind == "" || a.Force == "" {
			t.Fatalf("attribution %d has kind %q and force %q", i, a.Kind, a.Force)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"“We will wait,” said Marta Kellner. “Not long.”\nShe said that she “hoped” so.",
		"\"\"\"'\"“”„“»«",
		"said said said \"said\" according to according to",
		"KELLNER: “No”: said: — he",
		"„Ne idemo“, kazao je Perić.\nOn je rekao da „nema vremena“.",
		"„Wir gehen nicht“, sagte Weber. Er habe „keine Zeit“.",
		"Said\n\nhe\n“",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		paragraphs := strings.Split(text, "\n")
		for _, tag := range []string{"en", "de", "sr-Latn-ME", "ja"} {
			found := NewText(tag, paragraphs)
			inOrder(t, paragraphs, found.Find())
		}
	})
}

// TestFindLong checks that time grows with the length of a text and not with its square, in
// which ten times the length would take a hundred times as long.
func TestFindLong(t *testing.T) {
	for name, piece := range map[string]string{
		"marks":    "“",
		"closing":  "” a ",
		"speeches": "“Go,” he said. ",
		"cues":     "he said she said ",
		"commas":   "Kellner, who, said, ",
		"names":    "Marta Kellner Weber Brandt ",
		"nested":   "“a ‘b ",
		"ands":     "said and said but he said ",
		"of":       "of the mayor of ",
		"that":     "claim that who said that ",
	} {
		took := func(times int) time.Duration {
			text := strings.Repeat(piece, times)
			start := time.Now()
			found := NewText("en", []string{text})
			inOrder(t, []string{text}, found.Find())
			return time.Since(start)
		}
		const few, many, tries = 1000, 10000, 5
		short := max(took(few), took(few), 5*time.Millisecond)
		long := took(many)
		for i := 1; i < tries && long > 50*short; i++ {
			long = min(long, took(many)) // the machine may have been busy
		}
		if long > 50*short {
			t.Errorf("%s: %d pieces took %v, %d took %v", name, few, short, many, long)
		}
	}
}

// story is a text as a desk gets it.
var story = []string{
	"UN mediator Carl Brandt had “fruitful and open” talks with President Mirko Orlin on Monday, a palace aide said, two days before a deadline set by the council for the islands to agree to a timetable.",
	"Brandt met with Orlin for about two hours in a last attempt to end the eight-month dispute.",
	"Igor Semenko, a presidential aide for the islands, said the two sides had exchanged “hints” on the timetable and discussed a joint port, but he declined to give details until Brandt reports to the council.",
	"Council head Jonas Weber, increasingly angry about the delay, has threatened to close the port to ships that carry island oil. The palace says such threats are illegal.",
	"Semenko, who was present, told the island broadcaster Kanal Plus: “We had a very open conversation.”",
	"He added: “On our side certain hints were given. Hints were also received from Mr. Weber.”",
}

func BenchmarkFind(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		NewText("en", story).Find()
	}
	b.ReportMetric(float64(b.N*len(story))/b.Elapsed().Seconds(), "paragraphs/s")
}
