package sentence

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"redakcija/editor/language"
)

// The limits of an SRX file. The largest in use, with rules for thirty languages, has
// 2,500 rules of 100 bytes.
const (
	maxSRX      = 8 << 20 // bytes
	maxRules    = 10_000
	maxPattern  = 4 << 10 // bytes
	maxPatterns = 1 << 20 // bytes of all patterns together
)

// Rules are rules for the ends of sentences from a file in SRX 2.0.
type Rules struct {
	cascade bool
	byName  map[string][]rule
	maps    []languageMap
}

type languageMap struct {
	tags *regexp.Regexp
	name string
}

// rule says whether a sentence ends between what before and after match.
type rule struct {
	ends          bool
	both          *regexp.Regexp // before and after, in groups: nil where the rule ends nothing
	before, after *regexp.Regexp // at the end of a text, and at the beginning
}

// Skipped is a rule that is not understood, because its patterns ask for what Go's do not
// have. The other rules of its file work without it.
type Skipped struct {
	Line  int // of the file, from 1
	Cause string
}

// ReadSRX reads rules in SRX 2.0. It returns the rules that it had to leave out. The error
// names the line at which the file is none.
func ReadSRX(r io.Reader) (*Rules, []Skipped, error) {
	x := &srxReader{rules: &Rules{byName: map[string][]rule{}}}
	limited := &io.LimitedReader{R: r, N: maxSRX + 1}
	x.decoder = xml.NewDecoder(limited)
	err := x.read()
	if limited.N == 0 {
		err = fmt.Errorf("more than %d bytes", maxSRX)
	}
	if err != nil {
		line, _ := x.decoder.InputPos()
		return nil, nil, fmt.Errorf("line %d: %w", line, err)
	}
	return x.rules, x.skipped, nil
}

type srxReader struct {
	decoder *xml.Decoder
	rules   *Rules
	skipped []Skipped
	root    bool   // an <srx> was there
	name    string // of the language whose rules are read
	count   int
	bytes   int // of patterns
}

