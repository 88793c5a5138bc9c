import type { Lexicon, VerbForm } from '../lexicon/load.ts';
import type { Token } from '../read/tokens.ts';
import type { VerbChunk } from './chunk.ts';

const BE = new Set(['be', 'is', 'are', 'am', 'was', 'were', 'been', 'being', "'s", "'re", 'get', 'got', 'gets', 'getting']);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve"]);
const DO = new Set(['do', 'does', 'did']);
const WILL = new Set(['will', 'shall', "'ll", 'wo']);
const MODAL = new Set(['may', 'might', 'could', 'would', 'should', 'can', 'must', 'ca', "'d"]);
const NOT = new Set(['not', "n't", 'never', 'no longer', 'nt']);
/** Verbs of saying and thinking. */
const SAYS =
  /^(?:said|says?|saying|t[eo]lls?|told|claim|report|believ|think|thought|fear|feel|felt|kn[eo]w|hear|learn|suspect|alleg|admit|confirm|announc|state[ds]?$|warn|insist|assert|add(?:s|ed)$|sa[wy]|see[ns]?$)/;
const BEFORE_NOUN = new Set(['DET', 'ADJ', 'NUM', 'PRON']);

/** Nouns and adjectives that look like verbs and are none where an article or an adjective stands before them. */
function afterNominal(tokens: readonly Token[], i: number, from: number): boolean {
  if (i <= from) return false;
  const before = tokens[i - 1]!;
  if (before.pos === 'DET' || before.low === "'s" || (before.pos === 'PRON' && /^(?:its|his|her|their|our|my|your)$/.test(before.low)))
    return true;
  if (before.pos === 'ADJ') return tokens[i]!.pos !== 'VERB' || /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.pos ?? '');
  return BEFORE_NOUN.has(before.pos) && before.pos !== 'PRON' && before.pos !== 'NUM';
}

function formsAt(lexicon: Lexicon, tokens: readonly Token[], i: number, end: number): { forms: VerbForm[]; to: number } | null {
  const low = tokens[i]!.low;
  const known = lexicon.verbs.get(low);
  if (!known) return null;
  const out: VerbForm[] = [];
  let to = i + 1;
  for (const form of known) {
    const reach = form.rest.length === 0 ? i + 1 : restAt(tokens, i + 1, end, form.rest);
    if (reach === null) continue;
    if (out.length > 0 && reach < to) break;
    to = Math.max(to, reach);
    out.push(form);
  }
  return out.length > 0 ? { forms: out, to } : null;
}

/** The further words of a verb phrase, each at most two tokens after the one before: "set the school on fire" reads "set on fire". */
function restAt(tokens: readonly Token[], from: number, end: number, rest: readonly string[]): number | null {
  let at = from;
  let gap = 0;
  for (const word of rest) {
    while (at < end && tokens[at]!.low !== word) {
      if (gap >= 5 || /^[,.;:]$/.test(tokens[at]!.low) || /^(?:VERB|AUX|CCONJ)$/.test(tokens[at]!.pos)) return null;
      at += 1;
      gap += 1;
    }
    if (at >= end) return null;
    at += 1;
  }
  return gap === 0 ? at : from;
}

interface Auxiliaries {
  at: number;
  be: boolean;
  have: boolean;
  to: boolean;
  will: boolean;
  modal: boolean;
  negated: boolean;
  any: boolean;
  /** "is to leave": what is arranged for the future. */
  arranged: boolean;
}

function readAuxiliaries(tokens: readonly Token[], i: number, end: number): Auxiliaries {
  const aux: Auxiliaries = {
    at: i,
    be: false,
    have: false,
    to: false,
    will: false,
    modal: false,
    negated: false,
    any: false,
    arranged: false,
  };
  for (; aux.at < end; aux.at++) {
    const { low, pos } = tokens[aux.at]!;
    if (low === "'s" && pos !== 'AUX' && pos !== 'VERB') break;
    if (BE.has(low) && pos !== 'PROPN') {
      aux.be = true;
      aux.have = aux.have && true;
    } else if (HAVE.has(low)) aux.have = true;
    else if (WILL.has(low)) aux.will = true;
    else if (MODAL.has(low) && (pos === 'AUX' || pos === 'VERB')) aux.modal = true;
    else if (NOT.has(low)) aux.negated = true;
    else if (DO.has(low)) aux.any = true;
    else if (low === 'to' && nextIsVerb(tokens, aux.at + 1, end)) {
      aux.arranged = aux.be;
      aux.to = !aux.be;
    } else if (low === '"' && aux.any && nextIsVerb(tokens, aux.at + 1, end)) continue;
    else if (low === 'since' && aux.have) continue;
    else if (!(pos === 'ADV' && ((aux.any && tokens[aux.at + 1]?.pos !== 'NUM') || adverbBeforeVerb(tokens, aux.at, end)))) break;
    aux.any = true;
  }
  return aux;
}

