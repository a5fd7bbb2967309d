package publish

// words are what a page says besides the story. They belong to the page, as its
// headline does, not to the program's windows.
type words struct {
	Skip      string // to the text, for those who hear the page
	Languages string // names the language links
	Latest    string // names the list of stories
	Pages     string // names the links between lists
	Page      string // before a number
	Newest    string
	Newer     string
	Older     string
	Empty     string // instead of a list
	Everyone  string // link to the page of all languages

	Author      string // before names, in plain text
	Sources     string
	Credit      string
	Rights      string
	Translators string // of a version in another language than the source
	Editors     string // of a version in the language of the source
	Correction  string // before a date
	Withdrawn   string // headline of a notice
	Notice      string // its sentence
	Reason      string // before the reason
}

var (
	wordsCNR = words{
		Skip: "Pređi na tekst", Languages: "Jezici", Latest: "Najnovije", Pages: "Strane", Page: "Strana",
		Newest: "Najnovije", Newer: "Novije", Older: "Starije", Empty: "Još ništa nije objavljeno.", Everyone: "Svi jezici",
		Author: "Autor", Sources: "Izvori", Credit: "Potpis", Rights: "Prava", Translators: "Prevod", Editors: "Redaktura",
		Correction: "Ispravka", Withdrawn: "Tekst je povučen",
		Notice: "Na ovom mjestu bio je tekst koji je redakcija povukla.", Reason: "Razlog",
	}
	wordsCyrl = words{
		Skip: "Пређи на текст", Languages: "Језици", Latest: "Најновије", Pages: "Стране", Page: "Страна",
		Newest: "Најновије", Newer: "Новије", Older: "Старије", Empty: "Још ништа није објављено.", Everyone: "Сви језици",
		Author: "Аутор", Sources: "Извори", Credit: "Потпис", Rights: "Права", Translators: "Превод", Editors: "Редактура",
		Correction: "Исправка", Withdrawn: "Текст је повучен",
		Notice: "На овом мјесту био је текст који је редакција повукла.", Reason: "Разлог",
	}
	wordsEN = words{
		Skip: "Skip to the text", Languages: "Languages", Latest: "Latest", Pages: "Pages", Page: "Page",
		Newest: "Newest", Newer: "Newer", Older: "Older", Empty: "Nothing has been published yet.", Everyone: "All languages",
		Author: "By", Sources: "Sources", Credit: "Credit", Rights: "Rights", Translators: "Translation", Editors: "Edited by",
		Correction: "Correction", Withdrawn: "This story has been withdrawn",
		Notice: "The story that was here has been withdrawn by the editors.", Reason: "Reason",
	}
	wordsDE = words{
		Skip: "Zum Text springen", Languages: "Sprachen", Latest: "Neueste", Pages: "Seiten", Page: "Seite",
		Newest: "Neueste", Newer: "Neuere", Older: "Ältere", Empty: "Noch ist nichts veröffentlicht.", Everyone: "Alle Sprachen",
		Author: "Von", Sources: "Quellen", Credit: "Nachweis", Rights: "Rechte", Translators: "Übersetzung", Editors: "Redaktion",
		Correction: "Korrektur", Withdrawn: "Dieser Text wurde zurückgezogen",
		Notice: "Der Text, der hier stand, wurde von der Redaktion zurückgezogen.", Reason: "Grund",
	}
)
