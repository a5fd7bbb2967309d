package editor

import (
	"io"
)

// Exchange reads and writes the files in which stories go to the programs of translators and
// come back. Package exchange has the one that is used.
type Exchange struct {
	// Check returns what is wrong with a file, by its lines; nothing where it is valid. The
	// error is that of the reader.
	Check func(r io.Reader) ([]*ExchangeFault, error)
}

// WithExchange returns the same desk, which also exchanges stories with other programs.
func (d Desk) WithExchange(x Exchange) *Desk {
	d.exchange = x
	return &d
}

// CheckExchange returns what is wrong with a file of XLIFF, by its lines; nothing where it is
// valid.
func (d *Desk) CheckExchange(r io.Reader) ([]*ExchangeFault, error) { return d.exchange.Check(r) }
