package checks

import "testing"

func TestQuotationMarks(t *testing.T) {
	checkRows(t, "quotes_missing quotes_unpaired", 25, []row{
		good("en", "cnr", `"It works," she said.`, `„Radi“, rekla je ona.`),
		good("en", "cnr", `"It works," she said. "It really works."`, `„Radi. Stvarno radi“, rekla je ona.`),
		good("en", "cnr", `"It works," she said.`, `„Radi”, rekla je ona.`),
		good("en", "cnr-Cyrl", `"It works," she said.`, `„Ради“, рекла је она.`),
		good("en", "cnr", `The film "Lake" opens today.`, `Film »Jezero« počinje danas.`),
		good("en", "de", `The film "Lake" opens today.`, `Der Film «See» läuft heute an.`),
		good("en", "de", `The film "Lake" opens today.`, `Der Film "See" läuft heute an.`),
		good("en", "de", `'It works,' she said.`, `„Es funktioniert“, sagte sie.`),
		good("en", "de", `The players' union called it 'a farce'.`, `Die Spielergewerkschaft nannte es „eine Farce“.`),
		good("en", "de", `The dogs' owners' club met in the '90s.`, `Der Verein der Hundehalter traf sich in den Neunzigern.`),
		good("en", "de", `He said: "They told us 'no' again."`, `Er sagte: „Sie haben uns wieder ‚nein‘ gesagt.“`),
		good("en", "cnr", `He said: "They told us 'no.'"`, `Rekao je: „Kazali su nam ‘ne’“.`),
		good("en", "cnr", `"We began in spring.`, `„Počeli smo u proljeće.`),
		good("en", "cnr", `And we ended in autumn."`, `A završili smo u jesen.“`),
		good("en", "cnr", `'We began in spring.`, `„Počeli smo u proljeće.`),
		good("en", "cnr", `And we ended in autumn.'`, `A završili smo u jesen.“`),
		good("en", "cnr", `He said: 'We began in spring.`, `Rekao je: „Počeli smo u proljeće.`),
		good("en", "cnr", `It was good,' he added.`, `Bilo je dobro“, dodao je.`),
		good("en", "de", `It was good,' he added.`, `Es war gut‘, fügte er hinzu.`),
		good("de", "en", `Das „Tor zum Meer“ schließt.`, `The “Gate to the Sea” is closing.`),
		good("de", "cnr", `Das »Tor zum Meer« schließt.`, `„Kapija mora“ se zatvara.`),
		good("cnr", "en", `List „Obala“ je ugašen.`, `The daily "Obala" was closed.`),
		good("cnr", "de", `List „Obala” je ugašen.`, `Die Zeitung „Obala“ wurde eingestellt.`),
		good("cnr", "en", `Zovu ga ”Vuk”.`, `They call him “Wolf”.`),
		good("fr", "cnr", `« Nous partons », a-t-elle dit.`, `„Odlazimo“, rekla je.`),
		good("en", "cnr", `A 5" pipe burst.`, `Pukla je cijev od 5".`),
		good("en", "cnr", `It was a coup d"état.`, `Bio je to državni udar.`),
		good("en", "cnr", `The tower is closed.`, `Toranj „Sat“ je zatvoren.`),
		good("", "cnr", ``, `Ovo je „prvi“ pasus izjave.`),
		good("", "de", ``, `„Erstens“ und „zweitens“.`),
		good("en", "cnr", `"No," he said ("never").`, `„Ne“, rekao je („nikad“).`),

		good("en", "cnr", `He wants to "go home" soon.`, `Želi ‚da ide kući‘ uskoro.`),
		good("de", "en", `Er will „nach Hause gehen“.`, `He wants to ‘go home’.`),

		bad("en", "cnr", `"It works," she said.`, `Radi, rekla je ona.`, "quotes_missing"),
		bad("en", "cnr-Cyrl", `"It works," she said.`, `Ради, рекла је она.`, "quotes_missing"),
		bad("en", "de", `"It works," she said.`, `Es funktioniert, sagte sie.`, "quotes_missing"),
		bad("en", "de", `'It works,' she said.`, `Es funktioniert, sagte sie.`, "quotes_missing"),
		bad("en", "de", `Critics call it "a sell-out".`, `Kritiker nennen es einen Ausverkauf.`, "quotes_missing"),
		bad("de", "en", `Das „Tor zum Meer“ schließt.`, `The Gate to the Sea is closing.`, "quotes_missing"),
		bad("de", "cnr", `Das »Tor zum Meer« schließt.`, `Kapija mora se zatvara.`, "quotes_missing"),
		bad("cnr", "en", `List „Obala“ je ugašen.`, `The daily Obala was closed.`, "quotes_missing"),
		bad("cnr", "de", `List „Obala” je ugašen.`, `Die Zeitung Obala wurde eingestellt.`, "quotes_missing"),
		bad("cnr-Cyrl", "en", `Лист „Обала“ је угашен.`, `The daily Obala was closed.`, "quotes_missing"),
		bad("fr", "cnr", `« Nous partons », a-t-elle dit.`, `Odlazimo, rekla je.`, "quotes_missing"),
		bad("en", "cnr", `The "left" and the "right" of the old party met again.`, `„Ljevica“ i desnica stare partije ponovo su se sastale.`, "quotes_missing"),
		bad("en", "cnr", `"Here the word 'yes' means 'no' to everyone," said the judge.`, `Ovdje riječ ‚da‘ svima znači ‚ne‘, rekao je sudija.`, "quotes_missing"),
		bad("en", "cnr", `"We began in spring.`, `Počeli smo u proljeće.`, "quotes_missing"),
		bad("en", "cnr", `"It works," she said.`, `„Radi, rekla je ona.`, "quotes_unpaired"),
		bad("en", "cnr", `"It works," she said.`, `Radi“, rekla je ona.`, "quotes_unpaired"),
		bad("en", "cnr-Cyrl", `"It works," she said.`, `„Ради, рекла је она.`, "quotes_unpaired"),
		bad("en", "de", `"It works," she said. "Always."`, `„Es funktioniert, sagte sie. „Immer.“`, "quotes_unpaired"),
		bad("en", "de", `The film "Lake" opens today.`, `Der Film „See läuft heute an.`, "quotes_unpaired"),
		bad("de", "en", `Das „Tor zum Meer“ schließt.`, `The “Gate to the Sea is closing.`, "quotes_unpaired"),
		bad("de", "en", `Das „Tor zum Meer“ schließt.`, `The Gate to the Sea” is closing.`, "quotes_unpaired"),
		bad("cnr", "de", `List „Obala“ je ugašen.`, `Die Zeitung »Obala wurde eingestellt.`, "quotes_unpaired"),
		bad("cnr", "en", `List „Obala“ je ugašen.`, `The daily "Obala was closed.`, "quotes_unpaired"),
		bad("", "cnr", ``, `Rekla je: „Radi i odmah otišla.`, "quotes_unpaired"),
		bad("", "de", ``, `Sie sagte: „Ja und ging.`, "quotes_unpaired"),
		bad("en", "de", `He said: "They told us 'no' again."`, `Er sagte: „Sie haben uns wieder ‚nein‘ gesagt.`, "quotes_unpaired"),
	})
}

