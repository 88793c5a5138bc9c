import type { Decision, Link } from '../../../schemas/types.ts';

export type { Decision };

/** The tables whose rows people judge, in the order in which the app shows them. */
export const reviewed: readonly Reviewed[] = ['events', 'casualties', 'forces'];

export type Reviewed = Link['table_name'];

/** Words of a source, with where they stand in its text. */
export type Words = Link['other']['evidence'];

export type Cell = string | number | boolean | string[] | null;

/** A row of any of the tables: column name -> value. */
export type Row = Record<string, Cell>;

/** A row that waits to be read, or was. */
export interface Entry {
  source_id: string;
  table: Reviewed;
  id: string;
  title: string;
  confidence: number;
  review: 'machine' | 'confirmed' | 'corrected';
}

/** What lies before people: the rows of all sources, and how many the next release has of each table. */
export interface Board {
  /** Changes whenever a file under raw/ does. */
  version: string;
  /** All sources; one that cannot be used says why. */
  sources: { source_id: string; title: string; trouble: string | null }[];
  /** Rows not yet read come first, those in which the rules trust least before others. */
  entries: Entry[];
  released: Record<Reviewed, number>;
}

/** One source as it is read in the app. */
export interface Article {
  version: string;
  source_id: string;
  title: string;
  /** Who published it when, as far as it is known. */
  about: string;
  text: string;
  rows: Shown[];
  /** The actors that its rows can point at. */
  actors: { id: string; name: string }[];
  spans: Span[];
  decisions: Decision[];
  /** What of this source is not in the release, and which decisions have no effect, a sentence each. */
  notes: string[];
}

/** A row of the source's own, with people's decisions in it and before it is linked with rows of other sources. */
export interface Shown {
  table: Reviewed;
  id: string;
  title: string;
  row: Row;
  /** The words by which a decision remembers the row. */
  words: Words | null;
  /** The row of the release that it is part of, where other sources tell of the same. */
  shared: Shared | null;
}

/** A row of the release that several sources tell of. */
export interface Shared {
  id: string;
  row: Row;
  claims: Claim[];
}

/** What one source says of it. */
export interface Claim {
  source_id: string;
  about: string;
  id: string;
  row: Row;
  words: Words | null;
}

/** Where the text says something of a row. Offsets count UTF-16 code units. */
export interface Span {
  table: Reviewed;
  id: string;
  field: string | null;
  start: number;
  end: number;
  rule: string;
}

/** What the app says of a column of a table, and what can be put into it. */
export interface ColumnInfo {
  name: string;
  title: string;
  description: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list';
  nullable: boolean;
  values: { value: string | number; meaning: string }[];
  /** The table whose rows it points at. */
  references: string | null;
  /** Whether people may change it. */
  open: boolean;
}

/** What the page is opened with. */
export interface Opening {
  /** Who decides, unless the browser remembers somebody else; empty when nobody is named. */
  by: string;
  /** Whether `by` was asked for, and outranks what the browser remembers. */
  asked: boolean;
  columns: Record<Reviewed, ColumnInfo[]>;
}

/** What the server answers after a decision. */
export interface Answer {
  board: Board;
  article: Article;
  /** Whether something else had changed since the view that the decision was made on. */
  behind: boolean;
}
