import type { Column, Table } from '../kernel/tables.ts';

/** The form of a list's cell in CSV. */
export const listPattern = '[^;]+(; [^;]+)*';

/** A field of a Table Schema (Data Package 2.0), with `unit` and `standard` beside the profile's own properties. */
type Field = Record<string, unknown>;

/** A table's columns in the terms of the Data Package standard: what tools need to read its CSV with the right types. */
export function tableSchema({ name, key, columns }: Table): Record<string, unknown> {
  const pointers = columns.filter(({ references, type }) => references && type !== 'list');
  return {
    fields: columns.map((column) => field(column, key)),
    missingValues: [''],
    primaryKey: key,
    ...(pointers.length > 0 && { foreignKeys: pointers.map((column) => foreignKey(column, name)) }),
  };
}

function field(column: Column, key: readonly string[]): Field {
  const { name, title, description, values, unit, standard } = column;
  const limits = constraints(column, key);
  return {
    name,
    // Version 2.0 of the standard has no list type; the pattern below tells how the items are joined.
    type: column.type === 'list' ? 'string' : column.type,
    title,
    description: column.type === 'list' ? `${description} Items are joined by "; " in CSV.` : description,
    ...(Object.keys(limits).length > 0 && { constraints: limits }),
    ...(values && { categories: values.map(({ value, meaning }) => ({ value, label: meaning })) }),
    ...(unit && { unit }),
    ...(standard && { standard }),
  };
}

function constraints({ name, type, nullable, values, pattern, minimum, maximum }: Column, key: readonly string[]): Record<string, unknown> {
  return {
    // An empty list is an empty cell, so that a list is never required.
    ...(!nullable && type !== 'list' && { required: true }),
    ...(key.length === 1 && key[0] === name && { unique: true }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(values && { enum: values.map(({ value }) => value) }),
    ...(pattern && type === 'string' && { pattern }),
    ...(type === 'list' && { pattern: listPattern }),
  };
}

/** A key that points into its own table names no resource; the standard has it so. */
function foreignKey({ name, references }: Column, table: string): Record<string, unknown> {
  const fields = [references!.column];
  return { fields: [name], reference: references!.table === table ? { fields } : { resource: references!.table, fields } };
}
