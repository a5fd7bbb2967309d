package quote

// german reads the table of the language.
func german() *tongue {
	return newTongue(readTable("de"))
}
