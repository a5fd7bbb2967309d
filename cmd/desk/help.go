package main

import (
	"context"
	"runtime"
	"slices"
	"strings"

	"redakcija/cmd/internal/wire"
)

// showHelp shows all verbs, or one with its flags.
func showHelp(_ context.Context, c *call) error {
	if len(c.args) == 0 {
		rows := [][]string{}
		for _, v := range verbs() {
			rows = append(rows, []string{"  " + joined(" ", v.name, v.arguments), c.words.T(v.help)})
		}
		return c.helpPage(c.words.T("desk.about"), c.words.T("desk.usage")+" desk VERB", aligned(rows), everywhere)
	}
	v := verbNamed(c.args[0])
	if v == nil {
		return wrongUse("desk.wrong.verb", "Verb", c.args[0])
	}
	usage := c.words.T("desk.usage") + " " + joined(" ", "desk", v.name, v.arguments)
	return c.helpPage(c.words.T(v.help), usage, "", slices.Concat(v.flags, everywhere))
}

func (c *call) helpPage(about, usage, table string, flags []option) error {
	rows := [][]string{}
	for _, o := range flags {
		rows = append(rows, []string{"  " + joined(" ", "--"+o.name, o.value), c.words.T(o.help)})
	}
	exits := [][]string{}
	for _, x := range [][]string{
		{"0", "desk.exit.done"}, {"1", "desk.exit.found"}, {"2", "desk.exit.misuse"}, {"3", "desk.exit.failed"},
	} {
		exits = append(exits, []string{"  " + x[0], c.words.T(x[1])})
	}
	return c.tell(joined("\n", about+"\n", usage+"\n", table, c.words.T("desk.flags")+"\n"+aligned(rows),
		c.words.T("desk.exits")+"\n"+aligned(exits)))
}

// showVersion says which program this is.
func showVersion(_ context.Context, c *call) error {
	return c.answer(struct {
		Version string `json:"version"`
		Go      string `json:"go"`
		System  string `json:"system"`
	}{wire.Version, runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH},
		strings.Join([]string{"desk", wire.Version, runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH}, " "))
}
