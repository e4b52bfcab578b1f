import type { APIApplicationCommand } from 'discord-api-types/v10';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { BOT_NAME } from '../state/names.ts';
import { type Reply, usePlayground } from '../state/playground.ts';
import { type Choice, useChoiceList } from './choice-list.tsx';
import { commandIn, commandsFor, describedIn, withMentions } from './typed-command.ts';

interface MessageBoxProps {
  /** Called once a command is chosen or typed out. */
  readonly begin: (command: APIApplicationCommand, rest: string) => void;
  readonly repliesTo: Reply | null;
  /** What was typed for a command that was given up. */
  readonly leftOver: string;
}

/** The box for a message; `/` lists the commands, `@` whom one can mention. */
export function MessageBox({ begin, repliesTo, leftOver }: MessageBoxProps) {
  const { act, channel, preferences, replyTo } = usePlayground();
  const [typed, setTyped] = useState(leftOver);
  const box = useRef<HTMLTextAreaElement>(null);
  // Whoever begins to reply types at once.
  useLayoutEffect(() => box.current?.focus(), [repliesTo]);

  const { commands } = channel;
  const offered = commandsFor(typed, commands);
  const mention = /(?:^|\s)@(\w*)$/u.exec(typed);
  const isMentioning =
    mention !== null && BOT_NAME.toLowerCase().startsWith((mention[1] ?? '').toLowerCase());
  const choices: readonly Choice[] = isMentioning
    ? [{ key: BOT_NAME, label: `@${BOT_NAME}`, note: 'the bot' }]
    : offered.map((command) => ({
        key: command.name,
        label: <CommandName command={command} />,
        note: describedIn(preferences.locale, command),
      }));
  const list = useChoiceList({
    id: 'box-choices',
    label: isMentioning ? 'Members' : 'Commands',
    choices,
    startsActive: true,
    choose: (at) => {
      const command = offered[at];
      if (isMentioning) setTyped(`${typed.replace(/@\w*$/u, '')}@${BOT_NAME} `);
      else if (command !== undefined) begin(command, '');
    },
  });
  const type = (text: string): void => {
    const typedOut = commandIn(text, commands);
    if (typedOut === null) setTyped(text);
    else begin(typedOut.command, typedOut.rest);
  };
  // What nobody would get stays where it was typed.
  const canSend = typed.trim() !== '' && channel.isConnected;
  const send = async (): Promise<void> => {
    if (!canSend) return;
    const bot = { id: commands[0]?.application_id ?? '', name: BOT_NAME };
    setTyped('');
    replyTo(null);
    const content = withMentions(typed, bot);
    const { outcome } = await act({ kind: 'say', content, replyTo: repliesTo?.message ?? null });
    // What did not arrive can be sent again, unless something else is being typed.
    if (outcome === 'failed') setTyped((now) => now || typed);
  };
  return (
    <div class="box">
      {list.element}
      <textarea
        ref={box}
        rows={1}
        value={typed}
        aria-label="Message #istanbul-talks"
        placeholder={`/ for commands, @${BOT_NAME} to ask`}
        maxLength={LONGEST_MESSAGE}
        {...list.ariaProps}
        onInput={({ currentTarget: { value } }) => type(value)}
        onFocus={list.open}
        onBlur={list.close}
        onKeyDown={(event) => {
          if (list.heed(event) || event.isComposing) return;
          if (event.key === 'Escape') replyTo(null);
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          void send();
        }}
      />
      <button type="button" class="send" disabled={!canSend} onClick={send}>
        Send
      </button>
    </div>
  );
}

/** A command with the names of its options, as one would type it. */
function CommandName({
  command: { name, options = [] },
}: {
  readonly command: APIApplicationCommand;
}) {
  return (
    <>
      /{name}
      {options.map((option) => (
        <span key={option.name} class="option-name">
          {option.name}
        </span>
      ))}
    </>
  );
}

/** Discord's limit for a message, in characters. */
const LONGEST_MESSAGE = 2_000;
