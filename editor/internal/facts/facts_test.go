package facts_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"redakcija/editor/internal/facts"
)

// wednesday is when the reports of these tests were written.
var wednesday = time.Date(2026, 3, 11, 0, 0, 0, 0, time.UTC)

func TestFactsOfAReport(t *testing.T) {
	tests := []struct{ lang, text, want string }{
		{
			"en", "On Monday, 9 March, about three hours before the vote, some 12,000 people marched in Skopje.",
			"weekday Monday, date 9 March, duration three hours, number 12,000, place Skopje",
		},
		{
			"en", "The three-hour meeting cost $4.5 million and ended at 8:30 p.m. in a three-and-a-half-year war.",
			"duration three-hour, money $4.5 million, time 8:30 p.m., duration three-and-a-half-year",
		},
		{"en", "“We are ready,” Prime Minister Anna Lindqvist said yesterday.", "quotation “We are ready,”, name Anna Lindqvist, weekday yesterday"},
		{"en", "May said in 2024 that a day would come.", "number 2024"},
		{
			"de", "Das dreistündige Treffen am Mittwoch in Wien kostete 1,5 Milliarden Euro.",
			"duration dreistündige, weekday Mittwoch, place Wien, money 1,5 Milliarden Euro",
		},
		{
			"de", "Gestern empfing Kanzlerin Maria Steinhauer zwei Tage vor der Frist den Gesandten Erik Vandeven.",
			"weekday Gestern, name Maria Steinhauer, duration zwei Tage, name Erik Vandeven",
		},
		{
			"cnr", "Trosatni sastanak održan je u ponedjeljak, 9. marta 2026. godine u Beogradu, dva dana prije roka.",
			"duration Trosatni, weekday ponedjeljak, date 9. marta 2026, place Beogradu, duration dva dana",
		},
		{
			"cnr", "Премијерка Ана Поповић рекла је у недјељу да је 2016. године било 3.400 радника.",
			"name Ана Поповић, weekday недјељу, number 2016, number 3.400",
		},
		{"cnr", "Rok ističe za nedjelju dana, a dvodnevna posjeta počinje od nedjelje.", "duration dvodnevna, weekday nedjelje"},
		{"xx", "", ""},
	}
	for _, test := range tests {
		var got []string
		for _, f := range facts.Of(test.lang, wednesday, []string{test.text}).Facts {
			got = append(got, string(f.Kind)+" "+f.Words)
		}
		if s := strings.Join(got, ", "); s != test.want {
			t.Errorf("%s\nhas  %s\nwant %s", test.text, s, test.want)
		}
	}
}

// both are two reports with the facts in which they differ and some in which they agree.
type both struct {
	name         string
	langs        string // of both
	a, b         string // paragraphs, a line each
	differ       string
	agree        string // some of them
	noDifference bool
}

