package widgets

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Style says how a text is set. The zero Style is the theme's text font at the
// theme's text size, in [ColorInk].
type Style struct {
	Font  fyne.Resource       // nil: the theme's text font
	Size  float32             // in points at scale 1; 0: the theme's text size
	Bold  bool                // only for the theme's font; a Font has the weight it has
	Color fyne.ThemeColorName // "": ColorInk
}

// leading is the distance between two lines, in text sizes: tight enough for a
// column of news, wide enough for an accent on a capital and an underline.
const leading = 1.4

// face measures words in one font at one size. Shaping a word costs some 10 µs and
// looking it up some 50 ns, and the words of an article repeat; so each word is
// shaped once.
type face struct {
	font  fyne.Resource // as asked for: nil is the theme's
	style fyne.TextStyle
	size  float32

	space      float32 // width of a space
	letter     float32 // mean width of a character, for guesses
	lineHeight float32 // whole units, so that lines stay on the pixel grid
	textHeight float32 // of the painted text, which stands in the middle of its line

	// Two generations of widths: a full young one becomes the old one, and what is
	// still in use moves back. So it stays bounded and never forgets everything.
	young, old map[string]float32
}

// generation is how many words a face remembers at least, and half of at most.
const generation = 20_000

type faceKey struct {
	font fyne.Resource // the font really used, so that a new theme gets new faces
	size float32
	bold bool
}

var faces = map[faceKey]*face{}

// Bold is the font of bold words. It is named wherever a text is bold, because for a
// bold style the toolkit would load another copy of every font it may fall back on,
// some 7 MB; a font that is named is loaded alone.
func Bold() fyne.Resource { return theme.DefaultTextBoldFont() }

// faceFor returns the face of a style under the current theme.
func faceFor(s Style) *face {
	th := fyne.CurrentApp().Settings().Theme()
	style := fyne.TextStyle{Bold: s.Bold}
	if s.Bold && s.Font == nil {
		s.Font = Bold()
	}
	key := faceKey{font: s.Font, size: s.Size, bold: s.Bold}
	if key.font == nil {
		key.font = th.Font(style)
	}
	if key.size == 0 {
		key.size = th.Size(theme.SizeNameText)
	}
	f := faces[key]
	if f == nil {
		if len(faces) >= 64 { // far more than a window uses: sizes of the past
			clear(faces)
		}
		f = &face{font: s.Font, style: style, size: key.size, young: map[string]float32{}}
		size := f.measure(" ")
		f.space = size.Width
		f.letter = f.measure("en r je til").Width / 11
		f.textHeight = size.Height
		f.lineHeight = float32(math.Ceil(float64(max(size.Height, leading*key.size))))
		faces[key] = f
	}
	return f
}

func (f *face) measure(s string) fyne.Size {
	size, _ := fyne.CurrentApp().Driver().RenderedTextSize(s, f.size, f.style, f.font)
	return size
}

// width returns the width of a word.
func (f *face) width(word string) float32 {
	if word == "" {
		return 0
	}
	if w, ok := f.young[word]; ok {
		return w
	}
	w, ok := f.old[word]
	if !ok {
		w = f.measure(printable(word)).Width
	}
	f.remember(word, w)
	return w
}

func (f *face) remember(word string, w float32) {
	if len(f.young) >= generation {
		f.old, f.young = f.young, make(map[string]float32, generation)
	}
	f.young[strings.Clone(word)] = w // a clone, so that no whole paragraph is kept
}

// gap returns the width of the spaces between two words.
func (f *face) gap(spaces string) float32 {
	for i := range len(spaces) {
		if spaces[i] >= utf8.RuneSelf {
			return f.measure(printable(spaces)).Width
		}
	}
	return float32(len(spaces)-strings.Count(spaces, "\n")) * f.space
}

// printable is s as it is painted: a tab is a space, a newline is nothing.
func printable(s string) string {
	if !strings.ContainsAny(s, "\t\n") {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\t", " "), "\n", "")
}

// breaks reports whether a line may end at the space r.
func breaks(r rune) bool {
	switch r {
	case '\u00a0', '\u202f', '\u2007': // the no-break spaces
		return false
	case '\u200b': // the zero-width space is there to be broken at
		return true
	}
	return unicode.IsSpace(r)
}

// token finds the word at at and the spaces after it: text[at:word] and
// text[word:end]. A line may end after the spaces, and after a hyphen or a dash
// inside a word. hard says that the spaces end with a newline.
func token(text string, at int) (word, end int, hard bool) {
	i := at
	for i < len(text) {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		if breaks(r) {
			break
		}
		i += n
		if (r == '-' || r == '–' || r == '—') && i-n > at {
			if next, _ := utf8.DecodeRuneInString(text[i:]); unicode.IsLetter(next) {
				return i, i, false
			}
		}
	}
	word = i
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !breaks(r) {
			break
		}
		i += n
		if r == '\n' {
			return word, i, true
		}
	}
	return word, i, false
}

