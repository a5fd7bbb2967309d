// Package assets holds what is shipped inside the programs: the fonts and icon of
// the window, the templates of published pages, and the sample stories of a new
// desk. It holds bytes and hands them out; it never interprets them.
package assets

import "embed"

// Icon is the program's icon as SVG.
//
//go:embed icon.svg
var Icon []byte

// SerifRegular is Noto Serif, in which sources and headlines are set. It has
// Cyrillic and places the combining acute of с́ and з́ (SIL Open Font License, beside
// the file). The sans is Fyne's own Noto Sans.
//
//go:embed font/NotoSerif-Regular.ttf
var SerifRegular []byte

// SerifBold is the bold of [SerifRegular].
//
//go:embed font/NotoSerif-Bold.ttf
var SerifBold []byte

// Samples are incoming stories as they really arrive, written for this program:
// "samples/1-….txt". A file "1-….cnr.txt" beside one is its complete version in that
// language, one segment a line.
//
//go:embed samples
var Samples embed.FS
