package spelling

import "sync"

// generation is how many words one half of a [memory] holds: more than the different
// words of a day's news.
const generation = 1 << 15

// memory keeps what was found out about words, of which texts repeat most. It is bounded:
// when the younger half is full it becomes the older one, and what nobody asked for since
// the last time is gone.
type memory struct {
	mu           sync.Mutex
	younger, old map[string]verdict
}

func (m *memory) get(word string) (verdict, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	v, ok := m.younger[word]
	if !ok {
		if v, ok = m.old[word]; ok {
			m.keep(word, v)
		}
	}
	return v, ok
}

func (m *memory) put(word string, v verdict) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.keep(word, v)
}

func (m *memory) keep(word string, v verdict) {
	if len(m.younger) >= generation {
		m.old, m.younger = m.younger, nil
	}
	if m.younger == nil {
		m.younger = map[string]verdict{}
	}
	m.younger[word] = v
}
