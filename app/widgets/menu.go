package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// ShowMenu opens a menu below something, and above it where there is no room.
func ShowMenu(w fyne.Window, menu *fyne.Menu, below fyne.CanvasObject) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
	popup := widget.NewPopUpMenu(menu, w.Canvas())
	size, room := popup.MinSize(), w.Canvas().Size()
	y := at.Y + below.Size().Height
	if y+size.Height > room.Height {
		y = max(at.Y-size.Height, 0)
	}
	popup.ShowAtPosition(fyne.NewPos(max(min(at.X, room.Width-size.Width), 0), y))
}
