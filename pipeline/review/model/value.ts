import type { Cell, ColumnInfo } from './shapes.ts';

/** A cell as a form shows it: lists joined by `; `, nothing for null. */
export function written(value: Cell | undefined): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join('; ') : String(value);
}

/** What somebody wrote into a form as the column's own kind of value; null for nothing. What does not fit stays text, for the server to refuse. */
export function read({ type, values }: Pick<ColumnInfo, 'type' | 'values'>, text: string): Cell {
  const words = text.trim();
  if (words === '') return null;
  if (type === 'list') return words.split(/\s*;\s*/).filter(Boolean);
  if (type === 'boolean') return words === 'true' ? true : words === 'false' ? false : words;
  const numeric = type === 'integer' || type === 'number' || typeof values[0]?.value === 'number';
  return numeric && /^-?\d+(\.\d+)?$/.test(words) ? Number(words) : words;
}

/** A first guess at what chosen words of an article say of a column: the number in them, or the words themselves. */
export function guess({ type, values }: Pick<ColumnInfo, 'type' | 'values'>, words: string): string {
  if (values.length > 0) return values.find(({ value }) => String(value) === words.toLowerCase())?.value.toString() ?? '';
  if (type === 'integer') return numberIn(words);
  if (type === 'date') return /\d{4}-\d{2}-\d{2}/.exec(words)?.[0] ?? '';
  return type === 'string' || type === 'list' ? words : '';
}

const small = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'twenty thirty forty fifty sixty seventy eighty ninety',
].map((line) => line.split(' '));

/** The first number in some words, in digits or, below a hundred, in letters; empty when there is none. */
function numberIn(words: string): string {
  for (const word of words.toLowerCase().match(/\d[\d,]*|[a-z]+/g) ?? []) {
    if (/\d/.test(word)) return word.replaceAll(',', '');
    const unit = small[0]!.indexOf(word);
    if (unit >= 0) return String(unit);
    const ten = small[1]!.indexOf(word);
    if (ten < 0) continue;
    const rest = small[0]!.indexOf(new RegExp(`\\b${word}[-\\s]+([a-z]+)`).exec(words.toLowerCase())?.[1] ?? '');
    return String((ten + 2) * 10 + (rest > 0 && rest < 10 ? rest : 0));
  }
  return '';
}
