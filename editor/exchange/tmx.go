package exchange

import (
	"errors"
	"io"
	"iter"
	"strings"
	"time"

	"redakcija/editor"
)

// TMX is the table of translation memories in TMX 1.4b, the exchange format of all programs
// for translators (LISA OSCAR, 2005).
var TMX = editor.MemoryTable{Read: readPairs, Write: writePairs}

// Unit is one entry of a translation memory with all that other programs note of it.
type Unit struct {
	editor.MemoryUnit
	ID string // "" where it has none
	// Source is the tag of the language that the others were translated from, "" where the
	// memory does not say.
	Source  string
	Created time.Time // zero where the memory does not say
	Changed time.Time
	By      string // who changed it last, or made it
	Notes   []string
	Props   []Property
}

// Property is what a program noted with a unit for itself.
type Property struct {
	Type, Value string
}

// In returns the text of a unit in the language of a tag, "" where it has none.
func (u *Unit) In(tag string) string {
	for i := range u.Texts {
		if u.Texts[i].Tag == tag {
			return u.Texts[i].Text
		}
	}
	return ""
}

// Limits of a unit, so that memory does not grow with what a file claims to be.
const (
	maxSeg    = 1 << 20 // bytes of a text, a note or a property; a chapter of a book
	maxUnit   = 8 << 20 // bytes of all of them
	maxTexts  = 400     // languages of a unit; the European Union has 24
	maxNotes  = 1000    // notes and properties of a unit
	tmxMoment = "20060102T150405Z"
)

// tmxReader reads the units of a memory.
type tmxReader struct {
	x      *markup
	source string // of the header: the language of the units that name none
	text   []byte
	size   int               // bytes of what the unit has so far
	names  map[string]string // tags and names that come again and again
	unit   *Unit
	mended *editor.MemoryError
	lost   bool // what comes up to the next unit belongs to one that was left out
}

// readPairs is [ReadTMX] for the newsroom. A unit that was mended comes behind what was wrong
// with it.
func readPairs(r io.Reader) iter.Seq2[*editor.MemoryUnit, error] {
	return func(yield func(*editor.MemoryUnit, error) bool) {
		for u, err := range ReadTMX(r) {
			var wrong *editor.MemoryError
			if u == nil {
				yield(nil, err)
				return
			}
			if err != nil && !yield(&editor.MemoryUnit{Line: u.Line}, err) {
				return
			}
			if whole := err == nil || errors.As(err, &wrong) && wrong.Mended; whole && !yield(&u.MemoryUnit, nil) {
				return
			}
		}
	}
}

// ReadTMX yields the units of a memory, in memory that does not grow with the file. What is
// wrong with a unit comes beside it as an [*editor.MemoryError]: it was mended where nothing
// is in doubt, and is left out otherwise; then it has only its line. An error without a unit
// is about the rest of the file, and is the last. A unit is the caller's to keep.
func ReadTMX(r io.Reader) iter.Seq2[*Unit, error] {
	return func(yield func(*Unit, error) bool) {
		t := tmxReader{x: newMarkup(r), names: map[string]string{}}
		if err := t.begin(); err != nil {
			yield(nil, err)
			return
		}
		for within := false; ; {
			if !within {
				err := t.toUnit()
				switch {
				case errors.Is(err, io.EOF):
					return
				case t.fatal(err):
					yield(nil, err)
					return
				case err != nil:
					t.lost = true
					if !yield(&Unit{MemoryUnit: editor.MemoryUnit{Line: t.x.begin}}, t.told(err)) {
						return
					}
					continue
				}
			}
			var err error
			within, err = t.readUnit()
			if err == nil {
				err = t.check()
			}
			var more bool
			switch {
			case t.fatal(err):
				yield(nil, t.told(err))
				return
			case err != nil:
				t.lost = !within
				more = yield(&Unit{MemoryUnit: editor.MemoryUnit{Line: t.unit.Line}}, t.told(err))
			case t.mended != nil:
				more = yield(t.unit, t.mended)
			default:
				more = yield(t.unit, nil)
			}
			if !more {
				return
			}
		}
	}
}

