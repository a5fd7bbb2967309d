package spelling

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"redakcija/editor"
)

func TestUnknownWords(t *testing.T) {
	s := spellerOf(t)
	for _, c := range []struct {
		name string
		q    editor.SpellingQuestion
		want []string
	}{
		{"known", editor.SpellingQuestion{Lang: "cnr", Text: "Predsjednik je rekao da vlada i nijesam."}, nil},
		{"unknown", editor.SpellingQuestion{Lang: "cnr", Text: "Kiša za gradd"}, []string{"gradd unknown warning"}},
		{"in Cyrillic", editor.SpellingQuestion{Lang: "cnr-Cyrl", Text: "Киша за градд. Предсједник!"}, []string{"градд unknown warning"}},
		{"a name is a hint", editor.SpellingQuestion{Lang: "cnr", Text: "rekao je Vitkof"}, []string{"Vitkof unknown hint"}},
		{"but not at the beginning", editor.SpellingQuestion{Lang: "cnr", Text: "Gradd je nov. Članakk je nov."}, []string{"Gradd unknown warning", "Članakk unknown warning"}},
		{"nor in German", editor.SpellingQuestion{Lang: "de", Text: "die Regirung sagte"}, []string{"Regirung unknown warning"}},
		{"a name of the source", editor.SpellingQuestion{Lang: "cnr", Text: "rekao je Witkoff, Witkoffa, Obamom u Ibarcu", Source: "Witkoff and Obama said in Ibarac"}, nil},
		{"a name written by its sound", editor.SpellingQuestion{Lang: "cnr", Text: "rekao je Vitkof, Vitkofu, Виткофом i Vitkog", Source: "Witkoff said"}, []string{"Vitkog unknown hint"}},
		{"a word of the source", editor.SpellingQuestion{Lang: "de", Text: "die gall neue", Source: "the gall"}, []string{"gall unknown hint"}},
		{"a name that looks ekavian", editor.SpellingQuestion{Lang: "cnr", Text: "rekao je Reč i Predsednik", Source: "Reč said to the North President"}, []string{"Predsednik ekavian warning Predsjednik"}},
		{"words of the house", editor.SpellingQuestion{Lang: "cnr", Text: "rekao je градд i Podgrad", Known: func(w string) bool { return w == "gradd" || w == "Podgrad" }}, nil},
		{"ekavian", editor.SpellingQuestion{Lang: "cnr", Text: "Predsednik je rekao reč."}, []string{"Predsednik ekavian warning Predsjednik", "reč ekavian warning riječ"}},
		{"ekavian in Cyrillic", editor.SpellingQuestion{Lang: "cnr", Text: "ПРЕДСЕДНИК је рекао реч"}, []string{"ПРЕДСЕДНИК ekavian warning ПРЕДСЈЕДНИК", "реч ekavian warning ријеч"}},
		{"ekavian in a quotation", editor.SpellingQuestion{Lang: "cnr", Text: "rekao je „reč“ i reč"}, []string{"reč ekavian hint riječ", "reč ekavian warning riječ"}},
		{"pre- stays", editor.SpellingQuestion{Lang: "cnr", Text: "prenos"}, nil},
		{"a foreign name is not ekavian", editor.SpellingQuestion{Lang: "cnr", Text: "rekao je Lee"}, nil},
		{"another norm", editor.SpellingQuestion{Lang: "cnr", Text: "Tisuća u općina"}, []string{"Tisuća norm hint Hiljada", "općina norm hint opština"}},
		{"jotation", editor.SpellingQuestion{Lang: "cnr", Text: "śutra śever đevojka Śever ŚEVER С́евер"}, nil},
		{"the old declension", editor.SpellingQuestion{Lang: "cnr", Text: "dobrijeh"}, nil},
		{"acute required", editor.SpellingQuestion{Lang: "cnr", Acute: editor.AcuteRequired, Text: "Sjutra sjaj śutra SJEVER сјевер"}, []string{
			"Sjutra no_acute warning Śutra", "SJEVER no_acute warning ŚEVER", "сјевер no_acute warning с́евер",
		}},
		{"acute forbidden", editor.SpellingQuestion{Lang: "cnr", Acute: editor.AcuteForbidden, Text: "Śutra sjutra PREDŚEDNIK с\u0301евер đevojka"}, []string{
			"Śutra has_acute warning Sjutra", "PREDŚEDNIK has_acute warning PREDSJEDNIK", "с\u0301евер has_acute warning сјевер",
		}},
		{"codes", editor.SpellingQuestion{Lang: "cnr", Text: "NATO BiH YouTube XXVIII COVID-19 5G a b"}, nil},
		{"endings after codes", editor.SpellingQuestion{Lang: "cnr", Text: "NATO-a EU-om 90-ih 24-godišnji mladić"}, nil},
		{"no endings", editor.SpellingQuestion{Lang: "cnr", Text: "NATO-gradd 24-godišnjji"}, []string{"gradd unknown warning", "godišnjji unknown warning"}},
		{"a slip of the shift key", editor.SpellingQuestion{Lang: "cnr", Text: "PRedsjednik"}, []string{"PRedsjednik unknown warning"}},
		{"shouted", editor.SpellingQuestion{Lang: "cnr", Text: "PREDSJEDNIK PRESJEDNIK"}, []string{"PRESJEDNIK unknown warning"}},
		{"addresses", editor.SpellingQuestion{Lang: "cnr", Text: "vijesti.me https://a.example/xyzz mail@vijestii.me #gradd @gradd slikaa.jpg"}, nil},
		{"a forgotten space", editor.SpellingQuestion{Lang: "cnr", Text: "kiša.Gradd"}, []string{"Gradd unknown warning"}},
		{"a soft hyphen", editor.SpellingQuestion{Lang: "cnr", Text: "pred\u00ADsjednik"}, nil},
		{"English takes both", editor.SpellingQuestion{Lang: "en", Text: "the colour of color, don’t"}, nil},
		{"British alone", editor.SpellingQuestion{Lang: "en-GB", Text: "the colour of color"}, []string{"color unknown warning"}},
		{"American alone", editor.SpellingQuestion{Lang: "en-US", Text: "the colour of color"}, []string{"colour unknown warning"}},
		{"a German half of a word", editor.SpellingQuestion{Lang: "de", Text: "Ein- und Ausfuhr"}, nil},
		{"a German compound is a hint", editor.SpellingQuestion{Lang: "de", Text: "die Hafenseite Kleidungsstück Kleidungstück Hafenseiten"}, []string{
			"Hafenseite unknown hint", "Kleidungsstück unknown hint", "Kleidungstück unknown warning", "Hafenseiten unknown warning",
		}},
		{"an abbreviation", editor.SpellingQuestion{Lang: "de", Text: "die bzw. der Reg."}, []string{"Reg unknown warning"}},
		{"a possessive", editor.SpellingQuestion{Lang: "en", Text: "the ferry's"}, nil},
		{"nothing", editor.SpellingQuestion{Lang: "cnr", Text: ""}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := ask(t, s, c.q); !slices.Equal(got, c.want) {
				t.Errorf("%q, not %q", got, c.want)
			}
		})
	}
}

