package language

import "unicode"

// lookalikes pairs the Latin letters with the Cyrillic ones that cannot be told from
// them by eye. Typed into a word of the other script they are a frequent fault of
// real texts: the word looks right and is found by no search.
const lookalikes = "aаeеoоpрcсxхyуjјkкAАBВEЕKКMМHНOОPРCСTТXХYУJЈ"

// latinOnly are Cyrillic letters that Montenegrin does not have and that look like
// Latin ones it has: they can only have been meant as those.
const latinOnly = "iіsѕIІSЅ"

var toLookalike = func() map[rune]rune {
	m := map[rune]rune{}
	pairs := []rune(lookalikes)
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i]], m[pairs[i+1]] = pairs[i+1], pairs[i]
	}
	pairs = []rune(latinOnly)
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i+1]] = pairs[i]
	}
	return m
}()

// repairWords writes every word that mixes the scripts by lookalikes in one script:
// the one all its letters can be read in. Where that is both, it is Cyrillic if the Latin
// reading has letters that Montenegrin does not ("ЕУ", not "EY"), else the one most letters
// are in. A word that can be read in neither is left: its mixture is no slip of lookalikes.
// Locked words are left as well.
func repairWords(text []rune, locked []bool) {
	for i := 0; i < len(text); {
		if !inWord(text[i]) {
			i++
			continue
		}
		start, free := i, true
		for i < len(text) && inWord(text[i]) {
			free = free && !locked[i]
			i++
		}
		if free {
			repairWord(text[start:i])
		}
	}
}

// RepairWord writes a word that mixes Latin and Cyrillic letters in one script, where
// those of one of them all have twins in the other. Another word is returned as it is.
func RepairWord(word string) string {
	text := []rune(word)
	repairWord(text)
	return string(text)
}

func repairWord(word []rune) {
	latin, cyrillic := 0, 0
	for _, r := range word {
		switch {
		case unicode.Is(unicode.Latin, r):
			latin++
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic++
		}
	}
	if latin == 0 || cyrillic == 0 {
		return
	}
	allLatin, allCyrillic := true, true // whether the word can be read so
	native := true                      // whether Montenegrin has the letters of its Latin reading
	for _, r := range word {
		twin, ok := toLookalike[r]
		if !ok {
			allLatin = allLatin && !unicode.Is(unicode.Cyrillic, r)
			allCyrillic = allCyrillic && !unicode.Is(unicode.Latin, r)
			continue
		}
		native = native && (isMontenegrin(r) || isMontenegrin(twin))
	}
	if !allLatin && !allCyrillic {
		return
	}
	wrong := unicode.Latin // the script of the letters that are replaced
	if allLatin && (!allCyrillic || native && latin >= cyrillic) {
		wrong = unicode.Cyrillic
	}
	for i, r := range word {
		if twin, ok := toLookalike[r]; ok && unicode.Is(wrong, r) {
			word[i] = twin
		}
	}
}
