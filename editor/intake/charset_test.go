package intake

import (
	"encoding/binary"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"redakcija/editor"
)

// originals are stories of two paragraphs, by language.
var originals = map[string]string{
	"Montenegrin": `Školski brod „Jadran“ vraća se u Tivat poslije šest godina

Predśednica Skupštine opštine Anđela Šćepanović kazala je juče da će brod uploviti u četvrtak, uoči godišnjice mornarice. „Nijesmo vjerovali da ćemo ovo dočekati“, dodala je ona.

Đorđe Ćetković, koji na „Jadranu“ radi već 31 godinu, očekuje da će u luci biti više hiljada građana – među njima i đaci iz Kotora, Žabljaka i Pljevalja. Karta košta 5 € …
`,
	"Croatian": `Vlada najavila nižu cijenu struje za kućanstva

Ministrica gospodarstva Željka Čuljak priopćila je u srijedu da će račun biti manji za šest posto, što je prvo sniženje od ožujka prošle godine.

Udruge potrošača kažu da je mjera zakašnjela i da će pomoći tek trećini građana.
`,
	"headline": `Počeo popis stanovništva

Popisivači će obići kuće do četvrtka.
`,
	"German": `Bürgermeisterin eröffnet Brücke über die Möhne

Nach fünf Jahren Bauzeit hat Oberbürgermeisterin Käthe Größing am Samstag die neue Brücke für Fußgänger freigegeben. „Das ist ein schöner Tag für unsere Stadt“, sagte sie – und lud zu Kaffee ein.

Die Kosten stiegen von 3 auf 4,8 Millionen €, weil Stahl teurer wurde. Kritik übt der Rechnungshof: Die Prüfung sei ‚viel zu spät‘ gekommen …
`,
	"English": `Café owners ‘won’t wait’ for the council’s answer

The owners’ association said on Monday it would go to court over a £40 levy — “a tax on chairs”, in the words of its chair, Chloé Rénier.

The council collects €2 million a year from the levy… and says it can’t do without it.
`,
	"English with names": `Đukanović and Šćepanović meet in Žabljak

The two met for an hour on Friday, said a spokesman for Mr Đukanović, who came from Nikšić.

Ms Šćepanović said she would speak to Mr Vučić and Ms Perić next.
`,
	"Russian": `В Мурманске открыли новый мост через залив

Первый автомобиль проехал по мосту в четверг утром, сообщила пресс-служба администрации города. «Ждали этого дня двенадцать лет», — сказал главный инженер Алексей Щукин.

Объезд теперь не нужен: дорога до посёлка сократилась на 40 километров. Ещё один съезд обещают к июню.
`,
	"Russian headline": `Порты закрыты

Суда ждут на рейде.
`,
	"Serbian": `Ђачки дневник из 1912. године враћен у Чачак

Породица Љубише Ђокића предала је музеју дневник који је њихов прадједа водио током школовања. „Чекали смо дуго, али смо га нашли“, рекла је његова унука Њежана.

Изложба се отвара у суботу – улаз је бесплатан, каже кустос Џемал Ћосић.
`,
}

// TestUndeclared reads stories in encodings that no file declares: each must read as its
// original, short or long.
func TestUndeclared(t *testing.T) {
	latin, cyrillic := []string{"Montenegrin", "Croatian", "headline"}, []string{"Russian", "Russian headline"}
	for _, c := range []struct {
		name  string
		table *charmap.Charmap
		texts []string
	}{
		{"windows-1250", charmap.Windows1250, append(latin, "German", "English with names")},
		{"iso-8859-2", charmap.ISO8859_2, append(latin, "English with names")},
		{"ibm852", charmap.CodePage852, latin},
		{"windows-1252", charmap.Windows1252, []string{"German", "English"}},
		{"iso-8859-1", charmap.ISO8859_1, []string{"German", "English"}},
		{"windows-1251", charmap.Windows1251, append(cyrillic, "Serbian")},
		{"koi8-r", charmap.KOI8R, cyrillic},
		{"iso-8859-5", charmap.ISO8859_5, append(cyrillic, "Serbian")},
		{"ibm866", charmap.CodePage866, cyrillic},
	} {
		for _, name := range c.texts {
			short := plainer(originals[name], c.table)
			for _, text := range []string{short, strings.Repeat(short+"\n", 300)} {
				raw, err := c.table.NewEncoder().String(text)
				if err != nil {
					t.Fatalf("%s in %s: %v", name, c.name, err)
				}
				var d editor.Draft
				if got, err := decodeInto(&d, []byte(raw)); err != nil || got != text || !slices.Equal(d.Warnings, []string{warnGuessed}) {
					t.Errorf("%s in %s is, with %v and %v,\n%.300s", name, c.name, d.Warnings, err, got)
				}
			}
		}
	}
}

