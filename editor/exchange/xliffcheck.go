package exchange

import (
	"errors"
	"io"
	"slices"
	"strings"

	"redakcija/editor"
)

// rule is one demand of the specification of XLIFF 2 that its schemas cannot make. Check is
// asked for every element of the tags, and tells of what is wrong.
type rule struct {
	tags  []string
	check func(v *validation, e *element)
}

// rules are the constraints that the specification states in prose, by the part of it that
// states them: xliffrules.go, xliffcodes.go and xliffmodules.go have the functions.
var rules = []rule{
	{[]string{"xliff"}, checkVersion},
	{[]string{"file", "group", "unit"}, checkExtensionIDs},
	{[]string{"file"}, checkStructureIDs},
	{[]string{"notes", "originalData"}, checkIDsOfKids},
	{[]string{"skeleton", "res:source", "res:target"}, checkHref},
	{[]string{"unit"}, checkSegments},
	{[]string{"unit", "mtc:match"}, checkTextIDs},
	{[]string{"segment", "ignorable"}, checkTargetLanguage},
	{[]string{"source", "target"}, checkLanguage},
	{[]string{"segment", "ignorable"}, checkSpace},
	{[]string{"segment"}, checkState},
	{[]string{"unit"}, checkOrder},

	{[]string{"unit", "mtc:match"}, checkPairs},
	{[]string{"ec"}, checkEnd},
	{[]string{"unit"}, checkSequences},
	{[]string{"unit"}, checkDeleted},
	{[]string{"ph", "pc", "sc", "ec"}, checkHints},
	{[]string{"ph", "pc", "sc", "ec"}, checkType},
	{[]string{"ph", "pc", "sc", "ec"}, checkCopy},
	{[]string{"ph", "pc", "sc", "ec"}, checkData},
	{[]string{"ph", "pc", "sc", "ec"}, checkFlows},
	{[]string{"mrk", "sm"}, checkMark},
	{[]string{"mrk", "sm"}, checkFragment},

	{[]string{"gls:glossary"}, checkGlossary},
	{[]string{"gls:glossEntry", "gls:translation", "mtc:match"}, checkSpan},
	{[]string{"mtc:matches", "mda:metadata", "res:resourceData"}, checkModuleIDs},
	{[]string{"mtc:match"}, checkMatch},
	{[]string{"res:resourceItem", "res:resourceItemRef", "res:source"}, checkResource},
	{[]string{"ctr:revisions"}, checkRevisions},
	{[]string{"val:rule"}, checkValidationRule},
	{nil, checkSizes},
	{nil, checkStyle},
}

// validation is the checking of one document.
type validation struct {
	root   *element
	faults []*editor.ExchangeFault
	inside map[*element]map[named]*element
	sizes  map[*element]map[string]bool // ids of the data of sizes that elements have
	// tracked is what the changes that are being looked at may be of.
	tracked struct {
		around *element
		byTag  map[string][]*element
		byID   map[string]*element
	}
}

// named is what an element is found by: its tag and id, and whether it stands in a target,
// where ids of the source come again.
type named struct {
	tag, id  string
	inTarget bool
}

// find returns the first element of a tag and id within another, not in a target; nil where
// there is none. What is within an element is listed once, because a document may have as many
// references as elements.
func (v *validation) find(around *element, tag, id string) *element {
	return v.list(around)[named{tag, id, false}]
}

// findText returns the segment, or the element within a text, of an id; nil where there is
// none.
func (v *validation) findText(around *element, id string, inTarget bool, tags ...string) *element {
	for _, tag := range tags {
		if e := v.list(around)[named{tag, id, inTarget}]; e != nil {
			return e
		}
	}
	return nil
}

func (v *validation) list(around *element) map[named]*element {
	if around == nil {
		return nil
	}
	if all := v.inside[around]; all != nil {
		return all
	}
	all := map[named]*element{}
	around.each(func(e *element) {
		id, ok := e.given("id")
		key := named{e.tag(), id, e.within("target") != nil}
		if ok && e != around && all[key] == nil {
			all[key] = e
		}
	})
	v.inside[around] = all
	return all
}

// maxFaults is how many faults are told of one document: whoever mends it begins at the first.
const maxFaults = 200

// say tells of a fault. Pairs are the names and values of its arguments.
func (v *validation) say(e *element, rule string, pairs ...string) {
	if len(v.faults) < maxFaults {
		v.faults = append(v.faults, problem(e.line, rule, pairs...))
	}
}

func problem(line int, rule string, pairs ...string) *editor.ExchangeFault {
	f := &editor.ExchangeFault{Line: line, Rule: rule, Args: map[string]string{}}
	for i := 0; i+1 < len(pairs); i += 2 {
		f.Args[pairs[i]] = pairs[i+1]
	}
	return f
}

