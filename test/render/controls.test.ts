import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/synonyms.ts';
import {
  type Control,
  readControl,
  readForm,
  writeControl,
  writeForm,
} from '../../src/render/controls.ts';

const passage = fc.stringMatching(/^[\w-]{8}$/u);
const article = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,47}$/u);
const page = fc.nat(999);
const source = fc.oneof(fc.constant(null), fc.string({ minLength: 1, maxLength: 48 }));
const outcome = fc.constantFrom('found' as const, 'abstained' as const);
const passages = fc.array(passage, { maxLength: 8 });

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
  fc.record({ action: fc.constantFrom('good' as const, 'bad' as const), outcome, passages }),
  fc.record({
    action: fc.constant('ask' as const),
    question: fc.string({ minLength: 1, maxLength: 80 }),
  }),
  fc.record({ action: fc.constant('again' as const), source }),
  fc.record({
    action: fc.constant('sources' as const),
    page,
    order: fc.constantFrom('publisher' as const, 'newest' as const),
    search: source,
  }),
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

  test('names the first eight passages of an answer', () => {
    const ids = Array.from({ length: 9 }, (_, at) => `passage${at}`);
    const customId = writeControl({ action: 'bad', outcome: 'found', passages: ids });
    expect(readControl(customId)).toMatchObject({ passages: ids.slice(0, 8) });
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

  test('of an earlier version of the list, which had one order and no search, is read too', () => {
    const control = { action: 'sources', page: 3, order: 'publisher', search: null } as const;
    expect(readControl('sources:3')).toEqual(control);
    expect(writeControl(control)).toBe('sources:3');
  });

  test.each([
    '',
    'context:',
    'context:too-long-an-id',
    'sources:-1',
    'sources:x',
    'sources:1:oldest',
    'sources:1::',
    'page:1:short',
    'delete:12',
    'delete:1100000000000000001:',
    'ask:',
    'read:1:Not An Id',
    'vote:1',
    'good:maybe:',
    'bad:found:short',
  ])('%j is none that is known', (customId) => {
    expect(readControl(customId)).toBeNull();
  });
});

describe('a form', () => {
  test('is read back from its custom id, which Discord takes', () => {
    fc.assert(
      fc.property(fc.record({ outcome, passages }), (judged) => {
        expect(writeForm(judged).length).toBeLessThanOrEqual(100);
        expect(readForm(writeForm(judged))).toEqual(judged);
        expect(readControl(writeForm(judged))).toBeNull();
      }),
    );
  });

  test.each(['', 'reason:', 'bad:found:', 'reason:found:x'])('%j is none', (customId) => {
    expect(readForm(customId)).toBeNull();
  });
});
