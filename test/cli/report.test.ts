import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import fc from 'fast-check';
import type { Logger } from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { report } from '../../src/cli/report.ts';
import { formatArticle } from '../../src/corpus/article-file.ts';
import { createLogger } from '../../src/log.ts';
import { COAST_WIRE } from '../support/articles.ts';
import { aFolder } from '../support/folders.ts';
import { parley } from '../support/terminal.ts';

const [NETS = '', , STORM = ''] = COAST_WIRE.paragraphs.map(({ id }) => id);
const WEAK = { reason: 'weak-evidence' };
const LOST = { reason: 'subject-missing' };
const CORPUS = {
  'coast-wire.md': formatArticle(COAST_WIRE),
  // With synonyms of its own, however few, a folder does not read the shipped ones.
  'synonyms.txt': '',
};

const PAGE = `From 2025-06-03 to 2025-06-05 (UTC)

Questions           6
  answered          2
  abstained         4  (weak-evidence 2, subject-missing 1, small-talk 1)
Quotations checked  3  (exact 2, altered 1)
Feedback            6  (helpful 2, not helpful 4)
Failures            2

Time to reply in ms (percentiles by nearest rank)
                       median     95th     99th  longest
  questions                30      900      900      900
  quotations                7        8        8        8

Most asked
  2  How many nets?
  2  what did Rutte say
  1  hello!
  1  who paid

Unanswered
  2  what did Rutte say · in no article: RUTTE, say
  1  who paid

Words in no article
  2  Rutte
  1  say

To answer these, add an article, an asked: line or a synonym; see corpus/README.md.

Feedback (worst first)
  2 bad  0 good  question not logged
      coast-wire, paragraph 1: The fleets agreed to return 3,000 nets, 1,500 for each side.
      AAAAAAAA, no longer in the articles
  2 bad  1 good  Who paid?
      coast-wire, paragraph 3: A storm sank 12 boats on Sunday. It was the worst since 199…
      coast-wire, paragraph 1: The fleets agreed to return 3,000 nets, 1,500 for each side.
      reasons: wrong-passage 1, no reason 1
      comment: It asks who paid, not how much
  and 1 answer marked helpful only
`;

