import { expect, test } from 'vitest';
import { readPage } from '../../pipeline/ingest/html.ts';

const body = `<nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
<article><h1>Convoy ambushed near the border</h1>
<p>At least <b>12</b> soldiers were killed on Monday when gunmen
   ambushed a convoy near the border, the ministry of defence said in a statement.</p>
<p>“They came from three sides,” said a driver who survived.<br>He asked not to be named, for fear of what might follow.</p>
<ul><li>Six vehicles were burned, and two more were driven off.</li><li>Reinforcements arrived after dusk, the ministry said.</li></ul>
<p>The army has lost dozens of men in the area this year, and its posts there are thinly held, officers say.</p></article>
<footer>All rights reserved. Cookies.</footer>`;
const meta = `<title>Convoy ambushed near the border | The Example</title><meta property="og:site_name" content="The Example">
<meta property="article:published_time" content="2024-03-05T08:00:00Z">`;
const page = (head: string): string => `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const bytes = (html: string): Uint8Array => new TextEncoder().encode(html);

test('takes the article and its metadata, one paragraph a line', () => {
  const read = readPage(bytes(page(meta)), 'a.html');
  expect(read).toMatchObject({
    title: 'Convoy ambushed near the border',
    publisher: 'The Example',
    published_on: '2024-03-05',
    language: 'en',
  });
  expect(read.text.split('\n')).toEqual([
    expect.stringContaining('At least 12 soldiers were killed on Monday when gunmen ambushed a convoy near the border'),
    '“They came from three sides,” said a driver who survived.',
    'He asked not to be named, for fear of what might follow.',
    'Six vehicles were burned, and two more were driven off.',
    'Reinforcements arrived after dusk, the ministry said.',
    expect.stringContaining('The army has lost dozens of men'),
  ]);
  expect(read.text).not.toMatch(/Cookies|Sport/);
});

test('what the page does not tell is null', () => {
  expect(readPage(bytes(page('<title>Convoy</title>')), 'a.html')).toMatchObject({ publisher: null, published_on: null });
});

test.each([
  ['in the page', undefined, '<meta charset="windows-1252">'],
  ['outside the page', 'windows-1252', ''],
])('reads the encoding stated %s', (_, charset, head) => {
  const latin = Buffer.from(page(`${head}<title>Attaque à Labbé</title>`).replace(/[“”]/g, '"'), 'latin1');
  expect(readPage(latin, 'a.html', charset).title).toBe('Attaque à Labbé');
});

test('a byte order mark outranks the encoding stated', () => {
  const marked = bytes(`\ufeff${page('<meta charset="windows-1252"><title>Attaque à Labbé</title>')}`);
  expect(readPage(marked, 'a.html').title).toBe('Attaque à Labbé');
});

test.each([
  ['no article', '<html><body><nav>Home</nav></body></html>'],
  ['no markup', 'x'],
  ['scripts only', '<html><body><script>var a = 1;</script></body></html>'],
])('refuses a page with %s', (_, html) => {
  expect(() => readPage(bytes(html), 'a.html')).toThrow(/^a\.html: holds no article text; save the text of the article in article\.txt\.$/);
});
