package editor_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"redakcija/editor"
	"redakcija/editor/store"
)

// wire is a format for tests: lines "field: value" until an empty one, then the headline,
// then paragraphs; a line that begins with "~" is taken off as a menu.
var wire = editor.Format{
	Name:  "wire",
	Match: func([]byte) bool { return true },
	Read: func(raw []byte) (*editor.Draft, error) {
		d := &editor.Draft{Lang: editor.EN}
		head, body, _ := strings.Cut(string(raw), "\n\n")
		for line := range strings.SplitSeq(head, "\n") {
			name, value, _ := strings.Cut(line, ": ")
			switch name {
			case "id":
				d.Item.ID = value
			case "version":
				d.Item.Version = value
			case "address":
				d.Item.Address = value
			case "provider":
				d.Credits.Provider = value
			case "section":
				d.Section = value
			case "warning":
				d.Warnings = append(d.Warnings, value)
			}
		}
		for i, line := range strings.Split(body, "\n") {
			switch removed, menu := strings.CutPrefix(line, "~"); {
			case menu:
				d.Removed = append(d.Removed, editor.Removed{Line: i + 1, Text: removed, Why: "menu"})
			case len(d.Blocks) == 0:
				d.Blocks = append(d.Blocks, editor.Block{Kind: editor.Headline, Text: line, Line: i + 1})
			default:
				d.Blocks = append(d.Blocks, editor.Block{Kind: editor.Paragraph, Text: line, Line: i + 1})
			}
		}
		return d, nil
	},
}

// newWire is a newsroom that reads wires and has no story yet.
func newWire(t *testing.T) *newsroom {
	t.Helper()
	n := &newsroom{T: t, ctx: t.Context(), clock: time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)}
	s, err := store.Open(n.ctx, filepath.Join(t.TempDir(), "desk.db"))
	n.must(err)
	t.Cleanup(func() { n.must(s.Close()) })
	n.store = s
	n.desk = editor.NewDesk(s, []editor.Format{wire}, editor.Edition{}, editor.Inflow{}).At(func() time.Time { return n.clock }).As(jelena)
	return n
}

// arrive takes a wire in.
func (n *newsroom) arrive(raw string) editor.Arrival {
	n.Helper()
	for a, err := range n.desk.Intake(n.ctx, editor.Incoming{Name: "wire.txt", Raw: []byte(raw)}) {
		n.must(err)
		return a
	}
	n.Fatal("nothing arrived")
	return editor.Arrival{}
}

// becomes takes a wire in and checks what becomes of it.
func (n *newsroom) becomes(kind editor.ArrivalKind, raw string) editor.Arrival {
	n.Helper()
	a := n.arrive(raw)
	if a.Kind != kind {
		n.Fatalf("%q is %s, not %s", raw, a.Kind, kind)
	}
	return a
}

// read returns a story and its versions.
func (n *newsroom) read(id editor.StoryID) (*editor.Story, map[editor.Lang]*editor.Version) {
	n.Helper()
	s, versions, err := n.desk.Story(n.ctx, id)
	n.must(err)
	return s, versions
}

// translate confirms a text in German.
func (n *newsroom) translate(id editor.StoryID, seg editor.SegmentID, text string) {
	n.Helper()
	_, _, err := n.desk.Translate(n.ctx, id, editor.DE, seg, text, editor.AnyRevision)
	n.must(err)
}

// texts are the segments of a story, "s1 text" a line.
func texts(s *editor.Story) string {
	var b strings.Builder
	for i := range s.Segments {
		fmt.Fprintf(&b, "%s %s\n", s.Segments[i].ID, s.Segments[i].Text)
	}
	return b.String()
}

const (
	flood  = "The Bistrica rose by two metres during the night and flooded forty houses in Donje Polje."
	flood2 = "The Bistrica rose by three metres during the night and flooded sixty houses in Donje Polje."
	school = "Schools in the municipality stay closed until Wednesday, mayor Milena Radonjić said."
	bridge = "The bridge on the road to Gornji Brod cannot be crossed by lorries."
	army   = "Some thirty soldiers with two boats have been sent to help the firefighters."
)

