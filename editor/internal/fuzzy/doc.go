// Package fuzzy finds the texts of a memory that are most like a new one: exactly the best
// ones, among a million within milliseconds.
//
// What is compared are words: runs of letters and digits in folded case, in their order. The
// score of two texts is 100 * (1 - d / max(m, n)) rounded down, where m and n are how many
// words they have and d is the least number of words to add, drop or change to make one the
// other. Marks, spaces and case do not count. Among equal scores the very same text comes
// first, then what has more characters in common, then what is newer.
//
// Its nouns: an [Entry] is a text with the caller's number. An [Index] holds entries in
// parts, each made once and never changed but for entries that die; a new part swallows those
// before it that are not twice its size, so there are few, and all of them answer while the
// next is made. Inside of a part equal texts are one record.
//
// How few records are looked at: the words of a part are numbered from the rarest to the
// commonest. Two texts of m and n words that share c of them have, each in that order, a
// shared word among the first m-c+1 and n-c+1 (Chaudhuri and others 2006, "prefix filter"; Xiao
// and others 2008 for the places). The list of records of a word is therefore ordered by
// their length and by the place of the word in the record, and read only as far as a record
// can still be among the best. What could score highest is read first, so that each find
// shortens the rest. What remains is compared by bits, 64 words at once (Myers 1999; Hyyrö
// 2003).
//
// The package knows strings only.
package fuzzy
