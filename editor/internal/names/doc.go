// Package names tells whether two spellings are of the same name: "Donald Trump",
// "Donalda Trampa" and "Доналд Трамп" are, "Marković" and "Mirković" are not.
//
// Its nouns: a [Word] is one word of a name made ready to be compared; a rule says which
// letters of another language's spelling become which letters in Montenegrin print, and at
// what cost; an ending is what Montenegrin or German grammar hangs on a name.
//
// Montenegrin newspapers write foreign names by sound, each language by rules of its own.
// A name does not say which language it is from, so the rules of English, German, French,
// Italian, Spanish, Slavic, Hungarian, Turkish, Chinese, Korean and Arabic names stand in
// one table with costs, and the cheapest way through both spellings decides. There is no
// list of names: what the rules do not derive is another name, however near it looks.
//
// The package knows strings and languages only. It keeps nothing between calls but its
// tables and is safe for concurrent use.
package names
