import { useRef, useState } from 'preact/hooks';
import type { DraftResult } from '../../protocol.ts';
import { Components } from '../messages/components.tsx';
import { TYPING_PAUSE, useLatest, usePlayground } from '../state/playground.ts';
import { lineOf, lookAtPage, preview } from '../state/server.ts';
import { PageTextForm } from './page-text-form.tsx';
import { NEW_ARTICLE_ID, useDraft } from './use-draft.ts';

/** An article to edit, its faults, and what the bot then answers. */
export function ArticlesPanel() {
  const { channel, copy, notify, say } = usePlayground();
  const [id, setId] = useState(channel.articles[0]?.id ?? NEW_ARTICLE_ID);
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const known = channel.articles.find((article) => article.id === id);
  const { draft, isLoaded, edit, discard } = useDraft(id, known?.revision ?? 0);
  const open = async (file: File): Promise<void> => {
    try {
      const { text, refused } = await lookAtPage(file);
      if (refused !== null) return notify(`${file.name}: ${refused}`);
      setDropped([]);
      edit(text.replaceAll('\r\n', '\n'));
    } catch (error) {
      notify(lineOf(error));
    }
  };
  const standing = known === undefined ? 'new' : known.isDraft ? 'draft' : 'file';
  return (
    <>
      <p class="hint">{say('articles.hint')}</p>
      <div class="article-choice">
        <label for="article">{say('articles.choice')}</label>
        <select
          id="article"
          value={id}
          onChange={({ currentTarget: { value } }) => {
            setId(value);
            setDropped([]);
          }}
        >
          {channel.articles
            .filter((article) => article.id !== NEW_ARTICLE_ID)
            .map((article) => (
              <option key={article.id} value={article.id}>
                {article.publisher}: {article.title}
              </option>
            ))}
          <option value={NEW_ARTICLE_ID}>{say('articles.new')}</option>
        </select>
      </div>
      <label class="button file-choice">
        <span>{say('articles.open')}</span>
        <input
          type="file"
          onChange={async ({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // The same file may be chosen again after a change.
            currentTarget.value = '';
            if (file !== undefined) await open(file);
          }}
        />
      </label>
      <textarea
        ref={field}
        class="article-text"
        aria-label={say('articles.file', { file: `${id}.md` })}
        aria-describedby="article-faults"
        spellcheck={false}
        readOnly={!isLoaded}
        value={draft.text}
        onInput={({ currentTarget: { value } }) => edit(value)}
      />
      <div id="article-faults" role="status">
        {!isPageText(draft.text) && (
          <Faults
            faults={draft.faults}
            standing={standing}
            goTo={(line) => selectLine(field.current, line)}
          />
        )}
      </div>
      {isPageText(draft.text) && (
        <PageTextForm
          id={id}
          text={draft.text}
          imported={(page) => {
            edit(page.text);
            setDropped(page.dropped);
            // The form disappears, and the focus with it.
            field.current?.focus();
          }}
        />
      )}
      {dropped.length > 0 && (
        <details>
          <summary>{say('articles.leftOut', { count: dropped.length })}</summary>
          <ul class="faults">
            {dropped.map((line, at) => (
              <li key={`${at} ${line}`}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => copy(draft.text, say('articles.copied', { file: `${id}.md` }))}
        >
          {say('articles.copy')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            setDropped([]);
            void discard();
          }}
        >
          {say('articles.discard')}
        </button>
      </div>
      <AnswerPreview />
    </>
  );
}

/** Whether a text is not an article file or the beginning of one. */
function isPageText(text: string): boolean {
  return text.trim() !== '' && !text.trimStart().startsWith('---');
}

/** Selects a line of the file, numbered from 1. */
function selectLine(field: HTMLTextAreaElement | null, line: number): void {
  if (field === null) return;
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}

interface FaultsProps extends Pick<DraftResult, 'faults'> {
  /** What the bot answers from: nothing yet, a draft without faults, or the file on disk. */
  readonly standing: 'new' | 'draft' | 'file';
  /** Called with the line of a fault that the user clicks. */
  readonly goTo: (line: number) => void;
}

/** The faults of an article file, or that there are none, and what the bot answers from. */
function Faults({ faults, standing, goTo }: FaultsProps) {
  const { say } = usePlayground();
  if (faults.length === 0) return <p class="sound">{say(`sound.${standing}`)}</p>;
  return (
    <>
      <p class="faulty">
        {say('faults.count', { count: faults.length })} {say(`faults.${standing}`)}
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

/** A question, and what the bot would answer with the current articles. */
function AnswerPreview() {
  const { channel, lastQuestion, preferences, say } = usePlayground();
  const [question, setQuestion] = useState(lastQuestion);
  const { locale, personId } = preferences;
  const answer = useLatest(
    () => preview({ question, locale, asker: personId }),
    [question, locale, personId, channel.articles],
    TYPING_PAUSE,
  );
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h3 id="preview-title">{say('preview.title')}</h3>
      <input
        aria-label={say('preview.question')}
        placeholder={say('preview.question')}
        value={question}
        onInput={({ currentTarget: { value } }) => setQuestion(value)}
      />
      {question !== '' && (
        <div class="preview-answer" inert>
          <Components components={answer?.components ?? []} />
        </div>
      )}
    </section>
  );
}
