import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/synonyms.ts';
import { type Control, readControl, writeControl } from '../../src/render/controls.ts';

const passage = fc.stringMatching(/^[\w-]{8}$/u);
const article = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,47}$/u);
const page = fc.nat(999);
const source = fc.oneof(fc.constant(null), fc.string({ minLength: 1, maxLength: 48 }));

const control: fc.Arbitrary<Control> = fc.oneof(
  fc.record({
    action: fc.constant('context' as const),
    passage,
    nth: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    action: fc.constantFrom('page' as const, 'share' as const),
    page,
    fingerprint: passage,
    language: fc.constantFrom(...LANGUAGES, 'other' as const),
    source,
  }),
  fc.record({
    action: fc.constant('delete' as const),
    asker: fc.stringMatching(/^[1-9]\d{16,19}$/u),
    isShared: fc.boolean(),
  }),
  fc.constant({ action: 'unhelpful' as const }),
  fc.record({
    action: fc.constant('ask' as const),
    question: fc.string({ minLength: 1, maxLength: 80 }),
  }),
  fc.record({ action: fc.constant('again' as const), source }),
  fc.record({ action: fc.constant('sources' as const), page }),
  fc.record({ action: fc.constant('article' as const), article }),
  fc.record({ action: fc.constant('read' as const), article, page }),
);

describe('a control', () => {
  test('is read back from its custom id, which Discord takes', () => {
    fc.assert(
      fc.property(control, (one) => {
        expect(writeControl(one).length).toBeLessThanOrEqual(100);
        expect(readControl(writeControl(one))).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });

  test('of an earlier version, which named no language, is read too', () => {
    expect(readControl('page:1:abcdefgh:harbour')).toEqual({
      action: 'page',
      page: 1,
      fingerprint: 'abcdefgh',
      language: null,
      source: 'harbour',
    });
  });

  test.each([
    '',
    'context:',
    'context:too-long-an-id',
    'sources:-1',
    'sources:x',
    'page:1:short',
    'delete:12',
    'delete:1100000000000000001:',
    'ask:',
    'read:1:Not An Id',
    'vote:1',
  ])('%j is none that is known', (customId) => {
    expect(readControl(customId)).toBeNull();
  });
});
