package intake

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"redakcija/editor"
)

// isRTF tells rich text by its first bytes.
func isRTF(raw []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(raw, "\xEF\xBB\xBF \t\r\n"), []byte(`{\rtf`))
}

// readRTF reads rich text. Like every document it is read by its text first and by its
// styles second: see [manuscript].
func readRTF(raw []byte) (*editor.Draft, error) {
	r := rtf{
		scanner: rtfScanner{raw: raw}, ansi: charmap.Windows1252,
		fonts: map[int]*charmap.Charmap{}, styles: map[int]docxStyle{},
	}
	if err := r.read(); err != nil {
		return nil, err
	}
	return r.draft()
}

// maxGroups is how deep groups may lie within each other: office programs reach 30.
const maxGroups = 200

// rtfPlace is where the text of a group goes.
type rtfPlace int

const (
	rtfBody rtfPlace = iota
	rtfNowhere
	rtfFonts
	rtfStyles
	rtfInfo
	rtfTitle
	rtfAuthor
	rtfCreated
	rtfRevised
	rtfPicture
	rtfNote
	rtfComment
	rtfHeader
	rtfBullet // the mark in front of an item of a list
	rtfBox    // a text box
)

// rtfPlaces are the words that say where the text of their group goes. Any other group that
// begins with \* is for programs that know it.
var rtfPlaces = map[string]rtfPlace{
	"fonttbl": rtfFonts, "stylesheet": rtfStyles, "info": rtfInfo, "title": rtfTitle, "author": rtfAuthor, "creatim": rtfCreated, "revtim": rtfRevised,
	"pict": rtfPicture, "footnote": rtfNote, "annotation": rtfComment, "listtext": rtfBullet, "pntext": rtfBullet, "shptxt": rtfBox,
	"header": rtfHeader, "headerl": rtfHeader, "headerr": rtfHeader, "headerf": rtfHeader,
	"footer": rtfHeader, "footerl": rtfHeader, "footerr": rtfHeader, "footerf": rtfHeader,
	"colortbl": rtfNowhere, "fldinst": rtfNowhere, "nonshppict": rtfNowhere, "shprslt": rtfNowhere, "sn": rtfNowhere, "sv": rtfNowhere,
	"xe": rtfNowhere, "tc": rtfNowhere, "subject": rtfNowhere, "operator": rtfNowhere, "keywords": rtfNowhere, "doccomm": rtfNowhere,
	"company": rtfNowhere, "manager": rtfNowhere, "category": rtfNowhere, "printim": rtfNowhere, "buptim": rtfNowhere, "filetbl": rtfNowhere,
}

// rtfCharacters are the words that stand for a character.
var rtfCharacters = map[string]string{
	"tab": " ", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "qmspace": " ",
	"lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
}

// rtf is rich text while it is read.
type rtf struct {
	manuscript
	scanner rtfScanner
	ansi    *charmap.Charmap // of the file
	fonts   map[int]*charmap.Charmap
	styles  map[int]docxStyle
	groups  []rtfGroup
	skip    int    // characters that only repeat the last \u for older programs
	high    rune   // the first half of a pair of surrogates
	starred bool   // \* was read
	font    int    // whose entry is being read
	style   int    // whose entry is being read
	moment  [5]int // year, month, day, hour, minute
	row     []int  // the paragraphs at which the cells of a row begin
	text    strings.Builder
	aside   strings.Builder // of notes, headers, properties
	gone    strings.Builder // deleted
	secret  strings.Builder // hidden
}

// rtfGroup is what holds until a group ends.
type rtfGroup struct {
	place   rtfPlace
	letters *charmap.Charmap
	uc      int // how many characters follow each \u
	hidden  bool
	deleted bool
	style   docxStyle
	listed  bool
	table   bool
}

func (r *rtf) read() error {
	r.groups = []rtfGroup{{letters: r.ansi, uc: 1}}
	for {
		if err := r.tooMany(); err != nil {
			return err
		}
		begin := r.scanner.at
		t := r.scanner.next()
		switch t.kind {
		case rtfEnd:
			if len(r.groups) > 1 {
				return fault(editor.InputDamaged, len(r.scanner.raw)-1)
			}
			r.endParagraph()
			return nil
		case rtfOpen:
			if len(r.groups) > maxGroups {
				return fault(editor.InputDeep, begin)
			}
			r.skip = 0
			r.groups = append(r.groups, *r.group())
		case rtfClose:
			r.skip = 0
			if len(r.groups) > 1 {
				r.endGroup()
			}
		case rtfByte:
			r.bytes([]byte{byte(t.n)})
		case rtfBytes:
			r.bytes(t.text)
		case rtfMark:
			r.mark(t.name)
		case rtfWord:
			r.word(t)
		}
	}
}

