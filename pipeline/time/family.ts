import type { DateForm } from './form.ts';

/** Where a pattern matched, for checks on the words around it. */
export interface Context {
  text: string;
  start: number;
  end: number;
}

export type Groups = Record<string, string | undefined>;

/** One family of date expressions: a pattern with named groups and its reading; a reading of null says that it is no date after all. */
export interface Family {
  id: string;
  /** Source of a regular expression, matched without regard to case at the start of a word. */
  pattern: string;
  read(groups: Groups, context: Context): DateForm | null;
}

/** Up to 40 characters before the match. */
export function before({ text, start }: Context): string {
  return text.slice(Math.max(0, start - 40), start);
}

/** Up to 40 characters after the match. */
export function after({ text, end }: Context): string {
  return text.slice(end, end + 40);
}

/** Nouns that make a number before them a count or a measure: `2000 rifles`, `1900 hours`. */
const COUNTED =
  /^[\s-]+(?:(?:armed|heavily|other|more|local|young|innocent|unarmed|french|american|foreign)\s+)?(?:people|persons?|men|women|children|troops?|soldiers?|civilians?|fighters?|militants?|rebels?|guerrillas?|refugees?|families|houses?|homes?|households?|villages?|towns?|villagers?|protest[eo]rs?|demonstrators?|workers?|farmers?|students?|members?|others|residents?|inhabitants?|voters?|supporters?|activists?|prisoners?|police(?:men)?|officers?|gunmen|insurgents?|peacekeepers?|combatants?|deaths?|victims?|rifles?|weapons?|guns?|rounds?|bullets?|rockets?|mines?|vehicles?|cases|schools?|seats?|tons?|tonnes?|kgs?|kilos?|kilograms?|kms?|kilomet\w+|met(?:er|re)s?|miles?|feet|foot|hectares?|acres?|lit(?:er|re)s?|barrels?|hours?|hrs?|gmt|utc|est|local|days?|weeks?|months?|minutes?|dollars?|pesos?|euros?|pounds?|rupees?|francs?|percent|per\s+cent|strong)\b/i;

/** Whether the number that ends here counts the next word. */
export function countsNext(context: Context): boolean {
  return COUNTED.test(after(context));
}

/** Names of groups, streets and papers hold dates: the 19 April Movement, the Sunday Times. */
const NAME =
  /^[\s-]+(?:revolutionary\s+|youth\s+|martyrs['’]?\s+|people['’]?s\s+)?(?:movement|group|brigades?|coalition|front|alliance|organi[sz]ation|street|avenue|square|stadium|hospital|university|bridge|barracks|battalion|command|party|association|neighbou?rhood|club|forces|times|telegraph|herald|post|mirror|tribune|magazine)\b/i;

/** Whether the date that ends here is part of a name. */
export function inName(context: Context): boolean {
  return NAME.test(after(context));
}
