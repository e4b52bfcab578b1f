import type { APIMessage } from 'discord-api-types/v10';
import { useEffect, useState } from 'preact/hooks';
import type { Explained } from '../../protocol.ts';
import { usePlayground } from '../state/playground.ts';
import { explain, lineOf } from '../state/server.ts';
import { Candidates } from './candidates.tsx';
import { Numbers } from './numbers.tsx';

/** Why a message says what it says, and the very payload. */
export function ExplanationPanel({ messageId }: { readonly messageId: string }) {
  const { channel, tell } = usePlayground();
  const message = channel.messages.find(({ id }) => id === messageId);
  /** Undefined until it is known. */
  const [explained, setExplained] = useState<Explained | null | undefined>(undefined);
  // Other articles, another explanation.
  useEffect(() => {
    if (message === undefined) return;
    let isNewest = true;
    explain(messageId).then(
      (newest) => isNewest && setExplained(newest),
      (error: unknown) => isNewest && tell(lineOf(error)),
    );
    return () => {
      isNewest = false;
    };
  }, [messageId, message, channel.articles]);
  if (message === undefined) return <p>You do not see this message any more.</p>;
  return (
    <>
      {explained === null && <p>This message answers no question; it was not searched for.</p>}
      {explained && <Workings explained={explained} />}
      <Payload message={message} />
    </>
  );
}

function Workings({ explained }: { readonly explained: Explained }) {
  const { question, source, missing, explanation, places } = explained;
  const { language, kind, words, decision, evidence, candidates } = explanation;
  return (
    <>
      <h3>{question === '' ? 'Nothing was asked' : question}</h3>
      <p>
        <b>{decision}</b>
        <br />
        Read as {language}
        {kind !== null && `, asks ${kind}`}
        {source !== null && `, in ${source} alone`}, as the articles stand now.
        {missing.length > 0 && ` In no article: ${missing.join(', ')}.`}
      </p>
      <h3>Evidence</h3>
      <Numbers values={evidence} />
      <h3>Words</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">typed</th>
            <th scope="col">worth</th>
            <th scope="col">searched for</th>
          </tr>
        </thead>
        <tbody>
          {words.map(({ typed, idf, known, alternatives }) => (
            <tr key={typed}>
              <th scope="row">{typed}</th>
              <td>{idf.toFixed(1)}</td>
              <td>{known ? alternatives.join(', ') : 'in no article'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>Candidates</h3>
      <Candidates candidates={candidates} places={places} />
    </>
  );
}

/** What the bot sent, as Discord would show it to a developer. */
function Payload({ message }: { readonly message: APIMessage }) {
  const { flags, content, components } = message;
  return (
    <details>
      <summary>Raw payload</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that arrow keys can scroll it */}
      <pre class="payload" tabIndex={0}>
        {JSON.stringify({ flags, content, components }, null, 2)}
      </pre>
    </details>
  );
}
