package facts

import (
	"redakcija/editor/language"
)

// readQuotations makes facts of the words between quotation marks.
func (p *reader) readQuotations() {
	for _, q := range language.Quotations(p.Runes) {
		if q.Depth > 0 || q.Open == 0 && q.Close == 0 {
			continue
		}
		f := Fact{Kind: Quotation}
		for i := p.newTerms; i < len(p.terms); i++ {
			if t := &p.terms[i]; q.Start <= t.Start && t.End <= q.End {
				f.words = append(f.words, i)
			}
		}
		if len(f.words) > 0 {
			p.add(f, q.Start, q.End)
		}
	}
}

// degrees are words that make what follows stronger or weaker, by how strong it is then:
// "very" 3, "quite" 2, "slightly" 1. A word without one has 0, and one that denies is -1.
var degrees = map[string]map[string]int{
	"en": {
		"very": 3, "extremely": 3, "highly": 3, "deeply": 3, "absolutely": 3, "totally": 3, "completely": 3, "incredibly": 3,
		"quite": 2, "rather": 2, "fairly": 2, "pretty": 2, "reasonably": 2, "relatively": 2,
		"slightly": 1, "somewhat": 1, "partly": 1, "hardly": 1, "barely": 1,
		"not": -1, "never": -1, "no": -1,
	},
	"de": {
		"sehr": 3, "äußerst": 3, "höchst": 3, "überaus": 3, "absolut": 3, "völlig": 3, "zutiefst": 3,
		"ziemlich": 2, "recht": 2, "durchaus": 2, "relativ": 2,
		"etwas": 1, "leicht": 1, "teilweise": 1, "kaum": 1,
		"nicht": -1, "nie": -1, "kein": -1, "keine": -1, "keinen": -1, "keiner": -1,
	},
	"cnr": {
		"veoma": 3, "vrlo": 3, "jako": 3, "izuzetno": 3, "krajnje": 3, "izrazito": 3, "potpuno": 3, "apsolutno": 3, "duboko": 3,
		"prilično": 2, "poprilično": 2, "dosta": 2, "relativno": 2, "sasvim": 2,
		"malo": 1, "pomalo": 1, "donekle": 1, "blago": 1, "djelimično": 1, "jedva": 1,
		"ne": -1, "nije": -1, "nisu": -1, "nijesu": -1, "nikad": -1, "nikada": -1,
	},
}
