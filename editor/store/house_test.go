package store_test

import (
	"context"
	"errors"
	"reflect"
	"testing"
	"time"

	"redakcija/editor"
)

func TestWordsOfTheHouse(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s, ctx := p.open(t), t.Context()
		if got := must[[]editor.Word](t)(s.Words(ctx)); len(got) != 0 {
			t.Errorf("a new desk has %+v", got)
		}
		spelt := editor.Word{Kind: editor.WordSpelling, Lang: editor.DE, Text: "Mojkovac’", By: "Ana", At: day, Note: "Stadt"}
		latin := editor.Word{Kind: editor.WordLatin, Lang: editor.CNR, Text: "BBC", By: "Boris", At: day.Add(time.Minute)}
		same := editor.Word{Kind: editor.WordSpelling, Lang: editor.CNR, Text: "BBC", By: "Boris", At: day.Add(time.Minute)}
		for _, w := range []editor.Word{spelt, latin, same} {
			if err := s.PutWord(ctx, w); err != nil {
				t.Fatal(err)
			}
		}
		if got, want := must[[]editor.Word](t)(p.open(t).Words(ctx)), []editor.Word{latin, same, spelt}; !reflect.DeepEqual(got, want) {
			t.Errorf("words are\n%+v\nnot\n%+v", got, want)
		}
		for _, c := range []struct {
			kinds []editor.WordKind
			want  []editor.Word
		}{
			{[]editor.WordKind{editor.WordSpelling}, []editor.Word{same, spelt}},
			{[]editor.WordKind{editor.WordCyrillic, editor.WordLatin}, []editor.Word{latin}},
			{[]editor.WordKind{editor.WordCyrillic}, nil},
		} {
			if got := must[[]editor.Word](t)(s.Words(ctx, c.kinds...)); !reflect.DeepEqual(got, c.want) {
				t.Errorf("of kinds %q are %+v", c.kinds, got)
			}
		}
		spelt.Note, spelt.At = "", day.Add(time.Hour)
		if err := s.PutWord(ctx, spelt); err != nil {
			t.Fatal(err)
		}
		if err := s.RemoveWord(ctx, editor.WordLatin, editor.CNR, "BBC"); err != nil {
			t.Fatal(err)
		}
		if got, want := must[[]editor.Word](t)(s.Words(ctx)), []editor.Word{spelt, same}; !reflect.DeepEqual(got, want) {
			t.Errorf("words are\n%+v\nnot\n%+v", got, want)
		}
		for name, err := range map[string]error{
			"removed again":    s.RemoveWord(ctx, editor.WordLatin, editor.CNR, "BBC"),
			"another language": s.RemoveWord(ctx, editor.WordSpelling, editor.EN, "BBC"),
			"another case":     s.RemoveWord(ctx, editor.WordSpelling, editor.CNR, "bbc"),
			"no such term":     s.RemoveTerm(ctx, "x"),
		} {
			if !errors.Is(err, editor.ErrNotFound) {
				t.Errorf("%s: %v", name, err)
			}
		}
		for _, w := range []editor.Word{{Text: "a\x00"}, {Text: "\xff"}, {Text: "a", Note: "\x00"}, {Text: "a", By: "\x00"}} {
			if err := s.PutWord(ctx, w); !errors.Is(err, editor.ErrInvalid) {
				t.Errorf("%+v: %v", w, err)
			}
		}
	})
}

func TestTermsOfTheHouse(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s, ctx := p.open(t), t.Context()
		first := editor.Term{
			ID: "b", Kind: editor.TermOrganization, Latin: true, Note: "agencija",
			Forms:     map[editor.Lang][]string{editor.CNR: {"Frans pres", "AFP"}, editor.EN: {"Agence France-Presse", "AFP"}},
			Forbidden: map[editor.Lang][]string{editor.CNR: {"Frans-Pres"}},
		}
		second := editor.Term{ID: "a", Kind: editor.TermExpression, Note: "a\x00b"} // a body may hold anything
		revision := must[int64](t)(s.TermsRevision(ctx))
		if err := s.PutTerms(ctx, first, second); err != nil {
			t.Fatal(err)
		}
		if again := must[int64](t)(p.open(t).TermsRevision(ctx)); again == revision {
			t.Errorf("the terms changed, and their revision is still %d", revision)
		} else {
			revision = again
		}
		if got := must[[]editor.Term](t)(p.open(t).Terms(ctx)); !reflect.DeepEqual(got, []editor.Term{second, first}) {
			t.Errorf("terms are %+v", got)
		}
		if again := must[int64](t)(s.TermsRevision(ctx)); again != revision {
			t.Errorf("nothing changed, and the revision is %d after %d", again, revision)
		}
		first.Latin = false
		if err := errors.Join(s.PutTerms(ctx, first), s.RemoveTerm(ctx, "a")); err != nil {
			t.Fatal(err)
		}
		if got := must[[]editor.Term](t)(s.Terms(ctx)); !reflect.DeepEqual(got, []editor.Term{first}) {
			t.Errorf("terms are %+v", got)
		}
		if again := must[int64](t)(s.TermsRevision(ctx)); again == revision {
			t.Errorf("a term was removed, and the revision is still %d", revision)
		}
		if err := s.PutTerms(ctx, second, editor.Term{ID: "\x00"}); !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("a term without a name: %v", err)
		}
		if got := must[[]editor.Term](t)(s.Terms(ctx)); !reflect.DeepEqual(got, []editor.Term{first}) {
			t.Errorf("half of a change was kept: %+v", got)
		}
	})
}

// Everybody on the desk hears that the lists changed, and nobody that they did not.
func TestHouseIsAnnounced(t *testing.T) {
	onEach(t, func(t *testing.T, p place) {
		s := p.open(t)
		ctx, heard := within(t), make(chan editor.Event, 10)
		watching, stop := context.WithCancel(ctx)
		defer stop()
		if err := s.Watch(watching, func(e editor.Event) { heard <- e }); err != nil {
			t.Fatal(err)
		}
		for i, change := range []func() error{
			func() error {
				return s.PutWord(ctx, editor.Word{Kind: editor.WordLatin, Lang: editor.CNR, Text: "BBC", At: day})
			},
			func() error { return s.RemoveWord(ctx, editor.WordLatin, editor.CNR, "BBC") },
			func() error { return s.PutTerms(ctx, editor.Term{ID: "a"}) },
			func() error { return s.RemoveTerm(ctx, "a") },
		} {
			if err := s.RemoveTerm(ctx, "none"); !errors.Is(err, editor.ErrNotFound) {
				t.Fatal(err)
			}
			if err := change(); err != nil {
				t.Fatal(err)
			}
			select {
			case e := <-heard:
				if e != (editor.Event{Kind: editor.HouseChanged}) || len(heard) != 0 {
					t.Errorf("change %d: %+v and %d more", i, e, len(heard))
				}
			case <-ctx.Done():
				t.Fatalf("change %d was not heard of", i)
			}
		}
	})
}
