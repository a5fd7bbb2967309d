package app

import (
	"bytes"
	"context"
	"image/color"
	"io"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"redakcija/app/widgets"
	"redakcija/assets"
	"redakcija/editor"
)

// registerView is the dialog about the register of the house: people, places, outlets, offices
// and expressions with their forms. It is searched as one types, and holds any number.
type registerView struct {
	app    *App
	shown  []*editor.Term
	asked  int // counts the searches: the answer of an earlier one is dropped
	words  *field
	kind   func() editor.TermKind
	list   *widget.List
	about  *canvas.Text
	dialog *dialog.CustomDialog
}

// showRegister opens the dialog.
func (a *App) showRegister() {
	t := a.words.T
	v := &registerView{app: a, words: newField(a), about: text("", 12, widgets.ColorMuted, false)}
	v.words.SetPlaceHolder(t("register.search"))
	v.words.OnChanged = func(string) { v.search() }
	kinds, chosen := choice(append([]editor.TermKind{""}, editor.TermKinds[:]...), "", func(k editor.TermKind) string {
		if k == "" {
			return t("register.all_kinds")
		}
		return t("term_kind." + string(k))
	})
	kinds.OnChanged = func(string) { v.search() }
	v.kind = chosen
	v.list = widget.NewList(
		func() int { return len(v.shown) },
		func() fyne.CanvasObject { return newTermRow(v) },
		func(i widget.ListItemID, o fyne.CanvasObject) { o.(*termRow).set(v.shown[i]) },
	)
	v.list.HideSeparators = true
	v.list.OnSelected = func(i widget.ListItemID) {
		v.list.Unselect(i)
		v.edit(*v.shown[i])
	}
	add := widgets.NewButton(t("house.add_term"), func() { v.edit(editor.Term{Kind: editor.TermPerson}) })
	add.Primary = true
	acts := widgets.NewWrapBox(8, add,
		widgets.NewButton(t("register.import"), v.importFile), widgets.NewButton(t("register.export"), v.exportFile),
		widgets.NewButton(t("register.starter"), func() { v.take(io.NopCloser(bytes.NewReader(assets.Register)), true) }))
	top := container.New(&column{gap: 8}, container.NewBorder(nil, nil, nil, kinds, v.words), acts, v.about)
	v.dialog = dialog.NewCustom(heading(t("action.house.terms")), t("button.ok"), container.NewBorder(top, nil, nil, nil, v.list), a.win)
	v.dialog.Resize(fyne.NewSize(listingWidth+120, 600))
	v.dialog.Show()
	v.search()
	a.win.Canvas().Focus(v.words)
}

// search shows the entries that have all words.
func (v *registerView) search() {
	v.asked++
	asked, words, kind := v.asked, v.words.Text, v.kind()
	v.app.bg.run(quick, func(ctx context.Context) func() {
		r, err := v.app.desk.Register(ctx)
		var found []*editor.Term
		if err == nil {
			found = r.Search(words, kind)
		}
		return func() {
			switch {
			case err != nil:
				v.app.fail(err)
			case asked == v.asked:
				v.shown = found
				v.about.Text = v.app.words.N("register.count", len(found))
				if len(found) == 0 && words == "" {
					v.about.Text = v.app.words.T("house.no_terms")
				}
				v.about.Refresh()
				v.list.Refresh()
			}
		}
	})
}

// change does something to the register and shows what came of it.
func (v *registerView) change(do func(ctx context.Context) error) {
	v.app.perform(editor.Event{Kind: editor.HouseChanged}, do, v.search)
}

func (v *registerView) edit(term editor.Term) {
	v.app.askTerm(term, func(term editor.Term) {
		v.change(func(ctx context.Context) error {
			_, err := v.app.desk.PutTerm(ctx, term)
			return err
		})
	})
}

// importFile takes a table of terms.
func (v *registerView) importFile() {
	d := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			v.app.fail(err)
		case f != nil:
			v.take(f, false)
		}
	}, v.app.win)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".csv", ".tsv", ".txt"}))
	d.Show()
	d.Resize(fyne.NewSize(860, 600))
}

