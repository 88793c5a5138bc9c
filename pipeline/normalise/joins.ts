import type { EventStatement, Party } from '../kernel/statements.ts';
import type { Interval } from '../time/index.ts';
import { isOthersDeed } from './others.ts';
import { type Settled, samePlace } from './places.ts';
import { hitsAgain } from './pointing.ts';
import type { Group } from './story.ts';

export const PROTEST = new Set(['protest', 'riot', 'obstruct', 'strike-work', 'disperse']);

/** In a short note those who are arrested belong to the fray; in a report an arrest is an event of its own. */
function family(statement: EventStatement, violent: boolean, short: boolean): string {
  return violent || PROTEST.has(statement.sense) || (short && statement.sense === 'arrest') ? 'violence' : statement.sense;
}

/** What decides whether a statement goes on with an event, beside the statement itself. */
export interface Standing {
  date: Interval | null;
  place: Settled | null;
  /** It tells of dead. */
  deadly: boolean;
  /** A text of a few sentences. */
  short: boolean;
  /** Offset at which the headline ends, 0 where there is none. */
  headline: number;
  /** Statements that point back to what was told before. */
  pointing: ReadonlySet<EventStatement>;
  text: string;
}

/** Whether a statement goes on with the event that a group tells: of one kind, and nothing in it speaks against it. */
export function joins(
  group: Group,
  statement: EventStatement,
  { date, place, deadly, short, headline, pointing, text }: Standing,
): boolean {
  const { violent } = statement;
  const last = group.statements.at(-1)!;
  if (family(last, group.violent, short) !== family(statement, violent, short)) return false;
  if (last.status !== statement.status || isAnother(statement, last)) return false;
  if (statement.sentence !== last.sentence && isOthersDeed(group, statement)) return false;
  if (date && group.date && !overlaps(date, group.date)) return false;
  if (place && group.place && !samePlace(place, group.place)) return false;
  if (statement.sentence === last.sentence || (last.clause.end <= headline && statement.sentence <= LEAD)) return true;
  if (!violent && !PROTEST.has(statement.sense))
    return place !== null || date !== null || statement.definite || (near(statement, last) && sharesAgent(group, statement));
  // "The demonstrations began on 18 June": a day that the story did not have is another's, unless they stand side by side.
  const dates = date === null || group.date !== null || near(statement, last);
  const meant = (pointing.has(statement) && !isNameOfAnother(group, statement)) || hitsAgain(group, statement, text);
  if (short || (meant && dates)) return true;
  // The paragraph after the lead tells the lead's event on, until it names another place or day.
  const led = group.statements[0]!.sentence < LEAD && group.date !== null;
  const finer = !deadly && place !== null && group.place !== null && (group.place.precision === 4 || group.place.precision === 5);
  if (led && date === null && (place === null || finer) && statement.sentence - last.sentence <= LEAD) return true;
  if (place === null && date === null && isNamedAgain(group, statement)) return true;
  if (near(statement, last)) return (!place || !!group.place) && (!date || !!group.date);
  // Far apart only what names the same place joins: a country holds many events.
  const pinned = place !== null && place.precision < 5 && group.place !== null && group.place.precision < 5;
  return pinned && (date === null) === (group.date === null) && statement.sentence - last.sentence < 12;
}

/** "Another strike killed eight", "the same day a clinic was looted": not the event told before, and one with what the same sentence says of it. */
function isAnother(statement: EventStatement, last: EventStatement): boolean {
  if (statement.sentence === last.sentence) return (statement.other && !last.other) || statement.earlier !== last.earlier;
  return statement.other || (!statement.definite && statement.dates.some(({ text }) => /\bsame day\b/i.test(text)));
}

/** Nouns of these senses name one thing by themselves: "the invasion" is not the strike told before it. */
const NAMES = new Set(['coup', 'invade', 'mutiny']);

function isNameOfAnother({ statements }: Group, { sense }: EventStatement): boolean {
  return NAMES.has(sense) && statements.every((one) => one.sense !== sense);
}

/** "a massacre", in a report that led with one: it comes back to it. */
function isNamedAgain({ statements }: Group, { noun, sense, violent }: EventStatement): boolean {
  return noun && violent && statements.some((one) => one.noun && one.sense === sense && one.sentence < LEAD);
}

/** Sentences of a lead, and those that may stand between its event and what goes on with it. */
const LEAD = 2;

function near(statement: EventStatement, last: EventStatement): boolean {
  return statement.paragraph === last.paragraph && statement.sentence - last.sentence <= 1;
}

function sharesAgent({ statements }: Group, { agents }: EventStatement): boolean {
  const name = ({ actor, country, side, text }: Party): string => actor ?? (country && side === 'state' ? country : text);
  return statements.some((one) => one.agents.some((a) => agents.some((b) => name(a) === name(b))));
}

/** Whether two intervals share a day. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.date_start <= b.date_end && b.date_start <= a.date_end;
}
