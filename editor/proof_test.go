package editor_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"redakcija/editor"
)

// long is a text that the rule "untranslated" speaks about when it stands in a version too.
const long = "The harbour master said on Monday that the ferry line will reopen in spring."

// read is a newsroom with a story of these segments, the first one the headline.
func read(t *testing.T, segments ...string) *newsroom {
	t.Helper()
	n := newNewsroom(t)
	s, err := editor.One(n.desk.As(jelena).Intake(n.ctx, editor.Incoming{Name: "b.txt", Raw: []byte(strings.Join(segments, "\n"))}))
	n.must(err)
	n.story = s.ID
	return n
}

// confirm writes a text of the German version and returns what the checks say.
func (n *newsroom) confirm(seg editor.SegmentID, text string) []editor.Finding {
	n.Helper()
	_, findings, err := n.desk.As(jelena).Translate(n.ctx, n.story, editor.DE, seg, text, editor.AnyRevision)
	n.must(err)
	return findings
}

// findings are those of the German version.
func (n *newsroom) findings() []editor.Finding {
	n.Helper()
	all, err := n.desk.Findings(n.ctx, n.story, editor.DE)
	n.must(err)
	return all
}

// rules names findings shortly: "s2 untranslated warning".
func rules(all []editor.Finding) []string {
	names := []string{}
	for _, f := range all {
		names = append(names, fmt.Sprint(f.Segment, " ", f.Rule, " ", f.Severity))
	}
	return names
}

func (n *newsroom) finds(all []editor.Finding, want ...string) {
	n.Helper()
	if got := rules(all); !slices.Equal(got, want) {
		n.Fatalf("the checks say %q, not %q", got, want)
	}
}

// only keeps the findings of some rules, so that a test does not depend on all the others.
func only(all []editor.Finding, wanted ...string) []editor.Finding {
	return slices.DeleteFunc(slices.Clone(all), func(f editor.Finding) bool { return !slices.Contains(wanted, f.Rule) })
}

func TestFindingsOfAVersion(t *testing.T) {
	n := read(t, "Ferry line reopens", long, "Second paragraph.")
	n.confirm("s1", "Fähre fährt wieder")
	n.confirm("s2", long)
	_, err := n.desk.As(marko).SetSource(n.ctx, n.story, "s1", "Ferry line reopens in spring")
	n.must(err)
	n.finds(only(n.findings(), "missing", "outdated", "untranslated"),
		"s1 outdated warning", "s2 untranslated warning", "s3 missing error")
}

// What is being written is judged as what is confirmed, without being kept.
func TestFindingsOfWhatIsBeingWritten(t *testing.T) {
	n := read(t, "Headline", long)
	p, err := n.desk.Proof(n.ctx, n.story)
	n.must(err)
	n.finds(only(p.FindingsOf(editor.DE, "s2", long), "untranslated"), "s2 untranslated warning")
	n.finds(only(p.FindingsOf(editor.DE, "s2", "Die Fähre fährt wieder."), "untranslated"))
	n.finds(p.FindingsOf(editor.DE, "s2", " "), "s2 missing error")
	n.finds(p.FindingsOf(editor.DE, "s99", long))
	n.finds(only(p.Findings(editor.DE), "missing"), "s1 missing error", "s2 missing error")
}

// A later proof says the same as one that remembers nothing.
func TestProofTakesOverWhatIsAsItWas(t *testing.T) {
	n := read(t, "Headline", long, "Second paragraph.")
	n.confirm("s2", long)
	first, err := n.desk.Proof(n.ctx, n.story)
	n.must(err)
	first.Findings(editor.DE)
	n.confirm("s2", "Die Fährlinie wird im Frühjahr wieder eröffnet, sagte der Hafenmeister am Montag.")
	n.confirm("s3", long)
	later, err := n.desk.Proof(n.ctx, n.story)
	n.must(err)
	fresh, err := editor.NewDesk(n.store, nil, editor.Edition{}, editor.Inflow{}).Proof(n.ctx, n.story)
	n.must(err)
	for _, lang := range editor.Targets {
		if got, want := rules(later.Findings(lang)), rules(fresh.Findings(lang)); !slices.Equal(got, want) {
			t.Errorf("%s: %q, not %q", lang, got, want)
		}
	}
}