func TestSuggestionsAreInTheScriptAndCaseOfTheWord(t *testing.T) {
	s := spellerOf(t)
	for word, want := range map[string]string{
		"predsjenik": "predsjednik", "Predsjenik": "Predsjednik", "PREDSJENIK": "PREDSJEDNIK", "PRedsjednik": "Predsjednik",
		"предсјеник": "предсједник", "ПРЕДСЈЕНИК": "ПРЕДСЈЕДНИК", "opstina": "opština", "predsednik": "predsjednik", "općina": "opština",
		"riječvlada": "riječ vlada", "rjec": "riječ",
	} {
		if got := s.suggest(context.Background(), "cnr", word, 1); !slices.Equal(got, []string{want}) {
			t.Errorf("%s: %q, not %q", word, got, want)
		}
	}
	if got := s.suggest(context.Background(), "cnr", "predsjenik", 0); got != nil {
		t.Errorf("%q, though none is wanted", got)
	}
	if got := s.suggest(context.Background(), "fr", "mot", 3); got != nil {
		t.Errorf("%q in a language that is not spelt here", got)
	}
}

// A dictionary that never finds an end costs a person no more than the promised time.
func TestSuggestingEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSpeller(Options{Folders: in(shelfOf(t, "en_GB", "en_US"))})
		s.shelf.open = func(string, string) (dictionary, error) { return endless{}, nil }
		begin := time.Now()
		if got := s.suggest(context.Background(), "en", "mizzpelt", 3); len(got) != 0 {
			t.Errorf("%q out of nothing", got)
		}
		if took := time.Since(begin); took > suggestTime+100*time.Millisecond {
			t.Errorf("it took %v", took)
		}
	})
}

