package intake

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"redakcija/editor"
)

// FuzzDecode decodes anything. It never panics; what it refuses it refuses with a reason and
// a place within the file; what it decodes is UTF-8 in NFC with lines as Unix ends them, the
// same each time. UTF-8 stays as it is, unless it was repaired and says so.
func FuzzDecode(f *testing.F) {
	for name, text := range originals {
		f.Add([]byte(text))
		for _, table := range []*charmap.Charmap{charmap.Windows1250, charmap.Windows1251, charmap.KOI8R, charmap.ISO8859_2} {
			if raw, err := table.NewEncoder().String(plainer(text, table)); err == nil {
				f.Add([]byte(raw))
				f.Add([]byte(text + raw))
			}
		}
		f.Add([]byte(read8(charmap.Windows1252, text)))
		f.Add([]byte(`<meta charset="` + name + `">` + text[:len(text)-3]))
		f.Add(encode16(text, true))
		f.Add(encode16(text, false)[2:])
	}
	f.Add([]byte("\x00\x00\xFE\xFF\x00\x00\x00a\x00\x00\x01\x07"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		var d editor.Draft
		text, err := decodeInto(&d, raw)
		if err != nil {
			var bad *editor.InputError
			if !errors.As(err, &bad) || bad.Reason == "" || bad.At >= len(raw) {
				t.Fatalf("refused with %#v", err)
			}
			return
		}
		if !utf8.ValidString(text) || !norm.NFC.IsNormalString(text) || strings.ContainsAny(text, "\r\v\f\u0085\u2028\u2029") {
			t.Errorf("%q", text)
		}
		if again, err := decode(raw); err != nil || again != text {
			t.Errorf("at first %q, then %q, %v", text, again, err)
		}
		plain, _ := strings.CutPrefix(string(raw), "\uFEFF")
		if utf8.Valid(raw) && orderOf(raw) == nil && len(d.Warnings) == 0 && unixLines(norm.NFC.String(plain)) != text {
			t.Errorf("%q became %q", raw, text)
		}
	})
}

// FuzzRepair repairs any text: nobody sees a difference. No hidden character is left, and
// every other one is there, or the one that looks like it.
func FuzzRepair(f *testing.F) {
	for _, s := range []string{
		"Vlada pоlicija\u00AD je\n\u200Bплан пoлицијa", "ﬁrma ǆep ＮＡＴＯ 東京Ａ", "е\u200B\u0308a cafе\u0301", "Facebookу и Влада",
		"a\uFE01\U000E0141b\x01\x7F", originals["Serbian"] + originals["Montenegrin"],
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		in := norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD"))
		var d editor.Draft
		out := repairText(&d, in)
		if skeleton(out) != skeleton(in) {
			t.Errorf("%q became %q", in, out)
		}
		if !norm.NFC.IsNormalString(out) || strings.Count(out, "\n") != strings.Count(in, "\n") {
			t.Errorf("%q", out)
		}
		for _, r := range strings.Join(strings.Fields(out), "") {
			if isHidden(r) {
				t.Errorf("%U is left in %q", r, out)
			}
		}
		for _, row := range d.Removed {
			if row.Line < 1 || row.Line > strings.Count(in, "\n")+1 || row.Text == "" || !utf8.ValidString(row.Text) {
				t.Errorf("%+v", row)
			}
		}
		if len(d.Removed) > 2*maxShown || (in != out) && skeletonOnly(in) != skeletonOnly(out) && len(d.Removed) == 0 {
			t.Errorf("%d rows for %q", len(d.Removed), in)
		}
	})
}

// skeleton is what one sees of a text: without hidden characters, and with one letter for all
// that look the same.
func skeleton(s string) string {
	return strings.Map(func(r rune) rune {
		if latin, ok := latinOf[r]; ok {
			return latin
		}
		return r
	}, skeletonOnly(strings.Map(func(r rune) rune {
		if isHidden(r) && !strings.ContainsRune("\t\n\v\f\r\u0085", r) {
			return -1
		}
		return r
	}, s)))
}

// skeletonOnly writes out what is one character in print.
func skeletonOnly(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if as, ok := writtenOut[r]; ok {
			b.WriteString(norm.NFD.String(as))
		} else if r >= 0xFF01 && r <= 0xFF5E {
			b.WriteRune(r - 0xFF01 + '!')
		} else {
			b.WriteRune(r)
		}
	}
	return norm.NFD.String(b.String())
}
