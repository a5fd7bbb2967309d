package editor_test

import (
	"bytes"
	"errors"
	"regexp"
	"strings"
	"testing"

	"redakcija/editor"
	"redakcija/editor/exchange"
)

// handOut writes the German version for another program.
func (n *newsroom) handOut(format string) string {
	n.Helper()
	var b bytes.Buffer
	n.must(n.desk.WithExchange(exchange.XLIFF).ExportExchange(n.ctx, &b, n.story, editor.DE, format))
	return b.String()
}

// comesBack takes a file in and says what became of its segments.
func (n *newsroom) comesBack(file string, trial bool) string {
	n.Helper()
	all, err := n.desk.WithExchange(exchange.XLIFF).As(marko).ImportExchange(n.ctx, strings.NewReader(file), trial)
	n.must(err)
	var told []string
	for i := range all {
		told = append(told, string(all[i].Segment)+" "+string(all[i].Fate))
	}
	return strings.Join(told, ", ")
}

// german are the texts of the German version.
func (n *newsroom) german() string {
	n.Helper()
	s, versions := n.read(n.story)
	var all []string
	for i := range s.Segments {
		all = append(all, versions[editor.DE].Text(s.Segments[i].ID))
	}
	return strings.Join(all, "|")
}

// put puts a translation of the source into a file.
func put(file, source, text string) string {
	place := regexp.MustCompile(`(<source>` + regexp.QuoteMeta(source) + `</source>)\s*(<target[^>]*>[^<]*</target>)?`)
	return place.ReplaceAllString(file, "${1}<target>"+text+"</target>")
}

func TestHandedOutAndBack(t *testing.T) {
	for _, format := range []string{editor.ExchangeXLIFF, editor.ExchangeXLIFF12} {
		n := newNewsroom(t)
		n.confirm("s1", "Schlagzeile")
		first := n.handOut(format)
		if got := n.comesBack(first, false); got != "s1 same, s2 empty, s3 empty" {
			t.Errorf("%s: as it was handed out: %s", format, got)
		}
		back := put(put(first, "First paragraph.", "Erster <ph id='1'/>Absatz."), "Headline", "Überschrift")
		if got := n.comesBack(back, true); got != "s1 changed, s2 new, s3 empty" || n.german() != "Schlagzeile||" {
			t.Errorf("%s: a trial: %s, and there is %s", format, got, n.german())
		}
		if got := n.comesBack(back, false); got != "s1 changed, s2 new, s3 empty" || n.german() != "Überschrift|Erster Absatz.|" {
			t.Errorf("%s: %s, and there is %s", format, got, n.german())
		}
		if got := n.comesBack(back, false); got != "s1 same, s2 same, s3 empty" {
			t.Errorf("%s: a second time: %s", format, got)
		}
		// What was handed out first comes late: nobody has touched the headline in it.
		late := put(first, "First paragraph.", "Ein anderer Absatz.")
		if got := n.comesBack(late, false); got != "s1 same, s2 conflict, s3 empty" || n.german() != "Überschrift|Erster Absatz.|" {
			t.Errorf("%s: over newer work: %s, and there is %s", format, got, n.german())
		}
		_, err := n.desk.As(jelena).SetSource(n.ctx, n.story, "s3", "Another paragraph.")
		n.must(err)
		if got := n.comesBack(put(first, "Second paragraph.", "Zweiter Absatz."), false); got != "s1 same, s2 empty, s3 outdated" {
			t.Errorf("%s: of an older source: %s", format, got)
		}
	}
}

// A file that does not say what it was made from is taken only where there is nothing yet and
// the source is the same.
func TestComesFromNowhere(t *testing.T) {
	n := newNewsroom(t)
	n.confirm("s1", "Schlagzeile")
	unit := func(id, source, target string) string {
		return `<unit id="` + id + `"><segment><source>` + source + `</source><target>` + target + `</target></segment></unit>`
	}
	file := `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="de-AT"><file id="f" original="` + string(n.story) + `">` +
		unit("s1", "Headline", "Titel") + unit("s2", "First paragraph.", "Erster Absatz.") + unit("s3", "Last paragraph.", "Letzter Absatz.") +
		unit("s9", "More", "Mehr") + `</file><file id="g" original="nothing">` + unit("s1", "a", "b") + `</file></xliff>`
	if got := n.comesBack(file, false); got != "s1 conflict, s2 new, s3 outdated, s9 unknown,  unknown" {
		t.Error(got)
	}
	if n.german() != "Schlagzeile|Erster Absatz.|" {
		t.Error(n.german())
	}
}

func TestReturnRefused(t *testing.T) {
	n := newNewsroom(t)
	n.bring(editor.StateReview)
	before := n.german()
	if got := n.comesBack(put(n.handOut(editor.ExchangeXLIFF), "Headline", "Titel"), false); got != "s1 refused, s2 same, s3 same" || n.german() != before {
		t.Errorf("in review: %s", got)
	}
	desk := n.desk.WithExchange(exchange.XLIFF)
	if _, err := desk.ImportExchange(n.ctx, strings.NewReader(""), false); !errors.Is(err, editor.ErrUnsigned) {
		t.Errorf("unsigned: %v", err)
	}
	var fault *editor.ExchangeFault
	if _, err := desk.As(marko).ImportExchange(n.ctx, strings.NewReader("<xliff>\n<file"), false); !errors.As(err, &fault) || fault.Line != 2 {
		t.Errorf("broken: %v", err)
	}
	if err := desk.ExportExchange(n.ctx, &bytes.Buffer{}, n.story, "fr", editor.ExchangeXLIFF); !errors.Is(err, editor.ErrInvalid) {
		t.Errorf("in French: %v", err)
	}
	if err := desk.ExportExchange(n.ctx, &bytes.Buffer{}, n.story, editor.DE, "doc"); !errors.Is(err, editor.ErrInvalid) {
		t.Errorf("as doc: %v", err)
	}
}
