package intake

// isStory tells that the nearest area that claims to be the text of the story holds most of
// what the extractor heard, and that no article begins between the two.
func (w *webPage) isStory(a *area) bool {
	for ; a != nil; a = a.up {
		if a.story {
			return a.heard*2 > w.heard
		}
		if a.article {
			return false
		}
	}
	return false
}

// isArticle tells that the nearest article, or text of a story, holds most of what the
// extractor heard.
func (w *webPage) isArticle(a *area) bool {
	for ; a != nil; a = a.up {
		if a.story || a.article {
			return a.heard*2 > w.heard
		}
	}
	return false
}

// The shares of what the extractor takes for the story from which on an area is no
// furniture, whatever its class says: pages call their main column "with-sidebar". Readers'
// comments and the stories below may be longer than the story, but its headline is not
// among them.
const (
	overruled      = 0.4
	overruledBelow = 0.8
)

// isOverruled tells that an area holds too much of the story to be furniture.
func (w *webPage) isOverruled(a *area) bool {
	share := float64(a.heard) / float64(max(1, w.heard))
	switch a.why {
	case "comments", "related", "subscribe":
		if w.headAt >= 0 && !w.passages[w.headAt].area.under(a) {
			return share > overruledBelow
		}
	}
	return share >= overruled && a.heard > 0
}

// whyAt says why no story stands in an area, or "". One reason may be passed over. What a
// post of a network says is part of the story, the buttons around it are not.
func (w *webPage) whyAt(a *area, but string) string {
	quoted := false
	for ; a != nil; a = a.up {
		quoted = quoted || a.quote
		if quoted && a.why == "share" {
			continue
		}
		if a.why != "" && a.why != but && !w.isOverruled(a) {
			return a.why
		}
	}
	return ""
}

// takeOtherArticles takes off the articles of a page besides the one under its headline:
// teasers below the story, and the next stories of a page without an end.
func (w *webPage) takeOtherArticles() {
	own := w.ownArticle()
	if own == nil {
		return
	}
	over := false // the story's article has ended
	for i, p := range w.passages {
		inside, other := false, false
		for a := p.area; a != nil; a = a.up {
			if a == own {
				inside = true
				break
			}
			other = other || a.article && !own.under(a)
		}
		over = over || i > 0 && w.passages[i-1].area.under(own) && !inside
		if p.why == "" && !inside && (other || over && own.heard*2 > w.heard) && p.told < mostTold {
			p.why = "related"
		}
	}
}

// ownArticle returns the article element that holds the story, or nil where none does: the
// one with the headline and some text, else the smallest with most of the text.
func (w *webPage) ownArticle() *area {
	seen := map[*area]bool{}
	var all []*area
	for _, p := range w.passages {
		for a := p.area; a != nil && !seen[a]; a = a.up {
			seen[a] = true
			if a.article && a.heard > 0 {
				all = append(all, a)
			}
		}
	}
	if len(all) < 2 {
		return nil
	}
	var own *area
	if w.headAt >= 0 {
		for a := w.passages[w.headAt].area; a != nil; a = a.up {
			if a.article && (w.proseIn(a) >= 2 || a.heard > minStory) {
				return a
			}
		}
	}
	for _, a := range all {
		if a.heard*10 > w.heard*7 && (own == nil || a.heard < own.heard) {
			own = a
		}
	}
	return own
}

// proseIn counts the paragraphs of an area that the extractor takes for the story.
func (w *webPage) proseIn(a *area) int {
	n := 0
	for _, p := range w.passages {
		if p.prose && p.heard >= mostHeard && p.area.under(a) {
			n++
		}
	}
	return n
}

// isFront tells a page of teasers, such as the front of a section: each of its sentences
// stands below the link that it is a teaser for, or in an article of its own.
func (w *webPage) isFront() bool {
	prose, teasers := 0, 0
	articles := map[*area]bool{}
	for i, p := range w.passages {
		if p.why != "" || !p.prose {
			continue
		}
		prose++
		if i > 0 && w.passages[i-1].linked() > allLink && w.passages[i-1].size > sureLetter {
			teasers++
		}
		var outer *area // of a live blog all entries are in one
		for a := p.area; a != nil; a = a.up {
			if a.article {
				outer = a
			}
		}
		if outer != nil {
			articles[outer] = true
		}
	}
	return prose >= 3 && (teasers*2 > prose || len(articles)*2 > prose)
}
