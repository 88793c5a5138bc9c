import { type Html, html } from './html.ts';
import type { Cell, Data, Row, ShownTable } from './payload.ts';
import { people, period, word } from './words.ts';

/** A column of a table on the page: often made of several columns of the data. */
export interface ViewColumn {
  id: string;
  title: string;
  cell: (row: Row, data: Data) => Html;
  /** What rows are sorted by; rows without it come last either way. */
  order: (row: Row, data: Data) => Cell;
  number?: boolean;
}

/** How one of the tables is shown. */
export interface View {
  label: string;
  /** What one row is, for headings: `Event`. */
  noun: string;
  columns: ViewColumn[];
  /** The column whose cell opens the row. */
  opens: string;
  /** Columns of codes that can be chosen from. */
  facets: string[];
  countries: string[];
  /** Pairs of an actor's id and the words that name it; either can be empty. */
  actors: [id: string | null, text: string][];
  /** First and last day of what the row tells. */
  dates: [start: string, end: string];
  /** Column by which rows are sorted at first, with a minus for the greatest first. */
  sort: string;
  /** The row in a line. */
  title: (row: Row, names: Names) => string;
}

/** Names of countries by their codes. */
type Names = Pick<Data, 'countries'>;

const words = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));
const number = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);
const unknown = html`<span class="unknown" title="not stated">–</span><span class="hidden">not stated</span>`;
const stated = (text: string): Html => (text ? html`${text}` : unknown);

/** A tag for what is not simply reported, so that nobody takes a claim or a plan for a fact. */
export function statusTag({ status }: Row): Html {
  return status === 'reported' ? html`` : html`<span class="tag ${words(status)}">${words(status)}</span>`;
}

const when: ViewColumn = {
  id: 'when',
  title: 'When',
  cell: (row) => stated(period(start(row), end(row))),
  order: (row) => start(row),
};

const confidence: ViewColumn = {
  id: 'confidence',
  title: 'Confidence',
  number: true,
  cell: ({ confidence }) => html`<span class="sure" style="--sure:${words(confidence)}">${Number(confidence).toFixed(2)}</span>`,
  order: ({ confidence }) => confidence ?? null,
};

const start = (row: Row): string | null => (row.date_start ?? row.period_start ?? null) as string | null;
const end = (row: Row): string | null => (row.date_end ?? row.period_end ?? null) as string | null;
const country = (code: Cell | undefined, { countries }: Names): string => (code ? (countries[words(code)] ?? words(code)) : '');

/** The place in the source's words and the country it lies in, unless they are the same. */
function where(row: Row, data: Data): string {
  const place = words(row.place_text ?? row.place);
  const land = country(row.country, data);
  return place && land && !place.includes(land) ? `${place}, ${land}` : place || land;
}

const place: ViewColumn = {
  id: 'where',
  title: 'Where',
  cell: (row, data) => stated(where(row, data)),
  order: (row, data) => where(row, data) || null,
};

/** A summary with its days written for people. */
const inWords = (summary: string): string => {
  return summary.replace(/(\d{4}-\d\d-\d\d)(?: to (\d{4}-\d\d-\d\d))?/g, (_, from: string, to?: string) => period(from, to ?? from));
};

const target = (row: Row): string => words(row.target_text ?? row.actor2_text);
const act = ({ event_type, event_mode }: Row): string => {
  return [word(words(event_type)), word(words(event_mode)).toLowerCase()].filter(Boolean).join(', ');
};

const events: View = {
  label: 'Events',
  noun: 'Event',
  opens: 'what',
  facets: ['event_type', 'status'],
  countries: ['country'],
  actors: [
    ['actor1_id', 'actor1_text'],
    ['actor2_id', 'actor2_text'],
  ],
  dates: ['date_start', 'date_end'],
  sort: '-when',
  title: (row) => inWords(words(row.summary).replace(/\.$/, '')),
  columns: [
    when,
    { id: 'what', title: 'What', cell: (row) => html`${act(row)} ${statusTag(row)}`, order: act },
    { id: 'who', title: 'By', cell: (row) => stated(words(row.actor1_text)), order: (row) => row.actor1_text ?? null },
    { id: 'whom', title: 'Against or with', cell: (row) => stated(target(row)), order: (row) => target(row) || null },
    place,
    {
      id: 'deaths',
      title: 'Killed',
      number: true,
      cell: (row) => html`${people(number(row.deaths_low), number(row.deaths_best), number(row.deaths_high))}`,
      order: (row) => row.deaths_best ?? row.deaths_low ?? row.deaths_high ?? null,
    },
    confidence,
  ],
};

