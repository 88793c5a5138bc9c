import type { DatasetFile, Tables } from '../../schemas/types.ts';
import { tables as allTables, type Table } from '../kernel/tables.ts';
import { cardHeader } from './card.ts';
import { bibtex, citation } from './citation.ts';
import { cell, count, grid, plural } from './markdown.ts';
import { notebooks } from './notebooks/index.ts';
import type { ReleaseQuality } from './quality/index.ts';
import { howAccurate } from './quality/page.ts';
import { type Summary, summarise } from './rollup.ts';

/** README.md of a release. It doubles as a Hugging Face dataset card. */
export function readme(dataset: DatasetFile, tables: Tables, quality: ReleaseQuality): string {
  const summary = summarise(tables);
  return `${cardHeader(dataset, summary)}
# ${dataset.title}

${dataset.description.trim()}

Version ${dataset.version}, released on ${dataset.released_on}. ${figures(summary)}

${grid(
  ['Table', 'Rows', 'What a row is'],
  allTables.map((table) => tableLine(table, summary)),
)}

Every table is in \`csv/\` and, with real types, in \`parquet/\`, \`casus.sqlite\` and \`casus.xlsx\`. [CODEBOOK.md](CODEBOOK.md) explains every column, and how to add up deaths
without counting anybody twice. \`evidence\` ties each row to the words of its source.

## How accurate is this?

${howAccurate(quality)} [QUALITY.md](QUALITY.md) has the figures by table and field, and what confidence is worth.

## Load it

${loading()}

Notebooks that answer who was killed, which forces were where, and what the source says for a row, with the rules for adding up:

${notebooks.map(({ file, line }) => `- [notebooks/${file}](notebooks/${file}): ${line}`).join('\n')}

## Check, use and cite it

\`sha256sum -c SHA256SUMS\` checks the files. \`datapackage.json\` (Data Package 2.0) and \`croissant.json\`
(Croissant 1.1) describe them to programs, \`schemas/\` holds the JSON Schemas. [CHANGES.md](CHANGES.md) tells what is new in this version,
\`tombstones.csv\` and \`redirects.csv\` where an id has gone.

Licence: [${dataset.licence.title}](${dataset.licence.url}); places from [GeoNames](https://www.geonames.org), CC BY 4.0. See [LICENSE](LICENSE).

Please cite it with its version ([CITATION.cff](CITATION.cff)):

> ${cell(citation(dataset))}

\`\`\`bibtex
${bibtex(dataset)}
\`\`\`
`;
}

function tableLine({ name, description }: Table, { rows }: Summary): string[] {
  return [`\`${name}\``, count(rows[name] ?? 0), cell(firstClause(description))];
}

/** `One row is one place, from …: …` as `one place, from …`; the codebook has the rest. */
function firstClause(description: string): string {
  return description.split(/[:.](?:\s|$)/)[0]!.replace(/^One row (is )?/, '');
}

function figures({ rows, countries, from, to, killed }: Summary): string {
  const parts = [
    `${plural(rows.events ?? 0, 'event')}${countries.length > 0 ? ` in ${plural(countries.length, 'country', 'countries')}` : ''}`,
    from && to ? `from ${from} to ${to}` : '',
    `read from ${plural(rows.sources ?? 0, 'source')}`,
  ];
  const left = killed.without_best === 0 ? '' : `; ${plural(killed.without_best, 'row')} without one left out`;
  const deaths = killed.best === null ? '' : ` Incidents with a count add up to ${count(killed.best)} killed (best figures${left}).`;
  return `${parts.filter(Boolean).join(', ')}.${deaths}`;
}

function loading(): string {
  return `\`\`\`python
import pandas as pd, datasets
casualties = pd.read_parquet("parquet/casualties.parquet")
events = datasets.load_dataset(".", "events")["train"]
\`\`\`

\`\`\`sql
-- DuckDB
SELECT * FROM 'parquet/events.parquet' WHERE violent ORDER BY date_start;
\`\`\`

\`\`\`r
forces <- arrow::read_parquet("parquet/forces.parquet")
events <- readr::read_csv("csv/events.csv")
\`\`\`

\`\`\`js
// Observable
events = FileAttachment("csv/events.csv").csv({ typed: true })
\`\`\``;
}
