package sentence

import "sync"

var english = sync.OnceValue(func() *tongue {
	t := &tongue{plain: true}
	t.times = set(englishTimes)
	return t.lists(englishNever, englishEither, englishClosing, englishCounters, englishStarters)
})

// Titles before names, and what stands in the middle of a sentence. Those with a capital
// are other words without it.
const englishNever = `
mr mrs ms mx dr drs prof rev fr hon pres gov lt lieut col maj capt cmdr adm brig cpl sgt pvt supt insp det messrs mme mlle msgr
Gen Rep Reps Sen Sens Sec Amb Atty Asst Assoc Br Ven Ste Mt Ft Pt Ofc Cpt vs v viz cf e.g eg i.e approx incl esp p.s`

// What also ends a sentence.
const englishEither = `
inc ltd corp co bros llc plc l.l.c intl assn dept univ est cie al jr sr esq m.d ph.d d.d.s b.a m.a b.sc m.sc r.n St
ft lb lbs oz hrs ave blvd rd hwy pkwy sq apt bldg ext tel fax ed eds repr transl
Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Thu Thur Thurs Fri
Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Vt Va Wis Wyo
u.s u.k u.n e.u u.s.a u.s.s.r d.c n.y n.j n.h n.m n.c s.c n.d s.d r.i b.c a.d b.c.e c.e`

const englishCounters = `no nos art arts fig figs vol vols pp p ch chap chs sec secs sect par para paras pt op eq cl reg`

// Words that have a capital within a sentence only where a title does.
const englishStarters = `
A An The This That These Those There Here It Its He She We They You I My Our Your His Her Their
And But Or Nor So Yet For If When While Where Whereas Whether Because Since Although Though Unless Until After Before Once As
In On At By To From With Without Within Of About Under Over Between Among Through During Despite Against Into Upon Amid Across Behind Beyond
What Who Whom Whose Which Why How Is Are Was Were Do Does Did Has Have Had Can Could Will Would Should May Might Must Let
Not No Yes None Nobody Nothing Some Any All Both Each Every Either Neither Many Most Much More Few Several Other Others Another Such One Two Three Four Five
However Moreover Meanwhile Then Thus Therefore Hence Also Even Still Only Just Now Today Yesterday Tomorrow Later Earlier Soon Again Instead Perhaps Maybe
Please Thanks Thank According Additionally Nevertheless Nonetheless Otherwise Furthermore Finally Eventually Currently Recently Unfortunately Indeed`

// What ends a sentence before a capital, but for the words of time.
const englishClosing = `etc a.m p.m`

const englishTimes = `Monday Tuesday Wednesday Thursday Friday Saturday Sunday Eastern Central Mountain Pacific Local GMT UTC CET CEST EST EDT ET PT BST`
