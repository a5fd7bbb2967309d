package intake

import (
	"bytes"
	"iter"
	"strconv"
	"strings"
	"time"

	"redakcija/editor"
)

// The control characters in which the wires of agencies frame a story: IPTC 7901 and ANPA
// 1312 both write SOH header STX text ETX.
const (
	soh = '\x01'
	etx = '\x03'
	eot = '\x04'
)

// sevenHeader is the first line of IPTC 7901: service and number, priority, category,
// count of words, and what the agency adds: "eca0003 3 i 380  dpa 0045".
var sevenHeader = lazy(`^([A-Za-z]{2,5})(\d{3,4}) ([1-9]) ([A-Za-z]{1,4}) +(\d{1,5})(?: +(.*))?$`)

// The first two lines of ANPA 1312: service level, number and selector, and then
// priority, category, keyword with version, day of the month before the year, words.
var (
	anpaService = lazy(`^([A-Za-z])(\d{4})[ \x1F]*([A-Za-z0-9-]*)$`)
	anpaKeyword = lazy(`^([a-zA-Z]) ([a-zA-Z])[\x10-\x1F ]+(\S.*?)[\x10-\x1F ]+(\d{1,2})-(\d{1,2})(?: +(\d{1,5}))?$`)
)

// wireLines returns the lines of a story, without the marks in front of it.
func wireLines(text string) []string {
	text = strings.TrimLeft(text, "\x16 \n")
	return strings.Split(strings.TrimPrefix(text, string(soh)), "\n")
}

// plainMarks replaces the control characters of a wire with spaces.
func plainMarks(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' {
			return ' '
		}
		return r
	}, s)
}

// wireHead returns the first lines of a file that may be a wire.
func wireHead(raw []byte) (first, second string) {
	const longestHead = 400
	head := bytes.TrimLeft(raw[:min(len(raw), longestHead)], "\x16 \r\n")
	head = bytes.TrimPrefix(head, []byte{soh})
	lines := strings.SplitN(strings.ReplaceAll(strings.ReplaceAll(string(head), "\r\n", "\n"), "\r", "\n"), "\n", 3)
	first = strings.TrimRight(lines[0], " \x1F")
	if len(lines) > 1 {
		second = strings.TrimRight(lines[1], " ")
	}
	return first, second
}

// matchSeven recognises a wire in the form of IPTC 7901 by its header.
func matchSeven(raw []byte) bool {
	first, _ := wireHead(raw)
	return sevenHeader().MatchString(first)
}

// matchANPA recognises a wire in the form of ANPA 1312 by the two lines of its header.
func matchANPA(raw []byte) bool {
	first, second := wireHead(raw)
	return anpaService().MatchString(first) && anpaKeyword().MatchString(second)
}

// wireParts yields the stories of a wire that was saved with several.
func wireParts(raw []byte) iter.Seq2[editor.Part, error] {
	return func(yield func(editor.Part, error) bool) {
		if !isSeveral(raw) {
			return
		}
		n := 0
		for part := range bytes.SplitSeq(raw, []byte{soh}) {
			part = bytes.TrimRight(part, "\x16 \r\n")
			if len(bytes.TrimLeft(part, "\x16 \r\n")) == 0 {
				continue
			}
			n++
			name := strconv.Itoa(n)
			if first, _ := wireHead(part); first != "" {
				name = partName(plainMarks(first))
			}
			if !yield(editor.Part{Name: name, Raw: append([]byte{soh}, part...)}, nil) {
				return
			}
		}
	}
}

// isSeveral tells a wire with more than one story.
func isSeveral(raw []byte) bool {
	first := bytes.IndexByte(raw, soh)
	return first >= 0 && bytes.IndexByte(raw[first+1:], soh) >= 0
}

