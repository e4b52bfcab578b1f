/** A message's content as a reader sees it: without Discord's markup, mentions, emoji and addresses. */
export function readableText(content: string): string {
  return content
    .replace(/```(?:\w+\n)?|`|\|\||\*\*|__|~~/gu, '')
    .replace(/\[([^\]]*)\]\(\s*<?https?:\/\/\S*?\)/gu, '$1')
    .replace(/<(?:@[!&]?|#|:\w+:|a:\w+:|t:|\/[\w -]+:)[\d:A-Za-z]*>/gu, ' ')
    .replace(/https?:\/\/\S+/gu, ' ')
    .replace(/^(?:>>> |> |-# |#{1,3} )/gmu, '')
    .replace(/(?<![\p{L}\p{N}])[*_]+|[*_]+(?![\p{L}\p{N}])/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}

/**
 * What a message quotes, in order: what stands in quotation marks of any script, and each run of
 * lines that Discord shows with the bar of a quotation.
 */
export function quotationsIn(content: string): readonly string[] {
  const found: { readonly at: number; readonly text: string }[] = [];
  const barred = content.replace(/(?:^>(?:>>)? .*(?:\n|$))+/gmu, (lines, at: number) => {
    found.push({ at, text: lines });
    return ' '.repeat(lines.length);
  });
  for (const marks of QUOTATION_MARKS) {
    for (const { index, 1: inner = '' } of barred.matchAll(marks)) {
      found.push({ at: index, text: inner });
    }
  }
  return found
    .toSorted((a, b) => a.at - b.at)
    .map(({ text }) => readableText(text).replace(/\s+/gu, ' '))
    .filter(holdsWords);
}

/** Whether a text holds anything that an article could hold, and not marks alone. */
export function holdsWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Marks in pairs; a straight one closes where no word goes on, so that 5" is none. */
const QUOTATION_MARKS = [
  /“([^”]+)”/gu,
  /„([^“”]+)[“”]/gu,
  /«([^»]+)»/gu,
  /「([^」]+)」/gu,
  /『([^』]+)』/gu,
  /(?<![\p{L}\p{N}])"([^"]+)"(?![\p{L}\p{N}])/gu,
];
