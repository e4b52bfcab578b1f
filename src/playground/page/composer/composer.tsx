import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { BOT_NAME, nameOf } from '../state/channel.ts';
import { Glyph } from '../state/glyph.tsx';
import { type Reply, usePlayground } from '../state/playground.ts';
import { withElements } from '../state/texts.ts';
import { type Choice, useChoiceList } from './choice-list.tsx';
import { CommandForm } from './command-form.tsx';
import { commandIn, commandsFor, describedIn, withMentions } from './typed-command.ts';

interface StartedCommand {
  readonly command: APIApplicationCommand;
  /** What was typed after the command's name. */
  readonly rest: string;
}

interface ComposerProps {
  readonly repliesTo: Reply | null;
  /** Where messages are typed. */
  readonly box: RefObject<HTMLTextAreaElement | null>;
}

/** The foot of the channel: a box for messages, or a form while a command is typed. */
export function Composer({ repliesTo, box }: ComposerProps) {
  const { act, channel, focusBox, replyTo, say } = usePlayground();
  const [started, setStarted] = useState<StartedCommand | null>(null);
  const [leftOver, setLeftOver] = useState('');
  /** The last message, if the bot does not see it; null for none. */
  const [unheard, setUnheard] = useState<string | null>(null);
  const end = (typed: string): void => {
    setLeftOver(typed);
    setStarted(null);
  };
  const ask = (): void => {
    const question = unheard ?? '';
    setUnheard(null);
    focusBox();
    void act({ kind: 'slash', name: 'ask', options: { question } });
  };
  const answered = channel.messages.find(({ id }) => id === repliesTo?.message);
  return (
    <footer class="composer">
      {answered !== undefined && started === null && (
        <p class="replying">
          <span>
            {withElements(say('box.replying'), { name: <b>{nameOf(answered.author.id)}</b> })}
          </span>
          <button type="button" class="link" onClick={() => replyTo(null)}>
            {say('box.unreply')}
          </button>
        </p>
      )}
      {/* There before its text: screen readers read out what changes in it. */}
      <div role="status">
        {unheard !== null && started === null && (
          <p class="replying">
            <span>{say('box.unheard')}</span>
            <button type="button" class="link" onClick={ask}>
              {say('box.ask')}
            </button>
          </p>
        )}
      </div>
      {started === null ? (
        <MessageBox
          box={box}
          said={setUnheard}
          start={(command, rest) => {
            setUnheard(null);
            setStarted({ command, rest });
          }}
          repliesTo={answered === undefined ? null : repliesTo}
          leftOver={leftOver}
        />
      ) : (
        <CommandForm key={started.command.id} {...started} end={end} />
      )}
    </footer>
  );
}

interface MessageBoxProps extends Pick<ComposerProps, 'box' | 'repliesTo'> {
  /** Called when a command is chosen or its name is typed in full. */
  readonly start: (command: APIApplicationCommand, rest: string) => void;
  /** Called with a message that was sent, if it does not name the bot, or else with null. */
  readonly said: (unheard: string | null) => void;
  /** The text of a cancelled command, to begin with. */
  readonly leftOver: string;
}

/** A box for a message; `/` lists the commands, `@` the bot to mention. */
function MessageBox({ box, start, said, repliesTo, leftOver }: MessageBoxProps) {
  const { act, channel, focusBox, preferences, replyTo, say } = usePlayground();
  const [typed, setTyped] = useState(leftOver);
  // After a command, or choosing to reply, the user types at once.
  useLayoutEffect(() => {
    if (repliesTo === null) focusBox();
    else box.current?.focus();
  }, [repliesTo]);

  const { commands } = channel;
  const canSend = typed.trim() !== '' && channel.isConnected;
  const send = async (): Promise<void> => {
    if (!canSend) return;
    const bot = { id: commands[0]?.application_id ?? '', name: BOT_NAME };
    setTyped('');
    replyTo(null);
    const content = withMentions(typed, bot);
    const { outcome } = await act({ kind: 'say', content, replyTo: repliesTo?.message ?? null });
    // A message that failed can be sent again, unless the user has begun another.
    if (outcome === 'failed') setTyped((now) => now || typed);
    else said(content === typed ? typed : null);
  };

  const mention = /(?:^|\s)@(\w*)$/u.exec(typed);
  const isMentioning =
    mention !== null && BOT_NAME.toLowerCase().startsWith((mention[1] ?? '').toLowerCase());
  const mentionBot = (): void => setTyped(`${typed.replace(/@\w*$/u, '')}@${BOT_NAME} `);
  const choices: readonly Choice[] = isMentioning
    ? [{ key: BOT_NAME, label: `@${BOT_NAME}`, note: say('box.bot'), choose: mentionBot }]
    : commandsFor(typed, commands).map((command) => ({
        key: command.name,
        label: <CommandName command={command} />,
        note: describedIn(preferences.locale, command),
        choose: () => start(command, ''),
      }));
  const list = useChoiceList({
    id: 'box-choices',
    label: say(isMentioning ? 'box.members' : 'box.commands'),
    choices,
    isFirstActive: true,
    onEnter: send,
    onEscape: () => replyTo(null),
  });
  const type = (text: string): void => {
    const inFull = commandIn(text, commands);
    if (inFull === null) setTyped(text);
    else start(inFull.command, inFull.rest);
  };
  return (
    <div class="box">
      {list.element}
      <textarea
        ref={box}
        rows={1}
        value={typed}
        aria-label={say('box.label')}
        placeholder={say('box.hint', { bot: BOT_NAME })}
        maxLength={MESSAGE_LENGTH}
        {...list.fieldProps}
        onInput={({ currentTarget: { value } }) => type(value)}
      />
      <button type="button" class="send" disabled={!canSend} onClick={send}>
        <Glyph glyph="➤">{say('box.send')}</Glyph>
      </button>
    </div>
  );
}

/** Discord's limit for a message, in characters. */
const MESSAGE_LENGTH = 2_000;

/** A command with its options' names. */
function CommandName({ command }: { readonly command: APIApplicationCommand }) {
  return (
    <>
      /{command.name}
      {command.options?.map(({ name }) => (
        <span key={name} class="option-name">
          {name}
        </span>
      ))}
    </>
  );
}