// Where English sets a title between marks it means something; elsewhere it is usage.
func TestTitlesWithoutMarks(t *testing.T) {
	for _, c := range []struct {
		from, source, target string
		want                 Severity
	}{
		{"cnr", `Njegov roman „Rijeka“ je nagrađen.`, `His novel River won a prize.`, Hint},
		{"de", `Sein Roman „Der Fluss“ wurde ausgezeichnet.`, `His novel The River won a prize.`, Hint},
		{"cnr", `Kaže da je ugovor „čist“.`, `He says the contract is clean.`, Warning},
		{"cnr", `Kazao je: „Ugovor je čist.“`, `He said the contract is clean.`, Warning},
	} {
		all := findingsOf(row{c.from, "en", c.source, c.target, nil}, []string{"quotes_missing"})
		if len(all) != 1 || all[0].Severity != c.want {
			t.Errorf("%q: %v, want one %s", c.source, all, c.want)
		}
	}
}

// A text that is looked at alone may be one paragraph of a longer quotation.
func TestQuotationOverParagraphs(t *testing.T) {
	for _, text := range []string{`„Ovo je prvi pasus izjave.`, `A ovo je posljednji“`} {
		all := findingsOf(row{to: "cnr", target: text}, []string{"quotes_unpaired"})
		if len(all) != 1 || all[0].Severity != Hint {
			t.Errorf("%q: %v, want one hint", text, all)
		}
	}
}

