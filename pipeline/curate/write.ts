import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Document, isSeq, LineCounter, type Node, parse, parseDocument, stringify, YAMLSeq } from 'yaml';
import type { Decision } from '../../schemas/types.ts';
import { problemsOf } from '../kernel/faults.ts';
import { Problem } from '../kernel/problem.ts';
import { syntaxProblem } from '../kernel/yaml.ts';

/** Milliseconds: writing takes a few, so a lock of this age was left by a program that was killed. */
const stale = 5000;

/**
 * Adds a decision at the end of a review.yaml, making the file where there is none. What people wrote in it stays: comments, order,
 * entries that do not hold. The file is read anew under a lock and replaced at once, so that of two who write neither loses anything.
 * A decision that is the last one already is not written twice.
 *
 * @param path raw/<source_id>/review.yaml; its folder must be there
 * @param shown the file as messages name it
 * @throws AggregateError of Problems when the decision does not follow schemas/review.schema.json; Problem when the file is not valid
 * YAML or no list, in which case it is left as it is
 */
export async function addDecision(path: string, decision: Decision, shown = path): Promise<void> {
  const problems = problemsOf('review', [decision], { file: shown });
  if (problems.length > 0) throw new AggregateError(problems);
  await rewrite(path, shown, (text, document) => {
    return isDeepStrictEqual((document.toJS() as unknown[]).at(-1), decision) ? text : withEntry(text, document, decision);
  });
}

/**
 * Takes a decision out of a review.yaml: the last entry that says just this. The others stay as they are; a file that would hold nothing
 * any more goes.
 *
 * @throws Problem when there is no such entry, or as addDecision does
 */
export async function removeDecision(path: string, decision: Decision, shown = path): Promise<void> {
  await rewrite(path, shown, (text, document) => {
    const entries = document.toJS() as unknown[];
    const at = entries.findLastIndex((entry) => isDeepStrictEqual(entry, decision));
    if (at < 0) throw new Problem({ file: shown, found: 'does not hold that decision any more', cure: 'look at what it holds now' });
    const next = withoutEntry(text, document, at);
    if (holds(next, entries.toSpliced(at, 1))) return next;
    throw new Problem({ file: shown, found: 'cannot lose that decision alone', cure: 'take it out in an editor' });
  });
}

/** Replaces the file at once by what is made of it, while nobody else can. */
async function rewrite(path: string, shown: string, make: (text: string, document: Document) => string): Promise<void> {
  const release = await takeLock(`${path}.lock`);
  try {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const next = make(text, readList(text, shown));
    if (next === text) return;
    if (next.trim() === '') return rmSync(path);
    writeFileSync(`${path}.new`, next);
    renameSync(`${path}.new`, path);
  } finally {
    release();
  }
}

function readList(text: string, shown: string): Document {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false }) as Document;
  const [error] = document.errors;
  if (error) throw syntaxProblem(error, lines, shown);
  if (document.toJS() === null) document.contents = new YAMLSeq(document.schema);
  else if (!isSeq(document.contents)) {
    throw new Problem({ file: shown, line: 1, found: 'is no list of decisions', cure: 'begin each decision with a dash' });
  }
  return document;
}

/** The file with one entry more. A list with dashes keeps every byte it has; only one in brackets is laid out anew. */
function withEntry(text: string, document: Document, decision: Decision): string {
  const list = document.contents as YAMLSeq;
  const { flow, range, items } = list;
  if (range && items.length > 0 && !flow && !/^\.{3}/m.test(text.slice(range[1]))) {
    const indent = ' '.repeat(range[0] - text.lastIndexOf('\n', range[0]) - 1);
    return `${text.replace(/\n?$/, '\n')}${stringify([decision], { lineWidth: 0 }).replace(/^(?=.)/gm, indent)}`;
  }
  list.flow = flow && items.length > 0;
  list.add(document.createNode(decision));
  return document.toString({ lineWidth: 0 });
}

/** The file with one entry less. Its lines are cut out of a list with dashes; one in brackets is laid out anew. */
function withoutEntry(text: string, document: Document, at: number): string {
  const list = document.contents as YAMLSeq<Node>;
  const [from, to] = [lineOf(text, list.items[at]!.range![0]), list.items[at + 1]?.range?.[0] ?? list.range![1]];
  const dashed = /^\s*-\s/.test(text.slice(from, list.items[at]!.range![0]));
  if (dashed && !list.flow) return text.slice(0, from) + text.slice(at + 1 < list.items.length ? lineOf(text, to) : to);
  list.delete(at);
  return list.items.length === 0 ? '' : document.toString({ lineWidth: 0 });
}

/** Whether text is a list of these entries; entries can refer to one another. */
function holds(text: string, entries: unknown[]): boolean {
  try {
    return isDeepStrictEqual(parse(text) ?? [], entries);
  } catch {
    return false;
  }
}

/** Where the line begins on which that character stands. */
function lineOf(text: string, position: number): number {
  return text.lastIndexOf('\n', position - 1) + 1;
}

/** A file that only one program can make; returns what removes it. */
async function takeLock(lock: string): Promise<() => void> {
  for (;;) {
    try {
      closeSync(openSync(lock, 'wx'));
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (ageOf(lock) > stale) rmSync(lock, { force: true });
      await setTimeout(10);
    }
  }
}

function ageOf(file: string): number {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}
