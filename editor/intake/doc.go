// Package intake reads incoming files into drafts.
//
// [Formats] is the table of what can be read: one row a format, in a file of its own. A
// row tells from the content alone whether it can read a file, and turns it into an
// [editor.Draft]: headline, dateline, body, date, credits, media, and the lines that are
// no part of the story, each with the reason it was taken off. A format that holds other
// files yields them as parts, each of which can be read alone.
//
// Three roads lead to a draft:
//
//   - Formats that say themselves what is what, those of agencies, feeds and word
//     processors, fill a draft and end in finish, which does what all have in common.
//   - A web page is told apart by its markup.
//   - Plain text, pasted or saved, says nothing. Its lines are told apart by their words,
//     their shapes and their places.
//
// The nouns of reading plain text, in the order in which they come about:
//
//   - line: one line of the file, tidied, with its number
//   - piece: what stands as one on the page, a line or a hard-wrapped paragraph
//   - furniture: what a site prints around its stories. The words of words.go say so in all
//     our languages, anywhere or at the edges of a page only
//   - prose: a piece that reads like a sentence of the story
//   - head, tail: the pieces before the first and after the last prose
//   - heading: furniture below which the story may be over: comments, other stories
//   - box: what stands between two paragraphs and belongs to neither
//   - reason: why a piece is taken off; a stable id such as "breadcrumb"
//
// No rule names a site. What a page says in sentences is taken off only where it speaks
// of itself or to its reader, or stands below a heading behind which no paragraphs follow.
//
// A reader never decides alone: whatever it takes off is in the draft with its line
// and can be restored, what it was unsure of is a warning, and when in doubt it
// keeps a line. It loses no letter: every one of a plain text is in a block or in a
// removed line, which the fuzz test proves.
//
// This package stores nothing, opens no file, and starts no goroutine; a PDF alone is
// given to another program, on its standard input. It speaks to no person: reasons and
// warnings are ids, their words are in package i18n.
package intake
