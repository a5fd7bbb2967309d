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
	switch found, ok := v.resolve(e, ref); {
	case !ok:
		v.say(e, "fragment", "Value", ref)
	case found == nil && e.attr("type") != "comment": // which has a rule of its own
		v.say(e, "reference", "Attribute", "ref", "Value", ref)
	}
}

// resolve returns what a fragment identifier (XLIFF 2.1, section 4.1) names, seen from an
// element: file, groups and unit from the outside in, then one thing within them. It is nil
// where there is nothing of the name, and not ok where the identifier has not the form. Of
// what a module names it returns the element of XLIFF around it.
func (v *validation) resolve(e *element, ref string) (found *element, ok bool) {
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
	switch prefix {
	case "f":
		return v.find(v.root, "file", id)
	case "g":
		return v.find(file, "group", id)
	case "u":
		return v.find(file, "unit", id)
	}
	if place == nil {
		return nil
	}
	switch prefix {
	case "n":
		return v.find(place.child("notes"), "note", id)
	case "d":
		return v.find(place.child("originalData"), "data", id)
	}
	if !place.is("unit") {
		return nil
	}
	return v.findText(place, id, prefix == "t", inText...)
}

// inText are the elements that a fragment identifier names by their id alone.
var inText = []string{"segment", "ignorable", "mrk", "sm", "pc", "sc", "ec", "ph"}
