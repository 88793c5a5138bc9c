import { join, relative } from 'node:path';
import type { EvalOptions } from '../eval/index.ts';
import { Problem } from '../kernel/problem.ts';
import type { Delta } from '../release/index.ts';

interface Root {
  root: string;
}

/** `casus run`: tells on stdout what it made. */
export async function run(options: Root & { force?: boolean; quiet?: boolean }): Promise<number> {
  const pipeline = await import('../run.ts');
  let code = 0;
  const told = (problem: string): void => {
    code = 1;
    process.stderr.write(`${problem}\n`);
  };
  const warned = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
  const progress = options.quiet ? undefined : process.stderr;
  const { version, tables, changed } = await pipeline.run({ ...options, progress, told, warned });
  if (options.quiet) return code;
  const dist = relative(process.cwd(), join(options.root, 'dist'));
  const counts = tables.map((each) => `  ${each.table.padEnd(11)} ${String(each.rows).padStart(7)}${changed ? news(each) : ''}\n`);
  process.stdout.write(`${dist}/v${version} and ${dist}/latest ${changed ? 'made' : 'are up to date'}:\n${counts.join('')}`);
  return code;
}

/** What is new in a table against the release before; nothing for a table whose every row is new. */
function news({ rows, added, removed, changed }: Delta): string {
  const parts = [added && `${added} new`, changed && `${changed} changed`, removed && `${removed} gone`].filter(Boolean);
  return parts.length > 0 && added < rows ? `  ${parts.join(', ')}` : '';
}

/** `casus init`: tells what it made and what to do next. */
export async function init(folder: string, options: { title?: string; author?: string }): Promise<number> {
  const { initDataset } = await import('./init.ts');
  const made = initDataset(folder, { ...options, day: new Date().toISOString().slice(0, 10) });
  process.stdout.write(`${folder} made: ${made.join(', ')}\nNext: cd ${folder}; look at raw/dataset.yaml; casus add FILE; casus run\n`);
  return 0;
}

/** `casus add`: tells where the source is now. */
export async function add(from: string, options: Root & Record<string, string>): Promise<number> {
  const { addSource } = await import('../ingest/add.ts');
  const folder = join(options.root, await addSource(from, options));
  process.stdout.write(`${folder} made; look at ${join(folder, 'source.yaml')}, then: casus run\n`);
  return 0;
}

/** `casus explain`: the words of the source in reverse video on a terminal, in brackets elsewhere. */
export async function explain(id: string, { root }: Root): Promise<number> {
  const { explainRow } = await import('./explain/index.ts');
  const colour = process.stdout.isTTY && !process.env.NO_COLOR;
  process.stdout.write(await explainRow(root, id, (words) => (colour ? `\u001b[7m${words}\u001b[27m` : `[${words}]`)));
  return 0;
}

/** `casus eval`: the figures on stdout; what lies below its floor on stderr. */
export async function evaluate(options: EvalOptions & { gazetteer?: string[] }): Promise<number> {
  const [{ runEval }, { openExtractor }, { openNormaliser }, { linkAll }] = await Promise.all([
    import('../eval/index.ts'),
    import('../extract/index.ts'),
    import('../normalise/index.ts'),
    import('../link/index.ts'),
  ]);
  const extractor = openExtractor(options);
  const normaliser = openNormaliser(options);
  return runEval(
    options,
    { extract: (document) => normaliser.normalise(extractor.extract(document)), link: linkAll },
    (line) => process.stdout.write(`${line}\n`),
    (fault) => process.stderr.write(`${fault}\n`),
  );
}

/** `casus review`: tells the address, and serves until it is interrupted. */
export async function review(source: string | undefined, { root, port, by }: Root & { port?: string; by?: string }): Promise<number> {
  const [{ serveReview }, { gitUser, portOf, interrupted }] = await Promise.all([import('../review/index.ts'), import('./review-app.ts')]);
  const who = { name: by ?? gitUser(root), asked: by !== undefined };
  const { address, close } = await serveReview({ root, port: portOf(port), by: who, source });
  process.stdout.write(`${address}\nOpen this address in a browser on this machine. Ctrl-C ends it.\n`);
  await interrupted();
  await close();
  return 0;
}

/** `casus gazetteer add`: tells the files, and what they are good for now. */
export async function addGazetteers(countries: string[], { root }: Root): Promise<number> {
  const { addCountries } = await import('../gazetteer/fetch.ts');
  for (const file of await addCountries(countries, { folder: root })) process.stdout.write(`${file}\n`);
  process.stderr.write('casus run reads with these places from now on; give them to casus extract with --gazetteer\n');
  return 0;
}

interface Release extends Root {
  version?: string;
  on?: string;
  documents?: string;
  to?: string;
}

/** `casus release`: with a version, publishes it and tells what changed; as a stage, writes what it made as one line of JSON. */
export async function release({ root, version, on, documents, to = join(root, 'dist') }: Release): Promise<number> {
  if (version) return publish(version, { root, on });
  if (!documents) {
    throw new Problem({
      found: 'neither --version nor --documents is given',
      cure: 'publish with: casus release --version YYYY.M.N',
      usage: true,
    });
  }
  const { makeRelease } = await import('./release.ts');
  const released = await makeRelease({ root, documents, extractions: process.stdin, dist: to });
  process.stdout.write(`${JSON.stringify(released)}\n`);
  return 0;
}

async function publish(version: string, { root, on }: Root & { on?: string }): Promise<number> {
  let code = 0;
  const told = (problem: string): void => {
    code = 1;
    process.stderr.write(`${problem}\n`);
  };
  const { already, lines } = await (await import('./publish.ts')).publish({ root, told }, version, on);
  const what = already ? 'was published before, with the same bytes' : 'is published; commit raw/dataset.yaml and dist/';
  const list = lines.map((line) => `  ${line}\n`).join('');
  process.stdout.write(`v${version.replace(/^v/, '')} ${what}.\n${list && `Against the version before:\n${list}`}`);
  return code;
}

/** `casus diff`: every difference on stdout. */
export async function diff(a: string, b: string, { root, csv }: Root & { csv?: boolean }): Promise<number> {
  const { compare } = await import('./diff.ts');
  const { changes, lines } = await compare(root, a, b);
  if (csv) await (await import('../release/index.ts')).writeChangesCsv(changes, process.stdout);
  else process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

/** `casus site`: tells whether the page is another one now. */
export async function site({ root }: Root): Promise<number> {
  const changed = await (await import('./site.ts')).makeFront(root);
  process.stdout.write(`${relative(process.cwd(), join(root, 'dist', 'index.html'))} ${changed ? 'made' : 'is up to date'}.\n`);
  return 0;
}

/** `casus verify`: every difference on stderr, a sentence on stdout when there is none. */
export async function verify(version: string | undefined, { root }: Root): Promise<number> {
  const verdict = await (await import('./verify.ts')).verify(root, version);
  for (const { path, detail } of verdict.differences) process.stderr.write(`dist/${path}: ${detail}.\n`);
  if (verdict.differences.length > 0) return 1;
  const how = verdict.rebuilt
    ? 'rebuilt from raw/, it is the same byte for byte'
    : 'its files are what its SHA256SUMS says; to rebuild it, check out the commit that published it';
  process.stdout.write(`v${verdict.version} verified: ${how}.\n`);
  return 0;
}
