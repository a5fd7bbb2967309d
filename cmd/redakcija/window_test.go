//go:build window

package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"redakcija/app"
	"redakcija/editor"
)

// These tests drive the real program in a real window: Xvfb is the screen, xdotool
// the keyboard, with the layouts people have. They need what `make test` installs
// and are built with the tag "window".

// incoming is an agency story as it arrives. The German and Montenegrin versions are
// typed, the English one is the house edit of the source.
const incoming = `Harbour town votes on ferry line to Bari
By Ana Example
2026-11-18
BAR, Montenegro (AP) - The council of Bar voted on Tuesday to reopen the ferry line to Bari in spring.
"We waited six years for this," the harbour master told journalists.
`

// typed is what is written into each version, segment by segment. One that begins with
// + is added to what is there, and where there is none the source is kept or copied. So
// another story can be tried too: REDAKCIJA_INCOMING names its file.
var typed = map[editor.Lang][]string{
	editor.CNR: {
		"Grad glasa o trajektu za Bari", "Bar, Crna Gora",
		"Skupština opštine Bar glasala je u utorak da se na proljeće vrati trajekt, śutra počinju pripreme, iźelica, čekić, đak, žuć.",
		"„Šest godina smo čekali“, kazao je lučki kapetan. с\u0301утра, коз\u0301и",
	},
	editor.EN: {"", "", "+ The line closed in 2020.", ""},
	editor.DE: {
		"Hafenstadt stimmt über Fähre nach Bari ab", "Bar, Montenegro",
		"Der Rat von Bar stimmte am Dienstag dafür, die Fähre im Frühjahr wieder fahren zu lassen; große Straße, Größe, weiß.",
		"„Wir haben sechs Jahre gewartet“, sagte der Hafenmeister.",
	},
}

// desktop is a screen with a keyboard and one running program.
type desktop struct {
	*testing.T
	ctx      context.Context
	dir      string
	display  string
	watched  string // a folder the window watches, or ""
	window   string
	program  *exec.Cmd
	finished chan error
	log      bytes.Buffer
}

func newDesktop(t *testing.T) *desktop {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	t.Cleanup(cancel)
	d := &desktop{T: t, ctx: ctx, dir: t.TempDir()}
	for _, tool := range []string{"redakcija", "desk"} {
		args := []string{"build", "-o", filepath.Join(d.dir, tool)}
		if tool == "redakcija" {
			args = append(args, "-tags", "gles,x11,no_animations,no_emoji,migrated_fynedo")
		}
		d.run("go", append(args, "redakcija/cmd/"+tool)...)
	}
	d.startScreen()
	return d
}

