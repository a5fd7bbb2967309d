package editor

import (
	"redakcija/editor/internal/sentence"
	"redakcija/editor/language"
)

// Sentences returns the sentences of a text in a language, given by its tag as in
// [CheckText], in order, without the white space around them.
func Sentences(lang, text string) []language.Span {
	return sentence.Split(lang, text)
}
