import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { packageFile } from '../pipeline/kernel/root.ts';
import { readSchema, resolve, type Schema, type SchemaName } from '../pipeline/kernel/schema.ts';

const typeNames: [SchemaName, string][] = [
  ['events', 'EventRow'],
  ['casualties', 'CasualtyRow'],
  ['forces', 'ForceRow'],
  ['actors', 'ActorRow'],
  ['places', 'PlaceRow'],
  ['sources', 'SourceRow'],
  ['rejects', 'RejectRow'],
  ['evidence', 'EvidenceRow'],
  ['changes', 'ChangeRow'],
  ['tombstones', 'TombstoneRow'],
  ['redirects', 'RedirectRow'],
  ['codebook', 'CodebookRow'],
  ['document', 'Document'],
  ['extraction', 'Extraction'],
  ['source', 'SourceFile'],
  ['review', 'ReviewFile'],
  ['dataset', 'DatasetFile'],
];

const header = '// Made from schemas/*.schema.json by `npm run types`; change the schemas, not this file.\n';

/** The text of schemas/types.ts: one type a schema, and `Tables`, the rows of every table. */
export async function typesSource(): Promise<string> {
  const parts: string[] = [header];
  for (const [name, type] of typeNames) parts.push(await compile(plain(resolve(readSchema(name)), type) as object, type, options));
  return [...parts, tablesType()].join('\n');
}

const options = {
  bannerComment: '',
  ignoreMinAndMaxItems: true,
  style: { singleQuote: true, printWidth: 140 },
} as const;

/** The schema without what only validation needs; only rows and items of lists of objects keep a title, which names their type. */
function plain(schema: Schema, title?: string): unknown {
  if (schema.$ref) return { tsType: typeNames.find(([name]) => schema.$ref === `${name}.schema.json`)![1] };
  const { $id, allOf, title: _, items, properties, ...rest } = schema;
  return {
    ...rest,
    ...(title && { title }),
    ...(items && { items: plain(items, items.properties && items.title) }),
    ...(properties && { properties: mapValues(properties, (property) => plain(property)) }),
  };
}

function mapValues<A, B>(object: Record<string, A>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}

function tablesType(): string {
  const rows = typeNames.slice(0, 8).map(([name, type]) => `  ${name}: ${type}[];`);
  return `/**\n * The rows of every table.\n */\nexport interface Tables {\n${rows.join('\n')}\n}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(packageFile('schemas', 'types.ts'), await typesSource());
