import type { ColumnInfo, Reviewed } from './shapes.ts';

/** Columns that hold or fall together: one of them cannot be changed without a look at the others. */
const groups: readonly string[][] = [
  ['count_low', 'count_best', 'count_high'],
  ['personnel_low', 'personnel_best', 'personnel_high'],
  ['date_start', 'date_end', 'date_prec'],
  ['period_start', 'period_end'],
  ['event_type', 'event_mode'],
  ['country', 'admin1', 'place', 'latitude', 'longitude', 'where_prec', 'geonames_id'],
];

/** What a new row of each table is asked for, in that order; a row may leave out all but what its table cannot do without. */
const asked: Readonly<Record<Reviewed, string[]>> = {
  events:
    'event_type event_mode status violent date_start date_end date_prec country place_text where_prec actor1_text target_text weapon_text'.split(
      ' ',
    ),
  casualties:
    'harm count_low count_best count_high count_text victim_text victim_type event_id scope status period_start period_end country place_text perpetrator_text'.split(
      ' ',
    ),
  forces:
    'force_text kind posture status from_country to_country date_start date_end date_prec personnel_low personnel_best personnel_high'.split(
      ' ',
    ),
};

/** The columns that a form for one of them shows: those that it holds together with, or it alone. */
export function together(columns: readonly ColumnInfo[], name: string): ColumnInfo[] {
  const group = groups.find((names) => names.includes(name) && names.every((each) => columns.some((column) => column.name === each))) ?? [
    name,
  ];
  return columns.filter((column) => group.includes(column.name));
}

/** The columns that the form for a new row shows. */
export function askedFor(table: Reviewed, columns: readonly ColumnInfo[]): ColumnInfo[] {
  return asked[table].map((name) => columns.find((column) => column.name === name)!);
}
