package editor_test

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
	"redakcija/editor/store"
)

// takeIn takes one more story in, a line a segment.
func (n *newsroom) takeIn(text string) editor.StoryID {
	n.Helper()
	s, err := editor.One(n.desk.As(jelena).Intake(n.ctx, editor.Incoming{Name: "b.txt", Raw: []byte(text)}))
	n.must(err)
	return s.ID
}

// confirmIn confirms a text.
func (n *newsroom) confirmIn(id editor.StoryID, lang editor.Lang, seg editor.SegmentID, text string) {
	n.Helper()
	_, _, err := n.desk.As(jelena).Translate(n.ctx, id, lang, seg, text, editor.AnyRevision)
	n.must(err)
}

// lookup looks for the best five.
func (n *newsroom) lookup(source, target editor.Lang, text string) []editor.Match {
	n.Helper()
	all, err := n.desk.Lookup(n.ctx, editor.Sought{Source: source, Target: target, Text: text, Limit: 5, Min: 60})
	n.must(err)
	return all
}

const (
	sailing = "The ferry to Bari sails again on Monday. The harbour stays closed to yachts."
	faehre  = "Die Fähre nach Bari fährt am Montag wieder. Der Hafen bleibt für Jachten gesperrt."
	trajek  = "Trajekt za Bari ponovo isplovljava u ponedjeljak. Luka ostaje zatvorena za jahte."
)

func TestConfirmedTextsAreFoundAtOnce(t *testing.T) {
	n := newNewsroom(t)
	id := n.takeIn("A headline\n" + sailing)
	n.confirmIn(id, editor.DE, "s2", faehre)
	n.confirmIn(id, editor.CNR, "s2", trajek)
	for _, want := range []struct {
		source, target    editor.Lang
		text, translation string
	}{
		{editor.EN, editor.DE, sailing, faehre},
		{editor.DE, editor.EN, faehre, sailing},
		{editor.EN, editor.CNR, sailing, trajek},
		{editor.CNR, editor.EN, trajek, sailing},
		{editor.DE, editor.CNR, faehre, trajek},
		{editor.CNR, editor.DE, trajek, faehre},
		{editor.EN, editor.DE, "The harbour stays closed to yachts.", "Der Hafen bleibt für Jachten gesperrt."},
		{editor.CNR, editor.DE, "Luka ostaje zatvorena za jahte.", "Der Hafen bleibt für Jachten gesperrt."},
	} {
		got := n.lookup(want.source, want.target, want.text)
		if len(got) == 0 || got[0].Translation != want.translation || got[0].Score != 100 || !got[0].Same || got[0].Story != id || got[0].By != jelena {
			t.Errorf("%s to %s: %+v", want.source, want.target, got)
		}
	}

	// A corrected text is found in the place of the earlier one, also by another desk.
	other := editor.NewDesk(n.store, nil, editor.Edition{}, editor.Inflow{}).As(marko)
	if _, err := other.Lookup(n.ctx, editor.Sought{Source: editor.EN, Target: editor.DE, Text: sailing, Limit: 1, Min: 100}); err != nil {
		t.Fatal(err)
	}
	better := "Ab Montag fährt die Fähre nach Bari wieder. Für Jachten bleibt der Hafen gesperrt."
	n.confirmIn(id, editor.DE, "s2", better)
	for _, d := range []*editor.Desk{n.desk, other} {
		got, err := d.Lookup(n.ctx, editor.Sought{Source: editor.EN, Target: editor.DE, Text: sailing, Limit: 5, Min: 90})
		if err != nil || len(got) != 1 || got[0].Translation != better {
			t.Errorf("after a correction: %+v, %v", got, err)
		}
	}
	if got := n.lookup(editor.DE, editor.CNR, faehre); len(got) > 0 && got[0].Score == 100 {
		t.Errorf("the earlier text is still found: %+v", got)
	}
	n.must(n.desk.As(marko).RemovePair(n.ctx, n.lookup(editor.EN, editor.DE, sailing)[0].Number))
	if got := n.lookup(editor.EN, editor.DE, sailing); slices.ContainsFunc(got, func(m editor.Match) bool { return m.Sentence == 0 }) {
		t.Errorf("after it was forgotten: %+v", got)
	}
}