func TestQuotationStyle(t *testing.T) {
	checkRows(t, "quotes_style", 25, []row{
		good("", "cnr", ``, `List „Obala“ i list „Zora“`),
		good("", "cnr", ``, `List „Obala” i list „Zora”`),
		good("", "cnr", ``, `List »Obala« i list »Zora«`),
		good("", "cnr-Cyrl", ``, `Лист „Обала“ и лист „Зора“`),
		good("", "cnr", ``, `„Čitam ‚Zoru‘ svako jutro“, kaže.`),
		good("", "cnr", ``, `„Čitam ’Zoru’ svako jutro“, kaže.`),
		good("", "cnr", ``, `„Počinje, a ne završava.`),
		good("", "cnr", ``, `a ovdje završava“.`),
		good("", "cnr", ``, `Bez navodnika, O’Nil i 5" cijev`),
		good("", "de", ``, `Die „Zeit“ und die „Welt“`),
		good("", "de", ``, `Die »Zeit« und die »Welt«`),
		good("", "de", ``, `Die «Zeit» und die «Welt»`),
		good("", "de", ``, `„Ich lese die ‚Zeit‘ täglich“, sagt er.`),
		good("", "de", ``, `»Ich lese die ›Zeit‹ täglich«, sagt er.`),
		good("", "de", ``, `„Spiegel“-Redakteurin und Hans’ Auto`),
		good("", "de", ``, `Das ‚größte Ziel‘ bleibt.`),
		good("", "en", ``, `The “Times” and the “Post”`),
		good("", "en", ``, `The ‘Times’ and the ‘Post’`),
		good("", "en", ``, `“I read the ‘Times’ daily,” he says.`),
		good("", "en", ``, `‘I read the “Times” daily,’ he says.`),
		good("", "en", ``, `It’s the players’ union.`),
		good("", "en", ``, `“It begins here.`),
		good("", "fr", ``, `Le journal «Sud» et le "Nord"`),
		good("", "it", ``, `Il giornale "Sud"`),
		good("", "sq", ``, `Gazeta "Jug"`),

		bad("", "cnr", ``, `List "Obala"`, `quotes_style=List „Obala"`, `quotes_style=List "Obala“`),
		bad("", "cnr", ``, `List „Obala"`, `quotes_style=List „Obala“`),
		bad("", "cnr", ``, `List “Obala”`, `quotes_style=List „Obala”`, `quotes_style=List “Obala“`),
		bad("", "cnr", ``, `List „Obala“ i list „Zora”`, `quotes_style=List „Obala“ i list „Zora“`),
		bad("", "cnr", ``, `List „Obala” i list „Zora“`, `quotes_style=List „Obala” i list „Zora”`),
		bad("", "cnr", ``, `List ”Obala”`, `quotes_style=List „Obala”`, `quotes_style=List ”Obala“`),
		bad("", "cnr-Cyrl", ``, `Лист "Обала"`, `quotes_style=Лист „Обала"`, `quotes_style=Лист "Обала“`),
		bad("", "cnr-Cyrl", ``, `Лист „Обала"`, `quotes_style=Лист „Обала“`),
		bad("", "cnr", ``, `Obala» je list`, `quotes_style=Obala“ je list`),
		bad("", "cnr", ``, `"Počinje ovdje`, `quotes_style=„Počinje ovdje`),
		bad("", "de", ``, `Die "Zeit"`, `quotes_style=Die „Zeit"`, `quotes_style=Die "Zeit“`),
		bad("", "de", ``, `Die „Zeit”`, `quotes_style=Die „Zeit“`),
		bad("", "de", ``, `Die “Zeit”`, `quotes_style=Die „Zeit”`, `quotes_style=Die “Zeit“`),
		bad("", "de", ``, `Die „Zeit"`, `quotes_style=Die „Zeit“`),
		bad("", "de", ``, `Die „Zeit“ und die »Welt«`, `quotes_style=Die „Zeit“ und die „Welt«`, `quotes_style=Die „Zeit“ und die »Welt“`),
		bad("", "de", ``, `Die »Zeit« und die „Welt“`, `quotes_style=Die »Zeit« und die »Welt“`, `quotes_style=Die »Zeit« und die „Welt«`),
		bad("", "de", ``, `"Fängt hier an`, `quotes_style=„Fängt hier an`),
		bad("", "de", ``, `hört hier auf".`, `quotes_style=hört hier auf“.`),
		bad("", "en", ``, `The "Times"`, `quotes_style=The “Times"`, `quotes_style=The "Times”`),
		bad("", "en", ``, `The „Times“`, `quotes_style=The “Times“`, `quotes_style=The „Times”`),
		bad("", "en", ``, `The “Times"`, `quotes_style=The “Times”`),
		bad("", "en", ``, `The «Times»`, `quotes_style=The “Times»`, `quotes_style=The «Times”`),
		bad("", "en", ``, `The “Times” and the "Post”`, `quotes_style=The “Times” and the “Post”`),
		bad("", "en", ``, `"It begins here.`, `quotes_style=“It begins here.`),
		bad("", "en", ``, `and ends here."`, `quotes_style=and ends here.”`),
		bad("", "en", ``, `The ”Times”`, `quotes_style=The “Times”`),
	})
}

