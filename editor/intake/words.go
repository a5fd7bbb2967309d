package intake

import (
	"strings"

	"redakcija/editor/language"
)

// zone says where on a page a word is furniture.
type zone int

const (
	anywhere zone = iota // a story never has such a line
	edges                // only before and after the story: in its middle it is a subheading
)

// wordRow lists phrases that say why a line is no part of a story. Phrases are
// separated by "|" and compared as [language.Fold] writes them, so Latin and Cyrillic
// spellings of one word are one entry, and neither case nor marks count.
type wordRow struct {
	why  string
	zone zone
	// whole are phrases of which a line must consist entirely; numbers do not count.
	whole string
	// start are phrases that a line may begin with.
	start string
	// colon says that a colon must follow the phrase in start.
	colon bool
	// with are words of which one must follow the phrase in start, "" for any.
	with string
	// sentence says that even a line that ends like a sentence is taken off.
	sentence bool
}

// The languages of a page stand one to a line: English, German, Montenegrin with its
// neighbours, Russian.
var wordRows = []wordRow{
	{why: "language_menu", whole: `language|languages|choose language|select language|choose your language|change language|` +
		`sprache|sprachen|sprache wählen|sprache auswählen|sprachauswahl|` +
		`jezik|jezici|izaberi jezik|izaberite jezik|odaberi jezik|odaberite jezik|izbor jezika|promijeni jezik|` +
		`язык|выбор языка|выберите язык|выбрать язык|` +
		languageNames},
	{why: "site_banner", zone: edges, start: `world news for|news from home for|news for the diaspora|your daily news from|the latest news from|` +
		`nachrichten für die|weltnachrichten für|nachrichten aus aller welt|` +
		`vijesti iz svijeta za|vesti iz sveta za|svjetske vijesti za|svetske vesti za|vijesti za dijasporu|novosti iz svijeta za|` +
		`мировые новости для|новости мира для|новости для`},
	{why: "menu", zone: edges, whole: sections + `|home|home page|homepage|news|latest news|latest|all news|live|live tv|video|videos|photo|photos|gallery|podcast|podcasts|blog|blogs|` +
		`menu|sections|search|log in|login|sign in|sign up|register|my account|contact|contact us|about|about us|imprint|privacy|privacy policy|cookie policy|terms|terms of use|` +
		`terms and conditions|advertise|advertising|advertise with us|careers|jobs|archive|sitemap|rss|skip to content|skip to site index|skip to navigation|skip to footer|site index|skip to main content|back|back to top|top|next|previous|` +
		`more|more menu|weather|e paper|accessibility|accessibility help|accessibility statement|cookies|cookie settings|do not sell my personal information|your privacy choices|editorial guidelines|corrections|ethics policy|community guidelines|syndication|site map|puzzles|games|crosswords|obituaries|classifieds|watch live|live stream|newsletters|watch|listen live|submit a tip|news tips|contests|traffic|investigates|close|close menu|open menu|toggle menu|edition|us edition|international edition|uk edition|newsletter|shop|help|faq|follow us|app|apps|` +
		`startseite|nachrichten|aktuell|aktuelles|mediathek|suche|suchen|anmelden|registrieren|kontakt|impressum|datenschutz|agb|über uns|werbung|archiv|menü|` +
		`zum inhalt springen|zum inhalt|zur navigation|barrierefreiheit|datenschutzerklärung|nutzungsbedingungen|mediadaten|widerruf|verträge kündigen|abo kündigen|abo|podcasts|ticker|newsticker|schlagzeilen|liveblog|liveticker|themen|sendungen|programm|tv programm|rätsel|spiele|stellenmarkt|zum hauptinhalt springen|nach oben|zurück|weiter|mehr|wetter|abo|hilfe|bilder|fotos|` +
		`naslovna|naslovnica|početna|početna strana|početna stranica|vijesti|vesti|najnovije vijesti|najnovije vesti|novosti|sve vijesti|uživo|video|foto|galerija|` +
		`meni|izbornik|traži|pretraga|pretraži|prijava|prijavi se|registracija|kontakt|o nama|impresum|impressum|marketing|oglašavanje|uslovi korišćenja|uvjeti korištenja|` +
		`pravila privatnosti|politika privatnosti|politika kolačića|privatnost|arhiva|mapa sajta|na vrh|nazad|natrag|dalje|sljedeća|prethodna|vrijeme|vremenska prognoza|` +
		`pretplata|pomoć|kolumne|forum|ostalo|kontakti|cjenovnik|cenovnik|zaštita privatnosti|zaštita podataka|pravila korištenja|pravila korišćenja|uslovi korišćenja|uslovi upotrebe|uvjeti|etički kodeks|redakcija|kodeks|oglasite se|zaposlenje|pristupačnost|još|tema|teme|intervjui|dosije|kalendar|horoskop|tv program|scena|moda|kuća|auto|it|tehno|planeta|region|gradovi|više|specijali|tv|radio|štampano izdanje|preskoči na sadržaj|` +
		`главная|новости|все новости|лента новостей|лента|последние новости|меню|поиск|войти|вход|регистрация|контакты|о нас|о проекте|реклама на сайте|` +
		`архив|вакансии|рекламодателям|правила использования|редакция|обратная связь|спецпроекты|подкасты|политика конфиденциальности|пользовательское соглашение|видео|фото|погода|наверх|ещё|прямой эфир`},
	{why: "label", zone: edges, whole: `exclusive|premium|members only|für abonnenten|exklusiv für abonnenten|samo za pretplatnike|premium sadržaj|udarno|tema dana|vijest dana|priča dana|foto i video|analysis|opinion|interview|explainer|breaking|breaking news|just in|report|feature|live updates|updated|press release|for immediate release|no|` +
		`min|mins|minute|minutes|min read|minute read|minutes read|reading time|read|views|` +
		`analyse|kommentar|meinung|eilmeldung|reportage|hintergrund|pressemitteilung|presseinformation|zur sofortigen veröffentlichung|nr|lesezeit|minuten|exklusiv|` +
		`ekskluzivno|analiza|intervju|komentar|mišljenje|stav|reportaža|najnovije|upravo objavljeno|saopštenje|saopštenje za javnost|saopštenje za medije|saopćenje|` +
		`saopćenje za javnost|saopćenje za medije|priopćenje|priopćenje za javnost|priopćenje za medije|za medije|za objavu|broj|br|vrijeme čitanja|vreme čitanja|minuta|minut|min čitanja|pregleda|čitanja|` +
		`эксклюзив|анализ|мнение|интервью|срочно|пресс релиз|время чтения|мин|минут|минуты|просмотров`},
	{
		why: "share", whole: `share|share via|copy url|copied|print this page|print article|send to a friend|feedback|font size|text size|save article|save for later|add to favourites|likes|flipboard|snapchat|mastodon|xing|pocket|fejsbuk|tviter|imejl|reuse this content|share full article|share options|gift article|give this article|shares|share this|share this article|share this story|share article|share on|tweet|send|pošalji|пошаљи|facebook|twitter|x|instagram|whatsapp|viber|telegram|linkedin|reddit|pinterest|tiktok|youtube|` +
			`messenger|threads|bluesky|email|e mail|mail|print|copy link|link copied|save|bookmark|like|` +
			`teilen|artikel teilen|artikel drucken|artikel versenden|artikel merken|artikel verschenken|verschenken|kopieren|fehler melden|schriftgröße|per whatsapp|per mail|beitrag teilen|drucken|merken|zur merkliste hinzufügen|zur merkliste|merkliste|x com|speichern|link kopieren|per e mail|versenden|` +
			`podijeli|podijelite|štampa|pošalji mejlom|kopiraj|kopirajte link|veličina teksta|veličina slova|sačuvaj članak|prijavi grešku|podijeli vest|podijeli priču|podeli|podelite|dijeli|podijeli vijest|podijeli članak|podijelite članak|podijeli na|štampaj|odštampaj|ispiši|ispis|sačuvaj|kopiraj link|pošalji|pošalji prijatelju|sviđa mi se|prati|dijeljenja|dijeljenje|pošalji prijatelju|podijeli na facebooku|podijeli na fejsbuku|podeli na fejsbuku|` +
			`поделиться|поделитесь|скопировать|скопировано|размер шрифта|сообщить об ошибке|телеграм|распечатать|печать|скопировать ссылку|вконтакте|одноклассники|сохранить`,
		start: `share on|share this|share via|auf facebook teilen|teilen auf|teilen sie|podijeli na|podijelite na|podeli na|podijeli ovu|podijelite ovu|podijeli ovaj|podijelite ovaj|поделиться в|поделитесь в`,
	},
	{
		why: "subscribe", whole: `subscribe|sign up|become a member|become a supporter|support us|donate|donate now|start free trial|already a member|free newsletter|sign up now|after newsletter promotion|newsletter promotion|newsletter signup|privacy notice|jetzt kostenlos anmelden|jetzt anmelden|newsletter bestellen|zum newsletter|zum newsletter anmelden|subscribe now|email address|enter your email|your email|enter your email address|sign me up|app store|google play|download on the app store|get it on google play|get the app|unsubscribe|view in browser|manage preferences|manage your preferences|abonnieren|jetzt abonnieren|newsletter abonnieren|e mail adresse|jetzt im app store|jetzt bei google play|im browser ansehen|mitglied werden|jetzt testen|jetzt unterstützen|jetzt spenden|abonnent werden|abmelden|pretplati se|pretplatite se|vaš email|vaša e mail adresa|unesite email|unesite e mail adresu|email adresa|e mail adresa|zaprati|zapratite nas|postanite pretplatnik|postani član|podržite nas|podrži nas|donirajte|doniraj|pratite nas|prati nas|preuzmi aplikaciju|preuzmite aplikaciju|odjavi se|odjavite se|подписаться|подпишитесь|отписаться|стать подписчиком|поддержать нас|оформить подписку|ваш email`,
		start: `subscribe|sign up|get our|get the|get your|get all the|join our|join us on|follow us|like us|download our|download the|enter your email|your email address|stay informed|keep up with|support our|this newsletter|you are receiving this|unsubscribe|view in browser|view this email|already a subscriber|` +
			`melden sie sich|jetzt abonnieren|jetzt anmelden|abonnieren sie|folgen sie uns|folge uns|laden sie|unser newsletter|der newsletter|den newsletter|mit unserem newsletter|bleiben sie|verpassen sie|jetzt kostenlos|sie möchten|` +
			`prijavite se|prijavi se|pretplatite se|pretplati se|pratite nas|prati nas|zapratite|preuzmite aplikaciju|preuzmite našu|preuzmite|skinite|instalirajte|budite u toku|ostanite u toku|pridružite se|pridruži se|naše vijesti|naše vesti|najvažnije vijesti|najvažnije vesti|dnevni pregled|želite da|unesite|vaša email adresa|pišite nam|uključite|podržite|` +
			`подписывайтесь|подпишитесь|следите за нами|читайте нас|присоединяйтесь|оставайтесь|скачайте`,
		with: `newsletter|newsletters|inbox|app|email|e mail|mail|subscriber|subscribing|unsubscribe|notifications|browser|journalism|log|postfach|facebook|instagram|twitter|telegram|viber|whatsapp|youtube|channel|google|abonnieren|push|` +
			`njuzleter|newsletteru|newslettera|njuzletera|bilten|biltena|mejl|mejlom|imejl|aplikaciju|aplikacija|aplikaciji|android|iphone|notifikacije|obavještenja|obaveštenja|kanal|grupi|grupu|zajednici|messenger|fejsbuk|facebook|instagram|facebooku|fejsbuku|instagramu|twitteru|tviteru|viberu|telegramu|youtube|jutjub|kanalu|vijesti|` +
			`рассылку|рассылка|телеграм|телеграме|telegram|канал|канале|приложение|нас`,
		sentence: true,
	},
	{why: "subscribe", start: `sign up to|sign up for|subscribe to|sign up here|get the app|privacy notice newsletters|newsletter abonnieren|prijavite se na|prijavi se na|pretplatite se na|подпишитесь на`},
	{
		why: "cookies", whole: `accept|accept all|i agree|agree|got it|learn more|accept and continue|accept cookies|reject all|manage cookies|cookie settings|alle akzeptieren|akzeptieren|ablehnen|cookie einstellungen|` +
			`prihvati|prihvatam|prihvaćam|razumijem|razumem|u redu|slažem se|saznaj više|saznajte više|postavke kolačića|podešavanja kolačića|prihvati sve|prihvati kolačiće|odbij|odbij sve|принять|принять все|отклонить`,
		start: `we use cookies|by using this site|by using our site|this site uses cookies|this website uses cookies|our site uses cookies|by continuing to use this site|` +
			`wir verwenden cookies|diese website verwendet cookies|diese seite verwendet cookies|wir nutzen cookies|diese website nutzt cookies|` +
			`koristimo kolačiće|ovaj sajt koristi kolačiće|ovaj sajt koristi cookies|ova stranica koristi kolačiće|ova web stranica koristi kolačiće|mi koristimo kolačiće|portal koristi kolačiće|` +
			`мы используем cookie|мы используем файлы cookie|этот сайт использует cookie|сайт использует файлы cookie|ovaj sajt koristi „kolačiće”`,
		sentence: true,
	},
	{
		why: "comments", whole: `comment|have your say|what do you think|what do you think about this story|šta vi mislite|šta mislite|vaše mišljenje|was denken sie|ihre meinung|comments|no comments|all comments|newest|oldest|sort by|most relevant|see all comments|view all comments|post a comment|write a comment|post|reader comments|leave a comment|leave a reply|add comment|view comments|show comments|join the conversation|` +
			`kommentar schreiben|kommentar verfassen|kommentar abgeben|kommentar absenden|netiquette|diskutieren sie mit|jetzt mitdiskutieren|mitdiskutieren|leserkommentare|alle kommentare|diskussion|zur diskussion|kommentare|kommentar|beiträge|kommentare anzeigen|keine kommentare|kommentieren|` +
			`komentari|komentar|komentara|komentari čitalaca|komentari čitatelja|svi komentari|pogledaj komentare|pogledajte komentare|vidi komentare|učitaj još komentara|napišite komentar|vaš komentar|ime i prezime|najbolje ocijenjeni|najbolje ocenjeni|pravila komentarisanja|odustani|pošaljite komentar|napišite svoj komentar|ime|vaše ime|komentiraj prvi|budite prvi koji će komentarisati|najnoviji|najstariji|sortiraj po|nema komentara|ostavi komentar|ostavite komentar|pošalji komentar|pošalji|pošaljite|napiši komentar|dodaj komentar|komentariši|komentiraj|prikaži komentare|` +
			`комментарии|комментариев|комментарий|ваш комментарий|ваше имя|отправить|сначала новые|сначала старые|комментария|комментировать|обсудить|все комментарии|написать комментарий|оставить комментарий|нет комментариев`,
		start: `leave a comment|leave a reply|log in to comment|ostavi komentar|ostavite komentar|prijavite se da biste komentarisali|kommentar schreiben|оставить комментарий`,
	},
	{why: "related", whole: relatedHeads, start: relatedHeads, colon: true},
	{
		why: "player", whole: `listen|watch video|watch the video|video player is loading|fullscreen|playback rate|remaining time|view gallery|view all photos|see all photos|open image|open gallery|image gallery|enlarge image|expand image|hide caption|toggle caption|listen to this article|listen to article|listen to the story|play|play video|play audio|watch|watch now|mute|unmute|pause|audio player|video player|auto play|loading|` +
			`anhören|artikel anhören|beitrag anhören|video ansehen|zum video|bildergalerie|bilder anzeigen|bild vergrößern|zur galerie|vergrößern|vorlesen|abspielen|video abspielen|audio abspielen|wird geladen|` +
			`slušaj vijest|slušaj vest|poslušaj vijest|pogledajte snimak|pogledaj snimak|video u nastavku|bonus video|pogledajte galeriju|pogledaj galeriju|galerija fotografija|otvorite galeriju|pokreni video|uvećaj|poslušajte|poslušaj članak|poslušajte članak|poslušajte tekst|poslušaj|slušajte|pusti|pogledaj video|pogledajte video|učitavanje|` +
			`слушать|слушать статью|слушать новость|прослушать|смотреть видео|посмотреть фото|фотогалерея|воспроизвести|загрузка`,
		start: `listen to this article|this article is read by|play video|watch|video|audio|podcast|artikel anhören|slušaj vijest|slušajte|poslušajte|слушать статью`, colon: true,
	},
	{why: "player", start: `please use chrome|please enable javascript|to play this video|your browser does not support|this video can not be played|bitte aktivieren sie javascript|vaš pregledač ne podržava`, sentence: true},
	{why: "player", start: `listen to this article|audio by|play video|video duration|artikel anhören|diesen artikel vorlesen|slušaj vijest|poslušajte članak|слушать статью`},
	{
		why: "poll", whole: `poll|today s poll|umfrage|anketa|anketa dana|glasaj|glasajte|rezultati ankete|vote|vote now|abstimmen|ergebnis anzeigen|опрос|голосовать|проголосовать`,
	},
	{
		why: "ticker", zone: edges, whole: `eur|usd|gbp|chf|rsd|rub|bam|jpy|cny|hrk|btc|eth|dax|mdax|tecdax|dow|dow jones|nasdaq|s p|ftse|brent|wti|gold|bitcoin|€|kursna lista|tečajna lista|курс|` +
			`доллар|евро|нефть`,
	},
	{why: "label", zone: edges, start: `reading time|lesezeit|vrijeme čitanja|vreme čitanja|время чтения`, colon: true},
	{why: "date", zone: edges, whole: `last updated|updated|published|posted|first published|zuletzt aktualisiert|veröffentlicht|aktualisiert|objavljeno|ažurirano|izmijenjeno|опубликовано|обновлено`},
	{
		why: "copyright", sentence: true, start: `zabranjeno je svako|zabranjeno je preuzimanje|zabranjeno preuzimanje|zabranjeno kopiranje|preuzimanje sadržaja|preuzimanje teksta|preuzimanje vijesti|nije dozvoljeno preuzimanje|nije dopušteno|svako neovlašćeno|` +
			`this material may not|no part of this|reproduction of|nachdruck|die vervielfältigung|weiterverbreitung|` +
			`использование материалов|перепечатка|при цитировании|при перепечатке|полное или частичное`,
		with: `sadržaja|sadržaj|dozvole|saglasnosti|suglasnosti|odobrenja|portala|portal|preuzimanje|kopiranje|published|broadcast|rewritten|permission|prohibited|genehmigung|zustimmung|erlaubnis|verboten|untersagt|` +
			`ссылка|ссылки|ссылкой|материалов|разрешения|запрещено|запрещена`,
	},
	{
		why: "comments", sentence: true, start: `svi komentari|komentari odražavaju|komentari ne odražavaju|komentari objavljeni|komentari koji|mišljenja iznesena|mišljenja iznijeta|mišljenja izneta|stavovi u komentarima|stavovi izneseni|stavovi izneti|uvredljivi komentari|poštovani čitaoci|` +
			`poštovani čitatelji|molimo čitaoce|molimo čitatelje|redakcija zadržava|redakcija ima pravo|portal zadržava|napomena komentari|da biste komentarisali|za komentarisanje|za komentiranje|` +
			`comments are|comments on this|please keep comments|you must be logged in|we welcome your comments|this article is closed for comments|` +
			`die kommentarfunktion|kommentare sind|die kommentare|sie müssen angemeldet|um zu kommentieren|` +
			`комментарии отражают|мнение авторов|редакция не несет|чтобы оставить комментарий|уважаемые читатели`,
		with: `komentar|komentari|komentare|komentara|komentarima|komentarisanje|komentarisali|komentiranje|redakcije|redakcija|autora|portala|stav|stavove|čitalaca|čitatelja|administratora|` +
			`comment|comments|moderated|closed|logged|kommentar|kommentare|kommentarfunktion|kommentieren|angemeldet|geschlossen|moderiert|` +
			`комментарии|комментариев|комментарий|комментариях|редакции|ответственности`,
	},
	{
		why: "end_mark", sentence: true, start: `über dieses thema berichtete|über dieses thema berichteten|dieses thema im programm|diese meldung wurde|diese nachricht wurde|this is a breaking news story|this is a developing story|more to follow|` +
			`vijest se dopunjuje|vest se dopunjuje|više informacija uskoro|opširnije uskoro|новость дополняется|материал дополняется`,
	},
	{why: "related", start: `more|also|mehr|dazu|još|više|ещё`, colon: true},
	{why: "related", start: `read more from|read more on|read more about|more on|read also|see also|you may also like|lesen sie auch|lesen sie mehr|das könnte sie auch interessieren|` +
		`pročitajte još|pročitajte i|pročitaj još|pročitaj i|možda će vas zanimati|читайте также`},
	{why: "tags", colon: true, start: `tags|tag|topics|keywords|schlagwörter|schlagworte|themen|stichwörter|tagovi|oznake|ključne riječi|ključne reči|teme|теги|метки|ключевые слова`},
	{why: "tags", start: `schlagwörter zu|schlagworte zu|themen zu diesem|tagovi članka|oznake članka|теги статьи`},
	{why: "photo_credit", whole: `getty images|getty|shutterstock|pixabay|imago|ilustracija|foto ilustracija|arhiva|illustration|symbolbild|archivbild|иллюстрация`},
	{why: "photo_credit", colon: true, start: `photo|photos|photo by|photo credit|photograph|photographs|photography|image|image credit|credit|image source|picture|bild|bilder|bildquelle|quelle bild|bildrechte|fotografie|fotograf|foto|fotos|foto by|fotografija|fotografije|naslovna fotografija|izvor foto|foto izvor|foto ilustracija|ilustracija|izvor fotografije|snimak|фото|иллюстрация`},
	{why: "photo_credit", start: `image source|image credit|photo by|photograph by|photographs by|picture by|bildquelle`},
	{
		why: "advertisement", whole: `advertisement|ad feedback|scroll to continue|continue reading below|remove ads|adchoices|ad choices|promoted|partner content|skip advertisement|story continues below advertisement|article continues below this ad|advertising|sponsored|paid post|sponsored content|ad|ads|anzeige|werbung|anzeigen|werbung ausblenden|nach der anzeige weiterlesen|ende der anzeige|gesponserter inhalt|gesponsert|oglas|oglasi|plaćeni sadržaj|promotivni sadržaj|promotivni tekst|sponzorisani sadržaj|sponzorirani sadržaj|pr tekst|oglasna poruka|nastavak teksta ispod oglasa|tekst se nastavlja ispod oglasa|članak se nastavlja ispod oglasa|reklama|reklame|sponzorisano|sponzorirano|plaćeni oglas|promo|` +
			`реклама|на правах рекламы`,
	},
	{
		why: "embargo", colon: true, start: `embargo|embargoed|embargoed until|sperrfrist|sperrfrist bis|embargo do|zabrana objavljivanja do|эмбарго`,
		sentence: true,
	},
	{
		why: "letter", whole: `original message|forwarded message|begin forwarded message|forwarded|forwarded many times|ursprüngliche nachricht|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|` +
			`weitergeleitet|häufig weitergeleitet|originalna poruka|izvorna poruka|proslijeđena poruka|početak proslijeđene poruke|prosleđena poruka|proslijeđeno|prosleđeno|proslijeđeno mnogo puta|` +
			`исходное сообщение|пересылаемое сообщение|пересланное сообщение|переслано`,
	},
	{why: "end_mark", whole: `end|ends|more|ende|kraj|конец`},
}

