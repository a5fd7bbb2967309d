package inflow

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"sync"
	"time"

	"redakcija/editor"
)

// redirects is how many times a server may lead elsewhere: to https, to "www.", to the
// page's present place, and two more.
const redirects = 5

// newClient returns a client that keeps no cookies and no connections, and never asks a
// proxy: behind one it could not see whom it talks to.
func newClient(private bool) *http.Client {
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	if !private {
		dialer.Control = onlyPublic
	}
	return &http.Client{
		Transport: &http.Transport{
			DialContext: dialer.DialContext, ForceAttemptHTTP2: true, DisableKeepAlives: true,
			TLSHandshakeTimeout: 10 * time.Second, MaxResponseHeaderBytes: 64 << 10,
		},
		CheckRedirect: func(r *http.Request, via []*http.Request) error {
			r.Header.Del("Referer") // no server learns where one came from
			if len(via) > redirects {
				return refusal(editor.FetchRedirects)
			}
			_, err := parse(r.URL.String())
			return err
		},
	}
}

// fetch is [editor.Inflow.Fetch].
func (n *inflow) fetch(ctx context.Context, address string) (editor.Incoming, error) {
	a, err := n.get(ctx, address, nil)
	if err != nil {
		return editor.Incoming{}, err
	}
	return a.in, nil
}

// answer is what a server said.
type answer struct {
	in     editor.Incoming // empty where nothing is new since the bookmark
	header http.Header
	same   bool
}

// get asks a server for what an address leads to; with a bookmark, for what is new since
// then. The bytes come as the server has them, but for compression: which letters they
// mean is found where files are read. The error is a [*editor.FetchError] or that of ctx.
func (n *inflow) get(ctx context.Context, address string, since *bookmark) (*answer, error) {
	u, err := parse(address)
	if err != nil {
		return nil, &editor.FetchError{Address: withoutUser(address), Reason: editor.FetchScheme}
	}
	leave, err := n.hosts.enter(ctx, u.Host)
	if err != nil {
		return nil, err
	}
	defer leave()
	timed, cancel := context.WithTimeout(ctx, n.pace.fetch)
	defer cancel()
	a, err := n.ask(timed, u, since)
	if err == nil {
		return a, nil
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return nil, fault(u, err)
}

func (n *inflow) ask(ctx context.Context, u *url.URL, since *bookmark) (*answer, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), http.NoBody)
	if err != nil {
		return nil, err
	}
	r.Header.Set("User-Agent", n.agent)
	if since != nil {
		since.ask(r.Header)
	}
	got, err := n.client.Do(r)
	if err != nil {
		return nil, err
	}
	defer got.Body.Close() // it was only read
	switch {
	case since != nil && got.StatusCode == http.StatusNotModified:
		return &answer{header: got.Header, same: true}, nil
	case got.StatusCode < 200 || got.StatusCode > 299:
		return nil, &statusError{got.StatusCode, got.Header}
	}
	raw, err := io.ReadAll(io.LimitReader(got.Body, n.limit+1))
	switch {
	case err != nil:
		return nil, err
	case int64(len(raw)) > n.limit:
		return nil, refusal(editor.FetchTooLarge)
	}
	at := got.Request.URL
	return &answer{in: editor.Incoming{Name: nameOf(at), Address: shown(at), Raw: raw}, header: got.Header}, nil
}

// statusError is a server's no, with what it says about when to ask again.
type statusError struct {
	status int
	header http.Header
}

func (e *statusError) Error() string { return http.StatusText(e.status) }

// fault names the reason for which an address could not be fetched.
func fault(u *url.URL, err error) *editor.FetchError {
	e := &editor.FetchError{Address: shown(u), Reason: editor.FetchUnreachable, Err: err}
	var inRequest *url.Error // it repeats the address, with all that is in it
	if errors.As(err, &inRequest) {
		e.Err = inRequest.Err
	}
	var refused refusal
	var no *statusError
	var network net.Error
	switch {
	case errors.As(err, &refused):
		e.Reason, e.Err = string(refused), nil
	case errors.As(err, &no):
		e.Reason, e.Status = editor.FetchStatus, no.status
	case errors.As(err, &network) && network.Timeout():
		e.Reason = editor.FetchTimeout
	}
	return e
}

// withoutUser shows an address that was refused, as far as it can be understood.
func withoutUser(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return shown(u)
}

// hosts sees to it that a server is asked one thing at a time.
type hosts struct {
	mu   sync.Mutex
	busy map[string]chan struct{} // closed when the host is free again
}

// enter waits until nobody talks to a host. Who entered must leave.
func (h *hosts) enter(ctx context.Context, host string) (leave func(), err error) {
	for {
		h.mu.Lock()
		wait, busy := h.busy[host]
		if !busy {
			break
		}
		h.mu.Unlock()
		select {
		case <-wait:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	defer h.mu.Unlock()
	if h.busy == nil {
		h.busy = map[string]chan struct{}{}
	}
	free := make(chan struct{})
	h.busy[host] = free
	return func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		delete(h.busy, host)
		close(free)
	}, nil
}
