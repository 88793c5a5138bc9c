import { expect, test } from 'vitest';
import { belowFloor, evaluateFolder, readFloor } from '../../pipeline/eval/index.ts';
import { openExtractor } from '../../pipeline/extract/index.ts';
import { packageFile } from '../../pipeline/kernel/root.ts';
import { openNormaliser } from '../../pipeline/normalise/index.ts';

const gold = packageFile('tests', 'gold');

test('what is read from the articles stays at or above the floor', () => {
  const [extractor, normaliser] = [openExtractor(), openNormaliser()];
  const quality = evaluateFolder(gold, (document) => normaliser.normalise(extractor.extract(document)));
  expect(belowFloor(readFloor(gold), quality)).toEqual([]);
});
