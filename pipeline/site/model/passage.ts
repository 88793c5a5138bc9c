import type { Data, Row, Span } from './payload.ts';

/** A stretch of a source's words; the fields that rest on it, if any. */
export interface Piece {
  text: string;
  fields: string[];
}

/** Words of one source in their order, as far as the release quotes them. */
export interface Passage {
  source: string;
  /** Stretches without a gap between them. */
  parts: Piece[][];
}

interface Stretch {
  start: number;
  text: string;
}

/**
 * The passages that a row rests on, with the telling words apart. A release quotes its sources and does not reprint them: sentences
 * are put together from all quotes of the source that overlap. What the same sentences say of the event that a row belongs to is marked too.
 */
export function passages({ evidence }: Data, id: string, { event_id }: Row): Passage[] {
  const spans = evidence[id] ?? [];
  const marked = [...spans, ...(event_id === id ? [] : (evidence[String(event_id)] ?? []))];
  const sources = [...new Set(spans.map(({ source }) => source))];
  return sources.map((source) => {
    const own = spans.filter((span) => span.source === source);
    const around = Object.values(evidence).flatMap((all) => all.filter((span) => span.source === source));
    const touched = stretches(around).filter(({ start, text }) =>
      own.some((span) => span.start >= start && span.end <= start + text.length),
    );
    return {
      source,
      parts: touched.map((stretch) =>
        pieces(
          stretch,
          marked.filter((span) => span.source === source),
        ),
      ),
    };
  });
}

/** Quotes that overlap, joined. */
function stretches(spans: Span[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { start, end, quote } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    const reach = last ? last.start + last.text.length : -1;
    if (!last || start > reach) joined.push({ start, text: quote });
    else if (end > reach) last.text += quote.slice(reach - start);
  }
  return joined;
}

function pieces({ start, text }: Stretch, spans: Span[]): Piece[] {
  const inside = spans.filter((span) => span.field !== null && span.start >= start && span.end <= start + text.length);
  // Words for nearly the whole passage would hide the telling ones.
  const telling = inside.filter((span) => span.end - span.start < 0.6 * text.length);
  const marks = telling.length > 0 ? telling : inside;
  const cuts = [...new Set([start, start + text.length, ...marks.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1]!;
    const over = marks.filter((span) => span.start <= from && span.end >= to);
    return { text: text.slice(from - start, to - start), fields: [...new Set(over.map(({ field }) => field!))] };
  });
}
