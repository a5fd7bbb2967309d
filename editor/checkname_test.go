package editor_test

import (
	"testing"

	"redakcija/editor"
)

func TestNamesAreSpeltOneWay(t *testing.T) {
	source := []string{
		"Steve Witkoff arrived in Podgorica on Monday.",
		"The envoy, Steve Witkoff, met officials from Iran.",
		"Talks with Witkoff and the Iranian side went on until Witkoff’s departure.",
	}
	tests := map[string]struct {
		lang  editor.Lang
		texts [3]string
		want  []string
	}{
		"in all cases": {editor.CNR, [3]string{
			"Stiv Vitkof stigao je u Podgoricu u ponedjeljak.", "Izaslanik se, sa Stivom Vitkofom, sastao sa zvaničnicima iz Irana.", "Razgovori s Vitkofom i iranskom stranom trajali su do Vitkofovog odlaska.",
		}, []string{}},
		"one of them otherwise": {editor.CNR, [3]string{
			"Stiv Vitkof stigao je u Podgoricu u ponedjeljak.", "Izaslanik Stiv Vitkoff sastao se sa zvaničnicima iz Irana.", "Razgovori s Vitkofom i iranskom stranom trajali su do odlaska Vitkofa.",
		}, []string{"s2 name_spelling warning"}},
		"the first of them": {editor.CNR, [3]string{
			"Stiv Vitkoff stigao je u Podgoricu u ponedjeljak.", "Izaslanik Stiv Vitkof sastao se sa zvaničnicima iz Irana.", "Razgovori s Vitkofom i iranskom stranom trajali su do odlaska Vitkofa.",
		}, []string{"s1 name_spelling warning"}},
		"by letters and by sound": {editor.CNR, [3]string{
			"Steve Witkoff stigao je u Podgoricu u ponedjeljak.", "Izaslanik Stiv Vitkof sastao se sa zvaničnicima iz Irana.", "Razgovori s izaslanikom i iranskom stranom trajali su do odlaska Vitkofa.",
		}, []string{"s1 name_spelling warning"}},
		"in Cyrillic": {editor.CNR, [3]string{
			"Стив Виткоф стигао је у Подгорицу у понедјељак.", "Изасланик Стив Виткоф састао се са званичницима из Ирана.", "Разговори с Виткофом и иранском страном трајали су до одласка Виткофа.",
		}, []string{}},
		"as in the source": {editor.DE, [3]string{
			"Steve Witkoff traf am Montag in Podgorica ein.", "Der Gesandte Steve Witkoff traf Beamte aus dem Iran.", "Die Gespräche mit Witkoff und der iranischen Seite dauerten bis zu Witkoffs Abreise.",
		}, []string{}},
		"once only": {editor.DE, [3]string{
			"Steve Witkow traf am Montag in Podgorica ein.", "", "",
		}, []string{}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			n := read(t, append([]string{"Headline"}, source...)...)
			p, err := n.desk.Proof(n.ctx, n.story)
			n.must(err)
			for i, text := range test.texts {
				if text != "" {
					seg := p.Story.Segments[i+1].ID
					p.Versions[test.lang].Texts[seg] = editor.Revision{Segment: seg, Lang: test.lang, Number: 1, Text: text, Source: 1}
				}
			}
			for i := range p.Story.Segments { // s1 is the headline; the paragraphs are named from 1
				p.Story.Segments[i].Revision = 1
			}
			got := only(p.Findings(test.lang), "name_spelling")
			for i := range got {
				got[i].Segment = map[editor.SegmentID]editor.SegmentID{"s2": "s1", "s3": "s2", "s4": "s3"}[got[i].Segment]
			}
			n.finds(got, test.want...)
		})
	}
}

// Bar and Bari are two ports, whatever endings make of them.
func TestNamesThatAreNearlyAlike(t *testing.T) {
	p := proofOf(editor.EN, "")
	p.Story.Segments, p.Terms = nil, nil
	texts := map[editor.Lang][]string{
		editor.EN:  {"The ferry to Bari sails.", "It sails from Bar to Bari.", "In Bari nobody waits."},
		editor.DE:  {"Die Fähre nach Bari fährt.", "Sie fährt von Bar nach Bari.", "In Bari wartet niemand."},
		editor.CNR: {"Trajekt za Bari plovi.", "Plovi iz Bara za Bari.", "U Bariju niko ne čeka."},
	}
	for i, text := range texts[editor.EN] {
		id := editor.SegmentID([]string{"s1", "s2", "s3"}[i])
		p.Story.Segments = append(p.Story.Segments, editor.Segment{ID: id, Kind: editor.Paragraph, Text: text})
		for _, lang := range editor.Targets {
			p.Versions[lang].Texts[id] = editor.Revision{Segment: id, Number: 1, Text: texts[lang][i]}
		}
	}
	for _, lang := range editor.Targets {
		if got := only(p.Findings(lang), "name_spelling"); len(got) > 0 {
			t.Errorf("%s: %+v", lang, got)
		}
	}
}

func TestNameSpellingIsNamed(t *testing.T) {
	p := proofOf(editor.EN, "")
	p.Story.Segments, p.Terms = nil, nil
	for i, text := range []string{"The envoy, Steve Witkoff, arrived.", "Talks with Witkoff went on.", "Then Mr. Witkoff and Witkoff left."} {
		id := editor.SegmentID([]string{"s4", "s5", "s9"}[i])
		p.Story.Segments = append(p.Story.Segments, editor.Segment{ID: id, Kind: editor.Paragraph, Text: text})
		p.Versions[editor.CNR].Texts[id] = editor.Revision{
			Segment: id, Number: 1, Text: []string{"Stigao je izaslanik Stiv Vitkof.", "Razgovori s Vitkofom su trajali.", "Onda su otišli Vitkof i Vitkoff."}[i],
		}
	}
	got := only(p.Findings(editor.CNR), "name_spelling")
	if len(got) != 1 || got[0].Segment != "s9" || got[0].Words != "Vitkoff" || got[0].Args["Other"] != "Vitkof" || got[0].Args["Segment"] != "4" {
		t.Fatalf("found %+v", got)
	}
	// A form that is none of the name is wrong by what the others have, and told once.
	if got := only(p.FindingsOf(editor.CNR, "s5", "Razgovori s Vidkofom su trajali."), "name_spelling", "name_misspelt"); len(got) != 1 || got[0].Words != "Vidkofom" {
		t.Fatalf("misspelt: %+v", got)
	}
	// What is being written is held against the rest.
	if got := only(p.FindingsOf(editor.CNR, "s5", "Razgovori s Vitkoffom su trajali."), "name_spelling"); len(got) != 1 || got[0].Words != "Vitkoffom" {
		t.Fatalf("while writing: %+v", got)
	}
}
