package intake

import (
	"slices"
	"strings"

	"redakcija/editor"
	"redakcija/editor/language"
)

// letter is the text of a message, as lines or, where it came as HTML, as paragraphs.
type letter struct {
	subject, from, date string
	lines               []string
	paras               []para
	media               []editor.Medium
}

// draft takes off what makes a text a letter, and reads the rest. A message has its own
// headline more often than not; its subject is the headline where the text has none.
func (l *letter) draft() (*editor.Draft, error) {
	texts := l.lines
	if l.paras != nil {
		texts = make([]string, len(l.paras))
		for i := range l.paras {
			texts[i] = l.paras[i].text
		}
	}
	whys, forwarded := letterLines(texts, replyPrefix().FindString(l.subject))
	var removed []editor.Removed
	for i, why := range whys {
		if why == "" {
			continue
		}
		if text := clean(texts[i]); text != "" {
			removed = append(removed, editor.Removed{Line: i + 1, Text: text, Why: why})
		}
		texts[i] = ""
	}
	if forwarded.subject != "" {
		l.subject = forwarded.subject
	}
	if forwarded.from != "" {
		l.from = forwarded.from
	}
	if forwarded.date != "" {
		l.date = forwarded.date
	}
	d, err := l.read(texts)
	if err != nil {
		return nil, err
	}
	d.Media = l.media
	d.Removed = append(d.Removed, removed...)
	slices.SortStableFunc(d.Removed, func(a, b editor.Removed) int { return a.Line - b.Line })
	l.entitle(d)
	dateByHeader(d, l.date)
	if d.Credits.Provider == "" && l.from != "" {
		d.Credits.Provider = clean(l.from)
		found(d, "provider")
	}
	return d, nil
}

// read reads what is left of the text as plain text.
func (l *letter) read(texts []string) (*editor.Draft, error) {
	d, err := l.readBelow(nil, texts)
	if err == nil || l.title() == "" {
		return d, err
	}
	// A single paragraph is a story below its headline.
	above := []string{l.title(), ""}
	d, err = l.readBelow(above, texts)
	if err != nil {
		return nil, err
	}
	for i := range d.Blocks {
		d.Blocks[i].Line = max(d.Blocks[i].Line-len(above), 1)
	}
	for i := range d.Removed {
		d.Removed[i].Line = max(d.Removed[i].Line-len(above), 1)
	}
	return d, nil
}

// readBelow reads the text with lines above it.
func (l *letter) readBelow(above, texts []string) (*editor.Draft, error) {
	if l.paras == nil {
		return readText([]byte(strings.Join(slices.Concat(above, texts), "\n")))
	}
	var m manuscript
	for _, text := range above {
		m.paras = append(m.paras, para{text: text, kind: editor.Paragraph})
	}
	for i, p := range l.paras {
		m.paras = append(m.paras, para{text: texts[i], kind: p.kind})
	}
	return m.draft()
}

// replyPrefix is what programs put in front of a subject, in the languages of our region.
var replyPrefix = lazy(`(?i)^\s*(?:(?:re|fw|fwd|aw|wg|odg|odgovor|pros|proslj|proslijeđeno|prosleđeno|sv|на|отв|пересл)(?:\[\d+\])?\s*:\s*)+`)

// isForward tells whether such a prefix says that a message was sent on.
func isForward(prefix string) bool {
	return containsSome(strings.ToLower(prefix), []string{"fw", "wg", "pros", "пересл"})
}

// title is the subject as a headline.
func (l *letter) title() string {
	return clean(replyPrefix().ReplaceAllString(l.subject, ""))
}

// entitle gives a story without a headline the subject, and keeps the subject of one that
// has its own.
func (l *letter) entitle(d *editor.Draft) {
	title := l.title()
	if title == "" {
		return
	}
	if d.Blocks[0].Kind == editor.Headline {
		if d.Blocks[0].Text != title {
			d.Removed = slices.Insert(d.Removed, 0, editor.Removed{Line: 1, Text: title, Why: "letter"})
		}
		return
	}
	d.Blocks = slices.Insert(d.Blocks, 0, editor.Block{Kind: editor.Headline, Text: title, Line: 1})
	d.Warnings = slices.DeleteFunc(d.Warnings, func(id string) bool { return id == warnNoHeadline })
	found(d, "headline")
}

// The phrases by which the parts of a message are known, folded, besides those of any
// pasted letter.
var (
	devices = foldedPhrases(`sent from my|sent from outlook|get outlook for|von meinem|gesendet von|gesendet mit|diese nachricht wurde von meinem|` +
		`poslato sa mog|poslato sa|poslato s mog|poslano s|poslano iz|отправлено с`)
	secrets = foldedPhrases(`confidentiality notice|confidentiality|this e mail and any|this email and any|this message and any|this e mail is|this email is|this message is intended|the information in this|the information contained in this|` +
		`diese e mail enthält|diese nachricht enthält|diese e mail ist|vertraulichkeitshinweis|` +
		`ova poruka je|ova poruka i|ova elektronska poruka|ovaj mejl|ovaj e mail|ovaj email|ovaj imejl|povjerljivost|napomena o povjerljivosti|izjava o odricanju|` +
		`данное сообщение|это сообщение`)
	forwardMark = lazy(`(?i)^[-_ ]*(?:forwarded message|begin forwarded message:?|original message|original appointment|weitergeleitete nachricht|anfang der weitergeleiteten (?:nachricht|e-mail):?|ursprüngliche nachricht|proslijeđena poruka|prosleđena poruka|proslijeđena poruka:|originalna poruka|izvorna poruka|пересылаемое сообщение|исходное сообщение)[-_ ]*$`)
	wrote       = lazy(`(?i)^(?:on |am |dana |dne |u |le |\d|>).{6,200}(?: wrote| schrieb.{0,80}| je napisao| je napisala| je napisao/la| napisao je| napisala je| napisao/la je| написал.{0,80}| пише)\s*:$`)
)

