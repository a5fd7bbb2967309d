package publish

import (
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
)

// Whatever an article says of who said what, nothing unclean, no link that is none of the web
// and no source twice comes of it, and what stayed unsettled is claimed of nobody.
func FuzzAttributions(f *testing.F) {
	f.Add("„Bilo je korisno“, rekla je ona.", 0, 16, 0, "Petra Vance", "Radio Adria; The Quay", "https://the-quay.example", "")
	f.Add("“It was useful,” she said.", 0, 16, 1, "she", "the Quay;The Quay", "https://u:p@x.example/\u202E", "why")
	f.Add("plain", -3, 1<<40, 3, "\x00", ";", "javascript:x", "")
	f.Add("«", 0, 1, 0, "", "A;B;C", "http://", "")
	kinds := [...]editor.AttributionKind{editor.DirectSpeech, editor.PartialSpeech, editor.IndirectSpeech, editor.ReportedSpeech}
	f.Fuzz(func(t *testing.T, text string, start, end, kind int, speaker, outlets, link, waived string) {
		a := &editor.Article{Lang: editor.EN, Passages: []editor.Passage{{Segment: "s1", Kind: editor.Paragraph, Text: text}}}
		for _, medium := range []string{"", document} {
			a.Attributions = append(a.Attributions, editor.Quoted{
				Segment: "s1", Start: start, End: end, Kind: kinds[uint(kind)%4], Speaker: speaker, SpeakerKind: editor.TermPerson,
				Outlets: strings.Split(outlets, ";"), Medium: medium, Link: link, Waived: waived, Spoken: editor.Lang(speaker),
			})
		}
		var c piece
		c.readAttributions(a, clean)
		if waived != "" && len(c.quotations) > 0 {
			t.Errorf("claims %+v", c.quotations)
		}
		for _, q := range c.quotations {
			for _, s := range []string{q.text, q.speaker, q.role, q.spoken} {
				if s != clean(s) {
					t.Errorf("%q is not clean", s)
				}
			}
		}
		for _, s := range c.infoSources() {
			if s.name != clean(s.name) || s.link != "" && !strings.HasPrefix(s.link, "http://") && !strings.HasPrefix(s.link, "https://") || s.link != clean(s.link) {
				t.Errorf("source %+v", s)
			}
		}
		names := c.sources()
		for i, name := range names {
			if name == "" || slices.Contains(names[:i], name) {
				t.Errorf("sources are %q", names)
			}
		}
	})
}
