package app

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"redakcija/app/widgets"
	"redakcija/editor"
	"redakcija/editor/language"
	"redakcija/i18n"
)

// showPalette finds an action by what it is called and runs it. The focus goes back
// to where it was, so that an act on the focused text still means it.
func (a *App) showPalette() {
	before := a.win.Canvas().Focused()
	var found []*action
	search := newField(a)
	search.SetPlaceHolder(a.words.T("palette.hint"))
	list := widget.NewList(
		func() int { return len(found) },
		func() fyne.CanvasObject { return newPaletteRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*paletteRow).set(a, found[i]) },
	)
	list.HideSeparators = true
	var pop *widget.PopUp
	at := 0
	run := func(i int) {
		pop.Hide()
		a.win.Canvas().Focus(before)
		if i < len(found) {
			a.Do(found[i].id)
		}
	}
	narrow := func(words string) {
		found = a.matching(words)
		at = 0
		list.Refresh()
		list.UnselectAll()
		if len(found) > 0 {
			list.OnSelected = nil
			list.Select(0)
			list.OnSelected = run
		}
	}
	search.OnChanged = narrow
	search.onKey = func(k *fyne.KeyEvent) bool {
		switch k.Name {
		case fyne.KeyDown, fyne.KeyUp:
			if k.Name == fyne.KeyDown {
				at = min(at+1, len(found)-1)
			} else {
				at = max(at-1, 0)
			}
			list.OnSelected = nil
			list.Select(at)
			list.OnSelected = run
		case fyne.KeyReturn, fyne.KeyEnter:
			run(at)
		case fyne.KeyEscape:
			pop.Hide()
			a.win.Canvas().Focus(before)
		default:
			return false
		}
		return true
	}
	size := fyne.NewSize(560, 420)
	pop = widget.NewModalPopUp(container.NewBorder(search, nil, nil, nil, list), a.win.Canvas())
	pop.Resize(size)
	pop.Show()
	narrow("")
	a.win.Canvas().Focus(search)
}

// matching are the actions whose name or group holds all words, those that can be
// done now first.
func (a *App) matching(words string) []*action {
	var can, cannot []*action
next:
	for _, x := range a.actions {
		if x.id == "app.palette" {
			continue
		}
		name := language.Fold(a.words.T("group."+x.group) + " " + a.words.T("action."+x.id))
		for _, w := range strings.Fields(language.Fold(words)) {
			if !strings.Contains(name, w) {
				continue next
			}
		}
		if x.whyNot != nil && x.whyNot() != "" {
			cannot = append(cannot, x)
		} else {
			can = append(can, x)
		}
	}
	return append(can, cannot...)
}

// paletteRow is an action with its group and key.
type paletteRow struct {
	widget.BaseWidget
	group, name *widget.Label
	key         *widgets.KeyCap
}

func newPaletteRow() *paletteRow {
	r := &paletteRow{group: widget.NewLabel(""), name: widget.NewLabel(""), key: widgets.NewKeyCap("")}
	r.group.Importance = widget.LowImportance
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer puts group, name and key under each other's.
func (r *paletteRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(&paletteLayout{r}, r.group, r.name, r.key))
}

type paletteLayout struct{ row *paletteRow }

// Layout gives the groups a column of their own and puts the key at the right.
func (l *paletteLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	r := l.row
	const groups = 92 // the longest name of a group, in any language
	r.group.Resize(fyne.NewSize(groups, size.Height))
	key := r.key.MinSize()
	r.key.Move(fyne.NewPos(size.Width-key.Width-10, (size.Height-key.Height)/2))
	r.key.Resize(key)
	r.name.Move(fyne.NewPos(groups, 0))
	r.name.Resize(fyne.NewSize(size.Width-groups-key.Width-10, size.Height))
}

// MinSize is the height of a line.
func (l *paletteLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 30) }

func (r *paletteRow) set(a *App, x *action) {
	r.group.SetText(a.words.T("group." + x.group))
	r.name.SetText(a.words.T("action." + x.id))
	r.name.Importance = widget.MediumImportance
	if x.whyNot != nil && x.whyNot() != "" {
		r.name.Importance = widget.LowImportance
	}
	r.name.Refresh()
	if k := x.keys(); k != "" {
		r.key.Text = k
		r.key.Show()
	} else {
		r.key.Hide()
	}
	r.Refresh()
}

