package machine

import (
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"redakcija/editor"
)

// marks are what a term is hidden behind. The first is the form of a tag, with the number of
// the term, that an engine is told to leave alone; the agreed form stands in it, so that the
// engine sees what the sentence is about. The others are for engines that know no tags.
type marks struct {
	open, close string // around the number
	end         string // of a tag, behind the form; "" where nothing but the number is sent
}

var (
	noMarks = marks{}
	// xmlMarks are for DeepL, which is told to ignore what is in the tag.
	xmlMarks = marks{`<m id="`, `">`, `</m>`}
	// htmlMarks are for those that translate HTML: all of them know the attribute or the class.
	htmlMarks = marks{`<span class="notranslate" translate="no" id="`, `">`, `</span>`}
)

// tokens are words that no text has and that engines pass on as they are. Letters and digits
// are kept best by those that cut words into pieces; brackets by language models, which know
// them for places to be filled. The first that the text does not have is used.
var (
	wordTokens    = []marks{{open: "XQ", close: "Z"}, {open: "QZX", close: "Q"}, {open: "ZQJ", close: "X"}}
	bracketTokens = []marks{{open: "⟦", close: "⟧"}, {open: "⟪", close: "⟫"}}
)

// hidden is a text whose terms are hidden.
type hidden struct {
	text  string
	marks marks
	forms []string // of the terms; the number of the first is 1
}

// unusedToken returns the first of several tokens that a text does not have.
func unusedToken(all []marks, text string) (marks, bool) {
	for _, m := range all {
		if !strings.Contains(text, m.open) {
			return m, true
		}
	}
	return noMarks, false
}

// hide puts marks into the place of terms. Without terms the text is sent as it is.
func hide(choice []marks, q editor.MachineQuestion) (*hidden, error) {
	if len(q.Terms) == 0 {
		return &hidden{text: q.Text}, nil
	}
	h := &hidden{marks: choice[0]}
	if h.marks.end == "" {
		var ok bool
		if h.marks, ok = unusedToken(choice, q.Text); !ok {
			return nil, fmt.Errorf("%s", h.marks.open)
		}
	}
	text := []rune(q.Text)
	var b strings.Builder
	at := 0
	for i, t := range q.Terms {
		if t.Start < at || t.End <= t.Start || t.End > len(text) {
			return nil, fmt.Errorf("%s", t.Form)
		}
		b.WriteString(h.escape(string(text[at:t.Start])) + h.marks.open + strconv.Itoa(i+1) + h.marks.close)
		if h.marks.end != "" {
			b.WriteString(h.escape(t.Form) + h.marks.end)
		}
		h.forms = append(h.forms, t.Form)
		at = t.End
	}
	b.WriteString(h.escape(string(text[at:])))
	h.text = b.String()
	return h, nil
}

// tagged tells whether the text is sent as markup.
func (h *hidden) tagged() bool { return h.marks.end != "" }

func (h *hidden) escape(s string) string {
	if h.tagged() {
		return html.EscapeString(s)
	}
	return s
}

// restore puts agreed forms into the place of the marks of an answer, and says where they are.
// Each must be there once and whole; otherwise lost is the form of the first that is not.
func (h *hidden) restore(answer string) (text string, terms []editor.MachineTerm, lost string) {
	if len(h.forms) == 0 {
		return answer, nil, ""
	}
	var b strings.Builder
	length := 0 // of b, in code points
	add := func(s string) {
		b.WriteString(s)
		length += utf8.RuneCountInString(s)
	}
	plain := func(s string) bool {
		if !h.tagged() {
			add(s)
			return true
		}
		add(html.UnescapeString(s))
		return !strings.ContainsRune(s, '<') // another tag than ours
	}
	found := make([]bool, len(h.forms))
	for rest := answer; ; {
		before, number, after, ok := h.next(rest)
		if !ok {
			if !plain(rest) {
				return "", nil, h.forms[0]
			}
			break
		}
		if !plain(before) || number < 1 || number > len(h.forms) {
			return "", nil, h.forms[0]
		}
		form := h.forms[number-1]
		last, _ := utf8.DecodeLastRuneInString(before)
		first, _ := utf8.DecodeRuneInString(after)
		// A letter beside a token: the engine took it for part of a word, or inflected it.
		if found[number-1] || !h.tagged() && (isWordRune(last) || isWordRune(first)) {
			return "", nil, form
		}
		found[number-1] = true
		terms = append(terms, editor.MachineTerm{Start: length, End: length + utf8.RuneCountInString(form), Form: form})
		add(form)
		rest = after
	}
	for i, is := range found {
		if !is {
			return "", nil, h.forms[i]
		}
	}
	return b.String(), terms, ""
}

func isWordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// next cuts a text around the first mark in it. The number is 0 where the mark is broken.
func (h *hidden) next(text string) (before string, number int, after string, ok bool) {
	opening := h.marks.open
	if h.tagged() { // engines may turn attributes around
		opening, _, _ = strings.Cut(opening, " ")
	}
	before, rest, ok := strings.Cut(text, opening)
	if !ok {
		return text, 0, "", false
	}
	var inside string
	if h.tagged() {
		attributes, content, closed := strings.Cut(rest, ">")
		if !closed {
			return before, 0, "", true
		}
		_, inside, _ = strings.Cut(attributes, ` id="`)
		inside, _, _ = strings.Cut(inside, `"`)
		if !strings.HasSuffix(attributes, "/") {
			if content, after, closed = strings.Cut(content, h.marks.end); !closed || strings.ContainsRune(content, '<') {
				return before, 0, "", true
			}
		} else {
			after = content
		}
	} else if inside, after, ok = strings.Cut(rest, h.marks.close); !ok {
		return before, 0, "", true
	}
	number, err := strconv.Atoi(strings.TrimSpace(inside))
	if err != nil {
		number = 0
	}
	return before, number, after, true
}

// beginSentences writes terms with a capital that begin a sentence: the engine could not.
func beginSentences(lang editor.Lang, text string, terms []editor.MachineTerm) string {
	if len(terms) == 0 {
		return text
	}
	runes := []rune(text)
	capitals := slices.Clone(runes) // a sentence is not known to begin with a small letter
	for _, t := range terms {
		if t.Start < t.End {
			capitals[t.Start] = unicode.ToUpper(capitals[t.Start])
		}
	}
	starts := map[int]bool{}
	for _, s := range editor.Sentences(string(lang), string(capitals)) {
		starts[s.Start] = true
	}
	for i := range terms {
		if t := &terms[i]; starts[t.Start] && t.Start < t.End {
			runes[t.Start] = capitals[t.Start]
			t.Form = string(runes[t.Start:t.End])
		}
	}
	return string(runes)
}
