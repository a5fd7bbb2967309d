//go:build measure && unix

package inflow

import (
	"context"
	"fmt"
	"io/fs"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"redakcija/editor"
	"redakcija/editor/intake"
	"redakcija/editor/store"
)

// TestMeasure prints how fast drop folders of $REDAKCIJA_FILES files, or 10,000, are taken
// in, beside reading the same files on all processors without keeping anything, and
// beside a second start, when all are on the desk. $REDAKCIJA_DROP is a folder of real
// files to be measured instead. It asserts nothing, because what a machine takes is no
// property of the program.
//
//	go test -tags measure -run TestMeasure -v ./editor/inflow
func TestMeasure(t *testing.T) {
	if dir := os.Getenv("REDAKCIJA_DROP"); dir != "" {
		measureFolder(t, dir)
		return
	}
	files := 10_000
	if s := os.Getenv("REDAKCIJA_FILES"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 {
			t.Fatalf("REDAKCIJA_FILES=%q is no number of files", s)
		}
		files = n
	}
	for name, content := range map[string]func(int) string{"texts": wire, "pages": page} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for i := range files {
				put(t, 10, filepath.Join(dir, fmt.Sprint(i%100), fmt.Sprint(i)), content(i))
			}
			measureFolder(t, dir)
		})
	}
}

func measureFolder(t *testing.T, dir string) {
	var paths []string
	size := int64(0)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			paths = append(paths, path)
			info, err := d.Info()
			size += info.Size()
			return err
		}
		return err
	})
	if err != nil || len(paths) == 0 {
		t.Fatalf("%d files: %v", len(paths), err)
	}
	files := len(paths)
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	desk := editor.NewDesk(s, intake.Formats, editor.Edition{}, New(Options{Version: "1"})).As("Ana")
	fmt.Printf("%d files, %d bytes on average, %d processors\n", files, size/int64(files), runtime.GOMAXPROCS(0))
	fmt.Println("| what | files/s | CPU per file, ms | most memory, MB |\n|---|---|---|---|")
	formats := map[string]int{}
	bare := measure("reading alone", files, func() { formats = readAll(desk, paths) })
	follow := func() {
		arrived, wrong := 0, 0
		err := desk.Follow(t.Context(), []editor.Source{{Folder: dir}}, true, func(s editor.Sighting) {
			if s.Err != nil {
				wrong++
			}
			if s.Arrival != nil {
				arrived++
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		formats["(arrived)"], formats["(not read)"] = formats["(arrived)"]+arrived, wrong
	}
	taken := measure("following", files, follow)
	measure("following again", files, follow)
	fmt.Printf("following / reading alone: %.2f %v\n\n", taken/bare, formats)
}

// measure prints a row and returns the files a second.
func measure(what string, files int, do func()) float64 {
	runtime.GC()
	ctx, stop := context.WithCancel(context.Background())
	var most atomic.Uint64
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		for tick := time.NewTicker(20 * time.Millisecond); ; {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most.Store(max(most.Load(), m.Sys-m.HeapReleased))
			select {
			case <-tick.C:
			case <-ctx.Done():
				return
			}
		}
	}()
	began, used := time.Now(), cpu()
	do()
	speed := float64(files) / time.Since(began).Seconds()
	used = cpu() - used
	stop()
	<-watched
	fmt.Printf("| %s | %.0f | %.2f | %d |\n", what, speed, used/float64(files), most.Load()>>20)
	return speed
}

// cpu is what this process has used of the processors, in milliseconds: unlike the speed
// it hardly changes with what else the machine does.
func cpu() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return math.NaN()
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e6
}

// readAll reads files on all processors, and counts the stories of each format.
func readAll(desk *editor.Desk, paths []string) map[string]int {
	var counting sync.Mutex
	formats := map[string]int{}
	next := make(chan string)
	var running sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		running.Go(func() {
			for path := range next {
				raw, err := os.ReadFile(path)
				for r, fault := range desk.Read(editor.Incoming{Name: filepath.Base(path), Raw: raw}) {
					counting.Lock()
					if err == nil && fault == nil {
						formats[r.Draft.Format]++
					}
					counting.Unlock()
				}
			}
		})
	}
	for _, path := range paths {
		next <- path
	}
	close(next)
	running.Wait()
	return formats
}

