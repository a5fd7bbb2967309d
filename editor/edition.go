package editor

import (
	"context"
	"time"
)

// Edition is the output folder, as two functions that package publish gives.
type Edition struct {
	// Publish puts one story into the edition in dir: all the pages it shall have
	// there from now on. It either happens wholly or not at all, whatever fails. It
	// returns the folder of each page inside the edition, with slashes.
	Publish func(ctx context.Context, dir string, b Bundle) (map[Lang]string, error)
	// Verify checks that dir holds exactly what its manifest says, first finishing a
	// publication that was cut off after it had been decided.
	Verify func(ctx context.Context, dir string) (*Verdict, error)
}

// Bundle is one story as it shall stand in an edition.
type Bundle struct {
	Story    StoryID
	Settings Settings
	Pages    []Page // one per language, in the order of [Targets]
}

// Page is one language of a story in an edition.
type Page struct {
	Article     *Article
	Hash        string // of the article
	Approver    Person
	ApprovedAt  time.Time
	PublishedAt time.Time
	FirstAt     time.Time // when it was published first
	Corrections []Correction
	// Withdrawn is the reason for which the page is a notice now, or "".
	Withdrawn string
}

// Verdict is what [Edition.Verify] finds.
type Verdict struct {
	Stories  int       `json:"stories"`
	Pages    int       `json:"pages"`
	Files    int       `json:"files"`
	Problems []Problem `json:"problems"`
}

// Problem is one file that is not as the manifest says.
type Problem struct {
	Path string `json:"path"` // inside the edition, with slashes
	What string `json:"what"` // a stable id: "verify.<what>" in i18n
}
