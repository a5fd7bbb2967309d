package facts

import "strings"

// nameKeys returns what is left of a word of a name through transcription and case endings:
// its first consonants by their sound. A word that may have an ending has two keys, with it
// and without.
//
// It is no proof that two words are one name, as [names.Same] gives: it finds those that may
// be.
func nameKeys(base string, letters []rune) []string {
	word := string(letters)
	whole := skeleton(base, word)
	if len(whole) < 2 {
		return nil
	}
	keys := []string{whole}
	for _, ending := range caseEndings[base] {
		stem, ok := strings.CutSuffix(word, ending)
		if !ok || len(stem) < 3 {
			continue
		}
		if s := skeleton(base, stem); s != whole && len(s) >= 2 {
			keys = append(keys, s)
		}
		break
	}
	return keys
}

// caseEndings are the endings of names that have consonants, the longest first.
var caseEndings = map[string][]string{
	"de":  {"s"},
	"cnr": strings.Fields("ovima evima ovoga ovog ovom ovim ovih evog evom evim evih inog inom inim inih ovoj evoj inoj skog skom skim skih skoj ama ima ova ove ovi ovo ovu eva eve evi evo evu ina ine ini ino inu ska ske ski sko sku om em og oj ov ev in jem ja je ju ji"),
}

// skeletonLength is how many sounds of a word are kept: those behind are as often of an
// ending as of the name.
const skeletonLength = 4

// sounds are the consonants by how they sound, so that the ways in which English, German
// and Montenegrin write one name become one: the spelling, longer ones first, and the sound
// behind a colon. What is not listed is a vowel, or is silent in one of the languages, and is
// dropped.
var sounds = readSounds(`
dzh:j dsch:j tsch:s sch:s tch:s sh:s dž:j đ:j zh:s kh: ph:v th:t ck:k tz:s ts:s qu:kv wh:v
b:b d:d f:v g:g k:k l:l m:m n:n ñ:n p:p q:k r:r s:s š:s ś:s ş:s ß:s t:t v:v w:v z:s ž:s
ź:s č:s ć:s ç:s ł:l
`)

type sound struct{ spelling, sound string }

func readSounds(list string) []sound {
	var all []sound
	for word := range strings.FieldsSeq(list) {
		spelling, s, _ := strings.Cut(word, ":")
		all = append(all, sound{spelling, s})
	}
	return all
}

// skeleton returns the first sounds of a word in lower case.
func skeleton(base, word string) string {
	var b strings.Builder
	last := "" // the sound of the letter right before
	for at := 0; at < len(word) && b.Len() < skeletonLength; {
		sound, size := soundAt(base, word, at)
		switch {
		case sound == "" && at == 0 && strings.ContainsRune("aeiouäöü", firstRune(word)):
			b.WriteByte('a')
		case sound != last:
			b.WriteString(sound)
		}
		last = sound
		at += size
	}
	s := b.String()
	return s[:min(len(s), skeletonLength)]
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// soundAt returns the sound that a word has at a byte, and how many bytes spell it.
func soundAt(base, word string, at int) (string, int) {
	rest := word[at:]
	switch rest[0] {
	case 'x':
		if at == 0 {
			return "s", 1
		}
		return "ks", 1
	case 'j', 'y':
		if at == 0 || rest[0] == 'j' && base == "en" {
			return "j", 1
		}
		return "", 1
	case 'c':
		switch {
		case strings.HasPrefix(rest, "ch"):
			if base == "en" {
				return "s", 2
			}
			return "", 2
		case strings.HasPrefix(rest, "ck"):
			return "k", 2
		case base == "cnr" || len(rest) > 1 && strings.IndexByte("eiy", rest[1]) >= 0:
			return "s", 1
		}
		return "k", 1
	}
	for _, s := range sounds {
		if strings.HasPrefix(rest, s.spelling) {
			return s.sound, len(s.spelling)
		}
	}
	return "", len(string(firstRune(rest)))
}
