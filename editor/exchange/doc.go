// Package exchange carries what a desk has to other programs and back: the register as a table
// that a spreadsheet opens, translation memories as TMX, and versions of stories as XLIFF.
//
// TMX (tmx*.go) is read and written unit by unit, in memory that does not grow with the file:
// a broken unit is mended or left out, told with its line, and the others are read.
//
// XLIFF (xliff*.go) is read into a tree, because its rules look to and fro. xliffschema.go has
// the elements, as the schemas have them, and xliffcheck.go the table of the rules that the
// specification states in prose. A version goes out as 2.1 or 1.2 with what each text was made
// from, so that the desk can keep newer work from what comes back.
//
// Both stand on markup.go, a reader of XML that goes on behind an error and resolves no entity
// that a file declares.
//
// The table of the register is text in UTF-8, a row for each entry. The first line names the columns, in any
// order; what a table has no column for stays as it is on the desk:
//
//	id              the entry's id; empty for a new one
//	kind            person, place, organization, outlet, office or expression
//	cnr, en, de     the agreed form in each language
//	cnr-variants    other accepted forms; so en-variants and de-variants
//	cnr-forbidden   forms that are not wanted; so en-forbidden and de-forbidden
//	cnr-Cyrl        the Cyrillic form, where it is not the Latin one letter for letter
//	original        the name as it is written where it is at home
//	latin           "yes" where it stays Latin in Cyrillic print
//	free            "yes" where no text is held to the forms
//	roles           what a person is and was: "en=president; of=Russia; from=2012-05-07"
//	gender          f or m
//	languages       codes of those that a person speaks or an outlet writes: "ru"
//	country         two letters: "RU"
//	host            of an outlet's pages: "tass.ru"
//	note
//	learned         the story by whose attributions it came in, until somebody agrees on it
//
// Several values of a cell stand between bars, and the parts of a role between semicolons: cnr,
// en and de for the office, of for the organisation or country, from and to for the days. A bar,
// a semicolon or a backslash that belongs to a value has a backslash in front.
//
// Read are commas, semicolons and tabs, UTF-8 with a byte order mark or without, and the
// "Unicode text" of spreadsheets. Written are semicolons behind a byte order mark, which
// spreadsheets of our countries open without a question. A cell that a spreadsheet would take
// for a formula gets an apostrophe in front, which reading takes off again.
package exchange
