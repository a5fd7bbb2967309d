package inflow

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"testing"
	"time"

	"redakcija/editor"
)

func TestPageIsFetched(t *testing.T) {
	n := newNewsroom(t)
	var asked http.Header
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.SetCookie(w, &http.Cookie{Name: "reader", Value: "1"})
		switch r.URL.Path {
		case "/old":
			http.Redirect(w, r, "/svijet/trajekt?key=1#top", http.StatusMovedPermanently)
		default:
			asked = r.Header
			w.Header().Set("Content-Type", "text/plain; charset=windows-1250")
			_, _ = w.Write([]byte("Vo\x9enja")) // a server's error is the client's too
		}
	}))
	defer server.Close()
	address := strings.Replace(server.URL, "http://", "http://ana:secret@", 1) + "/old"
	in, err := n.fetch(n.ctx, address)
	if err != nil {
		t.Fatal(err)
	}
	want := editor.Incoming{Name: "127.0.0.1/svijet/trajekt", Address: server.URL + "/svijet/trajekt?key=1", Raw: []byte("Vo\x9enja")}
	if in.Name != want.Name || in.Address != want.Address || string(in.Raw) != string(want.Raw) {
		t.Errorf("%+v, not %+v", in, want)
	}
	if asked.Get("User-Agent") != "Redakcija/1" || asked.Get("Cookie") != "" || asked.Get("Referer") != "" {
		t.Errorf("it asks with %v", asked)
	}
}

func TestFetchIsRefused(t *testing.T) {
	n := newNewsroom(t)
	mux := http.NewServeMux()
	server := httptest.NewServer(mux)
	defer server.Close()
	answer := func(path string, h http.HandlerFunc) { mux.HandleFunc(path, h) }
	answer("/on", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/on", http.StatusFound) })
	answer("/file", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
	})
	answer("/gone", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusGone) })
	answer("/same", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNotModified) })
	answer("/slow", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	answer("/endless", func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			_, _ = w.Write([]byte("and on "))
			w.(http.Flusher).Flush()
		}
	})
	answer("/cut", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "1000")
		_, _ = w.Write([]byte("half"))
	})
	for _, c := range []struct {
		address, reason string
		status          int
	}{
		{"", editor.FetchScheme, 0},
		{"story.html", editor.FetchScheme, 0},
		{"file:///etc/passwd", editor.FetchScheme, 0},
		{"gopher://example.org/", editor.FetchScheme, 0},
		{"http://", editor.FetchScheme, 0},
		{"http://ana:secret@exa mple.org/", editor.FetchScheme, 0},
		{server.URL + "/file", editor.FetchScheme, 0},
		{server.URL + "/on", editor.FetchRedirects, 0},
		{server.URL + "/none", editor.FetchStatus, 404},
		{server.URL + "/gone", editor.FetchStatus, 410},
		{server.URL + "/same", editor.FetchStatus, 304},
		{server.URL + "/slow", editor.FetchTimeout, 0},
		{server.URL + "/endless", editor.FetchTimeout, 0},
		{server.URL + "/cut", editor.FetchUnreachable, 0},
		{"http://ana:secret@127.0.0.1:1/", editor.FetchUnreachable, 0},
		{"http://name.invalid/", editor.FetchUnreachable, 0},
	} {
		n.pace.fetch = time.Minute
		if c.reason == editor.FetchTimeout {
			n.pace.fetch = 100 * time.Millisecond
		}
		_, err := n.fetch(n.ctx, c.address)
		var fetch *editor.FetchError
		if !errors.As(err, &fetch) || fetch.Reason != c.reason || fetch.Status != c.status {
			t.Errorf("%s gives %v, not %s %d", c.address, err, c.reason, c.status)
			continue
		}
		if strings.Contains(err.Error(), "secret") {
			t.Errorf("the password is told: %v", err)
		}
		if !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("%v is not invalid", err)
		}
	}
	ctx, cancel := context.WithCancel(n.ctx)
	cancel()
	if _, err := n.fetch(ctx, server.URL+"/slow"); !errors.Is(err, context.Canceled) {
		t.Errorf("a fetch that is stopped gives %v", err)
	}
}

