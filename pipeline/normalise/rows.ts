import type { CasualtyRow, EventRow, Extraction } from '../../schemas/types.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import { contentId } from '../kernel/ids.ts';
import { reject } from '../kernel/reject.ts';
import type { CasualtyStatement, EventStatement, Party, Statements, Thing } from '../kernel/statements.ts';
import { summaryOf } from '../kernel/summary.ts';
import { type Deaths, deathsOf } from '../kernel/tolls.ts';
import { dayNumber, isoDay } from '../time/calendar.ts';
import type { Interval } from '../time/index.ts';
import { actorTable } from './actors.ts';
import { acledOf, ucdpOf } from './categories.ts';
import { eventConfidence, tollConfidence } from './confidence.ts';
import { countryFields } from './country.ts';
import type { Resolve } from './dates.ts';
import { best, perpetratorOf, unique } from './doers.ts';
import { evidenceTable } from './evidence.ts';
import { forceRows } from './forces.ts';
import { groundOf } from './ground.ts';
import { placeFields, placeTable } from './place-rows.ts';
import { mostExact, type Settle, type Settled } from './places.ts';
import type { Group } from './story.ts';
import { claimsOf, type Toll, tollsOf } from './tolls.ts';
import { inFull, isNameless } from './victims.ts';

/** Senses from the most to the least telling: the first one a group has names its mode. */
const TELLING = [
  'suicide-attack',
  'abduct',
  'massacre',
  'assassinate',
  'execute',
  'behead',
  'rape',
  'torture',
  'drone',
  'airstrike',
  'shell',
  'bomb',
  'explode',
  'detonate',
  'ambush',
  'lynch',
  'stab',
  'coup',
  'capture',
];

/** Characters up to which a text is a note: all that it tells is its news. */
const NOTE = 1500;

