package editor

import (
	"context"
	"encoding/json"
	"fmt"
	"time"
)

// Choice is one version to be published.
type Choice struct {
	Story StoryID `json:"story"`
	Lang  Lang    `json:"lang"`
}

// Outcome is what became of a [Choice]: its place in the edition, or why it has none.
type Outcome struct {
	Choice
	Headline string `json:"headline,omitempty"`
	Path     string `json:"path,omitempty"`
	Err      error  `json:"-"`
}

// Ready returns all versions that are approved or wait to be, with what keeps each
// from being published (nil for none).
func (d *Desk) Ready(ctx context.Context) ([]Outcome, error) {
	settings, err := d.store.Settings(ctx)
	if err != nil {
		return nil, err
	}
	seen := map[StoryID]bool{}
	var all []Outcome
	for _, phase := range [...]Phase{PhaseApproved, PhaseReview} {
		stories, err := d.store.List(ctx, Query{Phase: phase})
		if err != nil {
			return nil, err
		}
		for _, sum := range stories {
			if seen[sum.ID] {
				continue
			}
			seen[sum.ID] = true
			s, versions, err := d.Story(ctx, sum.ID)
			if err != nil {
				return nil, err
			}
			p := &Proof{Story: s, Versions: versions, Settings: settings} // no term keeps a story back
			if p.Waivers, err = d.store.Waivers(ctx, s.ID); err != nil {
				return nil, err
			}
			for _, lang := range Targets {
				v := versions[lang]
				if v.State != StateApproved && v.State != StateReview {
					continue
				}
				o := Outcome{Choice: Choice{s.ID, lang}, Headline: NewArticle(s, v).Headline()}
				_, o.Err = permit(ActPublish, d.situation(p, v, ""))
				all = append(all, o)
			}
		}
	}
	return all, nil
}

// Publish puts approved versions into the edition in dir. Each story goes in whole or
// not at all; one that is refused does not stop the others. Before each story,
// progress is called with how many are done. The error is for what stops
// everything: a cancelled ctx, a folder that cannot be written.
func (d *Desk) Publish(ctx context.Context, dir string, choices []Choice, progress func(done, all int)) ([]Outcome, error) {
	var order []StoryID
	langs := map[StoryID][]Lang{}
	for _, c := range choices {
		if langs[c.Story] == nil {
			order = append(order, c.Story)
		}
		langs[c.Story] = append(langs[c.Story], c.Lang)
	}
	var all []Outcome
	for i, id := range order {
		if progress != nil {
			progress(i, len(order))
		}
		if err := ctx.Err(); err != nil {
			return all, err
		}
		outcomes, err := d.publishStory(ctx, dir, id, langs[id])
		all = append(all, outcomes...)
		if err != nil {
			return all, err
		}
	}
	if progress != nil {
		progress(len(order), len(order))
	}
	return all, nil
}

// publishStory publishes some languages of one story. The pages of the languages
// that were published before are written again from what was approved then, so that
// they link to the new ones.
func (d *Desk) publishStory(ctx context.Context, dir string, id StoryID, langs []Lang) ([]Outcome, error) {
	var outcomes []Outcome
	changes := map[Lang]Change{}
	for _, lang := range langs {
		o := Outcome{Choice: Choice{id, lang}}
		p, v, c, err := d.decide(ctx, ActPublish, id, lang, "")
		if err != nil {
			o.Err = err
			outcomes = append(outcomes, o)
			continue
		}
		o.Headline = NewArticle(p.Story, v).Headline()
		v.Published = &Publication{Hash: v.Approval.Hash, Approval: *v.Approval, By: d.me, At: c.Entry.At}
		c.Entry.Hash, c.Entry.Where = v.Approval.Hash, dir
		changes[lang] = c
		outcomes = append(outcomes, o)
	}
	if len(changes) == 0 {
		return outcomes, nil
	}
	paths, err := d.place(ctx, dir, id, changes)
	if err != nil {
		return nil, fmt.Errorf("publish %s to %s: %w", id, dir, err)
	}
	for i := range outcomes {
		o := &outcomes[i]
		if o.Err != nil {
			continue
		}
		c := changes[o.Lang]
		c.Versions[0].Published.Path, o.Path = paths[o.Lang], paths[o.Lang]
		// The page stands; that the desk should know it is a separate step. When it fails the
		// version is still approved, and publishing it again changes nothing.
		if err := d.store.Apply(ctx, c); err != nil {
			o.Err = fmt.Errorf("record the publication: %w", err)
		}
	}
	return outcomes, nil
}

