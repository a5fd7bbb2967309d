package store

import "redakcija/editor"

// Marks are the bits in stories.marks: what filters and counts look at, in one number,
// so that 100,000 stories are counted from an index alone. They are computed from the
// story's versions whenever one of them changes.
//
// Bit 7·l+s says that the version in language markLangs[l] is in state markStates[s].
// Bit 32+p says that the story is in phase markPhases[p]. The three tables are stored
// in databases: they may grow at the end and never change otherwise.
var (
	markLangs  = [...]editor.Lang{editor.CNR, editor.EN, editor.DE}
	markStates = [...]editor.State{
		editor.StateMissing, editor.StateDraft, editor.StateReview, editor.StateReturned,
		editor.StateApproved, editor.StatePublished, editor.StateWithdrawn,
	}
	markPhases = [...]editor.Phase{
		editor.PhaseNew, editor.PhaseWorking, editor.PhaseReview, editor.PhaseApproved, editor.PhasePublished,
	}
)

const firstPhase = 32

// standing is what counts of a version.
type standing struct {
	state      editor.State
	translator editor.Person
}

// marksOf computes a story's marks. A version that is not there is missing.
func marksOf(rejected bool, versions map[editor.Lang]standing) int64 {
	var marks int64
	phases := map[editor.Phase]bool{editor.PhaseNew: true}
	for _, lang := range markLangs {
		v, ok := versions[lang]
		if !ok {
			v.state = editor.StateMissing
		}
		marks |= stateMarks(v.state, lang)
		untouched := v.translator == "" && (v.state == editor.StateMissing || v.state == editor.StateDraft)
		if !untouched {
			phases[editor.PhaseNew] = false
		}
		switch v.state {
		case editor.StateDraft, editor.StateReturned:
			phases[editor.PhaseWorking] = phases[editor.PhaseWorking] || !untouched
		case editor.StateReview:
			phases[editor.PhaseReview] = true
		case editor.StateApproved:
			phases[editor.PhaseApproved] = true
		case editor.StatePublished:
			phases[editor.PhasePublished] = true
		}
	}
	for p, in := range phases {
		if in && !rejected {
			marks |= phaseMark(p)
		}
	}
	return marks
}

// stateMarks returns the bits of which one is set in the stories that answer to
// [editor.Query]'s State and Lang, 0 when none can: for a state alone the state in
// any language, for a language alone any state in it but missing.
func stateMarks(state editor.State, lang editor.Lang) int64 {
	var marks int64
	for l, x := range markLangs {
		for s, y := range markStates {
			if (lang == "" || lang == x) && (state == y || state == "" && y != editor.StateMissing) {
				marks |= 1 << (len(markStates)*l + s)
			}
		}
	}
	return marks
}

// phaseMark returns the bit of a phase, 0 for one that is not known.
func phaseMark(phase editor.Phase) int64 {
	for p, x := range markPhases {
		if x == phase {
			return 1 << (firstPhase + p)
		}
	}
	return 0
}

// statesIn reads the states of all versions out of a story's marks.
func statesIn(marks int64) map[editor.Lang]editor.State {
	states := make(map[editor.Lang]editor.State, len(markLangs))
	for _, lang := range markLangs {
		for _, state := range markStates {
			if marks&stateMarks(state, lang) != 0 {
				states[lang] = state
			}
		}
	}
	return states
}
