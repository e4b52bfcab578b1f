import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { ActResult } from '../../protocol.ts';
import type { PageAct } from '../../requests.ts';
import type { Channel } from './channel.ts';
import type { Preferences } from './preferences.ts';
import { lineOf } from './server.ts';
import type { Say } from './texts.ts';

/** What is open beside the channel. */
export type Panel =
  | { readonly kind: 'explanation'; readonly message: string }
  | { readonly kind: 'articles' }
  | { readonly kind: 'log' }
  | null;

/** The message that is being replied to; a new object each time the user chooses to reply. */
export interface Reply {
  readonly message: string;
}

/** What every part of the page can see and do. */
export interface Playground {
  /** The channel as the chosen person sees it. */
  readonly channel: Channel;
  readonly preferences: Preferences;
  /** The last question asked by command in this window; empty if there is none. */
  readonly lastQuestion: string;
  /** The page's texts in the chosen language. */
  readonly say: Say;
  /** Acts as the chosen person; shows a failure as a notice too, and a form that the bot opens. */
  act(act: PageAct): Promise<ActResult>;
  /** Puts the cursor where messages are typed, unless that would bring up a keyboard on the screen. */
  focusBox(): void;
  open(panel: Panel): void;
  /** Starts a reply to a message; null stops replying. */
  replyTo(messageId: string | null): void;
  /** Hides a private message until the page is loaded again, as Discord does. */
  dismiss(messageId: string): void;
  /** Copies a text and then shows a notice, or why it could not be copied. */
  copy(text: string, notice: string): Promise<void>;
  /** Shows a notice for a moment; screen readers read it out. */
  notify(notice: string): void;
}

const Context = createContext<Playground | null>(null);

/** Gives the playground to every part inside it. */
export const PlaygroundProvider = Context.Provider;

/** The playground, for any part of the page. */
export function usePlayground(): Playground {
  const playground = useContext(Context);
  if (playground === null) throw new Error('expected a PlaygroundProvider above this part');
  return playground;
}

/** A longer pause than between two keys. Milliseconds. */
export const TYPING_PAUSE = 150;

/**
 * The newest response of a server that is asked again whenever a dependency changes, `pause`
 * milliseconds after the last change. A response to older dependencies is ignored, and so is an
 * undefined one; a failure is shown as a notice.
 */
export function useLatest<Value>(
  request: () => Promise<Value | undefined>,
  dependencies: readonly unknown[],
  pause = 0,
): Value | undefined {
  const { notify } = usePlayground();
  const [latest, setLatest] = useState<{ readonly value: Value }>();
  useEffect(() => {
    let isNewest = true;
    const run = async (): Promise<void> => {
      try {
        const value = await request();
        if (isNewest && value !== undefined) setLatest({ value });
      } catch (error) {
        if (isNewest) notify(lineOf(error));
      }
    };
    const timer = setTimeout(run, pause);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, dependencies);
  return latest?.value;
}