// place writes a story into the edition: the versions in changes as they are there,
// the others as they were published last.
func (d *Desk) place(ctx context.Context, dir string, id StoryID, changes map[Lang]Change) (map[Lang]string, error) {
	settings, err := d.store.Settings(ctx)
	if err != nil {
		return nil, err
	}
	_, versions, err := d.Story(ctx, id)
	if err != nil {
		return nil, err
	}
	record, err := d.store.Record(ctx, id)
	if err != nil {
		return nil, err
	}
	b := Bundle{Story: id, Settings: settings}
	for _, lang := range Targets {
		v := versions[lang]
		if c, ok := changes[lang]; ok {
			v = c.Versions[0]
		}
		if v.Published == nil {
			continue
		}
		page, err := d.page(ctx, v)
		if err != nil {
			return nil, err
		}
		page.FirstAt = firstPublished(record, v)
		b.Pages = append(b.Pages, page)
	}
	return d.edition.Publish(ctx, dir, b)
}

// page loads exactly what was approved for a publication and proves it by its hash.
func (d *Desk) page(ctx context.Context, v *Version) (Page, error) {
	raw, err := d.store.Article(ctx, v.Published.Hash)
	if err != nil {
		return Page{}, fmt.Errorf("approved text %s: %w", v.Published.Hash, err)
	}
	if HashOf(raw) != v.Published.Hash {
		return Page{}, fmt.Errorf("approved text %s does not have that hash: %w", v.Published.Hash, ErrInvalid)
	}
	a := new(Article)
	if err := json.Unmarshal(raw, a); err != nil {
		return Page{}, fmt.Errorf("approved text %s: %w", v.Published.Hash, err)
	}
	p := Page{
		Article: a, Hash: v.Published.Hash, Approver: v.Published.Approval.By, ApprovedAt: v.Published.Approval.At,
		PublishedAt: v.Published.At, Withdrawn: v.Withdrawn,
	}
	for _, c := range v.Corrections {
		if !c.At.After(v.Published.At) { // a correction still in work is not the readers' yet
			p.Corrections = append(p.Corrections, c)
		}
	}
	return p, nil
}

func firstPublished(record []Entry, v *Version) time.Time {
	for _, e := range record {
		if e.Verb == string(ActPublish) && e.Lang == v.Lang {
			return e.At
		}
	}
	return v.Published.At
}

// Withdraw takes a published version from the readers, with a reason: its page in
// dir becomes a notice.
func (d *Desk) Withdraw(ctx context.Context, dir string, id StoryID, lang Lang, reason string) (*Version, error) {
	_, v, c, err := d.decide(ctx, ActWithdraw, id, lang, reason)
	if err != nil {
		return nil, err
	}
	v.Withdrawn, c.Entry.Where = c.Entry.Note, dir
	if _, err := d.place(ctx, dir, id, map[Lang]Change{lang: c}); err != nil {
		return nil, fmt.Errorf("withdraw %s from %s: %w", id, dir, err)
	}
	if err := d.store.Apply(ctx, c); err != nil {
		return nil, fmt.Errorf("withdraw %s in %s: %w", id, lang, err)
	}
	return v, nil
}

// Verify checks an edition against its manifest.
func (d *Desk) Verify(ctx context.Context, dir string) (*Verdict, error) {
	return d.edition.Verify(ctx, dir)
}
