package intake

import (
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"

	"redakcija/editor"
)

func encode16(s string, big bool) []byte {
	var order binary.AppendByteOrder = binary.LittleEndian
	if big {
		order = binary.BigEndian
	}
	b := order.AppendUint16(nil, 0xFEFF)
	for _, u := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, u)
	}
	return b
}

func decompose(s string) string { return norm.NFD.String(s) }

func TestBadInput(t *testing.T) {
	story := "A headline of five words\n\nA paragraph that ends as paragraphs do.\n"
	for _, c := range []struct {
		name   string
		raw    string
		reason string
		at     int
	}{
		{"nothing", "", editor.InputEmpty, -1},
		{"white space", " \n\t\r\n \u00A0\u2028\n", editor.InputEmpty, -1},
		{"only a mark", "\uFEFF", editor.InputEmpty, -1},
		{"only hidden characters", "\u200B\u00AD\n\u2060", editor.InputEmpty, -1},
		{"a NUL", story + "\x00", editor.InputBinary, -1},
		{"NULs in UTF-16", "\xFF\xFEa\x00\x00\x00", editor.InputBinary, -1},
		{"control characters", strings.Repeat("ab\x01\x02", 50), editor.InputBinary, -1},
		{"no encoding", "Vijesti\nPredsjednik je do\x98bao u Pljevlja.\n", editor.InputEncoding, 25},
		{"too much", strings.Repeat(story, maxText/len(story)+1), editor.InputTooLarge, -1},
		{"half a unit of UTF-16", "\xFE\xFF\x00a\x00", editor.InputEncoding, 4},
		{"half a pair of UTF-16", "\xFE\xFF\x00a\xD8\x00\x00b", editor.InputEncoding, 4},
		{"pair cut off", "\xFF\xFEa\x00\x00\xD8", editor.InputEncoding, 4},
		{"one line", "Council meets again", editor.InputNoBody, -1},
		{"one sentence", "The council met again on Monday and decided nothing.\n", editor.InputNoBody, -1},
		{"headline and chrome", "Home USA\nCouncil meets again on Monday\n06-Aug-2025\n© 2025 Daily Herald\n", editor.InputNoBody, -1},
		{"only chrome", "Choose language:\nShare\nFacebook\n", editor.InputNoBody, -1},
	} {
		d, err := readText([]byte(c.raw))
		var bad *editor.InputError
		if !errors.As(err, &bad) {
			t.Errorf("%s: %v, %+v", c.name, err, d)
			continue
		}
		if bad.Reason != c.reason || bad.At != c.at || bad.File != "" {
			t.Errorf("%s: %q at %d, want %q at %d", c.name, bad.Reason, bad.At, c.reason, c.at)
		}
	}
}

func TestTidying(t *testing.T) {
	d, err := readText([]byte("A head\u00ADline of\u200B five  words\n\nIt costs 5\u00A0km \t of \u202Eroad\u202C, says\u00A0 the\uFE0F \uFFFD council.\u2028And more of it.\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := `lang: en
warnings: hidden_characters replacement_character
1 headline: A headline of five words
3 paragraph: It costs 5` + "\u00A0" + `km of road, says` + "\u00A0" + `the ` + "\uFFFD" + ` council.
4 paragraph: And more of it.
1 -hidden: headline (U+00AD)
1 -hidden: of (U+200B)
3 -hidden: road, (U+202E)
3 -hidden: road, (U+202C)
3 -hidden: the (U+FE0F)
`
	if got := dump(d); got != want {
		t.Errorf("got:\n%q\nwant:\n%q", got, want)
	}
}

func TestLongParagraphs(t *testing.T) {
	sentence := "Ovo je rečenica od tačno pedeset i jednog znaka, eto. "
	long := strings.TrimSpace(strings.Repeat(sentence, 90))
	words := strings.TrimSpace(strings.Repeat("riječ ", 700))
	solid := strings.Repeat("č", 4500)
	d, err := readText([]byte("Naslov od četiri riječi\n" + long + "\n" + words + ".\n" + solid + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	var whole [3]string
	for _, b := range d.Blocks[1:] {
		n := length(b.Text)
		if n > longest && b.Text != solid {
			t.Errorf("a block of %d code points", n)
		}
		if b.Line == 2 && !strings.HasSuffix(b.Text, "eto.") {
			t.Errorf("split within a sentence: …%s", b.Text[len(b.Text)-30:])
		}
		whole[b.Line-2] += b.Text + " "
	}
	if whole != [3]string{long + " ", words + ". ", solid + " "} {
		t.Error("splitting lost something")
	}
	if len(d.Blocks) < 6 || strings.Join(d.Warnings, " ") != warnSplit {
		t.Errorf("%d blocks, warnings %v", len(d.Blocks), d.Warnings)
	}
}
