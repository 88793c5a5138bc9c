import type { VerbForm } from '../lexicon/load.ts';
import type { Reading, Token } from './tokens.ts';

/** Parts of speech that the tagger does not mistake. */
const SURE = new Set(['PUNCT', 'DET', 'ADP', 'PRON', 'CCONJ', 'SCONJ', 'PART']);

/** Lets the verb lexicon overrule the tagger where the words around leave no doubt: "forces shot dead seven people", "was beheaded". */
export function retag(reading: Reading, verbs: ReadonlyMap<string, VerbForm[]>): void {
  const { tokens } = reading;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (SURE.has(token.pos)) continue;
    if (token.low === 'overnight' && tokens[i + 1]?.pos !== 'NOUN') token.pos = 'ADV';
    // "The dead included two nurses": those who are.
    if (
      /^(?:dead|wounded|injured|missing)$/.test(token.low) &&
      tokens[i - 1]?.low === 'the' &&
      /^(?:VERB|AUX)$/.test(tokens[i + 1]?.pos ?? '')
    )
      token.pos = 'NOUN';
    // "Two died and a third survived": one more.
    if (/^(?:third|fourth|fifth)$/.test(token.low) && tokens[i - 1]?.low === 'a' && /^(?:VERB|AUX)$/.test(tokens[i + 1]?.pos ?? ''))
      token.pos = 'NOUN';
    // "the 155th Brigade", "its newly formed brigade"
    if (/^\d+(?:st|nd|rd|th)$/.test(token.low) && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.pos ?? '')) token.pos = 'ADJ';
    if (token.pos === 'VERB' && (isNewly(tokens, i) || isKindOfBase(tokens, i))) token.pos = 'ADJ';
    // "the AA, which controls 14 townships"
    if (token.pos === 'NOUN' && /^(?:which|who)$/.test(tokens[i - 1]?.low ?? '') && /[^s]s$/.test(token.low) && isObjectAt(tokens, i + 1)) {
      token.pos = 'VERB';
      tokens[i - 1]!.pos = 'PRON';
    }
    // "IS-K killed a cleric": a name, where the text has small letters for "is".
    if (token.pos === 'AUX' && token.text === 'IS' && !reading.caseless && /^[-–]$/.test(tokens[i + 1]?.low ?? '')) token.pos = 'PROPN';
    // "military exchanged fire": the force, without its article.
    if (token.low === 'military' && token.pos === 'ADJ' && tokens[i + 1]?.pos === 'VERB') token.pos = 'NOUN';
    if (token.pos === 'VERB' && (particled(tokens, i) || afterDueTo(tokens, i) || isHurt(tokens, i))) token.pos = 'NOUN';
    // "killed two men and rescued nine"
    if (/^(?:ADJ|NOUN)$/.test(token.pos) && /[a-z]ed$/.test(token.low) && tokens[i - 1]?.pos === 'CCONJ' && tokens[i + 1]?.pos === 'NUM')
      token.pos = 'VERB';
    if (token.pos === 'NOUN' && plansTo(tokens, i)) token.pos = 'VERB';
    if (token.pos !== 'NOUN' && token.pos !== 'ADJ') continue;
    const forms = verbs.get(token.low);
    if (
      forms &&
      ((isPast(forms) && verbHere(tokens, i)) ||
        isPastOnly(tokens, i, forms) ||
        headline(tokens, i, forms) ||
        claimsToHave(tokens, i) ||
        toDeath(tokens, i) ||
        actsOn(tokens, i))
    )
      token.pos = 'VERB';
  }
}

/** "Kenya's newly formed brigade": a participle with its adverb between a possessor and the noun. */
function isNewly(tokens: readonly Token[], i: number): boolean {
  const [owner, adverb, participle, noun] = [tokens[i - 2], tokens[i - 1], tokens[i]!, tokens[i + 1]];
  if (adverb?.pos !== 'ADV' || !adverb.low.endsWith('ly') || !participle.low.endsWith('ed')) return false;
  return (
    (owner?.low === "'s" || /^(?:DET|PRON)$/.test(owner?.pos ?? '')) &&
    (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(noun?.pos ?? '') || /^\d/.test(noun?.low ?? ''))
  );
}

/** "the forward operating base": what a base is for. */
function isKindOfBase(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:operating|training|staging|holding)$/.test(tokens[i]!.low) && /^(?:base|camp|area|post|mission)s?$/.test(tokens[i + 1]?.low ?? '')
  );
}

function isObjectAt(tokens: readonly Token[], i: number): boolean {
  return /^(?:DET|NUM|ADJ|PRON|PROPN)$/.test(tokens[i]?.pos ?? '');
}

/** "sit-ins", "lock-out", "walk-outs": a verb and a particle joined by a hyphen name a thing. */
function particled(tokens: readonly Token[], i: number): boolean {
  // "Sit in organised by nurses"
  if (tokens[i]!.low === 'sit' && tokens[i + 1]?.low === 'in' && tokens[i - 1]?.sentence !== tokens[i]!.sentence) return true;
  const [verb, hyphen, particle] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
  return (
    hyphen?.low === '-' &&
    hyphen.start === verb.end &&
    particle?.start === hyphen.end &&
    /^(?:in|out|off|up|down|by|over)s?$/.test(particle.low)
  );
}

