import { mkdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { findChromium, openBrowser } from '../site/browser.ts';
import { type Opened, openReview } from './opened.ts';

const chromium = findChromium();
const program = 'path' in chromium ? chromium.path : '';
if ('missing' in chromium) console.warn(`The tests of casus review are skipped: ${chromium.missing}.`);

/** Why the app cannot be tried in a browser; null when it can. */
export const missing = 'missing' in chromium ? chromium.missing : null;

/** Where screenshots go. */
export const artefacts = packageFile('.artefacts');

/** A running app with a browser on it. */
export interface Trial {
  app: Opened;
  /** All that the browser complained of, and all that it asked for. */
  complaints: string[];
  requests: string[];
  /** A window with an article open, and the first row of that title chosen. */
  open: (source: string, title?: string | RegExp) => Promise<Page>;
  /** Closes all windows and takes all decisions away. */
  clear: () => Promise<void>;
  /** Ends browser and app; gives the app's exit code. */
  close: () => Promise<number | null>;
}

export async function openTrial(): Promise<Trial> {
  const app = await openReview();
  const { context, close } = await openBrowser(program, { viewport: { width: 1360, height: 860 } });
  const [complaints, requests]: string[][] = [[], []];
  context.setDefaultTimeout(10_000);
  context.on('request', (request) => requests!.push(request.url()));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints!.push(message.text());
  });
  context.on('weberror', (error) => complaints!.push(String(error.error())));
  mkdirSync(artefacts, { recursive: true });
  return {
    app,
    complaints: complaints!,
    requests: requests!,
    async open(source, title) {
      const page = await context.newPage();
      await page.goto(`${app.address}#${source}`);
      await page.locator('#text p').first().waitFor();
      if (title) await choose(page, title);
      return page;
    },
    async clear() {
      for (const page of context.pages()) if (page.url() !== 'about:blank') await page.close();
      app.forget();
    },
    async close() {
      await close();
      return app.close();
    },
  };
}

/** Chooses the first row of that title among the rows of the article. */
export async function choose(page: Page, title: string | RegExp): Promise<void> {
  await page.locator('#row .rows a').filter({ hasText: title }).first().click();
  await titled(page, title);
}

/** Waits until the row of that title is shown. */
export async function titled(page: Page, title: string | RegExp): Promise<void> {
  await page.locator('#row-title').filter({ hasText: title }).waitFor();
}

/** Waits until the page has said these words. */
export async function said(page: Page, words: string): Promise<void> {
  await page.locator('#said').getByText(words).waitFor();
}

/** What the row that is shown has in a field. */
export function shown(page: Page, field: string): Promise<string> {
  return page.locator(`[data-of=${field}] td`).first().innerText();
}

/** The lines of the table of claims; the last is what the release says. */
export function claims(page: Page): Locator {
  return page.locator('.claims tbody tr');
}

/** Selects words of the article with the mouse. */
export async function select(page: Page, words: string): Promise<void> {
  const [from, to] = (await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('#text'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + ${words.length});
      node.parentElement.scrollIntoView({ block: 'center' });
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return [{ x: left + 1, y: (top + bottom) / 2 }, { x: right - 1, y: (top + bottom) / 2 }];
    }
  })()`)) as { x: number; y: number }[];
  await page.mouse.move(from!.x, from!.y);
  await page.mouse.down();
  await page.mouse.move(to!.x, to!.y, { steps: 5 });
  await page.mouse.up();
  await page.locator('#picked').getByText(`Chosen: “${words}”`).waitFor();
}
