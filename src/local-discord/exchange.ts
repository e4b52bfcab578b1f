import type { LocalMessage } from './local-message.ts';
import type { Acknowledgement, InteractionPayload, OpenExchange } from './open-exchange.ts';
import type { World } from './world.ts';

/** One interaction and all that the bot did about it, as a test sees it. */
export interface Exchange {
  readonly id: string;
  readonly token: string;
  /** What was dispatched. */
  readonly interaction: InteractionPayload;
  /** Resolves at the first answer; rejects where none came in time, or the stand-in was closed. */
  readonly acknowledged: Promise<Acknowledgement>;
  /** The original response as it stands now, or null where there is none (any more). */
  readonly message: LocalMessage | null;
  /** The follow-ups as they stand now, oldest first, without those that were deleted. */
  readonly followUps: readonly LocalMessage[];
}

/** What is known of an interaction when it is sent. */
export type NewExchange = Pick<
  OpenExchange,
  'interaction' | 'user' | 'commandType' | 'focusedType' | 'aboutMessageId'
> & { readonly what: string };

/** Opens the exchange of an interaction and starts the clock for its answer. */
export function openExchange(world: World, opening: NewExchange): Exchange {
  const { what, ...known } = opening;
  const { promise, resolve, reject } = promiseWithResolvers<Acknowledgement>();
  // Whoever does not await the acknowledgement does not care that it fails.
  promise.catch(() => undefined);

  const timer = setTimeout(() => {
    open.isLate = true;
    const refusal =
      open.lastRefusal === null ? '' : `; its answer was refused: ${open.lastRefusal}`;
    reject(
      new Error(`${what} was not acknowledged within ${world.acknowledgeWithinMs} ms${refusal}`),
    );
  }, world.acknowledgeWithinMs);

  const open: OpenExchange = {
    ...known,
    dispatchedAt: performance.now(),
    acknowledge: (acknowledgement) => {
      clearTimeout(timer);
      resolve(acknowledgement);
    },
    close: () => {
      clearTimeout(timer);
      reject(new Error(`the stand-in was closed before ${what} was acknowledged`));
    },
    answeredWith: null,
    isLate: false,
    originalId: null,
    followUpIds: [],
    lastRefusal: null,
  };
  world.exchanges.set(known.interaction.token, open);
  return asSeen(world, open, promise);
}

function asSeen(
  world: World,
  open: OpenExchange,
  acknowledged: Promise<Acknowledgement>,
): Exchange {
  return {
    id: open.interaction.id,
    token: open.interaction.token,
    interaction: open.interaction,
    acknowledged,
    get message() {
      return open.originalId === null ? null : (world.messages.get(open.originalId) ?? null);
    },
    get followUps() {
      return open.followUpIds.flatMap((id) => world.messages.get(id) ?? []);
    },
  };
}

/** Promise.withResolvers, which Node 20 lacks. */
function promiseWithResolvers<Value>(): {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
} {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Value>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}
