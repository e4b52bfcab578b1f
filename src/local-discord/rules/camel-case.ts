import { isPlainObject } from './loose.ts';
import type { Fault, Rule } from './rule.ts';
import { docs } from './rule-sources.ts';

/** Discord's names are in snake case: a key like `customId` shows a field that it would pass over. */
export const camelCaseRule: Rule<{ readonly body: unknown }> = {
  name: 'camel-case-key',
  source: docs.apiReference,
  check: ({ body }) => camelCaseFaults(body, ''),
};

const CAMEL_CASE = /^[a-z]+(?:[A-Z][a-z0-9]*)+$/;

/** discord.js writes its own Attachment objects out here, and Discord passes over what it adds. */
const EXEMPT = 'attachments';

function camelCaseFaults(value: unknown, path: string): readonly Fault[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => camelCaseFaults(item, `${path}[${index}]`));
  }
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === EXEMPT) return [];
    const innerPath = path === '' ? key : `${path}.${key}`;
    const faults = camelCaseFaults(inner, innerPath);
    return CAMEL_CASE.test(key)
      ? [{ path: innerPath, message: `Discord knows no field "${key}".` }, ...faults]
      : faults;
  });
}
