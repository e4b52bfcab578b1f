import {
  type ArticleSource,
  asArticleSource,
  FROM_FILE,
  readPage,
} from '../../src/corpus/pages/read-page.ts';

/** Reads a text, or bytes, as a file without a name would be read. Throws where it is no page. */
export function aPageReading(text: string | Uint8Array): ArticleSource {
  const page = asArticleSource(readPage(Buffer.from(text), FROM_FILE));
  if ('refused' in page) throw new Error(page.refused);
  return page.source;
}

/** Three paragraphs that no other page has: what is in them depends on the topic. */
export function paragraphsOn(topic: string): readonly string[] {
  return [
    `The talks on ${topic} took two hours: ${topic} matter to all, said officials, and ${topic} of others too.`,
    `Mara Lindqvist called it a start on ${topic}, a good day for ${topic}, and no more than ${topic} now.`,
    `A further round on ${topic} will come when ${topic} allow it, or ${topic} will have to wait, she said.`,
  ];
}

interface PageOptions {
  readonly head?: string;
  readonly title?: string;
}

/** A page of Harbour Daily on a topic, with a menu and a footer around its three paragraphs. */
export function aPageOn(
  topic: string,
  { title = `Talks on ${topic}`, head = '' }: PageOptions = {},
): string {
  return `<!doctype html><html lang="en-GB"><head><title>${title} | Harbour Daily</title>
<meta property="og:site_name" content="Harbour Daily"><meta property="og:type" content="article">
<meta property="article:published_time" content="2024-05-02T10:00:00Z">${head}</head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>${title}</h1>
${paragraphsOn(topic)
  .map((text) => `<p>${text}</p>`)
  .join('\n')}
</article><aside>Related: storms</aside><footer>© 2024 Harbour Daily</footer></body></html>`;
}