// The neighbours decide among equal texts, then what was approved, then what is newer.
func TestOrderOfMatches(t *testing.T) {
	n := newNewsroom(t)
	const line = "The talks were adjourned until Thursday."
	stories := []editor.StoryID{
		n.takeIn("Budget vote\nThe deputies argued all night.\n" + line + "\nNobody took the blame."),
		n.takeIn("Strike\nThe drivers met the minister.\n" + line + "\nBuses stay in the depots."),
		n.takeIn("Border row\nBoth envoys came to Tivat.\n" + line + "\nA new draft is awaited."),
	}
	for i, id := range stories {
		n.confirmIn(id, editor.DE, "s3", fmt.Sprint("Die Gespräche wurden auf Donnerstag vertagt", strings.Repeat(".", i+1)))
	}
	translations := func(q editor.Sought) (all []string) {
		q.Source, q.Target, q.Text, q.Limit, q.Min = editor.EN, editor.DE, line, 3, 60
		got, err := n.desk.Lookup(n.ctx, q)
		n.must(err)
		for _, m := range got {
			all = append(all, fmt.Sprint(slices.Index(stories, m.Story), " ", m.Score, " ", m.Context))
		}
		return all
	}
	if got := translations(editor.Sought{}); !slices.Equal(got, []string{"2 100 0", "1 100 0", "0 100 0"}) {
		t.Errorf("the newest first: %q", got)
	}
	one := editor.Sought{Before: "The deputies argued all night."}
	if got := translations(one); !slices.Equal(got, []string{"0 100 1", "2 100 0", "1 100 0"}) {
		t.Errorf("with one neighbour: %q", got)
	}
	both := editor.Sought{Before: "The drivers met the minister.", After: "Buses stay in the depots."}
	if got := translations(both); !slices.Equal(got, []string{"1 100 2", "2 100 0", "0 100 0"}) {
		t.Errorf("with both: %q", got)
	}
	n.confirmIn(stories[0], editor.DE, "s1", "Abstimmung über den Haushalt")
	n.confirmIn(stories[0], editor.DE, "s2", "Die Abgeordneten stritten die ganze Nacht.")
	n.confirmIn(stories[0], editor.DE, "s4", "Niemand nahm die Schuld auf sich.")
	_, err := n.desk.As(jelena).Submit(n.ctx, stories[0], editor.DE)
	n.must(err)
	_, err = n.desk.As(marko).Approve(n.ctx, stories[0], editor.DE)
	n.must(err)
	if got := translations(editor.Sought{}); !slices.Equal(got, []string{"0 100 0", "2 100 0", "1 100 0"}) {
		t.Errorf("the approved first: %q", got)
	}
}

// pairsTable is a table of lines "source TAB target"; a line without a tab is wrong.
var pairsTable = editor.MemoryTable{
	Read: func(r io.Reader) iter.Seq2[*editor.MemoryUnit, error] {
		return func(yield func(*editor.MemoryUnit, error) bool) {
			raw, err := io.ReadAll(r)
			if err != nil {
				yield(nil, err)
				return
			}
			for i, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
				unit := &editor.MemoryUnit{Line: i + 1}
				cells := strings.Split(line, "\t")
				for k, tag := range []string{"en-GB", "de", "sr-Cyrl"} {
					if k < len(cells) {
						unit.Texts = append(unit.Texts, editor.MemoryText{Tag: tag, Text: cells[k]})
					}
				}
				var wrong error
				if len(cells) < 2 {
					wrong = &editor.MemoryError{Line: i + 1, Reason: editor.NoUnitAlone}
				}
				if !yield(unit, wrong) {
					return
				}
			}
		}
	},
	Write: func(w io.Writer, source, target editor.Lang, pairs iter.Seq2[editor.Pair, error]) error {
		for p, err := range pairs {
			if err != nil {
				return err
			}
			if p.Source != source || p.Target != target {
				return fmt.Errorf("a pair from %s into %s", p.Source, p.Target)
			}
			if _, err := fmt.Fprintf(w, "%s\t%s\n", p.Text, p.Translation); err != nil {
				return err
			}
		}
		return nil
	},
}

