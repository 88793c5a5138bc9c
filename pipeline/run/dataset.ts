import { join } from 'node:path';
import type { DatasetFile } from '../../schemas/types.ts';
import { readYaml } from '../kernel/yaml.ts';

/**
 * Reads raw/dataset.yaml of a dataset's folder.
 *
 * @throws AggregateError of every Problem in it
 */
export function readDataset(root: string): DatasetFile {
  const { value, problems } = readYaml<DatasetFile>(join(root, 'raw', 'dataset.yaml'), 'dataset', 'raw/dataset.yaml');
  if (value === null) throw new AggregateError(problems);
  return value;
}
