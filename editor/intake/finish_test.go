package intake

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"redakcija/editor"
)

func blocks(texts ...string) []editor.Block {
	all := []editor.Block{{Kind: editor.Headline, Text: "Harbour stays shut", Line: 1}}
	for i, s := range texts {
		all = append(all, editor.Block{Kind: editor.Paragraph, Text: s, Line: i + 2})
	}
	return all
}

// TestFinish ends the reading of drafts whose header says who wrote, and whose body says it
// again.
func TestFinish(t *testing.T) {
	header := func(provider string, authors ...string) editor.Credits {
		return editor.Credits{Authors: authors, Provider: provider}
	}
	const first, second = "The harbour stays shut for a third day.", "No ship has left the bay since Friday."
	for _, c := range []struct {
		name  string
		draft editor.Draft
		want  string
	}{
		{
			"byline in the body",
			editor.Draft{Credits: header("Reuters", "Nell Harrow"), Blocks: blocks("By Nell Harrow", "SPLIT, March 7 (Reuters) - "+first, second), Date: "2027-03-08"},
			"Nell Harrow|Reuters|Reuters|SPLIT|2027-03-07|" + first + "|" + second + "|byline: By Nell Harrow|dateline: SPLIT, March 7 (Reuters) -",
		},
		{
			"the name alone",
			editor.Draft{Credits: header("ANW", "Nell Harrow"), Blocks: blocks("NELL HARROW", first, second)},
			"Nell Harrow|ANW|||" + "|" + first + "|" + second + "|byline: NELL HARROW",
		},
		{
			"a header with the whole line",
			editor.Draft{Credits: header("ANW", "By Nell Harrow and Tomas Brynn, dpa"), Blocks: blocks(first, second)},
			"Nell Harrow, Tomas Brynn|ANW|dpa|||" + first + "|" + second,
		},
		{
			"signed at the end",
			editor.Draft{Blocks: blocks(first, second, "(kdn)")},
			"||kdn|||" + first + "|" + second + "|byline: (kdn)",
		},
		{
			"initials and an agency",
			editor.Draft{Blocks: blocks(first, second, "M. P./Tanjug")},
			"M. P.||Tanjug|||" + first + "|" + second + "|byline: M. P./Tanjug",
		},
		{
			"a source at the end",
			editor.Draft{Credits: header("", "Nell Harrow"), Blocks: blocks(first, second, "Izvor: Vijesti/Beta")},
			"Nell Harrow||Vijesti/Beta|||" + first + "|" + second + "|byline: Izvor: Vijesti/Beta",
		},
		{
			"two agencies in the dateline",
			editor.Draft{Blocks: blocks("San Diego (tca/dpa) - "+first, second)},
			"||dpa|San Diego||" + first + "|" + second + "|dateline: San Diego (tca/dpa) -",
		},
		{
			"another name in the body",
			editor.Draft{Credits: header("", "Nell Harrow"), Blocks: blocks("Tomas Brynn", first, second)},
			"Nell Harrow|||" + "||Tomas Brynn|" + first + "|" + second,
		},
		{
			"letters of another script",
			editor.Draft{Blocks: blocks("Pоlicija je saopštila da luka ostaje zatvorena.", "Nijedan brod nije\u00AD isplovio."), Credits: header("\u200BMINA")},
			"|MINA|||" + "|Policija je saopštila da luka ostaje zatvorena.|Nijedan brod nije isplovio.|homoglyphs: Pоlicija (U+043E)|hidden: nije (U+00AD)|hidden: MINA (U+200B)",
		},
	} {
		d, err := finish(&c.draft)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		got := []string{strings.Join(d.Credits.Authors, ", "), d.Credits.Provider, d.Credits.Source, d.Dateline.Place, d.Dateline.Date}
		for _, b := range d.Blocks {
			if b.Kind == editor.Paragraph {
				got = append(got, b.Text)
			}
		}
		for _, r := range d.Removed {
			got = append(got, r.Why+": "+r.Text)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, s, c.want)
		}
	}
	if _, err := finish(&editor.Draft{Blocks: blocks()}); err == nil {
		t.Error("a headline alone is taken for a story")
	}
}

