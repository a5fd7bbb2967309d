package fuzzy

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A file is an index as it lies in memory, so that it is ready as soon as it is read. All
// numbers are little-endian, of 32 bits but for the places, which have 16. A text is its
// length in bytes and its bytes, an array its length and its numbers:
//
//	signature  8 bytes, the last of them the version of this form
//	unicode    text: the version of the tables by which words were folded
//	mark       text: the caller's
//	parts      a number, then for each: text, starts, then of each class (the number of which
//	           comes first) its words and records, then seq, lists, records, places, entries,
//	           ids, hashes, byID and dead
//	sum        CRC-32C of all before
//
// What does not fit is refused, and the caller makes the index anew from what it was made of.
const signature = "fuzzyix\x01"

// folding is by what the words of a file were folded.
const folding = unicode.Version + " " + norm.Version

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Save writes the index to a file, with a mark of the caller's that tells later what the index
// holds. The file is replaced as a whole or not at all. Searches go on meanwhile, changes wait.
func (x *Index) Save(path, mark string) (err error) {
	x.writing.Lock()
	defer x.writing.Unlock()
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*")
	if err != nil {
		return fmt.Errorf("saving an index: %w", err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
			err = fmt.Errorf("saving an index: %w", err)
		}
	}()
	if err := x.write(f, mark); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// Open reads an index that Save wrote, and its mark. It refuses a file that is damaged, or
// was written by a program that cut words in another way.
func Open(path string) (x *Index, mark string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, "", fmt.Errorf("opening an index: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, "", fmt.Errorf("opening an index: %w", err)
	}
	x, mark, err = read(f, info.Size())
	if err != nil {
		return nil, "", fmt.Errorf("opening the index %s: %w", path, err)
	}
	return x, mark, nil
}

func (x *Index) write(w io.Writer, mark string) error {
	buffered := bufio.NewWriterSize(w, chunk)
	sum := crc32.New(castagnoli)
	e := &encoder{w: io.MultiWriter(buffered, sum)}
	e.bytes(signature)
	e.text(folding)
	e.text(mark)
	e.number(len(x.parts))
	for _, p := range x.parts {
		e.text(p.text)
		e.numbers(p.starts)
		e.number(len(p.classes))
		for _, c := range p.classes {
			e.number(c.words)
			e.number(int(c.end - c.first))
		}
		e.numbers(p.seq)
		e.numbers(p.lists)
		e.numbers(p.records)
		e.places(p.places)
		e.numbers(p.entries)
		e.numbers(p.ids)
		e.numbers(p.hashes)
		e.numbers(p.byID)
		e.numbers(p.dead)
	}
	e.flush()
	e.number(int(sum.Sum32()))
	e.flush()
	return errors.Join(e.err, buffered.Flush())
}

// read reads a file of a size in bytes.
func read(r io.Reader, size int64) (*Index, string, error) {
	d := &decoder{r: r, left: size, size: size, buffer: make([]byte, chunk)}
	if s := d.bytes(len(signature)); d.err == nil && string(s) != signature {
		return nil, "", errors.New("not an index, or of another version")
	}
	if s := d.text(); d.err == nil && s != folding {
		return nil, "", fmt.Errorf("made for Unicode %s, not %s", s, folding)
	}
	mark := d.text()
	x := &Index{}
	for n := d.number(); n > 0 && d.err == nil; n-- {
		p := &part{text: d.text(), starts: d.numbers()}
		for n := d.number(); n > 0 && d.err == nil; n-- {
			p.classes = append(p.classes, class{words: d.number(), end: uint32(d.number())})
		}
		p.seq, p.lists, p.records, p.places = d.numbers(), d.numbers(), d.numbers(), d.places()
		p.entries, p.ids, p.hashes, p.byID, p.dead = d.numbers(), d.numbers(), d.numbers(), d.numbers(), d.numbers()
		if d.err == nil {
			d.err = p.check()
		}
		x.parts = append(x.parts, p)
	}
	sum := d.sum
	if got := d.number(); d.err == nil && uint32(got) != sum {
		d.err = errors.New("the check sum is wrong")
	}
	if d.err == nil && d.left > 0 {
		d.err = errors.New("more than an index")
	}
	if d.err != nil {
		return nil, "", fmt.Errorf("byte %d: %w", d.size-d.left, d.err)
	}
	for _, p := range x.parts {
		p.putTable()
	}
	return x, mark, nil
}

// chunk is how many bytes are written and read at once.
const chunk = 64 << 10

// encoder writes numbers until there is an error.
type encoder struct {
	w      io.Writer
	buffer []byte
	err    error
}

func (e *encoder) flush() {
	if e.err == nil {
		_, e.err = e.w.Write(e.buffer)
	}
	e.buffer = e.buffer[:0]
}

func (e *encoder) number(n int) {
	e.buffer = binary.LittleEndian.AppendUint32(e.buffer, uint32(n))
	if len(e.buffer) >= chunk {
		e.flush()
	}
}

func (e *encoder) bytes(s string) {
	e.flush()
	if e.err == nil {
		_, e.err = io.WriteString(e.w, s)
	}
}

func (e *encoder) text(s string) {
	e.number(len(s))
	e.bytes(s)
}

func (e *encoder) numbers(all []uint32) {
	e.number(len(all))
	for _, n := range all {
		e.number(int(n))
	}
}

func (e *encoder) places(all []uint16) {
	e.number(len(all))
	for _, n := range all {
		e.buffer = binary.LittleEndian.AppendUint16(e.buffer, n)
		if len(e.buffer) >= chunk {
			e.flush()
		}
	}
}

// decoder reads numbers until there is an error; then it reads zeros. It makes no room for
// more than the file still has.
type decoder struct {
	r          io.Reader
	left, size int64
	sum        uint32
	buffer     []byte
	err        error
}

// bytes reads at most a chunk, which stays until the next call.
func (d *decoder) bytes(n int) []byte {
	b := d.buffer[:n]
	if d.err == nil && int64(n) > d.left {
		d.err = io.ErrUnexpectedEOF
	}
	if d.err == nil {
		_, d.err = io.ReadFull(d.r, b)
	}
	if d.err != nil {
		clear(b)
		return b
	}
	d.left -= int64(n)
	d.sum = crc32.Update(d.sum, castagnoli, b)
	return b
}

func (d *decoder) number() int { return int(binary.LittleEndian.Uint32(d.bytes(4))) }

// length reads how many there are of something of a size in bytes.
func (d *decoder) length(size int) int {
	n := d.number()
	if d.err == nil && int64(n)*int64(size) > d.left {
		d.err = io.ErrUnexpectedEOF
	}
	if d.err != nil {
		return 0
	}
	return n
}

func (d *decoder) text() string {
	n := d.length(1)
	all := make([]byte, 0, n)
	for len(all) < n {
		all = append(all, d.bytes(min(n-len(all), chunk))...)
	}
	return string(all)
}

func (d *decoder) numbers() []uint32 {
	all := make([]uint32, d.length(4))
	for rest := all; len(rest) > 0; {
		n := min(len(rest), chunk/4)
		b := d.bytes(4 * n)
		for i := range rest[:n] {
			rest[i] = binary.LittleEndian.Uint32(b[4*i:])
		}
		rest = rest[n:]
	}
	return all
}

func (d *decoder) places() []uint16 {
	all := make([]uint16, d.length(2))
	for rest := all; len(rest) > 0; {
		n := min(len(rest), chunk/2)
		b := d.bytes(2 * n)
		for i := range rest[:n] {
			rest[i] = binary.LittleEndian.Uint16(b[2*i:])
		}
		rest = rest[n:]
	}
	return all
}
