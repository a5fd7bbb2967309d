// Command desk is the newsroom in the terminal: every verb of the window, for
// scripts, for cron and for people who would rather type.
//
// A verb is one row in the table of verbs.go: its name, its arguments and flags, the
// id of its line of help, and the function that runs it. The functions stand in files
// by what they work on: read.go and stories.go what comes in and what is there,
// translate.go and acts.go what is done to it, edition.go what goes out. They only
// ask a desk and print what it answers; every rule is in package editor.
//
// With --json (or --jsonl) a program is spoken to: one JSON object a line, in the
// order asked. What is wrong with one row or file becomes an object with "error", the
// sentence, and "reason", its stable id, and does not stop the rest. Without it a
// person is spoken to, in their language.
//
// It never starts a toolkit and builds without cgo.
package main

import (
	"context"
	"os"
	"os/signal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second Ctrl+C ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}