// plainer writes a text without the marks that an older encoding does not have, as people
// did in it.
func plainer(text string, table *charmap.Charmap) string {
	old := strings.NewReplacer("„", `"`, "“", `"`, "”", `"`, "‘", "'", "’", "'", "‚", "'", "–", "-", "—", "-", "…", "...", "€", "EUR", "«", `"`, "»", `"`, "£", "GBP ", "ś", "s")
	if _, err := table.NewEncoder().String(text); err != nil {
		return old.Replace(text)
	}
	return text
}

func TestUTF16WithoutMark(t *testing.T) {
	for name, text := range originals {
		for what, order := range map[string]binary.AppendByteOrder{"LE": binary.LittleEndian, "BE": binary.BigEndian} {
			for _, text := range []string{text, strings.Repeat(text, 200)} {
				var raw []byte
				for _, u := range utf16.Encode([]rune(text)) {
					raw = order.AppendUint16(raw, u)
				}
				if got, err := decode(raw); err != nil || got != text {
					t.Errorf("%s in UTF-16%s: %v\n%.300s", name, what, err, got)
				}
			}
		}
	}
}

func TestUTF32(t *testing.T) {
	text := originals["Montenegrin"]
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		var raw []byte
		for _, r := range "\uFEFF" + text {
			raw = order.AppendUint32(raw, uint32(r))
		}
		if got, err := decode(raw); err != nil || got != text {
			t.Errorf("UTF-32: %v\n%s", err, got)
		}
	}
}

// TestDeclared reads pages whose declaration is right, wrong or of no use.
func TestDeclared(t *testing.T) {
	for _, c := range []struct {
		declared string
		written  encoding.Encoding
		text     string
		warning  string
	}{
		{`<meta charset="windows-1250">`, charmap.Windows1250, "Montenegrin", ""},
		{`<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">`, charmap.Windows1251, "Russian", ""},
		{`<?xml version="1.0" encoding="windows-1251"?>`, charmap.Windows1251, "Serbian", ""},
		{"Content-Type: text/plain; charset=\"KOI8-R\"", charmap.KOI8R, "Russian headline", ""},
		{`<meta charset=iso-8859-1>`, charmap.Windows1252, "German", ""},

		{`<meta charset="iso-8859-1">`, charmap.Windows1250, "Montenegrin", warnGuessed},
		{`<meta charset="utf-8">`, charmap.Windows1250, "Montenegrin", warnGuessed},
		{`<meta charset="utf-16">`, charmap.Windows1251, "Russian", warnGuessed},
		{`<meta charset="windows-1251">`, charmap.KOI8R, "Russian headline", warnGuessed},
		{`<meta charset="iso-8859-2">`, charmap.Windows1250, "Montenegrin", warnGuessed},
		{`<meta charset="no-such-thing">`, charmap.Windows1250, "Montenegrin", warnGuessed},
		{`<meta charset="gbk">`, charmap.Windows1250, "Montenegrin", warnGuessed},
		{`<meta charset="windows-1251">`, encoding.Nop, "Montenegrin", ""}, // UTF-8 that says otherwise
	} {
		text := c.declared + "\n" + originals[c.text]
		if table, ok := c.written.(*charmap.Charmap); ok {
			text = plainer(text, table)
		}
		raw, err := c.written.NewEncoder().String(text)
		if err != nil {
			t.Fatal(c.declared, err)
		}
		var d editor.Draft
		got, err := decodeInto(&d, []byte(raw))
		if err != nil || got != text || strings.Join(d.Warnings, " ") != c.warning {
			t.Errorf("%s over %v: %v, %v\n%s", c.declared, c.written, d.Warnings, err, got)
		}
	}
}

func TestMixed(t *testing.T) {
	in1250 := func(s string) string {
		raw, err := charmap.Windows1250.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return raw
	}
	page, pasted := originals["Montenegrin"], "Žitelji naselja Đurđevina čekaju već šest mjeseci.\n"
	for _, c := range []struct{ name, raw, want, warning string }{
		{"a paragraph in windows-1250", page + in1250(pasted) + page, page + pasted + page, warnMixed},
		{"quotation marks of windows-1252", page + "Šta je \x93novo\x94 – ništa.\n", page + "Šta je “novo” – ništa.\n", warnMixed},
		{"cut off within a letter", page + "\xC4", page + "\uFFFD", ""},
		{"an overlong sequence", page + "\xE0\x80\n" + page, "", warnMixed},
	} {
		var d editor.Draft
		got, err := decodeInto(&d, []byte(c.raw))
		if err != nil || c.want != "" && got != c.want || strings.Join(d.Warnings, " ") != c.warning {
			t.Errorf("%s: %v, %v\n%s", c.name, d.Warnings, err, got)
		}
	}
}

