package editor

import "slices"

// State is where a version stands.
type State string

// The states of a version.
const (
	StateMissing   State = "missing"
	StateDraft     State = "draft"
	StateReview    State = "review"
	StateReturned  State = "returned"
	StateApproved  State = "approved"
	StatePublished State = "published"
	StateWithdrawn State = "withdrawn"
)

// States are all states, in the order a version usually goes through them.
var States = [...]State{
	StateMissing, StateDraft, StateReview, StateReturned, StateApproved, StatePublished, StateWithdrawn,
}

// Act is something a person does to a version.
type Act string

// The acts on a version.
const (
	ActWrite    Act = "write"
	ActSubmit   Act = "submit"
	ActReturn   Act = "return"
	ActApprove  Act = "approve"
	ActPublish  Act = "publish"
	ActCorrect  Act = "correct"
	ActWithdraw Act = "withdraw"
)

// ActWaive is what [Desk.Waive] does to a finding. It moves no version to another state.
const ActWaive Act = "waive"

// ActTick is what [Desk.Tick] does to a point of a story's checklist. It moves no version to
// another state.
const ActTick Act = "tick"

// ActMerge is what [Desk.Merge] does to a whole story. It moves no version to another state.
const ActMerge Act = "merge"

// ActReview is what [Desk.Review] does to an attribution. It moves no version to another state.
const ActReview Act = "review"

// Transition is one row of the state table.
type Transition struct {
	Act  Act
	From []State
	// Solo are further states it may start from where one person does everything.
	Solo []State
	To   State
	// Needs are the conditions that must hold, checked in this order.
	Needs []Condition
}

// Transitions is the state table of a version. An act that is not in it for a
// state is refused with [WrongState].
var Transitions = [...]Transition{
	{Act: ActWrite, From: []State{StateMissing, StateDraft, StateReturned, StateApproved}, To: StateDraft, Needs: []Condition{NotRejected}},
	{Act: ActSubmit, From: []State{StateDraft}, To: StateReview, Needs: []Condition{NotRejected, NothingMissing}},
	{Act: ActReturn, From: []State{StateReview}, To: StateReturned, Needs: []Condition{WithNote}},
	{Act: ActApprove, From: []State{StateReview}, Solo: []State{StateDraft}, To: StateApproved, Needs: []Condition{NotRejected, NothingMissing, NoErrors, NoOpenAttributions, SecondPerson}},
	{Act: ActPublish, From: []State{StateApproved}, To: StatePublished, Needs: []Condition{NotRejected, NotOnHold, SameContent, NotOutdated}},
	{Act: ActCorrect, From: []State{StatePublished}, To: StateDraft, Needs: []Condition{WithNote}},
	{Act: ActWithdraw, From: []State{StatePublished}, To: StateWithdrawn, Needs: []Condition{WithNote}},
}

// transition finds the row for an act, or nil when the state does not allow it.
func transition(act Act, from State, onePerson bool) *Transition {
	for i := range Transitions {
		t := &Transitions[i]
		if t.Act == act && (slices.Contains(t.From, from) || onePerson && slices.Contains(t.Solo, from)) {
			return t
		}
	}
	return nil
}

// Condition is a requirement of an act, by its stable id. The sentence that tells a
// person about it is "refused.<id>" in i18n.
type Condition string

// The conditions of acts.
const (
	WrongState         Condition = "wrong_state"          // the table has no such row
	NotRejected        Condition = "not_rejected"         // the story is live
	NotOnHold          Condition = "not_on_hold"          // its date has passed
	NothingMissing     Condition = "nothing_missing"      // every segment has a text
	NoErrors           Condition = "no_errors"            // no finding of severity error that was not waived
	NoOpenAttributions Condition = "no_open_attributions" // of everything it is settled who said it, or left unsettled with a reason
	SecondPerson       Condition = "second_person"        // approver and last translator differ, unless it is a one-person desk
	SameContent        Condition = "same_content"         // what would be published is what was approved
	NotOutdated        Condition = "not_outdated"         // every text was made from the newest source, or that was waived
	WithNote           Condition = "with_note"            // a note says why
	Unwritten          Condition = "unwritten"            // no person has confirmed a text
	SomebodyNamed      Condition = "somebody_named"       // a speaker or an outlet is named
	WebAddress         Condition = "web_address"          // the link to evidence is one
)

// situation is all that conditions look at.
type situation struct {
	story    *Story
	version  *Version
	settings Settings
	me       Person
	note     string
	now      int64 // Unix seconds
	// findings are what the checks say about the version, and what is open of who said what,
	// asked for only where a condition needs them.
	findings func() []Finding
}

// fails returns the findings or segments that break a condition and whether it is broken.
func (c Condition) fails(s situation) (why []Finding, broken bool) {
	switch c {
	case NotRejected:
		return nil, s.story.Rejected != ""
	case NotOnHold:
		return nil, !s.story.HoldUntil.IsZero() && s.now < s.story.HoldUntil.Unix()
	case NothingMissing:
		for i := range s.story.Segments {
			if id := s.story.Segments[i].ID; s.version.Text(id) == "" {
				why = append(why, Finding{Rule: ruleMissing, Segment: id, Lang: s.version.Lang, Severity: SeverityError})
			}
		}
		return why, len(why) > 0
	case NoErrors, NoOpenAttributions:
		for _, f := range s.findings() {
			if f.Blocks() && f.unsettled() == (c == NoOpenAttributions) {
				why = append(why, f)
			}
		}
		return why, len(why) > 0
	case SecondPerson:
		return nil, !s.settings.OnePerson && s.version.Translator == s.me
	case SameContent:
		return nil, s.version.Approval == nil || NewArticle(s.story, s.version).Hash() != s.version.Approval.Hash
	case NotOutdated:
		for i := range s.story.Segments {
			if seg := &s.story.Segments[i]; s.version.Outdated(seg) {
				why = append(why, Finding{Rule: ruleOutdated, Segment: seg.ID, Lang: s.version.Lang, Severity: SeverityWarning})
			}
		}
		if len(why) > 0 {
			all := s.findings()
			why = slices.DeleteFunc(why, func(w Finding) bool {
				return slices.ContainsFunc(all, func(f Finding) bool { return f.Rule == w.Rule && f.Segment == w.Segment && f.Waived != nil })
			})
		}
		return why, len(why) > 0
	case WithNote:
		return nil, s.note == ""
	case Unwritten:
		return nil, s.version.Translator != "" || s.version.State != StateMissing && s.version.State != StateDraft
	}
	return nil, true
}

// permit decides whether an act may be done now. It returns the state the version
// then has, or a [*Refusal].
func permit(act Act, s situation) (State, error) {
	t := transition(act, s.version.State, s.settings.OnePerson)
	if t == nil {
		return "", &Refusal{Act: act, State: s.version.State, Lang: s.version.Lang, Condition: WrongState}
	}
	for _, c := range t.Needs {
		if why, broken := c.fails(s); broken {
			return "", &Refusal{
				Act: act, State: s.version.State, Lang: s.version.Lang, Condition: c, Findings: why, Segments: segmentsOf(why),
			}
		}
	}
	return t.To, nil
}

// segmentsOf are the segments that findings are about, each once.
func segmentsOf(all []Finding) []SegmentID {
	var ids []SegmentID
	for i := range all {
		if id := all[i].Segment; !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}
