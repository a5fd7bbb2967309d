package editor_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
)

// source is a proof of a story with these paragraphs at a source revision.
func source(revision int, paragraphs ...string) *editor.Proof {
	p := &editor.Proof{Story: &editor.Story{ID: "a", Lang: editor.EN, Revision: revision}, Versions: map[editor.Lang]*editor.Version{editor.CNR: {}}}
	for i, text := range paragraphs {
		p.Story.Segments = append(p.Story.Segments, editor.Segment{
			ID: editor.SegmentID(fmt.Sprint("s", i+1)), Kind: editor.Paragraph, Text: text, Revision: revision,
		})
	}
	return p
}

// said are attributions of all quotations in a story, of which each is followed by the name
// of the speaker in brackets, and goes on the one before where there is none.
func said(p *editor.Proof) []editor.Attribution {
	var all []editor.Attribution
	for i := range p.Story.Segments {
		seg := &p.Story.Segments[i]
		rest, at := seg.Text, 0
		for {
			before, after, ok := strings.Cut(rest, "“")
			words, after, closed := strings.Cut(after, "”")
			if !ok || !closed {
				break
			}
			start := at + len([]rune(before))
			end := start + len([]rune(words)) + 2
			a := editor.Attribution{
				ID: editor.AttributionID(fmt.Sprint(seg.ID, words)), Segment: seg.ID, Start: start, End: end, Words: "“" + words + "”",
				Said: editor.Said{Kind: editor.DirectSpeech},
			}
			if name, ok := strings.CutPrefix(after, " ["); ok {
				a.Speaker.Name, _, _ = strings.Cut(name, "]")
			} else if len(all) > 0 {
				a.Follows, a.Said = all[len(all)-1].ID, all[len(all)-1].Said
			}
			all = append(all, a)
			rest, at = after, end
		}
	}
	return all
}

// reviewOf is what an editor said of the n-th attribution of a story.
func reviewOf(p *editor.Proof, n int, state editor.ReviewState) editor.Review {
	all := said(p)
	a := all[n]
	text := []rune(p.Story.Segment(a.Segment).Text)
	r := editor.Review{
		Attribution: a.ID, Segment: a.Segment, Words: a.Words, Revision: p.Story.Revision, State: state, Said: a.Said,
		Before: string(text[max(0, a.Start-32):a.Start]), After: string(text[a.End:min(len(text), a.End+32)]),
	}
	for _, b := range all {
		if b.Follows == a.ID {
			r.Rest = append(r.Rest, b.Words)
		}
	}
	return r
}

// states are all attributions with their states, "confirmed! “We wait.” Ana": with ! where
// somebody said something of them that does not count any more.
func states(all []editor.Attribution) []string {
	var lines []string
	for _, a := range all {
		state := string(a.State())
		if a.Stale {
			state += "!"
		}
		lines = append(lines, state+" "+a.Words+" "+a.Speaker.Called())
	}
	return lines
}

func TestReviewFollowsTheWords(t *testing.T) {
	old := []string{
		"“We sail at dawn,” [Petar Knežević] the harbour master said. “Nobody is left behind.”",
		"“The road is open,” [Ana Radulović] the mayor wrote on Monday.",
	}
	tests := map[string]struct {
		now  []string
		want []string
	}{
		"nothing changed": {old, []string{
			"confirmed “We sail at dawn,” Petar Knežević", "confirmed “Nobody is left behind.” Petar Knežević",
			"disputed “The road is open,” Ana Radulović",
		}},
		"text around the words": {[]string{
			"On Sunday: “We sail at dawn,” [Petar Knežević] he said. “Nobody is left behind.”", old[1],
		}, []string{
			"confirmed “We sail at dawn,” Petar Knežević", "confirmed “Nobody is left behind.” Petar Knežević",
			"disputed “The road is open,” Ana Radulović",
		}},
		"paragraphs change places": {[]string{old[1], old[0]}, []string{
			"disputed “The road is open,” Ana Radulović",
			"confirmed “We sail at dawn,” Petar Knežević", "confirmed “Nobody is left behind.” Petar Knežević",
		}},
		"other words": {[]string{
			"“We sail at dawn on Friday,” [Petar Knežević] the harbour master said. “Nobody is left behind.”", old[1],
		}, []string{
			"open! “We sail at dawn on Friday,” Petar Knežević", "open! “Nobody is left behind.” Petar Knežević",
			"disputed “The road is open,” Ana Radulović",
		}},
		"other words in a piece that follows": {[]string{
			"“We sail at dawn,” [Petar Knežević] the harbour master said. “Somebody is left behind.”", old[1],
		}, []string{
			"open! “We sail at dawn,” Petar Knežević", "open! “Somebody is left behind.” Petar Knežević",
			"disputed “The road is open,” Ana Radulović",
		}},
		"another speaker": {[]string{
			"“We sail at dawn,” [Marko Perović] the harbour master said. “Nobody is left behind.”", old[1],
		}, []string{
			"open! “We sail at dawn,” Marko Perović", "open! “Nobody is left behind.” Marko Perović",
			"disputed “The road is open,” Ana Radulović",
		}},
		"told as a fact": {[]string{
			"The board has only: “The road is open,”",
		}, []string{
			"open! “The road is open,” Ana Radulović",
		}},
		"something else instead": {[]string{
			"“Tickets cost twelve euros,” [Petar Knežević] the harbour master said.", old[1],
		}, []string{
			"open “Tickets cost twelve euros,” Petar Knežević", "disputed “The road is open,” Ana Radulović",
		}},
	}
	first := source(1, old...)
	reviews := []editor.Review{reviewOf(first, 0, editor.Confirmed), reviewOf(first, 2, editor.Disputed)}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			revision := 2
			if name == "nothing changed" {
				revision = 1
			}
			p := source(revision, test.now...)
			p.Reviews = reviews
			found := slices.DeleteFunc(said(p), func(a editor.Attribution) bool { return a.Speaker.Called() == "" })
			if got := states(p.Reviewed(found)); !slices.Equal(got, test.want) {
				t.Errorf("%q\nwant\n%q", got, test.want)
			}
		})
	}
}

