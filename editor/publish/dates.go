package publish

import (
	"time"
	_ "time/tzdata" // Windows and bare systems have no time zones of their own
)

// zone is where the newsroom looks at the clock: all times on pages are Montenegrin.
// Files for programs have them in UTC.
var zone = mustZone("Europe/Podgorica")

func mustZone(name string) *time.Location {
	z, err := time.LoadLocation(name)
	if err != nil { // the zones are part of the program
		panic("publish: " + err.Error())
	}
	return z
}

// rfc3339 is how files for programs have a moment: in UTC, to the second.
func rfc3339(t time.Time) string {
	return t.UTC().Format("2006-01-02T15:04:05Z")
}
