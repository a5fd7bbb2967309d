package intake

import (
	"bytes"
	"context"
	"errors"
	"os/exec"
	"strings"
	"time"

	"redakcija/editor"
)

// The limits of pdftotext.
const (
	pdfTime = 30 * time.Second
	// maxPages is how many bytes it may write: 600 pages of a book, with the place of each word.
	maxPages = 32 << 20
)

// isPDF tells a PDF by its mark, before which other programs leave up to 1,024 bytes
// (ISO 32000-1, annex H.3.4.1).
func isPDF(raw []byte) bool {
	return bytes.Contains(raw[:min(len(raw), 1024)], []byte("%PDF-"))
}

// readPDF reads the text of a PDF through pdftotext of poppler, which is a program of its
// own and need not be installed. It gets the file through a pipe, a limited time, and is
// believed in nothing but where each word stands.
func readPDF(raw []byte) (*editor.Draft, error) {
	program, err := exec.LookPath("pdftotext")
	if err != nil {
		return nil, fault(editor.InputNoProgram, -1)
	}
	ctx, cancel := context.WithTimeout(context.Background(), pdfTime)
	defer cancel()
	// Of its modes the one that gives places is used: the plain one runs paragraphs together
	// that stand close, and breaks lines at the wide spaces of justified text.
	c := exec.CommandContext(ctx, program, "-enc", "UTF-8", "-bbox-layout", "-", "-")
	out := capped{limit: maxPages, stop: cancel}
	var said capped
	said.limit, said.stop = 4096, func() {}
	c.Stdin, c.Stdout, c.Stderr = bytes.NewReader(raw), &out, &said
	c.WaitDelay = time.Second // for the pipe of a program that was ended
	err = c.Run()
	switch message := said.kept.String(); {
	case out.full:
		return nil, fault(editor.InputBomb, -1)
	case ctx.Err() != nil:
		return nil, &editor.InputError{Reason: editor.InputUnreadable, At: -1, Err: ctx.Err()}
	case err != nil && (strings.Contains(message, "password") || strings.Contains(message, "encrypt")):
		return nil, fault(editor.InputEncrypted, -1)
	case err != nil:
		return nil, fault(editor.InputDamaged, -1)
	}
	return readPages(out.kept.Bytes())
}

// capped keeps what is written up to a limit, and then stops who writes. Its buffer is no
// embedded one, which would be read into past the limit.
type capped struct {
	kept  bytes.Buffer
	limit int
	full  bool
	stop  func()
}

var errFull = errors.New("too much was written")

// Write implements [io.Writer].
func (c *capped) Write(p []byte) (int, error) {
	if c.kept.Len()+len(p) > c.limit {
		c.full = true
		c.stop()
		return 0, errFull
	}
	return c.kept.Write(p)
}
