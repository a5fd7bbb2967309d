// Package inflow brings stories to a desk by themselves: it watches drop folders, asks
// feeds, and fetches pages by their address.
//
// It remembers nothing that must not be lost. The desk knows the bytes it has, so a
// file or an item is taken exactly once, however often following is killed and begun
// again; files are only read, never moved, changed or deleted. What a feed's server
// said last is kept as a bookmark of the desk and only spares it an answer.
//
// A folder is looked at as a whole, again and again: [os.ReadDir] is the truth, and
// notifications of the system only say when the next look is due. So nothing is missed
// when notifications are, as on a network drive.
//
// Two limits protect the newsroom. Nothing is fetched from within its own network,
// unless that is asked for: an address that arrives in a message must not make this
// program talk to a printer or to the inside of a server. And everything has an end: a
// page is fetched within half a minute and 64 MiB or not at all.
//
// Reading order: inflow.go, fetch.go, address.go, follow.go, folder.go, look.go, bell.go, feed.go.
package inflow

import (
	"context"
	"net/http"
	"runtime"
	"time"

	"redakcija/editor"
)

// Options are what a program decides about its inflow.
type Options struct {
	// Version of the program, as servers are told it.
	Version string
	// Private allows addresses of private networks.
	Private bool
}

// New returns what a desk needs to fetch pages and to follow sources.
func New(o Options) editor.Inflow {
	n := newInflow(o)
	return editor.Inflow{Fetch: n.fetch, Follow: n.follow}
}

// inflow is one program's: what it fetches and reads at a time is limited in all.
type inflow struct {
	client *http.Client
	agent  string
	hosts  hosts
	// slots are taken by what is read: a file for each processor and one that is being kept,
	// but one large one, so that memory is bounded too.
	slots, large chan struct{}
	// asking are the feeds that are asked at a time: each may send 64 MiB.
	asking chan struct{}
	pace   pace
	limit  int64 // of an answer, in bytes as unpacked
	// What tests make stand still, or fail.
	now     func() time.Time
	newBell func() *bell
}

// pace is how long things are waited for.
type pace struct {
	fetch  time.Duration // for a whole answer
	settle time.Duration // a file that did not change for so long is whole
	look   time.Duration // between two looks at a folder that tells when it changes
	poll   time.Duration // between two looks at one that does not, or that is not there
	every  time.Duration // a feed's, where a source does not say
	least  time.Duration // of a feed, whatever a source says
	most   time.Duration // between two questions to a feed that fails
}

func newInflow(o Options) *inflow {
	return &inflow{
		client: newClient(o.Private),
		agent:  "Redakcija/" + o.Version,
		slots:  make(chan struct{}, runtime.GOMAXPROCS(0)+1),
		large:  make(chan struct{}, 1),
		asking: make(chan struct{}, 2),
		limit:  editor.MaxInput,
		now:    time.Now, newBell: newBell,
		pace: pace{
			fetch: 30 * time.Second, settle: time.Second, look: 30 * time.Second, poll: 5 * time.Second,
			every: 10 * time.Minute, least: time.Minute, most: 6 * time.Hour,
		},
	}
}

// isLarge is the size in bytes from which a file is read while no other such file is: a
// text of that size is a book, and an archive may unpack to many times as much.
const isLarge = 4 << 20

// enter waits until a file of a size may be read. Who entered must leave.
func (n *inflow) enter(ctx context.Context, size int64) (leave func(), err error) {
	large := size >= isLarge
	if large {
		if err := acquire(ctx, n.large); err != nil {
			return nil, err
		}
	}
	err = acquire(ctx, n.slots)
	if err != nil && large {
		<-n.large
	}
	return func() {
		<-n.slots
		if large {
			<-n.large
		}
	}, err
}

func acquire(ctx context.Context, slots chan struct{}) error {
	select {
	case slots <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