// category are what the letters of a wire stand for. IPTC 7901 and ANPA 1312 share the
// single ones; the pairs are those of the German services.
var category = map[string]string{
	"a": "Domestic", "d": "Lifestyle", "e": "Entertainment", "f": "Business", "i": "International", "p": "Politics",
	"s": "Sport", "t": "Travel", "v": "Advisory", "w": "Washington",
	"pl": "Politik", "wi": "Wirtschaft", "ku": "Kultur", "sp": "Sport", "vm": "Vermischtes", "ws": "Wissenschaft",
}

// The line that ends a story: "AP-ES-11-21-26 1430EST" in ANPA, "212322 GMT Nov 18" in
// IPTC 7901: day, hour and minute in one number.
var (
	anpaEnd  = lazy(`^([A-Z]{2,5})-[A-Z]{2}-(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d)([A-Z]{3})?<?$`)
	sevenEnd = lazy(`^(\d\d)(\d\d)(\d\d)(?: ([A-Z]{3,4}))? (\p{L}{3}) (\d\d)$`)
)

// endMoment reads the line that ends a story, as a story date.
func endMoment(s string) (moment, provider string) {
	if m := anpaEnd().FindStringSubmatch(s); m != nil {
		return wireMoment("20"+m[4], m[2], m[3], m[5]+":"+m[6], m[7]), m[1]
	}
	if m := sevenEnd().FindStringSubmatch(s); m != nil {
		month := wireMonths[strings.ToLower(m[5])]
		return wireMoment("20"+m[6], month, m[1], m[2]+":"+m[3], m[4]), ""
	}
	return "", ""
}

var wireMonths = map[string]string{
	"jan": "01", "feb": "02", "mar": "03", "mär": "03", "apr": "04", "may": "05", "mai": "05", "jun": "06", "jul": "07",
	"aug": "08", "sep": "09", "oct": "10", "okt": "10", "nov": "11", "dec": "12", "dez": "12",
}

func wireMoment(year, month, day, clock, zone string) string {
	s := year + "-" + month + "-" + day + "T" + clock
	if _, err := time.Parse("2006-01-02T15:04", s); err != nil {
		return ""
	}
	return s + zones[strings.ToLower(zone)]
}

// Where the part of a story begins that is not for readers, and what marks a correction,
// in the English and the German services.
var (
	notepadStart = lazy(`^(?:# (?:Notebook|Notizblock)|(?:\* ){2,}\*?$|The following information is not (?:intended )?for publication|Die folgenden Informationen sind nicht zur Veröffentlichung)`)
	lastLine     = lazy(`^(?:dpa(?: [a-z0-9]{1,6}){2,}|#{3})$`)
	corrected    = lazy(`(?i)^\(?(?:berichtigung|berichtigt|korrektur|correction|corrects)\b`)
	takeLine     = lazy(`^(?:REFILE|URGENT|ALERT|BULLETIN|ROUNDUP|EXTRA|EILMELDUNG|EIL|VORAB|\(?(?:ACHTUNG|Achtung)[^a-z]*\)?|\d(?:st|ST|nd|ND|rd|RD|th|TH) (?:LEAD|Ld|LD)\S*|\(?Zusammenfassung[^()]*\)?|\(?(?:KORR|NEU)[^()]*\)?)$`)
	wireByline   = lazy(`^(?:By|BY|Von|VON|Par|Piše|Di) \S`)
)

// openWire begins a story of a wire and returns its lines. It is nil without an error where
// the wire has several stories.
func openWire(raw []byte) (*dispatch, []string, error) {
	if isSeveral(raw) {
		return nil, nil, nil
	}
	text, err := decode(raw)
	if err != nil {
		return nil, nil, err
	}
	return &dispatch{lined: true}, wireLines(text), nil
}

// readSeven reads one story in the form of IPTC 7901. A wire with several only holds them.
func readSeven(raw []byte) (*editor.Draft, error) {
	d, lines, err := openWire(raw)
	if d == nil {
		return nil, err
	}
	head := sevenHeader().FindStringSubmatch(strings.TrimRight(plainMarks(lines[0]), " "))
	if head == nil {
		return nil, fault(editor.InputDamaged, 0)
	}
	d.note(aside{why: "wire_header", text: plainMarks(lines[0]), line: 1})
	d.Section = category[strings.ToLower(head[4])]
	for _, word := range strings.Fields(head[6]) {
		if d.Credits.Provider == "" {
			d.Credits.Provider = agencyIn(word)
		}
	}
	at := d.sevenHead(lines)
	d.wireBody(lines, at, false)
	d.wireItem(head[1] + head[2])
	return d.finish()
}