// showHelp lists all actions with their keys.
func (a *App) showHelp() {
	left, right := container.NewVBox(), container.NewVBox()
	for _, g := range groups {
		rows := []fyne.CanvasObject{text(a.words.T("group."+g), 13, widgets.ColorAccent, true)}
		for _, x := range a.actions {
			if x.group != g || x.key == "" {
				continue
			}
			rows = append(rows, container.New(&rowLayout{gap: 8}, widgets.NewKeyCap(x.keys()), text(a.words.T("action."+x.id), 12, widgets.ColorInk, false)))
		}
		if len(rows) == 1 { // nothing there has a key
			continue
		}
		side := left
		if len(left.Objects) > 15 { // half of all keys
			side = right
		}
		side.Objects = append(side.Objects, rows...)
	}
	keys := container.NewGridWithColumns(2, left, right)
	about := widget.NewLabel(a.words.T("help.about", "Version", a.fyne.Metadata().Version))
	about.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustom(a.words.T("action.app.help"), a.words.T("button.ok"), container.NewBorder(about, nil, nil, nil, container.NewVScroll(keys)), a.win)
	d.Resize(fyne.NewSize(860, 680))
	d.Show()
}

// showSettings asks for what belongs to this person and machine, and for what the
// whole newsroom shares.
func (a *App) showSettings() {
	t := a.words.T
	name := newField(a)
	name.SetText(a.settings.Name)
	tongue, chosenTongue := choice(i18n.Tags[:], i18n.Resolve(a.settings.Language), i18n.Tag.Name)
	dark := widget.NewCheck(t("settings.dark"), nil)
	dark.SetChecked(a.settings.Dark)
	typeset := widget.NewCheck(t("settings.typeset"), nil)
	typeset.SetChecked(!a.settings.Plain)
	folder := newField(a)
	folder.SetText(a.settings.Folder)
	alone := widget.NewCheck(t("settings.one_person"), nil)
	alone.SetChecked(a.newsroom.OnePerson)
	acutes := []editor.Acute{editor.AcuteAllowed, editor.AcuteRequired, editor.AcuteForbidden}
	acute, chosenAcute := choice(acutes, a.newsroom.Acute, func(x editor.Acute) string {
		return t("acute." + cmp.Or(string(x), "allowed"))
	})
	address := newField(a)
	address.SetText(a.newsroom.Address)
	address.SetPlaceHolder("https://")
	items := []*widget.FormItem{
		widget.NewFormItem(t("settings.name"), name), widget.NewFormItem(t("settings.language"), tongue),
		widget.NewFormItem(t("settings.look"), dark), widget.NewFormItem(t("settings.typing"), typeset), widget.NewFormItem(t("publish.folder"), folder),
		widget.NewFormItem(t("settings.newsroom"), alone), widget.NewFormItem(t("settings.address"), address),
		widget.NewFormItem(t("settings.acute"), acute),
	}
	titles := map[editor.Lang]*field{}
	for _, l := range editor.Targets {
		titles[l] = newField(a)
		titles[l].SetText(a.newsroom.Title[l])
		items = append(items, widget.NewFormItem(t("settings.title", "Language", a.langName(l)), titles[l]))
	}
	a.form(t("action.app.settings"), items, func() {
		a.settings.Name, a.settings.Language = strings.TrimSpace(name.Text), chosenTongue().String()
		a.settings.Plain = !typeset.Checked
		a.settings.Dark, a.settings.Folder = dark.Checked, strings.TrimSpace(folder.Text)
		newsroom := a.newsroom // with what other dialogs set
		newsroom.Acute = chosenAcute()
		newsroom.OnePerson, newsroom.Address, newsroom.Title = alone.Checked, strings.TrimSpace(address.Text), map[editor.Lang]string{}
		for l, f := range titles {
			if title := strings.TrimSpace(f.Text); title != "" {
				newsroom.Title[l] = title
			}
		}
		a.apply(newsroom)
	})
}
