import { describe, expect, test } from 'vitest';
import { createLogger } from '../src/log.ts';

const TOKEN = 'MTEw.MadeUp.not-a-real-token';

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  let text = '';
  const destination = {
    write: (line: string) => {
      text += line;
    },
  };
  write(createLogger({ level: 'info', secrets: [TOKEN], destination }));
  return text;
}

describe('the log', () => {
  test('holds no secret, wherever it comes from', () => {
    const error = new Error(`bad token ${TOKEN}`, { cause: new Error(TOKEN) });
    const text = logged((log) => {
      log.info({ nested: { token: TOKEN }, err: error }, `with ${TOKEN} in it`);
    });
    expect(text).not.toContain(TOKEN);
    expect(JSON.parse(text)).toMatchObject({
      msg: 'with [scrubbed] in it',
      nested: { token: '[scrubbed]' },
      err: { message: 'bad token [scrubbed]', cause: { message: '[scrubbed]' } },
    });
  });

  test('holds no token of an interaction or webhook', () => {
    const text = logged((log) => {
      log.warn(
        'POST /interactions/123/aW50ZXJhY3Rpb246MTIzNDU2Nzg5MA/callback, /webhooks/1/aW50ZXJhY3Rpb246MTIzNDU2Nzg5MA',
      );
    });
    expect(JSON.parse(text)).toHaveProperty(
      'msg',
      'POST /interactions/123/[scrubbed]/callback, /webhooks/1/[scrubbed]',
    );
  });

  test('holds of an error what it is, not what was sent', () => {
    const error = Object.assign(new Error('Invalid Form Body'), {
      code: 50035,
      status: 400,
      requestBody: { json: { content: 'a question' } },
      url: 'https://discord.example/secret',
    });
    const line = JSON.parse(logged((log) => log.error({ err: error }, 'failed')));
    expect(line.err).toEqual({
      type: 'Error',
      message: 'Invalid Form Body',
      stack: expect.any(String),
      code: 50035,
      status: 400,
    });
  });

  test('holds what is thrown that is no error', () => {
    expect(JSON.parse(logged((log) => log.error({ err: 'odd' }, 'failed')))).toHaveProperty(
      'err',
      'odd',
    );
  });
});
