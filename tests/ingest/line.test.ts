import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingestLine } from '../../pipeline/ingest/line.ts';
import { refused, sentencesOf } from '../../pipeline/kernel/reject.ts';

const where = { file: 'stdin', line: 3 };
const text = 'Five soldiers were killed by gunmen in the north of the country.\r\n';

test('three fields are enough, and the text stays as it is', () => {
  expect(ingestLine({ source_id: 'a', text, published_on: '2024-05-04' }, where)).toEqual({
    source_id: 'a',
    title: null,
    publisher: null,
    url: null,
    language: 'en',
    published_on: '2024-05-04',
    published_on_basis: 'stated',
    retrieved_on: null,
    licence: null,
    sha256: null,
    text,
  });
});

test('what is stated stays', () => {
  const document = {
    source_id: 'a',
    text,
    title: 'T',
    published_on: '2024-05-04',
    published_on_basis: 'inferred',
    language: 'en',
    sha256: 'a'.repeat(64),
  };
  expect(ingestLine(document, where)).toMatchObject(document);
});

test('a refusal of an earlier stage passes through', () => {
  const refusal = refused('a', 'ingest', ['It is empty.']);
  expect(ingestLine(refusal, where)).toBe(refusal);
});

test.each([
  [{ source_id: 'a' }, [/^stdin, line 3, field text: is missing; add it\.$/]],
  [{ source_id: '../a', text }, [/^stdin, line 3, field source_id: is "\.\.\/a"/]],
  [
    { source_id: 'a', text, published_on: '2024-13-01' },
    [/field published_on: is "2024-13-01", which is not a date; write it as YYYY-MM-DD/],
  ],
  [{ source_id: 'a', text: ' ' }, [/field text: is blank; leave the document out/]],
  [{ source_id: 'a', text, language: 'fr' }, [/field language: is "fr", and only English is read/]],
  [{ source_id: 7, text: 8 }, [/field source_id/, /field text/]],
  [[], [/^stdin, line 3: is a list/]],
  [null, [/^stdin, line 3: is null/]],
])('%j is refused', (value, expected) => {
  let sentences: string[] = [];
  try {
    ingestLine(value, where);
  } catch (error) {
    sentences = sentencesOf(error)!;
  }
  expect(sentences).toHaveLength(expected.length);
  for (const [index, pattern] of expected.entries()) expect(sentences[index]).toMatch(pattern);
});

test('any value whatever gives a document or a problem', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ source_id: fc.anything(), text: fc.anything() }, { requiredKeys: [] })), (value) => {
      try {
        expect(ingestLine(value, where)).toHaveProperty('source_id');
      } catch (error) {
        expect(sentencesOf(error)).not.toBeNull();
      }
    }),
  );
});
