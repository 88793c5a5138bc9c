import { publishRelease } from '../../pipeline/release/publish.ts';
import { dataset, fixture } from './fixture.ts';

// A process of its own for the tests that kill it: publishes the fixture, with the description given so that the bytes differ.
const [dist, description] = process.argv.slice(2) as [string, string];
process.stdout.write('begun\n');
await publishRelease({ tables: fixture(), dataset: { ...dataset, description }, dist });
process.stdout.write('done\n');
