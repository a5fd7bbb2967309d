package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"redakcija/app/widgets"
)

// sign is a small picture that says how something stands. The fonts have no letters for it.
type sign int

const (
	signNone sign = iota // there is nothing to say
	signYes
	signNo
	signAsk  // a person has to tell
	signOpen // the work is not that far
)

// on shows a sign in a picture.
func (s sign) on(i *canvas.Image) {
	switch s {
	case signYes:
		i.Resource = theme.NewColoredResource(theme.ConfirmIcon(), widgets.ColorGreen)
	case signNo:
		i.Resource = theme.NewColoredResource(theme.CancelIcon(), widgets.ColorAccent)
	case signAsk:
		i.Resource = theme.NewColoredResource(theme.QuestionIcon(), widgets.ColorGold)
	case signOpen:
		i.Resource = theme.NewColoredResource(theme.RadioButtonIcon(), widgets.ColorMuted)
	default:
		i.Resource = theme.NewColoredResource(theme.ContentRemoveIcon(), widgets.ColorMuted)
	}
}

// signSize is the height of a line of small words.
const signSize = 16

func newSign(s sign) *canvas.Image {
	i := canvas.NewImageFromResource(nil)
	i.FillMode = canvas.ImageFillContain
	s.on(i)
	i.SetMinSize(fyne.NewSquareSize(signSize))
	i.Resize(i.MinSize())
	return i
}

// signed is a line or more of words behind a sign.
type signed struct{ words fyne.CanvasObject }

func newSigned(s sign, words fyne.CanvasObject) fyne.CanvasObject {
	return &fyne.Container{Layout: &signed{words}, Objects: []fyne.CanvasObject{newSign(s), words}}
}

const signGap = 6

// HeightFor is that of the words.
func (l *signed) HeightFor(width float32) float32 {
	return heightFor(l.words, width-signSize-signGap)
}

// Layout puts the sign before the first line.
func (l *signed) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(0, 2))
	o[0].Resize(fyne.NewSquareSize(signSize))
	o[1].Move(fyne.NewPos(signSize+signGap, 0))
	o[1].Resize(fyne.NewSize(size.Width-signSize-signGap, size.Height))
}

// MinSize is that of one line.
func (l *signed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, signSize) }
