package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"time"

	"redakcija/editor"
	"redakcija/editor/language"
)

// Where the shared files and the manifest are.
const (
	rootIndex       = "index.html"
	styleSheet      = "style.css"
	manifestDir     = "manifest"
	editionManifest = manifestDir + "/edition.json"
	storyManifests  = manifestDir + "/stories"
)

// format is the version of the manifest's own layout. A program that meets a higher one
// is too old for the edition and leaves it alone.
const format = 1

// edition is manifest/edition.json: what belongs to no single story.
type edition struct {
	Format int `json:"format"`
	// Sequence counts the publications that changed something, from 1 up.
	Sequence int `json:"sequence"`
	// Listed is how many stories there are in the listings of each language.
	Listed map[editor.Lang]int `json:"listed"`
	Files  []file              `json:"files"` // indexes and style sheet
}

// story is manifest/stories/<id>.json.
type story struct {
	Story     editor.StoryID         `json:"story"`
	Languages map[editor.Lang]record `json:"languages"`
}

// record says what was published of a story in one language: which words, who approved
// them and when, and the files they became.
type record struct {
	Hash           string        `json:"hash"` // of the approved article
	SourceRevision int           `json:"source_revision"`
	Approver       editor.Person `json:"approver"`
	Approved       time.Time     `json:"approved"`
	Published      time.Time     `json:"published"`
	First          time.Time     `json:"first_published"`
	Corrections    int           `json:"corrections,omitempty"`
	// Withdrawn tells that the page is a notice; the title is then empty.
	Withdrawn bool   `json:"withdrawn,omitempty"`
	Path      string `json:"path"` // of the page's folder: the same for ever
	Title     string `json:"title"`
	// Script is what of [editor.Article.Script] the title asks for.
	Script  []language.Entry `json:"script,omitempty"`
	Section string           `json:"section,omitempty"`
	// Unsettled is what was published although it stayed open who said it, and why.
	Unsettled []unsettled `json:"unsettled,omitempty"`
	Listing   int         `json:"listing"` // in which the story is
	Files     []file      `json:"files"`
}

// unsettled is an attribution that somebody waived.
type unsettled struct {
	Segment editor.SegmentID `json:"segment"`
	Words   string           `json:"words"`
	Reason  string           `json:"reason"`
	By      editor.Person    `json:"by,omitempty"`
}

// file is one file of the edition.
type file struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`
	Size   int    `json:"size"` // bytes
}

// perListing is how many stories a listing holds and an index shows.
const perListing = 50

// listing is manifest/<lang>/<n>.json: fifty stories, oldest first.
type listing struct {
	Pages   []file  `json:"pages,omitempty"` // that show it, once it is full
	Entries []entry `json:"entries"`
}

// entry is a story in a listing.
type entry struct {
	Story     editor.StoryID   `json:"story"`
	Title     string           `json:"title"`
	Script    []language.Entry `json:"script,omitempty"` // as in the record
	Path      string           `json:"path"`
	Date      time.Time        `json:"date"` // of the first publication
	Section   string           `json:"section,omitempty"`
	Withdrawn bool             `json:"withdrawn,omitempty"`
}

func (r *record) entry(id editor.StoryID) entry {
	return entry{Story: id, Title: r.Title, Script: r.Script, Path: r.Path, Date: r.First, Section: r.Section, Withdrawn: r.Withdrawn}
}

func storyManifest(id editor.StoryID) string {
	return path.Join(storyManifests, string(id)+".json")
}

func listingManifest(lang editor.Lang, n int) string {
	return path.Join(manifestDir, string(lang), strconv.Itoa(n)+".json")
}

// listings is how many listings so many stories need.
func listings(stories int) int {
	return (stories + perListing - 1) / perListing
}

// readEdition reads manifest/edition.json; an edition that has none is a new one.
func (f *folder) readEdition() (*edition, error) {
	e := &edition{Format: format}
	err := f.readJSON(editionManifest, e)
	if errors.Is(err, fs.ErrNotExist) {
		for _, lang := range editor.Targets {
			if f.exists(listingManifest(lang, 1)) {
				return nil, fmt.Errorf("%s is missing: %w", editionManifest, editor.ErrInvalid)
			}
		}
	} else if err != nil {
		return nil, err
	}
	if e.Listed == nil {
		e.Listed = map[editor.Lang]int{}
	}
	if e.Format != format {
		return nil, fmt.Errorf("%s has format %d, this program knows %d: %w", editionManifest, e.Format, format, editor.ErrInvalid)
	}
	return e, nil
}

// readStory reads the manifest of a story; one that was never published is empty.
func (f *folder) readStory(id editor.StoryID) (*story, error) {
	s := &story{Story: id}
	if err := f.readJSON(storyManifest(id), s); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if s.Languages == nil {
		s.Languages = map[editor.Lang]record{}
	}
	if s.Story != id {
		return nil, fmt.Errorf("%s is of story %q: %w", storyManifest(id), s.Story, editor.ErrInvalid)
	}
	return s, nil
}

func fileOf(o output) file {
	return file{Path: o.path, SHA256: editor.HashOf(o.data), Size: len(o.data)}
}
