import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { artefacts, missing, openTrial, said, type Trial, titled } from './trial.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wide = { width: 1360, height: 860 };
const phone = { width: 390, height: 844 };

describe.skipIf(missing !== null)(`casus review by keyboard${missing === null ? '' : `, skipped: ${missing}`}`, () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await openTrial();
  });
  afterEach(() => trial.clear());
  afterAll(async () => {
    expect(await trial.close()).toBe(0);
  });

  const press = async (page: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = (page: Page) => page.evaluate('document.activeElement.id');

  test('through the list, confirming and rejecting, without a mouse', async () => {
    const page = await trial.open('');
    await titled(page, 'Attack by gunmen on Seven soldiers');
    expect(await focused(page)).toMatch(/^q-ev-/);
    await press(page, 'j');
    await titled(page, 'Attack by gunmen on Five soldiers');
    await press(page, 'k');
    await titled(page, 'Attack by gunmen on Seven soldiers');
    await press(page, 'c');
    await said(page, 'Confirmed');
    await titled(page, 'Attack by gunmen on Five soldiers');
    await press(page, 'r');
    await page.keyboard.type('It is told by the other.');
    await press(page, 'Enter');
    await said(page, 'Rejected');
    await press(page, 'n');
    expect(trial.app.decisions('gao-later')).toMatchObject([{ decision: 'confirm', table_name: 'events' }]);
    expect(trial.app.decisions('gao-first')).toMatchObject([{ decision: 'reject', why: 'It is told by the other.' }]);
  });

  test('a missed row, from words chosen with the arrows', async () => {
    const page = await trial.open('gao-first');
    const picked = page.locator('#picked');
    await press(page, 'w', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(await picked.innerText()).toMatch(/^Chosen: “Its people speak/);
    await press(page, 'Escape');
    for (let steps = 0; steps < 60 && (await picked.innerText()) !== 'Chosen: “three”'; steps++) await press(page, 'ArrowRight');
    await press(page, 'Shift+ArrowRight', 'a');
    expect(await focused(page)).toBe('table');
    await press(page, 'Tab', 'm');
    await page.locator('#why').focus();
    await press(page, 'Enter');
    await said(page, 'Added: three herders.');
    expect(trial.app.decisions('gao-first')).toMatchObject([{ decision: 'add', row: { harm: 'missing', victim_text: 'three herders' } }]);
  });

  test('a count, put right; then undone', async () => {
    const page = await trial.open('gao-first');
    await press(page, 'j');
    await titled(page, 'Five soldiers killed');
    await press(page, 'e');
    expect(await focused(page)).toBe('v-count_best');
    await press(page, 'Control+a', '6', 'Tab', 'Tab');
    await page.keyboard.type('A later list.');
    await press(page, 'Enter');
    await said(page, 'Changed');
    expect(trial.app.decisions('gao-first')).toMatchObject([{ decision: 'edit', field: 'count_best', value: 6 }]);
    await press(page, 'u');
    await said(page, 'Undone.');
    expect(trial.app.decisions('gao-first')).toEqual([]);
  });

  test('Escape leaves a form and lets go of words; letters written into a field are letters', async () => {
    const page = await trial.open('gao-first');
    await press(page, 'w', 'ArrowRight', 'r');
    await page.keyboard.type('cancel all of this');
    expect(await page.locator('#why').inputValue()).toBe('cancel all of this');
    await press(page, 'Escape');
    await page.locator('#deciding').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('row-title');
    expect(await page.locator('#picked').innerText()).not.toBe('');
    await press(page, 'Escape');
    expect(await page.locator('#picked').innerText()).toBe('');
    expect(trial.app.decisions('gao-first')).toEqual([]);
  });

  test('the keys are listed, and those that are single letters can be switched off', async () => {
    const page = await trial.open('gao-first');
    await press(page, '?');
    expect(await page.getByRole('dialog').innerText()).toMatch(/c\s+Confirm the row/);
    await page.getByLabel('Keys that are single letters').uncheck();
    await press(page, 'Escape', 'c');
    expect(trial.app.decisions('gao-first')).toEqual([]);
    await page.evaluate('localStorage.clear()');
  });

  test('nobody decides without a name; the name is remembered', async () => {
    const page = await trial.open('gao-first');
    await page.getByLabel('Your name').fill('');
    await page.locator('#queue a').first().focus();
    await press(page, 'c');
    await said(page, 'Say first who decides, and on which day.');
    expect(await focused(page)).toBe('by');
    expect(trial.app.decisions('gao-first')).toEqual([]);
  });

  test.each([
    ['wide', wide, 'light'],
    ['wide-dark', wide, 'dark'],
    ['phone', phone, 'light'],
    ['phone-dark', phone, 'dark'],
  ] as const)('%s: no serious fault for people who hear the page or use the keyboard', async (name, viewport, colorScheme) => {
    const page = await trial.open('gao-first');
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await press(page, 'w', 'ArrowRight', 'e');
    await page.locator('#deciding').waitFor();
    await page.evaluate('document.querySelector("#empty").open = true');
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
    await page.screenshot({ path: join(artefacts, `review-${name}.png`), fullPage: viewport === phone });
    await page.getByRole('button', { name: 'Keys' }).click();
    expect(await faults(page)).toEqual([]);
    await page.screenshot({ path: join(artefacts, `review-keys-${name}.png`) });
  });

  test('nothing was asked for from anywhere else, and the browser had nothing to complain of', () => {
    expect(trial.requests.length).toBeGreaterThan(20);
    expect(trial.requests.filter((url) => !url.startsWith(trial.app.address) && !url.startsWith('data:'))).toEqual([]);
    expect(trial.complaints).toEqual([]);
  });
});

/** Serious and critical violations that axe finds, by rule and place. */
async function faults(page: Page): Promise<string[]> {
  // The page lets no script in but its own; axe comes by the debugger, which is not held to that.
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[];
  };
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
}
