package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"redakcija/assets"
	"redakcija/editor"
)

// The people of the sample desk: one writes, another approves.
const (
	sampleWriter   editor.Person = "Jelena"
	sampleApprover editor.Person = "Marko"
)

// fillSamples puts the sample stories on an empty desk, and brings those that have
// complete versions as far as a working day would: one approved and in review, the
// other half way. One has its source corrected after it was translated.
func fillSamples(ctx context.Context, desk *editor.Desk) error {
	there, err := desk.Stories(ctx, editor.Query{Limit: 1})
	if err != nil || len(there) > 0 {
		return err
	}
	files, err := fs.Glob(assets.Samples, "samples/*.*")
	if err != nil {
		return err
	}
	slices.Reverse(files) // the first sample arrives last, and so stands on top
	writer := desk.As(sampleWriter)
	if err := fillHouse(ctx, writer); err != nil {
		return err
	}
	complete := 0
	for _, file := range files {
		if strings.Count(path.Base(file), ".") > 1 { // a version of another file
			continue
		}
		s, err := takeSample(ctx, writer, file)
		if err != nil {
			return err
		}
		stem := strings.TrimSuffix(file, path.Ext(file))
		versions := 0
		for _, lang := range editor.Targets {
			text, err := assets.Samples.ReadFile(stem + "." + string(lang) + ".txt")
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err != nil {
				return err
			}
			if err := writeSample(ctx, writer, s, lang, strings.Split(strings.TrimSpace(string(text)), "\n")); err != nil {
				return fmt.Errorf("sample %s in %s: %w", file, lang, err)
			}
			versions++
		}
		if versions == len(editor.Targets) {
			complete++
			if err := advance(ctx, desk, s.ID, complete); err != nil {
				return fmt.Errorf("sample %s: %w", file, err)
			}
		}
		if update := stem + ".update" + path.Ext(file); slices.Contains(files, update) {
			if _, err := takeSample(ctx, writer, update); err != nil {
				return err
			}
		}
	}
	return nil
}

// fillHouse gives the house some words and terms, as every house soon has them.
func fillHouse(ctx context.Context, desk *editor.Desk) error {
	for _, w := range [...]editor.Word{
		{Kind: editor.WordSpelling, Lang: editor.CNR, Text: "Kukshafen"},
		{Kind: editor.WordSpelling, Lang: editor.DE, Text: "Hafenkapitänsamt"},
		{Kind: editor.WordLatin, Lang: editor.CNR, Text: "NordPost", Note: "piše se kao u zaglavlju"},
	} {
		if _, err := desk.AddWord(ctx, w); err != nil {
			return fmt.Errorf("sample word %s: %w", w.Text, err)
		}
	}
	for _, t := range [...]editor.Term{
		{Kind: editor.TermPlace, Forms: map[editor.Lang][]string{
			editor.CNR: {"Kukshafen"}, editor.EN: {"Cuxhaven"}, editor.DE: {"Cuxhaven"},
		}},
		{Kind: editor.TermExpression, Forms: map[editor.Lang][]string{
			editor.CNR: {"lučka uprava"}, editor.EN: {"port authority"}, editor.DE: {"Hafenbehörde"},
		}, Forbidden: map[editor.Lang][]string{editor.CNR: {"lučka vlast"}}},
	} {
		if _, err := desk.PutTerm(ctx, t); err != nil {
			return fmt.Errorf("sample term %s: %w", t.Name(), err)
		}
	}
	return nil
}

// takeSample puts one file on the desk.
func takeSample(ctx context.Context, desk *editor.Desk, file string) (*editor.Story, error) {
	raw, err := assets.Samples.ReadFile(file)
	if err != nil {
		return nil, err
	}
	s, err := editor.One(desk.Intake(ctx, editor.Incoming{Name: path.Base(file), Raw: raw}))
	if err != nil {
		return nil, fmt.Errorf("sample %s: %w", file, err)
	}
	return s, nil
}

// dropSamples puts files into a folder, for a tour to watch: a story that another outlet
// tells too, one that is on the desk already, and one that holds nothing.
func dropSamples(dir string) error {
	files, err := fs.Glob(assets.Samples, "samples/drop/*")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, file := range append(files, "samples/2-letters.txt") {
		raw, err := assets.Samples.ReadFile(file)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, path.Base(file)), raw, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func writeSample(ctx context.Context, desk *editor.Desk, s *editor.Story, lang editor.Lang, lines []string) error {
	if len(lines) != len(s.Segments) {
		return fmt.Errorf("%d lines for %d segments: %w", len(lines), len(s.Segments), editor.ErrInvalid)
	}
	for i := range s.Segments {
		if _, _, err := desk.Translate(ctx, s.ID, lang, s.Segments[i].ID, lines[i], editor.AnyRevision); err != nil {
			return err
		}
	}
	return nil
}

// advance brings the first complete story to approval, and the second to review.
func advance(ctx context.Context, desk *editor.Desk, id editor.StoryID, nth int) error {
	for i, lang := range editor.Targets {
		if nth > 1 && i > 0 {
			return nil // the rest is still being written
		}
		if _, err := desk.As(sampleWriter).Submit(ctx, id, lang); err != nil {
			return err
		}
		if nth > 1 || lang == editor.DE {
			continue
		}
		if err := settle(ctx, desk.As(sampleApprover), id); err != nil {
			return err
		}
		if _, err := desk.As(sampleApprover).Approve(ctx, id, lang); err != nil {
			return err
		}
	}
	return nil
}

// settle answers for who said what in a story, as an editor does who has read it.
func settle(ctx context.Context, desk *editor.Desk, id editor.StoryID) error {
	if _, err := desk.ConfirmAll(ctx, id); err != nil {
		return err
	}
	all, err := desk.Attributions(ctx, id)
	if err != nil {
		return err
	}
	for i := range all {
		a := &all[i]
		if !a.Blocks() || a.Follows != "" {
			continue
		}
		r := editor.Review{Attribution: a.ID, State: editor.Confirmed}
		if !a.Known() {
			r.State, r.Note = editor.Waived, "Izvor ne kaže ko je to rekao."
		}
		if _, err := desk.Review(ctx, id, r); err != nil {
			return err
		}
	}
	return nil
}