// take takes the rows of a table, and tells what became of them.
func (v *registerView) take(table io.ReadCloser, keep bool) {
	t := v.app.words
	v.app.bg.run(long, func(ctx context.Context) func() {
		rows, err := v.app.desk.ImportTerms(ctx, table, keep)
		_ = table.Close() // it was read
		return func() {
			if err != nil {
				v.app.fail(err)
				return
			}
			const most = 8 // lines that are wrong: more are not read in a dialog
			taken, wrong := 0, []string{}
			for _, row := range rows {
				switch {
				case row.Err != nil:
					wrong = append(wrong, t.T("register.wrong_line", "Line", t.Int(row.Line), "Why", sentence(t, row.Err)))
				case row.Fate == editor.TermAdded || row.Fate == editor.TermChanged:
					taken++
				}
			}
			lines := []string{t.N("register.taken", taken)}
			if len(wrong) > 0 {
				lines = append(append(lines, t.N("register.wrong", len(wrong))), wrong[:min(len(wrong), most)]...)
			}
			v.app.wrote(editor.Event{Kind: editor.HouseChanged})
			v.search()
			v.app.tell(t.T("register.import_title"), strings.Join(lines, "\n"))
		}
	})
}

// exportFile writes the register as a table.
func (v *registerView) exportFile() {
	d := dialog.NewFileSave(func(f fyne.URIWriteCloser, err error) {
		if err != nil || f == nil {
			if err != nil {
				v.app.fail(err)
			}
			return
		}
		v.app.bg.run(long, func(ctx context.Context) func() {
			err := v.app.desk.ExportTerms(ctx, f)
			if closed := f.Close(); err == nil {
				err = closed
			}
			return func() {
				if err != nil {
					v.app.fail(err)
					return
				}
				v.app.status.saved()
			}
		})
	}, v.app.win)
	d.SetFileName("redakcija.csv")
	d.Show()
	d.Resize(fyne.NewSize(860, 600))
}

// termRow is one entry of the register.
type termRow struct {
	widget.BaseWidget
	v           *registerView
	term        *editor.Term
	name, about *canvas.Text
	rule        *canvas.Rectangle
	learned     *widgets.Badge
	remove      *widgets.Button
}

const termRowHeight = 50

func newTermRow(v *registerView) *termRow {
	x := &termRow{
		v: v, name: text("", 14, widgets.ColorInk, true), about: text("", 12, widgets.ColorMuted, false),
		rule: canvas.NewRectangle(paint(widgets.ColorLine)), learned: widgets.NewPill(v.app.words.T("register.learned"), widgets.ColorGold),
	}
	x.remove = widgets.NewButton(v.app.words.T("house.remove"), func() {
		id := x.term.ID
		v.change(func(ctx context.Context) error { return v.app.desk.RemoveTerm(ctx, id) })
	})
	x.ExtendBaseWidget(x)
	return x
}

func (x *termRow) set(t *editor.Term) {
	x.term = t
	x.Refresh()
}

// CreateRenderer places the parts.
func (x *termRow) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(color.Transparent)
	return &rowRenderer{objects: []fyne.CanvasObject{back, x.rule, x.name, x.about, x.learned, x.remove}, height: termRowHeight, fill: x.fill, size: x.Size}
}

