package intake

import (
	"errors"
	"flag"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability"
	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"

	"redakcija/editor"
)

// updatePages writes what is read into the files: for whoever changes a rule and then reads
// the difference.
var updatePages = flag.Bool("update-pages", false, "write what is read into testdata/html")

// pages returns the test files by name, each with a part "in", the page, and a part "want",
// every field of what is read from it.
func pages(t testing.TB) map[string]*txtar.Archive {
	t.Helper()
	files, err := filepath.Glob("testdata/html/*.txtar")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d pages, %v", len(files), err)
	}
	all := make(map[string]*txtar.Archive)
	for _, f := range files {
		a, err := txtar.ParseFile(f)
		if err != nil || len(a.Files) != 2 || a.Files[0].Name != "in" || a.Files[1].Name != "want" {
			t.Fatalf("%s: %v, or other parts than in and want", f, err)
		}
		all[f] = a
	}
	return all
}

func TestPages(t *testing.T) {
	for file, a := range pages(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			if !isHTML(a.Files[0].Data) {
				t.Error("not taken for a page")
			}
			d, err := readHTML(a.Files[0].Data)
			got := fmt.Sprintln("refused:", err)
			if err == nil {
				got = dumpDocument(d)
			}
			if want := string(a.Files[1].Data); got != want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", a.Comment, got, want)
			}
			if *updatePages {
				a.Files[1].Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// TestPagesAreTheSame reads each page in other encodings and with other line ends.
func TestPagesAreTheSame(t *testing.T) {
	for file, a := range pages(t) {
		in := string(a.Files[0].Data)
		want, _ := readHTML(a.Files[0].Data)
		for what, raw := range map[string][]byte{
			"UTF-8 with mark": []byte("\uFEFF" + in),
			"UTF-16LE":        encode16(in, false),
			"UTF-16BE":        encode16(in, true),
			"CRLF":            []byte(strings.ReplaceAll(in, "\n", "\r\n")),
			"decomposed":      []byte(decompose(in)),
			"saved":           []byte("<!-- a comment of a tool -->\n" + in),
		} {
			if !isHTML(raw) {
				t.Errorf("%s, %s: not taken for a page", file, what)
			}
			got, err := readHTML(raw)
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%s, %s reads differently, %v:\n%v", file, what, err, got)
			}
		}
	}
}

func TestIsHTML(t *testing.T) {
	for in, want := range map[string]bool{
		"<!DOCTYPE html><title>x</title>":                                           true,
		"\uFEFF \n<!-- saved from url=(0014)about:internet -->\n<html>":             true,
		`<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>`: true,
		`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">`:          true,
		"<div class=a><p>Odbor je zaśedao.</p></div>":                               true,
		"<HEAD><META charset=utf-8></HEAD>":                                         true,
		`<?xml version="1.0"?><rss version="2.0"><channel>`:                         false,
		`<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf>`:              false,
		`<?xml version="1.0"?><title>not a page</title>`:                            false,
		"<feed xmlns='http://www.w3.org/2005/Atom'>":                                false,
		"<p without an end is no page":                                              false,
		"The tag <html> begins a page.\n":                                           false,
		"<!-- a comment without an end":                                             false,
		"<":                                                                         false,
		"":                                                                          false,
	} {
		if got := isHTML([]byte(in)); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}

func TestBadPages(t *testing.T) {
	story := "<p>" + strings.Repeat("The council met again on Monday and decided nothing at all. ", 20) + "</p>"
	for _, c := range []struct {
		name, page, reason string
	}{
		{"no story", "<html><body><h1>Council</h1><nav><a href=/>Home</a></nav></body></html>", editor.InputNoBody},
		{"a headline and a byline", "<html><body><h1>Port of Bar to get second crane</h1><p>By Dragana Pavićević</p></body></html>", editor.InputNoBody},
		{"nothing", "<html></html>", editor.InputNoBody},
		{"too deep", "<html>" + strings.Repeat("<div>", 1000) + story, editor.InputDeep},
		{"a hundred thousand tags within each other", "<html>" + strings.Repeat("<em>", 100_000) + story, editor.InputDeep},
		{"more tags than a page has", "<html>" + strings.Repeat("<hr>", maxPageTags+1) + story, editor.InputDeep},
		{"tags opened again and again", "<html>" + strings.Repeat("<b>", 400) + strings.Repeat("<p>a", 2000), editor.InputDeep},
		{"more text than a page has", "<html>" + strings.Repeat("text ", maxPage/5+1), editor.InputTooLarge},
		{"bytes", "<html>\x00", editor.InputBinary},
	} {
		d, err := readHTML([]byte(c.page))
		var bad *editor.InputError
		if !errors.As(err, &bad) || bad.Reason != c.reason || bad.File != "" {
			t.Errorf("%s: %v, %v, want %s", c.name, d, err, c.reason)
		}
	}
}

// TestHeavyPages reads pages that cost an unwary reader minutes or gigabytes.
func TestHeavyPages(t *testing.T) {
	story := "<p>" + strings.Repeat("The council met again on Monday and decided nothing at all. ", 20) + "</p>"
	for name, page := range map[string]string{
		"an attribute of ten megabytes": `<html><body class="` + strings.Repeat("share ", 10<<20/6) + `">` + story,
		"a text without tags":           "<html>" + strings.Repeat("Text goes on. ", 1<<20),
		"fifty thousand paragraphs":     "<html>" + strings.Repeat("<p>The council met again.", 50_000),
		"ten thousand classes":          "<html>" + strings.Repeat(`<div class="author">x</div>`, 10_000) + story,
		"an endless script":             `<html><script type="application/ld+json">` + strings.Repeat("[", 1<<20) + "</script>" + story,
		"unclosed links":                "<html>" + story + strings.Repeat(`<a href="/">x`, 5_000),
		"a table of tables":             "<html>" + strings.Repeat("<table><tr><td>x<td>", 100) + story,
		"line breaks":                   "<html><p>" + strings.Repeat("<br> <!-- -->", 50_000) + story,
	} {
		began := time.Now()
		if _, err := readHTML([]byte(page)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if took := time.Since(began); took > 30*time.Second {
			t.Errorf("%s takes %v", name, took)
		}
	}
}

func TestLenientJSON(t *testing.T) {
	want := `[map[a:b  c d:[1 2]]]`
	for _, in := range []string{
		`{"a": "b  c", "d": [1, 2]}`,
		"{\"a\": \"b \nc\", \"d\": [1, 2,], }",
		"<!--\n{\"a\": \"b \tc\", \"d\": [1, 2]};\n-->",
		"//<![CDATA[\n{\"a\": \"b  c\", \"d\": [1, 2]}\n//]]>",
		`{"a": "b  \c", "d": [1, 2]} {"broken`,
	} {
		if got := fmt.Sprint(lenientJSON(in)); got != want {
			t.Errorf("%s: %s", in, got)
		}
	}
	if got := lenientJSON("no data at all"); len(got) != 0 {
		t.Errorf("made up %v", got)
	}
}

func TestCleanAuthors(t *testing.T) {
	const site = "Jadranski glasnik"
	for in, want := range map[string]string{
		"By Jane Doe and John Roe":              "Jane Doe; John Roe",
		"Von Anna Huber, Redakteurin":           "Anna Huber",
		"Piše: Marko Perić":                     "Marko Perić",
		"Marko Perić | Jadranski glasnik":       "Marko Perić",
		"Jadranski glasnik":                     "",
		"Jadranski":                             "",
		"https://www.facebook.com/jadranski":    "",
		"admin":                                 "",
		"dpa":                                   "dpa",
		"Ana Banić (@anabanic)":                 "Ana Banić",
		"Jane Doe Associated Press":             "Jane Doe; Associated Press",
		"JANE DOE, Staff Writer":                "JANE DOE",
		"Analysis by Jane Doe":                  "Jane Doe",
		"By Jane Doe Monday, November 18, 2019": "Jane Doe",
		"Ein Gastbeitrag von Lena Vogt":         "Lena Vogt",
		"Anna Huber, Berlin":                    "Anna Huber",
		"humans.txt":                            "",
		"Jane Doe in Nairobi":                   "Jane Doe",
		"Дејан Симић и Мина Лалић":              "Дејан Симић; Мина Лалић",
	} {
		if got := strings.Join(cleanAuthors(in, site), "; "); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestPageDate(t *testing.T) {
	for in, want := range map[string]string{
		"2025-08-06T14:30:00+02:00":            "2025-08-06T14:30+02:00",
		"2025-08-06T14:30:00.000+0000":         "2025-08-06T14:30Z",
		"2025-08-06":                           "2025-08-06",
		"1754490600":                           "2025-08-06T14:30Z",
		"1754490600000":                        "2025-08-06T14:30Z",
		"06.08.2025. 14:30":                    "2025-08-06T14:30",
		"Objavljeno: 6. avgust 2025. u 14:30h": "2025-08-06T14:30",
		"Wednesday, August 6, 2025":            "2025-08-06",
		"12":                                   "",
		"yesterday":                            "",
		"":                                     "",
	} {
		if got := pageDate(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// FuzzHTML reads anything as a page. It never panics; what it refuses it refuses with a
// reason; every letter that the page shows is in exactly one passage; and what is read is
// well-formed, composed, without characters that nobody sees, and the same each time.
func FuzzHTML(f *testing.F) {
	for _, a := range pages(f) {
		f.Add(a.Files[0].Data)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		checkPassages(t, raw)
		d, err := readHTML(raw)
		again, errAgain := readHTML(raw)
		if !reflect.DeepEqual(d, again) || fmt.Sprint(err) != fmt.Sprint(errAgain) {
			t.Fatalf("read twice: %v %v, %v %v", d, err, again, errAgain)
		}
		if err != nil {
			var bad *editor.InputError
			if !errors.As(err, &bad) || bad.Reason == "" {
				t.Fatalf("refused with %#v", err)
			}
			return
		}
		checkShape(t, d)
		if len(d.Removed) > maxRemoved+10 {
			t.Errorf("%d removed lines", len(d.Removed))
		}
		texts := []string{d.Section, d.Credits.Provider, d.Credits.Source, d.Credits.Rights}
		texts = append(texts, d.Credits.Authors...)
		for _, b := range d.Blocks {
			texts = append(texts, b.Text)
		}
		for _, m := range d.Media {
			texts = append(texts, m.Caption, m.Credit)
		}
		for _, s := range texts {
			if !utf8.ValidString(s) || !norm.NFC.IsNormalString(s) || strings.ContainsFunc(s, unicode.IsControl) {
				t.Errorf("not clean: %q", s)
			}
		}
	})
}

// checkPassages compares the letters of a page with those of its passages.
func checkPassages(t *testing.T, raw []byte) {
	text, err := decode(raw)
	if err != nil || len(text) > maxPage || tooMuchMarkup(text) >= 0 {
		return
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return
	}
	body := bodyOf(doc)
	got := 0
	for _, p := range passagesOf(body).passages {
		got += lettersIn(p.text)
	}
	if want := lettersShown(body); got != want {
		t.Errorf("%d letters in passages, %d on the page", got, want)
	}
}

func lettersShown(n *html.Node) int {
	count := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			count += lettersIn(c.Data)
		case c.Type == html.ElementNode && !isUnseen(c):
			count += lettersShown(c)
		}
	}
	return count
}

// BenchmarkPages reads all test pages: by us, and by the extractor alone.
func BenchmarkPages(b *testing.B) {
	var all [][]byte
	size := 0
	for _, a := range pages(b) {
		all = append(all, a.Files[0].Data)
		size += len(a.Files[0].Data)
	}
	b.Run("ours", func(b *testing.B) {
		b.SetBytes(int64(size))
		for b.Loop() {
			for _, raw := range all {
				_, _ = readHTML(raw)
			}
		}
	})
	b.Run("extractor", func(b *testing.B) {
		b.SetBytes(int64(size))
		address, _ := url.Parse("https://page.invalid/")
		for b.Loop() {
			for _, raw := range all {
				extractor := readability.NewParser()
				_, _ = extractor.Parse(strings.NewReader(string(raw)), address)
			}
		}
	})
}
