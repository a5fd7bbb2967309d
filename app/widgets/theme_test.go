package widgets

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// testTheme answers for the roles of colour, so that tests need no screen's theme.
type testTheme struct{ dark bool }

var testRoles = map[fyne.ThemeColorName][2]uint32{
	ColorPaper: {0xFAF8F4, 0x1B1A18}, ColorPanel: {0xF2EEE6, 0x24221F}, ColorLine: {0xDDD6C9, 0x3B3833},
	ColorInk: {0x1E1C19, 0xEDE8DE}, ColorMuted: {0x756E63, 0xA69E91}, ColorAccent: {0x9E1B32, 0xE0566D},
	ColorOnAccent: {0xFFFFFF, 0x1B1A18}, ColorGold: {0xB9852B, 0xD9A441}, ColorGreen: {0x2E7D4F, 0x63B585},
	ColorBlue: {0x2C5F8A, 0x7FB2DD}, ColorGrey: {0x8A8276, 0x8C857A}, ColorSelection: {0xFFF6DF, 0x37311F},
	ColorMark: {0xFBE8C4, 0x4A3C1B}, ColorCell: {0xFFFFFF, 0x161513}, ColorDanger: {0xF7D9DC, 0x4A2228},
	ColorInserted: {0xDCF0E2, 0x1F3D2B}, ColorDeleted: {0xF7D9DC, 0x4A2228},
	theme.ColorNameSelection: {0xCFE0F0, 0x2F4A66},
}

func (t *testTheme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if pair, ok := testRoles[name]; ok {
		rgb := pair[0]
		if t.dark {
			rgb = pair[1]
		}
		return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xFF}
	}
	variant := theme.VariantLight
	if t.dark {
		variant = theme.VariantDark
	}
	return theme.DefaultTheme().Color(name, variant)
}

func (t *testTheme) Font(style fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(style) }

func (t *testTheme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return theme.DefaultTheme().Icon(name)
}

func (t *testTheme) Size(name fyne.ThemeSizeName) float32 { return theme.DefaultTheme().Size(name) }

// begin starts an application without a display in the test theme.
func begin(tb testing.TB) {
	tb.Helper()
	test.NewTempApp(tb).Settings().SetTheme(&testTheme{})
}

// window shows something in a window of a size.
func window(tb testing.TB, o fyne.CanvasObject, width, height float32) fyne.Window {
	tb.Helper()
	w := test.NewTempWindow(tb, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}
