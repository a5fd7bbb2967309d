package main

import (
	"slices"
	"strconv"
	"strings"
)

// wrong is what was asked wrongly: the id of a sentence, its arguments, and the exit
// code it leads to.
type wrong struct {
	id    string
	pairs []any
	code  int
}

func (w *wrong) Error() string { return w.id }

// wrongUse is a command that was typed wrongly.
func wrongUse(id string, pairs ...any) error { return &wrong{id, pairs, exitMisuse} }

// wrongRow is a row that cannot be understood. The rows after it can.
func wrongRow(id string, pairs ...any) error { return &wrong{id, pairs, exitFound} }

// parse splits arguments into the values of flags and the rest. Flags may stand
// anywhere, as --name value, --name=value or -name; after "--" everything is an
// argument, and "-" always is one. With first it stops at the first argument.
//
// The flag package is not used, because it stops there always and speaks English.
func parse(args []string, known []option, values map[string]string, first bool) (rest []string, err error) {
	for len(args) > 0 {
		arg := args[0]
		switch {
		case arg == "--":
			return append(rest, args[1:]...), nil
		case len(arg) < 2 || arg[0] != '-':
			if first {
				return args, nil
			}
			rest, args = append(rest, arg), args[1:]
			continue
		}
		args = args[1:]
		name, value, given := strings.Cut(strings.TrimPrefix(arg[1:], "-"), "=")
		if name == "h" {
			name = "help"
		}
		i := slices.IndexFunc(known, func(o option) bool { return o.name == name })
		switch {
		case i < 0:
			return nil, wrongUse("desk.wrong.flag", "Flag", "--"+name)
		case known[i].value == "":
			if !given {
				value = "true"
			}
			if _, err := strconv.ParseBool(value); err != nil {
				return nil, wrongUse("desk.wrong.switch", "Flag", "--"+name, "Value", value)
			}
		case !given:
			if len(args) == 0 {
				return nil, wrongUse("desk.wrong.value", "Flag", "--"+name, "Value", known[i].value)
			}
			value, args = args[0], args[1:]
		}
		values[name] = value
	}
	return rest, nil
}
