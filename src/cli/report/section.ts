/** A part of the page: a heading and rows of a count and what was counted, or `none`. */
export function section(
  heading: string,
  rows: readonly (readonly [count: number, text: string])[],
): readonly string[] {
  const width = Math.max(...rows.map(([count]) => String(count).length));
  const lines = rows.map(([count, text]) => `  ${String(count).padStart(width)}  ${text}`);
  return ['', heading, ...(lines.length === 0 ? ['  none'] : lines)];
}
