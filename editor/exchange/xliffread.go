package exchange

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"redakcija/editor"
	"redakcija/editor/language"
)

// readHandouts reads what comes back, of XLIFF 1.2 or 2. A document that breaks a rule is read
// all the same, as far as it can be: other programs break them, and what is taken is looked at.
func readHandouts(r io.Reader) ([]*editor.Handout, error) {
	root, err := readXLIFF(r)
	if err != nil {
		return nil, err
	}
	if root.name != "xliff" || root.space != "xlf" && root.space != "" {
		return nil, problem(root.line, "root", "Element", root.tag())
	}
	old := strings.HasPrefix(root.attr("version"), "1.")
	var all []*editor.Handout
	for _, file := range root.kids {
		if file.name != "file" {
			continue
		}
		h := &editor.Handout{Line: file.line, Story: editor.StoryID(file.attr("original"))}
		source, target := root.attr("srcLang"), root.attr("trgLang")
		if old {
			source, target = file.attr("source-language"), file.attr("target-language")
		}
		h.Source, h.Target = editor.Lang(language.Base(source)), editor.Lang(language.Base(target)) // some add a country
		file.each(func(e *element) {
			switch {
			case old && e.name == "trans-unit":
				h.Parts = append(h.Parts, oldPart(e))
			case !old && e.is("unit"):
				h.Parts = append(h.Parts, newPart(e))
			}
		})
		all = append(all, h)
	}
	return all, nil
}

// newPart reads a unit of XLIFF 2.
func newPart(unit *element) editor.HandoutPart {
	p := editor.HandoutPart{Segment: editor.SegmentID(unit.attr("id")), Kind: editor.Kind(unit.attr("name")), Line: unit.line, Base: editor.AnyRevision}
	all := parts(unit)
	var source, target reading
	for _, part := range all {
		source.read(part.child("source"), unit)
	}
	for _, t := range targetsOf(all) {
		if t.up.is("segment") {
			p.State = leastState(p.State, editor.HandoutState(t.up.attr("state")))
		}
		target.read(t, unit)
	}
	p.Source, p.Text, p.Codes = source.String(), target.String(), target.codes
	if notes := unit.child("notes"); notes != nil {
		for _, note := range notes.kids {
			if note.is("note") && note.attr("category") != "author" {
				p.Notes = append(p.Notes, oneLine(content(note)))
			}
		}
	}
	unit.each(func(e *element) {
		if !e.is("mda:meta") || e.up.attr("category") != ourMetadata {
			return
		}
		n, err := strconv.Atoi(content(e))
		switch {
		case err != nil || n < 0:
		case e.attr("type") == "revision":
			p.Revision = n
		case e.attr("type") == "base":
			p.Base = n
		}
	})
	return p
}

// leastState is the earlier of two states; "" is none yet.
func leastState(a, b editor.HandoutState) editor.HandoutState {
	order := []editor.HandoutState{editor.HandoutFinal, editor.HandoutReviewed, editor.HandoutTranslated, editor.HandoutInitial}
	if b == "" {
		b = editor.HandoutInitial
	}
	if slices.Index(order, b) > slices.Index(order, a) {
		return b
	}
	return a
}

// oldPart reads a unit of XLIFF 1.2.
func oldPart(unit *element) editor.HandoutPart {
	p := editor.HandoutPart{Segment: editor.SegmentID(unit.attr("id")), Kind: editor.Kind(unit.attr("resname")), Line: unit.line, Base: editor.AnyRevision}
	var source, target reading
	source.read(child(unit, "source"), unit)
	t := child(unit, "target")
	target.read(t, unit)
	p.Source, p.Text, p.Codes = source.String(), target.String(), target.codes
	if t != nil {
		p.State = editor.HandoutTranslated
		for state, old := range oldStates {
			if t.attr("state") == old {
				p.State = state
			}
		}
		if strings.HasPrefix(t.attr("state"), "needs-") || t.attr("state") == "new" {
			p.State = editor.HandoutInitial
		}
		if p.State == editor.HandoutInitial && p.Text == p.Source { // a copy, into which somebody was to write
			p.Text = ""
		}
	}
	for _, note := range unit.kids {
		if text := oneLine(content(note)); note.name == "note" && text != note.attr("from") {
			p.Notes = append(p.Notes, text)
		}
	}
	if ours := strings.Fields(unit.attr("extradata")); len(ours) == 3 && ours[0] == ourMetadata {
		revision, err1 := strconv.Atoi(ours[1])
		base, err2 := strconv.Atoi(ours[2])
		if err1 == nil && err2 == nil && revision >= 0 && base >= 0 {
			p.Revision, p.Base = revision, base
		}
	}
	return p
}

// content is all text in an element.
func content(e *element) string {
	if e.name == "" {
		return e.text
	}
	var b strings.Builder
	for _, k := range e.kids {
		b.WriteString(content(k))
	}
	return b.String()
}

// reading collects the text of a source or target.
type reading struct {
	strings.Builder
	codes bool // there were some
}

// read adds the text of an element. Of a code it takes the words that stand for it, or those
// that it is, and nothing where neither is there.
func (r *reading) read(e, unit *element) {
	if e == nil {
		return
	}
	for _, k := range e.kids {
		switch k.name {
		case "":
			r.WriteString(k.text)
		case "mrk", "sm", "em": // annotations
			r.read(k, unit)
		case "cp": // a character that no text has
		case "g", "pc":
			r.codes = true
			r.WriteString(k.attr("equivStart"))
			r.read(k, unit)
			r.WriteString(k.attr("equivEnd"))
		default:
			r.codes = true
			r.WriteString(codeText(k, unit))
		}
	}
}

// codeText is the text that stands for a code.
func codeText(e, unit *element) string {
	for _, name := range [...]string{"equiv", "equiv-text", "disp"} {
		if text := e.attr(name); text != "" {
			return text
		}
	}
	if data := unit.child("originalData"); data != nil && e.has("dataRef") {
		for _, d := range data.kids {
			if d.is("data") && d.attr("id") == e.attr("dataRef") {
				return content(d)
			}
		}
	}
	return content(e)
}
