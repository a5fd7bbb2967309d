package publish

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"runtime"
	"strings"
	"syscall"

	"redakcija/editor"
)

// What the edition keeps for itself, away from the readers.
const (
	private     = ".redakcija"
	lockFile    = private + "/lock"
	stageDir    = private + "/stage"
	journalFile = private + "/journal.json"
	journalTemp = private + "/journal.tmp"
)

// folder is an edition that is open and locked. Nothing reached through it lies
// outside the directory, whatever links are in it.
type folder struct {
	root *os.Root
	lock *os.File // nil when the folder could only be read
}

// openToWrite opens the edition in dir and locks it. A directory that does not exist
// is made when its parent does.
func openToWrite(dir string) (*folder, error) {
	if err := os.Mkdir(dir, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	f := &folder{root: root}
	err = f.begin()
	if err == nil {
		err = f.takeLock()
	}
	if err != nil {
		return nil, errors.Join(err, f.close())
	}
	return f, nil
}

// begin makes the private folder of a new edition. An edition does not begin where one
// of its names is taken: the file there would be somebody else's.
func (f *folder) begin() error {
	if f.exists(private) {
		return nil
	}
	for _, name := range ownNames {
		if f.exists(name) && !f.exists(editionManifest) {
			return fmt.Errorf("%s has a %q of its own and is no edition: %w", f.root.Name(), name, editor.ErrInvalid)
		}
	}
	if err := f.root.Mkdir(private, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return f.syncDir(".")
}

// openToVerify opens the edition in dir and locks it, so that nothing moves meanwhile.
// One that may not be written, or came without its private folder, is taken as it
// is: nobody publishes there.
func openToVerify(dir string) (*folder, error) {
	root, err := os.OpenRoot(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: %w", editor.ErrNotFound, err)
	}
	if err != nil {
		return nil, err
	}
	f := &folder{root: root}
	if f.exists(private) {
		err = f.takeLock()
	} else if !f.exists(editionManifest) {
		err = fmt.Errorf("no edition in %s: %w", dir, editor.ErrNotFound)
	}
	readOnly := errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
	if err != nil && (!readOnly || f.exists(journalFile)) {
		return nil, errors.Join(err, f.close())
	}
	return f, nil
}

// takeLock locks the edition until f is closed or the program ends.
func (f *folder) takeLock() error {
	lock, err := f.root.OpenFile(lockFile, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return err
	}
	if err := lockNow(lock); err != nil {
		return errors.Join(err, lock.Close())
	}
	f.lock = lock
	return nil
}

// ownNames are the names at the top of the folder that belong to the edition.
var ownNames = func() []string {
	names := []string{rootIndex, styleSheet, manifestDir}
	for i := range renditions {
		names = append(names, renditions[i].folder)
	}
	return names
}()

func (f *folder) close() error {
	var err error
	if f.lock != nil {
		err = f.lock.Close() // this also unlocks
	}
	return errors.Join(err, f.root.Close())
}

func (f *folder) exists(name string) bool {
	_, err := f.root.Lstat(name)
	return err == nil
}

// writeDurably writes a file and waits until the disk has it.
func (f *folder) writeDurably(name string, data []byte) error {
	file, err := f.root.Create(name)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// makeDirs makes a directory inside the edition with all above it, durably.
func (f *folder) makeDirs(name string) error {
	if f.exists(name) {
		return nil
	}
	parent := path.Dir(name)
	if err := f.makeDirs(parent); err != nil {
		return err
	}
	if err := f.root.Mkdir(name, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return f.syncDir(parent)
}

// syncDir waits until the disk has the names in a directory. Windows has no such
// call: there a rename is in the file system's own journal.
func (f *folder) syncDir(name string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := f.root.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// readJSON reads one of the edition's own files. A missing file is fs.ErrNotExist, one
// that is not what it should be is [editor.ErrInvalid].
func (f *folder) readJSON(name string, into any) error {
	raw, err := f.root.ReadFile(name)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return fmt.Errorf("%s: %w: %w", name, editor.ErrInvalid, err)
	}
	return nil
}

// asJSON writes one of the edition's own files, for people as well.
func asJSON(v any) []byte {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil { // strings, numbers and times cannot fail
		panic("publish: " + err.Error())
	}
	return []byte(b.String())
}
