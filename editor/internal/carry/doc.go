// Package carry follows what somebody is said to have said from one language into another:
// it finds where a version has each attribution of its source, and names what is not as it
// was there.
//
// Its nouns: a [Text] is a story in one language with its attributions, as package quote
// finds them; paragraph i of a version is the translation of paragraph i of the source. A
// [Place] is where the version has an attribution; a [Change] is what it says otherwise, by
// the id of a rule.
//
// Two finders read two languages, and each is wrong now and then. What they say is therefore
// never enough: before the package says that something was lost, it looks in the text itself,
// for the name in any spelling, case or script, for any word of saying, for quotation marks.
// It would rather miss a change than accuse a faithful translation.
//
// The files: carry.go goes through a story, text.go reads one, pair.go and marks.go find
// what belongs together, party.go knows somebody again, and the rules are in rule_*.go.
//
// The package knows strings and languages only. It keeps nothing between calls but its
// tables and is safe for concurrent use.
package carry
