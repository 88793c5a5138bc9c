/** A town, a country or an agency at the head of a line. */
const PLACE = /^\W*\p{Lu}[^.\n|]{1,60}[,:]\s*$/u;
const CAPITALS = /^\W*\p{Lu}[\p{Lu}\s.'’-]+,\s*$/u;

/** "(Agency) -" */
const DASH = /^,?\s*(?:[([][^\n]{1,80}?[)\]]\s*)?(?:-{1,2}|[–—:])(?:\s|$)/;
const POINT = /^\.\s/;

/** Whether a date is that of a dateline, on which a text was written: `BAMAKO, 15 Aug 2022 (Agency) -`, `BOGOTA, January 20. `. */
export function isDateline(text: string, { start, end }: { start: number; end: number }): boolean {
  const right = text.slice(end, end + 100);
  const place = DASH.test(right) ? PLACE : POINT.test(right) ? CAPITALS : null;
  return place?.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start)) ?? false;
}
