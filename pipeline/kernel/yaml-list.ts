import { faults, fieldName } from './faults.ts';
import { Problem } from './problem.ts';
import type { SchemaName } from './schema.ts';
import { readText, unfold } from './yaml.ts';

/** An entry of a list that follows the list's schema, with the line on which it begins, counted from 1. */
export interface Entry<T> {
  value: T;
  line: number;
}

/** What a file with a list holds: the entries that can be used, and a problem for whatever cannot. */
export interface Entries<T> {
  entries: Entry<T>[];
  problems: Problem[];
}

/** Reads a YAML file that is a list. What is wrong in one entry costs that entry and no other. An empty file is an empty list. */
export function readYamlList<T>(file: string, name: SchemaName, shown = file): Entries<T> {
  const text = readText(file, shown);
  return text instanceof Problem ? { entries: [], problems: [text] } : parseYamlList(text, name, shown);
}

/** The same for text at hand. */
export function parseYamlList<T>(text: string, name: SchemaName, shown: string): Entries<T> {
  const { value, lineOf, problems } = unfold(text, shown);
  const parts = problems.length > 0 ? partsOf(text) : [];
  if (parts.length > 1) {
    const lists = parts.map((part) => parseYamlList<T>(part, name, shown));
    return { entries: lists.flatMap(({ entries }) => entries), problems: lists.flatMap((list) => list.problems) };
  }
  // One slip makes the parser stumble again and again over what follows it in the same entry.
  if (problems.length > 0 || value === null) return { entries: [], problems: problems.slice(0, 1) };
  const found = faults(name, value);
  const faulty = new Set(found.map(({ path }) => path[0]));
  const good = Array.isArray(value)
    ? value.map((each, index) => ({ value: each as T, index })).filter(({ index }) => !faulty.has(index))
    : [];
  return {
    entries: good.map((each) => ({ value: each.value, line: lineOf([each.index])! })),
    problems: found.map(
      ({ path, ...fault }) => new Problem({ file: shown, line: lineOf(path), field: fieldName(path.slice(1)), ...fault }),
    ),
  };
}

/** Text that is not YAML as a whole, cut before every dash of its list; each part keeps its lines' numbers. */
function partsOf(text: string): string[] {
  const lines = text.split('\n');
  const indent = lines.map((line) => line.match(/^( *)-\s/)?.[1]).find((spaces) => spaces !== undefined);
  if (indent === undefined) return [];
  const starts = lines.flatMap((line, index) => (new RegExp(`^${indent}-(\\s|$)`).test(line) ? [index] : []));
  return starts.map((start, nth) => {
    const from = nth === 0 ? 0 : start;
    return '\n'.repeat(from) + lines.slice(from, starts[nth + 1]).join('\n');
  });
}
