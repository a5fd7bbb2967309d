package language

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// set are texts as they are typed on a plain keyboard, and as they are printed.
var set = []struct{ tag, typed, printed string }{
	{"cnr", ``, ``},
	{"cnr", `"Vlada je pala", rekao je Perović.`, `„Vlada je pala“, rekao je Perović.`},
	{"cnr-Cyrl", `Перовић је рекао: "Влада је пала."`, `Перовић је рекао: „Влада је пала.“`},
	{"cnr", `Kazala je: "Rekao mi je 'dođi' i otišao."`, `Kazala je: „Rekao mi je ‚dođi‘ i otišao.“`},
	{"cnr", `"Pročitao sam "Vijesti" i ustao."`, `„Pročitao sam ‚Vijesti‘ i ustao.“`},
	{"cnr", `List ”Vijesti” i list “Pobjeda”`, `List „Vijesti“ i list „Pobjeda“`},
	{"cnr", `To je bilo 6. avgusta u 20 h, uz rast od 5 %.`, "To je bilo 6.\u00a0avgusta u 20\u00a0h, uz rast od 5\u00a0%."},
	{"cnr", `Član čl. 12 i br. 5 sa str. 7, 300 € i 5 km`, "Član čl.\u00a012 i br.\u00a05 sa str.\u00a07, 300\u00a0€ i 5\u00a0km"},
	{"cnr-Cyrl", `Било је 6. августа.`, "Било је 6.\u00a0августа."},
	{"cnr", `Bilo ih je 6. Avgust je bio vreo.`, "Bilo ih je 6.\u00a0Avgust je bio vreo."}, // a date is likelier
	{"cnr", `Godine 2025. avgust je bio vreo.`, `Godine 2025. avgust je bio vreo.`},
	{"cnr", `Došli su -- svi - i ostali...`, `Došli su – svi – i ostali…`},
	{"cnr", `Rat 1991-1995 i tel. 020-123-456`, `Rat 1991–1995 i tel. 020-123-456`},
	{"cnr", `Rezultat 2 - 1, 2025-08-06, 1995-1991`, `Rezultat 2 - 1, 2025-08-06, 1995-1991`},
	{"cnr", `O'Nil i '90-te`, `O’Nil i ’90-te`},
	{"cnr", "- prva\n- druga", "- prva\n- druga"},
	{"cnr", `Piše na https://vijesti.me/a--b?c="d"&e i x--y@mail.me`, `Piše na https://vijesti.me/a--b?c="d"&e i x--y@mail.me`},
	{"cnr", "Kucaj `desk check -- \"a\"...` pa <b id=\"x\">to</b> i {{ \"x\" }}", "Kucaj `desk check -- \"a\"...` pa <b id=\"x\">to</b> i {{ \"x\" }}"},
	{"cnr", `Prvi pasus "počinje i ne završava`, `Prvi pasus „počinje i ne završava`},
	{"cnr", `a drugi tu završava".`, `a drugi tu završava“.`},
	{"de", `"Das ist 'neu'", sagte Müller.`, `„Das ist ‚neu‘“, sagte Müller.`},
	{"de", `Er las "Die Welt"-Artikel und das "Handelsblatt".`, `Er las „Die Welt“-Artikel und das „Handelsblatt“.`},
	{"de", `Nach § 3 Abs. 2 gelten 5 % ab dem 6. August, z. B. um 20.30 Uhr.`, "Nach §\u00a03 Abs.\u00a02 gelten 5\u00a0% ab dem 6.\u00a0August, z.\u00a0B. um 20.30\u00a0Uhr."},
	{"de", `Die Lage -- so heißt es - ist ernst ...`, `Die Lage – so heißt es – ist ernst …`},
	{"de", `Wort--Wort`, `Wort – Wort`},
	{"de", `Das war's, Hans' Auto`, `Das war’s, Hans’ Auto`},
	{"de-AT", `"Servus"`, `„Servus“`},
	{"de-CH", `"Grüezi", sagte 'er'.`, `«Grüezi», sagte ‹er›.`},
	{"en", `"It's 'great'," she said.`, `“It’s ‘great’,” she said.`},
	{"en", `The players' union -- "a farce" -- in the '90s...`, `The players’ union — “a farce” — in the ’90s…`},
	{"en", `He is 6'2" and the pipe 5" wide.`, `He is 6'2" and the pipe 5" wide.`},
	{"en", `5 % of 6. August`, `5 % of 6. August`},
	{"en", `word--word and see--saw`, `word—word and see—saw`},
	{"en", `Wait.... what`, `Wait.... what`},
	{"fr", `Il a dit "oui"... l'air`, `Il a dit "oui"… l’air`},
}