// fill gives the parts their words and places for a size.
func (x *termRow) fill(size fyne.Size) {
	if x.term == nil {
		return
	}
	t, term := x.v.app.words.T, x.term
	button := x.remove.MinSize()
	width := size.Width - button.Width - 24
	x.name.Text = fitted(term.Name(), widgets.Style{Size: 14, Bold: true}, width-100)
	about := []string{t("term_kind." + string(term.Kind))}
	for _, r := range term.Roles[:min(len(term.Roles), 1)] {
		about = append(about, strings.TrimSpace(r.Title[editor.CNR]+" "+r.Of))
	}
	for _, l := range editor.Targets {
		about = append(about, strings.Join(term.Forms[l], ", "))
	}
	if term.Latin {
		about = append(about, t("word.latin"))
	}
	x.about.Text = fitted(joinWords(append(about, term.Note)...), widgets.Style{Size: 12}, width)
	x.name.Move(fyne.NewPos(6, 5))
	x.about.Move(fyne.NewPos(6, 27))
	x.learned.Hidden = term.Learned == ""
	x.learned.Move(fyne.NewPos(x.name.MinSize().Width+16, 6))
	x.learned.Resize(x.learned.MinSize())
	x.remove.Move(fyne.NewPos(size.Width-button.Width-8, (size.Height-button.Height)/2))
	x.remove.Resize(button)
	x.rule.Move(fyne.NewPos(0, size.Height-1))
	x.rule.Resize(fyne.NewSize(size.Width, 1))
}

// askTerm asks for a term: forms are separated by commas, the agreed one first. Whoever
// changes one that was learned agrees to it.
func (a *App) askTerm(term editor.Term, then func(editor.Term)) {
	t := a.words.T
	kind, chosenKind := choice(editor.TermKinds[:], term.Kind, func(k editor.TermKind) string { return t("term_kind." + string(k)) })
	check := func(words string, on bool) *widget.Check {
		c := widget.NewCheck(words, nil)
		c.SetChecked(on)
		return c
	}
	latin, free := check(t("word.latin"), term.Latin), check(t("register.free"), term.Free)
	line := func(words string) *field {
		f := newField(a)
		f.SetText(words)
		return f
	}
	var role editor.Role
	if len(term.Roles) > 0 {
		role = term.Roles[0]
	}
	of, note := line(role.Of), line(term.Note)
	items := []*widget.FormItem{widget.NewFormItem(t("house.kind"), kind)}
	forms, forbidden, titles := map[editor.Lang]*field{}, map[editor.Lang]*field{}, map[editor.Lang]*field{}
	for _, l := range editor.Targets {
		forms[l], forbidden[l] = line(strings.Join(term.Forms[l], ", ")), line(strings.Join(term.Forbidden[l], ", "))
		forbidden[l].SetPlaceHolder(t("house.forbidden"))
		titles[l] = line(role.Title[l])
		items = append(items, widget.NewFormItem(t("house.forms", "Language", a.langName(l)), container.NewGridWithColumns(2, forms[l], forbidden[l])))
	}
	items = append(items,
		widget.NewFormItem(t("register.role"), container.NewGridWithColumns(3, titles[editor.CNR], titles[editor.EN], titles[editor.DE])),
		widget.NewFormItem(t("register.of"), of),
		widget.NewFormItem(t("house.script"), container.NewHBox(latin, free)), widget.NewFormItem(t("house.note"), note))
	a.form(t("house.term"), items, func() {
		term.Kind, term.Latin, term.Free, term.Note, term.Learned = chosenKind(), latin.Checked, free.Checked, note.Text, ""
		term.Forms, term.Forbidden, role.Title, role.Of = map[editor.Lang][]string{}, map[editor.Lang][]string{}, map[editor.Lang]string{}, of.Text
		for _, l := range editor.Targets {
			term.Forms[l], term.Forbidden[l] = byCommas(forms[l].Text), byCommas(forbidden[l].Text)
			if title := strings.TrimSpace(titles[l].Text); title != "" {
				role.Title[l] = title
			}
		}
		term.Roles = withFirst(term.Roles, role)
		then(term)
	})
}

// withFirst are roles of which the first was written anew; one that says nothing is none.
func withFirst(roles []editor.Role, first editor.Role) []editor.Role {
	var all []editor.Role
	if len(first.Title) > 0 || strings.TrimSpace(first.Of) != "" {
		all = append(all, first)
	}
	if len(roles) > 1 {
		all = append(all, roles[1:]...)
	}
	return all
}

// byCommas are the parts of a text between commas, without those that are empty.
func byCommas(s string) []string {
	var parts []string
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}