// wireItem names a story by what the wire calls it, which is used again every day.
func (d *dispatch) wireItem(name string) {
	if name == "" || d.Date == "" {
		return
	}
	d.Item = editor.Item{ID: strings.TrimPrefix(d.Credits.Provider+":"+name+":"+d.Date[:len("2006-01-02")], ":"), Version: d.Date}
}

// maxHead is how many lines may stand above the text: agencies have four to ten.
const maxHead = 40

// sevenHead reads the lines between the header and the text: keywords, which end in a
// slash, what sort of take it is, the headline and the byline. The last ends in "=". It
// returns the index of the first line of the text.
func (d *dispatch) sevenHead(lines []string) int {
	at := 1
	for at < len(lines) && oneLine(plainMarks(lines[at])) == "" {
		at++
	}
	for first := at; at < min(len(lines), first+maxHead); at++ {
		s := oneLine(plainMarks(lines[at]))
		if s == "" {
			break
		}
		if _, _, ok := cutDateline(s); ok && d.headline.Text != "" {
			break
		}
		mark := strings.HasSuffix(s, "=")
		s = strings.TrimSpace(strings.TrimSuffix(s, "="))
		number := at + 1
		switch label, rest, _ := strings.Cut(s, ": "); {
		case s == "":
		case strings.HasSuffix(s, "/"), takeLine().MatchString(s):
			d.note(aside{why: "wire_header", text: s, line: number})
		case corrected().MatchString(s):
			warn(&d.Draft, warnCorrection)
			if strings.HasPrefix(s, "(") || rest == "" {
				d.note(aside{why: "editorial_note", text: s, line: number})
				break
			}
			d.note(aside{why: "wire_header", text: label + ":", line: number})
			d.head(rest, number)
		case wireByline().MatchString(s):
			d.note(aside{why: "byline", text: s, line: number})
			d.byline(s)
		default:
			d.head(s, number)
		}
		if mark {
			return at + 1
		}
	}
	return at
}

// head takes a line of the headline over; the headline may have several.
func (d *dispatch) head(s string, number int) {
	if d.headline.Text == "" {
		d.headline.Line = number
	} else {
		s = d.headline.Text + " " + s
	}
	d.headline.Text = s
}

// wireBody reads the text of a story from a line on: up to its end mark, behind which
// everything is for editors. Paragraphs may begin with tabs.
func (d *dispatch) wireBody(lines []string, at int, tabs bool) {
	var text []string
	notes := false
	for i := at; i < len(lines); i++ {
		s := strings.TrimRight(plainMarks(lines[i]), " \t")
		ended := strings.ContainsAny(lines[i], string([]byte{etx, eot}))
		clean := oneLine(s)
		when, provider := endMoment(clean)
		switch {
		case clean == "":
		case when != "":
			d.Date = when
			if d.Credits.Provider == "" {
				d.Credits.Provider = provider
			}
			d.note(aside{why: "date", text: clean, line: i + 1})
			s = ""
		case notepadStart().MatchString(clean):
			notes = true
			fallthrough
		case notes && !lastLine().MatchString(clean):
			d.note(aside{why: "editorial_note", text: clean, line: i + 1})
			s = ""
		case notes || clean == "###":
			notes = true
			d.note(aside{why: "end_mark", text: clean, line: i + 1})
			s = ""
		case corrected().MatchString(clean) && strings.HasPrefix(clean, "(") && strings.HasSuffix(clean, ")"):
			warn(&d.Draft, warnCorrection)
			d.note(aside{why: "editorial_note", text: clean, line: i + 1})
			s = ""
		}
		text = append(text, s)
		notes = notes || ended
	}
	d.body = linesBody(indentedLines(strings.Repeat("\n", at)+strings.Join(text, "\n"), tabs))
}

