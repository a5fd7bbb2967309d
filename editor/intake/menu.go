package intake

import (
	"maps"
	"strings"

	"redakcija/editor/language"
)

// menuPhrases are the words of menus, those of them included that other rows have too.
var menuPhrases = func() map[string]bool {
	all := maps.Clone(homes)
	for i := range allFurniture {
		if f := &allFurniture[i]; f.why == "menu" || f.why == "label" {
			maps.Copy(all, f.wholes)
		}
	}
	return all
}()

// headlineBelow tells that a line within the next ones, above the body, can be the
// headline.
func (p *page) headlineBelow(i int) bool {
	const within = 40
	for j := i + 1; j < min(p.first, i+within); j++ {
		pc := &p.pieces[j]
		if pc.why == "" && wordCount(pc.text) >= 4 && !isBanner(pc.text) {
			if _, isInfo := infoCredit(pc.text); !isInfo && furnitureAt(pc.text, edges) == "" {
				return true
			}
		}
	}
	return false
}

// takeMenus takes off menus with one word below the other: lines of a few words, most of
// which every site has. Then none of them is the section of the story.
func (p *page) takeMenus() {
	const fewest, shortest = 2, 3 // words that every site has, and lines
	end := min(p.first, edge)
	for i := 0; i < end; {
		j, known, last := i, 0, i
		seen := make(map[string]bool)
		// A word that comes again is the section of the story, below the menu.
		for j < end && p.isMenuLine(j) {
			word := language.Fold(p.pieces[j].text)
			if seen[word] {
				break
			}
			seen[word] = true
			if j++; coveredBy(strings.Fields(word), menuPhrases) > 0 {
				known++
				last = j
			}
		}
		if j < end && strings.ContainsAny(p.pieces[j].text, crumbMarks) {
			last = j // above the path to the page stands nothing but the menu
		}
		if known >= fewest && last-i >= shortest && known*2 >= last-i {
			for k := i; k < last; k++ {
				if p.kept(k) || p.pieces[k].why == "related" {
					p.pieces[k].why = "menu"
				}
			}
		}
		i = max(j, i+1)
	}
}

// isMenuRow tells a menu in one line: words with capitals, more than half of which every
// site has.
func isMenuRow(text string) bool {
	words := strings.Fields(text)
	if len(words) < 5 || len(text) > maxPhrases || endsSentence(text) {
		return false
	}
	known := 0
	for _, w := range words {
		switch folded := language.Fold(w); {
		case folded == "" || menuPhrases[folded]:
			known++
		case !startsUpper(w):
			return false
		}
	}
	return known*2 > len(words)
}

// isMenuLine tells a line that can be an entry of a menu.
func (p *page) isMenuLine(i int) bool {
	pc := &p.pieces[i]
	switch pc.why {
	case "", "menu", "related", "share", "subscribe", "language_menu", "player":
	default:
		return false
	}
	words := wordCount(pc.text)
	if words > 4 && pc.why != "menu" || strings.ContainsAny(pc.text, crumbMarks+"0123456789") {
		return false
	}
	return words == 1 || !isCaps(pc.text) // else a kicker
}

// crumbMarks stand between the steps of a breadcrumb.
const crumbMarks = "›>»→/|\\"

// breadcrumb recognises "Home USA" and "Home › World › Europe" and returns the
// section it leads to.
func breadcrumb(text string) (section string, ok bool) {
	if len(text) > maxPhrases || endsSentence(text) {
		return "", false
	}
	if strings.ContainsAny(text, crumbMarks) {
		var steps []string
		for _, s := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(crumbMarks, r) }) {
			steps = append(steps, strings.TrimSpace(s))
		}
		const deepest = 4 // a longer row of words that all sites have is a menu
		if len(steps) < 2 || len(steps) > deepest && coveredBy(strings.Fields(language.Fold(text)), menuPhrases) > 0 || !menuPhrases[language.Fold(steps[0])] {
			return "", false
		}
		for _, s := range steps[1:] {
			if wordCount(s) <= 4 && s != "" && !sectionNames[language.Fold(section)] { // a longer step repeats the headline
				section = s
			}
		}
		return section, true
	}
	words := strings.Fields(text)
	for n := min(2, len(words)-1); n > 0; n-- {
		rest := words[n:]
		if homes[language.Fold(strings.Join(words[:n], " "))] && len(rest) <= 3 && allOf(rest, startsUpper) {
			return strings.Join(rest, " "), true
		}
	}
	return "", false
}

// isBanner tells that a line reads like the name of a publication.
func isBanner(text string) bool {
	words := strings.Fields(language.Fold(text))
	return len(words) >= 2 && len(words) <= 8 && isCaps(text) && !endsSentence(text) && containsAny(words, bannerWords)
}