func TestACorrectedVersionIsTheNextSourceRevision(t *testing.T) {
	n := newWire(t)
	first := n.becomes(editor.ArrivalNew, "id: urn:7\nversion: 1\nprovider: Mina\nsection: Weather\n\nFlood in the north\n"+flood+"\n"+school+"\n"+bridge)
	id := first.Story.ID
	for _, seg := range first.Story.Segments {
		n.translate(id, seg.ID, "Text "+string(seg.ID))
	}
	_, _, err := n.desk.Translate(n.ctx, id, editor.EN, "s3", "Schools are closed.", editor.AnyRevision)
	n.must(err)

	second := n.becomes(editor.ArrivalUpdated, "id: urn:7\nversion: 2\nprovider: MINA\nsection: Disaster\nwarning: withheld\n\nFlood in the north\n"+bridge+"\n"+flood2+"\n"+army)
	if second.Story.ID != id || !slices.Equal(second.Changed, []editor.SegmentID{"s2", "s5"}) {
		t.Errorf("update of %s changed %v", second.Story.ID, second.Changed)
	}
	s, versions := n.read(id)
	if got, want := texts(s), "s1 Flood in the north\ns4 "+bridge+"\ns2 "+flood2+"\ns5 "+army+"\n"; got != want {
		t.Errorf("segments are\n%s, want\n%s", got, want)
	}
	if s.Revision != 2 || s.Section != "Disaster" || s.Item.Version != "2" || !slices.Equal(s.Warnings, []string{"withheld"}) {
		t.Errorf("story is %+v", s)
	}
	if len(s.Removed) != 1 || s.Removed[0].Text != school || s.Removed[0].Why != "dropped" {
		t.Errorf("removed: %+v", s.Removed)
	}
	for seg, outdated := range map[editor.SegmentID]bool{"s1": false, "s4": false, "s2": true} {
		if got := versions[editor.DE].Outdated(s.Segment(seg)); got != outdated {
			t.Errorf("%s outdated: %v", seg, got)
		}
	}
	if got := versions[editor.EN].Text("s2"); got != flood2 {
		t.Errorf("the untouched house edit says %q", got)
	}
	// The paragraph that was dropped comes back as what it was, with its texts.
	s, err = n.desk.Restore(n.ctx, id, 0)
	n.must(err)
	_, versions = n.read(id)
	if seg := s.Segment("s3"); seg == nil || versions[editor.DE].Outdated(seg) || versions[editor.DE].Text("s3") != "Text s3" ||
		versions[editor.EN].Text("s3") != "Schools are closed." || len(s.Removed) != 0 {
		t.Errorf("restored: %+v", s)
	}
	// And it stays in the version after that, which does not have it either.
	third := n.becomes(editor.ArrivalUpdated, "id: urn:7\nversion: 3\nprovider: Mina\n\nFlood in the north\n"+flood2+"\n"+army).Story
	if third.Segment("s3") == nil || third.Segment("s4") != nil || len(third.Removed) != 1 {
		t.Errorf("after the third version:\n%s%+v", texts(third), third.Removed)
	}
	diff, err := n.desk.SourceDiff(n.ctx, id, 1)
	n.must(err)
	var fates []string
	for _, x := range diff {
		fates = append(fates, string(x.ID)+" "+string(x.What))
	}
	if want := []string{"s2 changed", "s5 added", "s4 dropped"}; !slices.Equal(fates, want) {
		t.Errorf("diff is %v, not %v", fates, want)
	}
	if diff[0].From() != flood || diff[0].To() != flood2 {
		t.Errorf("s2 from %q to %q", diff[0].From(), diff[0].To())
	}
}

func TestOlderAndEqualVersionsChangeNothing(t *testing.T) {
	n := newWire(t)
	wire := func(version, provider, rest string) string {
		return "id: urn:7\nversion: " + version + "\nprovider: " + provider + "\n\nFlood in the north\n" + flood + rest
	}
	id := n.becomes(editor.ArrivalNew, wire("9", "Mina", "")).Story.ID
	for _, seg := range []editor.SegmentID{"s1", "s2"} {
		n.translate(id, seg, "Text "+string(seg))
	}
	_, err := n.desk.Submit(n.ctx, id, editor.DE)
	n.must(err)
	_, err = n.desk.As(marko).Approve(n.ctx, id, editor.DE)
	n.must(err)
	before, _ := n.read(id)
	n.becomes(editor.ArrivalOlder, wire("8", "Mina", "\n"+school))
	n.becomes(editor.ArrivalSame, wire("10", "Mina", "\n~Most read"))
	n.becomes(editor.ArrivalOlder, wire("9", "Mina", "\n"+army))
	n.becomes(editor.ArrivalNew, wire("11", "Another agency", ""))
	s, versions := n.read(id)
	if texts(s) != texts(before) || s.Revision != 1 || versions[editor.DE].State != editor.StateApproved || s.Item.Version != "10" {
		t.Errorf("story is %+v, German is %s", s, versions[editor.DE].State)
	}
	record, err := n.desk.Record(n.ctx, id)
	n.must(err)
	var came []string
	for _, e := range record {
		if e.Hash != "" && e.Lang == "" {
			raw, err := n.desk.Received(n.ctx, e.Hash)
			n.must(err)
			came = append(came, e.Verb+" "+strings.Fields(string(raw))[3])
		}
	}
	if want := []string{"intake 9", "older 8", "same 10", "older 9"}; !slices.Equal(came, want) {
		t.Errorf("came %v, want %v", came, want)
	}
	var exists *editor.ExistsError
	if _, err := editor.One(n.desk.Intake(n.ctx, editor.Incoming{Name: "again.txt", Raw: []byte(wire("8", "Mina", "\n"+school))})); !errors.As(err, &exists) || exists.Story != id || exists.File != "again.txt" {
		t.Errorf("the older bytes again: %v", err)
	}
	n.becomes(editor.ArrivalUpdated, wire("11", "Mina", "\n"+school))
	if _, versions := n.read(id); versions[editor.DE].State != editor.StateDraft || versions[editor.DE].Approval != nil {
		t.Errorf("German is %s after the update", versions[editor.DE].State)
	}
}