// startScreen starts Xvfb on a free display, which it names itself. Without -noreset it
// would forget its keyboard whenever its last program ends. The keyboard has all layouts as
// groups from the start: xdotool locks the group of each key before it sends it, and the
// event carries it. A letter that is on no group, as „ on none of Montenegro's Latin one,
// xdotool sends by changing the keyboard for a moment; the program learns of that later, and
// on a busy machine too late.
func (d *desktop) startScreen() {
	d.Helper()
	r, w, err := os.Pipe()
	d.must(err)
	screen := exec.CommandContext(d.ctx, "Xvfb", "-displayfd", "3", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset")
	screen.ExtraFiles = []*os.File{w}
	d.must(screen.Start())
	d.must(w.Close())
	line, err := bufio.NewReader(r).ReadString('\n')
	d.must(err)
	d.display = ":" + strings.TrimSpace(line)
	d.Cleanup(func() {
		_ = screen.Process.Kill()
		_ = screen.Wait()
	})
	d.run("setxkbmap", "-layout", "me,me,de", "-variant", ",cyrillic,")
}

func (d *desktop) must(err error) {
	d.Helper()
	if err != nil {
		d.Fatal(err)
	}
}

// run runs a tool and returns what it printed.
func (d *desktop) run(name string, args ...string) string {
	d.Helper()
	c := exec.CommandContext(d.ctx, name, args...)
	c.Env = d.env()
	out, err := c.CombinedOutput()
	if err != nil {
		d.Fatalf("%s %s: %v\n%s\nprogram:\n%s", name, strings.Join(args, " "), err, out, d.log.String())
	}
	return string(out)
}

func (d *desktop) env() []string {
	return append(os.Environ(), "DISPLAY="+d.display, "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "XDG_RUNTIME_DIR="+d.dir, "HOME="+d.home(), "GOPATH="+gopath, "GOCACHE="+gocache)
}

// home is a home of its own, so that the test meets nobody's settings.
func (d *desktop) home() string {
	home := filepath.Join(d.dir, "home")
	for _, dir := range [...]string{".cache", ".config"} {
		d.must(os.MkdirAll(filepath.Join(home, dir), 0o755))
	}
	return home
}

// The caches of the real home, without which every build would start from nothing.
var gopath, gocache = goEnv("GOPATH"), goEnv("GOCACHE")

func goEnv(name string) string {
	out, err := exec.Command("go", "env", name).Output()
	if err != nil {
		panic(err)
	}
	return strings.TrimSpace(string(out))
}

// until waits for something to become true.
func (d *desktop) until(what string, is func() bool) {
	d.Helper()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(30 * time.Second)
	for !is() {
		select {
		case <-tick.C:
		case err := <-d.finished:
			d.Fatalf("the program ended (%v) before %s\n%s", err, what, d.log.String())
		case <-deadline:
			d.picture("failed")
			d.Fatalf("waited in vain for %s\n%s", what, d.log.String())
		}
	}
}

// picture keeps the screen where CI can collect it.
func (d *desktop) picture(name string) {
	dir := os.Getenv("REDAKCIJA_PICTURES")
	if dir == "" {
		return
	}
	c := exec.CommandContext(d.ctx, "import", "-window", "root", filepath.Join(dir, d.Name()+"-"+name+".png"))
	c.Env = d.env()
	if out, err := c.CombinedOutput(); err != nil {
		d.Logf("picture: %v %s", err, out)
	}
}

// open starts the program as somebody.
func (d *desktop) open(as editor.Person, args ...string) {
	d.Helper()
	d.program = exec.CommandContext(d.ctx, filepath.Join(d.dir, "redakcija"), append([]string{
		"-desk", d.desk(), "-settings", filepath.Join(d.dir, string(as)+".json"), "-as", string(as), "-ui", "sr-Latn-ME",
	}, args...)...)
	d.program.Env = d.env()
	d.program.Stdout, d.program.Stderr = &d.log, &d.log
	var sources []app.Watched
	if d.watched != "" {
		sources = []app.Watched{{Source: editor.Source{Folder: d.watched}}}
	}
	settings, err := json.Marshal(app.Settings{Folder: d.edition(), Width: 1440, Height: 900, Sources: sources})
	d.must(err)
	d.must(os.WriteFile(filepath.Join(d.dir, string(as)+".json"), settings, 0o600))
	d.must(d.program.Start())
	d.finished = make(chan error, 1)
	go func() { d.finished <- d.program.Wait() }()
	d.until("the window", func() bool {
		c := exec.CommandContext(d.ctx, "xdotool", "search", "--onlyvisible", "--name", "Redakcija$")
		c.Env = d.env()
		out, err := c.Output()
		d.window = strings.TrimSpace(string(out))
		return err == nil && d.window != ""
	})
	d.run("xdotool", "windowfocus", "--sync", d.window)
}

// quit closes the program by its key.
func (d *desktop) quit() {
	d.Helper()
	d.key("ctrl+q")
	select {
	case err := <-d.finished:
		d.must(err)
	case <-time.After(20 * time.Second):
		d.Fatal("the program did not end")
	}
}

func (d *desktop) desk() string    { return filepath.Join(d.dir, "desk.db") }
func (d *desktop) edition() string { return filepath.Join(d.dir, "edition") }

func (d *desktop) key(keys ...string) {
	d.Helper()
	d.run("xdotool", append([]string{"key", "--delay", "20"}, keys...)...)
}

// keysyms are the X names of the letters that are no ASCII letters.
var keysyms = map[rune]string{
	' ': "space", ',': "comma", '.': "period", ';': "semicolon", '-': "minus", '+': "plus",
	'č': "ccaron", 'ć': "cacute", 'ž': "zcaron", 'š': "scaron", 'đ': "dstroke", 'ś': "sacute", 'ź': "zacute",
	'Č': "Ccaron", 'Ć': "Cacute", 'Ž': "Zcaron", 'Š': "Scaron", 'Đ': "Dstroke",
	'„': "doublelowquotemark", '“': "leftdoublequotemark",
	'ä': "adiaeresis", 'ö': "odiaeresis", 'ü': "udiaeresis", 'ß': "ssharp", 'Ä': "Adiaeresis", 'Ö': "Odiaeresis", 'Ü': "Udiaeresis",
	'с': "Cyrillic_es", 'у': "Cyrillic_u", 'т': "Cyrillic_te", 'р': "Cyrillic_er", 'а': "Cyrillic_a", 'к': "Cyrillic_ka",
	'о': "Cyrillic_o", 'з': "Cyrillic_ze", 'и': "Cyrillic_i",
}

// write types a text on the keyboards people have. The acute of с́ and з́ is on none:
// it is inserted by its command.
func (d *desktop) write(text string) {
	d.Helper()
	var keys []string
	flush := func() {
		if len(keys) > 0 {
			d.key(keys...)
			keys = nil
		}
	}
	for _, r := range text {
		if r == '\u0301' {
			flush()
			d.command("akut")
			continue
		}
		name := keysyms[r]
		if name == "" {
			name = string(r)
		}
		keys = append(keys, name)
	}
	flush()
}

// command finds a command in the palette and runs it.
func (d *desktop) command(words string) {
	d.Helper()
	d.key("ctrl+k")
	d.write(words)
	d.key("Return")
}

// story asks the terminal what is on the desk.
func (d *desktop) story() (id editor.StoryID, shown shownStory) {
	d.Helper()
	out := d.run(filepath.Join(d.dir, "desk"), "list", "--json", "--desk", d.desk())
	var row struct {
		ID editor.StoryID `json:"id"`
	}
	line, _, _ := strings.Cut(out, "\n")
	if strings.TrimSpace(line) == "" {
		return "", shown
	}
	d.must(json.Unmarshal([]byte(line), &row))
	d.must(json.Unmarshal([]byte(d.run(filepath.Join(d.dir, "desk"), "show", string(row.ID), "--json", "--desk", d.desk())), &shown))
	return row.ID, shown
}

type shownStory struct {
	Segments []struct {
		Source   string `json:"source"`
		Versions map[editor.Lang]struct {
			Text   string        `json:"text"`
			Author editor.Person `json:"author"`
		} `json:"versions"`
	} `json:"segments"`
	Versions map[editor.Lang]struct {
		State editor.State `json:"state"`
	} `json:"versions"`
}

// TestMainJob takes a story from its arrival to the readers' page, by keyboard.
func TestMainJob(t *testing.T) {
	d := newDesktop(t)
	file := filepath.Join(d.dir, "ferry.txt")
	story := []byte(incoming)
	if other := os.Getenv("REDAKCIJA_INCOMING"); other != "" {
		var err error
		story, err = os.ReadFile(other)
		d.must(err)
	}
	d.must(os.WriteFile(file, story, 0o600))

	d.open("Jelena", file)
	var id editor.StoryID
	var shown shownStory
	d.until("the story on the desk", func() bool { id, shown = d.story(); return id != "" })
	headline := shown.Segments[0].Source
	d.titled(headline)
	want := map[editor.Lang][]string{}
	for col, lang := range editor.Targets {
		d.key("ctrl+Home")
		d.focus(col)
		for row := range shown.Segments {
			text := ""
			if row < len(typed[lang]) {
				text = typed[lang][row]
			}
			final := text
			switch rest, add := strings.CutPrefix(text, "+"); {
			case text == "":
				final = shown.Segments[row].Source
				if shown.Segments[row].Versions[lang].Text == "" {
					d.key("ctrl+shift+i")
				}
			case add:
				d.key("ctrl+End")
				d.write(rest)
				final = shown.Segments[row].Source + rest
			default:
				d.write(text)
			}
			want[lang] = append(want[lang], final)
			d.key("ctrl+Return")
		}
	}
	d.picture("written")
	wrong := ""
	t.Cleanup(func() {
		if t.Failed() {
			t.Log("the last text that was not as typed: " + wrong)
		}
	})
	d.until("every text on the desk", func() bool {
		_, shown = d.story()
		for lang, texts := range want {
			for row, text := range texts {
				if got := shown.Segments[row].Versions[lang].Text; got != text {
					wrong = fmt.Sprintf("%s, segment %d: %q instead of %q", lang, row, got, text)
					return false
				}
			}
		}
		return true
	})
	d.each("review", "ctrl+shift+s", editor.StateReview)
	d.quit()

	d.open("Marko")
	d.titled(headline)
	d.settle(id)
	d.each("approval", "ctrl+shift+a", editor.StateApproved)
	d.picture("approved")
	d.each("publication", "ctrl+shift+p", editor.StatePublished)
	d.picture("published")
	d.quit()

	d.run(filepath.Join(d.dir, "desk"), "verify", d.edition())
	for lang, texts := range want {
		page := d.page(lang)
		for _, text := range texts[1:] {
			if !strings.Contains(page, text) {
				t.Errorf("the %s page lacks %q", lang, text)
			}
		}
	}
}

// TestWatchedFolder has a story come into a folder while the window is open, and opens it
// from the log. What else lies there keeps nobody up.
func TestWatchedFolder(t *testing.T) {
	d := newDesktop(t)
	d.watched = filepath.Join(d.dir, "agencies")
	d.must(os.Mkdir(d.watched, 0o755))
	d.must(os.WriteFile(filepath.Join(d.watched, "empty.txt"), nil, 0o600))
	first := filepath.Join(d.dir, "ferry.txt")
	d.must(os.WriteFile(first, []byte(incoming), 0o600))
	d.open("Jelena", first)
	d.titled("Harbour town votes")

	late := strings.ReplaceAll(strings.Replace(incoming, "Harbour town votes on ferry line to Bari", "Lighthouse of Bar shines again", 1), "ferry line", "lighthouse")
	d.must(os.WriteFile(filepath.Join(d.watched, "lighthouse.txt"), []byte(late), 0o600))
	d.until("the story from the folder on the desk", func() bool {
		_, shown := d.story()
		return len(shown.Segments) > 0 && shown.Segments[0].Source == "Lighthouse of Bar shines again"
	})
	d.titled("Harbour town votes") // nobody's story is taken away by what comes
	d.key("ctrl+shift+n")
	d.until("the line of the log", func() bool {
		d.key("Up", "Return")
		c := exec.CommandContext(d.ctx, "xdotool", "search", "--onlyvisible", "--name", "^Lighthouse of Bar")
		c.Env = d.env()
		return c.Run() == nil
	})
	d.picture("opened")
	d.quit()
}

// focus goes to the first segment of a language's column.
func (d *desktop) focus(col int) {
	d.Helper()
	// From wherever one is: up to the first row, then back to the first language.
	for range 20 {
		d.key("ctrl+Up")
	}
	for range len(editor.Targets) {
		d.key("shift+Tab")
	}
	for range col {
		d.key("Tab")
	}
}

// each does an act on all three versions, by its key.
func (d *desktop) each(what, key string, state editor.State) {
	d.Helper()
	d.key("ctrl+Down")
	for col, lang := range editor.Targets {
		d.focus(col)
		d.key(key)
		d.until(what+" of "+string(lang), func() bool {
			_, shown := d.story()
			return shown.Versions[lang].State == state
		})
	}
}

// titled waits until the window shows the story with a headline that begins so.
func (d *desktop) titled(headline string) {
	d.Helper()
	d.until("the window of "+headline, func() bool {
		c := exec.CommandContext(d.ctx, "xdotool", "search", "--onlyvisible", "--name", "^"+regexp.QuoteMeta(headline))
		c.Env = d.env()
		return c.Run() == nil
	})
}

// browser is Chromium under the name this system gives it.
func (d *desktop) browser() string {
	d.Helper()
	for _, name := range [...]string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	d.Fatal("no browser: install chromium")
	return ""
}

// page is what a reader's browser makes of the published page.
func (d *desktop) page(lang editor.Lang) string {
	d.Helper()
	found, err := filepath.Glob(filepath.Join(d.edition(), string(lang), "*", "*", "*", "index.html"))
	d.must(err)
	if len(found) != 1 {
		d.Fatalf("pages in %s: %v", lang, found)
	}
	return d.run(d.browser(), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--user-data-dir="+filepath.Join(d.dir, "chromium"), "--dump-dom", "file://"+found[0])
}
