import { openCorpus } from '../compose.ts';
import { loadCorpusDir } from '../config.ts';
import type { Library } from '../domain/library.ts';
import type { QuoteCheck } from '../domain/quote.ts';
import { verdictLine } from '../render/lookup-message.ts';
import {
  diffText,
  ENGLISH,
  passageText,
  passageToJson,
  plain,
  sourceInBrackets,
  styleOf,
} from './passage-text.ts';
import { answerEachLine, parseArguments, print, type Terminal, UsageError } from './terminal.ts';

/** `parley quote`: checks one quotation from the arguments, or each line of standard input. */
export async function quote(args: readonly string[], terminal: Terminal): Promise<0> {
  const { values, positionals } = parseArguments(args, {
    json: { type: 'boolean', default: false },
    corpus: { type: 'string' },
  });
  if (positionals.length === 0 && terminal.stdin.isTTY) {
    throw new UsageError('expected a quotation, got none');
  }
  const { library } = openCorpus(values.corpus || loadCorpusDir(terminal.env));
  if (positionals.length === 0) {
    const write = values.json ? checkToJson : checkInOneLine;
    await answerEachLine(terminal, (line) => write(mainCheck(line, library), line));
    return 0;
  }
  const text = positionals.join(' ');
  if (values.json) print(terminal, checkToJson(mainCheck(text, library), text));
  else printChecks(library.checkQuotes(text).checks, terminal);
  return 0;
}

/** The check of the first quotation in a text that is long enough. */
function mainCheck(text: string, library: Library): QuoteCheck {
  const { checks } = library.checkQuotes(text);
  const check = checks.find(({ verdict }) => verdict !== 'too-short') ?? checks[0];
  if (check === undefined) throw new Error(`no check of ${JSON.stringify(text)}`);
  return check;
}

/** A check as one line of JSON, with the fields that programs outside rely on. `text` is what was given. */
function checkToJson(check: QuoteCheck, text: string): string {
  const { text: checked, verdict, passage, diff, speaker } = check;
  const found = passage && passageToJson(passage);
  return JSON.stringify({ text, checked, verdict, passage: found, diff, speaker });
}

function checkInOneLine(check: QuoteCheck): string {
  const { verdict, passage, diff } = check;
  // The nearest passage would read as the quotation's source here.
  if (passage === null || verdict === 'not-found') return ENGLISH.say(`quote.${verdict}`);
  const changes = verdict === 'altered' ? ` ${diffText(diff, plain)}` : '';
  return `${verdictLine(check, ENGLISH)}${changes} ${sourceInBrackets(passage)}`;
}

function printChecks(checks: readonly QuoteCheck[], terminal: Terminal): void {
  const style = styleOf(terminal);
  for (const [at, check] of checks.entries()) {
    const { text, verdict, passage, diff } = check;
    if (at > 0) print(terminal, '');
    if (checks.length > 1) print(terminal, `“${text}”`);
    print(terminal, verdictLine(check, ENGLISH));
    if (verdict === 'altered') print(terminal, `\n   ${diffText(diff, style)}`);
    if (passage === null) continue;
    print(terminal, verdict === 'not-found' ? `${ENGLISH.say('quote.nearest')}\n` : '');
    print(terminal, passageText(passage, passage.highlights, style));
  }
}
