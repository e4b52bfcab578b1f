import { formatArticle, makeArticle } from '../../src/corpus/article-file.ts';
import type { Article, ArticleKind, Phrasing } from '../../src/domain/article.ts';

interface ArticleOptions {
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string | null;
  readonly kind?: ArticleKind;
  /** Paragraphs; a line that starts with `## ` is a heading. */
  readonly body?: readonly string[];
  /** The phrasings of each paragraph, in order, each perhaps after its language: `[uk] …`. */
  readonly asked?: readonly (readonly string[])[];
}

/** An article with all that a test does not care about filled in. */
export function anArticle({
  id = 'harbour-daily',
  title = 'The harbour talks',
  publisher = 'Harbour Daily',
  published = '2024-05-01',
  url = null,
  kind = 'full',
  body = ['The talks began at noon.'],
  asked = [],
}: ArticleOptions = {}): Article {
  let section: string | null = null;
  let number = 0;
  const paragraphs = body.flatMap((text) => {
    if (text.startsWith('## ')) {
      section = text.slice('## '.length);
      return [];
    }
    const phrasings = asked[number++] ?? [];
    return [{ section, text, asked: phrasings.map(phrasing) }];
  });
  const fields = {
    title,
    publisher,
    published,
    url,
    author: null,
    language: null,
    note: null,
    kind,
  };
  return makeArticle(id, fields, paragraphs);
}

function phrasing(written: string): Phrasing {
  const [, language = null, text = written] = /^\[(\w+)\] (.*)$/u.exec(written) ?? [];
  return { text, language };
}

/** Two publishers on the same invented talks: small enough to reason about every rank. */
export const HARBOUR_DAILY = anArticle({
  id: 'harbour-daily',
  title: 'Fishing fleets meet over the northern banks',
  publisher: 'Harbour Daily',
  published: '2024-05-02',
  url: 'https://harbour.example/talks',
  body: [
    'The island and mainland fleets met at Gull House in Portree on Tuesday. They left without a treaty.',
    'Mara Lindqvist led the island team, and Tomas Okafor spoke for the mainland.',
    '## What was offered',
    'The island fleet asked for a closed season of 40 days. The mainland offered 3 days around the spawning.',
    'About 1,500 nets are to be returned, said Okafor.',
  ],
});

export const COAST_WIRE = anArticle({
  id: 'coast-wire',
  title: 'Key points from the fishing talks',
  publisher: 'Coast Wire',
  published: '2024-05',
  kind: 'digest',
  body: [
    'The fleets agreed to return 3,000 nets, 1,500 for each side.',
    'Lindqvist called the closed season "a start" after the meeting.',
    'A storm sank 12 boats on Sunday. It was the worst since 1998.',
  ],
});

/** Articles in `count` files, by file name: 60 paragraphs each. From 30 files on, the bot reads them in a thread of its own. */
export function manyArticles(count: number): Readonly<Record<string, string>> {
  const files = Array.from({ length: count }, (_, number) => {
    const body = Array.from(
      { length: 60 },
      (_, at) =>
        `Paragraph ${at} tells of herring, nets and harbours: ${'north '.repeat(20)}${at}. It is number ${number}.`,
    );
    return [`a${number}.md`, formatArticle(anArticle({ id: `a${number}`, body }))] as const;
  });
  return Object.fromEntries(files);
}
