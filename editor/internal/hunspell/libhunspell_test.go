//go:build validators

package hunspell

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// folder is where Linux keeps dictionaries. make setup installs those of this test, and
// the program hunspell.
const folder = "/usr/share/hunspell"

// dictionaries are those of this test, with how many words each is asked about at least.
// sr_RS has the words of sr_Latn_RS in Cyrillic.
var dictionaries = []struct {
	name  string
	words int
}{
	{"sr_Latn_RS", 100_000},
	{"sr_RS", 100_000},
	{"bs_BA", 100_000},
	{"hr_HR", 100_000},
	{german(), 100_000},
	{"en_GB", 100_000},
	{"en_US", 100_000},
}

// surplus is how many words of a dictionary may be right to this package and wrong to
// libhunspell; the other way round there may be none. With libhunspell 1.7.1 and Debian 12
// it is none either, but another version may know one rule more.
const surplus = 20

// german is the German dictionary: of two that exclude each other, that which is there.
func german() string {
	if _, err := os.Stat(filepath.Join(folder, "de_DE.aff")); err != nil {
		return "de_DE_frami"
	}
	return "de_DE"
}

func TestAgreesWithLibhunspell(t *testing.T) {
	for _, dictionary := range dictionaries {
		name := dictionary.name
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, err := Open(filepath.Join(folder, name+".aff"), filepath.Join(folder, name+".dic"))
			if err != nil {
				t.Fatal(err)
			}
			kinds := wordsOf(d, dictionary.words)
			var all []string
			for _, kind := range slices.Sorted(maps.Keys(kinds)) {
				all = append(all, kinds[kind]...)
			}
			slices.Sort(all)
			all = slices.Compact(all)
			if len(all) < dictionary.words {
				t.Errorf("asked only about %d words", len(all))
			}
			start := time.Now()
			wrong := wrongWords(t, filepath.Join(folder, name), all)
			theirs := time.Since(start)
			start = time.Now()
			ours := map[string]bool{}
			for _, w := range all {
				if !d.Spell(w) {
					ours[w] = true
				}
			}
			took := time.Since(start)
			t.Logf("%d words: %.0f a second, libhunspell with its start %.0f",
				len(all), float64(len(all))/took.Seconds(), float64(len(all))/theirs.Seconds())
			more := 0
			for _, kind := range slices.Sorted(maps.Keys(kinds)) {
				var rejected, accepted []string
				right := 0
				for _, w := range kinds[kind] {
					switch {
					case ours[w] && !wrong[w]:
						rejected = append(rejected, w)
					case !ours[w] && wrong[w]:
						accepted = append(accepted, w)
					}
					if !wrong[w] {
						right++
					}
				}
				more += len(accepted)
				t.Logf("%-10s %6d words, %6d right; only we reject %d, only we accept %d %.20q",
					kind, len(kinds[kind]), right, len(rejected), len(accepted), accepted)
				if len(rejected) > 0 {
					t.Errorf("%s: only we reject %d: %.20q", kind, len(rejected), rejected)
				}
			}
			if more > surplus {
				t.Errorf("only we accept %d words, more than %d", more, surplus)
			}
		})
	}
}

