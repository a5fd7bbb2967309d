package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/user"
	"slices"
	"strconv"
	"strings"

	"redakcija/cmd/internal/wire"
	"redakcija/editor"
	"redakcija/i18n"
)

// call is one command as it was typed.
type call struct {
	verb     *verb
	args     []string
	values   map[string]string // of the flags that were given
	env      func(string) string
	desk     *editor.Desk
	in       io.Reader
	out      *bufio.Writer
	errOut   io.Writer
	words    *i18n.Localizer
	problems int // rows, files and acts that were wrong or refused
}

// What the program says to the shell.
const (
	exitDone   = 0
	exitFound  = 1 // the work found something: an error in a row, a refusal, a broken edition
	exitMisuse = 2
	exitFailed = 3 // the world failed: a disk, a database, an interruption
)

// run does what the arguments say and returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) int {
	c := &call{
		values: map[string]string{}, env: env, in: interruptible(ctx, stdin),
		out: bufio.NewWriter(stdout), errOut: stderr,
	}
	err := c.parse(args)
	if err == nil {
		err = c.serve(ctx)
	}
	if flushed := c.out.Flush(); err == nil {
		err = flushed
	}
	switch {
	case err != nil:
		return c.fail(err)
	case c.problems > 0:
		return exitFound
	}
	return exitDone
}

// parse finds the verb and its flags. The language is settled first, so that what
// was typed wrongly is said in it.
func (c *call) parse(args []string) error {
	rest, err := parse(args, everywhere, c.values, true)
	c.words = i18n.New(c.language())
	switch {
	case err != nil:
		return err
	case len(rest) == 0 && !c.on("help"):
		return wrongUse("desk.wrong.no_verb")
	case len(rest) == 0:
		c.verb = verbNamed("help")
		return nil
	}
	if c.verb = verbNamed(rest[0]); c.verb == nil {
		return wrongUse("desk.wrong.verb", "Verb", rest[0])
	}
	c.args, err = parse(rest[1:], slices.Concat(everywhere, c.verb.flags), c.values, false)
	c.words = i18n.New(c.language())
	switch {
	case err != nil:
		return err
	case c.on("help"):
		c.args, c.verb = []string{c.verb.name}, verbNamed("help")
	case len(c.args) < c.verb.least:
		return wrongUse("desk.wrong.too_few", "Verb", c.verb.name, "Arguments", c.verb.arguments)
	case len(c.args) > c.verb.most:
		return wrongUse("desk.wrong.too_many", "Argument", c.args[c.verb.most])
	}
	return nil
}

// language is what the person is spoken to in.
func (c *call) language() i18n.Tag {
	if tag := c.values["ui"]; tag != "" {
		return i18n.Resolve(tag)
	}
	return i18n.FromEnvironment()
}

// serve opens the desk that the verb needs and runs it.
func (c *call) serve(ctx context.Context) error {
	if c.needsNone() {
		c.desk = wire.Bare()
		return c.verb.run(ctx, c)
	}
	address := c.address()
	if address == "" {
		return wrongUse("desk.wrong.no_address")
	}
	// A typing error must not become a new, empty desk.
	if c.verb.needs != newDesk && !isDatabaseServer(address) {
		if _, err := os.Stat(address); errors.Is(err, fs.ErrNotExist) {
			return wrongUse("desk.wrong.no_desk", "Desk", address)
		}
	}
	desk, store, err := wire.Open(ctx, address)
	if err != nil {
		return err
	}
	c.desk = desk.As(editor.Person(c.person()))
	err = c.verb.run(ctx, c)
	if closed := store.Close(); err == nil {
		err = closed
	}
	return err
}

// needsNone tells whether the verb does without a desk this time.
func (c *call) needsNone() bool {
	switch c.verb.needs {
	case nothing:
		return true
	case aDeskForStory:
		return len(c.args) == 0
	case aDeskOrCheck:
		return len(c.args) > 0 && c.args[0] == "check"
	case aDeskIfAny:
		address := c.address()
		if c.values["desk"] != "" || isDatabaseServer(address) {
			return false
		}
		_, err := os.Stat(address)
		return err != nil
	}
	return false
}

// address is where the desk is.
func (c *call) address() string {
	for _, a := range []string{c.values["desk"], c.env("REDAKCIJA_DESK")} {
		if a != "" {
			return a
		}
	}
	return wire.DefaultDesk()
}

// person is who signs: the name under which somebody is logged in, where none is
// given.
func (c *call) person() string {
	for _, name := range []string{c.values["as"], c.env("REDAKCIJA_AS")} {
		if strings.TrimSpace(name) != "" {
			return name
		}
	}
	u, err := user.Current()
	if err != nil {
		return ""
	}
	_, name, inDomain := strings.Cut(u.Username, `\`) // Windows: DOMAIN\name
	if inDomain {
		return name
	}
	return u.Username
}

// on tells whether a switch is set.
func (c *call) on(name string) bool {
	on, err := strconv.ParseBool(c.values[name])
	return err == nil && on
}

// forPrograms tells whether the answers are JSON.
func (c *call) forPrograms() bool { return c.on("json") || c.on("jsonl") }

// answer sends one object to a program, or a line to a person, and sees to it that
// it has left before the next is begun: who reads an answer may rely on it.
func (c *call) answer(object any, line string) error {
	if !c.forPrograms() {
		return c.tell(strings.TrimRight(line, "\n") + "\n")
	}
	b, err := json.Marshal(object)
	if err != nil {
		return err
	}
	_, _ = c.out.Write(append(b, '\n')) // the error stays in the writer
	return c.out.Flush()
}

// tell sends text to a person.
func (c *call) tell(text string) error {
	_, _ = c.out.WriteString(printable(text))
	return c.out.Flush()
}