func (x *srxReader) read() error {
	for {
		token, err := x.decoder.Token()
		switch {
		case errors.Is(err, io.EOF):
			return x.check()
		case err != nil:
			return err
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if !x.root && start.Name.Local != "srx" {
			return fmt.Errorf("<%s> where <srx> should be", start.Name.Local)
		}
		switch start.Name.Local {
		case "srx":
			x.root = true
			if version := attribute(start, "version"); version != "2.0" && version != "" {
				return fmt.Errorf("version %s of SRX", version)
			}
		case "header":
			x.rules.cascade = attribute(start, "cascade") == "yes"
		case "languagerule":
			x.name = attribute(start, "languagerulename")
		case "rule":
			err = x.rule(start)
		case "languagemap":
			err = x.languageMap(start)
		}
		if err != nil {
			return err
		}
	}
}

// check says whether what was read is a whole set of rules.
func (x *srxReader) check() error {
	if !x.root {
		return errors.New("no <srx>")
	}
	if len(x.rules.maps) == 0 {
		return errors.New("no <languagemap>: the rules are for no language")
	}
	for _, m := range x.rules.maps {
		if _, ok := x.rules.byName[m.name]; !ok && m.name != "" && len(x.skipped) == 0 {
			return fmt.Errorf("a <languagemap> asks for the rules %q, which are not there", m.name)
		}
	}
	return nil
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (x *srxReader) rule(start xml.StartElement) error {
	line, _ := x.decoder.InputPos()
	var patterns struct {
		Before string `xml:"beforebreak"`
		After  string `xml:"afterbreak"`
	}
	if err := x.decoder.DecodeElement(&patterns, &start); err != nil {
		return err
	}
	x.count++
	x.bytes += len(patterns.Before) + len(patterns.After)
	if x.count > maxRules || x.bytes > maxPatterns {
		return errors.New("too many rules")
	}
	r, err := newRule(patterns.Before, patterns.After, attribute(start, "break") != "no")
	if err != nil {
		x.skipped = append(x.skipped, Skipped{line, err.Error()})
		return nil
	}
	x.rules.byName[x.name] = append(x.rules.byName[x.name], r)
	return nil
}

func newRule(before, after string, ends bool) (rule, error) {
	if len(before) > maxPattern || len(after) > maxPattern {
		return rule{}, fmt.Errorf("a pattern of more than %d bytes", maxPattern)
	}
	b, err := translate(before, atStart)
	if err != nil {
		return rule{}, err
	}
	a, err := translate(after, atEnd)
	if err != nil {
		return rule{}, err
	}
	r := rule{ends: ends}
	if r.before, err = regexp.Compile("(?:" + b + `)\z`); err != nil {
		return rule{}, err
	}
	if r.after, err = regexp.Compile(`\A(?:` + a + ")"); err != nil {
		return rule{}, err
	}
	if ends {
		r.both, err = regexp.Compile("(?P<before>" + b + ")(?:" + a + ")")
	}
	return r, err
}

func (x *srxReader) languageMap(start xml.StartElement) error {
	pattern := attribute(start, "languagepattern")
	if len(pattern) > maxPattern || len(x.rules.maps) >= maxRules {
		return errors.New("too long a <languagemap>, or too many")
	}
	tags, err := regexp.Compile(`(?i)\A(?:` + pattern + `)\z`)
	if err != nil {
		return fmt.Errorf("languagepattern: %w", err)
	}
	x.rules.maps = append(x.rules.maps, languageMap{tags, attribute(start, "languagerulename")})
	return nil
}

// of returns the rules for a language in their order. A file that knows no Montenegrin is
// asked for Serbian, Croatian and Bosnian.
func (r *Rules) of(tag string) []rule {
	names := []string{tag}
	if language.Base(tag) == "cnr" {
		names = append(names, "sr", "hr", "bs")
	}
	var best []languageMap
	for _, name := range names {
		fits := slices.DeleteFunc(slices.Clone(r.maps), func(m languageMap) bool { return !m.tags.MatchString(name) })
		if len(fits) > len(best) {
			best = fits
		}
	}
	if !r.cascade && len(best) > 1 {
		best = best[:1]
	}
	var all []rule
	for _, m := range best {
		all = append(all, r.byName[m.name]...)
	}
	return all
}

// Split returns the sentences of a text in a language, as [Split] does, by these rules
// alone: at every place the first rule that fits decides.
func (r *Rules) Split(tag, text string) []language.Span {
	rules := r.of(tag)
	var ends []int
	for i := range rules {
		if rules[i].ends {
			ends = rules[i].candidates(ends, text)
		}
	}
	slices.Sort(ends)
	ends = slices.DeleteFunc(slices.Compact(ends), func(at int) bool { return !endsAt(rules, text, at) })
	return spans(text, func(start int) int {
		for len(ends) > 0 && ends[0] <= start {
			ends = ends[1:]
		}
		end := len(text)
		if len(ends) > 0 {
			end = ends[0]
		}
		return trimSpace(text, start, end)
	})
}

// candidates appends the bytes at which a rule that ends sentences fits.
func (r *rule) candidates(ends []int, text string) []int {
	for from := 0; from <= len(text); {
		found := r.both.FindStringSubmatchIndex(text[from:])
		if found == nil {
			break
		}
		ends = append(ends, from+found[3])
		// The next may begin within this one; where this is as long as a paragraph it is not
		// looked for, so that time does not grow with the square of the length.
		next := found[0]
		if found[1]-found[0] > longestSentence {
			next = found[1]
		}
		_, size := utf8.DecodeRuneInString(text[from+next:])
		from += next + max(size, 1)
	}
	return ends
}

// endsAt tells what the first rule that fits at a byte says.
func endsAt(rules []rule, text string, at int) bool {
	from := windowStart(text, at)
	for i := range rules {
		r := &rules[i]
		if r.after.MatchString(text[at:]) && r.before.MatchString(text[from:at]) {
			return r.ends
		}
	}
	return false
}

// windowStart returns the byte from which patterns look at what is before a place: a word
// or two back would do. It is the last letter of a word, so that neither the beginning of
// a word nor that of the text is seen where there is none.
func windowStart(text string, at int) int {
	const seen = 100 // bytes
	if at <= seen {
		return 0
	}
	space := strings.IndexByte(text[at-seen:at], ' ')
	if space <= 0 {
		space = 0
	}
	_, size := utf8.DecodeLastRuneInString(text[:at-seen+space])
	return at - seen + space - size
}
