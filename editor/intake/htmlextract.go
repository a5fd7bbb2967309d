package intake

import (
	"net/url"
	"strconv"
	"strings"
	"unicode"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
)

// numberKey is the attribute under which the extractor carries our numbers of elements
// along.
const numberKey = "data-passage"

// maxHeard is how many passages a page may have for the extractor, whose work grows faster
// than the page does. A longer page is read by our own rules alone.
const maxHeard = 20_000

// nowhere is the address a page is given for the extractor, which asks for one.
var nowhere = &url.URL{Scheme: "https", Host: "page.invalid", Path: "/"}

// listen asks the extractor, a port of Mozilla's Readability, which passages are the story.
// It takes the document apart.
func (w *webPage) listen(doc *html.Node) {
	if len(w.passages) > maxHeard {
		w.trustLooks()
		return
	}
	numbers := map[*html.Node]string{}
	sizes := map[string]int{}
	for _, p := range w.passages {
		number := numbers[p.owner]
		if number == "" {
			number = strconv.Itoa(len(numbers))
			numbers[p.owner] = number
			p.owner.Attr = append(p.owner.Attr, html.Attribute{Key: numberKey, Val: number})
		}
		sizes[number] += p.size
	}
	extractor := readability.NewParser()
	extractor.DisableJSONLD = true // read already
	article, err := extractor.ParseAndMutate(doc, nowhere)
	if err != nil || article.Node == nil {
		w.trustLooks()
		return
	}
	heard := map[string]int{} // letters by number, "" for those of no numbered element
	for n := range article.Node.Descendants() {
		if n.Type != html.TextNode {
			continue
		}
		number := ""
		for up := n.Parent; up != nil && number == ""; up = up.Parent {
			number = attribute(up, numberKey)
		}
		heard[number] += lettersIn(n.Data)
	}
	for _, p := range w.passages {
		if number := numbers[p.owner]; sizes[number] > 0 {
			w.hear(p, min(1, float64(heard[number])/float64(sizes[number])))
		}
	}
	if heard[""] > 0 && heard[""] >= w.heard { // text of no element but the body
		w.trustLooks()
	}
}

// hear notes what share of a passage is the story.
func (w *webPage) hear(p *passage, share float64) {
	p.heard = share
	n := int(share * float64(p.size))
	w.heard += n
	for a := p.area; a != nil; a = a.up {
		a.heard += n
	}
}

// trustLooks helps out where the extractor has little to say: the story is the prose that
// looks like most of the prose outside the furniture, or, where all seems to be furniture,
// like most of the prose.
func (w *webPage) trustLooks() {
	for _, anywhere := range [...]bool{false, true} {
		looks := map[string]int{}
		best := ""
		for _, p := range w.passages {
			if p.prose && (anywhere || w.whyAt(p.area, "") == "") {
				if looks[p.look] += p.size; looks[p.look] > looks[best] {
					best = p.look
				}
			}
		}
		if looks[best] < minStory {
			continue
		}
		for _, p := range w.passages {
			if p.prose && p.look == best && p.heard < 0.5 {
				w.hear(p, 1)
			}
		}
		return
	}
}

// minStory is the length in letters from which prose is a story.
const minStory = 200

// minTold is the size in bytes from which the text that a page gives to search engines is
// more than a summary.
const minTold = 200

// compare finds the passages in the text that the page gives to search engines.
func (w *webPage) compare(body string) {
	if len(body) < minTold {
		return
	}
	known := map[string]bool{}
	for run := range runs(body) {
		known[run] = true
	}
	for _, p := range w.passages {
		all, found := 0, 0
		for run := range runs(p.text) {
			all++
			if known[run] {
				found++
			}
		}
		if all > 0 {
			p.told = float64(found) / float64(all)
		}
	}
}

// runs yields every three words in a row of a text, or all there are.
func runs(s string) func(yield func(string) bool) {
	const length = 3
	return func(yield func(string) bool) {
		words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		for i := range words {
			if i > 0 && i+length > len(words) {
				return
			}
			if !yield(strings.Join(words[i:min(len(words), i+length)], " ")) {
				return
			}
		}
	}
}
