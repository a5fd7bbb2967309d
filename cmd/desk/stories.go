package main

import (
	"context"
	"net/url"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"redakcija/editor"
)

// settingFlags set what init may set; those that are not given stay as they are.
var settingFlags = []option{
	{"one-person", "", "desk.flag.one_person"},
	{"title-cnr", "TEXT", "desk.flag.title"},
	{"title-en", "TEXT", "desk.flag.title"},
	{"title-de", "TEXT", "desk.flag.title"},
	{"address", "URL", "desk.flag.address"},
	{"headline-length", "N", "desk.flag.headline_length"},
	{"acute", "required|forbidden|allowed", "desk.flag.init_acute"},
}

var listFlags = []option{
	{"state", "S", "desk.flag.state"},
	ofLanguage,
	{"limit", "N", "desk.flag.limit"},
}

// initDesk makes a desk where there is none, and changes the newsroom's settings.
func initDesk(ctx context.Context, c *call) error {
	settings, err := c.desk.Settings(ctx)
	if err != nil {
		return err
	}
	if _, given := c.values["one-person"]; given {
		settings.OnePerson = c.on("one-person")
	}
	for _, lang := range editor.Targets {
		if title, given := c.values["title-"+string(lang)]; given {
			if settings.Title == nil {
				settings.Title = map[editor.Lang]string{}
			}
			settings.Title[lang] = title
		}
	}
	if address, given := c.values["address"]; given {
		settings.Address = address
	}
	if length, given := c.values["headline-length"]; given {
		n, err := strconv.Atoi(length)
		if err != nil || n < 0 {
			return wrongUse("desk.wrong.number", "Flag", "--headline-length", "Value", length)
		}
		settings.HeadlineLength = n
	}
	if acute, given := c.values["acute"]; given {
		switch settings.Acute = editor.Acute(acute); settings.Acute {
		case editor.AcuteRequired, editor.AcuteForbidden:
		case "allowed":
			settings.Acute = editor.AcuteAllowed
		default:
			return wrongUse("desk.wrong.choice", "Flag", "--acute", "Choices", "required, forbidden, allowed")
		}
	}
	if err := c.desk.PutSettings(ctx, settings); err != nil {
		return err
	}
	place := withoutPassword(c.address())
	return c.answer(struct {
		Desk     string          `json:"desk"`
		Settings editor.Settings `json:"settings"`
	}{place, settings}, c.words.T("desk.ready", "Desk", place, "Name", string(c.desk.Me())))
}

// isDatabaseServer tells the address of a server from the path of a file.
func isDatabaseServer(address string) bool {
	return strings.HasPrefix(address, "postgres://") || strings.HasPrefix(address, "postgresql://")
}

// withoutPassword is an address as it may be shown.
func withoutPassword(address string) string {
	if !isDatabaseServer(address) {
		return address
	}
	u, err := url.Parse(address)
	if err != nil {
		return "postgres://…"
	}
	return u.Redacted()
}

// intakeFiles puts the stories in files on the desk. The desk keeps the name of a file,
// not where it lay: that is nobody else's business.
func intakeFiles(ctx context.Context, c *call) error {
	return c.eachFile(ctx, func(in editor.Incoming) error {
		named := in.Name
		in.Name = filepath.Base(named)
		if named == "-" {
			in.Name = "" // as for a text that is pasted
		}
		for arrival, err := range c.desk.Intake(ctx, in) {
			name := named + strings.TrimPrefix(arrival.Name, in.Name) // and the file within it
			if err != nil {
				if err := c.reportFile(name, err); err != nil {
					return err
				}
				continue
			}
			if err := c.arrived(ctx, name, arrival); err != nil {
				return err
			}
		}
		return nil
	})
}