// wire makes up a story as an agency sends it, of some 3,000 bytes in one of three
// languages.
func wire(number int) string {
	headline, place, paragraphs := words(number)
	return headline + "\n\n" + place + strings.Join(paragraphs, "\n\n") + "\n"
}

// page makes up the same story as an outlet's page has it, of some 60,000 bytes: most of
// a page is menus, teasers, style and script.
func page(number int) string {
	headline, _, paragraphs := words(number)
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s | The Herald</title>", headline)
	fmt.Fprintf(&b, "<link rel=\"canonical\" href=\"https://herald.example/world/%d\"><style>", number)
	for i := range 300 {
		fmt.Fprintf(&b, ".teaser-%d > .card { margin: 0 %dpx; color: #%06x }\n", i, i%40, i*7919)
	}
	b.WriteString("</style></head><body><header><nav><ul>")
	for i := range 60 {
		fmt.Fprintf(&b, "<li class=\"menu-item\"><a href=\"/section/%d\">Section %d</a></li>", i, i)
	}
	fmt.Fprintf(&b, "</ul></nav></header><main><article><h1>%s</h1><p class=\"byline\">By Ana Vuković</p><time datetime=\"2026-11-20T09:00:00Z\">20 November 2026</time>", headline)
	for _, p := range paragraphs {
		fmt.Fprintf(&b, "<p>%s</p>\n", p)
	}
	b.WriteString("</article><aside>")
	for i := range 80 {
		fmt.Fprintf(&b, "<div class=\"teaser-%d\"><a class=\"card\" href=\"/world/%d\"><img src=\"/img/%d.jpg\" alt=\"\"><h3>Read also: another story number %d</h3></a></div>", i, i, i, i)
	}
	b.WriteString("</aside></main><script>var config = [")
	for i := range 1000 {
		fmt.Fprintf(&b, "{\"id\":%d,\"slot\":\"banner\"},", i)
	}
	b.WriteString("];</script><footer><p>© The Herald. All rights reserved.</p></footer></body></html>")
	return b.String()
}

// words makes up a story. Every fourth word is a name that no other story has, as each
// tells something else.
func words(number int) (headline, place string, paragraphs []string) {
	rnd := rand.New(rand.NewPCG(1, uint64(number)))
	tongue := [...]struct{ headline, place, words string }{
		{"Trajekt broj %d ponovo plovi", "PODGORICA, 6. avgusta (MINA) - ", "vlada skupština ministar kazao je u da će novi zakon o moru biti usvojen do kraja godine i luka Bar trajekt putnici brod kapetan policija saopštila danas"},
		{"Ferry number %d sails again", "PODGORICA, Aug 6 (Reuters) - ", "the government said on Monday that a new law of the sea would be passed by the end of year and harbour of Bar ferry passengers captain police told reporters"},
		{"Fähre Nummer %d fährt wieder", "Podgorica (dpa) - ", "die Regierung hat am Montag erklärt dass ein neues Gesetz über das Meer bis Ende des Jahres beschlossen wird und Hafen von Bar Fähre Reisende Kapitän Polizei sagte"},
	}[number%3]
	common := strings.Fields(tongue.words)
	for range 10 {
		sentence := make([]string, 45)
		for i := range sentence {
			sentence[i] = common[rnd.IntN(len(common))]
			if i%4 == 3 {
				sentence[i] = name(rnd)
			}
		}
		paragraphs = append(paragraphs, strings.Join(sentence, " ")+".")
	}
	return fmt.Sprintf(tongue.headline, number), tongue.place, paragraphs
}

func name(rnd *rand.Rand) string {
	syllables := [...]string{"ba", "ne", "li", "vo", "mu", "ra", "te", "ši", "do", "ku", "ža", "pe"}
	s := ""
	for range 4 {
		s += syllables[rnd.IntN(len(syllables))]
	}
	return "V" + s
}
