package quote

// english reads the table of the language.
func english() *tongue {
	return newTongue(readTable("en"))
}