// A page that unpacks to more than is read is not taken into memory.
func TestFetchOfABomb(t *testing.T) {
	n := newNewsroom(t)
	if n.limit != editor.MaxInput {
		t.Errorf("%d bytes are read, not %d", n.limit, editor.MaxInput)
	}
	n.limit = 1 << 20
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		_, _ = io.Copy(z, io.LimitReader(zeros{}, 10*n.limit)) // ends when nobody reads
	}))
	defer server.Close()
	_, err := n.fetch(n.ctx, server.URL)
	var fetch *editor.FetchError
	if !errors.As(err, &fetch) || fetch.Reason != editor.FetchTooLarge {
		t.Errorf("it gives %v", err)
	}
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}

// A public server must not lead into the private network, nor a name.
func TestPrivateNetworksAreClosed(t *testing.T) {
	n := newInflow(Options{Version: "1"})
	asked := false
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked = true }))
	defer server.Close()
	u, err := url.Parse(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	for _, host := range []string{"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0", "[::]", "[64:ff9b::7f00:1]"} {
		_, err := n.fetch(t.Context(), "http://"+host+":"+u.Port()+"/")
		var fetch *editor.FetchError
		if !errors.As(err, &fetch) || fetch.Reason != editor.FetchPrivate && fetch.Reason != editor.FetchUnreachable {
			t.Errorf("%s gives %v", host, err)
		}
	}
	if asked {
		t.Error("the private server was asked")
	}
}

func TestPublic(t *testing.T) {
	for address, want := range map[string]bool{
		"8.8.8.8": true, "185.15.59.224": true, "2a02:ec80:300:ed1a::1": true, "64:ff9b::808:808": true, "::ffff:8.8.8.8": true,
		"172.15.0.1": true, "172.32.0.1": true, "100.63.0.1": true, "100.128.0.1": true,
		"127.0.0.1": false, "127.9.9.9": false, "10.0.0.1": false, "172.16.0.1": false, "192.168.1.1": false, "169.254.169.254": false,
		"100.64.0.1": false, "100.100.100.200": false, "0.0.0.0": false, "255.255.255.255": false, "224.0.0.1": false, "168.63.129.16": false,
		"192.0.0.192": false, "198.18.0.1": false, "203.0.113.9": false, "240.0.0.1": false,
		"::": false, "::1": false, "fe80::1": false, "fe80::1%eth0": false, "fc00::1": false, "fd00:ec2::254": false, "ff02::1": false,
		"::ffff:10.0.0.1": false, "::ffff:169.254.169.254": false, "::10.0.0.1": false, "64:ff9b::a00:1": false, "64:ff9b::a9fe:a9fe": false,
		"64:ff9b:1::1": false, "2002:a00:1::": false, "2001:0:a00:1::": false, "2001:db8::1": false, "fec0::1": false,
	} {
		if got := public(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s is public: %t", address, got)
		}
	}
}

// FuzzAddress: what may be fetched is http or https, and what is shown of it has no name
// or password and leads to the same place.
func FuzzAddress(f *testing.F) {
	for _, s := range []string{"https://ana:tajna@www.vijesti.me/svijet/1?a=b#c", "http://[::1%25eth0]:80/", "HTTP://x/../y", "http:x", "//a@b", "https://ž.me/č"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		u, err := parse(s)
		if err != nil {
			return
		}
		again, err := parse(shown(u))
		if err != nil {
			t.Fatalf("%q is shown as %q, which is refused: %v", s, shown(u), err)
		}
		if again.User != nil || again.Fragment != "" || again.Host != u.Host || again.RawQuery != u.RawQuery || again.Path != u.Path {
			t.Errorf("%q is shown as %q", s, shown(u))
		}
		if nameOf(u) == "" {
			t.Errorf("%q has no name", s)
		}
	})
}
