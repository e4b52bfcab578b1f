import { readFileSync } from 'node:fs';
import type { CorpusReading } from '../corpus/corpus-folder.ts';
import { type Fault, quoted } from '../corpus/fault.ts';
import type { Article, Paragraph } from '../domain/article.ts';
import type { Library } from '../domain/library.ts';
import { foldedWords } from '../language/tokens.ts';

interface Checked extends Pick<CorpusReading, 'articles' | 'files'> {
  readonly library: Library;
}

interface AskedLine {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly phrase: string;
}

/**
 * The faults of the phrasings under which paragraphs are asked for: one that ends in `?` and is not
 * answered first by its own paragraph, and one that stands on two paragraphs.
 */
export async function checkAsked({ articles, files, library }: Checked): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const firstWith = new Map<string, AskedLine>();
  const lines = articles.flatMap((article) =>
    article.paragraphs.flatMap((paragraph) =>
      paragraph.asked.map((phrase): AskedLine => ({ article, paragraph, phrase })),
    ),
  );
  for (const line of lines) {
    const { article, paragraph, phrase } = line;
    const file = files.get(article.id) ?? article.id;
    const report = (expected: string, came: string): void => {
      faults.push({ file, line: lineOf(phrase, file), expected, came });
    };
    const key = foldedWords(phrase).join(' ');
    const first = firstWith.get(key);
    if (first === undefined) firstWith.set(key, line);
    else if (first.paragraph !== paragraph) {
      report(`${quoted(phrase)} on one paragraph alone`, `it on ${placeOf(first)} too`);
    }
    if (!phrase.endsWith('?')) continue;
    const answer = await library.ask(phrase, { limit: 1 });
    const [passage] = answer.outcome === 'found' ? answer.passages : [];
    if (passage?.id !== paragraph.id) {
      const came =
        passage === undefined
          ? 'no answer'
          : `paragraph ${passage.paragraph} of ${passage.article.id}`;
      report(`${quoted(phrase)} to be answered first by ${placeOf(line)}`, came);
    }
  }
  return faults;
}

function placeOf({ article, paragraph }: AskedLine): string {
  return `paragraph ${paragraph.number} of ${article.id}`;
}

/** The 1-based line of a phrasing in its file, or null where a line end stands within it. */
function lineOf(phrase: string, file: string): number | null {
  const at = readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(phrase));
  return at < 0 ? null : at + 1;
}
