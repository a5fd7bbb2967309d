package editor

import (
	"cmp"
	"context"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"redakcija/editor/internal/checks"
	"redakcija/editor/language"
)

// Proof is a story as the checks look at it, with everything their findings depend on, as
// the desk had it at one moment. Its fields are only read, and it may be used by many
// goroutines: whoever changes a story reads a new proof ([Desk.Proof]).
type Proof struct {
	Story    *Story
	Versions map[Lang]*Version
	Settings Settings
	Terms    []Term
	Words    []Word // those about scripts
	Waivers  []Waiver
	Reviews  []Review // of its attributions
	Ticks    []Tick   // of its checklist

	once  sync.Once
	rows  map[SegmentID]int // of the segments
	locks *language.Locks   // what decides the script of the Montenegrin version
	seen  *looks

	register       *Register // with what was learned, nil: of Terms
	sourceOnce     sync.Once
	sourceSaid     sourceSaid
	inVersionsOnce sync.Once
	inVersions     []Attribution
}

// looks is what is found once for a source revision of a story, and what the rules said
// about texts, so that only what was changed is looked at again. Proofs of the same source
// share it.
type looks struct {
	once  sync.Once
	terms *termList
	twins twins
	named map[string][]int // the segments that have a name of the source in common
	sync.Mutex
	at   map[lookedAt]look
	said map[Lang]said // who says what in a version; under "" in the source

	carried map[Lang]carriedOver
}

// lately is what a desk looked at last. Whoever works on a story asks about it again and
// again; nobody works on two at once.
type lately struct {
	sync.Mutex
	story          StoryID
	revision       int
	lang           Lang
	headlineLength int
	terms          []Term
	seen           *looks
}

// share gives a proof what was found for the last one, where that is about the same.
func (l *lately) share(p *Proof) {
	l.Lock()
	defer l.Unlock()
	if l.seen == nil || l.story != p.Story.ID || l.revision != p.Story.Revision || l.lang != p.Story.Lang ||
		l.headlineLength != p.Settings.HeadlineLength || !reflect.DeepEqual(l.terms, p.Terms) {
		l.story, l.revision, l.lang = p.Story.ID, p.Story.Revision, p.Story.Lang
		l.headlineLength, l.terms, l.seen = p.Settings.HeadlineLength, p.Terms, &looks{}
	}
	p.seen = l.seen
}

type lookedAt struct {
	segment SegmentID
	lang    Lang
}

type look struct {
	source, text string
	kind         Kind
	findings     []Finding // of the rules that need no other text
	spellings    []spelling
}

// Proof reads a story with everything its findings depend on. Texts that an earlier proof of
// the story has looked at are not looked at again.
func (d *Desk) Proof(ctx context.Context, id StoryID) (*Proof, error) {
	s, versions, err := d.Story(ctx, id)
	if err != nil {
		return nil, err
	}
	return d.proof(ctx, s, versions)
}

// proof joins a story that was read with the rest.
func (d *Desk) proof(ctx context.Context, s *Story, versions map[Lang]*Version) (*Proof, error) {
	settings, err := d.store.Settings(ctx)
	if err != nil {
		return nil, err
	}
	waivers, err := d.store.Waivers(ctx, s.ID)
	if err != nil {
		return nil, fmt.Errorf("waivers of %s: %w", s.ID, err)
	}
	reviews, err := d.store.Reviews(ctx, s.ID)
	if err != nil {
		return nil, fmt.Errorf("reviews of %s: %w", s.ID, err)
	}
	ticks, err := d.store.Ticks(ctx, s.ID)
	if err != nil {
		return nil, fmt.Errorf("ticks of %s: %w", s.ID, err)
	}
	terms, words, err := d.house(ctx, WordLatin, WordCyrillic)
	if err != nil {
		return nil, err
	}
	p := &Proof{Story: s, Versions: versions, Settings: settings, Terms: terms, Words: words, Waivers: waivers, Reviews: reviews, Ticks: ticks}
	if p.register, err = d.Register(ctx); err != nil {
		return nil, err
	}
	d.lately.share(p)
	return p, nil
}

// Findings returns what all rules say about a version, in the order of the segments.
func (d *Desk) Findings(ctx context.Context, id StoryID, lang Lang) ([]Finding, error) {
	if !lang.IsTarget() {
		return nil, fmt.Errorf("language %q: %w", lang, ErrInvalid)
	}
	p, err := d.Proof(ctx, id)
	if err != nil {
		return nil, err
	}
	return p.Findings(lang), nil
}

// Findings returns what all rules say about a version, in the order of the segments and of
// their texts. Waived findings are among them.
func (p *Proof) Findings(lang Lang) []Finding {
	var all []Finding
	for i := range p.Story.Segments {
		seg := &p.Story.Segments[i]
		all = append(all, p.findings(lang, i, p.Versions[lang].Text(seg.ID))...)
	}
	return all
}

// FindingsOf returns what all rules would say if a segment had this text: one that is being
// written. The rest of the story is as it was confirmed.
func (p *Proof) FindingsOf(lang Lang, id SegmentID, text string) []Finding {
	p.prepare()
	i, ok := p.rows[id]
	if !ok {
		return nil
	}
	return p.findings(lang, i, text)
}

