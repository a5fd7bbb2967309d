package carry_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"redakcija/editor/internal/carry"
	"redakcija/editor/internal/quote"
	"redakcija/editor/language"
)

// told makes a text of one paragraph in which marks say who says what: {s …} the speaker, {c …}
// the cue, {o …} an outlet, {a …} the addressee, {q …} what is said; each at most once. The
// cue has a lemma and a force.
func told(t testing.TB, lang, marked, lemma string, force quote.Force) *carry.Text {
	t.Helper()
	a := quote.Attribution{Kind: quote.Indirect, Follows: -1, Lemma: lemma, Force: force}
	var text []rune
	for marked != "" {
		open := strings.IndexByte(marked, '{')
		if open < 0 {
			text = append(text, []rune(marked)...)
			break
		}
		end := strings.IndexByte(marked, '}')
		text = append(text, []rune(marked[:open])...)
		what, words := marked[open+1], marked[open+3:end]
		span := quote.Span{Start: len(text), End: len(text) + len([]rune(words))}
		text = append(text, []rune(words)...)
		marked = marked[end+1:]
		party := quote.Party{Text: words, Name: words, Place: span}
		if strings.ToLower(words) == words {
			party.Name = ""
		}
		switch what {
		case 's':
			a.Speaker = party
		case 'c':
			a.Cue = span
		case 'o':
			a.Outlets = append(a.Outlets, party)
			a.Kind = quote.Report
		case 'a':
			a.Addressee = party
		case 'q':
			a.Place = span
			if language.IsDoubleMark([]rune(words)[0]) {
				a.Kind, a.Quoted = quote.Direct, []quote.Span{span}
			}
		default:
			t.Fatalf("%c marks nothing", what)
		}
	}
	var said []quote.Attribution
	if !a.Place.None() {
		said = append(said, a)
	}
	return carry.NewText(lang, []string{string(text)}, said)
}

// Each rule, with attributions as a finder that is never wrong would find them.
func TestRules(t *testing.T) {
	for name, c := range map[string]struct {
		source, cnr string
		lemma       string // of the version; of the source it is "say"
		force       quote.Force
		want        string
	}{
		"as in the source":          {"“{q “It is late,”} {c said} {s Ana Kos}.", "{q „Kasno je“}, {c rekla je} {s Ana Kos}.", "reći", quote.Said, ""},
		"in another case":           {"{c According to} {s Ivo Belov}, {q the bridge is safe}.", "{c Prema riječima} {s Iva Belova}, {q most je bezbjedan}.", "prema", quote.Said, ""},
		"transcribed":               {"{s Steve Whitmore} {c said} {q the bridge was safe}.", "{s Stiv Vitmor} {c kazao je} da {q je most bezbjedan}.", "kazati", quote.Said, ""},
		"he for a name, not found":  {"{s Ana Kos} {c said} {q the bridge was safe}.", "Ona je kazala da je most bezbjedan.", "", "", ""},
		"the name, not found":       {"{s Ana Kos} {c said} {q the bridge was safe}.", "Most je, po Kosovoj, bezbjedan: tako Ana Kos.", "", "", ""},
		"any word of saying":        {"{s Ana Kos} {c said} {q the bridge was safe}.", "Iz uprave poručuju da je most bezbjedan.", "", "", ""},
		"another speaker":           {"{q “It is late,”} {c said} {s Ana Kos}.", "{q „Kasno je“}, {c rekao je} {s Ivo Belov}.", "reći", quote.Said, "speaker_swapped error"},
		"speaker is the addressee":  {"{s Ana Kos} {c told} {a Ivo Belov} {q it was late}.", "{s Ivo Belov} {c rekao je} {a Ani Kos} da {q je kasno}.", "reći", quote.Said, "speaker_swapped error"},
		"another body":              {"{s police} {c said} {q two people were hurt}.", "{c Saopštilo je} {s tužilaštvo} da {q su dvije osobe povrijeđene}.", "saopštiti", quote.Said, "speaker_swapped error"},
		"nobody":                    {"{q “It is late,”} {c said} {s Ana Kos}.", "{q „Kasno je“}, {c rečeno je} juče.", "reći", quote.Said, "speaker_dropped warning"},
		"a quotation of nobody":     {"{q “It is late,”} {c said} {s Ana Kos}.", "{q „Kasno je.“}", "", "", "speaker_dropped warning"},
		"a fact":                    {"{s Ana Kos} {c said} {q the bridge was safe}.", "Most je bezbjedan.", "", "", "stated_as_fact error"},
		"a fact of an outlet":       {"{o Reuters} {c reported} that {q the bridge was safe}.", "Most je bezbjedan.", "", "", "stated_as_fact error"},
		"no outlet":                 {"{o Reuters} {c reported} that {q the bridge was safe}.", "{c Objavljeno je} da {q je most bezbjedan}.", "objaviti", quote.Said, "outlet_dropped warning"},
		"an outlet transcribed":     {"{o Reuters} {c reported} that {q the bridge was safe}.", "{o Rojters} {c javlja} da {q je most bezbjedan}.", "javiti", quote.Said, ""},
		"no addressee":              {"{s Ana Kos} {c told} {a journalists} {q it was late}.", "{s Ana Kos} {c rekla je} da {q je kasno}.", "reći", quote.Said, "addressee_dropped warning"},
		"the addressee, by notion":  {"{s Ana Kos} {c told} {a journalists} {q it was late}.", "{s Ana Kos} {c rekla je} {a novinarima} da {q je kasno}.", "reći", quote.Said, ""},
		"no marks":                  {"{q “It is late now,”} {c said} {s Ana Kos}.", "{s Ana Kos} {c rekla je} da {q je sada kasno}.", "reći", quote.Said, "quote_lost error"},
		"half the marks":            {"{q “It is late, and nobody has come to open the gate,”} {c said} {s Ana Kos}.", "{q „Kasno je“}, {c rekla je} {s Ana Kos}, i niko nije došao da otvori kapiju.", "reći", quote.Said, "quote_cut warning"},
		"the narrator in the marks": {"{q “It is late,”} {c said} {s Ana Kos}.", "{q „Kasno je, rekla je Ana Kos.“}", "", "", "quote_stretched warning"},
		"admitted":                  {"{s Ana Kos} {c said} {q it was late}.", "{s Ana Kos} {c priznala je} da {q je kasno}.", "priznati", quote.Admitted, "cue_raised warning"},
		"stressed":                  {"{s Ana Kos} {c said} {q it was late}.", "{s Ana Kos} {c ukazala je} da {q je kasno}.", "ukazati", quote.Confirmed, ""},
		"nothing":                   {"{s Ana Kos} {c said} {q it was late}.", "", "", "", ""},
	} {
		source := told(t, "en", c.source, "say", quote.Said)
		version := told(t, "cnr", c.cnr, c.lemma, c.force)
		var got []string
		for _, place := range carry.Carry(source, version, 0, sameName) {
			for _, change := range place.Changes {
				got = append(got, fmt.Sprint(change.Rule, " ", change.Severity))
			}
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %q, not %q", name, got, c.want)
		}
	}
}