func foldedPhrases(list string) []string {
	var all []string
	for p := range strings.SplitSeq(list, "|") {
		all = append(all, language.Fold(p))
	}
	return all
}

// begins tells that a folded text begins with one of the phrases.
func begins(folded string, phrases []string) bool {
	return slices.ContainsFunc(phrases, func(p string) bool { return hasPhrase(folded, p) })
}

// envelope is what the header of a forwarded message says.
type envelope struct{ subject, from, date string }

// headerLabel is a field of the header of a message inside a message, in our languages.
var headerLabel = lazy(`(?i)(?:^|\s)\*?(from|von|od|šalje|pošiljalac|от|sent|date|gesendet|datum|poslato|poslano|дата|to|an|za|prima|кому|cc|kopie|kopija|копия|subject|betreff|predmet|tema|тема|importance|wichtigkeit|priority)\*?:\*?\s`)

// letterLines says why each line of a letter is no part of the story, "" where it is, and
// what the header of a forwarded message says.
func letterLines(lines []string, prefix string) (whys []string, e envelope) {
	whys = make([]string, len(lines))
	cut := func(from, to int, why string) {
		for i := from; i < to; i++ {
			if whys[i] == "" {
				whys[i] = why
			}
		}
	}
	const signature = 30 // lines of the longest
	begin := 0           // of the innermost message that counts
	end := len(lines)
	for i := 0; i < end; i++ {
		text := squeeze(lines[i])
		if len(text) > maxPhrases*8 || text == "" {
			continue
		}
		isMark := forwardMark().MatchString(text)
		n, inner := envelopeAt(lines[i:end])
		switch {
		case wrote().MatchString(text) || (isMark || n > 0) && !isForward(prefix) && wordsIn(lines[begin:i]) >= coverLetter:
			cut(i, len(lines), "quoted")
			end = i
		case n > 0:
			cut(begin, i, "letter")
			cut(i, i+n, "letter")
			e, begin = inner, i+n
			i += n - 1
		case isMark:
			cut(i, i+1, "letter")
		}
	}
	for i := begin; i < end; i++ {
		text := strings.TrimSpace(lines[i])
		folded := language.Fold(firstWords(text+" ", 80))
		switch words := wordCount(text); {
		case whys[i] != "" || text == "":
		case strings.HasPrefix(text, ">"):
			cut(i, i+1, "quoted")
		case text == "--" || closings[language.Fold(text)] && end-i <= signature:
			cut(i, end, "letter")
		case begins(folded, devices) && words <= 12:
			cut(i, i+1, "letter")
		case begins(folded, secrets) && wordsIn(lines[begin:i]) > 0 && isSecret(lines[i:end]):
			cut(i, end, "confidentiality")
		case isGreeting(text):
			cut(i, i+1, "letter")
		}
	}
	return whys, e
}

// isSecret tells that the rest of a letter speaks of its receiver, as every such notice does.
func isSecret(lines []string) bool {
	folded := language.Fold(strings.Join(lines, " "))
	return containsSome(folded, []string{"intended", "recipient", "vertraulich", "empfanger", "povjerljiv", "poverljiv", "namijenjen", "namenjen", "primala", "конфиденциал"}) ||
		strings.Contains(folded, language.Fold("конфиденциал"))
}

func wordsIn(lines []string) int {
	n := 0
	for _, l := range lines {
		n += len(strings.Fields(l))
	}
	return n
}

// envelopeAt reads the header of a message inside a message: a line that names the sender,
// and below it or on it the subject. It returns how many lines that takes.
func envelopeAt(lines []string) (n int, e envelope) {
	const most = 12
	if !isSenderLabel(labelOf(lines[0])) {
		return 0, e
	}
	for n < len(lines) && n < most && labelOf(lines[n]) != "" {
		n++
	}
	text := " " + strings.Join(lines[:n], "  ") + " "
	marks := headerLabel().FindAllStringSubmatchIndex(text, most)
	complete := false
	for i, m := range marks {
		to := len(text)
		if i+1 < len(marks) {
			to = marks[i+1][0]
		}
		value := strings.Trim(text[m[1]:to], " *\t")
		switch label := strings.ToLower(text[m[2]:m[3]]); label {
		case "sent", "date", "gesendet", "datum", "poslato", "poslano", "дата":
			if e.date = stamp(value); e.date == "" {
				if _, when, ok := trailingDate(value); ok {
					e.date = when.iso()
				}
			}
			complete = true
		case "subject", "betreff", "predmet", "tema", "тема":
			e.subject = value
		default:
			if isSenderLabel(label) && e.from == "" {
				e.from = senderOf(value)
			}
		}
	}
	if !complete || len(marks) < 3 {
		return 0, envelope{}
	}
	return n, e
}

// labelOf returns the label that a line begins with, or "".
func labelOf(text string) string {
	if m := headerLabel().FindStringSubmatchIndex(text + " "); m != nil && strings.Trim(text[:m[2]], " *") == "" {
		return text[m[2]:m[3]]
	}
	return ""
}

func isSenderLabel(s string) bool {
	switch strings.ToLower(s) {
	case "from", "von", "od", "šalje", "pošiljalac", "от":
		return true
	}
	return false
}
