package editor_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"redakcija/editor"
	"redakcija/editor/store"
)

// eventFormat is that of testdata/events.txt: "event language day", the headline, paragraphs.
var eventFormat = editor.Format{
	Name:  "event",
	Match: func([]byte) bool { return true },
	Read: func(raw []byte) (*editor.Draft, error) {
		lines := strings.Split(strings.TrimSpace(string(raw)), "\n")
		head := strings.Fields(lines[0])
		d := &editor.Draft{Lang: editor.Lang(head[1]), Date: head[2]}
		for i, line := range lines[1:] {
			kind := editor.Paragraph
			if i == 0 {
				kind = editor.Headline
			}
			d.Blocks = append(d.Blocks, editor.Block{Kind: kind, Text: line, Line: i + 2})
		}
		return d, nil
	},
}

// newEvents is a desk that reads eventFormat.
func newEvents(t *testing.T) *newsroom {
	t.Helper()
	n := &newsroom{T: t, ctx: t.Context(), clock: time.Date(2026, 5, 14, 9, 0, 0, 0, time.UTC)}
	s, err := store.Open(n.ctx, filepath.Join(t.TempDir(), "desk.db"))
	n.must(err)
	t.Cleanup(func() { n.must(s.Close()) })
	n.store = s
	n.desk = editor.NewDesk(s, []editor.Format{eventFormat}, editor.Edition{}, editor.Inflow{}).At(func() time.Time { return n.clock }).As(jelena)
	return n
}

