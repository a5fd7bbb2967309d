package store_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"redakcija/editor"
	"redakcija/editor/store"
)

// benchmarkStories is how many stories the benchmarks of lists work on.
const benchmarkStories = 100_000

// bigDesk makes a desk of so many stories of some 100 different words each, a tenth of
// them with "desetina", one in a thousand with "hiljadita", all with "svuda". A desk at
// REDAKCIJA_BENCH_SQLITE or REDAKCIJA_BENCH_POSTGRES is kept between runs.
func bigDesk(b *testing.B, d database) *store.Store {
	b.Helper()
	p := place{d, os.Getenv("REDAKCIJA_BENCH_" + strings.ToUpper(d.name))}
	if p.at == "" {
		p.at = d.address(b)
	}
	s := p.open(b)
	there := counted(b)(s.Counts(b.Context(), editor.Query{}))[editor.PhaseAll]
	random := rand.New(rand.NewPCG(1, 2))
	for i := range benchmarkStories {
		c := benchmarkStory(i, random)
		if i < there {
			continue
		}
		for k := range i % 4 {
			lang := editor.Targets[k%3]
			state := editor.States[random.IntN(len(editor.States))]
			c.Versions = append(c.Versions, &editor.Version{Story: c.Story.ID, Lang: lang, State: state, Translator: "Ana"})
		}
		c.Versions = c.Versions[:min(3, len(c.Versions))]
		apply(b, s, c)
	}
	return s
}

func benchmarkStory(i int, random *rand.Rand) editor.Change {
	c := sample(editor.StoryID(fmt.Sprintf("%020x", i*7919)))
	c.Story.Received = day.Add(time.Duration(i) * time.Minute)
	var words strings.Builder
	words.WriteString("svuda")
	for range 100 {
		n := random.ExpFloat64() * 2000 // few words are frequent, many are rare, as in a language
		fmt.Fprintf(&words, " %c%dword", 'a'+rune(int(n)%26), int(n))
	}
	if i%10 == 0 {
		words.WriteString(" desetina")
	}
	if i%1000 == 0 {
		words.WriteString(" hiljadita")
	}
	c.Search = words.String()
	for band := range 21 {
		// Every tenth story is worded like another one.
		c.Bands = append(c.Bands, int64(i-i%10+max(0, 1-i%10)+10*benchmarkStories*band)*0x5851F42D4C957F2D)
	}
	c.Names = []string{digest(string(c.Story.ID))}
	c.Story.Date = c.Story.Received.Format(time.DateOnly)
	c.Keys = benchmarkKeys(random)
	return c
}

// benchmarkKeys are as many keys as a long story has: a few are in every tenth story, most
// in hardly any, as names are.
func benchmarkKeys(random *rand.Rand) []int64 {
	zipf := rand.NewZipf(random, 1.05, 5, 200_000)
	keys := make([]int64, 32)
	for i := range keys {
		keys[i] = int64(uint32(zipf.Uint64() * 2654435761)) // spread as hashes are
	}
	return keys
}

func BenchmarkDesk(b *testing.B) {
	for _, d := range databases {
		b.Run(d.name, func(b *testing.B) { benchmarkDesk(b, bigDesk(b, d)) })
	}
}

// percentiles measures each call by itself: half of them take p50 or less, 95 in a
// hundred p95 or less.
func percentiles(b *testing.B, calls ...func()) {
	var all []time.Duration
	for b.Loop() {
		for _, call := range calls {
			start := time.Now()
			call()
			all = append(all, time.Since(start))
		}
	}
	slices.Sort(all)
	for name, at := range map[string]int{"p50-ms": len(all) / 2, "p95-ms": len(all) * 95 / 100, "max-ms": len(all) - 1} {
		b.ReportMetric(float64(all[at].Microseconds())/1000, name)
	}
}

