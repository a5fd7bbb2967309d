package intake

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"redakcija/editor"
)

// The ids of warnings about the encoding of a file.
const (
	warnGuessed = "encoding_guessed"  // the file did not say it, or said it wrongly
	warnMixed   = "encoding_mixed"    // parts of the file are in another one
	warnMangled = "encoding_repaired" // the text had been read in a wrong one before it came
)

// maxText is the size in bytes above which a file is no text that somebody wrote: the
// longest books have a tenth of it, and what it is decoded to still fits into memory
// several times.
const maxText = 16 << 20

// decode turns the bytes of a file into text: lines end in a line feed and letters are
// composed (NFC), so that what looks alike is alike.
func decode(raw []byte) (string, error) {
	return decodeInto(&editor.Draft{}, raw)
}

// decodeInto is [decode] for a draft, which takes the warnings.
//
// A byte order mark is believed; bytes without one that are UTF-8 to the last are UTF-8,
// whatever the file says of itself, because text in another encoding never is. Then comes
// what the file declares, unless the bytes speak against it, and in the end they alone.
func decodeInto(d *editor.Draft, raw []byte) (string, error) {
	if len(raw) > maxText {
		return "", fault(editor.InputTooLarge, -1)
	}
	text, wide, err := decodeWide(raw)
	if !wide {
		text, err = decode8(d, raw)
	}
	if err != nil {
		return "", err
	}
	if repaired, ok := unmangle(text); ok {
		text = repaired
		warn(d, warnMangled)
	}
	if !isComposed(text) {
		text = norm.NFC.String(text)
	}
	return unixLines(text), nil
}

// isComposed tells in one quick look that a text is in NFC: everything below U+0300, the
// letters of Cyrillic and most punctuation are there what they are here. It may miss a text
// with rarer letters.
func isComposed(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case c < 0xCC: // ASCII, U+0080 to U+02FF, and the bytes behind the first of a letter
		case c == 0xD0, c == 0xD1:
		case c == 0xE2 && (text[i+1] == 0x80 && text[i+2] >= 0x90 || text[i+1] == 0x82):
		default:
			return false
		}
	}
	return true
}

// warn adds a warning to a draft, once.
func warn(d *editor.Draft, id string) {
	if !slices.Contains(d.Warnings, id) {
		d.Warnings = append(d.Warnings, id)
	}
}

// decode8 decodes what is written in bytes: UTF-8, an encoding of one byte a character,
// or both in one file.
func decode8(d *editor.Draft, raw []byte) (string, error) {
	raw = bytes.TrimPrefix(raw, []byte("\uFEFF"))
	if isBinary(raw) {
		return "", fault(editor.InputBinary, -1)
	}
	if utf8.Valid(raw) {
		return string(raw), nil
	}
	if isMixed(raw) {
		return decodeMixed(d, raw), nil
	}
	best := guess(raw)
	if text, ok := decodeDeclared(raw, best); ok {
		return text, nil
	}
	if best == nil {
		return "", fault(editor.InputEncoding, invalidAt(raw))
	}
	warn(d, warnGuessed)
	return best.decode(raw), nil
}

// isBinary tells bytes from text: text has no NUL, and control characters besides
// white space are the odd mark of an agency's wire, not a tenth of it.
func isBinary(b []byte) bool {
	if bytes.IndexByte(b, 0) >= 0 {
		return true
	}
	controls := 0
	for _, c := range b {
		if c < ' ' && (c < '\t' || c > '\r') || c == 0x7F {
			controls++
		}
	}
	return controls*10 > len(b)
}

// invalidAt returns the byte offset of the first byte that is not UTF-8.
func invalidAt(raw []byte) int {
	for at := 0; at < len(raw); {
		r, size := utf8.DecodeRune(raw[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

func fault(reason string, at int) error {
	return &editor.InputError{Reason: reason, At: at}
}

// unixLines makes every line end that Unicode knows (The Unicode Standard, section
// 5.8) a line feed.
func unixLines(text string) string {
	for _, end := range [...]string{"\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"} {
		if strings.Contains(text, end) {
			text = strings.ReplaceAll(text, end, "\n")
		}
	}
	return text
}
