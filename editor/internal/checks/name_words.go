package checks

import (
	"strings"
	"sync"
)

// openers are words that stand at the beginning of many sentences and are no names, by
// language. They have a capital there and, in English headlines, anywhere.
var openers = sync.OnceValue(func() map[string]map[string]bool {
	return map[string]map[string]bool{
		"en": wordSet(`the a an of in on at by to for from with as and but or nor so yet if when while
		after before since until because although though once where why how what who whom whose which that this these
		those there here he she it they we you i his her its their our your my mine me him them us is are was were be
		been being do does did has have had will would shall should can could may might must not no yes all any
		some many much more most few both each every either neither other another such one two three four five six
		seven eight nine ten first second last next new now then today yesterday tomorrow later earlier still also
		even only just again about above below under over between against during without within into out up
		down off through across around near behind beyond despite amid among per via according instead however meanwhile
		mr mrs ms dr sir lord lady president minister says said
		monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
		october november december`),
		"de": wordSet(`der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner
		und oder aber doch denn sondern auch nur noch schon nicht so wie als ob wenn weil da dass damit obwohl während
		bis seit nach vor bei mit von zu zum zur aus an am auf im in ins über unter um ohne gegen durch für zwischen
		hinter neben statt trotz wegen laut gemäß ab hier dort dann danach davor dabei dafür dagegen darüber darauf
		darin dazu davon jetzt heute gestern morgen bald später früher zuvor zudem außerdem allerdings jedoch dennoch
		trotzdem deshalb daher somit bereits erst etwa rund mehr viele vielen einige einigen alle allen andere anderen
		manche jeder jede jedes jeden jedem dieser diese dieses diesen diesem jener jene welche welcher welches
		er sie es wir ihr ich du man sein seine seinen seinem seiner ihre ihren ihrem ihrer unser unsere mein meine
		ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können soll sollen muss müssen
		was wer wen wem wo wann warum wieso woher wohin ja nein ende anfang mitte herr frau dr prof
		zwei drei vier fünf sechs sieben acht neun zehn ihm ihn ihnen uns euch mir mich dir dich sich selbst
		insgesamt ebenfalls weder sowohl nun nämlich vielleicht million millionen milliarde milliarden prozent euro dollar uhr jahr jahre jahren tausend
		tausende hundert hunderte dutzend meter kilometer angesichts aufgrund anhand anstatt infolge mithilfe`),
		"cnr": wordSet(`a i ali ili pa te ni niti da ne no nego već kad kada kako ako jer dok iako mada premda što šta ko
		tko koji koja koje kojeg kojoj kojem kojih kojim gdje gde kuda odakle zašto zato zbog zbog u na o po pri sa s
		za od do iz k ka kroz preko pred prije pre poslije posle nakon tokom tijekom između među oko bez osim protiv
		prema nad pod uz usprkos uprkos ovaj ova ovo ove ovi ovog ovoj ovom taj ta to te ti tog toj tom tim onaj ona
		ono one oni on njegov njegova njegovo njegove njegovi njegovu njegovog njegovoj njegovom njegovim njegovih njen njena njeno njene njeni njenu njenog
		njenoj njenom njenim njenih njezin njezina njezino njezine njezinu njezinog njezinoj njezinom njihov njihova njihovo njihove njihovog moj moja naš naša vaš svoj svoja svi sve sva
		svaki svaka neki neka neke mnogi mnoge više manje jedan jedna jedno dva dvije dve tri četiri pet šest sedam
		osam devet deset je su nije nisu nijesu bio bila bilo bili će bi biti ima imaju može mogu mora moraju treba
		danas juče sjutra sutra sada tada onda zatim kasnije ranije potom ipak međutim takođe također samo još čak
		međutim stoga dakle naime vjerovatno možda tako ovako onako tu tamo ovdje ovde ondje kod g gđa gospodin gospođa`),
	}
})

// germanEndings are those of German nouns and adjectives that names of other languages do
// not have. German gives all nouns capitals, and two side by side are no name for that.
var germanEndings = strings.Fields(`ung ungen heit heiten keit keiten schaft schaften ismus tät täten ende enden ender
	endes ige igen iger iges liche lichen licher liches ische ischen ischer isches`)

// isGerman tells whether a word ends as only German words do.
func isGerman(word []rune) bool {
	if len(word) < 7 {
		return false
	}
	s := string(word)
	for _, e := range germanEndings {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}
