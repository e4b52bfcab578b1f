import { asOfLine } from './as-of.ts';
import { BUTTON_LABEL, shorten } from './limits.ts';
import { maskedLink } from './markdown.ts';
import { button, type MessagePayload, message, row, separator, text } from './message.ts';
import type { View } from './view.ts';

/** What a message of help tells besides what is the same for everyone. */
export interface HelpMessageOptions {
  readonly articles: number;
  /** Questions that the articles answer, of 80 characters at most each. */
  readonly examples: readonly string[];
  /** Which questions are written to the log. */
  readonly logQuestions: 'none' | 'unanswered' | 'all';
  /** Whether messages that mention the bot are read. */
  readonly mentions: boolean;
  /** Where to report a source named wrongly, or null where the operator gives no address. */
  readonly contactUrl: string | null;
}

/** What the bot does, questions to try at a press, a word on privacy, and where to complain. */
export function renderHelp(
  { articles, examples, logQuestions, mentions, contactUrl }: HelpMessageOptions,
  view: View,
): MessagePayload {
  const { frame } = view;
  const { say } = frame;
  const commands = (['ask', 'sources', 'quote'] as const).map(
    (name) => `\`/${name}\` · ${say(`command.${name}`)}`,
  );
  const menu = [
    say('help.menu'),
    `\`Find sources\` · ${say('menu.find-sources')}`,
    `\`Check quote\` · ${say('menu.check-quote')}`,
  ];
  const privacy = [
    say(`help.privacy.${logQuestions}`),
    ...(mentions ? [say('help.mentions')] : []),
  ].join(' ');
  const contact =
    contactUrl === null
      ? []
      : [
          `-# ${say('help.contact', { contact: maskedLink(shownAddress(contactUrl), contactUrl, frame) })}`,
        ];
  return message(
    [
      text(say('help.intro', { articles })),
      text([...commands, ...menu].join('\n')),
      ...(examples.length > 0 ? [separator(), text(say('help.examples'))] : []),
      ...examples.flatMap((question) => row([button(question, { action: 'ask', question })])),
      separator(),
      text([`-# ${privacy}`, ...contact, asOfLine(view)].join('\n')),
    ],
    view,
  );
}

/** An address as people read it: without its scheme. A label that is an address would undo the link. */
function shownAddress(url: string): string {
  const { host, pathname } = new URL(url);
  return shorten(`${host}${pathname === '/' ? '' : pathname}`, BUTTON_LABEL);
}
