package exchange

import (
	"slices"
	"strconv"
	"strings"
)

// The rules for the modules (XLIFF 2.1, section 5).

// checkGlossary: entries and translations have ids of their own, and an entry says something.
func checkGlossary(v *validation, glossary *element) {
	seen := map[string]bool{}
	glossary.each(func(e *element) {
		if !e.is("gls:glossEntry", "gls:translation") {
			return
		}
		v.checkID(e, seen)
		if e.is("gls:glossEntry") && e.child("gls:translation") == nil && e.child("gls:definition") == nil {
			v.say(e, "glossary")
		}
	})
}

// checkSpan: the reference of a term or a match is to a place in the text of its unit.
func checkSpan(v *validation, e *element) {
	ref, ok := e.given("ref")
	unit := e.within("unit")
	if !ok || unit == nil {
		return
	}
	id := ref[strings.LastIndexAny(ref, "#=")+1:]
	if v.findText(unit, id, false, inText...) == nil && v.findText(unit, id, true, inText...) == nil {
		v.say(e, "reference", "Attribute", "ref", "Value", ref)
	}
}

// checkModuleIDs: within one element of a module, ids are unique.
func checkModuleIDs(v *validation, owner *element) {
	seen := map[string]bool{}
	if id, ok := owner.given("id"); ok {
		seen[id] = true
	}
	owner.each(func(e *element) {
		if e != owner && e.is("mtc:match", "mda:metaGroup", "res:resourceItem", "res:resourceItemRef") {
			v.checkID(e, seen)
		}
	})
}

func checkMatch(v *validation, e *element) {
	if e.has("subType") && !e.has("type") {
		v.say(e, "needs", "Attribute", "subType", "Other", "type")
	}
}

// checkResource: a reference is to an item of the file, an item says what it is, and its source
// is in the language of the document. Targets may be of other languages, for reference.
func checkResource(v *validation, e *element) {
	switch {
	case e.is("res:resourceItemRef"):
		file := e.within("file")
		if file != nil && file.child("res:resourceData") != nil && v.find(file, "res:resourceItem", e.attr("ref")) == nil {
			v.say(e, "reference", "Attribute", "ref", "Value", e.attr("ref"))
		}
	case e.is("res:resourceItem"):
		s, t := e.child("res:source"), e.child("res:target")
		if !e.has("mimeType") && (s != nil && len(s.kids) == 0 || t != nil && len(t.kids) == 0) {
			v.say(e, "missing_attribute", "Attribute", "mimeType", "Element", e.tag())
		}
	case e.is("res:source"):
		said, wanted := e.attr("xml:lang"), v.root.attr("srcLang")
		if said != "" && !inLanguage(said, wanted) {
			v.say(e, "language", "Value", said, "Attribute", "srcLang", "Language", wanted)
		}
	}
}

// checkRevisions: what changed is an element of the one around it, named where there are
// several; and of what changed in it, each property once.
func checkRevisions(v *validation, e *element) {
	track := e.up
	if track == nil || track.up == nil {
		return
	}
	tag := e.attr("appliesTo")
	ref, named := e.given("ref")
	all, byID := v.changeable(track.up)
	var changed *element
	if named {
		changed = byID[ref]
	}
	same := all[tag]
	switch {
	case named && changed == nil:
		v.say(e, "reference", "Attribute", "ref", "Value", ref)
		return
	case !named && len(same) > 1 && slices.ContainsFunc(same, func(k *element) bool { return k.has("id") }):
		v.say(e, "missing_attribute", "Attribute", "ref", "Element", e.tag())
		return
	case !named && len(same) > 0:
		changed = same[0]
	case !named:
		changed = track.up
	}
	for _, revision := range e.kids {
		seen := map[string]bool{}
		for _, item := range revision.kids {
			property := item.attr("property")
			if item.is("ctr:item") && (seen[property] || property != "content" && !changed.has(property)) {
				v.say(item, "value", "Attribute", "property", "Value", property)
			}
			seen[property] = true
		}
	}
}

