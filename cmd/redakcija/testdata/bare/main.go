// Command bare is an almost empty window of the same toolkit: one line to type into.
// What it takes from a key to the screen is what the toolkit and the screen take.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

func main() {
	a := app.NewWithID("me.redakcija.bare")
	w := a.NewWindow("bare")
	entry := widget.NewMultiLineEntry()
	w.SetContent(container.NewVBox(widget.NewLabel("bare"), entry))
	w.Resize(fyne.NewSize(1440, 900))
	w.Show()
	w.Canvas().Focus(entry)
	a.Run()
}
