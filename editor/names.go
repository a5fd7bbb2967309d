package editor

import naming "redakcija/editor/internal/names"

// SameName tells whether two spellings are of one name, through transcription, case
// endings and script, and how near they are, from 0 to 1: "Donald Trump" and "Donaldom
// Trampom" are, "Marković" and "Mirković" are not.
func SameName(a, b string) (same bool, score float64) { return naming.Same(a, b) }
