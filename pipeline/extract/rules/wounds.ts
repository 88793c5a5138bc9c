import type { Party } from '../../kernel/statements.ts';
import type { NounChunk } from '../phrase/chunk.ts';
import { partiesOf, type Rule, type SentenceContext } from './context.ts';
import { tell } from './dead.ts';
import { statusOf } from './status.ts';

/** Sentences after violence in which wounds are still wounds of it. */
const AFTER = 2;
const SUFFERS = /^(?:sustain|suffer|receiv|incur)/;
const TREATS = /^(?:treat|hospitali[sz]|admit|evacuat)/;
const WOUNDS = /^(?:injur(?:y|ies)|wounds?|burns?)$/;

/** "sustained bullet injuries", "were treated for gunshot wounds": harm told by the wounds, where the report tells of violence. */
export const wounds: Rule = {
  id: 'wounds',
  reads: 'People who suffer wounds or are treated for them: "Fourteen demonstrators were treated for gunshot wounds."',
  apply(context) {
    for (const frame of context.frames) {
      const { low } = context.reading.tokens[frame.verb.head]!;
      const wound =
        TREATS.test(low) && frame.verb.passive
          ? treatedFor(context, frame)
          : SUFFERS.test(low)
            ? frame.objects.find(isWound(context))
            : null;
      const status = wound ? statusOf(context, frame) : null;
      if (!wound || status === null || !isViolent(context)) continue;
      for (const victim of partiesOf(context, frame.subjects, true))
        if (!isDead(context, victim)) tell(context, wound, frame.at, 'injured', victim, status);
    }
  },
};

function treatedFor(context: SentenceContext, { preps, at }: SentenceContext['frames'][number]): NounChunk | undefined {
  return preps
    .filter((phrase) => phrase.at > at && /^(?:for|with)$/.test(phrase.prep))
    .flatMap(({ nouns }) => nouns)
    .find(isWound(context));
}

function isWound({ reading }: SentenceContext): (noun: NounChunk) => boolean {
  return ({ head }) => WOUNDS.test(reading.tokens[head]!.low);
}

function isViolent({ out, sentence }: SentenceContext): boolean {
  return out.some((one) => one.kind === 'event' && one.violent && sentence - one.sentence <= AFTER);
}

/** "A porter who suffered burns died": he is told of as dead. */
function isDead({ out }: SentenceContext, { start }: Party): boolean {
  return out.some((one) => one.kind === 'casualty' && one.harm === 'killed' && one.victim.start === start);
}
