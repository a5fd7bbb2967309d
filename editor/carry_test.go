package editor_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
)

// carriedRules are the rules of package carry and the one that is added here.
var carriedRules = []string{
	"speaker_swapped", "speaker_dropped", "addressee_dropped", "outlet_dropped", "stated_as_fact",
	"quote_lost", "quote_cut", "quote_stretched", "cue_raised", "cue_lowered", "quote_retranslated",
}

// dispute is a story of two paragraphs with a German version.
func dispute(second, german string) *editor.Proof {
	p := proofOf(editor.EN, "The mayor of Kotor, Ana Kos, closed the bridge on Monday.")
	p.Story.Segments = append(p.Story.Segments, editor.Segment{ID: "s2", Kind: editor.Paragraph, Text: second})
	for id, text := range map[editor.SegmentID]string{"s1": "Die Bürgermeisterin von Kotor, Ana Kos, hat die Brücke am Montag gesperrt.", "s2": german} {
		p.Versions[editor.DE].Texts[id] = editor.Revision{Segment: id, Lang: editor.DE, Number: 1, Text: text}
	}
	return p
}

// saidOtherwise are the findings about who said what, shortly: "s2 quote_lost error „…“".
func saidOtherwise(all []editor.Finding) []string {
	var names []string
	for _, f := range only(all, carriedRules...) {
		names = append(names, fmt.Sprint(f.Segment, " ", f.Rule, " ", f.Severity, " ", f.Words))
	}
	return names
}

func TestFindingsAboutWhoSaidWhat(t *testing.T) {
	const quoted = "“Nobody will cross before the spring,” Kos told reporters."
	for name, c := range map[string]struct{ source, german, want string }{
		"as in the source": {quoted, "„Niemand fährt vor dem Frühjahr hinüber“, sagte Kos Reportern.", ""},
		"another speaker":  {quoted, "„Niemand fährt vor dem Frühjahr hinüber“, sagte Ivo Belov Reportern.", "s2 speaker_swapped error"},
		"no quotation":     {quoted, "Kos sagte Reportern, niemand werde vor dem Frühjahr hinüberfahren.", "s2 quote_lost error"},
		"no addressee":     {quoted, "„Niemand fährt vor dem Frühjahr hinüber“, sagte Kos.", "s2 addressee_dropped warning"},
		"a fact":           {"Kos said that nobody would cross before the spring.", "Niemand fährt vor dem Frühjahr hinüber.", "s2 stated_as_fact error"},
		"no text":          {quoted, "", ""},
	} {
		p := dispute(c.source, c.german)
		got := strings.Join(saidOtherwise(p.Findings(editor.DE)), "; ")
		if !strings.HasPrefix(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%s: %q, not %q", name, got, c.want)
		}
		// What is being written is judged as what is confirmed.
		if typed := saidOtherwise(dispute(c.source, "Text.").FindingsOf(editor.DE, "s2", c.german)); c.german != "" && strings.Join(typed, "; ") != got {
			t.Errorf("%s: while it is written %q, then %q", name, typed, got)
		}
	}
}

// A finding that says the same as one about marks alone stands for it; where the house does
// not want it, the other speaks again.
func TestNothingIsToldTwice(t *testing.T) {
	p := dispute("“Nobody will cross before the spring,” Kos said.", "Kos sagte, niemand werde vor dem Frühjahr hinüberfahren.")
	says := func() string {
		var rules []string
		for _, f := range only(p.Findings(editor.DE), "quote_lost", "quotes_missing") {
			rules = append(rules, f.Rule)
		}
		return strings.Join(rules, " ")
	}
	if got := says(); got != "quote_lost" {
		t.Errorf("the lost quotation is told by %q", got)
	}
	p.Settings.Severities = map[string]editor.Severity{"quote_lost": editor.SeverityOff}
	if got := says(); got != "quotes_missing" {
		t.Errorf("without the rule it is told by %q", got)
	}
	both := editor.CheckText("en", "de", p.Story.Segments[1].Text, p.Versions[editor.DE].Text("s2"))
	if len(only(both, "quotes_missing")) != 1 {
		t.Error("two texts alone are no longer checked for their marks")
	}
}

