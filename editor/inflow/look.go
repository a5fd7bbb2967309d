package inflow

import (
	"cmp"
	"errors"
	"hash/maphash"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// old is how long ago a file must have been changed to be taken at the first look. It is
// more than the clocks of computers differ that share a drive.
const old = time.Minute

// look finds the files that have not been looked at and are whole, the oldest first. It
// counts all files.
func (f *folder) look() ([]file, error) {
	root, err := filepath.EvalSymlinks(f.source.Folder)
	if err != nil {
		return nil, unreadable(f.source.Folder, err)
	}
	f.bell.deaf = false
	v := view{folder: f, now: f.now(), seen: map[uint64]state{}, settling: map[uint64]time.Time{}}
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && path == root:
			return unreadable(f.source.Folder, err)
		case err != nil:
			v.closed(strings.TrimPrefix(path[len(root):], string(filepath.Separator)), err)
		case path != root && unfinished(d.Name()):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.IsDir():
			f.bell.hang(path) // before it is read, so that nothing falls between
		case d.Type().IsRegular():
			if info, err := d.Info(); err == nil { // else it is gone again
				v.add(strings.TrimPrefix(path[len(root):], string(filepath.Separator)), info)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(v.fresh, func(a, b file) int {
		return cmp.Or(a.at.Compare(b.at), strings.Compare(a.path, b.path))
	})
	f.seen, f.settling = v.seen, v.settling
	f.counting.Lock()
	f.done, f.all = v.done, v.all
	f.counting.Unlock()
	return v.fresh, nil
}

// view is a folder while it is looked at: what it will be known by until the next look.
type view struct {
	*folder
	now       time.Time
	seen      map[uint64]state
	settling  map[uint64]time.Time
	fresh     []file
	done, all int
}

// add enters a file. It is fresh unless it was looked at, or may still be written.
func (v *view) add(path string, info fs.FileInfo) {
	x := file{path, v.key(path, info.Size(), info.ModTime()), info.Size(), info.ModTime()}
	v.all++
	switch s := v.folder.seen[x.key]; {
	case s == looked:
		v.seen[x.key] = s
		v.done++
		return
	case s == refused:
		v.seen[x.key] = s
	case v.now.Sub(x.at) < old:
		first, again := v.folder.settling[x.key]
		if !again {
			first = v.now
		}
		if v.now.Sub(first) < v.pace.settle {
			v.settling[x.key] = first
			return
		}
	}
	v.fresh = append(v.fresh, x)
}

// closed tells once of a folder within that cannot be read, unless it is gone.
func (v *view) closed(path string, err error) {
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	key := v.key(path, 0, time.Unix(0, 0))
	v.seen[key] = refused
	if v.folder.seen[key] != refused {
		v.tell(filepath.ToSlash(path), nil, unreadable(path, err))
	}
}

// key is what a file is remembered by: another one as soon as it changes.
func (f *folder) key(path string, size int64, at time.Time) uint64 {
	return maphash.Comparable(f.seed, struct {
		path     string
		size, at int64
	}{path, size, at.UnixNano()})
}

// unfinished tells by a name that a file is hidden, is being written under another name,
// or belongs to a program that has a document open.
func unfinished(name string) bool {
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~") {
		return true
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".tmp", ".part", ".partial", ".crdownload", ".download":
		return true
	}
	return name == "Thumbs.db" || name == "desktop.ini"
}
