import type { EventRow, Extraction } from '../../schemas/types.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import { contentId } from '../kernel/ids.ts';
import { reject } from '../kernel/reject.ts';
import type { CasualtyStatement, EventStatement, Party, Statements } from '../kernel/statements.ts';
import { summaryOf } from '../kernel/summary.ts';
import { dayNumber, isoDay } from '../time/calendar.ts';
import type { Interval } from '../time/index.ts';
import { actorTable } from './actors.ts';
import { casualtyTable } from './casualty-rows.ts';
import { acledOf, ucdpOf } from './categories.ts';
import { eventConfidence } from './confidence.ts';
import { countryFields } from './country.ts';
import type { Resolve } from './dates.ts';
import { best, unique } from './doers.ts';
import { evidenceTable } from './evidence.ts';
import { forceRows } from './forces.ts';
import { groundOf } from './ground.ts';
import { placeFields, placeTable } from './place-rows.ts';
import type { Settle } from './places.ts';
import type { Group } from './story.ts';
import { mainOf, modeOf, targetOf } from './telling.ts';
import { inFull, isNameless } from './victims.ts';

/** Characters up to which a text is a note: all that it tells is its news. */
const NOTE = 1500;

/** Collects the rows of one document. */
export function openRows(statements: Statements, gazetteer: Gazetteer, settle: Settle, resolve: Resolve) {
  const actors = actorTable(statements);
  const places = placeTable();
  const evidence = evidenceTable(statements);
  const events: EventRow[] = [];
  const told = new Map<EventStatement, string>();
  const { source_id, text } = statements;
  const ground = groundOf(statements, settle);
  const bare = text.length < NOTE && !statements.statements.some((one) => resolve(one) !== null);

  const people = statements.statements.flatMap((one) =>
    one.kind === 'event' ? [...one.agents, ...one.patients] : one.kind === 'casualty' ? [one.victim] : [],
  );
  const casualties = casualtyTable({ statements, actors, evidence, ground, people });
  const fully = (party: Party | null): Party | null => (party === null ? null : inFull(party, people));

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
    Object.assign(row, casualties.addTolls(group.casualties, { event: row, place: group.place, date, doer: agent }));
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

  function extraction(): Extraction {
    const forces = forceRows(statements, settle, resolve, actors, evidence, told);
    const rejects = statements.rejects.map(({ reason, excerpt }) => reject(source_id, 'extract', reason, excerpt));
    const { published_on } = statements;
    return {
      source_id,
      ...(published_on && { published_on }),
      events,
      casualties: casualties.rows(),
      forces,
      actors: actors.rows(),
      places: places.rows(),
      evidence: evidence.rows(),
      rejects,
    };
  }

  return { addEvent, addLoose: (loose: readonly CasualtyStatement[]) => casualties.addLoose(loose, settle, resolve), extraction };
}

/** A report that names no day tells of the days before it: the week that ends with its publication. */
function weekBefore(day: string): Interval {
  return { date_start: isoDay(dayNumber(day) - 6), date_end: day, date_prec: 3 };
}
