package intake

import (
	"bytes"
	"encoding/binary"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"redakcija/editor"
)

// decodeWide decodes UTF-16 and UTF-32; ok tells that it is one of them.
func decodeWide(raw []byte) (text string, ok bool, err error) {
	switch {
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE, 0, 0}) && len(raw) > 4:
		text, err = decode32(raw, binary.LittleEndian)
	case bytes.HasPrefix(raw, []byte{0, 0, 0xFE, 0xFF}):
		text, err = decode32(raw, binary.BigEndian)
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}):
		text, err = decode16(raw, 2, binary.LittleEndian)
	case bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		text, err = decode16(raw, 2, binary.BigEndian)
	default:
		order := orderOf(raw)
		if order == nil {
			return "", false, nil
		}
		text, err = decode16(raw, 0, order)
	}
	return text, true, err
}

// orderOf finds the order of the bytes in UTF-16 without a byte order mark, or nil for
// bytes that are no UTF-16. Every second byte is then the upper half of a unit: 0 for
// Basic Latin and Latin-1, 1 for the letters of Montenegrin, 4 for Cyrillic, 0x20 for dashes
// and quotation marks. No other text has so many control characters.
func orderOf(raw []byte) binary.ByteOrder {
	const enough = 8192 // bytes: several pages
	sample := raw[:min(len(raw), enough)&^1]
	if len(sample) < 4 {
		return nil
	}
	var upper [2]int // at even and at odd offsets
	for i, b := range sample {
		if b == 0 || b == 1 || b == 4 {
			upper[i&1]++
		}
	}
	most := len(sample) / 2 * 7 / 10
	switch {
	case upper[1] > most && upper[0] <= most:
		return binary.LittleEndian
	case upper[0] > most && upper[1] <= most:
		return binary.BigEndian
	}
	return nil
}

// decode16 decodes UTF-16 from a byte offset on. Half a pair of surrogates and half a unit
// at the end are faults of encoding.
func decode16(raw []byte, from int, order binary.ByteOrder) (string, error) {
	b := make([]byte, 0, len(raw))
	for at := from; at < len(raw); at += 2 {
		if at+1 == len(raw) {
			return "", fault(editor.InputEncoding, at)
		}
		r := rune(order.Uint16(raw[at:]))
		if utf16.IsSurrogate(r) {
			if at+3 >= len(raw) {
				return "", fault(editor.InputEncoding, at)
			}
			pair := utf16.DecodeRune(r, rune(order.Uint16(raw[at+2:])))
			if pair == unicode.ReplacementChar {
				return "", fault(editor.InputEncoding, at)
			}
			r = pair
			at += 2
		}
		b = utf8.AppendRune(b, r)
	}
	return wideText(b)
}

// decode32 decodes UTF-32 behind its byte order mark.
func decode32(raw []byte, order binary.ByteOrder) (string, error) {
	b := make([]byte, 0, len(raw)/2)
	for at := 4; at < len(raw); at += 4 {
		if at+3 >= len(raw) {
			return "", fault(editor.InputEncoding, at)
		}
		r := order.Uint32(raw[at:])
		if r > unicode.MaxRune || utf16.IsSurrogate(rune(r)) {
			return "", fault(editor.InputEncoding, at)
		}
		b = utf8.AppendRune(b, rune(r))
	}
	return wideText(b)
}

func wideText(b []byte) (string, error) {
	if isBinary(b) {
		return "", fault(editor.InputBinary, -1)
	}
	return string(b), nil
}
