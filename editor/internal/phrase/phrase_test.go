package phrase_test

import (
	"strings"
	"testing"

	"redakcija/editor/internal/phrase"
)

// found marks the hits of a text with brackets, those inside others left out.
func found(f *phrase.Finder, s string) string {
	text := []rune(s)
	var b strings.Builder
	at := 0
	for _, h := range f.Find(text) {
		if h.Inside {
			continue
		}
		b.WriteString(string(text[at:h.Start]) + "[" + string(text[h.Start:h.End]) + "]")
		at = h.End
	}
	return b.String() + string(text[at:])
}

func TestFind(t *testing.T) {
	tests := []struct{ base, phrases, want string }{
		{"cnr", "Ujedinjene nacije", "U [Ujedinjenim nacijama] i iz [Ujedinjenih nacija] stiglo je upozorenje."},
		{"cnr", "Ujedinjene nacije", "[Уједињене нације] и [Уједињених нација]"},
		{"cnr", "Evropska unija", "Put u [Evropsku uniju], pregovori s [Evropskom unijom]."},
		{"cnr", "Crna Gora", "U [Crnoj Gori], iz [Crne Gore], [Crnom Gorom]; crna gora u magli."},
		{"cnr", "Amerika", "U [Americi] i o [Ameriku]; američki"},
		{"cnr", "predsjednik", "[Predsjednik] i [predsjednici], s [predsjednikom]; predsjednički i predsjedništvo"},
		{"cnr", "ministar", "[Ministar] je s [ministrom] i [ministrima]; ministarstvo"},
		{"cnr", "bezbjednost", "pitanje [bezbjednosti], [bezbjednošću]; bezbjednosni"},
		{"cnr", "Njemac", "[Njemac], [Njemca], [Njemci], [Njemcima]; Njemačka"},
		{"cnr", "Vitkoff", "[Vitkoffa] i [Vitkoffom], ne Vitkofa"},
		{"cnr", "Tramp", "[Tramp], [Trampa], [Trampovim], [Trampova]; trampa"},
		{"cnr", "NATO", "[NATO]-a, u [NATO]-u; Nato nije nato"},
		{"cnr", "misao", "[Misao] i [misli]"},
		{"cnr", "Bar", "u [Baru] i iz [Bara], ali ne bar; Barselona, Barska"},
		{"de", "russische Armee", "Die [russische Armee], der [russischen Armee], [Russische Armeen]"},
		{"de", "Rat", "Die [Räte] und der [Rat] des [Rates]; Rathaus, Rad"},
		{"de", "Bundesregierung", "die [Bundesregierung], [Bundesregierungen]; Regierung"},
		{"de", "Vereinte Nationen", "der [Vereinten Nationen], die [Vereinten Nationen]"},
		{"de", "Straße", "die [Straße], [Straßen], [Strassen]"},
		{"en", "migrant", "[Migrants], a [migrant], the [migrant]'s; migration"},
		{"en", "security council", "the [Security Council] and [security councils]; security, council"},
		{"en", "country", "the [countries] of a [country]; count"},
		{"en", "US", "the [US] told us"},
		{"en", "UN|UN Security Council|Security Council", "the [UN Security Council] of the [UN], the [Security Council]"},
		{"fr", "conseil", "le [conseil] et les conseils"},
		{"en", "…", "… and ..."},
	}
	for _, test := range tests {
		f := phrase.New(test.base, strings.Split(test.phrases, "|"))
		text := strings.NewReplacer("[", "", "]", "").Replace(test.want)
		if got := found(f, text); got != test.want {
			t.Errorf("%s in %s: %s\nwant %s", test.phrases, test.base, got, test.want)
		}
	}
}

func TestHitsInsideOthers(t *testing.T) {
	f := phrase.New("en", []string{"council", "Security Council", "UN Security Council"})
	var got []string
	for _, h := range f.Find([]rune("The UN Security Council and a council")) {
		got = append(got, strings.Repeat("inside ", map[bool]int{true: 1}[h.Inside])+string([]rune("The UN Security Council and a council")[h.Start:h.End]))
	}
	want := "UN Security Council|inside Security Council|inside Council|council"
	if strings.Join(got, "|") != want {
		t.Errorf("%s, not %s", strings.Join(got, "|"), want)
	}
}

func TestOneStem(t *testing.T) {
	for _, pair := range []string{
		"cnr trampa trampovim", "cnr iranca iranu", "cnr americi ameriku", "cnr petrom petar", "de trumps trump", "en trump trump", "cnr vitkof vitkofom",
		"cnr johnny johnnyja", "cnr virginia virginiji", "cnr vilobi vilobijeve", "de senator senatorin",
	} {
		p := strings.Fields(pair)
		if !phrase.OneStem(p[0], p[1], p[2]) || !phrase.OneStem(p[0], p[2], p[1]) {
			t.Errorf("%s are two words", pair)
		}
	}
	for _, pair := range []string{
		"cnr trampa trumpa", "cnr vitkof vitkoff", "cnr bajden bidena", "cnr šolc šulca", "de trump tramp", "en clark clarke", "cnr bar barselona",
	} {
		p := strings.Fields(pair)
		if phrase.OneStem(p[0], p[1], p[2]) || phrase.OneStem(p[0], p[2], p[1]) {
			t.Errorf("%s are one word", pair)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("cnr", "Ujedinjene nacije", "U Ujedinjenim nacijama")
	f.Add("de", "Räte", "der Rat")
	f.Add("en", "a", "A b-a")
	f.Add("cnr", "с́утра", "Śutra")
	f.Fuzz(func(t *testing.T, base, phrases, text string) {
		runes := []rune(text)
		last := 0
		finder := phrase.New(base, strings.Split(phrases, "|"))
		for _, h := range finder.Find(runes) {
			if h.Start < last || h.End <= h.Start || h.End > len(runes) {
				t.Fatalf("hit %+v in %d code points after %d", h, len(runes), last)
			}
			last = h.Start
		}
		// A phrase of plain words is found in itself.
		p := strings.Join(strings.FieldsFunc(phrases, func(r rune) bool { return r < 'a' || r > 'z' }), " ")
		if hits := phrase.New(base, []string{p}).Find([]rune(p)); p != "" && (len(hits) == 0 || hits[0].End != len(p)) {
			t.Fatalf("%q is found in itself as %+v", p, hits)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	var phrases []string
	for _, first := range strings.Fields("Evropska Svjetska Ujedinjene Državna Vrhovni Glavni Savezni Opšti Međunarodni Crnogorski") {
		for i := range 200 {
			phrases = append(phrases, first+" organ "+strings.Repeat("x", i%7)+"broj")
		}
	}
	f := phrase.New("cnr", phrases)
	text := []rune("Ministar je u ponedjeljak saopštio da će Evropska unija i Ujedinjene nacije zajedno pomoći Crnoj Gori u obnovi puteva, mostova i škola koje su stradale u poplavama prošlog mjeseca.")
	b.ReportAllocs()
	for b.Loop() {
		f.Find(text)
	}
}
