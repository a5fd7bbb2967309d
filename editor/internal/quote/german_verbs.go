package quote

import (
	"unicode"

	"redakcija/editor/language"
)

// germanCue is a verb of saying where it stands in a part.
type germanCue struct {
	germanVerb
	verb    int // the word of its finite form, or of the participle
	finite  int // the word of the auxiliary, or verb
	apart   int // the word of the part that stands apart, or -1
	end     int // the last word of the whole cue
	passive bool
}

// findVerbs finds what is said with a verb of saying.
func (r *germanReader) findVerbs() {
	r.until = r.first
	for k := 0; k < len(r.parts); k++ {
		part := &r.parts[k]
		if part.kind == speechPart || part.first < r.until {
			continue
		}
		c, ok := r.cueOf(k)
		if !ok {
			r.until = max(r.until, r.unknown(k))
			continue
		}
		r.until = max(r.until, r.verb(k, &c))
	}
}

// cueOf returns the verb of saying of a part.
func (r *germanReader) cueOf(k int) (germanCue, bool) {
	part := &r.parts[k]
	best := germanCue{verb: -1}
	for i := part.first; i < part.last; i++ {
		if !r.is(i, deSayingVerb) || r.bracketed(i) || r.p.words[i].capital && i > r.first && r.p.words[i].gap&(colon|newPeriod) == 0 {
			continue
		}
		for _, v := range r.words.verbs[r.plain(i)] {
			c := germanCue{germanVerb: v, verb: i, finite: i, apart: -1, end: i}
			if !r.fits(k, &c) {
				continue
			}
			if best.verb < i || best.germanVerb.apart == "" && v.apart != "" {
				best = c
			}
		}
		if best.verb >= 0 && !r.cueFollows(k, i) {
			return best, true
		}
	}
	return best, best.verb >= 0
}

// cueFollows tells whether another verb of saying has the same subject in the part: "hält
// das für falsch und sagte, …". Then the last one says what follows.
func (r *germanReader) cueFollows(k, i int) bool {
	if _, behind := r.subjectFrom(k); behind && i == r.parts[k].first {
		return false // ", sagte sie und zeigte auf …"
	}
	for j := i + 2; j < r.parts[k].last; j++ {
		if r.plain(j-1) == "und" && r.is(j, deSayingVerb) && r.isFiniteSaying(j) {
			return true
		}
	}
	return false
}

// fits tells whether a form is a verb of saying where it stands, and fills the rest of
// what is known of it.
func (r *germanReader) fits(k int, c *germanCue) bool {
	part := &r.parts[k]
	i := c.verb
	if c.takes["es"] && !(i+1 < part.last && r.plain(i+1) == "es" || i > part.first && r.plain(i-1) == "es" || part.first+1 < part.last && r.plain(part.first+1) == "es" && part.kind == subPart) {
		return false
	}
	if c.takes["lassen"] {
		has := false
		for j := part.first; j < part.last; j++ {
			p := r.plain(j)
			has = has || p == "ließ" || p == "ließen" || p == "lässt" || p == "lassen"
		}
		if !has {
			return false
		}
	}
	if c.takes["für"] {
		has := false
		for j := part.first; j < part.last; j++ {
			has = has || r.plain(j) == "für"
		}
		if !has {
			return false
		}
	}
	if c.takes["reflexive"] {
		has := false
		for j := part.first; j < part.last; j++ {
			has = has || r.plain(j) == "sich" || r.plain(j) == "mich"
		}
		if !has {
			return false
		}
	}
	if c.takes["finding"] && i+1 < part.last && r.plain(i+1) == "sich" {
		return false // "zeigte sich enttäuscht"
	}
	switch c.form {
	case participle:
		if c.germanVerb.apart != "" && (i == part.first || r.plain(i-1) != c.germanVerb.apart) {
			return false
		}
		aux := r.auxiliaryFor(part, i)
		if aux < 0 {
			return false
		}
		c.finite = aux
		switch r.plain(aux) {
		case "wird", "werden", "wurde", "wurden", "werde", "würde", "würden":
			c.passive = true
		case "ist", "sind", "war", "waren", "sei", "seien":
			if c.takes["nobody"] {
				return true
			}
			c.passive = true
			if i+1 >= part.last || r.plain(i+1) != "worden" {
				return false // "ist bekannt"
			}
		}
		return r.traits[aux]&(deSubjunctive1|deSubjunctive2) == 0 || part.kind == mainPart && part.mood == 0
	case zuInfinitive:
		return false
	case endForm:
		return part.kind != mainPart && i == part.last-1 && i > part.first && r.plain(i-1) == c.germanVerb.apart
	case infinitive:
		if k > 0 && r.parts[k-1].kind == mainPart && r.parts[k-1].verb >= 0 && r.is(r.parts[k-1].verb, deAuxiliary) && i == part.last-1 {
			return false // "werden Vielfalt, Auswahl und Beratung anbieten"
		}
		if i > part.first && r.plain(i-1) == "zu" {
			return false
		}
		for j := part.first; j < i; j++ { // "ließ verlauten"
			if p := r.plain(j); p == "ließ" || p == "lässt" || p == "ließen" || p == "lassen" {
				c.finite = j
				return c.germanVerb.apart == ""
			}
		}
		if r.hasAuxiliaryNear(i) {
			return false
		}
	case finiteForm:
		if !r.isFiniteSaying(i) {
			return false
		}
		if part.verb >= 0 && part.verb != i && part.kind == mainPart && r.traits[part.verb]&deFinite != 0 && part.verb < i && c.germanVerb.apart == "" && !r.is(i-1, deCoordinator) {
			return false // "hat berichtet" is a participle
		}
	}
	if c.germanVerb.apart == "" {
		return !r.otherApart(part, i)
	}
	c.apart = r.findApart(k, c)
	if c.apart < 0 {
		return false
	}
	c.end = max(c.end, c.apart)
	return true
}

