package exchange

import (
	"slices"
	"strings"
)

// modules are the prefixes that a fragment identifier may name beside those of XLIFF itself:
// those of its modules, and of TBX, which the committee has registered.
var modules = []string{"tbx", "mtc", "gls", "fs", "mda", "res", "ctr", "slr", "val", "its", "itsm", "pgs"}

// checkFragment holds a reference into the same document to the form that it must have, and
// to something that is there.
func checkFragment(v *validation, e *element) {
	ref := e.attr("ref")
	if !strings.HasPrefix(ref, "#") {
		return
	}
	switch found, ok := v.named(e, ref); {
	case !ok:
		v.say(e, "fragment", "Value", ref)
	case found == nil && e.attr("type") != "comment": // which has a rule of its own
		v.say(e, "reference", "Attribute", "ref", "Value", ref)
	}
}

// named returns what a fragment identifier (XLIFF 2.1, section 4.1) names, seen from an
// element: file, groups and unit from the outside in, then one thing within them. It is nil
// where there is nothing of the name, and not ok where the identifier has not the form. Of
// what a module names it returns the element of XLIFF around it.
func (v *validation) named(e *element, ref string) (found *element, ok bool) {
	fragment, ok := strings.CutPrefix(ref, "#")
	if !ok {
		return nil, false
	}
	whole := strings.HasPrefix(fragment, "/")
	place := e.within("unit")
	last, leaf := 0, false
	for i, selector := range strings.Split(strings.TrimPrefix(fragment, "/"), "/") {
		prefix, id, named := strings.Cut(selector, "=")
		if !named {
			prefix, id = "", selector
		}
		rank := 1 + slices.Index([]string{"f", "g", "u"}, prefix)
		core := slices.Contains([]string{"", "n", "d", "t"}, prefix)
		switch {
		case !isToken(id) || leaf || whole && i == 0 && prefix != "f":
			return nil, false
		case rank > 0 && (rank < last || rank == last && prefix != "g"):
			return nil, false
		case rank == 0 && !core && !slices.Contains(modules, prefix):
			return nil, false
		}
		leaf, last = rank == 0, max(rank, last)
		if rank > 0 || core {
			place = v.step(place, prefix, id)
		}
	}
	return place, true
}

// step returns what one selector of a fragment identifier names, seen from a place; nil where
// it is not there.
func (v *validation) step(place *element, prefix, id string) *element {
	file := place
	if place != nil && !place.is("file") {
		file = place.within("file")
	}
	switch {
	case prefix == "f":
		return v.root.find("file", id)
	case place == nil || file == nil:
		return nil
	case prefix == "g":
		return file.find("group", id)
	case prefix == "u":
		return file.find("unit", id)
	case prefix == "n" && place.child("notes") != nil:
		return place.child("notes").find("note", id)
	case prefix == "d" && place.child("originalData") != nil:
		return place.child("originalData").find("data", id)
	case prefix == "" || prefix == "t":
		var found *element
		place.each(func(e *element) {
			inText := e.is("segment", "ignorable") || e.within("segment", "ignorable") != nil
			if inText && e.attr("id") == id && (prefix == "") == (e.within("target") == nil) {
				found = e
			}
		})
		return found
	}
	return nil
}
