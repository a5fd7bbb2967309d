package checks

// rules is the table: a rule is one row here and one function, and its sentence in
// i18n is "finding.<rule>".
var rules = [...]Row{
	{Rule: "untranslated", Severity: Warning, run: untranslated},
}
