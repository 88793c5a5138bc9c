import type { DatasetFile, Tables } from '../../schemas/types.ts';
import { tables as allTables, type Column, schemaVersion } from '../kernel/tables.ts';
import { killedOnce } from '../kernel/tolls.ts';
import { listSeparator, type Made, type Row, rowsOf } from './cells.ts';
import { emptyIn, exampleOf } from './codebook-rows.ts';
import { cell, code, grid, plural } from './markdown.ts';

/**
 * CODEBOOK.md of a release: what every table, column and value means, how often a column is empty, and how to count.
 *
 * @param more tables beside the data: changes, views
 */
export function codebook(dataset: DatasetFile, tables: Tables, more: readonly Made[] = []): string {
  const parts = [
    opening(dataset, tables, more),
    ...allTables.map((table) => chapter({ table, rows: rowsOf(tables, table) })),
    counting(tables),
    manySources(),
    limits(),
    ...more.map(chapter),
  ];
  return `${parts.join('\n\n')}\n`;
}

function opening(dataset: DatasetFile, tables: Tables, more: readonly Made[]): string {
  const contents = allTables.map((table) => {
    return [
      `[${table.name}](#${table.name})`,
      plural(rowsOf(tables, table).length, 'row'),
      table.key.map((name) => `\`${name}\``).join(', '),
      cell(table.description),
    ];
  });
  const others = more.map(({ table, rows }) => [
    `[${table.name}.csv](#${anchor(table.name)})`,
    plural(rows.length, 'row'),
    cell(table.description),
  ]);
  return `# Codebook

${dataset.title}, version ${dataset.version}, released on ${dataset.released_on}. Schema version ${dataset.schema_version ?? schemaVersion}.

${grid(['Table', 'Rows', 'Key', 'What a row is'], contents)}
${others.length === 0 ? '' : `\nBeside the data:\n\n${grid(['File', 'Rows', 'What a row is'], others)}\n`}
- **Unknown** is an empty cell in CSV and null in Parquet; it is never 0, -1 or a word.
- **Dates** are full ISO 8601 days. What is known only to the month or year has its first and last day, and \`date_prec\` tells how exact it is.
- **Lists** are joined by \`${listSeparator}\` in CSV and are real lists in Parquet.
- **Columns ending in \`_text\`** and quotes are the source's own words, unaltered; all other columns are coded.
- **Order**: rows are sorted by key, columns stand in the order given here.
- **Share empty** and **example** in the tables below are those of this release.`;
}

function chapter({ table, rows }: Made): string {
  const columns = table.columns.map((column) => [
    `\`${column.name}\``,
    meaning(column),
    kind(column),
    column.nullable || column.type === 'list' ? shareEmpty(rows, column) : 'never',
    code(exampleOf(rows, column) ?? ''),
  ]);
  const values = table.columns.filter((column) => column.values).map(valueList);
  const text = [
    `## ${table.name}`,
    cell(table.description),
    grid(['Column', 'Meaning', 'Type', 'Share empty', 'Example'], columns),
    ...values,
  ];
  return text.join('\n\n');
}

function meaning({ title, description, standard, references, values }: Column): string {
  const notes = [
    standard && `Standard: ${standard}.`,
    references && `Points at \`${references.table}.${references.column}\`.`,
    values && 'Values: see below.',
  ].filter(Boolean);
  return cell([`**${title}.** ${description}`, ...notes].join(' '));
}

function kind({ type, unit }: Column): string {
  const words = type === 'list' ? 'list of strings' : type;
  return unit ? cell(`${words}, ${unit}`) : words;
}

/** In per cent; "under 1 %" is never shown as 0, nor "over 99 %" as 100. */
function shareEmpty(rows: readonly Row[], column: Column): string {
  if (rows.length === 0) return '–';
  const empty = emptyIn(rows, column);
  if (empty === 0 || empty === rows.length) return `${(100 * empty) / rows.length} %`;
  return `${Math.min(99, Math.max(1, Math.round((100 * empty) / rows.length)))} %`;
}