// auxiliaryFor returns the auxiliary of a participle in a part, or -1.
func (r *germanReader) auxiliaryFor(part *germanPart, i int) int {
	for j := i - 1; j >= part.first; j-- {
		if r.isAuxiliary(j) {
			switch r.plain(j) {
			case "hat", "haben", "hatte", "hatten", "wird", "werden", "wurde", "wurden", "ist", "sind", "war", "waren", "habe", "hätten", "hätte", "sei", "seien":
				return j
			}
			return -1
		}
	}
	for j := i + 1; j < part.last && j <= i+2; j++ {
		if r.is(j, deAuxiliary) && r.plain(j) != "können" {
			return j
		}
	}
	// "X, der Vorsitzende, hat …, erklärt": the auxiliary stands in an earlier part.
	return -1
}

// findApart looks for what belongs to a verb and stands behind it: at the end of its part,
// or of a later one where an apposition or a relative clause stands between.
func (r *germanReader) findApart(k int, c *germanCue) int {
	for j := k; j < len(r.parts) && j <= k+4; j++ {
		part := &r.parts[j]
		first := part.first
		if j == k {
			first = c.verb + 1
		}
		for i := part.last - 1; i >= first; i-- {
			if r.plain(i) == c.germanVerb.apart && !r.quoted(i) && r.p.words[i].capital == c.noun &&
				(i == part.last-1 || r.is(i+1, deCoordinator) || r.p.words[i+1].gap&mark != 0) {
				return i
			}
		}
		if k2 := j + 1; k2 < len(r.parts) && r.parts[k2].kind != piece && r.parts[k2].kind != relPart {
			break
		}
	}
	return -1
}

// otherApart tells whether a part ends with a word that makes another verb of its verb:
// "sagte die Reise ab".
func (r *germanReader) otherApart(part *germanPart, i int) bool {
	end := part.last - 1
	if end <= i || r.p.words[end].capital || r.quoted(end) || part.kind != mainPart {
		return false
	}
	switch r.plain(end) {
	case "ab", "an", "auf", "aus", "ein", "vor", "zu", "um", "nach", "los", "mit", "durch", "fest", "her", "hin":
		return true
	}
	return false
}

