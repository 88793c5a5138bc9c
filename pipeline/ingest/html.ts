import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { Problem } from '../kernel/problem.ts';
import { decodeText } from './decode.ts';

/** What a web page tells about its article; null where it does not. */
export interface Page {
  text: string;
  title: string | null;
  publisher: string | null;
  /** ISO day, as the page's own metadata state it. */
  published_on: string | null;
  language: string | null;
}

// What is left of a page without an article is a menu or a notice: shorter than any sentence that tells of an event.
const shortestArticle = 40;

/**
 * The article of a web page without menus, advertisements and comments, one paragraph a line.
 *
 * @param charset the encoding stated outside the page (HTTP), which outranks the page's own
 * @throws Problem when the page cannot be read or holds no article
 */
export function readPage(bytes: Uint8Array, file: string, charset?: string): Page {
  const html = decodeText(bytes, file, hasMark(bytes) ? 'utf-8' : (charset ?? statedCharset(bytes)));
  const { document } = parseHTML(html);
  const article = document.documentElement && new Readability<Node>(document, { serializer: (node) => node as Node }).parse();
  const text = article?.content ? paragraphs(article.content).join('\n') : '';
  if (text.length < shortestArticle)
    throw new Problem({ file, found: 'holds no article text', cure: 'save the text of the article in article.txt' });
  return {
    text,
    title: article?.title?.trim() || null,
    publisher: article?.siteName?.trim() || null,
    published_on: article?.publishedTime?.match(/^\d{4}-\d\d-\d\d(?=$|[T ])/)?.[0] ?? null,
    language: article?.lang?.match(/^[a-z]{2,3}(?=$|[-_])/)?.[0] ?? null,
  };
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** The encoding named in the first 1,024 bytes, where HTML wants it; UTF-8 when there is none. */
function statedCharset(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return head.match(/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i)?.[1]?.toLowerCase() ?? 'utf-8';
}

type Node = { nodeType: number; nodeName: string; textContent: string | null; childNodes: Iterable<Node> };

const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'FIGURE', 'FIGCAPTION', 'TIME']);
const inline = new Set(
  'A ABBR B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TT U VAR WBR'.split(' '),
);

/** The text of each block of a tree, white space folded; blocks without text are left out. */
function paragraphs(root: Node): string[] {
  const blocks = [''];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) blocks.push(`${blocks.pop()}${node.textContent ?? ''}`);
    if (node.nodeType !== 1 || skipped.has(node.nodeName)) return;
    const block = !inline.has(node.nodeName);
    if (block) blocks.push('');
    for (const child of node.childNodes) walk(child);
    if (block) blocks.push('');
  };
  walk(root);
  return blocks.map((block) => block.replace(/\s+/g, ' ').trim()).filter(Boolean);
}
