package quote

import (
	"strings"
	"testing"

	"redakcija/editor/language"
)

// summary writes an attribution in one line, without the parts that are not told.
func summary(t *Text, a *Attribution) string {
	var b strings.Builder
	b.WriteString(string(a.Kind) + " " + string(a.Force))
	part := func(name, value string) {
		if value != "" {
			b.WriteString("; " + name + " " + value)
		}
	}
	party := func(p *Party) string {
		s := p.Text
		if p.Name != "" && p.Name != p.Text {
			s += " = " + p.Name
		}
		if p.Role != "" && p.Role != p.Text {
			s += " (" + p.Role + ")"
		}
		return strings.TrimSpace(s)
	}
	part("by", party(&a.Speaker))
	part("to", party(&a.Addressee))
	for i := range a.Outlets {
		part("in", party(&a.Outlets[i]))
	}
	if !a.When.None() {
		part("on", t.paragraphs[a.When.Paragraph].of(a.When.Start, a.When.End))
	}
	part("as", string(a.Medium))
	part("cue", a.Lemma)
	return b.String()
}

// TestMontenegrinParties holds who, to whom, where, when and how strongly, which the marked
// stories do not tell all of.
func TestMontenegrinParties(t *testing.T) {
	for _, one := range []struct {
		text string // paragraphs are lines
		want []string
	}{
		{
			"Ministar odbrane Goran Babović kazao je u petak da vojska ostaje u bazi.",
			[]string{"indirect said; by Goran Babović (Ministar odbrane); on u petak; cue kazati"},
		},
		{ // a role stands for who was called by it
			"Ministar odbrane Goran Babović doputovao je u Bar.\nMinistar je kazao da je luka bezbjedna.",
			[]string{"indirect said; by Ministar = Goran Babović; cue kazati"},
		},
		{ // a verb without a subject is of who was spoken of
			"Ministarka zdravlja Ana Šćepanović obišla je bolnicu. Rekla je da su radovi pri kraju.",
			[]string{"indirect said; by Ana Šćepanović (Ministarka zdravlja); cue reći"},
		},
		{ // and of a man where the participle is a man's
			"Ana Šćepanović je sjela pored Gorana Babovića. Goran Babović je kazao da su radovi pri kraju. Dodao je da je novac tu.",
			[]string{"indirect said; by Goran Babović; cue kazati", "indirect said; by Goran Babović; cue dodati"},
		},
		{ // the pronoun
			"Za gradonačelnicu je izabrana Ana Šćepanović.\n„Sve nas čeka posao“, kazala je Ana Šćepanović. Ona smatra da je grad zapušten.",
			[]string{"direct said; by Ana Šćepanović; cue kazati", "indirect thought; by Ona = Ana Šćepanović; cue smatrati"},
		},
		{ // a name in the genitive becomes the nominative, that of a woman keeps its surname
			"Prema riječima direktora Marka Vujovića, plaže su čiste. Po mišljenju Jelene Vujović, plaže nijesu čiste.",
			[]string{"indirect said; by Marka Vujovića = Marko Vujović (direktora); cue prema riječima", "indirect thought; by Jelene Vujović = Jelena Vujović; cue po mišljenju"},
		},
		{ // a man whose first name is a woman's in another case
			"Prema riječima Ivana Markovića, put je otvoren.",
			[]string{"indirect said; by Ivana Markovića = Ivan Marković; cue prema riječima"},
		},
		{ // a short name is the full one of an earlier paragraph
			"Trener Petar Lazović obnovio je ugovor.\n„Ostajem“, kratko je kazao Lazović novinarima.",
			[]string{"direct said; by Lazović = Petar Lazović; to novinarima; cue kazati"},
		},
		{
			"Tužilaštvo je demantovalo da je predmet zatvoren.",
			[]string{"indirect denied; by Tužilaštvo; cue demantovati"},
		},
		{
			"Poslanik Ivan Krstović optužio je premijera da je slagao javnost.",
			[]string{"indirect accused; by Ivan Krstović (Poslanik); to premijera; cue optužiti"},
		},
		{
			"Uprava je pozvala građane da štede vodu, a sindikat traži od Vlade da smanji porez.",
			[]string{"indirect demanded; by Uprava; to građane; cue pozvati", "indirect demanded; by sindikat; to Vlade; cue tražiti"},
		},
		{
			"„Vidimo se na trgu“, napisala je na Fejsbuku pjevačica Lena Anđić.",
			[]string{"direct said; by Lena Anđić (pjevačica); as social; cue napisati"},
		},
		{
			"Iz Vlade je saopšteno da će Andrija Tomić ostati na čelu Fonda.",
			[]string{"indirect said; by Vlade; as statement; cue saopštiti"},
		},
		{
			"U optužnici se navodi da je novac prebačen u inostranstvo.",
			[]string{"indirect said; by optužnici; as document; cue navesti"},
		},
		{
			"Rojters javlja da je postignut dogovor.",
			[]string{"report said; by Rojters; in Rojters; cue javiti"},
		},
		{
			"Kancelar je rekao da će Berlin pomoći, prenosi Rojters.",
			[]string{"indirect said; by Kancelar; in Rojters; cue reći"},
		},
		{
			"Kako prenosi Bi-Bi-Si pozivajući se na izvore u vladi, ministar je podnio ostavku.",
			[]string{"report said; by izvore u vladi; in Bi-Bi-Si; cue prenijeti"},
		},
		{
			"Ljekar Zoran Bulatović za „Vijesti“ kaže da je grip stigao.",
			[]string{"indirect said; by Zoran Bulatović (Ljekar); to Vijesti; cue kazati"},
		},
		{
			"Sporazum je, prema Rojtersu, gotov, a prema pisanju Monda biće potpisan u maju.",
			[]string{"report said; by Rojtersu; in Rojtersu; cue prema", "report said; by Monda; in Monda; cue prema pisanju"},
		},
		{ // two outlets
			"Blumberg i nezavisni ruski medij Zvono javljaju da je dogovor blizu.",
			[]string{"report said; by Blumberg i nezavisni ruski medij Zvono; in Blumberg; in Zvono (nezavisni ruski medij); cue javiti"},
		},
		{
			"„Razgovor je bio koristan“, rekao je savjetnik Oleg Tkačenko novinarima, uključujući AFP.\nTkačenko je za ruski medij Zvono rekao da nastavka neće biti.",
			[]string{"direct said; by Oleg Tkačenko (savjetnik); to novinarima; in AFP; cue reći", "indirect said; by Tkačenko = Oleg Tkačenko; to Zvono (ruski medij); cue reći"},
		},
		{ // a person is meant rather than a body
			"Predsjednik Tomas Kling je u utorak zaprijetio da će uvesti carine. Skupština kaže da su carine nezakonite.\n„Vidjećemo“, rekao je novinarima.",
			[]string{"indirect warned; by Tomas Kling (Predsjednik); on u utorak; cue zaprijetiti", "indirect said; by Skupština; cue kazati", "direct said; by Tomas Kling (Predsjednik); to novinarima; cue reći"},
		},
		{ // a speech that goes on in the next paragraphs
			"Dekan Ilija Sredanović poručio je studentima:\n„Ispiti počinju u ponedjeljak.\n„Molim vas da dođete na vrijeme.“",
			[]string{"direct said; by Ilija Sredanović (Dekan); to studentima; cue poručiti", "direct said; by Ilija Sredanović (Dekan); to studentima; cue poručiti"},
		},
		{ // "kako kaže" within what he says
			"Put je, kako kaže inženjer Velimir Rakić, bezbjedan i spreman za saobraćaj.",
			[]string{"indirect said; by Velimir Rakić (inženjer); cue kazati"},
		},
		{ // who is quoted in a subordinate clause
			"Iako je ranije tvrdila da nema kandidata, stranka je predstavila tri imena.",
			[]string{"indirect claimed; by stranka; cue tvrditi"},
		},
		{ // what was rejected
			"Načelnik Duško Perović odbacio je navode da je dnevnik nestao.",
			[]string{"indirect denied; by Duško Perović (Načelnik); cue odbaciti"},
		},
		{ // nobody says so
			"Napadač je, navodno, pobjegao ka Nikšiću.",
			[]string{"indirect claimed; cue navodno"},
		},
		{
			"Direktor je odbio da razgovara sa novinarima i nije rekao da će platiti kaznu.",
			nil,
		},
		{
			"Film „Rekao je da“ prikazan je u Baru, a takozvani „kazao“ nije došao.",
			nil,
		},
	} {
		var got []string
		text := NewText("cnr", strings.Split(one.text, "\n"))
		found := text.Find()
		for i := range found {
			got = append(got, summary(text, &found[i]))
		}
		if g, w := strings.Join(got, "\n\t"), strings.Join(one.want, "\n\t"); g != w {
			t.Errorf("%s\ngot\n\t%s\nwant\n\t%s", one.text, g, w)
		}
		// The same in Cyrillic: the words of the text are in its script, those of the table are not.
		text = NewText("cnr-Cyrl", strings.Split(language.ToCyrillic(one.text), "\n"))
		found = text.Find()
		got = got[:0]
		for i := range found {
			got = append(got, language.ToLatin(summary(text, &found[i])))
		}
		if g, w := strings.Join(got, "\n\t"), strings.Join(one.want, "\n\t"); g != w {
			t.Errorf("in Cyrillic: %s\ngot\n\t%s\nwant\n\t%s", one.text, g, w)
		}
	}
}