func (r *rtf) group() *rtfGroup { return &r.groups[len(r.groups)-1] }

// bytes adds text in the encoding of the font.
func (r *rtf) bytes(text []byte) {
	n := min(r.skip, len(text))
	r.skip -= n
	if n == len(text) {
		return
	}
	var b strings.Builder
	for _, c := range text[n:] {
		b.WriteRune(r.group().letters.DecodeByte(c))
	}
	r.write(b.String())
}

// write adds text to where it belongs.
func (r *rtf) write(text string) {
	r.high = 0
	switch g := r.group(); {
	case g.place == rtfStyles:
		r.nameStyle(text)
	case g.place == rtfTitle, g.place == rtfAuthor, g.place == rtfNote, g.place == rtfComment, g.place == rtfHeader:
		r.aside.WriteString(text)
	case g.place != rtfBody && g.place != rtfBox:
	case g.deleted:
		r.gone.WriteString(text)
	case g.hidden:
		r.secret.WriteString(text)
	default:
		r.text.WriteString(text)
	}
}

// nameStyle reads the names in the list of styles, each with a semicolon behind it.
func (r *rtf) nameStyle(text string) {
	r.aside.WriteString(text)
	if !strings.HasSuffix(text, ";") {
		return
	}
	level := r.styles[r.style].level
	s := styleNamed(strings.TrimSpace(strings.TrimSuffix(r.aside.String(), ";")))
	if level > 0 && s.kind == editor.Paragraph {
		s.kind, s.level = editor.Subheading, level
	}
	r.styles[r.style] = s
	r.aside.Reset()
	r.style = 0
}

// mark reads a control that is one character.
func (r *rtf) mark(c string) {
	switch c {
	case "*":
		r.starred = true
	case "\\", "{", "}":
		r.bytes([]byte(c))
	case "~":
		r.character("\u00A0")
	case "_":
		r.character("-")
	case "\n", "\r":
		r.paragraph()
	}
}

// character adds one character.
func (r *rtf) character(c string) {
	if r.skip > 0 {
		r.skip--
		return
	}
	r.write(c)
}

// word reads a control word.
func (r *rtf) word(t rtfToken) {
	g := r.group()
	starred := r.starred
	r.starred = false
	if place, ok := rtfPlaces[t.name]; ok && g.place != rtfNowhere && (g.place == rtfInfo || place != rtfTitle && place != rtfAuthor) {
		g.place = place
		switch place {
		case rtfBox:
			r.endParagraph()
		case rtfCreated, rtfRevised:
			r.moment = [5]int{}
		case rtfTitle, rtfAuthor, rtfNote, rtfComment, rtfHeader, rtfStyles:
			r.aside.Reset()
		}
		return
	}
	if starred && t.name != "shppict" && t.name != "shpinst" {
		g.place = rtfNowhere
		return
	}
	if c, ok := rtfCharacters[t.name]; ok {
		r.character(c)
		return
	}
	on := !t.has || t.n != 0
	switch t.name {
	case "par", "sect", "page", "nestcell":
		r.paragraph()
	case "cell":
		r.endCell()
	case "row":
		if n := len(r.row); n > 0 {
			r.joinRow(r.row[:n-1])
		}
		r.row = nil
	case "u":
		r.unicode(t.n)
	case "uc":
		g.uc = min(max(t.n, 0), 8)
	case "ansicpg":
		if page := rtfCodePages[t.n]; page != nil {
			r.ansi, g.letters = page, page
		}
	case "mac":
		r.ansi, g.letters = charmap.Macintosh, charmap.Macintosh
	case "f", "deff":
		r.font = t.n
		if g.letters = r.fonts[t.n]; g.letters == nil {
			g.letters = r.ansi
		}
	case "fcharset":
		if g.place == rtfFonts {
			r.fonts[r.font] = rtfCodePages[rtfCharsets[t.n]]
		}
	case "plain":
		g.hidden, g.deleted = false, false
	case "v":
		g.hidden = on
	case "deleted":
		g.deleted = on
		r.warn(warnTracked)
	case "revised":
		r.warn(warnTracked)
	case "pard":
		g.style, g.listed, g.table = docxStyle{}, false, false
	case "s":
		if r.style = t.n; g.place != rtfStyles {
			g.style = r.styles[t.n]
		}
	case "outlinelevel":
		if t.n < 0 {
			return
		}
		s := docxStyle{kind: editor.Subheading, level: t.n + 1}
		if g.place == rtfStyles {
			r.styles[r.style] = s
		} else if t.n < 9 && (g.style.kind == "" || g.style.kind == editor.Paragraph) {
			g.style = s
		}
	case "ls":
		g.listed = t.n > 0
	case "intbl":
		g.table = true
	case "jpegblip", "pngblip":
		if g.place == rtfPicture {
			r.media = append(r.media, editor.Medium{Kind: editor.Picture, Type: map[string]string{"jpegblip": "image/jpeg", "pngblip": "image/png"}[t.name]})
		}
	case "yr", "mo", "dy", "hr", "min":
		r.moment[map[string]int{"yr": 0, "mo": 1, "dy": 2, "hr": 3, "min": 4}[t.name]] = t.n
	}
}

