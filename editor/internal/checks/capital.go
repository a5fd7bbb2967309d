package checks

import (
	"strings"
	"unicode"
)

// capital finds a text that begins with a small letter where its source begins with a
// capital. A name may begin small: "iPhone", "von der Leyen".
func capital(p *pair, say func(Finding)) {
	if p.source == nil || len(p.source.Words) == 0 || len(p.target.Words) == 0 {
		return
	}
	was, is := p.source.Words[0], p.target.Words[0]
	r := p.target.Runes[is.Start]
	if !unicode.IsUpper(p.source.Runes[was.Start]) || !unicode.IsLower(r) {
		return
	}
	for _, before := range p.target.Runes[:is.Start] {
		if before == '…' || before == '.' || before == '#' || before == '@' {
			return
		}
	}
	word := p.target.Of(is.Start, is.End)
	if strings.IndexFunc(word, unicode.IsUpper) > 0 || isNobiliary(is.Plain) {
		return
	}
	for _, w := range p.source.Words {
		if p.source.Of(w.Start, w.End) == word {
			return
		}
	}
	say(Finding{
		Start: is.Start, End: is.End,
		Args: map[string]string{"Word": word},
		Fix:  &Fix{is.Start, is.Start + 1, string(unicode.ToUpper(r))},
	})
}

// isNobiliary tells whether a word stands small before a name, also at the beginning.
func isNobiliary(plain string) bool {
	switch plain {
	case "von", "van", "de", "del", "della", "di", "al", "el", "bin", "ibn", "ter", "ten", "zu", "zur", "vom":
		return true
	}
	return strings.HasPrefix(plain, "al-") || strings.HasPrefix(plain, "el-")
}