func TestImportedMemoryIsFound(t *testing.T) {
	n := newNewsroom(t)
	cache := t.TempDir()
	d := n.desk.As(marko).WithMemory(pairsTable, cache)
	var lines strings.Builder
	for i := range 12_000 {
		fmt.Fprintf(&lines, "Ship %d left the port of Bar\tSchiff %d verließ den Hafen Bar\n", i, i)
	}
	lines.WriteString("nothing else\nThe  port is closed\tDer Hafen ist zu\tЛука је затворена\n")
	wrong := 0
	m, err := d.ImportMemory(n.ctx, "port.tmx", strings.NewReader(lines.String()), func(_ int, err error) {
		var unit *editor.MemoryError
		if errors.As(err, &unit) && unit.Line == 12_001 {
			wrong++
		}
	})
	if err != nil || m.Pairs != 12_003 || wrong != 1 {
		t.Fatalf("%+v, %d wrong: %v", m, wrong, err)
	}
	lookup := func(d *editor.Desk, source, target editor.Lang, text string) []editor.Match {
		t.Helper()
		got, err := d.Lookup(n.ctx, editor.Sought{Source: source, Target: target, Text: text, Limit: 3, Min: 80})
		n.must(err)
		return got
	}
	got := lookup(d, editor.CNR, editor.DE, "Luka je zatvorena")
	if len(got) != 1 || got[0].Translation != "Der Hafen ist zu" || got[0].File != "port.tmx" || got[0].State != "" {
		t.Errorf("the only pair is %+v", got)
	}
	if got := lookup(d, editor.EN, editor.DE, "Ship 77 left the port of Bar."); len(got) != 3 || got[0].Score != 100 || got[0].Same || got[1].Score != 85 {
		t.Errorf("matches are %+v", got)
	}

	// What was kept of the index between runs is used, and what came since is found.
	files, err := os.ReadDir(cache)
	if err != nil || len(files) != 1 {
		t.Fatalf("%d files of indexes: %v", len(files), err)
	}
	id := n.takeIn("A headline\n" + sailing)
	n.confirmIn(id, editor.DE, "s2", faehre)
	again := editor.NewDesk(n.store, nil, editor.Edition{}, editor.Inflow{}).As(marko).WithMemory(pairsTable, cache)
	for _, text := range []string{sailing, "Ship 11999 left the port of Bar"} {
		if got := lookup(again, editor.EN, editor.DE, text); len(got) == 0 || got[0].Score != 100 {
			t.Errorf("%q: %+v", text, got)
		}
	}

	// The same file again takes the place of what it gave; removed it is not found any more.
	if _, err := d.ImportMemory(n.ctx, "port.tmx", strings.NewReader("The port is open\tDer Hafen ist offen\n"), func(int, error) {}); err != nil {
		t.Fatal(err)
	}
	for _, d := range []*editor.Desk{d, again} {
		if got := lookup(d, editor.EN, editor.DE, "Ship 77 left the port of Bar"); len(got) != 0 {
			t.Errorf("after the import: %+v", got)
		}
		if got := lookup(d, editor.DE, editor.EN, "Der Hafen ist offen"); len(got) != 1 {
			t.Errorf("after the import: %+v", got)
		}
	}
	n.must(d.RemoveMemory(n.ctx, "port.tmx"))
	if err := d.RemoveMemory(n.ctx, "port.tmx"); !errors.Is(err, editor.ErrNotFound) {
		t.Errorf("removed twice: %v", err)
	}
	var out strings.Builder
	n.must(d.ExportMemory(n.ctx, editor.DE, editor.EN, &out))
	lines.Reset()
	for _, pair := range [][2]string{{faehre, sailing}, {"Die Fähre nach Bari fährt am Montag wieder.", "The ferry to Bari sails again on Monday."}, {"Der Hafen bleibt für Jachten gesperrt.", "The harbour stays closed to yachts."}} {
		lines.WriteString(pair[0] + "\t" + pair[1] + "\n")
	}
	a, b := strings.Split(out.String(), "\n"), strings.Split(lines.String(), "\n")
	slices.Sort(a)
	slices.Sort(b)
	if !slices.Equal(a, b) {
		t.Errorf("exported are %q", a)
	}
}

// A desk that was put back to an earlier copy gives out the numbers of pairs again. What was
// kept of its index tells of others.
func TestIndexOfADeskThatWasPutBack(t *testing.T) {
	cache, name := t.TempDir(), ""
	for _, ship := range []string{"Ship", "Boat"} {
		n := newNewsroom(t)
		if name != "" {
			n.must(n.store.PutBookmark(n.ctx, "memory", name))
		}
		d := n.desk.As(marko).WithMemory(pairsTable, cache)
		var lines strings.Builder
		for i := range 11_000 {
			fmt.Fprintf(&lines, "%s %d left the port of Bar\t%s %d verließ den Hafen Bar\n", ship, i, ship, i)
		}
		if _, err := d.ImportMemory(n.ctx, "port.tmx", strings.NewReader(lines.String()), func(int, error) {}); err != nil {
			t.Fatal(err)
		}
		got, err := d.Lookup(n.ctx, editor.Sought{Source: editor.EN, Target: editor.DE, Text: ship + " 7 left the port of Bar", Limit: 1, Min: 60})
		if err != nil || len(got) != 1 || !got[0].Same {
			t.Errorf("%s 7: %+v, %v", ship, got, err)
		}
		name, err = n.store.Bookmark(n.ctx, "memory")
		n.must(err)
		if files, err := filepath.Glob(filepath.Join(cache, "memory-"+name+"-en-de.index")); err != nil || len(files) != 1 {
			t.Fatalf("kept are %q: %v", files, err)
		}
	}
}

