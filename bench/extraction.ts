import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { openPageImport } from '../src/compose.ts';
import { withHeadings } from '../src/corpus/article-file.ts';
import { importFile } from '../src/corpus/import-file.ts';
import { readPage } from '../src/corpus/pages/read-page.ts';
import type { Article } from '../src/domain/article.ts';
import { DATA_FOLDER } from './eval/data.ts';
import { ROOT } from './eval/parley.ts';

/**
 * Measures how well and how fast articles are taken out of real pages: as `parley corpus add` does, and by
 * plain Readability on linkedom, page by page in turn. Both are compared with the article's text by their
 * shingles of four words.
 */
const { values } = parseArgs({
  options: {
    save: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
});

const PAGES = join(DATA_FOLDER, 'pages');
/** Words in a shingle, as in the benchmark that the pages are from. */
const SHINGLE = 4;
/** Each page is read so often, and its fastest time counts. */
const ROUNDS = 7;
/** With `--misses`, pages below this F1 are listed. */
const WORTH_A_LOOK = 0.9;
/** Pages that are read first, uncounted: V8 needs some to compile what is hot. */
const WARM_UP = 20;

interface Truth {
  readonly [page: string]: { readonly articleBody: string; readonly url: string };
}

/** How an extraction compares with the text of its article. */
interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const importPage = openPageImport();
const EXTRACTORS = { parley: throughParley, plain: throughReadability };
type Extractor = keyof typeof EXTRACTORS;

if (existsSync(PAGES)) measure();
else console.log(`Skipped: no folder ${PAGES} (EVAL_DIR names the one above it).`);

function measure(): void {
  const truth: Truth = JSON.parse(readFileSync(join(PAGES, 'ground-truth.json'), 'utf8'));
  const pages = readdirSync(join(PAGES, 'html')).map((name) => {
    const html = gunzipSync(readFileSync(join(PAGES, 'html', name)));
    return { html, ...truth[name.replace('.html.gz', '')] };
  });
  for (const { html } of pages.slice(0, WARM_UP)) {
    throughParley(html);
    throughReadability(html);
  }
  const scores: Record<Extractor, Score[]> = { parley: [], plain: [] };
  const times: Record<Extractor, number[]> = { parley: [], plain: [] };
  for (const { html, articleBody = '', url = '' } of pages) {
    const fastest: Record<Extractor, number> = { parley: Infinity, plain: Infinity };
    // In turn, so that both meet the same caches and the same garbage.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of ['plain', 'parley'] as const) {
        const { text, ms } = timed(() => EXTRACTORS[name](html));
        fastest[name] = Math.min(fastest[name], ms);
        if (round === 0) scores[name].push(compare(text, articleBody));
      }
    }
    times.plain.push(fastest.plain);
    times.parley.push(fastest.parley);
    const score = scores.parley.at(-1);
    if (values.misses && score !== undefined && score.f1 < WORTH_A_LOOK) {
      console.log(`${score.f1.toFixed(3)} ${url}`);
    }
  }
  const row = (name: Extractor, label: string): string => {
    const mean = (key: keyof Score): number => average(scores[name].map((score) => score[key]));
    const [precision, recall] = [mean('precision'), mean('recall')];
    const ofMeans = (2 * precision * recall) / (precision + recall);
    const cells = [precision, recall, mean('f1'), ofMeans].map((cell) => cell.toFixed(3));
    return `| ${[label, ...cells, median(times[name]).toFixed(1)].join(' | ')} |`;
  };
  const day = new Date().toISOString().slice(0, 10);
  const ratio = median(times.parley) / median(times.plain);
  const report = `# Extraction, ${day}, Node ${process.version}, ${pages.length} pages

| | precision | recall | mean F1 | F1 of the means | median ms a page |
|---|---|---|---|---|---|
${row('parley', 'parley corpus add')}
${row('plain', 'Readability + linkedom')}

Median time: ${ratio.toFixed(2)} times that of Readability + linkedom.`;
  console.log(report);
  if (values.save) {
    writeFileSync(join(ROOT, `bench/results/${day}-extraction.md`), `${report}\n`);
  }
}

/** The text of the article that Parley makes of a page; empty where it refuses the page. */
function throughParley(html: Uint8Array): string {
  const reading = readPage(html, { contentType: null, address: null });
  if (reading.is !== 'page') return '';
  // An operator would type what the page does not say.
  const typed = { title: 'A title', publisher: 'A publisher', published: '2000' };
  const known = Object.keys(typed).filter((key) => key in reading.found);
  const given = Object.fromEntries(Object.entries(typed).filter(([key]) => !known.includes(key)));
  const result = importFile({ name: 'page.html', reading, given, importPage });
  return result.outcome === 'imported' ? textOf(result.article) : '';
}

/** An article's headings and paragraphs. */
function textOf({ paragraphs }: Article): string {
  return withHeadings(paragraphs)
    .flatMap(({ heading, paragraph: { text } }) => (heading === null ? [text] : [heading, text]))
    .join('\n');
}

function throughReadability(html: Uint8Array): string {
  const { document } = parseHTML(Buffer.from(html).toString('utf8'));
  return new Readability(document).parse()?.textContent ?? '';
}

function timed(extract: () => string): { readonly text: string; readonly ms: number } {
  const start = performance.now();
  const text = extract();
  return { text, ms: performance.now() - start };
}

function compare(extracted: string, truth: string): Score {
  const [found, wanted] = [shinglesOf(extracted), shinglesOf(truth)];
  let shared = 0;
  for (const [shingle, count] of found) shared += Math.min(count, wanted.get(shingle) ?? 0);
  const [precision, recall] = [shared / Math.max(1, sum(found)), shared / Math.max(1, sum(wanted))];
  return { precision, recall, f1: (2 * shared) / Math.max(1, sum(found) + sum(wanted)) };
}

/** How often each run of four words stands in a text; a shorter text is one run. */
function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const shingles = new Map<string, number>();
  const count = words.length === 0 ? 0 : Math.max(1, words.length - SHINGLE + 1);
  for (let at = 0; at < count; at += 1) {
    const shingle = words.slice(at, at + SHINGLE).join(' ');
    shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1);
  }
  return shingles;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0) / Math.max(1, numbers.length);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
