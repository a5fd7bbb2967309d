package intake

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"redakcija/editor"
)

// maxFeedItems is how many items a feed may have: those of a site have 10 to 100, exports
// of a whole one some ten thousand.
const maxFeedItems = 100_000

// feed is a feed cut into its head and its items, without a look into them: so one that is
// damaged costs no other its place, and each can be kept as a feed of its own.
type feed struct {
	text  string
	exact bool // byte offsets in text are those of the file
	// before, head and after are put around an item: the opening tags, what the feed says
	// about all its items, the closing tags.
	before, head, after string
	items               []feedItem
	// attached are the pictures that an export of WordPress lists as items, by their numbers.
	attached map[string]feedItem
}

// feedItem is an item as it stands in a feed, between two byte offsets.
type feedItem struct {
	from, to int
	title    string
	reason   string // why it cannot be read, or ""
}

// openFeed cuts a feed of whatever kind.
func openFeed(raw []byte) (*feed, error) {
	// Bytes that need no decoding are cut as they are, so that an item is the same bytes
	// wherever it stands; and the export of a whole site may be larger than one text.
	text := string(bytes.TrimPrefix(raw, []byte("\uFEFF")))
	if !utf8.Valid(raw) || bytes.IndexByte(raw, 0) >= 0 {
		var err error
		if text, err = decode(raw); err != nil {
			return nil, err
		}
	}
	f := &feed{text: text, exact: len(text) == len(raw), attached: map[string]feedItem{}}
	if isJSON(raw) {
		return f, f.cutJSON()
	}
	return f, f.cut()
}

// part returns a feed with one item, and the picture of it if the feed lists that.
func (f *feed) part(i *feedItem) string {
	item := f.text[i.from:i.to]
	if picture, ok := f.attachment(item); ok {
		item += f.text[picture.from:picture.to]
	}
	return f.before + f.head + item + f.after
}

// fault names the place in the file as received, where it was not decoded.
func (f *feed) fault(reason string, at int) error {
	if !f.exact {
		at = -1
	}
	return fault(reason, min(at, len(f.text)-1))
}

// tag is a tag of XML, or of what is meant to be.
type tag struct {
	name     string // with its prefix
	from, to int    // byte offsets
	open     bool
	empty    bool
}

func (t *tag) local() string { return t.name[strings.IndexByte(t.name, ':')+1:] }

// nextTag returns the first tag from a byte offset on. Comments, instructions and sections
// of plain text hold none. A false ok with an empty reason is the end.
func nextTag(s string, at int) (t tag, reason string, ok bool) {
	for {
		lt := strings.IndexByte(s[at:], '<')
		if lt < 0 {
			return tag{}, "", false
		}
		at += lt
		rest := s[at:]
		end := ""
		switch {
		case strings.HasPrefix(rest, "<!--"):
			end = "-->"
		case strings.HasPrefix(rest, "<![CDATA["):
			end = "]]>"
		case strings.HasPrefix(rest, "<?"):
			end = "?>"
		case strings.HasPrefix(rest, "<!"):
			end = ">"
		case len(rest) > 1 && (rest[1] == '/' || isTagStart(rest[1])):
			n := tagEnd(rest)
			if n < 0 {
				return tag{from: at}, editor.InputDamaged, false
			}
			t = tag{from: at, to: at + n, open: rest[1] != '/', empty: rest[n-2] == '/'}
			name := strings.TrimPrefix(rest[1:n-1], "/")
			if space := strings.IndexAny(name, " \t\r\n/"); space >= 0 {
				name = name[:space]
			}
			t.name = name
			return t, "", true
		default:
			at++ // a sign, not a tag
			continue
		}
		n := strings.Index(rest, end)
		switch {
		case n < 0:
			return tag{from: at}, editor.InputDamaged, false
		case end == ">" && strings.IndexByte(rest[:n], '[') >= 0:
			return tag{from: at}, editor.InputEntities, false
		}
		at += n + len(end)
	}
}

func isTagStart(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80
}

// tagEnd returns the size of the tag a text begins with, or -1 when it does not end.
func tagEnd(s string) int {
	quote, before := byte(0), byte(0)
	for i := 1; i < min(len(s), maxXMLTag); i++ {
		c := s[i]
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && before == '=':
			quote = c
		case c == '>':
			return i + 1
		}
		if c > ' ' {
			before = c
		}
	}
	return -1
}

// headNames are the elements of a feed that say something about every item of it. When it
// was made is not among them.
var headNames = map[string]bool{
	"title": true, "link": true, "id": true, "language": true, "copyright": true, "rights": true, "publisher": true, "author": true,
}

// cut cuts a feed in XML. A head with an element that does not end would swallow the item
// behind it, so it is left out then.
func (f *feed) cut() error {
	if err := f.scan(); err != nil {
		return err
	}
	alone := feed{text: f.before + f.head + f.after, attached: map[string]feedItem{}}
	if err := alone.scan(); err != nil || len(alone.items) > 0 || alone.head != f.head {
		f.head = ""
	}
	return nil
}