/** "sustained burn injuries": what somebody suffers is named by nouns. */
function isHurt(tokens: readonly Token[], i: number): boolean {
  return /^(?:injur(?:y|ies)|wounds?)$/.test(tokens[i + 1]?.low ?? '');
}

/** "The army claims to have killed": no noun has such an infinitive. */
function claimsToHave(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.pos === 'NOUN' && tokens[i + 1]?.low === 'to' && tokens[i + 2]?.low === 'have';
}

/** "Myanmar junta jets bomb monastery, killing 20": a headline whose only other verbs stand behind a comma. */
function isHeadlineVerb(tokens: readonly Token[], i: number): boolean {
  const { sentence } = tokens[i]!;
  let start = i;
  while (start > 0 && tokens[start - 1]!.sentence === sentence && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[start - 1]!.pos)) start -= 1;
  const first = start < i && tokens[start - 1]?.sentence !== sentence;
  if (!first || !/^(?:NOUN|PROPN)$/.test(tokens[i + 1]?.pos ?? '')) return false;
  for (let k = i + 1; k < tokens.length && tokens[k]!.sentence === sentence && tokens[k]!.low !== ','; k++)
    if (/^(?:VERB|AUX)$/.test(tokens[k]!.pos)) return false;
  return true;
}

/** "The government plans to send troops", not "its plans to send troops". */
function plansTo(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:plans|vows|claims|aims|hopes)$/.test(tokens[i]!.low) || tokens[i + 1]?.low !== 'to' || tokens[i + 2]?.pos !== 'VERB')
    return false;
  return /^(?:NOUN|PROPN)$/.test(tokens[i - 1]?.pos ?? '');
}

/** "struck by a mine wounding three guards": what follows a noun and has people for its object. */
function actsOn(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:killing|wounding|injuring)$/.test(tokens[i]!.low) &&
    tokens[i + 1]?.pos === 'NUM' &&
    /^(?:NOUN|PROPN)$/.test(tokens[i - 1]?.pos ?? '')
  );
}

/** "Soldiers beat to death an electrician": what is done to death is done. */
function toDeath(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.pos ?? 'DET';
  return tokens[i + 1]?.low === 'to' && tokens[i + 2]?.low === 'death' && !/^(?:DET|ADP)$/.test(before) && !tokens[i]!.low.endsWith('ing');
}

/** "killed due to air strikes", "set fire to police stations": no infinitive follows these. */
function afterDueTo(tokens: readonly Token[], i: number): boolean {
  if (i < 3 || tokens[i - 1]!.low !== 'to') return false;
  const before = tokens[i - 2]!.low;
  return /^(?:due|owing|thanks|prior|according)$/.test(before) || (before === 'fire' && /^sets?$|^setting$/.test(tokens[i - 3]!.low));
}

function isPast(forms: readonly VerbForm[]): boolean {
  return forms.some(({ tags }) => (tags.includes('past') || tags.includes('participle')) && !tags.includes('base'));
}

/** "Junta troops retook Lashio": a form that is nothing but the past of its verb, right after a noun. */
function isPastOnly(tokens: readonly Token[], i: number, forms: readonly VerbForm[]): boolean {
  const before = tokens[i - 1];
  if (!before || before.sentence !== tokens[i]!.sentence || !/^(?:NOUN|PROPN)$/.test(before.pos)) return false;
  return forms.every(({ tags }) => tags.includes('past') && !tags.includes('participle') && !tags.includes('base'));
}

/** Participles that stand before a noun like adjectives. */
const HARMED = /^(?:wounded|injured|displaced|abducted|kidnapped|detained|arrested|armed|besieged|occupied|banned)$/;

function verbHere(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!before || before.sentence !== tokens[i]!.sentence) return false;
  if (before.pos === 'AUX') return true;
  if (!/^(?:NOUN|PROPN|PRON|CCONJ|ADV)$/.test(before.pos)) return false;
  if (/^(?:alive|dead)$/.test(after?.low ?? '')) return true;
  if (tokens[i]!.low === 'shot' && /^(?:dead|and|at|him|her|them|down)$/.test(after?.low ?? '')) return true;
  // "residents ransacked local offices": a participle after its noun takes no noun of its own.
  const { pos, low } = tokens[i]!;
  const unlike = pos === 'ADJ' || low.endsWith('ed');
  if (unlike && /^(?:NOUN|PROPN)$/.test(before.pos) && /^(?:NOUN|ADJ)$/.test(after?.pos ?? '')) return !HARMED.test(low);
  return after !== undefined && /^(?:DET|NUM|ADP|PRON)$/.test(after.pos) && !(before.pos === 'CCONJ' && tokens[i]!.pos === 'ADJ');
}

/** "Workers protest high living costs": a base form between a plural noun and an object, as headlines have it. */
function headline(tokens: readonly Token[], i: number, forms: readonly VerbForm[]): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!before || !after || !forms.some(({ tags, rest }) => tags.includes('base') && rest.length === 0)) return false;
  return (
    /^(?:NOUN|PROPN)$/.test(before.pos) &&
    /[^s]s$|men$|people$|^police$/.test(before.low) &&
    (/^(?:DET|NUM|ADJ|PRON)$/.test(after.pos) || /^(?:against|over)$/.test(after.low) || isHeadlineVerb(tokens, i))
  );
}