// One proof serves whoever asks, in all languages at once.
func TestProofIsForManyAtOnce(t *testing.T) {
	p, alone := paragraphs(20), paragraphs(20)
	want := map[editor.Lang][]string{}
	for _, lang := range editor.Targets {
		want[lang] = rules(alone.Findings(lang))
	}
	var all sync.WaitGroup
	for range 3 {
		for _, lang := range editor.Targets {
			all.Go(func() {
				p.FindingsOf(lang, "s7", "Something else.")
				if got := rules(p.Findings(lang)); !slices.Equal(got, want[lang]) {
					t.Errorf("%s: %q, not %q", lang, got, want[lang])
				}
			})
		}
	}
	all.Wait()
}

func TestHeadlineLength(t *testing.T) {
	long := strings.Repeat("śž", 55) // ś here is two code points, one letter
	tests := map[string]struct {
		text  string
		most  int
		start int // of the finding, -1 for none
	}{
		"as long as may be":    {strings.Repeat("ś", 110), 0, -1},
		"one letter too many":  {strings.Repeat("ś", 111), 0, 110},
		"marks are no letters": {strings.ReplaceAll(long, "ś", "с\u0301"), 0, -1},
		"after a mark":         {strings.Repeat("с\u0301", 111), 0, 220},
		"as the house wants":   {"Trajekt ponovo plovi", 10, 10},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := &editor.Story{ID: "a", Lang: editor.EN, Segments: []editor.Segment{{ID: "s1", Kind: editor.Headline, Text: "Ferry"}, {ID: "s2", Kind: editor.Paragraph, Text: "Ferry"}}}
			p := &editor.Proof{Story: s, Versions: map[editor.Lang]*editor.Version{}, Settings: editor.Settings{HeadlineLength: test.most}}
			for _, lang := range editor.Targets {
				p.Versions[lang] = &editor.Version{Story: "a", Lang: lang}
			}
			got := only(p.FindingsOf(editor.CNR, "s1", test.text), "headline_length")
			switch {
			case test.start < 0 && len(got) > 0:
				t.Fatalf("found %+v", got)
			case test.start >= 0 && (len(got) != 1 || got[0].Start != test.start || got[0].End != len([]rune(test.text)) || got[0].Severity != editor.SeverityHint):
				t.Fatalf("found %+v, not from %d", got, test.start)
			}
			if body := only(p.FindingsOf(editor.CNR, "s2", test.text), "headline_length"); len(body) > 0 {
				t.Fatalf("found in a paragraph: %+v", body)
			}
		})
	}
}

func TestTheSameSourceTranslatedDifferently(t *testing.T) {
	n := read(t, "Ferry line reopens", "What is known", "First paragraph.", "What is known", "What is known")
	n.confirm("s4", "Was wir wissen")
	n.finds(only(n.findings(), "inconsistent"))
	n.confirm("s2", "Was bekannt ist")
	got := only(n.findings(), "inconsistent")
	n.finds(got, "s4 inconsistent warning")
	if got[0].Args["Segment"] != "2" || got[0].Args["Other"] != "Was bekannt ist" {
		t.Errorf("the finding names %v", got[0].Args)
	}
	n.confirm("s4", "Was bekannt ist")
	n.finds(only(n.confirm("s5", "Was bekannt ist"), "inconsistent"))
}

