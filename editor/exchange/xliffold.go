package exchange

// oldNeeds are the attributes that elements of XLIFF 1.2 must have (OASIS, 1 February 2008).
var oldNeeds = map[string][]string{
	"xliff":      {"version"},
	"file":       {"original", "source-language", "datatype"},
	"trans-unit": {"id"},
	"bin-unit":   {"id", "mime-type"},
	"tool":       {"tool-id", "tool-name"},
	"phase":      {"phase-name", "process-name"},
	"note":       nil,
}

// checkOld checks a document of version 1.2, transitional or strict: what whoever reads it
// must rely on. Programs have put much into such documents that its schema does not know, and
// others read them all the same.
func (v *validation) checkOld() {
	for _, file := range v.root.kids {
		if file.name == "file" && child(file, "body") == nil {
			v.say(file, "missing_element", "Element", "body", "In", "file")
		}
	}
	if child(v.root, "file") == nil {
		v.say(v.root, "missing_element", "Element", "file", "In", "xliff")
	}
	seen := map[string]bool{}
	v.root.each(func(e *element) {
		for _, name := range oldNeeds[e.name] {
			if !e.has(name) {
				v.say(e, "missing_attribute", "Attribute", name, "Element", e.name)
			}
		}
		switch {
		case e.name == "file":
			clear(seen) // ids are unique within a file
		case e.name == "trans-unit":
			v.checkID(e, seen)
			if child(e, "source") == nil {
				v.say(e, "missing_element", "Element", "source", "In", "trans-unit")
			}
		}
		for _, name := range [...]string{"xml:lang", "source-language", "target-language"} {
			if lang, ok := e.given(name); ok && !isLanguage(lang) {
				v.say(e, "value", "Attribute", name, "Value", lang)
			}
		}
	})
}

// child is [element.child] for a document of version 1.2, which may be in no namespace.
func child(e *element, name string) *element {
	for _, k := range e.kids {
		if k.name == name && (k.space == "xlf" || k.space == "") {
			return k
		}
	}
	return nil
}
