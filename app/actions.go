package app

import (
	"runtime"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"redakcija/app/widgets"
	"redakcija/editor"
	"redakcija/editor/language"
)

// action is something a person can do. Its words are "action.<id>" in i18n.
type action struct {
	id    string
	group string // of the menu: "group.<group>"
	key   fyne.KeyName
	mod   fyne.KeyModifier
	// letter is a key of its own on the screen of attributions, where nothing is typed.
	letter fyne.KeyName
	run    func()
	// whyNot returns why it cannot be done now, as a sentence, or "". Nil: always can.
	whyNot func() string
}

const (
	ctrl      = fyne.KeyModifierShortcutDefault
	ctrlShift = fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift
)

// table is everything a person can do. Ctrl+Alt is never used: it is AltGr, with
// which ś and ź are typed.
func (a *App) table() []*action {
	w, s, p, r, q := a.workbench, a.stories, a.publishing, a.arrivals, a.attributions
	all := []*action{
		{id: "story.open", group: "story", key: fyne.KeyO, mod: ctrl, run: a.showOpen},
		{id: "story.paste", group: "story", key: fyne.KeyV, mod: ctrlShift, run: a.paste},
		{id: "story.fetch", group: "story", key: fyne.KeyU, mod: ctrl, run: a.showFetch},
		{id: "story.stop", group: "story", run: a.stopTaking, whyNot: a.whyNotTaking},
		{id: "story.search", group: "story", key: fyne.KeyF, mod: ctrl, run: s.focusSearch},
		{id: "story.next", group: "story", key: fyne.KeyPageDown, mod: ctrl, run: func() { s.step(1) }, whyNot: s.whyEmpty},
		{id: "story.previous", group: "story", key: fyne.KeyPageUp, mod: ctrl, run: func() { s.step(-1) }, whyNot: s.whyEmpty},
		{id: "story.details", group: "story", key: fyne.KeyI, mod: ctrl, run: w.showDetails, whyNot: w.whyNoStory},
		{id: "story.similar", group: "story", run: w.showSimilar, whyNot: w.whyNothingSimilar},
		{id: "story.hold", group: "story", run: w.showHold, whyNot: w.whyNoStory},
		{id: "story.reject", group: "story", run: w.showReject, whyNot: w.whyNoStory},
		{id: "story.release", group: "story", run: w.release, whyNot: w.whyNotHeld},
		{id: "app.quit", group: "story", key: fyne.KeyQ, mod: ctrl, run: a.quit},

		{id: "text.confirm", group: "text", key: fyne.KeyReturn, mod: ctrl, run: w.confirm, whyNot: w.whyNoCell},
		{id: "text.next", group: "text", key: fyne.KeyDown, mod: ctrl, run: func() { w.move(1) }, whyNot: w.whyNoStory},
		{id: "text.previous", group: "text", key: fyne.KeyUp, mod: ctrl, run: func() { w.move(-1) }, whyNot: w.whyNoStory},
		{id: "text.open", group: "text", key: fyne.KeyG, mod: ctrl, run: w.nextOpen, whyNot: w.whyNoStory},
		{id: "text.undo", group: "text", key: fyne.KeyZ, mod: ctrl, run: w.undo, whyNot: w.whyNoCell},
		{id: "text.redo", group: "text", key: fyne.KeyY, mod: ctrl, run: w.redo, whyNot: w.whyNoCell},
		{id: "text.source", group: "text", key: fyne.KeyI, mod: ctrlShift, run: w.copySource, whyNot: w.whyNoCell},
		{id: "text.source_diff", group: "text", key: fyne.KeyD, mod: ctrl, run: w.toggleDiff, whyNot: w.whyNotOutdated},
		{id: "text.typeset", group: "text", key: fyne.KeyT, mod: ctrl, run: w.typeset, whyNot: w.whyNoCell},
		{id: "finding.next", group: "text", key: fyne.KeyF8, run: func() { w.findings.step(true) }, whyNot: w.whyNoStory},
		{id: "finding.previous", group: "text", key: fyne.KeyF8, mod: ctrl, run: func() { w.findings.step(false) }, whyNot: w.whyNoStory},
		{id: "finding.fix", group: "text", key: fyne.KeyPeriod, mod: ctrl, run: w.findings.fixCurrent, whyNot: w.findings.whyNoFix},
		{id: "finding.fix_all", group: "text", key: fyne.KeyPeriod, mod: ctrlShift, run: w.findings.fixAll, whyNot: w.whyNoCell},
		{id: "finding.waive", group: "text", key: fyne.KeyW, mod: ctrlShift, run: w.findings.waiveCurrent, whyNot: w.findings.whyNoFinding},
		{id: "suggestion.take", group: "text", key: fyne.Key1, mod: ctrl, run: func() { w.suggestions.take(0) }, whyNot: w.whyNoCell},
		{id: "suggestion.complete", group: "text", key: fyne.KeySpace, mod: ctrl, run: w.suggestions.complete, whyNot: w.whyNoCell},
		{id: "suggestion.machine", group: "text", key: fyne.KeyJ, mod: ctrl, run: w.suggestions.askMachine, whyNot: w.whyNoCell},
		{id: "suggestion.machine_take", group: "text", key: fyne.KeyJ, mod: ctrlShift, run: w.suggestions.takeMachine, whyNot: w.suggestions.whyNoMachine},
		{id: "text.word", group: "text", key: fyne.KeyB, mod: ctrl, run: w.addWord, whyNot: w.whyNoCell},
		{id: "text.latin", group: "text", key: fyne.KeyB, mod: ctrlShift, run: w.keepLatin, whyNot: w.whyNoMontenegrin},
		{id: "text.cyrillic", group: "text", run: w.showCyrillic, whyNot: w.whyNoStory},
		{id: "text.sentences", group: "text", run: w.showSentences, whyNot: w.whyNoCell},
		{id: "text.kind", group: "text", run: w.showKind, whyNot: w.whyNoCell},
		{id: "text.correct_source", group: "text", run: w.showSource, whyNot: w.whyNoCell},
	}
	for _, in := range insertions {
		all = append(all, &action{id: in.id, group: "insert", run: func() { w.insert(in.text) }, whyNot: w.whyNoCell})
	}
	for _, act := range [...]struct {
		id  string
		act editor.Act
		key fyne.KeyName
		run func()
	}{
		{"version.submit", editor.ActSubmit, fyne.KeyS, w.submit},
		{"version.return", editor.ActReturn, fyne.KeyR, w.showReturn},
		{"version.approve", editor.ActApprove, fyne.KeyA, w.approve},
		{"version.publish", editor.ActPublish, fyne.KeyP, w.publish},
		{"version.correct", editor.ActCorrect, fyne.KeyC, w.showCorrect},
		{"version.withdraw", editor.ActWithdraw, "", w.showWithdraw},
	} {
		x := &action{id: act.id, group: "version", key: act.key, run: act.run, whyNot: func() string { return w.whyNotAct(act.act) }}
		if act.key != "" {
			x.mod = ctrlShift
		}
		all = append(all, x)
	}
	all = append(all,
		&action{id: "version.pretranslate", group: "version", run: w.suggestions.pretranslate, whyNot: w.whyNoStory},
		&action{id: "version.unpretranslate", group: "version", run: w.suggestions.unpretranslate, whyNot: w.whyNoStory})
	return append(all,
		&action{id: "attribution.show", group: "attribution", key: fyne.KeyK, mod: ctrlShift, run: q.goTo, whyNot: w.whyNoStory},
		&action{id: "attribution.next", group: "attribution", letter: fyne.KeyJ, run: func() { q.step(1) }, whyNot: q.whyNone},
		&action{id: "attribution.previous", group: "attribution", letter: fyne.KeyK, run: func() { q.step(-1) }, whyNot: q.whyNone},
		&action{id: "attribution.open", group: "attribution", letter: fyne.KeyReturn, run: q.nextOpen, whyNot: w.whyNoStory},
		&action{id: "attribution.confirm", group: "attribution", letter: fyne.KeyA, run: q.confirm, whyNot: q.whyNone},
		&action{id: "attribution.correct", group: "attribution", letter: fyne.KeyE, run: q.correct, whyNot: q.whyNone},
		&action{id: "attribution.dispute", group: "attribution", letter: fyne.KeyD, run: q.dispute, whyNot: q.whyNone},
		&action{id: "attribution.waive", group: "attribution", letter: fyne.KeyW, run: q.waive, whyNot: q.whyNone},
		&action{id: "attribution.not_speech", group: "attribution", letter: fyne.KeyN, run: q.notSpeech, whyNot: q.whyNone},
		&action{id: "attribution.reopen", group: "attribution", letter: fyne.KeyR, run: q.reopen, whyNot: q.whyNotReviewed},
		&action{id: "attribution.add", group: "attribution", letter: fyne.KeyI, run: q.add, whyNot: w.whyNoStory},
		&action{id: "attribution.accept", group: "attribution", letter: fyne.KeyP, run: q.accept, whyNot: q.whyNoProposal},
		&action{id: "attribution.confirm_all", group: "attribution", key: fyne.KeyReturn, mod: ctrlShift, run: q.confirmAll, whyNot: q.whyNothingClear},
		&action{id: "attribution.panel", group: "attribution", letter: fyne.KeyT, run: q.nextTab, whyNot: w.whyNoStory},
		&action{id: "attribution.report", group: "attribution", letter: fyne.KeyO, run: q.reports.next, whyNot: q.reports.whyNone},

		&action{id: "arrivals.show", group: "arrivals", key: fyne.KeyN, mod: ctrlShift, run: func() { a.show(arrivalsScreen) }},
		&action{id: "arrivals.folder", group: "arrivals", run: r.addFolder},
		&action{id: "arrivals.feed", group: "arrivals", run: r.addFeed},
		&action{id: "arrivals.toggle", group: "arrivals", run: r.toggle, whyNot: r.whyNoSource},
		&action{id: "arrivals.remove", group: "arrivals", run: r.remove, whyNot: r.whyNoSource},
		&action{id: "arrivals.again", group: "arrivals", run: r.follow, whyNot: r.whyNothingWatched},

		&action{id: "edition.ready", group: "edition", key: fyne.KeyL, mod: ctrlShift, run: func() { a.show(publishScreen) }},
		&action{id: "edition.publish", group: "edition", run: p.publishChosen, whyNot: p.whyNothing},
		&action{id: "edition.cancel", group: "edition", run: p.cancel, whyNot: p.whyIdle},
		&action{id: "edition.verify", group: "edition", run: p.verify, whyNot: p.whyNoFolder},
		&action{id: "edition.folder", group: "edition", run: p.showFolder},
		&action{id: "edition.open", group: "edition", run: p.openFolder, whyNot: p.whyNoFolder},

		&action{id: "house.words", group: "house", run: a.showWords},
		&action{id: "house.terms", group: "house", run: a.showRegister},
		&action{id: "house.machines", group: "house", run: a.showMachines},
		&action{id: "house.rules", group: "house", run: a.showRules},

		&action{id: "view.edit", group: "view", key: fyne.KeyE, mod: ctrlShift, run: func() { a.show(editScreen) }},
		&action{id: "view.suggestions", group: "view", key: fyne.KeyT, mod: ctrlShift, run: func() { a.inspector.choose(suggestionsTab) }},
		&action{id: "view.findings", group: "view", key: fyne.KeyF, mod: ctrlShift, run: func() { a.inspector.choose(findingsTab) }},
		&action{id: "view.history", group: "view", key: fyne.KeyH, mod: ctrl, run: func() { a.inspector.choose(historyTab) }},
		&action{id: "view.story", group: "view", key: fyne.KeyH, mod: ctrlShift, run: func() { a.inspector.choose(storyTab) }},
		&action{id: "view.record", group: "view", run: func() { a.inspector.choose(recordTab) }},
		&action{id: "view.cnr", group: "view", run: func() { w.toggle(editor.CNR) }},
		&action{id: "view.en", group: "view", run: func() { w.toggle(editor.EN) }},
		&action{id: "view.de", group: "view", run: func() { w.toggle(editor.DE) }},
		&action{id: "view.alone", group: "view", key: fyne.KeyM, mod: ctrlShift, run: w.alone, whyNot: w.whyNoCell},
		&action{id: "view.dark", group: "view", key: fyne.KeyD, mod: ctrlShift, run: a.toggleDark},
		&action{id: "app.palette", group: "view", key: fyne.KeyK, mod: ctrl, run: a.showPalette},
		&action{id: "app.settings", group: "view", key: fyne.KeyComma, mod: ctrl, run: a.showSettings},
		&action{id: "app.help", group: "view", key: fyne.KeyF1, run: a.showHelp},
		&action{id: "app.menu", group: "view", key: fyne.KeyF10, run: a.showMenu},
	)
}

