import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { useState } from 'preact/hooks';
import { Components } from '../messages/components.tsx';
import { useAfterPause } from '../state/after-pause.ts';
import { usePlayground } from '../state/playground.ts';
import { lineOf, preview } from '../state/server.ts';

/** A question, and what the bot would answer now; both change as they are typed and edited. */
export function AnswerPreview() {
  const { channel, lastQuestion, preferences, tell } = usePlayground();
  const [question, setQuestion] = useState(lastQuestion);
  const [components, setComponents] = useState<readonly APIMessageTopLevelComponent[]>([]);
  const { locale, person } = preferences;
  useAfterPause([question, locale, person.id, channel.articles], async (isNewest) => {
    try {
      const answer = await preview({ question, locale, asker: person.id });
      if (isNewest()) setComponents(answer.components);
    } catch (error) {
      tell(lineOf(error));
    }
  });
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h3 id="preview-title">What Parley answers now</h3>
      <input
        aria-label="A question to try"
        placeholder="A question to try"
        value={question}
        onInput={({ currentTarget: { value } }) => setQuestion(value)}
      />
      {question !== '' && (
        <div class="preview-answer" inert>
          <Components components={components} press={() => undefined} pressed={null} />
        </div>
      )}
    </section>
  );
}
