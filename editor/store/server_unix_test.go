//go:build unix

package store_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"redakcija/editor"
	"redakcija/editor/store"
)

// onPostgres is a place on the real server.
func onPostgres(t *testing.T) place {
	t.Helper()
	return place{databases[1], newPostgresDatabase(t)}
}

// databaseName is the name of the database in an address.
func databaseName(address string) string {
	before, _, _ := strings.Cut(address, "?")
	return before[strings.LastIndex(before, "/")+1:]
}

func TestNoSecretInErrors(t *testing.T) {
	t.Parallel()
	good := newPostgresDatabase(t)
	for name, address := range map[string]string{
		"wrong password":    strings.Replace(good, "desk:"+secret, "desk:wrong"+secret, 1),
		"no such database":  strings.Replace(good, "@/desk", "@/nothing", 1),
		"no such server":    "postgres://desk:" + secret + "@127.0.0.1:1/desk?connect_timeout=2",
		"bad port":          "postgres://desk:" + secret + "@localhost:port/desk",
		"bad escape":        "postgres://desk:" + secret + "%zz@localhost/desk",
		"slash in it":       "postgres://desk:12/" + secret + "@localhost/desk",
		"question in it":    "postgres://desk:12?" + secret + "@localhost/desk",
		"bad option":        "postgresql://desk:" + secret + "@localhost/desk?sslmode=" + secret,
		"as an option":      "postgres://desk@127.0.0.1:1/desk?password=" + secret + "&connect_timeout=x",
		"as a good option":  "postgres://desk@127.0.0.1:1/desk?connect_timeout=2&password=" + secret,
		"percent in a host": "postgres://desk:" + secret + "@%41/desk",
	} {
		s, err := store.Open(t.Context(), address)
		if !errors.Is(err, editor.ErrUnavailable) || s != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if strings.Contains(fmt.Sprintf("%v %+v", err, err), secret) {
			t.Errorf("%s: the password is shown: %v", name, err)
		}
	}
}

func TestReadOnlyServer(t *testing.T) {
	t.Parallel()
	p := onPostgres(t)
	apply(t, p.open(t), sample("a"))
	p.raw(t, "ALTER DATABASE "+databaseName(p.at)+" SET default_transaction_read_only = on")
	s := p.open(t)
	if err := s.Apply(t.Context(), written("a", editor.DE, 0, "s1", 1, "x")); !errors.Is(err, editor.ErrUnavailable) {
		t.Errorf("read-only: %v", err)
	}
	must[*editor.Story](t)(s.Story(t.Context(), "a", 0))
}

func TestLostServerIsNoticedAndFoundAgain(t *testing.T) {
	t.Parallel()
	p := onPostgres(t)
	s := p.open(t)
	apply(t, s, sample("a"))
	events := watch(t, s)
	name := databaseName(p.at)
	onServer(t, "ALTER DATABASE "+name+" ALLOW_CONNECTIONS false")
	onServer(t, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"+name+"'")
	for what, err := range map[string]error{
		"write": s.Apply(t.Context(), written("a", editor.DE, 0, "s1", 1, "x")),
		"read":  func() error { _, err := s.Story(t.Context(), "a", 0); return err }(),
		"list":  func() error { _, err := s.List(t.Context(), editor.Query{}); return err }(),
		"watch": s.Watch(t.Context(), func(editor.Event) {}),
	} {
		if !errors.Is(err, editor.ErrUnavailable) || strings.Contains(err.Error(), secret) {
			t.Errorf("%s: %v", what, err)
		}
	}
	onServer(t, "ALTER DATABASE "+name+" ALLOW_CONNECTIONS true")
	expect(t, events, editor.Event{Kind: editor.DeskChanged})
	apply(t, s, written("a", editor.DE, 0, "s1", 1, "x"))
	expect(t, events, editor.Event{Kind: editor.VersionChanged, Story: "a", Lang: editor.DE})
}