func benchmarkDesk(b *testing.B, s *store.Store) {
	var all []func()
	for _, q := range []struct {
		name string
		editor.Query
	}{
		{"all", editor.Query{}},
		{"deep", editor.Query{Offset: 90_000}},
		{"phase", editor.Query{Phase: editor.PhaseReview}},
		{"state", editor.Query{State: editor.StateReturned, Lang: editor.DE}},
		{"rareWord", editor.Query{Words: "hiljadita"}},
		{"commonWord", editor.Query{Words: "desetina"}},
		{"twoWords", editor.Query{Words: "svuda hiljadita"}},
		{"everyWord", editor.Query{Words: "svuda"}},
		{"oneLetter", editor.Query{Words: "s"}},
		{"shortPrefix", editor.Query{Words: "a1"}},
		{"noWord", editor.Query{Words: "nigdje"}},
	} {
		q.Limit = 100
		list := func() { must[[]editor.Summary](b)(s.List(b.Context(), q.Query)) }
		counts := func() { counted(b)(s.Counts(b.Context(), q.Query)) }
		b.Run("List/"+q.name, func(b *testing.B) { percentiles(b, list) })
		b.Run("Counts/"+q.name, func(b *testing.B) { percentiles(b, counts) })
		all = append(all, list, counts)
	}
	b.Run("Mix", func(b *testing.B) { percentiles(b, all...) })
	b.Run("Find", func(b *testing.B) {
		percentiles(b, func() { must[[]editor.StoryID](b)(s.Find(b.Context(), "00000000000001", 100)) })
	})
	b.Run("Alike", func(b *testing.B) {
		bands := benchmarkStory(77_770, rand.New(rand.NewPCG(1, 2))).Bands
		percentiles(b, func() { must[[]editor.StoryID](b)(s.Alike(b.Context(), bands, 20)) })
	})
	random := rand.New(rand.NewPCG(3, 4))
	b.Run("Sharing", func(b *testing.B) {
		middle := benchmarkStory(50_000, random).Story.EventDay()
		percentiles(b, func() {
			must[[]editor.StoryID](b)(s.Sharing(b.Context(), benchmarkKeys(random), middle-3, middle+3, 17))
		})
	})
	for _, name := range []string{"Intake", "IntakeWithoutBands"} {
		b.Run(name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				c := benchmarkStory(i, random)
				c.Story.ID = editor.StoryID(fmt.Sprint("new", time.Now().UnixNano()))
				c.Entry.Story, c.Names = c.Story.ID, []string{string(c.Story.ID)}
				received(&c, string(c.Story.ID))
				for band := range c.Bands {
					c.Bands[band] = random.Int64()
				}
				if name == "IntakeWithoutBands" {
					c.Bands = nil
				}
				apply(b, s, c)
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	p := place{sqliteDatabase, sqliteDatabase.address(b)}
	apply(b, p.open(b), sample("a"))
	for b.Loop() {
		s := must[*store.Store](b)(store.Open(b.Context(), p.at))
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLongStory works on a story of 50,000 segments, all with a text.
func BenchmarkLongStory(b *testing.B) {
	const segments = 50_000
	p := place{sqliteDatabase, sqliteDatabase.address(b)}
	s := p.open(b)
	c := sample("a")
	c.Story.Segments = nil
	for i := range segments {
		id := editor.SegmentID(fmt.Sprint("s", i+1))
		text := fmt.Sprint(i, " Ministarstvo je saopštilo da će pregovori početi u ponedjeljak u Podgorici i trajati do petka.")
		c.Story.Segments = append(c.Story.Segments, editor.Segment{ID: id, Kind: editor.Paragraph, Text: text, Revision: 1})
		c.Revisions = append(c.Revisions, editor.Revision{
			Segment: id, Lang: editor.CNR, Number: 1, Text: text, Source: 1, Origin: editor.BySource, By: "Ana", At: day,
		})
	}
	c.Versions = inState("a", editor.CNR, 0, editor.StateDraft, "").Versions
	start := time.Now()
	apply(b, s, c)
	b.Logf("Apply of %d revisions: %v", segments, time.Since(start))
	b.Run("Story", func(b *testing.B) {
		for b.Loop() {
			must[*editor.Story](b)(s.Story(b.Context(), "a", 0))
		}
	})
	b.Run("Versions", func(b *testing.B) {
		for b.Loop() {
			must[map[editor.Lang]*editor.Version](b)(s.Versions(b.Context(), "a"))
		}
	})
	row := int64(1)
	b.Run("Confirm", func(b *testing.B) {
		for b.Loop() {
			apply(b, s, written("a", editor.CNR, row, "s77", int(row)+1, "Novi tekst"))
			row++
		}
	})
}
