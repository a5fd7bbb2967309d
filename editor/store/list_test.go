package store_test

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"redakcija/editor"
	"redakcija/editor/language"
	"redakcija/editor/store"
)

// found is the ids of the stories that answer, in their order.
func found(t testing.TB, s *store.Store, q editor.Query) string {
	t.Helper()
	var ids []string
	for _, x := range must[[]editor.Summary](t)(s.List(t.Context(), q)) {
		ids = append(ids, string(x.ID))
	}
	return strings.Join(ids, " ")
}

func TestSummary(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		apply(t, s, sample("a"))
		apply(t, s, inState("a", editor.DE, 0, editor.StateReview, "Ana"))
		want := editor.Summary{
			ID: "a", Headline: "Le sommet de a", Lang: "fr", Date: "2026-03-08", Place: "Paris", From: "AFP", Section: "World", Received: day,
			States: map[editor.Lang]editor.State{editor.CNR: editor.StateMissing, editor.EN: editor.StateMissing, editor.DE: editor.StateReview},
		}
		if got := must[[]editor.Summary](t)(s.List(t.Context(), editor.Query{}))[0]; !reflect.DeepEqual(got, want) {
			t.Errorf("summary is\n%+v\nnot\n%+v", got, want)
		}
		for row, x := range []struct {
			credits  editor.Credits
			hold     time.Time
			rejected string
			from     string
		}{
			{editor.Credits{Provider: "Hina", Source: "AFP"}, time.Date(2999, 1, 1, 0, 0, 0, 0, time.UTC), "", "Hina"},
			{editor.Credits{Authors: []string{"Anne", "Marie"}}, time.Date(1999, 1, 1, 0, 0, 0, 0, time.UTC), "old", "Anne"},
			{editor.Credits{}, time.Time{}, "", ""},
		} {
			c := again("a", int64(row+1))
			c.Story.Credits, c.Story.HoldUntil, c.Story.Rejected = x.credits, x.hold, x.rejected
			apply(t, s, c)
			got := must[[]editor.Summary](t)(s.List(t.Context(), editor.Query{}))[0]
			if got.From != x.from || got.Held != (x.hold.Year() == 2999) || got.Rejected != (x.rejected != "") {
				t.Errorf("%+v gives %+v", x, got)
			}
		}
	})
}

func TestNewestFirstAndPaged(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		for i, id := range []string{"c", "e", "a", "d", "b"} {
			c := sample(editor.StoryID(id))
			c.Story.Received = day.Add(time.Duration(i/2) * time.Second) // c and e, a and d came together
			apply(t, s, c)
		}
		for _, x := range []struct {
			limit, offset int
			want          string
		}{
			{0, 0, "b a d c e"}, {2, 0, "b a"}, {2, 2, "d c"}, {2, 4, "e"}, {2, 5, ""}, {0, 3, "c e"}, {9, 0, "b a d c e"},
		} {
			if got := found(t, s, editor.Query{Limit: x.limit, Offset: x.offset}); got != x.want {
				t.Errorf("limit %d offset %d: %q, not %q", x.limit, x.offset, got, x.want)
			}
		}
	})
}

