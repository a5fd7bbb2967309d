package sentence

import (
	"maps"
	"strings"
	"sync"

	"redakcija/editor/language"
)

// montenegrin serves Serbian, Bosnian and Croatian too: what they spell in their own way
// is in the lists. Both scripts are read, also within one text.
var montenegrin = sync.OnceValue(func() *tongue {
	t := &tongue{ordinals: true, years: true, headlines: true}
	t.lists(montenegrinNever, montenegrinEither, montenegrinClosing, montenegrinCounters, montenegrinStarters)
	t.words["i dr"] = either // "Nikšić, Bar i dr.", not "i dr. Lekić"
	for word, c := range maps.Clone(t.words) {
		t.words[language.ToCyrillic(word)] = c
	}
	t.auxiliaries, t.clitics, t.openers = set(montenegrinAuxiliaries), set(montenegrinClitics), set(montenegrinOpeners)
	t.inNames = set(montenegrinInNames)
	for _, words := range []map[string]bool{t.starters, t.auxiliaries, t.clitics, t.openers, t.inNames} {
		for word := range maps.Clone(words) {
			words[language.ToCyrillic(word)] = true
		}
	}
	t.offices, t.bodies = strings.Fields(montenegrinOffices), strings.Fields(montenegrinBodies)
	t.adjectives = strings.Fields("ski ska skom čki čka čkom ški ška škom")
	t.nouns = strings.Fields("nici telji isti čari nari nje ost")
	return t
})

const montenegrinNever = `
dr mr prof akad inž dipl gđa gđe gđi gđu g gosp g-đa g-din gđica sv prim ppuk puk mag spec sc sci med phil iur oec
npr tj tzv t.zv tz odn vd v.d tkz rođ usp uspor lat engl njem franc ul bul preds potpreds cca`

const montenegrinEither = `
Dž Lj Nj idr d.o.o a.d d.d j.d.o.o o.d k.d s.p s.r o.g a.m p.m n.e p.n.e pr.n.e b.b bb n.v god mil mlrd mln hilj tel fax mob
doc ing gen st ml sr jr inc ltd corp co o.c u.s u.s.a pon uto sri čet sub ned`

const montenegrinClosing = `itd sl isl i.t.d`

const montenegrinCounters = `br čl t tač toč al str tom knj gl pogl tab min max maks jan feb apr avg sept okt nov dec`

const montenegrinStarters = `
A Ali I Pa Te Ni Niti Ili No Nego Već Dok Kad Kada Kako Kao Ako Jer Iako Mada Premda Čim Što Da Dakle Zato Stoga Međutim Ipak Naime Osim Pored Umjesto Umesto Zbog Radi Uprkos Unatoč Usprkos
U Na O Po Pri Za Od Do Iz S Sa K Ka Kod Kroz Među Nad Pod Pred Preko Prema Protiv Bez Uz Oko Nakon Poslije Posle Prije Pre Tokom Tijekom Blizu Duž Iza Ispod Iznad Ispred Između Povodom Putem Širom Usred Uoči Krajem Početkom Sredinom Tek
On Ona Ono Oni One Ja Ti Mi Vi Njega Njemu Njih Njima Njegov Njegova Njegovo Njegovi Njihov Njihova Njihovo Njihovi Njen Njena Njezin Njezina Moj Moja Moje Naš Naša Naše Svoj
Ovo Ova Ovaj Ove Ovi Ovim Ovih Ovog Ovoga Ovom Ovome Ovu Onaj Onog Onom Onome Onim Onih To Ta Taj Te Ti Tog Toga Tom Tome Tim Time Tih Tu Tada Tako Takva Takav Takvo Takve Takođe Također Takodje Onda Ovdje Ovde Tamo Sada Sad Danas Sjutra Sutra Juče Jučer Sinoć Jutros Večeras Nedavno Ubrzo Uskoro Kasnije Ranije Odmah Trenutno Potom Zatim Prvo Najprije Najpre Konačno Napokon Istovremeno Istodobno
Ko Tko Šta Što Gdje Gde Koji Koja Koje Kojim Čiji Zašto Koliko Da Li Neka Neki Neke Neko Netko Nešto Nekim Nekih Nekog Nekom Neku Niko Nitko Ništa Svi Sve Svih Svim Svima Sva Svako Svatko Svaki Svaka Sav Mnogi Mnoge Mnogo Više Manje Većina Nekoliko Samo Čak Još Opet Možda Nažalost Naravno Inače Zapravo Ukoliko Budući Obzirom Zahvaljujući Imajući Govoreći
Je Su Nije Nijesu Nisu Nema Ima Biće Bit Bilo Bila Bio Bili Jesu Jeste Jesmo Jest Budu Bude Neće Nismo Nisam Nijesam Nijesmo Može Mogu Mora Moraju Treba Trebalo Smatra Smatraju Smatram Smatramo Mislim Mislimo Vjeruje Očekuje Navodi Navode Ističe Ističu Kažu Tvrdi Tvrde Dodaje Dodaju Podsjeća
Dva Dvije Dve Tri Četiri Pet Šest Jedan Jedna Jedno Oba Obje Drugi Druga Drugo Treći Prvi Prva Ostali Ostale Dodao Dodala Rekao Rekla Kazao Kazala Kaže Prenosi Podsjećamo`

