package checks

import (
	"strings"
	"sync"
)

// commonWords are the words that make up about half of every text of a language: by them
// a language is known. Words that two of the languages share, such as "in" and "was",
// tell nothing; they stand in both lists, so that they are taken out of both.
var commonWords = sync.OnceValue(func() map[string]map[string]bool {
	lists := map[string]string{
		"en": `a about after again against all also am an and any are as at be because been before being between both
			but by can could den did die do does don't during each for from had has hat have he her here him his how i if in into is
			it it's its just like man may me more most much must my no not now of off on one only or other our out over own
			said same says she should so some such than that the their them then there these they this those through to too
			under until up upon us very war was we were what when where which while who whom whose why will with would you your bin so`,
		"de": `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis da dabei dadurch damit
			dann das dass dem den denn der des deren dessen die dies diese diesem diesen dieser dieses doch dort durch ein eine einem
			einen einer eines er es etwa für gegen haben hat hatte hatten hier ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja
			jede jeder kann kein keine keinen können man mehr mit muss nach nicht noch nun nur ob oder ohne sagte sehr sei sein seine
			seinem seinen seiner seit selbst sich sie sind so sollte soll sowie über um und uns unser unsere unter vom von vor war waren
			was weil wenn wer werde werden wie wieder will wir wird wo wurde wurden würde würden zu zum zur zwischen`,
		"cnr": `a ako ali bez bi bih bio bila bilo bile bili bismo biti bude budu ća će ćemo ćete ću da do dok duž ga god ih ili im i iz
			iako ima imaju između ja je jer jedan jedna jedno jesu još ju kad kada kako kao koja koje kojem kojeg koji kojim kojima kojoj
			koju kod kroz li me među mi moj mogu može na nad naj nakon nam nas ne neće neki nego nego ni nije nijesu nisu niti no nu njega
			njegov njegova njegove njih njihov o od on ona one oni ono ova ovaj ove ovo ovu pa po pod pored poslije prema pri prije protiv
			prvi rekao rekla s sa sam samo se sebe si smo što ste su sve svi svoj svoje svoju ta tada taj tako takođe te ti to toga tokom
			tome tu u uz vam vas već veoma više vrlo za zato zbog zbog`,
	}
	in := map[string]int{} // in how many lists a word is
	sets := map[string]map[string]bool{}
	for base, list := range lists {
		sets[base] = wordSet(list)
		for w := range sets[base] {
			in[w]++
		}
	}
	for _, set := range sets {
		for w := range set {
			if in[w] > 1 {
				delete(set, w)
			}
		}
	}
	return sets
})

// joiningWords are words that do not end a sentence: what follows belongs to them.
var joiningWords = sync.OnceValue(func() map[string]map[string]bool {
	return map[string]map[string]bool{
		"en": wordSet(`a an and are as at because but by every from his if into is its my nor of or our than the their to
			which while whose your was were when where who with`),
		"de": wordSet(`als am beim bzw dass dem den denn des durch ein eine einem einen einer eines für gegen ihre ihrem ihren im
			in ins kein keine keinen ob oder ohne sehr seine seinem seinen sowie und unter vom von während weil welche welcher wenn
			wie zum zur zwischen der die das`),
		"cnr": wordSet(`a ako ali bez bi da do dok i ili iz između jer kad kada kako kao kod koja koje kojem kojeg koji kojim
			kojima koju kroz među na nad nakon ne nego niti o od po pod pored prema pri prije protiv s sa tokom u uz za zbog čija čije čiji`),
	}
})

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// joinsOn tells whether a word, in its plain form, needs another one behind it.
func joinsOn(base, plain string) bool {
	return joiningWords()[base][plain]
}
