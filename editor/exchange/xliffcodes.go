package exchange

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// The rules for inline codes and annotations (XLIFF 2.1, section 4.7).

// flow are the inline elements of the sources, or of the targets, of a unit, in their order.
// Of targets that is the order in which they are read. Where only some segments have a
// target it is not whole, and pairs may lack one half.
func flow(unit *element, name string) (codes []*element, whole bool) {
	all := parts(unit)
	var texts []*element
	if name == "target" {
		texts = targetsOf(all)
	} else {
		for _, part := range all {
			if s := part.child(name); s != nil {
				texts = append(texts, s)
			}
		}
	}
	for _, t := range texts {
		inner(t, func(e *element) { codes = append(codes, e) })
	}
	return codes, len(texts) == len(all)
}

// targetsOf are the targets of segments in the order in which they are read.
func targetsOf(parts []*element) []*element {
	var all []*element
	place := map[*element]int{}
	for i, part := range parts {
		t := part.child("target")
		if t == nil {
			continue
		}
		all = append(all, t)
		place[t] = i + 1
		if n, err := strconv.Atoi(t.attr("order")); err == nil {
			place[t] = n
		}
	}
	slices.SortStableFunc(all, func(a, b *element) int { return cmp.Compare(place[a], place[b]) })
	return all
}

// checkPairs: the start of a code and its end stand in one unit, in this order, and agree in
// what may be done with them; or both say that the other is elsewhere. So do the start and end
// of an annotation.
func checkPairs(v *validation, unit *element) {
	for _, name := range [...]string{"source", "target"} {
		all, whole := flow(unit, name)
		open, marks := map[string]*element{}, map[string]*element{}
		closed := map[string]bool{}
		for _, e := range all {
			switch ref := e.attr("startRef"); {
			case e.is("sc"):
				open[e.attr("id")] = e
			case e.is("sm"):
				marks[e.attr("id")] = e
			case e.is("em") && marks[ref] == nil && whole:
				v.say(e, "no_start", "Element", "sm", "Value", ref)
			case e.is("em"):
				delete(marks, ref)
			case !e.is("ec") || e.attr("isolated") == "yes":
			case open[ref] == nil:
				if whole {
					v.say(e, "no_start", "Element", "sc", "Value", ref)
				}
			case open[ref].attr("isolated") == "yes" || closed[ref]:
				v.say(e, "isolated", "Value", ref)
			default:
				closed[ref] = true
				v.checkAlike(open[ref], e)
			}
		}
		for _, e := range all {
			id := e.attr("id")
			if whole && e.is("sc") && e.attr("isolated") != "yes" && !closed[id] {
				v.say(e, "no_end", "Element", "ec", "Value", id)
			}
			if whole && e.is("sm") && marks[id] == e {
				v.say(e, "no_end", "Element", "em", "Value", id)
			}
		}
	}
}

// checkAlike: the start of a code and its end agree in what may be done with them.
func (v *validation) checkAlike(sc, ec *element) {
	for _, name := range [...]string{"canCopy", "canDelete", "canOverlap", "canReorder"} {
		a, b := hint(sc, name), hint(ec, name)
		if name == "canReorder" && a == "firstNo" {
			a = "no" // the end belongs to the sequence that the start begins
		}
		if a != b {
			v.say(ec, "hints_differ", "Attribute", name, "Value", sc.attr("id"))
		}
	}
}

// hint is whether something may be done with a code.
func hint(e *element, name string) string {
	if said := e.attr(name); said != "" {
		return said
	}
	return "yes"
}

// checkEnd: an end names its start, or has an id of its own where the start is elsewhere.
func checkEnd(v *validation, e *element) {
	alone := e.attr("isolated") == "yes"
	if alone != e.has("id") || alone == e.has("startRef") {
		v.say(e, "end")
	}
	if e.has("dir") && !alone {
		v.say(e, "isolated_only", "Attribute", "dir")
	}
}

// code is the start or end of an inline code in a flow.
type code struct {
	e   *element
	key string // the same for the same code in source and target
	end bool   // of a pc
}

func (c code) fixed() bool { return c.e.attr("canReorder") == "no" && !c.end }

// codesOf are the codes of a text, with the ends of those that pair.
func codesOf(text *element) []code {
	var all []code
	var walk func(e *element)
	walk = func(e *element) {
		for _, k := range e.kids {
			if k.space != "xlf" {
				continue
			}
			if !k.is("ph", "pc", "sc", "ec") {
				walk(k)
				continue
			}
			key := k.tag() + " " + k.attr("id") + " " + k.attr("startRef")
			all = append(all, code{k, key, false})
			if k.is("pc") {
				walk(k)
				all = append(all, code{k, key + "/", true})
			}
		}
	}
	walk(text)
	return all
}

