package checks

import (
	"strings"
	"testing"
)

// namesSaid returns what the rules about names say about a translation, as "rule: found".
func namesSaid(sourceLang, targetLang, source, target string) []string {
	var all []string
	for _, f := range Check(NewText(sourceLang, source), NewText(targetLang, target)) {
		if strings.HasPrefix(f.Rule, "name_") && f.Severity != Hint {
			all = append(all, f.Rule+": "+f.Args["Found"])
		}
	}
	return all
}

// goodNames are translations whose names are right.
var goodNames = []struct{ from, to, source, target string }{
	// Names kept, written by sound, and with endings.
	{"en", "cnr", "Walter Whitmore met Joanna Fletcher in Leeds on Monday.", "Voltera Vitmora je u ponedjeljak u Lidsu dočekala Džoana Flečer."},
	{"en", "cnr", "The lawyers of Walter Whitmore spoke to Reuters.", "Advokati Waltera Whitmorea govorili su za Reuters."},
	{"en", "cnr", "Whitmore's plan angered Brussels.", "Whitmoreov plan naljutio je Brisel."},
	{"en", "cnr", "Mr. Whitmore said he would not resign.", "On je rekao da neće podnijeti ostavku."},
	{"en", "cnr-Cyrl", "Joanna Fletcher lives in Philadelphia.", "Џоана Флечер живи у Филаделфији."},
	{"en", "cnr", "NATO and the EU condemned the attack, and so did the U.S.", "NATO i EU osudili su napad, kao i SAD."},
	{"en", "cnr", "The UK left the EU.", "Ujedinjeno Kraljevstvo je napustilo EU."},
	{"en", "cnr", "The U.N. Security Council meets in New York.", "Savjet bezbjednosti UN-a sastaje se u Njujorku."},
	{"en", "cnr", "The Supreme Court in Vienna ruled against Holger Brandt.", "Vrhovni sud u Beču presudio je protiv Holgera Branta."},
	{"en", "cnr", "Police in North Macedonia arrested Goran Tasevski.", "Policija u Sjevernoj Makedoniji uhapsila je Gorana Tasevskog."},
	{"en", "cnr", "President Whitmore Faces New Questions Over Leeds Deal", "Predsjednik Vitmor pred novim pitanjima zbog posla u Lidsu"},
	{"en", "cnr", "The Germans and the French agreed with Turkey.", "Nijemci i Francuzi su se dogovorili s Turskom."},
	{"en", "cnr", "Kim Jong-ho and Li Xiaoming signed in Beijing.", "Kim Džong-ho i Li Sjaoming potpisali su u Pekingu."},
	{"en", "de", "Walter Whitmore, 58, moved from Leeds to Munich.", "Walter Whitmore, 58, zog von Leeds nach München."},
	{"en", "de", "Whitmore's lawyers said the Supreme Court would decide on Friday.", "Whitmores Anwälte sagten, der Oberste Gerichtshof werde am Freitag entscheiden."},
	{"en", "de", "Dmitry Zhurov and Yevgeny Sharov left Moscow.", "Dmitri Schurow und Jewgeni Scharow haben Moskau verlassen."},
	{"en", "de", "The Prime Minister of Montenegro visits Berlin at the end of March.", "Der Premierminister Montenegros besucht Berlin Ende März."},
	{"en", "de", "Turkey and Germany signed.", "Die Türkei und Deutschland haben unterschrieben."},
	{"en", "de", "She was right.", "Sie hatte recht."},
	{"de", "cnr", "Holger Brandt und Jürgen Schäfer trafen sich in Köln.", "Holger Brant i Jirgen Šefer sastali su se u Kelnu."},
	{"de", "cnr", "Die Bundesregierung in Berlin lehnt den Vorschlag von Holger Brandt ab.", "Savezna vlada u Berlinu odbija predlog Holgera Branta."},
	{"de", "en", "Holger Brandt aus Wien leitet das Gericht.", "Holger Brandt of Vienna heads the court."},
	{"cnr", "en", "Jovan Perunović je u srijedu u Podgorici razgovarao sa Volterom Vitmorom.", "Jovan Perunović spoke with Walter Whitmore in Podgorica on Wednesday."},
	{"cnr", "de", "Председница Ивана Кадић допутовала је у Беч.", "Präsidentin Ivana Kadić ist in Wien eingetroffen."},
	{"cnr", "en", "Skupština Crne Gore usvojila je budžet.", "The Parliament of Montenegro adopted the budget."},
	{"cnr", "en", "Vlada usvojila predlog budžeta za narednu godinu", "Government Adopts Draft Budget For Coming Year"},
	{"en", "cnr", "Langdon's plans push into beauty.", "Lanac Langdon's ulazi na tržište kozmetike."},
	{"en", "cnr", "Jack Ross left Sunderland and Dumbarton.", "Džek Ros otišao je iz Sanderlenda i Dambartona."},
	{"en", "cnr", "Maria Langdon edits Wikipedia pages in Ohio.", "Marija Langdon uređuje stranice Wikipedije u Ohaju."},
	{"en", "cnr", "Judges in South Carolina and the Scottish officer agreed.", "Sudije u Južnoj Karolini i škotski službenik su se složili."},
	{"en", "cnr", "Aleksandr Zhurov spoke of His Majesty's government.", "Aleksandar Žurov govorio je o vladi Njegovog Veličanstva."},
	{"en", "de", "The end of June is early, said Ann Whitmore.", "Ende Juni sei früh, sagte Ann Whitmore."},
	{"en", "de", "Millions of people watched.", "Millionen Menschen sahen zu."},
	{"en", "de", "The pro-independence protesters clashed with Catalan police.", "Die Unabhängigkeits-Demonstranten stießen mit der katalanischen Polizei zusammen."},
	{"de", "cnr", "Wir sind mit Nordkorea und Südafrika im Gespräch.", "Razgovaramo sa Sjevernom Korejom i Južnom Afrikom."},
	{"de", "en", "Der Krieg mit Nordkorea ist vorbei.", "The war with North Korea is over."},
	{"de", "en", "Der Vorsitzende der Generalversammlung nannte Whitmores Vorschlag gut.", "The Presiding Officer of the General Assembly called Whitmore's proposal good."},
	{"de", "cnr", "Merkels Nachfolger und Whitmores Anwalt schwiegen.", "Nasljednik Merkelove i advokat Whitmorea su ćutali."},
	{"de", "cnr", "Der Supermarkt schließt, sagen Experten.", "Supermarket se zatvara, kažu stručnjaci."},
	{"cnr", "de", "Prijedlog Whitmorea i Langdona naišao je na otpor.", "Whitmores Vorschlag und Langdons Zusage stießen auf Widerstand."},
	{"en", "en", "Walter Whitmore resigned.", "Whitmore resigned."},
}

