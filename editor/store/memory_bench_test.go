package store_test

import (
	"fmt"
	"testing"

	"redakcija/editor"
)

// BenchmarkAddMemory tells how many pairs a second an import keeps.
func BenchmarkAddMemory(b *testing.B) {
	const chunk = 10_000
	pairs := make([]editor.Pair, chunk)
	for i := range pairs {
		pairs[i] = editor.Pair{
			Source: editor.EN, Target: editor.DE,
			Text:        fmt.Sprintf("The harbour master of quay %d said that the ferry would not sail before Monday.", i),
			Translation: fmt.Sprintf("Der Hafenmeister von Kai %d sagte, die Fähre werde nicht vor Montag auslaufen.", i),
		}
	}
	s := place{sqliteDatabase, sqliteDatabase.address(b)}.open(b)
	for b.Loop() {
		if err := s.AddMemory(b.Context(), editor.Memory{Name: "big.tmx"}, pairs); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(chunk*float64(b.N)/b.Elapsed().Seconds(), "pairs/s")
}
