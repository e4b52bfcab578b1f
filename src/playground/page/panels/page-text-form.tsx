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

const FIELDS = [
  { name: 'title', label: 'Headline', hint: 'as the page has it' },
  { name: 'publisher', label: 'Publisher', hint: 'who wrote it' },
  { name: 'published', label: 'Date', hint: '2025-06-03, 2025-06 or 2025' },
  { name: 'url', label: 'Address', hint: 'https://…, if there is one' },
] as const;

const NO_FIELDS: Omit<PageText, 'text'> = { title: '', publisher: '', published: '', url: '' };

/** Asks for what a pasted web page needs, besides its text, to become an article file. */
export function PageTextForm({ id, text, imported }: PageTextFormProps) {
  const [fields, setFields] = useState(NO_FIELDS);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const make = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      const page = await importPage(id, { text, ...fields });
      if (page.faults.length === 0) imported(page);
      setFaults(page.faults.map(({ said }) => said));
    } catch (error) {
      setFaults([lineOf(error)]);
    }
  };
  return (
    <form class="page-text" onSubmit={make} aria-labelledby="page-text-title">
      <h3 id="page-text-title">Is this the text of a web page?</h3>
      <p class="hint">Parley can take the article out of it: menus, captions and the like go.</p>
      {FIELDS.map(({ name, label, hint }) => (
        <label key={name}>
          <span>{label}</span>
          <input
            value={fields[name]}
            placeholder={hint}
            onInput={({ currentTarget: { value } }) => setFields({ ...fields, [name]: value })}
          />
        </label>
      ))}
      <button type="submit" class="button is-primary">
        Make an article of it
      </button>
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
