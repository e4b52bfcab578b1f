import { isTagLine } from './links.ts';
import { countWords, endsSentence, foldLine } from './prose.ts';

/**
 * `farewell`: an aggregator's closing words, and nothing below belongs to the article.
 * `comments`: the readers' words begin.
 * `box`: a list of other articles, or tags; the article may go on below it.
 * `link`: a lone link; the article may go on right below it.
 * `loose`: words that open such a list and might as well be a heading.
 */
export type EndingKind = 'farewell' | 'comments' | 'box' | 'link' | 'loose';

/** Says how a line may end an article, or null where it cannot. */
export function endingKind(text: string): EndingKind | null {
  const folded = foldLine(text);
  // In quotation marks somebody in the article says so.
  if (FAREWELL.test(folded) && !/["“”]/u.test(text)) return 'farewell';
  if (isTagLine(text)) return 'box';
  if (REPLIES_TO_TITLE.test(text)) return 'comments';
  if (countWords(text) > LONGEST_LABEL || endsSentence(text)) {
    return CLOSED_COMMENTS.test(folded) && countWords(text) <= LONGEST_LABEL ? 'comments' : null;
  }
  return ENDINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** Words in the longest label that opens a list, a name in it included. */
const LONGEST_LABEL = 9;

const REPLIES_TO_TITLE = /^\d+ (?:comments?|repl(?:y|ies)|responses?|thoughts?) (?:to|on) ["“]/iu;

// The patterns below are matched against folded text: lower case, letters and digits alone.
const FAREWELL =
  /\bwe wish (?:that )?\S.{0,40} provided you with\b|^also on (?:site|this site|our site)$/u;
const CLOSED_COMMENTS =
  /^(?:comments (?:are|have been) (?:now )?(?:closed|disabled|turned off)|join the (?:conversation|discussion))\b/u;

const ENDINGS: readonly (readonly [EndingKind, RegExp])[] = [
  ['comments', CLOSED_COMMENTS],
  ['comments', /^(?:\d+ )?comments?(?: \d+| section)?$/u],
  [
    'comments',
    /^(?:view|show|see|read|post|add|load|leave|write)(?: (?:a|all|your|more|the|\d+))* comments?(?: \d+)?$/u,
  ],
  ['comments', /^(?:leave|post|write|submit) a (?:reply|response)$/u],
  [
    'box',
    /^(?:related|recommended|similar|suggested|popular|latest|recent|sponsored|promoted|other|more) (?:\w+ )?(?:articles?|stories|posts?|news|content|topics?|coverage|reading|links?|videos?|tags?|headlines)(?: for you| now)?$/u,
  ],
  [
    'box',
    /^(?:related|recommended|recommended for you|trending|trending now|about the authors?)$/u,
  ],
  [
    'box',
    /^(?:most|top) (?:read|popular|viewed|shared|commented|watched|stories|news|headlines)(?: (?:today|now|this week|stories|articles|news))?$/u,
  ],
  ['box', /^(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|don t miss)$/u],
  ['box', /^(?:more|see more|read more) (?:on|about) this(?: (?:story|topic|subject))?$/u],
  ['box', /^more around the web$|^(?:more )?(?:from|around|elsewhere on) the web$/u],
  [
    'box',
    /^(?:up next|read next|what to read next|next (?:up|article|post|story)|previous (?:article|post|story))$/u,
  ],
  ['box', /^(?:editor s|editors) (?:picks?|choice)$/u],
  ['box', /^(?:further reading|see also|read also|also read)$/u],
  ['link', /^(?:read|see|show|view) (?:more|full article|full story)(?: details)?$/u],
  ['link', /^(?:read the (?:full|original|whole) (?:article|story)|original source|source link)$/u],
  ['link', /^share (?:this|(?:this|the) (?:article|story|post|page|news))$/u],
  ['loose', /^(?:more|see more|read more) (?:from|on|in|about|by|stories)\b/u],
  ['loose', /^(?:tags?|topics?|filed under|filed to|posted in|categor(?:y|ies)|keywords)\b/u],
];
