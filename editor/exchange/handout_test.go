package exchange_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
	"redakcija/editor/exchange"
)

// handout is a version with a part in each state.
func handout() *editor.Handout {
	return &editor.Handout{
		Story: "4f0a", Source: editor.EN, Target: editor.CNR,
		Parts: []editor.HandoutPart{
			{Segment: "s1", Kind: editor.Headline, Source: "Ferry & road", Text: "Trajekt i put", Revision: 2, Base: 3, State: editor.HandoutFinal, By: `Ana "A" Đurić`},
			{Segment: "s2", Kind: editor.Paragraph, Source: `"Under <5 m", he said.`, Text: "„Ispod <5 m“, rekao je.", Revision: 1, Base: 1, State: editor.HandoutReviewed},
			{Segment: "s5", Kind: editor.Caption, Source: "The bay", Text: "Zaliv", Revision: 1, Base: 1, State: editor.HandoutTranslated},
			{Segment: "s7", Kind: editor.Lead, Source: "Dusk", Revision: 1, State: editor.HandoutInitial},
		},
	}
}

func written(t *testing.T, format string, h *editor.Handout) string {
	t.Helper()
	var b bytes.Buffer
	if err := exchange.XLIFF.Write(&b, format, h); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestHandouts(t *testing.T) {
	for _, format := range []string{editor.ExchangeXLIFF, editor.ExchangeXLIFF12} {
		file := written(t, format, handout())
		if got := faults(t, file); got != nil {
			t.Errorf("%s breaks %q:\n%s", format, got, file)
		}
		all, err := exchange.XLIFF.Read(strings.NewReader(file))
		if err != nil || len(all) != 1 {
			t.Fatalf("%s: %v, %v", format, all, err)
		}
		want := handout()
		want.Line, all[0].Line = 0, 0
		for i := range all[0].Parts {
			p := &all[0].Parts[i]
			p.Line, want.Parts[i].By = 0, "" // who wrote what goes out is known here
			if p.Text == "" {
				want.Parts[i].State = p.State // of nothing there is no state
			}
		}
		if !reflect.DeepEqual(all[0], want) {
			t.Errorf("%s is read as %+v", format, all[0])
		}
	}
	memory, wrong := readMemory(strings.NewReader(written(t, editor.ExchangeTMX, handout())))
	if wrong != nil || len(memory) != 3 || memory[2] != "en=The bay|cnr=Zaliv" {
		t.Errorf("as a memory it is %q, wrong are %q", memory, wrong)
	}
	if err := exchange.XLIFF.Write(io.Discard, "doc", handout()); !errors.Is(err, editor.ErrInvalid) {
		t.Errorf("as doc: %v", err)
	}
}

// What other programs do to a file is understood.
func TestHandoutsOfOthers(t *testing.T) {
	new2 := func(unit string) string {
		return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en-GB" trgLang="de-DE"><file id="f" original="4f">` + unit + `</file></xliff>`
	}
	old := func(unit string) string {
		return `<xliff version="1.2"><file original="4f" source-language="EN" target-language="de-DE" datatype="x"><body><group>` + unit + `</group></body></file></xliff>`
	}
	for name, c := range map[string]struct{ file, want string }{
		"sentences of their own, in another order": {
			new2(`<unit id="s2"><notes><note>Wirklich?</note></notes><segment state="final"><source>One.</source><target order="3">Eins.</target></segment>` +
				`<ignorable><source> </source><target> </target></ignorable><segment state="translated"><source>Two.</source><target order="1">Zwei.</target></segment></unit>`),
			`s2 "One. Two." "Zwei. Eins." translated [Wirklich?] false`,
		},
		"annotations": {
			new2(`<unit id="s1"><segment state="reviewed"><source>a</source><target>Der <mrk id="1" type="term">Hafen</mrk> von <sm id="2" type="my:x"/>Bar<em startRef="2"/></target></segment></unit>`),
			`s1 "a" "Der Hafen von Bar" reviewed [] false`,
		},
		"codes": {
			new2(`<unit id="s1"><originalData><data id="d">[x]</data></originalData><segment><source>a</source><target><pc id="1" equivStart="*" equivEnd="*">Der <ph id="2" dataRef="d"/></pc><ph id="3" equiv="!"/><ph id="4"/></target></segment></unit>`),
			`s1 "a" "*Der [x]*!" initial [] true`,
		},
		"codes of 1.2": {
			old(`<trans-unit id="s1"><source>a <g id="1">b</g></source><target state="signed-off"><g id="1">Der</g> <ph id="2">&lt;br&gt;</ph><x id="3" equiv-text="!"/></target><note from="Mira">Gut so</note></trans-unit>`),
			`s1 "a b" "Der <br>!" reviewed [Gut so] true`,
		},
		"a copy of the source": {
			old(`<trans-unit id="s1"><source>a</source><target state="needs-translation">a</target></trans-unit>`),
			`s1 "a" "" initial [] false`,
		},
	} {
		all, err := exchange.XLIFF.Read(strings.NewReader(c.file))
		if err != nil || len(all) != 1 || len(all[0].Parts) != 1 || all[0].Source != editor.EN || all[0].Target != editor.DE {
			t.Errorf("%s: %+v, %v", name, all, err)
			continue
		}
		p := all[0].Parts[0]
		if got := fmt.Sprintf("%s %q %q %s %s %v", p.Segment, p.Source, p.Text, p.State, p.Notes, p.Codes); got != c.want {
			t.Errorf("%s: got %s", name, got)
		}
		if p.Base != editor.AnyRevision || p.Revision != 0 {
			t.Errorf("%s: made from revision %d and %d, which nobody said", name, p.Revision, p.Base)
		}
	}
	if _, err := exchange.XLIFF.Read(strings.NewReader("<html/>")); !errors.Is(err, editor.ErrInvalid) {
		t.Errorf("a page: %v", err)
	}
}

// Whatever a file holds, what is written of it is read as the same.
func FuzzHandout(f *testing.F) {
	for _, format := range []string{editor.ExchangeXLIFF, editor.ExchangeXLIFF12} {
		var b bytes.Buffer
		if err := exchange.XLIFF.Write(&b, format, handout()); err != nil {
			f.Fatal(err)
		}
		f.Add(b.String())
	}
	f.Add(document(`<unit id="u1"><segment><source>a<pc id="1">b</pc></source><target order="2">c<ph id="1" disp="d"/></target></segment><segment><source/><target order="1">&#13;e</target></segment></unit>`))
	f.Fuzz(func(t *testing.T, file string) {
		all, err := exchange.XLIFF.Read(strings.NewReader(file))
		if err != nil {
			return
		}
		for _, h := range all {
			// What has no translation has no state; codes, notes and lines are not handed on.
			plain := func(h *editor.Handout) *editor.Handout {
				c := *h
				c.Line, c.Parts = 0, slices.Clone(h.Parts)
				for i := range c.Parts {
					p := &c.Parts[i]
					p.Line, p.Notes, p.Codes = 0, nil, false
					if p.Text == "" {
						p.State = ""
					}
				}
				return &c
			}
			want := plain(h)
			for i := range want.Parts {
				if p := &want.Parts[i]; p.Text != "" && !slices.Contains([]editor.HandoutState{"initial", "translated", "reviewed", "final"}, p.State) {
					return // the desk hands out no other
				}
			}
			if h.Source == "" || h.Target == "" || h.Source == "und" {
				return
			}
			again, err := exchange.XLIFF.Read(strings.NewReader(written(t, editor.ExchangeXLIFF, h)))
			if err != nil || len(again) != 1 || !reflect.DeepEqual(plain(again[0]), want) {
				t.Fatalf("%+v\nis read as %+v, %v", want, again, err)
			}
		}
	})
}