/** Collects the rows of one document. */
export function openRows(statements: Statements, gazetteer: Gazetteer, settle: Settle, resolve: Resolve) {
  const actors = actorTable(statements);
  const places = placeTable();
  const evidence = evidenceTable(statements);
  const events: EventRow[] = [];
  const casualties: CasualtyRow[] = [];
  const told = new Map<EventStatement, string>();
  const { source_id, text } = statements;
  const ground = groundOf(statements, settle);
  const bare = text.length < NOTE && !statements.statements.some((one) => resolve(one) !== null);

  const people = statements.statements.flatMap((one) =>
    one.kind === 'event' ? [...one.agents, ...one.patients] : one.kind === 'casualty' ? [one.victim] : [],
  );
  const fully = (party: Party | null): Party | null => (party === null ? null : inFull(party, people));

  function wholeOf(part: CasualtyStatement): CasualtyStatement | null {
    const whole = part.part_of === null ? undefined : statements.statements[part.part_of];
    return whole?.kind === 'casualty' ? whole : null;
  }

  function addEvent(group: Group, alone: boolean): void {
    const main = mainOf(group);
    if (main === null) return;
    const agents = unique(group.statements.flatMap((one) => one.agents));
    const harmed = group.casualties.map((one) => one.victim);
    const patients = unique([...group.statements.flatMap((one) => one.patients), ...harmed]);
    const story = {
      statements: group.statements,
      agents,
      patients: group.statements.flatMap((one) => one.patients),
      harmed,
      killed: group.casualties.some(({ harm }) => harm === 'killed'),
    };
    const [acled_event_type, acled_sub_event_type] = acledOf(story, group.violent);
    const event_id = contentId('ev', source_id, main.sense, text.slice(main.clause.start, main.clause.end), main.trigger.start);
    const day = bare ? statements.published_on : null;
    const date = group.date ?? (day ? weekBefore(day) : null);
    const mention = group.date?.mention ?? null;
    const place = placeFields(group.place, group.unknown, places);
    const doer = best(agents);
    const agent = fully(doer);
    const patient = fully(best(patients.filter((party) => party !== doer && !isNameless(party))));
    const weapon = group.statements.flatMap((one) => one.weapons)[0] ?? null;
    const target = targetOf(group);
    const row: EventRow = {
      event_id,
      event_type: main.type as EventRow['event_type'],
      event_mode: modeOf(group, main),
      status: main.status,
      violent: group.violent,
      date_start: date?.date_start ?? null,
      date_end: date?.date_end ?? null,
      date_prec: date?.date_prec ?? null,
      date_text: mention?.text ?? null,
      ...place,
      ...(place.country === null && group.place === null ? countryFields(ground, main, patient, gazetteer) : {}),
      actor1_id: actors.idOf(agent),
      actor1_text: agent?.text ?? null,
      actor2_id: actors.idOf(patient),
      actor2_text: patient?.text ?? null,
      target_text: target?.text ?? null,
      weapon_text: weapon?.text ?? null,
      deaths_low: null,
      deaths_best: null,
      deaths_high: null,
      acled_event_type,
      acled_sub_event_type,
      ucdp_violence_type: ucdpOf(story, group.violent),
      summary: '',
      source_ids: [source_id],
      confidence: eventConfidence(group, { acled_event_type, status: main.status }, alone),
      review: 'machine',
    };
    const dead = addTolls(tollsOf(group.casualties, wholeOf), row, group.place, date, agent);
    Object.assign(row, dead);
    row.summary = summaryOf(row, row.country ? (gazetteer.country(row.country)?.name ?? null) : null);
    events.push(row);
    for (const one of group.statements) told.set(one, event_id);
    noteEvent(row, main, group, agent, patient);
  }

  function noteEvent(row: EventRow, main: EventStatement, group: Group, agent: Party | null, patient: Party | null): void {
    const note = (
      field: string | null,
      value: string | null,
      span: { start: number; end: number } | null | undefined,
      rule = main.rule,
    ): void => {
      if (span) evidence.add('events', row.event_id, field, value, span, rule, row.confidence);
    };
    note(null, null, main.clause);
    for (const one of group.statements) if (one !== main && one.clause.start !== main.clause.start) note(null, null, one.clause, one.rule);
    note('event_type', row.event_type, main.trigger);
    note('status', row.status, main.trigger);
    note('date_start', row.date_start, group.date?.mention, 'date');
    note('place', row.place, group.place?.mention, 'place');
    if (row.place_text === group.unknown?.text) note('place_text', row.place_text, group.unknown, 'place');
    if (row.place === null && row.country !== null && row.country === ground?.country) note('country', row.country, ground.said, 'ground');
    note('actor1_text', row.actor1_text, agent);
    note('actor2_text', row.actor2_text, patient);
    note('target_text', row.target_text, targetOf(group));
    note('weapon_text', row.weapon_text, group.statements.flatMap((one) => one.weapons)[0]);
  }

  function addTolls(
    tolls: readonly Toll[],
    event: EventRow | null,
    place: Settled | null,
    date: { date_start: string; date_end: string } | null,
    doer: Party | null,
  ): Deaths {
    const ids = new Map(tolls.map((toll) => [toll, casualtyId(toll)]));
    const rows = tolls.map((toll) => casualtyRow(toll, event, place, date, ids, isAlone(toll, tolls), doer));
    casualties.push(...rows);
    return deathsOf(rows);
  }

  function casualtyId({ harm, said }: Toll): string {
    const { clause, victim } = said[0]!;
    return contentId('ca', source_id, harm, text.slice(clause.start, clause.end), victim.start);
  }

  function casualtyRow(
    toll: Toll,
    event: EventRow | null,
    place: Settled | null,
    date: { date_start: string; date_end: string } | null,
    ids: ReadonlyMap<Toll, string>,
    alone: boolean,
    doer: Party | null,
  ): CasualtyRow {
    const part_of = toll.part_of ? (ids.get(toll.part_of) ?? null) : null;
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
      part_of,
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

  function addLoose(loose: readonly CasualtyStatement[]): void {
    const tolls = tollsOf(loose, wholeOf).filter((toll) => toll.count !== null);
    const ids = new Map(tolls.map((toll) => [toll, casualtyId(toll)]));
    for (const toll of tolls) {
      const said = toll.said[0]!;
      const place = mostExact(said.places.map(settle).filter((one) => one !== null));
      casualties.push(casualtyRow(toll, null, place, resolve(said), ids, isAlone(toll, tolls), null));
    }
  }

  function extraction(): Extraction {
    const forces = forceRows(statements, settle, resolve, actors, evidence, told);
    const rejects = statements.rejects.map(({ reason, excerpt }) => reject(source_id, 'extract', reason, excerpt));
    const { published_on } = statements;
    return {
      source_id,
      ...(published_on && { published_on }),
      events,
      casualties,
      forces,
      actors: actors.rows(),
      places: places.rows(),
      evidence: evidence.rows(),
      rejects,
    };
  }

  return { addEvent, addLoose, extraction };
}

/** Gunmen who are nobody's known fighters bear arms all the same. */
function typeOf({ victim_type, unnamed }: Party): CasualtyRow['victim_type'] {
  const known = victim_type !== null && victim_type !== 'unknown';
  return (known ? victim_type : unnamed ? 'militant' : 'unknown') as CasualtyRow['victim_type'];
}

/** A report that names no day tells of the days before it: the week that ends with its publication. */
function weekBefore(day: string): Interval {
  return { date_start: isoDay(dayNumber(day) - 6), date_end: day, date_prec: 3 };
}

function mainOf(group: Group): EventStatement | null {
  // "killed 1,200 people and took 251 hostages": where people died, that is the event.
  const deadly = group.statements.some(({ sense }) => sense === 'kill') && group.casualties.some(({ harm }) => harm === 'killed');
  const rankOf = (one: EventStatement): number => (deadly && one.sense === 'abduct' ? AFTER_DEATHS : rank(one));
  const ranked = [...group.statements].sort((a, b) => rankOf(a) - rankOf(b) || a.trigger.start - b.trigger.start);
  return ranked[0] ?? null;
}

/** Behind every telling sense and the killing itself. */
const AFTER_DEATHS = 51;

function rank(statement: EventStatement): number {
  const telling = TELLING.indexOf(statement.sense);
  if (telling >= 0) return telling;
  return (statement.violent ? 50 : 80) + (statement.agents.length + statement.patients.length > 0 ? 0 : 10) + (statement.noun ? 1 : 0);
}

/** What is fired and is no firearm. */
const HEAVY = new Set(['heavy-weapons', 'aerial', 'drone']);

function modeOf(group: Group, main: EventStatement): EventRow['event_mode'] {
  const launched =
    main.sense === 'shoot' ? group.statements.flatMap((one) => one.weapons).find(({ category }) => HEAVY.has(category)) : undefined;
  if (launched) return launched.category as EventRow['event_mode'];
  if (main.mode !== null || main.type !== 'ASSAULT') return main.mode as EventRow['event_mode'];
  const other = group.statements.find((one) => one.type === 'ASSAULT' && one.mode !== null && one.sense !== 'abduct')?.mode;
  const weapon = group.statements.flatMap((one) => one.weapons).find((one) => one.category !== '')?.category;
  return (other ?? weapon ?? null) as EventRow['event_mode'];
}

/** What was hit first; an area only where nothing in it is told of. */
function targetOf({ statements }: Group): Thing | null {
  const targets = statements.flatMap((one) => one.targets);
  return targets.find(({ category }) => category !== 'settlement') ?? targets[0] ?? null;
}

/** Whether no other toll of the same harm stands beside it, parts of a whole aside. */
function isAlone(toll: Toll, tolls: readonly Toll[]): boolean {
  return tolls.filter(({ harm, part_of }) => harm === toll.harm && part_of === null).length < 2;
}
