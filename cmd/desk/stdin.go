package main

import (
	"context"
	"io"
)

// interruptible returns a reader of r whose Read ends when ctx does. A read from a
// terminal or a pipe cannot be called off by other means; the goroutine that is in it
// then ends with the process.
func interruptible(ctx context.Context, r io.Reader) io.Reader {
	return &patient{ctx: ctx, r: r}
}

type patient struct {
	ctx context.Context
	r   io.Reader
	buf []byte
	got []byte // what was read and not handed out yet
	err error
}

func (p *patient) Read(b []byte) (int, error) {
	if len(p.got) == 0 && p.err == nil {
		if p.buf == nil {
			p.buf = make([]byte, 64<<10)
		}
		done := make(chan struct{})
		var n int
		var err error
		go func() {
			defer close(done)
			n, err = p.r.Read(p.buf)
		}()
		select {
		case <-p.ctx.Done():
			p.err = p.ctx.Err()
		case <-done:
			p.got, p.err = p.buf[:n], err
		}
	}
	n := copy(b, p.got)
	p.got = p.got[n:]
	if n == 0 {
		return 0, p.err
	}
	return n, nil
}
