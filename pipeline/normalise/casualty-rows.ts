import type { CasualtyRow, EventRow } from '../../schemas/types.ts';
import { contentId } from '../kernel/ids.ts';
import type { CasualtyStatement, Party, Statements } from '../kernel/statements.ts';
import { type Deaths, deathsOf } from '../kernel/tolls.ts';
import type { Interval } from '../time/index.ts';
import type { ActorTable } from './actors.ts';
import { tollConfidence } from './confidence.ts';
import type { Resolve } from './dates.ts';
import { perpetratorOf } from './doers.ts';
import type { EvidenceTable } from './evidence.ts';
import type { Ground } from './ground.ts';
import { mostExact } from './most-exact.ts';
import type { Settle, Settled } from './places.ts';
import { claimsOf, countOf, type Toll, tollsOf } from './tolls.ts';
import { inFull, isNameless } from './victims.ts';

/** Where, when and by whom people came to harm, as far as that is known. */
interface Scene {
  event: EventRow | null;
  place: Settled | null;
  date: Interval | null;
  doer: Party | null;
}

/** What the rows of one document share. */
export interface Shared {
  statements: Statements;
  actors: ActorTable;
  evidence: EvidenceTable;
  ground: Ground | null;
  /** Everybody named, to call people by their full names. */
  people: readonly Party[];
}

export interface CasualtyTable {
  /** The casualties of an event; answers its deaths. */
  addTolls(said: readonly CasualtyStatement[], scene: Scene): Deaths;
  /** Casualties of no event: tallies, deaths told by themselves. What has no count is left out. */
  addLoose(said: readonly CasualtyStatement[], settle: Settle, resolve: Resolve): void;
  rows(): CasualtyRow[];
}

/** Casualties of one document, one row a toll. */
export function casualtyTable(shared: Shared): CasualtyTable {
  const all: CasualtyRow[] = [];
  const { source_id, text, statements } = shared.statements;

  function wholeOf(part: CasualtyStatement): CasualtyStatement | null {
    const whole = part.part_of === null ? undefined : statements[part.part_of];
    return whole?.kind === 'casualty' ? whole : null;
  }

  function idOf({ harm, said }: Toll): string {
    const { clause, victim } = said[0]!;
    return contentId('ca', source_id, harm, text.slice(clause.start, clause.end), victim.start);
  }

  return {
    addTolls(said, scene) {
      const tolls = tollsOf(said, wholeOf);
      const ids = new Map(tolls.map((toll) => [toll, idOf(toll)]));
      const rows = tolls.map((toll) => casualtyRow(toll, ids, scene, isAlone(toll, tolls), shared));
      all.push(...rows);
      return deathsOf(rows);
    },
    addLoose(said, settle, resolve) {
      const counted = said.filter((one) => countOf(one) !== null);
      const tolls = tollsOf(counted, wholeOf);
      const ids = new Map(tolls.map((toll) => [toll, idOf(toll)]));
      for (const toll of tolls) {
        const [first] = toll.said as [CasualtyStatement];
        const place = mostExact(first.places.map(settle).filter((one) => one !== null));
        all.push(casualtyRow(toll, ids, { event: null, place, date: resolve(first), doer: null }, isAlone(toll, tolls), shared));
      }
    },
    rows: () => all,
  };
}

function casualtyRow(
  toll: Toll,
  ids: ReadonlyMap<Toll, string>,
  { event, place, date, doer }: Scene,
  alone: boolean,
  { statements: { source_id, text }, actors, evidence, ground, people }: Shared,
): CasualtyRow {
  const said = toll.said[0]!;
  const { victim } = said;
  const named = inFull(victim, people);
  const perpetrator = perpetratorOf(said, doer?.text === named.text ? null : doer);
  const casualty_id = ids.get(toll)!;
  const confidence = tollConfidence(toll, alone);
  const row: CasualtyRow = {
    casualty_id,
    event_id: event?.event_id ?? null,
    harm: said.harm,
    victim_text: isNameless(victim) ? null : named.text,
    victim_type: typeOf(victim),
    victim_actor_id: actors.idOf(victim),
    victim_country: victim.country,
    count_low: toll.count?.low ?? null,
    count_best: toll.count?.best ?? null,
    count_high: toll.count?.high ?? null,
    count_text: toll.count ? text.slice(toll.count.start, toll.count.end) : null,
    scope: said.cumulative ? 'cumulative' : 'incident',
    part_of: toll.part_of ? (ids.get(toll.part_of) ?? null) : null,
    period_start: date?.date_start ?? null,
    period_end: date?.date_end ?? null,
    country: place ? place.place.country : (event?.country ?? ground?.country ?? null),
    place_text: event?.place_text ?? place?.mention.text ?? null,
    perpetrator_actor_id: actors.idOf(perpetrator),
    perpetrator_text: perpetrator?.text ?? null,
    status: said.status,
    source_ids: [source_id],
    confidence,
    review: 'machine',
  };
  for (const one of toll.said) evidence.add('casualties', casualty_id, null, null, one.clause, one.rule, confidence);
  for (const { count, rule } of claimsOf(toll))
    evidence.add('casualties', casualty_id, 'count_best', String(count.best ?? count.low ?? count.high), count, rule, confidence);
  evidence.add('casualties', casualty_id, 'victim_text', row.victim_text, named, said.rule, confidence);
  evidence.add('casualties', casualty_id, 'status', row.status, said.trigger, said.rule, confidence);
  return row;
}

/** Gunmen who are nobody's known fighters bear arms all the same. */
function typeOf({ victim_type, unnamed }: Party): CasualtyRow['victim_type'] {
  const known = victim_type !== null && victim_type !== 'unknown';
  return (known ? victim_type : unnamed ? 'militant' : 'unknown') as CasualtyRow['victim_type'];
}

/** Whether no other toll of the same harm stands beside it, parts of a whole aside. */
function isAlone(toll: Toll, tolls: readonly Toll[]): boolean {
  return tolls.filter(({ harm, part_of }) => harm === toll.harm && part_of === null).length < 2;
}
