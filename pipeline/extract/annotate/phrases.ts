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
 * "peace-keeper", "peace keeper" and wink's three tokens all match one entry.
 */
export function phraseAt(lexicon: Lexicon, tokens: readonly Token[], i: number, end: number): PhraseAt | null {
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
    if (node.entries.length > 0) best = { to: at + 1, entries: node.entries };
  }
  return best;
}
