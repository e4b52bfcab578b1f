import { type LanguageWords, phraseMap, wordSet } from './language-words.ts';

/** Turkish, folded. */
export const TURKISH: LanguageWords = {
  functionWords: wordSet(`
    ben beni bana bende benden benim benimle sen seni sana sende senden senin o onu ona onda
    ondan onun onunla biz bizi bize bizde bizden bizim siz sizi size sizde sizden sizin onlar
    onlari onlara onlarda onlardan onlarin bu bunu buna bunda bundan bunun bununla bunlar
    bunlari bunlara bunlarin su sunu suna sundan sunun sunlar sunlari kendi kendisi kendini
    kendisini kendine kendileri birbiri birbirine birbirini birbirleriyle biri birisi birini
    kimse herkes hicbir hicbiri baska diger oteki bazi bazilari her hepsi hep hic tum butun
    birkac burada surada orada buraya oraya oradan buradan ve veya ya yahut ile ama fakat ancak
    lakin cunku zira ki de da dahi bile hem eger ise sayet madem oysa halbuki yani ustelik
    ayrica hatta yoksa icin gibi kadar gore karsi ragmen dolayi oturu uzere dogru beri once
    sonra itibaren diye dair hakkinda ilgili iliskin konusunda tarafindan tarafinca boyunca
    sirasinda esnasinda suresince uzerinde uzerine ustunde icinde icine icinden disinda altinda
    arasinda arasi yaninda yerine nezdinde acisindan mi mu midir mudur miydi muydu miyim misin
    musun miyiz misiniz musunuz miymis olmak oldu olur olacak olan olanlar olarak oldugu
    oldugunu olmasi olmus olsun olsa oluyor olup olmadi olmaz olabilir olmayan olursa idi imis
    iken etmek etti eder edecek eden ettigi ediyor edildi edilen edilecek edilmis ettiler
    ediyorlar etmis edilir edilmesi yapmak yapti yapar yapacak yapan yapiyor yapildi yapilan
    yapilacak yaptigi yaptilar yapiliyor var vardi varmis yok yoktu degil degildi degilse
    istemek istiyor ister istedi istiyorlar isteyen istedigi istemis istiyordu istiyorum
    isterim demek dedi diyor der demis dedigi diyen dediler diyorlar demisti deniyor denildi
    soylemek soyledi soyluyor soylemis soyledigi soylendi gerek gerekiyor gerekir lazim mumkun
    bilmek biliyor bilen bilgi bilir biliyorsun bilmiyorum geldi geliyor kaldi gecti anlat
    anlatir anlatsana soyle soyler soylesene yaz ver verir verin cevap cevapla goster bahset
    bak ozetle bir bi bisey birsey sey seyi seyler cok az daha en pek oyle boyle sadece
    yalnizca bence sence aslinda gercekten zaten tamamen belki sanirim galiba kesin acaba peki
    hani iste falan filan yahu abi abla kanka hocam arkadaslar beyler tamam tmm evet hayir eee
    hmm haha vs vb bkz mesela ornegin valla yaa hocm knk bro bot be lutfen lutfn rica ederim
    zahmet olmazsa sayin bey hanim makale makalede haberde metinde yazida istiyo istiyon
    istiyolar istiyomus istiyodu istiyolarmis istermis diyo diyon diyolar diyomus diyodu
    demisler demedi dese deyip deyince dendi soyluyo soyluyolar soylediler soylemisti soyleyen
    soylenen soyliyo soylicek yapiyo yapiyolar yapicak yapcak yapmis yapmislar yapmayi yapilcak
    yapilmis yapildigi ediyo ediyolar edicek edilcek edilicek edilecekler edilsin edilmesini
    etmisler etsin etmeyi oluyo oluyolar olcak olucak olmuslar olmasini olmasinin oldugunda
    olmadan oldumu varmi yokmu varmiydi gelmek geldiler gelcek gelicek gelecek gelen gelmis
    geliyo gitmek gittiler gider gidiyor gidiyo gitmis gidicek gidecek giden biliyo biliyon
    biliyonuz biliyomusun bilmiyom biliyosun bileniniz bilcem ogrenmek ogrenebilir
    ogrenebilirmiyim ogrencez bakar bakarmisin bakiyo bakiyor bakiyim bakim bakalim anlativer
    anlatin anlatirmisin anlamadim anladim anlamiyom anlayamadim diyeyim denir deniyo dedikleri
    dediklerini verdi verdiler veriyo veriyor verebilir verebilirmisin verecek vericek vercek
    vermis vermisler verilen verildi aliyo aliyor aldi alcak alacak almis muyuz bide bisi bisiy
    biseyler bise birseyler hicbisey seyin seyle yaaa yav yha la lan ulan aga agam aq amk
    kankam kanki kralim hoca abicim abim usta ustam dostum canim kardes kardesim kards gardas
    birader moruk bilader babacim adamim smdi boylece yine gene tekrardan zati bari hadi haydi
    hade nolur n'olur noolur lutven pls sagol saol sagolun eyvallah tsk tskler tesekkurler
    merhaba mrb slm selam selamlar acep hayirdir bakayim neyse yanii felan vesaire orn harbi
    harbiden cidden sahiden vallaha vallahi walla essah tamina kisaca kisacasi ozetlersen
    genelde herhalde heralde galba sanki sanirsam bizce bilgin bilginiz haberin haberiniz merak
    ettim ediyorum ettigim sorum sorcam sorucam bunlarda sunlarin onlarla bunlarla adamlar
    elemanlar tipler olayi olay olayin mevzu mevzuyu mevzusu muhabbet muhabbeti durumu durumlar
    vaziyet nasil hangi yer yerde yerden yere tane taneymis onceki oncesi oncesinde sonrasi
    sonrasinda bayagi baya bayaa epey asiri fazla tabi tabii tabiki elbette kesinlikle
    muhtemelen sizce okuyor goruyor gorunen gozukuyo gozukuyor lazimmis gerekiyo gerekiyomus
    gerekli bulunmak bulunuyor bulundu koymak koydu koyuyor baskasi bikac kac icn gbi
    gibisinden kdr ksmi diyemi dye cunki amma arada ayol billahi kendilerine kendilerini
    sonunda nede birbirlerini birbirlerine kimseyle olsaydi okuyabiliyo konuda hangisi nereyi
  `),
  questionWords: phraseMap([
    [
      'who',
      `kim | kimdir | kimler | kimlerdir | kimdi | kimmis | kimin tarafindan | kim tarafindan |
       kimler tarafindan | kimdir bu | kim bu | kimdi bu | kimlr | kimmis bu | hangi adam |
       hangi lider | hangi bakan`,
    ],
    [
      'whom',
      `kimi | kimleri | kime | kimlere | kimle | kiminle | kimlerle | kimden | kimlerden | kimde |
       kimlerde | kimlerleydi`,
    ],
    ['whose', `kimin | kimlerin | kiminki`],
    [
      'what',
      `ne | nedir | neler | nelerdir | neyi | neye | neyin | neyle | neyden | neydi | nelere |
       neleri | nelerden | neymis | ne oldu | noldu | n'oldu | ne olmus | neden olusuyor |
       neden bahsediyor | nesi | ne is | nabiyo | napiyo | napiyolar | napmis | napti | naptilar |
       napcak | napicak | napacak | ne dedi | ne diyo | ne diyolar | neler olmus | noluyo | nolmus |
       nolcak | nolucak | nedirki | ney | neyine | neymis o`,
    ],
    [
      'which',
      `hangi | hangisi | hangileri | hangisini | hangisinde | hangilerini | kacinci | hnagi | hngi |
       angi | hanki | hangi ulke`,
    ],
    [
      'where',
      `nerede | nerde | nerdeydi | neredeydi | nereye | nereyi | nereden | nerden | nere | neresi |
       neresinde | nereler | nerelerde | nereleri | nerelere | nerenin | hangi sehirde |
       hangi kentte | hangi sehir | hangi yerde | ne tarafta | nrde | nerdee | nerdedir | nerdeler |
       nerelerden | nerden nereye | hangi ulkede | hangi mekanda | hangi sarayda`,
    ],
    [
      'when',
      `ne zaman | nezaman | ne zamandi | ne zamanki | ne vakit | hangi gun | hangi gunlerde |
       hangi gunde | hangi tarih | hangi tarihte | hangi tarihlerde | hangi ay | hangi ayda |
       hangi yil | hangi yilda | hangi sene | kac yilinda | ne zamana | ne zamandan | nezmn | ne zmn |
       nezman | ne zman | nezamn | nezamandi | ne zamanmis | hangi gunlerdeydi | hangi gundu |
       hangi aralikta | hangi tarihteydi | kacinda | ayin kacinda | ayin kaci | ne ara`,
    ],
    [
      'why',
      `neden | niye | nicin | nie | ne icin | ne diye | ne sebeple | hangi sebeple | hangi nedenle |
       ne amacla | sebebi ne | sebebi nedir | nedeni ne | nedeni nedir | neyden dolayi | nden | ndn |
       neden ki | nedenmis | niyeki | niyee | niyeymis | nicun | neyin kafasi | ne demeye | ne alaka |
       sebep ne | sebebi neymis`,
    ],
    [
      'how many',
      `kac | kaci | kacini | kaca | kacta | kac tane | kac adet | kac kisi | kacar | ne kadar |
       ne kadari | ne kadarini | ne kadarlik | nekadar | yuzde kac | yuzde kaci | yuzde kacini |
       kac bin | sayisi kac | ne kadar uzak | ne kadar uzakta | ne kadar buyuk | kac kilometre |
       kac mil | kac km | kactane | kac tne | kac ksi | kac kisiydi | kac esir | kac para |
       kacta kaci | ne kdr | nekdr | ne kadr`,
    ],
    [
      'how long',
      `ne kadar surecek | ne kadar sure | ne kadar suredir | ne kadar sureyle | ne kadar zaman |
       ne kadar zamandir | ne kadar uzun | ne kadar uzunlukta | kac saat | kac gun | kac gunluk |
       kac hafta | kac ay | kac yil | kac yildir | kac dakika | ne zamandir | ne zamandan beri |
       ne kadar surmus | ne kadar suruyo | kac saatte | kac senedir | kac aydir | kac ayda |
       ne kadar vakit | ne kadar surede`,
    ],
    [
      'how old',
      `kac yasinda | kac yasindalar | kac yasindaki | kac yasindan | kac yas | kac yasin | yasi kac |
       yaslari kac | ne kadar yasli`,
    ],
    [
      'how',
      `nasil | nasi | nasildi | nasildir | nasilmis | ne sekilde | ne bicimde | hangi yolla |
       ne yolla | nasill`,
    ],
  ]),
  smallTalk: wordSet(`
    merhaba merhabalar mrb mrhb mrhba selam selamlar slm selamunaleykum gunaydin tunaydin alo
    hey nasilsin nasilsiniz naber nbr n'aber iyiyim tesekkurler tesekkur tsk tskler tesekur
    sagol sagolun saol saolun eyvallah eyw eyv mersi helal aferin bravo hoscakal gorusuruz
    grsrz baybay pardon affedersin
  `),
  present: wordSet(`
    simdi simdiki simdilik simdiye suan suanda bugun bugunku bugunlerde hala halen halihazirda
    henuz artik guncel gunumuz gunumuzde gunumuzdeki
  `),
};
