#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { packageFile } from './kernel/root.ts';
import { report } from './run/report.ts';

const { version, description } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as Record<string, string>;
const program = new Command('casus')
  .description(description!)
  .version(version!)
  .option('--debug', 'show where a mistake of the program happened')
  // What stands before the verb is the program's, what stands after it the verb's: `casus release` has a --version of its own.
  .enablePositionalOptions()
  .exitOverride();

/** A verb: what it does, and an example for its help. */
function verb(usage: string, does: string, example: string): Command {
  const command = program.command(usage).description(does).addOption(new Option('--debug').hideHelp());
  return command.addHelpText('after', `\nExample:\n  ${example}`);
}

/** An action that loads its code only when it is asked for, and ends the program with the code it returns: 0 fine, 1 problems found. */
function does<A extends unknown[]>(act: (...words: A) => Promise<number>): (...words: A) => Promise<void> {
  return async (...words) => {
    process.exitCode = await act(...words);
  };
}

const stages = () => import('./run/stages.ts');
const verbs = () => import('./run/verbs.ts');
const root = ['--root <folder>', 'the folder that holds raw/ and dist/', '.'] as const;
const gazetteer = ['--gazetteer <file...>', 'GeoNames dumps that join the gazetteer'] as const;

verb('run', 'make dist/ from raw/; does only what changed', 'casus run')
  .option(...root)
  .option('--force', 'make everything anew')
  .option('--quiet', 'tell problems only')
  .action(does(async (options) => (await verbs()).run(options)));

verb('init <folder>', 'make the folder of a new dataset', 'casus init sahel-2022 --title "The Sahel in 2022"')
  .option('--title <words>', 'name for people')
  .option('--author <name>', 'who makes it')
  .action(does(async (folder, options) => (await verbs()).init(folder, options)));

verb(
  'add <file-or-url>',
  'make a source folder under raw/ of an article',
  'casus add https://example.org/news/report --licence "All rights reserved"',
)
  .option(...root)
  .option('--id <source-id>', 'name of the folder; made from the title unless given')
  .option('--title <words>', 'headline')
  .option('--publisher <name>', 'who published it')
  .option('--url <address>', 'where it was published, for a file')
  .option('--published-on <day>', 'day of publication, YYYY-MM-DD')
  .option('--licence <terms>', 'terms of use: an SPDX identifier or words')
  .action(does(async (from, options) => (await verbs()).add(from, options)));

verb('ingest [path...]', 'source folders, NDJSON or WARC files -> documents', 'casus ingest raw/ > documents.ndjson').action(
  does(async (paths) => (await stages()).ingest(paths)),
);

verb('extract', 'documents -> extractions', 'casus extract < documents.ndjson > extractions.ndjson')
  .option('--statements', 'stop before dates, counts, places and actors are normalised')
  .option(...gazetteer)
  .action(does(async (options) => (await stages()).extract(options)));

verb('normalise', 'statements -> extractions', 'casus extract --statements < documents.ndjson | casus normalise > extractions.ndjson')
  .option(...gazetteer)
  .action(does(async (options) => (await stages()).normalise(options)));

verb(
  'curate',
  "extractions -> extractions with people's decisions in raw/<source_id>/review.yaml applied",
  'casus curate < extractions.ndjson > curated.ndjson',
)
  .option(...root)
  .option(...gazetteer)
  .action(does(async (options) => (await stages()).curate(options)));

verb(
  'link',
  'extractions -> extractions with one row for each event',
  'casus link < extractions.ndjson > linked.ndjson\n  casus link --split < extractions.ndjson | LC_ALL=C sort | casus link --sorted > linked.ndjson',
)
  .option('--split', 'write lines to sort instead: a key (country, day, row), a tab, the rows that travel together')
  .option('--sorted', 'read such lines, sorted; memory then holds one country and time at once')
  .option('--known <file>', 'ids that were published before, one a line, oldest first: of ids that become one the oldest stays')
  .action(does(async (options) => (await stages()).link(options)));

verb('validate', 'extractions -> extractions whose every row follows the rules', 'casus validate < linked.ndjson > validated.ndjson')
  .option('--strict', 'fail on decisions in a review.yaml that have no effect')
  .action(does(async (options) => (await stages()).validate(options)));

verb(
  'release',
  'publish a version for good; with --documents, extractions -> a release folder',
  'casus release --version 2026.12.0\n  casus release --documents documents.ndjson < validated.ndjson',
)
  .option(...root)
  .option('--version <version>', 'the version to publish: it never gets other bytes again')
  .option('--on <day>', 'its day of release, YYYY-MM-DD; today for a version that raw/dataset.yaml does not have yet')
  .option('--documents <file>', 'the documents that the extractions were read from, NDJSON')
  .option('--to <folder>', 'where releases are published; dist/ in the root unless given')
  .addHelpText(
    'after',
    `
A version is open until it is published: casus run makes it again as often as raw/ or the rules change. Publishing notes the checksum of
its bytes in raw/dataset.yaml. From then on no run can give it other bytes, the next version must be later, and a folder in dist/ that
somebody changed by hand is found.`,
  )
  .action(does(async (options) => (await verbs()).release(options)));

verb('diff <a> <b>', 'tell what differs between two releases: versions or folders', 'casus diff 2026.11.0 2026.12.0')
  .option(...root)
  .option('--csv', 'write it in the form of changes.csv')
  .action(does(async (a, b, options) => (await verbs()).diff(a, b, options)));

verb('site', 'the releases in dist/ -> dist/index.html', 'casus site')
  .option(...root)
  .action(does(async (options) => (await verbs()).site(options)));

verb('review [source]', 'judge rows beside their words in the browser; writes raw/<source>/review.yaml', 'casus review --by "Ada Moreau"')
  .option(...root)
  .option('--port <number>', 'port to listen on, on this machine only; any that is free unless given')
  .option('--by <name>', 'who decides; what the browser remembers, or else the user.name of git, unless given')
  .action(does(async (source, options) => (await verbs()).review(source, options)));

verb('eval', 'score what is read against articles with answers by hand', 'casus eval --misses')
  .option('--gold <folder>', 'the articles and their answers', 'tests/gold')
  .option('--misses', 'show what is wrong in each article')
  .option('--json', 'print the figures as JSON and nothing else')
  .option('--out <file>', 'write the figures as JSON there, too')
  .option(...gazetteer)
  .action(does(async (options) => (await verbs()).evaluate(options)));

verb('explain <row-id>', 'show a row beside the sentences it was read from', 'casus explain ev-0123456789ab')
  .option(...root)
  .action(does(async (id, options) => (await verbs()).explain(id, options)));

verb('verify [version]', 'rebuild a release from raw/ and compare it byte for byte', 'casus verify')
  .option(...root)
  .action(does(async (wanted, options) => (await verbs()).verify(wanted, options)));

verb('gazetteer', 'place names beyond the built-in ones', 'casus gazetteer add ML BF NE')
  .command('add <country...>')
  .description('fetch the place names of countries from GeoNames, for casus run and --gazetteer')
  .option(...root)
  .addHelpText('after', '\nExample:\n  casus gazetteer add ML BF NE')
  .action(does(async (countries, options) => (await verbs()).addGazetteers(countries, options)));

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = error instanceof CommanderError ? usageCode(error) : report(error, isDebugged());
}

/** Help that was asked for is fine; anything else that commander complains of is wrong usage. */
function usageCode({ exitCode }: CommanderError): number {
  return exitCode === 0 ? 0 : 2;
}

function isDebugged(): boolean {
  return [program, ...program.commands].some((command) => command.opts().debug);
}
