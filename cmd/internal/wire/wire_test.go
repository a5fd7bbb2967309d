package wire

import (
	"path/filepath"
	"testing"
)

func TestDefaultDeskIsWhereTheSystemKeepsData(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("XDG_DATA_HOME", dir)
	if got, want := DefaultDesk(), filepath.Join(dir, "redakcija", "desk.db"); got != want {
		t.Errorf("with XDG_DATA_HOME it is %s, not %s", got, want)
	}
	t.Setenv("XDG_DATA_HOME", "relative")
	if got := DefaultDesk(); !filepath.IsAbs(got) || filepath.Base(filepath.Dir(got)) != "redakcija" {
		t.Errorf("with a relative XDG_DATA_HOME, which does not count, it is %s", got)
	}
}
