package intake

// takeRepeated takes off what a page has twice: a story pasted two times, a lead that is
// printed again as the first paragraph, the headline below its own picture.
func (p *page) takeRepeated() {
	const enough = 5 // words; shorter lines come back by chance
	seen := make(map[string]int, len(p.pieces))
	twice := 0
	for i := range p.pieces {
		pc := &p.pieces[i]
		if !p.kept(i) {
			continue
		}
		at, again := seen[pc.text]
		if !again {
			seen[pc.text] = i
			continue
		}
		if wordCount(pc.text) < enough && length(pc.text) < narrowest {
			continue
		}
		if i < p.first { // above the body the last is the headline, the others are the page's
			p.pieces[at].why = "repeated"
			seen[pc.text] = i
			continue
		}
		pc.why = "repeated"
		if pc.prose {
			twice++
		}
	}
	if twice > 1 {
		p.takeBetween(seen)
	}
	p.findProse()
}

// takeBetween takes off the short lines of a story that is there twice: each stands
// beside a line that was taken off, and stood there before.
func (p *page) takeBetween(seen map[string]int) {
	take := func(i, beside int) {
		if at, again := seen[p.pieces[i].text]; p.kept(i) && again && at < i && p.pieces[beside].why == "repeated" {
			p.pieces[i].why = "repeated"
		}
	}
	for i := 1; i < len(p.pieces); i++ {
		take(i, i-1)
	}
	for i := len(p.pieces) - 2; i >= 0; i-- {
		take(i, i+1)
	}
}