func TestPlacesOfAttributions(t *testing.T) {
	p := dispute("“Nobody will cross before the spring,” Kos said.", "„Niemand fährt vor dem Frühjahr hinüber“, sagte Ivo Belov.")
	all := p.Attributions()
	if len(all) != 1 || len(all[0].Places) != 1 {
		t.Fatalf("%+v", all)
	}
	place := all[0].Places[editor.DE]
	if place.Segment != "s2" || place.Words != "„Niemand fährt vor dem Frühjahr hinüber“" || place.Speaker.Called() != "Ivo Belov" {
		t.Errorf("the place is %+v", place)
	}
	if got := saidOtherwise(place.Findings); !slices.Equal(got, saidOtherwise(p.Findings(editor.DE))) || len(got) != 1 {
		t.Errorf("%q at the place, %q in the version", got, saidOtherwise(p.Findings(editor.DE)))
	}
}

// What an editor says of the source counts more than what was found: who said it, and that
// nobody did.
func TestReviewsDecideWhatIsCarried(t *testing.T) {
	german := "„Niemand fährt vor dem Frühjahr hinüber“, sagte Ivo Belov."
	review := func(change func(*editor.Review)) []string {
		p := dispute("“Nobody will cross before the spring,” Kos said.", german)
		a := p.Attributions()[0]
		r := editor.Review{Attribution: a.ID, Segment: a.Segment, Words: a.Words, Revision: p.Story.Revision, State: editor.Confirmed, Said: a.Said}
		change(&r)
		later := dispute(p.Story.Segments[1].Text, german)
		later.Reviews = []editor.Review{r}
		return saidOtherwise(later.Findings(editor.DE))
	}
	if got := review(func(*editor.Review) {}); len(got) != 1 {
		t.Errorf("confirmed: %q", got)
	}
	if got := review(func(r *editor.Review) { r.State = editor.NotSpeech }); len(got) != 0 {
		t.Errorf("nobody said it: %q", got)
	}
	if got := review(func(r *editor.Review) {
		found := r.Said
		r.State, r.Found = editor.Corrected, &found
		r.Said.Speaker = editor.Party{Text: "Ivo Belov", Name: "Ivo Belov"}
	}); len(got) != 0 {
		t.Errorf("it was Belov who said it: %q", got)
	}
	if got := review(func(r *editor.Review) { r.Said.Spoken = editor.DE }); len(got) != 2 || !strings.HasPrefix(got[1], "s2 quote_retranslated hint") && !strings.HasPrefix(got[0], "s2 quote_retranslated hint") {
		t.Errorf("said in German: %q", got)
	}
}

// The register knows in which language somebody speaks, and who has two names.
func TestRegisterDecidesWhatIsCarried(t *testing.T) {
	p := dispute("“Nobody will cross before the spring,” Kos told Bild.", "„Niemand fährt vor dem Frühjahr hinüber“, sagte Kos der „Bild“.")
	if got := saidOtherwise(p.Findings(editor.DE)); len(got) != 0 {
		t.Fatalf("without a register: %q", got)
	}
	p = dispute(p.Story.Segments[1].Text, p.Versions[editor.DE].Text("s2"))
	p.Terms = []editor.Term{{ID: "bild", Kind: editor.TermOutlet, Languages: []string{"de"}, Forms: map[editor.Lang][]string{editor.EN: {"Bild"}, editor.DE: {"Bild"}}}}
	if got := saidOtherwise(p.Findings(editor.DE)); len(got) != 1 || !strings.HasPrefix(got[0], "s2 quote_retranslated hint") {
		t.Errorf("told to a German paper: %q", got)
	}
	p = dispute("“Nobody will cross before the spring,” Ana Kos said.", "„Niemand fährt vor dem Frühjahr hinüber“, sagte Helene Brandt.")
	p.Terms = []editor.Term{{ID: "kos", Kind: editor.TermPerson, Forms: map[editor.Lang][]string{editor.EN: {"Ana Kos"}, editor.DE: {"Helene Brandt"}}}}
	if got := saidOtherwise(p.Findings(editor.DE)); len(got) != 0 {
		t.Errorf("one person under two names: %q", got)
	}
}