// readANPA reads one story in the form of ANPA 1312. A wire with several only holds them.
func readANPA(raw []byte) (*editor.Draft, error) {
	d, lines, err := openWire(raw)
	if d == nil {
		return nil, err
	}
	if len(lines) < 2 {
		return nil, fault(editor.InputDamaged, 0)
	}
	head := anpaKeyword().FindStringSubmatch(strings.TrimRight(lines[1], " "))
	if head == nil {
		return nil, fault(editor.InputDamaged, 0)
	}
	d.note(aside{why: "wire_header", text: plainMarks(lines[0]), line: 1})
	d.note(aside{why: "wire_header", text: plainMarks(lines[1]), line: 2})
	d.Section = category[strings.ToLower(head[2])]
	keyword, at := d.anpaHead(lines)
	for i := at; i < len(lines); i++ {
		lines[i] = anpaText(lines[i])
	}
	d.wireBody(lines, at, true)
	d.wireItem(keyword)
	return d.finish()
}

// leadMark is what follows the keyword of a story that was sent again: "1st Ld-Writethru".
var leadMark = lazy(`,? \d(?:st|nd|rd|th) Ld.*$`)

// anpaHead reads the lines that begin with a caret: keyword, headline, notes, byline, in
// this order. It returns the keyword and the index of the first line of the text.
func (d *dispatch) anpaHead(lines []string) (keyword string, at int) {
	n := 0
	for at = 2; at < min(len(lines), maxHead); at++ {
		s := oneLine(plainMarks(lines[at]))
		if s == "" {
			continue
		}
		rest, ok := strings.CutPrefix(s, "^")
		if !ok {
			break
		}
		centred := strings.HasSuffix(rest, "=")
		rest = strings.TrimSpace(strings.TrimRight(rest, "<= "))
		number := at + 1
		note := strings.TrimLeft(rest, "(")
		switch n++; {
		case n == 1:
			keyword = leadMark().ReplaceAllString(strings.TrimRight(rest, "0123456789,"), "")
			d.note(aside{why: "wire_header", text: rest, line: number})
		case strings.HasPrefix(note, "Eds:"), strings.HasPrefix(note, "EDITOR'S NOTE"):
			d.note(aside{why: "editorial_note", text: rest, line: number})
		case wireByline().MatchString(rest):
			d.note(aside{why: "byline", text: rest, line: number})
			d.byline(rest)
		case centred && len(d.Credits.Authors) > 0:
			d.note(aside{why: "byline", text: rest, line: number}) // "Associated Press", "AP Sports Writer"
		case strings.HasPrefix(rest, "AP Photo"), strings.HasPrefix(rest, "AP Graphic"), strings.HasPrefix(rest, "AP Video"):
			d.note(aside{why: "photo_credit", text: rest, line: number})
		case d.headline.Text == "":
			d.head(anpaText(rest), number)
		case endsSentence(rest) && wordCount(rest) > 10:
			d.summary.blocks = append(d.summary.blocks, editor.Block{Kind: editor.Lead, Text: oneLine(anpaText(rest)), Line: number})
		default:
			d.note(aside{why: "wire_header", text: rest, line: number})
		}
	}
	return keyword, at
}

var (
	anpaFraction = lazy(`(\d)[_-](\d/\d)`)
	anpaMarks    = strings.NewReplacer("``", "“", "''", "”", " _ ", " — ")
)

// anpaText writes what the wire's few characters stand for: two grave accents for a
// quotation mark, an underline for a dash, "1_1/2" for one and a half; "<" ends a line.
func anpaText(s string) string {
	s = strings.TrimRight(s, " \t\r<")
	s = strings.TrimPrefix(s, "^")
	return anpaFraction().ReplaceAllString(anpaMarks.Replace(s), "$1 $2")
}
