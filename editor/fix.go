package editor

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
)

// Apply returns a text with one fix made. A fix that does not fit into the text, because it
// was made for another one, changes nothing.
func Apply(text string, fix Fix) string {
	return applied(text, []Fix{fix})
}

// ApplyAll returns a text with the fixes of its findings made, but for those that are
// waived. Of two that overlap the first in the text is made; the other may be found again
// in the result.
func ApplyAll(text string, all []Finding) string {
	var fixes []Fix
	for i := range all {
		if f := &all[i]; f.Fix != nil && f.Waived == nil {
			fixes = append(fixes, *f.Fix)
		}
	}
	slices.SortStableFunc(fixes, func(a, b Fix) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	return applied(text, fixes)
}

// applied makes fixes in the order of the text.
func applied(text string, fixes []Fix) string {
	runes := []rune(text)
	var b strings.Builder
	done := 0
	for i, f := range fixes {
		twice := i > 0 && f == fixes[i-1] // two rules with one remedy
		if f.Start < done || f.End < f.Start || f.End > len(runes) || twice {
			continue
		}
		b.WriteString(string(runes[done:f.Start]))
		b.WriteString(f.Text)
		done = f.End
	}
	if done == 0 && b.Len() == 0 {
		return text
	}
	b.WriteString(string(runes[done:]))
	return b.String()
}

// FixAll confirms the texts of a version with all certain fixes made, and returns the new
// revisions. Each text is confirmed for itself: where a colleague confirms another one
// meanwhile it is an [ErrConflict], and what was fixed before stays.
func (d *Desk) FixAll(ctx context.Context, id StoryID, lang Lang) ([]Revision, error) {
	if !lang.IsTarget() {
		return nil, fmt.Errorf("language %q: %w", lang, ErrInvalid)
	}
	p, err := d.Proof(ctx, id)
	if err != nil {
		return nil, err
	}
	var fixed []Revision
	for i := range p.Story.Segments {
		old := p.Versions[lang].Texts[p.Story.Segments[i].ID]
		text := ApplyAll(old.Text, p.findings(lang, i, old.Text))
		if text == old.Text {
			continue
		}
		r, _, err := d.Translate(ctx, id, lang, p.Story.Segments[i].ID, text, old.Number)
		if err != nil {
			return fixed, err
		}
		fixed = append(fixed, r)
	}
	return fixed, nil
}
