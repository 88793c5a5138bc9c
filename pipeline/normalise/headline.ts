import { samePlace } from './places.ts';
import type { Group } from './story.ts';

/** Longest headline, in UTF-16 units. */
const LONGEST = 200;

/** A byline may stand between a headline and its story. */
const LINES = 2;

/** Offset at which a text's headline ends: its first lines without a full stop, each by itself, above text that has some; 0 where there are none. */
export function headlineOf(text: string): number {
  let end = 0;
  for (let lines = 0; lines <= LINES; lines++) {
    const line = /^\s*[^\n]+/.exec(text.slice(end))?.[0] ?? '';
    if (/[.!?…]["'”’)]*\s*$/.test(line)) return end;
    end += line.length;
    if (line.trim() === '' || line.length > LONGEST || !/^[ \t\r]*\n[ \t\r]*\n/.test(text.slice(end))) return 0;
  }
  return 0;
}

/** Whether a group is only a headline, whose event the text below tells in full. */
export function retells(group: Group, groups: readonly Group[], headline: number): boolean {
  const above = ({ statements }: Group): boolean => statements.every(({ clause }) => clause.end <= headline);
  const kind = ({ violent, statements }: Group): string => (violent ? 'violent' : statements[0]!.type);
  const elsewhere = ({ place }: Group): boolean => place !== null && group.place !== null && !samePlace(place, group.place);
  return headline > 0 && above(group) && groups.some((other) => !above(other) && kind(other) === kind(group) && !elsewhere(other));
}

/** A headline's toll ("dozens killed") says less than that of the text below, which tells of the same harm. */
export function leaveOutHeadlines(groups: readonly Group[], headline: number): void {
  for (const group of groups) {
    const told = group.casualties.filter(({ clause }) => clause.start >= headline);
    group.casualties = group.casualties.filter((one) => one.clause.start >= headline || told.every(({ harm }) => harm !== one.harm));
  }
}
