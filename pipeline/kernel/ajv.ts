import { createRequire } from 'node:module';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { readSchema, schemaNames } from './schema.ts';

const require = createRequire(import.meta.url);

/** The annotations of the schema files, which ajv has to be told of because it runs in strict mode. */
const vocabulary = ['x-values', 'x-unit', 'x-standard', 'x-references', 'x-verbatim', 'x-form', 'x-key', 'x-sort', 'x-schema-version'];

/**
 * An ajv that knows every schema file by its `$id`. It reports all errors of a value, not only the first.
 * It loads ajv on the call, because programs that hold compiled validators never need it.
 *
 * @param source keep the generated code, for writing it to a file
 */
export function makeAjv(source = false): Ajv2020 {
  const { Ajv2020: Ajv } = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
  const { default: addFormats } = require('ajv-formats') as typeof import('ajv-formats');
  // Nullable columns narrow a shared definition by keywords alone, and if/then clauses require what a sibling defines.
  const ajv = new Ajv({ allErrors: true, strictTypes: false, strictRequired: false, validateSchema: false, code: { source } });
  (addFormats as unknown as (ajv: Ajv2020, formats: string[]) => void)(ajv, ['date']);
  ajv.addVocabulary(vocabulary);
  for (const name of schemaNames) ajv.addSchema(readSchema(name));
  return ajv;
}
