package intake

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/quotedprintable"
	"path"
	"strconv"
	"strings"

	"golang.org/x/text/encoding/htmlindex"

	"redakcija/editor"
)

// The limits of messages.
const (
	maxHeader     = 1 << 20 // bytes of the header of a message or a part
	maxNesting    = 20      // parts within parts
	maxAttributes = 500     // fields of a header
)

// mimePart is a message or a part of one (RFC 5322, RFC 2045), with its content as it was
// sent. Headers of real mail break every rule, so nothing here fails on one.
type mimePart struct {
	header map[string]string // by the name in lower case; of several the first
	body   []byte
	kind   string // media type, "text/plain"
	params map[string]string
	name   string // of the file, "" for none
	inside []*mimePart
}

// parseMessage takes a message apart.
func parseMessage(raw []byte) (*mimePart, error) {
	count := 0
	return parsePart(raw, "text/plain", 0, &count)
}

func parsePart(raw []byte, kind string, depth int, count *int) (*mimePart, error) {
	if *count++; *count > maxEntries {
		return nil, fault(editor.InputBomb, -1)
	}
	if depth > maxNesting {
		return nil, fault(editor.InputDeep, -1)
	}
	p := &mimePart{kind: kind}
	p.header, p.body = cutHeader(raw)
	if declared := p.header["content-type"]; declared != "" {
		p.kind, p.params = mediaType(declared)
	}
	_, disposition := mediaType(p.header["content-disposition"])
	if p.name = disposition["filename"]; p.name == "" {
		p.name = p.params["name"]
	}
	p.name = path.Base(strings.ReplaceAll("/"+decodeWords(p.name), `\`, "/"))
	if p.name == "/" || p.name == "." || p.name == ".." {
		p.name = ""
	}
	boundary := p.params["boundary"]
	if !strings.HasPrefix(p.kind, "multipart/") || boundary == "" {
		return p, nil
	}
	inner := "text/plain"
	if p.kind == "multipart/digest" {
		inner = "message/rfc822"
	}
	for _, section := range cutSections(p.body, boundary) {
		c, err := parsePart(section, inner, depth+1, count)
		if err != nil {
			return nil, err
		}
		p.inside = append(p.inside, c)
	}
	return p, nil
}

// cutSections cuts a body at the lines that are its boundary. Of a message that was cut off
// the last section goes to the end.
func cutSections(body []byte, boundary string) [][]byte {
	var all [][]byte
	mark := []byte("--" + boundary)
	begin := -1
	for at := 0; at < len(body) && len(all) <= maxEntries; {
		end := len(body)
		if n := bytes.IndexByte(body[at:], '\n'); n >= 0 {
			end = at + n + 1
		}
		if rest, ok := bytes.CutPrefix(body[at:end], mark); ok {
			rest = bytes.TrimRight(rest, " \t\r\n")
			if len(rest) == 0 || string(rest) == "--" {
				if begin >= 0 {
					all = append(all, body[begin:at])
				}
				begin = end
				if len(rest) > 0 {
					return all
				}
			}
		}
		at = end
	}
	if begin >= 0 {
		all = append(all, body[begin:])
	}
	return all
}

// cutHeader splits a message at the first empty line. Lines before it that are no fields are
// passed over.
func cutHeader(raw []byte) (map[string]string, []byte) {
	block, body := raw, []byte(nil)
	for at := 0; at < len(raw) && at < maxHeader; {
		n := bytes.IndexByte(raw[at:], '\n')
		if n < 0 {
			break
		}
		if len(bytes.TrimRight(raw[at:at+n], "\r")) == 0 {
			block, body = raw[:at], raw[at+n+1:]
			break
		}
		at += n + 1
	}
	header := make(map[string]string)
	text, err := decode(block[:min(len(block), maxHeader)])
	if err != nil {
		return header, body
	}
	name := ""
	for l := range strings.SplitSeq(text, "\n") {
		if strings.HasPrefix(l, " ") || strings.HasPrefix(l, "\t") {
			if name != "" {
				header[name] += " " + strings.TrimSpace(l)
			}
			continue
		}
		field, value, ok := strings.Cut(l, ":")
		name = ""
		if field = strings.ToLower(strings.TrimSpace(field)); ok && header[field] == "" && len(header) < maxAttributes {
			name = field
			header[name] = strings.TrimSpace(value)
		}
	}
	return header, body
}

// mediaType reads a field such as "text/plain; charset=utf-8". What breaks the rules gives
// the type alone.
func mediaType(field string) (string, map[string]string) {
	kind, params, err := mime.ParseMediaType(field)
	if err == nil {
		return kind, params
	}
	kind, rest, _ := strings.Cut(field, ";")
	params = make(map[string]string)
	for p := range strings.SplitSeq(rest, ";") {
		if name, value, ok := strings.Cut(p, "="); ok {
			params[strings.ToLower(strings.TrimSpace(name))] = strings.Trim(strings.TrimSpace(value), `"`)
		}
	}
	return strings.ToLower(strings.TrimSpace(kind)), params
}

