package intake

import (
	"bytes"
	"iter"
	"slices"
	"strings"

	"redakcija/editor"
)

// messageFields are fields that every message has some of.
var messageFields = wordSet("from to subject date message-id mime-version received return-path")

// isMessage tells a message by the lines it begins with: nothing but fields (RFC 5322,
// 2.2), and two of those that say it is one.
func isMessage(raw []byte) bool {
	raw = trimMessage(raw)
	const enough = 64 << 10
	found := 0
	for l := range bytes.Lines(raw[:min(len(raw), enough)]) {
		l = bytes.TrimRight(l, "\r\n")
		switch {
		case len(l) == 0:
			return found >= 2
		case l[0] == ' ' || l[0] == '\t':
			continue
		}
		name, _, ok := bytes.Cut(l, []byte(":"))
		if !ok || len(name) == 0 || bytes.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r > '~' }) {
			return false
		}
		if messageFields[strings.ToLower(string(name))] {
			found++
		}
	}
	return found >= 2 && len(raw) > enough
}

// trimMessage takes off what stands before a message: empty lines, and the line with which
// mailboxes begin each.
func trimMessage(raw []byte) []byte {
	raw = bytes.TrimLeft(bytes.TrimPrefix(raw, []byte("\uFEFF")), " \t\r\n")
	if bytes.HasPrefix(raw, []byte("From ")) {
		if n := bytes.IndexByte(raw, '\n'); n >= 0 {
			raw = raw[n+1:]
		}
	}
	return raw
}

// The words of a letter below which a message with attachments is only what goes with them.
const coverLetter = 60

// readMessage reads a message. It is a story by its text; where that is missing or is only a
// few words about what is attached, the attachments are the stories.
func readMessage(raw []byte) (*editor.Draft, error) {
	m, err := openMessage(raw)
	if err != nil {
		return nil, err
	}
	d, err := m.draft()
	if len(m.attached) > 0 && (err != nil || bodyWords(d) < coverLetter) {
		return nil, nil
	}
	return d, err
}

func bodyWords(d *editor.Draft) int {
	n := 0
	for _, b := range d.Blocks {
		if b.Kind != editor.Headline && b.Kind != editor.Dateline {
			n += wordCount(b.Text)
		}
	}
	return n
}

// messageParts yields what is attached, but for pictures.
func messageParts(raw []byte) iter.Seq2[editor.Part, error] {
	return func(yield func(editor.Part, error) bool) {
		m, err := openMessage(raw)
		if err != nil {
			yield(editor.Part{}, err)
			return
		}
		for _, p := range m.attached {
			name := p.name
			if name == "" {
				name = strings.ReplaceAll(p.kind, "/", "-")
			}
			if !yield(editor.Part{Name: name, Raw: p.content()}, nil) {
				return
			}
		}
	}
}

// message is a message with its parts sorted by what they are for.
type message struct {
	header   map[string]string
	plain    *mimePart // the text, nil where there is none
	marked   *mimePart // the text as HTML
	attached []*mimePart
	pictures []*mimePart
}

func openMessage(raw []byte) (*message, error) {
	top, err := parseMessage(trimMessage(raw))
	if err != nil {
		return nil, err
	}
	m := &message{header: top.header}
	if top.kind == "multipart/encrypted" || strings.HasSuffix(top.kind, "pkcs7-mime") && top.params["smime-type"] != "signed-data" {
		return nil, fault(editor.InputEncrypted, -1)
	}
	m.sort(top)
	return m, nil
}

// sort finds what each part is for. The first text and the first HTML that are not sent as
// files are the message.
func (m *message) sort(p *mimePart) {
	disposition, _ := mediaType(p.header["content-disposition"])
	isFile := disposition == "attachment" || p.name != ""
	switch {
	case strings.HasPrefix(p.kind, "multipart/"):
		for _, c := range p.inside {
			m.sort(c)
		}
	case strings.HasPrefix(p.kind, "image/"):
		m.pictures = append(m.pictures, p)
	case p.kind == "text/plain" && !isFile && m.plain == nil:
		m.plain = p
	case p.kind == "text/html" && !isFile && m.marked == nil:
		m.marked = p
	case strings.HasSuffix(p.kind, "-signature"), p.kind == "text/calendar", p.kind == "text/vcard", p.kind == "message/delivery-status":
		// made by the sender's program, for the receiver's
	case len(bytes.TrimSpace(p.body)) > 0:
		m.attached = append(m.attached, p)
	}
}

