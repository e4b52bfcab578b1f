import { openCorpus } from '../compose.ts';
import { loadCorpusDir } from '../config.ts';
import type { AskOptions, Library } from '../domain/library.ts';
import { answerInOneLine, answerToJson, printAnswer } from './answer-text.ts';
import { parseWords, UsageError, wholeNumber } from './arguments.ts';
import { answerEachLine } from './each-line.ts';
import { print, type Terminal } from './terminal.ts';

/** The most passages that one answer may be asked for. */
const LARGEST_LIMIT = 100;

/** `parley ask`: one question from the words, or one a line from the input. */
export async function ask(words: readonly string[], terminal: Terminal): Promise<0> {
  const { values, positionals } = parseWords(words, {
    json: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
    limit: { type: 'string' },
    source: { type: 'string' },
    corpus: { type: 'string' },
  });
  const limit = wholeNumber('--limit', values.limit, { from: 1, to: LARGEST_LIMIT });
  if (positionals.length === 0 && terminal.stdin.isTTY) {
    throw new UsageError('expected a question, got none');
  }
  const library = openCorpus(values.corpus || loadCorpusDir(terminal.env)).library;
  const options: AskOptions = {
    explain: values.explain,
    ...(limit !== undefined && { limit }),
    ...(values.source !== undefined && { sources: [knownSource(library, values.source)] }),
  };
  if (positionals.length > 0) {
    const answer = await library.ask(positionals.join(' '), options);
    if (values.json) print(terminal, answerToJson(answer));
    else printAnswer(answer, library.asOf(), terminal);
    return 0;
  }
  const write = values.json ? answerToJson : answerInOneLine;
  await answerEachLine(terminal, async (line) => write(await library.ask(line, options)));
  return 0;
}

function knownSource(library: Library, id: string): string {
  const ids = library.articles().map((article) => article.id);
  if (ids.includes(id)) return id;
  throw new UsageError(`--source: expected one of ${ids.join(', ')}, got "${id}"`);
}
