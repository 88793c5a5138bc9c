import { expect, test } from 'vitest';
import { belowFloor, evaluateFolder, readFloor } from '../../pipeline/eval/index.ts';
import { openExtractor } from '../../pipeline/extract/index.ts';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { linkAll } from '../../pipeline/link/index.ts';
import { openNormaliser } from '../../pipeline/normalise/index.ts';
import type { Document } from '../../schemas/types.ts';

const gold = packageFile('tests', 'gold');

test('what is read from the articles and linked stays at or above the floor', async () => {
  const [extractor, normaliser] = [openExtractor(), openNormaliser()];
  const extract = (document: Document) => normaliser.normalise(extractor.extract(document));
  const quality = await evaluateFolder(gold, { extract, link: linkAll });
  expect(belowFloor(readFloor(gold), quality)).toEqual([]);
});
