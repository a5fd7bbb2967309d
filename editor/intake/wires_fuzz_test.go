package intake

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"

	"redakcija/editor"
)

// fuzzReader feeds a reader with its test files and what can be made of them.
func fuzzReader(f *testing.F, prefix string, read func([]byte) (*editor.Draft, error), more ...string) {
	for name, a := range wires(f) {
		if strings.HasPrefix(name, prefix) {
			f.Add(a.Files[0].Data)
		}
	}
	for _, s := range more {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		d, err := read(raw)
		if err != nil {
			var bad *editor.InputError
			if !errors.As(err, &bad) || bad.Reason == "" || bad.At >= len(raw) && len(raw) > 0 {
				t.Fatalf("refused with %#v", err)
			}
			return
		}
		if d == nil {
			return
		}
		checkShape(t, d)
		checkTexts(t, d)
		again, err := read(raw)
		if err != nil {
			t.Fatal(err)
		}
		// The language of a few words is a guess that may fall differently.
		for _, d := range []*editor.Draft{d, again} {
			d.Lang = ""
			d.Warnings = slices.DeleteFunc(d.Warnings, func(w string) bool { return w == warnLanguage })
		}
		if dump(again) != dump(d) {
			t.Errorf("reads differently the second time:\n%s\n%s", dump(d), dump(again))
		}
	})
}

// fuzzWire also holds a wire to account: every letter and digit of the file stands in a
// block or in a removed line.
func fuzzWire(f *testing.F, prefix string, read func([]byte) (*editor.Draft, error), more string) {
	fuzzReader(f, prefix, func(raw []byte) (*editor.Draft, error) {
		d, err := read(raw)
		if err != nil || d == nil || slices.Contains(d.Warnings, warnHomoglyphs) { // then letters were replaced
			return d, err
		}
		text, err := decode(raw)
		if err != nil {
			return nil, err
		}
		text, _ = tidy(text)
		if lost := lost(text, d); lost != "" {
			return nil, errors.New("lost " + lost)
		}
		return d, nil
	}, more)
}

// lost returns the letters and digits of a text that stand neither in a block of a draft
// nor in a removed line.
func lost(text string, d *editor.Draft) string {
	counts := map[rune]int{}
	for _, b := range d.Blocks {
		if b.Kind != editor.Dateline {
			for _, r := range b.Text {
				counts[r]++
			}
		}
	}
	for _, removed := range d.Removed {
		for _, r := range removed.Text {
			counts[r]++
		}
	}
	var missing strings.Builder
	for _, r := range letters(text) {
		if counts[r]--; counts[r] < 0 {
			missing.WriteRune(r)
		}
	}
	return missing.String()
}

// checkTexts proves of every text of a draft that it can be shown: valid, composed, on one
// line, without characters that nobody sees.
func checkTexts(t *testing.T, d *editor.Draft) {
	t.Helper()
	texts := slices.Concat(d.Credits.Authors, []string{
		d.Date, d.Section, d.Dateline.Place, d.Dateline.Date, d.Dateline.Agency, d.Credits.Provider, d.Credits.Source, d.Credits.CreditLine, d.Credits.Rights,
		d.Item.ID, d.Item.Version, d.Item.Address,
	})
	for _, b := range d.Blocks {
		texts = append(texts, b.Text)
	}
	for _, r := range d.Removed {
		texts = append(texts, r.Text)
	}
	for _, m := range d.Media {
		texts = append(texts, m.Name, m.Address, m.Type, m.Caption, m.Credit)
	}
	for _, s := range texts {
		if !utf8.ValidString(s) || !norm.NFC.IsNormalString(s) || strings.ContainsFunc(s, unicode.IsControl) || s != strings.TrimSpace(s) {
			t.Errorf("%q", s)
		}
	}
}

func FuzzNITF(f *testing.F) {
	fuzzReader(f, "nitf", readNITF, `<nitf><body><body.head><hedline><hl1>A</hl1></hedline><byline>By A B/c<byttl>d</byttl></byline><dateline>X, Jan 2<story.date norm="20270102"/></dateline></body.head><body.content><p>By A B</p><media media-type="image"><media-caption>c</media-caption></media><p>X (dpa) - Y z.<br/><br/>A</p></body.content></body></nitf>`)
}

func FuzzNewsMLG2(f *testing.F) {
	fuzzReader(f, "g2", readNewsMLG2, `<newsItem guid="1"><itemMeta><provider literal="afp.com"/></itemMeta><contentMeta><dateline>2 (</dateline><headline>A</headline></contentMeta><contentSet><inlineData>a
  b c.
d</inlineData></contentSet></newsItem>`)
}

func FuzzNewsML1(f *testing.F) {
	fuzzReader(f, "newsml1", readNewsML1, `<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>(ANSA) - Rome, May 3 - A b.</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`)
}

