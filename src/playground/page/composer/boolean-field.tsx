import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { useEffect } from 'preact/hooks';
import { usePlayground } from '../state/playground.ts';
import { describedIn } from './typed-command.ts';

interface BooleanFieldProps {
  readonly option: APIApplicationCommandBasicOption;
  readonly set: (value: boolean) => void;
}

/** An option that is true or false; true once it is added, since that is why one adds it. */
export function BooleanField({ option, set }: BooleanFieldProps) {
  const { preferences } = usePlayground();
  // Set once, when it is added
  useEffect(() => set(true), []);
  return (
    <label class="field" title={describedIn(preferences.locale, option)}>
      <span class="field-name">{option.name}</span>
      <select onChange={({ currentTarget: { value } }) => set(value === 'true')}>
        <option value="true">True</option>
        <option value="false">False</option>
      </select>
    </label>
  );
}