// prepare finds what all segments are looked at with.
func (p *Proof) prepare() {
	p.once.Do(func() {
		p.locks = language.NewLocks(scriptOf(p.Versions[CNR], p.Terms, p.Words))
		p.rows = rowsOf(p.Story)
		if p.seen == nil {
			p.seen = &looks{}
		}
		if p.register == nil {
			p.register = NewRegister(p.Terms)
		}
	})
	p.seen.once.Do(func() {
		p.seen.terms, p.seen.twins, p.seen.named = p.register.termList(), newTwins(p.Story), namesOf(p.Story)
		p.seen.at, p.seen.said, p.seen.carried = map[lookedAt]look{}, map[Lang]said{}, map[Lang]carriedOver{}
	})
}

// rowsOf are the places of the segments in a story.
func rowsOf(s *Story) map[SegmentID]int {
	rows := make(map[SegmentID]int, len(s.Segments))
	for i := range s.Segments {
		rows[s.Segments[i].ID] = i
	}
	return rows
}

// findings judges the text of the segment at an index.
func (p *Proof) findings(lang Lang, at int, text string) []Finding {
	p.prepare()
	seg, v := &p.Story.Segments[at], p.Versions[lang]
	if strings.TrimSpace(text) == "" {
		return []Finding{{Rule: ruleMissing, Segment: seg.ID, Lang: lang, Severity: SeverityError}}
	}
	runes := []rune(text)
	here := p.look(lang, seg, text)
	carried := p.carried(lang, at, text)
	all := slices.DeleteFunc(slices.Clone(here.findings), func(f Finding) bool { return toldAlready(carried, &f) })
	if v.Outdated(seg) {
		all = append(all, Finding{
			Rule: ruleOutdated, Severity: SeverityWarning, End: len(runes),
			Args: map[string]string{"Revision": strconv.Itoa(seg.Revision)},
		})
	}
	if r := v.Texts[seg.ID]; r.Unconfirmed() && r.Text == text {
		all = append(all, Finding{Rule: ruleUnconfirmed, Severity: SeverityError, End: len(runes)})
	}
	all = append(all, p.inconsistent(v, at, text)...)
	for _, f := range p.spelledTwoWays(v, at, here.spellings) {
		// A word that another rule has found is told once.
		if !slices.ContainsFunc(all, func(other Finding) bool { return other.Start == f.Start && other.End == f.End }) {
			all = append(all, f)
		}
	}
	if lang == CNR {
		all = append(all, p.undecidedNames(text, runes)...)
	}
	p.vote(lang, seg, text, all)
	kept := carried
	for _, f := range all {
		if p.settle(&f, lang, seg.ID, runes) {
			kept = append(kept, f)
		}
	}
	slices.SortStableFunc(kept, func(a, b Finding) int { return cmp.Compare(a.Start, b.Start) })
	return kept
}

// settle gives a finding about a text what the house makes of it: its weight, and the waiver
// that lets it stand. It is false where the house does not want to be told.
func (p *Proof) settle(f *Finding, lang Lang, seg SegmentID, text []rune) bool {
	f.Segment, f.Lang = seg, lang
	if f.Severity = p.Settings.Weigh(f.Rule, f.Severity); f.Severity == SeverityOff {
		return false
	}
	f.Words = words(f, text)
	f.Waived = waiverOf(p.Waivers, f)
	return true
}

// undecidedNames finds what is probably a foreign name and would be printed in Cyrillic,
// because nobody has decided about it.
func (p *Proof) undecidedNames(text string, runes []rune) []Finding {
	var all []Finding
	for _, d := range p.locks.Doubtful(text) {
		all = append(all, Finding{
			Rule: ruleForeignName, Severity: SeverityHint, Start: d.Start, End: d.End,
			Args: map[string]string{"Name": string(runes[d.Start:d.End])},
		})
	}
	return all
}

// words are the words that a finding is about.
func words(f *Finding, text []rune) string {
	if f.Start == 0 && f.End == len(text) && len(f.Args) > 0 || f.Start < 0 || f.Start > f.End || f.End > len(text) {
		return ""
	}
	return string(text[f.Start:f.End])
}

// look looks at one text and its source.
func (p *Proof) look(lang Lang, seg *Segment, text string) look {
	key := lookedAt{seg.ID, lang}
	p.seen.Lock()
	last, ok := p.seen.at[key]
	p.seen.Unlock()
	if ok && last.text == text && last.source == seg.Text && last.kind == seg.Kind {
		return last
	}
	source, target := checks.NewText(string(p.Story.Lang), seg.Text), checks.NewText(string(lang), text)
	all := found(checks.Check(source, target))
	if f, ok := p.headlineLength(seg, text); ok {
		all = append(all, f)
	}
	all = append(all, p.seen.terms.check(p.Story.Lang, lang, seg.Text, text)...)
	now := look{seg.Text, text, seg.Kind, all, p.spellings(source, target)}
	p.seen.Lock()
	p.seen.at[key] = now
	p.seen.Unlock()
	return now
}

// headlineLength finds a headline that is longer than the house wants.
func (p *Proof) headlineLength(seg *Segment, text string) (Finding, bool) {
	if seg.Kind != Headline {
		return Finding{}, false
	}
	most, letters := cmp.Or(p.Settings.HeadlineLength, DefaultHeadlineLength), language.Characters(text)
	if letters <= most {
		return Finding{}, false
	}
	return Finding{
		Rule: ruleHeadlineLength, Severity: SeverityHint,
		Start: utf8.RuneCountInString(language.Shorten(text, most)), End: utf8.RuneCountInString(text),
		Args: map[string]string{"Length": strconv.Itoa(letters), "Most": strconv.Itoa(most)},
	}, true
}
