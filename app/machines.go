package app

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// askMachine asks the first engine that the house has switched on for the focused segment.
// What would leave the machine is shown first.
func (s *suggestions) askMachine() {
	p, _, _, ok := s.w.active()
	if !ok {
		return
	}
	a, id := s.w.app, s.w.id()
	a.bg.run(quick, func(ctx context.Context) func() {
		engine, q, sent, err := question(ctx, a.desk, id, p)
		return func() {
			switch {
			case err != nil:
				a.fail(err)
			case sent.Address == "": // a program of this machine
				s.ask(id, p, engine.Engine, q)
			default:
				a.confirmFirst(a.words.T("machines.send", "Engine", engine.Title), sent.Address+"\n\n"+sent.Body, func() { s.ask(id, p, engine.Engine, q) })
			}
		}
	})
}

// question is what an engine would be asked, and of which.
func question(ctx context.Context, desk *editor.Desk, id editor.StoryID, p place) (engine editor.MachineEngine, q editor.MachineQuestion, sent editor.MachineRequest, err error) {
	all, err := desk.Machines(ctx)
	if err != nil {
		return engine, q, sent, err
	}
	if i := slices.IndexFunc(all, func(m editor.MachineState) bool { return m.On }); i >= 0 {
		engine = all[i].MachineEngine
	}
	if q, err = desk.MachineQuestion(ctx, id, p.segment, p.lang); err == nil {
		sent, err = desk.Preview(ctx, engine.Engine, q)
	}
	return engine, q, sent, err
}

// ask asks an engine and shows its answer among the suggestions of the segment.
func (s *suggestions) ask(id editor.StoryID, p place, engine string, q editor.MachineQuestion) {
	a := s.w.app
	a.status.say(a.words.T("suggestions.asking"))
	a.bg.run(long, func(ctx context.Context) func() {
		text, err := a.desk.Ask(ctx, engine, q)
		return func() {
			switch {
			case err != nil:
				a.fail(err)
			case s.at == p && s.w.id() == id:
				s.machine = text
				s.state++
				a.inspector.tab = suggestionsTab
				a.build()
			}
		}
	})
}

// showMachines lists the engines, and how the house uses them.
func (a *App) showMachines() {
	rows := newSheet(listingWidth)
	d := dialog.NewCustom(heading(a.words.T("action.house.machines")), a.words.T("button.ok"), rows.scroll, a.win)
	d.Resize(fyne.NewSize(listingWidth+60, 520))
	d.Show()
	a.listMachines(rows)
}

func (a *App) listMachines(rows *sheet) {
	t := a.words.T
	again := func() { a.listMachines(rows) }
	change := func(do func(context.Context) error) {
		a.perform(editor.Event{Kind: editor.SettingsChanged}, do, again)
	}
	a.bg.run(quick, func(ctx context.Context) func() {
		all, err := a.desk.Machines(ctx)
		return func() {
			if err != nil {
				a.fail(err)
				return
			}
			shown := []fyne.CanvasObject{paragraph(t("machines.hint"), 12, widgets.ColorMuted, false)}
			for _, m := range all {
				about, words := []string{t("machines.off")}, t("machines.turn_on")
				act := func() { a.askConnector(m, change) }
				switch {
				case m.On && m.Err != nil:
					about = []string{sentence(a.words, m.Err)}
				case m.On:
					about = []string{t("machines.on")}
				}
				if m.On {
					words = t("machines.turn_off")
					act = func() {
						change(func(ctx context.Context) error { return a.desk.SwitchOff(ctx, m.Engine) })
					}
				}
				if m.Local {
					about = append(about, t("machines.local"))
				}
				what := container.New(&column{gap: 2}, paragraph(m.Title, 14, widgets.ColorInk, true), paragraph(joinWords(about...), 12, widgets.ColorMuted, false))
				shown = append(shown, container.NewBorder(nil, nil, nil, container.NewCenter(widgets.NewButton(words, act)), what))
			}
			rows.fill(shown...)
		}
	})
}

// askConnector asks for what an engine needs, and switches it on. A key goes where the system
// keeps secrets, never onto the desk.
func (a *App) askConnector(m editor.MachineState, change func(func(context.Context) error)) {
	t := a.words.T
	address, model, key := newField(a), newField(a), newField(a)
	address.SetText(m.Connector.Address)
	model.SetText(m.Connector.Model)
	key.Password = true
	key.SetPlaceHolder(t("machines.key_hint"))
	a.form(t("machines.title", "Engine", m.Title), []*widget.FormItem{
		widget.NewFormItem(t("machines.address"), address), widget.NewFormItem(t("machines.model"), model), widget.NewFormItem(t("machines.key"), key),
	}, func() {
		c := m.Connector
		c.Engine, c.Address, c.Model = m.Engine, strings.TrimSpace(address.Text), strings.TrimSpace(model.Text)
		secret := strings.TrimSpace(key.Text)
		change(func(ctx context.Context) error {
			if secret != "" {
				if err := a.desk.KeepMachineKey(m.Engine, secret); err != nil {
					return err
				}
			}
			return a.desk.SwitchOn(ctx, c)
		})
	})
}
