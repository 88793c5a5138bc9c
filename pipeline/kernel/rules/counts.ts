import type { RowRule } from './rule.ts';

const families: Record<string, string> = { events: 'deaths', casualties: 'count', forces: 'personnel' };

/** low <= best <= high, as far as they are known. */
export const countsInOrder: RowRule = ({ name }) => {
  const family = families[name];
  if (!family) return null;
  const fields = ['low', 'best', 'high'].map((bound) => `${family}_${bound}`);
  return (row) => {
    const known = fields.filter((field) => row[field] !== null);
    const at = known.findIndex((field, index) => index > 0 && (row[known[index - 1]!] as number) > (row[field] as number));
    return at < 0 ? null : `${known[at - 1]} is ${row[known[at - 1]!]}, which is more than ${known[at]} ${row[known[at]!]}`;
  };
};

/** A statement that nobody was hurt makes no row. */
export const nobodyIsNoRow: RowRule = ({ name }) => {
  if (name !== 'casualties') return null;
  return (row) => {
    const field = ['count_best', 'count_high'].find((bound) => row[bound] === 0);
    return field ? `${field} is 0, and a count of nobody makes no row` : null;
  };
};
