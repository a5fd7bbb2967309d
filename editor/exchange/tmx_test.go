package exchange_test

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"redakcija/editor"
	"redakcija/editor/exchange"
)

// memory is a translation memory around some units.
func memory(units string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header creationtool="x" ` +
		`creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en-US" datatype="plaintext"/><body>` + units + `</body></tmx>`
}

// unit is a unit of an English and a German text.
func unit(en, de string) string {
	return `<tu><tuv xml:lang="en"><seg>` + en + `</seg></tuv><tuv xml:lang="de"><seg>` + de + "</seg></tuv></tu>\n"
}

// readMemory reads a memory: the texts of its units, and what is wrong in it.
func readMemory(r io.Reader) (texts, wrong []string) {
	for u, err := range exchange.ReadTMX(r) {
		var fault *editor.MemoryError
		switch {
		case errors.As(err, &fault) && fault.Mended:
			wrong = append(wrong, fmt.Sprintf("%d %s mended", fault.Line, fault.Reason))
		case errors.As(err, &fault):
			wrong = append(wrong, fmt.Sprintf("%d %s", fault.Line, fault.Reason))
			continue
		case err != nil:
			wrong = append(wrong, err.Error())
			continue
		}
		var all []string
		for _, t := range u.Texts {
			all = append(all, t.Tag+"="+t.Text)
		}
		texts = append(texts, strings.Join(all, "|"))
	}
	return texts, wrong
}

func TestTMX(t *testing.T) {
	at := func(s string) time.Time {
		m, err := time.Parse(time.RFC3339, s)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	var got []*exchange.Unit
	for u, err := range exchange.ReadTMX(strings.NewReader(memory(`
<tu tuid="7" srclang="*all*" creationdate="20240102T030405Z" changedate="20240203T040506Z" creationid="ana" changeid="mira">
<note>Kotor &amp; Bar</note><prop type="story">4f</prop>
<tuv xml:lang="en-US" changedate="20240304T050607Z" changeid="ivo"><prop type="x">y</prop><seg>The <bpt i="1">&lt;b></bpt><hi>port</hi><ept i="1">&lt;/b></ept> of Bar&#10;is open.<ph/></seg></tuv>
<tuv lang="cnr"><seg><![CDATA[Luka Bar <je> otvorena & radi.]]></seg></tuv></tu>
<!-- <tu> --><tu><tuv xml:lang="de"><seg>Hafen</seg></tuv><tuv xml:lang="en"><seg>port</seg></tuv></tu>`))) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, u)
	}
	want := []*exchange.Unit{
		{
			MemoryUnit: editor.MemoryUnit{Line: 2, Texts: []editor.MemoryText{
				{Tag: "en-US", Text: "The port of Bar\nis open.", By: "ivo", At: at("2024-03-04T05:06:07Z")},
				{Tag: "cnr", Text: "Luka Bar <je> otvorena & radi."},
			}},
			ID: "7", Created: at("2024-01-02T03:04:05Z"), Changed: at("2024-02-03T04:05:06Z"), By: "mira",
			Notes: []string{"Kotor & Bar"}, Props: []exchange.Property{{Type: "story", Value: "4f"}, {Type: "x", Value: "y"}},
		},
		{
			MemoryUnit: editor.MemoryUnit{Line: 6, Texts: []editor.MemoryText{{Tag: "de", Text: "Hafen"}, {Tag: "en", Text: "port"}}},
			Source:     "en-US",
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("read %+v\nnot  %+v", got, want)
	}
}

