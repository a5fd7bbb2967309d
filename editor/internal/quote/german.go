package quote

// german reads the table of the language.
func german() *tongue {
	words := readTable("de")
	return &tongue{verbs: words.cues("verbs")}
}