describe('parley report', () => {
  test('prints what the log says, from the period to what was thought of the answers', async () => {
    const input = logged((log) => {
      answered(log, 12.4, { question: 'How many nets?' });
      answered(log, 20, { question: 'how  many NETS', missing: [] });
      answered(log, 900, { ...LOST, question: 'what did Rutte say', missing: ['Rutte'] });
      answered(log, 30, { reason: 'small-talk', question: 'hello!', missing: ['hello'] });
      for (const message of ['1', '1', '2']) {
        log.info({ command: 'button', message, passages: [NETS, 'AAAAAAAA'] }, 'not helpful');
      }
      const paid = { question: 'Who paid?', passages: [STORM] };
      pressed(log, 'bad', { ...paid, voice: 'a', comment: 'replaced', reason: 'other' });
      pressed(log, 'good', { ...paid, voice: 'b' });
      vi.setSystemTime('2025-06-05T00:01:00Z');
      answered(log, 40, { ...WEAK, question: 'what did RUTTE say?!', missing: ['RUTTE', 'say'] });
      answered(log, 50, { ...WEAK, question: 'who paid' });
      const comment = 'It asks who paid,\nnot how much';
      pressed(log, 'bad', { ...paid, voice: 'a', reason: 'wrong-passage', comment });
      pressed(log, 'bad', {
        voice: 'a',
        message: '4',
        question: 'who PAID',
        passages: [STORM, NETS],
      });
      pressed(log, 'good', { passages: [STORM] });
      log.info({ command: 'quote', verdict: 'altered', ms: 7 }, 'quote checked');
      for (const ms of [8, 3]) log.info({ verdict: 'exact', ms }, 'quote checked');
      log.error({ err: new Error('no') }, 'interaction failed');
      log.error({ err: new Error('no') }, 'mention failed');
    });
    const expected = { code: 0, out: PAGE, err: '' };
    const folder = aFolder({ ...CORPUS, 'in/bot.log': input });
    expect(await run(['-'], input, folder)).toEqual(expected);
    expect(await run([join(folder, 'in/bot.log')], '', folder)).toEqual(expected);
  });

  test.each<[string, readonly Fields[], string]>([
    ['no', [{}], 'LOG_QUESTIONS is none (the default) or unanswered, so no question can be listed'],
    ['no', [{}, WEAK], 'LOG_QUESTIONS is none (the default), so no question can be listed; set'],
    ['one', [{}, { ...WEAK, question: 'who' }], 'Most asked (the log holds 1 of 2 questions; LOG'],
    ['every', [{ question: 'who' }], 'Most asked\n  1  who\n\nUnanswered\n  none\n'],
  ])('says what a log that holds %s question leaves out: %j', async (_, answers, expected) => {
    const input = logged((log) => answers.forEach((fields) => void answered(log, 1, fields)));
    expect((await run(['-'], input)).out).toContain(`\n\n${expected}`);
  });

  test('takes percentiles by nearest rank, and lists 10 questions, 20 unanswered, words and answers', async () => {
    const input = logged((log) => {
      for (let ms = 200; ms > 0; ms -= 1) {
        answered(log, ms, { ...WEAK, question: `q${ms}`, missing: [`w${ms}`] });
        log.info({ message: `${ms}`, passages: [`pass-${ms + 799}`] }, 'not helpful');
      }
    });
    const { out } = await run(['-'], input, aFolder(CORPUS));
    // Ranks 100, 190, 198 and 200 of 1 to 200.
    expect(out).toContain('\n  questions               100      190      198      200\n');
    expect(out.match(/^ {2}1 {2}/gmu)).toHaveLength(10 + 20 + 20);
    expect(out.match(/^ {2}1 bad {2}0 good {2}/gmu)).toHaveLength(20);
    expect(out).toMatch(/\n {6}pass-980, no longer in the articles\n$/u);
  });

  test('lists answers by bad minus good, then by bad', async () => {
    const input = logged((log) => {
      let voice = 0;
      const press = (question: string, bad: number, good: number): void => {
        const ratings = [...Array<string>(bad).fill('bad'), ...Array<string>(good).fill('good')];
        for (const rating of ratings) pressed(log, rating, { question, voice: `v${voice++}` });
      };
      press('even', 1, 1);
      press('liked', 0, 12);
      press('worst', 3, 1);
      press('disputed', 10, 9);
      press('even more', 2, 2);
      press('loved', 0, 1);
      press('bad', 1, 0);
    });
    const { out } = await run(['-'], input);
    expect(feedbackOf(out)).toBe(`   3 bad   1 good  worst
      no passage was shown
  10 bad   9 good  disputed
      no passage was shown
   1 bad   0 good  bad
      no passage was shown
   2 bad   2 good  even more
      no passage was shown
   1 bad   1 good  even
      no passage was shown
  and 2 answers marked helpful only
`);
  });

  test('lists 6 passages and 20 comments of a question, and counts the others', async () => {
    const input = logged((log) => {
      for (let at = 0; at < 30; at += 1) {
        const passages = [`pass-${100 + at}`];
        pressed(log, 'bad', { question: 'q', voice: `${at}`, comment: `no ${at}`, passages });
      }
    });
    const { out } = await run(['-'], input, aFolder(CORPUS));
    expect(feedbackOf(out)).toContain('\n      and 24 more passages\n      comment: no 0\n');
    expect(feedbackOf(out)).toMatch(/\n {6}comment: no 19\n {6}and 10 more comments\n$/u);
  });

  test.each([
    ['no feedback', [], '  none\n'],
    ['praise alone', [{}, { message: '9' }], '  1 answer marked helpful only\n'],
  ])('reports %s', async (_, presses, expected) => {
    const input = logged((log) => {
      answered(log, 1, {});
      for (const fields of presses) pressed(log, 'good', fields);
    });
    expect(feedbackOf((await run(['-'], input)).out)).toBe(expected);
  });

  test('lists passages by id where the articles cannot be opened, and remarks on faults', async () => {
    const input = logged((log) => log.info({ message: '1', passages: [NETS] }, 'not helpful'));
    const corpus = join(aFolder(), 'none');
    const none = await run(['-'], input, corpus);
    expect(none).toMatchObject({ code: 0, out: expect.stringContaining(`\n      ${NETS}\n`) });
    const why = 'no article can be read, so passages are listed by id';
    expect(none.err).toBe(`${corpus}: ${why}; parley corpus check says why\n`);
    const faulty = await run(['-'], input, aFolder({ ...CORPUS, 'b.md': 'Text.' }));
    expect(faulty.out).toContain('\n      coast-wire, paragraph 1: The');
    expect(faulty.err).toContain(
      ': the folder has faults, so passages may wrongly be listed as no longer in the articles',
    );
  });

  test('lets no escape sequence, control character or turned text of the log through', async () => {
    const question = '\x1b[31mred\x1b[0m \x1b]0;title\x07and\r\n\x9b1mbold\u202e\0 end';
    const fields = { reason: 'weak\x1b[2J', question, missing: ['\x1b[5mblink', '\x07'] };
    const input = logged((log) => {
      answered(log, 1, fields);
      const reason = '\x1b[1mother';
      pressed(log, 'bad', { reason, question, comment: question, passages: ['\x1b[1m\x07ab'] });
    });
    const { out } = await run(['-'], input);
    expect(feedbackOf(out)).toBe(`  1 bad  0 good  red and bold end
      no passage was shown
      reasons: other 1
      comment: red and bold end
`);
    expect(out).toContain('\n  1  red and bold end · in no article: blink\n');
    expect(out).toContain('\n  abstained         1  (weak 1)\n');
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  });

  test('skips and counts lines that are not JSON, and ignores other lines of the log', async () => {
    // JSON may hold U+2028, which ends lines elsewhere; Windows puts a byte order mark first.
    const input = `\ufeff{"msg":"interaction failed","time":0}\r\n> parley start\n\nnull\n[1]
{"msg":"answered","outcome":"lost"}\n{"msg":"feedback","message":"1","voice":"a","rating":"fine"}
{"msg":"feedback","message":"1","voice":"${'a'.repeat(99)}","rating":"bad"}\n{"msg":"not helpful","message":7}\n{"msg":"quote checked"}
{"msg":"answered","outcome":"found","question":"two\u2028lines","time":1e99,"ms":-1}\n{"msg":"answ`;
    const { out, err } = await run(['-'], input);
    expect(err).toBe('standard input: lines skipped because they are not JSON: 2\n');
    expect(out).toMatch(/^From 1970-01-01 to 1970-01-01 \(UTC\)\n\nQuestions {11}1\n/u);
    expect(out).toContain(
      '\nFeedback            0\nFailures            1\n\nMost asked\n  1  two lines\n',
    );
  });

  test('says so where the log has no answers, and exits 0', async () => {
    const out = 'standard input: nothing to report, the log has no answers\n';
    expect(await run(['-'], '{"msg":"ready"}\n')).toEqual({ code: 0, out, err: '' });
  });

  test.each([
    ['bot.log', 'no such file'],
    ['.', 'a folder'],
  ])('exits 1 on %s where that is no file to read', async (name, came) => {
    const file = join(aFolder(), name);
    const err = `parley: ${file}: expected a file to read, got ${came}\n`;
    expect(await run([file])).toEqual({ code: 1, out: '', err });
  });

  test.each([
    ['no file', [], 'expected a log file (- for standard input), got none'],
    ['several', ['a', 'b'], 'expected one log file, got 2'],
  ])('refuses %s with exit code 2', async (_, words, message) => {
    const { code, err } = await parley(['report', ...words]);
    expect({ code, err: err[0] }).toEqual({ code: 2, err: `parley: ${message}` });
  });

  test('reports on any bytes', async () => {
    const odd = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.double());
    const fields = fc.record({
      ...{ time: odd, ms: odd, reason: odd, question: odd, verdict: odd },
      message: fc.oneof(odd, fc.constant('1')),
      ...{ voice: fc.oneof(odd, fc.constant('a')), rating: fc.constantFrom('good', 'bad', 7) },
      comment: odd,
      msg: fc.constantFrom(
        'answered',
        'not helpful',
        'feedback',
        'quote checked',
        'interaction failed',
      ),
      outcome: fc.constantFrom('found', 'abstained'),
      missing: fc.oneof(odd, fc.array(odd)),
      passages: fc.oneof(odd, fc.constant([NETS, 'AAAAAAAA'])),
    });
    const line = fc.oneof(fields, odd).map((value) => Buffer.from(`${JSON.stringify(value)}\n`));
    const corpus = aFolder(CORPUS);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(line, fc.uint8Array())), async (chunks) => {
        const { code, out } = await run(['-'], Buffer.concat(chunks), corpus);
        expect(code).toBe(0);
        expect(out).toMatch(/^(?:\P{Cc}|\n)+$/u);
      }),
    );
  });
});

