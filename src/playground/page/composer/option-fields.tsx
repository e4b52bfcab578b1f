import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
} from 'discord-api-types/v10';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OptionValues } from '../../requests.ts';
import { TYPING_PAUSE, useLatest, usePlayground } from '../state/playground.ts';
import { useChoiceList } from './choice-list.tsx';
import { describedIn } from './typed-command.ts';

interface TextFieldProps {
  readonly command: string;
  readonly option: APIApplicationCommandBasicOption;
  readonly values: OptionValues;
  readonly set: (value: string) => void;
  readonly hasFocus: boolean;
  readonly submit: () => void;
}

/** An option of text, with the bot's completions if it offers any. */
export function TextField({ command, option, values, set, hasFocus, submit }: TextFieldProps) {
  const description = describedIn(usePlayground().preferences.locale, option);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  /** The text in the field; after a choice, its name, while the option's value is the choice's. */
  const [shown, setShown] = useState(String(values[option.name] ?? ''));
  const completions = useCompletions({ command, option, typed: shown, values });
  // A layout effect, so that no key is lost between two fields.
  useLayoutEffect(() => {
    const { current } = field;
    if (!hasFocus || current === null) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, [hasFocus]);
  const list = useChoiceList({
    id: `${id}-choices`,
    label: `${option.name}: ${description}`,
    choices: completions.map(({ name, value }) => ({
      key: String(value),
      label: name,
      choose: () => {
        setShown(name);
        set(String(value));
      },
    })),
    isFirstActive: false,
    onEnter: submit,
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
        placeholder={description}
        maxLength={'max_length' in option ? option.max_length : undefined}
        {...list.fieldProps}
        onInput={({ currentTarget: { value } }) => {
          setShown(value);
          set(value);
        }}
      />
    </div>
  );
}

interface Typing extends Pick<TextFieldProps, 'command' | 'option' | 'values'> {
  readonly typed: string;
}

/** The bot's choices for what is typed in an option. */
function useCompletions({
  command,
  option,
  typed,
  values,
}: Typing): readonly APIApplicationCommandOptionChoice[] {
  const { act } = usePlayground();
  const completes = 'autocomplete' in option && option.autocomplete === true;
  const choices = useLatest(
    async () => {
      if (!completes) return undefined;
      const { [option.name]: _, ...others } = values;
      const completion = { name: command, option: option.name, typed, others };
      const result = await act({ kind: 'complete', ...completion });
      return result.outcome === 'done' ? result.choices : undefined;
    },
    [typed, completes],
    TYPING_PAUSE,
  );
  return choices ?? [];
}

interface BooleanFieldProps {
  readonly option: APIApplicationCommandBasicOption;
  readonly set: (value: boolean) => void;
  readonly submit: () => void;
}

/** An option of true or false; true at first, as that is what people add it for. */
export function BooleanField({ option, set, submit }: BooleanFieldProps) {
  const { preferences, say } = usePlayground();
  const field = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => {
    set(true);
    field.current?.focus();
  }, []);
  return (
    <label class="field" title={describedIn(preferences.locale, option)}>
      <span class="field-name">{option.name}</span>
      <select
        ref={field}
        onChange={({ currentTarget: { value } }) => set(value === 'true')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          submit();
        }}
      >
        <option value="true">{say('option.true')}</option>
        <option value="false">{say('option.false')}</option>
      </select>
    </label>
  );
}
