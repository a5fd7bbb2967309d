package names

// romanizations is how English-language newspapers and German ones write the same
// Russian, Ukrainian and Arabic letters, from English to German, in the form of [sounds].
const romanizations = `
ch ch tsch
chev$ tschow tschew
dzh dsch
ev$ ev ew ow:1
j j dsch:2
kh kh ch
oo oo u:2
ou ou u:1
ei ei ej
ai ai aj
oe ö
ae ä
ue ü
q q k:1
c c k:2
s s ss:1
sh sch
shch schtsch
shchev$ schtschow schtschew
sky$ ski skij skyj:1
skyi$ skyj
ts z ts
u u
v w v:1
w w u:3
y y i:1 j ij:1
y$ y i ij yj j:2
ya ja
ye je e:1
yev jew ew
yi ji
yo jo
yu ju
z s z:1
zh sch:1 sh
`
