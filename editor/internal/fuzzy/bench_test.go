package fuzzy

import (
	"fmt"
	"runtime"
	"slices"
	"testing"
	"time"
)

// newsroom makes so many entries and a thousand queries: sentences of 6.5 words in the mean
// out of 60,000, of which a part are edits of others; half of the queries are edits, too.
func newsroom(size int) (entries []Entry, queries []string) {
	v := newVocabulary(1, 60_000)
	texts := make([]string, 0, size)
	for id := range size {
		text := v.sentence(v.length())
		if id > 0 && v.random.IntN(4) == 0 {
			text = v.edit(texts[v.random.IntN(id)], 1+v.random.IntN(2))
		}
		texts = append(texts, text)
		entries = append(entries, Entry{uint32(id), text})
	}
	for i := range 1000 {
		text := v.sentence(v.length())
		if i%2 == 0 {
			text = v.edit(texts[v.random.IntN(size)], v.random.IntN(3))
		}
		queries = append(queries, text)
	}
	return entries, queries
}

// BenchmarkSearch shows how the time of a search grows with the memory, and how many bytes
// an entry needs. The queries are asked in turn: p50 and p99 are of them all.
func BenchmarkSearch(b *testing.B) {
	for _, size := range []int{10_000, 100_000, 300_000, 1_000_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			entries, queries := newsroom(size)
			before := heap()
			var x Index
			x.Add(entries...)
			bytes := float64(heap()-before) / float64(size)
			var took []time.Duration
			for i := 0; b.Loop(); i++ {
				began := time.Now()
				x.Search(queries[i%len(queries)], 5, 60)
				took = append(took, time.Since(began))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Nanoseconds()), "p50-ns")
			b.ReportMetric(float64(took[len(took)*99/100].Nanoseconds()), "p99-ns")
			b.ReportMetric(bytes, "bytes/entry")
			runtime.KeepAlive(entries)
		})
	}
}

// heap is how many bytes live.
func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
