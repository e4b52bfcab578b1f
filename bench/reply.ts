import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { askParley, ROOT } from './eval/parley.ts';
import { halfOf } from './eval/question.ts';
import { ownQuestions, QUESTIONS } from './eval/sets.ts';
import { type MeasuredBot, startMeasuredBot } from './reply/measured-bot.ts';

/**
 * Measures what a reply costs: the CPU of Parley's process and of one that answers with a constant
 * text, in turn, each connected to a stand-in for Discord in a third process, this one; how long one
 * question takes; the memory after many replies; and what waits when it comes first.
 */
const { values } = parseArgs({ options: { save: { type: 'boolean', default: false } } });

const questions = ownQuestions(QUESTIONS.own)
  .filter((question) => halfOf(question) === 'tune')
  .map(({ text }) => text)
  // The longest that the command takes.
  .filter(({ length }) => length <= 300);

/** Replies before any is counted: V8 needs some hundred to compile what is hot. */
const WARM_UP = 1_000;
const ROUNDS = 8;
const ROUND = 500;
/** Replies until the memory is read. */
const REPLIES = 10_000;

/** The same question in each language, asked first. */
const FIRST = {
  'en-US': 'How many prisoners will be exchanged?',
  uk: 'Скільки полонених обміняють?',
  ru: 'Сколько пленных обменяют?',
  tr: 'Kaç esir takas edilecek?',
  fr: 'Combien de prisonniers seront échangés ?',
  'zh-CN': '将交换多少战俘？',
} as const;
const QUOTATION = 'an exchange of all seriously wounded and sick prisoners of war';

const parley = await startMeasuredBot(join(ROOT, 'dist/main.js'));
const constant = await startMeasuredBot(join(ROOT, 'bench/reply/constant-bot.mjs'));
await parley.rest();
const first = await firstReplies(parley);

const asked = { parley: 0, constant: 0 };
await cpuOfReplies('parley', WARM_UP);
await cpuOfReplies('constant', WARM_UP);
/** By round. */
const cpu = { parley: [] as number[], constant: [] as number[] };
for (let round = 0; round < ROUNDS; round += 1) {
  cpu.parley.push(await cpuOfReplies('parley', ROUND));
  cpu.constant.push(await cpuOfReplies('constant', ROUND));
}
await cpuOfReplies('parley', REPLIES - asked.parley);
await cpuOfReplies('constant', REPLIES - asked.constant);
const memory = { parley: (await parley.usage()).rss, constant: (await constant.usage()).rss };
await parley.stop();
await constant.stop();

// Each question twice, in one process: the second times are those of a program that is warm.
const corpus = join(ROOT, 'corpus');
const replies = (await askParley(corpus, [...questions, ...questions])).slice(questions.length);
const times = replies.map(({ ms }) => ms).toSorted((a, b) => a - b);
const abstained = replies.filter(({ hasAbstained }) => hasAbstained).length;

const day = new Date().toISOString().slice(0, 10);
const report = `# Reply, ${day}, Node ${process.version}

${questions.length} questions of the tune half in turn, of which ${abstained} get no answer. CPU: the mean of ${ROUNDS} rounds of
${ROUND} replies (least and most). Memory: after ${REPLIES.toLocaleString('en-GB')} replies.

| | Parley | constant text | ratio |
|---|---|---|---|
| CPU of a reply, ms | ${spread(cpu.parley)} | ${spread(cpu.constant)} | ${(mean(cpu.parley) / mean(cpu.constant)).toFixed(1)} |
| memory, MB | ${memory.parley.toFixed(0)} | ${memory.constant.toFixed(0)} | |

One question, without Discord: p50 ${atShare(times, 0.5).toFixed(2)} ms, p95 ${atShare(times, 0.95).toFixed(2)} ms.

First replies after the start, from the command to the callback, ms: ${first.join(', ')}.`;
console.log(report);
if (values.save) writeFileSync(join(ROOT, `bench/results/${day}-reply.md`), `${report}\n`);

/** Milliseconds of CPU that a bot takes for one of so many further replies. */
async function cpuOfReplies(name: keyof typeof asked, count: number): Promise<number> {
  const bot = name === 'parley' ? parley : constant;
  const from = asked[name];
  asked[name] += count;
  const chosen = Array.from(
    { length: count },
    (_, at) => questions[(from + at) % questions.length] ?? '',
  );
  const before = await bot.usage();
  await bot.ask(chosen);
  const after = await bot.usage();
  return (after.cpu - before.cpu) / count;
}

/** What each first reply took, in order, with its name. */
async function firstReplies(bot: MeasuredBot): Promise<readonly string[]> {
  const took: string[] = [];
  for (const [locale, question] of Object.entries(FIRST)) {
    const context = { locale: locale as keyof typeof FIRST };
    took.push(`${locale} ${(await bot.timeOf('ask', { question }, context)).toFixed(0)}`);
  }
  took.push(`quotation ${(await bot.timeOf('quote', { text: QUOTATION })).toFixed(0)}`);
  return took;
}

/** The mean with the least and the most. */
function spread(numbers: readonly number[]): string {
  const [middle, least, most] = [mean(numbers), Math.min(...numbers), Math.max(...numbers)];
  return `${middle.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** The number below which this share of ascending numbers lies. */
function atShare(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
