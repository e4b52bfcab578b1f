import type { DraftResult } from '../../protocol.ts';

interface FaultsProps extends Pick<DraftResult, 'faults'> {
  /** What the bot has of it: nothing yet, a text that was sound, or what is on the disk. */
  readonly standing: 'new' | 'draft' | 'file';
  /** Called with the line of a fault that one wants to see. */
  readonly goTo: (line: number) => void;
}

/** All that is wrong with an article file; or that nothing is, and what the bot makes of it. */
export function Faults({ faults, standing, goTo }: FaultsProps) {
  if (faults.length === 0) return <p class="sound">{SOUND[standing]}</p>;
  return (
    <>
      <p class="faulty">
        {faults.length === 1 ? 'One fault' : `${faults.length} faults`}. {FAULTY[standing]}
      </p>
      <ul class="faults">
        {faults.map(({ line, said }) => (
          <li key={said}>
            {line === null ? (
              said
            ) : (
              <button type="button" class="link" onClick={() => goTo(line)}>
                {said}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const SOUND = {
  new: 'Paste an article over this.',
  draft: 'No fault. Parley answers from this text.',
  file: 'No fault. This is the file as it is on the disk.',
};

const FAULTY = {
  new: 'Parley does not know this article yet.',
  draft: 'Parley answers from the last text without any.',
  file: 'Parley answers from the file on the disk.',
};
