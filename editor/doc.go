// Package editor is the newsroom: its nouns, its rules and its verbs, without a
// window, a database or a file format.
//
// A [Story] is one incoming article. It is cut into [Segment]s, each with an id
// that never changes. For every target language there is a [Version]: one text
// per segment, and every text is a chain of [Revision]s to which one only ever
// appends. A revision remembers which revision of its source segment it was made
// from; "outdated" is computed from that and never from dates.
//
// A version moves through the states of [Transitions]: written, submitted,
// approved, published, corrected, withdrawn. Approving freezes the text as an
// [Article] and pins its hash; only those very bytes are published, so no word
// reaches a reader that nobody approved.
//
// A [Proof] is a story as the checks look at it. What they say are [Finding]s: an error
// keeps a version from being approved, unless a [Waiver] lets it stand with a reason. How
// much a rule counts is the house's to set. Rules that need no more than two texts are in
// editor/internal/checks; those that need the story, the house or the other versions are in
// proof.go and check*.go; what becomes of the words of others from language to language is in
// carry.go.
//
// An [Attribution] is one thing that somebody is said to have said, found in the source
// (editor/internal/quote) and followed into the versions (editor/internal/carry). Editors
// answer for it with a [Review], which is kept by its words: an attribution that is open or
// disputed keeps every version from being approved. What was settled is pinned with the
// approval ([Quoted]), and published from there.
//
// A checklist of [Point]s tells for each story what is still to be seen to. It fills itself
// where it can, and a [Tick] is a person's word for the rest. It keeps nothing back.
//
// A house keeps [Word]s and [Term]s. All its terms are its [Register], in which a name is
// found by its forms, cases and transcriptions (editor/internal/lookup). What editors confirm
// is a [Proposal] to it; texts are held only to what somebody agreed on.
//
// The memory keeps what was confirmed as a [Pair], in the change that confirms it, and what was
// imported. [Desk.Lookup] finds those most like a text (editor/internal/fuzzy), and
// [Desk.Suggest] makes of them what an editor can take. A text that the program puts itself
// ([Desk.Pretranslate]) is nobody's until a person confirms it: [Revision.Unconfirmed].
//
// The Cyrillic pages are made from the approved Latin text; what stays Latin on them is
// decided by the story, the terms, the words of the house and the spelling, and is approved
// with the text.
//
// A [Desk] is where one person works. It holds the verbs, and every write goes
// through [Desk.As], so that everything is signed. The window and the terminal
// are two thin users of the same desk.
//
// What a desk needs from outside it is given to it: a [Store] (package store), the
// table of [Format]s it can read (package intake), the [Edition] it writes to (package
// publish), the [Inflow] of what comes by itself (package inflow), the [Spelling] of the
// dictionaries that the system has (package spelling), the [Machine] of engines that translate
// (package machine), and the [TermTable] of the register, the [MemoryTable] of other programs'
// memories and the [Exchange] of versions with such programs (package exchange). Those packages
// import this one and do not know each other.
//
// Reading order: story.go, version.go, state.go, article.go, desk.go, store.go,
// proof.go and waive.go for the checks, attribution.go, attributions.go, reviewed.go and
// review.go for who said what, checklist.go for what else is to be seen to, term.go and
// register.go for whom the house knows, memory.go, memorylookup.go and suggest.go for what
// was translated before, machine.go and machineask.go for engines that translate, event.go for
// other reports of the same event, and again.go for a story that comes a second time.
//
// A hold with a date also serves as an embargo: until that moment nothing of the
// story is published. One mechanism is enough, because both ask the same question
// at the same place.
//
// This package never speaks to people: errors, refusals, findings and warnings
// carry stable ids and arguments; the words are in package i18n. It never starts a
// goroutine, and it takes time and ids from fields, so that tests stand still.
package editor
