import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { ErrorObject } from 'ajv';
import { makeAjv } from './ajv.ts';
import type { SchemaName } from './schema.ts';

/** Tells whether a value follows a schema; when it does not, `errors` holds why until the next call. */
export interface Validate {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

// The build writes this beside the compiled program; from the sources there is none and ajv compiles the schemas.
const compiled = fileURLToPath(new URL('../../schemas/validators.cjs', import.meta.url));
let find: ((name: SchemaName) => Validate) | undefined;

/** The validator of one schema file, compiled at most once. */
export function validatorOf(name: SchemaName): Validate {
  find ??= existsSync(compiled) ? fromCode() : fromSchemas();
  return find(name);
}

function fromCode(): (name: SchemaName) => Validate {
  const validators = createRequire(import.meta.url)(compiled) as Record<string, Validate>;
  return (name) => validators[name]!;
}

function fromSchemas(): (name: SchemaName) => Validate {
  const ajv = makeAjv();
  return (name) => ajv.getSchema(`${name}.schema.json`) as Validate;
}