// verb adds what is said with a verb in a part. It returns the word up to which the period
// is done with.
func (r *germanReader) verb(k int, c *germanCue) int {
	part := &r.parts[k]
	s := germanSaying{cue: r.p.span(c.verb, c.verb+1), lemma: c.lemma, force: c.force}
	if c.germanVerb.apart != "" && c.verb > part.first && r.plain(c.verb-1) == c.germanVerb.apart {
		s.cue = r.p.span(c.verb-1, c.verb+1) // "bekannt gegeben"
	}
	if c.takes["es"] && c.verb+1 < part.last && r.plain(c.verb+1) == "es" {
		s.cue = r.p.span(c.verb, c.verb+2)
	}
	front := part.first
	for front < part.last-1 && r.is(front, deCoordinator) && !r.is(front, deRelative|deDeterminer) {
		front++
	}
	from, behind := r.subjectFrom(k)
	soSays := r.plain(front) == "so" && front+1 == c.finite && k > 0 // ", so sagte er"
	if soSays {
		front++
	}
	switch {
	case part.kind == subPart && r.plain(front) == "wie" && k == r.wiePart(k):
		return r.wie(k, c, &s)
	case part.kind == mainPart && c.finite == front && k > 0 && behind && (soSays || r.canStandBehind(c)):
		r.whoSpeaks(k, c, &s, part.first)
		s.when = r.whenIn(part.first, part.last)
		r.told[1] = true
		r.behind(s, k)
		return r.last
	}
	r.whoSpeaks(k, c, &s, from)
	s.when = r.whenIn(from, part.last)
	return r.ahead(k, c, &s)
}

// wiePart returns a part that is ", wie X mitteilte" and no content of a verb before it.
func (r *germanReader) wiePart(k int) int {
	if k == 0 {
		return k
	}
	if c, ok := r.cueOf(k - 1); ok && (c.takes["clause"] || c.takes["bare"]) && r.parts[k-1].kind == mainPart && !c.takes["object"] {
		return -1
	}
	return k
}

// subjectFrom returns the word at which the clause of a part begins: an earlier part where
// an apposition, a relative clause or another clause takes the place before the verb. It
// is the part itself, and behind true, where what stands before is said by whom this part
// names.
func (r *germanReader) subjectFrom(k int) (from int, behind bool) {
	part := &r.parts[k]
	if part.verb < 0 || part.kind != mainPart || part.verb > part.first+1 {
		return part.first, false
	}
	begin := part.first
	for j := k - 1; j >= 0; j-- {
		p := &r.parts[j]
		if p.first < r.until {
			return part.first, false // somebody else's words
		}
		switch p.kind {
		case piece, relPart:
			begin = p.first
		case subPart:
			if (r.is(p.first, deAsking) && r.plain(p.first) != "wie" || p.mood != 0) && !(j > 0 && r.parts[j-1].kind == piece && r.endsWithSpeechNoun(&r.parts[j-1])) {
				return part.first, true
			}
			begin = p.first
		default:
			return part.first, true
		}
		if p.gap&(semicolon|colon|dash) != 0 {
			break
		}
	}
	if next := k + 1; next < len(r.parts) && part.verb == part.first && r.parts[next].kind == mainPart && r.parts[next].verb == r.parts[next].first && r.parts[next].mood != 0 {
		return part.first, true // "Die Lage, sagte er, sei ruhig"
	}
	return begin, begin == part.first
}

// clauseFrom is subjectFrom for a part that says nothing of what stands before it.
func (r *germanReader) clauseFrom(k int) int {
	from, _ := r.subjectFrom(k)
	return from
}

// canStandBehind tells whether a verb is one that follows what is said.
func (r *germanReader) canStandBehind(c *germanCue) bool {
	return c.takes["clause"] || c.takes["bare"] || c.takes["quote"] || c.takes["infinitive"]
}

