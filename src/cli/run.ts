import { explainFailure } from '../errors.ts';
import { ask } from './ask.ts';
import { corpusList, corpusRemove, corpusShow } from './corpus-articles.ts';
import { corpusCheck } from './corpus-check.ts';
import { quote } from './quote.ts';
import { report } from './report.ts';
import { sources } from './sources.ts';
import { print, remark, type Terminal, UsageError } from './terminal.ts';

/** 0: done, an abstention included. 1: it could not be done. 2: usage error. */
type ExitCode = 0 | 1 | 2;

/** A command of the program, with the arguments that follow its name. */
type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode> | ExitCode;

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['ask', ask],
  ['sources', sources],
  ['quote', quote],
  [
    'corpus add',
    // The libraries that read pages are loaded for this alone.
    async (args, terminal) => (await import('./corpus-add.ts')).corpusAdd(args, terminal),
  ],
  ['corpus check', corpusCheck],
  ['corpus list', corpusList],
  ['corpus show', corpusShow],
  [
    'corpus update',
    async (args, terminal) => (await import('./corpus-update.ts')).corpusUpdate(args, terminal),
  ],
  ['corpus remove', corpusRemove],
  [
    'commands register',
    // Loaded only when it is called: discord.js takes longer to load than everything else together.
    async (args, terminal) =>
      (await import('./commands-register.ts')).commandsRegister(args, terminal),
  ],
  ['report', report],
]);

const USAGE = `parley answers questions from articles, names the source, and says so when the articles do not answer

  parley ask [--json] [--explain] [--limit N] [--source ID] [--locale TAG] [--corpus DIR]
             [QUESTION]
  parley sources [--json] [--corpus DIR]
  parley quote [--json] [--corpus DIR] [TEXT]
  parley corpus add [--force] [--corpus DIR] [--id ID] [--title T] [--publisher P]
                    [--published DATE] [--url URL] [--author A] [--language TAG] [--note N]
                    [--kind full|digest] [--meta FILE.csv] [--dropped] FILE|FOLDER|URL|-...
  parley corpus check [--json | --annotations] [--all] [--corpus DIR]
  parley corpus list [--json] [--corpus DIR]
  parley corpus show [--json] [--corpus DIR] ID
  parley corpus update [--dry-run] [--from FILE] [--corpus DIR] ID...
  parley corpus remove [--corpus DIR] ID...
  parley commands register [--guild ID]
  parley report LOGFILE

corpus add takes saved web pages, addresses, plain text, Markdown and feeds, and says what it left out.
Without QUESTION, ask answers each line of standard input; without TEXT, quote checks each line.
report summarises a bot's log: what was asked, what had no answer, what was thought of the answers,
how long replies took.
Exit codes: 0 done (also when the articles do not answer), 1 failed, 2 usage error.`;

/** Runs the program and gives back its exit code. Never rejects. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first = '', second = ''] = args;
  if (first === 'help' || args.includes('--help') || args.includes('-h')) {
    print(terminal, USAGE);
    return 0;
  }
  const name = COMMANDS.has(first) ? first : `${first} ${second}`;
  const command = COMMANDS.get(name);
  try {
    if (command === undefined) {
      const got = first === '' ? 'none' : `"${name.trim()}"`;
      const names = [...COMMANDS.keys()].join(', ');
      throw new UsageError(`expected a command (${names}), got ${got}`);
    }
    return await command(args.slice(name.split(' ').length), terminal);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    const lines = isUsage ? error.message.split('\n') : explainFailure(error);
    for (const line of lines) remark(terminal, `parley: ${line}`);
    if (isUsage) remark(terminal, 'parley --help lists the commands and their options');
    return isUsage ? 2 : 1;
  }
}
