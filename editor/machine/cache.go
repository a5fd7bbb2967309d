package machine

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"redakcija/editor"
)

// mostKept is how many answers are kept: those of a day's stories.
const mostKept = 2000

// cache keeps answers as long as the program runs, so that no question is sent, and paid for,
// twice. The oldest goes first.
type cache struct {
	mu    sync.Mutex
	texts map[cacheKey]editor.MachineText
	order []cacheKey // a ring, once it is full
	next  int
}

// cacheKey is all that an answer depends on.
type cacheKey struct {
	connector editor.Connector
	from, to  editor.Lang
	text      string
	terms     string
}

func newCacheKey(c editor.Connector, q editor.MachineQuestion) cacheKey {
	var terms strings.Builder
	for _, t := range q.Terms {
		fmt.Fprintf(&terms, "%d-%d %q ", t.Start, t.End, t.Form)
	}
	return cacheKey{c, q.From, q.To, q.Text, terms.String()}
}

func (c *cache) get(key cacheKey) (editor.MachineText, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	t, ok := c.texts[key]
	t.Terms = slices.Clone(t.Terms)
	return t, ok
}

func (c *cache) put(key cacheKey, t editor.MachineText) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.texts == nil {
		c.texts = map[cacheKey]editor.MachineText{}
	}
	t.Terms = slices.Clone(t.Terms)
	_, known := c.texts[key]
	c.texts[key] = t
	switch {
	case known:
	case len(c.order) < mostKept:
		c.order = append(c.order, key)
	default:
		delete(c.texts, c.order[c.next])
		c.order[c.next] = key
		c.next = (c.next + 1) % mostKept
	}
}
