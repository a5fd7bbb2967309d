package intake

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// declaration is where a file says how it is encoded: the XML declaration, the meta
// element of a page in either of its forms, the header of a message.
var declaration = lazy(`(?i)(?:^\s*<\?xml[^>]{0,80}\sencoding|\bcharset)\s*=\s*["']?\s*([a-z0-9._:-]{2,40})`)

// declaredWithin is how many bytes from its beginning a file may say it. HTML demands
// 1,024; headers of messages and pages with scripts first need more.
const declaredWithin = 8192

// doubted is by how much, in the weight of one character, the bytes must look more like
// another encoding before the declared one is given up.
const doubted = 1

// decodeDeclared decodes bytes in the encoding they declare. It is false when there is
// none, or when the bytes are not written in it: best is the one they look most like.
func decodeDeclared(raw []byte, best *charset) (string, bool) {
	m := declaration().FindSubmatch(raw[:min(len(raw), declaredWithin)])
	if m == nil {
		return "", false
	}
	name := strings.ToLower(string(m[1]))
	if strings.HasPrefix(name, "utf") || strings.HasPrefix(name, "ucs") {
		return "", false // it is not, or this would not be asked
	}
	encoding, err := htmlindex.Get(name)
	if err != nil {
		return "", false
	}
	if table, ok := encoding.(*charmap.Charmap); ok {
		c := newCharset(table, 0)
		sum, n := c.likeness(raw)
		if best != nil {
			if most, _ := best.likeness(raw); sum+doubted*n < most {
				return "", false
			}
		}
		return c.decode(raw), sum > implausible*n
	}
	text, err := encoding.NewDecoder().Bytes(raw)
	if err != nil || strings.ContainsRune(string(text), utf8.RuneError) {
		return "", false
	}
	return string(text), true
}
