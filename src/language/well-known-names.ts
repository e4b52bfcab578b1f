import type { Language } from '../domain/synonyms.ts';
import { stemOf } from './stemming.ts';

/**
 * Names that people ask about and that mean just one thing: people, countries, places, institutions
 * and weapons in the news of this war, in every language that questions come in, folded. Where no
 * article holds one that a question names, what they say of its other words is no answer.
 */
const NAMES: ReadonlySet<string> = new Set(
  `
  abrams aeroflot afghanistan akhmetov alaska albania algeria aliexpress amnesty argentina
  armenia atacms australia austria avdiivka ayatollah azerbaijan azov bakhmut bayraktar beijing
  belarus belgium belgorod belgrade belousov berlin biden bradley bratislava brazil brics britain
  brussels bryansk bucha bucharest budanov budapest bulgaria bundestag cairo canada chernihiv
  chernobyl china chinese chornobyl cia clinton copenhagen croatia cuba cyprus czech czechia
  damascus delhi denmark dnieper dnipro doha dubai dublin duda dugin duma egypt england estonia
  ethiopia eurovision fbi fifa finland france french frontex fsb gazprom geneva georgia gerasimov
  german germany ghana gibraltar google gorbachev greece greek gru guterres hague hamas hbo
  hegseth helsinki hezbollah himars hitler hungary iaea icc iceland icj imf india indonesia
  interpol iran iraq ireland irpin iskander israel israeli italian italy izium izyum japan
  japanese javelin jeddah jerusalem jinping kadyrov kalibr kallas karol kazakhstan kellogg kenya
  kerch kgb kharkiv kharkov kinzhal klitschko korea korean kosovo kramatorsk kryvyi kuleba kursk
  kushner kuwait latvia lavrov lebanon leopard libya lisbon ljubljana london lukashenko lukoil
  luxembourg lviv lyman macron madrid malta malyuk mariupol medvedev melitopol meloni merkel merz
  mexico microsoft milei minsk modi moldova mongolia montenegro morocco mossad murmansk musk
  mykolaiv nauseda navalny netanyahu netherlands nigeria nobel norway novichok obama odesa odessa
  oecd olenya olympics opec orban oreshnik osce oslo pakistan palestine paris patriot patriots
  patrushev pentagon peskov pokrovsk poland polish poltava pope poroshenko portugal prague
  prigozhin pyongyang qatar reagan riga riyadh romania rome rosatom rosneft rostov rubio rutte
  rzhev sarajevo saudi sberbank scholz scotland serbia sevastopol severodonetsk shahed shoigu
  sikorski singapore slovakia slovenia spacex spain spanish stalin starlink starmer steinmeier
  stockholm stoltenberg sudan sumy sunak svyrydenko sweden swiss switzerland sybiha syria syrsky
  syrskyi taiwan tallinn taurus tbilisi tehran tesla thailand tokyo tomahawk toretsk transnistria
  tunisia tusk uae uefa uganda uk unesco unhcr unicef unsc uzbekistan vance vatican venezuela
  vienna vietnam vkontakte vucic vuhledar wagner wales waltz warsaw witkoff xi yanukovych yeltsin
  yemen yermak zagreb zakharova zaluzhny zaluzhnyi zmiinyi zurich pape allemagne almanya
  angleterre avusturya azerbaycan belarusya belcika beyazrusya bielorussie bruksel brukselles
  bruxelles bulgaristan cenevre chine cin egypte ermenistan espagne finlande finlandiya fransa
  grece gurcistan hindistan hirvatistan hollanda hongrie inde ingiltere irak ispanya isvec
  isvicre italya japon japonya londra londres macaristan makron misir norvec norvege pekin
  pologne polonya romanya sirbistan suede suisse suriye syrie varsova varsovie vienne viyana
  yunanistan
  австрія австрия азербаиджан алжир англія англия афганістан афганистан баиден бельгія бельгия
  берлін берлин білорусь беларусь болгарія болгария бразилія бразилия брюссель будапешт буданов
  ватикан відень вена венесуела венгрия угорщина вірменія армения грузія грузия данія дания дубаи
  египет єгипет єврокомісія еврокомиссия ізраіль израиль індія индия ірак ирак іран иран іспанія
  испания італія италия казахстан канада катар китаи кітаи латвія латвия лавров лондон лукашенко
  макрон маріуполь мариуполь медведєв медведев меркель мерц мінськ минск молдова мюнхен навальнии
  навальныи німеччина германия нідерланди нидерланды норвегія норвегия одеса одесса оон орбан
  палестина париж песков пєсков польща польша португалія португалия прага пригожин рубіо рубио
  румунія румыния рютте рюте саудівська саудовская сербія сербия сирія сирия сирськии сырскии
  словаччина словакия стармер столтенберг сьіиярто таивань токіо токио трюдо туск тбілісі тбилиси
  уіткофф уиткофф віткофф виткофф урсула фінляндія финляндия франція франция харків харьков
  хорватія хорватия чехія чехия швеицарія швеицария швеція швеция шоигу шольц штаинмаєр
  штаинмаиер японія япония єрмак ермак залужнии залужныи маск ілон илон женева бахмут курськ
  курск чорнобиль чернобыль пекін пекин
  中国 中國 北京 欧盟 歐盟 联合国 聯合國 德国 德國 法国 法國 英国 英國 日本 韩国 韓國 朝鲜 朝鮮 波兰 波蘭 白俄罗斯 白俄羅斯 以色列 伊朗 印度 意大利 西班牙 瑞士
  匈牙利 沙特 卡塔尔 卡塔爾 阿联酋 芬兰 芬蘭 瑞典 挪威 马克龙 馬克宏 默克尔 梅克尔 默茨 朔尔茨 斯塔默 拜登 鲁比奥 鲁比欧 拉夫罗夫 拉夫羅夫 佩斯科夫 梅德韦杰夫 卢卡申科
  盧卡申科 习近平 習近平 教皇 梵蒂冈 马斯克 馬斯克 星链 吕特 呂特 冯德莱恩 欧尔班 欧爾班 日内瓦 维也纳 明斯克 马里乌波尔 哈尔科夫 库尔斯克 敖德萨
  `
    .trim()
    .split(/\s+/u),
);

/** Questions in Cyrillic have names in every case. */
const CYRILLIC_STEMS: ReadonlySet<string> = new Set(
  [...NAMES].flatMap((name) => [stemOf(name, 'uk'), stemOf(name, 'ru')]),
);

/** Whether a folded word is such a name, in whatever case it stands. */
export function isWellKnownName(word: string, language: Language): boolean {
  if (NAMES.has(word)) return true;
  const isCyrillic = language === 'uk' || language === 'ru';
  return isCyrillic && CYRILLIC_STEMS.has(stemOf(word, language));
}