// checkSequences: codes that may not be reordered follow one that begins their sequence, and
// the sequence is the same in the target.
func checkSequences(v *validation, unit *element) {
	before := map[string]string{} // in the sources, what stands before a fixed code
	for _, name := range [...]string{"source", "target"} {
		last := ""
		fixed := false // what stands before is of a sequence
		for _, part := range parts(unit) {
			text := part.child(name)
			if text == nil {
				last, fixed = "", true
				continue
			}
			for _, c := range codesOf(text) {
				switch {
				case !c.fixed():
				case !fixed:
					v.say(c.e, "sequence", "Value", c.key)
				case name == "source":
					before[c.key] = last
				case last != "" && before[c.key] != "" && before[c.key] != last:
					v.say(c.e, "sequence", "Value", c.key)
				}
				last, fixed = c.key, hint(c.e, "canReorder") != "yes"
			}
		}
	}
}

// checkDeleted: codes that may not be deleted are in the target where there is one.
func checkDeleted(v *validation, unit *element) {
	there := map[string]bool{}
	for _, part := range parts(unit) {
		if t := part.child("target"); t != nil {
			for _, c := range codesOf(t) {
				there[c.key] = true
			}
		}
	}
	for _, part := range parts(unit) {
		s := part.child("source")
		if s == nil || part.child("target") == nil {
			continue
		}
		for _, c := range codesOf(s) {
			if c.e.attr("canDelete") == "no" && !c.end && !there[c.key] {
				v.say(part.child("target"), "deleted", "Value", c.e.attr("id")+c.e.attr("startRef"))
			}
		}
	}
}

// checkHints: what may not be reordered may be neither copied nor deleted.
func checkHints(v *validation, e *element) {
	if hint(e, "canReorder") != "yes" && (e.attr("canCopy") != "no" || e.attr("canDelete") != "no") {
		v.say(e, "reorder")
	}
}

// formatted are the subtypes that XLIFF defines, with the type that each goes with.
var formatted = map[string]string{"xlf:lb": "fmt", "xlf:pb": "fmt", "xlf:b": "fmt", "xlf:i": "fmt", "xlf:u": "fmt", "xlf:var": "ui"}

func checkType(v *validation, e *element) {
	sub, ok := e.given("subType")
	switch {
	case ok && !e.has("type"):
		v.say(e, "needs", "Attribute", "subType", "Other", "type")
	case strings.HasPrefix(sub, "xlf:") && formatted[sub] != e.attr("type"):
		v.say(e, "value", "Attribute", "subType", "Value", sub)
	}
}

// checkCopy: a copy is of a code of the same unit that may be copied and has no original data.
func checkCopy(v *validation, e *element) {
	id, ok := e.given("copyOf")
	if !ok {
		return
	}
	base := v.findText(unitOf(e), id, false, "ph", "pc", "sc", "ec")
	if base == nil {
		base = v.findText(unitOf(e), id, true, "ph", "pc", "sc", "ec")
	}
	switch {
	case base == nil:
		v.say(e, "reference", "Attribute", "copyOf", "Value", id)
	case hasData(e) || hasData(base) || base.attr("canCopy") == "no":
		v.say(e, "copy", "Value", id)
	}
}

func hasData(e *element) bool {
	return e.has("dataRef") || e.has("dataRefStart") || e.has("dataRefEnd")
}

// unitOf is the unit, or the match, that an inline element belongs to.
func unitOf(e *element) *element {
	if unit := e.within("mtc:match", "unit"); unit != nil {
		return unit
	}
	return &element{}
}

// checkData: original data is in the same unit, for the start and the end of a code or for
// neither.
func checkData(v *validation, e *element) {
	for _, name := range [...]string{"dataRef", "dataRefStart", "dataRefEnd"} {
		id, ok := e.given(name)
		if !ok {
			continue
		}
		if v.find(unitOf(e).child("originalData"), "data", id) == nil {
			v.say(e, "reference", "Attribute", name, "Value", id)
		}
	}
	for _, pair := range [...][2]string{{"dataRefStart", "dataRefEnd"}, {"equivStart", "equivEnd"}, {"subFlowsStart", "subFlowsEnd"}} {
		for i, name := range pair {
			if e.has(name) && !e.has(pair[1-i]) {
				v.say(e, "needs", "Attribute", name, "Other", pair[1-i])
			}
		}
	}
}

// checkFlows: the texts within a code are units of the same file.
func checkFlows(v *validation, e *element) {
	for _, name := range [...]string{"subFlows", "subFlowsStart", "subFlowsEnd"} {
		for id := range strings.FieldsSeq(e.attr(name)) {
			if v.find(e.within("file"), "unit", id) == nil {
				v.say(e, "reference", "Attribute", name, "Value", id)
			}
		}
	}
}

// checkMark: a comment says itself what it says, or names a note of its unit.
func checkMark(v *validation, e *element) {
	ref, named := e.given("ref")
	switch e.attr("type") {
	case "mtc:match":
		if named {
			v.say(e, "attribute", "Attribute", "ref", "Element", e.tag())
		}
	case "comment":
		if named == e.has("value") {
			v.say(e, "comment")
		}
		note, _ := v.resolve(e, ref)
		if named && (note == nil || !note.is("note") || note.up.up != e.within("unit")) {
			v.say(e, "reference", "Attribute", "ref", "Value", ref)
		}
	}
}
