package intake

import (
	"archive/zip"
	"bytes"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"redakcija/editor"
)

// listZip returns a line for each part of an archive: its name and size, or why it is not read.
func listZip(t *testing.T, raw []byte) []string {
	t.Helper()
	if _, err := readZip(raw); err != nil {
		reason, _ := reasonOf(t, err)
		return []string{reason}
	}
	var lines []string
	for part, err := range zipParts(raw) {
		if err != nil {
			reason, _ := reasonOf(t, err)
			lines = append(lines, part.Name+": "+reason)
			continue
		}
		lines = append(lines, fmt.Sprintf("%s %d", part.Name, len(part.Raw)))
	}
	return lines
}

func TestZip(t *testing.T) {
	file := func(name, data string) txtar.File { return txtar.File{Name: name, Data: []byte(data)} }
	whole := packed(t, []txtar.File{
		file("vijesti/prva.txt", "prva"), file("../../etc/passwd", "x"), file("/root/.profile", "x"), file(`C:\story.txt`, "x"), file(`..\story.txt`, "x"),
		file("__MACOSX/vijesti/._prva.txt", "x"), file("vijesti/.DS_Store", "x"), file("slike/Thumbs.db", "x"), file("slike/1.jpg", "\xFF\xD8\xFFx"),
		file("pri\x9Da.txt", "priča"), file("prazna.txt", ""),
	})
	want := []string{
		"vijesti/prva.txt 4", "../../etc/passwd: path", "/root/.profile: path", "C:/story.txt: path", "../story.txt: path",
		"slike/1.jpg: picture", "priŁa.txt 6", "prazna.txt 0",
	}
	if got := listZip(t, whole); !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if got := listZip(t, packed(t, nil)); !slices.Equal(got, []string{editor.InputEmpty}) {
		t.Errorf("an empty archive: %q", got)
	}
}

