package checks

import (
	"strings"
	"sync"
)

// negations are the words that negate, by language.
var negations = sync.OnceValue(func() map[string]map[string]bool {
	return map[string]map[string]bool{
		"en": wordSet(`not no never nobody nothing none nowhere neither nor without cannot no-one`),
		"de": wordSet(`nicht nichts nie niemals niemand niemanden niemandem niemandes ohne nirgends nirgendwo weder
			keinesfalls keineswegs keinerlei nein`),
		"cnr": wordSet(`ne bez nije nijesam nijesi nijesmo nijeste nijesu nisam nisi nismo niste nisu nema nemam nemaš nemamo
			nemate nemaju nemao nemala nemalo nemali nemale neću nećeš neće nećemo nećete nemoj nemojmo nemojte
			nemajući nećemo ne-`),
	}
})

// idioms are a negation and the word behind it that together negate nothing, or that other
// languages say without a negation.
var idioms = sync.OnceValue(func() map[string]map[string]bool {
	return map[string]map[string]bool{
		"en": idiomSet(`not merely, not simply, not least, not until, not till, not long, not far, no doubt,
			no matter, no sooner, no wonder, no fewer, no less, no more, no later, no other, none other, nothing but, nothing less,
			nothing short, never mind, without doubt, can't help, couldn't help, can’t help, couldn’t help, cannot help, can't wait,
			can’t wait, cannot wait, couldn't wait, no surprise`),
		"de": idiomSet(`nicht allein, nicht zuletzt, nicht weniger, nicht mal, nicht selten, nicht wenige,
			nicht lange, nicht weit, nicht erst, nichts anderes, nichts weniger, ohne zweifel, ohne weiteres, nicht wahr, nicht minder,
			nicht ohne, nie dagewesen, nie dagewesene, nie dagewesenen, nicht unbedingt, nicht umsonst`),
		"cnr": idiomSet(`bez obzira, bez sumnje, bez dvojbe, bez presedana, bez ičije, bez ičijeg, ne računajući,
			ne tako, ne baš, ne tek`),
	}
})

// idiomSet reads pairs of words that are parted by commas.
func idiomSet(list string) map[string]bool {
	set := map[string]bool{}
	for phrase := range strings.SplitSeq(list, ",") {
		set[strings.Join(strings.Fields(phrase), " ")] = true
	}
	return set
}

// softStems are the beginnings of words that say no by themselves, by language and by
// their first three bytes.
var softStems = sync.OnceValue(func() map[string]map[string][]string {
	by := map[string]map[string][]string{}
	for base, list := range map[string]string{
		"en": `fail lack deni deny refus reject hardly barely avoid prevent absen unable impossib illegal inadequa
			incapab incorrect insuffic inabil stop banned forbid forbad forbidden neglect miss except wrong false
			dismiss instead scarc unless inevitab dishonest disagre disapp disput disqual invalid irregular irrespons incomplet independ unconstitu inexperi`,
		"de": `kaum lehnt abgelehn ablehn verweiger weiger fehl mangel mängel verhinder vermeid vermied bestreit bestritt inakzept illegal
			misslang misslung verbot verbiet verboten statt anstatt außer abgesehen falsch leugn verzicht versag`,
		"cnr": `jedva odbi odbac porek pori poreć demant izbjeg izbeg spriječ spreč nedosta nedostat manjk izosta umjesto umesto osim
			nemoguć nepozn nejasn nesposob nepodob nedovolj neprihvat nezakon nedozvol nesprem nezadovolj nevjerovat nevjerov neistin
			netačn netočn nepotreb neizvjes neizves nemoć neuspje neuspe nedaleko nelegal nikakv zabran bezuspje besmisl lažn pogrešn
			neovisn nedostoj onemoguć izvan neiskusn neizbj neizbe nepošten`,
	} {
		by[base] = map[string][]string{}
		for stem := range strings.FieldsSeq(list) {
			by[base][stem[:3]] = append(by[base][stem[:3]], stem)
		}
	}
	return by
})
