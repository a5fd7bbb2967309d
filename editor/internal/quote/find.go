package quote

// Find returns what a story says that somebody said, in the order of the text.
func (t *Text) Find() []Attribution {
	var all []Attribution
	for _, p := range t.paragraphs {
		if t.tongue.find != nil {
			all = append(all, t.tongue.find(t, p)...)
		}
	}
	return all
}