func TestVersionsAreOrdered(t *testing.T) {
	for _, rising := range [][]string{
		{"1", "2", "10", "011", "20261120093000"},
		{"2026-11-20", "2026-11-20T09:30", "2026-11-20T10:30+00:00"},
		{"20261120T093000+0100", "20261120T083001Z", "20261120T093002+0100"},
		{"a", "b"},
	} {
		n := newWire(t)
		for i, version := range rising {
			kind := editor.ArrivalUpdated
			if i == 0 {
				kind = editor.ArrivalNew
			}
			n.becomes(kind, fmt.Sprintf("id: x\nversion: %s\n\nHeadline\n%s %d", version, flood, i))
		}
		for i, version := range rising[:len(rising)-1] {
			n.becomes(editor.ArrivalOlder, fmt.Sprintf("id: x\nversion: %s\n\nHeadline\n%s late %d", version, flood, i))
		}
	}
}

func TestWhatAPersonDecidedStays(t *testing.T) {
	n := newWire(t)
	wire := func(version, rest string) string {
		return "id: urn:7\nversion: " + version + "\nsection: World\n\nFlood in the north\n" + rest
	}
	id := n.becomes(editor.ArrivalNew, wire("1", flood+"\n"+school+"\n~Read also: the flood of 2010\n"+bridge)).Story.ID
	corrected := strings.ReplaceAll(flood, "Bistrica", "Bistrica river")
	_, err := n.desk.SetSource(n.ctx, id, "s2", corrected)
	n.must(err)
	_, err = n.desk.SetKind(n.ctx, id, "s3", editor.Lead)
	n.must(err)
	_, err = n.desk.Restore(n.ctx, id, 0)
	n.must(err)
	_, err = n.desk.SetDetails(n.ctx, id, editor.Details{Lang: editor.EN, Section: "Montenegro"})
	n.must(err)
	n.must(n.desk.Hold(n.ctx, id, n.clock.Add(time.Hour)))
	_, _, err = n.desk.Translate(n.ctx, id, editor.EN, "s2", "The river Bistrica flooded forty houses.", editor.AnyRevision)
	n.must(err)
	before, _ := n.read(id)
	n.becomes(editor.ArrivalSame, wire("2", flood+"\n"+school+"\n~Menu\n~Read also: the flood of 2010\n"+bridge))

	n.becomes(editor.ArrivalUpdated, wire("3", flood+"\n"+school+"\n~Read also: the flood of 2010\n"+bridge+"\n"+army))
	s, _ := n.read(id)
	if got, want := texts(s), texts(before)+"s6 "+army+"\n"; got != want {
		t.Errorf("segments are\n%s, want\n%s", got, want)
	}
	if s.Segment("s2").AsRead != flood || s.Segment("s3").Kind != editor.Lead || s.Segment("s5").Restored != "menu" || len(s.Removed) != 0 ||
		s.Section != "Montenegro" || !s.HoldUntil.Equal(before.HoldUntil) {
		t.Errorf("story is %+v", s)
	}

	n.becomes(editor.ArrivalUpdated, wire("4", flood2+"\n"+school+"\n"+bridge+"\n"+army))
	s, versions := n.read(id)
	if en := versions[editor.EN]; en.Text("s2") != "The river Bistrica flooded forty houses." || !en.Outdated(s.Segment("s2")) {
		t.Errorf("a house edit that a person wrote: %+v", en.Texts["s2"])
	}
	if seg := s.Segment("s2"); seg.Text != flood2 || seg.AsRead != "" || seg.Revision != s.Revision {
		t.Errorf("a correction of a text that changed: %+v", seg)
	}
	if s.Segment("s5") != nil || s.Removed[0].Text != "Read also: the flood of 2010" {
		t.Errorf("a restored line that the source no longer has: %+v", s)
	}
}