// languageNames are what a menu of languages consists of.
const languageNames = `english|german|montenegrin|serbian|croatian|bosnian|russian|albanian|french|spanish|italian|turkish|` +
	`englisch|deutsch|montenegrinisch|serbisch|kroatisch|bosnisch|russisch|albanisch|französisch|` +
	`engleski|njemački|nemački|crnogorski|srpski|hrvatski|bosanski|ruski|albanski|francuski|latinica|ćirilica|lat|cir|ćir|` +
	`русский|английский|немецкий|черногорский|сербский|shqip|français|italiano|español|türkçe|` +
	`en|de|me|mne|cg|cnr|sr|srb|hr|bs|ru|rus|eng|ger|deu|sq|alb|fr|it`

// relatedHeads stand above or before links to other stories.
const relatedHeads = `related article|related story|related video|related content|what to read next|more to read|read next|next story|previous story|next article|previous article|from our partners|promoted stories|sponsored stories|trending stories|popular|popular now|in case you missed it|must read|must reads|don t miss|top picks|our picks|watch next|in pictures|read also|read more|read more on this|more on this|more here|click here|continue reading|also on the site|don t miss this|read next|also read|see also|related|related articles|related stories|related news|related topics|more on this story|more on this topic|most read|most popular|trending|` +
	`editors picks|recommended|recommended for you|you may also like|you might also like|don t miss|more from|latest stories|top stories|` +
	`lesen sie auch|lesen sie mehr|lesen sie dazu|lesen sie hier mehr|zum weiterlesen|weiterführende links|verwandte artikel|verwandte themen|ähnliche beiträge|beliebt|beliebteste artikel|unsere empfehlungen|leseempfehlung|leseempfehlungen|nicht verpassen|nächster artikel|vorheriger artikel|mehr zu diesem thema|mehr zum artikel|lesen sie hier|lesen sie hierzu|mehr dazu|mehr lesen|weiterlesen|dazu passend|mehr zum thema|zum thema|auch interessant|das könnte sie auch interessieren|meistgelesen|weitere artikel|weitere themen|weitere meldungen|ähnliche artikel|empfehlungen der redaktion|` +
	`pročitajte još|pročitajte i|pročitajte i ovo|sljedeći članak|prethodni članak|sledeći tekst|prethodni tekst|sljedeća vijest|prethodna vijest|aktuelno|aktualno|izdvojene vijesti|izbor urednika|preporuka urednika|preporučeno|popularno|najgledanije|top vijesti|glavne vijesti|udarne vijesti|još na ovu temu|još o ovoj temi|više na ovu temu|vezana vijest|vezana vest|vezani sadržaj|povezani sadržaj|pročitajte i to|pročitaj još|pročitaj i|pročitaj i ovo|pročitajte više|pročitaj više|pročitajte više o temi|čitajte još|čitaj još|čitajte i|još vijesti|još vesti|opširnije|detaljnije|saznajte više o|vezano|vezane vijesti|vezane vesti|povezane vijesti|povezane vesti|povezani članci|povezano|povezana vijest|pogledajte još|pogledajte i|pogledaj još|vidi još|vidi i|nastavi čitanje|slične vijesti|slično|` +
	`najčitanije|najčitanije vijesti|izdvajamo|preporučujemo|preporuka|možda će vas zanimati|još iz rubrike|više o temi|više na temu|iz iste rubrike|ne propustite|` +
	`читайте также|читать далее|читать также|что еще почитать|ещё по теме|другие материалы|следующая новость|предыдущая новость|выбор редакции|читать ещё|читайте ещё|подробнее|смотрите также|ранее по теме|по теме|материалы по теме|похожие новости|популярное|самое читаемое|рекомендуем|другие новости`