func TestGoodNames(t *testing.T) {
	for _, c := range goodNames {
		if said := namesSaid(c.from, c.to, c.source, c.target); len(said) > 0 {
			t.Errorf("%s: %s\n%s", c.source, c.target, strings.Join(said, "\n"))
		}
	}
}

func TestWrongNames(t *testing.T) {
	for _, c := range []struct{ from, to, source, target, want string }{
		{"en", "cnr", "Walter Whitmore met Joanna Fletcher.", "Walter Whitmore sastao se sa Joannom Flatcher.", "name_misspelt: Flatcher"},
		{"en", "cnr", "The lawyers of Walter Whitmore spoke.", "Advokati Waltera Whitnorea su govorili.", "name_misspelt: Whitnorea"},
		{"en", "cnr", "The lawyers of Walter Whitmore spoke.", "Advokati Waltera Whimtorea su govorili.", "name_misspelt: Whimtorea"},
		{"en", "cnr", "Police said Gwyneth Marlowe was found in Kettering.", "Policija kaže da je Gwyneth Marlowe nađena u Ketteringg.", "name_misspelt: Ketteringg"},
		{"en", "de", "Walter Whitmore spoke on Friday.", "Walter Whitmire sprach am Freitag.", "name_misspelt: Whitmire"},
		{"en", "de", "The mayor of Kettering, Joanna Fletcher, resigned.", "Die Bürgermeisterin von Kettring, Joanna Fletcher, trat zurück.", "name_misspelt: Kettring"},
		{"en", "de", "The Whitmore Foundation said so.", "Die Whitmore Foumdation sagte es.", "name_misspelt: Foumdation"},
		{"de", "cnr", "Jürgen Schäfer und Wolfgang Kramm wohnen in Köln.", "Jürgen Schäfer i Wolfgang Krumm žive u Kelnu.", "name_misspelt: Krumm"},
		{"de", "en", "Holger Brandt sprach.", "Holger Brendt spoke.", "name_misspelt: Brendt"},
		{"cnr", "de", "Jovan Perunović je otputovao.", "Jovan Perunovič ist abgereist.", "name_misspelt: Perunovič"},
		{"cnr", "en", "Jovan Perunović je otputovao.", "Jovan Perunovic has left.", ""},
		{"cnr", "en", "Jovan Perunović je otputovao.", "Jovan Perumović has left.", "name_misspelt: Perumović"},
		{"cnr", "en", "Јован Перуновић је отпутовао.", "Jovan Perunivić has left.", "name_misspelt: Perunivić"},
		{"en", "cnr", "Walter Whitmore spoke on Friday.", "Peter Langdon je govorio u petak.", "name_added: Peter Langdon"},
		{"en", "cnr", "The lawyers of Walter Whitmore spoke.", "Advokati Gwyneth Marlowe su govorili.", "name_added: Gwyneth Marlowe"},
		{"en", "cnr", "The lawyers of Walter Whitmore spoke.", "Advokati Gvinet Marlou su govorili.", "name_added: Gvinet Marlou"},
		{"en", "de", "The lawyers of Walter Whitmore spoke.", "Die Anwälte von Gwyneth Marlowe sprachen.", "name_added: Gwyneth Marlowe"},
		{"en", "de", "Walter Whitmore spoke in Leeds.", "Peter Langdon sprach in Leeds.", "name_added: Peter Langdon"},
		{"de", "cnr", "Holger Brandt sprach in Köln.", "Jürgen Schäfer je govorio u Kelnu.", "name_added: Jürgen Schäfer"},
		{"cnr", "en", "Jovan Perunović je govorio u Baru.", "Ivana Kadić spoke in Bar.", "name_added: Ivana Kadić"},
		{"cnr", "de", "U Baru je govorio Jovan Perunović.", "In Bar sprach Ivana Kadić.", "name_added: Ivana Kadić"},
	} {
		got := strings.Join(namesSaid(c.from, c.to, c.source, c.target), "; ")
		if got != c.want {
			t.Errorf("%s: %s\nsaid %q, want %q", c.source, c.target, got, c.want)
		}
	}
}