// What is wrong with one unit is told with its line, and the others are read.
func TestBrokenTMX(t *testing.T) {
	good := unit("Good.", "Gut.")
	for name, c := range map[string]struct{ units, wrong string }{
		"a tag that does not close":     {`<tu><tuv xml:lang="en"><seg>The mayor</tuv></tu>`, "1 markup"},
		"a unit within a unit":          {"<tu><tuv xml:lang=\"en\"><seg>The mayor\n</seg>", "2 markup"},
		"a text without a language":     {`<tu><tuv><seg>a</seg></tuv><tuv xml:lang="de"><seg>b</seg></tuv></tu>`, "1 language"},
		"one language":                  {"\n<tu><tuv xml:lang=\"de\"><seg>b</seg></tuv></tu>", "2 alone"},
		"an empty text":                 {unit("", "b"), "1 alone"},
		"two texts of a language":       {`<tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="en"><seg>b</seg></tuv><tuv xml:lang="de"><seg>c</seg></tuv></tu>`, "1 twice mended"},
		"an entity of its own":          {unit("a &bomb; b", "c"), "1 entity"},
		"an entity in an attribute":     {`<tu tuid="&bomb;"><tuv xml:lang="en"><seg>a</seg></tuv></tu>`, "1 entity"},
		"an ampersand":                  {unit("Marks & Co", "b"), "1 markup mended"},
		"a control character":           {unit("a\x1fb", "c&#x1F;d"), "1 control mended"},
		"a sign that is no tag":         {unit("under < 5 m", "c"), "1 markup"},
		"a text within a text":          {unit(`a<ph>x<sub>Title</sub></ph>b`, "c"), "1 flow mended"},
		"an attribute that is not shut": {"<tu tuid=\"7><tuv xml:lang=\"en\"><seg>a</seg></tuv></tu>", "1 markup"},
		"a text that is too long":       {"\n\n" + unit(strings.Repeat("long ", 1<<19), "c"), "3 too_long"},
		"a unit that is too long":       {"<tu>" + strings.Repeat("<note>"+strings.Repeat("long", 1<<16)+"</note>", 40) + "</tu>", "1 too_long"},
		"a tag that is too long":        {unit("<ph x='"+strings.Repeat("long ", 1<<19)+"'/>", "c"), "1 too_long"},
		"another encoding":              {"\n" + unit("Gru\xdf", "c"), "2 encoding mended"},
	} {
		texts, wrong := readMemory(strings.NewReader(memory(c.units + good + good)))
		if len(texts) < 2 || texts[len(texts)-1] != "en=Good.|de=Gut." || texts[len(texts)-2] != texts[len(texts)-1] {
			t.Errorf("%s: the others are lost: %q", name, texts)
		}
		if len(texts) != 2 != strings.HasSuffix(c.wrong, "mended") || strings.Join(wrong, ", ") != c.wrong {
			t.Errorf("%s: read %.200q, wrong is %q", name, texts, wrong)
		}
	}
}

// What a file cannot say about itself is told at its end.
func TestWhatIsNoTMX(t *testing.T) {
	for text, want := range map[string]string{
		"":                     "1 memory",
		"Dragi Ana,\nkako si?": "2 memory",
		"<html><body>":         "1 memory",
		strings.TrimSuffix(memory(unit("a", "b")+unit("c", "d")), "/seg></tuv></tu>\n</body></tmx>"): "2 end",
		memory(unit("a", "b")) + "<!-- and": "",
	} {
		if _, wrong := readMemory(strings.NewReader(text)); strings.Join(wrong, ", ") != want {
			t.Errorf("%.60q: wrong is %q, not %q", text, wrong, want)
		}
	}
}

