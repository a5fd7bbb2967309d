package editor_test

import (
	"fmt"
	"strings"
	"testing"

	"redakcija/editor"
)

// paragraphs is a story of so many paragraphs with its versions, as a newsroom has them.
func paragraphs(n int) *editor.Proof {
	texts := map[editor.Lang]string{
		editor.EN:  "On Monday, 24 November, harbour master Petar Knežević told reporters in Bar that paragraph %d of the contract with the shipping line, worth 2.4 million euros, “will not be signed before the spring”.",
		editor.CNR: "Šef luke Petar Knežević rekao je novinarima u Baru u ponedjeljak, 24. novembra, da stav %d ugovora s brodskom kompanijom, vrijedan 2,4 miliona eura, „neće biti potpisan prije proljeća“.",
		editor.DE:  "Hafenmeister Petar Knežević sagte Reportern in Bar am Montag, dem 24. November, dass Absatz %d des Vertrags mit der Reederei im Wert von 2,4 Millionen Euro „nicht vor dem Frühjahr unterschrieben wird“.",
	}
	p := proofOf(editor.EN, "")
	p.Story.Segments = nil
	for i := range n {
		id := editor.SegmentID(fmt.Sprint("s", i+1))
		p.Story.Segments = append(p.Story.Segments, editor.Segment{ID: id, Kind: editor.Paragraph, Text: fmt.Sprintf(texts[editor.EN], i+10), Revision: 1})
		for lang, text := range texts {
			p.Versions[lang].Texts[id] = editor.Revision{Segment: id, Lang: lang, Number: 1, Text: fmt.Sprintf(text, i+10), Source: 1}
		}
	}
	return p
}

// BenchmarkFindingsOf is what a pause in typing costs: one text in all rules. Wrong has a
// number that the other versions vote about.
func BenchmarkFindingsOf(b *testing.B) {
	p := paragraphs(30)
	text := p.Versions[editor.CNR].Text("s7")
	for name, text := range map[string]string{"right": text, "wrong": strings.Replace(text, "2,4", "4,2", 1)} {
		b.Run(name, func(b *testing.B) {
			i := 0
			for b.Loop() {
				i++ // another text each time, so that nothing is remembered
				p.FindingsOf(editor.CNR, "s7", text+strings.Repeat(" ", i%2+1))
			}
		})
	}
}

// BenchmarkFindings is a version of 30 paragraphs: for the first time, and again when one
// of them has changed.
func BenchmarkFindings(b *testing.B) {
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			paragraphs(30).Findings(editor.CNR)
		}
	})
	b.Run("again", func(b *testing.B) {
		p := paragraphs(30)
		text, i := p.Versions[editor.CNR].Text("s7"), 0
		for b.Loop() {
			i++
			r := p.Versions[editor.CNR].Texts["s7"]
			r.Text = text + strings.Repeat(" ", i%2+1)
			p.Versions[editor.CNR].Texts["s7"] = r
			p.Findings(editor.CNR)
		}
	})
}

// BenchmarkProofOfALongStory is what a confirmed text costs in a story of 2,000 paragraphs
// whose other texts were looked at before.
func BenchmarkProofOfALongStory(b *testing.B) {
	p := paragraphs(2000)
	p.Findings(editor.CNR)
	text, i := p.Versions[editor.CNR].Text("s7"), 0
	for b.Loop() {
		i++
		p.FindingsOf(editor.CNR, "s7", text+strings.Repeat(" ", i%2+1))
	}
}
