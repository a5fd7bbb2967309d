// Package machine asks engines of others for a translation: DeepL, Google, Azure,
// LibreTranslate, any server that speaks as OpenAI's does (a local Ollama too), and the
// program Apertium; and it looks words up in the FreeDict dictionaries of the system.
//
// An engine is one row of a table: how it is asked, and how its answer is read. What all have
// in common is done once. Terms are hidden from the engine and put back (hide.go); a server
// that is busy is asked again, and one that fails is named (send.go); an answer that is none
// is refused (judge.go); and the same question is answered from memory (cache.go).
//
// No engine knows Montenegrin. Each is asked for the nearest language that it has: Bosnian,
// where there is a choice, because it is ijekavian and comes in Latin letters. Croatian has
// other words, and Serbian is ekavian and comes in Cyrillic. What remains to be made
// Montenegrin is done, and listed, by the newsroom.
//
// The network is reached through the client that is given in alone. A key is read when a
// question is sent, goes to the engine's server only, and is in no error and no preview.
package machine

import (
	"context"
	"net/http"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"redakcija/editor"
)

// Options are what a program decides about its machines.
type Options struct {
	Client *http.Client
	// Getenv reads the environment, where REDAKCIJA_DEEPL_KEY and the like may be.
	Getenv func(string) string
	// Now and Sleep are the clock; nil is the system's. Sleep ends with ctx and then returns
	// its error.
	Now   func() time.Time
	Sleep func(ctx context.Context, d time.Duration) error
	// Dictionaries is the folder of the FreeDict dictionaries; "" is where Debian has it.
	Dictionaries string
}

// New returns what a desk needs to ask machines.
func New(o Options) editor.Machine {
	m := newMachine(o)
	all := make([]editor.MachineEngine, len(engines))
	for i := range engines {
		all[i] = engines[i].MachineEngine
	}
	return editor.Machine{Engines: all, Ready: m.ready, Preview: m.preview, Translate: m.translate, KeepKey: keepKey, Words: m.words}
}

// machine is one program's.
type machine struct {
	client       http.Client
	getenv       func(string) string
	now          func() time.Time
	sleep        func(context.Context, time.Duration) error
	patience     time.Duration // with one answer, beside that of the engine
	run          func(ctx context.Context, input string, program string, args ...string) (string, error)
	dictionaries string
	cache        cache
}

func newMachine(o Options) *machine {
	m := &machine{client: *o.Client, getenv: o.Getenv, now: o.Now, sleep: o.Sleep, patience: 30 * time.Second, run: runProgram, dictionaries: o.Dictionaries}
	// A server that leads elsewhere would be followed with the key.
	m.client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	if m.now == nil {
		m.now = time.Now
	}
	if m.sleep == nil {
		m.sleep = sleep
	}
	if m.dictionaries == "" {
		m.dictionaries = "/usr/share/dictd"
	}
	return m
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// longest is how many code points a text may have. A segment of a story has far fewer, and
// every engine takes as many.
const longest = 10_000

// job is a question on its way to an engine.
type job struct {
	engine    *engine
	connector editor.Connector
	question  editor.MachineQuestion
	from, to  string // as the engine calls the languages
	hidden    *hidden
	key       string
	free      bool // the key is one that costs nothing, which DeepL has another server for
}

// prepare sees to a question before anything is sent.
func (m *machine) prepare(c editor.Connector, q editor.MachineQuestion) (*job, error) {
	e, err := m.engineOf(c)
	if err != nil {
		return nil, err
	}
	j := &job{engine: e, connector: c, question: q}
	var known bool
	switch j.from, j.to, known = e.languages(c, q.From, q.To); {
	case !known || q.From == q.To:
		return nil, j.fail(editor.MachineDirection, string(q.From)+" → "+string(q.To))
	case utf8.RuneCountInString(q.Text) > longest:
		return nil, j.fail(editor.MachineLong, strconv.Itoa(longest))
	case !strings.ContainsFunc(q.Text, unicode.IsLetter):
		return nil, j.fail(editor.MachineNothing, "")
	}
	if j.hidden, err = hide(e.hiding(j), q); err != nil {
		return nil, j.fail(editor.MachineTerms, err.Error())
	}
	return j, nil
}

func (j *job) fail(reason, value string) *editor.MachineError {
	return &editor.MachineError{Engine: j.engine.Title, Reason: reason, Value: value}
}

// engineOf returns the engine of a connector that has what the engine needs, but for the key.
func (m *machine) engineOf(c editor.Connector) (*engine, error) {
	i := slices.IndexFunc(engines, func(e engine) bool { return e.Engine == c.Engine })
	if i < 0 {
		return nil, &editor.MachineError{Engine: c.Engine, Reason: editor.MachineUnknown}
	}
	e := &engines[i]
	switch {
	case e.address == "" && c.Address == "" && e.program == "":
		return nil, &editor.MachineError{Engine: e.Title, Reason: editor.MachineNoAddress}
	case e.wantsModel && c.Model == "":
		return nil, &editor.MachineError{Engine: e.Title, Reason: editor.MachineNoModel}
	}
	return e, nil
}

// ready is [editor.Machine.Ready].
func (m *machine) ready(c editor.Connector) error {
	e, err := m.engineOf(c)
	if err != nil {
		return err
	}
	if e.program != "" {
		if _, err := exec.LookPath(e.program); err != nil {
			return &editor.MachineError{Engine: e.Title, Reason: editor.MachineNoProgram, Value: e.packages}
		}
		return nil
	}
	_, err = m.keyFor(e)
	return err
}

// preview is [editor.Machine.Preview].
func (m *machine) preview(c editor.Connector, q editor.MachineQuestion) (editor.MachineRequest, error) {
	j, err := m.prepare(c, q)
	if err != nil {
		return editor.MachineRequest{}, err
	}
	if j.engine.program != "" {
		return editor.MachineRequest{Engine: c.Engine, Program: strings.Join(j.command(), " "), Body: j.hidden.text}, nil
	}
	// The preview is made without the key; of the key only the server that it is for is asked.
	if key, err := m.keyFor(j.engine); err == nil {
		j.free = isFree(key)
	}
	w, err := j.engine.ask(j)
	if err != nil {
		return editor.MachineRequest{}, err
	}
	return editor.MachineRequest{Engine: c.Engine, Address: w.address, Body: string(w.json)}, nil
}

// translate is [editor.Machine.Translate].
func (m *machine) translate(ctx context.Context, c editor.Connector, q editor.MachineQuestion) (editor.MachineText, error) {
	j, err := m.prepare(c, q)
	if err != nil {
		return editor.MachineText{}, err
	}
	about := newCacheKey(c, q)
	if t, ok := m.cache.get(about); ok {
		return t, nil
	}
	var raw string
	if j.engine.program != "" {
		raw, err = m.askProgram(ctx, j)
	} else {
		raw, err = m.askServer(ctx, j)
	}
	if err != nil {
		return editor.MachineText{}, err
	}
	if raw, err = j.tidy(raw); err != nil {
		return editor.MachineText{}, err
	}
	text, terms, lost := j.hidden.restore(raw)
	if lost != "" {
		return editor.MachineText{}, j.fail(editor.MachineTerms, lost)
	}
	if err := j.judge(text); err != nil {
		return editor.MachineText{}, err
	}
	text = beginSentences(q.To, text, terms)
	t := editor.MachineText{Engine: c.Engine, Text: text, Terms: terms}
	m.cache.put(about, t)
	return t, nil
}