// insertions are the characters that keyboards lack. The acute is for с́ and з́: no
// stock layout types them.
var insertions = [...]struct{ id, text string }{
	{"insert.acute", "\u0301"},
	{"insert.s", "ś"},
	{"insert.z", "ź"},
	{"insert.open", "„"},
	{"insert.close", "“"},
	{"insert.dash", "–"},
	{"insert.ellipsis", "…"},
	{"insert.space", "\u00A0"},
}

// groups are the menus, in order.
var groups = [...]string{"story", "text", "insert", "version", "attribution", "arrivals", "edition", "house", "view"}

// action finds one by its id.
func (a *App) action(id string) *action {
	for _, x := range a.actions {
		if x.id == id {
			return x
		}
	}
	return nil
}

// Do runs an action as if its key had been pressed. It tells why when it cannot be
// done, and returns whether it was.
func (a *App) Do(id string) bool {
	x := a.action(id)
	if x == nil {
		return false
	}
	if x.whyNot != nil {
		if why := x.whyNot(); why != "" {
			a.status.say(why)
			return false
		}
	}
	x.run()
	return true
}

// bindKeys gives the window the keys of the table. A cell or field that has the focus
// passes on what is not its own: see [App.shortcut].
func (a *App) bindKeys() {
	for _, x := range a.actions {
		if x.mod != 0 {
			a.win.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: x.key, Modifier: x.mod}, func(fyne.Shortcut) { a.Do(x.id) })
		}
	}
}