// draft reads the text of the message: of two forms the one with its paragraphs marked,
// unless that lacks what the other has.
func (m *message) draft() (*editor.Draft, error) {
	l := letter{subject: decodeWords(m.header["subject"])}
	l.from = senderOf(m.header["from"])
	l.date = stamp(withoutComment(m.header["date"]))
	if m.marked == nil && m.plain == nil {
		return nil, fault(editor.InputNoBody, -1)
	}
	if err := m.fill(&l); err != nil {
		return nil, err
	}
	d, err := l.draft()
	if err != nil {
		return nil, err
	}
	d.Item.ID = strings.Trim(m.header["message-id"], "<> ")
	d.Media = m.media(d.Media)
	return d, nil
}

func (m *message) fill(l *letter) error {
	plain := ""
	if m.plain != nil {
		text, err := m.plain.text()
		if err != nil && m.marked == nil {
			return err
		}
		plain = text
		if m.plain.params["format"] == "flowed" {
			plain = unflow(text, strings.EqualFold(m.plain.params["delsp"], "yes"))
		}
	}
	if m.marked != nil {
		markup, err := m.marked.text()
		if err != nil && m.plain == nil {
			return err
		}
		c := fragment(markup)
		n := 0
		for _, b := range c.blocks {
			n += len(b.Text)
		}
		const most = 7 // tenths of the other form
		if n*10 >= len(plain)*most {
			l.media = c.media
			for _, b := range c.blocks {
				l.paras = append(l.paras, para{text: b.Text, kind: b.Kind})
			}
			return nil
		}
	}
	for block := range strings.SplitSeq(plain, "\n") {
		l.lines = append(l.lines, block)
	}
	return nil
}

// unflow joins the lines that a program broke and marked with a space at their end
// (RFC 3676). With delsp the space is not part of the text.
func unflow(text string, delsp bool) string {
	var b strings.Builder
	for l := range strings.SplitSeq(text, "\n") {
		if l == "-- " || !strings.HasSuffix(l, " ") || strings.HasPrefix(l, ">") {
			b.WriteString(strings.TrimPrefix(l, " ") + "\n")
			continue
		}
		l = strings.TrimPrefix(l, " ")
		if delsp {
			l = strings.TrimSuffix(l, " ")
		}
		b.WriteString(l)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// media joins the pictures that came along with what the text says about them.
func (m *message) media(shown []editor.Medium) []editor.Medium {
	var all []editor.Medium
	for _, p := range m.pictures {
		pic := editor.Medium{Kind: editor.Picture, Name: p.name, Type: p.kind}
		id := "cid:" + strings.Trim(p.header["content-id"], "<> ")
		if i := slices.IndexFunc(shown, func(s editor.Medium) bool { return s.Address == id }); i >= 0 {
			pic.Caption, pic.Credit = clean(shown[i].Caption), clean(shown[i].Credit)
		}
		all = append(all, pic)
	}
	for _, s := range shown {
		if !strings.HasPrefix(s.Address, "cid:") {
			s.Caption, s.Credit = clean(s.Caption), clean(s.Credit)
			all = append(all, s)
		}
	}
	return all
}

// senderOf returns the name in "Name <address>", or else the host of the address.
func senderOf(field string) string {
	name, address, ok := strings.Cut(decodeWords(field), "<")
	if name = strings.Trim(strings.TrimSpace(name), `"'`); ok && name != "" {
		return name
	}
	if !ok {
		address = field
	}
	if _, host, ok := strings.Cut(address, "@"); ok {
		host, _, _ = strings.Cut(strings.Trim(host, "<> "), ">")
		return strings.TrimSpace(host)
	}
	return strings.TrimSpace(name)
}

// comment is what RFC 5322 allows behind a date: "(CET)".
var comment = lazy(`\s*\([^()]*\)\s*$`)

func withoutComment(s string) string { return comment().ReplaceAllString(s, "") }
