import type { Reviewed, Span } from './shapes.ts';

/** A stretch of the text over which the same spans lie. */
export interface Piece {
  start: number;
  end: number;
  /** The tables that have a row here. */
  tables: Reviewed[];
  /** Keys of the rows here; those with fewer words first. */
  rows: string[];
  /** Fields of the chosen row that rest on these very words; null when the words are none of the chosen row's. */
  chosen: string[] | null;
}

/** The paragraphs of a text, each cut where spans begin and end, so that spans that overlap can be drawn. */
export function paragraphs(text: string, spans: readonly Span[], chosen: string | null): Piece[][] {
  const lines = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
  const all = pieces(
    text.length,
    [...spans.flatMap(({ start, end }) => [start, end]), ...lines.flatMap(({ start, end }) => [start, end])],
    spans,
    chosen,
  );
  return lines.map(({ start, end }) => all.filter((piece) => piece.start >= start && piece.end <= end));
}

function pieces(length: number, at: readonly number[], spans: readonly Span[], chosen: string | null): Piece[] {
  const cuts = [...new Set([0, length, ...at])].sort((a, b) => a - b);
  const begins = [...spans].sort((a, b) => a.start - b.start);
  let open: Span[] = [];
  let next = 0;
  return cuts.slice(0, -1).map((start, i) => {
    open = open.filter((span) => span.end > start);
    while (next < begins.length && begins[next]!.start <= start) open.push(begins[next++]!);
    const shortest = [...open].sort((a, b) => a.end - a.start - (b.end - b.start));
    const own = open.filter(({ id }) => id === chosen);
    return {
      start,
      end: cuts[i + 1]!,
      tables: [...new Set(open.map(({ table }) => table))].sort(),
      rows: [...new Set(shortest.map(({ id }) => id))],
      chosen: own.length === 0 ? null : [...new Set(own.map(({ field }) => field).filter((field) => field !== null))],
    };
  });
}
