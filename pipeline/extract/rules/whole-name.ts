import type { NounChunk } from '../phrase/chunk.ts';
import type { SentenceContext } from './context.ts';
import { BUNDLES } from './who.ts';

/** "M23", "the Gran Grif gang": what fighters belong to, where a place is what they come from. */
function isGroup({ actor, role, name, place, to }: NounChunk): boolean {
  return actor !== null || (role?.collective === true && role.side === 'armed_group') || (name && role === null && place?.to !== to);
}

/** Token after the people named: "members", "a group" and "fighters of" say nothing without whose or of whom. */
export function wholeEnd({ chunks, reading }: SentenceContext, noun: NounChunk): number {
  const at = chunks.indexOf(noun);
  const [of, whole] = [chunks[at + 1], chunks[at + 2]];
  if (of?.kind !== 'prep' || whole?.kind !== 'noun' || whole.possessor) return noun.to;
  const open = noun.role?.collective || /^members?$/.test(reading.tokens[noun.head]!.low);
  const armed = (noun.role?.side === 'armed_group' || noun.role?.unnamed || BUNDLES.test(reading.tokens[noun.head]!.low)) && isGroup(whole);
  return (open && of.low === 'of') || (armed && /^(?:of|from)$/.test(of.low)) ? whole.to : noun.to;
}
