package intake

import (
	"strings"

	"redakcija/editor/language"
)

// channels are the ways by which a page wants to stay in touch, and invitations are the
// words with which a sentence about them begins.
var (
	channels = foldedWords(`twitter facebook instagram newsletter newsletters email e-mail inbox telegram viber whatsapp youtube linkedin forums podcast app
		letterbox tip updates
		njuzleter newsletteru fejsbuku facebooku instagramu twitteru mejl bilten telegramu viberu
		рассылку телеграм канал`)
	invitations = foldedWords(`follow subscribe sign join get have email contact like click
		folgen abonnieren melden registrieren folge kontaktieren
		pratite zapratite pretplatite prijavite pridružite preuzmite javite
		подпишитесь подписывайтесь следите читайте`)
)

// isInvitation tells that a passage invites to subscribe, to follow or to write.
func isInvitation(text string) bool {
	if len(text) > maxStart {
		return false
	}
	words := strings.FieldsFunc(language.Fold(text), func(r rune) bool { return r == ' ' || strings.ContainsRune(".,:;!?()", r) })
	if !containsAny(words, channels) && !strings.Contains(text, "@") {
		return false
	}
	for _, at := range append(sentenceCuts(text, -1), 0) {
		first, _, _ := strings.Cut(text[at:], " ")
		if invitations[language.Fold(first)] {
			return true
		}
	}
	return false
}

// buttons are what pages write on what one can press, and beside pictures and adverts.
var buttons = phraseSet(`close|caption|hide caption|show caption|image|image of|play|play video|pause|loading|expand|enlarge|view gallery|view image|zoom|slideshow|gallery|advert|story continues below|story continues below advertisement|article continues below|` +
	`schließen|bild vergrößern|vergrößern|galerie|zur galerie|bildergalerie|artikel wird unten fortgesetzt|anzeige|` +
	`zatvori|uvećaj|galerija|pogledaj galeriju|pogledajte galeriju|nastavak ispod oglasa|` +
	`закрыть|увеличить|галерея`)
