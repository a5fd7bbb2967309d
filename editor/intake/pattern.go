package intake

import (
	"regexp"
	"sync"
)

// patterns are all that [lazy] has made, for the test that compiles each of them.
var patterns []func() *regexp.Regexp

// lazy returns a pattern that is compiled when it is first used. There are patterns for
// every format, a story needs those of one, and a window that opens needs none: compiling
// all of them at the start of a program took half of what this package took, and two
// megabytes.
func lazy(pattern string) func() *regexp.Regexp {
	p := sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
	patterns = append(patterns, p)
	return p
}
