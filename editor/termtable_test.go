package editor_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"redakcija/editor"
	"redakcija/editor/exchange"
)

// fates reads a table into the register and returns what became of its rows.
func (n *newsroom) fates(table string, keep bool) string {
	n.Helper()
	all, err := n.desk.WithTable(exchange.Terms).As(jelena).ImportTerms(n.ctx, strings.NewReader(table), keep)
	n.must(err)
	var fates []string
	for _, row := range all {
		fate := string(row.Fate)
		var is *editor.TermError
		var word *editor.WordError
		switch {
		case errors.As(row.Err, &is):
			fate = is.Reason
		case errors.As(row.Err, &word):
			fate = word.Reason
		}
		fates = append(fates, fmt.Sprint(row.Line, " ", fate))
	}
	return strings.Join(fates, ", ")
}

func (n *newsroom) export() string {
	n.Helper()
	var b bytes.Buffer
	n.must(n.desk.WithTable(exchange.Terms).ExportTerms(n.ctx, &b))
	return b.String()
}

func TestTableOfTerms(t *testing.T) {
	n := newNewsroom(t)
	table := strings.Join([]string{
		"id;kind;cnr;en;cnr-forbidden;note",
		"reuters;outlet;Rojters;Reuters;;agencija",
		";person;Stiv Vitkof;Steve Witkoff;Vitkoff;",
		";animal;Vuk;Wolf;;",
		";person;;;;",
		";place;Bar;;Bar;",
		"m1;person;Petar Marković;;;glumac",
		"m2;person;Petar Marković;;;ministar",
		";person;Petar Marković;;;",
	}, "\n")
	want := "2 added, 3 added, 4 kind, 5 empty, 6 forbidden, 7 added, 8 added, 9 two"
	if got := n.fates(table, false); got != want {
		t.Errorf("the first time %s", got)
	}
	first := n.export()
	if got := n.fates(table, false); got != strings.ReplaceAll(want, "added", "same") || n.export() != first {
		t.Errorf("the second time %s", got)
	}

	// What another desk gives back changes nothing, and a new desk has it whole.
	if got := n.fates(first, false); got != "2 same, 3 same, 4 same, 5 same" || n.export() != first {
		t.Errorf("its own table: %s", got)
	}
	other := newNewsroom(t)
	if got := other.fates(first, false); got != "2 added, 3 added, 4 added, 5 added" || other.export() != first {
		t.Errorf("on another desk %s:\n%s\nnot\n%s", got, other.export(), first)
	}

	// Only what the table has a column for is changed, and an entry keeps its id.
	if got := n.fates("kind,en,en-variants\nperson,Steve Witkoff,Witkoff\n", false); got != "2 changed" {
		t.Error(got)
	}
	r, err := n.desk.Register(n.ctx)
	n.must(err)
	if envoy, _ := r.Find("Witkoff", editor.EN); envoy == nil || envoy.Forms[editor.CNR][0] != "Stiv Vitkof" || envoy.Forbidden[editor.CNR][0] != "Vitkoff" {
		t.Errorf("it is %+v", envoy)
	}
	if got := n.fates("id,kind,cnr,note\nx,outlet,Rojters,nova\n", true); got != "2 kept" {
		t.Error(got)
	}
	if got := n.fates("id,kind,cnr,note\nx,outlet,Rojters,nova\ny,outlet,Rojters,druga\n", false); got != "2 changed, 3 added" {
		t.Error(got) // two ids are two entries
	}
	if got := n.fates("id,note\nreuters,treća\n", false); got != "2 changed" {
		t.Error(got)
	}
}

func TestTableOfTermsIsRefused(t *testing.T) {
	n := newNewsroom(t)
	d := n.desk.WithTable(exchange.Terms)
	if _, err := d.ImportTerms(n.ctx, strings.NewReader("kind,cnr\nplace,Bar\n"), false); !errors.Is(err, editor.ErrUnsigned) {
		t.Errorf("unsigned: %v", err)
	}
	if _, err := d.As(jelena).ImportTerms(n.ctx, strings.NewReader("Bar\n"), false); !errors.Is(err, editor.ErrInvalid) {
		t.Errorf("no table: %v", err)
	}
}
