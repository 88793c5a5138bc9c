import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { acled } from '../../pipeline/release/views/acled.ts';
import { ucdpGed } from '../../pipeline/release/views/ucdp-ged.ts';
import { viewRows, viewTable } from '../../pipeline/release/views/view.ts';
import { writeRelease } from '../../pipeline/release/write.ts';
import { temporary } from '../temporary.ts';
import { dataset, fixture, noTables, row } from './fixture.ts';
import { csvCells } from './read.ts';

const event = (values: object) =>
  row('events', {
    event_id: 'ev-1',
    status: 'reported',
    date_start: '2022-06-01',
    date_end: '2022-06-30',
    date_prec: 4,
    country: 'MLI',
    place: 'Tessit',
    latitude: 15.2,
    longitude: -0.3,
    where_prec: 1,
    actor1_id: 'ac-1',
    actor2_text: 'gunmen',
    acled_event_type: 'Battles',
    acled_sub_event_type: 'Armed clash',
    ucdp_violence_type: 1,
    deaths_low: 7,
    deaths_best: 9,
    source_ids: ['a', 'b'],
    ...values,
  });

const killed = (casualty_id: string, count_best: number | null, values: object) =>
  row('casualties', { casualty_id, event_id: 'ev-1', harm: 'killed', scope: 'incident', status: 'reported', count_best, ...values });

const tablesOf = (values: object) => ({
  ...noTables(),
  events: [event(values)],
  actors: [row('actors', { actor_id: 'ac-1', name: 'Malian Armed Forces' })],
  places: [row('places', { place_id: 'pl-1', name: 'Tessit', country: 'MLI', admin2: 'Ansongo' })],
  sources: [
    row('sources', { source_id: 'a', publisher: 'The Paper', title: 'Attack' }),
    row('sources', { source_id: 'b', publisher: 'The Paper' }),
  ],
  casualties: [
    killed('ca-1', 4, { victim_actor_id: 'ac-1', victim_type: 'military' }),
    killed('ca-2', 3, { victim_type: 'civilian' }),
    killed('ca-3', 1, { victim_type: 'journalist' }),
    killed('ca-4', 1, { victim_type: 'unknown' }),
    killed('ca-5', 2, { victim_type: 'civilian', part_of: 'ca-2' }),
  ],
});

test('ACLED’s columns are filled from our rows, and empty where we have no value', () => {
  const [only] = viewRows(acled, tablesOf({}));
  expect(only).toMatchObject({
    event_id_cnty: 'ev-1',
    event_date: '2022-06-01',
    year: 2022,
    time_precision: 3,
    disorder_type: 'Political violence',
    event_type: 'Battles',
    sub_event_type: 'Armed clash',
    actor1: 'Malian Armed Forces',
    actor2: 'gunmen',
    inter1: null,
    civilian_targeting: null,
    iso: 466,
    region: null,
    country: 'Mali',
    admin2: 'Ansongo',
    location: 'Tessit',
    geo_precision: 1,
    source: 'The Paper',
    fatalities: 9,
    tags: null,
  });
});

test('UCDP’s columns, with the dead by side', () => {
  const [only] = viewRows(ucdpGed, tablesOf({}));
  expect(only).toMatchObject({
    id: 'ev-1',
    type_of_violence: 1,
    side_a: 'Malian Armed Forces',
    side_b: 'gunmen',
    dyad_name: 'Malian Armed Forces - gunmen',
    conflict_new_id: null,
    number_of_sources: 2,
    source_headline: 'Attack',
    geom_wkt: 'POINT (-0.3 15.2)',
    priogrid_gid: 151560,
    date_prec: 4,
    deaths_a: 4,
    deaths_b: null,
    deaths_civilians: 4,
    deaths_unknown: 1,
    best: 9,
    low: 7,
    high: null,
  });
});

test.each([
  ['one-sided violence', { ucdp_violence_type: 3, actor1_id: null, actor1_text: 'gunmen' }, { side_a: 'gunmen', side_b: 'Civilians' }],
  ['no point', { latitude: null, longitude: null }, { geom_wkt: null, priogrid_gid: null }],
  ['no actor', { actor1_id: null }, { side_a: null, dyad_name: null }],
])('UCDP: %s', (_, values, columns) => {
  expect(viewRows(ucdpGed, tablesOf(values))[0]).toMatchObject(columns);
});

test.each([
  ['planned', { status: 'planned' }, 0, 0],
  ['denied', { status: 'denied' }, 0, 0],
  ['undated', { date_start: null }, 0, 0],
  ['without deaths', { deaths_low: null, deaths_best: null }, 1, 0],
  ['in neither scheme', { acled_event_type: null, ucdp_violence_type: null }, 0, 0],
])('an event that is %s', (_, values, inAcled, inUcdp) => {
  expect([viewRows(acled, tablesOf(values)).length, viewRows(ucdpGed, tablesOf(values)).length]).toEqual([inAcled, inUcdp]);
});

test.each([
  ['Protests', 'Peaceful protest', 'Demonstrations', null],
  ['Protests', 'Excessive force against protesters', 'Political violence; Demonstrations', 'Civilian targeting'],
  ['Riots', 'Mob violence', 'Political violence', null],
  ['Strategic developments', 'Arrests', 'Strategic developments', null],
  ['Violence against civilians', 'Attack', 'Political violence', 'Civilian targeting'],
])('ACLED: %s, %s', (acled_event_type, acled_sub_event_type, disorder_type, civilian_targeting) => {
  expect(viewRows(acled, tablesOf({ acled_event_type, acled_sub_event_type }))[0]).toMatchObject({ disorder_type, civilian_targeting });
});

test('a release has both, says that they are ours, and explains every column', async () => {
  const folder = temporary();
  await writeRelease({ tables: fixture(), dataset, folder });
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const explained = csvCells(join(folder, 'codebook.csv'));
  for (const view of [acled, ucdpGed]) {
    const { name, columns } = viewTable(view);
    expect(read(`${name}.csv`).split('\n')[0]).toBe(columns.map((column) => column.name).join(','));
    expect(explained.filter(({ table_name }) => table_name === name).map(({ column_name }) => column_name)).toEqual(
      columns.map((column) => column.name),
    );
    expect(read('CODEBOOK.md')).toContain(`## ${name}\n`);
  }
  expect(acled.columns).toHaveLength(31);
  expect(ucdpGed.columns).toHaveLength(49);
  expect(read('views/README.md')).toContain('These are our rows, not ACLED’s');
  expect(read('views/README.md')).toContain('These are our rows, not UCDP’s');
});