// changeable are the elements of XLIFF within another, by their tags and by their ids.
func (v *validation) changeable(around *element) (byTag map[string][]*element, byID map[string]*element) {
	if v.tracked.around == around {
		return v.tracked.byTag, v.tracked.byID
	}
	byTag, byID = map[string][]*element{}, map[string]*element{}
	around.each(func(e *element) {
		if e.space != "xlf" || e == around {
			return
		}
		byTag[e.name] = append(byTag[e.name], e)
		if id, ok := e.given("id"); ok {
			byID[id] = e
		}
	})
	v.tracked.around, v.tracked.byTag, v.tracked.byID = around, byTag, byID
	return byTag, byID
}

// checkValidationRule: a rule asks one thing.
func checkValidationRule(v *validation, e *element) {
	asks, foreign := 0, 0
	for i := range e.attrs {
		switch a := &e.attrs[i]; {
		case a.space != "" && a.space != "xml":
			foreign = 1
		case slices.Contains([]string{"isPresent", "isNotPresent", "startsWith", "endsWith"}, a.name):
			asks++
		}
	}
	switch {
	case asks+foreign != 1:
		v.say(e, "one_rule")
	case e.has("occurs") && !e.has("isPresent"):
		v.say(e, "needs", "Attribute", "occurs", "Other", "isPresent")
	case e.attr("existsInSource") != "" && (asks != 1 || e.has("isNotPresent")):
		v.say(e, "needs", "Attribute", "existsInSource", "Other", "isPresent, startsWith, endsWith")
	case e.attr("disabled") == "yes" && e.up != nil && e.up.up != nil && e.up.up.is("file"):
		v.say(e, "value", "Attribute", "disabled", "Value", "yes")
	}
}

// checkSizes: sizes are numbers, restrictions are ranges of them, and what a size refers to is
// there.
func checkSizes(v *validation, e *element) {
	for i := range e.attrs {
		a := &e.attrs[i]
		if a.space != "slr" {
			continue
		}
		name := qualified(a.space, a.name)
		wrong := false
		switch a.name {
		case "sizeRestriction", "storageRestriction":
			wrong = !isSize(a.value)
		case "equivStorage":
			wrong = !isWhole(a.value)
		case "sizeInfo": // a profile may have more to say than a number, but a number is whole
			_, err := strconv.ParseFloat(a.value, 64)
			wrong = err == nil && !isWhole(a.value)
		case "sizeInfoRef":
			wrong = !v.sizeThere(e, a.value) || e.has("slr:sizeInfo")
		}
		if wrong {
			v.say(e, "value", "Attribute", name, "Value", a.value)
		}
		if e.is("ec") && e.attr("isolated") != "yes" {
			v.say(e, "isolated_only", "Attribute", name)
		}
	}
}

// sizeThere tells whether an element around e has data of sizes with this id.
func (v *validation) sizeThere(e *element, id string) bool {
	for ; e != nil; e = e.up {
		sizes, listed := v.sizes[e]
		if !listed {
			sizes = map[string]bool{}
			for _, k := range e.kids {
				if k.is("slr:data") {
					k.each(func(d *element) { sizes[d.attr("id")] = true })
				}
			}
			v.sizes[e] = sizes
		}
		if sizes[id] {
			return true
		}
	}
	return false
}

// styled are the elements of HTML that a format may be.
var styled = strings.Fields(`a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em
h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody
td tfoot th thead title tr tt u ul`)

// checkStyle: a format is an element of HTML, and its attributes go with one.
func checkStyle(v *validation, e *element) {
	fs, ok := e.given("fs:fs")
	switch {
	case ok && !slices.Contains(styled, fs):
		v.say(e, "value", "Attribute", "fs:fs", "Value", fs)
	case !ok && e.has("fs:subFs"):
		v.say(e, "needs", "Attribute", "fs:subFs", "Other", "fs:fs")
	case ok && e.is("ec") && e.attr("isolated") != "yes":
		v.say(e, "isolated_only", "Attribute", "fs:fs")
	}
}
