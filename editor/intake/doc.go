// Package intake reads incoming files into drafts.
//
// [Formats] is the table of what can be read: one row and one file a format. A row
// tells from the content alone whether it can read a file, and turns it into an
// [editor.Draft]: headline, dateline, body, date, credits, and the lines that are
// no part of the story, each with the reason it was taken off.
//
// The nouns of reading plain text, in the order in which they come about:
//
//   - line: one line of the file, tidied, with its number
//   - piece: what stands as one on the page, a line or a hard-wrapped paragraph
//   - prose: a piece that reads like a sentence of the story
//   - head, tail: the pieces before the first and after the last prose, where the
//     furniture of a page is found
//   - reason: why a piece is taken off; a stable id such as "breadcrumb"
//
// A reader never decides alone: whatever it takes off is in the draft with its line
// and can be restored, what it was unsure of is a warning, and when in doubt it
// keeps a line. It loses no letter: every one of the file is in a block or in a
// removed line, which the fuzz test proves.
//
// This package stores nothing, opens no file, starts no goroutine and speaks to no
// person: reasons and warnings are ids, their words are in package i18n.
package intake
