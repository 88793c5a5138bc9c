import { writeRelease } from '../../pipeline/release/write.ts';
import { openSite } from '../../pipeline/site/index.ts';
import { dataset, fixture } from './fixture.ts';

// A process of its own for the tests of reproducibility: writes the fixture's release, with enough actors for two Parquet row groups.
const folder = process.argv[2]!;
const tables = fixture();
const [pattern] = tables.actors;
const many = Array.from({ length: 130_000 }, (_, i) => {
  return { ...pattern!, actor_id: `ac-${((i * 2_654_435_761) % 2 ** 32).toString(16).padStart(12, '0')}`, name: `Group ${i}` };
});
if (process.argv[3] === 'backwards') many.reverse();
await writeRelease({ tables: { ...tables, actors: many }, dataset, folder, pages: openSite() });
