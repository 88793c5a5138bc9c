import { existsSync, writeFileSync } from 'node:fs';
import { openExtractor } from '../extract/index.ts';
import { packageFile } from '../kernel/root.ts';
import { openNormaliser } from '../normalise/index.ts';
import { evaluateFolder, qualityJson } from './index.ts';

// Part of the build: measures how well the rules read and keeps the figures beside the compiled program, so that every release can
// tell them, also where the articles with answers by hand are not at hand.
const gold = packageFile('tests', 'gold');
if (existsSync(gold)) {
  const [extractor, normaliser] = [openExtractor({}), openNormaliser({})];
  const quality = evaluateFolder(gold, (document) => normaliser.normalise(extractor.extract(document)));
  writeFileSync(packageFile('.build', 'quality.json'), qualityJson(quality));
  process.stderr.write(`quality: ${quality.articles} articles\n`);
}
