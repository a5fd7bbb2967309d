package quote

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// marked is a story with who said what marked in it by hand: see testdata/cnr-first.txt.
type marked struct {
	file       string
	line       int
	paragraphs []string
	said       []*told
}

// told is one attribution as it was marked.
type told struct {
	kind               rune // d, m, i, r
	places             []Span
	speaker, addressee string
	outlets            []string
	cue                string
	speakerAt          []Span
}

// readMarked reads the stories of a file; each run of letters between braces goes through
// the function, which may change the script.
func readMarked(t testing.TB, file string, script func(string) string) []*marked {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	var all []*marked
	var lines []string
	first := 0
	for i, l := range strings.Split(string(b)+"\n", "\n") {
		l = strings.TrimSpace(l)
		switch {
		case strings.HasPrefix(l, "#"):
		case l == "" && len(lines) > 0:
			all = append(all, marks(t, file, first, lines, script))
			lines = nil
		case l != "":
			if len(lines) == 0 {
				first = i + 1
			}
			lines = append(lines, l)
		}
	}
	return all
}

// marks reads the marks of one story.
func marks(t testing.TB, file string, line int, lines []string, script func(string) string) *marked {
	t.Helper()
	m := &marked{file: file, line: line}
	by := map[rune]*told{}
	of := func(digit rune) *told {
		if by[digit] == nil {
			by[digit] = &told{}
			m.said = append(m.said, by[digit])
		}
		return by[digit]
	}
	for n, l := range lines {
		type open struct {
			kind   rune
			digits string
			start  int
		}
		var opened []open
		var text []rune
		for l != "" {
			at := strings.IndexAny(l, "{}")
			if at < 0 {
				at = len(l)
			}
			text = append(text, []rune(script(l[:at]))...)
			l = l[at:]
			switch {
			case strings.HasPrefix(l, "{"):
				head, rest, ok := strings.Cut(l[1:], " ")
				if !ok || !strings.ContainsAny(head[:1], "scaodmir") {
					t.Fatalf("%s:%d: a mark is not one of the letters: %.30s", file, line+n, l)
				}
				digits := head[1:]
				if digits == "" {
					digits = "1"
				}
				opened = append(opened, open{rune(head[0]), digits, len(text)})
				l = rest
			case strings.HasPrefix(l, "}"):
				if len(opened) == 0 {
					t.Fatalf("%s:%d: a brace closes nothing", file, line+n)
				}
				o := opened[len(opened)-1]
				opened = opened[:len(opened)-1]
				words := string(text[o.start:])
				for _, digit := range o.digits {
					one := of(digit)
					switch o.kind {
					case 's':
						one.speaker = words
						one.speakerAt = append(one.speakerAt, Span{n, o.start, len(text)})
					case 'c':
						one.cue = strings.TrimSpace(one.cue + " " + words)
					case 'a':
						one.addressee = words
					case 'o':
						one.outlets = append(one.outlets, words)
					default:
						one.kind = o.kind
						one.places = append(one.places, Span{n, o.start, len(text)})
					}
				}
				l = l[1:]
			}
		}
		if len(opened) > 0 {
			t.Fatalf("%s:%d: a brace is not closed", file, line+n)
		}
		m.paragraphs = append(m.paragraphs, string(text))
	}
	for _, one := range m.said {
		if one.kind == 0 {
			t.Fatalf("%s:%d: an attribution of %q says nothing", file, line, one.speaker)
		}
		if one.speaker == "" && len(one.outlets) > 0 {
			one.speaker = one.outlets[0]
		}
	}
	return m
}

// tally counts what was found of what was marked: attributions, and of those that were hit
// the speakers, addressees and outlets.
type tally struct {
	hit, found, marked    int
	speakers, asked       int
	addressees, addressed int
	outlets, carried      int
}

func (n *tally) f1() float64 {
	return 2 * float64(n.hit) / float64(max(1, n.found+n.marked))
}

func (n *tally) speaker() float64 { return float64(n.speakers) / float64(max(1, n.asked)) }

// wordsOf returns the places of the words within spans.
func wordsOf(m *marked, spans []Span) map[[2]int]bool {
	all := map[[2]int]bool{}
	for _, sp := range spans {
		runes := []rune(m.paragraphs[sp.Paragraph])
		letter := func(i int) bool { return i >= 0 && (unicode.IsLetter(runes[i]) || unicode.IsDigit(runes[i])) }
		for i := sp.Start; i < sp.End; i++ {
			if letter(i) && !letter(i-1) {
				all[[2]int{sp.Paragraph, i}] = true
			}
		}
	}
	return all
}

