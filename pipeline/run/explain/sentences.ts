import type { EvidenceRow } from '../../../schemas/types.ts';

/** Makes words stand out. */
export type Mark = (words: string) => string;

/** The sentences of a text that spans lie in, with the words marked and below each what was read there; without the text, the quotes alone. */
export function sentences(text: string | undefined, spans: readonly EvidenceRow[], mark: Mark): string[] {
  const whole = text !== undefined && spans.every(({ char_start, char_end, quote }) => text.slice(char_start, char_end) === quote);
  if (!whole) return spans.flatMap((span) => [`  ${mark(span.quote)}`, reading(span)]);
  const shown: string[] = [];
  for (const { start, end } of splitSentences(text)) {
    const inside = spans.filter((span) => span.char_start < end && span.char_end > start);
    if (inside.length > 0)
      shown.push(`  ${marked(text, start, end, inside, mark)}`, ...inside.filter((span) => span.char_start >= start).map(reading));
  }
  return shown;
}

function reading({ field, value, rule, confidence }: EvidenceRow): string {
  return `      ${field === null ? 'the row' : `${field} = ${value ?? '(none)'}`}  (${rule}, ${confidence})`;
}

function splitSentences(text: string): { start: number; end: number }[] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ index, segment }) => ({ start: index, end: index + segment.trimEnd().length }));
}

/** The stretch of text with the words of the spans marked; spans that overlap are marked as one. */
function marked(text: string, start: number, end: number, spans: EvidenceRow[], mark: Mark): string {
  let result = '';
  let at = start;
  for (const span of mergeSpans(spans)) {
    const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)];
    result += text.slice(at, from) + mark(text.slice(from, to));
    at = to;
  }
  return result + text.slice(at, end);
}

function mergeSpans(spans: EvidenceRow[]): { start: number; end: number }[] {
  // The words for the row as a whole and for its status are often the whole clause: they would hide the telling ones.
  const telling = spans.filter(({ field }) => field !== null && field !== 'status');
  const wanted = telling.length > 0 ? telling : [...spans];
  const merged: { start: number; end: number }[] = [];
  for (const { char_start: start, char_end: end } of wanted.sort((a, b) => a.char_start - b.char_start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
