import type {
  ActRequest,
  ActResult,
  DraftResult,
  Explained,
  ImportedPage,
  PageText,
  Preview,
  Update,
} from '../../protocol.ts';

/** Has somebody act in the channel; never rejects: what cannot be reached is told as a failure. */
export async function act(request: ActRequest): Promise<ActResult> {
  try {
    return await send<ActResult>('POST', '/api/act', request);
  } catch (error) {
    return { outcome: 'failed', line: lineOf(error) };
  }
}

/** Ends the bot and starts it anew; resolves once it is back. */
export function restartBot(): Promise<unknown> {
  return send('POST', '/api/restart', {});
}

/** How the answer of a message came about; null for a message that answers no question. */
export function explain(messageId: string): Promise<Explained | null> {
  return send<Explained | null>('GET', `/api/messages/${messageId}/explanation`);
}

/** What the bot would say to a question now. */
export function preview(asked: {
  readonly question: string;
  readonly locale: string;
  readonly asker: string;
}): Promise<Preview> {
  return send<Preview>('POST', '/api/preview', asked);
}

/** An article's file as it stands; null where there is no such article. */
export function readDraft(id: string): Promise<DraftResult | null> {
  return send<DraftResult | null>('GET', `/api/articles/${encodeURIComponent(id)}`);
}

/** Tries a text in the place of an article's file. */
export function writeDraft(id: string, text: string): Promise<DraftResult> {
  return send<DraftResult>('PUT', `/api/articles/${encodeURIComponent(id)}`, { text });
}

/** Makes an article file of a page's text. */
export function importPage(id: string, page: PageText): Promise<ImportedPage> {
  return send<ImportedPage>('POST', `/api/articles/${encodeURIComponent(id)}/import`, page);
}

/** Lets the file of the disk stand again. */
export function discardDraft(id: string): Promise<unknown> {
  return send('DELETE', `/api/articles/${encodeURIComponent(id)}`);
}

/**
 * Listens for what changes until the function that it gives is called. A window that nobody sees lets
 * go: a browser holds six connections to one server, and a seventh window would get none.
 */
export function listen(heard: {
  readonly update: (update: Update) => void;
  readonly lost: () => void;
}): () => void {
  let source: EventSource | null = null;
  const close = (): void => {
    source?.close();
    source = null;
  };
  const follow = (): void => {
    close();
    if (document.hidden) return;
    source = new EventSource('/api/updates');
    source.onmessage = ({ data }) => heard.update(JSON.parse(data));
    // The browser tries again by itself.
    source.onerror = heard.lost;
  };
  follow();
  document.addEventListener('visibilitychange', follow);
  return () => {
    document.removeEventListener('visibilitychange', follow);
    close();
  };
}

/** An error in one line to show. */
export function lineOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function send<Value>(method: string, path: string, body?: unknown): Promise<Value> {
  const response = await fetch(path, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${(await response.text()).trim()}`);
  return response.json();
}
