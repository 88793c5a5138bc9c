import { Problem } from '../kernel/problem.ts';
import { largestFile } from './decode.ts';

/** An article as it goes into raw/. */
export interface Fetched {
  bytes: Uint8Array;
  /** Name of its file. */
  name: string;
  url: string | null;
  /** ISO day on which it was fetched, UTC. */
  retrieved_on: string | null;
}

const kinds: Record<string, string> = {
  'text/html': 'article.html',
  'application/xhtml+xml': 'article.html',
  'text/plain': 'article.txt',
  'text/markdown': 'article.md',
};

/**
 * Fetches an article from the web. A page in another encoding than UTF-8 is stored as UTF-8 with a byte order mark, which outranks
 * the encoding the page states for itself.
 *
 * @param timeout milliseconds before it is given up
 * @throws Problem for an address that does not answer, answers with an error, or holds no text
 */
export async function fetchArticle(url: string, timeout = 30_000): Promise<Fetched> {
  const response = await get(url, timeout);
  const type = response.headers.get('content-type') ?? '';
  const name = kinds[type.split(';')[0]!.trim().toLowerCase()];
  if (name === undefined) {
    throw new Problem({
      file: url,
      found: `is ${type || 'of unknown type'}, not a page or a text`,
      cure: 'save its text in a file and add that',
    });
  }
  const bytes = await readBody(response, url);
  const charset = type.match(/charset="?([\w-]+)/i)?.[1]?.toLowerCase();
  return { bytes: inUtf8(bytes, charset, url), name, url: response.url || url, retrieved_on: new Date().toISOString().slice(0, 10) };
}

async function get(url: string, timeout: number): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      signal: AbortSignal.timeout(timeout),
      headers: { accept: 'text/html, text/plain', 'user-agent': 'casus' },
    });
  } catch (error) {
    throw unreachable(url, error);
  }
  if (response.ok) return response;
  throw new Problem({
    file: url,
    found: `answers ${response.status} ${response.statusText}`.trim(),
    cure: 'check the address in a browser',
  });
}

async function readBody(response: Response, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > largestFile) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw unreachable(url, error);
  }
  if (size <= largestFile) return Buffer.concat(chunks);
  throw new Problem({
    file: url,
    found: `is larger than ${largestFile / 1e6} MB`,
    cure: 'save the text of the article in a file and add that',
  });
}

function unreachable(url: string, error: unknown): Problem {
  const { name, message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
  const why = name === 'TimeoutError' ? 'no answer in time' : (cause?.code ?? cause?.message ?? message);
  return new Problem({ file: url, found: `cannot be fetched (${why})`, cure: 'check the address and the network' });
}

function inUtf8(bytes: Uint8Array, charset: string | undefined, url: string): Uint8Array {
  if (charset === undefined || charset === 'utf-8' || charset === 'utf8') return bytes;
  try {
    return Buffer.from(`\ufeff${new TextDecoder(charset, { fatal: true }).decode(bytes)}`);
  } catch {
    throw new Problem({
      file: url,
      found: `is not the ${charset} text it says`,
      cure: 'save the text of the article in a file and add that',
    });
  }
}
