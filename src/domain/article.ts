/**
 * `full`: the source's own text, shown as a quotation.
 * `digest`: the article retold by this project, never shown as a quotation.
 */
export type ArticleKind = 'full' | 'digest';

/** The title and the source of an article. */
export interface ArticleCard {
  /** The file's name without `.md`: `[a-z0-9][a-z0-9-]{0,47}`. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO 8601 with the precision that is known: `2025-06-03`, `2025-06` or `2025`. */
  readonly published: string;
  /** An https address, or null where none is known. */
  readonly url: string | null;
  readonly kind: ArticleKind;
}

/** A phrasing under which people ask for a paragraph. */
export interface Phrasing {
  readonly text: string;
  /** A language tag such as `tr`, or null where none is named: the articles' own language. */
  readonly language: string | null;
}

/** One paragraph of an article; headings are sections, not paragraphs. */
export interface Paragraph {
  /** 8 base64url characters of SHA-256 over the article id and the text. */
  readonly id: string;
  /** 1-based within its article. */
  readonly number: number;
  /** The nearest heading above it, or null before the first. */
  readonly section: string | null;
  /** The whole paragraph on one line: line breaks as one space, escaping taken off. */
  readonly text: string;
  /** Phrasings under which people ask for it; never shown as article text. */
  readonly asked: readonly Phrasing[];
}

/** An article of the corpus. */
export interface Article extends ArticleCard {
  readonly author: string | null;
  /** A language tag such as `en`. */
  readonly language: string | null;
  /** The operator's remark on the article. */
  readonly note: string | null;
  /** In order. */
  readonly paragraphs: readonly Paragraph[];
}