func TestQuotationBounds(t *testing.T) {
	checkRows(t, "quote_length quote_moved", 25, []row{
		good("en", "cnr", `"We lost the game in the first ten minutes and never came back," the coach said.`, `„Izgubili smo utakmicu u prvih deset minuta i nijesmo se vratili“, rekao je trener.`),
		good("en", "cnr-Cyrl", `"We lost the game in the first ten minutes and never came back," the coach said.`, `„Изгубили смо утакмицу у првих десет минута и нијесмо се вратили“, рекао је тренер.`),
		good("en", "de", `"We lost the game in the first ten minutes and never came back," the coach said.`, `„Wir haben das Spiel in den ersten zehn Minuten verloren und kamen nie zurück“, sagte der Trainer.`),
		good("en", "de", `The coach said: "We lost the game in the first ten minutes."`, `„Wir haben das Spiel in den ersten zehn Minuten verloren“, sagte der Trainer.`),
		good("en", "cnr", `"We lost," the coach said, "and we know why."`, `„Izgubili smo i znamo zašto“, rekao je trener.`),
		good("en", "cnr", `The minister called the report "unfair".`, `Ministar je izvještaj nazvao „nepravednim“.`),
		good("en", "cnr", `The minister called the report "would have been out".`, `Ministar je rekao „izašla“.`),
		good("en", "de", `He called it "the worst decision of the year" and left the room.`, `Er nannte das „die schlechteste Entscheidung des Jahres“ und verließ den Raum.`),
		good("en", "de", `"I said what I had to say and that is all," he said.`, `„Ich sagte, was ich zu sagen hatte, und das ist alles“, so er.`),
		good("en", "cnr", `"The road will be open for the whole of the summer," he has reportedly said.`, `„Put će biti otvoren tokom čitavog ljeta“, kaže on.`),
		good("de", "en", `„Die Straße bleibt den ganzen Sommer offen“, sagte die Sprecherin.`, `“The road will stay open all summer,” the spokeswoman said.`),
		good("de", "cnr", `„Die Straße bleibt den ganzen Sommer offen“, sagte die Sprecherin.`, `„Put ostaje otvoren cijelo ljeto“, rekla je portparolka.`),
		good("cnr", "en", `„Put ostaje otvoren cijelo ljeto“, rekla je portparolka.`, `“The road will stay open all summer,” the spokeswoman said.`),
		good("cnr", "de", `„Put ostaje otvoren cijelo ljeto“, rekla je portparolka.`, `„Die Straße bleibt den ganzen Sommer offen“, sagte die Sprecherin.`),
		good("en", "cnr", `The novels "River" and "The Long Winter of the Northern Villages" won.`, `Pobijedili su romani „Rijeka“ i „Duga zima sjevernih sela“.`),
		good("en", "cnr", `"We began in spring and worked all through the summer.`, `„Počeli smo u proljeće.`),
		good("en", "cnr", `There is no quotation here at all, only a long sentence.`, `Ovdje uopšte nema citata, samo jedna dugačka rečenica.`),
		good("fr", "cnr", `« Nous avons attendu des heures devant la mairie », a dit une mère.`, `„Satima smo čekali ispred opštine“, rekla je jedna majka.`),
		good("en", "de", `"Yes," she said.`, `„Ja“, sagte sie.`),
		good("en", "de", `"Yes, and again yes, and for the third time yes," was all that she would say about it.`, `„Ja, und nochmals ja, und zum dritten Mal ja“ war alles, was sie dazu sagen wollte.`),
		good("en", "cnr", `The party wants "order", he said, and "peace".`, `Partija želi „red“, rekao je, i „mir“.`),
		good("de", "en", `Die Zeitung „Morgen“ berichtete am Montag ausführlich darüber.`, `The newspaper “Morgen” reported on it in detail on Monday.`),
		good("en", "cnr", `"Nobody told us that the bridge would be closed for a month," a driver complained.`, `„Niko nam nije rekao da će most biti zatvoren mjesec dana“, požalio se jedan vozač.`),
		good("cnr", "en", `Direktor kaže da je ugovor „potpuno čist i zakonit“, a opozicija da nije.`, `The director says that the contract is “entirely clean and lawful”; the opposition says it is not.`),
		good("cnr-Cyrl", "de", `„Пут остаје отворен цијело љето“, рекла је портпаролка.`, `„Die Straße bleibt den ganzen Sommer offen“, sagte die Sprecherin.`),

		bad("en", "cnr", `"We lost the game in the first ten minutes and never came back," the coach said.`, `„Izgubili smo utakmicu“, rekao je trener.`, "quote_length"),
		bad("en", "cnr-Cyrl", `"We lost the game in the first ten minutes and never came back," the coach said.`, `„Изгубили смо утакмицу“, рекао је тренер.`, "quote_length"),
		bad("en", "de", `"We lost the game in the first ten minutes and never came back," the coach said.`, `„Wir haben das Spiel in den“, sagte der Trainer.`, "quote_length"),
		bad("de", "en", `„Die Straße bleibt den ganzen Sommer über für alle offen“, sagte die Sprecherin.`, `“The road will,” the spokeswoman said.`, "quote_length"),
		bad("de", "cnr", `„Die Straße bleibt den ganzen Sommer über für alle offen“, sagte die Sprecherin.`, `„Put ostaje“, rekla je portparolka.`, "quote_length"),
		bad("cnr", "en", `„Put ostaje otvoren cijelo ljeto za sve vozače“, rekla je portparolka.`, `“The road will stay,” the spokeswoman said.`, "quote_length"),
		bad("cnr", "de", `„Put ostaje otvoren cijelo ljeto za sve vozače“, rekla je portparolka.`, `„Die Straße bleibt“, sagte die Sprecherin.`, "quote_length"),
		bad("en", "cnr", `He promised to "build a new hospital and two schools in every town".`, `Obećao je da će „izgraditi novu“.`, "quote_length"),
		bad("en", "de", `He promised to "build a new hospital and two schools in every town".`, `Er versprach, „ein neues Krankenhaus“ zu bauen.`, "quote_length"),
		bad("en", "cnr", `"The water rose faster than anybody could have expected that night," a fisherman from Virpazar said.`, `„Voda je rasla brže nego“, rekao je jedan ribar iz Virpazara.`, "quote_length"),
		bad("en", "cnr", `She said "yes" and then: "All that we asked for was put into the final text of the law."`, `Rekla je „da“, a zatim: „Sve što smo tražili“.`, "quote_length"),
		bad("fr", "cnr", `« Nous avons attendu des heures devant la mairie sans rien savoir », a dit une mère.`, `„Satima smo“, rekla je jedna majka.`, "quote_length"),
		bad("cnr-Cyrl", "de", `„Пут остаје отворен цијело љето за све возаче“, рекла је портпаролка.`, `„Die Straße bleibt“, sagte die Sprecherin.`, "quote_length"),
		bad("en", "cnr", `"We lost the game," the coach said.`, `„Izgubili smo utakmicu, rekao je trener“.`, "quote_moved"),
		bad("en", "cnr-Cyrl", `"We lost the game," the coach said.`, `„Изгубили смо утакмицу, рекао је тренер“.`, "quote_moved"),
		bad("en", "de", `"We lost the game," the coach said.`, `„Wir haben das Spiel verloren, sagte der Trainer“.`, "quote_moved"),
		bad("en", "de", `"We lost the game," the coach of Sutjeska told reporters in Nikšić late on Saturday.`, `„Wir haben das Spiel verloren, sagte der Trainer von Sutjeska vor Journalisten in Nikšić“ am späten Samstag.`, "quote_moved"),
		bad("de", "en", `„Die Straße bleibt offen“, sagte die Sprecherin.`, `“The road will stay open, the spokeswoman said.”`, "quote_moved"),
		bad("de", "cnr", `„Die Straße bleibt offen“, sagte die Sprecherin.`, `„Put ostaje otvoren, rekla je portparolka.“`, "quote_moved"),
		bad("cnr", "en", `„Put ostaje otvoren“, rekla je portparolka.`, `“The road will stay open, the spokeswoman said.”`, "quote_moved"),
		bad("cnr", "de", `„Put ostaje otvoren“, rekla je portparolka.`, `„Die Straße bleibt offen, sagte die Sprecherin.“`, "quote_moved"),
		bad("en", "cnr", `He called the plan "a gift to the rich" that was written by lobbyists angry about the new tax on villas.`, `Nazvao je plan „poklonom bogatima koji su pisali lobisti ljuti zbog novog poreza na vile“.`, "quote_moved"),
		bad("en", "de", `The mayor, who opened the fair, spoke of "a great day" for the town and for all who had worked for it.`, `Der Bürgermeister, der die Messe eröffnete, sprach von „einem großen Tag für die Stadt und für alle, die dafür gearbeitet hatten“.`, "quote_moved"),
		bad("cnr-Cyrl", "en", `„Пут остаје отворен“, рекла је портпаролка.`, `“The road will stay open, the spokeswoman said.”`, "quote_moved"),
		bad("it", "cnr", `«La strada resta aperta», ha detto la portavoce.`, `„Put ostaje otvoren, rekla je portparolka.“`, "quote_moved"),
	})
}
