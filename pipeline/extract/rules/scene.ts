import type { Where } from '../../kernel/statements.ts';
import type { Sense } from '../lexicon/load.ts';

/** Acts done with words or on paper: the places of their sentence are what they speak of. */
const SPOKEN = new Set(['ACCUSE', 'CONCEDE', 'REJECT', 'REQUEST', 'SANCTION', 'SUPPORT', 'THREATEN']);

/**
 * The places of a claim where the act itself took place. A withdrawal lies where the force leaves, whatever it goes to; an accusation lies
 * where its speaker is ("in Geneva"), not where it points ("between France and Mali").
 */
export function sceneOf({ type, frame }: Sense, { places }: { places: Where[] }): Where[] {
  const without = (...relations: Where['relation'][]): Where[] => places.filter(({ relation }) => !relations.includes(relation));
  if (type !== null && SPOKEN.has(type)) return without('between', 'from', 'to');
  if (frame !== 'move') return places;
  // "deployed troops to Goma": they are where they were sent.
  if (type !== 'RETREAT')
    return without('between', 'from').map((place) => (place.relation === 'to' ? { ...place, relation: 'at' } : place));
  const left = places.filter(({ relation }) => relation === 'from');
  if (left.length > 0) return left.map((place) => ({ ...place, relation: 'at' }));
  const stays = without('between', 'to');
  return stays.length > 0 ? stays : without('between');
}
