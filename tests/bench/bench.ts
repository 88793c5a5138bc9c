/**
 * `npm run bench`: how fast extraction is, in one run on the same text beside wink-nlp's own tagging and compromise, and how much memory
 * `casus extract` takes for few and for many documents. Figures of one machine say little; their ratios carry over.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import compromise from 'compromise';
import { openExtractor } from '../../pipeline/extract/index.ts';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { openNormaliser } from '../../pipeline/normalise/index.ts';
import { articlesOf, notes, wordsIn } from './texts.ts';

const ROUNDS = 5;
const articles = articlesOf(100_000);
const words = articles.reduce((sum, text) => sum + wordsIn(text), 0);

const require = createRequire(import.meta.url);
const wink = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
const extractor = openExtractor();
const normaliser = openNormaliser();

const jobs: Record<string, (text: string) => unknown> = {
  'casus extract': (text) => normaliser.normalise(extractor.extract({ source_id: 'a', text, published_on: '2022-08-20' })),
  'wink-nlp part-of-speech tags': (text) => wink.readDoc(text).tokens().out(wink.its.pos),
  compromise: (text) => compromise(text).json({ terms: { tags: true } }),
};

/** Median words a second of each job, taken in turn so that a machine that slows down slows all. */
function speeds(): Map<string, number> {
  const rates = new Map(Object.keys(jobs).map((name) => [name, [] as number[]]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, job] of Object.entries(jobs)) {
      const texts = name === 'compromise' ? articles.slice(0, Math.ceil(articles.length / 10)) : articles;
      const count = texts.reduce((sum, text) => sum + wordsIn(text), 0);
      const start = performance.now();
      for (const text of texts) job(text);
      // The first round warms up.
      if (round > 0) rates.get(name)!.push((count / (performance.now() - start)) * 1000);
    }
  }
  return new Map([...rates].map(([name, all]) => [name, all.sort((a, b) => a - b)[Math.floor(all.length / 2)]!]));
}

/** Peak resident memory, in MB, of `casus extract` over so many notes. */
async function peakMemory(count: number): Promise<number> {
  const report = "process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS))";
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, packageFile('.build', 'pipeline', 'cli.js'), 'extract'],
    {
      stdio: ['pipe', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr.on('data', (part) => {
    said += part;
  });
  for (const note of notes(count)) if (!child.stdin.write(`${JSON.stringify(note)}\n`)) await once(child.stdin, 'drain');
  child.stdin.end();
  await once(child, 'close');
  return Number(/peak (\d+)/.exec(said)![1]) / 1024;
}

const rates = speeds();
const own = rates.get('casus extract')!;
console.log(`${words.toLocaleString('en')} words, ${ROUNDS} rounds in turn, medians, one core, Node ${process.version}\n`);
for (const [name, rate] of rates) {
  console.log(
    `${name.padEnd(30)} ${Math.round(rate).toLocaleString('en').padStart(9)} words/s   ${(own / rate).toFixed(2)} of it is casus extract`,
  );
}
const goal = Math.min(100_000, rates.get('wink-nlp part-of-speech tags')! / 4);
console.log(`\ngoal: 100,000 words/s or a quarter of the tagging, whichever is less: ${own >= goal ? 'reached' : 'MISSED'}\n`);
for (const count of [10_000, 100_000]) {
  console.log(
    `peak memory of casus extract over ${count.toLocaleString('en').padStart(7)} notes: ${Math.round(await peakMemory(count))} MB`,
  );
}
process.exitCode = own >= goal ? 0 : 1;
