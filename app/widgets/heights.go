package widgets

// heights are the heights of the rows of a [Grid], with sums over any number of rows
// and the row at any distance in O(log n): a Fenwick tree. Sums are float64, because
// the pixels of 50,000 rows are beyond what a float32 can tell apart.
type heights struct {
	each []float32
	// exact says which heights were measured; the others are guessed.
	exact []bool
	tree  []float64 // tree[i] is the sum of the i&-i rows that end with row i-1
}

// reset makes it n guessed rows.
func (h *heights) reset(n int, guess func(row int) float32) {
	if h.tree == nil || cap(h.each) < n {
		h.each, h.exact, h.tree = make([]float32, n), make([]bool, n), make([]float64, n+1)
	}
	h.each, h.exact, h.tree = h.each[:n], h.exact[:n], h.tree[:n+1]
	clear(h.exact)
	h.tree[0] = 0
	for i := range n {
		h.each[i] = guess(i)
		h.tree[i+1] = float64(h.each[i])
	}
	for i := 1; i <= n; i++ {
		if above := i + i&-i; above <= n {
			h.tree[above] += h.tree[i]
		}
	}
}

// set makes the height of a row an exact one.
func (h *heights) set(row int, height float32) {
	h.exact[row] = true
	delta := float64(height) - float64(h.each[row])
	if delta == 0 {
		return
	}
	h.each[row] = height
	for i := row + 1; i < len(h.tree); i += i & -i {
		h.tree[i] += delta
	}
}

// above returns the sum of the heights of all rows above one.
func (h *heights) above(row int) float64 {
	sum := 0.0
	for i := row; i > 0; i -= i & -i {
		sum += h.tree[i]
	}
	return sum
}

// total returns the sum of all heights.
func (h *heights) total() float64 { return h.above(len(h.each)) }

// at returns the row at a distance from the top, the last one beyond the end, and
// how far inside the row that is.
func (h *heights) at(y float64) (row int, within float64) {
	step := 1
	for 2*step < len(h.tree) {
		step *= 2
	}
	for ; step > 0; step /= 2 {
		if next := row + step; next < len(h.tree) && h.tree[next] <= y {
			row = next
			y -= h.tree[next]
		}
	}
	if row == len(h.each) && row > 0 {
		row--
		y += float64(h.each[row])
	}
	return row, max(y, 0)
}
