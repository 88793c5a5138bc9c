import { type Curator, openCurator } from '../../pipeline/curate/index.ts';
import { openExtractor } from '../../pipeline/extract/index.ts';
import { keyOf, type Words } from '../../pipeline/kernel/find-row.ts';
import { openNormaliser } from '../../pipeline/normalise/index.ts';
import type { Decision, Extraction } from '../../schemas/types.ts';

export const text = `On Monday gunmen killed 12 civilians and wounded at least 40 soldiers in an attack in Gao, Mali.

On Tuesday protesters marched in Bamako. French troops left the base in Kidal in May 2022. A soldier was killed in an ambush near Ansongo.
`;

const extractor = openExtractor();
const normaliser = openNormaliser();
export const curator: Curator = openCurator();

/** What the rules read in a text, before anybody decided on it. */
export function read(words: string): Extraction {
  return normaliser.normalise(extractor.extract({ source_id: 'report', text: words, published_on: '2024-05-09' } as never));
}

export const extraction = read(text);

/** The keys of the rows of that text by the names that tests give them. */
export function namesOf({ events, casualties, forces }: Extraction): Record<string, string> {
  const [attack, march, retreat, ambush] = ['Gao', 'Bamako', 'Kidal', 'Ansongo'].map(
    (place) => events.find((row) => row.place === place)?.event_id,
  );
  const [dead, wounded, soldier] = [12, 40, 1].map((count) => casualties.find((row) => row.count_best === count)?.casualty_id);
  const names = { attack, march, retreat, ambush, dead, wounded, soldier, troops: forces[0]?.force_id };
  return Object.fromEntries(Object.entries(names).filter((pair): pair is [string, string] => pair[1] !== undefined));
}

export const rows = namesOf(extraction);

export function wordsAt(quote: string, within = text): Words {
  const char_start = within.indexOf(quote);
  return { char_start, char_end: char_start + quote.length, quote };
}

const tables: Record<string, Decision['table_name']> = { ev: 'events', ca: 'casualties', fo: 'forces' };
const signed = { by: 'Awa', on: '2024-05-10', why: 'I know.' };

/** A decision of Awa's on a row with that name, or with that id. */
export function on(name: string, decision: Decision['decision'], more: Partial<Decision> = {}): Decision {
  const row_id = rows[name] ?? name;
  return { decision, table_name: tables[row_id.slice(0, 2)]!, row_id, ...signed, ...more };
}

export function edit(name: string, field: string, value: Decision['value'], more: Partial<Decision> = {}): Decision {
  return on(name, 'edit', { field, value, ...more });
}

export function add(table_name: Decision['table_name'], row: Decision['row'], quote: string): Decision {
  return { decision: 'add', table_name, row, evidence: wordsAt(quote), ...signed };
}

/** The extraction after decisions that stand on lines 1, 2, 3 … of their file. */
export function decided(decisions: readonly Decision[], before = extraction, words: string | undefined = text): Extraction {
  const entries = decisions.map((value, index) => ({ value, line: index + 1 }));
  return curator.curate(before, { file: 'raw/report/review.yaml', entries, problems: [] }, words);
}

/** The extraction without what only linking wants of it. */
export function publishable({ published_on: _, links: __, ...rest }: Extraction): Extraction {
  return rest;
}

/** Why things were left out, with rows by their names. */
export function told({ rejects }: Extraction): string[] {
  return rejects.map(({ reason }) => Object.entries(rows).reduce((words, [name, id]) => words.replaceAll(id, name), reason));
}

/** What differs from what the rules read, but for what is said of the row: `dead.count_best 12 -> 15`, `- dead`, `+ killed`. */
export function changes(after: Extraction, before = extraction): string[] {
  const names = new Map(Object.entries(namesOf(before)).map(([name, id]) => [id, name]));
  const shown = (value: unknown) => names.get(value as string) ?? value;
  return (['events', 'casualties', 'forces'] as const).flatMap((table) => {
    const [old, now] = [before, after].map((each) => new Map(each[table].map((row) => [keyOf(table, row), row as unknown as Row])));
    const gone = [...old!.keys()].filter((key) => !now!.has(key)).map((key) => `- ${names.get(key)}`);
    const fresh = [...now!].filter(([key]) => !old!.has(key)).map(([, row]) => `+ ${row.event_type ?? row.harm ?? row.posture}`);
    const changed = [...now!].flatMap(([key, row]) => {
      const fields = Object.keys(row).filter((field) => !['summary', 'confidence', 'review'].includes(field));
      const was = old!.get(key) ?? row;
      const other = fields.filter((field) => JSON.stringify(row[field]) !== JSON.stringify(was[field]));
      return other.map((field) => `${names.get(key)}.${field} ${shown(was[field])} -> ${shown(row[field])}`);
    });
    return [...gone, ...changed, ...fresh];
  });
}

type Row = Record<string, unknown>;

/** The rows that people had to do with, as `dead corrected 1`, with their confidence. */
export function marks({ events, casualties, forces }: Extraction): string[] {
  const names = new Map(Object.entries(rows).map(([name, id]) => [id, name]));
  return [events, casualties, forces].flatMap((list) =>
    (list as unknown as Row[])
      .filter(({ review }) => review !== 'machine')
      .map((row) => `${names.get(Object.values(row)[0] as string) ?? 'new'} ${row.review} ${row.confidence}`),
  );
}
