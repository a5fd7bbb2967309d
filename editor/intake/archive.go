package intake

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"iter"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"redakcija/editor"
)

// The limits of unpacking. What an archive says about its sizes is never believed: what
// comes out is counted.
const (
	// maxEntries is how many files an archive may hold.
	maxEntries = 10_000
	// maxRatio is how many bytes may come out of one. The densest XML of office programs
	// reaches 50; what is packed to be a bomb begins near 1,000, where Deflate ends.
	maxRatio = 200
	// freeUnpacked is the size in bytes below which the ratio does not matter.
	freeUnpacked = 1 << 20
	// maxArchive is how many bytes may come out of one archive, with those that are thrown
	// away because a file in it is refused: many entries can share the same packed bytes.
	maxArchive = 256 << 20
)

// archive is a ZIP file.
type archive struct {
	entries []entry
	// cut is set when the archive ends before its list of contents.
	cut  bool
	left int // how many bytes may still come out of it
}

// entry is one file in an archive.
type entry struct {
	name      string
	packed    []byte
	method    uint16
	sum       uint32 // CRC-32 of the content
	encrypted bool
	cut       bool // the archive ends within it
}

// isZip tells an archive, with files or without, by its first bytes.
func isZip(raw []byte) bool {
	return bytes.HasPrefix(raw, []byte("PK\x03\x04")) || bytes.HasPrefix(raw, []byte("PK\x05\x06"))
}

// openZip lists an archive. Of one that was cut off it lists what is there.
func openZip(raw []byte) (*archive, error) {
	// Counted before the list is made, because each line of it costs more memory than bytes.
	if bytes.Count(raw, []byte("PK\x01\x02")) > maxEntries {
		return nil, fault(editor.InputBomb, -1)
	}
	list, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if list == nil || err != nil && len(list.File) == 0 {
		a := salvage(raw)
		if len(a.entries) == 0 {
			return nil, fault(editor.InputDamaged, len(raw)-1)
		}
		return a, nil
	}
	a := &archive{left: maxArchive}
	for _, f := range list.File {
		if strings.HasSuffix(f.Name, "/") {
			continue
		}
		e := entry{name: entryName(f.Name), method: f.Method, sum: f.CRC32, encrypted: f.Flags&1 != 0}
		at, err := f.DataOffset()
		if err != nil || at > int64(len(raw)) || f.CompressedSize64 > uint64(int64(len(raw))-at) {
			e.cut = true
		} else {
			e.packed = raw[at : at+int64(f.CompressedSize64)]
		}
		a.entries = append(a.entries, e)
	}
	return a, nil
}

