package checks

// rules is the table: a rule is one row here and one function, and its sentence in
// i18n is "finding.<rule>".
var rules = [...]Row{
	{Rule: "untranslated", Severity: Warning, run: untranslated},
	{Rule: "half_missing", Severity: Warning, run: halfMissing},
	{Rule: "too_long", Severity: Warning, run: tooLong},
	{Rule: "quotes_missing", Severity: Warning, run: quotesMissing},
	{Rule: "quotes_unpaired", Severity: Warning, run: quotesUnpaired},
	{Rule: "quotes_style", Severity: Hint, run: quotesStyle},
	{Rule: "quote_length", Severity: Warning, run: quoteLength},
	{Rule: "quote_moved", Severity: Warning, run: quoteMoved},
	{Rule: "word_doubled", Severity: Warning, run: wordDoubled},
	{Rule: "double_space", Severity: Warning, run: doubleSpace},
	{Rule: "space_before_punctuation", Severity: Warning, run: spaceBefore},
	{Rule: "space_after_punctuation", Severity: Warning, run: spaceAfter},
	{Rule: "final_mark", Severity: Warning, run: finalMarkLost},
	{Rule: "brackets_unpaired", Severity: Warning, run: bracketPairs},
	{Rule: "capital", Severity: Warning, run: capital},
	{Rule: "address", Severity: Warning, run: addressLost},
	{Rule: "mixed_script", Severity: Error, run: mixedScript},
	{Rule: "hidden_character", Severity: Warning, run: hiddenCharacters},
}