// sections are the departments of a newspaper: the last word of a breadcrumb, a
// label above a headline, and most of a menu.
const sections = `world|europe|balkans|balkan|region|regional|politics|business|economy|finance|money|markets|sport|sports|football|culture|arts|entertainment|technology|tech|science|health|` +
	`lifestyle|life|travel|society|diaspora|local|national|international|usa|us|u s|uk|germany|montenegro|serbia|croatia|bosnia|russia|asia|africa|middle east|americas|environment|climate|education|crime|chronicle|weather|opinions|editorial|columns|` +
	`welt|europa|politik|ausland|inland|wirtschaft|finanzen|kultur|gesellschaft|wissenschaft|technik|digital|gesundheit|reise|reisen|regionales|deutschland|österreich|schweiz|panorama|feuilleton|meinungen|kolumnen|` +
	`svijet|svet|evropa|politika|društvo|ekonomija|biznis|gospodarstvo|privreda|kultura|zabava|nauka|znanost|tehnologija|tehnika|zdravlje|život|putovanja|hronika|crna hronika|crna kronika|crna gora|srbija|hrvatska|bosna i hercegovina|bih|sad|njemačka|rusija|dijaspora|magazin|obrazovanje|ekologija|fudbal|nogomet|košarka|kolumne|mišljenja|stavovi|` +
	`мир|в мире|политика|общество|экономика|спорт|культура|наука|технологии|здоровье|происшествия|россия|сша|европа|черногория|диаспора|регионы`

// homes are what the first step of a breadcrumb is called.
var homes = phraseSet(`home|homepage|startseite|početna|početna strana|početna stranica|naslovna|naslovna strana|naslovnica|главная`)

var (
	// sectionNames are the departments, looked up on their own as well.
	sectionNames = phraseSet(sections)
	// bannerWords are found in the name of a publication.
	bannerWords = phraseSet(`news|daily|times|herald|tribune|gazette|journal|post|portal|diaspora|magazine|` +
		`nachrichten|zeitung|anzeiger|kurier|rundschau|vijesti|vesti|novosti|dnevne|dnevnik|novine|glas|glasnik|list|dijaspora|dijasporu|dijaspore|magazin|новости|известия|газета|вестник|вести`)
)

// phraseSet folds a "|" list of phrases.
func phraseSet(list string) map[string]bool {
	set := make(map[string]bool)
	for phrase := range strings.SplitSeq(list, "|") {
		if phrase = language.Fold(phrase); phrase != "" {
			set[phrase] = true
		}
	}
	return set
}

// wordSet makes a set of the words of a text, as they stand there.
func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}
