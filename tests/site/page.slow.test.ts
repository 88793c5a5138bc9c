import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { casus } from '../cli/casus.ts';
import { findChromium, openBrowser, serve } from './browser.ts';

const chromium = findChromium();
const path = 'path' in chromium ? chromium.path : '';
if ('missing' in chromium) console.warn(`The tests of the page are skipped: ${chromium.missing}.`);

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const artefacts = packageFile('.artefacts');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf('missing' in chromium)(
  `the page of the first article${'missing' in chromium ? `, skipped: ${chromium.missing}` : ''}`,
  () => {
    let root: string;
    let site: Awaited<ReturnType<typeof serve>>;
    let browser: Awaited<ReturnType<typeof openBrowser>>;
    let context: BrowserContext;
    const complaints: string[] = [];
    const requests: string[] = [];

    beforeAll(async () => {
      root = mkdtempSync(join(tmpdir(), 'casus-page-'));
      cpSync(packageFile('raw', 'barkhane-leaves-mali-2022-08'), join(root, 'raw', 'barkhane-leaves-mali-2022-08'), { recursive: true });
      const dataset = readFileSync(packageFile('raw', 'dataset.yaml'), 'utf8').replace(/^published:[\s\S]*?(?=^\S)/m, '');
      writeFileSync(join(root, 'raw', 'dataset.yaml'), dataset);
      expect((await casus(['run', '--quiet', '--root', root])).err).toBe('');
      const next = dataset.replace(/^version: .*$/m, 'version: 2027.1.0').replace(/^released_on: .*$/m, 'released_on: 2027-01-15');
      writeFileSync(join(root, 'raw', 'dataset.yaml'), next);
      expect((await casus(['run', '--quiet', '--root', root])).err).toBe('');
      site = await serve(join(root, 'dist'));
      browser = await openBrowser(path, { viewport: desktop });
      context = browser.context;
      context.setDefaultTimeout(10_000);
      context.on('request', (request) => requests.push(request.url()));
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      context.on('weberror', (error) => complaints.push(String(error.error())));
      mkdirSync(artefacts, { recursive: true });
    });

    afterAll(async () => {
      await browser?.close();
      site?.close();
      rmSync(root, { recursive: true, force: true });
    });

    /** The page at an address below dist/, from the server or from the disk. */
    async function open(address = '', from: 'http' | 'file' = 'http'): Promise<Page> {
      const page = await context.newPage();
      await page.goto(from === 'http' ? `${site.address}${address}` : `${pathToFileURL(join(root, 'dist', 'index.html'))}${address}`);
      return page;
    }

    const rows = (page: Page) => page.locator('#body tr');
    const dialog = (page: Page) => page.getByRole('dialog');

    test.each(['http', 'file'] as const)(
      'from %s, the 132 civilians of June 2022, their sentence and their source are one click away',
      async (from) => {
        const page = await open('', from);
        await page
          .getByRole('link', { name: /132\D+civilians killed/ })
          .first()
          .click();
        await expect(dialog(page).locator('blockquote').innerText()).resolves.toContain(
          'In June, 132 civilians were murdered by suspected Islamists in an attack in central Mali.',
        );
        expect(await dialog(page).locator('mark').allInnerTexts()).toEqual(expect.arrayContaining(['were murdered']));
        expect(await dialog(page).locator('figcaption').innerText()).toMatch(
          /^Source: barkhane-leaves-mali-2022-08, published on 15 August 2022 \(worked out from the text\)/,
        );
        expect(await dialog(page).locator('.certainty').innerText()).toMatch(
          /Status\s+reported[\s\S]*Confidence\s+0\.\d\d[\s\S]*Review\s+machine/,
        );
        expect(page.url()).toMatch(/#ca-[0-9a-f]{12}$/);
        await page.close();
      },
    );

    test('from the chart: a bar leads to its rows, a row to its sentence', async () => {
      const page = await open();
      await page.locator('#deaths .wide a[href$="2022-06"]').click();
      await rows(page).first().waitFor();
      expect(page.url()).toMatch(/#casualties\?harm=killed&when=2022-06$/);
      expect(await rows(page).count()).toBe(1);
      await rows(page).first().click();
      await dialog(page).waitFor();
      expect(await dialog(page).innerText()).toContain('132 civilians killed');
      await page.close();
    });

    test('the address of a row opens it, and one that leads nowhere does no harm', async () => {
      const page = await open('#casualties');
      const address = await rows(page).first().getByRole('link').getAttribute('href');
      await page.close();
      const other = await open(address!);
      expect(await dialog(other).innerText()).toContain('132 civilians killed');
      await other.close();
      for (const nowhere of ['#%E0%A4%A', '#ca-000000000000', '#events?sort=nothing&when=x&country=%']) {
        const lost = await open(nowhere);
        expect(await lost.getByRole('tab', { selected: true }).count()).toBe(1);
        await lost.close();
      }
    });

    test('search narrows the rows, stands in the address and survives a reload', async () => {
      const page = await open('#events');
      const all = await rows(page).count();
      await page.getByLabel('Search').fill('tessit soldiers');
      expect(await rows(page).count()).toBeLessThan(all);
      expect(await rows(page).allInnerTexts()).toEqual([expect.stringContaining('Tessit')]);
      expect(await page.getByRole('status').innerText()).toBe(`1 of ${all} rows`);
      expect(page.url()).toMatch(/#events\?q=tessit\+soldiers$/);
      await page.reload();
      expect(await page.getByLabel('Search').inputValue()).toBe('tessit soldiers');
      expect(await rows(page).count()).toBe(1);
      await page.getByRole('button', { name: 'Show every event' }).click();
      expect(await rows(page).count()).toBe(all);
      await page.close();
    });

    test.each([
      ['events', 'Event type', 'ASSAULT', 'event_type=ASSAULT', /Assault/],
      ['events', 'Country', 'MLI', 'country=MLI', /Mali/],
      ['events', 'Year', '2013', 'when=2013', /2013/],
      ['casualties', 'Victim type', 'civilian', 'victim_type=civilian', /132/],
      ['casualties', 'Actor', 'suspected Islamists', 'actor=suspected+Islamists', /132/],
      ['forces', 'Posture', 'withdrawn', 'posture=withdrawn', /withdrawn/],
    ])('%s by %s: every row left has it', async (table, label, value, address, shown) => {
      const page = await open(`#${table}`);
      const all = await rows(page).count();
      await page.getByLabel(label, { exact: true }).selectOption(value);
      const left = await rows(page).allInnerTexts();
      expect(left.length).toBeGreaterThan(0);
      expect(left.length).toBeLessThan(all);
      for (const text of left) expect(text).toMatch(shown);
      expect(page.url()).toContain(`#${table}?${address}`);
      await page.close();
    });

    test('a header sorts, and turns the order at the second click; what is not known comes last', async () => {
      const page = await open('#events');
      const header = page.getByRole('columnheader', { name: 'Killed' });
      const killed = async () => (await rows(page).locator('td[data-title=Killed]').allInnerTexts()).map(Number);
      await header.getByRole('button').click();
      expect(await header.getAttribute('aria-sort')).toBe('descending');
      expect((await killed()).slice(0, 2)).toEqual([132, 42]);
      await header.getByRole('button').click();
      expect(await header.getAttribute('aria-sort')).toBe('ascending');
      expect((await killed()).slice(0, 2)).toEqual([42, 132]);
      expect(page.url()).toContain('sort=deaths');
      await page.close();
    });

    test('by keyboard: tabs, rows, the next row, and back to where one was', async () => {
      const page = await open('#events');
      await page.getByRole('tab', { name: /Events/ }).focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.getByRole('tab', { name: /Casualties/ }).getAttribute('aria-selected')).toBe('true');
      const first = rows(page).first().getByRole('link');
      await first.focus();
      await page.keyboard.press('Enter');
      await dialog(page).waitFor();
      const title = await dialog(page).getByRole('heading', { level: 2 }).innerText();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(`document.querySelector('#row-title').innerText !== ${JSON.stringify(title)}`);
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'hidden' });
      await page.waitForURL(/#casualties$/);
      expect(await page.evaluate('document.activeElement.closest("tr") !== null')).toBe(true);
      await page.close();
    });

    test('a plan looks other than a fact', async () => {
      const page = await open('#events?status=planned');
      expect(await rows(page).first().locator('.tag').innerText()).toBe('planned');
      await page.close();
    });

    test('the fields of a row lead into the codebook', async () => {
      const page = await open('#casualties');
      await rows(page).first().click();
      await dialog(page)
        .getByText(/^All \d+ fields$/)
        .click();
      await dialog(page).getByRole('link', { name: 'scope', exact: true }).click();
      await dialog(page).waitFor({ state: 'hidden' });
      const entry = page.locator('#codebook-casualties-scope');
      expect(await entry.isVisible()).toBe(true);
      await page.close();
    });

    test.each([
      ['', 'v2027.1.0'],
      ['v2026.11.0/index.html', 'v2026.11.0'],
    ])('downloads of /%s are what their checksums say', async (address, release) => {
      let page = await open(address);
      const links = page.locator('#download .button[download]');
      const count = await links.count();
      expect(count).toBeGreaterThan(10);
      for (let i = 0; i < count; i++) {
        // Chromium takes more than ten downloads of one page for abuse.
        if (i % 8 === 7) {
          await page.close();
          page = await open(address);
        }
        const link = page.locator('#download .button[download]').nth(i);
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        const bytes = readFileSync(await download.path());
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(await link.getAttribute('data-sha256'));
        const file = (await link.getAttribute('href'))!.replace(`${release}/`, '');
        expect(bytes.equals(readFileSync(join(root, 'dist', release, file)))).toBe(true);
      }
      await page.close();
    });

    test('the front page tells of all releases, and their pages lead back', async () => {
      const page = await open();
      await page.getByRole('link', { name: '2026.11.0' }).click();
      expect(await page.locator('.kicker').first().innerText()).toContain('Version 2026.11.0');
      await page.getByRole('link', { name: 'All releases, the newest first' }).click();
      expect(await page.locator('.kicker').first().innerText()).toContain('Version 2027.1.0');
      await page.close();
    });

    test.each([
      ['desktop', desktop, 'light'],
      ['desktop-dark', desktop, 'dark'],
      ['phone', phone, 'light'],
      ['phone-dark', phone, 'dark'],
    ] as const)(
      '%s: no serious fault for people who hear the page or use the keyboard, and nothing wider than the screen',
      async (name, viewport, colorScheme) => {
        const page = await open();
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
        expect(await faults(page)).toEqual([]);
        await page.evaluate('for (const part of document.querySelectorAll("details")) part.open = false');
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
        await page.screenshot({ path: join(artefacts, `page-${name}.png`), fullPage: true });
        await page
          .getByRole('link', { name: /132\D+civilians killed/ })
          .first()
          .click();
        await dialog(page).waitFor();
        expect(await faults(page)).toEqual([]);
        await page.screenshot({ path: join(artefacts, `row-${name}.png`) });
        await page.close();
      },
    );

    test('without a script the figures, the files and the codebook are all there', async () => {
      const plain = await openBrowser(path, { javaScriptEnabled: false });
      const page = await plain.context.newPage();
      await page.goto(site.address);
      expect(await page.locator('#deaths .wide svg').isVisible()).toBe(true);
      expect(await page.locator('noscript p').isVisible()).toBe(true);
      expect(await page.locator('#download .button').first().isVisible()).toBe(true);
      await plain.close();
    });

    test('nothing was asked for from anywhere else, and the browser had nothing to complain of', () => {
      const own = [site.address, String(pathToFileURL(join(root, 'dist')))];
      expect(requests.length).toBeGreaterThan(10);
      expect(requests.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([]);
      expect(complaints).toEqual([]);
    });

    test('without its data the page is under 300 KB', () => {
      const html = readFileSync(join(root, 'dist', 'index.html'), 'utf8');
      const data = /<script type="application\/json" id="data">[^<]*<\/script>/.exec(html)![0];
      expect(statSync(join(root, 'dist', 'index.html')).size - Buffer.byteLength(data)).toBeLessThan(300_000);
    });
  },
);

/** Serious and critical violations that axe finds, by rule and place. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[];
  };
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
}
