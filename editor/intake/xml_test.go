package intake

import (
	"encoding/xml"
	"errors"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
)

// reasonOf returns why something was not read, and at which byte.
func reasonOf(t *testing.T, err error) (string, int) {
	t.Helper()
	var bad *editor.InputError
	if !errors.As(err, &bad) {
		t.Fatalf("%v is no fault of the input", err)
	}
	return bad.Reason, bad.At
}

func TestTree(t *testing.T) {
	root, err := tree([]byte("\uFEFF<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?>\n<!DOCTYPE nitf SYSTEM \"nitf-3-0.dtd\">\n" +
		`<nitf xmlns:x="urn:x"><head><x:id n="7">a&amp;b</x:id></head><body><p>Čaj&nbsp;u <b>pet &lt; šest</b></p><p>Kiša` + "\x02</p></body></nitf>"))
	if err != nil {
		t.Fatal(err)
	}
	if root.name != "nitf" || root.first("id").attr("n") != "7" || root.first("id").plain() != "a&b" || root.first("none").attr("n") != "" {
		t.Errorf("read %+v", root)
	}
	var all []string
	for p := range root.all("p", "b") {
		all = append(all, p.plain())
	}
	if want := []string{"Čaj\u00A0u pet < šest", "pet < šest", "Kiša"}; !slices.Equal(all, want) {
		t.Errorf("%q, want %q", all, want)
	}
	if got, want := root.first("p").markup(), "Čaj\u00A0u <b>pet &lt; šest</b>"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestBadXML(t *testing.T) {
	for _, c := range []struct {
		name, raw, reason string
		at                int
	}{
		{"an entity", `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`, editor.InputEntities, 0},
		{"billion laughs", "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]><lolz>&lol2;</lolz>", editor.InputEntities, 22},
		{"an external entity", `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`, editor.InputEntities, 0},
		{"an external subset of parameters", `<!DOCTYPE a SYSTEM "a.dtd" [<!ENTITY % b SYSTEM "http://example.com/"> %b;]><a/>`, editor.InputEntities, 0},
		{"an entity nobody declared", `<a>&b;</a>`, editor.InputDamaged, 6},
		{"tags that do not match", `<a><b></a>`, editor.InputDamaged, 9},
		{"cut off", `<a><b>text`, editor.InputDamaged, 9},
		{"nothing but a comment", `<!-- a -->`, editor.InputDamaged, -1},
		{"tags in tags", strings.Repeat("<a>", 201), editor.InputDeep, 600},
		{"UTF-16", string(encode16(`<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`, false)), editor.InputEntities, -1},
	} {
		_, err := tree([]byte(c.raw))
		if reason, at := reasonOf(t, err); reason != c.reason || at != c.at {
			t.Errorf("%s: %s at %d, want %s at %d", c.name, reason, at, c.reason, c.at)
		}
	}
}

// TestHugeXML gives what is legal and far too large: it costs a bounded part of memory.
func TestHugeXML(t *testing.T) {
	for name, raw := range map[string]string{
		"an attribute": `<a b="` + strings.Repeat("x", 60<<20) + `"/>`,
		"a text":       `<a>` + strings.Repeat("x", 60<<20) + `</a>`,
		"elements":     `<a>` + strings.Repeat("<b/>", 8<<20) + `</a>`,
	} {
		input := []byte(raw)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := tree(input)
		runtime.ReadMemStats(&after)
		if reason, _ := reasonOf(t, err); reason != editor.InputTooLarge {
			t.Errorf("%s: %s", name, reason)
		}
		if grown := int64(after.HeapSys-before.HeapSys) >> 20; grown > 192 {
			t.Errorf("%s: the heap grew by %d MiB", name, grown)
		}
	}
}

func TestTokens(t *testing.T) {
	x, err := newXML([]byte(`<a><skip>no<b>no</b></skip><take>yes<b> and</b> more</take>tail</a>`))
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for {
		token, err := x.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.CharData:
			got += string(token)
		case xml.StartElement:
			switch token.Name.Local {
			case "skip":
				err = x.skip()
			case "take":
				var text string
				text, err = x.text()
				got += text + "|"
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	if want := "yes and more|tail"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// FuzzXML reads anything as XML: it ends, and what it refuses it refuses with a reason.
func FuzzXML(f *testing.F) {
	f.Add([]byte(`<?xml version="1.0" encoding="windows-1250"?><!DOCTYPE a SYSTEM "b"><a b="c">d<![CDATA[<e>]]><!-- f --></a>`))
	f.Add([]byte(`<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`))
	f.Add(encode16(`<a>č</a>`, true))
	f.Fuzz(func(t *testing.T, raw []byte) {
		root, err := tree(raw)
		if err != nil {
			if reason, at := reasonOf(t, err); reason == "" || at >= len(raw) {
				t.Fatalf("refused with %v", err)
			}
			return
		}
		again, err := tree(raw)
		if err != nil || again.markup() != root.markup() || root.name == "" {
			t.Error("read again it is another")
		}
	})
}
