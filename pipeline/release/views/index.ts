import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetFile, Tables } from '../../../schemas/types.ts';
import type { Made } from '../cells.ts';
import { writeCsv } from '../csv.ts';
import { cell } from '../markdown.ts';
import { acled } from './acled.ts';
import { ucdpGed } from './ucdp-ged.ts';
import { viewRows, viewTable } from './view.ts';

/** Writes views/ into a release folder, which is there: our events in the columns of other projects. */
export async function writeViews(dataset: DatasetFile, tables: Tables, folder: string): Promise<Made[]> {
  const views = [acled, ucdpGed].map((view) => ({ table: viewTable(view), rows: viewRows(view, tables) }));
  for (const { table, rows } of views) await writeCsv(table, rows, join(folder, `${table.name}.csv`));
  await writeFile(join(folder, 'views', 'README.md'), readme(dataset, views));
  return views;
}

function readme({ title, version }: DatasetFile, views: readonly Made[]): string {
  const parts = views.map(({ table }) => `## ${table.name.slice('views/'.length)}.csv: ${table.title}\n\n${cell(table.description)}`);
  return `# Views

The events of ${title}, version ${version}, in the columns that existing programs expect. A column for which this dataset has no value is
empty. [CODEBOOK.md](../CODEBOOK.md) explains every column.

${parts.join('\n\n')}
`;
}
