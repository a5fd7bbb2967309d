package exchange

import "sync"

// amount is how often a child may stand in an element.
type amount int

const (
	once amount = iota
	optional
	anyNumber  // none or more
	atLeastOne // one or more
)

// children are those that stand at one place in an element, in any order among themselves.
type children struct {
	tags []string
	how  amount
	// foreign says that elements of other namespaces may stand there too.
	foreign bool
}

// shape is what the schemas of XLIFF say of one element: its children in their order and its
// attributes.
type shape struct {
	children []children
	text     bool            // text may stand between the children
	attrs    map[string]kind // those of no namespace
	needs    []string
	// extends says which attributes of other namespaces it may have: "*" for all, otherwise
	// the names of modules.
	extends []string
}

// kind tells whether a value may be that of an attribute.
type kind func(string) bool

func kids(how amount, tags ...string) children { return children{tags: tags, how: how} }

var (
	foreign = children{foreign: true, how: anyNumber}
	inline  = []children{kids(anyNumber, "cp", "ph", "pc", "sc", "ec", "mrk", "sm", "em")}
	all     = []string{"*"}
	codes   = []string{"fs", "slr"}
)

// shapes are the elements of XLIFF 2 and its modules, by the schemas of version 2.1 (OASIS,
// 13 February 2018). ITS and what only some program knows is not looked into.
var shapes = sync.OnceValue(func() map[string]shape {
	return map[string]shape{
		"xliff": {
			children: []children{kids(atLeastOne, "file")},
			attrs:    map[string]kind{"version": anything, "srcLang": isLanguage, "trgLang": isLanguage},
			needs:    []string{"version", "srcLang"}, extends: all,
		},
		"file": {
			children: []children{kids(optional, "skeleton"), foreign, kids(optional, "notes"), kids(atLeastOne, "unit", "group")},
			attrs:    map[string]kind{"id": isToken, "canResegment": yesNo, "original": anything, "translate": yesNo, "srcDir": isDirection, "trgDir": isDirection},
			needs:    []string{"id"}, extends: all,
		},
		"skeleton": {children: []children{foreign}, text: true, attrs: map[string]kind{"href": anything}},
		"group": {
			children: []children{foreign, kids(optional, "notes"), kids(anyNumber, "unit", "group")},
			attrs:    unitAttrs, needs: []string{"id"}, extends: all,
		},
		"unit": {
			children: []children{foreign, kids(optional, "notes"), kids(optional, "originalData"), kids(atLeastOne, "segment", "ignorable")},
			attrs:    unitAttrs, needs: []string{"id"}, extends: all,
		},
		"segment": {
			children: []children{kids(once, "source"), kids(optional, "target")},
			attrs:    map[string]kind{"id": isToken, "canResegment": yesNo, "state": oneOf("initial", "translated", "reviewed", "final"), "subState": isPair},
		},
		"ignorable": {children: []children{kids(once, "source"), kids(optional, "target")}, attrs: map[string]kind{"id": isToken}},
		"notes":     {children: []children{kids(atLeastOne, "note")}},
		"note": {
			text:    true,
			attrs:   map[string]kind{"id": isToken, "appliesTo": oneOf("source", "target"), "category": anything, "priority": isPriority},
			extends: all,
		},
		"originalData": {children: []children{kids(atLeastOne, "data")}},
		"data":         {children: []children{kids(anyNumber, "cp")}, text: true, attrs: map[string]kind{"id": isToken, "dir": isDirection}, needs: []string{"id"}},
		"source":       {children: inline, text: true},
		"target":       {children: inline, text: true, attrs: map[string]kind{"order": isPositive}},
		"cp":           {attrs: map[string]kind{"hex": isForbiddenPoint}, needs: []string{"hex"}},
		"ph":           {attrs: codeAttrs("equiv", "disp", "dataRef", "subFlows"), needs: []string{"id"}, extends: codes},
		"pc": {
			children: inline, text: true, needs: []string{"id"}, extends: codes,
			attrs: codeAttrs("canOverlap", "dispEnd", "dispStart", "equivEnd", "equivStart", "dataRefEnd", "dataRefStart", "subFlowsEnd", "subFlowsStart", "dir"),
		},
		"sc":  {attrs: codeAttrs("canOverlap", "equiv", "disp", "dataRef", "subFlows", "dir", "isolated"), needs: []string{"id"}, extends: codes},
		"ec":  {attrs: codeAttrs("canOverlap", "equiv", "disp", "dataRef", "subFlows", "dir", "isolated", "startRef"), extends: codes},
		"mrk": {children: inline, text: true, attrs: markAttrs, needs: []string{"id"}, extends: all},
		"sm":  {attrs: markAttrs, needs: []string{"id"}, extends: all},
		"em":  {attrs: map[string]kind{"startRef": isToken}, needs: []string{"startRef"}},

		"gls:glossary": {children: []children{kids(atLeastOne, "gls:glossEntry")}},
		"gls:glossEntry": {
			children: []children{kids(once, "gls:term"), kids(anyNumber, "gls:translation"), kids(optional, "gls:definition"), foreign},
			attrs:    map[string]kind{"id": isToken, "ref": anything}, extends: all,
		},
		"gls:term":        {text: true, attrs: map[string]kind{"source": anything}, extends: all},
		"gls:translation": {text: true, attrs: map[string]kind{"id": isToken, "ref": anything, "source": anything}, extends: all},
		"gls:definition":  {text: true, attrs: map[string]kind{"source": anything}, extends: all},

		"mtc:matches": {children: []children{kids(atLeastOne, "mtc:match")}},
		"mtc:match": {
			children: []children{kids(optional, "mda:metadata"), kids(optional, "originalData"), kids(once, "source"), kids(once, "target"), foreign},
			attrs: map[string]kind{
				"id": isToken, "matchQuality": isPercent, "matchSuitability": isPercent, "similarity": isPercent, "origin": anything, "ref": isReference,
				"reference": yesNo, "subType": isPair, "type": oneOf("am", "mt", "icm", "idm", "tb", "tm", "other"),
			},
			needs: []string{"ref"}, extends: all,
		},

		"mda:metadata": {children: []children{kids(atLeastOne, "mda:metaGroup")}, attrs: map[string]kind{"id": isToken}},
		"mda:metaGroup": {
			children: []children{kids(atLeastOne, "mda:metaGroup", "mda:meta")},
			attrs:    map[string]kind{"id": isToken, "category": anything, "appliesTo": oneOf("source", "target", "ignorable")},
		},
		"mda:meta": {text: true, attrs: map[string]kind{"type": anything}, needs: []string{"type"}},

		"res:resourceData":    {children: []children{kids(anyNumber, "res:resourceItemRef"), kids(anyNumber, "res:resourceItem")}},
		"res:resourceItemRef": {attrs: map[string]kind{"id": isToken, "ref": isToken}, needs: []string{"ref"}, extends: all},
		"res:resourceItem": {
			children: []children{kids(optional, "res:source"), kids(optional, "res:target"), kids(anyNumber, "res:reference")},
			attrs:    map[string]kind{"mimeType": anything, "id": isToken, "context": yesNo}, extends: all,
		},
		"res:source":    {children: []children{foreign}, attrs: map[string]kind{"href": anything}, extends: all},
		"res:target":    {children: []children{foreign}, attrs: map[string]kind{"href": anything}, extends: all},
		"res:reference": {attrs: map[string]kind{"href": anything}, needs: []string{"href"}, extends: all},

		"ctr:changeTrack": {children: []children{kids(atLeastOne, "ctr:revisions")}},
		"ctr:revisions": {
			children: []children{kids(atLeastOne, "ctr:revision")},
			attrs:    map[string]kind{"appliesTo": isToken, "ref": isToken, "currentVersion": isToken}, needs: []string{"appliesTo"}, extends: all,
		},
		"ctr:revision": {
			children: []children{kids(atLeastOne, "ctr:item")},
			attrs:    map[string]kind{"author": anything, "datetime": anything, "version": isToken}, extends: all,
		},
		"ctr:item": {text: true, attrs: map[string]kind{"property": anything}, needs: []string{"property"}, extends: all},

		"slr:profiles": {
			children: []children{kids(optional, "slr:normalization"), foreign},
			attrs:    map[string]kind{"generalProfile": anything, "storageProfile": anything},
		},
		"slr:normalization": {attrs: map[string]kind{"general": oneOf("none", "nfc", "nfd"), "storage": oneOf("none", "nfc", "nfd")}},
		"slr:data":          {children: []children{foreign}, attrs: map[string]kind{"profile": anything}, needs: []string{"profile"}, extends: all},

		"val:validation": {children: []children{kids(atLeastOne, "val:rule")}, extends: all},
		"val:rule": {
			attrs: map[string]kind{
				"isPresent": anything, "occurs": isPositive, "isNotPresent": anything, "startsWith": anything, "endsWith": anything, "existsInSource": yesNo,
				"caseSensitive": yesNo, "normalization": oneOf("none", "nfc", "nfd"), "disabled": yesNo,
			},
			extends: all,
		},
	}
})

