package intake

import (
	"strings"
	"unicode"

	"github.com/abadojack/whatlanggo"

	"redakcija/editor"
)

// tongue is a language as its commonest words show it. Besides those of our readers'
// countries there are their neighbours, so that none is taken for one of ours. A tongue
// that has no name in the catalogues has no tag.
type tongue struct {
	lang  editor.Lang
	words map[string]bool
}

// Serbian, Croatian, Bosnian and Montenegrin are one row, in two scripts.
var tongues = [...]tongue{
	{editor.EN, wordSet(`the of and to in that is was for with on said by from has have it as at be were which not are will`)},
	{editor.DE, wordSet(`der die das und in den von zu mit ist im für auf sich nicht ein eine dem des auch wird hat werden bei nach sagte`)},
	{editor.CNR, wordSet(`je da se u i na su za od koji koja koje nije bi što ili ali kako će sa bio iz kao samo oko smo već do o a ne ovaj`)},
	{editor.CNR, wordSet(`је да се у и на су за од који која које није би што или али како ће са био из као само око смо већ до о а не овај`)},
	{"ru", wordSet(`и в не на что с по как из за это от для был было которые который они также его при к о он`)},
	{"uk", wordSet(`і в на що з не та до як від для це є за про у який його`)},
	{"", wordSet(`на да се за от в са е по че като което и не ще при от си`)}, // Bulgarian
	{"mk", wordSet(`на да се во од за со е го што ќе ги и не беше како кој`)},
	{"sl", wordSet(`je da se v in na za so ki pa tudi kot bi ne bo po z iz ni`)},
	{"fr", wordSet(`le la les des et du une dans est que pour qui sur au par à en`)},
	{"it", wordSet(`il di che la e per un del una sono con non le i della in`)},
	{"es", wordSet(`el los que en la y las por con una para del de se un su`)},
	{"pt", wordSet(`de que do da em um para com não uma os no se na por mais as dos como foi ao das`)},
	{"sq", wordSet(`të në e dhe i për që një se me nga më është ka do nuk u si kjo kanë por`)},
	{"tr", wordSet(`ve bir bu için da de ile olarak olan çok daha sonra kadar dedi gibi en ise`)},
	{"pl", wordSet(`w i na z się nie do to że o jest jak po za od przez dla przy oraz był`)},
	{"", wordSet(`de het een van en dat op te is voor niet met zijn in aan`)}, // Dutch
}

// sampleSize is how many bytes of a story are looked at: five paragraphs are
// as good as fifty.
const sampleSize = 4096

// second is the second opinion, for texts too short for common words. Its list of
// languages has the neighbours too, for the same reason as [tongues].
var second = whatlanggo.Options{Whitelist: map[whatlanggo.Lang]bool{
	whatlanggo.Eng: true, whatlanggo.Deu: true, whatlanggo.Hrv: true, whatlanggo.Srp: true, whatlanggo.Rus: true,
	whatlanggo.Ukr: true, whatlanggo.Bul: true, whatlanggo.Mkd: true, whatlanggo.Slv: true, whatlanggo.Fra: true, whatlanggo.Ita: true, whatlanggo.Spa: true,
	whatlanggo.Por: true, whatlanggo.Tur: true, whatlanggo.Pol: true, whatlanggo.Ron: true,
}}

// languageOf returns the language of a story, or "" when it is none of those read here
// or cannot be told.
func languageOf(blocks []editor.Block) editor.Lang {
	var b strings.Builder
	for _, block := range blocks {
		b.WriteString(firstWords(block.Text, sampleSize))
		b.WriteByte('\n')
		if b.Len() > sampleSize {
			break
		}
	}
	sample := b.String()
	words := strings.FieldsFunc(strings.ToLower(sample), func(r rune) bool { return !unicode.IsLetter(r) })
	var counts [len(tongues)]int
	for _, w := range words {
		for i := range tongues {
			if tongues[i].words[w] {
				counts[i]++
			}
		}
	}
	best, runnerUp := 0, 0
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	for i, n := range counts {
		if i != best {
			runnerUp = max(runnerUp, n)
		}
	}
	// Clear: at least one word in ten is common, and there are a quarter more than in
	// the next language.
	if n := counts[best]; n >= 4 && n*10 >= len(words) && n*4 >= runnerUp*5 {
		return tongues[best].lang
	}
	found := whatlanggo.DetectWithOptions(sample, second)
	// Without confidence it is a draw between languages, which it decides now so, now so.
	if found.Confidence == 0 || !found.IsReliable() && len(words) > 8 {
		return ""
	}
	switch found.Lang {
	case whatlanggo.Eng:
		return editor.EN
	case whatlanggo.Deu:
		return editor.DE
	case whatlanggo.Hrv, whatlanggo.Srp:
		return editor.CNR
	case whatlanggo.Rus:
		return "ru"
	}
	return ""
}