type Fields = Readonly<Record<string, unknown>>;

/** Logs an answer as the bot does: with a reason that it abstained, else that it found one. */
function answered(log: Logger, ms: number, { reason = null, ...texts }: Fields): void {
  const outcome = reason === null ? 'found' : 'abstained';
  log.info({ command: 'ask', outcome, reason, confidence: 0.5, ms, ...texts }, 'answered');
}

/** Logs a press of 👍 or 👎 as the bot does. */
function pressed(log: Logger, rating: string, fields: Fields): void {
  const press = { message: '3', voice: 'v', rating, reason: null, comment: null, passages: [] };
  log.info({ ...press, outcome: 'found', ...fields }, 'feedback');
}

function feedbackOf(out: string): string | undefined {
  return out.split('\nFeedback (worst first)\n')[1];
}

/** What the bot's own logger writes from the evening of a certain day on. */
function logged(write: (log: Logger) => void): string {
  vi.useFakeTimers({ now: new Date('2025-06-03T23:59:00Z'), toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  write(createLogger({ level: 'info', secrets: [], destination }));
  return lines.join('');
}

async function run(words: readonly string[], input: string | Buffer = '', corpus = 'corpus') {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  // A byte a chunk, so that every line and letter comes in pieces.
  const stdin = Readable.from(Array.from(Buffer.from(input), (byte) => Buffer.of(byte)));
  const code = await report(words, { stdin, stdout, stderr, env: { CORPUS_DIR: corpus } });
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}