// unicode adds a character by its number, which is negative from U+8000 up and comes in two
// halves from U+10000 up.
func (r *rtf) unicode(n int) {
	c, high := rune(uint16(n)), r.high
	if n > 0xFFFF { // against the rules, and written
		c = rune(n)
	}
	switch {
	case utf16.IsSurrogate(c) && high == 0:
		r.high = c
	case utf16.IsSurrogate(c):
		r.write(string(utf16.DecodeRune(high, c)))
	case c >= ' ':
		r.write(string(c))
	}
	r.skip = r.group().uc
}

// paragraph ends a paragraph of the story, or a line of what is none.
func (r *rtf) paragraph() {
	if place := r.group().place; place == rtfBody || place == rtfBox {
		r.endParagraph()
		return
	}
	r.write(" ")
}

func (r *rtf) endParagraph() {
	text, g := r.text.String(), r.group()
	r.text.Reset()
	r.take(editor.Removed{Text: r.gone.String(), Why: "deleted"})
	r.take(editor.Removed{Text: r.secret.String(), Why: "hidden_text"})
	r.gone.Reset()
	r.secret.Reset()
	p := para{text: text, kind: g.style.kind, level: g.style.level}
	switch {
	case g.style.toc:
		r.take(editor.Removed{Text: text, Why: "contents"})
		return
	case p.kind == "" || p.kind == editor.Paragraph:
		p.kind = editor.Paragraph
		if g.listed {
			p.kind = editor.ListItem
		}
	case p.kind == editor.Caption:
		r.caption(text)
	}
	if g.table && r.row == nil {
		r.row = []int{len(r.paras)}
	}
	r.paras = append(r.paras, p)
}

func (r *rtf) endCell() {
	r.group().table = true
	r.endParagraph()
	r.row = append(r.row, len(r.paras))
}

// endGroup ends a group and takes what it held to its place.
func (r *rtf) endGroup() {
	g, outer := r.group(), &r.groups[len(r.groups)-2]
	if g.place != outer.place {
		date := fmt.Sprintf("%04d-%02d-%02dT%02d:%02d", r.moment[0], r.moment[1], r.moment[2], r.moment[3], r.moment[4])
		switch text := r.aside.String(); g.place {
		case rtfTitle:
			r.about.title = text
		case rtfAuthor:
			r.about.author = text
		case rtfCreated:
			r.about.created = date
		case rtfRevised:
			r.about.modified = date
		case rtfNote:
			r.take(editor.Removed{Text: text, Why: "note"})
		case rtfComment:
			r.take(editor.Removed{Text: text, Why: "comment"})
		case rtfHeader:
			r.take(editor.Removed{Text: text, Why: "page_header"})
		case rtfBullet:
			outer.listed = true
		case rtfBox:
			r.endParagraph()
		}
	}
	r.groups = r.groups[:len(r.groups)-1]
}
