//go:build window

package main

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"redakcija/editor"
)

// quoting is a story in which much is said. What the review does with each is below.
const quoting = `Bar reopens its ferry line
By Ana Example
2026-11-18
BAR, Montenegro (AP) - “We waited six years for this,” harbour master Petar Knezevic told journalists on Tuesday.
Mayor Jovana Radulovic said that the ferry would leave twice a week.
Bloomberg reported that the ship can carry 900 passengers.
Shipowner Marko Vukotic denied that the fares would rise.
Teacher Milena Perovic said that she would take the first ferry.
“The harbour belongs to all of us,” fisherman Ivo Lukic said.
Hotel owner Vesna Drobnjak said that every room was taken.
`

// reviewed is an attribution of a story as the terminal tells it.
type reviewed struct {
	ID      editor.AttributionID `json:"id"`
	Segment editor.SegmentID     `json:"segment"`
	Follows editor.AttributionID `json:"follows"`
	Speaker editor.Party         `json:"speaker"`
	State   editor.ReviewState   `json:"state"`
	Review  *editor.Review       `json:"review"`
}

// said asks the terminal who said what, without the pieces that follow others.
func (d *desktop) said(story editor.StoryID) []reviewed {
	d.Helper()
	var all []reviewed
	c := exec.CommandContext(d.ctx, filepath.Join(d.dir, "desk"), "attributions", string(story), "--json", "--desk", d.desk())
	c.Env = d.env()
	out, err := c.Output()
	if exit := new(exec.ExitError); err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) { // 1: some are open
		d.Fatalf("desk attributions: %v %s", err, out)
	}
	for line := range strings.Lines(string(out)) {
		var a reviewed
		d.must(json.Unmarshal([]byte(line), &a))
		if a.Follows == "" {
			all = append(all, a)
		}
	}
	return all
}

// settle confirms by keyboard who said what in the open story, one after the other.
func (d *desktop) settle(story editor.StoryID) {
	d.Helper()
	found := d.said(story)
	d.key("ctrl+shift+k")
	d.titled("Ko je šta rekao – " + strconv.Itoa(len(found)))
	for range found {
		d.key("a")
	}
	d.until("every attribution settled", func() bool {
		return !slices.ContainsFunc(d.said(story), func(a reviewed) bool { return a.State != editor.Confirmed })
	})
	d.key("ctrl+shift+e")
}

// TestReview reviews who said what in a whole story by keyboard alone: each way of settling
// an attribution once, and what nothing speaks against at the end in one go.
func TestReview(t *testing.T) {
	d := newDesktop(t)
	file := filepath.Join(d.dir, "ferry.txt")
	d.must(os.WriteFile(file, []byte(quoting), 0o600))
	d.open("Jelena", file)
	d.titled("Bar reopens its ferry line")
	var id editor.StoryID
	d.until("the story on the desk", func() bool { id, _ = d.story(); return id != "" })
	found := d.said(id)
	if len(found) != 7 {
		t.Fatalf("%d attributions were found, %+v", len(found), found)
	}
	d.key("ctrl+shift+k")
	// The desk has a review a moment before the window shows it.
	shows := func(count string) {
		t.Helper()
		d.titled("Ko je šta rekao – 7 atribucija: " + count)
	}
	shows("0 pregledanih, 7 otvorenih")
	state := func(row int, want editor.ReviewState) {
		t.Helper()
		d.until("attribution "+string(found[row].ID)+" to be "+string(want), func() bool {
			now := d.said(id)
			i := slices.IndexFunc(now, func(a reviewed) bool { return a.ID == found[row].ID })
			return i >= 0 && now[i].State == want
		})
	}
	d.picture("open")

	d.key("a")
	state(0, editor.Confirmed)

	d.key("e") // the mayor has another name
	d.key("ctrl+a")
	d.write("Jovana Radulović")
	d.key("Return")
	state(1, editor.Corrected)

	d.key("d")
	d.write("Where did they report it?")
	d.key("Tab")
	d.write("https://example.org/bloomberg")
	d.key("ctrl+Return")
	state(2, editor.Disputed)

	d.key("w")
	d.write("He cannot be reached.")
	d.key("ctrl+Return")
	state(3, editor.Waived)

	d.key("n")
	state(4, editor.NotSpeech)

	d.key("a")
	state(5, editor.Confirmed)
	shows("5 pregledanih, 2 otvorene")
	d.key("k", "r", "j") // and is taken back
	state(5, editor.Open)

	d.key("ctrl+shift+Return")
	state(5, editor.Confirmed)
	state(6, editor.Confirmed)
	shows("6 pregledanih, 1 otvorena")
	d.picture("reviewed")

	d.key("Return") // to the one that is still disputed
	d.key("e")
	d.key("ctrl+Return")
	state(2, editor.Corrected)
	d.quit()

	now := d.said(id)
	if r := now[1].Review; now[1].Speaker.Name != "Jovana Radulović" || r == nil || r.By != "Jelena" || r.Found == nil {
		t.Errorf("the mayor was corrected to %+v, %+v", now[1].Speaker, now[1].Review)
	}
	if r := now[3].Review; r == nil || r.Note != "He cannot be reached." {
		t.Errorf("left unsettled because %+v", r)
	}
	for _, a := range now {
		if a.State == editor.Open || a.State == editor.Disputed {
			t.Errorf("attribution of %s is still %s", a.Segment, a.State)
		}
	}
}
