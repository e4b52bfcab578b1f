import { nameOf } from '../state/names.ts';

/** A user's picture, drawn here: their initial, in a colour of their own. */
export function Avatar({
  userId,
  isSmall = false,
}: {
  readonly userId: string;
  readonly isSmall?: boolean;
}) {
  const name = nameOf(userId);
  return (
    <span
      class={`avatar avatar-${name.toLowerCase()}${isSmall ? ' is-small' : ''}`}
      aria-hidden="true"
    >
      {name.slice(0, 1)}
    </span>
  );
}