/** The victims in the source's words; what kind of people they were where the source gives a bare number. */
function victims({ victim_text, victim_type, victim_country }: Row, data: Names): string {
  const text = words(victim_text);
  if (/\p{L}/u.test(text)) return text;
  const from = country(victim_country, data);
  return `${text} ${words(victim_type).replace('_', ' ')}${from ? ` (${from})` : ''}`.trim();
}

const counted = ({ scope, part_of }: Row): string => {
  const of = scope === 'cumulative' ? 'tally' : 'one incident';
  return part_of ? `${of}, part of a larger count` : of;
};

const casualties: View = {
  label: 'Casualties',
  noun: 'Casualty count',
  opens: 'victims',
  facets: ['harm', 'victim_type', 'status'],
  countries: ['country', 'victim_country'],
  actors: [
    ['victim_actor_id', 'victim_text'],
    ['perpetrator_actor_id', 'perpetrator_text'],
  ],
  dates: ['period_start', 'period_end'],
  sort: '-count',
  title: (row, data) => `${victims(row, data)} ${words(row.harm)}`,
  columns: [
    {
      id: 'count',
      title: 'People',
      number: true,
      cell: (row) => stated(people(number(row.count_low), number(row.count_best), number(row.count_high))),
      order: (row) => row.count_best ?? row.count_low ?? row.count_high ?? null,
    },
    { id: 'victims', title: 'Who', cell: (row, data) => html`${victims(row, data)} ${statusTag(row)}`, order: victims },
    { id: 'harm', title: 'Harm', cell: (row) => html`${words(row.harm)}`, order: (row) => row.harm ?? null },
    when,
    place,
    { id: 'by', title: 'By', cell: (row) => stated(words(row.perpetrator_text)), order: (row) => row.perpetrator_text ?? null },
    { id: 'counted', title: 'Counts', cell: (row) => html`${counted(row)}`, order: counted },
    confidence,
  ],
};

/** Where a force came from and went, as far as it is told. */
function route(row: Row, data: Names): string {
  const [from, to] = [words(row.from_place) || country(row.from_country, data), words(row.to_place) || country(row.to_country, data)];
  if (!from) return to;
  return to ? `${from} → ${to}` : `from ${from}`;
}

const forces: View = {
  label: 'Forces',
  noun: 'Posture of a force',
  opens: 'force',
  facets: ['posture', 'kind', 'status'],
  countries: ['from_country', 'to_country'],
  actors: [['actor_id', 'force_text']],
  dates: ['date_start', 'date_end'],
  sort: '-when',
  title: (row, data) => [`${words(row.force_text)}: ${words(row.posture)}`, route(row, data)].filter(Boolean).join(', '),
  columns: [
    when,
    {
      id: 'force',
      title: 'Force',
      cell: (row) => html`${words(row.force_text)} ${statusTag(row)}`,
      order: (row) => row.force_text ?? null,
    },
    { id: 'posture', title: 'Posture', cell: (row) => html`${words(row.posture)}`, order: (row) => row.posture ?? null },
    { id: 'route', title: 'From and to', cell: (row, data) => stated(route(row, data)), order: (row, data) => route(row, data) || null },
    {
      id: 'personnel',
      title: 'Personnel',
      number: true,
      cell: (row) => html`${people(number(row.personnel_low), number(row.personnel_best), number(row.personnel_high))}`,
      order: (row) => row.personnel_best ?? row.personnel_low ?? row.personnel_high ?? null,
    },
    confidence,
  ],
};

export const views: Readonly<Record<ShownTable, View>> = { events, casualties, forces };