// textLine is one line of a wrapped text, in bytes: text[start:stop] is painted, and
// the spaces up to end hang over the edge. The next line starts at end.
type textLine struct {
	start, stop, end int
}

// wrap breaks text into lines of at most width, reusing lines. There is always at
// least one line. A word wider than a line is cut between clusters.
func (f *face) wrap(lines []textLine, text string, width float32) []textLine {
	lines = lines[:0]
	line := textLine{}
	x := float32(0) // after the last word of the line and its spaces
	hard := false
	for at := 0; at < len(text); {
		word, end, newline := token(text, at)
		w := f.width(text[at:word])
		if x+w > width && at > line.start {
			line.end = at
			lines = append(lines, line)
			line = textLine{start: at, stop: at}
			x = 0
		}
		for w > width && nextStop(text[:word], at) < word {
			cut := f.fit(text[at:word], width)
			lines = append(lines, textLine{start: at, stop: at + cut, end: at + cut})
			at += cut
			line = textLine{start: at, stop: at}
			w = f.width(text[at:word])
		}
		line.stop = word
		x += w + f.gap(text[word:end])
		at = end
		if hard = newline; hard {
			line.end = end
			lines = append(lines, line)
			line = textLine{start: end, stop: end}
			x = 0
		}
	}
	line.end = len(text)
	if line.start < len(text) || len(lines) == 0 || hard {
		lines = append(lines, line)
	}
	return lines
}

// fit returns how many bytes of word, at least one cluster and not all, fit a width.
// It widens its reach step by step, so that the cost follows the line and not the word.
func (f *face) fit(word string, width float32) int {
	fits := nextStop(word, 0)
	for step := 16; step > 0; {
		next := fits
		for range step {
			next = nextStop(word, next)
		}
		if next > fits && next < len(word) && f.measure(word[:next]).Width <= width {
			fits = next
			continue
		}
		step /= 2
	}
	return fits
}

// x returns where the caret stands in a line for an offset of the line's span.
func (f *face) x(text string, line textLine, offset int) float32 {
	offset = min(offset, line.end)
	text = text[:line.end]
	x := float32(0)
	for at := line.start; at < offset; {
		word, end, _ := token(text, at)
		switch {
		case offset < word:
			return x + f.measure(printable(text[at:offset])).Width
		case offset < end:
			return x + f.width(text[at:word]) + f.gap(text[word:offset])
		}
		x += f.width(text[at:word]) + f.gap(text[word:end])
		at = end
	}
	return x
}

// offset returns the caret stop of a line that is nearest to x. Past the last word it
// is the last stop that still belongs to this line.
func (f *face) offset(text string, line textLine, last bool, x float32) int {
	limit := line.end
	if !last {
		limit = previousStop(text, line.end)
	}
	text = text[:line.end]
	before := float32(0)
	for at := line.start; at < line.end; {
		word, end, _ := token(text, at)
		w := f.width(text[at:word])
		if whole := w + f.gap(text[word:end]); x >= before+whole {
			before += whole
			at = end
			continue
		}
		left, leftX := at, float32(0)
		for left < end {
			right := nextStop(text, left)
			rightX := w + f.gap(text[word:max(word, right)])
			if right < word {
				rightX = f.measure(printable(text[at:right])).Width
			}
			if x < before+(leftX+rightX)/2 {
				break
			}
			left, leftX = right, rightX
		}
		return min(left, limit)
	}
	return limit
}

// lineOf returns the index of the line an offset stands in.
func lineOf(lines []textLine, offset int) int {
	for i, line := range lines {
		if offset < line.end {
			return i
		}
	}
	return len(lines) - 1
}

// Wrap breaks text into the lines it takes at a width, for those who paint a few
// lines themselves.
func Wrap(text string, style Style, width float32) []string {
	var wrapped []string
	for _, line := range faceFor(style).wrap(nil, text, width) {
		wrapped = append(wrapped, text[line.start:line.stop])
	}
	return wrapped
}