// CheckXLIFF returns what is wrong with an XLIFF document of version 1.2, 2.0, 2.1 or 2.2, by
// its lines; nothing where it is valid. The error is that of the reader.
func CheckXLIFF(r io.Reader) ([]*editor.ExchangeFault, error) {
	root, err := readXLIFF(r)
	var fault *editor.ExchangeFault
	switch {
	case errors.As(err, &fault):
		return []*editor.ExchangeFault{fault}, nil
	case err != nil:
		return nil, err
	}
	v := &validation{root: root, inside: map[*element]map[named]*element{}, sizes: map[*element]map[string]bool{}}
	switch {
	case !root.is("xliff") && !(root.name == "xliff" && root.space == ""):
		v.say(root, "root", "Element", root.tag())
	case strings.HasPrefix(root.attr("version"), "1."):
		v.checkOld()
	default:
		v.check()
	}
	slices.SortStableFunc(v.faults, func(a, b *editor.ExchangeFault) int { return a.Line - b.Line })
	return v.faults, nil
}

// check checks a document of version 2: first what the schemas say, then the rules. What
// stands in an extension is the business of whoever made it.
func (v *validation) check() {
	v.root.each(func(e *element) {
		f, known := shapes()[e.tag()]
		if !known {
			return
		}
		v.checkAttributes(e, f)
		v.checkChildren(e, f)
	})
	byTag := map[string][]*rule{}
	var everywhere []*rule
	for i := range rules {
		for _, tag := range rules[i].tags {
			byTag[tag] = append(byTag[tag], &rules[i])
		}
		if rules[i].tags == nil {
			everywhere = append(everywhere, &rules[i])
		}
	}
	v.root.each(func(e *element) {
		for _, r := range byTag[e.tag()] {
			r.check(v, e)
		}
		for _, r := range everywhere {
			r.check(v, e)
		}
	})
}

// checkAttributes holds the attributes of an element to its shape.
func (v *validation) checkAttributes(e *element, f shape) {
	for i := range e.attrs {
		a := &e.attrs[i]
		name := qualified(a.space, a.name)
		is, known := f.attrs[name]
		switch {
		case known && a.space == "" && !is(a.value):
			v.say(e, "value", "Attribute", name, "Value", clip(a.value))
		case known && a.space == "":
		case a.space == "xml" && a.name == "space" && a.value != "default" && a.value != "preserve":
			v.say(e, "value", "Attribute", name, "Value", clip(a.value))
		case a.space == "xml" && a.name == "lang" && !isLanguage(a.value):
			v.say(e, "value", "Attribute", name, "Value", clip(a.value))
		case a.space == "xml" && !e.is("mtc:match"):
		case slices.Contains(ours, a.space) && !slices.Contains(moduleAttrs, name):
			v.say(e, "attribute", "Attribute", name, "Element", e.tag())
		case a.space == "" || a.space == "xml" || !slices.Contains(f.extends, "*") && !slices.Contains(f.extends, a.space):
			v.say(e, "attribute", "Attribute", name, "Element", e.tag())
		}
	}
	for _, name := range f.needs {
		if !e.has(name) {
			v.say(e, "missing_attribute", "Attribute", name, "Element", e.tag())
		}
	}
}

// checkChildren holds what stands in an element to its shape.
func (v *validation) checkChildren(e *element, f shape) {
	at, count := 0, 0
	for _, k := range e.kids {
		if k.name == "" {
			if !f.text && strings.TrimSpace(k.text) != "" {
				v.say(k, "text", "Element", e.tag())
			}
			continue
		}
		i := at
		for i < len(f.children) && !f.children[i].takes(k, e) {
			i++
		}
		if i == len(f.children) {
			if slices.ContainsFunc(f.children[:at], func(c children) bool { return c.takes(k, e) }) {
				v.say(k, "order", "Element", k.tag(), "In", e.tag())
			} else {
				v.say(k, "element", "Element", k.tag(), "In", e.tag())
			}
			continue
		}
		for ; at < i; at, count = at+1, 0 {
			v.checkCount(e, f.children[at], count)
		}
		if count++; count > 1 && (f.children[at].how == once || f.children[at].how == optional) {
			v.say(k, "twice", "Element", k.tag(), "In", e.tag())
		}
	}
	for ; at < len(f.children); at, count = at+1, 0 {
		v.checkCount(e, f.children[at], count)
	}
}

// takes tells whether an element may stand at this place of the one around it.
func (c *children) takes(k, around *element) bool {
	if !c.foreign {
		return k.is(c.tags...)
	}
	if home, module := homes[k.tag()]; module {
		return around.is(home...)
	}
	if around.space == "res" && k.space == "xlf" {
		return true // the text of a resource, as XLIFF has texts
	}
	return !slices.Contains(ours, k.space)
}

func (v *validation) checkCount(e *element, c children, count int) {
	if count == 0 && (c.how == once || c.how == atLeastOne) {
		v.say(e, "missing_element", "Element", strings.Join(c.tags, ", "), "In", e.tag())
	}
}
