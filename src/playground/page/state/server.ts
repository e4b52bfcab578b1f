import type {
  ActResult,
  DraftResult,
  Explained,
  ImportedPage,
  Preview,
  Restarted,
  SeenPage,
  Update,
} from '../../protocol.ts';
import type { ActRequest, PageText, PreviewRequest } from '../../requests.ts';

/** Acts in the channel; never rejects: a request that fails is a failed act. */
export async function act(request: ActRequest): Promise<ActResult> {
  try {
    return await send<ActResult>('POST', '/api/act', request);
  } catch (error) {
    return { outcome: 'failed', line: lineOf(error) };
  }
}

/** Reads the folder again and restarts the bot; resolves once it is online again. */
export function restartBot(): Promise<Restarted> {
  return send('POST', '/api/restart', {});
}

/** How a message's answer came about; null for a message that answers no question. */
export function explain(messageId: string): Promise<Explained | null> {
  return send('GET', `/api/messages/${messageId}/explanation`);
}

/** What the bot would answer to a question now. */
export function preview(request: PreviewRequest): Promise<Preview> {
  return send('POST', '/api/preview', request);
}

/** An article's current file; null if there is no such article. */
export function readDraft(id: string): Promise<DraftResult | null> {
  return send('GET', articlePath(id));
}

/** Tries a text in place of an article's file. */
export function writeDraft(id: string, text: string): Promise<DraftResult> {
  return send('PUT', articlePath(id), { text });
}

/** Drops what was written, so that the file on disk counts again. */
export function discardDraft(id: string): Promise<unknown> {
  return send('DELETE', articlePath(id));
}

/** Makes an article file from a page's text. */
export function importPage(id: string, page: PageText): Promise<ImportedPage> {
  return send('POST', `${articlePath(id)}/import`, page);
}

/** What a file or a pasted page is, and what it says of itself. */
export async function lookAtPage(page: Blob): Promise<SeenPage> {
  const path = '/api/pages';
  return resultOf(await fetch(path, { method: 'POST', body: page }), `POST ${path}`);
}

function articlePath(id: string): string {
  return `/api/articles/${encodeURIComponent(id)}`;
}

async function send<Value>(method: string, path: string, body?: unknown): Promise<Value> {
  const response = await fetch(path, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  });
  return resultOf(response, `${method} ${path}`);
}

async function resultOf<Value>(response: Response, request: string): Promise<Value> {
  if (!response.ok) throw new Error(`${request}: ${(await response.text()).trim()}`);
  return response.json();
}

/** The message of an error. */
export function lineOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Listens for updates until the returned function is called. A hidden window disconnects: a browser
 * allows six connections to one server, and a seventh window would get none.
 */
export function listen(on: {
  readonly update: (update: Update) => void;
  readonly lost: () => void;
}): () => void {
  let source: EventSource | null = null;
  const disconnect = (): void => {
    source?.close();
    source = null;
  };
  const connect = (): void => {
    disconnect();
    if (document.hidden) return;
    source = new EventSource('/api/updates');
    source.onmessage = ({ data }) => on.update(JSON.parse(data));
    // The browser reconnects by itself.
    source.onerror = on.lost;
  };
  connect();
  document.addEventListener('visibilitychange', connect);
  return () => {
    document.removeEventListener('visibilitychange', connect);
    disconnect();
  };
}
