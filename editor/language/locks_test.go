package language

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// entries makes entries of lists with commas: what stays Latin, and what does not.
func entries(latin, cyrillic string) []Entry {
	var all []Entry
	for i, list := range []string{latin, cyrillic} {
		for e := range strings.SplitSeq(list, ",") {
			all = append(all, Entry{Text: e, Latin: i == 0, Why: "house"})
		}
	}
	return all
}

func TestListedWords(t *testing.T) {
	for _, c := range []struct{ latin, cyrillic, text, want string }{
		{"Trump", "", "Trump, Trumpa, Trumpu, Trumpom, Trumpe", "Trump, Trumpa, Trumpu, Trumpom, Trumpe"},
		{"Trump", "", "Trumpov potez, Trumpove mjere, s Trumpovim", "Trumpov потез, Trumpove мјере, с Trumpovim"},
		{"Trump", "", "TRUMPA OPET, trumpa i trumpizam, Trumpeta", "TRUMPA ОПЕТ, трумпа и трумпизам, Трумпета"},
		{"BBC", "", "BBC-ja, BBC-jev, BBC; BBCA, bbc", "BBC-ја, BBC-јев, BBC; ББЦА, bbc"},
		{"COVID-19", "", "COVID-19, COVID 19, COVID", "COVID-19, ЦОВИД 19, ЦОВИД"},
		{"Tesla", "", "Tesla, Tesle, Tesli, Teslom, Tesline", "Tesla, Tesle, Tesli, Teslom, Tesline"},
		{"Nokia", "", "Nokia, Nokije, Nokijinih", "Nokia, Nokije, Nokijinih"},
		{"Volvo", "", "Volvo, Volva, Volvom, Volvoa", "Volvo, Volva, Volvom, Volvoa"},
		{"Tesla,Volvo,Rafale", "", "Teslaa, Volvoo, Rafalee", "Теслаа, Волвоо, Рафалее"},
		{"Renault", "", "Renault, Renaulta, Renaultove", "Renault, Renaulta, Renaultove"},
		{"Rafale", "", "Rafale, Rafalea, Rafaleom", "Rafale, Rafalea, Rafaleom"},
		{"Elon Musk", "", "Elon Musk, Elona Muska, Elon je, musk", "Elon Musk, Elona Muska, Елон је, муск"},
		{"New York Times", "", "New York Timesa, New\u00a0York Times, New York", "New York Timesa, New\u00a0York Times, New York"},
		{"iPhone", "", "iPhone, iPhonea, IPhone je", "iPhone, iPhonea, IPhone је"},
		{"online", "", "online, Online nastava, ONLINE", "online, Online настава, ONLINE"},
		{"AT&T,U.S. Steel", "", "AT&T-a, U.S. Steela", "AT&T-а, U.S. Steela"},
		{"Pol,Le Monde", "", "Pol, Pola sata, Le Mondea, Le", "Pol, Пола сата, Le Mondea, Ле"},
		{"Łódź,Müller", "", "Łódź, Müllera", "Łódź, Müllera"},
		{"", "VI,km,CO2,Emma", "VI ste 5 km od Emme, CO2", "ВИ сте 5 км од Емме, ЦО2"},
		{"", "Wall", "Wall i X", "Wall и X"},                                                                  // there is no Cyrillic W
		{"Vijesti,b", "a.me", "vijesti.me/a.b, a.me", "vijesti.me/a.b, a.me"},                                 // addresses are left alone
		{"Star Trek", "Star Trek Beta", "Star Trek, Star Trek Bete, Star", "Star Trek, Стар Трек Бете, Стар"}, // the longer counts
		{"Deutsche Welle", "Deutsche", "Deutsche Wellea i Deutsche", "Deutsche Wellea и Деутсцхе"},
		{"", "", "Trump i EU", "Трумп и ЕУ"},
		{" , –,…", "", "– … EU", "– … ЕУ"},
	} {
		l := NewLocks(entries(c.latin, c.cyrillic))
		got := l.ToCyrillic(c.text)
		if got != c.want {
			t.Errorf("latin %q, cyrillic %q:\n%q, want\n%q", c.latin, c.cyrillic, got, c.want)
		}
		if back := ToLatin(got); back != c.text {
			t.Errorf("%q comes back as %q", got, back)
		}
	}
}

