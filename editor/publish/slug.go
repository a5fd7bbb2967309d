package publish

import (
	"regexp"
	"strings"

	"redakcija/editor"
	"redakcija/editor/language"
)

// maxSlug is the longest slug in bytes. With the rest of the path it stays far under
// the 260 characters that Windows allows.
const maxSlug = 80

// slug makes the last folder of a story's path from its headline: lower-case ASCII
// letters and digits, words joined by hyphens, cut at a word. When nothing is left
// of the headline it is the story's id. Being lower-case it is the same name on file
// systems that do not tell case apart.
func slug(headline string, id editor.StoryID) string {
	var b strings.Builder
	for word := range strings.FieldsSeq(language.Fold(clean(headline))) {
		word = strings.Map(asciiOnly, word)
		if word == "" {
			continue
		}
		if b.Len() == 0 && len(word) > maxSlug {
			word = word[:maxSlug]
		}
		if b.Len()+1+len(word) > maxSlug && b.Len() > 0 {
			break
		}
		if b.Len() > 0 {
			b.WriteByte('-')
		}
		b.WriteString(word)
	}
	if s := b.String(); s != "" && !reserved.MatchString(s) {
		return s
	}
	return "story-" + string(id)
}

func asciiOnly(r rune) rune {
	if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
		return r
	}
	return -1
}

// reserved are the names that are devices on Windows, and "page", which stands beside
// the years.
var reserved = regexp.MustCompile(`^(con|prn|aux|nul|com[0-9]|lpt[0-9]|page|index)$`)

// validID is what a story's id must be to name a file: the ids of a desk are twenty
// hex digits.
var validID = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,63}$`)
