// Package widgets holds the parts the screens are put together from.
//
// Its nouns: a [Cell] paints one paragraph with marks and is its editor while it
// has the keyboard; a [Grid] shows thousands of rows of cells and keeps alive only
// those in view; a [Mark] is a span of a text that is shown in a special way. The
// small ones are [Button], [Chip], [Badge], [Tabs], [KeyCap], [Progress], and
// [NewWrapBox], a layout that flows things onto several lines. [DiffText] shows how
// one text became another.
//
// Widgets know neither the newsroom nor a language: every word they show is given
// to them, and they tell what happened through OnX callbacks. They keep no undo and
// save nothing. Colours come from the theme under the names in colors.go. Offsets
// into texts are code points in everything exported and bytes inside the package.
//
// All of it belongs to the toolkit's one user-interface goroutine; nothing here
// starts another or takes a lock.
package widgets
