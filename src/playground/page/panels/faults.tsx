import type { DraftResult } from '../../protocol.ts';

interface FaultsProps extends Pick<DraftResult, 'faults'> {
  /** Whether the bot answers from the text that is edited. */
  readonly isDraft: boolean;
  /** Called with the line of a fault that one wants to see. */
  readonly goTo: (line: number) => void;
}

/** All that is wrong with an article file; or that nothing is, and what the bot makes of it. */
export function Faults({ faults, isDraft, goTo }: FaultsProps) {
  if (faults.length === 0) {
    return (
      <p class="sound">
        {isDraft
          ? 'No fault. Parley answers from this text.'
          : 'No fault. This is the file as it is on the disk.'}
      </p>
    );
  }
  return (
    <>
      <p class="faulty">
        {faults.length === 1 ? 'One fault' : `${faults.length} faults`}. Until it is mended, Parley
        answers from the last text without any.
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
