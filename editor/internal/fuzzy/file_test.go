package fuzzy

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// sample is an index of some parts, with entries that are dead in each.
func sample() *Index {
	v := newVocabulary(9, 40)
	var x Index
	var texts []string
	for id, n := range []int{24, 8, 3} {
		var added []Entry
		for range n {
			texts = append(texts, v.next(texts))
			added = append(added, Entry{uint32(id*1000 + len(texts)), texts[len(texts)-1]})
		}
		x.Add(added...)
		x.Remove(added[1].ID)
	}
	return &x
}

func TestAnIndexIsReadAsItWasWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "memory.index")
	for _, x := range []*Index{{}, sample()} {
		if err := x.Save(path, "17 ž"); err != nil {
			t.Fatal(err)
		}
		y, mark, err := Open(path)
		if err != nil || mark != "17 ž" || y.Len() != x.Len() || len(y.parts) != len(x.parts) {
			t.Fatalf("%v, mark %q, %d entries", err, mark, y.Len())
		}
		v := newVocabulary(9, 40)
		for range 300 {
			text := v.sentence(v.length())
			if got, want := y.Search(text, 5, 30), x.Search(text, 5, 30); !slices.Equal(got, want) {
				t.Fatalf("%q: %v, not %v", text, got, want)
			}
		}
		y.Add(Entry{7, "Skupština je usvojila budžet."}) // what was read is changed like any other
		if got := y.Search("skupština je usvojila budžet", 1, 100); len(got) != 1 || got[0].ID != 7 {
			t.Errorf("%v", got)
		}
	}
	if all, _ := os.ReadDir(filepath.Dir(path)); len(all) != 1 {
		t.Errorf("%d files are left", len(all))
	}
}

func TestSavingSaysWhatIsWrong(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "nowhere", "memory.index")
	if err := sample().Save(missing, ""); err == nil || !strings.Contains(err.Error(), "nowhere") {
		t.Errorf("saved: %v", err)
	}
	if _, _, err := Open(missing); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("opened: %v", err)
	}
	folder := t.TempDir()
	if err := sample().Save(folder, ""); err == nil {
		t.Error("saved over a folder")
	}
	if all, _ := filepath.Glob(folder + ".*"); len(all) > 0 {
		t.Errorf("left: %v", all)
	}
}

// file is an index as bytes.
func file(t testing.TB, x *Index) []byte {
	var b bytes.Buffer
	if err := x.write(&b, "mark"); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestADamagedFileIsRefused(t *testing.T) {
	good := file(t, sample())
	refused := func(what string, at int, bad []byte) {
		if x, _, err := read(bytes.NewReader(bad), int64(len(bad))); err == nil || x != nil {
			t.Errorf("%s %d of %d is not seen", what, at, len(good))
		}
	}
	for at := range good {
		bad := slices.Clone(good)
		bad[at] ^= 1 << (at % 8)
		refused("a wrong bit in byte", at, bad)
		refused("an end at byte", at, good[:at])
	}
	refused("more after byte", len(good), append(slices.Clone(good), 0))
	// A file that is shorter than its folder says.
	if _, _, err := read(bytes.NewReader(good[:len(good)-1]), int64(len(good))); err == nil {
		t.Error("a file that ends too early is not seen")
	}
}

// TestAnEntryNeedsFewBytes looks at the file, which has what is in memory, but for a table
// of the words.
func TestAnEntryNeedsFewBytes(t *testing.T) {
	entries, _ := newsroom(20_000)
	var x Index
	x.Add(entries...)
	size := len(file(t, &x))
	for _, p := range x.parts {
		size += 4 * len(p.table)
	}
	if each := size / len(entries); each > 150 {
		t.Errorf("%d bytes an entry", each)
	}
}

// FuzzRead reads files whose check sum is right: what is accepted can be searched and
// changed, and is the same when it is written again.
func FuzzRead(f *testing.F) {
	var small Index
	small.Add(Entry{3, "na to"}, Entry{4, "to"}, Entry{5, "To na!"})
	small.Add(Entry{6, "to"})
	small.Remove(4)
	for _, x := range []*Index{{}, &small, sample()} {
		b := file(f, x)
		f.Add(b[:len(b)-4])
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		b = binary.LittleEndian.AppendUint32(b, crc32.Checksum(b, castagnoli))
		x, mark, err := read(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			return
		}
		var again bytes.Buffer
		if err := x.write(&again, mark); err != nil || !bytes.Equal(again.Bytes(), b) {
			t.Fatalf("%d bytes are written as %d: %v", len(b), again.Len(), err)
		}
		for _, p := range x.parts {
			for w := range min(p.vocabulary(), 20) {
				for _, m := range x.Search(p.word(uint32(w))+" na "+p.word(0), 5, 20) {
					if m.Score < 20 || m.Score > 100 || m.Alike < 0 || m.Alike > 1 {
						t.Fatalf("%+v", m)
					}
				}
			}
		}
		x.Add(Entry{1, "nova rečenica"})
		x.Remove(1)
	})
}
