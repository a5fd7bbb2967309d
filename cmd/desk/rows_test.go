package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
)

// Rows are told in their order, whichever is done first.
func TestRowsAtOnceKeepTheirOrder(t *testing.T) {
	var in strings.Builder
	for i := range 500 {
		fmt.Fprintf(&in, "%d\n\n", i)
	}
	var told []string
	err := eachRowAtOnce(strings.NewReader(in.String()), func(line int, row []byte) func() error {
		if line%4 == 1 { // more work, so that others overtake it
			for range 10_000 {
				_ = fmt.Sprint(line)
			}
		}
		return func() error {
			told = append(told, fmt.Sprint(line, " ", string(row)))
			return nil
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for i := range 500 {
		want = append(want, fmt.Sprint(2*i+1, " ", i))
	}
	if !slices.Equal(told, want) {
		t.Errorf("told are %q", told)
	}
}

// Whoever waits for an answer before sending the next row gets it.
func TestRowsAtOnceAnswerAtOnce(t *testing.T) {
	in, send := io.Pipe()
	answers := make(chan string)
	done := make(chan error)
	go func() {
		done <- eachRowAtOnce(in, func(_ int, row []byte) func() error {
			return func() error {
				answers <- string(row)
				return nil
			}
		})
	}()
	for i := range 20 {
		fmt.Fprintln(send, i)
		if got := <-answers; got != fmt.Sprint(i) {
			t.Fatalf("answered %s, not %d", got, i)
		}
	}
	_ = send.CloseWithError(io.ErrUnexpectedEOF)
	if err := <-done; !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("a reader that failed: %v", err)
	}
}

// Nothing more is told once telling has failed.
func TestRowsAtOnceStop(t *testing.T) {
	failed := errors.New("disk full")
	told := 0
	err := eachRowAtOnce(strings.NewReader(strings.Repeat("x\n", 100)), func(line int, _ []byte) func() error {
		return func() error {
			told++
			if line == 3 {
				return failed
			}
			return nil
		}
	})
	if !errors.Is(err, failed) || told != 3 {
		t.Errorf("%d rows were told, then %v", told, err)
	}
}
