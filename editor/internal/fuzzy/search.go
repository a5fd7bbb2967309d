package fuzzy

import (
	"cmp"
	"slices"
	"sync"
)

// Search returns the k entries that are most like a text, the best first, of those that score
// at least so much: 1 to 100, of which less than 1 is 1. A text without a word is like none.
func (x *Index) Search(text string, k, least int) []Match {
	q := newQuery(text)
	if len(q.symbols) == 0 || k <= 0 {
		return nil
	}
	s := searches.Get().(*search)
	defer s.end()
	s.query, s.k, s.min = q, k, max(least, 1)

	x.mu.RLock()
	defer x.mu.RUnlock()
	for _, p := range x.parts {
		s.in(p)
	}
	return s.best()
}

// searches are searches that are over: the next ones take their memory.
var searches = sync.Pool{New: func() any { return &search{} }}

// end gives the search back, without what would keep an index in memory.
func (s *search) end() {
	s.query, s.part, s.better, s.above = nil, nil, [101]int{}, 0
	clear(s.hits)
	clear(s.rooms)
	s.hits, s.rooms = s.hits[:0], s.rooms[:0]
	searches.Put(s)
}

// search is the state of one search.
type search struct {
	query *query
	k     int
	min   int // what an entry must score to be among the best as far as is known
	// better counts the entries found by their score; above is how many score more than min.
	better [101]int
	above  int
	hits   []hit

	// Of the part that is being searched:
	part    *part
	symbols []int32  // by word: its symbol in the query, 0 for the words it does not have
	words   []uint32 // the query's words that the part has
	lists   []list   // their lists that have records to look at, from the rarest word to the commonest
	rooms   []room   // the lengths that records may have
	cursors []cursor // room for those of the rooms
	seen    []uint64 // a bit for each record
	marked  []uint32 // the records that are seen
	text    []int32  // of the record being compared
}

// hit is a record that may be among the best.
type hit struct {
	part   *part
	class  *class
	record uint32
	score  int
}

// list is a word of the query in the part.
type list struct {
	word       uint32
	place      int    // in the query when its words go from the rarest to the commonest
	start, end uint32 // of the part's list, as far as its records have one of the lengths
}

// room is a class whose records may score enough.
type room struct {
	*class
	most    int      // words of the longer of the two, record and query
	kept    int      // as many words as a record can share that has not been looked at
	opened  int      // as many of the lists are being read or are over
	cursors []cursor // in those that are being read
}

// cursor is how far a list has been read among the records of a class.
type cursor struct{ at, end uint32 }

// in searches a part.
func (s *search) in(p *part) {
	s.part = p
	s.enter()
	// A record is found by the first word that it shares with the query, at place i of the
	// query's m and j of its own n: it can share no more than the rest of both, m-i or n-j. What
	// can share most is read first. As more and more is found, less and less is good enough.
	for score := 100; score >= s.min; score-- {
		for i := range s.rooms {
			room := &s.rooms[i]
			for ; score >= s.min && room.kept > 0 && 100*room.kept >= score*room.most; room.kept-- {
				s.read(room)
			}
		}
	}
	s.leave()
}

// enter makes the search ready for its part.
func (s *search) enter() {
	p, q := s.part, s.query
	s.symbols = atLeast(s.symbols, p.vocabulary())
	s.seen = atLeast(s.seen, len(p.entries)/64+1)
	s.lists = s.lists[:0]
	known := 0
	for i, w := range q.words {
		if word, ok := p.find(w); ok {
			s.symbols[word] = int32(i) + 1
			s.lists = append(s.lists, list{word: word})
			known += q.uses[i]
		}
	}
	s.enterRooms(known)
	slices.SortFunc(s.lists, func(a, b list) int { return cmp.Compare(a.word, b.word) })
	place := len(q.symbols) - known // the words that the part does not have are the rarest
	open := s.lists[:0]
	for _, l := range s.lists {
		l.place = place
		place += q.uses[s.symbols[l.word]-1]
		s.words = append(s.words, l.word)
		if len(s.rooms) == 0 {
			continue
		}
		l.start, l.end = p.lists[l.word], p.lists[l.word+1]
		l.start, l.end = p.between(l.start, l.end, s.rooms[0].first, s.rooms[len(s.rooms)-1].end)
		if l.start < l.end {
			open = append(open, l)
		}
	}
	s.lists = open
	s.cursors = atLeast(s.cursors, len(s.rooms)*len(s.lists))
	for i := range s.rooms {
		s.rooms[i].cursors = s.cursors[i*len(s.lists):][:0:len(s.lists)]
	}
}

// enterRooms finds the lengths of records that may score enough, if no more words than the
// known ones can be shared.
func (s *search) enterRooms(known int) {
	m := len(s.query.symbols)
	s.rooms = s.rooms[:0]
	for i := range s.part.classes {
		c := &s.part.classes[i]
		most, kept := max(m, c.words), min(known, c.words)
		if 100*min(m, c.words) >= s.min*most {
			s.rooms = append(s.rooms, room{class: c, most: most, kept: kept})
		}
	}
}

// atLeast is a slice that is long enough. What was in it may be lost.
func atLeast[T any](s []T, n int) []T {
	if len(s) >= n {
		return s
	}
	return make([]T, n)
}

// leave takes the traces of a part away.
func (s *search) leave() {
	for _, w := range s.words {
		s.symbols[w] = 0
	}
	for _, r := range s.marked {
		s.seen[r/64] = 0
	}
	s.words, s.marked = s.words[:0], s.marked[:0]
}

// read looks at the records of a room that can share as many words as are to be kept.
func (s *search) read(room *room) {
	for ; room.opened < len(s.lists); room.opened++ {
		l := &s.lists[room.opened]
		if l.place > len(s.query.symbols)-room.kept {
			break
		}
		var c cursor
		if c.at, c.end = s.part.between(l.start, l.end, room.first, room.end); c.at < c.end {
			room.cursors = append(room.cursors, c)
		}
	}
	open := room.cursors[:0]
	for _, c := range room.cursors {
		for ; c.at < c.end && int(s.part.places[c.at]) <= room.words-room.kept; c.at++ {
			r := s.part.records[c.at]
			if bit := uint64(1) << (r % 64); s.seen[r/64]&bit == 0 {
				s.seen[r/64] |= bit
				s.marked = append(s.marked, r)
				s.compare(room, r)
			}
		}
		if c.at < c.end {
			open = append(open, c)
		}
	}
	room.cursors = open
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
	s.hits = append(s.hits, hit{s.part, room.class, record, score})
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
	var best []Match
	for _, h := range s.hits {
		if h.score < s.min {
			continue
		}
		m := Match{Score: h.score}
		m.Alike, s.text = s.query.alike(h.part, h.part.seqOf(h.class, h.record), s.text)
		for at := h.part.entries[h.record]; at < h.part.entries[h.record+1]; at++ {
			if h.part.isDead(at) {
				continue
			}
			m.ID, m.Same = h.part.ids[at], h.score == 100 && h.part.hashes[at] == s.query.hash
			if len(best) == s.k {
				if m.Compare(best[s.k-1]) > 0 {
					continue
				}
				best = best[:s.k-1]
			}
			i, _ := slices.BinarySearchFunc(best, m, Match.Compare)
			best = slices.Insert(best, i, m)
		}
	}
	return best
}
