//go:build !windows

package main

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Ctrl+C is how watching ends, whatever could not be read meanwhile. (On Windows a test
// cannot send one.)
func TestInterruptEndsWatching(t *testing.T) {
	dir := t.TempDir()
	address, drop := filepath.Join(dir, "desk.db"), filepath.Join(dir, "drop")
	openDesk(t, address)
	dropFiles(t, drop, 1)
	if err := os.WriteFile(filepath.Join(drop, "empty.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("desk", "watch", drop, "--json", "--desk", address, "--as", "Ana", "--ui", "en")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for range 2 {
		if !lines.Scan() {
			t.Fatalf("it ended early: %s", stderr.String())
		}
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	for lines.Scan() {
		t.Errorf("it answers %s", lines.Text())
	}
	if err := cmd.Wait(); err != nil || stderr.Len() > 0 {
		t.Errorf("it ends with %v and says %q", err, stderr.String())
	}
}
