import type { DatasetFile } from '../../../schemas/types.ts';
import { grid, plural } from '../markdown.ts';
import type { ReleaseQuality } from './index.ts';

/** QUALITY.md: how good the release is, for people. */
export function qualityPage({ title }: DatasetFile, quality: ReleaseQuality): string {
  const parts = [
    `# Quality\n\n${title}, version ${quality.version}. quality.json has the same figures for programs.`,
    reading(quality),
    linking(quality),
    review(quality),
    rejects(quality),
    readers(quality),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** How accurate the rows are, in a few sentences for the README. */
export function howAccurate(quality: ReleaseQuality): string {
  const { reading: read, review } = quality;
  const seen = Object.values(review).reduce((sum, { confirmed, corrected }) => sum + confirmed + corrected, 0);
  const all = Object.values(review).reduce((sum, { rows }) => sum + rows, 0);
  const looked = `Of ${plural(all, 'row')} of events, casualties and forces here, people have looked at ${seen}; the others were made by rules and judged by nobody.`;
  if (!read) return `${looked} How well the rules read was not measured for this build.`;
  const { events, casualties } = read.tables;
  const measured = [
    `On the ${plural(read.articles, 'article')} with answers by hand that come with Casus`,
    `the rules find ${percent(events.recall)} of the events and ${percent(casualties.recall)} of the casualty counts`,
    `${percent(events.precision)} and ${percent(casualties.precision)} of the rows they make stand in the answers`,
    `and the total of deaths is exactly right in ${percent(read.deaths.exact_share)} of the articles that have any`,
  ];
  return `${looked} ${measured.join(', ')}.`;
}

function reading({ reading: read }: ReleaseQuality): string {
  const head = '## How well the rules read';
  if (!read) return `${head}\n\nNot measured for this build.`;
  const rows = Object.entries(read.tables).map(([name, { gold, found, predicted, precision, recall, f1, right }]) => {
    return [`\`${name}\``, String(gold), String(found), percent(recall), String(predicted), percent(precision), share(f1), percent(right)];
  });
  const fields = Object.entries(read.tables).flatMap(([name, table]) =>
    Object.entries(table.fields)
      .filter(([, { judged }]) => judged > 0)
      .map(([field, { judged, right, accuracy }]) => [`\`${name}.${field}\``, percent(accuracy), `${right} of ${judged}`]),
  );
  const bands = read.reliability
    .filter((band) => band.rows > 0)
    .map((band) => [`${band.from.toFixed(1)} to ${band.to.toFixed(1)}`, String(band.rows), percent(band.share)]);
  return `${head}

Measured over the ${plural(read.articles, 'article')} with answers by hand that come with Casus, before anybody reviewed a row. The rules
were written with these articles in sight: reports that nobody here has seen are read less well.

${grid(['Table', 'Rows in the answers', 'Found', 'Recall', 'Rows made', 'Precision', 'F1', 'Found rows with every main field right'], rows)}

- Articles with deaths whose total is exactly right: ${percent(read.deaths.exact_share)} (${read.deaths.exact} of ${read.deaths.articles}).
- Articles without deaths in which none is claimed: ${percent(read.deaths.none_claimed_share)} (${read.deaths.none_claimed} of ${read.deaths.articles_without}).
- Articles about nothing violent from which nothing is read: ${percent(read.nothing.clean_share)} (${read.nothing.clean} of ${read.nothing.articles}).

Fields of the rows that are found:

${grid(['Field', 'Right', 'Judged'], fields)}

What \`confidence\` is worth: the share of rows that are right, by the confidence they were given.

${grid(['Confidence', 'Rows', 'Right'], bands)}`;
}

function linking({ reading: read }: ReleaseQuality): string {
  const head = '## How well reports of one event are brought together';
  if (!read?.links) return `${head}\n\nNot measured for this build.`;
  const { groups, reports, told, read: found, precision, recall, f1, b_cubed_precision, b_cubed_recall, b_cubed_f1 } = read.links;
  const rows = [
    ['Pairs', percent(precision), percent(recall), share(f1)],
    ['B-cubed', percent(b_cubed_precision), percent(b_cubed_recall), share(b_cubed_f1)],
  ];
  return `${head}

Measured over ${plural(reports, 'short report')} in ${plural(groups, 'group')} that come with Casus: reports of one event with other tolls, of attacks in
neighbouring villages, on consecutive days, a year later. They are read and linked as a release is; of the ${told} things they tell the rules
read ${found}, and what is not read counts as not linked.

${grid(['Measure', 'Precision', 'Recall', 'F1'], rows)}`;
}

function review({ review: tables }: ReleaseQuality): string {
  const rows = Object.entries(tables).map(([name, { rows: all, machine, confirmed, corrected }]) => {
    return [
      `\`${name}\``,
      String(all),
      ...[machine, confirmed, corrected].map((count) => (all === 0 ? '–' : `${count} (${percent(count / all)})`)),
    ];
  });
  return `## What people have looked at\n\n${grid(['Table', 'Rows', 'Made by rules alone', 'Confirmed', 'Corrected'], rows)}`;
}

function rejects({ rejects: stages }: ReleaseQuality): string {
  const rows = Object.entries(stages).map(([stage, count]) => [stage, String(count)]);
  const none = 'Nothing was left out.';
  return `## What was left out\n\n${rows.length === 0 ? none : `The table \`rejects\` gives the reason of each.\n\n${grid(['Stage', 'Rejects'], rows)}`}`;
}

function readers({ readers: list }: ReleaseQuality): string {
  const rows = list.map(({ program, version, files }) => [program, version, files.join(', '), 'yes']);
  return `## Which programs read it

Casus is tested by having these programs read the release that the project itself publishes. Each found every row, and in every
column of every table the values whose checksums it should.

${grid(['Program', 'Version', 'Files', 'Rows and columns agree'], rows)}

The checksums of this release are in quality.json under \`columns\`: SHA-256 over the values of the column in the order of the rows, joined
by U+001F; null is empty, numbers with a fraction have six places, days are ISO 8601, true and false are words, lists are joined by "; ".`;
}

function percent(value: number | null): string {
  return value === null ? '–' : `${Math.round(100 * value)} %`;
}

function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}
