import { useState } from 'preact/hooks';
import type { ImportedPage } from '../../protocol.ts';
import type { PageText } from '../../requests.ts';
import { TYPING_PAUSE, useLatest, usePlayground } from '../state/playground.ts';
import { importPage, lineOf, lookAtPage } from '../state/server.ts';

interface PageTextFormProps {
  readonly id: string;
  /** The pasted text. */
  readonly text: string;
  /** Called with the article file that was made from it. */
  readonly imported: (page: ImportedPage) => void;
}

const FIELDS = [
  { name: 'title', label: 'import.headline', hint: 'import.headlineHint' },
  { name: 'publisher', label: 'import.publisher', hint: 'import.publisherHint' },
  { name: 'published', label: 'import.date', hint: 'import.dateHint' },
  { name: 'url', label: 'import.address', hint: 'import.addressHint' },
] as const;

type Fields = Omit<PageText, 'text'>;

/** Nothing typed yet. */
const NO_FIELDS: Readonly<Record<keyof Fields, string | null>> = {
  title: null,
  publisher: null,
  published: null,
  url: null,
};

/** Asks for what a pasted web page needs, besides its text, to become an article file. */
export function PageTextForm({ id, text, imported }: PageTextFormProps) {
  const { say } = usePlayground();
  const [fields, setFields] = useState(NO_FIELDS);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const seen = useLatest(() => lookAtPage(new Blob([text])), [text], TYPING_PAUSE);
  // What the page says of itself stands there until somebody types something else.
  const shownIn = (name: keyof typeof NO_FIELDS): string =>
    fields[name] ?? seen?.found[name]?.value ?? '';
  const make = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      const page = await importPage(id, {
        text,
        title: shownIn('title'),
        publisher: shownIn('publisher'),
        published: shownIn('published'),
        url: shownIn('url'),
      });
      if (page.faults.length === 0) imported(page);
      setFaults(page.faults.map(({ said }) => said));
    } catch (error) {
      setFaults([lineOf(error)]);
    }
  };
  return (
    <form class="page-text" onSubmit={make} aria-labelledby="page-text-title">
      <h3 id="page-text-title">{say('import.title')}</h3>
      <p class="hint">{say('import.hint')}</p>
      {FIELDS.map(({ name, label, hint }) => (
        <label key={name}>
          <span>{say(label)}</span>
          <input
            value={shownIn(name)}
            placeholder={say(hint)}
            onInput={({ currentTarget: { value } }) => setFields({ ...fields, [name]: value })}
          />
          {fields[name] === null && seen?.found[name] !== undefined && (
            <small class="found">{say('import.found', { from: seen.found[name].from })}</small>
          )}
        </label>
      ))}
      <button type="submit" class="button is-primary">
        {say('import.make')}
      </button>
      {seen?.refused && <p class="faulty">{seen.refused}</p>}
      {faults.length > 0 && (
        <ul class="faults" role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
    </form>
  );
}
