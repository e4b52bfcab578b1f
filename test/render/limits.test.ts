import { describe, expect, test } from 'vitest';
import { MESSAGE_TEXT, shorten, textCost } from '../../src/render/limits.ts';

describe('the cost of a text', () => {
  test('is its length, until its bytes would reach their limit first', () => {
    expect(textCost('a'.repeat(100))).toBe(100);
    expect(textCost('я'.repeat(100))).toBe(100);
    expect(textCost('谈'.repeat(100))).toBe(120);
    expect(textCost('谈'.repeat(3_334))).toBeGreaterThan(MESSAGE_TEXT);
  });

  test('is kept by shortening, which cuts no character in two', () => {
    expect(shorten('short', 5)).toBe('short');
    expect(shorten('shorter', 5)).toBe('shor…');
    expect(shorten('ab🙂cd', 4)).toBe('ab…');
  });
});
