import { type TableName, tableNames } from '../../pipeline/kernel/schema.ts';
import { table } from '../../pipeline/kernel/tables.ts';
import type { DatasetFile, Tables } from '../../schemas/types.ts';

type Values = Record<string, unknown>;

const fillers = { string: 'Words', integer: 0, number: 0.5, boolean: false, date: '2022-08-01', list: [] };

/** A row of a table with every column: where no value is given, null if the column allows it. */
export function row<Name extends TableName>(name: Name, values: Values): Tables[Name][number] {
  const blank = table(name).columns.map(({ name, nullable, type, values }) => [
    name,
    nullable ? null : (values?.at(0)?.value ?? fillers[type]),
  ]);
  return { ...Object.fromEntries(blank), ...values } as unknown as Tables[Name][number];
}

/** Tables without a row. */
export function noTables(): Tables {
  return Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Tables;
}

const id = (prefix: string, n: number): string => `${prefix}-${String(n).padStart(12, '0')}`;

const shared = { source_ids: ['report-a', 'report-b'], confidence: 0.85, review: 'machine', status: 'reported' };

/** A small release that holds what breaks careless writers: quotes, commas, line ends, formulas, other alphabets, nulls, lists. */
export function fixture(): Tables {
  const evidence = { table_name: 'events', row_id: id('ev', 1), source_id: 'report-a', rule: 'harm.killed', confidence: 0.9 };
  return {
    ...noTables(),
    events: [
      row('events', {
        ...shared,
        event_id: id('ev', 2),
        event_type: 'PROTEST',
        violent: false,
        target_text: '=HYPERLINK("x")',
        deaths_best: null,
      }),
      row('events', {
        ...shared,
        event_id: id('ev', 1),
        event_type: 'ASSAULT',
        event_mode: 'firearms',
        violent: true,
        date_start: '2022-08-01',
        date_end: '2022-08-31',
        date_prec: 4,
        country: 'MLI',
        place: 'Labbézanga',
        place_text: 'near "Labbézanga", 5 km off',
        latitude: 14.95,
        longitude: -0.000001,
        deaths_low: 12,
        deaths_best: 12,
        summary: 'Attack, with firearms.',
      }),
    ],
    casualties: [
      row('casualties', {
        ...shared,
        casualty_id: id('ca', 1),
        event_id: id('ev', 1),
        harm: 'killed',
        count_low: 12,
        count_best: 12,
        scope: 'incident',
      }),
    ],
    actors: [
      row('actors', {
        actor_id: id('ac', 1),
        name: 'Armed forces of Mali',
        kind: 'armed_forces',
        country: 'MLI',
        aliases: ['FAMa', 'Malian army'],
      }),
      row('actors', { actor_id: id('ac', 2), name: '武装组织 😀', aliases: [] }),
    ],
    sources: ['report-b', 'report-a'].map((source_id) => {
      return row('sources', {
        source_id,
        title: 'It said: "no"',
        published_on: '2022-08-16',
        published_on_basis: 'stated',
        characters: 1234,
      });
    }),
    evidence: [
      row('evidence', { ...evidence, evidence_id: id('ei', 1), char_start: 0, char_end: 9, quote: 'one,\r\ntwo' }),
      row('evidence', {
        ...evidence,
        evidence_id: id('ei', 2),
        char_start: 3,
        char_end: 6,
        quote: 'a\rb',
        field: 'status',
        value: 'reported',
      }),
    ],
  };
}

export const dataset: DatasetFile = {
  name: 'casus-test',
  title: 'Casus: a test',
  description: 'Made up.',
  version: '2022.8.0',
  released_on: '2022-08-31',
  licence: {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0 International',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
  contributors: [
    { title: 'Awa Diarra', role: 'author', orcid: '0000-0002-1825-0097', organization: 'University of Ségou' },
    { title: 'The testers', role: 'maintainer' },
  ],
  keywords: ['test', 'armed conflict'],
  homepage: null,
};

/** The same with a row in every table. */
export function everyTable(): Tables {
  return {
    ...fixture(),
    forces: [
      row('forces', {
        ...shared,
        force_id: id('fo', 1),
        actor_id: id('ac', 1),
        posture: 'withdrawn',
        date_start: '2022-08-15',
        personnel_low: 2400,
      }),
    ],
    places: [
      row('places', {
        place_id: id('pl', 1),
        name: 'Labbézanga',
        country: 'MLI',
        latitude: 14.95,
        longitude: 0.7,
        feature: 'PPL',
        geonames_id: 2454268,
      }),
    ],
    rejects: [
      row('rejects', { reject_id: id('rj', 1), source_id: 'report-a', stage: 'validate', reason: 'Row "x" broke a rule, it says.' }),
    ],
  };
}
