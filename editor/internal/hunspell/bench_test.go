//go:build validators

package hunspell

import (
	"context"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// report is German news as it is written, with names, figures and compounds.
const report = `Die Hafenbehörde der Küstenstadt hat am Donnerstag mitgeteilt, dass der Fährverkehr zwischen
den beiden Ufern der Bucht bis zum Ende der Woche eingestellt bleibt. Nach Angaben eines Sprechers des
Verkehrsministeriums hatte der Sturm in der Nacht zum Mittwoch mehrere Anlegestellen schwer beschädigt. Verletzt
wurde niemand. Die Reparaturarbeiten sollen rund zwölf Millionen Euro kosten und werden voraussichtlich erst im
Frühjahr abgeschlossen. Der Bürgermeister kündigte an, die betroffenen Unternehmer zu entschädigen, nannte jedoch
keine Einzelheiten. In den vergangenen Jahren war die Stadtverwaltung mehrfach kritisiert worden, weil sie Warnungen
der Wetterdienste nicht rechtzeitig an die Einwohner weitergegeben habe. Die Opposition im Parlament verlangte eine
Sondersitzung und forderte den Rücktritt der zuständigen Ministerin. Diese wies die Vorwürfe zurück: Man habe alle
Sicherheitsvorkehrungen getroffen, die gesetzlich vorgeschrieben seien. Auch die Europäische Union will helfen. Ein
Vertreter der Kommission sagte nach einem Treffen mit Regierungsmitgliedern, es stünden Mittel aus dem Katastrophenfonds
bereit. Die Beitrittsverhandlungen würden davon nicht berührt. Am Flughafen wurden neun Flüge gestrichen, zwei weitere
nach Süden umgeleitet. Auf der Autobahn kam es zu kilometerlangen Staus, nachdem ein Lastwagen umgestürzt war. Die
Feuerwehr rückte mit hundertzwanzig Einsatzkräften aus. Für das Wochenende sagen die Meteorologen ruhigeres Wetter
voraus, in höheren Lagen kann es jedoch weiterhin schneien. Viele Haushalte in den Bergdörfern waren am Abend noch
ohne Strom, die Wasserversorgung funktioniert dagegen wieder.`

func open(t testing.TB, name string) *Dictionary {
	t.Helper()
	d, err := Open(filepath.Join(folder, name+".aff"), filepath.Join(folder, name+".dic"))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// BenchmarkSpell judges German news as it stands, and with a mistake in every word.
func BenchmarkSpell(b *testing.B) {
	d := open(b, german())
	good := strings.FieldsFunc(report, func(r rune) bool { return strings.ContainsRune(" \n.,:", r) })
	wrong := make([]string, len(good))
	for i, w := range good {
		if !d.Spell(w) {
			b.Fatalf("%s is right", w)
		}
		wrong[i] = w[:len(w)/2] + "q" + w[len(w)/2:]
	}
	for name, words := range map[string][]string{"right": good, "wrong": wrong} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				for _, w := range words {
					d.Spell(w)
				}
				n += len(words)
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "words/s")
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	for _, dictionary := range dictionaries {
		name := dictionary.name
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				open(b, name)
			}
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			d := open(b, name)
			runtime.GC()
			runtime.ReadMemStats(&after)
			b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "MB-kept")
			runtime.KeepAlive(d)
		})
	}
}

func BenchmarkSuggest(b *testing.B) {
	for _, ask := range []struct{ dictionary, word string }{
		{"sr_Latn_RS", "saopstio"}, {"sr_Latn_RS", "crnogroski"}, {german(), "Regirung"}, {german(), "Bundesverfasungsgericht"},
	} {
		d := open(b, ask.dictionary)
		b.Run(ask.word, func(b *testing.B) {
			for b.Loop() {
				d.Suggest(context.Background(), ask.word, 5)
			}
		})
	}
}
