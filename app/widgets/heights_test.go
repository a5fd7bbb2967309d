package widgets

import (
	"math/rand/v2"
	"testing"
)

// TestHeights compares the tree with plain sums, under random changes.
func TestHeights(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	var h heights
	for _, n := range []int{0, 1, 2, 3, 7, 8, 9, 100, 33} {
		plain := make([]float32, n)
		for i := range plain {
			plain[i] = float32(1 + r.IntN(90))
		}
		h.reset(n, func(i int) float32 { return plain[i] })
		for range 200 {
			if n > 0 {
				i := r.IntN(n)
				plain[i] = float32(1 + r.IntN(90))
				h.set(i, plain[i])
			}
			sum := 0.0
			for i := range n {
				if h.above(i) != sum {
					t.Fatalf("%d rows: above(%d) = %v, want %v", n, i, h.above(i), sum)
				}
				y := sum + float64(plain[i])/2
				if row, within := h.at(y); row != i || within != y-sum {
					t.Fatalf("%d rows: at(%v) = %d, %v, want %d, %v", n, y, row, within, i, y-sum)
				}
				sum += float64(plain[i])
			}
			if h.total() != sum {
				t.Fatalf("%d rows: total %v, want %v", n, h.total(), sum)
			}
		}
		if n > 0 {
			if row, _ := h.at(h.total() + 100); row != n-1 {
				t.Fatalf("beyond the end is row %d of %d", row, n)
			}
		}
	}
}
