package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"

	"redakcija/editor"
)

// Settings belong to one person on one machine: what the newsroom agrees on is on the
// desk. They are a file of our own, because Fyne's preferences are written in place
// and were seen to come back empty.
type Settings struct {
	Name     string   `json:"name"`     // signs what is written
	Language string   `json:"language"` // of the window, a tag of package i18n
	Dark     bool     `json:"dark"`
	Plain    bool     `json:"plain,omitempty"` // what is typed stays as it is typed
	Folder   string   `json:"folder"`          // of the edition
	Width    float32  `json:"width"`
	Height   float32  `json:"height"`
	Hidden   []string `json:"hidden,omitempty"` // columns of the workbench that are not shown
	// Sources are where stories come from by themselves while the window is open.
	Sources []Watched `json:"sources,omitempty"`
	path    string
}

// Watched is a source, which may be turned off for a while.
type Watched struct {
	editor.Source
	Off bool `json:"off,omitempty"`
}

// LoadSettings reads the settings from a file; what it does not hold, or a file that
// is not there, is filled from the given beginning.
func LoadSettings(path string, beginning Settings) (Settings, error) {
	s := beginning
	raw, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(raw, &s)
	}
	s.path = path
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return s, fmt.Errorf("settings %s: %w", path, err)
	}
	return s, nil
}

// Save writes the settings so that a crash leaves the old or the new ones.
func (s Settings) Save() error {
	if s.path == "" { // a tour keeps nothing
		return nil
	}
	raw, err := json.MarshalIndent(s, "", "\t")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(s.path), 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(s.path), "settings-*")
	if err != nil {
		return err
	}
	_, err = f.Write(append(raw, '\n'))
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), s.path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}

// apply takes new settings: this person's at once, the newsroom's when the desk has
// them.
func (a *App) apply(newsroom editor.Settings) {
	a.desk = a.desk.As(editor.Person(a.settings.Name))
	a.keepSettings()
	a.build()
	a.arrivals.follow() // under this name
	if reflect.DeepEqual(newsroom, a.newsroom) {
		return
	}
	a.perform(editor.Event{Kind: editor.SettingsChanged}, func(ctx context.Context) error { return a.desk.PutSettings(ctx, newsroom) })
}

// toggleDark changes between paper and night.
func (a *App) toggleDark() {
	a.settings.Dark = !a.settings.Dark
	a.keepSettings()
	a.build()
}
