// Command redakcija is the window: it reads its flags, opens a desk and shows it.
//
//	redakcija [-desk FILE|postgres://…] [-samples] [-ui TAG] [FILE …]
//	redakcija -tour DIR
//
// Files that are named are taken in as new stories. With -samples it opens a desk of
// its own with sample stories, beside the real one. With -tour it drives the window
// through the main job and writes a picture of every screen and the published edition
// to DIR; built with the tag "ci" it needs no display for that.
//
// This is the only package that imports a driver of Fyne.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/user"
	"path/filepath"
	"runtime"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/lang"

	"redakcija/app"
	"redakcija/assets"
	"redakcija/cmd/internal/wire"
	"redakcija/editor"
	"redakcija/i18n"
)

// The program's names, as in FyneApp.toml; a test compares them.
const (
	appID   = "me.redakcija.desk"
	appName = "Redakcija"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stderr))
}

// options are the flags.
type options struct {
	desk, ui, tour, look, settings, as string
	samples, version                   bool
	files                              []string
}

func run(args []string, stderr io.Writer) int {
	var o options
	flags := flag.NewFlagSet("redakcija", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&o.desk, "desk", "", "the desk: a file, or postgres://…")
	flags.StringVar(&o.ui, "ui", "", "language of the window: en, de, sr-Latn-ME, sr-Cyrl-ME")
	flags.StringVar(&o.tour, "tour", "", "drive the window and write pictures and the edition to this folder")
	flags.StringVar(&o.look, "look", "", "with -tour: only this look, such as de-dark-1280x800")
	flags.StringVar(&o.settings, "settings", "", "file with this person's settings")
	flags.StringVar(&o.as, "as", "", "name to sign with")
	flags.BoolVar(&o.samples, "samples", false, "open a desk with sample stories")
	flags.BoolVar(&o.version, "version", false, "print the version")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	o.files = flags.Args()
	var err error
	switch {
	case o.version:
		fmt.Println(appName, wire.Version)
	case o.tour != "":
		err = tour(o.tour, o.look)
	default:
		err = window(o)
	}
	if err != nil {
		fmt.Fprintln(stderr, "redakcija:", err)
		return 3
	}
	return 0
}

// newFyne starts the toolkit. Metadata is set here because a plain build has none.
func newFyne() fyne.App {
	fyneapp.SetMetadata(fyne.AppMetadata{ID: appID, Name: appName, Version: wire.Version, Migrations: map[string]bool{"fyneDo": true}})
	f := fyneapp.NewWithID(appID)
	f.SetIcon(fyne.NewStaticResource("icon.svg", assets.Icon))
	return f
}

// window shows a desk until it is closed.
func window(o options) error {
	settings, err := settingsOf(o)
	if err != nil {
		return err
	}
	address, err := addressOf(o)
	if err != nil {
		return err
	}
	ctx := context.Background()
	f := newFyne()
	desk, store, err := wire.Open(ctx, address)
	if err == nil {
		var release func()
		if release, err = store.Claim(ctx); err == nil {
			defer release()
		}
	}
	if err != nil {
		// There is no desk to show, but there is a person to tell.
		app.ShowFailure(f, settings, err)
		f.Run()
		return err
	}
	defer func() { _ = store.Close() }() // every write is already on disk
	if o.samples {
		if err := fillSamples(ctx, desk); err != nil {
			return err
		}
	}
	a := app.New(f, desk, settings, false)
	a.Show()
	rest(a)
	if len(o.files) > 0 {
		a.Intake(o.files)
	}
	f.Run()
	a.Close()
	return nil
}

// settingsOf reads this person's settings; flags go before what was kept.
func settingsOf(o options) (app.Settings, error) {
	path := o.settings
	if path == "" {
		dir, err := os.UserConfigDir()
		if err != nil {
			return app.Settings{}, err
		}
		path = filepath.Join(dir, "redakcija", "settings.json")
	}
	s, err := app.LoadSettings(path, app.Settings{
		Language: systemLanguage().String(), Width: 1440, Height: 860, Name: loginName(),
	})
	if o.ui != "" {
		s.Language = o.ui
	}
	if o.as != "" {
		s.Name = o.as
	}
	return s, err
}

// systemLanguage is the person's language: on Linux what the environment says, because
// Fyne loses the script of a locale; elsewhere what the system says.
func systemLanguage() i18n.Tag {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return i18n.Resolve(lang.SystemLocale().String())
	}
	return i18n.FromEnvironment()
}

func loginName() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	if u.Name != "" {
		return u.Name
	}
	return u.Username
}

// addressOf says where the desk is. The sample stories have a desk of their own, so
// that trying the program never touches real work.
func addressOf(o options) (string, error) {
	if o.desk != "" {
		return o.desk, nil
	}
	address := wire.DefaultDesk()
	if address == "" {
		return "", errNoPlace
	}
	if o.samples {
		address = filepath.Join(filepath.Dir(address), "samples.db")
	}
	return address, nil
}

// errNoPlace means that the system names no folder for a program's data.
var errNoPlace = errors.New("no folder for the desk: name one with -desk")

var errTour = errors.New("the tour could not do everything")

// tourDesk opens a fresh desk for a tour.
func tourDesk(ctx context.Context, path string) (*editor.Desk, io.Closer, error) {
	if err := os.RemoveAll(path); err != nil {
		return nil, nil, err
	}
	desk, store, err := wire.Open(ctx, path)
	return desk, store, err
}
