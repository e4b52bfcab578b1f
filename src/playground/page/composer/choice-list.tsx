import type { ComponentChildren, TextareaHTMLAttributes } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** One choice of a list. */
export interface Choice {
  /** Unique in the list. */
  readonly key: string;
  readonly label: ComponentChildren;
  /** Shown beside the label, smaller. */
  readonly note?: string;
  readonly choose: () => void;
}

/** A list of choices above a text field. */
export interface ChoiceList {
  /** For the field: the attributes that name the list and its active choice, and all keys. */
  readonly fieldProps: TextareaHTMLAttributes;
  readonly element: ComponentChildren;
}

interface ListOptions {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Whether the first choice is active at once, so that Enter takes it. */
  readonly isFirstActive: boolean;
  /** Called for Enter, unless it takes a choice or breaks the line. */
  readonly onEnter: () => void;
  /** Called for Escape, unless it closes the list. */
  readonly onEscape?: () => void;
}

/** The list of a combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
export function useChoiceList(options: ListOptions): ChoiceList {
  const { id, label, choices, isFirstActive, onEnter, onEscape } = options;
  /** Tells these choices from others. */
  const shown = choices.map(({ key }) => key).join('\n');
  /** The choice that the user moved to, which counts for the same choices only. */
  const [moved, setMoved] = useState<{ readonly to: number; readonly among: string } | null>(null);
  /** The choices that the user closed; others open the list again. */
  const [closed, setClosed] = useState<string | null>(null);
  const isOpen = choices.length > 0 && closed !== shown;
  const active = moved?.among === shown ? moved.to : isFirstActive ? 0 : null;
  const optionId = (at: number): string => `${id}-${at}`;
  const close = (): void => setClosed(shown);
  const take = (choice: Choice | undefined): void => {
    close();
    choice?.choose();
  };
  useEffect(() => {
    if (active === null) return;
    document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);
  /** Returns whether the key was one of the list's. */
  const handleInList = (event: KeyboardEvent): boolean => {
    const to = movedTo(event.key, active, choices.length);
    const taken = takenBy(event, active);
    if (to !== null) setMoved({ to, among: shown });
    else if (taken !== null) take(choices[taken]);
    else if (event.key === 'Escape') close();
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // An input method that composes a character gets the keys.
    if (event.isComposing) return;
    if (isOpen && handleInList(event)) event.preventDefault();
    else if (event.key === 'Escape') onEscape?.();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      onEnter();
    }
  };
  return {
    fieldProps: {
      'aria-autocomplete': 'list',
      ...(isOpen && { 'aria-controls': id }),
      ...(isOpen && active !== null && { 'aria-activedescendant': optionId(active) }),
      onFocus: () => setClosed(null),
      onBlur: close,
      onKeyDown,
    },
    element: isOpen && (
      <div class="choices">
        <p class="choices-label" id={`${id}-label`}>
          {label}
        </p>
        <div role="listbox" id={id} aria-labelledby={`${id}-label`}>
          {choices.map((choice, at) => (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps the focus and handles the keys
            <div
              key={choice.key}
              id={optionId(at)}
              role="option"
              aria-selected={at === active}
              class="choice"
              // Keeps the focus in the field, which closes the list when it loses it.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(choice)}
            >
              <span class="choice-label">{choice.label}</span>
              {choice.note !== undefined && <span class="choice-note">{choice.note}</span>}
            </div>
          ))}
        </div>
      </div>
    ),
  };
}

function movedTo(key: string, active: number | null, count: number): number | null {
  if (key === 'ArrowDown') return active === null ? 0 : (active + 1) % count;
  if (key === 'ArrowUp') return active === null ? count - 1 : (active - 1 + count) % count;
  return null;
}

/** The choice that a key takes: Enter the active one, Tab the active or else the first one. */
function takenBy({ key, shiftKey }: KeyboardEvent, active: number | null): number | null {
  if (shiftKey) return null;
  if (key === 'Tab') return active ?? 0;
  return key === 'Enter' ? active : null;
}
