package intake

import (
	"strings"

	"redakcija/editor/language"
)

// The labels of the lines above a message. Those of the first say who sent it: one of
// them is among the lines, or they are no message's.
var (
	senderLabels = phraseSet(`from|sent by|von|absender|od|šalje|pošiljalac|pošiljatelj|от|от кого|отправитель`)
	letterLabels = phraseSet(`from|to|cc|bcc|sent|sent by|date|subject|reply to|importance|attachments|` +
		`von|an|gesendet|datum|betreff|absender|anlagen|kopie|` +
		`od|za|kome|prima|poslato|poslano|datum|predmet|naslov|šalje|kopija|pošiljalac|pošiljatelj|prilog|prilozi|` +
		`от|от кого|кому|отправлено|дата|тема|копия|отправитель`)
	subjectLabels = phraseSet(`subject|betreff|predmet|тема`)
)

// greetings open a message and closings end it; both are followed by names at most.
var (
	greetings = phraseSet(`dear colleagues|dear all|dear editors|dear editor|dear sir or madam|hello everyone|hi all|hello|hi|` +
		`sehr geehrte damen und herren|liebe kolleginnen und kollegen|liebe kollegen|guten tag|hallo zusammen|hallo|` +
		`poštovani|poštovane kolege|poštovane koleginice i kolege|poštovane koleginice i poštovane kolege|dragi svi|dragi|drage kolege|zdravo|pozdrav svima|ćao|` +
		`уважаемые коллеги|добрый день|здравствуйте`)
	closings = phraseSet(`best regards|kind regards|regards|best|many thanks|thanks|sincerely|yours sincerely|sent from my iphone|` +
		`mit freundlichen grüßen|viele grüße|beste grüße|freundliche grüße|` +
		`srdačan pozdrav|s poštovanjem|sa poštovanjem|lijep pozdrav|lep pozdrav|pozdrav|hvala unaprijed|hvala|` +
		`с уважением|спасибо`)
)

// takeLetter takes off what a message adds to the story it carries: the lines of
// its head, the greeting, the closing with the signature, and the moment and name before what
// is said in a chat.
func (p *page) takeLetter() {
	const deep = 60 // lines within which a head begins: a forward of a forward has three
	for i := 0; i < min(deep, len(p.pieces)); {
		end, sender := i, false
		for end < len(p.pieces) && len(p.pieces[end].text) <= maxStart {
			name, _, ok := label(p.pieces[end].text)
			if !ok || !letterLabels[name] {
				break
			}
			sender = sender || senderLabels[name]
			end++
		}
		if end-i >= 2 && sender {
			p.takeHead(i, end)
		}
		i = max(end, i+1)
	}
	for i := range p.pieces {
		if n := chatMark(p.pieces[i].text); n > 0 {
			p.pieces[i].cut(n, "letter")
		}
	}
	p.takeGreeting()
	p.takeSignature()
}

// takeHead takes off the lines of a message's head. Its subject is the headline where the
// text has none.
func (p *page) takeHead(from, to int) {
	for i := from; i < to; i++ {
		p.pieces[i].why = "letter"
		if name, rest, _ := label(p.pieces[i].text); subjectLabels[name] && rest != "" {
			p.subject = i
		}
		if _, m, ok := trailingDate(p.pieces[i].text); ok && p.sent.day == 0 {
			p.sent = m
		}
	}
}

// isGreeting tells "Dear colleagues," and "Poštovani,".
func isGreeting(text string) bool {
	return len(text) <= 80 && (strings.HasSuffix(text, ",") || strings.HasSuffix(text, "!")) && greetings[language.Fold(text)]
}

// takeGreeting takes off the greeting and what the sender says below it, up to the line that
// a story can begin with: a sentence that ends in a colon says that it follows.
func (p *page) takeGreeting() {
	const near = 12
	for i := range p.pieces[:min(near, len(p.pieces))] {
		if !isGreeting(p.pieces[i].text) {
			continue
		}
		p.pieces[i].why = "letter"
		if i+1 < len(p.pieces) && strings.HasSuffix(p.pieces[i+1].text, ":") && wordCount(p.pieces[i+1].text) > 3 {
			p.pieces[i+1].why = "letter"
		}
		return
	}
}

// takeSignature takes off the closing of a message with what stands below it. A closing
// has its comma, or stands alone on its line and is followed by short lines only.
func (p *page) takeSignature() {
	const lines = 12 // the longest signature
	for i := max(1, len(p.pieces)-lines); i < len(p.pieces); i++ {
		text := p.pieces[i].text
		if len(text) > 80 || text != "--" && !closings[language.Fold(text)] {
			continue
		}
		for j := i; j < len(p.pieces); j++ {
			if wordCount(p.pieces[j].text) > 12 {
				return
			}
		}
		for j := i; j < len(p.pieces); j++ {
			p.pieces[j].why = "letter"
		}
		return
	}
}

// chatMark returns the bytes of what a chat prints before each message: "[14.10.2027,
// 09:42:11] Ivana: " and "14/10/2027, 09:42 - Ivana: "; or 0.
func chatMark(text string) int {
	if text == "" || text[0] != '[' && (text[0] < '0' || text[0] > '9') {
		return 0
	}
	head := firstWords(text, 80)
	stamp, n := "", 0
	if text[0] == '[' {
		end := strings.Index(head, "] ")
		if end < 0 {
			return 0
		}
		stamp, n = head[1:end], end+2
	} else {
		end := strings.Index(head, " - ")
		if end < 0 {
			return 0
		}
		stamp, n = head[:end], end+3
	}
	before, m, ok := trailingDate(stamp)
	if !ok || before != "" || m.clock == "" {
		return 0
	}
	colon := strings.Index(head[n:], ": ")
	if colon < 0 || wordCount(head[n:n+colon]) > 4 {
		return 0
	}
	return n + colon + 2
}

// unquote takes the marks of quoted mail, "> ", off a text in which most lines have them.
func unquote(lines []line) []line {
	marked := 0
	for i := range lines {
		if lines[i].text[0] == '>' {
			marked++
		}
	}
	if marked < 3 || marked*2 < len(lines) {
		return lines
	}
	kept := lines[:0]
	gap := false
	for _, l := range lines {
		l.text = strings.TrimLeft(l.text, "> ")
		if l.text == "" {
			gap = true
			continue
		}
		l.gap, gap = l.gap || gap, false
		kept = append(kept, l)
	}
	return kept
}
