package exchange

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"redakcija/editor"
	"redakcija/editor/language"
)

// byteOrderMark tells spreadsheets that a file is UTF-8.
const byteOrderMark = "\ufeff"

// formula are the signs with which a cell is a formula to a spreadsheet, and may run a
// program (OWASP, CSV Injection).
const formula = "=+-@"

// safe is a cell that no spreadsheet takes for a formula.
func safe(cell string) string {
	if cell != "" && (strings.Contains(formula, cell[:1]) || cell[0] == '\'') {
		return "'" + cell
	}
	return cell
}

// meant is a cell without what [safe] put in front of it. What a person typed with an
// apostrophe in front, such as 's-Hertogenbosch, stays.
func meant(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && safe(rest) != rest {
		return rest
	}
	return cell
}

// writeTerms writes terms as a table.
func writeTerms(w io.Writer, terms []editor.Term) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	table := csv.NewWriter(w)
	table.Comma, table.UseCRLF = ';', true
	row := make([]string, len(columns))
	for i := range columns {
		row[i] = columns[i].name
	}
	err := table.Write(row)
	for t := range terms {
		for i := range columns {
			row[i] = safe(oneLine(columns[i].cell(&terms[t])))
		}
		err = errors.Join(err, table.Write(row))
	}
	table.Flush()
	return errors.Join(err, table.Error())
}

// readTerms reads a table of terms. A row that is damaged, and a column that is not known,
// comes as a row with an error; the others go on.
func readTerms(r io.Reader) ([]editor.TermRow, error) {
	raw, err := io.ReadAll(io.LimitReader(r, editor.MaxInput+1))
	switch {
	case err != nil:
		return nil, err
	case len(raw) > editor.MaxInput:
		return nil, &editor.InputError{Reason: editor.InputTooLarge, At: -1}
	}
	if bytes.HasPrefix(raw, []byte("\xff\xfe")) || bytes.HasPrefix(raw, []byte("\xfe\xff")) {
		if raw, err = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(raw); err != nil {
			return nil, &editor.InputError{Reason: editor.InputEncoding, At: 0, Err: err}
		}
	}
	raw = bytes.TrimPrefix(raw, []byte(byteOrderMark))
	if len(bytes.TrimSpace(raw)) == 0 {
		return nil, &editor.InputError{Reason: editor.InputEmpty, At: -1}
	}
	sign, skipped := separator(raw)
	table := csv.NewReader(bytes.NewReader(raw[skipped:]))
	table.Comma, table.FieldsPerRecord = sign, -1
	above := bytes.Count(raw[:skipped], []byte("\n"))
	header, err := table.Read()
	if err != nil {
		return nil, &editor.TermError{Reason: editor.NoTermQuote, Value: strconv.Itoa(above + 1)}
	}
	at, rows := layout(header, above+1)
	if !slices.ContainsFunc(at, func(c *column) bool { return c != nil }) {
		return nil, &editor.TermError{Reason: editor.NoTermTable, Value: language.Shorten(strings.ToValidUTF8(oneLine(header[0]), "?"), 40)}
	}
	for {
		cells, err := table.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		row := editor.TermRow{}
		var wrong *csv.ParseError
		switch {
		case errors.As(err, &wrong):
			row.Line, row.Err = above+wrong.StartLine, &editor.TermError{Reason: editor.NoTermQuote, Value: strconv.Itoa(above + wrong.Line)}
		case err != nil:
			return nil, err
		default:
			line, _ := table.FieldPos(0)
			if row, err = readRow(at, cells); err != nil {
				row.Err = err
			}
			row.Line = above + line
		}
		if row.Set != nil || row.Err != nil {
			rows = append(rows, row)
		}
	}
}

// separator returns what parts the cells of a table, and how many bytes to skip: a first line
// "sep=;" is a spreadsheet's way to say so. Otherwise it is what cuts the first line into
// the most columns that are known.
func separator(raw []byte) (sign rune, skip int) {
	line, _, _ := bytes.Cut(raw, []byte("\n"))
	if s := strings.TrimSpace(string(line)); len(s) == len("sep=;") && strings.HasPrefix(strings.ToLower(s), "sep=") && strings.Contains(",;", s[4:]) {
		return rune(s[4]), min(len(line)+1, len(raw))
	}
	most := -1
	for _, s := range [...]rune{';', ',', '\t'} {
		known := 0
		for name := range strings.SplitSeq(string(line), string(s)) {
			if columnNamed(strings.Trim(strings.TrimSpace(name), `"`)) != nil {
				known++
			}
		}
		if known > most {
			sign, most = s, known
		}
	}
	return sign, 0
}

// layout returns the column of each cell, nil where it is none, and a row with an error for
// each that is not known or comes twice.
func layout(header []string, line int) (at []*column, wrong []editor.TermRow) {
	for _, name := range header {
		c := columnNamed(name)
		if name = strings.TrimSpace(name); name != "" && (c == nil || slices.Contains(at, c)) {
			wrong = append(wrong, editor.TermRow{Line: line, Err: &editor.TermError{Reason: editor.NoTermColumn, Value: strings.ToValidUTF8(name, "?")}})
			c = nil
		}
		at = append(at, c)
	}
	return at, wrong
}

// columnNamed returns the column with a name, however its letters and gaps are written; nil
// where there is none.
func columnNamed(name string) *column {
	name = strings.Join(strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(" _-\t\r\"", r) }), "-")
	for i := range columns {
		if strings.EqualFold(columns[i].name, name) {
			return &columns[i]
		}
	}
	return nil
}

// readRow reads the cells of a row. A row without anything in it is none.
func readRow(at []*column, cells []string) (editor.TermRow, error) {
	empty := true
	for i, cell := range cells {
		if !utf8.ValidString(cell) {
			return editor.TermRow{}, &editor.TermError{Reason: editor.NoTermEncoding, Value: strings.ToValidUTF8(cell, "?")}
		}
		if cells[i] = meant(oneLine(cell)); cells[i] == "" {
			continue
		}
		if empty = false; i >= len(at) {
			return editor.TermRow{}, &editor.TermError{Reason: editor.NoTermColumns, Value: cells[i]}
		}
	}
	if empty {
		return editor.TermRow{}, nil
	}
	set := func(t *editor.Term) error {
		t.Learned = "" // whoever hands in a table agrees with it, if the table does not say otherwise
		for i, c := range at {
			if c == nil {
				continue
			}
			cell := ""
			if i < len(cells) {
				cell = cells[i]
			}
			if err := c.set(t, cell); err != nil {
				return err
			}
		}
		if t.Kind == "" {
			t.Kind = editor.TermExpression
		}
		return nil
	}
	if err := set(&editor.Term{}); err != nil {
		return editor.TermRow{}, err
	}
	return editor.TermRow{Set: func(t *editor.Term) { _ = set(t) }}, nil // it has just been read without an error
}
