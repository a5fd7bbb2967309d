package lookup_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"redakcija/editor/internal/lookup"
	"redakcija/editor/language"
)

// register reads entries, one a line: "person:f" or "other", then "language=form" between
// bars.
func register(lines string) (*lookup.Index, []string) {
	var forms []lookup.Form
	var names []string
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		fields := strings.Split(strings.TrimSpace(line), " | ")
		kind, gender, _ := strings.Cut(fields[0], ":")
		for _, f := range fields[1:] {
			base, text, _ := strings.Cut(f, "=")
			base, wrong := strings.CutSuffix(base, "!")
			forms = append(forms, lookup.Form{
				Entry: len(names), Base: base, Text: text, Folded: language.Fold(text), Wrong: wrong, Person: kind == "person",
				Gender: map[string]lookup.Gender{"f": lookup.Female, "m": lookup.Male}[gender],
			})
		}
		_, name, _ := strings.Cut(fields[1], "=")
		names = append(names, name)
	}
	return lookup.New(forms), names
}

const people = `
person | cnr=Stiv Vitkof | en=Steve Witkoff | de=Steve Witkoff | cnr!=Vitkoff | cnr=Vitkof
person | cnr=Ivan Petrović
person | cnr=Ivana Petrović
person | cnr=Petar Marković | en=Petar Marković
person | cnr=Nikola Savić
person:m | cnr=Luka Bojanić
person:f | cnr=Jelena Radulović
person | cnr=Džej Di Vens | en=J. D. Vance
person | cnr=Vladimir Zelenski
person | cnr=Marko Rubio
person | cnr=Marija Zaharova | de=Marija Sacharowa
person | cnr=Meri Klark
person | en=Thomas Hartwick
person | en=Emily Thornton
person | cnr=Džon Kelner | en=John Kellner
person | cnr=Džo Kelner | en=Joe Kellner
person | cnr=Ivan Lazarev | en=Ivan Lazarev
person | en=Pavel Gorin
person | cnr=Sergej Lazarev
person | cnr=Ana Perić
person | cnr=Ana Perič
person | de=Jörg Schäfer
other | cnr=Ujedinjene nacije | cnr=UN | en=United Nations | en=UN | de=Vereinte Nationen
other | cnr=Vijesti
other | cnr=Rojters | en=Reuters | de=Reuters
other | cnr=BBC | en=BBC
other | cnr=Sinhua | =Синхуа | en=Xinhua
other | de=Rat
other | cnr=rat
`

