import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
} from 'discord-api-types/v10';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OptionValues } from '../../protocol.ts';
import { useAfterPause } from '../state/after-pause.ts';
import { usePlayground } from '../state/playground.ts';
import { useChoiceList } from './choice-list.tsx';
import { describedIn } from './typed-command.ts';

interface TextFieldProps {
  readonly command: string;
  readonly option: APIApplicationCommandBasicOption;
  readonly value: string;
  readonly others: OptionValues;
  readonly set: (value: string) => void;
  readonly hasFocus: boolean;
  readonly submit: () => void;
}

/** An option that is typed, and completed by the bot where it can be. */
export function TextField({
  command,
  option,
  value,
  others,
  set,
  hasFocus,
  submit,
}: TextFieldProps) {
  const { preferences } = usePlayground();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  /** What is shown, which differs from the value once a choice is taken. */
  const [shown, setShown] = useState(value);
  const completes = 'autocomplete' in option && option.autocomplete === true;
  const { [option.name]: _, ...rest } = others;
  const choices = useCompletion({
    command,
    option: option.name,
    typed: shown,
    others: rest,
    completes,
  });
  // Before the next key: what is typed on must not be lost between two fields.
  useLayoutEffect(() => {
    const { current } = field;
    if (!hasFocus || current === null) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, [hasFocus]);
  const list = useChoiceList({
    id: `${id}-choices`,
    label: `${option.name}: ${describedIn(preferences.locale, option)}`,
    choices: choices.map(({ name, value: key }) => ({ key: String(key), label: name })),
    startsActive: false,
    choose: (at) => {
      const choice = choices[at];
      if (choice === undefined) return;
      setShown(choice.name);
      set(String(choice.value));
    },
  });
  return (
    <div class="field">
      {list.element}
      <label class="field-name" for={id}>
        {option.name}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={1}
        value={shown}
        placeholder={describedIn(preferences.locale, option)}
        maxLength={'max_length' in option ? option.max_length : undefined}
        {...list.ariaProps}
        onInput={({ currentTarget }) => {
          setShown(currentTarget.value);
          set(currentTarget.value);
        }}
        onFocus={list.open}
        onBlur={list.close}
        onKeyDown={(event) => {
          if (list.heed(event) || event.isComposing) return;
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          submit();
        }}
      />
    </div>
  );
}

/** The choices that the bot offers for what is typed, the newest alone. */
function useCompletion({
  command,
  option,
  typed,
  others,
  completes,
}: {
  readonly command: string;
  readonly option: string;
  readonly typed: string;
  readonly others: OptionValues;
  readonly completes: boolean;
}): readonly APIApplicationCommandOptionChoice[] {
  const { act } = usePlayground();
  const [choices, setChoices] = useState<readonly APIApplicationCommandOptionChoice[]>([]);
  useAfterPause([typed, completes], async (isNewest) => {
    if (!completes) return;
    const result = await act({ kind: 'complete', name: command, option, typed, others });
    if (isNewest() && result.outcome === 'done') setChoices(result.choices);
  });
  return choices;
}
