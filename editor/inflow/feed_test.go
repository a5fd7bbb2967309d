package inflow

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"redakcija/editor"
)

// server answers as a test says, and counts.
type server struct {
	*httptest.Server
	mu      sync.Mutex
	answer  http.HandlerFunc
	asked   []http.Header
	busy    int
	atATime int // the most requests that it had at once
}

func newServer(t *testing.T, answer http.HandlerFunc) *server {
	s := &server{answer: answer}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.asked = append(s.asked, r.Header)
		s.busy++
		s.atATime = max(s.atATime, s.busy)
		answer := s.answer
		s.mu.Unlock()
		answer(w, r)
		s.mu.Lock()
		s.busy--
		s.mu.Unlock()
	}))
	t.Cleanup(s.Close)
	return s
}

func (s *server) answers(answer http.HandlerFunc) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answer = answer
}

// last is what it was asked with last, and how often it was asked.
func (s *server) last() (http.Header, int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.asked) == 0 {
		return nil, 0
	}
	return s.asked[len(s.asked)-1], len(s.asked)
}

func says(text, tag, modified string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if tag != "" {
			w.Header().Set("ETag", tag)
		}
		if modified != "" {
			w.Header().Set("Last-Modified", modified)
		}
		if tag != "" && r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		_, _ = w.Write([]byte(text)) // a server's error is the client's too
	}
}

func TestItemsOfAFeedArrive(t *testing.T) {
	n := newNewsroom(t)
	const monday = "Mon, 16 Nov 2026 08:00:00 GMT"
	s := newServer(t, says("feed:one bad two", `"1"`, monday))
	feed := editor.Source{Feed: s.URL + "/rss"}
	lines := func(told []editor.Sighting) (all []string) {
		for _, s := range told {
			all = append(all, fmt.Sprintf("%s %t %v", s.Name, s.Arrival != nil, s.Err))
		}
		return all
	}
	want := []string{"1 true <nil>", "2 false 127.0.0.1/rss/2: no_body", "3 true <nil>", " false <nil>"}
	if got := lines(n.once(feed)); !slices.Equal(got, want) {
		t.Errorf("told %q, not %q", got, want)
	}
	reads := 0
	n.read = func(string) { reads++ }
	got := lines(n.once(feed))
	if h, _ := s.last(); h.Get("If-None-Match") != `"1"` || h.Get("If-Modified-Since") != monday {
		t.Errorf("it asks again with %v", h)
	}
	if want = []string{" false <nil>"}; reads != 0 || !slices.Equal(got, want) {
		t.Errorf("nothing is new, but it reads %d times and tells %q", reads, got)
	}
	s.answers(says("feed:two three", "", ""))
	want = []string{"2 true <nil>", " false <nil>"}
	if got := lines(n.once(feed)); reads != 1 || !slices.Equal(got, want) {
		t.Errorf("told %q, not %q", got, want)
	}
	// A server that says neither tag nor date sends everything again: it is not read again.
	if n.once(feed); reads != 1 {
		t.Error("the same feed is read twice")
	}
	if h, _ := s.last(); h.Get("If-None-Match") != "" || h.Get("If-Modified-Since") != "" {
		t.Errorf("it asks with what another answer said: %v", h)
	}
}

func TestFeedIsAskedAgainAndAgain(t *testing.T) {
	n := newNewsroom(t)
	s := newServer(t, says("feed:one", `"1"`, ""))
	stop := n.start(editor.Source{Feed: s.URL})
	n.arrival("1")
	s.answers(says("feed:one two", `"2"`, ""))
	n.arrival("2")
	s.answers(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusInternalServerError) })
	failed := n.await("the failure", func(s editor.Sighting) bool { return s.Err != nil })
	var fetch *editor.FetchError
	if !errors.As(failed.Err, &fetch) || fetch.Status != 500 || failed.Name != "" {
		t.Errorf("told %+v", failed)
	}
	s.answers(func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
	})
	n.await("that file: is refused", func(s editor.Sighting) bool {
		return errors.As(s.Err, &fetch) && fetch.Reason == editor.FetchScheme
	})
	s.answers(says("feed:one two three", `"3"`, ""))
	n.arrival("3")
	stop()
}

