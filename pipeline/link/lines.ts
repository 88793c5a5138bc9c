import type { EvidenceRow, Extraction, RedirectRow } from '../../schemas/types.ts';
import { bundlesOf, type Rows } from './bundle.ts';
import { keyOf } from './node.ts';
import { type Gone, linkNote } from './notes.ts';
import type { Documents } from './standing.ts';

/** What became of a component. */
interface Outcome {
  /** The extractions that went in. */
  parts: readonly Extraction[];
  /** The rows that are left. */
  rows: Rows;
  /** The rows that went into others, by id. */
  gone: ReadonlyMap<string, Gone>;
  /** Evidence that merging added. */
  notes: readonly EvidenceRow[];
  documents: Documents;
}

/** The lines that linking writes: rows that point at one another with their actors, places and words, under the source of the first of them. */
export function linesOf({ parts, rows, gone, notes, documents }: Outcome): Extraction[] {
  const joined = [...gone].map(([id, { table, into, why }]) => linkNote(table, into, documents.words(id), why));
  const own = parts.flatMap((part) => part.evidence.map((row) => ({ ...row, row_id: gone.get(row.row_id)?.into ?? row.row_id })));
  const whole: Extraction = {
    source_id: parts[0]!.source_id,
    ...rows,
    actors: unique(
      parts.flatMap((part) => part.actors),
      ({ actor_id }) => actor_id,
    ),
    places: unique(
      parts.flatMap((part) => part.places),
      ({ place_id }) => place_id,
    ),
    evidence: unique([...own, ...joined.filter((note) => note !== null), ...notes], ({ evidence_id }) => evidence_id),
    rejects: [],
  };
  const redirects = redirectsOf(gone);
  const lines = bundlesOf(whole).filter(({ extraction }) => idsOf(extraction).length > 0);
  const rejects = parts.flatMap((part) => part.rejects);
  const ordered = lines.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ extraction }) => signed(extraction, redirects, documents));
  if (ordered.length === 0) return parts.map((part) => ({ ...part }));
  return ordered.map((line, i) => (i === 0 ? { ...line, rejects } : line));
}

/** A line under the source of its first row, with the ids that its rows stand for. */
function signed(line: Extraction, redirects: ReadonlyMap<string, RedirectRow[]>, documents: Documents): Extraction {
  const ids = idsOf(line);
  const [first] = documents.inOrder(ids.map((id) => ({ id })));
  const { source_id, ...rows } = line;
  const own = ids.flatMap((id) => redirects.get(id) ?? []);
  return { source_id: documents.holder(first!.id).source_id, ...rows, ...(own.length > 0 && { redirects: own }) };
}

function redirectsOf(gone: ReadonlyMap<string, Gone>): Map<string, RedirectRow[]> {
  const redirects = new Map<string, RedirectRow[]>();
  for (const [id, { into }] of gone) redirects.set(into, [...(redirects.get(into) ?? []), { id, replaced_by: into }]);
  return redirects;
}

function idsOf({ events, casualties, forces }: Rows): string[] {
  return [
    ...events.map((row) => row[keyOf.events]),
    ...casualties.map((row) => row[keyOf.casualties]),
    ...forces.map((row) => row[keyOf.forces]),
  ];
}

function unique<T>(rows: readonly T[], key: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}
