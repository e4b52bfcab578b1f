import { countWords, endsSentence, foldLine } from './prose.ts';

/** Whether a line asks the reader to agree to cookies or terms. */
export function isCookieNotice(text: string): boolean {
  if (/^["“«]/u.test(text)) return false;
  if (/\bcookies?\b/iu.test(text) && COOKIE_TALK.test(text)) return true;
  return CONSENT.test(text);
}

const COOKIE_TALK = anyOf(
  /\b(?:we|this (?:web ?)?site|our (?:web ?)?site)(?: and our partners)? (?:may )?(?:use|uses|store|stores|place|places)\b/u,
  /\byou (?:agree|consent|accept|can change|can manage|continue)\b/u,
  /\byour (?:cookie|consent|preferences|browser|experience)\b/u,
  /^(?:accept|manage|reject|allow|decline) (?:all )?cookies\b/u,
  /^cookies? ?(?:policy|settings|preferences|notice|consent)?$/u,
);
const CONSENT = anyOf(
  /^by (?:continuing|using|clicking|signing|subscribing|submitting|entering|registering)\b.*\byou\b.*\b(?:agree|accept|consent|acknowledge)\b/u,
  /^(?:accept|reject|allow|decline) all$/u,
);

/** Whether a line states a licence, a registration or a number to call. */
export function isLicenceLine(text: string): boolean {
  if (CHINESE_LICENCE.test(text)) return true;
  return countWords(text) <= LONGEST_LABEL && !endsSentence(text) && LICENCE.test(text);
}

const CHINESE_LICENCE = /许可证|备案|公网安备|ICP[证备]/u;
const LICENCE = anyOf(
  /\b(?:hotline|helpline|telephone|phone|tel|fax|whatsapp|call us|contact us)(?: (?:number|no|us|at|on))*[^\p{L}\d]{0,4}\d[\d\s().-]{4,}$/u,
  /\b(?:licen[cs]e|registration|registered|reg|permit)\b(?: (?:no|number|nr))?[.:]* ?\S*\d{4,}/u,
);

/** Whether a line claims the rights in the page. */
export function isCopyrightLine(text: string): boolean {
  return RIGHTS.test(text);
}

const RIGHTS = anyOf(
  /^(?:©|\(c\) ?\d{4}|copyright\b[\s:]*(?:©|@|\(c\)|\d{4}))/u,
  /©\s*\d{4}/u,
  /\ball rights reserved(?:\.|$)/u,
  /\bmay not be (?:published, broadcast|reproduced or|republished or)\b/u,
  /版权所有/u,
);

/** Whether a line is a button or a row of buttons for passing the page on. */
export function isShareLink(text: string): boolean {
  const words = foldLine(text).split(' ');
  if (words.length > LONGEST_LABEL || endsSentence(text)) return false;
  // One network's name alone may head a section; two in a row are buttons.
  const signs = words.filter((word) => SHARE_VERBS.has(word) || SHARE_NAMES.has(word));
  return (
    (signs.length > 1 || signs.some((word) => SHARE_VERBS.has(word))) &&
    words.every((word) => signs.includes(word) || SHARE_FILLERS.has(word))
  );
}

const SHARE_VERBS = wordSet('share tweet copy print email follow');
const SHARE_NAMES = wordSet(
  'facebook twitter whatsapp telegram linkedin pinterest reddit messenger pocket flipboard instagram bluesky threads x youtube',
);
const SHARE_FILLERS = wordSet(
  'on this via by with to the link url page article story post sharing options save more mail e icon button us gift now friend a send opens in new window click',
);

/** Whether a line asks the reader to subscribe, register, follow or install. */
export function isSignUpPrompt(text: string): boolean {
  if (/["“”«»]/u.test(text)) return false;
  return countWords(text) <= LONGEST_PROMPT && SIGN_UP.test(text);
}

const SIGN_UP = anyOf(
  /^(?:subscribe|sign[ -]?(?:up|in)|log ?in|register|newsletters?|donate|support us|join us|my account|get the app|(?:download|get) (?:the|our) (?:\w+ )?app|become a (?:member|subscriber|supporter)|create (?:an? |your )?(?:free )?account)(?: (?:now|today|here|free|for free|us|with \w+|on \w+|or (?:log|sign|register)\b.*|to (?:continue|read|comment)\b.*))*[.!]?$/u,
  /^(?:subscribe|sign up|register|join|get|receive|enter|stay|never miss|don['’]t miss|want)\b.*\b(?:newsletters?|inbox|(?:news|email|breaking) (?:updates|alerts)|e-?mails? (?:address|alerts)|our (?:\w+ )?(?:channel|app|briefing))\b/u,
  /\b(?:delivered|straight|sent) to your inbox\b/u,
  /^follow (?:us|him|her|them|me|[\p{L}\p{N} ]{1,40}) on (?:facebook|twitter|x|instagram|youtube|telegram|google news|whatsapp)\b/u,
  /^(?:already a (?:member|subscriber)\b|thanks? (?:you )?for (?:signing up|subscribing)\b|you have success?fully (?:subscribed|signed up|registered)\b)/u,
);

/** Whether a line marks an advertisement. */
export function isAdvertisement(text: string): boolean {
  return ADVERTISEMENT.test(foldLine(text));
}

const ADVERTISEMENT = anyOf(
  /^(?:advertisements?|advertising|advert|ads?|sponsored|promoted|paid content|sponsored by .{1,40})$/u,
  /^(?:story|article) continues (?:after|below)(?: (?:the|this))?(?: (?:advertisement|ad|sponsor message))?$/u,
  /^advertisement .{0,30}(?:continue|below|main story).{0,30}$/u,
  /^(?:continue reading(?: below| the main story)?|scroll (?:down )?to continue(?: reading)?)$/u,
);

/** Words in the longest label of a page. */
const LONGEST_LABEL = 12;
/** Words in the longest sentence with which a page addresses its reader. */
const LONGEST_PROMPT = 30;

function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'iu');
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