// endless knows no word, and needs a millisecond for each.
type endless struct{}

func (endless) Spell(string) bool {
	<-time.After(time.Millisecond) // of the bubble's clock
	return false
}

func (endless) Suggest(ctx context.Context, _ string, _ int) []string {
	<-ctx.Done()
	return nil
}

// While dictionaries are read nobody waits who does not want to, and whoever asked is told
// when they are there. Each is read once.
func TestReadingIsAnnounced(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSpeller(Options{Folders: in(shelfOf(t, "en_GB", "en_US"))})
		release := make(chan struct{})
		var opened, told atomic.Int32
		s.shelf.open = func(aff, dic string) (dictionary, error) {
			opened.Add(1)
			<-release
			return openHunspell(aff, dic)
		}
		if s.ready("en", func() { told.Add(1) }) || s.ready("en-GB", nil) {
			t.Error("it is ready before anything was read")
		}
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		if _, err := s.unknown(ctx, editor.SpellingQuestion{Lang: "en", Text: "the"}); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("the question ended with %v", err)
		}
		if len(s.troubles("en")) != 0 {
			t.Error("there are troubles before anything was read")
		}
		close(release)
		synctest.Wait()
		if told.Load() != 1 || !s.ready("en", nil) || !s.ready("en-GB", nil) {
			t.Errorf("told %d times, ready: %t", told.Load(), s.ready("en", nil))
		}
		if opened.Load() != 2 {
			t.Errorf("%d dictionaries were opened, not 2", opened.Load())
		}
	})
}

func TestMissingDictionariesAreNamed(t *testing.T) {
	dir := shelfOf(t, "sr_Latn_RS", "hr_HR")
	write(t, filepath.Join(dir, "hr_HR.aff"), "SET KLINGON\n")
	s := newSpeller(Options{Folders: in(dir)})
	if got := ask(t, s, editor.SpellingQuestion{Lang: "cnr", Text: "predsjednik gradd"}); !slices.Equal(got, []string{"gradd unknown warning"}) {
		t.Errorf("with one dictionary of three: %q", got)
	}
	troubles := s.troubles("cnr")
	if len(troubles) != 2 || troubles[0].ID != editor.DictionaryMissing || troubles[0].Args["Package"] != "hunspell-bs" ||
		troubles[0].Args["Folder"] != dir || troubles[1].ID != editor.DictionaryDamaged || filepath.Base(troubles[1].Args["File"]) != "hr_HR.dic" {
		t.Errorf("%+v", troubles)
	}

	_, err := s.unknown(context.Background(), editor.SpellingQuestion{Lang: "de", Text: "die"})
	var missing *editor.DictionaryError
	if !errors.As(err, &missing) || !slices.Equal(missing.Packages, []string{"hunspell-de-de"}) || missing.Folder != dir {
		t.Errorf("without a dictionary: %v", err)
	}
	_, err = s.unknown(context.Background(), editor.SpellingQuestion{Lang: "fr", Text: "mot"})
	if !errors.As(err, &missing) || missing.Packages != nil || !s.ready("fr", nil) {
		t.Errorf("in a language that is not spelt here: %v", err)
	}

	// What is installed while the program runs is found after a while.
	for _, ext := range []string{".aff", ".dic"} {
		content, err := os.ReadFile(filepath.Join(shelfOf(t, "bs_BA"), "bs_BA"+ext))
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, "bs_BA"+ext), string(content))
	}
	s.shelf.now = func() time.Time { return time.Now().Add(patience) }
	ask(t, s, editor.SpellingQuestion{Lang: "cnr", Text: "predsjednik"})
	if troubles := s.troubles("cnr"); len(troubles) != 1 || troubles[0].ID != editor.DictionaryDamaged {
		t.Errorf("after installing: %+v", troubles)
	}
}

