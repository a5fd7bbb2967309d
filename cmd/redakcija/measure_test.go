//go:build measure

package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"redakcija/editor"
)

// TestMeasure prints the table of README: start, memory, rest and keys of the real
// window beside Poedit and OmegaT, where they are installed, in one run. It asserts
// nothing, because what a machine takes is no property of the program; it is run by
// `make measure` and read by a person.
func TestMeasure(t *testing.T) {
	m := newMeter(t)
	const runs = 7
	fmt.Println("| window | first paint, s | CPU by then, s | at rest, MB | of it software GL | idle CPU, % |")
	fmt.Println("|---|---|---|---|---|---|")
	redakcija := []string{m.tool("redakcija"), "-desk", m.desk("samples", 0), "-settings", filepath.Join(m.dir, "settings.json"), "-as", "Ana", "-ui", "sr-Latn-ME"}
	bare := []string{m.tool("bare")}
	for _, p := range []struct {
		name    string
		command []string
	}{{"Redakcija", redakcija}, {"almost empty Fyne window", bare}, {"Poedit", []string{"poedit"}}, {"OmegaT", []string{"omegat"}}} {
		if _, err := exec.LookPath(p.command[0]); err != nil {
			fmt.Printf("| %s | not installed |\n", p.name)
			continue
		}
		m.row(p.name, runs, p.command)
	}
	fmt.Println("\n| Redakcija, story of | exec to story shown, s | at rest, MB | of it software GL | idle CPU with the caret in a cell, % | key to frame, ms |")
	fmt.Println("|---|---|---|---|---|---|")
	for _, n := range []int{10, 1000, 2000, 50000} {
		m.story(n, runs)
	}
	m.run(bare)
	m.painted()
	m.settle()
	fmt.Printf("| (almost empty Fyne window) | | | | | %s |\n", m.keys())
	m.stop()
}

// meter is a screen whose pixels lie in memory, and one program on it.
type meter struct {
	*testing.T
	ctx     context.Context
	dir     string
	display string
	pixels  []byte // of the screen, 4 bytes each, mapped
	stride  int    // bytes of one row
	program *exec.Cmd
	keyer   *exec.Cmd
	typist  *bufio.Writer
	began   time.Time
}

func newMeter(t *testing.T) *meter {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Minute)
	t.Cleanup(cancel)
	m := &meter{T: t, ctx: ctx, dir: t.TempDir()}
	for name, pkg := range map[string]string{"redakcija": "redakcija/cmd/redakcija", "bare": "./testdata/bare", "desk": "redakcija/cmd/desk"} {
		args := []string{"build", "-trimpath", "-ldflags", "-s -w", "-o", m.tool(name)}
		if name != "desk" {
			args = append(args, "-tags", "gles,x11,no_animations,no_emoji,migrated_fynedo")
		}
		m.must(exec.CommandContext(ctx, "go", append(args, pkg)...).Run())
	}
	r, w, err := os.Pipe()
	m.must(err)
	screen := exec.CommandContext(ctx, "Xvfb", "-displayfd", "3", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset", "-fbdir", m.dir)
	screen.ExtraFiles = []*os.File{w}
	m.must(screen.Start())
	m.must(w.Close())
	line, err := bufio.NewReader(r).ReadString('\n')
	m.must(err)
	m.display = ":" + strings.TrimSpace(line)
	t.Cleanup(func() {
		_ = screen.Process.Kill()
		_ = screen.Wait()
	})
	m.mapScreen()
	return m
}

