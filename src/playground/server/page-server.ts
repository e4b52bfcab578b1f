import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { streamSSE } from 'hono/streaming';
import type { Logger } from 'pino';
import * as v from 'valibot';
import { isArticleId } from '../../corpus/article-file.ts';
import { actRequest, perform } from './act.ts';
import { explainMessage, previewAnswer } from './explain.ts';
import { onlyFromHere, strictHeaders } from './guard.ts';
import { importPage } from './import-page.ts';
import type { Stage } from './stage.ts';
import { createUpdates } from './updates.ts';

interface PageServerOptions {
  /** The port that is listened at, once it is known. */
  readonly port: () => number;
  /** Where the page's built files are. */
  readonly pageFolder: URL;
  readonly log: Logger;
}

/** The page and all that it asks for, as one handler of requests. */
export function createPageServer(stage: Stage, { port, pageFolder, log }: PageServerOptions): Hono {
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
    await stage.bot.settled();
    return context.json(await perform(stage.discord, request));
  });
  app.post('/api/restart', async (context) => {
    await stage.bot.restart();
    return context.json({});
  });
  app.get('/api/messages/:id/explanation', async (context) => {
    const message = stage.discord.messages.find(({ id }) => id === context.req.param('id'));
    if (message === undefined) return context.notFound();
    return context.json(await explainMessage(stage.drafts.library, message));
  });
  app.post('/api/preview', async (context) => {
    const asked = v.parse(previewRequest, await context.req.json());
    return context.json(await previewAnswer(stage.drafts.library, asked));
  });
  app.get('/api/articles/:id', (context) => {
    return context.json(stage.drafts.read(context.req.param('id')));
  });
  app.put('/api/articles/:id', async (context) => {
    const { text } = v.parse(draftRequest, await context.req.json());
    const result = stage.drafts.write(v.parse(articleId, context.req.param('id')), text);
    stage.changed();
    return context.json(result);
  });
  app.post('/api/articles/:id/import', async (context) => {
    const page = v.parse(pageText, await context.req.json());
    return context.json(importPage(v.parse(articleId, context.req.param('id')), page));
  });
  app.delete('/api/articles/:id', (context) => {
    stage.drafts.discard(context.req.param('id'));
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

/** Far more than an article of the longest paragraphs. Bytes. */
const LARGEST_BODY = 2 * 1024 * 1024;

const PAGE_FILES = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/page.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
  '/style.css': { file: 'style.css', type: 'text/css; charset=utf-8' },
  '/icon.svg': { file: 'icon.svg', type: 'image/svg+xml' },
};

const articleId = v.pipe(v.string(), v.check(isArticleId, 'expected the id of an article'));
const previewRequest = v.object({ question: v.string(), locale: v.string(), asker: v.string() });
const draftRequest = v.object({ text: v.string() });
const pageText = v.object({
  text: v.string(),
  title: v.string(),
  publisher: v.string(),
  published: v.string(),
  url: v.string(),
});

/** Keeps a page up to date for as long as it listens. */
function streamUpdates(context: Context, stage: Stage): Response {
  return streamSSE(context, async (stream) => {
    const nextUpdate = createUpdates(stage);
    const tell = (): void => {
      const update = nextUpdate();
      if (update !== null) void stream.writeSSE({ data: JSON.stringify(update) });
    };
    tell();
    const stop = stage.watch(tell);
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    stop();
  });
}
