import { stringify } from 'yaml';
import type { DatasetFile } from '../../schemas/types.ts';
import { tables as allTables, type Column, type ColumnType } from '../kernel/tables.ts';
import type { Summary } from './rollup.ts';

/** Hugging Face's own words for types; a list is named by its items. */
export const dtypes: Record<ColumnType, string> = {
  string: 'string',
  integer: 'int32',
  number: 'float64',
  boolean: 'bool',
  date: 'date32',
  list: 'string',
};

/**
 * The YAML header that makes a release folder a Hugging Face dataset: one configuration a table, with its columns. A table without
 * rows has none, for the loader takes it for a mistake.
 */
export function cardHeader({ title, licence, keywords }: DatasetFile, { rows }: Summary): string {
  const filled = allTables.filter(({ name }) => (rows[name] ?? 0) > 0);
  const header = {
    pretty_name: title,
    license: licence.name.toLowerCase(),
    language: ['en'],
    tags: keywords,
    size_categories: [sizeCategory(Math.max(0, ...Object.values(rows)))],
    configs: filled.map(({ name }, i) => ({
      config_name: name,
      data_files: `parquet/${name}.parquet`,
      ...(i === 0 && { default: true }),
    })),
    dataset_info: filled.map(({ name, columns }) => ({ config_name: name, features: columns.map(feature) })),
  };
  return `---\n${stringify(header, { lineWidth: 120 })}---\n`;
}

function feature({ name, type }: Column): Record<string, string> {
  return { name, [type === 'list' ? 'list' : 'dtype']: dtypes[type] };
}

/** Hugging Face's size classes. */
function sizeCategory(rows: number): string {
  const classes: [number, string][] = [
    [1e3, 'n<1K'],
    [1e4, '1K<n<10K'],
    [1e5, '10K<n<100K'],
    [1e6, '100K<n<1M'],
  ];
  return classes.find(([limit]) => rows < limit)?.[1] ?? '1M<n<10M';
}
