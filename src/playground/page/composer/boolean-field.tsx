import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePlayground } from '../state/playground.ts';
import { describedIn } from './typed-command.ts';

interface BooleanFieldProps {
  readonly option: APIApplicationCommandBasicOption;
  readonly set: (value: boolean) => void;
  readonly submit: () => void;
}

/** An option that is true or false; true once it is added, since that is why one adds it. */
export function BooleanField({ option, set, submit }: BooleanFieldProps) {
  const { preferences } = usePlayground();
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
        <option value="true">True</option>
        <option value="false">False</option>
      </select>
    </label>
  );
}
