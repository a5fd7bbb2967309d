package app

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"redakcija/app/widgets"
	"redakcija/editor"
)

// sources are earlier texts of a story's segments, by source revision.
type sources map[int]map[editor.SegmentID]string

// earlierSources reads the source at every revision that an outdated text was made from.
func earlierSources(ctx context.Context, desk *editor.Desk, s *editor.Story, versions map[editor.Lang]*editor.Version) (sources, error) {
	all := sources{}
	for _, v := range versions {
		for i := range s.Segments {
			seg := &s.Segments[i]
			from := v.Texts[seg.ID].Source
			if !v.Outdated(seg) || all[from] != nil {
				continue
			}
			then, err := desk.SourceAt(ctx, s.ID, from)
			if err != nil {
				return nil, err
			}
			all[from] = make(map[editor.SegmentID]string, len(then.Segments))
			for j := range then.Segments {
				all[from][then.Segments[j].ID] = then.Segments[j].Text
			}
		}
	}
	return all, nil
}

// madeFrom returns the source that an outdated text was made from; false where the text
// is not outdated.
func (w *workbench) madeFrom(p place) (string, bool) {
	v, seg := w.versions[p.lang], w.story.Segment(p.segment)
	if seg == nil || !v.Outdated(seg) {
		return "", false
	}
	return w.earlier[v.Texts[p.segment].Source][p.segment], true
}

// outdated counts the texts whose source moved on.
func (w *workbench) outdated() int {
	n := 0
	for _, v := range w.versions {
		for i := range w.story.Segments {
			if v.Outdated(&w.story.Segments[i]) {
				n++
			}
		}
	}
	return n
}

// changedSource is what the source column shows of a segment while it compares: what
// changed since the oldest text beside it was made.
func (w *workbench) changedSource(seg *editor.Segment) (string, []widgets.Mark) {
	oldest := seg.Revision
	for _, v := range w.versions {
		if v.Outdated(seg) {
			oldest = min(oldest, v.Texts[seg.ID].Source)
		}
	}
	if oldest == seg.Revision {
		return seg.Text, nil
	}
	return widgets.DiffText(wordDiff(w.earlier[oldest][seg.ID], seg.Text))
}

// toggleDiff shows in the source column what changed, or the source alone again. Where
// nothing has the focus it goes to the first outdated text.
func (w *workbench) toggleDiff() {
	w.comparing = !w.comparing
	w.grid.Reload()
	if _, _, _, ok := w.active(); ok || !w.comparing {
		return
	}
	for row := range w.story.Segments {
		for i, l := range editor.Targets {
			if w.versions[l].Outdated(&w.story.Segments[row]) && !w.grid.Columns[i+1].Hidden {
				w.grid.Focus(row, i+1)
				return
			}
		}
	}
}

func (w *workbench) whyNotOutdated() string {
	if why := w.whyNoStory(); why != "" {
		return why
	}
	if w.outdated() == 0 && !w.comparing {
		return w.app.words.T("why.not_outdated")
	}
	return ""
}

// sourceCard tells an editor what changed in the source since the focused text was made.
func (n *inspector) sourceCard(p place) fyne.CanvasObject {
	w, t := n.app.workbench, n.app.words
	before, ok := w.madeFrom(p)
	if !ok {
		return nil
	}
	diff := widgets.NewDiff(wordDiff(before, w.story.Segment(p.segment).Text))
	diff.Style = widgets.Style{Font: serif, Size: 13}
	still := widgets.NewButton(t.T("outdated.still_right"), func() { n.app.Do("text.confirm") })
	return card(
		paragraph(t.T("outdated.title"), 12, widgets.ColorGold, true), diff,
		paragraph(t.T("outdated.hint"), 11, widgets.ColorMuted, false),
		container.New(&rowLayout{}, still))
}
