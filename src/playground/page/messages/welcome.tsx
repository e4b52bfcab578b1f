import { useEffect, useState } from 'preact/hooks';
import { usePlayground } from '../state/playground.ts';

/** Questions to begin with. */
const SHOWN = 3;

/** The head of the channel; whoever is new here gets questions to press, which the bot itself proposes. */
export function Welcome({ isNew }: { readonly isNew: boolean }) {
  const { act, channel } = usePlayground();
  const [questions, setQuestions] = useState<readonly string[]>([]);
  const canAsk = channel.isOnline && channel.commands.length > 0;
  // Asked once, when there is somebody to ask.
  useEffect(() => {
    if (!canAsk || !isNew) return;
    const typing = {
      kind: 'complete',
      name: 'ask',
      option: 'question',
      typed: '',
      others: {},
    } as const;
    void act(typing).then((result) => {
      if (result.outcome === 'done') setQuestions(result.choices.map(({ value }) => String(value)));
    });
  }, [canAsk, isNew]);
  return (
    <section class="welcome">
      <h2>Welcome to #istanbul-talks</h2>
      <p>
        The bot here is the real one; the Discord around it runs on this machine alone. Type{' '}
        <kbd>/</kbd> for its commands, <kbd>@</kbd> to ask it by name, or open the <b>⋯</b> of a
        message.
      </p>
      {isNew && (
        <div class="row">
          {questions.slice(0, SHOWN).map((question) => (
            <button
              key={question}
              type="button"
              class="button"
              onClick={() => act({ kind: 'slash', name: 'ask', options: { question } })}
            >
              {question}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
