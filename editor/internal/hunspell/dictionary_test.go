package hunspell

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"
)

func TestErrorsSayWhere(t *testing.T) {
	for _, c := range []struct{ name, aff, dic, want string }{
		{"an encoding", "SET UTF-8\nSET EBCDIC\n", "0\n", `.aff, line 2: SET: the encoding "EBCDIC" is not known`},
		{"a style of flags", "\nFLAG octal\n", "0\n", `.aff, line 2: FLAG: the style of flags "octal" is not known`},
		{"what is not supported", "COMPLEXPREFIXES\n", "0\n", `.aff, line 1: COMPLEXPREFIXES: COMPLEXPREFIXES is not supported`},
		{"a flag out of range", "FLAG num\nKEEPCASE 65511\n", "0\n", `.aff, line 2: KEEPCASE: flag "65511" is out of range`},
		{"a flag that is no number", "FLAG num\nKEEPCASE x\n", "0\n", `.aff, line 2: KEEPCASE: flag "x" is no number from 1 to 65509`},
		{"a flag cut in half", "FLAG long\nKEEPCASE x\n", "0\n", `.aff, line 2: KEEPCASE: flag "x" has one byte and not two`},
		{"no flag", "KEEPCASE\n", "0\n", `.aff, line 1: KEEPCASE: the flag is missing`},
		{"no number", "COMPOUNDMIN many\n", "0\n", `.aff, line 1: COMPOUNDMIN: it needs a number from 1 on`},
		{"a class without a head", "SFX A 0 a .\n", "0\n", `.aff, line 1: SFX: class "A" begins without Y or N and the number of its lines`},
		{"half a rule", "SFX A Y 1\nSFX A 0\n", "0\n", `.aff, line 2: SFX: fields are missing`},
		{"an open bracket", "SFX A Y 1\nSFX A 0 a [^e\n", "0\n", `.aff, line 2: SFX: a bracket of the condition is not closed`},
		{"a long affix", "SFX A Y 1\nSFX A 0 " + strings.Repeat("a", 101) + " .\n", "0\n", `.aff, line 2: SFX: the affix is longer than a word`},
		{"text that is not UTF-8", "SET UTF-8\nTRY a\xff\n", "0\n", `.aff, line 2: TRY: "a\xff" is not UTF-8`},
		{"an open parenthesis", "COMPOUNDRULE 1\nCOMPOUNDRULE (a\n", "0\n", `.aff, line 2: COMPOUNDRULE: a parenthesis is not closed`},
		{"an endless rule", "COMPOUNDRULE 1\nCOMPOUNDRULE " + strings.Repeat("a*", 64) + "\n", "0\n", `.aff, line 2: COMPOUNDRULE: the rule has 64 flags, more than 63`},
		{"too many rules", "COMPOUNDRULE 1000\n" + strings.Repeat("COMPOUNDRULE a*\n", 257), "0\n", `.aff, line 258: COMPOUNDRULE: there are more than 256 rules`},
		{"no words", "", "", `.dic, line 1: the number of words is missing`},
		{"words at once", "", "brod\nput\n", `.dic, line 1: "brod" is no number of words`},
		{"an alias that is not there", "AF 1\nAF A\n", "2\nbrod/1\nput/2\n", `.dic, line 3: "2" is no number of a line of AF, which are 1`},
		{"a word that is not UTF-8", "SET UTF-8\n", "1\nbr\xf6d\n", `.dic, line 2: "br\xf6d" is not UTF-8`},
		{"a word that is no text", "SET ISO8859-7\n", "1\n\xff\n", `.dic, line 2: byte 0xff of "\xff" is no letter in ISO 8859-7`},
		{"a long word", "", "1\n" + strings.Repeat("a", 301) + "\n", `.dic, line 2: the word has more than 300 bytes`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Read(strings.NewReader(c.aff), strings.NewReader(c.dic))
			var syntax *SyntaxError
			if !errors.As(err, &syntax) || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestOpenNamesTheFile(t *testing.T) {
	dir := t.TempDir()
	aff, dic := filepath.Join(dir, "a.aff"), filepath.Join(dir, "a.dic")
	if _, err := Open(aff, dic); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("of no file: %v", err)
	}
	write := func(name, text string) {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(aff, "SET UTF-8\n")
	if _, err := Open(aff, dic); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("of no .dic: %v", err)
	}
	write(dic, "1\nbr\xf6d\n")
	if _, err := Open(aff, dic); err == nil || !strings.HasPrefix(err.Error(), dic+", line 2: ") {
		t.Errorf("of a bad .dic: %v", err)
	}
	write(dic, "1\nbrod\n")
	if d, err := Open(aff, dic); err != nil || !d.Spell("brod") {
		t.Errorf("of good files: %v", err)
	}
}

// Each encoding that is known gives back what it was written in.
func TestEncodings(t *testing.T) {
	for name, e := range encodings {
		word, kind := "čeđ", e.from
		switch kind {
		case charmap.ISO8859_5, charmap.Windows1251, charmap.KOI8R, charmap.KOI8U:
			word = "небо"
		case charmap.ISO8859_7:
			word = "νερό"
		case nil, charmap.ISO8859_2, charmap.ISO8859_4, charmap.ISO8859_10, charmap.Windows1250:
		default:
			word = "fuß"
		}
		coded := word
		if kind != nil {
			var err error
			if coded, err = kind.NewEncoder().String(word); err != nil {
				coded = "mir" // such as ISO 8859-13 has neither
				word = coded
			}
		}
		d, err := Read(strings.NewReader("SET "+name+"\n"), strings.NewReader("1\n"+coded+"\n"))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if !d.Spell(word) || !d.Spell(strings.ToUpper(word)) && word != "fuß" {
			t.Errorf("%s: %s is wrong", name, word)
		}
	}
}

// endless is a file that repeats a text for ever.
type endless struct {
	text string
	rest string // of the copy that is being read
}

func (e *endless) Read(p []byte) (int, error) {
	if e.rest == "" {
		e.rest = strings.Repeat(e.text, 4096)
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

func TestHostileFilesEnd(t *testing.T) {
	for _, c := range []struct {
		name     string
		aff, dic func() io.Reader
		want     string
	}{
		{"an endless .aff", func() io.Reader { return &endless{text: "# all work and no play makes a dull dictionary\n"} }, nil, "the file is too large"},
		{"an endless .dic", nil, func() io.Reader { return &endless{text: "1\n"} }, "there are more than 2000000 words"},
		{"an endless comment in .dic", nil, func() io.Reader { return &endless{text: "1\n\tall work and no play makes a dull dictionary\n"} }, "the file is too large"},
		{"a long line in .aff", func() io.Reader { return &endless{text: "x"} }, nil, "the line is longer than 65536 bytes"},
		{"a long line in .dic", nil, func() io.Reader { return io.MultiReader(strings.NewReader("1\n"), &endless{text: "x"}) }, "the line is longer than 65536 bytes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var aff, dic io.Reader = strings.NewReader(""), strings.NewReader("0\n")
			if c.aff != nil {
				aff = c.aff()
			}
			if c.dic != nil {
				dic = c.dic()
			}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := Read(aff, dic)
			runtime.ReadMemStats(&after)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v", err)
			}
			if took := after.TotalAlloc - before.TotalAlloc; took > 4*maxDic {
				t.Errorf("it took %d MB", took>>20)
			}
		})
	}
}

// Numbers that a file gives of itself reserve no memory.
func TestCountsAreNotBelieved(t *testing.T) {
	d, err := Read(strings.NewReader("AF 2000000000\nAF A\nSFX A Y 2000000000\nSFX A 0 a .\nREP 99999999\n"), strings.NewReader("2000000000\nbrod/1\n"))
	if err != nil {
		t.Fatal(err)
	}
	if !d.Spell("broda") {
		t.Error("broda is wrong")
	}
}

// A dictionary in which a word can be cut in millions of ways costs no more than its
// look-ups.
func TestHostileCompoundsEnd(t *testing.T) {
	var dic strings.Builder
	dic.WriteString("20\n")
	for n := 1; n <= 20; n++ {
		dic.WriteString(strings.Repeat("a", n) + "/C\n")
	}
	for name, aff := range map[string]string{
		"compounds": "COMPOUNDFLAG C\nCOMPOUNDMIN 1\n",
		"rules":     "COMPOUNDMIN 1\nCOMPOUNDRULE 2\nCOMPOUNDRULE C*C*C*C*C*C*x\nCOMPOUNDRULE C*C*x\n",
		"triples":   "COMPOUNDFLAG C\nCOMPOUNDMIN 1\nSIMPLIFIEDTRIPLE\nCHECKCOMPOUNDPATTERN 1\nCHECKCOMPOUNDPATTERN a a a\n",
	} {
		t.Run(name, func(t *testing.T) {
			d, err := Read(strings.NewReader(aff), strings.NewReader(dic.String()))
			if err != nil {
				t.Fatal(err)
			}
			start := time.Now()
			if d.Spell(strings.Repeat("a", 98) + "b") {
				t.Error("the word is right")
			}
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("it took %v", took)
			}
		})
	}
}

func TestSeveralAtOnce(t *testing.T) {
	f := features[0]
	for _, f = range features {
		if f.name == "places in compounds" {
			break
		}
	}
	d := f.read(t)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 5 {
				for w := range strings.FieldsSeq(f.right) {
					if !d.Spell(w) {
						t.Errorf("%s is wrong", w)
					}
				}
				d.Suggest(t.Context(), "Hafenmeistre", 3)
			}
		})
	}
	all.Wait()
}

// A word is judged in memory that the checker has, but for a few rare rules.
func TestSpellTakesNoMemory(t *testing.T) {
	for _, f := range features {
		d := f.read(t)
		if d.ignore != "" || d.checkRep || d.sharpS || d.hasPairs {
			continue
		}
		words := strings.Fields(f.right + " " + f.wrong)
		c := d.checker()
		if n := testing.AllocsPerRun(20, func() {
			for _, w := range words {
				c.right(w, maxSteps)
			}
		}); n > 0 {
			t.Errorf("%s: %v allocations for %d words", f.name, n, len(words))
		}
	}
}
