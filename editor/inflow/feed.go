package inflow

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"net/http"
	"strconv"
	"time"

	"redakcija/editor"
)

// bookmark is what is kept of a feed between two questions: what its server said, to be
// told what is new since then, and how it failed.
type bookmark struct {
	Tag      string `json:"tag,omitempty"`      // its ETag
	Modified string `json:"modified,omitempty"` // its Last-Modified
	// Hash is that of the feed, for the servers that say neither.
	Hash     string    `json:"hash,omitempty"`
	Failures int       `json:"failures,omitempty"` // in a row
	After    time.Time `json:"after,omitzero"`     // when it may be asked again
	// Status is that of the server's no, where it said itself when to ask again.
	Status int `json:"status,omitempty"`
}

// bookmarkName is what the bookmark of a feed is called on the desk: an address may hold a
// password, which must not lie in a database.
func bookmarkName(address string) string { return "feed " + editor.HashOf([]byte(address)) }

// ask makes a question conditional (RFC 9110, 13.1).
func (b *bookmark) ask(h http.Header) {
	if b.Tag != "" {
		h.Set("If-None-Match", b.Tag)
	}
	if b.Modified != "" {
		h.Set("If-Modified-Since", b.Modified)
	}
}

// followFeed asks for a feed again and again and takes its items; with once it asks once,
// and returns the desk's error. A feed that fails is asked ever more rarely, and never
// before its server wants to be asked.
func (l *line) followFeed(ctx context.Context) error {
	every := max(cmp.Or(l.source.Every, l.pace.every), l.pace.least)
	for {
		b := l.load(ctx)
		if wait := b.After.Sub(l.now()); wait > 0 && !l.Once {
			if !pause(ctx, wait) {
				return nil
			}
		} else if wait > 0 && b.Status != 0 {
			l.tell("", nil, &editor.FetchError{Address: l.source.String(), Reason: editor.FetchStatus, Status: b.Status})
			return nil
		}
		wait, err := l.poll(ctx, &b, every)
		switch {
		case ctx.Err() != nil:
			return nil
		case err != nil && l.Once:
			return err
		case err != nil:
			l.tell("", nil, err) // the desk may come back
		case l.Once:
			return nil
		}
		if !pause(ctx, wait) {
			return nil
		}
	}
}

// load returns a feed's bookmark, or an empty one: it only spares questions.
func (l *line) load(ctx context.Context) bookmark {
	var b bookmark
	value, err := l.Bookmark(ctx, bookmarkName(l.source.Feed))
	if err != nil || json.Unmarshal([]byte(value), &b) != nil {
		return bookmark{}
	}
	return b
}

// poll asks for a feed once and takes what is new. It returns when to ask again, and the
// error of the desk.
func (l *line) poll(ctx context.Context, b *bookmark, every time.Duration) (time.Duration, error) {
	if acquire(ctx, l.asking) != nil {
		return 0, nil
	}
	defer func() { <-l.asking }()
	a, err := l.get(ctx, l.source.Feed, b)
	if ctx.Err() != nil {
		return 0, nil
	}
	if err != nil {
		l.tell("", nil, err)
		wait := b.fail(err, l.now(), every, l.pace.most)
		return wait, l.save(ctx, b)
	}
	next := bookmark{Tag: a.header.Get("ETag"), Modified: a.header.Get("Last-Modified"), Hash: b.Hash}
	if a.same { // such an answer need not repeat them
		next.Tag, next.Modified = cmp.Or(next.Tag, b.Tag), cmp.Or(next.Modified, b.Modified)
	} else if next.Hash = editor.HashOf(a.in.Raw); next.Hash != b.Hash {
		leave, err := l.enter(ctx, int64(len(a.in.Raw)))
		if err != nil {
			return 0, nil
		}
		result, err := l.take(ctx, "", a.in, func() error { return nil })
		leave()
		if err != nil {
			return every, err
		}
		if result == partly { // it must be read again
			next = bookmark{}
		}
	}
	l.tell("", nil, nil)
	if next == *b {
		return jitter(every), nil
	}
	return jitter(every), l.save(ctx, &next)
}

func (l *line) save(ctx context.Context, b *bookmark) error {
	value, err := json.Marshal(b)
	if err != nil {
		return err
	}
	return l.PutBookmark(ctx, bookmarkName(l.source.Feed), string(value))
}

// fail notes a failure and returns how long to wait: twice as long after each, as many
// servers come back slowly because everybody asks again at once.
func (b *bookmark) fail(err error, now time.Time, every, most time.Duration) time.Duration {
	b.Failures++
	b.Status = 0
	wait := every
	for i := 1; i < b.Failures && wait < most; i++ {
		wait *= 2
	}
	wait = jitter(min(wait, max(every, most)))
	var no *statusError
	if errors.As(err, &no) {
		if later, said := retryAfter(no.header, now); said {
			wait, b.Status = max(wait, later), no.status
		}
	}
	b.After = now.Add(wait).UTC().Truncate(time.Second)
	return wait
}

// longest is how long a server may keep one waiting: a slip of its clock must not end a
// feed for good.
const longest = 24 * time.Hour

// retryAfter reads how long a server wants to be left alone: seconds, or a moment (RFC
// 9110, 10.2.3).
func retryAfter(h http.Header, now time.Time) (time.Duration, bool) {
	value := h.Get("Retry-After")
	if n, err := strconv.ParseUint(value, 10, 31); err == nil {
		return min(time.Duration(n)*time.Second, longest), true
	}
	if at, err := http.ParseTime(value); err == nil {
		return min(max(at.Sub(now), 0), longest), true
	}
	return 0, false
}

// jitter shortens a time by up to a fifth, so that those who began together do not go on
// together.
func jitter(d time.Duration) time.Duration {
	return d - rand.N(d/5+1)
}
