import type { APIMessage } from 'discord-api-types/v10';
import type { Explained } from '../../protocol.ts';
import { useLatest, usePlayground } from '../state/playground.ts';
import { explain } from '../state/server.ts';

/** How a message's answer came about, and its payload. */
export function ExplanationPanel({ messageId }: { readonly messageId: string }) {
  const { channel, say } = usePlayground();
  const message = channel.messages.find(({ id }) => id === messageId);
  const explained = useLatest(
    async () => (message === undefined ? undefined : explain(messageId)),
    [messageId, message, channel.articles],
  );
  if (message === undefined) return <p>{say('why.gone')}</p>;
  return (
    <>
      {explained === null && <p>{say('why.noSearch')}</p>}
      {explained && <Explanation {...explained} />}
      <Payload message={message} />
    </>
  );
}

function Explanation({ question, source, missing, explanation, places }: Explained) {
  const { say } = usePlayground();
  const { language, kind, words, decision, evidence, candidates } = explanation;
  return (
    <>
      <h3>{question === '' ? say('why.nothingAsked') : question}</h3>
      <p>
        <b>{decision}</b>
        <br />
        {say('why.read', { language })} {kind !== null && say('why.asks', { kind })}{' '}
        {source !== null && say('why.source', { source })}{' '}
        {missing.length > 0 && say('why.missing', { words: missing.join(', ') })}
      </p>
      <h3>{say('why.evidence')}</h3>
      <Numbers values={evidence} />
      <h3>{say('why.words')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('why.typed')}</th>
            <th scope="col">{say('why.worth')}</th>
            <th scope="col">{say('why.searched')}</th>
          </tr>
        </thead>
        <tbody>
          {words.map(({ typed, idf, known, alternatives }) => (
            <tr key={typed}>
              <th scope="row">{typed}</th>
              <td>{idf.toFixed(1)}</td>
              <td>{known ? alternatives.join(', ') : say('why.unknown')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{say('why.candidates')}</h3>
      <Candidates candidates={candidates} places={places} />
    </>
  );
}

interface CandidatesProps extends Pick<Explained, 'places'> {
  readonly candidates: Explained['explanation']['candidates'];
}

/** The candidate passages, best first, each with its features. */
function Candidates({ candidates, places }: CandidatesProps) {
  const { say } = usePlayground();
  if (candidates.length === 0) return <p>{say('why.noCandidate')}</p>;
  return (
    <ol class="candidates">
      {candidates.map(({ id, paragraph, score, features }) => (
        <li key={id}>
          <details>
            <summary>
              <b>{score.toFixed(2)}</b>{' '}
              {say('why.paragraph', { publisher: places[id]?.publisher ?? '', number: paragraph })}
              <span class="excerpt">{places[id]?.text}</span>
            </summary>
            <Numbers values={features} />
          </details>
        </li>
      ))}
    </ol>
  );
}

/** Less than this is shown as 0.00. */
const SMALLEST_SHOWN = 0.005;

/** Named values, each with a bar from 0 to 1; those that would show as 0.00 are left out. */
function Numbers({ values }: { readonly values: Readonly<Record<string, number>> }) {
  const { say } = usePlayground();
  const shown = Object.entries(values).filter(([, value]) => Math.abs(value) >= SMALLEST_SHOWN);
  if (shown.length === 0) return <p>{say('why.nothing')}</p>;
  return (
    <dl class="numbers">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <meter min={0} max={1} value={value} aria-label={name} /> {value.toFixed(2)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What the bot sent, as JSON. */
function Payload({ message }: { readonly message: APIMessage }) {
  const { say } = usePlayground();
  const { flags, content, components } = message;
  return (
    <details>
      <summary>{say('why.payload')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys can scroll it */}
      <pre class="payload" tabIndex={0}>
        {JSON.stringify({ flags, content, components }, null, 2)}
      </pre>
    </details>
  );
}
