import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { parse } from 'yaml';
import { Problem } from '../kernel/problem.ts';
import { packageFile } from '../kernel/root.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajvFormats.default(ajv);

/**
 * Makes the reader of YAML files that follow one schema of answers.
 *
 * @param name the schema file's, before `.schema.json`
 * @returns reads a file; throws a Problem that names file and field when it is no YAML or does not follow the schema
 */
export function openShape<T>(name: string): (file: string) => T {
  const fits = ajv.compile<T>(JSON.parse(readFileSync(packageFile('schemas', `${name}.schema.json`), 'utf8')));
  return (file) => {
    const value = readYaml(file);
    if (fits(value)) return value;
    // Of all that is wrong, what sits deepest: a row that fits no alternative is less telling than the field that keeps it from fitting.
    const errors = fits.errors!.filter(({ keyword }) => keyword !== 'oneOf');
    const deepest = Math.max(...errors.map(depth));
    const { instancePath, message, params } = errors.find((error) => depth(error) === deepest)!;
    const field = instancePath.slice(1).replaceAll('/', '.') || undefined;
    const found = `${message} (${Object.values(params).flat().join(', ')})`;
    throw new Problem({ file, field, found, cure: `write it as schemas/${name}.schema.json says` });
  };
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Problem({ file, found: (error as Error).message.split('\n')[0]!, cure: 'write it as YAML' });
  }
}

function depth({ instancePath }: { instancePath: string }): number {
  return instancePath.split('/').length;
}