func TestTheSameSentenceTranslatedDifferently(t *testing.T) {
	const said = "The ferry line to Bari will reopen in spring."
	n := read(t, "Ferry line reopens", said, "It rained. "+said+" Nobody waited.", said+" It will cost 40 euros.")
	n.confirm("s2", "Die Fährlinie nach Bari wird im Frühjahr wieder eröffnet.")
	n.finds(only(n.confirm("s3", "Es regnete. Die Fährlinie nach Bari wird im Frühjahr wieder eröffnet. Niemand wartete."), "inconsistent"))
	got := only(n.confirm("s4", "Die Linie nach Bari öffnet im Frühling wieder. Sie wird 40 Euro kosten."), "inconsistent")
	n.finds(got, "s4 inconsistent warning")
	if got[0].Words != "Die Linie nach Bari öffnet im Frühling wieder." || got[0].Args["Segment"] != "2" {
		t.Errorf("found %+v", got[0])
	}
	// Where sentences were joined nobody can tell which is which.
	n.finds(only(n.confirm("s4", "Die Linie nach Bari öffnet im Frühling wieder und wird 40 Euro kosten."), "inconsistent"))
	n.finds(only(n.confirm("s3", "Es regnete. Im Frühling fährt man wieder. Niemand wartete."), "inconsistent"), "s3 inconsistent warning")
}

func TestHouseSetsSeverities(t *testing.T) {
	n := read(t, "Headline", long)
	n.confirm("s2", long)
	for severity, want := range map[editor.Severity][]string{
		editor.SeverityError:   {"s2 untranslated error"},
		editor.SeverityHint:    {"s2 untranslated hint"},
		editor.SeverityOff:     {},
		editor.SeverityWarning: {"s2 untranslated warning"},
		"":                     {"s2 untranslated warning"},
	} {
		n.must(n.desk.As(marko).SetSeverity(n.ctx, "untranslated", severity))
		n.finds(only(n.findings(), "untranslated"), want...)
	}
	settings, err := n.desk.Settings(n.ctx)
	n.must(err)
	for rule, severity := range map[string]editor.Severity{
		"missing": editor.SeverityOff, "outdated": editor.SeverityHint, "no_such_rule": editor.SeverityHint, "untranslated": "loud",
	} {
		if err := n.desk.As(marko).SetSeverity(n.ctx, rule, severity); !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("%s set to %s: %v", rule, severity, err)
		}
	}
	if err := n.desk.SetSeverity(n.ctx, "untranslated", editor.SeverityHint); !errors.Is(err, editor.ErrUnsigned) {
		t.Errorf("set by nobody: %v", err)
	}
	after, err := n.desk.Settings(n.ctx)
	n.must(err)
	if len(after.Severities) != len(settings.Severities) {
		t.Errorf("a refused setting was kept: %v", after.Severities)
	}
}

func TestWeigh(t *testing.T) {
	tests := []struct {
		rule      string
		own       editor.Severity // of the finding
		set, want editor.Severity
	}{
		{"untranslated", editor.SeverityWarning, "", editor.SeverityWarning},
		{"untranslated", editor.SeverityHint, "", editor.SeverityHint},
		{"untranslated", editor.SeverityWarning, editor.SeverityError, editor.SeverityError},
		{"untranslated", editor.SeverityHint, editor.SeverityError, editor.SeverityHint}, // not sure, so no error
		{"untranslated", editor.SeverityHint, editor.SeverityOff, editor.SeverityOff},
		{"untranslated", editor.SeverityError, editor.SeverityHint, editor.SeverityHint},
		{"headline_length", editor.SeverityHint, editor.SeverityError, editor.SeverityError},
		{"missing", editor.SeverityError, editor.SeverityOff, editor.SeverityError}, // fixed
	}
	for _, test := range tests {
		s := editor.Settings{}
		if test.set != "" {
			s.Severities = map[string]editor.Severity{test.rule: test.set}
		}
		if got := s.Weigh(test.rule, test.own); got != test.want {
			t.Errorf("%s of %s set to %q counts %s, not %s", test.own, test.rule, test.set, got, test.want)
		}
	}
}

// Every rule has its own id.
func TestRulesAreDifferent(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range editor.Rules() {
		if r.ID == "" || seen[r.ID] || r.Severity != editor.SeverityError && r.Severity != editor.SeverityWarning && r.Severity != editor.SeverityHint {
			t.Errorf("rule %+v", r)
		}
		seen[r.ID] = true
	}
	if !seen["missing"] || !seen["untranslated"] {
		t.Errorf("the rules are %v", seen)
	}
}