func TestAnAddressLeadsToItsStory(t *testing.T) {
	n := newWire(t)
	n.becomes(editor.ArrivalNew, "address: https://www.vijesti.example/flood?id=7#top\n\nFlood in the north\n"+flood+"\n"+school)
	n.becomes(editor.ArrivalUpdated, "address: http://vijesti.example/flood/?id=7\n\nFlood in the north\n"+flood2+"\n"+school)
	n.becomes(editor.ArrivalNew, "address: https://vijesti.example/flood?id=8\n\nFlood in the north\n"+flood2+"\n"+bridge)
	n.becomes(editor.ArrivalNew, "address: https://vijesti.example/\n\nFirst story\n"+flood)
	n.becomes(editor.ArrivalNew, "address: https://vijesti.example/\n\nSecond story\n"+army)
	n.becomes(editor.ArrivalNew, "address: https://vijesti.example/stars\n\nYour day\nAries finds what was lost and is glad of it all day long.")
	n.becomes(editor.ArrivalNew, "address: https://vijesti.example/stars\n\nYour day\nTaurus should not sign anything before the moon is full.")
}

// TestUpdateFollowsRandomEdits edits a story at random and compares what the desk has with
// what it was made from.
func TestUpdateFollowsRandomEdits(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	n := newWire(t)
	paragraph := func() string {
		words := make([]string, 12+random.IntN(20))
		for i := range words {
			words[i] = fmt.Sprintf("word%d", random.IntN(5000))
		}
		return strings.Join(words, " ")
	}
	for story := range 12 {
		var body []string
		for range 1 + random.IntN(12) {
			body = append(body, paragraph())
		}
		raw := func(version int) string {
			return fmt.Sprintf("id: %d\nversion: %d\n\nHeadline\n%s", story, version, strings.Join(body, "\n"))
		}
		id := n.becomes(editor.ArrivalNew, raw(0)).Story.ID
		for version := 1; version < 6; version++ {
			before, versionsBefore := n.read(id)
			for i := range before.Segments {
				n.translate(id, before.Segments[i].ID, fmt.Sprint("Text ", i, " of ", version))
			}
			was := map[string]editor.SegmentID{}
			for i := range before.Segments {
				was[before.Segments[i].Text] = before.Segments[i].ID
			}
			from := map[string]editor.SegmentID{} // the id that each paragraph must keep
			for i := range before.Segments {
				from[before.Segments[i].Text] = before.Segments[i].ID
			}
			changed := map[editor.SegmentID]bool{}
			for range 1 + random.IntN(5) {
				at := random.IntN(len(body))
				switch random.IntN(4) {
				case 0:
					body = slices.Insert(body, at, paragraph())
				case 1:
					if len(body) > 1 {
						body = slices.Delete(body, at, at+1)
					}
				case 2:
					other := random.IntN(len(body))
					body[at], body[other] = body[other], body[at]
				default:
					words := strings.Fields(body[at])
					words[random.IntN(len(words))] = fmt.Sprintf("word%d", random.IntN(5000))
					if edited := strings.Join(words, " "); edited != body[at] {
						if seg, ok := from[body[at]]; ok {
							from[edited] = seg
							changed[seg] = true
						}
						body[at] = edited
					}
				}
			}
			a := n.arrive(raw(version))
			s, versions := n.read(id)
			var got []string
			for i := range s.Segments[1:] {
				seg := &s.Segments[i+1]
				got = append(got, seg.Text)
				if want, ok := from[seg.Text]; ok && seg.ID != want {
					t.Fatalf("story %d version %d: %q is %s, was %s", story, version, seg.Text, seg.ID, want)
				}
				if outdated := versions[editor.DE].Outdated(seg); outdated != (changed[seg.ID] && was[seg.Text] != seg.ID) {
					t.Fatalf("story %d version %d: %s outdated %v, changed %v", story, version, seg.ID, outdated, changed[seg.ID])
				}
				if house := versions[editor.EN].Text(seg.ID); house != seg.Text {
					t.Fatalf("story %d version %d: the house edit of %s is %q", story, version, seg.ID, house)
				}
			}
			if !slices.Equal(got, body) {
				t.Fatalf("story %d version %d: %s\nis\n%s", story, version, strings.Join(body, "\n"), strings.Join(got, "\n"))
			}
			for seg, r := range versionsBefore[editor.DE].Texts {
				if now := versions[editor.DE].Texts[seg]; now.Number < r.Number || now.Text == "" {
					t.Fatalf("story %d version %d: %s lost %q", story, version, seg, r.Text)
				}
			}
			if (a.Kind == editor.ArrivalUpdated) != (s.Revision == before.Revision+1) {
				t.Fatalf("story %d version %d: %s at revision %d", story, version, a.Kind, s.Revision)
			}
			rebuilt(t, n, id, before)
		}
	}
}