// ours are the namespaces whose elements and attributes are all known.
var ours = []string{"xlf", "mtc", "gls", "fs", "mda", "res", "ctr", "slr", "val"}

// moduleAttrs are the attributes of modules that elements of XLIFF may have.
var moduleAttrs = []string{
	"fs:fs", "fs:subFs", "slr:equivStorage", "slr:sizeInfo", "slr:sizeInfoRef", "slr:sizeRestriction", "slr:storageRestriction",
}

// homes are the elements that those of modules may stand in, where others of another
// namespace may.
var homes = map[string][]string{
	"gls:glossary":     {"unit"},
	"mtc:matches":      {"unit"},
	"mda:metadata":     {"file", "group", "unit", "mtc:match"},
	"res:resourceData": {"file", "group", "unit"},
	"ctr:changeTrack":  {"file", "group", "unit"},
	"slr:profiles":     {"file"},
	"slr:data":         {"file", "group", "unit"},
	"val:validation":   {"file", "group", "unit"},
}

var unitAttrs = map[string]kind{
	"id": isToken, "name": anything, "canResegment": yesNo, "translate": yesNo, "srcDir": isDirection, "trgDir": isDirection, "type": isPair,
}

var markAttrs = map[string]kind{"id": isToken, "translate": yesNo, "type": isMark, "ref": anything, "value": anything}

// codeAttrs are the attributes of inline codes: those that all have, and some of the others.
func codeAttrs(more ...string) map[string]kind {
	others := map[string]kind{
		"canOverlap": yesNo, "isolated": yesNo, "dir": isDirection, "startRef": isToken,
		"dataRef": isToken, "dataRefStart": isToken, "dataRefEnd": isToken,
		"subFlows": isTokens, "subFlowsStart": isTokens, "subFlowsEnd": isTokens,
		"equiv": anything, "equivStart": anything, "equivEnd": anything, "disp": anything, "dispStart": anything, "dispEnd": anything,
	}
	attrs := map[string]kind{
		"id": isToken, "canCopy": yesNo, "canDelete": yesNo, "canReorder": oneOf("yes", "firstNo", "no"), "copyOf": isToken,
		"subType": isPair, "type": oneOf("fmt", "ui", "quote", "link", "image", "other"),
	}
	for _, name := range more {
		attrs[name] = others[name]
	}
	return attrs
}
