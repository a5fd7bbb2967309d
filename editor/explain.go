package editor

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
)

// Explanation is an error as a person should be told it, without the words: the id
// of the sentence in i18n and what is to be put into it.
type Explanation struct {
	ID string
	// Values go into the sentence as they are.
	Values map[string]any
	// Words go into the sentence as the words of these ids.
	Words map[string]string
	// Finding goes into the sentence as what the checks say: its sentence is
	// "finding.<rule>" with Args. Nil where none is named.
	Finding *Finding
}

// Explain finds the sentence for an error: what happened, to what, and what to do.
// The chain of causes is for the log; a cause that is not known is shown whole.
func Explain(err error) Explanation {
	var refusal *Refusal
	var input *InputError
	var exists *ExistsError
	var fetch *FetchError
	var dictionary *DictionaryError
	var word *WordError
	var term *TermError
	var machine *MachineError
	var unit *MemoryError
	var fault *ExchangeFault
	switch {
	case errors.As(err, &refusal):
		x := Explanation{
			ID:     "refused." + string(refusal.Condition),
			Values: map[string]any{"Segments": segmentNumbers(refusal.Segments)},
			Words: map[string]string{
				"Act": "act." + string(refusal.Act), "State": "state." + string(refusal.State),
				"Language": "lang." + string(refusal.Lang),
			},
		}
		if c := refusal.Condition; (c == NoErrors || c == NoOpenAttributions) && len(refusal.Findings) > 0 { // the first; a list shows the others
			x.Finding = &refusal.Findings[0]
		}
		return x
	case errors.As(err, &input):
		return Explanation{ID: "input." + input.Reason, Values: map[string]any{"File": filepath.Base(input.File), "At": input.At}}
	case errors.As(err, &fetch):
		return Explanation{ID: "fetch." + fetch.Reason, Values: map[string]any{"Address": fetch.Address, "Status": fetch.Status}}
	case errors.As(err, &word):
		return Explanation{ID: "no_word." + word.Reason, Values: map[string]any{"Word": word.Text}}
	case errors.As(err, &term):
		return Explanation{ID: "no_term." + term.Reason, Values: map[string]any{"Value": term.Value}}
	case errors.As(err, &fault):
		x := Explanation{ID: "xliff." + fault.Rule, Values: map[string]any{}}
		for name, value := range fault.Args {
			x.Values[name] = value
		}
		return x
	case errors.As(err, &unit):
		return Explanation{ID: "no_unit." + unit.Reason, Values: map[string]any{"Value": unit.Value}}
	case errors.As(err, &machine):
		return explainMachine(machine)
	case errors.As(err, &dictionary):
		return explainDictionary(dictionary)
	case errors.As(err, &exists):
		return Explanation{ID: "error.exists", Values: map[string]any{"File": filepath.Base(exists.File)}}
	case errors.Is(err, syscall.ENOSPC):
		return Explanation{ID: "error.disk_full"}
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return Explanation{ID: "error.permission", Values: map[string]any{"Path": pathOf(err)}}
	}
	for _, known := range explained {
		if errors.Is(err, known.is) {
			return Explanation{ID: known.id}
		}
	}
	return Explanation{ID: "error.unknown", Values: map[string]any{"Cause": err.Error()}}
}

// explained are the errors whose sentence takes no arguments, the more telling first.
var explained = [...]struct {
	is error
	id string
}{
	{ErrConflict, "error.conflict"},
	{ErrBusy, "error.busy"},
	{ErrUnavailable, "error.unavailable"},
	{ErrUnsigned, "error.unsigned"},
	{ErrNotFound, "error.not_found"},
	{context.Canceled, "error.cancelled"},
	{ErrInvalid, "error.invalid"},
}

// segmentNumbers lists segments as a person counts them: "2, 5, 7". More than six are
// not read, only noticed.
func segmentNumbers(ids []SegmentID) string {
	var names []string
	for i, id := range ids {
		if i == 6 {
			names = append(names, "…")
			break
		}
		names = append(names, segmentNumber(id))
	}
	return strings.Join(names, ", ")
}

// segmentNumber is the number that a person calls a segment by.
func segmentNumber(id SegmentID) string { return strings.TrimPrefix(string(id), "s") }

func pathOf(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Path
	}
	return ""
}
