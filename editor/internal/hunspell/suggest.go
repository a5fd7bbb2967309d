package hunspell

import "context"

// Suggest returns at most a number of words that may be meant by a wrong one, the most
// likely first. It ends early, with what it has, when the context does.
func (d *Dictionary) Suggest(ctx context.Context, word string, most int) []string {
	return nil
}
