import { countWords, endsSentence, foldLine } from './prose.ts';

/** Whether a line leads to another page: `Read more`, `READ ALSO: a headline`. */
export function isReadMoreLink(text: string): boolean {
  if (countWords(text) > LONGEST_LINK) return false;
  return (
    MORE_ALONE.test(foldLine(text)) ||
    READ_MORE_ON.test(text) ||
    (LABELLED_TITLE.test(text) && TITLE_AFTER_LABEL.test(text) && !/\.["”]?$/u.test(text))
  );
}

const MORE_ALONE =
  /^(?:(?:read|see|show|view|load|learn|find out) (?:more|full story|full article)(?: details| stories| here)?|full story|more details|click here(?: (?:to|for) .{1,60})?|read the (?:full|whole|original) (?:article|story)(?: .{1,40})?|also on (?:site|this site|our site))$/u;
const READ_MORE_ON = /^read more (?:about|on|from|in|at|here)\b[^.!?]*$/iu;
const LABELLED_TITLE =
  /^\[?(?:read|see|watch|listen|more|related|also read|see also|read also|read more|read next|recommended|further reading|explainer|must read|don['’]t miss|related (?:article|post|story|stories|coverage|reading|content|news)|(?:read|see) more (?:about|on|from) [^:.]{1,40}) ?[:|»>›→]/iu;
const TITLE_AFTER_LABEL = /^[^:|»>›→]*[:|»>›→] ?["'“‘«]?[\p{Lu}\p{Lo}\d]/u;

/** Whether a line names who reported, edited or first published the text. */
export function isDeskCredit(text: string): boolean {
  if (countWords(text) > LONGEST_LINK) return false;
  return DESK.test(text) || (SOURCE.test(text) && !endsSentence(text));
}

const DESK =
  /^\(?(?:(?:Additional |With )?(?:[Rr]eporting|[Ee]diting|[Ww]riting|Compiled|Translated|Produced|Edited|Written)(?: and (?:editing|writing|reporting))? (?:by|from) \p{Lu}|(?:[Ww]ith )?[Ii]nputs? from )|\bcontributed (?:reporting|to this (?:report|story|article))\b|^This (?:article|story|post|report|piece) (?:was )?(?:first |originally )(?:appeared|published)|^(?:Originally published|Provided) (?:on|at|by) \p{Lu}|^Our [Ss]tandards:/u;
const SOURCE = /^\(?(?:[Ss]ource|SOURCE)s?: ?\p{Lu}/u;

/** Whether a line is a control of the page: a menu's opener, a player, a gallery's counter. */
export function isPageControl(text: string): boolean {
  return countWords(text) <= LONGEST_LINK && CONTROLS.some((control) => control.test(text));
}

const CONTROLS: readonly RegExp[] = [
  /^(?:skip|jump) to (?:the )?(?:main |site )?(?:content|navigation|nav|menu|comments|search|article|footer)\b/iu,
  /^back to (?:top|gallery|home|homepage|article)$/iu,
  /^(?:open|close|toggle|show|hide|expand|collapse) (?:the )?(?:share |main |site )?(?:menu|navigation|nav|search|panel|sidebar|gallery|captions?|image|player|transcript|all|more|less)$/iu,
  /^(?:menu|search|search form|search for:?|loading ?(?:\.{3}|…)?|please wait ?(?:\.{3}|…)?)$/iu,
  /^please (?:enable|turn on|disable) (?:javascript|cookies|your ad)/iu,
  /^(?:this|your) browser (?:does not|doesn['’]t|is)\b.*\b(?:support|javascript|video|supported)/iu,
  /^(?:you need (?:to )?(?:enable )?javascript|javascript (?:is disabled|must))|\brequires javascript\b/iu,
  /^(?:play|pause|mute|watch|listen to)(?: (?:this|the))? (?:video|audio|article|story|sound|live)$/iu,
  /^(?:image|slide|photo|page)? ?\d+ (?:of|\/) ?\/? ?\d+$/iu,
  /^these are external links\b|^opens? in (?:a )?new (?:window|tab)$/iu,
  /^(?:choose|select) (?:your |a )?language$/iu,
  /^(?:print this page|\d+ ?min(?:ute)?s?(?:[ -]to)? read)$/iu,
];

/** Whether a line lists the page's tags. */
export function isTagLine(text: string): boolean {
  return HASHTAGS.test(text) || (TAGS.test(text) && !endsSentence(text));
}

const HASHTAGS = /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u;
const TAGS =
  /^(?:(?:related )?(?:tags?|topics?)|filed under|filed to|keywords|categories|posted in):/iu;

/** Words. A headline within the link included. */
const LONGEST_LINK = 30;