// whoSpeaks fills who speaks and to whom.
func (r *germanReader) whoSpeaks(k int, c *germanCue, s *germanSaying, from int) {
	part := &r.parts[k]
	to := part.last
	if c.takes["nobody"] {
		return
	}
	if c.lemma == "zitieren" {
		r.whoIsQuoted(c, s, from, to)
		return
	}
	if c.passive {
		s.speaker = r.agent(from, part.last)
		return
	}
	verb := c.finite
	if part.kind == subPart || part.kind == relPart {
		s.speaker = r.subjectWithin(k, c)
		if _, last := r.wordsOf(s.speaker.Place); last > 0 {
			s.addressee = r.addressee(last, part.last)
		}
	} else {
		if c.apart >= to {
			to = c.apart
		}
		for k2 := k + 1; k2 < len(r.parts) && to == part.last && r.parts[k2].kind == piece; k2++ {
			to = r.parts[k2].last
		}
		end := 0
		r.without, r.dative = "", c.takes["dative"]
		if c.takes["von"] {
			r.without = "vo"
		}
		subject := verb
		if part.verb >= 0 && part.verb < verb && r.plain(verb-1) == "und" {
			subject = part.verb // "wies die Kritik zurück und ergänzte, …"
		}
		s.speaker, end = r.subject(from, subject, to)
		r.without, r.dative = "", false
		if first, last := r.wordsOf(s.speaker.Place); last > first && r.quoted(first) && !r.isOutlet(first) {
			s.speaker = Party{} // it is what they say
			if n := len(r.sayings); n > 0 {
				s.speaker = r.sayings[n-1].speaker
			}
		}
		if s.speaker.Text == "" && (c.takes["es"] || c.lemma == "hervorgehen" || c.lemma == "verlauten") {
			s.speaker = r.source(from, part.last)
		}
		if r.is(part.first, deCoordinator) && verb == part.first+1 { // "…, und fügte hinzu"
			s.speaker = Party{}
			if n := len(r.sayings); n > 0 {
				s.speaker = r.sayings[n-1].speaker
			} else if k > 0 && r.parts[k-1].kind == mainPart && r.parts[k-1].verb >= 0 {
				s.speaker, _ = r.subject(r.clauseFrom(k-1), r.parts[k-1].verb, r.parts[k-1].last)
			}
		}
		if s.speaker.Text != "" && (c.takes["dative"] || c.lemma == "mitteilen") {
			s.addressee = r.addressee(max(end, verb+1), part.last)
		}
		if s.addressee.Text == "" && part.first < verb && s.speaker.Place.Start != r.p.words[part.first].start {
			s.addressee = r.addressee(part.first, verb)
		}
		r.reliedOn(part, s)
	}
	first, last := r.wordsOf(s.speaker.Place)
	r.carrier(s, first, last)
	if s.medium == Spoken {
		s.medium = r.mediumIn(part)
	}
}

// whenIn returns when something was said, between two words: "am Freitag", "am 3. Mai",
// "gestern".
func (r *germanReader) whenIn(first, last int) Span {
	for i := first; i < last; i++ {
		if r.quoted(i) {
			continue
		}
		switch r.plain(i) {
		case "heute", "gestern", "vorgestern":
			return r.p.span(i, i+1)
		case "am":
			if i+1 < last {
				if _, day := language.WeekdayOf("de", r.plain(i+1)); day {
					return r.p.span(i, i+2)
				}
			}
			if i+2 < last && unicode.IsDigit(r.p.runes[r.p.words[i+1].start]) && r.p.words[i+2].capital {
				return r.p.span(i, i+3)
			}
		}
	}
	return Span{}
}

// whoIsQuoted fills who says what an outlet quotes: "Die „Presse“ zitierte den Minister mit
// den Worten", "Der Minister wird in der „Presse“ mit den Worten zitiert".
func (r *germanReader) whoIsQuoted(c *germanCue, s *germanSaying, from, to int) {
	who, end := r.subject(from, c.finite, to)
	if c.passive {
		s.speaker = who
		carrier := r.source(c.finite, to)
		if first, last := r.wordsOf(carrier.Place); r.namesOutlet(first, last) {
			s.outlets = []Party{carrier}
		}
		return
	}
	for ; end < to && r.is(end, deAdverb|deObjectPronoun) && !r.is(end, deDeterminer); end++ {
	}
	if e := r.noun(end, to, nearReach); e > end && !r.is(end, dePreposition) {
		s.outlets = []Party{who}
		who = r.party(end, e)
	}
	s.speaker = who
}

// reliedOn makes the source that an outlet relies on the one who speaks: "berichtet unter
// Berufung auf Regierungskreise".
func (r *germanReader) reliedOn(part *germanPart, s *germanSaying) {
	for i := part.first; i+3 < part.last; i++ {
		if r.plain(i) != "unter" || r.plain(i+1) != "berufung" || r.plain(i+2) != "auf" {
			continue
		}
		if end := r.noun(i+3, part.last, nearReach); end > i+3 {
			s.outlets = []Party{s.speaker}
			s.speaker = r.party(i+3, end)
		}
		return
	}
}

