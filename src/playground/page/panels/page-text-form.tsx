import { useState } from 'preact/hooks';
import type { ImportedPage } from '../../protocol.ts';
import type { PageText } from '../../requests.ts';
import { importPage, lineOf } from '../state/server.ts';

interface PageTextFormProps {
  readonly id: string;
  /** The pasted text. */
  readonly text: string;
  /** Called with the article file that was made from it. */
  readonly imported: (page: ImportedPage) => void;
}

type Named = Omit<PageText, 'text'>;

const FIELDS: readonly {
  readonly name: keyof Named;
  readonly label: string;
  readonly hint: string;
}[] = [
  { name: 'title', label: 'Headline', hint: 'as the page has it' },
  { name: 'publisher', label: 'Publisher', hint: 'who wrote it' },
  { name: 'published', label: 'Date', hint: '2025-06-03, 2025-06 or 2025' },
  { name: 'url', label: 'Address', hint: 'https://…, if there is one' },
];

/** Asks for what a pasted web page needs, besides its text, to become an article file. */
export function PageTextForm({ id, text, imported }: PageTextFormProps) {
  const [named, setNamed] = useState<Named>({ title: '', publisher: '', published: '', url: '' });
  const [result, setResult] = useState<ImportedPage | null>(null);
  const make = async (event: Event): Promise<void> => {
    event.preventDefault();
    const made = await importPage(id, { text, ...named }).catch(failedWith(text));
    if (made.faults.length === 0) imported(made);
    setResult(made);
  };
  return (
    <form class="page-text" onSubmit={make} aria-labelledby="page-text-title">
      <h3 id="page-text-title">Is this the text of a web page?</h3>
      <p class="hint">Parley can take the article out of it: menus, captions and the like go.</p>
      {FIELDS.map(({ name, label, hint }) => (
        <label key={name}>
          <span>{label}</span>
          <input
            value={named[name]}
            placeholder={hint}
            onInput={({ currentTarget: { value } }) => setNamed({ ...named, [name]: value })}
          />
        </label>
      ))}
      <button type="submit" class="button is-primary">
        Make an article of it
      </button>
      {result !== null && result.faults.length > 0 && (
        <ul class="faults" role="alert">
          {result.faults.map(({ said }) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
      )}
    </form>
  );
}

function failedWith(text: string): (error: unknown) => ImportedPage {
  return (error) => ({ text, faults: [{ line: null, said: lineOf(error) }], dropped: [] });
}