// told is an error as the newsroom knows it.
func (t *tmxReader) told(err error) error {
	var fault *markupError
	if errors.As(err, &fault) {
		return &editor.MemoryError{Line: fault.line, Reason: fault.reason, Value: fault.value}
	}
	if errors.Is(err, io.EOF) {
		return &editor.MemoryError{Line: t.x.line, Reason: editor.NoUnitEnd}
	}
	return err
}

// fatal tells whether nothing can be read behind an error.
func (t *tmxReader) fatal(err error) bool {
	var fault *markupError
	var unit *editor.MemoryError
	return err != nil && !errors.As(err, &fault) && !errors.As(err, &unit)
}

// wrong is an error about the unit, at the place that was read last.
func (t *tmxReader) wrong(reason, value string) error {
	return &editor.MemoryError{Line: t.x.begin, Reason: reason, Value: value}
}

// mend notes what was repaired, the first of a unit.
func (t *tmxReader) mend(reason, value string) {
	if t.mended == nil {
		t.mended = &editor.MemoryError{Line: t.x.begin, Reason: reason, Value: value, Mended: true}
	}
}

// begin reads to the header's end, or to the first unit.
func (t *tmxReader) begin() error {
	for {
		err := t.x.next()
		var fault *markupError
		switch {
		case errors.As(err, &fault) || errors.Is(err, io.EOF):
			return t.wrong(editor.NoUnitMemory, "")
		case err != nil:
			return err
		case t.x.kind != startTag:
		case string(t.x.name) == "tmx":
			return nil
		default:
			return t.wrong(editor.NoUnitMemory, string(t.x.name))
		}
	}
}

// toUnit reads to the beginning of the next unit.
func (t *tmxReader) toUnit() error {
	for {
		err := t.x.next()
		var fault *markupError
		switch {
		case errors.As(err, &fault) && t.lost:
		case err != nil:
			return err
		case t.x.kind == endTag && string(t.x.name) == "tmx":
			return io.EOF
		case t.x.kind != startTag:
		case string(t.x.name) == "header":
			t.source = string(t.x.attr("srclang"))
		case string(t.x.name) == "tu":
			t.lost = false
			return nil
		}
	}
}

// readUnit reads a unit whose tag was just read. Another says that it ended at the beginning
// of another, whose tag was just read.
func (t *tmxReader) readUnit() (another bool, err error) {
	t.mended, t.size = nil, 0
	t.unit = &Unit{MemoryUnit: editor.MemoryUnit{Line: t.x.begin}, ID: string(t.x.attr("tuid")), Source: t.source}
	if s := t.x.attr("srclang"); s != nil {
		t.unit.Source = t.name(s)
	}
	if strings.EqualFold(t.unit.Source, "*all*") {
		t.unit.Source = ""
	}
	t.unit.Created, t.unit.Changed, t.unit.By = t.signed()
	for {
		if err = t.x.next(); err != nil {
			return false, err
		}
		name := string(t.x.name)
		switch {
		case t.x.kind == someText:
		case t.x.kind == endTag && name == "tu":
			return false, nil
		case t.x.kind == endTag:
			return false, t.wrong(editor.NoUnitMarkup, "</"+name+">")
		case name == "tu":
			return true, t.wrong(editor.NoUnitMarkup, "<tu>")
		case name == "tuv":
			if another, err = t.readText(); err != nil {
				return another, err
			}
		default:
			if another, err = t.readNote(name); err != nil {
				return another, err
			}
		}
	}
}

// signed returns what a tag says of when, and by whom, something was made and changed.
func (t *tmxReader) signed() (created, changed time.Time, by string) {
	created, changed = moment(t.x.attr("creationdate")), moment(t.x.attr("changedate"))
	by = t.name(t.x.attr("changeid"))
	if by == "" {
		by = t.name(t.x.attr("creationid"))
	}
	return created, changed, by
}

