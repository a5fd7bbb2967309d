package machine

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/zalando/go-keyring"

	"redakcija/editor"
)

// The key goes to the engine's server only: not over a line that others read, not into what
// is shown.
func TestTheKeyIsNotGivenAway(t *testing.T) {
	m := newMachine(Options{Client: http.DefaultClient, Getenv: func(string) string { return secret }})
	for _, engine := range []string{"deepl", "google", "azure", "libretranslate", "chat"} {
		c := editor.Connector{Engine: engine, Address: "http://mt.example", Model: "tiny", Nearest: "hr"}
		_, err := m.translate(t.Context(), c, plain)
		if e := reasonOf(t, err); e.Reason != editor.MachineAddress {
			t.Errorf("%s: %v", engine, err)
		}
		c.Address = "https://mt.example"
		shown, err := m.preview(c, withNameCNR)
		if err != nil || !strings.Contains(shown.Body, "resign") || !strings.HasPrefix(shown.Address, "https://mt.example/") {
			t.Errorf("%s: %+v, %v", engine, shown, err)
		}
		if strings.Contains(fmt.Sprint(shown), secret) {
			t.Errorf("%s: the key is shown: %+v", engine, shown)
		}
	}
}

func TestDeepLHasAServerForFreeKeys(t *testing.T) {
	for key, want := range map[string]string{"": "https://api.deepl.com/", "abc": "https://api.deepl.com/", "abc:fx": "https://api-free.deepl.com/"} {
		m := newMachine(Options{Client: http.DefaultClient, Getenv: func(string) string { return key }})
		shown, err := m.preview(editor.Connector{Engine: "deepl"}, plain)
		if err != nil || !strings.HasPrefix(shown.Address, want) {
			t.Errorf("with key %q: %+v, %v", key, shown, err)
		}
	}
}

func TestGlossariesAreForLanguagesThatHaveThem(t *testing.T) {
	m := newMachine(Options{Client: http.DefaultClient, Getenv: func(string) string { return "" }})
	c := editor.Connector{Engine: "deepl", Glossary: "def3a26b"}
	for q, want := range map[*editor.MachineQuestion]bool{&withName: true, &withNameCNR: false} {
		shown, err := m.preview(c, *q)
		if err != nil || strings.Contains(shown.Body, `"glossary_id":"def3a26b"`) != want {
			t.Errorf("%s: %s, %v", q.To, shown.Body, err)
		}
	}
}

func TestKeysAreInTheKeyringOrTheEnvironment(t *testing.T) {
	keyring.MockInit()
	environment := ""
	m := newMachine(Options{Client: http.DefaultClient, Getenv: func(string) string { return environment }})
	c := editor.Connector{Engine: "deepl"}
	if e := reasonOf(t, m.ready(c)); e.Reason != editor.MachineNoKey || e.Value != "REDAKCIJA_DEEPL_KEY" {
		t.Errorf("%v", e)
	}
	if err := keepKey("deepl", "kept"); err != nil {
		t.Fatal(err)
	}
	e := &engines[0]
	if key, err := m.keyFor(e); err != nil || key != "kept" {
		t.Errorf("%q, %v", key, err)
	}
	environment = "first"
	if key, err := m.keyFor(e); err != nil || key != "first" {
		t.Errorf("%q, %v", key, err)
	}
	environment = ""
	for range 2 { // what is gone may be forgotten again
		if err := keepKey("deepl", ""); err != nil {
			t.Fatal(err)
		}
	}
	if e := reasonOf(t, m.ready(c)); e.Reason != editor.MachineNoKey {
		t.Errorf("%v", e)
	}
	keyring.MockInitWithError(errors.New("no bus"))
	defer keyring.MockInit()
	if e := reasonOf(t, keepKey("deepl", "x")); e.Reason != editor.MachineNoKeyring || e.Value != "REDAKCIJA_DEEPL_KEY" {
		t.Errorf("without a keyring: %v", e)
	}
	for _, name := range []string{"babel", "apertium"} {
		if e := reasonOf(t, keepKey(name, "x")); e.Reason != editor.MachineUnknown {
			t.Errorf("%s: %v", name, e)
		}
	}
}