func TestFind(t *testing.T) {
	x, names := register(people)
	for _, c := range []struct{ base, name, want string }{
		{"cnr", "Stiv Vitkof", "Stiv Vitkof"},
		{"cnr", "Stivom Vitkofom", "Stiv Vitkof"},
		{"cnr", "Стива Виткофа", "Stiv Vitkof"},
		{"cnr", "Vitkofu", "Stiv Vitkof"},
		{"cnr", "Vitkoff", "Stiv Vitkof"}, // forbidden, and yet clear
		{"cnr", "Steve Witkoff", "Stiv Vitkof"},
		{"cnr", "Stevea Witkoffa", "Stiv Vitkof"},
		{"de", "Steve Witkoffs", "Stiv Vitkof"},
		{"en", "Steve Witkoff’s", "Stiv Vitkof"},
		{"de", "Stiv Vitkof", "Stiv Vitkof"},
		{"cnr", "Vitkov", ""},

		// Near is not the same.
		{"cnr", "Petar Mirković", ""},
		{"cnr", "Petra Markovića", "Petar Marković"},
		{"cnr", "Marković", ""},
		{"en", "Petar Markovic", "Petar Marković"}, // typed without marks

		// A woman is no case of a man, nor he of her.
		{"cnr", "Ivana Petrović", "Ivana Petrović"},
		{"cnr", "Ivana Petrovića", "Ivan Petrović"},
		{"cnr", "Ivanu Petrović", "Ivana Petrović"},
		{"cnr", "Ivanu Petroviću", "Ivan Petrović"},
		{"cnr", "Ivane Petrović", "Ivana Petrović"},
		{"cnr", "Ivanom Petrovićem", "Ivan Petrović"},
		{"cnr", "Petra Marković", ""},
		{"cnr", "Ivana Lazareva", ""}, // the genitive of a man's name, or a woman
		{"cnr", "Ivanu Lazarevu", "Ivan Lazarev"},
		{"cnr", "Sergeja Lazareva", "Sergej Lazarev"},
		{"cnr", "Pavla Gorina", ""},
		{"cnr", "Pavel Gorin", "Pavel Gorin"},
		{"cnr", "Jelene Radulović", "Jelena Radulović"},
		{"cnr", "Jelene Radulovića", ""},
		{"cnr", "Nikole Savića", "Nikola Savić"},
		{"cnr", "Luke Bojanića", "Luka Bojanić"},
		{"cnr", "Luke Bojanić", ""}, // a woman's name, and he is a man

		{"cnr", "Džej Di Vensom", "Džej Di Vens"},
		{"en", "JD Vance", ""}, // initials are words, and one is not two
		{"cnr", "Zelenskog", ""},
		{"cnr", "Vladimiru Zelenskom", "Vladimir Zelenski"},
		{"cnr", "Marka Rubija", "Marko Rubio"},
		{"cnr", "Marijom Zaharovom", "Marija Zaharova"},
		{"cnr", "Meri Klark", "Meri Klark"},
		{"de", "Maria Sacharowa", ""},

		// By sound, where the language has no form.
		{"cnr", "Tomas Hartvik", "Thomas Hartwick"},
		{"cnr", "Tomasa Hartvika", "Thomas Hartwick"},
		{"de", "Thomas Hartwick", "Thomas Hartwick"},
		{"cnr", "Emili Tornton", "Emily Thornton"},
		{"cnr", "Tomas Hartvel", ""},
		{"cnr", "Tomasa Hartvik", ""},
		{"cnr", "Jerg Šefer", "Jörg Schäfer"},
		{"en", "Dzon Kelner", "Džon Kelner"},
		{"cnr", "Džoa Kelnera", "Džo Kelner"},
		{"cnr", "Džona Kelnera", "Džon Kelner"},

		// Two could be meant.
		{"cnr", "Ana Peric", "Ana Perić Ana Perič"},
		{"cnr", "Ani Perić", "Ana Perić"},

		{"cnr", "Ujedinjenim nacijama", "Ujedinjene nacije"},
		{"cnr", "УН", "Ujedinjene nacije"},
		{"en", "the UN", "Ujedinjene nacije"},
		{"en", "U.N.", "Ujedinjene nacije"},
		{"en", "the United Nations", "Ujedinjene nacije"},
		{"de", "der Vereinten Nationen", "Ujedinjene nacije"},
		{"cnr", "Vijestima", "Vijesti"},
		{"cnr", "Rojtersa", "Rojters"},
		{"cnr", "BBC-ja", "BBC"},
		{"cnr", "Sinhue", "Sinhua"},
		{"cnr", "Синхуа", "Sinhua"},
		{"cnr", "rata", "rat"},
		{"de", "Rates", "Rat"},
		{"cnr", "", ""},
		{"cnr", "–", ""},
		{"fr", "Steve Witkoff", "Stiv Vitkof"},
	} {
		var got []string
		for _, entry := range x.Find(c.base, c.name) {
			got = append(got, names[entry])
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s in %s: %q, not %q", c.name, c.base, got, c.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("cnr", "Stiv Vitkof", "Stivom Vitkofom", true)
	f.Add("de", "Jörg Schäfer", "Jörg Schäfers", true)
	f.Add("en", "the UN", "U.N.", false)
	f.Add("cnr", "BBC-ja", "-a", false)
	f.Add("cnr", "с́", "Śa", true)
	f.Fuzz(func(t *testing.T, base, form, name string, person bool) {
		forms := []lookup.Form{
			{Entry: 1, Base: base, Text: form, Folded: language.Fold(form), Person: person},
			{Entry: 0, Base: "en", Text: form, Folded: language.Fold(form), Person: person},
		}
		both := lookup.New(forms)
		for _, n := range []string{form, name} {
			got := both.Find(base, n)
			if !slices.IsSorted(got) || len(slices.Compact(slices.Clone(got))) != len(got) || len(got) > 2 {
				t.Fatalf("%q means %v", n, got)
			}
		}
		// A form means its entry, unless there is nothing to know it by.
		alone := lookup.New(forms[:1])
		got := alone.Find(base, form)
		if len(got) == 1 && got[0] == 1 {
			return
		}
		if len(got) > 0 || strings.ContainsFunc(form, func(r rune) bool { return r >= 'a' && r <= 'z' }) {
			t.Fatalf("%q in %q means %v", form, base, got)
		}
	})
}

// many are so many people with three forms each.
func many(n int) []lookup.Form {
	first := strings.Fields("Marko Ivan Petar Luka Nikola Jovan Milan Goran Zoran Dragan Ana Jelena Marija Ivana Milica Sanja Vesna Olga Tanja Maja")
	begin := strings.Fields("Mar Pet Jov Niko Rad Vuk Stan Mil Đur Bog Krst Per Laz Sim Tod Vas Kov Pop Šćep Luk Ćet Živ Dam Gav Il")
	middle := strings.Fields("an ov iš el or it in aš ub at ej om ad")
	end := strings.Fields("ović ić ević ac ski anović")
	forms := make([]lookup.Form, 0, 3*n)
	for i := range n {
		name := first[i%len(first)] + " " + begin[i/20%len(begin)] + middle[i/500%len(middle)] + end[i/6500%len(end)]
		forms = append(
			forms,
			lookup.Form{Entry: i, Base: "cnr", Text: name, Folded: language.Fold(name), Person: true},
			lookup.Form{Entry: i, Base: "en", Text: name, Folded: language.Fold(name), Person: true},
		)
		if i%10 != 0 { // a tenth has no German form
			forms = append(forms, lookup.Form{Entry: i, Base: "de", Text: name, Folded: language.Fold(name), Person: true})
		}
	}
	return forms
}

func BenchmarkFind(b *testing.B) {
	x := lookup.New(many(20_000))
	for _, c := range []struct{ what, base, name string }{
		{"form", "cnr", "Marko Maranović"},
		{"case", "cnr", "Markom Maranovićem"},
		{"stranger", "cnr", "Markom Maranikovićem"},
		{"stranger in German", "de", "Marko Martinowitsch"},
	} {
		b.Run(c.what, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				x.Find(c.base, c.name)
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	forms := many(20_000)
	b.ReportAllocs()
	for b.Loop() {
		lookup.New(forms)
	}
}

func ExampleIndex_Find() {
	x := lookup.New([]lookup.Form{
		{Entry: 0, Base: "cnr", Text: "Petar Marković", Folded: "petar markovic", Person: true},
		{Entry: 1, Base: "cnr", Text: "Petra Marković", Folded: "petra markovic", Person: true, Gender: lookup.Female},
	})
	fmt.Println(x.Find("cnr", "Petra Markovića"), x.Find("cnr", "Petre Marković"), x.Find("cnr", "Petra Mirkovića"))
	// Output: [0] [1] []
}
