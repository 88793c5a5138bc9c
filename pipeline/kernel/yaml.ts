import { readFileSync } from 'node:fs';
import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { faults, fieldName } from './faults.ts';
import { Problem } from './problem.ts';
import type { SchemaName } from './schema.ts';

/** What a YAML file holds: its value when it follows its schema, otherwise every problem found, in file order. */
export type Checked<T> = { value: T; problems: [] } | { value: null; problems: Problem[] };

const maxBytes = 10_000_000;

/**
 * Reads a YAML file and checks it against a schema. Never throws for what a user may have written.
 *
 * @param shown the file's name in messages, where it differs from its path
 */
export function readYaml<T>(file: string, name: SchemaName, shown = file): Checked<T> {
  const text = readText(file, shown);
  return text instanceof Problem ? { value: null, problems: [text] } : parseYaml(text, name, shown);
}

/** The same for text at hand. Dates stay text; tags, merge keys and floods of aliases are refused. */
export function parseYaml<T>(text: string, name: SchemaName, shown: string): Checked<T> {
  const { value, lineOf, problems: broken } = unfold(text, shown);
  if (broken.length > 0) return { value: null, problems: broken };
  const problems = faults(name, value).map(({ path, found, cure }) => {
    return new Problem({ file: shown, line: lineOf(path), field: fieldName(path), found, cure });
  });
  if (problems.length === 0) return { value: value as T, problems: [] };
  return { value: null, problems: problems.sort((a, b) => (a.parts.line ?? 0) - (b.parts.line ?? 0)) };
}

/** YAML that follows the language, whatever it says. */
export interface Unfolded {
  value: unknown;
  /** The line of the field at a path, or of the nearest block around it that the file has; undefined for the whole file. */
  lineOf(path: (string | number)[]): number | undefined;
  /** Why there is no value; empty when there is one. */
  problems: Problem[];
}

/** The value of YAML text, with the line of each of its fields. */
export function unfold(text: string, shown: string): Unfolded {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const lineOf = (path: (string | number)[]) => lineIn(document, lines, path);
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) return { value: null, lineOf, problems: broken.map((error) => syntaxProblem(error, lines, shown)) };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), lineOf, problems: [] };
  } catch (error) {
    const found = `cannot be unfolded (${(error as Error).message})`;
    return { value: null, lineOf, problems: [new Problem({ file: shown, found, cure: 'write it without aliases' })] };
  }
}

/** The text of a file, or why it cannot be read as text. */
export function readText(file: string, shown: string): string | Problem {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > maxBytes)
      return new Problem({ file: shown, found: `is ${Math.round(bytes.length / 1e6)} MB`, cure: 'keep it under 10 MB' });
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return new Problem({ file: shown, found: 'does not exist', cure: 'create it' });
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return new Problem({ file: shown, found: 'is not UTF-8 text', cure: 'save it as UTF-8' });
    return new Problem({
      file: shown,
      found: `cannot be read (${code ?? (error as Error).message})`,
      cure: 'check that it is a readable file',
    });
  }
}

const cures: Record<string, string> = {
  DUPLICATE_KEY: 'keep one of the two fields of that name',
  TAB_AS_INDENT: 'indent with spaces',
  BAD_INDENT: 'indent with spaces, the same number for fields of one block',
  TAG_RESOLVE_FAILED: 'remove the tag (the word with an exclamation mark)',
  MULTIPLE_DOCS: 'keep one document, without further lines of ---',
};

/** An error of the YAML parser as a sentence with file and line. */
export function syntaxProblem(error: { code: string; message: string; pos: [number, number] }, lines: LineCounter, shown: string): Problem {
  const message = error.message.replace(/;.*|[.:]$/s, '').replace(/\s+/g, ' ');
  return new Problem({
    file: shown,
    line: lines.linePos(error.pos[0]).line,
    found: `is not valid YAML (${message})`,
    cure: cures[error.code] ?? 'check colons, quotes and indentation there',
  });
}

function lineIn(document: Document, lines: LineCounter, path: (string | number)[]): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String((key as { value?: unknown })?.value) === String(part));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset === undefined ? undefined : lines.linePos(offset).line;
}