// shortcut runs the action of a shortcut; false when it has none.
func (a *App) shortcut(s fyne.Shortcut) bool {
	k, ok := s.(fyne.KeyboardShortcut)
	if !ok {
		return false
	}
	// Ctrl+2 to Ctrl+9 take the further suggestions: one command in menu and palette is enough.
	if n := strings.Index("123456789", string(k.Key())); n > 0 && k.Mod() == ctrl {
		a.workbench.suggestions.take(n)
		return true
	}
	for _, x := range a.actions {
		if x.mod != 0 && x.key == k.Key() && x.mod == k.Mod() {
			a.Do(x.id)
			return true
		}
	}
	return false
}

// typed runs the action of a key without modifier, which Fyne does not count among
// shortcuts; false when it has none.
func (a *App) typed(k *fyne.KeyEvent) bool {
	for _, x := range a.actions {
		if x.mod == 0 && x.key != "" && x.key == k.Name {
			a.Do(x.id)
			return true
		}
	}
	return false
}

// reviewKey runs the action of a single key on the screen of attributions: of an arrow or
// Enter. False when it has none, and while a dialog is open.
func (a *App) reviewKey(k *fyne.KeyEvent) bool {
	switch k.Name {
	case fyne.KeyDown:
		return a.letter(fyne.KeyJ)
	case fyne.KeyUp:
		return a.letter(fyne.KeyK)
	case fyne.KeyReturn, fyne.KeyEnter:
		return a.letter(fyne.KeyReturn)
	}
	return false
}

