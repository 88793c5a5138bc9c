import { existsSync, writeFileSync } from 'node:fs';
import type { Document } from '../../schemas/types.ts';
import { openExtractor } from '../extract/index.ts';
import { packageFile } from '../kernel/root.ts';
import { linkAll } from '../link/index.ts';
import { openNormaliser } from '../normalise/index.ts';
import { evaluateFolder, qualityJson } from './index.ts';

// Part of the build: measures how well the rules read and keeps the figures beside the compiled program, so that every release can
// tell them, also where the articles with answers by hand are not at hand.
const gold = packageFile('tests', 'gold');
if (existsSync(gold)) {
  const [extractor, normaliser] = [openExtractor({}), openNormaliser({})];
  const extract = (document: Document) => normaliser.normalise(extractor.extract(document));
  const quality = await evaluateFolder(gold, { extract, link: linkAll });
  writeFileSync(packageFile('.build', 'quality.json'), qualityJson(quality));
  process.stderr.write(`quality: ${quality.articles} articles\n`);
}
