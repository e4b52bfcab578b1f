import type { Found } from '../domain/answer.ts';
import type { FigureComparison } from '../domain/figures.ts';
import { publisherName } from './attribution.ts';
import { textCost } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';
import type { View } from './view.ts';

/** How many publishers mention it and how far the articles go; below, which were searched without a match. */
export function mentionsLines({ mentions: { by, notBy } }: Found, { frame, asOf }: View): string {
  const { say } = frame;
  const total = by.length + notBy.length;
  const named = notBy.slice(0, PUBLISHERS_NAMED).map((publisher) => publisherName({ publisher }));
  const others = notBy.length - named.length;
  const silent = frame.list([
    ...named,
    ...(others > 0 ? [say('answer.silent-others', { count: others })] : []),
  ]);
  const counted = say('answer.mentions', { count: by.length, total });
  const lines = [`-# ${counted} · ${say('as-of.short', { date: frame.date(asOf) })}`];
  if (notBy.length > 0) lines.push(`-# ${say('answer.silent', { publishers: silent })}`);
  return lines.join('\n');
}

/** More names than these would be a list, and no line. */
const PUBLISHERS_NAMED = 3;

/**
 * What publishers count differently, side by side and without a word on who is right. None where it
 * would take the room of what they say.
 */
export function figuresLines(
  { noun, sides }: FigureComparison,
  { frame: { say } }: View,
): readonly string[] {
  const head =
    noun === null
      ? say('answer.figures')
      : say('answer.figures-of', { noun: escapeMarkdown(noun) });
  const told = sides.map(
    ({ publisher, figures }) =>
      `${publisherName({ publisher })}: ${escapeMarkdown(figures.join(', '))}`,
  );
  const line = `**${head}**\n${told.join(' · ')}`;
  return textCost(line) > FIGURES_TEXT ? [] : [line];
}

/** Four publishers' figures and names at their longest. In code units. */
const FIGURES_TEXT = 600;
