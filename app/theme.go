package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"redakcija/app/widgets"
	"redakcija/assets"
)

// The fonts of the window beside Fyne's Noto Sans.
var (
	serif     = fyne.NewStaticResource("NotoSerif-Regular.ttf", assets.SerifRegular)
	serifBold = fyne.NewStaticResource("NotoSerif-Bold.ttf", assets.SerifBold)
)

// paper is the theme: calm paper colours, one red accent, dense sizes. Colours are
// asked for by role; light and dark have the same roles.
type paper struct {
	fyne.Theme
	dark bool
}

func newPaper(dark bool) fyne.Theme {
	return &paper{Theme: theme.DefaultTheme(), dark: dark}
}

// roles are the colours in light and dark.
var roles = map[fyne.ThemeColorName][2]color.NRGBA{
	widgets.ColorPaper:     {hex(0xFAF8F4), hex(0x1B1A18)},
	widgets.ColorPanel:     {hex(0xF2EEE6), hex(0x24221F)},
	widgets.ColorLine:      {hex(0xDDD6C9), hex(0x3B3833)},
	widgets.ColorInk:       {hex(0x1E1C19), hex(0xEDE8DE)},
	widgets.ColorMuted:     {hex(0x6B645A), hex(0xA69E91)},
	widgets.ColorAccent:    {hex(0x9E1B32), hex(0xE0566D)},
	widgets.ColorOnAccent:  {hex(0xFFFFFF), hex(0x1B1A18)},
	widgets.ColorGold:      {hex(0x96690F), hex(0xD9A441)},
	widgets.ColorGreen:     {hex(0x2E7D4F), hex(0x63B585)},
	widgets.ColorBlue:      {hex(0x2C5F8A), hex(0x7FB2DD)},
	widgets.ColorGrey:      {hex(0x8A8276), hex(0x8C857A)},
	widgets.ColorSelection: {hex(0xFFF6DF), hex(0x37311F)},
	widgets.ColorMark:      {hex(0xFBE8C4), hex(0x4A3C1B)},
	widgets.ColorCell:      {hex(0xFFFFFF), hex(0x161513)},
	widgets.ColorInserted:  {hex(0xDCF0E2), hex(0x1F3D2B)},
	widgets.ColorDeleted:   {hex(0xF7D9DC), hex(0x4A2228)},
	widgets.ColorDanger:    {hex(0xFBE9EB), hex(0x3A1E22)},

	theme.ColorNameBackground:          {hex(0xF2EEE6), hex(0x24221F)}, // the panel: see widgets.ColorPanel,
	theme.ColorNameForeground:          {hex(0x1E1C19), hex(0xEDE8DE)},
	theme.ColorNamePrimary:             {hex(0x9E1B32), hex(0xE0566D)},
	theme.ColorNameForegroundOnPrimary: {hex(0xFFFFFF), hex(0x1B1A18)},
	theme.ColorNameHyperlink:           {hex(0x2C5F8A), hex(0x7FB2DD)},
	theme.ColorNameButton:              {hex(0xF2EEE6), hex(0x2C2A26)},
	theme.ColorNameDisabled:            {hex(0xA79F92), hex(0x6F695F)},
	theme.ColorNameDisabledButton:      {hex(0xF2EEE6), hex(0x24221F)},
	theme.ColorNamePlaceHolder:         {hex(0x857D71), hex(0x8F877B)},
	theme.ColorNameInputBackground:     {hex(0xFFFFFF), hex(0x161513)},
	theme.ColorNameInputBorder:         {hex(0xDDD6C9), hex(0x3B3833)},
	theme.ColorNameMenuBackground:      {hex(0xFFFFFF), hex(0x24221F)},
	theme.ColorNameOverlayBackground:   {hex(0xFAF8F4), hex(0x24221F)},
	theme.ColorNameHeaderBackground:    {hex(0xF2EEE6), hex(0x24221F)},
	theme.ColorNameSeparator:           {hex(0xDDD6C9), hex(0x3B3833)},
	theme.ColorNameSelection:           {hex(0xF3DDA9), hex(0x5C4A1C)},
	theme.ColorNameFocus:               {hex(0xE7B9C1), hex(0x6B2B38)},
	theme.ColorNameHover:               {hex(0xEAE4D8), hex(0x2F2C28)},
	theme.ColorNamePressed:             {hex(0xDDD6C9), hex(0x3B3833)},
	theme.ColorNameScrollBar:           {hex(0xB9B0A2), hex(0x5A554D)},
	theme.ColorNameScrollBarBackground: {hex(0xF2EEE6), hex(0x24221F)},
	theme.ColorNameSuccess:             {hex(0x2E7D4F), hex(0x63B585)},
	theme.ColorNameWarning:             {hex(0x96690F), hex(0xD9A441)},
	theme.ColorNameError:               {hex(0x9E1B32), hex(0xE0566D)},
}

func hex(rgb uint32) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xFF}
}

// Color answers for our roles and for Fyne's; the variant of the system is not
// asked, because the editor chooses light or dark.
func (p *paper) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if pair, ok := roles[name]; ok {
		if p.dark {
			return pair[1]
		}
		return pair[0]
	}
	variant := theme.VariantLight
	if p.dark {
		variant = theme.VariantDark
	}
	return p.Theme.Color(name, variant)
}

// Size makes the window dense: 13 px text, small corners, thin bars.
func (p *paper) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return 13
	case theme.SizeNameCaptionText:
		return 11
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return 6
	case theme.SizeNameInnerPadding:
		return 7
	case theme.SizeNameInlineIcon:
		return 18
	}
	return p.Theme.Size(name)
}
