package exchange

import (
	"strings"

	"redakcija/editor"
)

// What parts the values of a cell, the parts of a role, and keeps either from doing so.
const (
	bar       = '|'
	semicolon = ';'
	escape    = '\\'
)

var escaped = strings.NewReplacer(`\`, `\\`, `|`, `\|`, `;`, `\;`)

// writeList writes values into one cell.
func writeList(values []string) string {
	var parts []string
	for _, v := range values {
		parts = append(parts, escaped.Replace(oneLine(v)))
	}
	return strings.Join(parts, " | ")
}

// readList reads the values of a cell, without those that are empty.
func readList(cell string) []string {
	var all []string
	for _, part := range cut(cell, bar) {
		if v := plain(part); v != "" {
			all = append(all, v)
		}
	}
	return all
}

// cut cuts a text at a sign that no backslash stands in front of.
func cut(s string, at byte) []string {
	var parts []string
	begin := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case escape:
			i++
		case at:
			parts, begin = append(parts, s[begin:i]), i+1
		}
	}
	return append(parts, s[begin:])
}

// plain takes the backslashes off a value. One at its end stands for itself.
func plain(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == escape && i+1 < len(s) {
			i++
		}
		b.WriteByte(s[i])
	}
	return oneLine(b.String())
}

// oneLine makes one line of a text.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// writeRoles writes the roles of a person into one cell.
func writeRoles(roles []editor.Role) string {
	var all []string
	for i := range roles {
		r := &roles[i]
		var parts []string
		for _, f := range [...]struct{ key, value string }{
			{"cnr", r.Title[editor.CNR]},
			{"en", r.Title[editor.EN]},
			{"de", r.Title[editor.DE]},
			{"of", r.Of},
			{"from", r.From},
			{"to", r.To},
		} {
			if v := oneLine(f.value); v != "" {
				parts = append(parts, f.key+"="+escaped.Replace(v))
			}
		}
		if len(parts) > 0 {
			all = append(all, strings.Join(parts, "; "))
		}
	}
	return strings.Join(all, " | ")
}

// setRoles reads the roles of a person. An error names the part that is none of a role.
func setRoles(t *editor.Term, cell string) error {
	t.Roles = nil
	for _, one := range cut(cell, bar) {
		r, said := editor.Role{Title: map[editor.Lang]string{}}, false
		for _, part := range cut(one, semicolon) {
			if part = strings.TrimSpace(part); part == "" {
				continue
			}
			key, value, found := strings.Cut(part, "=")
			key, value = strings.ToLower(strings.TrimSpace(key)), plain(value)
			switch lang := editor.Lang(key); {
			case found && lang.IsTarget():
				r.Title[lang] = value
			case found && key == "of":
				r.Of = value
			case found && key == "from":
				r.From = value
			case found && key == "to":
				r.To = value
			default:
				return &editor.TermError{Reason: editor.NoTermCell, Value: part}
			}
			said = said || value != ""
		}
		if said {
			t.Roles = append(t.Roles, r)
		}
	}
	return nil
}
