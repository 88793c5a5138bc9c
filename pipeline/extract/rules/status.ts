import type { Status } from '../../kernel/statements.ts';
import type { Frame } from '../clause/frames.ts';
import type { SentenceContext } from './context.ts';

const DENIES = /^(?:den(?:y|ies|ied|ying)|refut(?:e|ed|es|ing)|reject(?:s|ed|ing)?)$/;
const CLAIMS = /^(?:alleg(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|claim(?:s|ed|ing)?|blam(?:e|es|ed|ing)|suspect(?:s|ed)?)$/;
/** Words of telling and thinking: "claimed to have killed", "are believed to have died". */
const SAYS =
  /^(?:alleg|claim|believ|suspect|fear|report|said|say|think|thought|presum|assum|confirm|kn[eo]w|appear|seem|admit|boast|understood)/;
const PLANS =
  /^(?:announc(?:e|es|ed|ing)|plan(?:s|ned|ning)?|intend(?:s|ed)?|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|promis(?:e|es|ed|ing)|decid(?:e|es|ed)|agree[ds]?|propos(?:e|es|ed)|prepar(?:e|es|ed|ing)|said|says|say|stated?|order(?:s|ed)?|expect(?:s|ed)?|will)$/;
const THREATENS = /^(?:threaten(?:s|ed|ing)?|warn(?:s|ed|ing)?)$/;
const DOES =
  /^(?:manag(?:e|es|ed)|beg[ia]n|began|start(?:s|ed)?|continu(?:e|es|ed)|forc(?:e|es|ed|ing)|allow(?:s|ed|ing)?|caus(?:e|es|ed|ing)|led|helped|used|go|goes|went|fail(?:s|ed)?)$/;

const WISHES =
  /^(?:want(?:s|ed)?|wish(?:es|ed)?|attempt(?:s|ed)?|tr(?:y|ies|ied)|hop(?:e|es|ed)|prevent(?:s|ed)?|urged?|call(?:s|ed)?|failed|refus(?:e|es|ed))$/;

/** "gathered to protest against": people who come together to protest do protest. */
function protests(context: SentenceContext, frame: Frame): boolean {
  return frame.verb.forms.some(({ sense }) => context.know.lexicon.senses.get(sense)?.type === 'PROTEST');
}

/** "claimed to have taken 214 hostages and executed 50": the second participle is as sure as the first. */
function goesOn({ chunks }: SentenceContext, first: Frame, { verb, at }: Frame): boolean {
  if (first.verb.form !== 'infinitive' || !first.verb.perfect || verb.form !== 'finite') return false;
  return chunks[at - 1]?.kind === 'and' && verb.to - verb.from === 1;
}

/** "blamed for a bombing that killed ten": what is said of the bombing, not what is claimed. */
function isRelative({ chunks }: SentenceContext, { from, subjects: [subject] }: Frame): boolean {
  return subject !== undefined && subject.to <= chunks[from - 1]!.from;
}

/** How sure a clause is; null where it says nothing happened (negated, conditional, merely possible). */
export function statusOf(context: SentenceContext, frame: Frame): Status | null {
  const { tokens } = context.reading;
  const { verb, governor } = frame;
  if (verb.negated || frame.subjects.some((noun) => noun.article === 'no') || frame.opener === 'if' || frame.opener === 'unless')
    return null;
  // "It was like throwing bombs."
  if (tokens[verb.from - 1]?.low === 'like') return null;
  if (governor && goesOn(context, governor, frame)) return statusOf(context, governor);
  const main = governor ? tokens[governor.verb.head]!.low : '';
  if (tokens.slice(Math.max(0, verb.from - 1), verb.head).some(({ low }) => low === 'nearly' || low === 'almost')) return null;
  if (governor && DENIES.test(main)) return 'denied';
  if (verb.form === 'infinitive') {
    if (verb.perfect && SAYS.test(main))
      return governor?.verb.negated ? null : /^(?:report|confirm|kn[eo]w)/.test(main) ? 'reported' : 'alleged';
    if (THREATENS.test(main)) return 'threatened';
    if (PLANS.test(main)) return 'planned';
    if (protests(context, frame)) return WISHES.test(main) ? null : 'reported';
    return DOES.test(main) && !governor?.verb.negated && main !== 'fail' && main !== 'failed' ? 'reported' : null;
  }
  if (verb.future) return 'planned';
  if (verb.modal)
    return governor && PLANS.test(main) && tokens.slice(verb.from, verb.head).some((t) => /^(?:would|'d)$/.test(t.low))
      ? THREATENS.test(main)
        ? 'threatened'
        : 'planned'
      : null;
  const claimed =
    governor &&
    ((frame.opener === 'that' && !isRelative(context, frame)) || (/^claim/.test(main) && frame.subjects[0]?.from === governor.verb.to));
  if (governor && CLAIMS.test(main) && (verb.form === 'ing' || claimed)) return 'alleged';
  const about = verb.form === 'ing' && governor ? [verb, governor.verb] : [verb];
  if (about.some(({ from, to }) => tokens.slice(Math.max(0, from - 2), to + 1).some((token) => token.low === 'allegedly')))
    return 'alleged';
  return 'reported';
}
