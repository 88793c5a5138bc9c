import type { ErrorObject } from 'ajv';
import { nearest } from './nearest.ts';
import { Problem } from './problem.ts';
import { readSchema, resolve, type Schema, type SchemaName } from './schema.ts';
import { validatorOf } from './validators.ts';

/** One thing that is wrong with a value: where it sits, what is there, what to do. `found` and `cure` read as in Problem. */
export interface Fault {
  path: (string | number)[];
  found: string;
  cure: string;
}

/** Everything in which a value departs from a schema file, one fault a field; empty when it follows the schema. */
export function faults(name: SchemaName, value: unknown): Fault[] {
  const validate = validatorOf(name);
  if (validate(value)) return [];
  const schema = resolve(readSchema(name));
  const found = (validate.errors ?? []).filter((error) => error.keyword !== 'if').map((error) => explain(error, value, schema));
  const seen = new Set<string>();
  return found.filter(({ path }) => !seen.has(fieldName(path)!) && seen.add(fieldName(path)!));
}

/** The faults of a value that came from a file or a line of input, as problems that say so. */
export function problemsOf(name: SchemaName, value: unknown, where: { file?: string; line?: number }): Problem[] {
  return faults(name, value).map(({ path, found, cure }) => new Problem({ ...where, field: fieldName(path), found, cure }));
}

/** `['contributors', 0, 'role']` as `contributors[1].role`, counted from 1 as people do; undefined for the whole value. */
export function fieldName(path: (string | number)[]): string | undefined {
  if (path.length === 0) return undefined;
  return path.reduce<string>((name, part) => (typeof part === 'number' ? `${name}[${part + 1}]` : name ? `${name}.${part}` : part), '');
}

/** A value as a message shows it: quoted when it is text, cut short when it is long. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a block of fields';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${[...text].slice(0, 80).join('')}…` : text;
}

function explain(error: ErrorObject, root: unknown, rootSchema: Schema): Fault {
  const path = pathOf(error, root);
  const value = path.reduce<unknown>((inner, part) => (inner as Record<string | number, unknown> | null)?.[part], root);
  const schema = schemaAt(rootSchema, path);
  const orNull = schema.type?.includes('null') ? ', or null when it is not known' : '';
  const is = `is ${show(value)}`;
  const { keyword, params } = error;
  switch (keyword) {
    case 'required':
      return { path, found: 'is missing', cure: `add it${orNull}` };
    case 'additionalProperties':
      return { path, found: 'is not a known field', cure: unknownField(path, error, rootSchema) };
    case 'type':
      return { path, found: is, cure: `write ${typeWords(params.type, value)}` };
    case 'format':
      return { path, found: `${is}, which is not a date`, cure: `write it as YYYY-MM-DD${orNull}` };
    case 'enum':
      return { path, found: `${is}, which ${clash(error, root, rootSchema)}`, cure: `write ${choices(params.allowedValues, value)}` };
    case 'pattern':
      return {
        path,
        found: `${is}, which does not have the right form`,
        cure: `write ${schema['x-form'] ?? 'it as described'}${example(schema)}${orNull}`,
      };
    case 'minLength':
      return { path, found: 'is empty', cure: `write some text${orNull}` };
    case 'maxLength':
      return { path, found: `has ${(value as string).length} characters`, cure: `shorten it to ${params.limit} or fewer` };
    case 'minimum':
    case 'maximum':
      return { path, found: is, cure: `write a number that is ${params.comparison} ${params.limit}` };
    case 'minItems':
      return { path, found: 'is an empty list', cure: 'give it an entry' };
    case 'uniqueItems':
      return { path, found: `holds ${show((value as unknown[])[params.i])} twice`, cure: 'remove one of the two' };
    default:
      return { path, found: `${is}, which ${error.message}`, cure: 'correct it' };
  }
}

/** The part of a schema that describes the field at a path; empty where the schema says nothing of it. */
function schemaAt(schema: Schema, path: (string | number)[]): Schema {
  return path.reduce<Schema>((inner, part) => (typeof part === 'number' ? inner.items : inner.properties?.[part]) ?? {}, schema);
}

/** Where the error sits; a missing or unknown field counts as part of the path. */
function pathOf(error: ErrorObject, root: unknown): (string | number)[] {
  const parts = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const named = error.params.missingProperty ?? error.params.additionalProperty;
  let inner = root;
  const path = parts.map((part) => {
    const key = Array.isArray(inner) ? Number(part) : part;
    inner = (inner as Record<string | number, unknown>)[key];
    return key;
  });
  return named === undefined ? path : [...path, named];
}

const words: Record<string, string> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of fields',
  null: 'null',
};

function typeWords(type: string | string[], value: unknown): string {
  const types = [type].flat();
  const list = types.map((name) => words[name] ?? name).join(' or ');
  return types.includes('string') && ['number', 'boolean'].includes(typeof value) ? `${list}; to make it text, put it in quotes` : list;
}

function unknownField(path: (string | number)[], error: ErrorObject, rootSchema: Schema): string {
  const known = Object.keys(schemaAt(rootSchema, path.slice(0, -1)).properties ?? {});
  const close = nearest(error.params.additionalProperty, known);
  return close ? `rename it to ${close} or remove it` : `remove it; the fields are ${known.join(', ')}`;
}

function choices(allowed: (string | number | null)[], value: unknown): string {
  const close = typeof value === 'object' ? null : nearest(String(value), allowed.map(String));
  if (close) return close;
  const shown = allowed.map(String);
  if (shown.length === 1) return shown[0]!;
  return `one of ${shown.slice(0, 20).join(', ')}${shown.length > 20 ? ' and others (see the codebook)' : ''}`;
}

/** Why a coded value is refused: it is no code at all, or its neighbour (event_type, say) does not allow it. */
function clash(error: ErrorObject, root: unknown, rootSchema: Schema): string {
  const clause = error.schemaPath.match(/^#\/allOf\/(\d+)\/then/)?.[1];
  const condition = clause && (rootSchema.allOf?.[Number(clause)] as { if?: Schema } | undefined)?.if;
  const neighbour = condition ? Object.keys(condition.properties ?? {})[0] : undefined;
  if (!neighbour) return 'is not one of its values';
  return `does not go with ${neighbour} ${show((root as Record<string, unknown>)[neighbour])}`;
}

function example(schema: Schema): string {
  return schema.examples?.length ? `, such as ${String(schema.examples[0])}` : '';
}
