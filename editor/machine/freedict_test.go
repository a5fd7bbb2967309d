package machine

import (
	"bytes"
	"compress/flate"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
)

// compress writes a text as dictzip does, in pieces of a size.
func compress(t testing.TB, text string, size int) []byte {
	t.Helper()
	var data bytes.Buffer
	var lengths []int
	for rest := []byte(text); len(rest) > 0; {
		piece := rest[:min(size, len(rest))]
		rest = rest[len(piece):]
		var out bytes.Buffer
		w, err := flate.NewWriter(&out, flate.BestCompression)
		if err != nil {
			t.Fatal(err)
		}
		if _, err = w.Write(piece); err == nil && len(rest) > 0 {
			err = w.Flush()
		} else if err == nil {
			err = w.Close()
		}
		if err != nil {
			t.Fatal(err)
		}
		lengths = append(lengths, out.Len())
		data.Write(out.Bytes())
	}
	field := binary.LittleEndian.AppendUint16(nil, 1)
	field = binary.LittleEndian.AppendUint16(field, uint16(size))
	field = binary.LittleEndian.AppendUint16(field, uint16(len(lengths)))
	for _, n := range lengths {
		field = binary.LittleEndian.AppendUint16(field, uint16(n))
	}
	file := []byte{0x1f, 0x8b, 8, flagExtra | flagName, 0, 0, 0, 0, 2, 3}
	file = binary.LittleEndian.AppendUint16(file, uint16(len(field)+4))
	file = append(file, 'R', 'A')
	file = binary.LittleEndian.AppendUint16(file, uint16(len(field)))
	file = append(file, field...)
	file = append(file, "words.dict\x00"...)
	return append(file, data.Bytes()...)
}

func base64Digits(n int) string {
	const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	s := string(digits[n&63])
	for n >>= 6; n > 0; n >>= 6 {
		s = string(digits[n&63]) + s
	}
	return s
}

