import type { Decision, Extraction, Link } from '../../schemas/types.ts';
import type { Words } from '../kernel/find-row.ts';
import { lostFound } from '../kernel/review.ts';
import type { Entries } from '../kernel/yaml-list.ts';
import { addRows } from './add.ts';
import { type Draft, type Filed, note, openDraft, put, refuse, rowOf } from './draft.ts';
import { applyEdits } from './edit.ts';
import { addEvidence, wordsFor } from './evidence.ts';
import { judge, judgeLinks, type Verdict } from './judge.ts';
import { locate } from './locate.ts';
import { type Meant, matchAdded, matchRows, movedIds, refuseLost } from './match.ts';
import { type Atlas, openAtlas } from './places.ts';
import { dropUnnamed, settleEvents } from './settle.ts';
import { strikeOut } from './strike.ts';
import { joinTwins } from './twin.ts';

/** What a review.yaml holds, and its name in messages. */
export interface Review extends Entries<Decision> {
  file: string;
}

export interface Curator {
  /**
   * Applies people's decisions to the rows of their source: what is struck out goes, what is edited changes with all that follows from
   * it, what was missed is added, what is linked is noted for linking. What a decision does, and every decision that does nothing, is
   * among the rejects, stage `review`. Never changes its argument; without decisions it is returned as it is.
   *
   * @param text the document's text, to hold quotes to where it is at hand
   */
  curate(extraction: Extraction, review: Review, text?: string): Extraction;
}

/** `gazetteer` are GeoNames dumps that join the gazetteer, in which places that people name are looked up. */
export function openCurator({ gazetteer }: { gazetteer?: string[] } = {}): Curator {
  const atlas = openAtlas(gazetteer);
  return {
    curate(extraction, { file, entries, problems }, text) {
      if (entries.length + problems.length === 0) return extraction;
      const draft = openDraft(extraction, file, text);
      for (const { message } of problems) note(draft, message);
      apply(
        draft,
        entries.map(({ value, line }) => ({ decision: inText(value, text), line })),
        atlas,
      );
      settleEvents(draft, atlas);
      dropUnnamed(draft, extraction);
      return draft.extraction;
    },
  };
}

/** The decision with its words where the text has them today, without them where it has not. */
function inText({ evidence, ...decision }: Decision, text: string | undefined): Decision {
  const words = evidence && locate(evidence, text);
  return words ? { ...decision, evidence: words } : decision;
}

function apply(draft: Draft, decisions: Filed[], atlas: Atlas): void {
  const [adding, others] = [decisions.filter(isAdd), decisions.filter((filed) => !isAdd(filed))];
  const meant = matchRows(draft, others);
  const moved = movedIds(meant);
  const added = addAll(draft, adding, moved, atlas);
  joinTwins(draft, added, new Set(meant.values()));
  matchAdded(draft, others, meant);
  refuseLost(draft, others, meant);
  const verdicts = judge(draft, meant);
  strikeAll(draft, verdicts, new Set([...added.values(), ...verdicts.map(({ key }) => key)]));
  applyEdits(draft, verdicts, moved, atlas);
  for (const { table, key, confirmed } of verdicts) if (confirmed) confirm(draft, table, key);
  keepLinks(draft, meant);
}

function isAdd({ decision }: Filed): boolean {
  return decision.decision === 'add';
}

function addAll(draft: Draft, adding: Filed[], moved: ReadonlyMap<string, string>, atlas: Atlas): Map<Filed, string> {
  const isPlaced = ({ decision }: Filed): boolean => decision.evidence !== undefined;
  for (const filed of adding.filter((each) => !isPlaced(each)))
    refuse(draft, filed, { found: lostFound(filed.decision), cure: 'select its words anew, or remove the entry' });
  return addRows(draft, adding.filter(isPlaced), moved, atlas);
}

function strikeAll(draft: Draft, verdicts: readonly Verdict[], judged: ReadonlySet<string>): void {
  for (const { table, key, strike } of verdicts)
    if (strike && rowOf(draft, table, key)) strikeOut(draft, table, key, strike.decision, judged);
}

function confirm(draft: Draft, table: Verdict['table'], key: string): void {
  const row = rowOf(draft, table, key)!;
  put(draft, table, { ...row, review: row.review === 'corrected' ? 'corrected' : 'confirmed', confidence: 1 });
}

function keepLinks(draft: Draft, meant: Meant): void {
  const links = judgeLinks(draft, meant).flatMap((filed): Link[] => {
    const { decision, table_name, other, evidence } = filed.decision;
    const row_id = meant.get(filed)!;
    if (!rowOf(draft, table_name, row_id))
      refuse(draft, filed, { found: `this ${decision} is of ${row_id}, which was struck out`, cure: 'remove one of the two entries' });
    else if (other!.row_id === row_id)
      refuse(draft, filed, { found: `this ${decision} names ${row_id} twice`, cure: 'name another row as the other' });
    else return [keepLink(draft, { decision: decision as Link['decision'], table_name, row_id, other: other! }, evidence)];
    return [];
  });
  if (links.length > 0) draft.extraction.links = links;
}

/** A person says of which sources the row is: of the other, too, or of its own alone. */
function keepLink(draft: Draft, link: Link, evidence: Words | undefined): Link {
  const { decision, table_name, row_id, other } = link;
  const row = rowOf(draft, table_name, row_id)!;
  const value = decision === 'link' ? other.source_id : draft.extraction.source_id;
  addEvidence(draft, table_name, row_id, 'source_ids', value, wordsFor(draft, table_name, row, 'source_ids', evidence));
  put(draft, table_name, { ...row, review: 'corrected' });
  return link;
}
