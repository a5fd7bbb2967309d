package publish

import (
	"errors"
	"fmt"
	"os"
	"syscall"
	"unsafe"

	"redakcija/editor"
)

var lockFileEx = syscall.NewLazyDLL("kernel32.dll").NewProc("LockFileEx")

// lockNow locks a file against every other holder, in this program or another one. The
// system takes the lock off when the file is closed, however the program ends.
func lockNow(f *os.File) error {
	// The flags and the error are those of Microsoft's documentation of LockFileEx.
	const (
		failImmediately = 1
		exclusive       = 2
		lockViolation   = syscall.Errno(33)
	)
	var at syscall.Overlapped
	ok, _, err := lockFileEx.Call(f.Fd(), failImmediately|exclusive, 0, 1, 0, uintptr(unsafe.Pointer(&at)))
	switch {
	case ok != 0:
		return nil
	case errors.Is(err, lockViolation):
		return fmt.Errorf("%s: %w", f.Name(), editor.ErrBusy)
	}
	return err
}
