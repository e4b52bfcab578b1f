import { describe, expect, test } from 'vitest';
import { explainFailure, OperatorError } from '../src/errors.ts';

const failure = (message: string, facts: object = {}): Error =>
  Object.assign(new Error(message), facts);

describe('a failure to start is explained', () => {
  const refused = 'DISCORD_TOKEN: expected a token that Discord accepts, got one that it refuses';

  test.each<[string, unknown, readonly string[]]>([
    ['of the operator, in its own lines', new OperatorError(['one', 'two']), ['one', 'two']],
    [
      'by discord.js, of the token',
      failure('An invalid token', { code: 'TokenInvalid' }),
      [refused],
    ],
    ['by the gateway, of the token', failure('Authentication failed'), [refused]],
    [
      'by the gateway, of an intent that the portal does not grant',
      failure('Used disallowed intents'),
      [expect.stringMatching(/^MENTIONS: expected the Message Content intent/u)],
    ],
    ['by REST, of the token', failure('401: Unauthorized', { status: 401, code: 0 }), [refused]],
    [
      'of the network, also where it is the cause of another',
      failure('fetch failed', { cause: failure('connect', { code: 'ENOTFOUND' }) }),
      ['Discord cannot be reached (ENOTFOUND). Is the network up, and DISCORD_API_URL right?'],
    ],
    [
      'of Discord or of what stands in for it',
      failure('Internal Server Error', { status: 500 }),
      ['Discord answered with status 500 (Internal Server Error). Is DISCORD_API_URL right?'],
    ],
    [
      'of the file system, in its words',
      failure("EACCES: permission denied, mkdir 'c'", { code: 'EACCES', syscall: 'mkdir' }),
      ["EACCES: permission denied, mkdir 'c'"],
    ],
    ['of any other kind, on one line', failure('odd\n  thing'), ['Unexpected error: odd thing']],
    ['that is no error at all', 'odd', ['Unexpected error: odd']],
  ])('%s', (_, error, lines) => {
    expect(explainFailure(error)).toEqual(lines);
  });
});