func TestNameFixes(t *testing.T) {
	for _, c := range []struct{ to, source, target, want string }{
		{"de", "Walter Whitmore spoke.", "Walter Whitmire sprach.", "Walter Whitmore sprach."},
		{"cnr", "Walter Whitmore spoke to Wendy Marlowe.", "Walter Whitmire je govorio sa Wendy Marlowe.", "Walter Whitmore je govorio sa Wendy Marlowe."},
		{"cnr", "The lawyers of Walter Whitmore spoke.", "Advokati Waltera Whitnorea su govorili.", ""}, // with an ending
		{"de", "The wife of Walter Whitmore spoke.", "Die Frau von Walter Whitmor sprach.", ""},         // perhaps more is wrong
	} {
		got := ""
		for _, f := range Check(NewText("en", c.source), NewText(c.to, c.target)) {
			if f.Rule == "name_misspelt" && f.Fix != nil {
				r := []rune(c.target)
				got = string(r[:f.Fix.Start]) + f.Fix.Text + string(r[f.Fix.End:])
			}
		}
		if got != c.want {
			t.Errorf("%s: fixed to %q, want %q", c.target, got, c.want)
		}
	}
}

// A name that is missing without anything in its place is a hint and no more.
func TestMissingNameIsAHint(t *testing.T) {
	source := NewText("en", "The lawyers of Walter Whitmore spoke on Friday.")
	count := 0
	for _, f := range Check(source, NewText("cnr", "Njegovi advokati su govorili u petak.")) {
		if f.Rule == "name_missing" {
			count++
			if f.Severity != Hint || f.Args["Name"] != "Walter Whitmore" {
				t.Errorf("%+v", f)
			}
		}
	}
	if count != 1 {
		t.Errorf("said %d times", count)
	}
}

