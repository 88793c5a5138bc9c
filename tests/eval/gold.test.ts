import { expect, test } from 'vitest';
import { belowFloor, evaluateFolder, readFloor } from '../../pipeline/eval/index.ts';
import { openExtractor } from '../../pipeline/extract/index.ts';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { linkAll } from '../../pipeline/link/index.ts';
import { openNormaliser } from '../../pipeline/normalise/index.ts';
import type { Document } from '../../schemas/types.ts';

test.each(['gold', 'unseen'])('what is read from the articles in tests/%s and linked stays at or above the floor', async (name) => {
  const folder = packageFile('tests', name);
  const [extractor, normaliser] = [openExtractor(), openNormaliser()];
  const extract = (document: Document) => normaliser.normalise(extractor.extract(document));
  const quality = await evaluateFolder(folder, { extract, link: linkAll });
  expect(belowFloor(readFloor(folder), quality)).toEqual([]);
});