// overlap is the F1 of two sets of words.
func overlap(a, b map[[2]int]bool) float64 {
	both := 0
	for w := range a {
		if b[w] {
			both++
		}
	}
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2 * float64(both) / float64(len(a)+len(b))
}

// sameParty tells whether two names share at least half of the words of the shorter one.
func sameParty(a, b string) bool {
	set := func(s string) map[string]bool {
		all := map[string]bool{}
		for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if len([]rune(w)) > 1 {
				all[w] = true
			}
		}
		return all
	}
	x, y := set(a), set(b)
	both := 0
	for w := range x {
		if y[w] {
			both++
		}
	}
	return both > 0 && 2*both >= min(len(x), len(y))
}

// score adds to the tallies of direct speech and of all kinds. A quotation in two parts,
// around its cue, may be found as two.
func score(t *testing.T, m *marked, direct, all *tally) {
	const enough = 0.8
	found := NewText("cnr", m.paragraphs).Find()
	for _, n := range []*tally{direct, all} {
		isDirect := func(k Kind) bool { return n == all || k == Direct || k == Partial }
		var have []*Attribution
		var words []map[[2]int]bool
		for i := range found {
			if isDirect(found[i].Kind) {
				have = append(have, &found[i])
				words = append(words, wordsOf(m, []Span{found[i].Place}))
			}
		}
		n.found += len(have)
		used := map[int]bool{}
		for _, one := range m.said {
			if n == direct && one.kind != 'd' && one.kind != 'm' {
				continue
			}
			n.marked++
			want := wordsOf(m, one.places)
			best, at := 0.0, -1
			for i := range have {
				if o := overlap(want, words[i]); !used[i] && o > best {
					best, at = o, i
				}
			}
			if best < enough && len(one.places) > 1 {
				union := map[[2]int]bool{}
				var parts []int
				for i := range have {
					inside := len(words[i]) > 0
					for w := range words[i] {
						inside = inside && want[w]
					}
					if inside {
						parts = append(parts, i)
						for w := range words[i] {
							union[w] = true
						}
					}
				}
				if len(parts) > 0 && overlap(want, union) >= enough {
					best, at = 1, parts[0]
					n.found -= len(parts) - 1
					for _, i := range parts {
						used[i] = true
					}
				}
			}
			if best < enough {
				if *misses && n == all {
					t.Logf("%s:%d missed %c by %q: %q", m.file, m.line, one.kind, one.speaker, ofPlaces(m, one.places))
				}
				continue
			}
			used[at] = true
			n.hit++
			if *misses && n == all && (one.kind == 'd' || one.kind == 'm') != (have[at].Kind == Direct || have[at].Kind == Partial) {
				t.Logf("%s:%d kind %c is %s: %q", m.file, m.line, one.kind, have[at].Kind, ofPlaces(m, one.places))
			}
			if one.addressee != "" {
				n.addressed++
				if sameParty(one.addressee, have[at].Addressee.Text) {
					n.addressees++
				} else if *misses && n == all {
					t.Logf("%s:%d addressee %q is %q", m.file, m.line, one.addressee, have[at].Addressee.Text)
				}
			}
			for _, name := range one.outlets {
				n.carried++
				if slices.ContainsFunc(have[at].Outlets, func(p Party) bool { return sameParty(name, p.Text) }) {
					n.outlets++
				} else if *misses && n == all {
					t.Logf("%s:%d outlet %q is not among %v", m.file, m.line, name, have[at].Outlets)
				}
			}
			if one.speaker == "" {
				continue
			}
			n.asked++
			who := have[at].Speaker.Text
			if who == "" {
				who = have[at].Speaker.Name
			}
			if sameParty(one.speaker, who) {
				n.speakers++
			} else if *misses && n == all {
				t.Logf("%s:%d speaker %q is %q: %q", m.file, m.line, one.speaker, who, ofPlaces(m, one.places))
			}
		}
		if *misses && n == all {
			for i, a := range have {
				if !used[i] {
					t.Logf("%s:%d too much: %s %q by %q, cue %q", m.file, m.line, a.Kind, ofPlaces(m, []Span{a.Place}), a.Speaker.Text, a.Lemma)
				}
			}
		}
	}
}

// ofPlaces returns the words at some places.
func ofPlaces(m *marked, spans []Span) string {
	var parts []string
	for _, sp := range spans {
		parts = append(parts, string([]rune(m.paragraphs[sp.Paragraph])[sp.Start:sp.End]))
	}
	return strings.Join(parts, " … ")
}
