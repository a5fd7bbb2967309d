package hunspell

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// aff is what an affix file says.
type aff struct {
	encoding encoding
	style    flagStyle
	sets     *flagSets
	aliases  []flagSet // of AF; the first has number 1

	// What the flags mean; 0 where nothing has the meaning.
	needAffix, circumfix, keepCase, forbidden, noSuggest, onlyInCompound, warn flag
	compoundFlag, compoundBegin, compoundMiddle, compoundEnd                   flag
	compoundPermit, compoundForbid                                             flag

	compoundMin, compoundMax                                int // code points of a part; parts, 0 for any number
	checkDup, checkRep, checkCase, checkTriple, simplTriple bool
	rules                                                   []compoundRule
	patterns                                                []compoundPattern

	sharpS, fullStrip, forbidWarn bool
	ignore                        string
	breaks                        []breakPoint
	input, output                 conversions
	mistakes                      []mistake  // of REP
	alike                         [][]string // of MAP
	try, key                      string

	prefixRules, suffixRules []affix
	prefixes, suffixes       *affixes
	// beginSuffixes may stand inside of a compound; outerSuffixes may follow another.
	beginSuffixes, outerSuffixes *affixes
}

// affReader is what is known while an affix file is read.
type affReader struct {
	*aff
	*lines
	texts   map[string]string       // each text once
	whens   map[string]condition    // by how they are written
	classes map[string]*affixHeader // by kind and flag
	tables  map[string]bool         // the tables whose first line was there
}

// affixHeader is the first line of a class of affixes.
type affixHeader struct {
	cross bool
	rows  int // that are still to come
}

// readAff reads an affix file. What it does not know it passes over, as Hunspell does:
// there are directives for other programs.
func (a *aff) readAff(in io.Reader) error {
	text, err := io.ReadAll(io.LimitReader(in, maxAff+1))
	if err != nil {
		return err
	}
	a.encoding, _ = encodingOf("ISO8859-1")
	a.sets = newFlagSets()
	a.forbidden = defaultForbidden
	a.compoundMin = 3
	r := &affReader{
		aff: a, texts: map[string]string{}, whens: map[string]condition{},
		classes: map[string]*affixHeader{}, tables: map[string]bool{},
	}
	// The encoding and the style of flags come first, wherever they stand.
	for _, only := range []map[string]directive{settings, directives} {
		r.lines = newLines(affName, bytes.NewReader(text), maxAff)
		if err := r.read(only); err != nil {
			return err
		}
	}
	if !r.tables["BREAK"] {
		a.breaks = []breakPoint{{text: "-"}, {text: "-", begins: true}, {text: "-", ends: true}}
	}
	return nil
}

// directive takes what stands behind the name of a directive.
type directive func(r *affReader, name string, fields [][]byte) error

var settings = map[string]directive{
	"SET":             (*affReader).set,
	"FLAG":            (*affReader).flagStyle,
	"COMPLEXPREFIXES": func(*affReader, string, [][]byte) error { return errors.New("COMPLEXPREFIXES is not supported") },
}

