package intake

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"hash/crc32"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/unicode/norm"

	"redakcija/editor"
)

// updateDocuments writes what is read into the files: for whoever changes a rule and then
// reads the difference.
var updateDocuments = flag.Bool("update-documents", false, "write what is read into testdata/documents")

// dumpDocument writes every field of a draft as text, also those that plain text has not.
func dumpDocument(d *editor.Draft) string {
	var b strings.Builder
	b.WriteString(dump(d))
	for _, m := range d.Media {
		fmt.Fprintf(&b, "%s: %s\n", m.Kind, strings.Join([]string{m.Name, m.Address, m.Type, m.Caption, m.Credit}, "|"))
	}
	if d.Item != (editor.Item{}) {
		fmt.Fprintf(&b, "item: %s|%s|%s\n", d.Item.ID, d.Item.Version, d.Item.Address)
	}
	for _, field := range slices.Sorted(maps.Keys(d.Found)) {
		fmt.Fprintf(&b, "found %s: %s\n", field, d.Found[field])
	}
	return b.String()
}

const (
	docxTypes = `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	odtType   = "application/vnd.oasis.opendocument.text"
)

// packed makes an archive of the files of a script, but for what is expected.
func packed(t testing.TB, files []txtar.File) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		if f.Name == "want" {
			continue
		}
		method := zip.Deflate
		if f.Name == "mimetype" {
			method = zip.Store
			f.Data = bytes.TrimSpace(f.Data)
		}
		e, err := w.CreateHeader(&zip.FileHeader{Name: f.Name, Method: method})
		if err == nil {
			_, err = e.Write(f.Data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// documents returns the test files with the bytes that each describes: the part "in", or an
// archive of all parts. Their names begin with that of their format.
func documents(t testing.TB) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob("testdata/documents/*.txtar")
	if err != nil || len(files) < 3 {
		t.Fatalf("%d test files, %v", len(files), err)
	}
	all := make(map[string][]byte)
	for _, f := range files {
		a, err := txtar.ParseFile(f)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(f), ".txtar")
		switch {
		case a.Files[0].Name == "in":
			all[name] = a.Files[0].Data
		case strings.HasPrefix(name, "docx") && a.Files[0].Name != "[Content_Types].xml":
			all[name] = packed(t, append([]txtar.File{{Name: "[Content_Types].xml", Data: []byte(docxTypes)}}, a.Files...))
		default:
			all[name] = packed(t, a.Files)
		}
	}
	return all
}

func formatOf(raw []byte) *editor.Format {
	for i := range Formats {
		if Formats[i].Match(raw) {
			return &Formats[i]
		}
	}
	return nil
}

func TestDocuments(t *testing.T) {
	for name, raw := range documents(t) {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join("testdata/documents", name+".txtar")
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			f := formatOf(raw)
			if kind, _, _ := strings.Cut(name, "-"); f == nil || f.Name != kind {
				t.Fatalf("taken for %+v", f)
			}
			d, err := f.Read(raw)
			if err != nil {
				t.Fatal(err)
			}
			checkShape(t, d)
			want := &a.Files[len(a.Files)-1]
			got := dumpDocument(d)
			if *updateDocuments {
				want.Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if got != string(want.Data) {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", a.Comment, got, want.Data)
			}
		})
	}
}

// docxOf makes a document of Word whose body is the given markup.
func docxOf(t testing.TB, body string, more ...txtar.File) []byte {
	t.Helper()
	return packed(t, append([]txtar.File{
		{Name: "[Content_Types].xml", Data: []byte(docxTypes)},
		{Name: "word/document.xml", Data: []byte(`<w:document xmlns:w="w"><w:body>` + body + `</w:body></w:document>`)},
	}, more...))
}

// odtOf makes an OpenDocument text whose body is the given markup.
func odtOf(t testing.TB, body string, more ...txtar.File) []byte {
	t.Helper()
	return packed(t, append([]txtar.File{
		{Name: "mimetype", Data: []byte(odtType)},
		{Name: "content.xml", Data: []byte(`<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>` + body + `</office:text></office:body></office:document-content>`)},
	}, more...))
}

const (
	docxStory = `<w:p><w:r><w:t>Council keeps the ferry for a year</w:t></w:r></w:p><w:p><w:r><w:t>The council said on Monday that the ferry would stay.</w:t></w:r></w:p>`
	odtStory  = `<text:p>Council keeps the ferry for a year</text:p><text:p>The council said on Monday that the ferry would stay.</text:p>`
)

func TestBadDocuments(t *testing.T) {
	file := func(name, data string) txtar.File { return txtar.File{Name: name, Data: []byte(data)} }
	locked := append(slices.Clone(oleMark), encode16("EncryptedPackage", false)[2:]...)
	whole := docxOf(t, docxStory)
	wrongSum := bytes.Clone(whole)
	sum := make([]byte, 4)
	body := []byte(`<w:document xmlns:w="w"><w:body>` + docxStory + `</w:body></w:document>`)
	for i, n := 0, crc32.ChecksumIEEE(body); i < 4; i++ {
		sum[i] = byte(n >> (8 * i))
	}
	wrongSum[bytes.LastIndex(wrongSum, sum)] ^= 1
	for _, c := range []struct {
		name   string
		raw    []byte
		format string
		reason string
	}{
		{"locked by Word", locked, "docx", editor.InputEncrypted},
		{"of Office 97", append(slices.Clone(oleMark), make([]byte, 600)...), "docx", editor.InputUnknown},
		{"with a program", docxOf(t, docxStory, file("word/vbaProject.bin", "x")), "docx", editor.InputMacros},
		{"with a program by its type", packed(t, []txtar.File{file("[Content_Types].xml", strings.Replace(docxTypes, "vnd.openxmlformats-officedocument.wordprocessingml.document", "vnd.ms-word.document.macroEnabled", 1)), file("word/document.xml", "<a/>")}), "docx", editor.InputMacros},
		{"without its text", packed(t, []txtar.File{file("[Content_Types].xml", docxTypes), file("word/styles.xml", "<a/>")}), "docx", editor.InputDamaged},
		{"with entities", packed(t, []txtar.File{file("[Content_Types].xml", docxTypes), file("word/document.xml", `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`)}), "docx", editor.InputEntities},
		{"with entities beside the text", docxOf(t, docxStory, file("word/styles.xml", `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`)), "docx", editor.InputEntities},
		{"nested without end", docxOf(t, strings.Repeat("<w:p>", 300)), "docx", editor.InputDeep},
		{"cut off", whole[:len(whole)-100], "docx", editor.InputDamaged},
		{"with another sum", wrongSum, "docx", editor.InputDamaged},
		{"empty", docxOf(t, "<w:p/>"), "docx", editor.InputEmpty},
		{"of endless paragraphs", docxOf(t, strings.Repeat("<w:p/>", maxParas+1)), "docx", editor.InputTooLarge},
		{"of endless cells", odtOf(t, strings.Repeat("<text:p/>", maxParas+1)), "odt", editor.InputTooLarge},
		{"of endless ends", []byte(`{\rtf1 ` + strings.Repeat(`\par`, maxParas+1) + `}`), "rtf", editor.InputTooLarge},
		{"a bomb", docxOf(t, docxStory+strings.Repeat(" ", 30<<20)), "docx", editor.InputBomb},
		{"locked by LibreOffice", odtOf(t, odtStory, file("META-INF/manifest.xml", `<m:manifest xmlns:m="m"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>`)), "odt", editor.InputEncrypted},
		{"with a program of LibreOffice", odtOf(t, odtStory, file("Basic/Standard/Module1.xml", "<a/>")), "odt", editor.InputMacros},
		{"without content", packed(t, []txtar.File{file("mimetype", odtType)}), "odt", editor.InputDamaged},
		{"a table", packed(t, []txtar.File{file("[Content_Types].xml", "<Types/>"), file("xl/workbook.xml", "<a/>")}), "zip", editor.InputUnknown},
		{"a book", packed(t, []txtar.File{file("mimetype", "application/epub+zip"), file("OEBPS/1.xhtml", "<a/>")}), "zip", editor.InputUnknown},
	} {
		f := formatOf(c.raw)
		if f.Name != c.format {
			t.Errorf("%s: taken for %s", c.name, f.Name)
			continue
		}
		_, err := f.Read(c.raw)
		if err == nil {
			t.Errorf("%s: read", c.name)
			continue
		}
		if reason, _ := reasonOf(t, err); reason != c.reason {
			t.Errorf("%s: %s, want %s", c.name, reason, c.reason)
		}
	}
	if _, err := readDocx(whole); err != nil {
		t.Errorf("the whole document: %v", err)
	}
	if _, err := readOdt(odtOf(t, odtStory, file("Basic/script-lc.xml", "<a/>"))); err != nil {
		t.Errorf("an empty list of programs: %v", err)
	}
}

// FuzzDocx reads any markup as the body of a document of Word.
func FuzzDocx(f *testing.F) {
	f.Add(docxStory)
	f.Add(`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>A</w:t><w:br/><w:vanish/><w:t>b c d e.</w:t></w:r><w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:tbl><w:tr><w:tc/><w:tc/></w:tr></w:tbl></w:tc></w:tr></w:tbl>` + docxStory)
	styles := txtar.File{Name: "word/styles.xml", Data: []byte(`<w:styles xmlns:w="w"><w:style w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:styleId="c"><w:name w:val="caption"/></w:style><w:style w:styleId="h"><w:name w:val="heading 1"/></w:style></w:styles>`)}
	f.Fuzz(func(t *testing.T, body string) { checkFuzzed(t, readDocx, docxOf(t, body, styles)) })
}

// FuzzOdt reads any markup as the body of an OpenDocument text.
func FuzzOdt(f *testing.F) {
	f.Add(odtStory)
	f.Add(`<text:h text:outline-level="1">A<text:s/></text:h><text:p text:style-name="Title">B<text:p><text:span>c</text:span></text:p><text:note><text:p>n</text:p></text:note></text:p><table-row><table-cell><text:p>D</text:p></table-cell><table-cell/></table-row><text:list><text:p>e</text:p></text:list>` + odtStory)
	f.Add(`<text:p>` + strings.Repeat("a frame in a text ", 9) + `<text:p><text:p>and one in that</text:p></text:p>, which goes on</text:p>` + odtStory)
	f.Fuzz(func(t *testing.T, body string) { checkFuzzed(t, readOdt, odtOf(t, body)) })
}

// checkFuzzed holds a reader to what all readers promise: a refusal has a reason, a draft
// has a shape, and the same bytes give the same draft.
func checkFuzzed(t *testing.T, read func([]byte) (*editor.Draft, error), raw []byte) {
	t.Helper()
	d, err := read(raw)
	if err != nil {
		if reason, at := reasonOf(t, err); reason == "" || at >= len(raw) {
			t.Fatalf("refused with %v", err)
		}
		return
	}
	if d == nil {
		return
	}
	checkShape(t, d)
	checkClean(t, d)
	again, err := read(raw)
	if err != nil || dumpDocument(again) != dumpDocument(d) {
		t.Errorf("read again it is another: %v", err)
	}
}

// checkClean holds every text of a draft to what a page may carry: valid, composed, without
// characters nobody sees.
func checkClean(t *testing.T, d *editor.Draft) {
	t.Helper()
	texts := []string{d.Section, d.Dateline.Place, d.Credits.Provider, d.Credits.Source, d.Credits.CreditLine, d.Credits.Rights}
	texts = append(texts, d.Credits.Authors...)
	for _, b := range d.Blocks {
		texts = append(texts, b.Text)
	}
	for _, r := range d.Removed {
		texts = append(texts, r.Text)
	}
	for _, m := range d.Media {
		texts = append(texts, m.Caption)
	}
	for _, s := range texts {
		if !utf8.ValidString(s) || !norm.NFC.IsNormalString(s) || strings.ContainsFunc(s, isHidden) {
			t.Errorf("%q is not clean", s)
		}
	}
}
