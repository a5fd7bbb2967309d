package intake

import (
	"redakcija/editor"
	"redakcija/editor/language"
)

// leadClasses are the words of classes in which a lead stands, in English and in the
// languages whose developers do not write it.
var leadClasses = wordSet("lead lede standfirst intro dek deck summary perex subtitle subheadline excerpt einleitung teasertext nadnaslov podnaslov uvod antrfile sapo")

// findLead finds the lead between the headline and the first paragraph, and brings it back
// where the extractor lost it. A page gives it to search engines too, or calls it so. The
// line below an English headline advertises the story and repeats what stands in it, so
// there a lead is one only when it is a paragraph; the lead of other languages is where the
// story begins, and its first paragraph goes on from there.
func (w *webPage) findLead() {
	first, _ := w.ends()
	english := w.lang() == editor.EN
	for i := w.headAt + 1; i <= first && w.headAt >= 0; i++ {
		p := w.passages[i]
		if p.size < minLead || p.linked() > halfLink || p.why == isHeadline {
			continue
		}
		called := false
		for word := range classWords(p.class) {
			called = called || leadClasses[word]
		}
		said := w.descriptions[language.Fold(p.text)]
		if english && p.size < longLine {
			if p.why == leftOut && (said || called) {
				p.why = "teaser"
			}
			continue
		}
		if said || called && (p.why == "" || p.why == leftOut) {
			p.why, p.kind = "", editor.Lead
			return
		}
	}
}

// lang returns the language of what is kept, or "".
func (w *webPage) lang() editor.Lang {
	var sample []editor.Block
	for _, p := range w.passages {
		if p.why == "" && p.prose {
			if sample = append(sample, editor.Block{Text: p.text}); len(sample) == 5 {
				break
			}
		}
	}
	return languageOf(sample)
}

// minLead is the length in letters from which a line below the headline can be a lead.
const minLead = 30
