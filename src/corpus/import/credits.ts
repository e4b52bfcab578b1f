import { countWords, holdsSentenceBreak } from './prose.ts';

/** Whether a line is the credit of a picture or closes with one: `… /Name/Agency`, `Photo: Name`. */
export function isPictureCredit(text: string): boolean {
  return countWords(text) <= LONGEST_CAPTION && CREDITS.some((credit) => credit.test(text));
}

/**
 * Whether a line is one sentence and an agency's bare name, `… on Monday. (Reuters)`: captions close
 * so, and so do the last paragraphs of some reports.
 */
export function endsInAgency(text: string): boolean {
  if (countWords(text) > LONGEST_AGENCY_CAPTION || !BARE_AGENCY.test(text)) return false;
  return !holdsSentenceBreak(text.replace(BARE_AGENCY, ''));
}

/** Words. News captions run to two or three sentences. */
const LONGEST_CAPTION = 60;
/** Words in the longest caption that is told by an agency's name alone. */
const LONGEST_AGENCY_CAPTION = 35;

const AGENCY = `(?:${[
  'Reuters|REUTERS|AP|Associated Press|AFP|EPA-EFE|EPA|Getty(?: Images)?|Xinhua|T(?:ASS|ass)|Sputnik',
  'Anadolu(?: Agency)?|AA|DPA|dpa|ANSA|Kyodo|Bloomberg|Shutterstock|iStock|Alamy|Unsplash|Pexels',
  'CFP|VCG|PA(?: Wire)?|Press Association|Pool|NurPhoto|SOPA Images|ZUMA(?: Press)?|Ukrinform',
  'Wikimedia(?: Commons)?|Flickr|Handout',
].join('|')})(?: (?:[Pp]hoto|Images?|Pictures|File))?`;
const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:[\\p{Lu}&][\\p{L}\\p{M}.'’-]*|de|van|von|der|al|bin|for|the|of)){0,6}";
const NAMES = `${NAME}(?: ?[/,|–-] ?(?:${NAME}|dpa|picture alliance)){0,3}`;
const PICTURE =
  '(?:(?:[Ff]ile )?[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Ii]llustration|[Gg]raphic|[Vv]ideo|[Mm]ap)s?';
// A credit stands alone or after the caption's last mark.
const OPEN = '(?:^|[.!?"”’)\\]|] ?)';

const CREDITS: readonly RegExp[] = [
  // … /Name/Agency   … /Agency
  `(?:^|\\s)/ ?${NAME} ?/ ?${NAME}$`,
  `(?:^|\\s)/ ?${AGENCY}$`,
  // … REUTERS/Name   … AP Photo/Name/File Photo
  `(?:^|[\\s(\\[])(?:REUTERS|AP Photo|EPA-EFE) ?/ ?${NAME}(?: ?/ ?[^/]{1,30})?[)\\]]?$`,
  `${OPEN}${AGENCY} ?/ ?${NAME}(?: ?/ ?[^/]{1,30})?$`,
  // … Name/Agency   … Name, Getty Images   … | Agency   … © Agency
  `${OPEN}${NAME} ?[/|] ?${AGENCY}(?: ?/ ?[^/]{1,30})?$`,
  `${OPEN}(?:${NAME} ?(?:[,/|–—-]|via) ?)?(?:via )?(?:Getty Images|AP Photo|Shutterstock)$`,
  `${OPEN}${AGENCY} via ${AGENCY}$`,
  `[|©] ?(?:${NAME} ?/ ?)?${AGENCY}$`,
  // … (Name/Agency)   … [File: Name/Agency]   … (Photo by Name)   … (Credit: Name)
  `[(\\[][^()\\[\\]]*[/|] ?${AGENCY}(?: ?[/,] ?[^()\\[\\]]{1,30})?[)\\]]\\.?$`,
  `[(\\[](?:File(?: photo)?: ?|(?:AP|AFP|EPA|Reuters) [Pp]hoto\\b)[^()\\[\\]]*[)\\]]\\.?$`,
  `[(\\[](?:${PICTURE}|(?:${PICTURE} )?[Cc]redits?|[Cc]ourtesy)(?: ?[:/] ?| by | via | from | of )[^()\\[\\]]*[)\\]]\\.?$`,
  // … Photo: Name   … Image credit: Name   … Photo by Name   … Credit...Name
  `${OPEN}(?:${PICTURE}(?: [Cc]redits?| [Cc]ourtesy(?: of)?| [Ss]ource)?|[Cc]redits?|[Cc]ourtesy) ?(?:[:/|]|\\.{3}|…) ?(?:(?:by|via|courtesy(?: of)?|supplied by) )?(?:${NAMES}|\\S+)$`,
  `${OPEN}${PICTURE} (?:by|courtesy(?: of)?) ${NAMES}$`,
  `\\b(?:[Cc]ourtesy of|[Hh]andout via) ${AGENCY}$`,
  // Photo: a caption   Image caption, a caption   Image copyright Agency
  '^(?:(?:[Ff]ile|FILE) )?(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture)s? ?: ?\\S',
  '^(?:[Ii]mage|[Pp]hoto|[Pp]icture|[Mm]edia|[Ff]igure) (?:[Ss]ource|[Cc]aption|[Cc]opyright|[Cc]redits?)(?:[,:/]| [\\p{Lu}@©])',
].map((pattern) => new RegExp(pattern, 'u'));

const BARE_AGENCY = new RegExp(
  `(?:[(\\[]${AGENCY}(?: via ${NAME})?[)\\]]|[.!?"”’)] ?[—–-]{1,2} ?${AGENCY})$`,
  'u',
);
