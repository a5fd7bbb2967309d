package quote

// montenegrin reads the table of the language.
func montenegrin() *tongue {
	return newTongue(readTable("cnr"))
}
