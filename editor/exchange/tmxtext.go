package exchange

import (
	"strings"

	"redakcija/editor"
)

// isCode tells whether an element holds codes of a format, which are no part of the text. What
// "hi" holds is text, and so is what an element holds that TMX does not have.
func isCode(name []byte) bool {
	switch string(name) {
	case "bpt", "ept", "ph", "it", "ut":
		return true
	}
	return false
}

// content reads what an element holds into t.text: its tag was just read. In a text, codes
// are left out.
func (t *tmxReader) content(element string, text bool) (another bool, err error) {
	t.text = t.text[:0]
	var open []string
	hidden := 0 // how many of the open ones hold no text of the unit
	for {
		if err = t.x.next(); err != nil {
			return false, err
		}
		switch t.x.kind {
		case someText:
			if t.x.mended != "" {
				t.mend(t.x.mended, clip(string(t.x.text)))
			}
			if hidden > 0 {
				continue
			}
			if t.size += len(t.x.text); t.size > maxUnit || len(t.text)+len(t.x.text) > maxSeg {
				return false, t.wrong(editor.NoUnitTooLong, element)
			}
			t.text = append(t.text, t.x.text...)
		case startTag:
			switch name := string(t.x.name); {
			case name == "tu":
				return true, t.wrong(editor.NoUnitMarkup, "<tu>")
			case name == "tuv" || name == "seg" || len(open) == maxDepth:
				return false, t.wrong(editor.NoUnitMarkup, "<"+name+">")
			case name == "sub":
				t.mend(editor.NoUnitFlow, "")
				hidden++
			case isCode(t.x.name) && text:
				hidden++
			case name != "hi":
				t.mend(editor.NoUnitMarkup, "<"+name+">")
			}
			open = append(open, string(t.x.name))
		case endTag:
			if len(open) == 0 {
				if string(t.x.name) != element {
					return false, t.wrong(editor.NoUnitMarkup, "</"+string(t.x.name)+">")
				}
				return false, nil
			}
			last := open[len(open)-1]
			if last != string(t.x.name) {
				return false, t.wrong(editor.NoUnitMarkup, "</"+string(t.x.name)+">")
			}
			if open = open[:len(open)-1]; last == "sub" || isCode(t.x.name) && text {
				hidden--
			}
		}
	}
}

// maxDepth is how deep elements may lie within each other.
const maxDepth = 200

// clip is the beginning of a text, for a message.
func clip(s string) string {
	runes := []rune(s[:min(len(s), 160)])
	return strings.ToValidUTF8(string(runes[:min(len(runes), 40)]), "")
}
