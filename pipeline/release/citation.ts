import { stringify } from 'yaml';
import type { DatasetFile } from '../../schemas/types.ts';

/** How the dataset is cited in words: the maintainers' own wording, or made from names, day, title and version. */
export function citation(dataset: DatasetFile): string {
  if (dataset.citation) return dataset.citation;
  const names = authors(dataset).map(({ title }) => title);
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
  const where = dataset.homepage ? ` ${dataset.homepage}` : '';
  return `${list} (${dataset.released_on.slice(0, 4)}). ${dataset.title}, version ${dataset.version} [Data set].${where}`;
}

/** CITATION.cff of the release: Citation File Format 1.2, `type: dataset`. */
export function citationFile(dataset: DatasetFile): string {
  const { title, description, version, released_on, licence, keywords, homepage } = dataset;
  return stringify(
    {
      'cff-version': '1.2.0',
      message: 'If you use these data, please cite them as below, with the version.',
      type: 'dataset',
      title,
      abstract: description,
      authors: authors(dataset).map(author),
      version,
      'date-released': released_on,
      license: licence.name,
      ...(keywords.length > 0 && { keywords }),
      ...(homepage && { url: homepage }),
    },
    { lineWidth: 120 },
  );
}

/** Those who made the dataset; everybody named when nobody is called its author. */
function authors({ contributors }: DatasetFile): DatasetFile['contributors'] {
  const made = contributors.filter(({ role }) => role === 'author');
  return made.length > 0 ? made : contributors;
}

/** People have an ORCID or a place of work; anything else is cited as a body, whose name is never taken apart. */
function author({ title, orcid, organization, url }: DatasetFile['contributors'][number]): Record<string, string> {
  const site: Record<string, string> = url ? { website: url } : {};
  if (!orcid && !organization) return { name: title, ...site };
  const words = title.split(' ');
  const given = words.slice(0, -1).join(' ');
  return {
    'family-names': words.at(-1)!,
    ...(given && { 'given-names': given }),
    ...(organization && { affiliation: organization }),
    ...(orcid && { orcid: `https://orcid.org/${orcid}` }),
    ...site,
  };
}
