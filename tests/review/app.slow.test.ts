import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { choose, claims, missing, openTrial, said, select, shown, type Trial, titled } from './trial.ts';

describe.skipIf(missing !== null)(`casus review${missing === null ? '' : `, skipped: ${missing}`}`, () => {
  let trial: Trial;
  let { open, app } = {} as Trial;
  beforeAll(async () => {
    trial = await openTrial();
    ({ open, app } = trial);
  });
  afterEach(() => trial.clear());
  afterAll(async () => {
    expect(await trial.close()).toBe(0);
  });

  test('confirming writes the decision, marks the row, and goes on to the next that nobody has read', async () => {
    const page = await open('gao-first', 'Five soldiers killed');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await said(page, 'Confirmed: Five soldiers killed.');
    expect(app.decisions('gao-first')).toEqual([
      {
        decision: 'confirm',
        table_name: 'casualties',
        row_id: expect.stringMatching(/^ca-/),
        evidence: { char_start: 17, char_end: expect.any(Number), quote: expect.stringMatching(/^Five soldiers/) },
        by: 'Ada Moreau',
        on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        why: 'Read beside its words, and right.',
      },
    ]);
    await titled(page, 'nine people injured');
    const again = await open('gao-first', 'Five soldiers killed');
    expect(await again.locator('#row .kicker').innerText()).toBe('Casualty count · confirmed · confidence 1.00');
  });

  test('rejecting asks why; the row is gone from its article and from the release', async () => {
    const page = await open('gao-later', 'nine people injured');
    await page.getByRole('button', { name: 'Reject' }).click();
    await page.locator('#deciding').getByRole('button', { name: 'Reject' }).click();
    expect(app.decisions('gao-later')).toEqual([]);
    await page.getByLabel('Why').fill('A rumour.');
    await page.locator('#deciding').getByRole('button', { name: 'Reject' }).click();
    await said(page, 'Rejected: nine people injured.');
    expect(await page.locator('#progress').innerText()).toContain('2 events, 1 casualty count,');
    expect(app.decisions('gao-later')).toMatchObject([{ decision: 'reject', why: 'A rumour.' }]);
  });

  test('a corrected count changes the row, its bounds, its event and the toll of the release, and is kept', async () => {
    const page = await open('gao-first', 'Five soldiers killed');
    await page.getByRole('button', { name: 'Change Count, best' }).click();
    await page.locator('#v-count_best').fill('6');
    await page.getByLabel('Why').fill('The sixth died on the way.');
    await page.getByRole('button', { name: 'Save' }).click();
    await said(page, 'Changed');
    expect(await shown(page, 'event_id')).toMatch(/^Attack by gunmen/);
    for (const each of [page, await open('gao-first', 'Five soldiers killed')]) {
      const fields = ['count_low', 'count_best', 'count_high', 'review'];
      expect(await Promise.all(fields.map((name) => shown(each, name)))).toEqual(['6', '6', '6', 'corrected']);
      expect(await claims(each).locator('.number').allInnerTexts()).toEqual(['6', '7', '6 (6–7)']);
      await choose(each, /^Attack/);
      expect(await shown(each, 'deaths_best')).toBe('6');
    }
    expect(app.decisions('gao-first')).toMatchObject([
      { decision: 'edit', field: 'count_best', value: 6, why: 'The sixth died on the way.' },
    ]);
  });

  test('what would make a row that cannot be published is refused with its reason, and nothing is written', async () => {
    const page = await open('gao-first', 'Five soldiers killed');
    await page.getByRole('button', { name: 'Change Count, best' }).click();
    await page.locator('#v-count_low').fill('9');
    await page.getByLabel('Why').fill('A slip.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('which is more than count_best 5').waitFor();
    expect(await page.locator('#v-count_low').inputValue()).toBe('9');
    expect(app.decisions('gao-first')).toEqual([]);
  });

  test('a field takes the words that were chosen for it, also after its form was opened', async () => {
    const page = await open('gao-first', /^Attack/);
    await page.locator('[data-field=place_text]').click();
    await page.getByLabel('Why').fill('That is where they were.');
    await select(page, 'The camp');
    expect(await page.locator('#v-place_text').inputValue()).toBe('The camp');
    expect(await page.getByLabel('Why').inputValue()).toBe('That is where they were.');
    await page.getByRole('button', { name: 'Save' }).click();
    await said(page, 'Changed');
    expect(await shown(page, 'place_text')).toBe('The camp');
    // By words apart from the row it would not be found again.
    expect(app.decisions('gao-first')).toMatchObject([
      { field: 'place_text', evidence: { quote: expect.stringMatching(/^Five soldiers/) } },
    ]);
  });

  test('a row that the rules missed is made of chosen words', async () => {
    const page = await open('gao-first', /^Attack/);
    await select(page, 'three herders');
    await page.getByRole('button', { name: 'Add a row' }).click();
    await page.getByLabel('Harm').selectOption('missing');
    expect(await page.locator('#v-count_best').inputValue()).toBe('3');
    expect(await page.getByLabel('Why').inputValue()).toBe('The article says “three herders”.');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await said(page, 'Added: three herders.');
    await titled(page, 'three herders missing');
    expect(await page.locator('#text mark.telling').allInnerTexts()).toEqual(['three herders']);
    await page.reload();
    await titled(page, 'three herders missing');
    expect(app.decisions('gao-first')).toMatchObject([
      {
        decision: 'add',
        evidence: { quote: 'three herders' },
        row: { harm: 'missing', count_best: 3, event_id: expect.stringMatching(/^ev-/) },
      },
    ]);
  });

  test('an article in which the rules read nothing can be read by people', async () => {
    const page = await open('gao-first');
    await page.locator('#filter-source').selectOption('Rain at last');
    await titled(page, 'No row is chosen');
    await select(page, 'Three boys');
    await page.getByRole('button', { name: 'Add a row' }).click();
    await page.locator('#v-harm').selectOption('missing');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await titled(page, 'Three boys missing');
    expect(app.decisions('rains')).toMatchObject([{ decision: 'add', row: { count_best: 3, victim_text: 'Three boys' } }]);
  });

  test('two reports of one attack stand side by side, and are kept apart when somebody says so', async () => {
    const page = await open('gao-later', /^Attack/);
    expect(await claims(page).locator('th').allInnerTexts()).toEqual([
      expect.stringMatching(/^gao-first\s+The Testers, published on 9 May 2024\s+.?Five soldiers were killed/),
      expect.stringMatching(/^This article/),
      'The release says',
    ]);
    expect(await claims(page).locator('.number').allInnerTexts()).toEqual(['5', '7', '7 (5–7)']);
    expect(await page.locator('#progress').innerText()).toContain('2 events, 2 casualty counts');
    await page.getByRole('button', { name: 'This row and that of gao-first are not the same' }).click();
    await page.getByLabel('Why').fill('Another attack on the same day.');
    await page.getByRole('button', { name: 'Keep them apart' }).click();
    await said(page, 'Kept apart');
    await page.locator('.claims').waitFor({ state: 'detached' });
    expect(await page.locator('#progress').innerText()).toContain('3 events, 3 casualty counts');
    expect(app.decisions('gao-later')).toMatchObject([{ decision: 'unlink', other: { source_id: 'gao-first' } }]);
    await page.reload();
    await titled(page, /^Attack/);
    expect(await claims(page).count()).toBe(0);
  });

  test('two rows that linking did not bring together are linked by hand', async () => {
    const page = await open('gao-first', /^Attack/);
    await page.getByRole('button', { name: 'Link' }).click();
    await page.getByLabel('The same as').selectOption({ label: 'Protest (demo) by Protesters on road in Kidal, 12 May 2024' });
    await page.getByLabel('Why').fill('Only a trial.');
    await page.locator('#deciding').getByRole('button', { name: 'Link' }).click();
    await said(page, 'Linked');
    await claims(page).filter({ hasText: 'kidal' }).waitFor();
    expect(app.decisions('gao-first')).toMatchObject([
      { decision: 'link', other: { source_id: 'kidal', evidence: { quote: expect.stringMatching(/^Protesters/) } } },
    ]);
  });

  test('the last decision is undone, and the file is as it was', async () => {
    const page = await open('gao-first', 'Five soldiers killed');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await said(page, 'Confirmed');
    await page.goBack();
    await titled(page, 'Five soldiers killed');
    await page.getByRole('button', { name: 'Undo' }).click();
    await said(page, 'Undone.');
    expect(await shown(page, 'review')).toBe('machine');
    expect(app.decisions('gao-first')).toEqual([]);
  });

  test('two windows at once lose nothing, and see what the other did', async () => {
    const [one, two] = [await open('gao-first', 'Five soldiers killed'), await open('gao-first', /^Attack/)];
    await one.getByRole('button', { name: 'Change Count, best' }).click();
    await one.locator('#v-count_best').fill('6');
    await one.getByLabel('Why').fill('A later list.');
    await two.getByRole('button', { name: 'Confirm' }).click();
    await said(two, 'Confirmed');
    await one.getByRole('button', { name: 'Save' }).click();
    await said(one, 'Something else had changed meanwhile; the page shows it now.');
    expect(app.decisions('gao-first')).toMatchObject([{ decision: 'confirm' }, { decision: 'edit', field: 'count_best', value: 6 }]);
    expect(await one.locator('.decisions li').count()).toBe(2);
    await two.evaluate('dispatchEvent(new Event("focus"))');
    await two
      .locator('#progress')
      .getByText(/^4 of 6 rows to read/)
      .waitFor();
  });
});
