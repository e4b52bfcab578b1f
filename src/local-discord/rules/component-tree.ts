import { ComponentType } from 'discord-api-types/v10';
import { asList, asLoose, isPlainObject } from './loose.ts';

/** Any component as it may arrive, before a rule has looked at it. */
export interface LooseComponent {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly custom_id?: unknown;
  readonly components?: unknown;
  readonly accessory?: unknown;
  readonly component?: unknown;
  readonly content?: unknown;
  readonly style?: unknown;
  readonly label?: unknown;
  readonly description?: unknown;
  readonly emoji?: unknown;
  readonly url?: unknown;
  readonly sku_id?: unknown;
  readonly options?: unknown;
  readonly placeholder?: unknown;
  readonly min_values?: unknown;
  readonly max_values?: unknown;
  readonly min_length?: unknown;
  readonly max_length?: unknown;
  readonly value?: unknown;
  readonly items?: unknown;
  readonly media?: unknown;
  readonly file?: unknown;
  readonly spacing?: unknown;
  readonly accent_color?: unknown;
}

/** A component with its path and the place it stands in. */
export interface PlacedComponent {
  readonly component: LooseComponent;
  readonly path: string;
  /** The type of the component that holds it, or null at the top level. */
  readonly parent: unknown;
  /** The field of its parent that holds it. */
  readonly slot: 'components' | 'accessory' | 'component';
}

/** Every component of a tree, each before what it holds. */
export function placedComponents(
  components: unknown,
  path = 'components',
  parent: unknown = null,
): readonly PlacedComponent[] {
  return asList(components).flatMap((component, index) =>
    withInner({
      component: asLoose<LooseComponent>(component),
      path: `${path}[${index}]`,
      parent,
      slot: 'components',
    }),
  );
}

/** The components of one type, or of one of several. */
export function ofType(
  placed: readonly PlacedComponent[],
  ...types: readonly ComponentType[]
): readonly PlacedComponent[] {
  return placed.filter(({ component }) => isOneOf(component.type, types));
}

/** Whether a component's type is one of those given. */
export function isOneOf(type: unknown, types: readonly ComponentType[]): boolean {
  return types.some((known) => known === type);
}

/** The component types that let the user pick from a list. */
export const selectTypes: readonly ComponentType[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

function withInner(placed: PlacedComponent): readonly PlacedComponent[] {
  const { component, path } = placed;
  const single = (['accessory', 'component'] as const).flatMap((slot) =>
    isPlainObject(component[slot])
      ? withInner({
          component: asLoose<LooseComponent>(component[slot]),
          path: `${path}.${slot}`,
          parent: component.type,
          slot,
        })
      : [],
  );
  const list = placedComponents(component.components, `${path}.components`, component.type);
  return [placed, ...list, ...single];
}
