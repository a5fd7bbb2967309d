// Package facts compares what two reports tell of one event: the days, numbers, durations,
// names and quotations in which they agree, and those in which they differ, in any pair of
// languages.
//
// Its nouns: a [Report] is the text of one report with its [Fact]s found; a [Pair] is a
// fact of one report with the fact of the other that stands in its place. A term is what a
// word says in any language, so that sentences can be held against each other; two
// sentences are linked where they share enough terms that others do not.
//
// That two facts are equal is easily said. That they differ is said only where both reports
// tell the same thing: in linked sentences, of two facts of one kind that neither report
// has elsewhere nearby, in the same surroundings. Two reports of one event mostly tell
// different things, and those are no difference.
//
// For stories among thousands [Report.Keys] are what reports of one event share in any
// pair of languages, and [Likeness] is how much of it two reports have in common.
//
// The package knows strings and languages only. It keeps nothing between calls but its
// tables and is safe for concurrent use.
package facts