/** As GitHub makes it of a heading. */
function anchor(heading: string): string {
  return heading.replace(/[^\w-]/g, '');
}

function valueList({ name, values }: Column): string {
  return [`Values of \`${name}\`:`, '', ...values!.map(({ value, meaning: words }) => `- \`${value}\`: ${cell(words)}`)].join('\n');
}

function counting(tables: Tables): string {
  const { best } = killedOnce(tables.casualties);
  const here = best === null ? '' : `\nIn this release that gives ${plural(best, 'person', 'people')} killed.\n`;
  return `## Adding up deaths

Add only rows of \`casualties\` that count the same people once:

1. \`harm\` is \`killed\`;
2. \`scope\` is \`incident\` (a \`cumulative\` tally already holds incidents: never add the two, nor two tallies);
3. \`part_of\` is empty (a row that is part of another is counted in it);
4. \`status\` is \`reported\` or \`alleged\` (not \`denied\`, \`planned\` or \`threatened\`; leave out \`alleged\` for the strict figure).

\`\`\`sql
SELECT sum(count_low) AS low, sum(count_best) AS best, count(*) - count(count_best) AS rows_without_best
FROM 'parquet/casualties.parquet'
WHERE harm = 'killed' AND scope = 'incident' AND part_of IS NULL AND status IN ('reported', 'alleged');
\`\`\`
${here}
"At least 12" has low 12, best 12 and no high; "between 30 and 40" has no best. A sum passes over empty cells: say how many rows
had none, and give an upper bound only where every row has \`count_high\`.
\`deaths_low\`, \`deaths_best\` and \`deaths_high\` of \`events\` already sum an event's incident deaths: use them or \`casualties\`, never both.`;
}

function manySources(): string {
  return `## When several sources tell of the same

A row that several sources tell has all of them in \`source_ids\`. What each source says by itself stays in \`evidence\`, under its
\`source_id\`: its own count, day, place and words. One row of evidence a further source (field \`source_ids\`) says why its row was joined: the rule
names what agreed (\`link.date.place.tolls\`; \`link.event\` for the counts of events that are one; \`link.review\` for a person's decision), the
confidence how likely the two are one. Each column is taken from the source that tells it most exactly, of equals from the latest.

Counts are reconciled in the manner of UCDP:

- **low** and **high** are the lowest and the highest that any source gives. High is empty where a source says "at least" of a number that no
  other source exceeds.
- **best** is the number that weighs most. A claim weighs 1; half of that where it is a bound ("at least"), half where the source only passes on what
  somebody claims, half where it was published more than 30 days after the first report; a quarter where a source published later, within
  those 30 days, states another number as a fact. Claims of the same number add up. Of numbers that weigh the same the later one stands,
  then the lower one. What a person set outweighs all.
- Counts are reconciled by harm and kind of victims. Where one source gives a total and another its parts, the parts are \`part_of\` the total, and
  their sum counts as a claim on it; attackers who were killed count by themselves.
- A cumulative tally is never one with an incident's toll, nor with a tally of another number.

An id that linking gave up is in redirects.csv with the one that stands for it: of rows that become one, the row keeps its id that an earlier
version published, else that of the source published first.`;
}

function limits(): string {
  return `## Known limits

- Rows are read from reports by rules. A report can be wrong, partial or late, and a rule can misread it: check \`confidence\`, \`status\` and \`review\`, and read the quotes in \`evidence\` before you rest a finding on single rows.
- What no source in this release reports is not here. Counts of events measure reporting as well as violence, and do not compare countries or years.
- Whether two reports tell of one event is a judgement; \`source_ids\` tells on which reports a row rests, \`evidence\` with rule \`link.…\` why, and QUALITY.md how often it is right.
- Places are as exact as \`where_prec\` says: the coordinates of a region or a country are a point inside it, not where something happened.
- Relative dates ("on Monday") rest on the day of publication; \`published_on_basis\` in \`sources\` tells whether that was stated or inferred.
- Names and codes of actors follow common usage in the reports and take no position.
- \`confidence\` estimates whether the row says what its source says, not whether the source is right.`;
}
