package wire

import (
	"os"
	"path/filepath"

	"redakcija/editor"
	"redakcija/editor/spelling"
)

// newSpelling checks spelling by the dictionaries that a person put beside their desk, in
// its folder dictionaries, and by those of the system. The words that the person taught it
// are where programs keep what a person has set.
func newSpelling() editor.Spelling {
	o := spelling.Options{Folders: func() []string {
		folders := spelling.Folders()
		if desk := DefaultDesk(); desk != "" {
			folders = append([]string{filepath.Join(filepath.Dir(desk), "dictionaries")}, folders...)
		}
		return folders
	}}
	if dir, err := os.UserConfigDir(); err == nil {
		o.Own = filepath.Join(dir, "redakcija")
	}
	return spelling.New(o)
}
