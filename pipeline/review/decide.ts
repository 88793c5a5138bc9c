import type { Decision } from '../../schemas/types.ts';
import { addDecision, removeDecision } from '../curate/write.ts';
import { problemsOf } from '../kernel/faults.ts';
import { findRow, wordsOf } from '../kernel/find-row.ts';
import { Problem } from '../kernel/problem.ts';
import type { Opened, Project, Source } from './project.ts';

/**
 * Writes decisions on the rows of a source into its review.yaml. They are tried out first: what would have no effect, or would make a
 * row that cannot be published, is refused with its reason and nothing is written.
 *
 * @throws Problem, or an AggregateError of several
 */
export async function decide(project: Opened, { sources }: Project, id: string, decisions: readonly Decision[]): Promise<void> {
  const { path, shown } = project.fileOf(id);
  const problems = problemsOf('review', decisions, {});
  if (problems.length > 0) throw new AggregateError(problems);
  const source = sources.get(id)!;
  const kept = decisions.map((decision) => rememberable(source, decision));
  const untried = kept.map((value, at) => ({ value, line: unwritten + at }));
  const tried = project.curate(source, { ...source.review, entries: [...source.review.entries, ...untried] });
  const refused = tried.rejects.flatMap(({ reason }) => reason.match(refusal)?.[1] ?? []);
  if (refused.length > 0) throw new AggregateError(refused.map(asProblem));
  for (const decision of kept) await addDecision(path, decision, shown);
}

/**
 * A decision whose words lead back to its row, should the row's id move some day. Words that somebody chose for a field may lie apart
 * from the row; then the row's own stand in their place.
 */
function rememberable({ own, curated }: Source, decision: Decision): Decision {
  const { table_name, row_id, evidence } = decision;
  if (!row_id || !evidence || findRow(own, table_name, { evidence }) === row_id) return decision;
  return { ...decision, evidence: wordsOf(curated, table_name, row_id) ?? evidence };
}

/** Takes decisions back: the last entry of the file for each. */
export async function undo(project: Opened, _: Project, id: string, decisions: readonly Decision[]): Promise<void> {
  const { path, shown } = project.fileOf(id);
  for (const decision of decisions) await removeDecision(path, decision, shown);
}

/** Lines that no file has stand for decisions that are only tried out. */
const unwritten = 900_000_000;
const refusal = /, line 9\d{8}(?:, field \w+)?: (.*)$/s;

function asProblem(sentence: string): Problem {
  const [found, cure] = sentence.replace(/\.$/, '').split(/; (?=[^;]*$)/);
  return new Problem({ found: found!, cure: cure ?? 'decide otherwise' });
}