// Where a region's own dictionary is missing that of another serves, and this is told.
func TestAnotherRegionServes(t *testing.T) {
	s := newSpeller(Options{Folders: in(shelfOf(t, "de_DE", "en_US"))})
	for lang, want := range map[editor.Lang]string{"de-AT": "hunspell-de-at", "en-GB": "hunspell-en-gb"} {
		if got := ask(t, s, editor.SpellingQuestion{Lang: lang, Text: "ist colour is"}); len(got) != 2 {
			t.Errorf("%s: %q", lang, got)
		}
		if troubles := s.troubles(lang); len(troubles) != 1 || troubles[0].Args["Package"] != want {
			t.Errorf("%s: %+v", lang, troubles)
		}
	}
}

func TestAQuestionCanBeCalledOff(t *testing.T) {
	s := spellerOf(t)
	ask(t, s, editor.SpellingQuestion{Lang: "cnr", Text: "riječ"})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := s.unknown(ctx, editor.SpellingQuestion{Lang: "cnr", Text: strings.Repeat("gradd ", 1000)}); !errors.Is(err, context.Canceled) {
		t.Errorf("it ended with %v", err)
	}
}

func TestRegionsChooseDictionaries(t *testing.T) {
	for tag, want := range map[editor.Lang]string{
		"cnr": "hunspell-sr hunspell-bs hunspell-hr", "cnr-Cyrl": "hunspell-sr hunspell-bs hunspell-hr", "sr-Latn-ME": "hunspell-sr hunspell-bs hunspell-hr",
		"en": "hunspell-en-gb hunspell-en-us", "en-GB": "hunspell-en-gb", "en_US": "hunspell-en-us", "en-AU": "hunspell-en-gb hunspell-en-us",
		"de": "hunspell-de-de", "de-AT": "hunspell-de-at", "de-CH": "hunspell-de-ch", "de-LI": "hunspell-de-de", "fr": "", "": "",
	} {
		base, _, places := wanted(tag)
		if got := strings.Join(packages(base, places), " "); got != want {
			t.Errorf("%s: %q, not %q", tag, got, want)
		}
	}
}

func TestMemoryIsBounded(t *testing.T) {
	var m memory
	for i := range 5 * generation {
		m.put(string(rune('a'+i%26))+strings.Repeat("x", i%7)+time.Duration(i).String(), verdict{known: true})
	}
	if n := len(m.younger) + len(m.old); n > 2*generation {
		t.Errorf("%d words are kept", n)
	}
	m.put("kiša", verdict{known: true})
	for i := range generation {
		m.put(time.Duration(i).String(), verdict{})
		if v, ok := m.get("kiša"); !ok || !v.known {
			t.Fatalf("a word that is asked for again and again is forgotten after %d others", i)
		}
	}
}
