package checks

import (
	"strings"
	"unicode"
)

// token is a run of digits or of letters. The words of a text are divided further:
// "24-godišnji" and "125m" are two tokens each.
type token struct {
	start, end int // code points
	plain      string
	digits     bool
	// mark is what stands between the token and the one before: 0 for nothing, ' ' for
	// white space, '?' for more than one mark, else the mark; all dashes are '-' and all
	// apostrophes '\''.
	mark rune
	// spaced says that white space stands beside the mark.
	spaced bool
}

// tokens divides the words of a text.
func (t *Text) tokens() []token {
	all := make([]token, 0, len(t.Words)+len(t.Words)/4+1)
	for _, w := range t.Words {
		plain := w.Plain
		for i := w.Start; i < w.End; {
			if isJoint(t.Runes[i]) {
				plain = strings.TrimLeftFunc(plain, isJoint)
				i++
				continue
			}
			start, digits := i, isDigit(t.Runes[i])
			for i < w.End && !isJoint(t.Runes[i]) && isDigit(t.Runes[i]) == digits {
				i++
			}
			// Plain may be longer or shorter, but its digits and joints are the same.
			size := strings.IndexFunc(plain, func(r rune) bool { return isJoint(r) || isDigit(r) != digits })
			if size < 0 {
				size = len(plain)
			}
			all = append(all, token{start: start, end: i, plain: plain[:size], digits: digits})
			plain = plain[size:]
		}
	}
	end := 0
	for i := range all {
		all[i].mark, all[i].spaced = between(t.Runes[end:all[i].start])
		end = all[i].end
	}
	return all
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// isJoint tells a mark within a [Word].
func isJoint(r rune) bool { return r == '-' || r == '‑' || r == '\'' || r == '’' }

// between says what mark stands in a gap.
func between(gap []rune) (mark rune, spaced bool) {
	for _, r := range gap {
		switch {
		case unicode.IsSpace(r):
			spaced = true
			continue
		case mark != 0:
			return '?', spaced
		case r == '–' || r == '—' || r == '‑' || r == '‐' || r == '−':
			mark = '-'
		case r == '’' || r == '‘' || r == 'ʼ':
			mark = '\''
		default:
			mark = r
		}
	}
	if mark == 0 && spaced {
		mark = ' '
	}
	return mark, spaced
}

// follows tells that a token stands behind the one before with nothing but a space or a
// hyphen between, as the words of one number do.
func (t token) follows() bool { return t.mark == ' ' || t.mark == '-' && !t.spaced }
