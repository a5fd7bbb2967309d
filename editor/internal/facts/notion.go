package facts

import (
	"strings"
	"sync"
)

// notions are what the news tell of, a line each: the beginnings of the English, German and
// Montenegrin words, with those that the neighbours use, between bars. What stands in names
// of places and institutions is in package language. A word in angle brackets is whole.
const notions = `
people person | mensch person leut | ljud osob
coastguard guard | küstenwach | obalsk straž
sink sank sunk | unterg gesunken sank | potonu potop
meet <met> | treff <traf> <trafen> zusammenk begegn | sast susre
talk convers discuss negotiat | gespräch verhandl unterred | razgov pregov
kill slain slew | töt getöt erschoss ermord | ubij ubi ubis
dead die <died> death | tot tote toten starb gestorben ums | mrtv umr pogin smrt nastrad preminu
injur wound hurt | verletz verwund | ranj povrij povred ozlijeđ
attack assault | angriff angegriff attack überfall | napad
airstrik strik bombard shell | luftangriff bombard beschuss beschoss | udar bombard granat
missil rocket | rakete | raket
drone | drohn | dron bespilot
ceasefir truce armistic | waffenruh waffenstill feuerpaus | primir obustav
invasion invad | invasion überfall einmarsch | invazij
offensiv | offensiv | ofanziv
troop soldier | trupp soldat | trup vojnik
sanction | sanktion | sankcij
tariff duties | zoll zöll | carin
deadlin | frist | <rok> <roka> <roku> <rokom>
envoy | gesandt unterhändl sonderbeauftrag | izaslan emisar
aide advis | berat | savjetnik savetnik pomoćnik
threat | droh | prijet prijeć pret
illegal illegit unlawful | illegal rechtswidrig illegitim | nezakon nelegit ilegal
pressur | druck | pritis
signal | signal | signal
progress | fortschritt | napred
solution | lösung | rješen rešen
peac | fried | <mir> <mira> <miru> mirov
warn | warn | upozor
elect ballot poll | wahl wähl | izbor
vote | stimm abstimm | glas
resign | rücktritt zurücktr zurückgetr | ostavk
appoint nominat | ernenn ernannt berief | imenov
arrest detain | festnahm festgenomm verhaft | uhap uhit pritvor
suspect | verdächt tatverdäch | osumnjič
investigat inquir prob | ermittl untersuch | istrag istraž
charg indict accus | anklag angeklag beschuldig | optuž
trial | prozess verhandlung | suđen
sentenc jail prison | haft gefängnis verurteil | zatvor osuđ
convict guilty | schuldig | kriv
murder | mord | ubistv ubojstv
robber steal theft | raub diebstahl gestohl | pljač krađ ukra
fraud corrupt | betrug korrupt | prevar korupc
protest demonstrat rall | protest demonstr kundgeb | protest demonstr
flood | überschwemm hochwass flut | poplav
earthquak quak | erdbeb beben | zemljotres potres
fire blaz | brand feuer | požar vatr
wildfir | waldbränd waldbrand | požar
storm hurrican | sturm unwett orkan | oluj nevrem
rain | regen | kiš
snow | schnee | snijeg sneg
heat | hitze | vrućin
crash collid collis | unfall unglück zusammenst absturz abgestürz | sudar nesreć udes
explos blast | explosion detonation | eksploz
rescu | rett gerett | spas spaš
evacuat | evakuier | evakui
victim casualt | opfer | žrt
missing | vermisst | nestal
resident inhabit | einwohn bewohn | stanovni
worker employ | arbeiter beschäft mitarb | radni zaposlen
wage salar pay | lohn löhne gehalt gehält | plat zarad
strike walkout | streik | štrajk
union-work | gewerkschaft | sindikat
price cost | preis kosten | cijen cen trošk troška
inflation | inflation teuer | inflacij
budget | haushalt budget | budžet proračun
tax | steuer | porez
debt | schuld | dug
loan credit | kredit darleh | kredit zaj
invest | invest | ulag ulož investic
export | export ausfuhr | izvoz
import | import einfuhr | uvoz
growth grew | wachst wuchs | rast poras
econom | wirtschaft | ekonom privred gospodar
market | markt märkt | tržišt
profit | gewinn | dobit profit
loss | verlust | gubit
oil | erdöl <öl> ölpreis | naft
gas | <gas> erdgas | <gas> <gasa> plin
electric power | strom | struj električn
coal | kohle | ugalj uglj
highway motorway | autobahn | autoput autocest
railway train rail | bahn zug züge | <voz> vozov željezn pruga pruge vlak
plane aircraft jet flight | flugzeug maschine flug | avion zrakoplov let
ship vessel boat ferry | schiff fähre boot | brod trajekt čam
car vehicle | auto fahrzeug wagen | automob vozil
bus | bus | autobus
driver | fahrer | vozač
passenger | passagier fahrgäst | putni
border | grenz | granic
migrant | migrant | migrant
refugee asylum | flüchtling asyl | izbjegl izbegl azil
touris | touris urlaub | turis
visitor guest | besucher gäste gast | posjetil posetil gost
visit | besuch | posjet poset
child | kind | djec djet dec det
woman women | frau | žen
man | mann männ | muškar
girl | mädchen | djevoj devoj
boy | junge | dječak dečak
student pupil | schüler student | učeni student đak
teacher | lehrer | nastavnik učitelj
victory win <won> | sieg gewann gewonn | pobjed pobed
defeat lose <lost> | niederlag verlor verlier | poraz izgub
match | spiel partie | utakmic meč
goal | treffer | <gol> <gola> golov
player | spieler | igrač
coach | trainer | trener selektor
team | mannschaft team | ekip momčad <tim> <tima> tim
final | final | final
season | saison | sezon
record | rekord | rekord
medal | medaill | medalj
summit | gipfel | samit
deal accord | abkomm einig vereinbar | dogovor sporazum
sign | unterzeich unterschrieb | potpis
plan propos | plan vorschlag vorschläg | plan predlog prijedlog predlož
measur | maßnahm | mjer
decis decid | entscheid beschluss beschloss | odluk odluč
report | bericht | izvješt izvešt
statement | erklär mitteil stellungnahm | saopšt priopć izjav
video footag | video aufnahm | snim
journalist report-er | journalist reporter | novinar
investor | anleger investor | investitor
billion | milliarde | milijard
million | million | milion milijun
percent | prozent | odsto posto procen
half | hälfte | polovin
quarter | quartal viertel | kvartal tromjes četvrtin
annual yearly | jährlich | godišnj
month | monat | mjese mese
hour | stund | <sat> <sata> <sati> čas
open | eröffn | otvor
clos shut | schließ schloss geschloss | zatvor-
construct build | bau gebaut errichte | izgrad grad-
useful | nützlich | koris
constructiv | konstruktiv | konstruktiv
dialogu | dialog | dijalog
prevail | durchsetz | prevlad nadvlad
virus | virus | virus
vaccin | impf | vakcin cjepi
patient | patient | pacijent
diseas illness | krankheit | boles
drug | droge rauschgift | drog
weapon gun <arms> | waffe | oruž
bomb | bombe | bomb
hostage | geisel | tala taoc
water | wasser | vod
fish | fisch | rib
dam | staudamm | <brana> <brane> <branu>
film movie | film | film
book | buch bücher | knjig
`

