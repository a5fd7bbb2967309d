package editor

import "fmt"

// ExchangeFault is what is wrong with a file from another program: a rule of its format that it
// breaks. It is an [ErrInvalid].
type ExchangeFault struct {
	Line int               `json:"line"` // from 1
	Rule string            `json:"rule"` // a stable id: the words are "xliff.<rule>" in i18n
	Args map[string]string `json:"args,omitempty"`
}

func (f *ExchangeFault) Error() string { return fmt.Sprintf("line %d: %s %v", f.Line, f.Rule, f.Args) }

func (f *ExchangeFault) Unwrap() error { return ErrInvalid }