// The same words twice in one segment: each keeps its own review where the text before them
// is corrected, and the one that is left keeps its own where the other is cut.
func TestSameWordsTwice(t *testing.T) {
	old := source(1, "Asked once: “Yes.” [Ana Radulović] Asked again: “Yes.” [Petar Knežević]")
	reviews := []editor.Review{reviewOf(old, 0, editor.Confirmed), reviewOf(old, 1, editor.Disputed)}
	reviews[1].Attribution = "second"
	p := source(2, "Asked again: “Yes.” [Petar Knežević]")
	p.Reviews = reviews
	found := said(p)
	found[0].ID = "other"
	if got, want := states(p.Reviewed(found)), []string{"disputed “Yes.” Petar Knežević"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// What an editor corrected stays so while the words stay, also for the pieces that follow.
func TestCorrectionReplacesWhatWasFound(t *testing.T) {
	p := source(1, "“We sail,” [The mayor] he said. “At dawn.”")
	r := reviewOf(p, 0, editor.Corrected)
	found := r.Said
	r.Found = &found
	r.Said.Kind = editor.PartialSpeech
	r.Said.Speaker = editor.Party{Text: "he", Name: "Petar Knežević", Segment: "s1", Start: 23, End: 25}
	p.Reviews = []editor.Review{r}
	all := p.Reviewed(said(p))
	if got, want := states(all), []string{"corrected “We sail,” Petar Knežević", "corrected “At dawn.” Petar Knežević"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if all[0].Kind != editor.PartialSpeech || all[1].Kind != editor.DirectSpeech {
		t.Errorf("told as %s and %s", all[0].Kind, all[1].Kind)
	}
	next := source(2, "In Bar “We sail,” [The mayor] he said. “At dawn.”")
	next.Reviews = p.Reviews
	all = next.Reviewed(said(next))
	if all[0].State() != editor.Corrected || all[0].Speaker.Name != "Petar Knežević" || all[0].Speaker.Segment != "" {
		t.Errorf("in a corrected source: %s by %+v", all[0].State(), all[0].Speaker)
	}
	next = source(2, "“We sail,” [The captain] he said. “At dawn.”")
	next.Reviews = p.Reviews
	if all = next.Reviewed(said(next)); !all[0].Stale || all[0].Speaker.Name != "The captain" {
		t.Errorf("said by somebody else now: stale is %v, by %+v", all[0].Stale, all[0].Speaker)
	}
}

// What only an editor marked is there as long as its words are, and never takes the place of
// what the finder finds.
func TestMarkedByAnEditor(t *testing.T) {
	p := source(1, "It sails at dawn, the harbour says. “It sails at dawn” [Ana Radulović]", "The road is open.")
	r := editor.Review{
		Attribution: "x", Segment: "s1", Words: "It sails at dawn", After: ", the harbour says. “It sails at", Revision: 1,
		State: editor.Corrected, Added: true, Said: editor.Said{Kind: editor.IndirectSpeech, Speaker: editor.Party{Name: "the harbour"}},
	}
	p.Reviews = []editor.Review{r}
	all := p.Reviewed(said(p))
	if got, want := states(all), []string{"corrected It sails at dawn the harbour", "open “It sails at dawn” Ana Radulović"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if all[0].Start != 0 || all[0].End != 16 {
		t.Errorf("it stands from %d to %d", all[0].Start, all[0].End)
	}
	moved := source(2, "The road is open.", "Captain: It sails at dawn, the harbour says.")
	moved.Reviews = p.Reviews
	if all = moved.Reviewed(nil); len(all) != 1 || all[0].Segment != "s2" || all[0].Start != 9 || all[0].State() != editor.Corrected {
		t.Errorf("after the paragraphs changed places: %+v", all)
	}
	gone := source(2, "The road is open.")
	gone.Reviews = p.Reviews
	if all = gone.Reviewed(nil); len(all) != 0 {
		t.Errorf("its words are gone: %+v", all)
	}
}