// wordsOf returns the words of a place in the paragraph that is read.
func (r *germanReader) wordsOf(place Span) (first, last int) {
	if place.None() || place.Paragraph != r.p.at {
		return 0, 0
	}
	for i := r.first; i < r.last; i++ {
		if w := &r.p.words[i]; w.start >= place.Start && w.end <= place.End {
			if last == 0 {
				first = i
			}
			last = i + 1
		}
	}
	return first, last
}

// mediumIn tells where the words of a part say that something was said.
func (r *germanReader) mediumIn(part *germanPart) Medium {
	for i := part.first; i < part.last; i++ {
		if !r.p.words[i].capital || r.quoted(i) {
			continue
		}
		if r.words.posts[r.p.of(r.p.words[i].start, r.p.words[i].end)] {
			return Social
		}
		for j := i - 1; j >= i-3; j-- { // "in einem offenen Brief"
			if p := r.plain(max(j, r.first)); p != "in" && p != "im" && p != "per" && p != "mit" {
				continue
			}
			if m := r.mediumOf(r.plain(i)); m != Spoken {
				return m
			}
		}
	}
	return Spoken
}

// agent returns by whom something is said: "wurde von der Polizei bestätigt".
func (r *germanReader) agent(first, last int) Party {
	for i := first; i < last; i++ {
		switch r.plain(i) {
		case "von", "vom", "durch", "seitens":
			if end := r.noun(i+1, last, nearReach); end > i+1 && !r.quoted(i) {
				return r.party(i+1, end)
			}
		}
	}
	return r.source(first, last)
}

// source returns in or from what something is said: "In einem Bericht heißt es", "aus
// Kreisen verlautete".
func (r *germanReader) source(first, last int) Party {
	for i := first; i < last; i++ {
		switch r.plain(i) {
		case "aus", "in", "im", "bei", "seitens":
			if end := r.noun(i+1, last, wideReach); end > i+1 && !r.quoted(i) && !r.isTime(end-1) {
				return r.party(i+1, end)
			}
		}
	}
	return Party{}
}

// isTime tells whether a word is a month or a year, or another noun that says when.
func (r *germanReader) isTime(i int) bool {
	if unicode.IsDigit(r.p.runes[r.p.words[i].start]) {
		return true
	}
	_, ok := language.MonthOf("de", r.plain(i))
	return ok
}

// subjectWithin returns who speaks in a clause that ends with its verb: the first noun
// behind the conjunction, or, behind a relative pronoun that is itself the subject, the
// noun that the pronoun stands for.
func (r *germanReader) subjectWithin(k int, c *germanCue) Party {
	part := &r.parts[k]
	i := part.first
	for i < part.last && r.is(i, deCoordinator) && !r.is(i, deRelative) {
		i++
	}
	if r.is(i, dePreposition) && i+1 < part.last && r.is(i+1, deRelative) {
		i++
	}
	end := min(c.finite, c.verb)
	who, _ := r.subjectBehind(i+1, end)
	if who.Text == "" && part.kind == subPart {
		who = r.source(part.first, part.last)
	}
	if part.kind != relPart {
		return who
	}
	switch r.plain(i) {
	case "der", "die", "das", "welche", "welcher":
		if part.first == i && k > 0 && (who.Text == "" || r.isObject(i+1)) {
			before := &r.parts[k-1]
			last := before.last
			for last > before.first+1 && !r.p.words[last-1].capital && !r.quoted(last-1) {
				last-- // "… hatte Ermittlungen eingeleitet, die ergaben"
			}
			for j := last - 1; j >= before.first; j-- {
				if end := r.noun(j, last, wideReach); end == last && (r.is(j, deDeterminer) || j == before.first || r.is(j-1, dePreposition|deAdverb|deFinite)) {
					return r.party(j, last)
				}
			}
		}
	}
	return who
}

// isObject tells whether a noun at a place cannot be the subject.
func (r *germanReader) isObject(i int) bool {
	switch r.plain(i) {
	case "den", "dem", "einen", "einem", "ihm", "ihn", "sich":
		return true
	}
	return false
}

