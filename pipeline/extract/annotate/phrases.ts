import { type ActorName, capitalsIn } from '../lexicon/actors.ts';
import type { Entry, Lexicon } from '../lexicon/load.ts';
import { keyWords } from '../lexicon/load.ts';
import type { Token } from '../read/tokens.ts';

export interface PhraseAt {
  to: number;
  entries: readonly Entry[];
}

const NOTHING: readonly string[] = [];

function keys(low: string): readonly string[] {
  if (/^[a-z]+$/.test(low)) return [low];
  if (low.length === 1 && !/[a-z0-9]/.test(low)) return NOTHING;
  return keyWords(low);
}

/**
 * The longest lexicon phrase that begins at token i. Hyphens and apostrophes between words are passed over, so that
 * "peace-keeper", "peace keeper" and wink's three tokens all match one entry. An actor's name must be written as a name, where
 * the text has case.
 */
export function phraseAt(lexicon: Lexicon, tokens: readonly Token[], i: number, end: number, caseless = true): PhraseAt | null {
  let node = lexicon.phrases;
  let best: PhraseAt | null = null;
  for (let at = i; at < end; at++) {
    const parts = keys(tokens[at]!.low);
    if (parts.length === 0) {
      if (at === i || !/^[-'’.]$/.test(tokens[at]!.low)) break;
      continue;
    }
    for (const part of parts) {
      const next = node.next.get(part);
      if (!next) return best;
      node = next;
    }
    if (node.entries.length === 0) continue;
    const entries = written(node.entries, tokens, i, at + 1, caseless);
    if (entries.length > 0) best = { to: at + 1, entries };
  }
  return best;
}

/** The entries whose letters the text bears out. */
function written(entries: readonly Entry[], tokens: readonly Token[], from: number, to: number, caseless: boolean): readonly Entry[] {
  if (entries.every(({ kind }) => kind !== 'actor')) return entries;
  return entries.filter(
    (entry) => entry.kind !== 'actor' || (caseless ? bracketed(entry, tokens, from) : asNamed(entry, tokens, from, to)),
  );
}

function bracketed({ ordinary }: ActorName, tokens: readonly Token[], from: number): boolean {
  return !ordinary || /^[([]$/.test(tokens[from - 1]?.low ?? '');
}

function asNamed({ name, exact, capitals }: ActorName, tokens: readonly Token[], from: number, to: number): boolean {
  const text = tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
  return exact ? text.replace(/\W/g, '') === name.replace(/\W/g, '') : capitalsIn(text) >= capitals;
}
