import { type APIMessage, ApplicationCommandType } from 'discord-api-types/v10';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isPrivate } from '../state/channel.ts';
import { usePlayground } from '../state/playground.ts';
import { plainText } from './read-markdown.ts';

/** A message's menu: the bot's message commands, replying, copying and explaining. */
export function MessageMenu({ message }: { readonly message: APIMessage }) {
  const { act, channel, copy, open, replyTo, say } = usePlayground();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const commands = channel.commands.filter(({ type }) => type === ApplicationCommandType.Message);

  // A layout effect, so that the menu is placed before it is seen and focused before the next key.
  useLayoutEffect(() => {
    const { current } = place;
    const menu = current?.querySelector('[role=menu]');
    const foot = current?.closest('[role=log]')?.getBoundingClientRect().bottom ?? 0;
    // Near the foot of the channel there is no room below the button.
    const opensUp = isOpen && (menu?.getBoundingClientRect().bottom ?? 0) > foot;
    current?.classList.toggle('opens-up', opensUp);
    menu?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = ({ target }: Event): void => {
      if (target instanceof Node && !place.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const item = (label: string, choose: () => void) => (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={() => {
        close();
        choose();
      }}
    >
      {label}
    </button>
  );
  return (
    <div class="message-tools" ref={place}>
      <button
        type="button"
        ref={opener}
        class="tool"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={say('menu.open')}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {isOpen && (
        <div
          role="menu"
          class="menu"
          aria-label={say('menu.label')}
          tabIndex={-1}
          onKeyDown={(event) => moveInMenu(event, close)}
        >
          {commands.map(({ name }) =>
            item(name, () => act({ kind: 'message-command', name, message: message.id })),
          )}
          <hr />
          {!isPrivate(message) && item(say('menu.reply'), () => replyTo(message.id))}
          {item(say('menu.copy'), () => copy(plainText(message), say('menu.copied')))}
          {message.author.bot === true &&
            item(say('menu.explain'), () => open({ kind: 'explanation', message: message.id }))}
        </div>
      )}
    </div>
  );
}

/** The keys that move in or close a menu (https://www.w3.org/WAI/ARIA/apg/patterns/menubar/). */
function moveInMenu(event: KeyboardEvent, close: () => void): void {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    items[to]?.focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    if (event.key === 'Escape') event.preventDefault();
    close();
  }
}
