// Package quote finds in a news text who said what: direct speech, partial quotations,
// indirect speech and reports that an outlet carries, in English, German and Montenegrin
// (both scripts).
//
// Its nouns: an [Attribution] is one thing that somebody is said to have said. Its cue is
// what says so ("told", "laut", "kako prenosi"), with a [Force]; its speaker, addressee and
// outlets are [Party]s. A [Text] is the paragraphs of one story in one language: who "he"
// is, and where a quotation of three paragraphs began, is only known from those before.
//
// Within the package, a period is a sentence of the one who tells the story, though several
// sentences be quoted in it; a speech is a quotation that stands in no other. The base finds
// both for all languages, lets speech without a cue follow the one before, and knows who was
// named; each language has one function that finds the rest (see tongue).
//
// The rules are functions, the words are tables: one file for each language in tables/,
// made to be read and mended by an editor (see table.go). There is no model, and no list
// of people.
//
// The package knows strings and languages only. It does not decide whether a quotation is
// right, and never changes a text. It keeps nothing between calls but its tables and is
// safe for concurrent use.
package quote
