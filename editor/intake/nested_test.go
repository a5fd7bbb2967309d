package intake

import (
	"errors"
	"slices"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"redakcija/editor"
)

// TestNested reads an archive in which lies one of everything, as a desk does: each story
// comes under its own name, each bad file is named, and the rest goes on.
func TestNested(t *testing.T) {
	docx := docxOf(t, docxStory)
	message := messageOf(
		"Content-Type: text/plain\r\n\r\nThe story is attached.",
		attachment("application/zip", "inner.zip", packed(t, []txtar.File{{Name: "story.odt", Data: odtOf(t, odtStory)}})),
	)
	raw := packed(t, []txtar.File{
		{Name: "a/story.docx", Data: docx},
		{Name: "mail.eml", Data: message},
		{Name: "../up.docx", Data: docx},
		{Name: "photo.png", Data: []byte("\x89PNG\r\n\x1A\n")},
		{Name: "cut.docx", Data: docx[:len(docx)-60]},
		{Name: "table.xlsx", Data: packed(t, []txtar.File{{Name: "[Content_Types].xml", Data: []byte("<Types/>")}})},
		{Name: "story.txt", Data: []byte("Council keeps the ferry for a year\n\nThe council said on Monday that the ferry would stay.\n")},
	})
	desk := editor.NewDesk(nil, Formats, editor.Edition{}, editor.Inflow{})
	var got []string
	for r, err := range desk.Read(editor.Incoming{Name: "all.zip", Raw: raw}) {
		var bad *editor.InputError
		switch {
		case errors.As(err, &bad):
			got = append(got, bad.File+": "+bad.Reason)
		case err != nil:
			t.Fatal(err)
		default:
			got = append(got, r.Name+" "+r.Draft.Format+" "+r.Draft.Blocks[0].Text)
			if again, err := formatOf(r.Raw).Read(r.Raw); err != nil || dumpDocument(again) != dumpDocument(r.Draft) {
				t.Errorf("%s read alone is another: %v", r.Name, err)
			}
		}
	}
	const headline = "Council keeps the ferry for a year"
	want := []string{
		"all.zip/a/story.docx docx " + headline,
		"all.zip/mail.eml/inner.zip/story.odt odt " + headline,
		"all.zip/../up.docx: path",
		"all.zip/photo.png: picture",
		"all.zip/cut.docx: damaged",
		"all.zip/table.xlsx: unknown_format",
		"all.zip/story.txt text " + headline,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}
