//go:build !windows

package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Ctrl+C ends a command that waits for its next row, with a sentence and an exit code
// and without losing what was answered. (On Windows a test cannot send one.)
func TestInterruptEndsCleanly(t *testing.T) {
	address := filepath.Join(t.TempDir(), "desk.db")
	desk := openDesk(t, address)
	story := intake(t, desk, 0)

	cmd := exec.Command("desk", "translate", string(story), "--lang", "de", "--jsonl", "--desk", address, "--ui", "en")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(in, `{"id":"s1","text":"Die Fähre fährt wieder"}`+"\n"); err != nil {
		t.Fatal(err)
	}
	answer, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || !strings.Contains(answer, `"revision":1`) {
		t.Fatalf("answer %q: %v %s", answer, err, stderr.String())
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	var exit *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &exit) || exit.ExitCode() != exitFailed {
		t.Errorf("%v, not exit code %d", err, exitFailed)
	}
	if !strings.HasPrefix(stderr.String(), "desk: Stopped.") {
		t.Errorf("it says %q", stderr.String())
	}
	_, versions, err := desk.Story(t.Context(), story)
	if err != nil {
		t.Fatal(err)
	}
	if got := versions["de"].Text("s1"); got != "Die Fähre fährt wieder" {
		t.Errorf("the text is %q", got)
	}
}
