import { expect, test } from 'vitest';
import { createLogger } from '../../../src/log.ts';
import { createLogTail, fromLevel, levelForBoth } from '../../../src/playground/server/log-tail.ts';

test('the last lines are kept and counted, and all of them passed on', () => {
  const passed: string[] = [];
  let changes = 0;
  const tail = createLogTail(2, { write: (line) => passed.push(line) }, () => {
    changes += 1;
  });
  expect([tail.count, tail.since(0)]).toEqual([0, []]);
  for (const line of ['one', 'two', 'three']) tail.write(`${line}\n`);
  expect(tail.count).toBe(3);
  expect(changes).toBe(3);
  expect(tail.since(0)).toEqual(['two', 'three']);
  expect(tail.since(2)).toEqual(['three']);
  expect(tail.since(3)).toEqual([]);
  expect(passed).toEqual(['one\n', 'two\n', 'three\n']);
});

test.each([
  ['warn', 'info warn', 'warn'],
  ['silent', 'info warn', ''],
  ['info', 'info warn', 'info warn'],
  ['debug', 'debug info warn', 'debug info warn'],
])('where the terminal is set to %s, the page shows %s', (level, page, terminal) => {
  const passed: string[] = [];
  const onwards = fromLevel(level, { write: (line) => passed.push(line) });
  const tail = createLogTail(10, onwards, () => undefined);
  const log = createLogger({ level: levelForBoth(level), secrets: [], destination: tail });
  for (const at of ['debug', 'info', 'warn'] as const) log[at](at);
  const messages = (lines: readonly string[]) => lines.map((line) => JSON.parse(line).msg);
  expect(messages(tail.since(0)).join(' ')).toBe(page);
  expect(messages(passed).join(' ')).toBe(terminal);
});