func TestEncodingsOfTMX(t *testing.T) {
	const said = `<?xml version="1.0" encoding="UTF-8"?>`
	plain := memory(unit("Čačak – “naïve”", "Grüße, „Đurđa“"))
	named := func(name string) string { return strings.Replace(plain, "UTF-8", name, 1) }
	encoded := func(s string, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	wide := func(order unicode.Endianness, mark unicode.BOMPolicy, s string) string {
		return encoded(unicode.UTF16(order, mark).NewEncoder().String(s))
	}
	want := "en=Čačak – “naïve”|de=Grüße, „Đurđa“"
	for name, c := range map[string]struct{ text, want string }{
		"UTF-8":                            {plain, want},
		"UTF-8 with a mark":                {"\ufeff" + plain, want},
		"UTF-8 that says nothing":          {strings.TrimPrefix(plain, said), want},
		"UTF-8 that says ISO-8859-1":       {named("iso-8859-1"), want},
		"UTF-8 that says UTF-16":           {named("utf-16"), want},
		"UTF-16 with a mark":               {wide(unicode.BigEndian, unicode.UseBOM, named("utf-16")), want},
		"UTF-16 without":                   {wide(unicode.LittleEndian, unicode.IgnoreBOM, named("utf-16")), want},
		"UTF-16, the other way, and UTF-8": {wide(unicode.BigEndian, unicode.IgnoreBOM, plain), want},
		"Windows-1250":                     {encoded(charmap.Windows1250.NewEncoder().String(strings.Replace(named("windows-1250"), "ï", "i", 1))), strings.Replace(want, "ï", "i", 1)},
	} {
		texts, wrong := readMemory(strings.NewReader(c.text))
		if len(texts) != 1 || texts[0] != c.want || wrong != nil {
			t.Errorf("%s: read %q, wrong is %q", name, texts, wrong)
		}
	}
}

// A small file that would unpack to fill all memory is read as it is.
func TestEntityBomb(t *testing.T) {
	bomb := `<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!-- ' --><!ENTITY x SYSTEM "file:///etc/passwd">]>` +
		`<tmx version="1.4"><header/><body>` + unit("&b;", "c") + unit("&x;", "c") + unit("d", "e") + `</body></tmx>`
	texts, wrong := readMemory(strings.NewReader(bomb))
	if strings.Join(texts, " ") != "en=d|de=e" || strings.Join(wrong, ", ") != "1 entity, 2 entity" {
		t.Errorf("read %q, wrong is %q", texts, wrong)
	}
}

// endlessMemory is a memory of as many units as are asked for, made as it is read.
type endlessMemory struct {
	units int
	text  string
	rest  string
}

func (m *endlessMemory) Read(p []byte) (int, error) {
	if m.rest == "" {
		if m.units == 0 {
			return 0, io.EOF
		}
		m.units--
		m.rest = m.text
	}
	n := copy(p, m.rest)
	m.rest = m.rest[n:]
	return n, nil
}

// The memory that reading takes does not grow with the file, nor with a text in it.
func TestLargeTMX(t *testing.T) {
	large := io.MultiReader(
		strings.NewReader("<tmx><body>"), &endlessMemory{units: 3_000, text: unit(strings.Repeat("word ", 10_000), "d")}, // 150 MB
		strings.NewReader("<tu><tuv xml:lang='en'><seg>"), &endlessMemory{units: 1_000, text: strings.Repeat("word ", 20_000)}, // 100 MB
		strings.NewReader("</seg></tuv></tu>"+unit("a", "b")),
	)
	n, refused := 0, 0
	var most runtime.MemStats
	for u, err := range exchange.ReadTMX(large) {
		var wrong *editor.MemoryError
		switch {
		case errors.As(err, &wrong) && wrong.Reason == editor.NoUnitTooLong && wrong.Line == 3001:
			refused++
		case err != nil || len(u.Texts) != 2:
			t.Fatalf("unit %d: %v", n, err)
		}
		if n++; n%500 == 0 {
			runtime.GC()
			runtime.ReadMemStats(&most)
			if most.HeapAlloc > 16<<20 {
				t.Fatalf("%d MB are in use after %d units", most.HeapAlloc>>20, n)
			}
		}
	}
	if n != 3002 || refused != 1 {
		t.Errorf("%d units, %d refused", n, refused)
	}
}

func TestWrittenTMX(t *testing.T) {
	at := time.Date(2025, 3, 4, 5, 6, 7, 0, time.UTC)
	units := []*exchange.Unit{
		{
			MemoryUnit: editor.MemoryUnit{Texts: []editor.MemoryText{{Tag: "en", Text: `<a> & "b"`, By: "Ana", At: at}, {Tag: "cnr", Text: "Čeka\tse\n"}}},
			ID:         "s1", Source: "en", Created: at, Changed: at, By: `"A" & B`, Notes: []string{"<n>"}, Props: []exchange.Property{{Type: "story", Value: "4f&"}},
		},
		{MemoryUnit: editor.MemoryUnit{Texts: []editor.MemoryText{{Tag: "de", Text: "Über \x00\ufffeuns"}, {Tag: "cnr", Text: "O nama"}}}, Source: "de"},
	}
	var b strings.Builder
	if err := exchange.WriteTMX(&b, "en", some(units)); err != nil {
		t.Fatal(err)
	}
	var got []*exchange.Unit
	for u, err := range exchange.ReadTMX(strings.NewReader(b.String())) {
		if err != nil {
			t.Fatal(err)
		}
		u.Line = 0
		got = append(got, u)
	}
	units[1].ID, units[1].Texts[0].Text = "2", "Über uns"
	if !reflect.DeepEqual(got, units) {
		t.Errorf("%s\nis read as %+v", b.String(), got)
	}
	broken := errors.New("broken")
	if err := exchange.WriteTMX(io.Discard, "", func(yield func(*exchange.Unit, error) bool) { yield(nil, broken) }); !errors.Is(err, broken) {
		t.Errorf("an error among the units: %v", err)
	}
}

func some(units []*exchange.Unit) iter.Seq2[*exchange.Unit, error] {
	return func(yield func(*exchange.Unit, error) bool) {
		for _, u := range units {
			if !yield(u, nil) {
				return
			}
		}
	}
}

// Whatever a memory holds, what is written of it is read as the same, and lines only grow.
func FuzzTMX(f *testing.F) {
	f.Add(memory(unit("a", "b")))
	f.Add(memory(`<tu tuid="7" changedate="20240203T040506Z" changeid="m"><note>n</note><prop type="p">v</prop><tuv lang="en"><seg>a<bpt>x</bpt>&#228;&lt;</seg></tuv><tuv xml:lang="de"><seg><![CDATA[<]]></seg></tuv></tu>`))
	f.Add("\xff\xfe<\x00t\x00m\x00x\x00>\x00")
	f.Add(memory("<tu><tuv><seg>" + unit("a &x; \x01", "b")))
	f.Add("<?xml version='1.0' encoding='iso-8859-2'?><!DOCTYPE tmx [<!ENTITY a '>'>]><tmx>" + unit("\xe6", "&"))
	f.Fuzz(func(t *testing.T, file string) {
		var units []*exchange.Unit
		last := 0
		for u, err := range exchange.ReadTMX(strings.NewReader(file)) {
			var fault *editor.MemoryError
			if u == nil {
				break
			}
			if u.Line < last {
				t.Fatalf("line %d after %d", u.Line, last)
			}
			last, u.Line = u.Line, 0
			if err == nil || errors.As(err, &fault) && fault.Mended {
				units = append(units, u)
			}
		}
		var b strings.Builder
		if err := exchange.WriteTMX(&b, "", some(units)); err != nil {
			t.Fatal(err)
		}
		var again []*exchange.Unit
		for u, err := range exchange.ReadTMX(strings.NewReader(b.String())) {
			if err != nil {
				t.Fatalf("%v in %q", err, b.String())
			}
			u.Line = 0
			again = append(again, u)
		}
		for i, u := range units {
			if i < len(again) && u.ID == "" {
				u.ID = again[i].ID
			}
		}
		if !reflect.DeepEqual(again, units) {
			t.Fatalf("%q\nis written as\n%s", file, b.String())
		}
	})
}

func BenchmarkTMX(b *testing.B) {
	pair := unit("The ministers of the two countries meet in Kotor on Thursday to discuss the road.", "Die Minister der beiden Länder treffen sich am Donnerstag in Kotor, um über die Straße zu sprechen.")
	const units = 1000
	b.SetBytes(int64(units * len(pair)))
	for b.Loop() {
		n := 0
		for range exchange.ReadTMX(io.MultiReader(strings.NewReader("<tmx><body>"), &endlessMemory{units: units, text: pair})) {
			n++
		}
		if n != units {
			b.Fatal(n)
		}
	}
	b.ReportMetric(float64(units*b.N)/b.Elapsed().Seconds(), "pairs/s")
}
