import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ActResult, PageAct } from '../../protocol.ts';
import type { Channel } from './channel.ts';
import type { Preferences } from './preferences.ts';

/** What stands beside the channel. */
export type Panel =
  | { readonly kind: 'explanation'; readonly message: string }
  | { readonly kind: 'articles' }
  | null;

/** The message that one answers; another object each time that one begins to. */
export interface Reply {
  readonly message: string;
}

/** What every part of the page may see and do. */
export interface Playground {
  /** As whoever one is sees it. */
  readonly channel: Channel;
  readonly preferences: Preferences;
  /** What was last asked by command in this window; empty before. */
  readonly lastQuestion: string;
  /** Acts as whoever one is; a failure is shown too. */
  act(act: PageAct): Promise<ActResult>;
  open(panel: Panel): void;
  /** Answers a message; null to answer none. */
  replyTo(messageId: string | null): void;
  /** Takes a private message out of sight, as Discord does until it is loaded anew. */
  dismiss(messageId: string): void;
  /** Says something to whoever looks at or listens to the page. */
  tell(line: string): void;
}

const Context = createContext<Playground | null>(null);

/** Hands the playground to all that is inside. */
export const PlaygroundProvider = Context.Provider;

/** The playground, in any part of the page. */
export function usePlayground(): Playground {
  const playground = useContext(Context);
  if (playground === null) throw new Error('expected a PlaygroundProvider above this part');
  return playground;
}
