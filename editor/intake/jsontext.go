package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	"redakcija/editor"
)

// jsonText is a text, or a number or a truth written as one. What is neither is "".
type jsonText string

// UnmarshalJSON implements [json.Unmarshaler].
func (s *jsonText) UnmarshalJSON(raw []byte) error {
	switch raw[0] {
	case '"':
		if err := json.Unmarshal(raw, (*string)(s)); err != nil {
			return err
		}
		if isLong(string(*s)) {
			return errLong
		}
	case '{', '[', 'n':
	default:
		*s = jsonText(raw)
	}
	return nil
}

// maxListed is how many entries a list in an item may have.
const maxListed = 2000

// errLong says that a list has more than [maxListed] entries, or a text is no story.
var errLong = errors.New("too long")

// jsonList is a list, or the values of an object, or one value alone where a list is due.
type jsonList[T any] []T

// UnmarshalJSON implements [json.Unmarshaler].
func (l *jsonList[T]) UnmarshalJSON(raw []byte) error {
	*l = nil
	if raw[0] != '[' && raw[0] != '{' {
		return nil
	}
	in := json.NewDecoder(bytes.NewReader(raw))
	if _, err := in.Token(); err != nil {
		return err
	}
	for in.More() {
		if raw[0] == '{' {
			if _, err := in.Token(); err != nil {
				return err
			}
		}
		// What is no object is no entry: the values of a single one, "null" for a size that is missing.
		var entry json.RawMessage
		if err := in.Decode(&entry); err != nil {
			return err
		}
		if entry[0] != '{' {
			if raw[0] == '{' && entry[0] != 'n' {
				return l.single(raw)
			}
			continue
		}
		if len(*l) == maxListed {
			return errLong
		}
		var value T
		if err := json.Unmarshal(entry, &value); err != nil {
			return err
		}
		*l = append(*l, value)
	}
	return nil
}

// single takes an object for the only entry of a list.
func (l *jsonList[T]) single(raw []byte) error {
	var value T
	if err := json.Unmarshal(raw, &value); err != nil {
		return err
	}
	*l = jsonList[T]{value}
	return nil
}

// isJSON tells an object in JSON by its first character.
func isJSON(raw []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(raw, []byte("\uFEFF")), " \t\r\n"), []byte("{"))
}

// jsonReason says what is wrong with JSON. That it nests too deep is in the words of the
// error alone.
func jsonReason(err error) string {
	switch {
	case errors.Is(err, errLong):
		return editor.InputTooLarge
	case err != nil && strings.Contains(err.Error(), "max depth"):
		return editor.InputDeep
	}
	return editor.InputDamaged
}