// mapScreen maps the file in which Xvfb keeps its screen, in the XWD format: a header
// of big-endian words, a colour map, then the pixels.
func (m *meter) mapScreen() {
	f, err := os.Open(filepath.Join(m.dir, "Xvfb_screen0"))
	m.must(err)
	defer f.Close()
	info, err := f.Stat()
	m.must(err)
	all, err := syscall.Mmap(int(f.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
	m.must(err)
	word := func(i int) int { return int(binary.BigEndian.Uint32(all[4*i:])) }
	const colour = 12 // bytes of an entry of the colour map
	m.pixels, m.stride = all[word(0)+word(19)*colour:], word(12)
}

func (m *meter) must(err error) {
	m.Helper()
	if err != nil {
		m.Fatal(err)
	}
}

func (m *meter) tool(name string) string { return filepath.Join(m.dir, name) }

func (m *meter) env() []string {
	home := filepath.Join(m.dir, "home")
	m.must(os.MkdirAll(filepath.Join(home, ".cache"), 0o755))
	m.must(os.MkdirAll(filepath.Join(home, ".config"), 0o755))
	return append(os.Environ(), "DISPLAY="+m.display, "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "XDG_RUNTIME_DIR="+m.dir, "HOME="+home)
}

// desk makes a desk with the sample stories, or with one story of n segments.
func (m *meter) desk(name string, n int) string {
	path := filepath.Join(m.dir, name+".db")
	if _, err := os.Stat(path); err == nil {
		return path
	}
	if n == 0 {
		desk, store, err := tourDesk(m.ctx, path)
		m.must(err)
		m.must(fillSamples(m.ctx, desk))
		m.must(store.Close())
		return path
	}
	desk, store, err := tourDesk(m.ctx, path)
	m.must(err)
	var b bytes.Buffer
	b.WriteString("The long story of the ferry line\n\n")
	for i := range n - 1 {
		fmt.Fprintf(&b, "The council of Bar voted on Tuesday to reopen the ferry line number %d to Bari in spring, the harbour master said.\n\n", i)
	}
	_, err = editor.One(desk.As("Ana").Intake(m.ctx, editor.Incoming{Name: "long.txt", Raw: b.Bytes()}))
	m.must(err)
	m.must(store.Close())
	return path
}

// run starts a program.
func (m *meter) run(command []string) {
	m.program = exec.CommandContext(m.ctx, command[0], command[1:]...)
	m.program.Env = m.env()
	m.program.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	m.began = time.Now()
	m.must(m.program.Start())
}

func (m *meter) stop() {
	_ = syscall.Kill(-m.program.Process.Pid, syscall.SIGKILL)
	_ = m.program.Wait()
	if m.keyer != nil {
		_ = m.keyer.Process.Kill()
		_ = m.keyer.Wait()
		m.keyer = nil
	}
	m.until(time.Minute, func() bool { return !m.anything() })
}

// until looks again and again, without giving the processor away for longer than the
// screen needs to change.
func (m *meter) until(most time.Duration, is func() bool) time.Duration {
	m.Helper()
	began := time.Now()
	tick := time.NewTicker(500 * time.Microsecond)
	defer tick.Stop()
	for !is() {
		if time.Since(began) > most {
			m.Fatal("waited in vain")
		}
		<-tick.C
	}
	return time.Since(began)
}

// anything tells whether the screen shows more than its black root.
func (m *meter) anything() bool {
	for y := 20; y < 900; y += 40 {
		for x := 20; x < 1440; x += 60 {
			if m.pixel(x, y) != 0 {
				return true
			}
		}
	}
	return false
}

func (m *meter) pixel(x, y int) uint32 {
	return binary.LittleEndian.Uint32(m.pixels[y*m.stride+4*x:]) & 0xFFFFFF
}

// sampled is how far apart the looked-at rows of pixels are: less than the height of a
// letter, and few enough that looking leaves both cores to the program, whose software
// GL paints on all of them.
const sampled = 6

// look copies sampled rows of the screen.
func (m *meter) look() []byte {
	out := make([]byte, 0, len(m.pixels)/sampled)
	for y := 0; y < 900; y += sampled {
		out = append(out, m.pixels[y*m.stride:y*m.stride+4*1440]...)
	}
	return out
}

// changed tells whether the screen differs from what was seen.
func (m *meter) changed(seen []byte) bool {
	for y := 0; y < 900; y += sampled {
		row := m.pixels[y*m.stride : y*m.stride+4*1440]
		if !bytes.Equal(row, seen[y/sampled*4*1440:][:4*1440]) {
			return true
		}
	}
	return false
}

// painted waits for the first frame.
func (m *meter) painted() time.Duration {
	m.until(2*time.Minute, m.anything)
	return time.Since(m.began)
}

// settle waits until the program has come to rest.
func (m *meter) settle() {
	select {
	case <-time.After(7 * time.Second):
	case <-m.ctx.Done():
	}
}

// processes are the program and all it started.
func (m *meter) processes() []int {
	all := []int{m.program.Process.Pid}
	for i := 0; i < len(all); i++ {
		tasks, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", all[i]))
		for _, file := range tasks {
			raw, _ := os.ReadFile(file)
			for _, child := range strings.Fields(string(raw)) {
				if pid, err := strconv.Atoi(child); err == nil {
					all = append(all, pid)
				}
			}
		}
	}
	return all
}

// cpu is what the program has used of the processor, in seconds.
func (m *meter) cpu() float64 {
	const ticks = 100 // a second, on every Linux that Go runs on
	sum := 0.0
	for _, pid := range m.processes() {
		raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
		if err != nil {
			continue
		}
		f := strings.Fields(string(raw[bytes.LastIndexByte(raw, ')')+1:]))
		user, _ := strconv.ParseFloat(f[11], 64)
		system, _ := strconv.ParseFloat(f[12], 64)
		sum += (user + system) / ticks
	}
	return sum
}

// memory is what the program holds, and how much of it is the software GL library's:
// the pages of Mesa and LLVM, and the C heap and shared memory they paint in. With a
// graphics card that part is not there.
func (m *meter) memory() (all, gl float64) {
	for _, pid := range m.processes() {
		raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps", pid))
		if err != nil {
			continue
		}
		name := ""
		for _, line := range strings.Split(string(raw), "\n") {
			f := strings.Fields(line)
			switch {
			case len(f) >= 5 && strings.Contains(f[0], "-"):
				name = strings.Join(f[5:], " ")
			case len(f) >= 2 && f[0] == "Rss:":
				kb, _ := strconv.ParseFloat(f[1], 64)
				all += kb / 1024
				for _, part := range [...]string{"libLLVM", "_dri.so", "libgallium", "libGL", "libEGL", "libglapi", "libz3", "libstdc++", "libedit", "[heap]", "/SYSV", "libdrm", "libelf"} {
					if strings.Contains(name, part) {
						gl += kb / 1024
						break
					}
				}
			}
		}
	}
	return all, gl
}

// idle is what the program uses of one core while nobody touches it.
func (m *meter) idle() float64 {
	before, began := m.cpu(), time.Now()
	select {
	case <-time.After(10 * time.Second):
	case <-m.ctx.Done():
	}
	return (m.cpu() - before) / time.Since(began).Seconds() * 100
}

// row measures a program several times, after a start that is not counted.
func (m *meter) row(name string, runs int, command []string) {
	var paint, cpu []float64
	var all, gl, idle float64
	for i := range runs + 1 {
		m.run(command)
		took := m.painted().Seconds()
		used := m.cpu()
		if i > 0 {
			paint, cpu = append(paint, took), append(cpu, used)
		}
		if i == runs {
			m.settle()
			all, gl = m.memory()
			idle = m.idle()
		}
		m.stop()
	}
	fmt.Printf("| %s | %.3f | %.2f | %.0f | %.0f | %.1f |\n", name, median(paint), median(cpu), all, gl, idle)
}

// story measures a window that opens on a story of n segments.
func (m *meter) story(n, runs int) {
	command := []string{
		m.tool("redakcija"), "-desk", m.desk(fmt.Sprint("story", n), n),
		"-settings", filepath.Join(m.dir, "settings.json"), "-as", "Ana", "-ui", "sr-Latn-ME",
	}
	var shown []float64
	for i := range runs + 1 {
		m.run(command)
		m.painted()
		// The first paragraphs stand in the source column once the story is there.
		m.until(time.Minute, func() bool { return m.lines(330, 160, 150, 500) > 40 })
		if i > 0 {
			shown = append(shown, time.Since(m.began).Seconds())
		}
		if i < runs {
			m.stop()
		}
	}
	m.settle()
	all, gl := m.memory()
	m.press("ctrl+Down")
	m.press("ctrl+Down")
	m.settle()
	idle := m.idle()
	frame := m.keys()
	m.stop()
	fmt.Printf("| %d | %.3f | %.0f | %.0f | %.1f | %s |\n", n, median(shown), all, gl, idle, frame)
}

// lines counts the rows of a region that are not of one colour.
func (m *meter) lines(x, y, w, h int) int {
	n := 0
	for i := y; i < y+h; i++ {
		for j := x + 1; j < x+w; j++ {
			if m.pixel(j, i) != m.pixel(x, i) {
				n++
				break
			}
		}
	}
	return n
}

// press sends a key through one xdotool that stays, so that no start of a process is
// measured with it.
func (m *meter) press(key string) {
	if m.keyer == nil {
		m.keyer = exec.CommandContext(m.ctx, "xdotool", "-")
		m.keyer.Env = m.env()
		in, err := m.keyer.StdinPipe()
		m.must(err)
		m.must(m.keyer.Start())
		m.typist = bufio.NewWriter(in)
		fmt.Fprintln(m.typist, "search --onlyvisible --name (Redakcija|bare)$ windowfocus --sync")
	}
	fmt.Fprintln(m.typist, "key --delay 0 "+key)
	m.must(m.typist.Flush())
}

// keys types letters and tells what it takes from the key to the changed pixels:
// median and 95th percentile of 40, in milliseconds.
func (m *meter) keys() string {
	var took []float64
	for i := range 45 {
		m.calm()
		before := m.look()
		began := time.Now()
		m.press(string(rune('a' + i%26)))
		m.until(10*time.Second, func() bool { return m.changed(before) })
		if i >= 5 {
			took = append(took, float64(time.Since(began).Microseconds())/1000)
		}
	}
	slices.Sort(took)
	return fmt.Sprintf("%.1f (p95 %.1f)", took[len(took)/2], took[len(took)*95/100])
}

// calm waits until the screen has not changed for a while.
func (m *meter) calm() {
	last := m.look()
	same := time.Now()
	m.until(10*time.Second, func() bool {
		if m.changed(last) {
			last, same = m.look(), time.Now()
		}
		return time.Since(same) > 150*time.Millisecond
	})
}

func median(x []float64) float64 {
	slices.Sort(x)
	return x[len(x)/2]
}
