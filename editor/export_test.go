package editor

// Voted is for the tests that compare it with the table of rules.
var Voted = voted
