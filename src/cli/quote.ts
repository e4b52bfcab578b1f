import { openCorpus } from '../compose.ts';
import { loadCorpusDir } from '../config.ts';
import type { DiffPart, QuoteCheck } from '../domain/quote.ts';
import {
  ENGLISH,
  passageText,
  passageToJson,
  plain,
  type Style,
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
    await answerEachLine(terminal, (line) => write(library.checkQuote(line)));
    return 0;
  }
  const check = library.checkQuote(positionals.join(' '));
  if (values.json) print(terminal, checkToJson(check));
  else printCheck(check, terminal);
  return 0;
}

/** A check as one line of JSON, with the fields that programs outside rely on. */
function checkToJson({ text, verdict, passage, diff }: QuoteCheck): string {
  return JSON.stringify({ text, verdict, passage: passage && passageToJson(passage), diff });
}

function checkInOneLine({ verdict, passage, diff }: QuoteCheck): string {
  // The nearest passage would read as the quotation's source here.
  if (passage === null || verdict === 'not-found') return ENGLISH.say(`quote.${verdict}`);
  const changes = verdict === 'altered' ? ` ${diffText(diff, plain)}` : '';
  return `${ENGLISH.say(`quote.${verdict}`)}${changes} ${sourceInBrackets(passage)}`;
}

function printCheck({ verdict, passage, diff }: QuoteCheck, terminal: Terminal): void {
  const style = styleOf(terminal);
  print(terminal, ENGLISH.say(`quote.${verdict}`));
  if (verdict === 'altered') print(terminal, `\n   ${diffText(diff, style)}`);
  if (passage === null) return;
  print(terminal, verdict === 'not-found' ? `${ENGLISH.say('quote.nearest')}\n` : '');
  print(terminal, passageText(passage, passage.highlights, style));
}

/** The differences on one line: [-words-] stand only in the source, {+words+} only in the quotation. */
function diffText(diff: readonly DiffPart[], style: Style): string {
  return diff
    .map(({ op, text }) => {
      if (op === 'same') return text;
      const words = text.trim();
      const marked =
        op === 'removed' ? style('strikethrough', `[-${words}-]`) : style('bold', `{+${words}+}`);
      return text.replace(words, () => marked);
    })
    .join('')
    .replaceAll('\n', ' ');
}
