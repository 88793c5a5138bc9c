import type { CasualtyStatement, EventStatement, Statement } from '../../kernel/statements.ts';
import { type SentenceContext, sentenceText } from './context.ts';
import { sizeOf } from './whole-toll.ts';

/** Words of a lead that sums up several attacks or places. */
const SEVERAL =
  /\b(?:attacks|raids|strikes|airstrikes|bombings|blasts|explosions|clashes|ambushes|shootings|killings|incidents|assaults|violence|across|separate|villages|towns|districts|provinces|areas|cities|communities)\b/i;

/** Sentences of a headline and lead, in which a total stands before what it is made of. */
const LEAD = 2;

/** Below this sum, numbers of other days add up to it by chance. */
const SMALL = 10;

/**
 * A lead that gives the sum of several attacks tells no attack of its own: "Raids on three villages claimed 31 lives this week. On
 * Sunday gunmen killed 12 people in Intazayene …". Such a total is a tally, so that nobody adds up sum and summands.
 */
export function settleSums(statements: readonly Statement[], sentences: readonly SentenceContext[]): void {
  const totals = statements.filter(
    (one): one is CasualtyStatement => one.kind === 'casualty' && isTotal(one) && SEVERAL.test(sentenceText(sentences[one.sentence]!)),
  );
  for (const total of totals) {
    const parts = summands(total, statements);
    if (new Set(parts.map(sceneOf).filter(({ length }) => length > 0)).size < 2) continue;
    const twins = totals.filter((one) => one.harm === total.harm && peopleIn(one) === peopleIn(total));
    for (const one of statements) if (twins.some((twin) => isPartOf(one, twin, statements))) settle(one as CasualtyStatement, statements);
    for (const part of parts) inheritDay(part, total, statements);
  }
}

/** The day that a lead gives with its sum is that of the summands, unless they have their own. */
function inheritDay(part: CasualtyStatement, { dates }: CasualtyStatement, statements: readonly Statement[]): void {
  const event = part.event === null ? undefined : statements[part.event];
  for (const one of [part, event]) if (one && one.dates.length === 0) one.dates = dates;
}

function isTotal(one: CasualtyStatement): boolean {
  return one.sentence <= LEAD && one.part_of === null && !one.cumulative && !one.toll && peopleIn(one) > 2;
}

function isPartOf(one: Statement, total: CasualtyStatement, statements: readonly Statement[]): boolean {
  return one === total || (one.kind === 'casualty' && one.part_of !== null && statements[one.part_of] === total);
}

function settle(one: CasualtyStatement, statements: readonly Statement[]): void {
  const event = one.event === null ? undefined : (statements[one.event] as EventStatement);
  for (const other of statements)
    if (other.kind === 'event' && other.violent && other.sentence === one.sentence && (other === event || other.noun))
      other.background = true;
  one.cumulative = true;
  one.event = null;
}

/** The numbers told after a total that, one after the other, come to it; none where they do not. */
function summands(total: CasualtyStatement, statements: readonly Statement[]): CasualtyStatement[] {
  const later = statements.filter(
    (one): one is CasualtyStatement =>
      one.kind === 'casualty' && one.harm === total.harm && one.sentence > total.sentence && isCandidate(one, total),
  );
  let sum = 0;
  const last = later.findIndex((part) => {
    sum += peopleIn(part);
    return sum === peopleIn(total);
  });
  return later.slice(0, last + 1);
}

function isCandidate(one: CasualtyStatement, total: CasualtyStatement): boolean {
  const size = peopleIn(one);
  if (one.part_of !== null || one.cumulative || one.toll || size === 0 || size >= peopleIn(total)) return false;
  if (isFighter(one) !== isFighter(total)) return false;
  return peopleIn(total) >= SMALL || one.dates.every(({ text }) => total.dates.some((date) => date.text === text));
}

function isFighter({ victim: { victim_type, side } }: CasualtyStatement): boolean {
  return side === 'armed_group' || side === 'state' || /^(?:military|militant|police)$/.test(victim_type ?? '');
}

/** Where and when, as the text has it; nothing where it says neither. */
function sceneOf({ places, dates }: CasualtyStatement): string {
  const place = places.find(({ relation }) => relation === 'at' || relation === 'near');
  return [place?.name ?? '', ...dates.map(({ text }) => text)].join(' ').trim();
}

/** How many a toll stands for: its number, one for somebody, 0 for people without a number. */
function peopleIn({ victim }: CasualtyStatement): number {
  return victim.count ? sizeOf(victim) : victim.plural ? 0 : 1;
}