func TestConcordance(t *testing.T) {
	n := newNewsroom(t)
	id := n.takeIn("A headline\n" + sailing)
	n.confirmIn(id, editor.CNR, "s2", trajek)
	for words, want := range map[string]int{"bari": 2, "isplov ponedj": 2, "jahte": 2, "ahte": 0, "luka bari": 1, "Trajékt": 2} {
		got, err := n.desk.Concordance(n.ctx, words, editor.CNR, editor.EN, 10)
		if err != nil || len(got) != want {
			t.Errorf("%q: %d pairs, not %d: %v", words, len(got), want, err)
		}
	}
	got, err := n.desk.Concordance(n.ctx, "bari", editor.CNR, editor.EN, 1)
	if err != nil || len(got) != 1 || got[0].Sentence != 1 {
		t.Errorf("the newest is %+v: %v", got, err)
	}
	if _, err := n.desk.Concordance(n.ctx, " ", editor.CNR, editor.EN, 1); !errors.Is(err, editor.ErrInvalid) {
		t.Errorf("no words: %v", err)
	}
}

// What a house edit leaves as it was is no pair, and what is not confirmed for the newest
// source is none either.
func TestWhatIsNotRemembered(t *testing.T) {
	n := newNewsroom(t)
	id := n.takeIn("A headline\n" + sailing)
	n.confirmIn(id, editor.DE, "s2", faehre)
	s, versions, err := n.desk.Story(n.ctx, id)
	n.must(err)
	before := s.Pairs(versions, "s2", editor.DE)
	if len(before) != 3 {
		t.Fatalf("%d pairs", len(before))
	}
	if got := s.Pairs(versions, "s2", editor.EN); len(got) != 0 {
		t.Errorf("the prefilled English gives %+v", got)
	}
	n.confirmIn(id, editor.EN, "s2", strings.Replace(sailing, "sails", "leaves", 1))
	s, versions, err = n.desk.Story(n.ctx, id)
	n.must(err)
	if got := s.Pairs(versions, "s2", editor.EN); len(got) != 3 || got[0].Source != editor.EN || got[0].Target != editor.DE || got[0].Original {
		t.Errorf("the house edit gives %+v", got)
	}
	s.Segments[1].Revision = 2
	if got := s.Pairs(versions, "s2", editor.DE); len(got) != 0 {
		t.Errorf("outdated texts give %+v", got)
	}
	s.Segments[1].Revision = 1
	s.Segments[1].Text = "One sentence only."
	if got := s.Pairs(versions, "s2", editor.DE); len(got) != 4 { // the sentences of the two versions still pair
		t.Errorf("with another number of sentences %+v", got)
	}
	if reflect.DeepEqual(before, s.Pairs(versions, "s2", editor.DE)) {
		t.Error("the pairs do not follow the source")
	}
}

// BenchmarkLookup tells what a lookup costs beside the search itself: asking for what is new,
// and reading the pairs that were found.
func BenchmarkLookup(b *testing.B) {
	ctx := b.Context()
	s, err := store.Open(ctx, filepath.Join(b.TempDir(), "desk.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	d := editor.NewDesk(s, nil, editor.Edition{}, editor.Inflow{}).As(marko).WithMemory(pairsTable, "")
	var lines strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&lines, "Ship %d left the port of Bar with %d sailors\tSchiff %d verließ den Hafen Bar\n", i, i%97, i)
	}
	if _, err := d.ImportMemory(ctx, "port.tmx", strings.NewReader(lines.String()), func(int, error) {}); err != nil {
		b.Fatal(err)
	}
	for i := 0; b.Loop(); i++ {
		q := editor.Sought{Source: editor.EN, Target: editor.DE, Text: fmt.Sprintf("Ship %d left the port of Kotor with %d sailors", i%20_000, i%89), Limit: 5, Min: 60}
		if got, err := d.Lookup(ctx, q); err != nil || len(got) != 5 {
			b.Fatal(got, err)
		}
	}
}
