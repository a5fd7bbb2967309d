package names

// sounds is how foreign spellings are written by sound in Montenegrin and Serbian print:
// the letters of the spelling, then what they may become. A number after a colon is the
// cost, 0 where none stands; "-" is nothing at all. "^" and "$" are the beginning and the
// end of the word; where a line with "!" applies, no shorter one does. A spelling is what English-language newspapers print, with or without
// marks, or the name's own.
//
// The rules are those of the orthographies (Pravopis crnogorskoga jezika 2009, Pravopis
// srpskoga jezika 2010, chapters on transcription) for the languages in the news, and what
// newspapers make of them. A letter that stays what it is costs nothing; a reading of one
// language only costs the more, the fewer names follow it.
const sounds = `
a a e:2 ej:2
á a
à a
ã a:1 an:1
ă a
â a i:2
ą on:1 om:1 a:2
å o a:2
ä e a:2
æ e
aa a o:3
ae e a:3 ej:2 i:3 -:4
ah$ a ah
ai ej aj e:2 aji:1 a:5
äu oj
ail aj:3 ejl
air er ajr:1
ais$ e:2
ale$ ejl al ale
all ol al:1 el:2
alm am:3 alm
alk ok:2 olk:2 alk
ald ald old:1 olt:1
alb alb olb:2
aham am aham ejam:1 em:1
aac ak
ao ao au
ar ar er:2
!ark ark
!art art
arr ar er:2
arry ari eri
arrie ari eri
ard$ ard ar:3
arre ar ara:1
au o au av:2
augh o of:2 au:2
ault$ o
aux$ o
aw o au:1 av ov:3 ou:2
ay ej aj aji:2 i:4
ays$ ejz ejs
aye ej aj aje
eh e ej
ey$ i ej
b b
bb b
!burg burg
!burgh burg
c k
c$ k c:1 č:2
cc k č:2 ks:2 c:3
ce s č:2 c:1 še:6 ce:1 se če:2 dže:3
ci si či:2 ci:1 č:3 š:3 ći:2
cia ša:2 sija:1 ča:2 cija:2 ćija:3
cí si či:2
ciano čano ćano sijano
cester$ ster sester cester
cio čo:2 sio:1
cie si sije
cian šan:2
cy si:1 saj:2 ci:2
ch č k:1 h:1 š:1
che če ke:1 še:1 h:3 č š k:2 he:2
chi či ki:1 ši:1 hi:2
chr kr hr:2
chael kl hael
chev$ čov čev
^charles čarls šarl čarl
cht ht
ck k
cki ki cki
cł cl
cks ks
cs č:1 ks
ces$ sis:2 ses s
champs$ šan
cz č c:4
ç s č:1
č č c:4
ć ć č:2
ic$ ik ić ic:1 ič:1
cqu k kv
cques$ k
d d
dd d
ď đ d
dg dž
dge dž
dh d
dj đ dž dj
dsch dž
dt t d:4
dz dz:1 dž:2 đ:2 z:5
dź đ dź
dzh dž
dzi đi:1 dzi
đ đ
dž dž
e e i:3 je:2 jo:3 ij:5 ej:4 -:5
ė e
e$ - e i:3 a:5
é e ej:3
è e
ê e
ë e o:3 jo:3
ě e je
ę en:1 em:1 e:2
ea i e ej:2 ea:1 ia:2 ija:3 a:3 o:4 je:4
eau o
eaux o
ead ed id
ear er ir:1 ar:3
ee i e:3
eer ir er:2
ei aj ej i:3 e:3 ei:4
eigh ej i:1 aj:3
eo o:2 e:3 eo io:2
eon on eon ion ijon:2
eu oj eu ju:3 e:3 ev:2 u:3 o:4
^eu ju:1 oj eu
ev$ ev ov:3
et$ et e:2
eui ej:1
eung ung eng:3
ew ju u ev ov:3 ou:4
ey i ej aj:3 e:3
ez$ ez es e:3
er er r:3 a:5 ar:6
ers$ ers erz
es$ s z es is:3 e:3 -:6
ed$ ed d:1 id:3
en en n:3 an:5
el el l:3
f f v:5
ff f
g g dž:4 ž:5
gg g dž:3
ggi đi dži gi
ggio đo džo:2 đio:2
ggia đa dža:2 đija:2
gene$ džin džen:1 žen:1
ge dž:1 dže:1 ž:1 že:1 ge he:3 g:5 đe:2
gé že ge he:3
geon džen džon
geo dže:2 džo geo đo
geor džor
george džordž žorž:1 georg
gi dži:1 ži:2 gi hi:3 đ:2 đi:2 dž:2
gia đa:1 dža:1 gia gija:1 đija:3
gie$ gi dži
gio đo:1 džo:1 gio
giu đu:1 džu:1
gy đ:1 dži:1 gi đi:3
gh g -:1 f:3
ght t
gn nj:1 gn n:3
gl gl lj:3
gli lji:2 li gli
gu gu g:3 gv
gue ge g gve:1 gi:3
gui gi gvi:1
ğ g -:1 j:1
h h g:4
hou hau hju:1 hu:1
!^h h -:4 g:4
hs s
ht t ht
ham$ am:1 em:1 ham
hams$ ams:1 ems:1 hams
hl l hl
hn n hn
hr r hr
hm m hm
hy hi haj
i i aj:2 ij j:4 aji:3 e:5 -:6
í i ij:1
î i
ı i
ia ija a:3 ja:2 ia:1 aja:2
ian ijan jen:2 ijen:2 jan:2 an:4 en:5
iao jao:1 ijao
iha iha ija:2
ie i je:2 ije:1 ie:1 aj:2 e:4 ij:2
ier ije:2 ir ier ijer jer:2 je:3
ieu je:2 jo:3 ijo:3
ierre ijer
igh aj ig
ight ajt
ign in:2 ajn inj:1
ij ij aj:2 ej:2 i:2
ii i iji:2 ij:2
iy i ij:2
io io ijo:1 jo:2 o:3
ion ion ijon:1 on:3 jon:2
iou iju:2 ju:3
iu iju:1 ju:1 iu:1
iv$ iv ev:2 ov:3 ijev:3
is$ is i:3 iz:4
j dž j ž:2 h:3 đ:2
jean žan:1 džin
^j dž j ž:2 h:3 đ:2
ja ja dža ha:2 ža:3 đa:3
jh dž
jr r:5
k k
kh h k:2
^kn n kn:1
kk k
ks ks
kyi ki
l l lj:3
ł l v:6
lj lj
lh lj
ll l lj:2 j:3
llo jo:3 lo ljo:2
lle l le je:3
lk lk k:3
ly li j:3 lj:2 laj:3
les$ ls lz l:4 les
le$ l le el:2
m m
mm m
^mc mek mk mak:1 mik:3
^mac mek mak
^mack mek mak
mb mb m:4
mpb mb
^mck mek mk
mps mps ms
mpt mpt mt
n n nj:4
nj nj
nn n
ñ nj n:3
ń nj n:2
ň nj n:2
ng ng n:3 ndž:4
nge ndž nže:3 ndže:2 nge nž:2
ngh ng
nh nj nh
ny nj:1 ni naj:3
nx nks
o o ou:2
o$ o u:3 ou:1
ó o u:2
ô o
ò o
õ o
ö e o:3
ő e
ø e o:3
œ e
oa ou o oa:1
oe e ou:2 o:2 u:3 oe:1 oi:3
oh o oh ou
oi oj oa:1 ua:1 oi:1
oir oar uar
ois$ oa ua ojs
ol ol o:5 oul:2
oll ol oul
ong ong ung:1
oo u o:4 ou:4
oor or ur:1
ore$ or ore
ove$ ov av:2 ouv uv:3 ove
ou u au o:3 ou:1 a:4 av:3 ju:4
ont$ ont on:2
ough o of:3 au ou af:4
ouille uj
oud$ u:3 ud aud:1
oul u oul ol ul aul
ould uld old u:3 ud
our ur or er:3 aur
ouis ui uis uj
ous us as:3
ow ou au ov o:3
owe ou au ove oue:1
oy oj oji:1
oyl ojl
p p
pp p
pf pf f:3
ph f
phen ven fen
^ps ps s
^pn n pn
q k ć:2 č:2
qi ći či ki
qu kv k:1 ku:2
qua kva kua ka:3
que k:1 ke kve
ques$ k kes kz

qui ki kvi
r r
ř rž ž:2 r:3
rr r
rh r
rz ž:1 rz rc rž:2
trz tš tž
rray$ ri rej
rd$ rd r:3
s s z:1 š:2 ž:5
s$ s z:1 š:2 -:6
!^s s z:2 š:6
sean šon
^sp sp šp
^st st št
^st$ sent sv
sc sk s:2 š:2
sch š šk:3 sk:2 ž:3 šč:5
sci ši:2 si ski:3
sce še:2 se
sh š sh:3 s:5
shch šč
shchev$ ščov ščev
schtsch šč
sk sk
sk$ sk
sio sio žo:2
sion šn:2 žn:2 sion šon
ss s š:4
ssi si ši:2 š:3
sz š:1 s:1
szcz šč
ş š
ș š
š š
ś š s:3 ś
st$ st
stle$ sl stl
sj š:2 sj
sky$ ski skaj:4
ský$ ski
skyi$ ski
skyj$ ski
skyy$ ski
skiy$ ski
skij$ ski
skii$ ski
skyi ski
t t
t$ t -:5
d$ d -:6 t:3
x$ ks -:5 s:3
z$ z c:1 s:1 -:6
r$ r -:5
n$ n
p$ p -:6
tch č
th t d:2 s:6
the t te de:2
tt t
ţ c
ț c
tion šon:1 cion šn:2 tion
ton$ ton tn:2
ti ti ći:3 taj:2 či:4 tiji:5
ts c ts
tsch č
tsu cu
tz c
tzsch č
tzky cki
tj ć tj
ty ti ć:3 taj:3
ť ć t
u u a:2 ju:2 i:7 e:7 -:8
ú u
ù u i:4
û u i:4
ů u
ü i u:1 e:6
ű i
ua ua va:2
uan uan van:2
ue u ju:1 i:2 ue:1 ve:3
uel uel el:1 ul vel:2 juel:2
ui uj:1 ui vi:1 i:2 aj:3 uej:3 u:2
uh u uh
ul ul al:3
ugh ju ug:1 of:3
ughes$ juz ju
ur ur er:3 ir:5
us us as:3 ez:6
uig udž:2 vig
uy aj:1 uj i:4
v v f:4
^von$ von fon
vv v
w v u:3 -:4
wa va vej:2 ve:3 uo:2
swa sva svo
wal val vol vo:2
war var vor
wat vat vot
^worce vu:2
wh v h:3 u:3
^wr r vr
wu vu u
x ks gz:2 s:2 z:2 h:2 š:3
^x z:1 s h:2 š:2 ks:2
xi si ksi hi:2 ši:2
y i j aj:2 -:5 e:5
y$ i ij:1 j aj:2
yy j ji:2
ý i
ya ja aja:1 ija:1
ye je e:2 aj:2 aje:1 ij:3 i:4
yi ji i
ying ing jing
yo jo ajo:2 ijo:2
yu ju u:3
yoo ju
yoon jun
yah ja
z z c:1 s:1 ž:4
ź z ž:2 ź
ż ž
ž ž
zh ž dž:1
zie že:2 zije
zs ž
zz c z
ß s
þ t
ð d
`
