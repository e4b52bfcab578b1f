import { stemOf } from './stemming.ts';

/**
 * Whether a term is of a word of everyday English: one that says little of what a question is about,
 * and whose absence from an article says little of whether that answers.
 */
export function isCommonTerm(term: string): boolean {
  return COMMON_STEMS.has(term);
}

const COMMON_STEMS: ReadonlySet<string> = new Set(
  `
    able above abroad absolute absolutely accept acceptable acceptance access accordingly accurate
    achieve acknowledge across act action activity actual add addition additional additionally
    adjust admit admittedly advance advantage advice advise affect after afternoon afterward
    afterwards against ago agree agreement ah ahead aight aim alike alive allegedly allow almost
    alone along alongside alr already alright alter alternative alternatively although altogether
    always amaze amazing amid among amongst amount amusing analyse analyze announce announcement
    annoy annual another answer anticipate anymore anytime anyways anywhere apart apologize
    apology apparent apparently appear appearance apply approach approve approximately arent
    arguably argue around arrange arrangement arrival arrive aside assert assess assign assist
    assistance associate assume assumption assure attach attempt attend attention attractive
    automatically available avoid await aware awareness away awesome awful back background
    backwards bad badly baffle balance barely base basic basis batch bc became become before
    beforehand beg began begin begun behind belief believe belong below beneath benefit beside
    best better beyond big bigger biggest bits blah block bloke blunt blurb boggle bogus bored
    boring bother bottom bout boutta brb break brief briefly bring broadly broke broken bros
    brought btw buddy built bummer bump bunch busy buzz caboodle call calm came cannot care
    careful carefully carry case casually catch category caught cause center central centre
    certain certainly challenge chance change chap chat chatter check cheerful choice choose chore
    chose chosen circumstance cite claim clarify clear clearly clever cling close closely clue
    clueless colleague collect combine come comment commit commitment common commonly
    comparatively compare comparison complain complaint complete completely complex complicated
    compose comprehensive comprise conceivably concern concerning conclude conclusion condition
    confirm confirmation confuse confused confusion connect connection consequence consequently
    consider considerable considerably consideration consist consistent consistently constant
    constantly consult contact contain contend content context continually continue continuously
    contrast contribute contribution control convenient cool cope copy core corner correct
    correctly correspond cos coulda couldnt count countless couple cover coz cranky crap create
    creepy cringe cross cry curious curiously cut cute cuz daily dang dare dash date day deadass
    deal dear decent decide decision declare decline decrease deeply def deffo degree delay
    deliberate deliberately demand demonstrate deny departure depend description deserve desire
    despite determine develop development didnt differ difference different differently difficult
    difficulty direct direction directly disadvantage disagree disagreement disappear disappoint
    discuss discussion dismiss display distance distant distribute divide dodgy doesnt dominate
    dope double doubt down dramatic dramatically drop due dull dumb dunno during duty eager
    earlier earliest early ease easier easiest easily easy edge effect effective effectively
    effort eh elaborate eli5 eliminate elsewhere em emphasis emphasize empty enable encounter end
    engage enhance enjoy enormous enough ensure enter enthusiasm entire entirely entry equal
    equally erm errand error especially essential essentially establish evaluate even evenly event
    eventual eventually everybody everyday everything everywhere evident evidently exact example
    exceed excellent except exception excerpt exciting exclude excuse exist existence exit expand
    expect expectation experience explanation explore expose express extend extensive extensively
    extent extra extraordinary extreme extremely eye face fact factor fail fair fairly fake fall
    fallen false familiar fancy fantastic far farther fast fault favor favour fear feel fell fella
    fellow felt fewer figure fill final finally find fine finish finna firmly first fishy fit fix
    flip fluff focus folk follow forever forget forgot forgotten form formal formally former
    formerly fortunate fortunately forward found fr frankly free freely frequent frequently frfr
    friend friendly front fulfil fulfill full fully fundamental fundamentally funnily funny
    furthermore fuss future gain gal gather geez general gesture giant gimme glad gladly glance
    glimpse global goal goes gon gone goofy gorgeous gosh gotten gradual gradually grateful great
    greatly greet grim grin gross growth grumpy guess guide guy guys habit hadnt haha half halfway
    hand handful handle handy hang happily happy hard harder hardest hardly hasnt hassle hate
    havent head headline heap hear heard heavily heh hehe help helpful hence herself hes hesitate
    hid hidden hide high higher highest highkey highlight highly hilarious himself hint hit hm
    homie honest hop hope hopeful hopefully hopeless hour howd hows huge huh humongous hunch hurry
    hype hypothetically id idc idea ideal ideally identical identify iffy ignorance ignore iirc
    ikr illustrate ima imagine imho imma immediate immediately impact imply importance important
    importantly impossible impress impression impressive improve improvement incident incorrect
    increase increasingly incredible indeed indicate indirect individual inevitable inevitably
    influence inform informal information initial initially initiate initiative inner inside
    instance instant instantly instead instruction intend intention intentional intentionally
    interest interestingly interpret interpretation interrupt intervention introduce invitation
    invite involvement irl ironically issue item itll jeez jiffy jk job join joint jointly justify
    keen key kicker kindly kk knack knock label lack lad lady laid lame large largely larger
    largest lass last late lately later laugh lay lazy lead lean learn learnt least leave led left
    legit lemme length lengthy lets level lie lift likely lil limit limitation line linger link
    list listen little lmfao local locate long longer longest lotta loud love lovely low lower
    lowest lowkey lucky maam madam main mainly maintain man manage manner mark massive matter max
    maximum meaningful meaningless meantime meanwhile measure medium meet mega meh member men
    mentally mere merely mess message messy met method micro middle midnight midway mighta mighty
    mild min mini minimum minus minute miss mistake mistaken mix moderate moment month monthly
    moody moreover mostly move movement mr mrs ms multiple mumble mustnt name namely nasty
    nationwide near nearby nearly neat neatly necessarily necessary necessity need neednt negative
    nevertheless newer newly next ngl nice nod nonetheless nonsense noon noone nope normal
    normally notable notably note notice noticeable noticeably notify nowhere np number numerous
    nutshell nvm object objection objective observation observe obstacle obtain obv obvious
    obviously obvs occasion occasional occasionally occur odd oddly odds offer official officially old
    often omfg oof open openly opinion opportunity opposed opposite option order ordinarily
    ordinary organise organize original originally otherwise ourselves outcome outer outside outta
    overcome overhead overnight overview pair pal paragraph pardon part partial partially
    participate participation particularly partly partner pass past patience pause peek per
    perfect perfectly perhaps persist person personal personally perspective persuade phase phrase
    physically pick piece pile plain plainly plan pleasant pleasure plenty plss plus point
    pointless poke ponder poor portion pose position positive possibility possible possibly
    potential potentially practical practically practice precise precisely prefer preference
    preparation prepare presence present pressure presumably pretend previous previously principle
    prior privately prob probability probable probably problem probs proceed process progress
    prolly promise proper properly proposal propose prove provide publicly pull pure purely
    purpose push puzzle puzzled qualify quantity queries query questionable quick quickly quiet
    quieter quietly quit quote raise ran randomly rapid rare rarely reach react reaction read
    readily ready realise realistically reality realization realize rear reason reasonable
    reasonably recall receive reckon recognize recover reduce refer reference refusal refuse
    regard regardless regional regular regularly reject rejection relate relation relationship
    relative relatively relevant reliable remain remainder remember reminder remove repeat
    repeatedly rephrase replace replacement reply reportedly represent request require reserve
    resolve respond response responsibility responsible rest result return reveal reverse review
    rid rise risen rn roam rofl role rose rough roughly run rush sad sadly safely sample sat
    satisfy saw sb scarcely scary scenario schedule scratch scroll search sec second secretly
    section secure seek seemingly seldom select selection send sense senseless sensible sensitive
    sent sentence separate separately sequence serious serve session set settle several severe
    severely shady shake sharp shebang sheesh shes shock short shorter shortest shortly shoulda
    shouldnt shove showed shown shrug shut side sigh sign significance significant significantly
    silent silly similar similarity similarly simple simultaneously since single sit situate
    situation size sketchy skim skip sleepy slide slightly slip slow slowly small smaller smallest
    smart smh smile smooth smth sneak so-called solely solid solution solve someday somehow
    sometime somewhat sooner sorry sorta sought source spare speak special specifically spell spin
    split spoke spoken spooky spot spread squeeze stable stage stand stare start state statement
    status stay steady step sth stick stood stop story strange strangely strength stress strictly
    strong stronger strongest strongly struggle stuff stupid sturdy subject submit subsequently
    substantially succeed success successful successfully sudden suddenly suffice sufficient
    sufficiently suggest suggestion suitable super support suppose supposedly surely surprise
    surprisingly sus sweet swell swing tad talk target task tbh tdy tease technically teensy teeny
    tend tendency term terrible terribly terrific text tf thatll theme themselves theoretically
    thereby therefore therell theres theyll theyre theyve thingie thingy third thorough thoroughly
    three throughout throw thus tidy tightly til till time tiny tip tired title tmrw tnx ton top
    topic toss total totally touch tough tricky tried trouble truly tryna tug turn twice twist
    typical typically tysm ugh ugly ultimately ultra unable unbelievable uncertain uncertainty
    uncomfortable undeniably understood unexpected unfair unfortunate unfortunately unhappy unique
    unit unknown unlike unlikely unlucky unnecessary unofficial unpleasant unprecedented unsure
    unusual unusually unwilling upcoming upper upset urge urgency urgent usage useful useless
    usual utterly vague vaguely valid value variety vast verbally verify versus via vibe view
    virtually vision vs wack wait walk wander warn wasnt watch weak weaker wee week weekend weekly
    weird weirdly welcome well welp went werent weve whatcha whatd whatevs whatll whatnot whens
    whereas whered whisper whoa whod whole wholly whopping whyd whys widely wild willingly
    willingness wink wise wish wo woman women wonderful word work world worldwide worry worse
    worst worth would-be woulda wouldnt wow write wrong wrongly wth xd ya yall year yearly yeh
    yesterday yield yikes yoo youd youll youre yourselves youve yup yw
  `
    .trim()
    .split(/\s+/u)
    .map((word) => stemOf(word, 'en')),
);
