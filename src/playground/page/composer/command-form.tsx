import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OptionValues } from '../../requests.ts';
import { usePlayground } from '../state/playground.ts';
import { BooleanField, TextField } from './option-fields.tsx';
import { describedIn } from './typed-command.ts';

interface CommandFormProps {
  readonly command: APIApplicationCommand;
  /** What was typed after the command's name: the beginning of its first option. */
  readonly rest: string;
  /** Called after sending, or on cancel with what was typed, so that it is not lost. */
  readonly end: (typed: string) => void;
}

/** A command with its required options and those that the user adds. */
export function CommandForm({ command, rest, end }: CommandFormProps) {
  const { act, channel, preferences, say } = usePlayground();
  const options = (command.options ?? []).filter(isBasic);
  const first = options[0]?.name;
  const given: OptionValues = first === undefined || rest === '' ? {} : { [first]: rest };
  const [values, setValues] = useState(given);
  const [added, setAdded] = useState<readonly string[]>(Object.keys(given));
  const isShown = ({ name, required }: APIApplicationCommandBasicOption): boolean =>
    required === true || added.includes(name);
  const isComplete = options.every(({ name, required }) => required !== true || values[name]);
  const [isSending, setSending] = useState(false);
  const canSend = isComplete && channel.isConnected && !isSending;

  const sendButton = useRef<HTMLButtonElement>(null);
  const hasField = options.some(isShown);
  // Enter sends a command that needs no option.
  useLayoutEffect(() => {
    if (!hasField) sendButton.current?.focus();
  }, [hasField]);
  const send = async (): Promise<void> => {
    if (!canSend) return;
    setSending(true);
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
    const { outcome } = await act({ kind: 'slash', name: command.name, options: filled });
    setSending(false);
    // A command that failed can be sent again.
    if (outcome === 'done') end('');
  };
  const cancel = (): void => {
    const typed = first === undefined ? '' : values[first];
    end(typeof typed === 'string' ? typed : '');
  };
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
          {say('command.cancel')}
        </button>
      </div>
      <div class="fields">
        {options.filter(isShown).map((option, at) => {
          const { name, type } = option;
          const shared = { option, set: set(name), submit: send };
          if (type === ApplicationCommandOptionType.Boolean) {
            return <BooleanField key={name} {...shared} />;
          }
          const hasFocus = at === 0 || added.at(-1) === name;
          return (
            <TextField
              key={name}
              command={command.name}
              values={values}
              hasFocus={hasFocus}
              {...shared}
            />
          );
        })}
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
        <button type="submit" class="send" ref={sendButton} disabled={!canSend}>
          {say('box.send')}
        </button>
      </div>
    </form>
  );
}

/** Parley has no subcommands. */
function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return (
    option.type !== ApplicationCommandOptionType.Subcommand &&
    option.type !== ApplicationCommandOptionType.SubcommandGroup
  );
}
