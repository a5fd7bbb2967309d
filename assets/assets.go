// Package assets holds what is shipped inside the programs: the fonts and icon of
// the window, the templates of published pages, the sample stories of a new desk, and
// what a register may begin with. It holds bytes and hands them out; it never
// interprets them.
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
// It is cut to Latin, Cyrillic and punctuation, because a window keeps every table of
// its fonts in memory: hb-subset --layout-features='*' --unicodes=
// 0020-007E,00A0-024F,02B0-02FF,0300-036F,0400-052F,1E00-1EFF,2000-206F,20A0-20CF,
// 2100-214F,2190-2193,2212,FB00-FB04. Other letters come from the system's fonts.
//
//go:embed font/NotoSerif-Regular.ttf
var SerifRegular []byte

// SerifBold is the bold of [SerifRegular].
//
//go:embed font/NotoSerif-Bold.ttf
var SerifBold []byte

// Samples are incoming stories as they really arrive, written for this program:
// "samples/1-….txt". A file "1-….cnr.txt" beside one is its complete version in that
// language, one segment a line, and "0-….update.json" its source as it was corrected
// later. What lies in "samples/drop" comes into a folder that is watched.
//
//go:embed samples
var Samples embed.FS

// Register is what the register of a new house may begin with, as a table: agencies and
// outlets, institutions and offices with their forms in the three languages. It has no
// people, because they change.
//
//go:embed register.csv
var Register []byte