// content returns the bytes of a part as they were before they were sent. What is damaged
// ends early.
func (p *mimePart) content() []byte {
	switch strings.ToLower(p.header["content-transfer-encoding"]) {
	case "base64":
		clean := bytes.Map(func(r rune) rune {
			if r < 0x80 && (isASCIILetter(byte(r)) || isDigit(r) || r == '+' || r == '/') {
				return r
			}
			return -1
		}, p.body)
		raw, _ := io.ReadAll(base64.NewDecoder(base64.RawStdEncoding, bytes.NewReader(clean)))
		return raw
	case "quoted-printable":
		r := bytes.NewReader(p.body)
		raw, err := io.ReadAll(quotedprintable.NewReader(r))
		if err != nil {
			return p.body // somebody wrote that it is, and it is not
		}
		return raw
	}
	return p.body
}

// text returns the text of a part. Its charset is believed as far as the bytes do not
// speak against it, as with every file.
func (p *mimePart) text() (string, error) {
	raw := p.content()
	name := p.params["charset"]
	if name == "" || !isToken(name) {
		return decode(raw)
	}
	text, err := decode(append([]byte("charset="+name+"\n"), raw...))
	_, text, _ = strings.Cut(text, "\n")
	return text, err
}

// isToken tells a name that can stand without quotation marks.
func isToken(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune(`"'();`, r) })
}

// encodedWord is a word of a header that is not ASCII (RFC 2047). Between two such words
// white space means nothing.
var encodedWord = lazy(`=\?([\w.:-]+)(?:\*[\w-]+)?\?([bBqQ])\?([^?]*)\?=`)

// decodeWords decodes the encoded words of a field. Programs cut letters in two between
// words and leave letters of 8 bits in them: both are understood. The result is tidy.
func decodeWords(s string) string {
	var b strings.Builder
	var raw []byte
	charset := ""
	flush := func() {
		b.WriteString(decodeNamed(charset, raw))
		raw = raw[:0]
	}
	for s != "" {
		m := encodedWord().FindStringSubmatchIndex(s)
		if m == nil {
			break
		}
		between, name, content := s[:m[0]], s[m[2]:m[3]], s[m[6]:m[7]]
		if strings.TrimSpace(between) != "" || !strings.EqualFold(name, charset) {
			flush()
			if strings.TrimSpace(between) != "" {
				b.WriteString(between)
			}
		}
		charset = name
		raw = append(raw, wordBytes(s[m[4]:m[5]], content)...)
		s = s[m[1]:]
	}
	flush()
	return clean(b.String() + s)
}

func wordBytes(encoding, content string) []byte {
	if encoding == "b" || encoding == "B" {
		p := mimePart{header: map[string]string{"content-transfer-encoding": "base64"}, body: []byte(content)}
		return p.content()
	}
	var raw []byte
	for i := 0; i < len(content); i++ {
		switch c := content[i]; {
		case c == '_':
			raw = append(raw, ' ')
		case c == '=' && i+2 < len(content):
			n, err := strconv.ParseUint(content[i+1:i+3], 16, 8)
			if err != nil {
				raw = append(raw, c)
				continue
			}
			raw = append(raw, byte(n))
			i += 2
		default:
			raw = append(raw, c)
		}
	}
	return raw
}

// decodeNamed decodes bytes in an encoding that is named; in one that is not known, by what
// the bytes look like.
func decodeNamed(charset string, raw []byte) string {
	if e, err := htmlindex.Get(charset); err == nil {
		if text, err := e.NewDecoder().Bytes(raw); err == nil {
			return string(text)
		}
	}
	text, err := decode(raw)
	if err != nil {
		return ""
	}
	return text
}