func TestPhasesAndStates(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		for i, x := range []struct {
			id       string
			versions map[editor.Lang]editor.State
			by       editor.Person
			rejected string
		}{
			{id: "bare"},
			{id: "prefilled", versions: map[editor.Lang]editor.State{editor.EN: editor.StateDraft}},
			{id: "draft", versions: map[editor.Lang]editor.State{editor.EN: editor.StateDraft}, by: "Ana"},
			{id: "returned", versions: map[editor.Lang]editor.State{editor.DE: editor.StateReturned}, by: "Ana"},
			{id: "review", versions: map[editor.Lang]editor.State{editor.CNR: editor.StateReview}},
			{id: "approved", versions: map[editor.Lang]editor.State{editor.CNR: editor.StateApproved}, by: "Ana"},
			{id: "mixed", versions: map[editor.Lang]editor.State{editor.CNR: editor.StatePublished, editor.EN: editor.StateReview, editor.DE: editor.StateReturned}, by: "Ana"},
			{id: "withdrawn", versions: map[editor.Lang]editor.State{editor.CNR: editor.StateWithdrawn, editor.EN: editor.StateWithdrawn, editor.DE: editor.StateWithdrawn}, by: "Ana"},
			{id: "rejected", versions: map[editor.Lang]editor.State{editor.EN: editor.StateReview}, by: "Ana", rejected: "old news"},
		} {
			c := sample(editor.StoryID(x.id))
			c.Story.Received, c.Story.Rejected = day.Add(-time.Duration(i)*time.Minute), x.rejected
			apply(t, s, c)
			for lang, state := range x.versions {
				apply(t, s, inState(c.Story.ID, lang, 0, state, x.by))
			}
		}
		const all = "bare prefilled draft returned review approved mixed withdrawn rejected"
		phases := map[editor.Phase]string{
			editor.PhaseAll: all, editor.PhaseNew: "bare prefilled", editor.PhaseWorking: "draft returned mixed",
			editor.PhaseReview: "review mixed", editor.PhaseApproved: "approved", editor.PhasePublished: "mixed",
		}
		counts := map[editor.Phase]int{}
		for phase, want := range phases {
			counts[phase] = len(strings.Fields(want))
			if got := found(t, s, editor.Query{Phase: phase}); got != want {
				t.Errorf("phase %q: %q, not %q", phase, got, want)
			}
		}
		if len(phases) != len(editor.Phases) {
			t.Errorf("%d phases of %d", len(phases), len(editor.Phases))
		}
		if got := counted(t)(s.Counts(t.Context(), editor.Query{Phase: editor.PhaseReview, Limit: 1})); !maps.Equal(got, counts) {
			t.Errorf("counts are %v, not %v", got, counts)
		}
		for _, x := range []struct {
			state editor.State
			lang  editor.Lang
			want  string
		}{
			{editor.StateDraft, "", "prefilled draft"},
			{editor.StateReview, "", "review mixed rejected"},
			{editor.StateReview, editor.EN, "mixed rejected"},
			{editor.StateMissing, "", "bare prefilled draft returned review approved rejected"},
			{editor.StateMissing, editor.DE, "bare prefilled draft review approved rejected"},
			{editor.StateWithdrawn, editor.DE, "withdrawn"},
			{"", editor.DE, "returned mixed withdrawn"},
			{"", "fr", ""},
			{"lost", "", ""},
		} {
			if got := found(t, s, editor.Query{State: x.state, Lang: x.lang}); got != x.want {
				t.Errorf("state %q lang %q: %q, not %q", x.state, x.lang, got, x.want)
			}
		}
		got := counted(t)(s.Counts(t.Context(), editor.Query{Lang: editor.EN}))
		if got[editor.PhaseAll] != 5 || got[editor.PhaseReview] != 1 || got[editor.PhaseNew] != 1 {
			t.Errorf("counts in English are %v", got)
		}
		if got := found(t, s, editor.Query{Phase: "unheard of"}); got != "" {
			t.Errorf("an unknown phase has %q", got)
		}
		if got := found(t, s, editor.Query{Phase: editor.PhaseReview, Lang: editor.DE, Words: "sommet"}); got != "mixed" {
			t.Errorf("all filters together: %q", got)
		}
	})
}

func TestPhaseFollowsTheStory(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		d := newDesk(s)
		story := intake(t, d, "Headline\nbody")
		phase := func(want ...editor.Phase) {
			t.Helper()
			counts := counted(t)(d.Counts(t.Context(), ""))
			for _, p := range editor.Phases {
				if (counts[p] == 1) != slices.Contains(want, p) {
					t.Errorf("counts are %v, want 1 in %q", counts, want)
					return
				}
			}
		}
		phase(editor.PhaseAll, editor.PhaseNew)
		if _, _, err := d.Translate(t.Context(), story.ID, editor.DE, "s1", "Titel", 0); err != nil {
			t.Fatal(err)
		}
		phase(editor.PhaseAll, editor.PhaseWorking)
		if err := d.Reject(t.Context(), story.ID, "old"); err != nil {
			t.Fatal(err)
		}
		phase(editor.PhaseAll)
		if err := d.Release(t.Context(), story.ID); err != nil {
			t.Fatal(err)
		}
		phase(editor.PhaseAll, editor.PhaseWorking)
	})
}

