import type { EventStatement, Status, Thing, Where } from '../../kernel/statements.ts';
import type { DateMention } from '../../time/form.ts';
import type { Frame } from '../clause/frames.ts';
import { isMark } from '../clause/lists.ts';
import { isBefore } from './before.ts';
import { type SentenceContext, spanOf, thingOf, tokenSpan } from './context.ts';
import { datesIn, mayDate } from './when.ts';
import { placesIn, whereAt } from './where.ts';

/** Places, dates and weapons between two chunks. */
export function circumstances(
  context: SentenceContext,
  from: number,
  to: number,
): { places: Where[]; dates: DateMention[]; weapons: Thing[] } {
  return { places: placesIn(context, from, to), dates: datesIn(context, from, to), weapons: weaponsIn(context, from, to) };
}

/** Weapons that are said to be used between two chunks. */
export function weaponsIn(context: SentenceContext, from: number, to: number): Thing[] {
  const weapons: Thing[] = [];
  for (let i = from; i < to; i++) {
    const chunk = context.chunks[i]!;
    if (chunk.kind !== 'noun') continue;
    const before = context.chunks[i - 1];
    const prep = before && 'low' in before ? before.low : '';
    const used = /^(?:with|by|using|of|via|wielding)$/.test(prep) || (prep === 'from' && isShot(context, i - 2));
    const weapon = used || chunk.event ? thingOf(context, chunk, 'weapon') : null;
    if (weapon) weapons.push(weapon);
  }
  return weapons;
}

/** "shrapnel from a rocket", "fire from a tank". */
function isShot({ chunks, reading }: SentenceContext, at: number): boolean {
  const noun = chunks[at];
  return (
    noun?.kind === 'noun' &&
    /^(?:shrapnel|splinters|fragments|debris|fire|gunfire|bullets?|shots?|shells?)$/.test(reading.tokens[noun.head]!.low)
  );
}

/** What the clause says of place and time; where it is silent, what the rest of its sentence says. */
export function widened(context: SentenceContext, from: number, to: number): ReturnType<typeof circumstances> {
  const own = circumstances(context, from, to);
  if (own.places.length > 0 && own.dates.length > 0) return own;
  const all = circumstances(context, 0, context.chunks.length);
  return {
    places: own.places.length > 0 ? own.places : all.places,
    dates:
      own.dates.length > 0
        ? own.dates
        : byNearness(
            context,
            from,
            all.dates.filter(
              (date) =>
                mayDate(context, date) &&
                !isConceded(context, from, date) &&
                !isSaidOn(context, from, date) &&
                !isFollowing(context, from, to, date),
            ),
          ),
    weapons: own.weapons,
  };
}

/** "On Sunday he walks past the church where, on 2 May, a bomb fell and killed two": the last date named before a clause is its date. */
function byNearness({ reading: { tokens }, chunks }: SentenceContext, from: number, dates: readonly DateMention[]): DateMention[] {
  const { start } = tokens[chunks[from]!.from]!;
  return [...dates.filter((date) => date.start < start).reverse(), ...dates.filter((date) => date.start >= start)];
}

/** "Though he was welcomed in 2013, protests were held": what is conceded happened at a time of its own. */
function isConceded(context: SentenceContext, from: number, { start, end }: DateMention): boolean {
  return context.frames.some((frame) => {
    if (!/^(?:though|although|while|whilst|whereas)$/.test(frame.opener ?? '') || (frame.from <= from && from < frame.to)) return false;
    const clause = spanOf(context, frame.from, frame.to);
    return start >= clause.start && end <= clause.end;
  });
}

/** "Police went in on Monday after a weekend in which ten people were killed": what was before is not of that day. */
function isFollowing(context: SentenceContext, from: number, to: number, { end }: DateMention): boolean {
  const { chunks, reading } = context;
  if (reading.text.length <= NOTE || !isBefore(context, to - 1)) return false;
  return chunks.slice(0, from).some((chunk) => isMark(chunk, 'after', 'following') && reading.tokens[chunk.from]!.start >= end);
}

/** Characters of a note, whose authors put the day of the event anywhere. */
const NOTE = 600;

/** "…, an official said on Sunday", "said on Sunday that it had killed two": in a report, the day on which it was said is no day of what is told. */
function isSaidOn(context: SentenceContext, from: number, { start, end }: DateMention): boolean {
  if (context.reading.text.length <= NOTE) return false;
  const before = context.frames.find((frame) => frame.from <= from && from < frame.to)?.verb.perfect ?? false;
  return context.frames.some(({ verb, from: first, at, to }) => {
    if (!verb.says || (at <= from && !before) || (first <= from && from < to)) return false;
    const said = spanOf(context, at, to);
    return start >= said.start && end <= said.end;
  });
}

/** "the memory of 8 December, when four boys were taken": the day that the clause says more of. */
function dayOf({ chunks }: SentenceContext, { from }: Frame): DateMention[] {
  const at = chunks[from - 2]?.kind === 'comma' ? from - 3 : from - 2;
  const day = chunks[at];
  return isMark(chunks[from - 1], 'when') && day?.kind === 'date' ? [day.mention] : [];
}

/** "the wounded from Qana, where shells hit a school": the place that the clause says more of is its scene. */
function sceneBefore(context: SentenceContext, { from }: Frame): Where[] {
  const { chunks } = context;
  const at = chunks[from - 2]?.kind === 'comma' ? from - 3 : from - 2;
  const place = isMark(chunks[from - 1], 'where') ? whereAt(context, at) : null;
  return place && place.relation !== 'of' ? [{ ...place, relation: 'at' }] : [];
}

/** "opened fire on mourners in Gao, killing ten, and fled to Kati": the clause that a participle goes on with. */
function mainOf({ verb, governor }: Frame): Frame | null {
  return verb.form === 'ing' && governor !== null && !governor.verb.says ? governor : null;
}

/** Fields shared by every statement a frame gives. */
export function claimOf(
  context: SentenceContext,
  rule: string,
  frame: Frame,
  status: Status,
): Pick<EventStatement, 'rule' | 'trigger' | 'sentence' | 'paragraph' | 'clause' | 'status' | 'dates' | 'places'> {
  const after = context.frames.find(({ at, verb }) => at === frame.at + 1 && verb.form === 'ing');
  const own = circumstances(context, frame.from, after ? after.to : frame.to);
  own.dates.unshift(...dayOf(context, frame));
  own.places.unshift(...sceneBefore(context, frame));
  const main = mainOf(frame);
  const above = main ? circumstances(context, main.from, main.to) : own;
  const nearPlaces = own.places.length > 0 ? own.places : above.places;
  const nearDates = own.dates.length > 0 ? own.dates : above.dates.filter((date) => mayDate(context, date));
  const wide = nearPlaces.length * nearDates.length > 0 ? null : widened(context, frame.from, after ? after.to : frame.to);
  const places = nearPlaces.length > 0 || wide === null ? nearPlaces : wide.places;
  const dates = nearDates.length > 0 || wide === null ? nearDates : wide.dates;
  return {
    rule,
    trigger: tokenSpan(context, frame.verb.from, frame.verb.to),
    sentence: context.sentence,
    paragraph: context.paragraph,
    clause: spanOf(context, frame.from, frame.to),
    status,
    dates,
    places,
  };
}