// wie adds what ", wie X mitteilte" stands in.
func (r *germanReader) wie(k int, c *germanCue, s *germanSaying) int {
	part := &r.parts[k]
	if c.passive {
		s.speaker = r.agent(part.first, part.last)
	} else {
		r.whoSpeaks(k, c, s, part.first)
	}
	s.when = r.whenIn(part.first, part.last)
	r.told[1] = true
	end := part.last
	next := k + 1
	for next < len(r.parts) && (r.parts[next].kind == relPart || r.parts[next].kind == piece && next+1 < len(r.parts) && part.verb < 0) {
		end = r.parts[next].last
		next++
	}
	follows := -1
	if k > 0 {
		first := r.first
		r.say(*s, first, part.first, -1)
		if n := len(r.sayings); n > 0 {
			follows = r.sayings[n-1].index
		}
		if next < len(r.parts) && r.parts[next].kind == subPart && !r.is(r.parts[next].first, deAsking) {
			return r.last
		}
	}
	if end < r.last {
		r.say(*s, end, r.last, follows)
	}
	return r.last
}

// ahead adds what is said behind a verb: a clause, words with zu, what follows a colon; or
// the sentence itself where the verb says with its object what it is about.
func (r *germanReader) ahead(k int, c *germanCue, s *germanSaying) int {
	part := &r.parts[k]
	if c.force == Said && r.endsWithSpeechNoun(part) { // "äußerte die Hoffnung, dass …"
		for i := part.last - 1; i >= part.first; i-- {
			if r.p.words[i].capital {
				s.force = r.words.nouns[r.plain(i)].force
				break
			}
		}
	}
	takesClause := c.takes["clause"] || c.takes["bare"]
	skipped := false
	for j := k + 1; j < len(r.parts); j++ {
		next := &r.parts[j]
		if next.first <= c.end {
			continue
		}
		if next.gap&semicolon != 0 || j > k+1 && part.kind != mainPart && next.first != c.end+1 {
			break // a clause within the sentence is followed at once by what it says
		}
		if next.gap&colon != 0 {
			if next.gap&mark == 0 && (!takesClause || c.passive && s.speaker.Text == "") {
				break
			}
			r.told[1] = true
			r.say(*s, next.first, r.endOf(j), -1)
			return r.endOf(j)
		}
		fits := false
		switch next.kind {
		case speechPart:
			fits = true
		case subPart:
			front := next.first
			for front < next.last && r.is(front, deCoordinator) && !r.is(front, deRelative) {
				front++
			}
			if r.is(front, deAsking) && front == next.first {
				fits = takesClause && !(c.passive && r.plain(front) == "wo")
			} else if !skipped && c.takes["bare"] && j+1 < len(r.parts) {
				after := r.mainAfter(j)
				fits = after >= 0 && r.parts[after].mood != 0
			} else if next.mood == deSubjunctive1 && takesClause {
				fits = true
			}
		case mainPart:
			linked := r.is(next.first, deCoordinator) && !r.is(next.first, deRelative|deDeterminer)
			if next.verb == next.first && next.mood == 0 {
				if p := r.plain(next.verb); p != "sollte" && p != "sollten" {
					j = len(r.parts) // another clause with the same subject
				}
				continue // "drohte, sollte er kommen, werde man …"
			}
			fits = takesClause && (next.mood == deSubjunctive1 || next.mood == deSubjunctive2 && !linked || c.takes["bare"] && !skipped && !linked && !r.cueAhead(j)) ||
				next.mood == deSubjunctive1
			if !fits {
				j = len(r.parts)
				continue
			}
		case zuPart:
			switch r.plain(next.first) {
			case "um", "ohne", "statt", "anstatt":
			default:
				fits = c.takes["infinitive"] || c.takes["bare"]
			}
		case relPart:
			fits = next.mood == deSubjunctive1 && takesClause
		case piece:
			skipped = skipped || next.last-next.first > 6
		}
		if fits {
			r.told[1] = true
			first, end := next.first, r.endOf(j)
			if list := k + 1; list < j && r.parts[list].first == c.end+1 && r.parts[list].kind == piece {
				first = r.parts[list].first // "forderte, Löhne, Renten und Beihilfen zu erhöhen"
			}
			r.say(*s, first, end, -1)
			if end < r.last && r.p.words[end].gap&colon != 0 {
				r.say(*s, end, r.last, -1)
				end = r.last
			}
			return end
		}
	}
	if part.kind != mainPart || part.mood != 0 {
		return r.first
	}
	if c.takes["quote"] {
		for i := c.finite + 1; i < part.last; i++ { // "riefen „Rücktritt“"
			if r.quoted(i) && r.p.words[i].start >= s.speaker.Place.End && r.p.words[i].start >= s.addressee.Place.End {
				r.told[1] = true
				s.first, s.last, s.index = i, r.last, onlyPieces
				r.sayings = append(r.sayings, *s)
				return r.last
			}
		}
	}
	return r.object(k, c, s)
}