// moment reads a time as TMX writes it, zero where it is none.
func moment(b []byte) time.Time {
	if len(b) == 0 {
		return time.Time{}
	}
	at, err := time.Parse(tmxMoment, string(b))
	if err != nil {
		return time.Time{}
	}
	return at
}

// name returns b as a string that is kept once for all units.
func (t *tmxReader) name(b []byte) string {
	if s, ok := t.names[string(b)]; ok {
		return s
	}
	s := string(b)
	if len(t.names) < 10_000 && len(s) < 100 {
		t.names[s] = s
	}
	return s
}

// readNote reads a note or a property, of a unit or of a text in it. Anything else is passed.
func (t *tmxReader) readNote(name string) (another bool, err error) {
	kind := t.name(t.x.attr("type"))
	if another, err = t.content(name, false); err != nil {
		return another, err
	}
	switch {
	case len(t.unit.Notes)+len(t.unit.Props) >= maxNotes:
		return false, t.wrong(editor.NoUnitTooLong, name)
	case name == "note":
		t.unit.Notes = append(t.unit.Notes, string(t.text))
	case name == "prop":
		t.unit.Props = append(t.unit.Props, Property{Type: kind, Value: string(t.text)})
	}
	return false, nil
}

// readText reads the text in one language, whose tag was just read.
func (t *tmxReader) readText() (another bool, err error) {
	lang := t.x.attr("xml:lang")
	if lang == nil {
		lang = t.x.attr("lang") // TMX 1.1
	}
	text := editor.MemoryText{Tag: t.name(lang)}
	created, changed, by := t.signed()
	if text.At, text.By = changed, editor.Person(by); changed.IsZero() {
		text.At = created
	}
	found := false
	for {
		if err = t.x.next(); err != nil {
			return false, err
		}
		name := string(t.x.name)
		switch {
		case t.x.kind == someText:
		case t.x.kind == endTag && name == "tuv":
			t.take(text)
			return false, nil
		case t.x.kind == endTag:
			return false, t.wrong(editor.NoUnitMarkup, "</"+name+">")
		case name == "tu":
			return true, t.wrong(editor.NoUnitMarkup, "<tu>")
		case name == "seg" && !found:
			found = true
			if another, err = t.content(name, true); err != nil {
				return another, err
			}
			text.Text = string(t.text)
		case name == "seg" || name == "tuv":
			return false, t.wrong(editor.NoUnitMarkup, "<"+name+">")
		default:
			if another, err = t.readNote(name); err != nil {
				return another, err
			}
		}
	}
}

// take adds a text to the unit.
func (t *tmxReader) take(text editor.MemoryText) {
	switch {
	case text.Text == "":
	case text.Tag == "":
		t.mend(editor.NoUnitLanguage, clip(text.Text))
	case t.unit.In(text.Tag) != "":
		t.mend(editor.NoUnitTwice, text.Tag)
	case len(t.unit.Texts) == maxTexts:
		t.mend(editor.NoUnitTooLong, text.Tag)
	default:
		t.unit.Texts = append(t.unit.Texts, text)
	}
}

// check says what keeps a unit that was read whole from being one, and notes bytes that were
// not of the encoding of the file.
func (t *tmxReader) check() error {
	x := t.x
	for len(x.wrong) > 0 && x.wrong[0] <= x.line {
		if x.wrong[0] >= t.unit.Line {
			t.mend(editor.NoUnitEncoding, "")
			t.mended.Line = x.wrong[0]
		}
		x.wrong = x.wrong[1:]
	}
	switch {
	case len(t.unit.Texts) >= 2:
		return nil
	case t.mended != nil && t.mended.Reason == editor.NoUnitLanguage:
		return t.wrong(editor.NoUnitLanguage, t.mended.Value)
	}
	return &editor.MemoryError{Line: t.unit.Line, Reason: editor.NoUnitAlone}
}