// What this package is expected to say of small dictionaries, libhunspell says.
func TestFeaturesOfLibhunspell(t *testing.T) {
	dir := t.TempDir()
	for i, f := range features {
		t.Run(f.name, func(t *testing.T) {
			base := filepath.Join(dir, strconv.Itoa(i))
			aff, dic := f.files(t)
			for name, text := range map[string]string{base + ".aff": aff, base + ".dic": dic} {
				if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			right, wrong := strings.Fields(f.right), strings.Fields(f.wrong)
			rejected := wrongWords(t, base, slices.Concat(right, wrong))
			for _, w := range right {
				if rejected[w] {
					t.Errorf("%s is wrong", w)
				}
			}
			for _, w := range wrong {
				if !rejected[w] {
					t.Errorf("%s is right", w)
				}
			}
		})
	}
}

// wrongWords asks the program hunspell. Only words before a tab are not cut into what it
// takes for words.
func wrongWords(t *testing.T, dictionary string, all []string) map[string]bool {
	t.Helper()
	cmd := exec.Command("hunspell", "-d", dictionary, "-i", "UTF-8", "-1", "-l")
	cmd.Stdin = strings.NewReader(strings.Join(all, "\t\n") + "\t\n")
	var trouble bytes.Buffer
	cmd.Stderr = &trouble
	out, err := cmd.Output()
	if err != nil || trouble.Len() > 0 {
		t.Fatalf("hunspell (make setup installs it): %v %s", err, trouble.Bytes())
	}
	wrong := map[string]bool{}
	for w := range strings.Lines(string(out)) {
		wrong[strings.TrimSuffix(w, "\n")] = true
	}
	return wrong
}

// wordsOf makes words of many kinds from a dictionary, right and wrong ones, always the
// same, and a number of them at least, without those that come twice.
func wordsOf(d *Dictionary, number int) map[string][]string {
	random := rand.New(rand.NewPCG(2006, 5))
	pick := func(from []string) string { return from[random.IntN(len(from))] }
	classes := classesOf(d)
	kinds := map[string][]string{}
	var parts []string
	for _, i := range random.Perm(d.words.firstTwin) {
		root, flags := string(d.words.root(i)), d.words.flags[i]
		if d.joins(flags) {
			parts = append(parts, root)
		}
		if len(kinds["root"]) < number*3/10 {
			kinds["root"] = append(kinds["root"], root)
		}
		for range min(4, max(0, number/2-len(kinds["form"]))) {
			kinds["form"] = append(kinds["form"], classes.form(random, d, root, flags))
		}
	}
	base := slices.Concat(kinds["root"], kinds["form"])
	if parts == nil {
		parts = base
	}
	letters := []rune(d.try + "aeiou-'.")
	for range number * 8 / 100 {
		r := []rune(pick(base))
		at := random.IntN(len(r))
		kinds["dropped"] = append(kinds["dropped"], string(slices.Delete(slices.Clone(r), at, at+1)))
		kinds["added"] = append(kinds["added"], string(slices.Insert(slices.Clone(r), at, letters[random.IntN(len(letters))])))
		swapped := slices.Clone(r)
		swapped[at], swapped[max(0, at-1)] = swapped[max(0, at-1)], swapped[at]
		kinds["swapped"] = append(kinds["swapped"], string(swapped))
		kinds["title"] = append(kinds["title"], string(appendTitle(nil, []byte(pick(base)))))
		kinds["upper"] = append(kinds["upper"], string(appendUpper(nil, []byte(pick(base)))))
		kinds["lower"] = append(kinds["lower"], string(appendLower(nil, []byte(pick(base)))))
		kinds["hyphen"] = append(kinds["hyphen"], pick(base)+"-"+pick(base))
		kinds["dotted"] = append(kinds["dotted"], pick(base)+".")
		second := string(appendLower(nil, []byte(pick(base))))
		kinds["compound"] = append(kinds["compound"], pick(parts)+second)
		kinds["three"] = append(kinds["three"], pick(parts)+string(appendLower(nil, []byte(pick(parts))))+second)
	}
	for kind, all := range kinds {
		kinds[kind] = slices.DeleteFunc(all, func(w string) bool { return w == "" || len(w) > 90 })
	}
	return kinds
}

// joins tells whether a root with these flags may be a part of a compound.
func (d *Dictionary) joins(flags flagSet) bool {
	for _, f := range [...]flag{d.compoundFlag, d.compoundBegin, d.compoundMiddle, d.compoundEnd} {
		if d.sets.has(flags, f) {
			return true
		}
	}
	return false
}

// classes are the rules of a dictionary by flag.
type classes struct{ prefixes, suffixes map[flag][]*affix }

func classesOf(d *Dictionary) classes {
	c := classes{map[flag][]*affix{}, d.suffixClasses()}
	for _, r := range d.prefixes.rules {
		c.prefixes[r.flag] = append(c.prefixes[r.flag], r)
	}
	return c
}

// form makes a form of a root, with at most two suffixes and a prefix. Some forms are
// only parts of words, and some roots have none but themselves.
func (c classes) form(random *rand.Rand, d *Dictionary, root string, flags flagSet) string {
	form, next := root, flags
	for range 2 {
		s := c.one(random, d, next, c.suffixes, func(s *affix) bool {
			return strings.HasSuffix(form, s.strip) && s.when.ends([]byte(form), nil)
		})
		if s == nil {
			break
		}
		form, next = strings.TrimSuffix(form, s.strip)+s.add, s.then
	}
	p := c.one(random, d, flags, c.prefixes, func(p *affix) bool {
		return strings.HasPrefix(form, p.strip) && p.when.begins([]byte(form), nil)
	})
	if p != nil && random.IntN(2) == 0 {
		form = p.add + strings.TrimPrefix(form, p.strip)
	}
	return form
}

// one returns one of the rules that the flags give, and that fit.
func (c classes) one(random *rand.Rand, d *Dictionary, flags flagSet, from map[flag][]*affix, fits func(*affix) bool) *affix {
	var all []*affix
	for _, f := range d.sets.members(flags) {
		for _, r := range from[f] {
			if fits(r) {
				all = append(all, r)
			}
		}
	}
	if len(all) == 0 {
		return nil
	}
	return all[random.IntN(len(all))]
}
