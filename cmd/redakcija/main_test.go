package main

import (
	"os"
	"regexp"
	"testing"

	"redakcija/cmd/internal/wire"
)

// A plain build carries no metadata, so the program says of itself what FyneApp.toml
// says of it.
func TestMetadataIsThatOfFyneApp(t *testing.T) {
	raw, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{"ID": appID, "Name": appName, "Version": wire.Version} {
		m := regexp.MustCompile(`(?m)^\s*` + key + ` = "(.*)"$`).FindSubmatch(raw)
		if m == nil || string(m[1]) != want {
			t.Errorf("%s is %q in FyneApp.toml and %q in the program", key, m, want)
		}
	}
}
