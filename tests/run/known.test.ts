import { expect, test } from 'vitest';
import { knownIds } from '../../pipeline/run/known.ts';
import type { DatasetFile } from '../../schemas/types.ts';
import { temporary } from '../temporary.ts';

const id = (prefix: string, digit: string): string => `${prefix}-${digit.repeat(12)}`;

test('ids of versions published before come oldest first, each once; open and later versions have no say', () => {
  const table = (key: string, ...ids: string[]): string => `${key},summary\n${ids.map((each) => `${each},"x, ""y""\n"\n`).join('')}`;
  const dist = temporary({
    'v2024.9.0/csv/events.csv': table('event_id', id('ev', '2'), id('ev', '1')),
    'v2024.9.0/csv/casualties.csv': table('casualty_id', id('ca', '1')),
    'v2024.10.0/csv/events.csv': table('event_id', id('ev', '3'), id('ev', '1')),
    'v2024.11.0/csv/events.csv': table('event_id', id('ev', '4')),
    'v2024.12.0/csv/events.csv': table('event_id', id('ev', '5')),
  });
  const published = ['2024.12.0', '2024.10.0', '2024.9.0', '2024.8.0'].map((version) => ({ version, sha256: 'x' }));
  const known = knownIds(dist, { version: '2024.12.0', published } as unknown as DatasetFile);
  expect(known).toEqual([id('ev', '2'), id('ev', '1'), id('ca', '1'), id('ev', '3')]);
});
