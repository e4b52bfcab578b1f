import { useRef, useState } from 'preact/hooks';
import { usePlayground } from '../state/playground.ts';
import { AnswerPreview } from './answer-preview.tsx';
import { Faults } from './faults.tsx';
import { NEW_ARTICLE_ID } from './new-article.ts';
import { useDraft } from './use-draft.ts';

/** A place to try an article: its text, what is wrong with it, and what the bot then answers. */
export function ArticlesPanel() {
  const { channel, tell } = usePlayground();
  const [id, setId] = useState(channel.articles[0]?.id ?? NEW_ARTICLE_ID);
  const { draft, edit, discard } = useDraft(id);
  const field = useRef<HTMLTextAreaElement>(null);
  const isDraft = channel.articles.some((article) => article.id === id && article.isDraft);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(draft.text);
    tell(`Copied. Keep it as ${id}.md in the folder of articles, and restart your own bot.`);
  };
  return (
    <>
      <p class="hint">
        Edit an article, or paste another, and Parley answers from it at once. Nothing is written to
        the disk: it is forgotten when the playground ends.
      </p>
      <div class="article-choice">
        <label>
          <span>Article</span>
          <select value={id} onChange={({ currentTarget: { value } }) => setId(value)}>
            {channel.articles
              .filter((article) => article.id !== NEW_ARTICLE_ID)
              .map((article) => (
                <option key={article.id} value={article.id}>
                  {article.publisher}: {article.title}
                </option>
              ))}
            <option value={NEW_ARTICLE_ID}>A new article</option>
          </select>
        </label>
      </div>
      <textarea
        ref={field}
        class="article-text"
        aria-label={`The file ${id}.md`}
        aria-describedby="article-faults"
        spellcheck={false}
        value={draft.text}
        onInput={({ currentTarget: { value } }) => edit(value)}
      />
      <div id="article-faults" role="status">
        <Faults
          faults={draft.faults}
          isDraft={isDraft}
          goTo={(line) => select(field.current, line)}
        />
      </div>
      <div class="row">
        <button type="button" class="button" onClick={copy}>
          Copy file
        </button>
        <button type="button" class="button" onClick={discard}>
          Discard changes
        </button>
      </div>
      <AnswerPreview />
    </>
  );
}

/** Selects a line of a text, so that one sees what a fault is about. */
function select(field: HTMLTextAreaElement | null, line: number): void {
  if (field === null) return;
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}