// reviewRune does the same for a letter. It answers to the letter and not to its key, whose
// letter would still go to whatever the action opens; so it knows the keys on a Cyrillic
// keyboard too, where њ is on the key of W.
func (a *App) reviewRune(r rune) {
	letter := strings.ToUpper(language.ToLatin(string(r)))
	if unicode.ToLower(r) == 'њ' {
		letter = "W"
	}
	if letter != "" {
		a.letter(fyne.KeyName(letter))
	}
}

func (a *App) letter(name fyne.KeyName) bool {
	if a.screen != attributionsScreen || a.win.Canvas().Overlays().Top() != nil {
		return false
	}
	for _, x := range a.actions {
		if x.letter != "" && x.letter == name {
			a.Do(x.id)
			return true
		}
	}
	return false
}

// keys writes an action's key as a keyboard shows it: "Ctrl+Shift+S", or "".
func (x *action) keys() string {
	key := x.key
	if key == "" {
		key = x.letter
	}
	if key == "" {
		return ""
	}
	var parts []string
	if x.mod&ctrl != 0 {
		if runtime.GOOS == "darwin" {
			parts = append(parts, "⌘")
		} else {
			parts = append(parts, "Ctrl")
		}
	}
	if x.mod&fyne.KeyModifierShift != 0 {
		parts = append(parts, "Shift")
	}
	name := string(key)
	switch key {
	case fyne.KeyReturn:
		name = "Enter"
	case fyne.KeyPageDown:
		name = "PgDn"
	case fyne.KeyPageUp:
		name = "PgUp"
	}
	return strings.Join(append(parts, name), "+")
}

// showMenu shows all actions, group by group.
func (a *App) showMenu() {
	menu := fyne.NewMenu("")
	for _, g := range groups {
		item := fyne.NewMenuItem(a.words.T("group."+g), nil)
		item.ChildMenu = fyne.NewMenu("")
		for _, x := range a.actions {
			if x.group != g {
				continue
			}
			sub := fyne.NewMenuItem(a.words.T("action."+x.id), func() { a.Do(x.id) })
			sub.Disabled = x.whyNot != nil && x.whyNot() != ""
			if x.mod != 0 {
				sub.Shortcut = &desktop.CustomShortcut{KeyName: x.key, Modifier: x.mod}
			}
			item.ChildMenu.Items = append(item.ChildMenu.Items, sub)
		}
		menu.Items = append(menu.Items, item)
	}
	widgets.ShowMenu(a.win, menu, a.top.menuButton)
}
