package editor_test

import (
	"bytes"
	"context"
	"errors"
	"iter"
	"testing"

	"redakcija/editor"
)

// following returns what a desk gives to its inflow.
func (n *newsroom) following(desk *editor.Desk) editor.Following {
	n.Helper()
	var given editor.Following
	through := desk.Through(editor.Inflow{Follow: func(_ context.Context, f editor.Following) error {
		given = f
		return nil
	}})
	n.must(through.Follow(n.ctx, []editor.Source{{Folder: "drop"}}, true, func(editor.Sighting) {}))
	return given
}

func TestOnlyWhoSignsFetchesAndFollows(t *testing.T) {
	n := newNewsroom(t)
	nobody := n.desk.As("").Through(editor.Inflow{
		Fetch:  func(context.Context, string) (editor.Incoming, error) { panic("it fetches") },
		Follow: func(context.Context, editor.Following) error { panic("it follows") },
	})
	if _, err := editor.One(nobody.Fetch(n.ctx, "https://example.org/")); !errors.Is(err, editor.ErrUnsigned) {
		t.Errorf("fetching gives %v", err)
	}
	if err := nobody.Follow(n.ctx, nil, true, nil); !errors.Is(err, editor.ErrUnsigned) {
		t.Errorf("following gives %v", err)
	}
}

func TestFetchedPageKeepsItsAddress(t *testing.T) {
	n := newNewsroom(t)
	const address = "https://www.example.org/svijet/trajekt"
	desk := n.desk.As(jelena).Through(editor.Inflow{Fetch: func(_ context.Context, asked string) (editor.Incoming, error) {
		if asked != "https://example.org/t" {
			return editor.Incoming{}, &editor.FetchError{Address: asked, Reason: editor.FetchStatus, Status: 404}
		}
		return editor.Incoming{Name: "example.org/t", Address: address, Raw: []byte("Ferry\nIt sails again.")}, nil
	}})
	s, err := editor.One(desk.Fetch(n.ctx, "https://example.org/t"))
	n.must(err)
	if s.Item.Address != address || s.Name != "example.org/t" {
		t.Errorf("the story is from %q, named %q", s.Item.Address, s.Name)
	}
	_, err = editor.One(desk.Fetch(n.ctx, "https://example.org/none"))
	if x := editor.Explain(err); x.ID != "fetch.status" || x.Values["Status"] != 404 || x.Values["Address"] != "https://example.org/none" {
		t.Errorf("%v is explained as %+v", err, x)
	}
}

// What the desk has, it has whole; what holds other files must be unpacked to know.
func TestDeskKnowsWhatItHas(t *testing.T) {
	n := newNewsroom(t)
	bag := plain
	bag.Match = func(raw []byte) bool { return bytes.HasPrefix(raw, []byte("Bag\n")) }
	bag.Parts = func([]byte) iter.Seq2[editor.Part, error] {
		return func(yield func(editor.Part, error) bool) {
			yield(editor.Part{Name: "inner", Raw: []byte("Inner\nA text.")}, nil)
		}
	}
	desk := editor.NewDesk(n.store, []editor.Format{bag, plain}, editor.Edition{}, editor.Inflow{}).As(jelena)
	f := n.following(desk)
	if len(f.Sources) != 1 || !f.Once {
		t.Errorf("it follows %+v, once: %t", f.Sources, f.Once)
	}
	for _, text := range []string{"Ferry\nIt sails again.", "Bag\nIt holds another."} {
		raw := []byte(text)
		have := func() bool {
			yes, err := f.Have(n.ctx, raw)
			n.must(err)
			return yes
		}
		if have() {
			t.Errorf("it has %q before it came", text)
		}
		for r, err := range f.Read(editor.Incoming{Name: "a.txt", Raw: raw}) {
			n.must(err)
			a, err := f.Keep(n.ctx, r)
			n.must(err)
			if a.Kind != editor.ArrivalNew {
				t.Errorf("%s is %s", a.Name, a.Kind)
			}
			var exists *editor.ExistsError
			if _, err := f.Keep(n.ctx, r); !errors.As(err, &exists) || exists.Story != a.Story.ID {
				t.Errorf("the second time it gives %v", err)
			}
		}
		if inner := bag.Match(raw); have() == inner {
			t.Errorf("it has %q: %t", text, !inner)
		}
	}
	n.must(f.PutBookmark(n.ctx, "feed", "1"))
	if value, err := f.Bookmark(n.ctx, "feed"); err != nil || value != "1" {
		t.Errorf("the bookmark is %q: %v", value, err)
	}
}

func TestSourcesAreNamedWithoutPasswords(t *testing.T) {
	for want, s := range map[string]editor.Source{
		"/drop":                     {Folder: "/drop"},
		"https://example.org/rss?a": {Feed: "https://ana:tajna@example.org/rss?a"},
		"":                          {Feed: "https://ana:tajna@exa mple.org/"},
	} {
		if got := s.String(); got != want {
			t.Errorf("%+v is named %q, not %q", s, got, want)
		}
	}
}
