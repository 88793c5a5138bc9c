import type { ActorRow } from '../../schemas/types.ts';
import { contentId } from '../kernel/ids.ts';
import type { Party, Statements } from '../kernel/statements.ts';

export interface ActorTable {
  /** Id of the actor a party names, or null; the actor joins the table when it is first asked for. */
  idOf(party: Party | null): string | null;
  rows(): ActorRow[];
  kindOf(party: Party): string | null;
  /** The country that a peace mission is sent to. */
  seatOf(party: Party): string | null;
}

/** Named actors of one document, with ids made from the lexicon's own. */
export function actorTable(statements: Statements): ActorTable {
  const known = new Map(statements.actors.map((actor) => [actor.id, actor]));
  const rows = new Map<string, ActorRow>();
  const idOf = (id: string): string => contentId('ac', id);
  return {
    idOf(party) {
      const actor = party?.actor ? known.get(party.actor) : undefined;
      if (!actor) return null;
      const actor_id = idOf(actor.id);
      if (!rows.has(actor_id)) {
        rows.set(actor_id, {
          actor_id,
          name: actor.name,
          kind: kindName(actor.actor_kind),
          country: actor.country,
          aliases: actor.aliases,
          part_of: null,
          active_from: actor.from === null ? null : `${actor.from}-01-01`,
          active_to: actor.to === null ? null : `${actor.to}-12-31`,
          wikidata_id: actor.wikidata,
        });
      }
      return actor_id;
    },
    kindOf: (party) => (party.actor ? (known.get(party.actor)?.actor_kind ?? null) : null),
    seatOf(party) {
      const actor = party.actor ? known.get(party.actor) : undefined;
      return actor?.actor_kind === 'peacekeeping_mission' ? actor.country : null;
    },
    rows: () => [...rows.values()].sort((a, b) => (a.actor_id < b.actor_id ? -1 : 1)),
  };
}

function kindName(kind: string): ActorRow['kind'] {
  if (kind === 'political_party') return 'political_group';
  if (kind === 'organisation') return 'non_governmental_organisation';
  return kind as ActorRow['kind'];
}
