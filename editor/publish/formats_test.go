package publish

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"redakcija/editor"
	"redakcija/editor/language"
)

// mustWrite publishes a bundle and returns the page of one language.
func mustWrite(t *testing.T, b editor.Bundle, lang editor.Lang) []byte {
	t.Helper()
	dir := t.TempDir()
	paths, err := publish(t.Context(), dir, b)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, paths[lang], "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// evil is markup, script, shortcodes, path steps, a NUL, direction overrides and a
// separator of lines, in one line.
const evil = "../../x <script>alert(1)</script> \"><img src=x onerror=alert(2)> {{< raw >}} {% raw %} ${x} `c` *b* [a](javascript:x)" +
	" \x00\u202Eabc\u2066\u2028---\ntitle: \"y\"\n---\uFEFF\U000E0041 عنوان \xff '); </article>"

// hostile has that in every field an incoming file can fill.
func hostile(id editor.StoryID) editor.Bundle {
	b := editor.Bundle{Story: id, Settings: editor.Settings{
		Title: map[editor.Lang]string{editor.EN: evil, editor.CNR: evil}, Address: `https://x.example/"><script>alert(3)</script>`,
	}}
	for _, lang := range editor.Targets {
		texts := []string{"headline", evil, "dateline", evil}
		for _, k := range editor.Kinds[2:] {
			texts = append(texts, string(k), evil, string(k), "# "+evil)
		}
		p := newPage(id, lang, noon, texts...)
		p.Article.Section, p.Article.Date, p.Article.SourceLang = evil, evil, editor.Lang(evil)
		p.Article.Credits = editor.Credits{Authors: []string{evil, evil + "2"}, Provider: evil, Source: evil + "3", CreditLine: evil, Rights: evil}
		p.Article.Dateline = editor.Origin{Place: evil, Date: evil, Agency: evil}
		p.Article.Translators = []editor.Person{editor.Person(evil)}
		p.Article.Original = "https://x.example/\"><script>alert(4)</script>"
		for _, kind := range []editor.AttributionKind{editor.DirectSpeech, editor.PartialSpeech, editor.ReportedSpeech} {
			for _, of := range []editor.TermKind{"", editor.TermPerson, editor.TermOrganization, editor.TermOutlet} {
				p.Article.Attributions = append(p.Article.Attributions, editor.Quoted{
					Segment: "s3", End: 40, Kind: kind, Speaker: evil, SpeakerKind: of, Role: evil, Outlets: []string{evil + "4"},
					Addressee: evil, AddresseeKind: of, When: evil, Medium: document, Spoken: editor.Lang(evil),
					Link: "https://x.example/?q=\"><script>alert(5)</script>",
				}, editor.Quoted{Segment: "s9", Start: -1, End: 1 << 30, Kind: kind, Link: "javascript:alert(6)", Waived: evil})
			}
		}
		p.Corrections = []editor.Correction{{Number: 1, Note: evil, At: noon}}
		b.Pages = append(b.Pages, p)
	}
	b.Pages[2].Withdrawn = evil
	return b
}

// Nothing that comes in reaches a file as markup, and nothing hidden reaches it at all.
func TestHostileStrings(t *testing.T) {
	dir := t.TempDir()
	mustPublish(t, dir, hostile("f0"))
	wantGood(t, dir)
	tag := regexp.MustCompile(`<[^>]*>`)
	for name, data := range tree(t, dir) {
		for _, r := range data {
			if r == unicode.ReplacementChar {
				continue // stands for the byte that is no UTF-8
			}
			if unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(hidden, r) || r == '\u2028' {
				t.Errorf("%s has %U", name, r)
				break
			}
		}
		switch {
		case strings.HasSuffix(name, ".html"):
			for _, tag := range tag.FindAllString(data, -1) {
				if strings.Contains(tag, "onerror=") && !strings.Contains(tag, "content=") || tag == "<script>" || strings.HasPrefix(tag, "<img") {
					t.Errorf("%s has a tag of the source: %s", name, tag)
				}
			}
			if n := strings.Count(data, "</article>"); n > 1 {
				t.Errorf("%s closes its article %d times", name, n)
			}
		case strings.HasSuffix(name, ".json"):
			if !json.Valid([]byte(data)) {
				t.Errorf("%s is no JSON", name)
			}
		case strings.HasSuffix(name, ".md"):
			parts := strings.Split(data, "\n---\n")
			if len(parts) != 2 {
				t.Errorf("%s has %d parts, want front matter and body", name, len(parts))
			} else if m := regexp.MustCompile(`(^|[^\\])(<|\{|\[)|(?m)^# `).FindString(parts[1]); m != "" {
				t.Errorf("%s has %q unescaped", name, m)
			}
		}
	}
}

// The JSON-LD of a page is JSON again when a browser has read it.
func TestLinkedDataParses(t *testing.T) {
	for _, b := range []editor.Bundle{ferry(noon), hostile("f0")} {
		page := mustWrite(t, b, editor.CNR)
		_, rest, _ := bytes.Cut(page, []byte(`<script type="application/ld+json">`))
		data, _, ok := bytes.Cut(rest, []byte(`</script>`))
		var d map[string]any
		if err := json.Unmarshal(data, &d); !ok || err != nil {
			t.Fatalf("%v in %s", err, data)
		}
		if d["@type"] != "NewsArticle" || d["inLanguage"] != "cnr-Latn" || d["headline"] != clean(b.Pages[0].Article.Headline()) {
			t.Errorf("JSON-LD is %s", data)
		}
	}
}

// A headline of 4,000 characters makes a path that every file system takes.
func TestLongHeadline(t *testing.T) {
	dir := t.TempDir()
	long := strings.Repeat("dugačak ", 500)
	paths, err := publish(t.Context(), dir, short("e1", noon, long, "Tekst.", editor.CNR))
	if err != nil {
		t.Fatal(err)
	}
	if p := paths[editor.CNR]; len(p) > len("cnr/2025/08/")+maxSlug || strings.HasSuffix(p, "-") {
		t.Errorf("path is %q", p)
	}
	wantGood(t, dir)
}

// Every story.json is ninjs 3.1, as far as the test's own description of it reaches.
func TestNinjs(t *testing.T) {
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	schema, err := compiler.Compile("testdata/ninjs/story.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	mustPublish(t, dir, append(fixture(), hostile("f0"))...)
	n := 0
	for name, data := range tree(t, dir) {
		if !strings.HasSuffix(name, "/story.json") {
			continue
		}
		n++
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if n != 15 {
		t.Errorf("%d files checked, want 15", n)
	}
}

// The tags of the four renditions, as HTML and search engines are told them.
func TestLanguageTags(t *testing.T) {
	want := map[string]string{
		"cnr": "cnr-Latn cnr sr-ME", "cnr-Cyrl": "cnr-Cyrl cnr-Cyrl sr-Cyrl-ME", "en": "en en", "de": "de de",
	}
	b := ferry(noon)
	dir := t.TempDir()
	paths, err := publish(t.Context(), dir, b)
	if err != nil {
		t.Fatal(err)
	}
	if len(renditions) != len(want) {
		t.Fatalf("%d renditions, want %d", len(renditions), len(want))
	}
	for i := range renditions {
		r := &renditions[i]
		if got := strings.Join(append([]string{r.tag}, r.hreflang...), " "); got != want[r.folder] {
			t.Errorf("%s has tags %q, want %q", r.folder, got, want[r.folder])
		}
		page, err := os.ReadFile(filepath.Join(dir, pathIn(r, paths[r.lang]), "index.html"))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(page, []byte(`<html lang="`+r.tag+`">`)) {
			t.Errorf("the page in %s does not say its language", r.folder)
		}
		for _, tag := range []string{"cnr", "sr-ME", "cnr-Cyrl", "sr-Cyrl-ME", "en", "de", "x-default"} {
			if n := bytes.Count(page, []byte(`<link rel="alternate" hreflang="`+tag+`" href="https://vijesti.example/`)); n != 1 {
				t.Errorf("the page in %s has %d links to %s", r.folder, n, tag)
			}
		}
	}
	b.Settings.Address = ""
	if page := mustWrite(t, b, editor.EN); bytes.Contains(page, []byte(`<link rel="alternate" hreflang=`)) {
		t.Error("without an address there is nothing to tell search engines")
	}
}

// The Cyrillic words of pages are the Latin ones in other letters, and no word is
// missing in any rendition.
func TestWords(t *testing.T) {
	latin, cyrillic := reflect.ValueOf(wordsCNR), reflect.ValueOf(wordsCyrl)
	for i := range latin.NumField() {
		if got, want := cyrillic.Field(i).String(), language.ToCyrillic(latin.Field(i).String()); got != want {
			t.Errorf("%s is %q, want %q", latin.Type().Field(i).Name, got, want)
		}
		for j := range renditions {
			if reflect.ValueOf(renditions[j].words).Field(i).String() == "" {
				t.Errorf("%s has no %s", renditions[j].folder, latin.Type().Field(i).Name)
			}
		}
	}
	if got, want := renditions[1].title, language.ToCyrillic(renditions[0].title); got != want {
		t.Errorf("the Cyrillic title is %q, want %q", got, want)
	}
}

func TestSlug(t *testing.T) {
	for _, c := range []struct{ headline, want string }{
		{"Kremlj: „korisne“ razgovore", "kremlj-korisne-razgovore"},
		{"Đukanović u Čikagu, Śutra", "djukanovic-u-cikagu-sutra"},
		{"Größe & Maß", "grosse-mass"},
		{"../../etc/passwd", "etc-passwd"},
		{"CON", "story-a1"},
		{"Page", "story-a1"},
		{"!!!", "story-a1"},
		{"", "story-a1"},
		{"日本語", "story-a1"},
		{"\x00\u202Etxt.exe", "txt-exe"},
		{strings.Repeat("a", 200), strings.Repeat("a", maxSlug)},
		{strings.Repeat("abcd ", 30), strings.Repeat("abcd-", 15) + "abcd"},
	} {
		if got := slug(c.headline, "a1"); got != c.want {
			t.Errorf("slug(%q) = %q, want %q", c.headline, got, c.want)
		}
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		" a\r\nb\tc ": "a  b c", "a\x00b\x7f\u0085c": "ab c", "\u202Ea\u2066b\u200F": "ab", "a\xffb": "a\uFFFDb",
		"x\uFFFEy\U0001FFFFz": "xyz", "с́": "с́", "ق\u200cک": "ق\u200cک", "5\u00a0000": "5\u00a0000",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestEscapeMarkdown(t *testing.T) {
	for in, want := range map[string]string{
		"# a": `\# a`, "12. avgust": `12\. avgust`, "- a - b": `\- a - b`, "a_b*c": `a\_b\*c`, "6. 8.": `6\. 8.`,
		"<b>&amp;": `\<b\>\&amp;`, "{{< x >}}": `\{\{\< x \>\}\}`, `\`: `\\`, "obično": "obično", "---": `\---`,
	} {
		if got := escapeMarkdown(in); got != want {
			t.Errorf("escapeMarkdown(%q) = %q, want %q", in, got, want)
		}
	}
}

// A withdrawn page says so and why, keeps its address, and nothing of its text is left
// in any file of the edition.
func TestWithdrawn(t *testing.T) {
	dir := t.TempDir()
	b := short("b2", noon, "Secret headline", "Secret text.", editor.EN, editor.DE)
	mustPublish(t, dir, b)
	b.Pages[0].Withdrawn, b.Pages[0].PublishedAt = "It was wrong.", noon.Add(time.Hour)
	b.Pages = b.Pages[:1] // and the German one is not to be there any more at all
	paths, err := publish(t.Context(), dir, b)
	if err != nil {
		t.Fatal(err)
	}
	wantGood(t, dir)
	files := tree(t, dir)
	for name, data := range files {
		if strings.Contains(data, "Secret") {
			t.Errorf("%s still has the text", name)
		}
	}
	notice := files[paths[editor.EN]+"/index.html"]
	if !strings.Contains(notice, "It was wrong.") || !strings.Contains(notice, "<h1>"+wordsEN.Withdrawn) {
		t.Errorf("notice is %s", notice)
	}
	if !slices.ContainsFunc(slices.Collect(walk(t, dir)), func(name string) bool { return name == "de/2025/08/secret-headline/index.html" }) {
		t.Error("the German page lost its address")
	}
}
