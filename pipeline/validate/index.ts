import type { Extraction, RedirectRow, RejectRow } from '../../schemas/types.ts';
import { show } from '../kernel/faults.ts';
import { makeRowTest } from '../kernel/rules/index.ts';
import { table as tableOf } from '../kernel/tables.ts';
import { validatorOf } from '../kernel/validators.ts';
import { type Draft, finished, type Judged, judged, leaveOut, note, type Row } from './draft.ts';
import { draftRules } from './rules/index.ts';
import { checkShapes, rowsOf } from './shape.ts';

/**
 * Makes the stage's function: it holds every row to its schema, then to the domain rules, and moves what fails to `rejects`.
 * A row that breaks a rule is left out; a field that points at a row that is not there is emptied; both leave a reject that names
 * table, row, field and value. Evidence of a row that was left out goes with it. What has passed once passes again unchanged.
 *
 * It never throws and never changes its argument, whatever the input: a value that is no extraction becomes an empty one with a reject.
 *
 * @returns `(extraction, text?)`; with the document's text every quote is compared with it
 */
export function makeValidator(): (extraction: Extraction, text?: string) => Extraction {
  const tests = new Map(judged.map((table) => [table, makeRowTest(tableOf(table))]));
  return (extraction, text) => {
    const value: Row = isObject(extraction) ? extraction : {};
    const source_id = typeof value.source_id === 'string' ? value.source_id : '';
    const draft = open(value, source_id, text);
    if (value !== (extraction as unknown)) note(draft, `extraction is ${show(extraction)}, which is no block of fields.`, null);
    checkShapes(draft);
    for (const table of judged) checkRows(draft, table, tests.get(table)!);
    let rejects: number;
    do {
      rejects = draft.rejects.length;
      for (const rule of draftRules) rule(draft);
    } while (draft.rejects.length > rejects);
    return finished(draft, source_id || 'unknown');
  };
}

function open(value: Row, id: string, text: string | undefined): Draft {
  // A document that holds nothing but this id is refused only for the id.
  const source_id = validatorOf('document')({ source_id: id, text: '' }) ? id : null;
  const rows = { events: [], casualties: [], forces: [], actors: [], places: [], evidence: [] };
  const draft: Draft = { source_id, rows, rejects: [], redirects: [], gone: new Set(), text };
  if (source_id === null) note(draft, `source_id is ${show(value.source_id)}, which cannot name a source.`, null);
  for (const table of judged) draft.rows[table] = rowsOf(draft, value, table);
  for (const row of rowsOf(draft, value, 'rejects')) {
    if (validatorOf('rejects')(row)) draft.rejects.push(row as unknown as RejectRow);
    else note(draft, `rejects row ${show(row.reject_id)} does not follow its schema; its reason was ${show(row.reason)}.`, null);
  }
  for (const row of value.redirects === undefined ? [] : rowsOf(draft, value, 'redirects')) {
    if (validatorOf('redirects')(row)) draft.redirects.push(row as unknown as RedirectRow);
    else note(draft, `redirects row ${show(row.id)} does not follow its schema; it was left out.`, null);
  }
  return draft;
}

function checkRows(draft: Draft, table: Judged, test: (row: Row) => string | null): void {
  for (const row of [...draft.rows[table]]) {
    const why = test(row);
    if (why !== null) leaveOut(draft, table, row, why);
  }
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
