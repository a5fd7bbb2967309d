// Package wire joins the parts of the newsroom: a store, the formats that are read,
// the edition that is written, the inflow of what comes by itself, the tables of the
// register and of translation memories. Both programs get their desk here, so that a verb means the same in the window
// and in the terminal.
//
// It decides nothing and keeps nothing. The table of who may import whom is tested
// here too, because this is the one package that sees all the others and builds
// without cgo.
package wire

import (
	"context"
	"os"
	"path/filepath"
	"runtime"

	"redakcija/editor"
	"redakcija/editor/exchange"
	"redakcija/editor/inflow"
	"redakcija/editor/intake"
	"redakcija/editor/language"
	"redakcija/editor/publish"
	"redakcija/editor/store"
)

// Version is that of both programs, as in FyneApp.toml.
const Version = "0.1.0"

// Open opens the desk at an address: the path of a file, or "postgres://…". The store
// is the caller's to close, and to claim where a window wants the desk for itself.
func Open(ctx context.Context, address string) (*editor.Desk, *store.Store, error) {
	s, err := store.Open(ctx, address)
	if err != nil {
		return nil, nil, err
	}
	desk := editor.NewDesk(s, intake.Formats, publish.Edition(), inflow.New(inflow.Options{Version: Version}))
	return desk.WithTable(exchange.Terms).WithExchange(exchange.XLIFF).WithMemory(exchange.TMX, cacheDir()).WithSpelling(newSpelling()).WithMachine(newMachine()), s, nil
}

// cacheDir is where indexes are kept that can be made again, "" when the system does not say
// where that is.
func cacheDir() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "redakcija")
}

// Bare returns a desk that keeps nothing. It can only read and check files, verify editions
// and check spelling, which needs no database.
func Bare() *editor.Desk {
	return editor.NewDesk(nil, intake.Formats, publish.Edition(), editor.Inflow{}).WithExchange(exchange.XLIFF).WithSpelling(newSpelling())
}

// Private returns the same desk, which also fetches from private networks.
func Private(desk *editor.Desk) *editor.Desk {
	return desk.Through(inflow.New(inflow.Options{Version: Version, Private: true}))
}

// Scripts are the ways to write Montenegrin text, by the name a person asks for
// them with.
var Scripts = map[string]func(string) string{
	"cyrl": language.ToCyrillic,
	"latn": language.ToLatin,
}

// DefaultDesk is the path of a person's own desk: in $XDG_DATA_HOME/redakcija, where
// the system has that convention, otherwise where it keeps a program's data. It is
// "" when the system does not say where that is.
func DefaultDesk() string {
	dir := os.Getenv("XDG_DATA_HOME")
	if !filepath.IsAbs(dir) { // the convention says that a relative one is to be ignored
		dir = dataDir()
	}
	if dir == "" {
		return ""
	}
	return filepath.Join(dir, "redakcija", "desk.db")
}

func dataDir() string {
	if runtime.GOOS == "darwin" || runtime.GOOS == "windows" {
		dir, err := os.UserConfigDir() // there it is the folder for data as well
		if err != nil {
			return ""
		}
		return dir
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return filepath.Join(home, ".local", "share")
}