var directives = map[string]directive{
	"AF":  (*affReader).alias,
	"PFX": (*affReader).affix,
	"SFX": (*affReader).affix,

	"NEEDAFFIX":          meaning(func(a *aff) *flag { return &a.needAffix }),
	"PSEUDOROOT":         meaning(func(a *aff) *flag { return &a.needAffix }),
	"CIRCUMFIX":          meaning(func(a *aff) *flag { return &a.circumfix }),
	"KEEPCASE":           meaning(func(a *aff) *flag { return &a.keepCase }),
	"FORBIDDENWORD":      meaning(func(a *aff) *flag { return &a.forbidden }),
	"NOSUGGEST":          meaning(func(a *aff) *flag { return &a.noSuggest }),
	"WARN":               meaning(func(a *aff) *flag { return &a.warn }),
	"ONLYINCOMPOUND":     meaning(func(a *aff) *flag { return &a.onlyInCompound }),
	"COMPOUNDFLAG":       meaning(func(a *aff) *flag { return &a.compoundFlag }),
	"COMPOUNDBEGIN":      meaning(func(a *aff) *flag { return &a.compoundBegin }),
	"COMPOUNDMIDDLE":     meaning(func(a *aff) *flag { return &a.compoundMiddle }),
	"COMPOUNDEND":        meaning(func(a *aff) *flag { return &a.compoundEnd }),
	"COMPOUNDPERMITFLAG": meaning(func(a *aff) *flag { return &a.compoundPermit }),
	"COMPOUNDFORBIDFLAG": meaning(func(a *aff) *flag { return &a.compoundForbid }),

	"COMPOUNDMIN":         number(func(a *aff, n int) { a.compoundMin = max(n, 1) }),
	"COMPOUNDWORDMAX":     number(func(a *aff, n int) { a.compoundMax = n }),
	"CHECKCOMPOUNDDUP":    yes(func(a *aff) *bool { return &a.checkDup }),
	"CHECKCOMPOUNDREP":    yes(func(a *aff) *bool { return &a.checkRep }),
	"CHECKCOMPOUNDCASE":   yes(func(a *aff) *bool { return &a.checkCase }),
	"CHECKCOMPOUNDTRIPLE": yes(func(a *aff) *bool { return &a.checkTriple }),
	"SIMPLIFIEDTRIPLE":    yes(func(a *aff) *bool { return &a.simplTriple }),
	"CHECKSHARPS":         yes(func(a *aff) *bool { return &a.sharpS }),
	"FULLSTRIP":           yes(func(a *aff) *bool { return &a.fullStrip }),
	"FORBIDWARN":          yes(func(a *aff) *bool { return &a.forbidWarn }),

	"COMPOUNDRULE":         (*affReader).compoundRule,
	"CHECKCOMPOUNDPATTERN": (*affReader).compoundPattern,
	"IGNORE":               letters(func(a *aff, s string) { a.ignore = s }),
	"TRY":                  letters(func(a *aff, s string) { a.try = s }),
	"KEY":                  letters(func(a *aff, s string) { a.key = s }),
	"BREAK":                (*affReader).breakPoint,
	"ICONV":                (*affReader).conversion,
	"OCONV":                (*affReader).conversion,
	"REP":                  (*affReader).mistake,
	"MAP":                  (*affReader).alikeLetters,
}

func meaning(where func(*aff) *flag) directive {
	return func(r *affReader, _ string, fields [][]byte) error {
		if len(fields) == 0 {
			return errors.New("the flag is missing")
		}
		f, _, err := r.style.next(fields[0])
		*where(r.aff) = f
		return err
	}
}

func number(set func(*aff, int)) directive {
	return func(r *affReader, _ string, fields [][]byte) error {
		n := 0
		if len(fields) > 0 {
			n, _ = strconv.Atoi(string(fields[0]))
		}
		if n < 1 {
			return errors.New("it needs a number from 1 on")
		}
		set(r.aff, n)
		return nil
	}
}

func yes(where func(*aff) *bool) directive {
	return func(r *affReader, _ string, _ [][]byte) error {
		*where(r.aff) = true
		return nil
	}
}

func letters(set func(*aff, string)) directive {
	return func(r *affReader, _ string, fields [][]byte) error {
		if len(fields) == 0 {
			return errors.New("the letters are missing")
		}
		s, err := r.text(fields[0])
		set(r.aff, s)
		return err
	}
}

func (r *affReader) read(known map[string]directive) error {
	for {
		line, err := r.lines.next()
		if err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		fields := bytes.FieldsFunc(line, func(c rune) bool { return c == ' ' || c == '\t' })
		if len(fields) == 0 {
			continue
		}
		if take := known[string(fields[0])]; take != nil {
			if err := take(r, string(fields[0]), fields[1:]); err != nil {
				return r.wrong("%s: %v", fields[0], err)
			}
		}
	}
}

// text returns a field in UTF-8.
func (r *affReader) text(field []byte) (string, error) {
	b, err := r.encoding.append(nil, field)
	if err != nil {
		return "", err
	}
	if s, ok := r.texts[string(b)]; ok {
		return s, nil
	}
	s := string(b)
	r.texts[s] = s
	return s, nil
}

func (r *affReader) set(_ string, fields [][]byte) error {
	if len(fields) == 0 {
		return errors.New("the encoding is missing")
	}
	e, ok := encodingOf(string(fields[0]))
	if !ok {
		return fmt.Errorf("the encoding %q is not known", fields[0])
	}
	r.encoding = e
	return nil
}

func (r *affReader) flagStyle(_ string, fields [][]byte) error {
	if len(fields) == 0 {
		return errors.New("the style of flags is missing")
	}
	style, ok := flagStyles[string(fields[0])]
	if !ok {
		return fmt.Errorf("the style of flags %q is not known", fields[0])
	}
	r.style = style
	return nil
}

