package machine

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"io"
)

// errDictionary says that a file is not what a dictionary should be.
var errDictionary = errors.New("damaged dictionary")

// dictzip reads a file that is compressed as gzip does, but in pieces each of which can be
// unpacked by itself. Where they begin stands in an extra field of the header: RFC 1952 has
// the header, and dictzip(1) the field.
type dictzip struct {
	file   io.ReaderAt
	size   int64   // of a piece as unpacked, in bytes
	starts []int64 // of the pieces in the file, and behind the last its end
}

// The flags of the header of gzip.
const (
	flagCheck   = 1 << 1
	flagExtra   = 1 << 2
	flagName    = 1 << 3
	flagComment = 1 << 4
)

func openDictzip(file io.ReaderAt) (*dictzip, error) {
	fixed := make([]byte, 12)
	if _, err := file.ReadAt(fixed, 0); err != nil || fixed[0] != 0x1f || fixed[1] != 0x8b || fixed[2] != 8 || fixed[3]&flagExtra == 0 {
		return nil, errDictionary
	}
	extra := make([]byte, binary.LittleEndian.Uint16(fixed[10:]))
	if _, err := file.ReadAt(extra, 12); err != nil {
		return nil, errDictionary
	}
	pieces, size := readPieces(extra)
	if pieces == nil {
		return nil, errDictionary
	}
	at, err := behindNames(file, 12+int64(len(extra)), fixed[3])
	if err != nil {
		return nil, err
	}
	z := &dictzip{file: file, size: size, starts: []int64{at}}
	for _, n := range pieces {
		at += n
		z.starts = append(z.starts, at)
	}
	return z, nil
}

// readPieces finds the field with the lengths of the pieces among the extra ones; nil where
// there is none.
func readPieces(extra []byte) (pieces []int64, size int64) {
	for len(extra) >= 4 {
		n := int(binary.LittleEndian.Uint16(extra[2:]))
		if len(extra) < 4+n {
			return nil, 0
		}
		field := extra[4 : 4+n]
		if extra[0] == 'R' && extra[1] == 'A' && n >= 6 && binary.LittleEndian.Uint16(field) == 1 {
			size = int64(binary.LittleEndian.Uint16(field[2:]))
			count := int(binary.LittleEndian.Uint16(field[4:]))
			if size == 0 || count == 0 || n < 6+2*count {
				return nil, 0
			}
			for i := range count {
				pieces = append(pieces, int64(binary.LittleEndian.Uint16(field[6+2*i:])))
			}
			return pieces, size
		}
		extra = extra[4+n:]
	}
	return nil, 0
}

// behindNames returns where the pieces begin: behind the name of the file, a comment and a
// checksum, each of which may be there.
func behindNames(file io.ReaderAt, at int64, flags byte) (int64, error) {
	buffer := make([]byte, 4096)
	n, err := file.ReadAt(buffer, at)
	if err != nil && !errors.Is(err, io.EOF) {
		return 0, err
	}
	rest := buffer[:n]
	for _, flag := range [...]byte{flagName, flagComment} {
		if flags&flag == 0 {
			continue
		}
		end := bytes.IndexByte(rest, 0)
		if end < 0 {
			return 0, errDictionary
		}
		rest = rest[end+1:]
	}
	at += int64(n - len(rest))
	if flags&flagCheck != 0 {
		at += 2
	}
	return at, nil
}

// read returns a run of the text as unpacked.
func (z *dictzip) read(offset, length int64) ([]byte, error) {
	if offset < 0 || length < 0 || offset > z.size*int64(len(z.starts)-1) {
		return nil, errDictionary
	}
	var all []byte
	skip := offset % z.size
	for i := int(offset / z.size); int64(len(all)) < skip+length; i++ {
		if i+1 >= len(z.starts) {
			return nil, errDictionary
		}
		from, to := z.starts[i], z.starts[i+1]
		unpacked, err := io.ReadAll(io.LimitReader(flate.NewReader(io.NewSectionReader(z.file, from, to-from)), z.size))
		// A piece ends without the mark of the last block, but for the last.
		if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) || len(unpacked) == 0 {
			return nil, errDictionary
		}
		all = append(all, unpacked...)
	}
	return all[skip : skip+length], nil
}