// entryName returns the name of an entry with slashes, in UTF-8. Older programs in our
// region write names in code page 852.
func entryName(name string) string {
	if !utf8.ValidString(name) {
		name, _ = charmap.CodePage852.NewDecoder().String(name) // it knows every byte
	}
	return strings.ReplaceAll(name, `\`, "/")
}

// localHeader is the size in bytes of what stands before each file, without its name
// (APPNOTE.TXT 4.3.7).
const localHeader = 30

// salvage lists an archive without its list of contents, which stands at the end, by
// going from one file to the next.
func salvage(raw []byte) *archive {
	a := &archive{cut: true, left: maxArchive}
	for rest := raw; len(rest) >= localHeader && bytes.HasPrefix(rest, []byte("PK\x03\x04")) && len(a.entries) < maxEntries; {
		number := func(at int) int { return int(binary.LittleEndian.Uint32(rest[at:])) }
		flags := binary.LittleEndian.Uint16(rest[6:])
		e := entry{method: binary.LittleEndian.Uint16(rest[8:]), sum: uint32(number(14)), encrypted: flags&1 != 0}
		size, nameEnd := number(18), localHeader+int(binary.LittleEndian.Uint16(rest[26:]))
		begin := nameEnd + int(binary.LittleEndian.Uint16(rest[28:]))
		if begin > len(rest) {
			break
		}
		e.name = entryName(string(rest[localHeader:nameEnd]))
		end := begin + size
		described := flags&8 != 0 // sum and size stand behind the content
		if described {
			end = begin + a.deflated(rest[begin:])
		}
		switch {
		case end > len(rest), described && (e.method != zip.Deflate || len(rest)-end < 16):
			e.cut = true
			rest = nil
		default:
			e.packed, rest = rest[begin:end], rest[end:]
			if described {
				rest = bytes.TrimPrefix(rest, []byte("PK\x07\x08"))
				e.sum, rest = binary.LittleEndian.Uint32(rest), rest[12:]
			}
		}
		if !strings.HasSuffix(e.name, "/") {
			a.entries = append(a.entries, e)
		}
	}
	a.left = maxArchive
	return a
}

// deflated returns the length in bytes of what was packed with Deflate, which knows
// where it ends; for what does not end well one more than there is.
func (a *archive) deflated(packed []byte) int {
	r := bytes.NewReader(packed)
	n, err := io.Copy(io.Discard, io.LimitReader(flate.NewReader(r), int64(a.left)+1))
	if err != nil || int(n) > a.left {
		return len(packed) + 1
	}
	a.left -= int(n)
	return len(packed) - r.Len()
}

// unpack returns the content of an entry.
func (a *archive) unpack(e *entry) ([]byte, error) {
	var raw []byte
	switch {
	case e.encrypted:
		return nil, fault(editor.InputEncrypted, -1)
	case e.cut:
		return nil, fault(editor.InputDamaged, -1)
	case a.left == 0:
		return nil, fault(editor.InputBomb, -1)
	case e.method == zip.Store:
		raw = e.packed
	case e.method == zip.Deflate:
		limit := min(editor.MaxInput, a.left, max(freeUnpacked, maxRatio*len(e.packed)))
		var err error
		raw, err = io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(e.packed)), int64(limit)+1))
		a.left -= min(len(raw), a.left)
		switch {
		case len(raw) > limit && limit < editor.MaxInput:
			return nil, fault(editor.InputBomb, -1)
		case len(raw) > limit:
			return nil, fault(editor.InputTooLarge, -1)
		case err != nil:
			return nil, fault(editor.InputDamaged, -1)
		}
	default:
		return nil, fault(editor.InputUnknown, -1)
	}
	if crc32.ChecksumIEEE(raw) != e.sum {
		return nil, fault(editor.InputDamaged, -1)
	}
	return raw, nil
}

// find returns the entry with a name, or nil.
func (a *archive) find(name string) *entry {
	for i := range a.entries {
		if a.entries[i].name == name {
			return &a.entries[i]
		}
	}
	return nil
}

// unplaced takes the offset out of a fault in a part of a package: nobody can look for a
// byte in what is packed.
func unplaced(err error) error {
	var bad *editor.InputError
	if errors.As(err, &bad) {
		bad.At = -1
	}
	return err
}

// file returns the content of an entry, nil when there is none.
func (a *archive) file(name string) ([]byte, error) {
	if e := a.find(name); e != nil {
		return a.unpack(e)
	}
	return nil, nil
}

// The packages that are ZIP files inside.
type packageKind int

const (
	noPackage packageKind = iota // an archive and nothing more
	docxPackage
	odtPackage
	otherPackage // a table, slides, a book
)

// packageOf tells what an archive is by the parts that its format demands.
func packageOf(a *archive) packageKind {
	switch {
	case a.find("[Content_Types].xml") != nil:
		for i := range a.entries {
			if strings.HasPrefix(a.entries[i].name, "word/") {
				return docxPackage
			}
		}
		return otherPackage
	case a.find("mimetype") != nil:
		kind, _ := a.file("mimetype")
		if strings.HasPrefix(string(kind), "application/vnd.oasis.opendocument.text") {
			return odtPackage
		}
		return otherPackage
	case a.find("content.xml") != nil && a.find("META-INF/manifest.xml") != nil:
		return odtPackage
	}
	return noPackage
}

// isPackage tells whether a file is an archive of this kind.
func isPackage(raw []byte, kind packageKind) bool {
	if !isZip(raw) {
		return false
	}
	a, err := openZip(raw)
	return err == nil && packageOf(a) == kind
}

// readZip tells whether an archive can be opened: it is no story itself.
func readZip(raw []byte) (*editor.Draft, error) {
	a, err := openZip(raw)
	switch {
	case err != nil:
		return nil, err
	case packageOf(a) != noPackage:
		return nil, fault(editor.InputUnknown, -1)
	case len(a.entries) == 0:
		return nil, fault(editor.InputEmpty, -1)
	}
	return nil, nil
}

// zipParts yields the files of an archive. What programs put beside them for themselves is
// passed over, and a picture is no story.
func zipParts(raw []byte) iter.Seq2[editor.Part, error] {
	return func(yield func(editor.Part, error) bool) {
		a, err := openZip(raw)
		if err != nil {
			yield(editor.Part{}, err)
			return
		}
		for i := range a.entries {
			e := &a.entries[i]
			if isLitter(e.name) {
				continue
			}
			part := editor.Part{Name: e.name}
			if !isInside(e.name) {
				err = fault(editor.InputPath, -1)
			} else if part.Raw, err = a.unpack(e); err == nil && pictureType(part.Raw) != "" {
				part.Raw, err = nil, fault(editor.InputPicture, -1)
			}
			if !yield(part, err) {
				return
			}
		}
		if n := len(a.entries); a.cut && !a.entries[n-1].cut {
			yield(editor.Part{}, fault(editor.InputDamaged, len(raw)-1))
		}
	}
}

// isLitter tells the files that systems leave in every archive.
func isLitter(name string) bool {
	base := path.Base(name)
	switch base {
	case ".DS_Store", "Thumbs.db", "desktop.ini":
		return true
	}
	return strings.HasPrefix(name, "__MACOSX/") || strings.HasPrefix(base, "._")
}

// isInside tells that a name leads nowhere but into the archive: it is not absolute, has
// no drive and does not go up.
func isInside(name string) bool {
	if name == "" || strings.HasPrefix(name, "/") || len(name) > 1 && name[1] == ':' || strings.ContainsRune(name, 0) {
		return false
	}
	for step := range strings.SplitSeq(name, "/") {
		if step == ".." {
			return false
		}
	}
	return true
}

// pictureMarks are the first bytes of pictures and their media types.
var pictureMarks = [...]struct{ mark, kind string }{
	{"\xFF\xD8\xFF", "image/jpeg"},
	{"\x89PNG\r\n", "image/png"},
	{"GIF8", "image/gif"},
	{"II*\x00", "image/tiff"},
	{"MM\x00*", "image/tiff"},
	{"\xD7\xCD\xC6\x9A", "image/wmf"},
}

// pictureType returns the media type of a picture, or "" for anything else.
func pictureType(raw []byte) string {
	for _, m := range pictureMarks {
		if bytes.HasPrefix(raw, []byte(m.mark)) {
			return m.kind
		}
	}
	if len(raw) < 12 {
		return ""
	}
	switch head, brand := string(raw[:8]), string(raw[8:12]); {
	case head[:4] == "RIFF" && brand == "WEBP":
		return "image/webp"
	case head[4:] == "ftyp" && (brand == "heic" || brand == "mif1"):
		return "image/heic"
	case head[4:] == "ftyp" && brand == "avif":
		return "image/avif"
	}
	return ""
}
