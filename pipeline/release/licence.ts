import type { DatasetFile } from '../../schemas/types.ts';

/** Text of the release's LICENSE: the terms of the data in short, whom to credit, and what the licence does not reach. */
export function licenceText({ title, version, licence, contributors }: DatasetFile): string {
  const names = contributors.map((contributor) => contributor.title).join(', ');
  return `${title}, version ${version}
${names}

The data in this folder are available under ${licence.title} (${licence.name}).
The licence itself: ${licence.url}${legalCode(licence)}
${shortForm(licence.name)}
Places
  Names, identifiers and coordinates of places come from GeoNames (https://www.geonames.org),
  available under CC BY 4.0; pass this credit on when you pass the places on.

Quotes
  The columns that hold a source's own words (quote, value and those ending in _text) are short extracts,
  given as the evidence behind each row. The rights in them stay with their authors and publishers,
  who are named in the table sources.
`;
}

function legalCode({ url }: DatasetFile['licence']): string {
  return /^https:\/\/creativecommons\.org\/licenses\/.*\/$/.test(url) ? `\nIts legal code: ${url}legalcode` : '';
}

function shortForm(name: string): string {
  if (name !== 'CC-BY-4.0') return '';
  return `
In short (the legal code alone is binding)
  You may copy, share, change and build upon the data, for any purpose, also commercially, if you
  - name the dataset, its makers and its version (CITATION.cff has the words),
  - link to the licence,
  - say whether you changed anything, and do not suggest that the makers endorse you,
  - put no further legal or technical restriction on what the licence allows.
  The data come as they are, without warranty of any kind.
`;
}