// What could not be put on the desk comes with the next answer, although the server has
// nothing new.
func TestItemsAreNotLostWhenTheDeskFails(t *testing.T) {
	for _, failure := range []error{editor.ErrUnavailable, editor.ErrConflict} {
		n := newNewsroom(t)
		s := newServer(t, says("feed:one two", `"1"`, ""))
		failed := false
		n.keep = func(text string) error {
			if text == "two" && !failed {
				failed = true
				return failure
			}
			return nil
		}
		n.start(editor.Source{Feed: s.URL})
		n.await("the failure", func(s editor.Sighting) bool { return errors.Is(s.Err, failure) })
		n.arrival("2")
		if !n.has("one") || !n.has("two") || len(n.kept) != 2 {
			t.Errorf("%q arrived", n.kept)
		}
	}
}

// A server that says when it wants to be asked again is left alone, also by the next
// program that follows it.
func TestServerIsLeftAlone(t *testing.T) {
	n := newNewsroom(t)
	clock := time.Now()
	n.inflow.now = func() time.Time { return clock }
	s := newServer(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "3600")
		w.WriteHeader(http.StatusTooManyRequests)
	})
	feed := editor.Source{Feed: strings.Replace(s.URL, "http://", "http://ana:secret@", 1)}
	for range 2 {
		told := n.once(feed)
		var fetch *editor.FetchError
		if len(told) != 1 || !errors.As(told[0].Err, &fetch) || fetch.Status != 429 {
			t.Errorf("told %+v", told)
		}
		if _, asked := s.last(); asked != 1 {
			t.Errorf("it was asked %d times", asked)
		}
	}
	other := newServer(t, says("feed:another", "", ""))
	stop := n.start(feed, editor.Source{Feed: other.URL})
	n.await("the other server's tenth answer", func(editor.Sighting) bool {
		_, asked := other.last()
		return asked >= 10
	})
	stop()
	if _, asked := s.last(); asked != 1 {
		t.Errorf("it was asked %d times", asked)
	}
	for name, value := range n.bookmarks {
		if strings.Contains(name+value, "secret") || strings.Contains(name+value, "127.0.0.1") {
			t.Errorf("the bookmark %s says %s", name, value)
		}
	}
	s.answers(says("feed:one", "", ""))
	clock = clock.Add(time.Hour)
	if n.once(feed); !n.has("one") {
		t.Error("it is not asked when it may be")
	}
}

func TestServerIsAskedOneThingAtATime(t *testing.T) {
	n := newNewsroom(t)
	var all []editor.Source
	s := newServer(t, says("feed:one", "", ""))
	for i := range 6 {
		all = append(all, editor.Source{Feed: fmt.Sprintf("%s/%d", s.URL, i)})
	}
	n.asking = make(chan struct{}, len(all))
	n.once(all...)
	if _, asked := s.last(); asked != len(all) || s.atATime != 1 {
		t.Errorf("it was asked %d times, %d at a time", asked, s.atATime)
	}
	if len(n.hosts.busy) != 0 {
		t.Errorf("hosts that are busy for ever: %v", n.hosts.busy)
	}
}

func TestFailuresAreFollowedByLongerWaits(t *testing.T) {
	now := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	b := bookmark{Tag: "kept"}
	for i, want := range []time.Duration{10, 20, 40, 80, 160, 320, 360, 360, 360} {
		want *= time.Minute
		got := b.fail(errors.New("no route"), now, 10*time.Minute, 6*time.Hour)
		if got > want || got < want*4/5-1 {
			t.Errorf("after failure %d it waits %v, not %v or up to a fifth less", i+1, got, want)
		}
		if late := b.After.Sub(now) - got; late > 0 || late < -time.Second {
			t.Errorf("it is written down as %v, not %v", b.After.Sub(now), got)
		}
	}
	if b.Failures != 9 || b.Tag != "kept" || b.Status != 0 {
		t.Errorf("the bookmark is %+v", b)
	}
	b = bookmark{Failures: 1 << 40}
	if got := b.fail(errors.New("no route"), now, 12*time.Hour, 6*time.Hour); got > 12*time.Hour || got < 9*time.Hour {
		t.Errorf("a feed that is asked twice a day waits %v", got)
	}
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	for value, want := range map[string]time.Duration{
		"120": 2 * time.Minute, "0": 0, "Fri, 20 Nov 2026 09:05:00 GMT": 5 * time.Minute, "Fri, 20 Nov 2026 08:00:00 GMT": 0,
		"99999999": longest, "Fri, 20 Nov 2099 09:00:00 GMT": longest,
		"": -1, "soon": -1, "-5": -1, "99999999999999999999": -1, "1.5": -1,
	} {
		got, said := retryAfter(http.Header{"Retry-After": {value}}, now)
		if said != (want >= 0) || said && got != want {
			t.Errorf("%q means %v, %t", value, got, said)
		}
	}
}
