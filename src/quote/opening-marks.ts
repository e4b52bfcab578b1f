/** Where a word begins, with the quotation marks and brackets that open right before it. */
export function startWithMarks(text: string, start: number): number {
  let at = start;
  while (at > 0 && OPENING.has(text.charAt(at - 1))) at -= 1;
  return at;
}

/** A text without the marks that open it. */
export function withoutOpeningMarks(text: string): string {
  let at = 0;
  while (OPENING.has(text.charAt(at))) at += 1;
  return text.slice(at);
}

const OPENING: ReadonlySet<string> = new Set('"“„«‘([');
