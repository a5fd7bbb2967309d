package quote

import "strings"

// saying is one form of a verb of saying.
type saying struct {
	lemma string
	force Force
	takes takes
	shape shape
}

// takes is what a verb can have beside it.
type takes uint16

const (
	takesClause takes = 1 << iota // a clause with da or kako
	takesQuote                    // the words themselves, before or after it
	takesReport                   // the news of an outlet
	takesLabel                    // a name that something is given
	takesObject                   // a person in the accusative
	takesWhat                     // a clause with što
	takesPaper                    // a paper says it
	takesSelf                     // it always has se
)

var takesOf = map[string]takes{
	"clause": takesClause, "quote": takesQuote, "report": takesReport, "label": takesLabel,
	"object": takesObject, "what": takesWhat, "paper": takesPaper, "self": takesSelf,
}

// shape is the form of a verb, which tells who can be its subject.
type shape byte

const (
	heSaid   shape = iota // kazao
	sheSaid               // kazala
	itSaid                // kazalo
	theySaid              // kazali, kazale
	says                  // kaže, reče
	say                   // kažu
	wasSaid               // rečeno: nobody is its subject
	bySaying              // dodajući, rekavši: its subject is that of the sentence
)

// sex returns whom a form can have as its subject.
func (s shape) sex() sex {
	switch s {
	case heSaid:
		return man
	case sheSaid:
		return woman
	case itSaid, theySaid, say:
		return many
	}
	return anySex
}

// ofBody tells whether a form can tell what a body says through "iz": "iz Vlade poručuju".
func (s shape) ofBody() bool { return s == theySaid || s == itSaid || s == says || s == say }

// past tells whether a form is the participle that stands beside je and su.
func (s shape) past() bool { return s <= theySaid }

// sayings returns the verbs of the table by all of their forms, written in full: see the
// remark in the table.
func (t table) sayings() map[string]saying {
	all := map[string]saying{}
	for _, row := range t["verbs"] {
		one := saying{lemma: row[0], force: Force(row[2])}
		for _, w := range strings.Fields(row[3]) {
			one.takes |= takesOf[w]
		}
		add := func(form string, as shape) {
			if _, taken := all[form]; !taken {
				one.shape = as
				all[form] = one
			}
		}
		for _, form := range strings.Fields(row[1]) {
			if stem, ok := strings.CutSuffix(form, "+"); ok {
				pastForms(add, stem)
				continue
			}
			if one, more, ok := strings.Cut(form, "/"); ok {
				add(one, says)
				add(more, say)
				add(more+"ći", bySaying)
				for _, of := range [...]struct{ ending, stem string }{{"a", "a"}, {"uje", "iva"}, {"uje", "ova"}} {
					if stem, ok := strings.CutSuffix(one, of.ending); ok {
						pastForms(add, stem+of.stem)
					}
				}
				continue
			}
			add(form, shapeOf(form))
		}
	}
	return all
}

// pastForms adds the participle of a stem and the gerund of the past.
func pastForms(add func(form string, as shape), stem string) {
	masculine, gerund := "o", "vši"
	if endsInConsonant(stem) {
		masculine, gerund = "ao", "avši"
	}
	add(stem+masculine, heSaid)
	add(stem+"la", sheSaid)
	add(stem+"lo", itSaid)
	add(stem+"li", theySaid)
	add(stem+"le", theySaid)
	add(stem+gerund, bySaying)
}

// shapeOf tells the shape of a form that is written in full.
func shapeOf(form string) shape {
	for _, of := range [...]struct {
		ending string
		shape  shape
	}{{"ći", bySaying}, {"no", wasSaid}, {"to", wasSaid}, {"la", sheSaid}, {"lo", itSaid}, {"li", theySaid}, {"le", theySaid}, {"o", heSaid}} {
		if strings.HasSuffix(form, of.ending) {
			return of.shape
		}
	}
	return says
}
