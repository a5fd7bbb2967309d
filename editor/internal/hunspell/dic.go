package hunspell

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strconv"
)

// readDic reads the roots.
func (d *Dictionary) readDic(in io.Reader) error {
	l := newLines(dicName, in, maxDic)
	head, err := l.next()
	if err == io.EOF {
		return &SyntaxError{dicName, 1, "the number of words is missing"}
	} else if err != nil {
		return err
	}
	// The number is only a hint, and often wrong.
	if fields := bytes.Fields(head); len(fields) == 0 || !isNumber(fields[0]) {
		return l.wrong("%.40q is no number of words", head)
	}
	var text []byte
	var twins []int // roots
	for {
		line, err := l.next()
		if err == io.EOF {
			break
		} else if err != nil {
			return err
		}
		word, flags, err := d.entry(text[:0], line)
		if err != nil {
			return l.wrong("%v", err)
		}
		text = word
		if len(word) == 0 {
			continue
		}
		if len(d.words.flags) == maxWords {
			return l.wrong("there are more than %d words", maxWords)
		}
		if d.needsTwin(word, flags) {
			twins = append(twins, len(d.words.flags))
		}
		d.words.add(word, flags)
		d.hasPairs = d.hasPairs || bytes.IndexByte(word, ' ') >= 0
	}
	d.indexWords(twins)
	return nil
}

func isNumber(b []byte) bool {
	_, err := strconv.Atoi(string(b))
	return err == nil
}

// entry takes apart a line: a word, flags behind a slash, and behind a tab or a name
// with a colon what only describes the word. "\/" is a slash in the word.
func (d *Dictionary) entry(to, line []byte) ([]byte, flagSet, error) {
	line = line[:descriptionAt(line)]
	var flags flagSet
	if slash := flagsAt(line); slash >= 0 {
		if written := bytes.TrimSpace(line[slash+1:]); len(written) > 0 {
			if len(d.aliases) > 0 || d.style == numFlags {
				written = bytes.Fields(written)[0]
			}
			var err error
			if flags, err = d.flagsOf(written); err != nil {
				return to, 0, err
			}
		}
		line = line[:slash]
	}
	if bytes.IndexByte(line, '\\') >= 0 {
		line = bytes.ReplaceAll(line, []byte(`\/`), []byte("/"))
	}
	word, err := d.encoding.append(to, line)
	if err != nil {
		return to, 0, err
	}
	if len(word) > maxWordBytes {
		return to, 0, fmt.Errorf("the word has more than %d bytes", maxWordBytes)
	}
	if d.ignore != "" {
		word = append(word[:0], without(string(word), d.ignore)...)
	}
	return word, flags, nil
}

// flagsAt returns the place of the slash before the flags, or -1. One at the beginning
// or behind a backslash belongs to the word.
func flagsAt(line []byte) int {
	for i := 1; i < len(line); i++ {
		if line[i] == '/' && line[i-1] != '\\' {
			return i
		}
	}
	return -1
}

// descriptionAt returns where word and flags end and the description begins: at a tab,
// or at a blank before two letters and a colon, as in "tooth st:tooth".
func descriptionAt(line []byte) int {
	end := len(line)
	if tab := bytes.IndexByte(line, '\t'); tab >= 0 {
		end = tab
	}
	for i := 0; i+3 < end; i++ {
		if line[i] == ' ' && line[i+3] == ':' {
			end = i
			break
		}
	}
	for end > 0 && line[end-1] == ' ' {
		end--
	}
	return end
}

// needsTwin tells whether all capitals of a root also stand for something that the root
// with small letters does not give: OPENOFFICE.ORG of OpenOffice.org, CIA'S of CIA's.
// Such a root gets a twin with one capital, which only serves words in all capitals.
func (d *Dictionary) needsTwin(word []byte, flags flagSet) bool {
	switch casingOf(word) {
	case mixedCase, mixedTitle:
	case upperCase:
		if flags == 0 {
			return false
		}
	default:
		return false
	}
	return !d.sets.has(flags, d.forbidden)
}

// indexWords builds the table, with twins of some roots where no root is spelled like
// them.
func (d *Dictionary) indexWords(twins []int) {
	d.words.firstTwin = len(d.words.flags)
	d.words.size(d.words.firstTwin + len(twins))
	var twin []byte
	for i := range d.words.firstTwin {
		d.words.index(i)
	}
	for _, i := range twins {
		twin = appendTitle(twin[:0], d.words.root(i))
		if same := d.words.find(twin, nil); same.next() < 0 {
			d.words.add(twin, d.sets.with(d.words.flags[i], onlyUpper))
			d.words.index(len(d.words.flags) - 1)
			d.words.twinOf = append(d.words.twinOf, i)
		}
	}
	d.words.text = slices.Clip(d.words.text)
	d.words.at, d.words.flags = slices.Clip(d.words.at), slices.Clip(d.words.flags)
}
