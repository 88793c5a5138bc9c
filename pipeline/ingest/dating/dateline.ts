import { type DateMention, isDateline, resolveDate } from '../../time/index.ts';

/** A date that the text states as its own. */
export interface Dateline {
  mention: DateMention;
  published_on: string;
}

/** How far into the text a dateline or a label may stand. */
const HEAD = 600;

const LABEL =
  /^\W*(?:first\s+)?(?:published|posted|updated|issued|released|last\s+(?:updated|modified)|date|dated)(?:\s+(?:on|at|date))?\s*[:|-]?\s*(?:\d{1,2}[:.]\d{2}\s*(?:[ap]m|gmt|utc)?,?\s*)?$/i;
const ALONE = /^(?:[^\n|]{0,80}\|)?\s*$/;
const AFTER_ALONE = /^(?:,?\s*(?:at\s+)?\d{1,2}[:.]\d{2}[^\n|]{0,12})?\s*(?:$|\n|[|·•])/;

/**
 * The date in a dateline (`BAMAKO, 15 Aug 2022 (Agency) -`), after a label (`Published: 15 August 2022`) or alone on its line
 * (`15 August 2022 |`) at the head of a text; null where none is there or it bears no year.
 */
export function readDateline(text: string, mentions: readonly DateMention[]): Dateline | null {
  for (const mention of mentions) {
    if (mention.start > HEAD) return null;
    if (mention.form.kind !== 'day' || !isStated(text, mention)) continue;
    const day = resolveDate(mention, { published_on: null });
    if (day) return { mention, published_on: day.date_start };
  }
  return null;
}

function isStated(text: string, { start, end }: DateMention): boolean {
  const left = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const right = text.slice(end, end + 100);
  return LABEL.test(left) || isDateline(text, { start, end }) || (ALONE.test(left) && AFTER_ALONE.test(right));
}