func TestWhyItStaysLatin(t *testing.T) {
	l := NewLocks([]Entry{{"Trump", true, "story"}, {"VI", false, "house"}, {"Meta", true, "term"}, {"Meta", false, "house"}})
	const text = "VI, Trumpe, čitate www.a.me o XX vijeku: 5 km, CO2 i Wall uz Metu."
	var got []string
	for _, k := range l.In(text) {
		got = append(got, string([]rune(text)[k.Start:k.End])+" "+k.Why)
	}
	if want := "Trumpe story|www.a.me address|XX roman|km unit|CO code|Wall letters|Metu term"; strings.Join(got, "|") != want {
		t.Errorf("%s\nwant %s", strings.Join(got, "|"), want)
	}
	var asked []string
	for _, e := range l.Asked(text, "Trump") {
		asked = append(asked, e.Text+" "+e.Why)
	}
	if want := "Trump story|VI house|Meta term"; strings.Join(asked, "|") != want {
		t.Errorf("asked: %q, want %s", asked, want)
	}
	if got := (*Locks)(nil).In("X i Trump"); len(got) != 1 || got[0] != (Lock{Span{0, 1}, WhyLetters}) {
		t.Errorf("nothing listed: %v", got)
	}
}

func TestTransliterable(t *testing.T) {
	for s, want := range map[string]bool{"": true, "Emma": true, "KOŹI": true, "c\u030cak": true, "VI-2": true, "Washington": false, "Müller": false, "џак": false} {
		if Transliterable(s) != want {
			t.Errorf("Transliterable(%q) = %v", s, !want)
		}
	}
}

// FuzzLocks checks, for any text and any lists, that locks are runs in order, that the
// entries that had a say are enough, that what is locked stays, and that [ToLatin] gives
// the text back.
func FuzzLocks(f *testing.F) {
	for _, c := range bothWays {
		f.Add(c.latin, "Trump,BBC,New York", "VI,km")
	}
	f.Add("Nj NJ2 NJ-a lj", "NJ", "Lj,NJ2")
	f.Add("Nj NJ2 NJ-a lj", "NJ", "Lj,Nj,J2")
	f.Add("Tesle i Tesla-e a.me/x", "Tesla,Tesla e", "Tesle i")
	f.Add("c\u030ca \u0301nj", "ča", "a")
	f.Fuzz(func(t *testing.T, s, latin, cyrillic string) {
		if !utf8.ValidString(s) || !utf8.ValidString(latin) || !utf8.ValidString(cyrillic) {
			return // not a text
		}
		s = norm.NFC.String(s)
		l := NewLocks(entries(latin, cyrillic))
		locks := l.In(s)
		end := 0
		for _, k := range locks {
			if k.Start < end || k.End <= k.Start || k.End > utf8.RuneCountInString(s) || k.Why == "" {
				t.Fatalf("%q: locks %v", s, locks)
			}
			end = k.End
		}
		for i, d := range l.Doubtful(s) {
			if all := l.Doubtful(s); d.End <= d.Start || i > 0 && d.Start < all[i-1].End ||
				slices.ContainsFunc(locks, func(k Lock) bool { return k.Start < d.End && d.Start < k.End }) {
				t.Fatalf("%q: doubtful are %v beside the locks %v", s, all, locks)
			}
		}
		if enough := NewLocks(l.Asked(s)).In(s); !reflect.DeepEqual(enough, locks) {
			t.Fatalf("%q: %v by all entries, %v by those it asked for", s, locks, enough)
		}
		got := l.ToCyrillic(s)
		if strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) {
			return
		}
		if back := ToLatin(got); back != s {
			t.Fatalf("%q became %q and %q", s, got, back)
		}
		rest := got
		for _, k := range locks {
			locked := string([]rune(s)[k.Start:k.End])
			at := strings.Index(rest, locked)
			if at < 0 {
				t.Fatalf("%q was locked in %q, which became %q", locked, s, got)
			}
			rest = rest[at+len(locked):]
		}
	})
}

func BenchmarkLocks(b *testing.B) {
	l := NewLocks(entries("Trump,Bush,Biden,AFP,BBC,CNN,Elon Musk,Deutsche Welle,Le Monde,Guardian", "VI,km"))
	b.SetBytes(int64(len(latinSample)))
	b.ReportAllocs()
	for b.Loop() {
		l.ToCyrillic(latinSample)
	}
}
