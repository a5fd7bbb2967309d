package intake

import (
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"

	"redakcija/editor"
)

// messageOf makes a message of parts, each with its own header.
func messageOf(parts ...string) []byte {
	var b strings.Builder
	b.WriteString("From: Press <press@example.org>\r\nSubject: Two stories\r\nDate: Fri, 20 Nov 2026 12:41:07 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\nno part\r\n")
	for _, p := range parts {
		b.WriteString("--b0\r\n" + p + "\r\n")
	}
	return []byte(b.String() + "--b0--\r\nno part either")
}

func attachment(kind, name string, raw []byte) string {
	text := base64.StdEncoding.EncodeToString(raw)
	var b strings.Builder
	for len(text) > 76 {
		b.WriteString(text[:76] + "\r\n")
		text = text[76:]
	}
	return fmt.Sprintf("Content-Type: %s\r\nContent-Disposition: attachment; filename=\"%s\"\r\nContent-Transfer-Encoding: base64\r\n\r\n%s%s", kind, name, b.String(), text)
}

// TestAttachments proves that a document comes as a story of its own, with the very bytes
// that were attached, and that a letter that only announces it is none.
func TestAttachments(t *testing.T) {
	docx := docxOf(t, docxStory)
	forwarded := "From: A <a@example.org>\r\nSubject: Inner\r\nDate: Thu, 19 Nov 2026 08:00:00 +0000\r\n\r\nThe council met again on Monday.\r\n\r\nIt decided nothing, as in the weeks before.\r\n"
	raw := messageOf(
		"Content-Type: text/plain; charset=utf-8\r\n\r\nDear all,\r\n\r\nplease find our story attached.\r\n",
		attachment("application/octet-stream", "../=?utf-8?Q?Pri=C4=8Da?=.docx", docx),
		attachment("image/jpeg", "harbour.jpg", []byte("\xFF\xD8\xFFx")),
		"Content-Type: message/rfc822\r\n\r\n"+forwarded,
		attachment("application/pgp-signature", "sign.asc", []byte("x")),
	)
	d, err := readMessage(raw)
	if d != nil || err != nil {
		t.Errorf("the letter was read: %v, %v", d, err)
	}
	var names []string
	for part, err := range messageParts(raw) {
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, part.Name+" "+formatOf(part.Raw).Name)
		if strings.HasSuffix(part.Name, ".docx") && !slices.Equal(part.Raw, docx) {
			t.Error("the attachment has other bytes")
		}
		if d, err := formatOf(part.Raw).Read(part.Raw); err != nil || d == nil {
			t.Errorf("%s: %v", part.Name, err)
		}
	}
	if want := []string{"Priča.docx docx", "message-rfc822 eml"}; !slices.Equal(names, want) {
		t.Errorf("%q, want %q", names, want)
	}
	story := ""
	for _, word := range strings.Fields("quickly slowly safely rarely badly gladly cheaply") {
		story += "<p>The council said on Monday that the old ferry would " + word + " cross the bay for another year.</p>"
	}
	d, err = readMessage(messageOf(
		"Content-Type: text/html\r\n\r\n"+story+"<img src='cid:1' alt='The ferry'>",
		"Content-Type: image/png; name=f.png\r\nContent-ID: <1>\r\n\r\nx",
		attachment("application/msword", "story.docx", docx),
	))
	if err != nil || d == nil {
		t.Fatal(err)
	}
	want := editor.Medium{Kind: editor.Picture, Name: "f.png", Type: "image/png", Caption: "The ferry"}
	if d.Blocks[0].Text != "Two stories" || len(d.Media) != 1 || d.Media[0] != want {
		t.Errorf("%s", dumpDocument(d))
	}
}

func TestEncodedWords(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                                 "plain",
		"=?utf-8?Q?Po=C4?= =?utf-8?Q?=8Detak?=": "Početak",
		"=?iso-8859-2?Q?=A9est?= and =?windows-1251?B?0e7x?=": "Šest and Сос",
		"=?utf-8?Q?Početak?=":                                 "Početak",
		"=?x-unknown?Q?a=E8b?= =?q":                           "ačb =?q",
		"Re: =?UTF-8?Q?a_b?=  c":                              "Re: a b c",
		"=?utf-8?b?xI0?=":                                     "č",
		"=?utf-8*sr?Q?=C4=87?=":                               "ć",
		"=?utf-8?Q?=ZZ=?=":                                    "=ZZ=",
		"=?utf-8?Q?a?=\t=?UTF-8?Q?b?= ":                       "ab",
	} {
		if got := decodeWords(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestIsMessage(t *testing.T) {
	for raw, want := range map[string]bool{
		"From: a\nSubject: b\n\nc":                           true,
		"\n \r\nFrom a@b Fri\nDate: b\nReceived: x\n y\n\nc": true,
		"Subject: b\n\nc":                                    false,
		"From: a\nSubject: b":                                false,
		"From: a\nA line of text\nDate: b\n\nc":              false,
		"MINISTER: I stay\n\nFrom: here on":                  false,
		"":                                                   false,
	} {
		if got := isMessage([]byte(raw)); got != want {
			t.Errorf("%q: %v", raw, got)
		}
	}
}

func TestBadMessages(t *testing.T) {
	const head = "From: a@example.org\nSubject: A b c d\nMIME-Version: 1.0\n"
	nested := head
	for i := range 30 {
		nested += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	for _, c := range []struct{ name, raw, reason string }{
		{"nested", nested, editor.InputDeep},
		{"of many parts", head + "Content-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\n\n", maxEntries+2), editor.InputBomb},
		{"locked", head + "Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nx", editor.InputEncrypted},
		{"locked by S/MIME", head + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx", editor.InputEncrypted},
		{"without text", head + "Content-Type: image/png\n\nx", editor.InputNoBody},
		{"empty", head + "\n\n", editor.InputNoBody},
		{"a binary", head + "\n\x00\x01", editor.InputBinary},
	} {
		d, err := readMessage([]byte(c.raw))
		if err == nil {
			t.Errorf("%s: %+v", c.name, d)
			continue
		}
		if reason, _ := reasonOf(t, err); reason != c.reason {
			t.Errorf("%s: %s, want %s", c.name, reason, c.reason)
		}
	}
}

// FuzzMessage reads anything as a message, and its parts.
func FuzzMessage(f *testing.F) {
	for name, raw := range documents(f) {
		if strings.HasPrefix(name, "eml") {
			f.Add(raw)
		}
	}
	f.Add(messageOf("Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\nA b c d \r\ne f g.\r\n-- \r\nx", attachment("text/plain", "a.txt", []byte("A b"))))
	f.Fuzz(func(t *testing.T, raw []byte) {
		checkFuzzed(t, readMessage, raw)
		var once, again []string
		for part, err := range messageParts(raw) {
			once = append(once, fmt.Sprint(part.Name, len(part.Raw), err))
		}
		for part, err := range messageParts(raw) {
			again = append(again, fmt.Sprint(part.Name, len(part.Raw), err))
		}
		if !slices.Equal(once, again) {
			t.Errorf("%q, and again %q", once, again)
		}
	})
}
