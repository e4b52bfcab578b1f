import { useRef, useState } from 'preact/hooks';
import { copied } from '../state/clipboard.ts';
import { usePlayground } from '../state/playground.ts';
import { AnswerPreview } from './answer-preview.tsx';
import { Faults } from './faults.tsx';
import { NEW_ARTICLE_ID } from './new-article.ts';
import { PageTextForm } from './page-text-form.tsx';
import { useDraft } from './use-draft.ts';

/** A place to try an article: its text, what is wrong with it, and what the bot then answers. */
export function ArticlesPanel() {
  const { channel, tell } = usePlayground();
  const [id, setId] = useState(channel.articles[0]?.id ?? NEW_ARTICLE_ID);
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const known = channel.articles.find((article) => article.id === id);
  const { draft, isLoaded, edit, discard } = useDraft(id, known?.revision ?? 0);
  const standing = known === undefined ? 'new' : known.isDraft ? 'draft' : 'file';
  const choose = (chosen: string): void => {
    setId(chosen);
    setDropped([]);
  };
  const discardAll = (): Promise<void> => {
    setDropped([]);
    return discard();
  };
  const copy = async (): Promise<void> => {
    const next = `Copied. Keep it as ${id}.md in the folder of articles, and restart your own bot.`;
    tell(await copied(draft.text, next));
  };
  return (
    <>
      <p class="hint">
        Edit an article, or paste another, and Parley answers from it at once. Nothing is written to
        the disk: it is forgotten when the playground ends.
      </p>
      <div class="article-choice">
        <label for="article">Article</label>
        <select id="article" value={id} onChange={({ currentTarget: { value } }) => choose(value)}>
          {channel.articles
            .filter((article) => article.id !== NEW_ARTICLE_ID)
            .map((article) => (
              <option key={article.id} value={article.id}>
                {article.publisher}: {article.title}
              </option>
            ))}
          <option value={NEW_ARTICLE_ID}>A new article</option>
        </select>
      </div>
      <textarea
        ref={field}
        class="article-text"
        aria-label={`The file ${id}.md`}
        aria-describedby="article-faults"
        spellcheck={false}
        readOnly={!isLoaded}
        value={draft.text}
        onInput={({ currentTarget: { value } }) => edit(value)}
      />
      <div id="article-faults" role="status">
        <Faults
          faults={draft.faults}
          standing={standing}
          goTo={(line) => select(field.current, line)}
        />
      </div>
      {isPageText(draft.text) && (
        <PageTextForm
          id={id}
          text={draft.text}
          imported={(page) => {
            edit(page.text);
            setDropped(page.dropped);
            // The form, and whoever is in it, goes.
            field.current?.focus();
          }}
        />
      )}
      {dropped.length > 0 && (
        <details>
          <summary>Left out: {dropped.length} lines</summary>
          <ul class="faults">
            {dropped.map((line, at) => (
              <li key={`${at} ${line}`}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="row">
        <button type="button" class="button" onClick={copy}>
          Copy file
        </button>
        <button type="button" class="button" onClick={discardAll}>
          Discard changes
        </button>
      </div>
      <AnswerPreview />
    </>
  );
}

/** Whether a text is no article file, nor the beginning of one. */
function isPageText(text: string): boolean {
  return text.trim() !== '' && !text.trimStart().startsWith('---');
}

/** Selects a line of a text, so that one sees what a fault is about. */
function select(field: HTMLTextAreaElement | null, line: number): void {
  if (field === null) return;
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}