func TestSourceDiffTellsWhatMoved(t *testing.T) {
	for body, want := range map[string]string{
		strings.Join([]string{bridge, flood, school, army}, "\n"):  "[s4 moved]",
		strings.Join([]string{army, flood, school, bridge}, "\n"):  "[s5 moved]",
		strings.Join([]string{flood2, bridge, army}, "\n"):         "[s2 changed s3 dropped]",
		strings.Join([]string{bridge, flood2, school, army}, "\n"): "[s4 moved s2 changed]",
		strings.Join([]string{flood, school, bridge, army}, "\n"):  "[s1 changed]",
		strings.Join([]string{school, "New.", army, flood}, "\n"):  "[s6 added s4 dropped s2 moved]",
	} {
		n := newWire(t)
		id := n.becomes(editor.ArrivalNew, "id: 1\n\nHeadline\n"+strings.Join([]string{flood, school, bridge, army}, "\n")).Story.ID
		headline := "Headline"
		if want == "[s1 changed]" {
			headline = "Another headline"
		}
		n.becomes(editor.ArrivalUpdated, "id: 1\n\n"+headline+"\n"+body)
		diff, err := n.desk.SourceDiff(n.ctx, id, 1)
		n.must(err)
		var got []string
		for _, x := range diff {
			got = append(got, string(x.ID)+" "+string(x.What))
		}
		if fmt.Sprint(got) != want {
			t.Errorf("%v, not %s", got, want)
		}
	}
}

// rebuilt checks that a source diff tells both sides: from the earlier source it leads to
// the newest, segment by segment.
func rebuilt(t *testing.T, n *newsroom, id editor.StoryID, before *editor.Story) {
	t.Helper()
	now, _ := n.read(id)
	diff, err := n.desk.SourceDiff(n.ctx, id, before.Revision)
	n.must(err)
	made := map[editor.SegmentID]string{}
	for i := range before.Segments {
		made[before.Segments[i].ID] = before.Segments[i].Text
	}
	for _, x := range diff {
		if x.From() != made[x.ID] {
			t.Fatalf("%s of %s is from %q, not %q", x.What, x.ID, x.From(), made[x.ID])
		}
		made[x.ID] = x.To()
		if x.What == editor.FateDropped {
			delete(made, x.ID)
		}
	}
	want := map[editor.SegmentID]string{}
	for i := range now.Segments {
		want[now.Segments[i].ID] = now.Segments[i].Text
	}
	if !reflect.DeepEqual(made, want) {
		t.Fatalf("the diff leads to %v, not %v", made, want)
	}
}

func TestVersionsAtOnceAreOneStory(t *testing.T) {
	n := newWire(t)
	const versions = 8
	arrivals := make([]editor.Arrival, versions)
	var group sync.WaitGroup
	for i := range versions {
		group.Go(func() {
			for a, err := range n.desk.Intake(n.ctx, editor.Incoming{Raw: fmt.Appendf(nil, "id: urn:7\nversion: %d\n\nFlood\n%s\nHouses: %d.", i, flood, i)}) {
				if err != nil {
					t.Error(err)
				}
				arrivals[i] = a
			}
		})
	}
	group.Wait()
	if t.Failed() {
		return
	}
	stories, err := n.desk.Stories(n.ctx, editor.Query{})
	n.must(err)
	kinds := map[editor.ArrivalKind]int{}
	for _, a := range arrivals {
		kinds[a.Kind]++
	}
	s, _ := n.read(stories[0].ID)
	if len(stories) != 1 || kinds[editor.ArrivalNew] != 1 || s.Item.Version != fmt.Sprint(versions-1) || s.Revision != 1+kinds[editor.ArrivalUpdated] {
		t.Errorf("%d stories, %v, version %s at revision %d", len(stories), kinds, s.Item.Version, s.Revision)
	}
}