// alias takes a line of AF: sets of flags that the dictionary names by number.
func (r *affReader) alias(name string, fields [][]byte) error {
	if r.heads(name) {
		return nil
	}
	if len(fields) == 0 {
		return errors.New("the flags are missing")
	}
	flags, err := r.style.flags(nil, fields[0])
	r.aliases = append(r.aliases, r.sets.of(flags))
	return err
}

// flagsOf returns the set that a word or affix is marked with: flags, or the number of
// an alias where there are any.
func (a *aff) flagsOf(field []byte) (flagSet, error) {
	if len(a.aliases) == 0 {
		flags, err := a.style.flags(make([]flag, 0, 16), field)
		return a.sets.of(flags), err
	}
	n, err := strconv.Atoi(string(field))
	if err != nil || n < 1 || n > len(a.aliases) {
		return 0, fmt.Errorf("%q is no number of a line of AF, which are %d", field, len(a.aliases))
	}
	return a.aliases[n-1], nil
}

// heads tells whether this is the first line of a table, which has the number of rows.
func (r *affReader) heads(name string) bool {
	first := !r.tables[name]
	r.tables[name] = true
	return first
}

// affix takes a line of PFX or SFX.
func (r *affReader) affix(name string, fields [][]byte) error {
	if len(fields) < 3 {
		return errors.New("fields are missing")
	}
	f, _, err := r.style.next(fields[0])
	if err != nil {
		return err
	}
	class := name + string(fields[0])
	header := r.classes[class]
	if header == nil || header.rows == 0 && isAffixHeader(fields) {
		if !isAffixHeader(fields) {
			return fmt.Errorf("class %q begins without Y or N and the number of its lines", fields[0])
		}
		rows, _ := strconv.Atoi(string(fields[2]))
		r.classes[class] = &affixHeader{cross: fields[1][0] == 'Y', rows: rows}
		return nil
	}
	header.rows = max(header.rows-1, 0)
	rule := affix{flag: f, cross: header.cross}
	add, flags, flagged := bytes.Cut(fields[2], []byte("/"))
	if rule.strip, err = r.part(fields[1]); err != nil {
		return err
	}
	if rule.add, err = r.part(add); err != nil {
		return err
	}
	if flagged {
		if rule.then, err = r.flagsOf(flags); err != nil {
			return err
		}
	}
	if len(fields) > 3 {
		if rule.when, err = r.condition(fields[3]); err != nil {
			return err
		}
	}
	if name == "PFX" {
		r.prefixRules = append(r.prefixRules, rule)
	} else {
		r.suffixRules = append(r.suffixRules, rule)
	}
	return nil
}

func isAffixHeader(fields [][]byte) bool {
	_, err := strconv.Atoi(string(fields[2]))
	return err == nil && (string(fields[1]) == "Y" || string(fields[1]) == "N")
}

// part returns what an affix strips or adds; 0 is nothing.
func (r *affReader) part(field []byte) (string, error) {
	if string(field) == "0" {
		return "", nil
	}
	s, err := r.text(field)
	if utf8.RuneCountInString(s) >= maxWord {
		return "", errors.New("the affix is longer than a word")
	}
	return without(s, r.ignore), err
}

// without returns s without the letters that are ignored.
func without(s, letters string) string {
	if letters == "" {
		return s
	}
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune(letters, c) {
			return -1
		}
		return c
	}, s)
}

func (r *affReader) condition(field []byte) (condition, error) {
	s, err := r.text(field)
	if err != nil {
		return nil, err
	}
	if c, ok := r.whens[s]; ok {
		return c, nil
	}
	c, err := parseCondition(s)
	r.whens[s] = c
	return c, err
}

// arrange makes the tables that judging asks.
func (a *aff) arrange() {
	follows := map[flag]bool{}
	for _, rules := range [][]affix{a.prefixRules, a.suffixRules} {
		for i := range rules {
			for _, f := range a.sets.members(rules[i].then) {
				follows[f] = true
			}
		}
	}
	all := func(*affix) bool { return true }
	a.prefixes = newAffixes(false, a.prefixRules, all)
	a.suffixes = newAffixes(true, a.suffixRules, all)
	a.beginSuffixes = newAffixes(true, a.suffixRules, func(r *affix) bool { return a.sets.has(r.then, a.compoundPermit) })
	a.outerSuffixes = newAffixes(true, a.suffixRules, func(r *affix) bool { return follows[r.flag] })
	a.sets.ids = nil
}
