package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// The roles of colour that the theme must answer for, beside the toolkit's own. A
// theme that does not know a name gives the toolkit's fallback, so a missing one is
// seen at once.
const (
	ColorPaper     fyne.ThemeColorName = "paper"         // behind texts that are read, not edited
	ColorPanel     fyne.ThemeColorName = "panel"         // bars and side panels
	ColorLine      fyne.ThemeColorName = "line"          // thin rules and borders
	ColorInk       fyne.ThemeColorName = "ink"           // text
	ColorMuted     fyne.ThemeColorName = "muted"         // secondary text
	ColorAccent    fyne.ThemeColorName = "accent"        // the one strong colour: primary acts, the focused cell
	ColorOnAccent  fyne.ThemeColorName = "on-accent"     // text on the accent and on the badge colours
	ColorGold      fyne.ThemeColorName = "gold"          // attention
	ColorGreen     fyne.ThemeColorName = "green"         // good, finished
	ColorBlue      fyne.ThemeColorName = "blue"          // people, work in progress
	ColorGrey      fyne.ThemeColorName = "grey"          // a neutral badge
	ColorSelection fyne.ThemeColorName = "selection-row" // the row one works in
	ColorMark      fyne.ThemeColorName = "quotation"     // behind quoted words
	ColorCell      fyne.ThemeColorName = "cell"          // behind texts that can be edited
	ColorDanger    fyne.ThemeColorName = "danger"        // behind something that went wrong
	ColorInserted  fyne.ThemeColorName = "inserted"      // behind words a comparison found added
	ColorDeleted   fyne.ThemeColorName = "deleted"       // behind words a comparison found removed
)

// paint returns the colour the current theme gives a name. It asks the application
// and not the widget, because all colours here are roles of the whole window.
func paint(name fyne.ThemeColorName) color.Color {
	settings := fyne.CurrentApp().Settings()
	return settings.Theme().Color(name, settings.ThemeVariant())
}

// fill is a role's colour for a large area. The window itself is cleared in
// [ColorPanel], so nothing is painted for it: a rectangle over the whole window takes
// a software painter as long as everything else in it.
func fill(name fyne.ThemeColorName) color.Color {
	if name == ColorPanel {
		return color.Transparent
	}
	return paint(name)
}
