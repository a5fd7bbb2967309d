package machine

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"redakcija/editor"
)

// wire is a question as a server gets it.
type wire struct {
	address string
	header  map[string]string
	json    []byte
}

const (
	// attempts is how often a server is asked that is busy or cannot be reached.
	attempts = 3
	// firstWait is waited before the second attempt, and twice as long before the third, where
	// the server does not say how long.
	firstWait = time.Second
	// longestWait is as long as an editor waits: a server that wants longer is not waited for.
	longestWait = 10 * time.Second
	// mostAnswer is the size of the longest answer that is read, in bytes: each letter of a
	// text of the greatest length escaped, several times over.
	mostAnswer = 1 << 20
)

// askServer asks until there is an answer, or it is no use.
func (m *machine) askServer(ctx context.Context, j *job) (string, error) {
	var err error
	if j.key, err = m.keyFor(j.engine); err != nil {
		return "", err
	}
	j.free = isFree(j.key)
	w, err := j.engine.ask(j)
	if err != nil {
		return "", err
	}
	for attempt := 1; ; attempt++ {
		text, err := m.askOnce(ctx, j, w)
		if err == nil {
			return text, nil
		}
		if ctx.Err() != nil {
			return "", ctx.Err()
		}
		wait := firstWait << (attempt - 1)
		if err.Seconds > 0 {
			wait = time.Duration(err.Seconds) * time.Second
		}
		again := err.Reason == editor.MachineBusy || err.Reason == editor.MachineUnreachable
		if !again || attempt == attempts || wait > longestWait {
			return "", err
		}
		if err := m.sleep(ctx, wait); err != nil {
			return "", err
		}
	}
}

// askOnce asks once. A server that hangs is not asked again: it has had its time.
func (m *machine) askOnce(ctx context.Context, j *job, w wire) (string, *editor.MachineError) {
	ctx, cancel := context.WithTimeout(ctx, m.patience*time.Duration(max(1, j.engine.patience)))
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, w.address, bytes.NewReader(w.json))
	if err != nil {
		return "", j.fail(editor.MachineAddress, "")
	}
	r.Header.Set("Content-Type", "application/json")
	for name, value := range w.header {
		r.Header.Set(name, value)
	}
	got, err := m.client.Do(r)
	if err != nil {
		return "", j.noAnswer(r.URL, err)
	}
	defer got.Body.Close() // it was only read
	raw, err := io.ReadAll(io.LimitReader(got.Body, mostAnswer+1))
	switch {
	case err != nil:
		return "", j.noAnswer(r.URL, err)
	case len(raw) > mostAnswer:
		return "", j.fail(editor.MachineTooLarge, "")
	case got.StatusCode != http.StatusOK:
		return "", m.refused(j, got, raw)
	}
	texts, err := j.engine.read(raw)
	if err != nil || len(texts) != 1 {
		said := j.engine.said(raw)
		if said == "" {
			said = string(raw[:min(len(raw), 1000)])
		}
		return "", j.fail(editor.MachineAnswer, excerpt(said, j.key))
	}
	return texts[0], nil
}

// noAnswer names the reason for which a server cannot be reached.
func (j *job) noAnswer(u *url.URL, err error) *editor.MachineError {
	e := j.fail(editor.MachineUnreachable, u.Host)
	var network net.Error
	if errors.As(err, &network) && network.Timeout() || errors.Is(err, context.DeadlineExceeded) {
		e.Reason = editor.MachineTimeout
	}
	var inRequest *url.Error // it repeats the address
	if errors.As(err, &inRequest) {
		err = inRequest.Err
	}
	e.Err = err
	return e
}

// refused names what a status other than 200 means.
func (m *machine) refused(j *job, got *http.Response, raw []byte) *editor.MachineError {
	said := j.engine.said(raw)
	e := j.fail(editor.MachineStatus, excerpt(said, j.key))
	e.Status = got.StatusCode
	switch code := got.StatusCode; {
	case isAbout(said, quotaWords):
		e.Reason = editor.MachineQuota
	case isAbout(said, keyWords) || code == http.StatusUnauthorized || code == http.StatusForbidden:
		e.Reason = editor.MachineKey
	case code == statusQuota:
		e.Reason = editor.MachineQuota
	case code == http.StatusTooManyRequests || code >= 500 && code != http.StatusNotImplemented:
		e.Reason, e.Seconds = editor.MachineBusy, m.retryAfter(got.Header.Get("Retry-After"))
	case code == http.StatusRequestEntityTooLarge:
		e.Reason, e.Value = editor.MachineLong, strconv.Itoa(longest)
	}
	return e
}

// statusQuota is DeepL's own status for an allowance that is used up.
const statusQuota = 456

// quotaWords are in the errors of Google, Azure and OpenAI about what was paid for: their
// status is that of a wrong key, or of too many questions.
var quotaWords = []string{"insufficient_quota", "dailylimitexceeded", "quota exceeded for", "free quota", "out of call volume quota", "billing"}

// keyWords are in errors about a key whose status does not tell it.
var keyWords = []string{"api key not valid", "invalid api key", "keyinvalid", "incorrect api key"}

func isAbout(said string, words []string) bool {
	said = strings.ToLower(said)
	for _, w := range words {
		if strings.Contains(said, w) {
			return true
		}
	}
	return false
}

// retryAfter reads the header: seconds, or a moment. 0 where there is none.
func (m *machine) retryAfter(value string) int {
	if n, err := strconv.Atoi(strings.TrimSpace(value)); err == nil {
		return min(max(n, 0), 1<<30)
	}
	at, err := http.ParseTime(value)
	if err != nil || !at.After(m.now()) {
		return 0
	}
	return int(at.Sub(m.now()).Seconds()) + 1
}

// addressOf returns the address of a server with a path behind it. A key is sent to a server
// only where nobody on the way can read it.
func (j *job) addressOf(path string) (string, error) {
	base := j.connector.Address
	if base == "" {
		base = j.engine.address
	}
	u, err := url.Parse(base)
	if err != nil || u.Host == "" {
		return "", j.fail(editor.MachineAddress, base)
	}
	if j.key != "" && u.Scheme != "https" && !isOwn(u.Hostname()) {
		return "", j.fail(editor.MachineAddress, fmt.Sprintf("%s://%s", u.Scheme, u.Host))
	}
	return strings.TrimSuffix(u.String(), "/") + path, nil
}

// isOwn tells whether a host is the machine itself.
func isOwn(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