// TestReportsOfOneEvent measures how many of the reports of an event are found in any
// language among strangers, some of them of the same people on another day, and how many of
// those found are of it.
func TestReportsOfOneEvent(t *testing.T) {
	const leastFound, leastRight = 0.9, 0.9
	raw, err := os.ReadFile("testdata/events.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := newEvents(t)
	of := map[editor.StoryID]string{} // the event of a story, "-" for a stranger
	headline := map[editor.StoryID]string{}
	size := map[string]int{}
	for text := range strings.SplitSeq(string(raw), "\n= ") {
		if strings.HasPrefix(text, "#") {
			continue
		}
		a := n.arrive(text)
		event, _, _ := strings.Cut(text, " ")
		of[a.Story.ID], headline[a.Story.ID] = event, a.Story.Headline()
		size[event]++
	}
	wanted, found, right := 0, 0, 0
	for id, event := range of {
		all, err := n.desk.Reports(n.ctx, id)
		n.must(err)
		if event != "-" {
			wanted += size[event] - 1
		}
		there := map[editor.StoryID]bool{}
		for _, r := range all {
			found++
			there[r.Story] = true
			if event != "-" && of[r.Story] == event {
				right++
			} else {
				t.Logf("%q is no report of %q (%d)", headline[r.Story], headline[id], r.Likeness)
			}
		}
		for other, e := range of {
			if other != id && e == event && e != "-" && !there[other] {
				t.Logf("%q is not found for %q", headline[other], headline[id])
			}
		}
	}
	t.Logf("%d events, %d strangers: %d of %d reports found (%.0f %%), %d of %d found are right (%.0f %%)",
		len(size)-1, size["-"], right, wanted, 100*float64(right)/float64(wanted), right, found, 100*float64(right)/float64(found))
	if float64(right) < leastFound*float64(wanted) || float64(right) < leastRight*float64(found) {
		t.Errorf("at least %.0f and %.0f %% are wanted", 100*leastFound, 100*leastRight)
	}
}

func TestReportsLeaveOut(t *testing.T) {
	const report = "- en 2026-05-04\nFerry sinks off Batangas\nAt least 41 of the 214 passengers of the Santa Elena died off Batangas, the coast guard said.\n" +
		"Captain Rodrigo Malvar is being questioned by the police in the port of Calaca, where the ferry was built in 1998."
	const other = "- de 2026-05-04\nFährunglück vor Batangas\n41 der 214 Passagiere der „Santa Elena“ sind vor Batangas gestorben. Der Kapitän Rodrigo Malvar wird verhört."
	n := newEvents(t)
	first := n.arrive(report).Story.ID
	n.arrive(report + " It was full.")                              // a copy
	n.arrive(strings.Replace(other, "2026-05-04", "2026-05-20", 1)) // long after
	late := n.arrive(other).Story
	reports := func() []editor.Report {
		t.Helper()
		all, err := n.desk.Reports(n.ctx, first)
		n.must(err)
		return all
	}
	all := reports()
	if len(all) != 1 || all[0].Story != late.ID || all[0].Headline != "Fährunglück vor Batangas" || all[0].Lang != editor.DE || all[0].Date != "2026-05-04" {
		t.Fatalf("reports are %+v", all)
	}
	n.must(n.desk.Reject(n.ctx, late.ID, "stands in the other one"))
	if all := reports(); len(all) != 0 {
		t.Errorf("reports are %+v after a rejection", all)
	}
	if _, err := n.desk.Reports(n.ctx, "nobody"); err == nil {
		t.Error("reports of a story that is not there")
	}
}

func TestCompareStories(t *testing.T) {
	n := newEvents(t)
	a := n.arrive("- en 2026-05-05\nFerry sinks\nAt least 41 people died when the Santa Elena sank off Batangas on Monday, the coast guard said.").Story
	b := n.arrive("- de 2026-05-06\nFähre gesunken\nMindestens 43 Menschen starben, als die „Santa Elena“ am Dienstag vor Batangas sank, teilte die Küstenwache mit.").Story
	pairs, err := n.desk.Compare(n.ctx, a.ID, b.ID)
	n.must(err)
	var differ []string
	for _, p := range pairs {
		for k, f := range []editor.FactPlace{p.A, p.B} {
			text := []rune([]*editor.Story{a, b}[k].Segment(f.Segment).Text)
			if string(text[f.Start:f.End]) != f.Words {
				t.Errorf("%q stands at %d of %q", f.Words, f.Start, string(text))
			}
		}
		if p.Label != "compared."+string(p.Kind) {
			t.Errorf("%s is called %s", p.Kind, p.Label)
		}
		if !p.Agree {
			differ = append(differ, p.A.Words+"|"+p.B.Words)
		}
	}
	if got, want := strings.Join(differ, " "), "41|43 Monday|Dienstag"; got != want {
		t.Errorf("they differ in %s, not %s", got, want)
	}
	if _, err := n.desk.Compare(n.ctx, a.ID, "nobody"); err == nil {
		t.Error("a story that is not there is compared")
	}
}

// TestReportsOfOneEventDifferOnlyInWhatDiffers compares all reports of each event with each
// other. Only the number of the dead of two of them was told otherwise the next day.
func TestReportsOfOneEventDifferOnlyInWhatDiffers(t *testing.T) {
	raw, err := os.ReadFile("testdata/events.txt")
	if err != nil {
		t.Fatal(err)
	}
	reports := map[string][]editor.ReportText{}
	for text := range strings.SplitSeq(string(raw), "\n= ") {
		if lines := strings.Split(strings.TrimSpace(text), "\n"); !strings.HasPrefix(text, "#") {
			head := strings.Fields(lines[0])
			day, err := editor.ParseDate(head[2])
			if err != nil {
				t.Fatal(err)
			}
			reports[head[0]] = append(reports[head[0]], editor.ReportText{Lang: head[1], Day: day, Paragraphs: lines[1:]})
		}
	}
	delete(reports, "-")
	var got []string
	agree := 0
	for event, all := range reports {
		for i := range all {
			for k := i + 1; k < len(all); k++ {
				for _, p := range editor.CompareReports(all[i], all[k]) {
					if p.Agree {
						agree++
						continue
					}
					got = append(got, event+" "+all[i].Lang+" "+all[k].Lang+" "+p.A.Words+"|"+p.B.Words)
				}
			}
		}
	}
	slices.Sort(got)
	want := []string{"ferry de cnr 43|41", "ferry en de 41|43", "quake en cnr 17|19"}
	if !slices.Equal(got, want) {
		t.Errorf("they differ in %q, not in %q", got, want)
	}
	if agree < 100 {
		t.Errorf("they agree in %d facts only", agree)
	}
}
