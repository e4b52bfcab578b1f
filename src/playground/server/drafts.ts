import { readFileSync } from 'node:fs';
import type { OpenCorpus } from '../../compose.ts';
import { readArticle } from '../../corpus/article-file.ts';
import { formatFault } from '../../corpus/fault.ts';
import type { Article } from '../../domain/article.ts';
import type { Library } from '../../domain/library.ts';
import type { ArticleSummary, DraftResult } from '../protocol.ts';

/** Article files that are tried out: they lie over those of the disk, which stay as they are. */
export interface Drafts {
  /** Answers from the newest sound texts, also where it was handed out before they were. */
  readonly library: Library;
  /** The same list until something of it changes. */
  summaries(): readonly ArticleSummary[];
  /** An article's file as it stands, with its faults; null where there is no such article. */
  read(id: string): DraftResult | null;
  /** Puts a text in the place of an article's file, or beside them; a faulty one changes no answer. */
  write(id: string, text: string): DraftResult;
  /** Forgets what was written: the file of the disk stands again, if there is one. */
  discard(id: string): void;
}

/** Drafts over a corpus, none yet. */
export function createDrafts(corpus: OpenCorpus): Drafts {
  const texts = new Map<string, string>();
  const sound = new Map<string, Article>();
  const revisions = new Map<string, number>();
  let library = corpus.library;

  const recompose = (): void => {
    const added = [...sound.values()].filter((article) => !corpus.files.has(article.id));
    const known = corpus.articles.map((article) => sound.get(article.id) ?? article);
    library = corpus.libraryOver([...known, ...added]);
  };
  /** As the corpus was opened: the bot knows nothing of what became of the files since. */
  const opened = new Map([...corpus.files].map(([id, file]) => [id, readLines(file)]));
  const onDisk = (id: string): string | null => opened.get(id) ?? null;
  const keep = (id: string, { text, article }: CheckedText): void => {
    texts.set(id, text);
    if (article === null) return;
    sound.set(id, article);
    recompose();
  };
  const forget = (id: string): void => {
    texts.delete(id);
    if (sound.delete(id)) recompose();
  };
  const summarise = (): readonly ArticleSummary[] =>
    library.articles().map(({ id, title, publisher, kind, paragraphs }) => ({
      id,
      title,
      publisher,
      kind,
      paragraphs: paragraphs.length,
      isDraft: sound.has(id),
      revision: revisions.get(id) ?? 0,
    }));
  let summaries = summarise();
  const revise = (id: string): void => {
    revisions.set(id, (revisions.get(id) ?? 0) + 1);
    summaries = summarise();
  };

  return {
    library: newestOf(() => library),
    summaries: () => summaries,
    read: (id) => {
      const text = texts.get(id) ?? onDisk(id);
      return text === null ? null : resultOf(check(id, text));
    },
    write: (id, text) => {
      const checked = check(id, text);
      // What was typed and undone is no draft.
      if (text === onDisk(id)) forget(id);
      else keep(id, checked);
      revise(id);
      return resultOf(checked);
    },
    discard: (id) => {
      forget(id);
      revise(id);
    },
  };
}

/** A file's text with the line ends that a browser gives back. */
function readLines(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

interface CheckedText extends DraftResult {
  /** Null where the text has faults. */
  readonly article: Article | null;
}

function check(id: string, text: string): CheckedText {
  const reading = readArticle(`${id}.md`, Buffer.from(text));
  const faults = 'faults' in reading ? reading.faults : [];
  return {
    text,
    faults: faults.map((fault) => ({ line: fault.line, said: formatFault(fault) })),
    article: 'article' in reading ? reading.article : null,
  };
}

function resultOf({ text, faults }: DraftResult): DraftResult {
  return { text, faults };
}

/** A library that hands every call on to the newest one, so that the bot need not start anew. */
function newestOf(newest: () => Library): Library {
  return {
    ask: (question, options) => newest().ask(question, options),
    around: (id) => newest().around(id),
    findSources: (message, limit) => newest().findSources(message, limit),
    checkQuote: (quotation) => newest().checkQuote(quotation),
    suggest: (typed, options) => newest().suggest(typed, options),
    relatedQuestions: (question, options) => newest().relatedQuestions(question, options),
    read: (articleId) => newest().read(articleId),
    articles: () => newest().articles(),
    findArticles: (text) => newest().findArticles(text),
    asOf: () => newest().asOf(),
  };
}
