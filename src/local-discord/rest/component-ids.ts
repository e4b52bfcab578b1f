import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { placedComponents } from '../rules/component-tree.ts';
import { asList, isPlainObject } from '../rules/loose.ts';

/**
 * Components as Discord gives them back: one that came without an id, or with 0, gets the lowest
 * number that is not taken, in reading order. The components must have passed the rules.
 */
export function withComponentIds(components: unknown): APIMessageTopLevelComponent[] {
  const taken = new Set(placedComponents(components).map(({ component }) => component.id));
  let next = 1;
  const freeId = (): number => {
    while (taken.has(next)) next += 1;
    taken.add(next);
    return next;
  };
  const numbered = (value: unknown): unknown => {
    if (!isPlainObject(value)) return value;
    const { id, components: inner, accessory, ...rest } = value;
    return {
      ...rest,
      id: typeof id === 'number' && id !== 0 ? id : freeId(),
      ...(inner === undefined ? {} : { components: asList(inner).map(numbered) }),
      ...(accessory === undefined ? {} : { accessory: numbered(accessory) }),
    };
  };
  return asList(components).map(numbered) as APIMessageTopLevelComponent[];
}
