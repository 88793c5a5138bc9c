import { join } from 'node:path';
import type { Decision, Document, Extraction } from '../../schemas/types.ts';
import { openCurator, type Review } from '../curate/index.ts';
import { openExtractor } from '../extract/index.ts';
import { cachedDumps } from '../gazetteer/fetch.ts';
import { loadGazetteer } from '../gazetteer/index.ts';
import { ingestFolder, listSources } from '../ingest/index.ts';
import { hashOf, hashTree } from '../kernel/hash.ts';
import { sentencesOf } from '../kernel/reject.ts';
import type { Surroundings } from '../link/index.ts';
import { openNormaliser } from '../normalise/index.ts';
import { readDataset } from '../run/dataset.ts';
import { knownIds } from '../run/known.ts';
import { readReview } from '../run/review.ts';
import { type Release, released } from './release.ts';

/** One source as far as linking: what the rules read in it, and what people made of that. */
export interface Source {
  document: Document;
  own: Extraction;
  curated: Extraction;
  review: Review;
  decisions: Decision[];
}

/** A dataset's raw/ with all that follows from it, at one moment. */
export interface Project extends Release {
  /** Another one whenever a file under raw/ is another. */
  version: string;
  sources: Map<string, Source>;
  /** Why a source cannot be used. */
  troubles: Map<string, string>;
}

/** A dataset that is open for review. */
export interface Opened {
  /** What is so now; what did not change since the last time is not done again. */
  read(): Promise<Project>;
  /** What people's decisions would make of a source, without writing any. */
  curate(source: Source, review: Review): Extraction;
  /** The review.yaml of a source that `read` has listed. */
  fileOf(source_id: string): { path: string; shown: string };
}

/** @param root the dataset's folder; the place names that `casus gazetteer add` fetched join the gazetteer, as in `casus run` */
export function openProject(root: string): Opened {
  const raw = join(root, 'raw');
  const gazetteer = cachedDumps(root);
  const [extractor, normaliser, curator] = [openExtractor({ gazetteer }), openNormaliser({ gazetteer }), openCurator({ gazetteer })];
  const fileOf: Opened['fileOf'] = (id) => ({ path: join(raw, id, 'review.yaml'), shown: `raw/${id}/review.yaml` });
  const curate: Opened['curate'] = ({ document, own }, review) => curator.curate(own, review, document.text);
  const kept = new Map<string, Promise<Source>>();
  let last: { version: string; project: Promise<Project> } | null = null;

  const readSource = async (id: string): Promise<Source> => {
    const document = await ingestFolder(join(raw, id), `raw/${id}`);
    const own = normaliser.normalise(extractor.extract(document));
    const review = readReview(root, id) ?? { file: fileOf(id).shown, entries: [], problems: [] };
    const source = { document, own, review, curated: own, decisions: review.entries.map(({ value }) => value) };
    return { ...source, curated: curate(source, review) };
  };
  const readAll = async (version: string, prints: Map<string, string>, refused: [string, string][]): Promise<Project> => {
    const [sources, troubles] = [new Map<string, Source>(), new Map(refused)];
    for (const [id, print] of prints) {
      if (!kept.has(print)) kept.set(print, readSource(id));
      try {
        sources.set(id, await kept.get(print)!);
      } catch (error) {
        const sentences = sentencesOf(error);
        if (!sentences) throw error;
        troubles.set(id, sentences.join(' '));
      }
    }
    for (const print of kept.keys()) if (![...prints.values()].includes(print)) kept.delete(print);
    return { version, sources, troubles, ...(await released([...sources.values()], surroundingsOf(root))) };
  };
  return {
    fileOf,
    curate,
    read() {
      const { ids, refused } = listSources(raw);
      const prints = new Map(ids.map((id) => [id, hashOf([id, hashTree(join(raw, id))])]));
      const version = hashOf([hashTree(join(raw, 'dataset.yaml')), ...prints.values()]);
      if (last?.version !== version)
        last = {
          version,
          project: readAll(
            version,
            prints,
            refused.map(({ source_id, problem }) => [source_id, problem.message]),
          ),
        };
      return last.project;
    },
  };
}

/** What linking has to know beyond the rows, as in `casus run`. */
function surroundingsOf(root: string): Surroundings {
  const known = knownIds(join(root, 'dist'), readDataset(root));
  return {
    known: new Map(known.map((id, place) => [id, place])),
    countryName: (alpha3) => loadGazetteer().country(alpha3)?.name ?? null,
  };
}