function adverbBeforeVerb(tokens: readonly Token[], i: number, end: number): boolean {
  return i + 1 < end && /^(?:VERB|AUX)$/.test(tokens[i + 1]!.pos);
}

function nextIsVerb(tokens: readonly Token[], i: number, end: number): boolean {
  if (i >= end) return false;
  const { pos, low } = tokens[i]!;
  return (
    pos === 'VERB' || pos === 'AUX' || (pos === 'ADV' && i + 1 < end && tokens[i + 1]!.pos === 'VERB') || low === 'be' || low === 'not'
  );
}

/** The verb group that begins at token i, or null: auxiliaries, negation, adverbs and the main verb. */
export function verbAt(lexicon: Lexicon, tokens: readonly Token[], i: number, end: number, from: number): VerbChunk | null {
  const aux = readAuxiliaries(tokens, i, end);
  const main = aux.at;
  const token = main < end ? tokens[main] : undefined;
  const found =
    token && !(main === i && afterNominal(tokens, i, from) && !/^(?:VERB|AUX)$/.test(token.pos))
      ? formsAt(lexicon, tokens, main, end)
      : null;
  const isVerbal = token !== undefined && (token.pos === 'VERB' || (found !== null && verbLike(tokens, main, end, aux, found.forms, from)));
  if (!isVerbal) return aux.any ? auxiliaryAlone(tokens, i, main, aux) : null;
  if (main === i && afterNominal(tokens, i, from)) return null;
  const ing = token.low.endsWith('ing');
  const participle = found ? found.forms.some((form) => form.tags.includes('participle')) : /(?:ed|en|wn|ught)$/.test(token.low);
  const passive = aux.be && participle && !ing;
  const form = aux.to ? 'infinitive' : (ing && !aux.be) || tokens[i]!.low === 'being' ? 'ing' : 'finite';
  return {
    kind: 'verb',
    from: i,
    to: found ? found.to : main + 1,
    head: main,
    forms: found?.forms ?? [],
    passive,
    form,
    negated: aux.negated,
    future: aux.will || aux.arranged,
    modal: aux.modal,
    perfect: aux.have,
    says: SAYS.test(tokens[main]!.low),
  };
}

/** A lexicon verb that wink tagged otherwise is a verb where its surroundings say so: after an auxiliary, or between two nouns. */
function verbLike(tokens: readonly Token[], i: number, end: number, aux: Auxiliaries, forms: readonly VerbForm[], from: number): boolean {
  if (aux.any) return true;
  if (i > from && afterNominal(tokens, i, from)) return false;
  const { pos } = tokens[i]!;
  const past = forms.some((form) => form.tags.some((tag) => tag === 'past' || tag === 'participle' || tag === 'ing'));
  if (!past) return false;
  const next = i + 1 < end ? tokens[i + 1]!.pos : '';
  if (pos === 'ADJ') return next !== 'NOUN' && next !== 'PROPN' && next !== 'ADJ';
  return i > from && (/^(?:DET|NUM|ADP|PRON|PROPN|ADV|CCONJ|PUNCT)$/.test(next) || next === '' || next === 'NOUN');
}

function auxiliaryAlone(tokens: readonly Token[], i: number, to: number, aux: Auxiliaries): VerbChunk | null {
  if (!aux.be && !aux.have && !aux.will && !aux.modal) return null;
  if (tokens[i]!.pos === 'ADV') return null;
  return {
    kind: 'verb',
    from: i,
    to,
    head: to - 1,
    forms: [],
    passive: false,
    form: aux.to ? 'infinitive' : 'finite',
    negated: aux.negated,
    future: aux.will || aux.arranged,
    modal: aux.modal,
    perfect: aux.have,
    says: false,
  };
}
