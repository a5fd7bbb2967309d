package language

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCharacters(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "Vlada": 5, "śutra": 5, "с\u0301утра": 5, "коз\u0301и": 4, "С\u0301ЕВЕР": 5, "s\u0301utra": 5,
		"čćđšž": 5, "c\u030c\u0323": 1, "\u0301": 1, " \u0301a": 2, "a\r\nb": 3, "\r\r": 2, "\n\u0301": 2,
		"5\u00a0km": 4, "a\u200bb": 3, "a\u200d": 1, "\u200d": 1,
		"🇲🇪": 1, "🇲🇪🇩🇪": 2, "🇲🇪🇩": 2, "🇲": 1, "🇲\u0301🇪": 2,
		"👍🏽": 1, "👩\u200d👩\u200d👧\u200d👦": 1, "❤\ufe0f\u200d🔥": 1, "☝🏻": 1, "😀😀": 2, "a\u200d😀": 2, "😀\u200da": 2,
		"🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f": 1, "1\ufe0f\u20e3": 1,
		"각": 1, "\u1100\u1161\u11a8": 1, "\uac00\u11a8": 1, "가각": 2, "\u11a8\u1100": 2,
		"\u0600١": 1, "นี้": 1, "中文": 2, "\xff\xfe": 2,
	} {
		if got := Characters(s); got != want {
			t.Errorf("Characters(%+q) = %d, want %d", s, got, want)
		}
	}
}

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		s    string
		n    int
		want string
	}{
		{"с\u0301утра", 1, "с\u0301"},
		{"с\u0301утра", 0, ""},
		{"с\u0301утра", -1, ""},
		{"с\u0301утра", 99, "с\u0301утра"},
		{"🇲🇪🇩🇪", 1, "🇲🇪"},
	} {
		if got := Shorten(c.s, c.n); got != c.want {
			t.Errorf("Shorten(%q, %d) = %q, want %q", c.s, c.n, got, c.want)
		}
	}
}

// FuzzCharacters checks that characters are whole, that they lie side by side, and that a
// text is counted as its characters are, one by one.
func FuzzCharacters(f *testing.F) {
	f.Add("с\u0301утра 🇲🇪🇩 👩\u200d👧 \r\n\u0301")
	f.Add("\u1100\u1161\uac00\u11a8")
	f.Fuzz(func(t *testing.T, s string) {
		n := Characters(s)
		if n > utf8.RuneCountInString(s) || (n == 0) != (s == "") {
			t.Fatalf("%+q has %d characters", s, n)
		}
		var b strings.Builder
		for rest := s; rest != ""; {
			c := Shorten(rest, 1)
			if Characters(c) != 1 || utf8.ValidString(s) && !utf8.ValidString(c) {
				t.Fatalf("%+q begins with %+q", rest, c)
			}
			b.WriteString(c)
			rest = rest[len(c):]
			n--
		}
		if b.String() != s || n != 0 {
			t.Fatalf("%+q is put together as %+q, %d characters left", s, b.String(), n)
		}
	})
}
