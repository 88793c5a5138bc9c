import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundlesOf, keyedBundles, keyedLine, linkSorted } from '../../pipeline/link/index.ts';
import { merge } from '../../pipeline/link/merge.ts';
import { sweep } from '../../pipeline/link/sweep.ts';
import { makeValidator } from '../../pipeline/validate/index.ts';
import type { Extraction } from '../../schemas/types.ts';
import { all, extraction, linkedExtractions, nothingKnown, PLACES, type Report } from './reports.ts';

/** Reports that tell much the same, so that many of them are one: few places, few days, small numbers. */
const reports = fc
  .array(
    fc.record({
      on: fc.constantFrom(null, '2022-08-08', '2022-08-09', '2022-08-12'),
      events: fc.array(
        fc.record({
          at: fc.constantFrom(...(Object.keys(PLACES) as (keyof typeof PLACES)[]), null),
          day: fc.constantFrom(null, '2022-08-06', '2022-08-07', '2022-08-08'),
          tolls: fc.array(
            fc.constantFrom('killed military 17', 'killed military 42+', 'killed unknown 21', 'killed civilian 4', 'injured military 9'),
            { maxLength: 3 },
          ),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      posture: fc.constantFrom(null, 2400, 5000),
    }),
    { minLength: 2, maxLength: 6 },
  )
  .map((list): Extraction[] =>
    list.map(({ on, events, posture }, i) => {
      const told = events.map(({ at, day, tolls }) => ({
        ...(at && { ...PLACES[at], where_prec: 1 as const }),
        ...(day && { date_start: day, date_end: day, date_prec: 1 as const }),
        tolls,
      }));
      const forces = posture === null ? [] : [{ force_text: 'French soldiers', to_country: 'MLI', personnel_best: posture }];
      return extraction({ source: `s${i}`, on, events: told, forces } as Report);
    }),
  );

const text = (lines: readonly Extraction[]): string[] => lines.map((line) => JSON.stringify(line));

test('the order of the input never matters', () =>
  fc.assert(
    fc.asyncProperty(
      reports.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      async ([list, shuffled]) => {
        expect(text(await linkedExtractions(shuffled))).toEqual(text(await linkedExtractions(list)));
      },
    ),
    { numRuns: 200 },
  ));

test('split into lines, sorted and linked one after the other, it is the same', () =>
  fc.assert(
    fc.asyncProperty(reports, async (list) => {
      const keyed = list.flatMap(bundlesOf).map(keyedLine).sort();
      const lines: Extraction[] = [];
      for await (const line of linkSorted(keyedBundles(Readable.from(keyed)), nothingKnown)) lines.push(line);
      expect(text(lines)).toEqual(text(await linkedExtractions(list)));
    }),
  ));

const validate = makeValidator();

test('no row, claim or reference is lost, and what comes out is sound', () =>
  fc.assert(
    fc.asyncProperty(reports, async (list) => {
      const lines = await linkedExtractions(list);
      const redirects = new Map(lines.flatMap((line) => line.redirects ?? []).map(({ id, replaced_by }) => [id, replaced_by]));
      const standing = new Set([
        ...all(lines, 'events').map((row) => row.event_id),
        ...all(lines, 'casualties').map((row) => row.casualty_id),
        ...all(lines, 'forces').map((row) => row.force_id),
      ]);
      const before = new Set(all(list, 'evidence').map(({ row_id }) => row_id));
      for (const id of before) expect(standing.has(redirects.get(id) ?? id)).toBe(true);
      expect(standing.size + redirects.size).toBe(before.size);
      const after = new Set(all(lines, 'evidence').map(({ evidence_id }) => evidence_id));
      for (const { evidence_id } of all(list, 'evidence')) expect(after.has(evidence_id)).toBe(true);
      for (const line of lines) expect(validate(line).rejects).toEqual(line.rejects);
    }),
    { numRuns: 200 },
  ));

test('another source changes only rows that chains of likeness tie to its own', () =>
  fc.assert(
    fc.asyncProperty(reports, async (list) => {
      const [extra, ...rest] = list;
      const before = text(await linkedExtractions(rest));
      const bundles = list.flatMap(bundlesOf).sort((a, b) => (a.key < b.key ? -1 : 1));
      for await (const component of sweep(bundles)) {
        if (component.parts.some(({ source_id }) => source_id === extra!.source_id)) continue;
        for (const line of text(merge(component, nothingKnown))) expect(before).toContain(line);
      }
    }),
  ));
