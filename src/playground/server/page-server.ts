import { readFileSync } from 'node:fs';
import type { APIMessage } from 'discord-api-types/v10';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { streamSSE } from 'hono/streaming';
import type { Logger } from 'pino';
import * as v from 'valibot';
import { isArticleId } from '../../corpus/article-file.ts';
import { OperatorError } from '../../errors.ts';
import type { LocalDiscord } from '../../local-discord/start.ts';
import type { Restarted, Update } from '../protocol.ts';
import { actRequest, draftRequest, pageText, previewRequest } from '../requests.ts';
import { perform } from './act.ts';
import type { Drafts } from './drafts.ts';
import { explainMessage, previewAnswer } from './explain.ts';
import { onlyFromHere, strictHeaders } from './guard.ts';
import type { LogTail } from './log-tail.ts';
import type { RunningBot } from './running-bot.ts';

/** Everything that the page shows and changes. */
export interface Stage {
  readonly discord: LocalDiscord;
  readonly bot: RunningBot;
  readonly drafts: Drafts;
  readonly logged: LogTail;
  /** Called after every change of any of these. */
  readonly listeners: Set<() => void>;
  /** Calls the listeners; for changes that the stand-in does not see. */
  changed(): void;
}

interface PageServerOptions {
  /** The port that the server listens on, once it is known. */
  readonly port: () => number;
  /** The folder of the page's built files. */
  readonly pageFolder: URL;
  readonly log: Logger;
}

/** Serves the page and everything that it requests. */
export function createPageServer(stage: Stage, { port, pageFolder, log }: PageServerOptions): Hono {
  const { discord, bot, drafts } = stage;
  const app = new Hono();
  app.use(onlyFromHere(port));
  app.use(strictHeaders);
  app.use(bodyLimit({ maxSize: LARGEST_BODY }));

  for (const [path, { file, type }] of Object.entries(PAGE_FILES)) {
    const content = readFileSync(new URL(file, pageFolder), 'utf8');
    app.get(path, (context) => context.body(content, 200, { 'content-type': type }));
  }

  app.get('/api/updates', (context) => streamUpdates(context, stage));
  app.post('/api/act', async (context) => {
    const request = v.parse(actRequest, await context.req.json());
    await bot.settled();
    return context.json(await perform(discord, request));
  });
  app.post('/api/restart', async (context) => {
    const fault = firstFault(() => drafts.reread());
    if (fault === null) await bot.restart();
    return context.json({ fault } satisfies Restarted);
  });
  app.get('/api/messages/:id/explanation', async (context) => {
    const message = discord.messages.find(({ id }) => id === context.req.param('id'));
    if (message === undefined) return context.notFound();
    return context.json(await explainMessage(drafts.library, message));
  });
  app.post('/api/preview', async (context) => {
    const request = v.parse(previewRequest, await context.req.json());
    return context.json(await previewAnswer(drafts.library, request));
  });
  app.get('/api/articles/:id', (context) => context.json(drafts.read(context.req.param('id'))));
  app.put('/api/articles/:id', async (context) => {
    const { text } = v.parse(draftRequest, await context.req.json());
    const result = drafts.write(v.parse(articleId, context.req.param('id')), text);
    stage.changed();
    return context.json(result);
  });
  app.post('/api/articles/:id/import', async (context) => {
    const page = v.parse(pageText, await context.req.json());
    const id = v.parse(articleId, context.req.param('id'));
    return context.json((await loadPages()).importPage(id, page));
  });
  app.post('/api/pages', async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    return context.json((await loadPages()).lookAtPage(bytes));
  });
  app.delete('/api/articles/:id', (context) => {
    drafts.discard(context.req.param('id'));
    stage.changed();
    return context.json({});
  });

  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (error instanceof v.ValiError || error instanceof SyntaxError) {
      return context.text(`${error.message}\n`, 400);
    }
    log.error({ err: error }, 'a request of the page failed');
    return context.text(`${error.message}\n`, 500);
  });
  return app;
}

/** The first line of the {@link OperatorError} that a function throws; null if it throws none. */
function firstFault(run: () => void): string | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof OperatorError) return error.lines[0] ?? '';
    throw error;
  }
}

/** The libraries that read pages are loaded when the first page comes: a start need not wait for them. */
const loadPages = () => import('./pages.ts');

/** Far more than the longest article, and than most pages with all their scripts. Bytes. */
const LARGEST_BODY = 6 * 1024 * 1024;

const PAGE_FILES = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/page.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
  '/style.css': { file: 'style.css', type: 'text/css; charset=utf-8' },
  '/icon.svg': { file: 'icon.svg', type: 'image/svg+xml' },
};

const articleId = v.pipe(v.string(), v.check(isArticleId, 'expected the id of an article'));

/** Sends updates to a page until it disconnects. */
function streamUpdates(context: Context, stage: Stage): Response {
  return streamSSE(context, async (stream) => {
    const nextUpdate = createUpdates(stage);
    const send = (): void => {
      const update = nextUpdate();
      if (update !== null) void stream.writeSSE({ data: JSON.stringify(update) });
    };
    send();
    stage.listeners.add(send);
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    stage.listeners.delete(send);
  });
}

/** A function that gives what changed since its last call: everything at first, null for nothing. */
function createUpdates({ discord, bot, drafts, logged }: Stage): () => Update | null {
  let before: Readonly<Record<string, unknown>> | null = null;
  let lines = 0;
  let known: ReadonlyMap<string, APIMessage> = new Map();
  return () => {
    const fresh = before === null;
    // Each of these is the same object until it changes, and so is each message.
    const state = {
      isOnline: bot.isOnline,
      commands: discord.commands(),
      articles: drafts.summaries(),
    };
    const news = Object.entries(state).filter(([name, value]) => before?.[name] !== value);
    const messages = new Map(discord.messages.map((message) => [message.id, message]));
    const changed = [...messages.values()].filter((one) => known.get(one.id) !== one);
    const deleted = [...known.keys()].filter((id) => !messages.has(id));
    const further = logged.since(lines);
    before = state;
    known = messages;
    lines = logged.count;
    if (!fresh && news.length + changed.length + deleted.length + further.length === 0) return null;
    return {
      fresh,
      ...Object.fromEntries(news),
      ...(changed.length > 0 && { changed }),
      ...(deleted.length > 0 && { deleted }),
      ...(further.length > 0 && { logged: further }),
    };
  };
}
