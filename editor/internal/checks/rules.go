package checks

import "redakcija/editor/language"

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
	{Rule: "negation", Severity: Warning, run: negationLost},
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
	{Rule: "nbsp", Severity: Hint, run: typography(language.Spaces)},
	{Rule: "dash", Severity: Hint, run: typography(language.Dashes)},
	{Rule: "ellipsis", Severity: Hint, run: typography(language.Ellipses)},
	{Rule: "apostrophe", Severity: Hint, run: typography(language.Apostrophes)},
	{Rule: "number_missing", Severity: Warning, run: numberMissing},
	{Rule: "number_added", Severity: Warning, run: numberAdded},
	{Rule: "number_changed", Severity: Warning, run: numberChanged},
	{Rule: "number_format", Severity: Warning, run: numberFormat},
	{Rule: "scale", Severity: Error, run: scaleChanged},
	{Rule: "percent", Severity: Warning, run: percentChanged},
	{Rule: "currency", Severity: Warning, run: currencyChanged},
	{Rule: "unit", Severity: Warning, run: unitChanged},
	{Rule: "time", Severity: Warning, run: timeChanged},
	{Rule: "time_invalid", Severity: Warning, run: timeInvalid},
	{Rule: "date", Severity: Warning, run: dateChanged},
	{Rule: "date_missing", Severity: Hint, run: dateMissing},
	{Rule: "weekday", Severity: Warning, run: weekdayChanged},
}
