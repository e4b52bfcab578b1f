import { quoted } from './fault.ts';

/**
 * What is wrong with a text of one line that holds a control character or a line separator, or null
 * where it holds none. Tabs are spaces to whoever reads.
 */
export function controlCharacterFault(
  text: string,
): { readonly expected: string; readonly came: string } | null {
  const found = /(?!\t)[\p{Cc}\p{Zl}\p{Zp}]/u.exec(text);
  if (found === null) return null;
  const code = found[0].charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();
  return {
    expected: 'text without control characters and line separators',
    came: `U+${code} in ${quoted(text)}`,
  };
}
