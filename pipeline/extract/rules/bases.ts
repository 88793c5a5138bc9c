import type { Party } from '../../kernel/statements.ts';
import { isNoun, type NounChunk } from '../phrase/chunk.ts';
import { type Rule, type SentenceContext, spanOf, tokenSpan } from './context.ts';
import { whereOf } from './where.ts';
import { stateOf } from './who.ts';

const BASE = /^(?:base|camp|garrison|barracks|outpost)$/;

/** A force has a base where a phrase says so, whatever else the clause tells: "a Ugandan base at Bulo Marer was attacked". */
export const forceBase: Rule = {
  id: 'force-base',
  reads: 'Whose base stands where: "Chad\'s main army base in Faya".',
  apply(context) {
    context.chunks.forEach((chunk, at) => {
      if (isNoun(chunk)) readBase(context, chunk, at);
    });
  },
};

function readBase(context: SentenceContext, noun: NounChunk, at: number): void {
  const { chunks, know, reading } = context;
  if (!BASE.test(reading.tokens[noun.head]!.low) || noun.target?.category !== 'military') return;
  const prep = chunks[at + 1];
  const there = chunks[at + 2];
  const to = prep?.kind === 'prep' && /^(?:in|at|near|outside)$/.test(prep.low) && isNoun(there) ? whereOf(context, there, prep.low) : null;
  const force = to && ownerOf(context, noun, know.lexicon.actors.bodyOf(stateOf(context, noun) ?? '', 'armed-forces'));
  if (!force) return;
  context.out.push({
    kind: 'force',
    rule: 'force-base',
    trigger: tokenSpan(context, noun.from, noun.to),
    sentence: context.sentence,
    paragraph: context.paragraph,
    clause: spanOf(context, at, at + 3),
    status: 'reported',
    dates: [],
    places: [],
    posture: 'present',
    force,
    from: [],
    to: [to],
    strength: null,
    here: false,
  });
}

function ownerOf({ reading, know }: SentenceContext, noun: NounChunk, army: string | null): Party | null {
  const actor = noun.actor ?? (army === null ? null : know.lexicon.actors.byId.get(army)!);
  if (!actor) return null;
  const { start } = reading.tokens[noun.article === 'a' ? noun.from + 1 : noun.from]!;
  const { end } = reading.tokens[noun.to - 1]!;
  return {
    start,
    end,
    text: reading.text.slice(start, end),
    head: reading.tokens[noun.head]!.low,
    actor: actor.id,
    country: actor.country,
    victim_type: null,
    side: 'unknown',
    count: null,
    plural: false,
    hedged: false,
    definite: true,
    protester: false,
    unnamed: false,
    pronoun: false,
    further: false,
    named: false,
    surname: null,
  };
}