var comparisons = []both{
	{
		name: "two agencies on one meeting", langs: "en en",
		a: `EU envoy Erik Vandeven had “open and substantial” talks with Moldovan President Ion Rusnac on Monday, an aide said, two days before a deadline set by Brussels.
Vandeven met Rusnac for about three hours in a last effort to save the four-year programme.
Petru Calin, who sat at the table, told local television: “It was a very open and substantial exchange.”`,
		b: `Moldovan President Ion Rusnac held "substantial" talks with EU envoy Erik Wandeven in Chisinau on Wednesday, the presidency said, two days ahead of an EU deadline.
Three rounds of talks in Brussels had failed.
"A quite open and substantial exchange took place," Rusnac's adviser Petru Calin told reporters after the three-hour meeting.`,
		differ: "name Erik Vandeven|Erik Wandeven; quotation “open and substantial”|quite open and substantial; weekday Monday|Wednesday; " +
			"quotation “It was a very open and substantial exchange.”|quite open and substantial exchange",
		agree: "duration three hours|three-hour; duration two days|two days; name Petru Calin|Petru Calin; name Ion Rusnac|Ion Rusnac",
	},
	{
		name: "English and German", langs: "en de",
		a: `At least 72 people were killed when a ferry sank off Batangas on Tuesday, the coast guard said.
The ferry had 214 passengers on board; divers saved 130 of them.`,
		b: `Beim Untergang einer Fähre vor Batangas sind am Mittwoch mindestens 68 Menschen getötet worden, teilte die Küstenwache mit.
An Bord der Fähre waren 214 Passagiere.`,
		differ: "number 72|68; weekday Tuesday|Mittwoch",
		agree:  "number 214|214",
	},
	{
		name: "Montenegrin in both scripts and English", langs: "cnr en",
		a: `Ратко Вуковић поднио је у петак оставку на мјесто директора жељезнице, пошто је у судару два воза погинуло девет путника.
Влада је породицама жртава обећала по 20.000 еура.`,
		b: `Railway director Ratko Vuković resigned on Friday after nine passengers died in the collision of two trains.
The government has promised 25,000 euros to the families of the victims.`,
		differ: "money 20.000 еура|25,000 euros",
		agree:  "weekday петак|Friday; name Ратко Вуковић|Ratko Vuković",
	},
	{
		name: "a name in the place of another", langs: "cnr cnr",
		a:      `Ministar pravde Goran Lalić rekao je u Skupštini da će nacrt zakona o sudovima biti gotov do juna.`,
		b:      `Ministar pravde Goran Mrdak rekao je u Skupštini da će nacrt zakona o sudovima biti gotov do juna.`,
		differ: "name Goran Lalić|Goran Mrdak",
	},
	{
		name: "a place in the place of another", langs: "de de",
		a:      `Ein Güterzug ist in der Nacht bei Köln entgleist; der Lokführer wurde leicht verletzt, wie die Bahn mitteilte.`,
		b:      `Ein Güterzug ist in der Nacht bei München entgleist; der Lokführer wurde leicht verletzt, wie die Bahn mitteilte.`,
		differ: "place Köln|München",
	},
	{
		name: "a date against a date, a time against a time", langs: "cnr cnr",
		a:      `Sjednica Skupštine zakazana je za 14. april u 11:00, saopštila je predsjednica Milena Dabović.`,
		b:      `Sjednica Skupštine zakazana je za 15. april u 10:00, saopštila je predsjednica Milena Dabović.`,
		differ: "date 14. april|15. april; time 11:00|10:00",
		agree:  "name Milena Dabović|Milena Dabović",
	},
	{
		name: "a score", langs: "cnr cnr",
		a:      `Rukometašice Budućnosti pobijedile su Đer 27:24 u prvoj utakmici četvrtfinala.`,
		b:      `Rukometašice Budućnosti pobijedile su Đer 27:25 u prvoj utakmici četvrtfinala.`,
		differ: "number 24|25",
	},
	{
		name: "what is only in one of them, rounded, converted or otherwise transcribed", langs: "cnr en",
		a: `Poplave su juče u Valensiji odnijele 158 života, saopštio je Alehandro Romero.
Palo je 490 litara kiše za osam časova.
Trenutno se traga za još 12 ljudi.`,
		b: `Flash floods killed 158 people in Valencia on Tuesday, Alejandro Romero said.
Schools stay closed until Thursday, and 3,000 homes are without power.`,
		agree:        "number 158|158; weekday juče|Tuesday; name Alehandro Romero|Alejandro Romero; name Valensiji|Valencia",
		noDifference: true,
	},
	{
		name: "another day of the same people", langs: "en en",
		a:            `President Ion Rusnac met EU envoy Erik Vandeven in Chisinau on Monday to talk about gas.`,
		b:            `Farmers blocked the road to Orhei on Friday because the price of diesel has doubled in two months.`,
		noDifference: true,
	},
	{
		name: "quotations that are only translated otherwise", langs: "cnr cnr",
		a:            `Trener je kazao da je „veoma ponosan na borbenost svoje ekipe”.`,
		b:            `Trener je kazao da je „ponosan na zalaganje svoje momčadi”.`,
		noDifference: true,
	},
	{
		name: "a quotation denied", langs: "de de",
		a:      `Die Verhandlungen seien „offen und fair verlaufen“, sagte Sprecherin Jana Reuss.`,
		b:      `Die Verhandlungen seien „nicht offen und fair verlaufen“, sagte Sprecherin Jana Reuss.`,
		differ: "quotation „offen und fair verlaufen“|„nicht offen und fair verlaufen“",
	},
}

func (c *both) compare() []facts.Pair {
	langs := strings.Fields(c.langs)
	return facts.Compare(facts.Of(langs[0], wednesday, strings.Split(c.a, "\n")), facts.Of(langs[1], wednesday, strings.Split(c.b, "\n")))
}

func TestCompare(t *testing.T) {
	for _, test := range comparisons {
		var differ, agree []string
		for _, p := range test.compare() {
			line := fmt.Sprintf("%s %s|%s", p.Kind, p.A.Words, p.B.Words)
			if p.Agree {
				agree = append(agree, line)
			} else {
				differ = append(differ, line)
			}
		}
		if got := strings.Join(differ, "; "); got != test.differ || test.noDifference != (test.differ == "") {
			t.Errorf("%s: the reports differ in\n%s\nwant\n%s", test.name, got, test.differ)
		}
		for want := range strings.SplitSeq(test.agree, "; ") {
			if want != "" && !slices.Contains(agree, want) {
				t.Errorf("%s: %s is not among\n%s", test.name, want, strings.Join(agree, "; "))
			}
		}
	}
}

// The same is found whichever report comes first.
func TestCompareFromTheOtherSide(t *testing.T) {
	for _, test := range comparisons {
		langs := strings.Fields(test.langs)
		there := test
		there.langs, there.a, there.b = langs[1]+" "+langs[0], test.b, test.a
		count := func(c *both) (differ int) {
			for _, p := range c.compare() {
				if !p.Agree && p.Kind != facts.Quotation { // one quotation may have several counterparts
					differ++
				}
			}
			return differ
		}
		if a, b := count(&test), count(&there); a != b {
			t.Errorf("%s: %d differences, from the other side %d", test.name, a, b)
		}
	}
}
