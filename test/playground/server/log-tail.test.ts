import { expect, test } from 'vitest';
import { createLogTail } from '../../../src/playground/server/log-tail.ts';

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
