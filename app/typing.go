package app

import (
	"unicode/utf8"

	"redakcija/editor/language"
)

// typed betters what was just typed, as the language has it: a straight quotation mark
// becomes the right one, three dots one sign. It is given the text up to the caret and
// returns how many bytes of its end make way for what.
func (w *workbench) typed(_, col int, before string) (take int, put string) {
	w.suggestions.hint(before)
	if w.app.settings.Plain {
		return 0, ""
	}
	r, size := utf8.DecodeLastRuneInString(before)
	head := before[:len(before)-size]
	as := language.Typed(string(w.lang(col)), head, r)
	if as.Insert == as.Plain {
		return 0, ""
	}
	take = size
	for range as.Remove {
		_, size := utf8.DecodeLastRuneInString(head)
		head = head[:len(head)-size]
		take += size
	}
	return take, as.Insert
}

// typeset sets the marks, dashes and spaces of the focused text as its language has them.
func (w *workbench) typeset() {
	p, row, col, ok := w.active()
	if !ok {
		return
	}
	text, changes := language.Typeset(string(p.lang), w.text(p))
	if len(changes) == 0 {
		w.app.status.say(w.app.words.T("status.typeset_already"))
		return
	}
	w.edited(row, col, text)
	w.grid.RefreshCell(row, col)
	w.app.status.say(w.app.words.N("status.typeset", len(changes)))
}
