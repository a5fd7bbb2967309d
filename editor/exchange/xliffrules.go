package exchange

import (
	"slices"
	"strconv"
)

// The rules for files, units and segments (XLIFF 2.1, sections 4.2 and 4.3).

func checkVersion(v *validation, e *element) {
	if !slices.Contains([]string{"2.0", "2.1", "2.2"}, e.attr("version")) {
		v.say(e, "version", "Value", e.attr("version"))
	}
	files := map[string]bool{}
	for _, k := range e.kids {
		if k.is("file") {
			v.checkID(k, files)
		}
	}
}

// checkID tells of an id that another element has already.
func (v *validation) checkID(e *element, seen map[string]bool) {
	id, ok := e.given("id")
	if ok && seen[id] {
		v.say(e, "id_twice", "Value", id, "Element", e.tag())
	}
	seen[id] = true
}

// checkStructureIDs: ids of groups, and of units, are unique in their file.
func checkStructureIDs(v *validation, file *element) {
	groups, units := map[string]bool{}, map[string]bool{}
	file.each(func(e *element) {
		switch {
		case e.is("group"):
			v.checkID(e, groups)
		case e.is("unit"):
			v.checkID(e, units)
		}
	})
}

func checkIDsOfKids(v *validation, e *element) {
	seen := map[string]bool{}
	for _, k := range e.kids {
		if k.name != "" {
			v.checkID(k, seen)
		}
	}
}

// checkExtensionIDs: ids of elements of an extension are unique in the element of XLIFF that
// they stand in, for each namespace. Both "id" and "xml:id" count.
func checkExtensionIDs(v *validation, owner *element) {
	seen := map[[2]string]bool{}
	for _, k := range owner.kids {
		if _, known := shapes()[k.tag()]; known {
			continue
		}
		k.each(func(e *element) {
			for _, name := range [...]string{"id", "xml:id"} {
				id, ok := e.given(name)
				if ok && seen[[2]string{e.space, id}] {
					v.say(e, "id_twice", "Value", id, "Element", e.name)
				}
				if ok {
					seen[[2]string{e.space, id}] = true
				}
			}
		})
	}
}

// checkHref: an element has its content in it, or names where it is, and never both.
func checkHref(v *validation, e *element) {
	if e.has("href") == (len(e.kids) > 0) {
		v.say(e, "href", "Element", e.tag())
	}
}

func checkSegments(v *validation, unit *element) {
	if unit.child("segment") == nil && unit.child("ignorable") != nil {
		v.say(unit, "no_segment")
	}
}

// checkTextIDs: segments and what stands in their sources have ids of their own. What stands
// in a target has the id of the same in the source, or one of its own.
func checkTextIDs(v *validation, unit *element) {
	sources, targets := map[string]*element{}, map[string]bool{}
	note := func(e *element) {
		id, ok := e.given("id")
		if ok && sources[id] != nil {
			v.say(e, "id_twice", "Value", id, "Element", e.tag())
		}
		if ok {
			sources[id] = e
		}
	}
	var written []*element
	for _, part := range parts(unit) {
		if part != unit {
			note(part)
		}
		if s := part.child("source"); s != nil {
			inner(s, note)
		}
		if t := part.child("target"); t != nil {
			inner(t, func(e *element) { written = append(written, e) })
		}
	}
	for _, e := range written {
		id, ok := e.given("id")
		switch same := sources[id]; {
		case !ok:
		case targets[id]:
			v.say(e, "id_twice", "Value", id, "Element", e.tag())
		case same != nil && !same.is(e.tag()):
			v.say(e, "target_id", "Value", id, "Element", e.tag())
		}
		targets[id] = true
	}
}

// parts are the segments of a unit with what stands between them; of a match, itself.
func parts(unit *element) []*element {
	if unit.is("mtc:match") {
		return []*element{unit}
	}
	var all []*element
	for _, k := range unit.kids {
		if k.is("segment", "ignorable") {
			all = append(all, k)
		}
	}
	return all
}

// inner calls fn for every element of XLIFF within a text.
func inner(text *element, fn func(*element)) {
	text.each(func(e *element) {
		if e != text && e.space == "xlf" {
			fn(e)
		}
	})
}

func checkTargetLanguage(v *validation, part *element) {
	if t := part.child("target"); t != nil && !v.root.has("trgLang") {
		v.say(t, "target_language")
	}
}

// checkLanguage: a text is in the language that the document names for it. That of a match
// may be in another where it is only for reference.
func checkLanguage(v *validation, text *element) {
	name := "srcLang"
	if text.is("target") {
		name = "trgLang"
	}
	if match := text.within("mtc:match"); match != nil && match.attr("reference") == "yes" && name == "trgLang" {
		return
	}
	said, wanted := text.inherited("xml:lang"), v.root.attr(name)
	if said != "" && wanted != "" && !inLanguage(said, wanted) {
		v.say(text, "language", "Value", said, "Attribute", name, "Language", wanted)
	}
}

// checkSpace: a source and its target treat white space alike.
func checkSpace(v *validation, part *element) {
	s, t := part.child("source"), part.child("target")
	if s != nil && t != nil && spaceOf(s) != spaceOf(t) {
		v.say(t, "space")
	}
}

func spaceOf(e *element) string {
	if said := e.inherited("xml:space"); said != "" {
		return said
	}
	return "default"
}

func checkState(v *validation, segment *element) {
	state := segment.attr("state")
	if segment.has("subState") && state == "" {
		v.say(segment, "needs", "Attribute", "subState", "Other", "state")
	}
	if state != "" && state != "initial" && segment.child("target") == nil {
		v.say(segment, "state", "Value", state)
	}
}

// checkOrder: the targets of a unit stand in an order, each at a place of its own; one that
// names none is at the place of its source.
func checkOrder(v *validation, unit *element) {
	all := parts(unit)
	taken := map[int]*element{}
	for i, part := range all {
		t := part.child("target")
		place, named := i+1, false
		if t != nil {
			if n, err := strconv.Atoi(t.attr("order")); err == nil {
				place, named = n, true
			}
		}
		switch {
		case place < 1 || place > len(all):
			v.say(t, "target_order", "Value", strconv.Itoa(place))
		case taken[place] != nil && named:
			v.say(t, "target_order", "Value", strconv.Itoa(place))
		case taken[place] != nil:
			v.say(taken[place], "target_order", "Value", strconv.Itoa(place))
		}
		if taken[place] = part; named {
			taken[place] = t
		}
	}
}