// TestCutZip cuts an archive at every byte: what is whole is read, what is not is named, and
// nothing is made up.
func TestCutZip(t *testing.T) {
	first, second := strings.Repeat("prva vijest ", 20), strings.Repeat("druga vijest ", 20)
	described := packed(t, []txtar.File{{Name: "1.txt", Data: []byte(first)}, {Name: "2.txt", Data: []byte(second)}})
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i, text := range []string{first, second} {
		e, err := w.CreateRaw(&zip.FileHeader{Name: fmt.Sprintf("%d.txt", i+1), CRC32: crcOf(text), CompressedSize64: uint64(len(text)), UncompressedSize64: uint64(len(text))})
		if err == nil {
			_, err = e.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for name, raw := range map[string][]byte{"with sums behind": described, "with sums before": b.Bytes()} {
		texts := map[string]string{"1.txt": first, "2.txt": second}
		both := bytes.Index(raw, []byte("PK\x01\x02"))
		one := bytes.Index(raw, []byte("2.txt")) - localHeader
		for n := range raw {
			if _, err := readZip(raw[:n]); err != nil {
				reasonOf(t, err)
				if n > one {
					t.Errorf("%s, %d bytes: %v", name, n, err)
				}
				continue
			}
			read := 0
			for part, err := range zipParts(raw[:n]) {
				switch {
				case err != nil:
					if reason, _ := reasonOf(t, err); reason != editor.InputDamaged {
						t.Errorf("%s, %d bytes: %s", name, n, reason)
					}
				case string(part.Raw) != texts[part.Name]:
					t.Errorf("%s, %d bytes: %s is %q", name, n, part.Name, part.Raw)
				default:
					read++
				}
			}
			if n >= both && read != 2 || n >= one && read < 1 {
				t.Errorf("%s, %d bytes: %d stories", name, n, read)
			}
		}
	}
}

func crcOf(text string) uint32 {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	e, _ := w.Create("a")
	_, _ = e.Write([]byte(text))
	_ = w.Close()
	r, _ := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	return r.File[0].CRC32
}

func TestLockedZip(t *testing.T) {
	raw := packed(t, []txtar.File{{Name: "a.txt", Data: []byte("a")}})
	raw[6] |= 1                                        // in front of the file
	raw[bytes.Index(raw, []byte("PK\x01\x02"))+8] |= 1 // and in the list
	if got := listZip(t, raw); !slices.Equal(got, []string{"a.txt: encrypted"}) {
		t.Errorf("%q", got)
	}
	raw = packed(t, []txtar.File{{Name: "a.txt", Data: []byte("a")}})
	raw[bytes.Index(raw, []byte("PK\x01\x02"))+10] = 14 // LZMA
	if got := listZip(t, raw); !slices.Equal(got, []string{"a.txt: unknown_format"}) {
		t.Errorf("%q", got)
	}
}

// TestZipBombs gives what unpacks to very much: one file that does, ten thousand that share
// the same packed bytes, a list without end.
func TestZipBombs(t *testing.T) {
	zeros := packed(t, []txtar.File{{Name: "a.txt", Data: make([]byte, 100<<20)}})
	at := bytes.Index(zeros, []byte("PK\x01\x02"))
	end := bytes.Index(zeros, []byte("PK\x05\x06"))
	line := zeros[at:end]
	many := append(slices.Clone(zeros[:at]), bytes.Repeat(line, maxEntries)...)
	tail := slices.Clone(zeros[end:])
	tail[8], tail[9] = maxEntries&0xFF, maxEntries>>8
	tail[10], tail[11] = tail[8], tail[9]
	size := len(line) * maxEntries
	tail[12], tail[13], tail[14], tail[15] = byte(size), byte(size>>8), byte(size>>16), byte(size>>24)
	many = append(many, tail...)
	endless := append(slices.Clone(zeros[:at]), bytes.Repeat(line, 800_000)...)
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for name, raw := range map[string][]byte{"one": zeros, "many": many, "endless": endless} {
		if _, err := readZip(raw); err != nil {
			if reason, _ := reasonOf(t, err); reason != editor.InputBomb || name != "endless" {
				t.Errorf("%s: %s", name, reason)
			}
			continue
		}
		unpacked := 0
		for part, err := range zipParts(raw) {
			if err == nil {
				t.Fatalf("%s: read %d bytes", name, len(part.Raw))
			}
			if reason, _ := reasonOf(t, err); reason != editor.InputBomb {
				t.Fatalf("%s: %s", name, reason)
			}
			unpacked++
		}
		if want := map[string]int{"one": 1, "many": maxEntries}[name]; unpacked != want {
			t.Errorf("%s: %d files, want %d", name, unpacked, want)
		}
	}
	runtime.ReadMemStats(&after)
	if grown := int64(after.HeapSys-before.HeapSys) >> 20; grown > 256 {
		t.Errorf("the heap grew by %d MiB", grown)
	}
}

// FuzzZip opens anything as an archive: it ends, refuses with a reason, and gives the same
// parts again.
func FuzzZip(f *testing.F) {
	whole := packed(f, []txtar.File{{Name: "a.txt", Data: []byte("aaaa")}, {Name: "b/č.txt", Data: []byte("b")}})
	f.Add(whole)
	f.Add(whole[:len(whole)-30])
	f.Add(docxOf(f, docxStory))
	f.Add(odtOf(f, odtStory))
	f.Fuzz(func(t *testing.T, raw []byte) {
		raw = append([]byte("PK\x03\x04"), bytes.TrimPrefix(raw, []byte("PK\x03\x04"))...)
		once := listZip(t, raw)
		if again := listZip(t, raw); !slices.Equal(once, again) {
			t.Errorf("%q, and again %q", once, again)
		}
		for _, read := range []func([]byte) (*editor.Draft, error){readDocx, readOdt} {
			checkFuzzed(t, read, raw)
		}
	})
}