func TestSearchFolds(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		d := newDesk(p.open(t))
		text := "Đukanović posjećuje Cetinje\nŠtrajk željezničara u Žabljaku\nby Jovana Šćepanović\nfrom Süddeutsche\nДрагица с́утра иде у Њемачку\nDie große Straße"
		story := intake(t, d, text)
		intake(t, d, "Something else\nwith no such words")
		for _, words := range []string{
			"Đukanović", "djukanovic", "DJUKANOVIĆ", "ђукановић", "dju", "posjecuje", "strajk", "zeljez", "Жабљак", "scepanovic",
			"suddeutsche", "Süddeutsche", "Dragica", "njemacku", "sutra", "grosse strasse", "große Straße", "strasse cetinje zabljaku",
		} {
			got := must[[]editor.Summary](t)(d.Stories(t.Context(), editor.Query{Words: words}))
			if len(got) != 1 || got[0].ID != story.ID {
				t.Errorf("%q finds %v", words, got)
			}
			if n := counted(t)(d.Counts(t.Context(), words))[editor.PhaseAll]; n != 1 {
				t.Errorf("%q counts %d", words, n)
			}
		}
		for _, words := range []string{"ukanovic", "cetinje else", "kanovic", "cetinjem"} {
			if got := must[[]editor.Summary](t)(d.Stories(t.Context(), editor.Query{Words: words})); len(got) != 0 {
				t.Errorf("%q finds %v", words, got)
			}
		}
		if _, err := d.SetSource(t.Context(), story.ID, "s1", "Nikšić"); err != nil {
			t.Fatal(err)
		}
		for words, want := range map[string]int{"posjecuje": 0, "niksic": 1, "strajk": 1} {
			if got := must[[]editor.Summary](t)(d.Stories(t.Context(), editor.Query{Words: words})); len(got) != want {
				t.Errorf("after the source changed %q finds %v", words, got)
			}
		}
	})
}

// TestSearchStopsAtTheNewest puts more stories with a word on a desk than a search looks
// at, past the store: that takes a moment and not a minute.
func TestSearchStopsAtTheNewest(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		apply(t, s, sample("oldest"))
		const all = editor.MostFound + 7
		p.raw(t, fmt.Sprintf(`
			INSERT INTO stories (id, revision, received, lang, headline, sender, date, place, section, held_until, rejected, sha256, row, marks)
			WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)
			SELECT 'story' || i, 1, 1000000 * CAST(i AS BIGINT), '', '', '', '', '', '', 0, '', 'sum' || i, 1, stories.marks
			FROM n CROSS JOIN stories WHERE stories.id = 'oldest'`, all))
		words := `'svuda'`
		if p.name == "postgres" {
			words = `array_to_tsvector(ARRAY['svuda'])`
		}
		p.raw(t, `INSERT INTO search (rowid, words) SELECT number, `+words+` FROM stories WHERE id <> 'oldest'`)
		ask := func(words string, want int, wantMore bool) {
			t.Helper()
			counts, more, err := s.Counts(t.Context(), editor.Query{Words: words})
			if err != nil || more != wantMore || counts[editor.PhaseAll] != want || counts[editor.PhaseNew] != want {
				t.Errorf("%q counts %v, more %v, %v", words, counts, more, err)
			}
			list := must[[]editor.Summary](t)(s.List(t.Context(), editor.Query{Words: words}))
			if len(list) != want || words == "svuda" && list[0].ID != editor.StoryID(fmt.Sprint("story", all)) {
				t.Errorf("%q lists %d", words, len(list))
			}
		}
		ask("svuda", editor.MostFound, true)
		ask("svu", editor.MostFound, true)
		ask("sommet", 1, false)
		ask("", all+1, false)
	})
}

