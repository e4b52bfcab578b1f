import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** One of several things to choose among while typing. */
export interface Choice {
  readonly key: string;
  readonly label: ComponentChildren;
  /** What stands beside it, smaller. */
  readonly note?: string;
}

/** A list of choices above a field, the keys that move in it, and what the field must say of it. */
export interface ChoiceList {
  /** For the field: the list and the choice in it that is looked at. */
  readonly ariaProps: {
    readonly 'aria-autocomplete': 'list';
    readonly 'aria-controls'?: string;
    readonly 'aria-activedescendant'?: string;
  };
  /** Heeds a key; whether it was one for the list. */
  heed(event: KeyboardEvent): boolean;
  open(): void;
  close(): void;
  readonly element: ComponentChildren;
}

interface ListOptions {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Whether the first choice is taken by Enter without going to it. */
  readonly startsActive: boolean;
  readonly choose: (at: number) => void;
}

/** The list of a combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
export function useChoiceList({
  id,
  label,
  choices,
  startsActive,
  choose,
}: ListOptions): ChoiceList {
  const shown = choices.map(({ key }) => key).join('\n');
  /** Where one went, and among which choices: among others one begins anew. */
  const [went, setWent] = useState<{ readonly to: number; readonly among: string } | null>(null);
  const [closed, setClosed] = useState<string | null>(null);
  const isOpen = choices.length > 0 && closed !== shown;
  const active = went?.among === shown ? went.to : startsActive ? 0 : null;
  const take = (at: number): void => {
    setClosed(shown);
    choose(at);
  };
  const optionId = (at: number): string => `${id}-${at}`;
  useEffect(() => {
    if (active !== null)
      document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);
  return {
    ariaProps: {
      'aria-autocomplete': 'list',
      ...(isOpen && { 'aria-controls': id }),
      ...(isOpen && active !== null && { 'aria-activedescendant': optionId(active) }),
    },
    heed: (event) => {
      if (!isOpen || event.isComposing) return false;
      const to = nextActive(event.key, active, choices.length);
      const taken = takenBy(event, active);
      if (to !== null) setWent({ to, among: shown });
      else if (taken !== null) take(taken);
      else if (event.key === 'Escape') setClosed(shown);
      else return false;
      event.preventDefault();
      return true;
    },
    open: () => setClosed(null),
    close: () => setClosed(shown),
    element: isOpen && (
      <div class="choices">
        <p class="choices-label" id={`${id}-label`}>
          {label}
        </p>
        <div role="listbox" id={id} aria-labelledby={`${id}-label`}>
          {choices.map(({ key, label: text, note }, at) => (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps the focus and heeds the keys
            <div
              key={key}
              id={optionId(at)}
              role="option"
              aria-selected={at === active}
              class="choice"
              // The field must not lose the focus before the click is done.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(at)}
            >
              <span class="choice-label">{text}</span>
              {note !== undefined && <span class="choice-note">{note}</span>}
            </div>
          ))}
        </div>
      </div>
    ),
  };
}

/** The choice that a key takes: Enter the one that is looked at, Tab the first where none is. */
function takenBy({ key, shiftKey }: KeyboardEvent, active: number | null): number | null {
  if (shiftKey) return null;
  if (key === 'Tab') return active ?? 0;
  return key === 'Enter' ? active : null;
}

function nextActive(key: string, active: number | null, count: number): number | null {
  if (key === 'ArrowDown') return active === null ? 0 : (active + 1) % count;
  if (key === 'ArrowUp') return active === null ? count - 1 : (active - 1 + count) % count;
  return null;
}