// scan finds the head and the items of a feed in XML.
func (f *feed) scan() error {
	var root, channel tag
	var head strings.Builder
	itemName, headDepth := "item", -1
	depth := 0
	for at := 0; ; {
		t, reason, ok := nextTag(f.text, at)
		if reason != "" {
			return f.fault(reason, t.from)
		}
		if !ok {
			break
		}
		at = t.to
		switch {
		case !t.open:
			depth = max(depth-1, 0)
			continue
		case root.name == "":
			root = t
			if t.local() == "feed" {
				itemName, headDepth = "entry", 1
			}
		case t.local() == "channel" && channel.name == "" && !t.empty:
			channel, headDepth = t, depth+1
		case t.local() == itemName && !t.empty:
			var item feedItem
			item, at = cutItem(f.text, t)
			if f.add(item); len(f.items) > maxFeedItems {
				return f.fault(editor.InputTooLarge, at)
			}
			continue
		case depth == headDepth && headNames[t.local()]:
			if !t.empty {
				_, at = cutItem(f.text, t)
			}
			if head.WriteString(f.text[t.from:at]); head.Len() > maxMarkup {
				return f.fault(editor.InputTooLarge, t.from)
			}
			continue
		}
		if !t.empty {
			depth++
		}
	}
	f.before, f.head, f.after = f.text[root.from:root.to], head.String(), "</"+root.name+">"
	switch {
	case channel.name == "":
	case strings.EqualFold(root.local(), "rdf"): // in RSS 1.0 the items stand behind the channel
		f.head = f.text[channel.from:channel.to] + f.head + "</" + channel.name + ">"
	default:
		f.before += f.text[channel.from:channel.to]
		f.after = "</" + channel.name + ">" + f.after
	}
	return nil
}

// cutItem finds the end of an element whose opening tag was read, and how deep it is.
func cutItem(text string, start tag) (item feedItem, end int) {
	item = feedItem{from: start.from, to: len(text)}
	depth, nested := 1, 1
	for at := start.to; ; {
		t, reason, ok := nextTag(text, at)
		if !ok {
			if item.reason = reason; reason == "" {
				item.reason = editor.InputDamaged
			}
			return item, len(text)
		}
		at = t.to
		switch {
		case t.open && !t.empty:
			if depth++; depth > maxXMLDepth {
				item.reason = editor.InputDeep
			}
			if t.name == start.name {
				nested++
			}
			if depth == 2 && t.local() == "title" && item.title == "" {
				item.title = titleText(text[t.to:])
			}
		case !t.open:
			depth = max(depth-1, 1)
			if t.name != start.name {
				continue
			}
			if nested--; nested == 0 {
				item.to = t.to
				return item, t.to
			}
		}
	}
}

// titleText returns the text at the beginning of what follows the tag of a title.
func titleText(s string) string {
	const longestTitle = 600
	s = s[:min(len(s), longestTitle)]
	if inner, ok := strings.CutPrefix(strings.TrimSpace(s), "<![CDATA["); ok {
		s, _, _ = strings.Cut(inner, "]]>")
		return s
	}
	s, _, _ = strings.Cut(s, "<")
	return fragmentText(s)
}

// What is read of the items of an export of WordPress before they are items.
var (
	postType  = lazy(`<wp:post_type>(?:<!\[CDATA\[)?\s*([a-z_-]+)`)
	postID    = lazy(`<wp:post_id>(?:<!\[CDATA\[)?\s*(\d+)`)
	postImage = lazy(`<wp:attachment_url>(?:<!\[CDATA\[)?\s*([^\s<\]]+)`)
	postText  = lazy(`(?s)<excerpt:encoded>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?</excerpt:encoded>`)
	thumbnail = lazy(`(?s)_thumbnail_id.{0,80}?<wp:meta_value>(?:<!\[CDATA\[)?\s*(\d+)`)
)

// add keeps an item, unless it is none: an export of WordPress also lists menus, styles
// and the pictures of its posts.
func (f *feed) add(item feedItem) {
	raw := f.text[item.from:item.to]
	if item.reason == "" && isLong(raw) {
		item.reason = editor.InputTooLarge
	}
	if m := postType().FindStringSubmatch(raw); m != nil && m[1] != "post" && m[1] != "page" {
		if id := postID().FindStringSubmatch(raw); m[1] == "attachment" && id != nil && item.reason == "" {
			f.attached[id[1]] = item
		}
		return
	}
	f.items = append(f.items, item)
}

// attachment returns the item that is the picture of a post.
func (f *feed) attachment(post string) (feedItem, bool) {
	m := thumbnail().FindStringSubmatch(post)
	if m == nil {
		return feedItem{}, false
	}
	item, ok := f.attached[m[1]]
	return item, ok
}

// picture reads the picture of a post.
func (f *feed) picture(post *feedItem) (editor.Medium, bool) {
	item, ok := f.attachment(f.text[post.from:post.to])
	raw := f.text[item.from:item.to]
	address := postImage().FindStringSubmatch(raw)
	if !ok || address == nil {
		return editor.Medium{}, false
	}
	m := editor.Medium{Kind: editor.Picture, Address: address[1], Caption: fragmentText(item.title)}
	if text := postText().FindStringSubmatch(raw); text != nil && oneLine(text[1]) != "" {
		m.Caption = fragmentText(text[1])
	}
	return m, true
}
