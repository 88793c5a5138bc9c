import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { nearest } from '../kernel/nearest.ts';
import { Problem } from '../kernel/problem.ts';
import { packageFile } from '../kernel/root.ts';
import { makeApp } from './app.ts';
import { columnInfos } from './columns.ts';
import { page } from './page.ts';
import { openProject } from './project.ts';

/** How the app is opened. */
export interface ReviewOptions {
  /** The dataset's folder, with raw/ in it. */
  root: string;
  /** Port to listen on; 0 for any that is free. */
  port: number;
  /** Who decides. */
  by: { name: string; asked: boolean };
  /** The source to begin with. */
  source?: string;
}

/** A running app. */
export interface Running {
  /** The whole address, with its key. */
  address: string;
  close: () => Promise<void>;
}

/**
 * Serves the app for one dataset, on the loopback alone, under an address that nobody can guess.
 *
 * @throws Problem when there is no raw/ folder, no such source, or the port is taken
 */
export async function serveReview({ root, port, by, source }: ReviewOptions): Promise<Running> {
  const project = openProject(resolve(root));
  const { sources, troubles } = await project.read();
  if (source !== undefined && !sources.has(source)) throw unknownSource(source, [...sources.keys()], troubles.get(source));
  const token = randomBytes(18).toString('base64url');
  const files = {
    'index.html': { type: 'text/html', text: page({ by: by.name, asked: by.asked, columns: columnInfos() }) },
    'script.js': { type: 'text/javascript', text: built('script.js') },
    'style.css': { type: 'text/css', text: built('style.css') },
  };
  let listening = port;
  const server = createAdaptorServer({ fetch: makeApp({ project, files, token, port: () => listening }).fetch });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw refusedPort(port, error);
  });
  listening = (server.address() as AddressInfo).port;
  return {
    address: `http://127.0.0.1:${listening}/${token}/${source === undefined ? '' : `#${source}`}`,
    async close() {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Script and style are made with the program. */
function built(name: string): string {
  return readFileSync(packageFile('.build', 'pipeline', 'review', name), 'utf8');
}

function unknownSource(id: string, ids: readonly string[], trouble: string | undefined): Problem {
  if (trouble) return new Problem({ found: `${id} cannot be read (${trouble.replace(/\.$/, '')})`, cure: 'mend it first' });
  const close = nearest(id, ids);
  const cure = close ? `write ${close}` : 'give the name of a folder under raw/';
  return new Problem({ found: `there is no source ${JSON.stringify(id)}`, cure, usage: true });
}

function refusedPort(port: number, error: NodeJS.ErrnoException): Error {
  const cure = 'name another with --port, or leave it out for any that is free';
  if (error.code === 'EADDRINUSE') return new Problem({ found: `port ${port} is in use`, cure });
  return error.code === 'EACCES' ? new Problem({ found: `port ${port} is not open to you`, cure }) : error;
}