// What one language claims and another one says is told, and so is the way back, quietly.
func TestCues(t *testing.T) {
	for _, c := range []struct {
		from, to         quote.Force
		fromLemma, lemma string
		source, version  string
		want             string
	}{
		{quote.Claimed, quote.Said, "claim", "sagen", "{s Ana Kos} {c claimed} {q it was late}.", "{s Ana Kos} {c sagte}, {q es sei spät}.", "cue_raised warning"},
		{quote.Denied, quote.Confirmed, "deny", "bestätigen", "{s Ana Kos} {c denied} {q it was late}.", "{s Ana Kos} {c bestätigte}, {q es sei spät}.", "cue_raised warning"},
		{quote.Admitted, quote.Said, "admit", "sagen", "{s Ana Kos} {c admitted} {q it was late}.", "{s Ana Kos} {c sagte}, {q es sei spät}.", "cue_lowered hint"},
		{quote.Denied, quote.Denied, "deny", "bestreiten", "{s Ana Kos} {c denied} {q it was late}.", "{s Ana Kos} {c bestritt}, {q dass es spät sei}.", ""},
		{quote.Warned, quote.Said, "warn", "sagen", "{s Ana Kos} {c warned} {q it was late}.", "{s Ana Kos} {c sagte}, {q es sei spät}.", ""},
	} {
		source, version := told(t, "en", c.source, c.fromLemma, c.from), told(t, "de", c.version, c.lemma, c.to)
		got := ""
		for _, place := range carry.Carry(source, version, 0, sameName) {
			for _, change := range place.Changes {
				got += fmt.Sprint(change.Rule, " ", change.Severity)
			}
		}
		if got != c.want {
			t.Errorf("%s to %s: %q, not %q", c.fromLemma, c.lemma, got, c.want)
		}
	}
}

// A house that knows somebody under two names decides before the spelling does.
func TestTheHouseKnowsNames(t *testing.T) {
	source := told(t, "en", "{q “It is late,”} {c said} {s Ana Kos}.", "say", quote.Said)
	version := told(t, "de", "{q „Es ist spät“}, {c sagte} {s Helene Brandt}.", "sagen", quote.Said)
	one := func(a, b string) bool {
		return slices.Contains([]string{a, b}, "Ana Kos") && strings.Contains(a+b, "Brandt")
	}
	for _, place := range carry.Carry(source, version, 0, one) {
		if len(place.Changes) > 0 {
			t.Errorf("one person under two names: %+v", place.Changes)
		}
	}
	if got := carry.Carry(source, version, 0, sameName); len(got) != 1 || len(got[0].Changes) != 1 || got[0].Changes[0].Args["Found"] != "Helene Brandt" {
		t.Errorf("two people: %+v", got)
	}
}

// The place of a quotation in the version has its marks; its pieces have places of their own.
func TestPlaces(t *testing.T) {
	source := []string{"“We will wait,” said Ana Kos. “The sea will wait as well.”"}
	version := []string{"„Wir warten“, sagte Ana Kos. „Das Meer wartet auch.“"}
	a, b := read("en", source), read("de", version)
	var got []string
	for _, place := range carry.Carry(a, b, 0, sameName) {
		got = append(got, string([]rune(version[0])[place.Span.Start:place.Span.End]))
	}
	if strings.Join(got, "|") != "„Wir warten“|„Das Meer wartet auch.“" {
		t.Errorf("%q", got)
	}
}
