package widgets

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2/canvas"
)

// wave is a wavy or dotted line of any length as one canvas object; as single strokes
// it would be dozens.
type wave struct {
	raster *canvas.Raster
	color  color.Color
	wavy   bool
}

func newWave() *wave {
	w := &wave{}
	w.raster = canvas.NewRaster(w.draw)
	return w
}

// draw paints the line into width x height device pixels.
func (w *wave) draw(width, height int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	ink := color.NRGBAModel.Convert(w.color).(color.NRGBA)
	full := float64(ink.A)
	// Lengths follow the height, which carries the scale of the screen.
	unit := float64(height)
	for x := range width {
		if !w.wavy {
			if x%(2*height) < height {
				for y := range height {
					img.SetNRGBA(x, y, ink)
				}
			}
			continue
		}
		thick := unit / 3
		middle := unit/2 - 0.5 + (unit-thick)/2*math.Sin(2*math.Pi*float64(x)/(1.6*unit))
		for y := range height {
			cover := min(max(thick/2+0.5-math.Abs(float64(y)-middle), 0), 1)
			ink.A = uint8(full * cover)
			img.SetNRGBA(x, y, ink)
		}
	}
	return img
}
