package intake

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"redakcija/editor"
)

// FuzzRead reads anything. It never panics; what it refuses it refuses with a reason;
// and in what it reads, each letter and digit of the file stands exactly once, in
// order, in a block or in a removed line.
func FuzzRead(f *testing.F) {
	for _, a := range scripts(f) {
		f.Add(a.Files[0].Data)
	}
	f.Add([]byte("date 2025-08-06 A\nMINA – B c d e.\n- f\n- G\n- H\n1. I\n2. J\nAutor:\nK L\n"))
	f.Add([]byte("A b c d\ne f g\n\n(AFP) - H i j k.\nRead also:\nL m n\nO p q r.\n©\n#x\n"))
	f.Add(encode16("Naslov: a b c\n\nTo je sve, śutra.\n", false))
	f.Fuzz(func(t *testing.T, raw []byte) {
		d, err := readText(raw)
		if err != nil {
			var bad *editor.InputError
			if !errors.As(err, &bad) || bad.Reason == "" || bad.At >= len(raw) {
				t.Fatalf("refused with %#v", err)
			}
			return
		}
		text, err := decode(raw)
		if err != nil {
			t.Fatal("read what does not decode")
		}
		checkAccounts(t, repairText(&editor.Draft{}, text), d)
		checkShape(t, d)
	})
}

// checkAccounts compares the letters of a file with those of what was read from it. The
// block of a dateline repeats what was taken off, and hidden characters are no letters.
func checkAccounts(t *testing.T, text string, d *editor.Draft) {
	t.Helper()
	type part struct {
		line, order int
		text        string
	}
	var parts []part
	for _, r := range d.Removed {
		if r.Why != "hidden" && r.Why != "homoglyphs" { // those show a word that stays
			parts = append(parts, part{r.Line, 0, r.Text})
		}
	}
	for i, b := range d.Blocks {
		if b.Kind != editor.Dateline {
			parts = append(parts, part{b.Line, 1 + i, b.Text})
		}
	}
	slices.SortStableFunc(parts, func(a, b part) int {
		return cmp.Or(cmp.Compare(a.line, b.line), cmp.Compare(a.order, b.order))
	})
	var got strings.Builder
	for _, p := range parts {
		got.WriteString(letters(p.text))
	}
	if want := letters(text); got.String() != want {
		t.Errorf("letters in  %q\nletters out %q", want, got.String())
	}
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

func checkShape(t *testing.T, d *editor.Draft) {
	t.Helper()
	heads, datelines, body := 0, 0, 0
	for i, b := range d.Blocks {
		switch b.Kind {
		case editor.Headline:
			heads++
			if i != 0 {
				t.Error("headline is not first")
			}
		case editor.Dateline:
			datelines++
			if i > heads {
				t.Error("dateline is not right behind the headline")
			}
		default:
			body++
		}
		if b.Text == "" || b.Text != strings.TrimSpace(b.Text) || strings.ContainsAny(b.Text, "\n\r\t") || !utf8.ValidString(b.Text) || b.Line < 1 {
			t.Errorf("block %d: line %d, %q", i, b.Line, b.Text)
		}
	}
	if heads > 1 || datelines > 1 || body == 0 || datelines == 1 != (d.Dateline.Place != "") {
		t.Errorf("%d headlines, %d datelines, %d of body, place %q", heads, datelines, body, d.Dateline.Place)
	}
	for _, r := range d.Removed {
		if r.Text == "" || r.Why == "" || r.Line < 1 {
			t.Errorf("removed %+v", r)
		}
	}
	if d.Date != "" {
		if _, err := editor.ParseDate(d.Date); err != nil {
			t.Error(err)
		}
	}
}

// TestShuffled reads pages made of the lines of all others in any order, and holds
// them to the same account: what a page looks like is nothing to rely on.
func TestShuffled(t *testing.T) {
	var lines []string
	all := scripts(t)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		lines = append(lines, strings.Split(string(all[name].Files[0].Data), "\n")...)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		page := make([]string, 2+random.IntN(20))
		for i := range page {
			page[i] = lines[random.IntN(len(lines))]
		}
		text := strings.Join(page, "\n")
		d, err := readText([]byte(text))
		if err != nil {
			continue
		}
		checkAccounts(t, repairText(&editor.Draft{}, text), d)
		checkShape(t, d)
		if t.Failed() {
			t.Fatalf("in:\n%s\nout:\n%s", text, dump(d))
		}
	}
}

// BenchmarkRead reads stories of 600 paragraphs: one a line, and hard-wrapped.
func BenchmarkRead(b *testing.B) {
	english := "The harbour authority said on Monday that the port would stay shut for a third day, after talks with the unions had ended without a result, and that ships at anchor would be told in the evening whether they may enter. It gave no reason.\n"
	montenegrin := "„Nijesmo odustali i nećemo odustati“, rekao je predśednik sindikata nakon sastanka, dodajući da će odgovor stići do srijede i da će brodovi na sidrištu do večeri znati da li mogu da uplove u luku. Razlog nije naveo.\n"
	// Each paragraph is another: what a page has twice is taken off.
	paragraphs := func(text string) string {
		var b strings.Builder
		for i := range 600 {
			fmt.Fprintf(&b, "%d %s", i, text)
		}
		return b.String()
	}
	for name, text := range map[string]string{
		"english":     paragraphs(english),
		"montenegrin": paragraphs(montenegrin),
		"wrapped":     paragraphs(wrap(english, 72) + "\n"),
	} {
		b.Run(name, func(b *testing.B) {
			raw := []byte("Port stays shut for a third day\n\n" + text)
			b.SetBytes(int64(len(raw)))
			b.ReportAllocs()
			for b.Loop() {
				d, err := readText(raw)
				if err != nil || len(d.Blocks) != 601 {
					b.Fatal(err)
				}
			}
		})
	}
}

// wrap breaks a line at a width in code points, as mail and agency wires do.
func wrap(s string, width int) string {
	var b strings.Builder
	n := 0
	for i, word := range strings.Split(s, " ") {
		if i > 0 && n+1+length(word) > width {
			b.WriteByte('\n')
			n = 0
		} else if i > 0 {
			b.WriteByte(' ')
			n++
		}
		b.WriteString(word)
		n += length(word)
	}
	return b.String()
}