// A letter wrong in a name that is written by sound is a hint: the rules may not know the
// sound.
func TestMisspeltBySoundIsAHint(t *testing.T) {
	for _, c := range []struct{ from, to, source, target, want string }{
		{"en", "cnr", "The lawyers of Walter Whitmore spoke.", "Advokati Voltera Vitnora su govorili.", "Vitnora"},
		{"en", "cnr", "The lawyers of Walter Whitmore spoke.", "Advokati Voltera Vitomra su govorili.", ""}, // two letters
		{"cnr", "en", "Govorila je Džoana Flečer.", "The speaker was Joanna Fletchet.", "Fletchet"},
		{"cnr", "en", "Govorila je Džoana Flečer.", "The speaker was Joanna Fletcher.", ""},
	} {
		got := ""
		for _, f := range Check(NewText(c.from, c.source), NewText(c.to, c.target)) {
			if f.Rule == "name_misspelt" {
				got = f.Args["Found"]
				if f.Severity != Hint || f.Fix != nil {
					t.Errorf("%+v", f)
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: found %q, want %q", c.target, got, c.want)
		}
	}
}

func FuzzNames(f *testing.F) {
	for _, c := range goodNames {
		f.Add(c.from, c.to, c.source, c.target)
	}
	f.Add("en", "de", "U.S. U.S.A. J.R.R.", "\xff-\xff")
	f.Fuzz(func(t *testing.T, from, to, source, target string) {
		if len(source)+len(target) > 2000 {
			return
		}
		a, b := NewText(from, source), NewText(to, target)
		p := &pair{source: a, target: b}
		for _, rule := range []func(*pair, func(Finding)){nameMisspelt, nameAdded, nameMissing} {
			rule(p, func(f Finding) {
				if f.Start < 0 || f.End < f.Start || f.End > len(b.Runes) || f.Args["Name"] == "" {
					t.Errorf("%+v", f)
				}
				if f.Fix != nil && (f.Fix.Start != f.Start || f.Fix.End > f.End) {
					t.Errorf("%+v", f.Fix)
				}
			})
		}
		// A text has all the names that it has itself.
		p = &pair{source: b, target: b}
		for _, rule := range []func(*pair, func(Finding)){nameMisspelt, nameAdded, nameMissing} {
			rule(p, func(f Finding) { t.Errorf("%q against itself: %+v", target, f) })
		}
	})
}

// BenchmarkNames compares the names of one segment of thirty words, of which a dozen have
// capitals.
func BenchmarkNames(b *testing.B) {
	source := NewText("en", "Walter Whitmore, the former mayor of Kettering, told Reuters on Friday that Joanna Fletcher and Peter Langdon had met Holger Brandt in Vienna and Dmitry Zhurov in Moscow to discuss the sale.")
	target := NewText("cnr", "Volter Vitmor, nekadašnji gradonačelnik Keteringa, rekao je u petak za Rojters da su se Džoana Flečer i Piter Langdon sastali sa Holgerom Brantom u Beču i sa Dmitrijem Žurovim u Moskvi da bi razgovarali o prodaji.")
	for b.Loop() {
		p := &pair{source: source, target: target}
		nameMisspelt(p, func(f Finding) { b.Fatal(f) })
		nameAdded(p, func(f Finding) { b.Fatal(f) })
		nameMissing(p, func(f Finding) { b.Fatal(f) })
	}
}
