package quote

// english reads the table of the language.
func english() *tongue {
	words := readTable("en")
	return &tongue{verbs: words.cues("verbs")}
}