// writeDictionary makes a dictionary of words, each with the lines of its entry.
func writeDictionary(t *testing.T, dir, name string, entries [][2]string) {
	t.Helper()
	var text, index strings.Builder
	for _, e := range entries {
		fmt.Fprintf(&index, "%s\t%s\t%s\n", e[0], base64Digits(text.Len()), base64Digits(len(e[1])))
		text.WriteString(e[1])
	}
	for file, raw := range map[string][]byte{name + ".index": []byte(index.String()), name + ".dict.dz": compress(t, text.String(), 64)} {
		if err := os.WriteFile(filepath.Join(dir, file), raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestWordsAreFoundInDictionaries(t *testing.T) {
	dir := t.TempDir()
	writeDictionary(t, dir, "freedict-eng-hrv", [][2]string{
		{"00databaseinfo", "a dictionary for tests, with nothing that another one has\n"},
		{"budget", "budget /ˈbʌdʒɪt/\nbudžet, proračun\n"},
		{"budget cut", "budget cut\nrezanje budžeta\n"},
		{"ceasefire", "cease-fire /ˈsiːsfaɪə/\n\nprimirje\n"},
		{"ceasefire", "ceasefire agreement\nsporazum o primirju\n"},
	})
	m := newMachine(Options{Client: http.DefaultClient, Dictionaries: dir})
	for word, want := range map[string][]string{
		"Budget":     {"budget /ˈbʌdʒɪt/ | budžet, proračun"},
		"budget cut": {"budget cut | rezanje budžeta"},
		"cease-fire": {"cease-fire /ˈsiːsfaɪə/ | primirje", "ceasefire agreement | sporazum o primirju"},
		"budge":      nil,
		"udget":      nil,
	} {
		found, err := m.words(t.Context(), editor.EN, editor.CNR, word)
		var got []string
		for _, w := range found {
			got = append(got, strings.Join(w.Lines, " | "))
		}
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %q, %v", word, got, err)
		}
	}
	for word, c := range map[string]struct {
		to     editor.Lang
		reason string
	}{
		"…":      {editor.CNR, editor.MachineNothing},
		"war":    {editor.DE, editor.MachineNoProgram},
		"budget": {"fr", editor.MachineDirection},
	} {
		_, err := m.words(t.Context(), editor.EN, c.to, word)
		if e := reasonOf(t, err); e.Reason != c.reason {
			t.Errorf("%s: %v", word, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := m.words(ctx, editor.EN, editor.CNR, "budget"); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestDamagedDictionariesAreSaid(t *testing.T) {
	dir := t.TempDir()
	writeDictionary(t, dir, "freedict-eng-hrv", [][2]string{{"budget", strings.Repeat("budžet i još nešto\n", 20)}, {"vote", "glasanje\n"}})
	file := filepath.Join(dir, "freedict-eng-hrv.dict.dz")
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	m := newMachine(Options{Client: http.DefaultClient, Dictionaries: dir})
	for name, damaged := range map[string][]byte{
		"cut off":       whole[:len(whole)/2],
		"its head only": whole[:11],
		"not in pieces": append([]byte{0x1f, 0x8b, 8, 0}, whole[4:]...),
		"plain text":    []byte("budget: budžet, and some more words"),
		"empty":         nil,
	} {
		if err := os.WriteFile(file, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		found, err := m.words(t.Context(), editor.EN, editor.CNR, "vote")
		if e := reasonOf(t, err); e.Reason != editor.MachineAnswer || found != nil {
			t.Errorf("%s: %v, %v", name, found, err)
		}
	}
}

func TestALineOfAnIndexMayBeAnywhere(t *testing.T) {
	var index strings.Builder
	want := map[string]place{}
	for i := range 40_000 { // more than twice the buffer
		word := fmt.Sprintf("word %d", i)
		want[word] = place{int64(i), int64(i % 70)}
		fmt.Fprintf(&index, "%s\t%s\t%s\n", word, base64Digits(i), base64Digits(i%70))
	}
	text := strings.TrimSuffix(index.String(), "\n")
	for _, i := range []int{0, 1, 9_999, 15_555, 15_556, 20_000, 31_000, 39_999} {
		word := fmt.Sprintf("word %d", i)
		got, err := findHead(strings.NewReader(text), word)
		if err != nil || len(got) != 1 || got[0] != want[word] {
			t.Errorf("%s: %v, %v", word, got, err)
		}
	}
	if _, err := findHead(strings.NewReader(strings.Repeat("x", 1<<20)), "x"); !errors.Is(err, errDictionary) {
		t.Errorf("a line without an end: %v", err)
	}
}

// A damaged file is said to be so, or gives text; never more than was asked for.
func FuzzDictzip(f *testing.F) {
	f.Add(compress(f, strings.Repeat("budžet i još nešto\n", 20), 64), int64(70), int64(50))
	f.Add([]byte{0x1f, 0x8b, 8, flagExtra, 0, 0, 0, 0, 0, 0, 12, 0, 'R', 'A', 8, 0, 1, 0, 64, 0, 1, 0, 9, 0}, int64(0), int64(1))
	f.Fuzz(func(t *testing.T, file []byte, offset, length int64) {
		if length < 0 || length > mostEntry {
			return
		}
		z, err := openDictzip(bytes.NewReader(file))
		if err != nil {
			return
		}
		text, err := z.read(offset, length)
		if err == nil && int64(len(text)) != length || err != nil && text != nil {
			t.Errorf("%d bytes of %d, %v", len(text), length, err)
		}
	})
}

// Every line that has the word, and no other, is found.
func FuzzFindHead(f *testing.F) {
	f.Add("a\tB\tC\nab\tD\tE\na\tF\tG\textra\n", "a")
	f.Add("a\tB", "a")
	f.Fuzz(func(t *testing.T, index, head string) {
		if strings.ContainsAny(head, "\t\n") || head == "" {
			return
		}
		var want []place
		for line := range strings.SplitSeq(index, "\n") {
			if rest, ok := strings.CutPrefix(line, head+"\t"); ok && len(want) < mostEntries {
				if p, ok := readPlace(rest); ok {
					want = append(want, p)
				}
			}
		}
		got, err := findHead(strings.NewReader(index), head)
		if err == nil && !slices.Equal(got, want) {
			t.Errorf("%v, not %v", got, want)
		}
	})
}
