package quote

// montenegrin reads the table of the language.
func montenegrin() *tongue {
	words := readTable("cnr")
	return &tongue{verbs: words.cues("verbs")}
}
