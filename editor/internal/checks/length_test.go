package checks

import "testing"

func TestLength(t *testing.T) {
	const (
		english     = `The council decided on Monday to build a new bridge over the Morača and to close the old one for repairs until the end of the year.`
		german      = `Der Rat beschloss am Montag, eine neue Brücke über die Morača zu bauen und die alte bis zum Jahresende für Reparaturen zu schließen.`
		montenegrin = `Savjet je u ponedjeljak odlučio da gradi novi most preko Morače, a da stari zatvori zbog popravke do kraja godine.`
		cyrillic    = `Савјет је у понедјељак одлучио да гради нови мост преко Мораче, а да стари затвори због поправке до краја године.`
		french      = `Lundi, le conseil a décidé de construire un nouveau pont sur la Morača et de fermer l’ancien pour réparation jusqu’à la fin de l’année.`
		chinese     = `市议会周一决定在莫拉查河上修建一座新桥,并在年底前关闭旧桥进行维修,市长在会后对记者表示。`
	)
	checkRows(t, "half_missing too_long", 25, []row{
		good("en", "cnr", english, montenegrin),
		good("en", "cnr-Cyrl", english, cyrillic),
		good("en", "de", english, german),
		good("de", "en", german, english),
		good("de", "cnr", german, montenegrin),
		good("de", "cnr-Cyrl", german, cyrillic),
		good("cnr", "en", montenegrin, english),
		good("cnr", "de", montenegrin, german),
		good("cnr-Cyrl", "en", cyrillic, english),
		good("cnr-Cyrl", "de", cyrillic, german),
		good("fr", "cnr", french, montenegrin),
		good("fr", "de", french, german),
		good("zh", "en", chinese, english),
		good("zh", "cnr", chinese, montenegrin),
		good("zh", "de", chinese, german),
		good("", "cnr", ``, `Kratko.`),
		good("en", "cnr", `Yes.`, `Da, naravno da jeste.`),
		good("en", "cnr", `Read more`, `Više`),
		good("en", "cnr", `What happens next is anyone's guess.`, `Niko ne zna šta slijedi.`),
		good("en", "de", `Photo: the old bridge`, `Die alte Brücke (Foto)`),
		good("en", "cnr", `President of the State Election Commission resigns`, `Predsjednica DIK-a podnijela ostavku`),
		good("de", "cnr", `Bundesverfassungsgericht verhandelt über Klage`, `Ustavni sud o tužbi`),
		good("en", "de", english, german+` Das teilte die Stadt mit.`),
		good("cnr", "en", `Stigli su.`, `They have arrived.`),
		good("sq", "cnr", `Këshilli vendosi të hënën të ndërtojë një urë të re mbi Moraçë.`, `Savjet je u ponedjeljak odlučio da gradi novi most preko Morače.`),

		bad("en", "cnr", english, `Savjet je u ponedjeljak odlučio da gradi`, "half_missing"),
		bad("en", "cnr", english, `Savjet je u ponedjeljak odlučio da gradi novi most.`, "half_missing"),
		bad("en", "cnr", english, `Savjet je u ponedjeljak odlučio da gradi novi most preko Morače, a da stari`, "half_missing"),
		bad("en", "cnr", english, `Savjet je u ponedjeljak odlučio da gradi novi most preko Morače, a da stari zatvori,`, "half_missing"),
		bad("en", "cnr-Cyrl", english, `Савјет је у понедјељак одлучио да гради нови`, "half_missing"),
		bad("en", "cnr-Cyrl", english, `Савјет је у понедјељак одлучио да гради нови мост преко`, "half_missing"),
		bad("en", "de", english, `Der Rat beschloss am Montag, eine neue Brücke über die`, "half_missing"),
		bad("en", "de", english, `Der Rat beschloss am Montag, eine neue Brücke zu bauen.`, "half_missing"),
		bad("de", "en", german, `The council decided on Monday to build`, "half_missing"),
		bad("de", "en", german, `The council decided on Monday to build a bridge.`, "half_missing"),
		bad("de", "cnr", german, `Savjet je u ponedjeljak odlučio da`, "half_missing"),
		bad("de", "cnr-Cyrl", german, `Савјет је у понедјељак одлучио`, "half_missing"),
		bad("cnr", "en", montenegrin, `The council decided on Monday to build`, "half_missing"),
		bad("cnr", "de", montenegrin, `Der Rat beschloss am Montag, eine neue Brücke`, "half_missing"),
		bad("cnr-Cyrl", "en", cyrillic, `The council decided on Monday to`, "half_missing"),
		bad("cnr-Cyrl", "de", cyrillic, `Der Rat beschloss am Montag`, "half_missing"),
		bad("fr", "cnr", french, `Savjet je u ponedjeljak odlučio`, "half_missing"),
		bad("en", "cnr", `Police in Budva search for two missing sailors after storm`, `Policija u Budvi traga za`, "half_missing"),
		bad("en", "cnr", english, montenegrin+" "+montenegrin+" "+montenegrin, "too_long"),
		bad("en", "cnr-Cyrl", english, cyrillic+" "+cyrillic+" "+cyrillic, "too_long"),
		bad("en", "de", english, german+" "+german+" "+german, "too_long"),
		bad("de", "en", german, english+" "+english+" "+english, "too_long"),
		bad("cnr", "en", montenegrin, english+" "+english+" "+english, "too_long"),
		bad("cnr", "de", montenegrin, german+" "+german+" "+german, "too_long"),
		bad("fr", "cnr", french, montenegrin+" "+montenegrin+" "+montenegrin+" "+montenegrin, "too_long"),
	})
}
