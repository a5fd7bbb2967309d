// Package language is what is true of a language: its tags, script, sorting,
// quotation marks, numbers and dates. It works on strings only and knows nothing of
// stories.
package language
