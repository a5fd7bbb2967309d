package checks

import (
	"strings"
	"unicode"

	"redakcija/editor/language"
)

// addressLost finds web and mail addresses, handles and hashtags of the source that the
// target does not have letter by letter. A case ending may follow: "vijesti.me-a". A bare
// domain with a capital, as in "Amazon.com", is the name of a company.
func addressLost(p *pair, say func(Finding)) {
	if p.source == nil {
		return
	}
	spans := language.Addresses(p.source.Runes)
	if len(spans) == 0 {
		return
	}
	target := strings.ToLower(string(p.target.Runes))
	for _, s := range spans {
		word := p.source.Of(s.Start, s.End)
		if strings.Contains(target, strings.ToLower(word)) || isCompany(word) {
			continue
		}
		say(Finding{End: len(p.target.Runes), Args: map[string]string{"Word": word}})
	}
}

func isCompany(word string) bool {
	return strings.IndexFunc(word, unicode.IsUpper) >= 0 && !strings.ContainsAny(word, "/@#")
}
