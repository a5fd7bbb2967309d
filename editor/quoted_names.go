package editor

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor/internal/quote"
	"redakcija/editor/language"
)

// This file says who the people and houses of an article are, as far as that is known when it
// is approved: afterwards nothing is looked up any more.

// nameAll gives the names of all attributions the forms that the house accepts in the article's
// language, and says what they are the names of. What is known of a speaker at one place is
// known at all: a story gives an office once. Credits are how the story calls those that it
// came by.
func nameAll(all []Quoted, r *Register, lang Lang, credits ...string) {
	n := namer{r, lang, map[TermID]string{}}
	for _, name := range credits {
		if t, _ := r.Find(name, lang); t != nil {
			n.called[t.ID] = name
		}
	}
	known := map[string]*Quoted{}
	for i := range all {
		q := &all[i]
		n.name(q)
		if first := known[q.Speaker]; first == nil || first.SpeakerKind == "" {
			known[q.Speaker] = q
		}
	}
	for i := range all {
		if q := &all[i]; q.Speaker != "" {
			q.SpeakerKind = known[q.Speaker].SpeakerKind
		}
	}
}

// namer gives whoever the register knows one name throughout an article.
type namer struct {
	register *Register
	lang     Lang
	called   map[TermID]string
}

func (n *namer) name(q *Quoted) {
	q.Speaker, q.SpeakerKind = n.agreed(q.Speaker)
	if q.SpeakerKind == "" {
		q.SpeakerKind = speakerKind(q.Speaker, q.Role)
	}
	if told, kind := n.agreed(q.Addressee); kind != "" {
		q.Addressee, q.AddresseeKind = told, kind
	} else if isOutlet(q.Addressee) {
		q.AddresseeKind = TermOutlet
	}
	for i := range q.Outlets {
		q.Outlets[i], _ = n.agreed(q.Outlets[i])
	}
}

// agreed returns the form of a name that the article has for whom it means, and its kind: the
// form that comes first, if the house accepts it, otherwise the one that it agreed on. The name
// itself and "" are for what the register does not know as one that speaks.
func (n *namer) agreed(name string) (string, TermKind) {
	t, _ := n.register.Find(name, n.lang)
	if t == nil || t.Kind != TermPerson && t.Kind != TermOrganization && t.Kind != TermOutlet {
		return name, ""
	}
	if n.called[t.ID] == "" {
		n.called[t.ID] = name
		if forms := t.Forms[n.lang]; len(forms) > 0 && t.Learned == "" && !slices.Contains(forms, name) {
			n.called[t.ID] = forms[0]
		}
	}
	return n.called[t.ID], t.Kind
}

// names are those of an attribution as they are printed.
func (q *Quoted) names() []string {
	return append([]string{q.Speaker, q.Addressee}, q.Outlets...)
}

// speakerKind tells from a name and a role whether it is a person or an organisation that
// speaks, "" where they do not tell: whoever has an office or a first name is a person, and
// what is called a ministry is none.
func speakerKind(name, role string) TermKind {
	letters := strings.TrimFunc(name, func(r rune) bool { return !unicode.IsLetter(r) })
	words := strings.Fields(language.Fold(name))
	switch {
	case len(words) == 0 || letters == "" || anyOf(words, personWords):
		return ""
	case role != "" && !isDescription(name), len(words) > 1 && quote.IsFirstName(strings.Fields(name)[0]):
		return TermPerson
	case anyOf(words, bodyWords), len(words) == 1 && len(letters) > 1 && letters == strings.ToUpper(letters):
		return TermOrganization
	}
	return ""
}

// isDescription tells whether words describe somebody and name nobody: "posrednik UN", "the UN
// mediator". A name can begin with a particle.
func isDescription(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	r, _ := utf8.DecodeRuneInString(first)
	return unicode.IsLower(r) && !slices.Contains(nameParticles, first) && !strings.Contains(first, "-")
}

// isOutlet tells whether somebody is told something by a name that outlets have.
func isOutlet(name string) bool {
	return anyOf(strings.Fields(language.Fold(name)), outletWords)
}

// anyOf tells whether one of the words begins as one of the stems does. A stem with a space
// behind is a whole word.
func anyOf(words, stems []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return slices.ContainsFunc(stems, func(s string) bool { return strings.HasPrefix(w+" ", s) })
	})
}

// All words but the particles are as [language.Fold] leaves them, in the three languages.
var (
	nameParticles = []string{"von", "van", "vom", "zu", "zum", "de", "del", "della", "di", "da", "dos", "du", "al", "el", "bin", "ibn", "le", "la", "ter", "fon"}
	// personWords are of people whom nobody names: "a ministry spokeswoman" is no ministry.
	personWords = []string{
		"spokes", "sprecher", "portparol", "glasnogovor", "minister ", "ministers ", "ministerin", "ministar ", "ministra ",
		"ministark", "official", "beamt", "zvanicni", "funkcioner", "source", "quelle", "izvor", "aide", "berater", "savjetni",
		"president", "prasident", "predsjedni", "chief", "chef", "sef ", "director", "direktor", "expert", "analyst", "analitica",
		"witness", "zeug", "svjedo", "lawyer", "anwalt ", "anwaltin", "advokat", "diplomat", "commissioner", "kommissar",
		"komesar",
	}
	// bodyWords are of ministries, companies and other bodies.
	bodyWords = []string{
		"ministry", "ministries", "ministerium", "ministerij", "ministarstv", "commission ", "kommission ", "komisij", "council ",
		"rat ", "savjet ", "savjeta ", "vijec", "police ", "polizei ", "policij", "government ", "regierung ", "vlada ", "vlade ",
		"parliament ", "parlament ", "skupstin", "court ", "gericht ", "sud ", "suda ", "tribunal ", "prosecution ",
		"staatsanwaltschaft ", "tuzilastv", "party ", "partei ", "partij", "strank", "union ", "unij", "gewerkschaft ", "sindikat ",
		"bank ", "banka ", "company ", "unternehmen ", "kompanij", "agency ", "agentur ", "agencij", "university ", "universitat ",
		"univerzitet", "institut", "committee ", "komitee ", "ausschuss ", "odbor ", "association ", "verband ", "udruzenj",
		"savez ", "organisation ", "organization ", "organizacij", "army ", "armee ", "bundeswehr ", "vojsk", "authority ",
		"behorde ", "uprav", "hospital ", "krankenhaus ", "bolnic", "embassy ", "botschaft ", "ambasad", "federation ",
		"foderation ", "federacij", "fund ", "fonds ", "fond ", "group ", "gruppe ", "grup", "center ", "centre ", "zentrum ",
		"centar ", "kreml", "pentagon", "nato ",
	}
	// outletWords are in the names of outlets, or are their names.
	outletWords = []string{
		"radio", "tv ", "televi", "rundfunk ", "fernsehen ", "zeitung ", "tagesspiegel ", "news ", "newspaper ", "daily ", "times ",
		"post ", "journal ", "magazin", "nachrichten", "agencij", "agentur ", "agency ", "novosti ", "vijesti ", "dnevnik ", "portal ",
		"broadcaster ", "outlet ", "newspaper ", "medium ", "list ", "lista ", "listu ", "press ", "presse ", "reuters", "rojters", "bloomberg", "blumberg",
		"anadol", "tanjug", "interfa", "afp ", "ap ", "apa ", "dpa ", "epd ", "kna ", "tass ", "tas ", "mina ", "hina ", "fena ", "srna ",
		"xinhua", "sinhua", "ansa ", "bbc", "cnn ", "rtcg ", "ard ", "zdf ", "orf ", "rts ", "hrt ",
	}
)
