import type { Explained } from '../../protocol.ts';
import { Numbers } from './numbers.tsx';

type CandidatesProps = Pick<Explained, 'places'> & Pick<Explained['explanation'], 'candidates'>;

/** The passages that were weighed, best first, each with what it was weighed by. */
export function Candidates({ candidates, places }: CandidatesProps) {
  if (candidates.length === 0) return <p>No passage holds any of the words.</p>;
  return (
    <ol class="candidates">
      {candidates.map(({ id, paragraph, score, features }) => {
        const place = places[id];
        return (
          <li key={id}>
            <details>
              <summary>
                <b>{score.toFixed(2)}</b> {place?.publisher}, paragraph {paragraph}
                <span class="excerpt">{place?.text}</span>
              </summary>
              <Numbers values={features} />
            </details>
          </li>
        );
      })}
    </ol>
  );
}
