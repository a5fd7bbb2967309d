//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package publish

import (
	"errors"
	"fmt"
	"os"
	"syscall"

	"redakcija/editor"
)

// lockNow locks a file against every other holder, in this program or another one. The
// system takes the lock off when the file is closed, however the program ends.
func lockNow(f *os.File) error {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return fmt.Errorf("%s: %w", f.Name(), editor.ErrBusy)
	}
	return err
}
