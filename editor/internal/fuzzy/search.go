package fuzzy

import (
	"cmp"
	"slices"
	"sync"
)

// Search returns the k entries that are most like a text, the best first, as far as they
// score at least min, which counts as 1 below that. A text without a word is like none.
func (x *Index) Search(text string, k, min int) []Match {
	q := newQuery(text)
	if len(q.symbols) == 0 || k <= 0 {
		return nil
	}
	s := searches.Get().(*search)
	defer searches.Put(s)
	s.query, s.k, s.min = q, k, max(min, 1)
	s.better, s.above, s.hits = [102]int{}, 0, s.hits[:0]

	x.mu.RLock()
	defer x.mu.RUnlock()
	for _, p := range x.parts {
		s.in(p)
	}
	return s.best()
}

// searches are searches that are over: the next ones take their memory.
var searches = sync.Pool{New: func() any { return &search{} }}

// search is the state of one search.
type search struct {
	query *query
	k     int
	min   int // what an entry must score to be among the best as far as is known
	// better counts the entries found by their score; above is how many score more than min.
	better [102]int
	above  int
	hits   []hit

	// Of the part that is being searched:
	part    *part
	symbols []int32  // by word: its symbol in the query, 0 for the words it does not have
	places  []list   // the query's words that the part has, from the rarest to the commonest
	rooms   []room   // the lengths that records may have
	cursors []cursor // by room and list
	seen    []uint64 // a bit for each record
	marked  []uint32 // the records that are seen
	text    []int32  // of the record being compared
}

// hit is a record that may be among the best.
type hit struct {
	part    *part
	class   *class
	record  uint32
	score   int
	entries int // living, not counted beyond k
}

// list is a word of the query in the part.
type list struct {
	word  uint32
	place int // in the query when its words go from the rarest to the commonest
}

// room is a class whose records may score enough.
type room struct {
	*class
	most int // words of the longer of the two, record and query
	kept int // as many words as a record can share that has not been looked at
}

// cursor is how far a list has been read among the records of a class.
type cursor struct {
	at, end uint32
	open    bool
}

// in searches a part.
func (s *search) in(p *part) {
	s.part = p
	s.enter()
	m := len(s.query.symbols)
	// A record is found by the first word that it shares with the query, at place i of the
	// query and j of the record: it can share no more than the rest of both, m-i or n-j. What
	// can share most is read first. As more and more is found, less and less is good enough.
	for score := 100; score >= s.min; score-- {
		for i := range s.rooms {
			room := &s.rooms[i]
			for ; score >= s.min && 100*room.kept >= score*room.most; room.kept-- {
				cursors := s.cursors[i*len(s.places):][:len(s.places)]
				for l, list := range s.places {
					if list.place > m-room.kept {
						break
					}
					c := &cursors[l]
					if !c.open {
						c.open = true
						c.at, c.end = p.list(list.word, room.class)
					}
					s.read(room, c, room.words-room.kept)
				}
			}
		}
	}
	s.leave()
}

// enter makes the search ready for its part.
func (s *search) enter() {
	p, q := s.part, s.query
	m := len(q.symbols)
	if len(s.symbols) < p.vocabulary() {
		s.symbols = make([]int32, p.vocabulary())
	}
	if blocks := len(p.entries)/64 + 1; len(s.seen) < blocks {
		s.seen = make([]uint64, blocks)
	}
	s.places = s.places[:0]
	unknown := m
	for i, w := range q.words {
		if word, ok := p.find(w); ok {
			s.symbols[word] = int32(i) + 1
			s.places = append(s.places, list{word: word})
		}
	}
	uses := make([]int, len(q.words)+1)
	for _, symbol := range q.symbols {
		uses[symbol]++
	}
	slices.SortFunc(s.places, func(a, b list) int { return cmp.Compare(a.word, b.word) })
	for _, l := range s.places {
		unknown -= uses[s.symbols[l.word]]
	}
	place := unknown // the words that the part does not have are the rarest
	for i := range s.places {
		s.places[i].place = place
		place += uses[s.symbols[s.places[i].word]]
	}

	s.rooms = s.rooms[:0]
	for i := range p.classes {
		c := &p.classes[i]
		if most := max(m, c.words); 100*min(m, c.words) >= s.min*most {
			s.rooms = append(s.rooms, room{class: c, most: most, kept: min(m-unknown, c.words)})
		}
	}
	s.cursors = slices.Grow(s.cursors[:0], len(s.rooms)*len(s.places))[:len(s.rooms)*len(s.places)]
	clear(s.cursors)
}

// leave takes the traces of a part away.
func (s *search) leave() {
	for _, l := range s.places {
		s.symbols[l.word] = 0
	}
	for _, r := range s.marked {
		s.seen[r/64] = 0
	}
	s.marked = s.marked[:0]
}

// read looks at the records of a list in which its word is up to a place.
func (s *search) read(room *room, c *cursor, place int) {
	p := s.part
	for ; c.at < c.end && int(p.places[c.at]) <= place; c.at++ {
		r := p.records[c.at]
		if bit := uint64(1) << (r % 64); s.seen[r/64]&bit == 0 {
			s.seen[r/64] |= bit
			s.marked = append(s.marked, r)
			s.compare(room, r)
		}
	}
}

// compare scores a record and keeps it if it may be among the best.
func (s *search) compare(room *room, record uint32) {
	s.text = s.text[:0]
	shared := 0
	for _, w := range s.part.seqOf(room.class, record) {
		symbol := s.symbols[w]
		if symbol != 0 {
			shared++
		}
		s.text = append(s.text, symbol)
	}
	if 100*shared < s.min*room.most {
		return
	}
	score := 100 * (room.most - s.query.pattern.distance(s.text)) / room.most
	if score < s.min {
		return
	}
	n := s.part.count(record, s.k)
	if n == 0 {
		return
	}
	s.hits = append(s.hits, hit{s.part, room.class, record, score, n})
	s.better[score] += n
	if score > s.min {
		s.above += n
	}
	for s.above >= s.k { // what scores min is no longer needed
		s.min++
		s.above -= s.better[s.min]
	}
}

// best are the matches among the hits.
func (s *search) best() []Match {
	var all []Match
	for _, h := range s.hits {
		if h.score < s.min {
			continue
		}
		m := Match{Score: h.score}
		m.Alike, s.text = s.query.alike(h.part, h.part.seqOf(h.class, h.record), s.text)
		same, other := s.k, s.k
		for at := h.part.entries[h.record]; at < h.part.entries[h.record+1]; at++ {
			if h.part.isDead(at) {
				continue
			}
			left := &other
			if m.Same = h.part.hashes[at] == s.query.hash; m.Same {
				left = &same
			}
			if *left > 0 {
				*left--
				m.ID = h.part.ids[at]
				all = append(all, m)
			}
		}
	}
	slices.SortFunc(all, Match.Compare)
	return all[:min(len(all), s.k)]
}