// TestMangled reads stories that were read in a wrong encoding and saved again.
func TestMangled(t *testing.T) {
	for name, text := range originals {
		for _, table := range []*charmap.Charmap{charmap.Windows1252, charmap.Windows1250, charmap.Windows1251} {
			mangled := read8(table, text)
			var d editor.Draft
			got, err := decodeInto(&d, []byte(mangled))
			if err != nil || got != text || !slices.Equal(d.Warnings, []string{warnMangled}) {
				t.Errorf("%s through %v: %v, %v\n%s", name, table, d.Warnings, err, got)
			}
		}
		twice := read8(charmap.Windows1252, read8(charmap.Windows1252, text))
		if got, err := decode([]byte(twice)); err != nil || got != text {
			t.Errorf("%s mangled twice: %v\n%s", name, err, got)
		}
	}
	for _, c := range []struct {
		text  string
		table *charmap.Charmap
	}{{"Montenegrin", charmap.Windows1250}, {"Croatian", charmap.Windows1250}, {"Russian", charmap.Windows1251}, {"Serbian", charmap.Windows1251}} {
		text := plainer(originals[c.text], c.table)
		raw, err := c.table.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := decode([]byte(read8(charmap.Windows1252, raw))); err != nil || got != text {
			t.Errorf("%s in %v read as windows-1252: %v\n%s", c.text, c.table, err, got)
		}
	}
}

// read8 is what somebody sees who takes bytes for text in an encoding of one byte.
func read8(table *charmap.Charmap, s string) string {
	var b strings.Builder
	for _, x := range []byte(s) {
		if r := table.DecodeByte(x); r != '\uFFFD' {
			b.WriteRune(r)
		} else {
			b.WriteRune(rune(x))
		}
	}
	return b.String()
}

// TestNotMangled has texts that look a little like mangled ones.
func TestNotMangled(t *testing.T) {
	for _, text := range append([]string{
		"»MENÜ« steht in großen Lettern über der Tür, »CAFÉ« darunter.",
		"GRAĐ“ je pisalo na tabli, a ispod „SMEĐ“ i „ČAČ“.",
		"Ученики «В» и «Р» класса: класс В» закрыт.",
		"Ој, Рђа и В» у РЈ, РС и СР. Срби и Руси, Рим и Сарајево, РТРС.",
		"Ångström, Älvsjö, Ðorđe, Æsir, Ærø, Ñandú, Él â été là, déjà, très près.",
		"La première scène : « Où êtes-vous ? » – à Genève, très près de l’Élysée.",
		"È già lì: perché così, però, più – è la città, ed è già lì. «È vero», c’è e già è così; verrà, sarà, potrà.",
		"Très près, la première scène : père, mère, frère – c’était déjà hier. Genève, Liège, après.",
		"Kjær, Næstved, Sæby og Ærø: være, læse, træ. Færøerne er små, bær og sæd, ætt, Æ.",
		"Guðrún og Þórður, Seyðisfjörður, Suðurland, með, það, við, að, ræða, æði.",
		"São João, ação, Conceição, Guimarães, três avôs.",
	}, originals["German"], originals["English"], originals["Russian"], originals["Serbian"]) {
		var d editor.Draft
		if got, err := decodeInto(&d, []byte(text)); err != nil || got != text || len(d.Warnings) > 0 {
			t.Errorf("%q is %q, %v, %v", text, got, d.Warnings, err)
		}
	}
}

func TestTooLarge(t *testing.T) {
	for _, n := range []int{maxText, maxText + 1} {
		_, err := decode([]byte(strings.Repeat("a", n)))
		if (err == nil) != (n <= maxText) {
			t.Errorf("%d bytes: %v", n, err)
		}
	}
}

// BenchmarkDecode decodes the story of 600 paragraphs in other encodings.
func BenchmarkDecode(b *testing.B) {
	text := strings.Repeat(plainer(originals["Montenegrin"], charmap.Windows1250), 200)
	in1250, err := charmap.Windows1250.NewEncoder().String(text)
	if err != nil {
		b.Fatal(err)
	}
	for name, raw := range map[string]string{
		"utf-8": text, "windows-1250": in1250, "mangled": read8(charmap.Windows1252, text),
		"russian": strings.Repeat(originals["Russian"], 200), "english": strings.Repeat(originals["English"], 200),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(raw)))
			for b.Loop() {
				if _, err := decode([]byte(raw)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
