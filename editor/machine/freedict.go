package machine

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor"
)

// freedict are the FreeDict dictionaries for each direction, as Debian names their files. They
// are free under the GPL: read where the system has them, and never part of this program.
var freedict = map[[2]editor.Lang][]string{
	{editor.EN, editor.CNR}: {"freedict-eng-hrv", "freedict-eng-srp"},
	{editor.CNR, editor.EN}: {"freedict-hrv-eng", "freedict-srp-eng"},
	{editor.EN, editor.DE}:  {"freedict-eng-deu"},
	{editor.DE, editor.EN}:  {"freedict-deu-eng"},
}

const (
	mostEntries = 20   // of a word that are read
	mostEntry   = 8192 // bytes of one
)

// words is [editor.Machine.Words]. A dictionary that is not installed has no word; where none
// of a direction is, the error says what to install.
func (m *machine) words(ctx context.Context, from, to editor.Lang, word string) ([]editor.MachineWord, error) {
	const title = "FreeDict"
	names := freedict[[2]editor.Lang{from, to}]
	if names == nil {
		return nil, &editor.MachineError{Engine: title, Reason: editor.MachineDirection, Value: string(from) + " → " + string(to)}
	}
	head := headOf(word)
	if head == "" || utf8.RuneCountInString(head) > 100 {
		return nil, &editor.MachineError{Engine: title, Reason: editor.MachineNothing}
	}
	var all []editor.MachineWord
	installed := false
	for _, name := range names {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		found, err := lookUp(filepath.Join(m.dictionaries, name), head)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return nil, &editor.MachineError{Engine: title, Reason: editor.MachineAnswer, Value: name, Err: err}
		}
		installed = true
		for _, text := range found {
			all = append(all, editor.MachineWord{Dictionary: name, Lines: entryLines(text)})
		}
	}
	if !installed {
		return nil, &editor.MachineError{Engine: title, Reason: editor.MachineNoProgram, Value: "dict-" + names[0]}
	}
	return all, nil
}

// headOf is a word as an index has it: small letters, digits and single spaces.
func headOf(word string) string {
	word = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || unicode.IsSpace(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, word)
	return strings.Join(strings.Fields(word), " ")
}

// lookUp returns the entries of a word in a dictionary of the dict server: an index in which
// each line has a word, and offset and length of its entry in base 64; and the entries as a
// file that is compressed in pieces.
func lookUp(path, head string) ([]string, error) {
	index, err := os.Open(path + ".index")
	if err != nil {
		return nil, err
	}
	defer func() { _ = index.Close() }() // it was only read
	places, err := findHead(index, head)
	if err != nil || len(places) == 0 {
		return nil, err
	}
	file, err := os.Open(path + ".dict.dz")
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }() // it was only read
	z, err := openDictzip(file)
	if err != nil {
		return nil, err
	}
	var all []string
	for _, p := range places {
		text, err := z.read(p.offset, min(p.length, mostEntry))
		if err != nil {
			return nil, err
		}
		if s := strings.TrimSpace(strings.ToValidUTF8(string(text), "")); s != "" {
			all = append(all, s)
		}
	}
	return all, nil
}

// place is where an entry is, in bytes of the text as unpacked.
type place struct{ offset, length int64 }

// findHead returns the places of a word. The index is read from its beginning to its end, ten
// megabytes in a few milliseconds, because the order in which it is sorted is not the same in
// all of them.
func findHead(index io.Reader, head string) ([]place, error) {
	wanted := []byte("\n" + head + "\t")
	buffer := make([]byte, 0, 256<<10)
	buffer = append(buffer, '\n') // so that the first line is as the others
	var places []place
	for {
		n, err := index.Read(buffer[len(buffer):cap(buffer)])
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
		buffer = buffer[:len(buffer)+n]
		if errors.Is(err, io.EOF) {
			buffer = append(buffer, '\n')
		}
		last := bytes.LastIndexByte(buffer, '\n') // what is behind it is no whole line yet
		for at := 0; len(places) < mostEntries; {
			i := bytes.Index(buffer[at:last+1], wanted)
			if i < 0 {
				break
			}
			line := buffer[at+i+len(wanted) : last+1]
			end := bytes.IndexByte(line, '\n')
			if end < 0 {
				break
			}
			if p, ok := readPlace(string(line[:end])); ok {
				places = append(places, p)
			}
			at += i + len(wanted) + end
		}
		if errors.Is(err, io.EOF) {
			return places, nil
		}
		rest := copy(buffer, buffer[last:]) // from the end of the last line on
		if rest == cap(buffer) {
			return nil, errDictionary // a line without an end
		}
		buffer = buffer[:rest]
	}
}

// readPlace reads offset and length.
func readPlace(s string) (place, bool) {
	a, b, _ := strings.Cut(s, "\t")
	b, _, _ = strings.Cut(b, "\t") // some have the word as it is written behind it
	offset, ok := base64Number(a)
	length, too := base64Number(b)
	return place{offset, length}, ok && too
}

// base64Number reads a number in the digits of base 64, the highest first.
func base64Number(s string) (n int64, ok bool) {
	const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	if s == "" || len(s) > 8 {
		return 0, false
	}
	for i := range len(s) {
		d := strings.IndexByte(digits, s[i])
		if d < 0 {
			return 0, false
		}
		n = n<<6 | int64(d)
	}
	return n, true
}

// entryLines are the lines of an entry that have something in them.
func entryLines(text string) []string {
	var all []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}
