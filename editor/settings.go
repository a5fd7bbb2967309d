package editor

import (
	"context"
	"fmt"
	"maps"
	"sync"
)

// Settings are the newsroom's, the same for everybody on the desk. What belongs to a
// machine (a folder, a theme) is not here.
type Settings struct {
	// OnePerson lets the translator approve.
	OnePerson bool `json:"one_person"`
	// Title is the publication's name in each language.
	Title map[Lang]string `json:"title,omitempty"`
	// Address is where the edition will be read, "https://…/", or "" when unknown.
	Address string `json:"address,omitempty"`
	// Severities are what findings count here, by rule, where the house decided otherwise
	// than [Rules] says. What is lower than the rule itself, because it is less sure, is
	// never made higher.
	Severities map[string]Severity `json:"severities,omitempty"`
	// HeadlineLength is how many letters a headline may have; 0: [DefaultHeadlineLength].
	HeadlineLength int `json:"headline_length,omitempty"`
	// Acute is how the house writes ś and ź.
	Acute Acute `json:"acute,omitempty"`
	// Machines are the engines that the house has switched on: none, where it has set nothing.
	Machines []Connector `json:"machines,omitempty"`
}

// DefaultHeadlineLength is how many letters a headline may have where the house has set
// nothing: the most that Google's rules for articles have allowed.
const DefaultHeadlineLength = 110

// Settings returns the newsroom's settings.
func (d *Desk) Settings(ctx context.Context) (Settings, error) {
	return d.store.Settings(ctx)
}

// PutSettings changes the newsroom's settings for everybody.
func (d *Desk) PutSettings(ctx context.Context, s Settings) error {
	if d.me == "" {
		return ErrUnsigned
	}
	for rule, severity := range s.Severities {
		if severity != SeverityOff && rank(severity) == 0 {
			return fmt.Errorf("severity %q of rule %s: %w", severity, rule, ErrInvalid)
		}
	}
	switch s.Acute {
	case AcuteAllowed, AcuteRequired, AcuteForbidden:
	default:
		return fmt.Errorf("ś and ź %q: %w", s.Acute, ErrInvalid)
	}
	return d.store.PutSettings(ctx, s)
}

// SetSeverity sets what findings of a rule count in this house; "" gives the rule its own
// severity back. A rule that is not in [Rules], and one that is fixed, is [ErrInvalid].
func (d *Desk) SetSeverity(ctx context.Context, rule string, severity Severity) error {
	r, known := ruleByID()[rule]
	if !known || r.Fixed {
		return fmt.Errorf("severity of rule %q: %w", rule, ErrInvalid)
	}
	s, err := d.store.Settings(ctx)
	if err != nil {
		return err
	}
	s.Severities = maps.Clone(s.Severities)
	if severity == "" || severity == r.Severity {
		delete(s.Severities, rule)
	} else {
		if s.Severities == nil {
			s.Severities = map[string]Severity{}
		}
		s.Severities[rule] = severity
	}
	return d.PutSettings(ctx, s)
}

// Weigh returns what a finding of a severity counts in this house, [SeverityOff] where it
// is not told at all.
func (s *Settings) Weigh(rule string, severity Severity) Severity {
	set, changed := s.Severities[rule]
	r := ruleByID()[rule]
	switch {
	case !changed || r.Fixed:
		return severity
	case set != SeverityOff && rank(severity) < rank(r.Severity) && rank(severity) < rank(set):
		return severity
	}
	return set
}

// ruleByID is [Rules] by their ids.
var ruleByID = sync.OnceValue(func() map[string]Rule {
	m := map[string]Rule{}
	for _, r := range Rules() {
		m[r.ID] = r
	}
	return m
})
