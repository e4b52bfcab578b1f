import { judge, type Rule } from '../rules/rule.ts';
import type { World } from '../world.ts';
import { apiErrors } from './api-error.ts';
import type { ApiRequest } from './route.ts';

/** A payload, the rules for it, and where it stands in the request's body (`data.` or empty). */
export interface Judgement<Payload> {
  readonly rules: readonly Rule<Payload>[];
  readonly payload: Payload;
  readonly prefix: string;
}

/** Passes a payload that keeps the rules; notes the violations of any other, and throws. */
export function mustKeepRules<Payload>(
  world: World,
  request: ApiRequest,
  { rules, payload, prefix }: Judgement<Payload>,
): void {
  const faults = judge(rules, payload).map((fault) => ({
    ...fault,
    path: fault.path === '' ? prefix.replace('.', '') : `${prefix}${fault.path}`,
  }));
  if (faults.length === 0) return;
  const where = `${request.method} ${request.path}`;
  world.violations.push(...faults.map((fault) => ({ where, ...fault })));
  // Discord has a code of its own for an empty message.
  throw faults.every(({ rule }) => rule === 'empty-message')
    ? apiErrors.emptyMessage()
    : apiErrors.invalidBody(faults);
}
