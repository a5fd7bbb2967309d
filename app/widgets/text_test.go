package widgets

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

// words are what random texts are made of: three alphabets, accents, joined signs,
// words that do not fit a line, and every kind of space.
var words = []string{
	"a", "u", "Kremlin", "saopštio", "srijedu", "„korisne", "konstruktivne“", "Größe", "Übergrößenträger", "с\u0301утра",
	"из\u0301ести", "Ђурђевдан", "—", "north-east", "10–12", "2025.", "👩\u200d🚀", "Donaudampfschifffahrtsgesellschaftskapitän",
	"no\u00a0break", "e\u0301e\u0301e\u0301e\u0301",
}

var gaps = []string{" ", " ", " ", " ", "  ", "\n", "\t", "\u2003", "\u200b"}

func randomText(r *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(words[r.IntN(len(words))])
		b.WriteString(gaps[r.IntN(len(gaps))])
	}
	return b.String()
}

// TestWrapKeepsEverything checks on random texts that the lines are the text, that
// none is too wide and that none is cut inside a cluster.
func TestWrapKeepsEverything(t *testing.T) {
	begin(t)
	f := faceFor(Style{Size: 14})
	r := rand.New(rand.NewPCG(1, 2))
	for range 400 {
		text := randomText(r, r.IntN(40))
		width := 20 + r.Float32()*400
		lines := f.wrap(nil, text, width)
		at := 0
		for i, line := range lines {
			if line.start != at || line.stop < line.start || line.end < line.stop {
				t.Fatalf("%q at %v: line %d is %v after %d", text, width, i, line, at)
			}
			at = line.end
			if stopAt(text, line.end) != line.end {
				t.Fatalf("%q: line %d ends inside a cluster", text, i)
			}
			painted := text[line.start:line.stop]
			if w := f.measure(printable(painted)).Width; w > width+0.5 && nextStop(painted, 0) < len(painted) {
				t.Fatalf("%q at %v: line %q is %v wide", text, width, painted, w)
			}
			if i < len(lines)-1 && line.end == line.start {
				t.Fatalf("%q: line %d is empty", text, i)
			}
		}
		if at != len(text) {
			t.Fatalf("%q: the lines end at %d of %d", text, at, len(text))
		}
	}
}

func TestWrap(t *testing.T) {
	begin(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", []string{""}},
		{"one two", []string{"one two"}},
		{"a\nb", []string{"a", "b"}},
		{"a\n", []string{"a", ""}},
		{"\n\n", []string{"", "", ""}},
		{"no\u00a0break", []string{"no\u00a0break"}},
	} {
		if got := Wrap(c.text, Style{Size: 14}, 1000); strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
	if got := Wrap("north-east no\u00a0break 10–12", Style{Size: 14}, 64); strings.Join(got, "|") != "north-|east|no\u00a0break|10–12" {
		t.Errorf("narrow: %q", got)
	}
}

// TestWidthOfWordsIsWidthOfLine guards the measuring by words: in what is painted as
// one run, the caret must stand where the letters are.
func TestWidthOfWordsIsWidthOfLine(t *testing.T) {
	begin(t)
	for _, style := range []Style{{Size: 14}, {Size: 13, Bold: true}} {
		f := faceFor(style)
		for _, text := range []string{
			"Ruski izaslanik za investicije Kiril Dmitrijev, koji se ranije sastao s Vitkofom",
			"To AV. Ty Ve, We. 1. P. L’ T. A W V A „Ta“ — Yo. f j ff",
			"Ђурђевдан је био с\u0301утра, из\u0301ести у Подгорици. Г. Т. У А",
		} {
			line := f.wrap(nil, text, 1e6)[0]
			if got, want := f.x(text, line, len(text)), f.measure(text).Width; got < want-1 || got > want+1 {
				t.Errorf("%q: %v by words, %v as painted", text, got, want)
			}
		}
	}
}

// TestCaretAndMouseAgree checks that a click on the place where the caret stands
// gives that place again.
func TestCaretAndMouseAgree(t *testing.T) {
	begin(t)
	f := faceFor(Style{Size: 14})
	r := rand.New(rand.NewPCG(3, 4))
	for range 60 {
		text := randomText(r, 1+r.IntN(20))
		lines := f.wrap(nil, text, 200)
		for at := 0; at < len(text); at = nextStop(text, at) {
			i := lineOf(lines, at)
			x := f.x(text, lines[i], at)
			got := f.offset(text, lines[i], i == len(lines)-1, x)
			// A sign without width shares its place with its neighbour.
			if got != at && f.x(text, lines[i], got) != x {
				t.Fatalf("%q: the caret at %d is at %v, where a click gives %d", text, at, x, got)
			}
		}
	}
}

func TestFacesForgetOldWords(t *testing.T) {
	f := &face{young: map[string]float32{}}
	for i := range 3 * generation {
		f.remember(strconv.Itoa(i), float32(i))
		if i >= 100 {
			if w := f.width(strconv.Itoa(i - 100)); w != float32(i-100) {
				t.Fatalf("word %d is %v wide", i-100, w)
			}
		}
	}
	if n := len(f.young) + len(f.old); n > 2*generation {
		t.Errorf("%d words are remembered", n)
	}
}

func BenchmarkWrap300(b *testing.B)  { benchmarkWrap(b, 300) }
func BenchmarkWrap2000(b *testing.B) { benchmarkWrap(b, 2000) }

func benchmarkWrap(b *testing.B, n int) {
	begin(b)
	f := faceFor(Style{Size: 14})
	text := sentence(n)
	lines := f.wrap(nil, text, 270)
	b.ReportAllocs()
	for b.Loop() {
		lines = f.wrap(lines, text, 270)
	}
}

// sentence is a text of about n code points.
func sentence(n int) string {
	const s = "Ruski izaslanik za investicije Kiril Dmitrijev, koji se ranije sastao s Vitkofom i prošetao s njim parkom, objavio je: „Dijalog će prevladati.“ "
	text := []rune(strings.Repeat(s, n/len([]rune(s))+1))
	return string(text[:n])
}
