import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OptionValues } from '../../protocol.ts';
import { usePlayground } from '../state/playground.ts';
import { BooleanField } from './boolean-field.tsx';
import { TextField } from './text-field.tsx';
import { describedIn } from './typed-command.ts';

interface CommandFormProps {
  readonly command: APIApplicationCommand;
  /** What was typed behind the command's name: the beginning of its first option. */
  readonly rest: string;
  /** Called once it is sent, or given up: with what was typed, which is not to be lost. */
  readonly end: (typed: string) => void;
}

/** A command with its options: those that it needs, and those that were added. */
export function CommandForm({ command, rest, end }: CommandFormProps) {
  const { act, channel, preferences } = usePlayground();
  const options = (command.options ?? []).filter(isPlain);
  const first = options[0];
  const [values, setValues] = useState<OptionValues>(
    first === undefined || rest === '' ? {} : { [first.name]: rest },
  );
  const [added, setAdded] = useState<readonly string[]>(
    rest === '' || first === undefined ? [] : [first.name],
  );
  const isShown = ({ name, required }: APIApplicationCommandBasicOption): boolean =>
    required === true || added.includes(name);
  const isComplete = options.every(({ name, required }) => required !== true || values[name]);
  const [isSending, setSending] = useState(false);
  // What nobody would get stays where it was typed.
  const canSend = isComplete && channel.isConnected && !isSending;
  const firstValue = first === undefined ? '' : values[first.name];

  const sender = useRef<HTMLButtonElement>(null);
  const hasField = options.some(isShown);
  // Enter sends what needs nothing more.
  useLayoutEffect(() => {
    if (!hasField) sender.current?.focus();
  }, [hasField]);
  const send = async (): Promise<void> => {
    if (!canSend) return;
    setSending(true);
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
    const { outcome } = await act({ kind: 'slash', name: command.name, options: given });
    setSending(false);
    // What did not arrive can be sent again.
    if (outcome === 'done') end('');
  };
  const cancel = (): void => end(typeof firstValue === 'string' ? firstValue : '');
  const set = (name: string) => (value: string | boolean) =>
    setValues((before) => ({ ...before, [name]: value }));
  return (
    <form
      class="box command-form"
      aria-label={`/${command.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) cancel();
      }}
    >
      <div class="command-line">
        <b class="command-name">/{command.name}</b>
        <span class="command-note">{describedIn(preferences.locale, command)}</span>
        <button type="button" class="link" onClick={cancel}>
          Cancel
        </button>
      </div>
      <div class="fields">
        {options
          .filter(isShown)
          .map((option, at) =>
            option.type === ApplicationCommandOptionType.Boolean ? (
              <BooleanField
                key={option.name}
                option={option}
                set={set(option.name)}
                submit={send}
              />
            ) : (
              <TextField
                key={option.name}
                command={command.name}
                option={option}
                value={String(values[option.name] ?? '')}
                others={values}
                set={set(option.name)}
                hasFocus={at === 0 || added.at(-1) === option.name}
                submit={send}
              />
            ),
          )}
        {options
          .filter((option) => !isShown(option))
          .map((option) => (
            <button
              key={option.name}
              type="button"
              class="add-option"
              title={describedIn(preferences.locale, option)}
              onClick={() => setAdded([...added, option.name])}
            >
              + {option.name}
            </button>
          ))}
        <button type="submit" class="send" ref={sender} disabled={!canSend}>
          Send
        </button>
      </div>
    </form>
  );
}

/** Parley has no subcommands. */
function isPlain(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return (
    option.type !== ApplicationCommandOptionType.Subcommand &&
    option.type !== ApplicationCommandOptionType.SubcommandGroup
  );
}
