import type { Settings } from '../domain/settings.ts';
import { BUTTON_LABEL, shorten } from './limits.ts';
import { maskedLink } from './markdown.ts';
import {
  asOfLine,
  button,
  type MessagePayload,
  messageWithFooter,
  row,
  separator,
  text,
  type View,
} from './message.ts';

/** What the help message tells that is not the same for every bot. */
export interface HelpMessageOptions
  extends Pick<Settings, 'logQuestions' | 'mentions' | 'contactUrl'> {
  /** How many articles there are. */
  readonly articles: number;
  /** Questions that the articles answer, each short enough for a button. */
  readonly examples: readonly string[];
}

/** What the bot does, example questions as buttons, a note on privacy, and where to complain. */
export function renderHelp(
  { articles, examples, logQuestions, mentions, contactUrl }: HelpMessageOptions,
  view: View,
): MessagePayload {
  const { locale, subject } = view;
  const { say } = locale;
  const commands = [
    ...(['ask', 'sources', 'quote'] as const).map(
      (name) => `\`/${name}\` · ${say(`command.${name}`)}`,
    ),
    say('help.menu'),
    `\`Find sources\` · ${say('menu.find-sources')}`,
    `\`Check quote\` · ${say('menu.check-quote')}`,
  ];
  const privacy = [
    say(`help.privacy.${logQuestions}`),
    say('help.feedback'),
    ...(mentions === 'off' ? [] : [say('help.mentions')]),
  ].join(' ');
  const smallPrint = [`-# ${privacy}`];
  if (contactUrl !== null) {
    const contact = maskedLink(withoutScheme(contactUrl), contactUrl, locale);
    smallPrint.push(`-# ${say('help.contact', { contact })}`);
  }
  const body = [
    text(
      subject.help === null
        ? say('help.intro', { articles })
        : locale.format(subject.help, { articles }),
    ),
    text(commands.join('\n')),
    ...(examples.length > 0 ? [separator(), text(say('help.examples'))] : []),
    ...examples.flatMap((question) => row([button(question, { action: 'ask', question })])),
  ];
  const footer = [...smallPrint, asOfLine(view)].join('\n');
  return messageWithFooter(body, { footer }, view);
}

/** An address without its scheme: Discord makes no link of a label that is a whole address. */
function withoutScheme(url: string): string {
  const { host, pathname } = new URL(url);
  return shorten(`${host}${pathname === '/' ? '' : pathname}`, BUTTON_LABEL);
}