// arrived says what became of one story that was taken in, and which stories a new one is
// alike.
func (c *call) arrived(ctx context.Context, name string, a editor.Arrival) error {
	s := a.Story
	var similar []editor.Likeness
	if a.Kind == editor.ArrivalNew {
		var err error
		if similar, err = c.desk.Similar(ctx, s.ID); err != nil {
			return err
		}
	}
	line := joined("  ", short(s.ID), c.words.T("arrival."+string(a.Kind)), c.words.N("desk.segments", len(s.Segments)), s.Headline())
	for _, x := range similar {
		line += "\n  " + c.likeness(x)
	}
	return c.answer(struct {
		File     string             `json:"file"`
		Story    editor.StoryID     `json:"story"`
		Kind     editor.ArrivalKind `json:"kind"`
		Segments int                `json:"segments"`
		Changed  []editor.SegmentID `json:"changed,omitempty"`
		Similar  []editor.Likeness  `json:"similar,omitempty"`
	}{name, s.ID, a.Kind, len(s.Segments), a.Changed, similar}, line)
}

// listStories shows the stories that answer to the flags and, for search, contain
// the words.
func listStories(ctx context.Context, c *call) error {
	q := editor.Query{
		Words: strings.Join(c.args, " "),
		State: editor.State(c.values["state"]), Lang: editor.Lang(c.values["lang"]),
	}
	if q.State != "" && !slices.Contains(editor.States[:], q.State) {
		return wrongUse("desk.wrong.choice", "Flag", "--state", "Choices", list(editor.States[:]))
	}
	if q.Lang != "" && !q.Lang.IsTarget() {
		return wrongUse("desk.wrong.choice", "Flag", "--lang", "Choices", list(editor.Targets[:]))
	}
	if limit, given := c.values["limit"]; given {
		n, err := strconv.Atoi(limit)
		if err != nil || n < 1 {
			return wrongUse("desk.wrong.number", "Flag", "--limit", "Value", limit)
		}
		q.Limit = n
	}
	stories, err := c.desk.Stories(ctx, q)
	if err != nil {
		return err
	}
	if c.forPrograms() {
		for i := range stories {
			if err := c.answer(stories[i], ""); err != nil {
				return err
			}
		}
		return nil
	}
	return c.tell(c.storyTable(stories))
}

// storyTable is a list for people: who and when, then the state of each version.
func (c *call) storyTable(stories []editor.Summary) string {
	if len(stories) == 0 {
		return c.words.T("desk.none") + "\n"
	}
	rows := [][]string{}
	for i := range stories {
		s := &stories[i]
		row := []string{short(s.ID), s.Received.Local().Format("2006-01-02 15:04"), strings.ToUpper(string(s.Lang))}
		for _, lang := range editor.Targets {
			row = append(row, string(lang)+" "+c.words.T("state."+string(s.States[lang])))
		}
		mark := ""
		switch {
		case s.Rejected:
			mark = "[" + c.words.T("story.rejected") + "] "
		case s.Held:
			mark = "[" + c.words.T("story.held") + "] "
		}
		rows = append(rows, append(row, mark+s.Headline))
	}
	return aligned(rows)
}

// short is a story's id as it is shown: enough of it to be typed back. Two of 100,000
// stories share it once in 200 desks, and then it is refused as ambiguous.
func short(id editor.StoryID) string {
	const digits = 10
	return string(id[:min(len(id), digits)])
}

// story finds the story that the first argument names: its id or the beginning of it.
func (c *call) story(ctx context.Context) (editor.StoryID, error) {
	return c.storyNamed(ctx, c.args[0])
}

func (c *call) storyNamed(ctx context.Context, name string) (editor.StoryID, error) {
	const most = 1000 // whoever typed that little needs no exact number
	found, err := c.desk.Find(ctx, name, most)
	switch {
	case err != nil:
		return "", err
	case name == "" || len(found) == 0:
		return "", wrongRow("desk.wrong.story", "Story", name)
	case len(found) == 1 || string(found[0]) == name: // a whole id comes first
		return found[0], nil
	}
	return "", wrongRow("desk.wrong.ambiguous", "Story", name, "Count", len(found))
}

// version finds the story and the language that an act is about.
func (c *call) version(ctx context.Context) (editor.StoryID, editor.Lang, error) {
	lang := editor.Lang(c.values["lang"])
	if !lang.IsTarget() {
		return "", "", wrongUse("desk.wrong.choice", "Flag", "--lang", "Choices", list(editor.Targets[:]))
	}
	id, err := c.story(ctx)
	return id, lang, err
}

// list names the values that a flag may have.
func list[S ~string](values []S) string {
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = string(v)
	}
	return strings.Join(names, ", ")
}
