import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { makeAjv } from '../pipeline/kernel/ajv.ts';
import { packageFile } from '../pipeline/kernel/root.ts';
import { schemaNames } from '../pipeline/kernel/schema.ts';

// Part of the build: writes the validators as plain code beside the compiled program, so that no start pays for compiling schemas.
const standalone = createRequire(import.meta.url)('ajv/dist/standalone').default as typeof import('ajv/dist/standalone/index.js').default;
const names = schemaNames.filter((name) => name !== 'common');
const code = standalone(makeAjv(true), Object.fromEntries(names.map((name) => [name, `${name}.schema.json`])));

mkdirSync(packageFile('.build', 'schemas'), { recursive: true });
writeFileSync(packageFile('.build', 'schemas', 'validators.cjs'), code);