func TestTypeset(t *testing.T) {
	for _, c := range set {
		got, changes := Typeset(c.tag, c.typed)
		if got != c.printed {
			t.Errorf("%s: Typeset(%q)\n got %q\nwant %q", c.tag, c.typed, got, c.printed)
		}
		checkTypeset(t, TypographyOf(c.tag), c.typed, got, changes)
	}
}

func TestHouseStyles(t *testing.T) {
	const typed = `"Das 'Ziel'", sagte er.`
	for _, c := range []struct {
		base   string
		quotes Quotes
		want   string
	}{
		{"de", pointingIn, `»Das ›Ziel‹«, sagte er.`},
		{"de", pointingOut, `«Das ‹Ziel›», sagte er.`},
		{"cnr", lowRight, `„Das ‚Ziel’”, sagte er.`},
		{"en", singleFirst, `‘Das “Ziel”’, sagte er.`},
		{"en", Quotes{}, typed},
	} {
		if got, _ := (Typography{c.base, c.quotes}).Set(typed); got != c.want {
			t.Errorf("%s %c: %q, want %q", c.base, c.quotes.Open, got, c.want)
		}
		if c.quotes != (Quotes{}) && !slices.Contains(QuoteStyles(c.base), c.quotes) && c.base != "en" {
			t.Errorf("%c is not offered for %s", c.quotes.Open, c.base)
		}
	}
}

// checkTypeset holds what is promised of every text: letters and figures stay, the changes
// make the result, and the result is not changed again.
func checkTypeset(t *testing.T, style Typography, text, got string, changes []Change) {
	t.Helper()
	if a, b := lettersOf(text), lettersOf(got); a != b {
		t.Errorf("%s: letters changed in %q: %q", style.Base, text, got)
	}
	runes, b, at := []rune(text), strings.Builder{}, 0
	for _, c := range changes {
		if c.Start < at || c.End <= c.Start || c.End > len(runes) || string(runes[c.Start:c.End]) == c.Text {
			t.Fatalf("%s: wrong change %v in %q", style.Base, c, text)
		}
		b.WriteString(string(runes[at:c.Start]) + c.Text)
		at = c.End
	}
	if b.WriteString(string(runes[at:])); len(changes) > 0 && b.String() != got {
		t.Errorf("%s: the changes of %q make %q, not %q", style.Base, text, b.String(), got)
	}
	if again, more := style.Set(got); again != got {
		t.Errorf("%s: %q is set as %q and then as %q: %v", style.Base, text, got, again, more)
	}
}

func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// anyStyle is every style of every language that has one.
func anyStyle() []Typography {
	all := []Typography{TypographyOf("fr")}
	for _, tag := range []string{"cnr", "de", "en"} {
		for _, q := range QuoteStyles(tag) {
			all = append(all, Typography{tag, q})
		}
	}
	return all
}

func FuzzTypeset(f *testing.F) {
	for i, c := range set {
		f.Add(c.typed, uint8(i))
		f.Add(c.printed, uint8(i))
	}
	styles := anyStyle()
	f.Fuzz(func(t *testing.T, text string, n uint8) {
		text = strings.ToValidUTF8(text, "")
		style := styles[int(n)%len(styles)]
		got, changes := style.Set(text)
		checkTypeset(t, style, text, got, changes)
	})
}

// typedText types a text character by character, as a window does.
func typedText(t *testing.T, style Typography, text string) string {
	t.Helper()
	var written []rune
	for _, r := range text {
		as := style.Typed(string(written), r)
		if as.Remove < 0 || as.Remove > len(written) {
			t.Fatalf("%s: %q after %q takes %d away", style.Base, r, string(written), as.Remove)
		}
		kept := written[:len(written)-as.Remove]
		if back := string(kept) + as.Plain; back != string(written)+string(r) {
			t.Fatalf("%s: %q after %q, taken back, is %q", style.Base, r, string(written), back)
		}
		if lettersOf(as.Insert) != lettersOf(as.Plain) {
			t.Fatalf("%s: %q after %q changes letters: %q", style.Base, r, string(written), as.Insert)
		}
		written = append(kept[:len(kept):len(kept)], []rune(as.Insert)...)
	}
	return string(written)
}