// notionTable has the notions of a language by the beginnings of their words, and whole
// words.
type notionTable struct{ starts, whole map[string]int }

var notionTables = sync.OnceValue(func() map[string]notionTable {
	all := map[string]notionTable{}
	bases := [...]string{"en", "de", "cnr"}
	for _, base := range bases {
		all[base] = notionTable{map[string]int{}, map[string]int{}}
	}
	id := 0
	for line := range strings.Lines(notions) {
		id++
		column := 0
		for words := range strings.SplitSeq(line, "|") {
			t := all[bases[column]]
			for word := range strings.FieldsSeq(words) {
				if whole, ok := strings.CutPrefix(word, "<"); ok {
					t.whole[strings.TrimSuffix(whole, ">")] = id
				} else {
					t.starts[word] = id
				}
			}
			column++
		}
	}
	return all
})

// notion returns the number of what a word of the news says, or 0. The word is in lower
// case and in Latin.
func notion(base, word string) int {
	t := notionTables()[base]
	if id := t.whole[word]; id != 0 {
		return id
	}
	const shortest, longestTail = 3, 7 // bytes
	for end := len(word); end >= shortest && len(word)-end <= longestTail; end-- {
		if id, ok := t.starts[word[:end]]; ok && (end >= 5 || len(word)-end <= 3) {
			return id
		}
	}
	return 0
}