// TestRepairs puts characters right, and shows what it did.
func TestRepairs(t *testing.T) {
	const latin, cyrillic = "Vlada je usvojila plan koji važi od ponedjeljka. ", "Влада је усвојила план који важи од понедјељка. "
	for _, c := range []struct{ name, in, want, shown string }{
		{"a Cyrillic letter in a Latin word", latin + "pоlicija", latin + "policija", "homoglyphs: pоlicija (U+043E)"},
		{"two", latin + "Јоvanović", latin + "Jovanović", "homoglyphs: Јоvanović (U+0408, U+043E)"},
		{"Latin letters in a Cyrillic word", cyrillic + "пoлицијa", cyrillic + "полиција", "homoglyphs: пoлицијa (U+006F, U+0061)"},
		{"a Cyrillic word with Latin letters in a Latin text", latin + "министaр", latin + "министар", "homoglyphs: министaр (U+0061)"},
		{"a word both scripts could have, in a Latin text", latin + "саsa kao еvo кao", latin + "casa kao evo kao", "homoglyphs: саsa (U+0441, U+0430)|homoglyphs: еvo (U+0435)|homoglyphs: кao (U+043A)"},
		{"a word both scripts could have, in a Cyrillic text", cyrillic + "кao", cyrillic + "као", "homoglyphs: кao (U+0061, U+006F)"},
		{"an accent that another letter carries", latin + "cafе\u0301", latin + "café", "homoglyphs: cafе\u0301 (U+0435)"},

		{"a Cyrillic name in a Latin text", latin + "„Сахара“ и Ново Сарајево", latin + "„Сахара“ и Ново Сарајево", ""},
		{"a Latin name in a Cyrillic text", cyrillic + "NATO и iPhone-у, Facebookу", cyrillic + "NATO и iPhone-у, Facebookу", ""},
		{"letters of both that have no twin", latin + "Фsdж", latin + "Фsdж", ""},

		{"soft hyphens", "Re\u00ADdak\u00ADcija", "Redakcija", "hidden: Redakcija (U+00AD × 2)"},
		{"zero width and direction", "plan\u200B je \u202Eusvojen\u202C", "plan je usvojen", "hidden: plan (U+200B)|hidden: usvojen (U+202E)|hidden: usvojen (U+202C)"},
		{"data in selectors", "a\uFE01\uFE02\U000E0141 b", "a b", "hidden: a (U+FE01)|hidden: a (U+FE02)|hidden: a (U+E0141)"},
		{"nothing but hidden", "\u200B\u200B", "", "hidden: (U+200B × 2)"},
		{"ligatures", "oﬃcial ﬁrma, ﬂuss", "official firma, fluss", ""},
		{"digraphs", "ǈubav i ǌegoš, ǆep", "Ljubav i njegoš, džep", ""},
		{"wide letters", "ＮＡＴＯ　2026", "NATO\u30002026", ""},
		{"wide letters at home", "東京ＮＡＴＯ（２）", "東京ＮＡＴＯ（２）", ""},
		{"typography", "„Da“ – 5\u00A0km … ½", "„Da“ – 5\u00A0km … ½", ""},
	} {
		var d editor.Draft
		got := repairText(&d, c.in)
		var shown []string
		for _, r := range d.Removed {
			shown = append(shown, r.Why+": "+r.Text)
		}
		if s := strings.Join(shown, "|"); got != c.want || s != c.shown {
			t.Errorf("%s: %q, %s", c.name, got, s)
		}
		if again := repairText(&editor.Draft{}, got); again != got {
			t.Errorf("%s: repaired twice it is %q", c.name, again)
		}
	}
	var d editor.Draft
	repairText(&d, strings.Repeat("pоlicija\u00AD je\n", 1000))
	if len(d.Removed) != 2*maxShown || !slices.Equal(d.Warnings, []string{warnHidden, warnHomoglyphs}) || d.Removed[2].Line != 2 {
		t.Errorf("%d rows, %v", len(d.Removed), d.Warnings)
	}
}

// TestOddIsFound proves that the quick looks at a line and at a text miss no character that is
// repaired, or that NFC composes.
func TestOddIsFound(t *testing.T) {
	for r := rune(0); r <= 0x10FFFF; r++ {
		if r >= 0xD800 && r <= 0xDFFF {
			continue
		}
		s := "a" + string(r) + "b"
		var x repairs
		if got := x.characters(s, 1); got != s && !hasOdd(s) {
			t.Fatalf("%U is repaired to %q and not found", r, got)
		}
		if isComposed(s) && norm.NFC.String(s) != s {
			t.Fatalf("%U is composed otherwise", r)
		}
	}
}
