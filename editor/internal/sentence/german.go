package sentence

import "sync"

var german = sync.OnceValue(func() *tongue {
	t := &tongue{ordinals: true, street: "str"}
	return t.lists(germanNever, germanEither, "", germanCounters, germanStarters)
})

const germanNever = `
dr prof dipl ing dipl.-ing hr fr frl frhr gebr geb verh verw hl St Mag lic pfr Gen hptm lt präs abg vors stellv
z.b zb d.h dh u.u i.d.r i.a v.a s.a vgl bzw sog ca evtl ggf gegr gest inkl exkl einschl zzgl abzgl bspw insb insbes
z.t z.zt z.hd i.h.v i.s.d i.v.m m.e m.w a.a.o o.g allg urspr franz engl ital lat griech amerik dt österr schweiz kath
hrsg zit verm vorm nachm tägl wöchentl monatl jährl mind durchschn pharm phil iur oec rer nat med habil theol`

const germanEither = `
usw etc u.s.w u.a u.ä o.ä u.v.a u.v.m u.a.m o.dgl u.dgl dgl v.chr n.chr e.v a.d a.m h.c jr sen s.o s.u co inc ltd corp
str tel mio mrd tsd std sek jh jhdt jahrh ff f u.s u.s.a Mo Di Mi Do Sa So`

const germanCounters = `nr nrn no art abs abschn anm aufl bd bde kap ziff abb tab fig lfd pos par bl hs vers gr az max min Jan Feb Apr Jun Jul Aug Sept Sep Okt Nov Dez`

const germanStarters = `
Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Kein Keine Dieser Diese Dieses Diesen Diesem Jener Jene Jenes Jeder Jede Jedes Alle Alles Viele Einige Mehrere Manche
Ich Du Er Sie Es Wir Ihr Man Mein Meine Dein Deine Sein Seine Seinen Seiner Seinem Ihre Ihren Ihrer Ihrem Unser Unsere Euer Eure Niemand Jemand Nichts Etwas Beide
In Im Ins An Am Auf Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Für Gegen Durch Über Unter Um Ohne Seit Während Wegen Trotz Zwischen Neben Hinter Laut Gemäß Bis Ab Innerhalb Außerhalb Anstatt Statt
Und Oder Aber Denn Doch Sondern Wenn Als Wie Weil Dass Daß Ob Da Damit Obwohl Nachdem Bevor Sobald Solange Falls Indem Indes Sowohl Weder Entweder
Auch Noch Nur Schon So Dann Dort Hier Heute Gestern Morgen Jetzt Nun Danach Davor Dabei Dafür Dagegen Daher Darum Deshalb Deswegen Dennoch Jedoch Allerdings Außerdem Zudem Zuvor Inzwischen Bisher Später Zunächst Zuletzt Schließlich Insgesamt Immer Immerhin Trotzdem Vielleicht Leider Natürlich Ebenso Ebenfalls Gleichzeitig Dazu Daraufhin Darüber Dadurch Davon Daran Darauf Darin
Was Wer Wen Wem Wessen Wann Wo Woher Wohin Warum Wieso Weshalb Welche Welcher Welches Nicht Ja Nein Ist Sind War Waren Hat Haben Wird Werden Kann Können Soll Muss Bitte Zwei Drei Vier Fünf`