// cueAhead tells whether a part is itself ", sagte X".
func (r *germanReader) cueAhead(j int) bool {
	c, ok := r.cueOf(j)
	return ok && c.finite == r.parts[j].first
}

// mainAfter returns the first main clause behind a part, or -1.
func (r *germanReader) mainAfter(j int) int {
	for j++; j < len(r.parts); j++ {
		if r.parts[j].kind == mainPart {
			return j
		}
	}
	return -1
}

// endOf returns the word up to which goes what begins with a part: the end of the period,
// or a semicolon, or a new verb of saying in the indicative.
func (r *germanReader) endOf(j int) int {
	for m := j + 1; m < len(r.parts); m++ {
		p := &r.parts[m]
		if p.gap&semicolon != 0 || p.gap&colon != 0 && p.gap&mark != 0 {
			return p.first
		}
		if r.parts[j].kind == subPart && p.kind == mainPart && p.mood == 0 && p.verb == p.first {
			return p.first // "Nachdem er sagte, dass …, reagierte sie"
		}
		if p.kind == mainPart && p.mood == 0 && p.verb == p.first && p.first+1 < p.last && r.plain(p.first+1) == "aber" ||
			r.parts[j].kind == zuPart && m == j+1 && p.kind == piece && r.frameIsOpen(j) {
			return p.first // "sagte, er komme, wies aber darauf hin"; "Der Plan, … zu ändern, löste"
		}
		if p.kind == mainPart && p.mood == 0 && p.verb == p.first && r.frameIsOpen(j) {
			return p.first // "Der Vorwurf, er habe …, ist nicht neu"
		}
		if p.kind == mainPart && p.mood == 0 && r.is(p.first, deCoordinator) && !r.is(p.first, deRelative) {
			if _, ok := r.cueOf(m); ok {
				return p.first
			}
		}
	}
	return r.last
}

// frameIsOpen tells whether the part before one has no verb yet.
func (r *germanReader) frameIsOpen(j int) bool {
	return j > 0 && (r.parts[j-1].kind == piece || r.parts[j-1].kind == mainPart && r.endsWithSpeechNoun(&r.parts[j-1]))
}

// object adds a sentence that says with verb and object what somebody said: "kritisierte
// die Pläne scharf", "sprach von einem Erfolg".
func (r *germanReader) object(k int, c *germanCue, s *germanSaying) int {
	part := &r.parts[k]
	if r.isThat(part) && r.at > 0 {
		return r.that(s)
	}
	if k+1 < len(r.parts) && r.endsWithSpeechNoun(part) && r.isClause(&r.parts[k+1]) {
		return r.first // "wies den Vorwurf zurück, er habe …" is told by the noun
	}
	fits := c.takes["object"]
	for _, w := range []string{"von", "mit", "als"} {
		if !c.takes[w] {
			continue
		}
		for i := part.first; i < part.last; i++ {
			if p := r.plain(i); p == w || w == "von" && p == "vom" || w == "als" && c.lemma == "nennen" {
				fits = true
			}
		}
	}
	if !fits || s.speaker.Text == "" || r.saysNot(part, c) {
		return r.first
	}
	r.told[1] = true
	if r.namesBetweenMarks(part, c) {
		s.first, s.last, s.index = c.verb, r.last, onlyPieces
		r.sayings = append(r.sayings, *s)
		return r.last
	}
	first := r.first
	if len(r.sayings) > 0 {
		first = part.first
	}
	r.say(*s, first, r.last, -1)
	return r.last
}

// saysNot tells whether a verb with its object is no speech after all: "bestätigte das
// nicht", "meldeten sich krank".
func (r *germanReader) saysNot(part *germanPart, c *germanCue) bool {
	for i := part.first; i < part.last; i++ {
		if r.quoted(i) {
			continue
		}
		switch r.plain(i) {
		case "nicht", "weder":
			if i < c.finite {
				continue
			}
			return c.force != Demanded
		case "sich":
			if !c.takes["reflexive"] && !c.takes["von"] && i <= c.end && i+3 > c.finite && i-3 < c.finite {
				return true
			}
		}
	}
	return false
}

