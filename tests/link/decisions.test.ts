import { expect, test } from 'vitest';
import { contentId } from '../../pipeline/kernel/ids.ts';
import type { Link } from '../../schemas/types.ts';
import { all, at, day, linked, nothingKnown, type Report, type Told } from './reports.ts';

const sunday: Told = { ...at('Tessit'), ...day('2022-08-07'), tolls: ['killed military 17'] };
const eventOf = (source: string, i = 0): string => contentId('ev', source, i);

/** What a person decided of the first event of `source` and the first of another source. */
function decided(decision: Link['decision'], source: string, other: string, row_id = eventOf(other)): Link {
  const evidence = { char_start: 0, char_end: 15, quote: eventOf(other) };
  return { decision, table_name: 'events', row_id: eventOf(source), other: { source_id: other, row_id, evidence } };
}

const report = (source: string, on: string | null, told: Told, links?: Link[]): Report => ({
  source,
  on,
  events: [told],
  ...(links && { links }),
});

const elsewhere: Told = { ...at('Kati'), ...day('2021-01-02'), country: 'NER' };

const cases: [string, Report[], string[][]][] = [
  [
    'unlink holds two apart',
    [report('a', '2022-08-08', sunday, [decided('unlink', 'a', 'b')]), report('b', '2022-08-09', sunday)],
    [['a'], ['b']],
  ],
  [
    'a third may join one of them only',
    [
      report('a', '2022-08-08', sunday, [decided('unlink', 'a', 'b')]),
      report('b', '2022-08-09', sunday),
      report('c', '2022-08-10', sunday),
    ],
    [['a'], ['b', 'c']],
  ],
  [
    'link joins what has nothing in common',
    [report('a', '2022-08-08', sunday), report('b', '2022-08-09', elsewhere, [decided('link', 'b', 'a')])],
    [['a', 'b']],
  ],
  [
    'link joins rows without a day',
    [report('a', null, { ...at('Tessit') }), report('b', null, { ...at('Kati') }, [decided('link', 'b', 'a')])],
    [['a', 'b']],
  ],
  [
    'what is linked draws others along',
    [
      report('a', '2022-08-08', sunday),
      report('b', '2022-08-09', elsewhere, [decided('link', 'b', 'a')]),
      report('c', '2022-08-10', sunday),
    ],
    [['a', 'b', 'c']],
  ],
  [
    'the other row is found by its words when its id has moved',
    [report('a', '2022-08-08', sunday), report('b', '2022-08-09', elsewhere, [decided('link', 'b', 'a', 'ev-000000000000')])],
    [['a', 'b']],
  ],
];

test.each(cases)('%s', async (_, reports, sources) => {
  for (const order of [reports, [...reports].reverse()]) {
    const rows = all(await linked(order), 'events').map(({ source_ids }) => source_ids);
    expect(rows.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))).toEqual(sources);
  }
});

test('two events of one document are joined where a person says so', async () => {
  const links = [{ ...decided('link', 'a', 'a', eventOf('a', 1)) }];
  const lines = await linked([{ source: 'a', on: '2022-08-08', events: [sunday, elsewhere], links }]);
  expect(all(lines, 'events')).toHaveLength(1);
  const [stays, goes] = [eventOf('a'), eventOf('a', 1)].sort();
  expect(lines.flatMap(({ redirects }) => redirects)).toEqual([{ id: goes, replaced_by: stays }]);
});

test('a decision whose other row is gone is told, and nothing else changes', async () => {
  const lost = {
    ...decided('link', 'a', 'b', 'ev-000000000000'),
    other: { source_id: 'b', row_id: 'ev-000000000000', evidence: { char_start: 90, char_end: 95, quote: 'words' } },
  };
  const lines = await linked([report('a', '2022-08-08', sunday, [lost]), report('b', '2022-08-09', elsewhere)]);
  expect(all(lines, 'events')).toHaveLength(2);
  expect(all(lines, 'rejects')).toMatchObject([{ source_id: 'a', stage: 'review', excerpt: 'words' }]);
  expect(all(lines, 'rejects')[0]!.reason).toContain(eventOf('a'));
});

test('what a person set stands, whatever others say', async () => {
  const reports = [
    report('a', '2022-08-08', sunday),
    report('b', '2022-08-09', { ...sunday, tolls: ['killed military 42'] }),
    report('c', '2022-08-10', { ...sunday, tolls: ['killed military 42'] }),
  ];
  const { extraction, linkedExtractions } = await import('./reports.ts');
  const extractions = reports.map(extraction);
  const set = extractions[0]!.evidence.find(({ field }) => field === 'count_best')!;
  extractions[0]!.evidence.push({ ...set, evidence_id: 'ei-000000000000', rule: 'review' });
  expect(all(await linkedExtractions(extractions), 'casualties')).toMatchObject([{ count_low: 17, count_best: 17, count_high: 42 }]);
});

// who survives: the row of which source
const survivors: [string, Report[], string[], string][] = [
  ['the earliest published', [report('b', '2022-08-08', sunday), report('a', '2022-08-09', sunday)], [], 'b'],
  ['a dated source before one without a day', [report('a', null, sunday), report('b', '2022-08-09', sunday)], [], 'b'],
  ['what a closed version published', [report('b', '2022-08-08', sunday), report('a', '2022-08-09', sunday)], [eventOf('a')], 'a'],
  [
    'what the first closed version published',
    [report('b', '2022-08-08', sunday), report('a', '2022-08-09', sunday)],
    [eventOf('a'), eventOf('b')],
    'a',
  ],
];

test.each(survivors)('the id that stays is that of %s', async (_, reports, known, source) => {
  const surroundings = { ...nothingKnown, known: new Map(known.map((id, place) => [id, place])) };
  const [line] = await linked(reports, surroundings);
  expect(line!.events[0]!.event_id).toBe(eventOf(source));
  expect(line!.source_id).toBe(source);
});