func TestSearchHasNoSyntax(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		c := sample("a")
		c.Search = "or and not near words foo bar 2025 k8s"
		apply(t, s, c)
		for words, want := range map[string]string{
			`foo OR nothing`: "", `foo or`: "a", `NEAR(foo nothing)`: "", `near foo bar`: "a", `-foo`: "a", `not foo`: "a", `foo*`: "a", `*`: "a",
			`"`: "a", `"foo`: "a", `foo"bar`: "a", `words:foo`: "a", `search:nothing`: "", `foo + bar`: "a", `^foo`: "a", `foo & !bar`: "a",
			`'foo`: "a", `foo':*`: "a", `foo | nothing`: "", `(((`: "a", `\`: "a", "foo\x00bar": "a", "\xff": "a", `$1`: "", `%s`: "", `2025`: "a",
			`20`: "a", `8s`: "", `k8`: "a", `; DROP TABLE stories; --`: "", `foo <-> bar`: "a", ``: "a",
		} {
			if got := found(t, s, editor.Query{Words: words}); got != want {
				t.Errorf("%q finds %q, not %q", words, got, want)
			}
		}
	})
}

func TestSearchTakesAnyLength(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		c := sample("a")
		long := strings.Repeat("x", 5000)
		var many strings.Builder
		for i := range 200_000 { // far more than PostgreSQL keeps in one row
			fmt.Fprintf(&many, " word%d", i)
		}
		c.Search = "first " + long + many.String()
		apply(t, s, c)
		for words, want := range map[string]string{
			"first": "a", "word1": "a", long: "a", long + "y": "a", strings.Repeat("x", 63) + "y": "",
			strings.Join(strings.Fields(many.String())[:1000], " "): "a",
		} {
			if got := found(t, s, editor.Query{Words: words}); got != want {
				t.Errorf("%.30q… finds %q", words, got)
			}
		}
	})
}

// FuzzSearch holds every database against the rule in plain Go: each word of the query
// is the beginning of a word of the text. Run it with -fuzzminimizetime=1x: databases do
// not take the same paths twice, so the search for a shorter input finds no end.
func FuzzSearch(f *testing.F) {
	for _, x := range [][2]string{
		{"Đukanović u Cetinju", "djuk CET"},
		{"foo OR bar", `"foo* OR`},
		{"a-b:c'd", "a & b | !c"},
		{"Straße ß 12.5e3 3com", "12 5e"},
		{"ελληνικά 東京 ไทย", "ελ 東"},
		{"x\x00y \xff z", "x y"},
		{"İstanbul ı ﬁ ǅ ⅷ ²", "istanbul fi"},
	} {
		f.Add(x[0], x[1])
	}
	stores := map[string]*store.Store{}
	rows := map[string]int64{}
	for _, d := range databases {
		stores[d.name] = place{d, d.address(f)}.open(f)
		apply(f, stores[d.name], sample("a"))
		rows[d.name] = 1
	}
	f.Fuzz(func(t *testing.T, text, query string) {
		if len(text)+len(query) > 4000 {
			return // length is another test's matter
		}
		c := again("a", 0)
		c.Search = language.Fold(text)
		want := "a"
		for _, word := range strings.Fields(language.Fold(query)) {
			if !slices.ContainsFunc(strings.Fields(c.Search), func(x string) bool { return strings.HasPrefix(short(x), short(word)) }) {
				want = ""
			}
		}
		for name, s := range stores {
			c.Story.Row = rows[name]
			apply(t, s, c)
			rows[name]++
			if got := found(t, s, editor.Query{Words: language.Fold(query)}); got != want {
				t.Errorf("%s: %q finds %q in %q, not %q", name, query, got, text, want)
			}
			_, err := s.List(t.Context(), editor.Query{Words: query})
			_, _, err2 := s.Counts(t.Context(), editor.Query{Words: query})
			if err := errors.Join(err, err2); err != nil {
				t.Errorf("%s: %q as it is: %v", name, query, err)
			}
		}
	})
}

// short is a word as far as it is looked at.
func short(word string) string {
	letters := []rune(word)
	return string(letters[:min(len(letters), 64)])
}
