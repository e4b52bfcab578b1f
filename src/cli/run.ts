import { explainFailure } from '../errors.ts';
import { UsageError } from './arguments.ts';
import { ask } from './ask.ts';
import { corpusAdd } from './corpus-add.ts';
import { corpusCheck } from './corpus-check.ts';
import { quote } from './quote.ts';
import { report } from './report.ts';
import { sources } from './sources.ts';
import { print, remark, type Terminal } from './terminal.ts';

/** Exit codes: done (an abstention included), could not be done, wrong words. */
export type ExitCode = 0 | 1 | 2;

/** A command of the program: its words without its name, in; an exit code out. */
type Command = (words: readonly string[], terminal: Terminal) => Promise<ExitCode> | ExitCode;

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['ask', ask],
  ['sources', sources],
  ['quote', quote],
  ['corpus add', corpusAdd],
  ['corpus check', corpusCheck],
  [
    'commands register',
    // Loaded when it is asked for: it brings discord.js along, which takes longer than all else together.
    async (words, terminal) =>
      (await import('./commands-register.ts')).commandsRegister(words, terminal),
  ],
  ['report', report],
]);

const USAGE = `parley: answers from articles, with their source, or an honest no

  parley ask [--json] [--explain] [--limit N] [--source ID] [--corpus DIR] [QUESTION]
  parley sources [--json] [--corpus DIR]
  parley quote [--json] [--corpus DIR] [TEXT]
  parley corpus add [--force] [--corpus DIR] [--id ID] [--title T] [--publisher P]
                    [--published DATE] [--url URL] [--kind full|digest] FILE...
  parley corpus check [--json] [--corpus DIR]
  parley commands register [--guild ID]
  parley report LOGFILE

Without QUESTION, ask reads one question a line from its input; so does quote without TEXT.
report summarises a log of the bot: what was asked, what had no answer, how long it took.
Exit codes: 0 done (also where the articles do not answer), 1 could not be done, 2 wrong words.`;

/** Runs the program and gives its exit code. Never rejects. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first = '', second = ''] = words;
  if (first === 'help' || words.includes('--help') || words.includes('-h')) {
    print(terminal, USAGE);
    return 0;
  }
  const name = COMMANDS.has(first) ? first : `${first} ${second}`;
  const command = COMMANDS.get(name);
  try {
    if (command === undefined) {
      const got = first === '' ? 'none' : `"${name.trim()}"`;
      throw new UsageError(`expected ${[...COMMANDS.keys()].join(', ')}, got ${got}`);
    }
    return await command(words.slice(name.split(' ').length), terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      for (const line of error.message.split('\n')) remark(terminal, `parley: ${line}`);
      remark(terminal, 'parley --help lists the commands and their options');
      return 2;
    }
    for (const line of explainFailure(error)) remark(terminal, `parley: ${line}`);
    return 1;
  }
}