func FuzzNinjs(f *testing.F) {
	fuzzReader(f, "ninjs", readNinjs, `{"uri":"1","headline":"A","byline":"By /,","body_text":"\u0000a\ud800 b.\n\n- c\n","located":{"city":1},"associations":[{"renditions":{"a":{"href":"b","mimetype":"image/x"}}}]}`)
}

func FuzzIPTC7901(f *testing.F) {
	fuzzWire(f, "7901", readSeven, "aaa062 4 i 211 ats 0123\n\x02(Berichtigung)\nA =\n- b\n(AFP) - C d e.\n* * *\n310000 GMT Feb 26")
}

func FuzzANPA(f *testing.F) {
	fuzzWire(f, "anpa", readANPA, "a1234\na b\x14c 1-2\n\x02^k,1<\n^Eds: x<\n^H<\n\t a_1 _ ``b''\nAP-ES-13-41-26 9930XYZ<")
}

func FuzzFeed(f *testing.F) {
	fuzzReader(f, "feed", readFeed, `<feed><entry><title>a &lt; b</title><content type="text">c</content></entry></feed>`, `<rss><item><title><![CDATA[a]]></title><description>&lt;p>b. Read more</description></item>`)
}

// FuzzFeedParts cuts any feed: every part is a feed with one item, and cutting it again
// changes nothing.
func FuzzFeedParts(f *testing.F) {
	for name, a := range wires(f) {
		if strings.HasPrefix(name, "feed") {
			f.Add(a.Files[0].Data)
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if !matchFeed(raw) {
			return
		}
		for part, err := range feedParts(raw) {
			if err != nil {
				continue
			}
			again, err := openFeed(part.Raw)
			if err != nil || len(again.items) != 1 || again.part(&again.items[0]) != string(part.Raw) {
				t.Errorf("part %q: %v, again %+v", part.Raw, err, again)
			}
		}
	})
}

// FuzzNoLetterLost puts any paragraphs into each format: every letter and digit of them
// stands in a block or in a removed line.
func FuzzNoLetterLost(f *testing.F) {
	f.Add("A headline of words", "BERLIN (dpa) - One. Two.", "By Jane Doe\n\n- a\n\n___")
	f.Add("(ANSA) - Rome", "(ANSA) - Rome, May 3 - A ferry.", "(ANSA) - Rome, May 3 - A ferry.")
	f.Add("Title", "Title", "The post A appeared first on B.")
	f.Add("# Notebook", "Berichtigung: a", "Opširnije")
	f.Fuzz(func(t *testing.T, headline, first, second string) {
		tidied := func(s string) string {
			s, _ = tidy(norm.NFC.String(strings.ToValidUTF8(s, "")))
			return strings.TrimSpace(strings.Map(func(r rune) rune {
				if unicode.IsControl(r) || r == '<' || r == '&' || r == utf8.RuneError || r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE {
					return -1 // no characters of XML, or what is marked up
				}
				return r
			}, s))
		}
		headline, first, second = tidied(headline), tidied(first), tidied(second)
		if letters(first) == "" || len(headline+first+second) > 10_000 {
			return
		}
		esc := html.EscapeString
		body := "<p>" + esc(first) + "</p><p>" + esc(second) + "</p>"
		quoted := func(s string) string {
			raw, err := json.Marshal(s)
			if err != nil {
				t.Fatal(err)
			}
			return string(raw)
		}
		for name, raw := range map[string]string{
			"nitf":      "<nitf><body><body.head><hedline><hl1>" + esc(headline) + "</hl1></hedline></body.head><body.content>" + body + "</body.content></body></nitf>",
			"newsml_g2": "<newsItem><contentMeta><headline>" + esc(headline) + "</headline></contentMeta><contentSet><inlineXML>" + body + "</inlineXML></contentSet></newsItem>",
			"newsml_1":  "<NewsItem><NewsComponent><NewsLines><HeadLine>" + esc(headline) + "</HeadLine></NewsLines><ContentItem><DataContent>" + body + "</DataContent></ContentItem></NewsComponent></NewsItem>",
			"ninjs":     `{"uri":"a","headline":` + quoted(headline) + `,"body_html":` + quoted(body) + "}",
			"feed":      "<rss><channel><item><title>" + esc(headline) + "</title><description>x</description><encoded xmlns=\"http://purl.org/rss/1.0/modules/content/\">" + esc(body) + "</encoded></item></channel></rss>",
		} {
			var d *editor.Draft
			var err error
			for _, format := range Formats {
				if format.Name == name {
					d, err = format.Read([]byte(raw))
				}
			}
			if err != nil || d == nil {
				var bad *editor.InputError
				if !errors.As(err, &bad) || bad.Reason != editor.InputNoBody {
					t.Fatalf("%s: %v in %q", name, err, raw)
				}
				continue
			}
			if missing := lost(headline+first+second, d); missing != "" {
				t.Errorf("%s: %q is lost of %q:\n%s", name, missing, raw, dump(d))
			}
		}
	})
}
