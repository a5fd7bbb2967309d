package intake

import (
	"strings"

	"redakcija/editor/language"
)

// rightsPhrases end a copyright line, or begin it before a name.
var rightsPhrases = [...]string{
	"all rights reserved", "alle rechte vorbehalten", "nachdruck verboten", "sva prava zadrzana", "sva prava pridrzana",
	"sva prava su zadrzana", language.Fold("все права защищены"),
}

// rightsHints are quick to look for: every copyright line has one of them.
var rightsHints = [...]string{
	"©", "(c) ", "(C) ", "opyright", "OPYRIGHT", "ights", "IGHTS", "echte", "ECHTE", "achdruck", "ACHDRUCK",
	"rava", "RAVA", "рава", "РАВА",
}

// copyright recognises the line at the end of a page and returns whose it is. A
// sentence about rights has neither the sign nor the phrase at its end.
func copyright(text string) (owner string, ok bool) {
	if len(text) > maxStart || wordCount(text) > 25 || !containsSome(text, rightsHints[:]) {
		return "", false
	}
	folded := language.Fold(text)
	sign := strings.Contains(text, "©") || hasPhrase(folded, "copyright") && strings.ContainsAny(text, "0123456789:")
	for _, c := range [...]string{"(c) ", "(C) "} {
		if _, year, ok := strings.Cut(text, c); ok && startsUpper(year) && isNumber(year[:1]) {
			sign = true
		}
	}
	if before, owner, ok := strings.Cut(text, " © "); ok && isCredited(before, owner) {
		return "", false
	}
	first, _, _ := strings.Cut(text, ". ")
	for _, p := range rightsPhrases {
		if language.Fold(first) == p || strings.HasSuffix(folded, p) || strings.Contains(folded, p) && (sign || !endsSentence(text)) {
			return owned(text), true
		}
	}
	if sign && (strings.HasPrefix(text, "©") || strings.HasPrefix(folded, "copyright")) {
		return owned(text), true
	}
	if !sign || wordCount(text) > 8 || endsSentence(text) && wordCount(text) > 5 {
		return "", false
	}
	return owned(text), true
}

// owned takes the signs, years and phrases off a copyright line. What is left is a
// name, when it is short enough for one.
func owned(text string) string {
	best := ""
	for _, cell := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("©|–—•·,;", r) }) {
		for part := range strings.SplitSeq(cell, " - ") {
			for sentence := range strings.SplitSeq(part, ". ") {
				name := nameOfOwner(sentence)
				if last := name[strings.LastIndexByte(name, ' ')+1:]; strings.Contains(last, ".") && !strings.HasSuffix(last, ".") {
					name += "." // "d.o.o." was cut
				}
				if best == "" {
					best = name
				}
			}
		}
	}
	return best
}

func nameOfOwner(s string) string {
	s = strings.NewReplacer("(c)", " ", "(C)", " ", "Copyright", " ", "COPYRIGHT", " ", "copyright", " ").Replace(s)
	var words []string
	for _, w := range strings.Fields(s) {
		if year := strings.Trim(w, ".-–"); len(year) != 4 && len(year) != 9 || !isNumber(strings.NewReplacer("-", "", "–", "").Replace(year)) {
			words = append(words, w)
		}
	}
	folded := language.Fold(strings.Join(words, " "))
	for _, p := range rightsPhrases {
		if folded == "" || strings.Contains(folded, p) || len(words) > 6 { // not a name
			return ""
		}
	}
	if words[0] == "by" || words[0] == "by:" {
		words = words[1:]
	}
	name := strings.TrimLeft(strings.Join(words, " "), " .")
	if last := words[len(words)-1]; strings.Count(last, ".") == 1 {
		name = strings.TrimRight(name, " .") // but not behind "d.o.o."
	}
	return name
}
