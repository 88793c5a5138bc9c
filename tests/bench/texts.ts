import { readGold } from '../../pipeline/eval/index.ts';
import { packageFile } from '../../pipeline/kernel/root.ts';

/** Our own articles one after another, again and again, until there are so many words; every round with other numbers and names. */
export function articlesOf(words: number): string[] {
  const articles = readGold(packageFile('tests', 'gold')).map(({ document }) => document.text);
  const out: string[] = [];
  for (let i = 0, count = 0; count < words; i++) {
    const text = varied(articles[i % articles.length]!, i);
    out.push(text);
    count += wordsIn(text);
  }
  return out;
}

/** The first paragraph of an article as a note, every one with other numbers and names, so that a vocabulary grows as in real streams. */
export function* notes(count: number): Generator<{ source_id: string; text: string; published_on: string }> {
  const leads = readGold(packageFile('tests', 'gold')).map(({ document }) => document.text.split('\n\n')[0]!);
  for (let i = 0; i < count; i++) yield { source_id: `note-${i}`, text: varied(leads[i % leads.length]!, i), published_on: '2022-08-20' };
}

export function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** A name nobody has, made of the round's number, after every twentieth comma; and other figures. */
function varied(text: string, round: number): string {
  let commas = 0;
  return text
    .replace(/\b\d{2}\b/g, (digits) => String(10 + ((Number(digits) + round) % 90)))
    .replace(/, /g, (comma) => (commas++ % 20 === 0 ? `, ${nameOf(round)}, ` : comma));
}

function nameOf(round: number): string {
  const syllables = ['ba', 'do', 'gi', 'ku', 'me', 'no', 'ri', 'sa', 'ta', 'wu'];
  const name = [...String(round)].map((digit) => syllables[Number(digit)]).join('');
  return name[0]!.toUpperCase() + name.slice(1);
}
