// Package language is what is true of a language, whatever is written in it: folding
// for search, the two scripts of Montenegrin, sorting, quotation marks and the rest of
// typography, the way dates are written, and the words for numbers, days, months and
// measures.
//
// Its nouns: a rendition is a language in a script, named by a BCP 47 tag
// ([MontenegrinLatin], [MontenegrinCyrillic], [English], [German]); a [Span] is a run of
// code points; a seam is where two Latin letters that look like one Cyrillic letter are
// two; a foreign run stays Latin in Cyrillic print, by its spelling ([Foreign]) or because
// somebody says so ([Locks]).
//
// It works on strings and knows nothing of stories. It never guesses at meaning: where
// spelling does not decide, as with a foreign name, it proposes and leaves the rest to
// the caller. It reads no files and starts nothing.
package language
