import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Decision } from '../../schemas/types.ts';
import { sentencesOf } from '../kernel/reject.ts';
import { articleOf } from './article.ts';
import { boardOf } from './board.ts';
import { decide, undo } from './decide.ts';
import { guard } from './guard.ts';
import type { Answer } from './model/shapes.ts';
import type { Opened, Project } from './project.ts';

/** What the server of one dataset needs to know. */
export interface Setting {
  project: Opened;
  /** The page and what it loads, by name. */
  files: Record<string, { type: string; text: string }>;
  /** The secret first part of every path. */
  token: string;
  /** The port it listens on. */
  port: () => number;
}

/** Bytes: decisions are short, and the largest row with its words stays far below. */
const largest = 100_000;

/**
 * The app as a function from requests to responses. `GET /TOKEN/` is the page; below `/TOKEN/api/`: `board`, `sources/ID`, and
 * `POST sources/ID/decisions` and `POST sources/ID/undo` with `{version, decisions}`, which answer with what is so then. A request
 * names a source by its id, which is looked up in the list of sources and never made a path.
 */
export function makeApp({ project, files, token, port }: Setting): Hono {
  const app = new Hono();
  app.use(guard(token, port));
  app.use(bodyLimit({ maxSize: largest, onError: (context) => context.json({ problem: 'That is too long for a decision.' }, 413) }));
  app.get('/:token/:file{[a-z.]*}', (context) => {
    const file = files[context.req.param('file') || 'index.html'];
    return file ? context.body(file.text, 200, { 'content-type': `${file.type}; charset=utf-8` }) : context.notFound();
  });
  app.get('/:token/api/board', async (context) => context.json(boardOf(await project.read())));
  app.get('/:token/api/sources/:id', async (context) => {
    const article = articleOf(await project.read(), context.req.param('id'));
    return article ? context.json(article) : context.notFound();
  });
  for (const [path, act] of [['decisions', decide] as const, ['undo', undo] as const]) {
    app.post(`/:token/api/sources/:id/${path}`, async (context) => {
      const id = context.req.param('id');
      const asked = (await context.req.json().catch(() => null)) as { version?: unknown; decisions?: unknown } | null;
      if (!Array.isArray(asked?.decisions)) return context.json({ problem: 'That is no list of decisions.' }, 400);
      const before = await project.read();
      if (!before.sources.has(id)) return context.notFound();
      await act(project, before, id, asked.decisions as Decision[]);
      return context.json(answer(await project.read(), id, asked.version !== before.version));
    });
  }
  app.notFound((context) => context.json({ problem: 'There is no such source or page.' }, 404));
  app.onError((error, context) => {
    const sentences = sentencesOf(error);
    if (sentences) return context.json({ problem: sentences.join(' ') }, 422);
    process.stderr.write(`${error.stack ?? error.message}\n`);
    return context.json({ problem: `The program made a mistake (${error.message}); nothing was written. Report it.` }, 500);
  });
  return app;
}

function answer(after: Project, id: string, behind: boolean): Answer {
  return { board: boardOf(after), article: articleOf(after, id)!, behind };
}