// Verbs that headlines leave out, and the words that stand second in a sentence.
const (
	montenegrinAuxiliaries = `je su sam smo ste će ću ćemo nije nijesu nisu nijesam nisam`
	montenegrinClitics     = `je su se sam smo će ćemo bi nije nijesu nisu neće`
	montenegrinOpeners     = `da kako dok kada kad ako jer će`
)

const montenegrinInNames = `A I U O S K Da Na Po Te Ni Ja Ti Mi Vi On Ona Svi Ali Sad Sada Tim Tu Dan Danas Prva Prvi Drugi Treći Pet Tri Moj Moja Naš Naša Nad Pod Iza Preko Više Za`

// Offices, people by what they do, and numbers, as they begin the sentences of a newspaper.
const montenegrinOffices = `
premijer predsjedni predsedni potpredsjedni potpredsedni ministar ministri ministarka ministrica zamjeni zameni zvanični dužnosni čelni čelnic lider vođ šef
direktor gradonačelni načelni poslani zastupni savjetni savetni izaslani ambasador veleposlani portparol glasnogovorni pregovarač posmatrač promatrač
analiti stručnja ekspert kritičar aktivist novinar dopisni urednic urednik pisac pisci glumac glumci režiser reditelj pjevač pevač umjetni umetni
građan stanovni mještan meštan seljac seljan roditelj učenic učenik student profesor nastavni naučni znanstveni istraživač liječni ljekar lekar
policaj istražitelj tužilac tužioc tužitelj sudij sudac suci advokat odvjetni vojnic vojnik vatrogas spasioc
radnic radnik sindikat poslodavc zaposlen poljoprivredni proizvođač investitor ulagač preduzetni poduzetni turist putnic putnik vozač
glasač birač demonstrant prosvjedni migrant izbjegli izbegli reprezentativ fudbaler nogometaš košarkaš trener navijač
tisuć hiljad stotin desetin milion milijun milijard polovin većin trećin četvrtin`

// What follows an adjective in the names of institutions and places.
const montenegrinBodies = `
unij komisij bank stran partij savez sajam sajm komor crkv fond sud zajednic institut univerzitet sveučili fakultet lig kup akademij agencij
centar centr savjet savet vijeć veće skupštin sabor parlament vlad flot mor rijek rek republik federacij konfederacij armij vojsk zavod uprav opštin općin
pozorišt kazališt filharmonij orkestar muzej galerij bibliotek knjižnic festival pruga prug aerodrom put most zid poluotok poluostrv ostrv otok jezer planin
koalicij pokret inicijativ front organizacij asocijacij udružen društv fabrik plovidb televizij radij agend istok zapad rat krug zaliv kanal prsten savjetnic konvencij deklaracij sporazum`
