package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strconv"

	"redakcija/editor"
)

// output is a file of the edition as it shall be.
type output struct {
	path string // inside the edition, with slashes
	data []byte
}

// journal is the decision to put staged files into place. It lists them in the order
// in which they are moved.
type journal struct {
	Files []staged `json:"files"`
}

type staged struct {
	Stage  string `json:"stage"` // name in the stage
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`
}

// put writes files into the edition, wholly or not at all, in this order. A cancelled
// ctx is heeded until the decision. After it an error means that the rest is done
// by the next [folder.recover].
func (f *folder) put(ctx context.Context, files []output) error {
	j, err := f.stage(ctx, files)
	if err != nil {
		return err
	}
	if err := f.decide(j); err != nil {
		return err
	}
	return f.finish(j)
}

// stage writes files beside the edition, durably, and makes the folders they will go to:
// after the decision nothing is left that needs space.
func (f *folder) stage(ctx context.Context, files []output) (*journal, error) {
	if err := f.root.Mkdir(stageDir, 0o755); err != nil {
		return nil, err
	}
	j := &journal{Files: make([]staged, len(files))}
	for i, file := range files {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		j.Files[i] = staged{Stage: strconv.Itoa(i), Path: file.path, SHA256: editor.HashOf(file.data)}
		if err := f.writeDurably(path.Join(stageDir, j.Files[i].Stage), file.data); err != nil {
			return nil, err
		}
		if err := f.makeDirs(path.Dir(file.path)); err != nil {
			return nil, err
		}
	}
	return j, f.syncDir(stageDir)
}

// decide makes the journal durable under its name. From then on its files are the
// edition's.
func (f *folder) decide(j *journal) error {
	if err := f.writeDurably(journalTemp, asJSON(j)); err != nil {
		return err
	}
	if err := f.root.Rename(journalTemp, journalFile); err != nil {
		return err
	}
	return f.syncDir(private)
}

// recover brings the edition to a whole state: it finishes what was decided and throws
// away what was not.
func (f *folder) recover() error {
	var j journal
	err := f.readJSON(journalFile, &j)
	if errors.Is(err, fs.ErrNotExist) {
		return f.clear()
	}
	if err != nil {
		return err
	}
	if err := f.finish(&j); err != nil {
		return fmt.Errorf("finish a publication that was cut off: %w", err)
	}
	return nil
}

// finish carries a journal out. It can be cut off and begun again any number of times:
// a file that is not in the stage any more must stand in its place.
func (f *folder) finish(j *journal) error {
	dirs := map[string]bool{}
	for _, s := range j.Files {
		err := f.root.Rename(path.Join(stageDir, s.Stage), s.Path)
		if errors.Is(err, fs.ErrNotExist) {
			data, readErr := f.root.ReadFile(s.Path)
			if readErr != nil || editor.HashOf(data) != s.SHA256 {
				return fmt.Errorf("%s is neither staged nor in place: %w", s.Path, editor.ErrInvalid)
			}
			err = nil
		}
		if err != nil {
			return err
		}
		dirs[path.Dir(s.Path)] = true
	}
	for dir := range dirs {
		if err := f.syncDir(dir); err != nil {
			return err
		}
	}
	if err := f.root.Remove(journalFile); err != nil {
		return err
	}
	if err := f.syncDir(private); err != nil {
		return err
	}
	return f.clear()
}

// clear removes what is staged and not decided.
func (f *folder) clear() error {
	if err := f.root.Remove(journalTemp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return f.root.RemoveAll(stageDir)
}
