package spelling

import (
	"strings"
	"unicode"

	"redakcija/editor"
)

// montenegrin judges a plain word in Latin letters.
func (t *tongue) montenegrin(w string) verdict {
	if strings.ContainsAny(w, "-'") {
		return verdict{known: t.knows(w)}
	}
	if v, ok := t.rewritten(w); ok {
		return v
	}
	v := verdict{known: t.in(croatian, w) || t.in(bosnian, w)}
	if !v.known && t.in(serbian, w) {
		v.known = true
		if v.forms = t.ijekavian(w); v.forms != nil && !t.extra.has(w, t.inAny) {
			v.kind, v.exact = editor.EkavianForm, true
		}
	}
	v.known = v.known || t.extra.has(w, t.inAny) || t.withoutJotation(w)
	if v.known && v.kind == "" {
		if soft := deacute.Replace(w); soft != w {
			v.soft = softCase(soft, w)
		} else if acute := acuted(w); acute != w {
			v.acute = acute
		}
	}
	return v
}

// rewritten judges a word by the lists of forms that the dictionaries accept and the
// newsroom does not write.
func (t *tongue) rewritten(w string) (verdict, bool) {
	lower := strings.ToLower(w)
	if forms, hint, exact := ekavianForms().find(lower, t.knows); forms != nil {
		return verdict{known: true, kind: editor.EkavianForm, forms: forms, hint: hint, sure: !hint, exact: exact && !hint}, true
	}
	if forms, hint, exact := norms().find(lower, t.knows); forms != nil {
		return verdict{known: true, kind: editor.ForeignNorm, forms: forms, hint: true, exact: exact && !hint}, true
	}
	return verdict{}, false
}

// deacute writes ś and ź as sj and zj.
var deacute = strings.NewReplacer("ś", "sj", "ź", "zj", "Ś", "Sj", "Ź", "Zj")

// softCase writes a word among capitals whose ś became Sj in capitals again.
func softCase(soft, w string) string {
	if casingOf(w) == shouted {
		return strings.ToUpper(soft)
	}
	return soft
}

// dejot undoes the jotation that the Montenegrin norm has and the neighbours' have not, in
// small letters. ć is undone only in forms of common verbs (tjerati, letjeti, vrtjeti):
// elsewhere ć for č is a frequent slip.
var dejot = strings.NewReplacer(
	"ś", "sj", "ź", "zj", "đe", "dje",
	"ćera", "tjera", "lećel", "letjel", "lećet", "letjet", "vrćel", "vrtjel", "vrćet", "vrtjet",
)

// withoutJotation tells whether a word is known with its jotation undone, or an ending of
// the old declension (novijeh, novijem) in its usual form.
func (t *tongue) withoutJotation(w string) bool {
	lower := strings.ToLower(w)
	kind := casingOf(w)
	if plainer := dejot.Replace(lower); plainer != lower && t.knows(recase(plainer, kind)) {
		return true
	}
	for _, ending := range [][2]string{{"ijeh", "ih"}, {"ijem", "im"}, {"ijema", "ima"}} {
		if stem, ok := strings.CutSuffix(lower, ending[0]); ok && len(stem) > 1 && t.inAny(stem+ending[1]) {
			return true
		}
	}
	return false
}

// acuteRoots are the roots in which sj and zj come of jotation, and ś and ź may stand for
// them; by the 2009 orthography, section on ś and ź. In other words, such as sjaj, they
// are two letters of one root, or of a prefix and a root.
var acuteRoots = strings.Fields("sjutr sjed sjest sjen sjet sjeć sječ sjek sjec sjem sjev sjel zjen zjelic zjes kozj")

// notAcute are beginnings of what only looks like such a root: s-jediniti, iz-jednačiti.
var notAcute = strings.Fields("sjedin zjedn zjedin")

// acuted writes ś and ź in a word where its root allows it.
func acuted(w string) string {
	if !strings.Contains(w, "j") && !strings.Contains(w, "J") {
		return w
	}
	lower := []rune(strings.ToLower(w))
	given := []rune(w)
	var b strings.Builder
	for i := 0; i < len(given); i++ {
		pair := i+1 < len(lower) && lower[i+1] == 'j' && (lower[i] == 's' || lower[i] == 'z')
		if !pair || !hasRoot(string(lower[i:]), string(lower[max(i-2, 0):])) {
			b.WriteRune(given[i])
			continue
		}
		r := 'ś'
		if lower[i] == 'z' {
			r = 'ź'
		}
		if unicode.IsUpper(given[i]) {
			r = unicode.ToUpper(r)
		}
		b.WriteRune(r)
		i++
	}
	return b.String()
}

// hasRoot tells whether one of the roots begins at the pair, or two letters before it.
func hasRoot(pair, before string) bool {
	for _, no := range notAcute {
		if strings.HasPrefix(pair, no) {
			return false
		}
	}
	for _, root := range acuteRoots {
		if strings.HasPrefix(pair, root) || root == "kozj" && strings.HasPrefix(before, root) {
			return true
		}
	}
	return false
}
