/** The 33 words that Lucene's English analyzer leaves out of an index. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an and are as at be but by for if in into is it no not of on or such that the their then there
   these they this to was will with`.split(/\s+/u),
);

/**
 * Words that carry a question and not its subject; among them "take place" and "hold", by which
 * people ask of talks what articles never say with these words. They are searched for in no article,
 * and their absence says nothing, so they count neither as covered nor as missing.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `about again all also am any anybody anyone anything because been being between both can could
   did didn't do does doesn't doing don't done each either else ever every everyone few from further
   get gets getting give go going got had has have having he her here hers him his how i i'm i'd
   i've isn't it's its itself just know let like lot lots many may maybe me might mine more most
   much must my myself neither nor now off ok okay once one ones only other others our ours out over
   own please pls plz put quite rather really said same say saying says she should so some
   somebody someone something still tell tells than that's thats them thing things think thinks
   those though through thru too two under until up upon us very want wanted wants wasn't we
   were weren't what what's whats when when's where where's wheres whether which while who who's
   whos whom whose why why's within without won't would wouldn't yes yet you you're your yours
   yourself hold held holding took take takes taken taking place abt acc according actually anyway
   basically bro dont explain happen happened happening hey info lol ppl r tho u ur wanna wat wdym wtf im ive isnt cant can't wont aint gonna gotta n`
    .split(/\s+/u)
    .concat([...STOP_WORDS]),
);

/** Words that greet, thank or take leave. A question of nothing else asks for nothing. */
export const SMALL_TALK: ReadonlySet<string> = new Set(
  `bye cheers evening ey good goodbye goodnight greetings hai hello hellow hey heya hi hiya howdy
   morning night sup ta thank thanks thankyou thx ty yo привет привіт вітаю спасибо спасибі дякую
   здравствуйте merhaba selam tesekkurler bonjour salut merci 你好 您好 谢谢`.split(/\s+/u),
);
