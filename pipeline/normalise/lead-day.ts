import type { Statements } from '../kernel/statements.ts';
import { dayNumber } from '../time/calendar.ts';
import type { Interval } from '../time/index.ts';
import { type Dated, datesBefore } from './dates.ts';
import { overlaps } from './joins.ts';
import type { Group } from './story.ts';

/** Sentences, headline included, within which a report tells its news; those after it that may go on with its day; days that news is old. */
const [LEAD, REACH, FRESH] = [3, 12, 3];

/** What is told of other times: "has killed", "an earlier raid", "in recent years". */
const BYGONE =
  /\b(?:ha(?:s|ve|d)|earlier|previous(?:ly)?|past|last|recent(?:ly)?|ago|once|years?|months?|decades?|since|history|often|usually|every)\b/i;

/**
 * Gives the day of a daily report's news to what goes on with it: "Missiles fell early on Friday. … In Khmelnytskyi two people were
 * killed." Only for acts of the same kind told in the plain past, in a sentence without any date, before the report names another day.
 */
export function lendLeadDay(groups: readonly Group[], statements: Statements): void {
  const lead = groups.find((group) => isNews(group, statements.published_on));
  if (!lead) return;
  const before = datesBefore(statements);
  for (const group of groups) if (group !== lead && group.date === null && goesOn(group, lead, statements, before)) group.date = lead.date;
}

function isNews({ statements, violent, date }: Group, published_on: string | null): boolean {
  if (published_on === null || !violent || date === null || date.date_prec > 2 || statements[0]!.status !== 'reported') return false;
  return statements[0]!.sentence < LEAD && dayNumber(published_on) - dayNumber(date.date_end) <= FRESH;
}

function goesOn(
  group: Group,
  lead: Group & { date: Dated | null },
  { text, dates }: Statements,
  before: (span: { start: number; end: number }) => Interval | null,
): boolean {
  const [first] = group.statements;
  if (!first || !group.violent || first.status !== 'reported' || lead.date === null) return false;
  if (first.sentence - lead.statements[0]!.sentence > REACH || !isSameKind(group, lead)) return false;
  const last = before(first.clause);
  if (last === null || !overlaps(last, lead.date)) return false;
  return group.statements.every(({ clause: { start, end } }, i) => {
    const sentence = sentenceAt(text, start, end);
    return !(i === 0 && BYGONE.test(sentence.words)) && !dates.some((date) => date.start >= sentence.start && date.end <= sentence.end);
  });
}

function sentenceAt(text: string, start: number, end: number): { start: number; end: number; words: string } {
  const from = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('\n', start)) + 1;
  // A clause may end with the sentence's own full stop.
  const stop = /[.!?](?=\s|$)/.exec(text.slice(end - 1));
  const to = stop ? end + stop.index : text.length;
  return { start: from, end: to, words: text.slice(from, to) };
}

/** Senses that say only what came of it. */
const PLAIN = new Set(['kill', 'injure', 'attack', 'explode', 'destroy']);

function isSameKind(group: Group, lead: Group): boolean {
  const modes = new Set(lead.statements.map(({ mode }) => mode));
  return group.statements.every(({ sense, mode }) => PLAIN.has(sense) || modes.has(mode));
}
