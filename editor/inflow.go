package editor

import (
	"context"
	"fmt"
	"iter"
	"net/url"
	"time"
)

// Inflow is how stories come to the desk by themselves, as two functions that package
// inflow gives.
type Inflow struct {
	// Fetch gets one page by http or https. The error is a [*FetchError], or that of ctx.
	Fetch func(ctx context.Context, address string) (Incoming, error)
	// Follow looks at sources and hands over what is in them, until ctx ends; see
	// [Desk.Follow].
	Follow func(ctx context.Context, f Following) error
}

// Source is a place where stories come from by themselves. Exactly one of Folder and
// Feed is set.
type Source struct {
	Folder string        `json:"folder,omitempty"` // a drop folder
	Feed   string        `json:"feed,omitempty"`   // the address of a feed
	Every  time.Duration `json:"every,omitempty"`  // how often a feed is asked; 0: every 10 minutes
}

// String names a source as it may be shown: an address without the name and password in
// it.
func (s Source) String() string {
	if s.Folder != "" {
		return s.Folder
	}
	u, err := url.Parse(s.Feed)
	if err != nil {
		return ""
	}
	u.User = nil
	return u.String()
}

// Sighting is one line of the log of following: what became of a file or item, or of a
// look at a source.
type Sighting struct {
	Source Source
	// Name is that of the file in its folder, with slashes, or of the item in its feed; ""
	// for the source itself.
	Name    string
	At      time.Time
	Arrival *Arrival // nil where nothing arrived
	Err     error    // nil, or why nothing did
	// Done of All files of the source were looked at. All is 0 where it is not known.
	Done, All int
}

// Following is what following needs of a desk. The functions may be called from many
// goroutines at once, but for Report.
type Following struct {
	Sources []Source
	// Once ends it when everything that is there was looked at.
	Once bool
	// Have tells, without reading them, whether bytes as received are on the desk with all
	// the files that are in them.
	Have func(ctx context.Context, raw []byte) (bool, error)
	// Read yields the stories in what arrived, as [Desk.Read] does.
	Read func(in Incoming) iter.Seq2[Reading, error]
	// Keep puts a story on the desk. One that is there gives an [*ExistsError].
	Keep func(ctx context.Context, r Reading) (Arrival, error)
	// Bookmark returns what was kept under a name by PutBookmark, or "".
	Bookmark    func(ctx context.Context, name string) (string, error)
	PutBookmark func(ctx context.Context, name, value string) error
	// Report tells of a sighting. It is called from one goroutine at a time.
	Report func(Sighting)
}

// The reasons for which an address is not fetched; "fetch.<reason>" in i18n.
const (
	FetchScheme      = "scheme"    // no address of http or https
	FetchPrivate     = "private"   // leads into a private network
	FetchRedirects   = "redirects" // leads on and on
	FetchStatus      = "status"    // the server says no: see Status
	FetchTimeout     = "timeout"
	FetchTooLarge    = "too_large" // more than [MaxInput]
	FetchUnreachable = "unreachable"
)

// FetchError says which address could not be fetched and why. It is an [ErrInvalid].
type FetchError struct {
	// Address is what was asked for, without the name and password in it.
	Address string
	Reason  string
	Status  int   // of HTTP, for [FetchStatus]
	Err     error // the cause given by the system, or nil
}

func (e *FetchError) Error() string {
	s := fmt.Sprintf("%s: %s", e.Address, e.Reason)
	if e.Status != 0 {
		s = fmt.Sprintf("%s %d", s, e.Status)
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *FetchError) Unwrap() []error {
	if e.Err == nil {
		return []error{ErrInvalid}
	}
	return []error{ErrInvalid, e.Err}
}
