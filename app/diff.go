package app

import (
	"redakcija/app/widgets"
	"redakcija/editor"
)

// wordDiff says how one text became another, as a widget draws it.
func wordDiff(old, new string) []widgets.DiffPart { return diffParts(editor.WordDiff(old, new)) }

// diffParts are the parts of a difference, as a widget draws them.
func diffParts(all []editor.DiffPart) []widgets.DiffPart {
	ops := map[editor.DiffOp]widgets.DiffOp{
		editor.DiffSame: widgets.DiffSame, editor.DiffDeleted: widgets.DiffDeleted, editor.DiffInserted: widgets.DiffInserted,
	}
	var parts []widgets.DiffPart
	for _, p := range all {
		parts = append(parts, widgets.DiffPart{Text: p.Text, Op: ops[p.Op]})
	}
	return parts
}