func TestTyped(t *testing.T) {
	for _, c := range []struct{ tag, typed, printed string }{
		{"cnr", `"Vlada je pala", rekao je Perović.`, `„Vlada je pala“, rekao je Perović.`},
		{"cnr", `"Rekao mi je 'dođi' i otišao."`, `„Rekao mi je ‚dođi‘ i otišao.“`},
		{"cnr", `("Vijesti") - list... i 5 % više.`, "(„Vijesti“) – list… i 5\u00a0% više."},
		{"cnr", `Bilo je 6. avgusta u 20 h, na 5 km od grada. Kraj`, "Bilo je 6.\u00a0avgusta u 20\u00a0h, na 5\u00a0km od grada. Kraj"},
		{"cnr", `vidi br. 5 ili čl. 12.`, "vidi br.\u00a05 ili čl.\u00a012."},
		{"cnr", `"Čitam "Vijesti" i "Pobjedu"", kaže.`, `„Čitam ‚Vijesti‘ i ‚Pobjedu‘“, kaže.`},
		{"cnr", `"Kaže da 'O'Nil' dolazi."`, `„Kaže da ‚O’Nil‘ dolazi.“`},
		{"cnr-Cyrl", `"Тако је", рекао је 6. августа.`, "„Тако је“, рекао је 6.\u00a0августа."},
		{"cnr", `O'Nil -- kapiten`, `O’Nil – kapiten`},
		{"cnr", `https://a.me/x--y"z i ime@"x`, `https://a.me/x--y"z i ime@"x`},
		{"cnr", "`a \"b\"...` i \"c\"", "`a \"b\"...` i „c“"},
		{"cnr", `<a href="x"> "y"`, `<a href="x"> „y“`},
		{"cnr", "prvi\n- drugi\n-- treći", "prvi\n- drugi\n-- treći"},
		{"de", `"Das ist 'neu'", sagte er -- z. B. nach § 3 am 6. August.`, "„Das ist ‚neu‘“, sagte er – z.\u00a0B. nach §\u00a03 am 6.\u00a0August."},
		{"de", `Das war's. Um 20 Uhr!`, "Das war’s. Um 20\u00a0Uhr!"},
		{"de-CH", `"Grüezi"`, `«Grüezi»`},
		{"de", `Wort--Wort und --json`, `Wort – Wort und --json`},
		{"en", `"It's 'great'," she said--twice.`, `“It’s ‘great’,” she said—twice.`},
		{"en", `The players' union is 6'2" tall...`, `The players’ union is 6'2" tall…`},
		{"en", `"I saw "Tosca" twice"`, `“I saw ‘Tosca’ twice”`},
		{"fr", `"oui"...`, `"oui"…`},
	} {
		if got := typedText(t, TypographyOf(c.tag), c.typed); got != c.printed {
			t.Errorf("%s: %q typed\n got %q\nwant %q", c.tag, c.typed, got, c.printed)
		}
	}
}

func ExampleTypeset() {
	text, changes := Typeset("de", `"Es gilt", sagte sie...`)
	fmt.Println(text, len(changes))
	// Output: „Es gilt“, sagte sie… 3
}

func ExampleTyped() {
	as := Typed("cnr", "Rekla je: ", '"')
	fmt.Println(as.Insert, "taken back:", as.Plain)
	// Output: „ taken back: "
}

func FuzzTyped(f *testing.F) {
	for i, c := range set {
		f.Add(c.typed, uint8(i))
	}
	styles := anyStyle()
	f.Fuzz(func(t *testing.T, text string, n uint8) {
		text = strings.ToValidUTF8(text, "")
		typedText(t, styles[int(n)%len(styles)], text[:min(len(text), 200)])
	})
}

func TestAddresses(t *testing.T) {
	text := []rune(`Piši na ime@mail.me ili (https://www.gov.me/a), vijesti.me, @redakcija i #CG; kraj.Početak ne.`)
	var got []string
	for _, s := range Addresses(text) {
		got = append(got, string(text[s.Start:s.End]))
	}
	want := []string{"ime@mail.me", "https://www.gov.me/a", "vijesti.me", "@redakcija", "#CG"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
