package checks

// density is how many code points a language takes for what English says in one. The
// figures of our languages are medians of news translated by professionals; those of the
// others are what style guides for localisation give, and are only used with wide limits.
var density = map[string]float64{
	"en": 1, "de": 1.18, "cnr": 1.04,
	"fr": 1.2, "it": 1.15, "es": 1.2, "pt": 1.15, "ro": 1.15, "nl": 1.15, "sq": 1.15, "el": 1.15, "tr": 1.05, "hu": 1.1,
	"ru": 1.05, "uk": 1.05, "pl": 1.1, "mk": 1.08, "bg": 1.08, "sl": 1.04, "ar": 0.85, "he": 0.8,
	"zh": 0.35, "ja": 0.5, "ko": 0.5,
}

func growth(p *pair) float64 { return Growth(p.source.Base, p.target.Base) }

// Growth returns how many code points of a translation one of its source lets expect. The
// languages are named as package language does; 1 where one is not known.
func Growth(source, target string) float64 {
	from, to := density[source], density[target]
	if from == 0 || to == 0 {
		return 1
	}
	return to / from
}

// knownPair tells whether the lengths of both languages were measured.
func knownPair(p *pair) bool {
	return measured(p.source.Base) && measured(p.target.Base)
}

func measured(base string) bool {
	return base == "en" || base == "de" || base == "cnr"
}

// halfMissing finds a text that was cut: much shorter than its source lets expect, or
// somewhat shorter and without an end.
func halfMissing(p *pair, say func(Finding)) {
	if p.source == nil || len(p.target.Words) == 0 {
		return
	}
	const least = 30 // code points; a shorter one may be said in two words
	if len(p.source.Runes) < least {
		return
	}
	limit := 0.5
	switch {
	case !knownPair(p):
		limit = 0.35
	case breaksOff(p):
		limit = 0.8
	case len(p.source.Runes) >= 2*least:
		limit = 0.62
	}
	if against(len(p.source.Runes), len(p.target.Runes), growth(p)) < limit {
		say(Finding{Start: p.target.Words[len(p.target.Words)-1].Start, End: len(p.target.Runes)})
	}
}

// breaksOff tells whether the target ends in the middle of a sentence.
func breaksOff(p *pair) bool {
	end := finalMark(p.target)
	if end == ',' || end == 0 && isFinal(finalMark(p.source)) {
		return true
	}
	return end == 0 && joinsOn(p.target.Base, p.target.Words[len(p.target.Words)-1].Plain)
}

// tooLong finds a text that is more than twice as long as its source lets expect.
func tooLong(p *pair, say func(Finding)) {
	const least, limit, unknown = 60, 2, 3 // code points, and parts of what is expected
	if p.source == nil || len(p.source.Runes) < least {
		return
	}
	r := against(len(p.source.Runes), len(p.target.Runes), growth(p))
	if r > unknown || r > limit && knownPair(p) {
		say(Finding{End: len(p.target.Runes)})
	}
}
