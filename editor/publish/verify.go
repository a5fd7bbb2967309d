package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"

	"redakcija/editor"
)

// What is wrong with a file of an edition; "verify.<what>" in i18n.
const (
	Missing     = "missing"  // listed in the manifest and not there
	Changed     = "changed"  // other bytes than were published
	Stray       = "stray"    // in the edition's own folders and not listed
	BadManifest = "manifest" // a file of the manifest that cannot be read
	BadListing  = "listing"  // a listing that says something else than the stories
)

// verify is [editor.Edition.Verify]. The pages it counts are those of stories, each
// rendition by itself; the files are all that the manifest lists.
func verify(ctx context.Context, dir string) (verdict *editor.Verdict, err error) {
	f, err := openToVerify(dir)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.close()) }()
	if f.lock != nil {
		if err := f.recover(); err != nil {
			return nil, err
		}
	}
	e, err := f.readEdition()
	if err != nil {
		return nil, err
	}
	if e.Sequence == 0 {
		return nil, fmt.Errorf("no edition in %s: %w", dir, editor.ErrNotFound)
	}
	v := &verification{
		folder: f, edition: e, known: map[string]bool{editionManifest: true},
		stories: map[editor.StoryID]*story{}, verdict: &editor.Verdict{Problems: []editor.Problem{}},
	}
	v.files(e.Files)
	for _, step := range [...]func(context.Context) error{v.allStories, v.allListings, v.strays} {
		if err := step(ctx); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(v.verdict.Problems, func(a, b editor.Problem) int {
		return strings.Compare(a.Path+" "+a.What, b.Path+" "+b.What)
	})
	v.verdict.Problems = slices.Compact(v.verdict.Problems)
	return v.verdict, nil
}

// verification is an edition on its way through the checks.
type verification struct {
	folder  *folder
	edition *edition
	known   map[string]bool // paths that may be there
	stories map[editor.StoryID]*story
	verdict *editor.Verdict
}

func (v *verification) problem(name, what string) {
	v.verdict.Problems = append(v.verdict.Problems, editor.Problem{Path: name, What: what})
}

// files checks listed files against the disk.
func (v *verification) files(files []file) {
	for _, want := range files {
		v.known[want.Path] = true
		v.verdict.Files++
		info, err := v.folder.root.Lstat(want.Path)
		if err != nil {
			v.problem(want.Path, Missing)
			continue
		}
		if !info.Mode().IsRegular() || info.Size() != int64(want.Size) {
			v.problem(want.Path, Changed)
			continue
		}
		if data, err := v.folder.root.ReadFile(want.Path); err != nil || editor.HashOf(data) != want.SHA256 {
			v.problem(want.Path, Changed)
		}
	}
}

// allStories checks the manifest of every story and the files it lists.
func (v *verification) allStories(ctx context.Context) error {
	names, err := fs.Glob(v.folder.root.FS(), storyManifests+"/*.json")
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := ctx.Err(); err != nil {
			return err
		}
		v.known[name] = true
		id := editor.StoryID(strings.TrimSuffix(path.Base(name), ".json"))
		s, err := v.folder.readStory(id)
		if err != nil {
			v.problem(name, BadManifest)
			continue
		}
		v.stories[id] = s
		v.verdict.Stories++
		for _, lang := range editor.Targets {
			rec := s.Languages[lang]
			v.files(rec.Files)
			v.verdict.Pages += len(rec.Files) / len(formats)
		}
	}
	return nil
}

// allListings checks that the listings have every story once, as its manifest has it.
func (v *verification) allListings(ctx context.Context) error {
	for _, lang := range editor.Targets {
		listed := map[editor.StoryID]bool{}
		for n := 1; n <= listings(v.edition.Listed[lang]); n++ {
			if err := ctx.Err(); err != nil {
				return err
			}
			v.listing(lang, n, listed)
		}
		for id, s := range v.stories {
			if _, ok := s.Languages[lang]; ok && !listed[id] {
				v.problem(storyManifest(id), BadListing)
			}
		}
	}
	return nil
}

func (v *verification) listing(lang editor.Lang, n int, listed map[editor.StoryID]bool) {
	name := listingManifest(lang, n)
	v.known[name] = true
	var l listing
	err := v.folder.readJSON(name, &l)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		v.problem(name, Missing)
		return
	case err != nil:
		v.problem(name, BadManifest)
		return
	}
	v.files(l.Pages)
	if len(l.Entries) != min(perListing, v.edition.Listed[lang]-(n-1)*perListing) {
		v.problem(name, BadListing)
	}
	for _, e := range l.Entries {
		rec, ok := record{}, false
		if s := v.stories[e.Story]; s != nil {
			rec, ok = s.Languages[lang]
		}
		if !ok || listed[e.Story] || rec.Listing != n || !reflect.DeepEqual(rec.entry(e.Story), e) {
			v.problem(name, BadListing)
		}
		listed[e.Story] = true
	}
}

// strays finds what nobody listed in the folders that are the edition's own.
func (v *verification) strays(ctx context.Context) error {
	for _, top := range ownNames {
		err := fs.WalkDir(v.folder.root.FS(), top, func(name string, d fs.DirEntry, err error) error {
			if errors.Is(err, fs.ErrNotExist) && name == top {
				return nil // its files are reported as missing
			}
			if err != nil {
				return err
			}
			if !d.IsDir() && !v.known[name] {
				v.problem(name, Stray)
			}
			return ctx.Err()
		})
		if err != nil {
			return err
		}
	}
	return nil
}
