import type { OpenCorpus } from '../../compose.ts';
import { readArticle } from '../../corpus/article-file.ts';
import { type Fault, formatFault } from '../../corpus/fault.ts';
import type { Article } from '../../domain/article.ts';
import type { Library } from '../../domain/library.ts';
import type { ArticleSummary, DraftResult } from '../protocol.ts';

/** Article files that are tried out in memory; the files on disk are never written. */
export interface Drafts {
  /** Always answers from the newest texts without faults, so the bot needs no restart. */
  readonly library: Library;
  /** The same array until an article changes. */
  summaries(): readonly ArticleSummary[];
  /** An article's current file with its faults; null if there is no such article. */
  read(id: string): DraftResult | null;
  /** Replaces an article's file or adds a new one; a text with faults changes no answer. */
  write(id: string, text: string): DraftResult;
  /** Drops what was written, so that the file on disk counts again, if there is one. */
  discard(id: string): void;
  /** Reads the folder again under the drafts. Throws an {@link OperatorError} on faults: nothing changes. */
  reread(): void;
}

interface Draft {
  /** Null once it is discarded. */
  readonly text: string | null;
  /** The article of the last text without faults; null if there was none. */
  readonly article: Article | null;
  readonly revision: number;
}

const NO_DRAFT: Draft = { text: null, article: null, revision: 0 };

/** Drafts over a corpus, which is opened by a function; none to begin with. */
export function createDrafts(open: () => OpenCorpus): Drafts {
  let corpus = open();
  let rereads = 0;
  const drafts = new Map<string, Draft>();
  const draftOf = (id: string): Draft => drafts.get(id) ?? NO_DRAFT;
  // The bot holds this very object: a new library replaces its methods.
  const library = { ...corpus.library };
  const summarise = (): readonly ArticleSummary[] =>
    library.articles().map(({ id, title, publisher }) => {
      const { article, revision } = draftOf(id);
      return { id, title, publisher, isDraft: article !== null, revision: revision + rereads };
    });
  let summaries = summarise();

  const recompose = (): Library => {
    const known = corpus.articles.map((article) => draftOf(article.id).article ?? article);
    const added = [...drafts].flatMap(([id, { article }]) =>
      article === null || corpus.texts.has(id) ? [] : [article],
    );
    return corpus.libraryOver([...known, ...added]);
  };
  const put = (id: string, next: Omit<Draft, 'revision'>): void => {
    const { article, revision } = draftOf(id);
    drafts.set(id, { ...next, revision: revision + 1 });
    if (next.article !== article) Object.assign(library, recompose());
    summaries = summarise();
  };
  /** The file as it was when the corpus was last opened, with the line ends that a browser sends back. */
  const onDisk = (id: string): string | null =>
    corpus.texts.get(id)?.replaceAll('\r\n', '\n') ?? null;

  return {
    library,
    summaries: () => summaries,
    read: (id) => {
      const text = draftOf(id).text ?? onDisk(id);
      return text === null ? null : check(id, text).result;
    },
    write: (id, text) => {
      const { article, result } = check(id, text);
      // A change that was typed and undone is no draft.
      const isUndone = text === onDisk(id);
      put(id, isUndone ? NO_DRAFT : { text, article: article ?? draftOf(id).article });
      return result;
    },
    discard: (id) => put(id, NO_DRAFT),
    reread: () => {
      corpus = open();
      rereads += 1;
      for (const [id, { text, revision }] of drafts) {
        // A draft that somebody has kept as the file is none any more.
        if (text !== null && text === onDisk(id)) drafts.set(id, { ...NO_DRAFT, revision });
      }
      Object.assign(library, recompose());
      summaries = summarise();
    },
  };
}

function check(
  id: string,
  text: string,
): { readonly article: Article | null; readonly result: DraftResult } {
  const reading = readArticle(`${id}.md`, text);
  return 'article' in reading
    ? { article: reading.article, result: { text, faults: [] } }
    : { article: null, result: { text, faults: reading.faults.map(shownFault) } };
}

/** A fault as the page shows it. */
export function shownFault(fault: Fault): DraftResult['faults'][number] {
  return { line: fault.line, said: formatFault(fault) };
}