// namesBetweenMarks tells whether what a verb says of something stands between quotation
// marks: "nannte den Plan „reine Spekulation“". Then these words are what was said.
func (r *germanReader) namesBetweenMarks(part *germanPart, c *germanCue) bool {
	if !c.takes["als"] && !c.takes["von"] && c.lemma != "bezeichnen" && c.lemma != "zurückweisen" && c.lemma != "charakterisieren" {
		return false
	}
	for i := part.first; i < part.last; i++ {
		if r.quoted(i) && i > c.finite {
			return true
		}
	}
	return false
}

// endsWithSpeechNoun tells whether the last noun of a part is one by which something is
// said.
func (r *germanReader) endsWithSpeechNoun(part *germanPart) bool {
	for i := part.last - 1; i >= part.first; i-- {
		if r.p.words[i].capital {
			n, ok := r.words.nouns[r.plain(i)]
			return ok && n.clause && !r.quoted(i)
		}
	}
	return false
}

// isThat tells whether a clause begins with a pronoun for what was said before: "Das teilte
// die Polizei mit."
func (r *germanReader) isThat(part *germanPart) bool {
	p := r.plain(part.first)
	return (p == "das" || p == "dies") && part.verb == part.first+1 && part.first == r.first
}

// that gives the period before this one to whom this one names.
func (r *germanReader) that(s *germanSaying) int {
	if r.told[0] {
		return r.last
	}
	first := r.at - 1
	if r.at == len(r.p.periods)-1 && r.lastSaid < 0 {
		first = 0 // it ends the paragraph, and speaks of all of it
	}
	from, to := r.p.periods[first].first, r.p.periods[r.at-1].last
	if from == to {
		return r.last
	}
	a := r.attribution(s)
	a.Place = r.place(from, to)
	if r.onlySpeech(from, to) {
		a.Kind = Direct
	}
	r.lastSaid = r.add(a)
	r.told[1] = true
	r.sayings = append(r.sayings, germanSaying{speaker: s.speaker, first: r.first, last: r.first, index: r.lastSaid})
	return r.last
}

// unknown adds what is said in the first subjunctive behind a verb that is no verb of
// saying: the mood alone tells that somebody says it.
func (r *germanReader) unknown(k int) int {
	part := &r.parts[k]
	if part.kind != mainPart || part.mood != 0 || part.verb < 0 || k+1 >= len(r.parts) || r.covered(part.last-1) || r.endsWithSpeechNoun(part) {
		return r.first
	}
	for j := k + 1; j < len(r.parts); j++ {
		next := &r.parts[j]
		if next.gap&colon != 0 && next.gap&mark != 0 && r.isSentence(next.first) && !r.isNaming(part) {
			s := germanSaying{}
			s.speaker, _ = r.subject(r.clauseFrom(k), part.verb, part.last)
			s.speaker = r.whoElse(s.speaker)
			r.told[1] = true
			r.say(s, next.first, r.endOf(j), -1)
			return r.endOf(j)
		}
		if next.kind != piece && next.kind != mainPart {
			if _, ok := r.cueOf(j); ok {
				return r.first
			}
		}
		if next.kind == mainPart && next.mood == deSubjunctive1 && !(r.is(next.first, deCoordinator) && j > k+1) {
			if _, ok := r.cueOf(j); ok {
				return r.first
			}
			s := germanSaying{}
			s.speaker, _ = r.subject(r.clauseFrom(k), part.verb, part.last)
			r.told[1] = true
			r.say(s, next.first, r.endOf(j), -1)
			return r.endOf(j)
		}
		if next.kind == mainPart {
			return r.first
		}
	}
	return r.first
}

// isNaming tells whether a clause says what something is called, "Der Titel lautet: …".
func (r *germanReader) isNaming(part *germanPart) bool {
	switch r.plain(part.verb) {
	case "ist", "war", "sind", "waren", "lautet", "lautete", "heißt", "hieß", "trägt", "trug":
		return true
	}
	return false
}

// isSentence tells whether a speech of whole sentences begins with a word.
func (r *germanReader) isSentence(first int) bool {
	const fewest = 3 // words; fewer are a title
	for i := range r.p.speeches {
		if s := &r.p.speeches[i]; s.first == first {
			return s.sentence && s.count() >= fewest
		}
	}
	return false
}
