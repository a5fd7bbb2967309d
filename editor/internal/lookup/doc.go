// Package lookup tells which entry of a register a name means: "Stivom Vitkofom", "Стив
// Виткоф" and "Steve Witkoff" the one that has "Stiv Vitkof" and "Steve Witkoff" among its
// forms.
//
// Its nouns: a [Form] is one way in which an entry is written in one language; an [Index]
// holds the forms of all entries. A name means an entry when it is one of its forms, or a
// form of one by the regular endings of the language, or its transcription by rule. Distance
// never decides: "Mirković" is not "Marković", and "Ivana Petrović" is a woman of her own
// and no case of "Ivan Petrović". What could mean two entries means none for sure.
//
// The package knows strings and languages only. An index is only read once it is made, and
// safe for concurrent use.
package lookup
