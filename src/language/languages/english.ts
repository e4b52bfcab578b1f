import { type LanguageWords, phraseMap, wordSet } from './language-words.ts';

/**
 * English. Among its function words are "take place" and "hold", by which people ask of talks what
 * articles never say with these words.
 */
export const ENGLISH: LanguageWords = {
  functionWords: wordSet(`
    about again all also am any anybody anyone anything because been being between both can could
    did didn't do does doesn't doing don't done each either else ever every everyone few from
    further get gets getting give go going got had has have having he her here hers him his how i
    i'm i'd i've isn't it's its itself just know let like lot lots many may maybe me might mine
    more most much must my myself neither nor now off ok okay once one ones only other others our
    ours out over own please pls plz put quite rather really said same say saying says she should
    so some somebody someone something still tell tells than that's thats them thing things think
    thinks those though through thru too two under until up upon us very want wanted wants wasn't
    we were weren't what what's whats when when's where where's wheres whether which while who
    who's whos whom whose why why's within without won't would wouldn't yes yet you you're your
    yours yourself hold held holding took take takes taken taking place abt acc according
    actually anyway basically bro dont explain happen happened happening hey info lol ppl r tho u
    ur wanna wat wdym wtf im ive isnt cant can't wont aint gonna gotta n a an and are as at be
    but by for if in into is it no not of on or such that the their then there these they this to
    was will with article articles report reports news details detail bit kind sort kinda anyhow
    besides etc exactly generally given gives gave happens honestly however include included
    includes including involve involved involves it'd i'll keep kept knew known knows less
    literally look looks looking made make makes making mean means meant mention mentioned
    mentions mind nobody none nothing oh onto ought overall particular pretty question regarding
    related remind right see seem seems seen shall show shows simply sometimes somewhere soon
    specific straight supposed sure thought together told toward towards true truth try
    understand unless use used using usually various version way ways we'd we're whatever
    whenever wherever whichever whoever won wonder wondering would've y'all yeah yep yo've you'd
    you'll lmao omg hmm um uh er yea nah dude folks mate bruh sir fam idk imo afaik asap fyi k
    summary summarise summarize tldr tl dr gist recap describe real seriously damn heck hell
    yo hi hello heya hiya sup
  `),
  // Read as what they ask for: "old" and "far" alone would be searched for as words.
  questionWords: phraseMap([
    ['what happened', 'what went down | what went on | what came of it | what came out of it'],
    ['how age', 'how old | how young | what age | wat age'],
    ['how distance', 'how far | how deep'],
    [
      'summary of',
      'tl dr | tldr | tl dr of | tldr of | recap | recap of | gist of | sum up | in short',
    ],
  ]),
  smallTalk: wordSet(`
    bot bye cheers evening ey good goodbye goodnight greetings hai hello hellow hey heya hi hiya
    howdy morning night parley robot help sup ta thank thanks thankyou thx ty yo
  `),
  present: wordSet(`
    now today currently current latest newest still yet nowadays tonight tomorrow recent recently
    atm presently ongoing
  `),
};
