import { stringify } from 'yaml';
import type { DatasetFile } from '../../schemas/types.ts';

export type Contributor = DatasetFile['contributors'][number];

/** How the dataset is cited in words: the maintainers' own wording, or made from names, day, title and version. */
export function citation(dataset: DatasetFile): string {
  if (dataset.citation) return dataset.citation;
  const names = authors(dataset).map(({ title }) => title);
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
  const where = dataset.homepage ? ` ${dataset.homepage}` : '';
  return `${list} (${dataset.released_on.slice(0, 4)}). ${dataset.title}, version ${dataset.version} [Data set].${where}`;
}

/** The same for reference managers. */
export function bibtex(dataset: DatasetFile): string {
  const { name, title, version, released_on, homepage } = dataset;
  const fields = {
    title: `{${title}}`,
    author: authors(dataset).map(bibtexName).join(' and '),
    year: released_on.slice(0, 4),
    version,
    note: 'Data set',
    ...(homepage && { url: homepage }),
  };
  const lines = Object.entries(fields).map(([field, value]) => `  ${field} = {${value}}`);
  return `@misc{${name}-${version},\n${lines.join(',\n')}\n}`;
}

/** Bodies stand in braces of their own, so that nobody takes the last word for a family name. */
function bibtexName(contributor: Contributor): string {
  return isPerson(contributor) ? nameParts(contributor).filter(Boolean).join(', ') : `{${contributor.title}}`;
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
export function authors({ contributors }: DatasetFile): Contributor[] {
  const made = contributors.filter(({ role }) => role === 'author');
  return made.length > 0 ? made : contributors;
}

/** People have an ORCID or a place of work; anything else is cited as a body, whose name is never taken apart. */
export function isPerson({ orcid, organization }: Contributor): boolean {
  return Boolean(orcid || organization);
}

/** A person's family name, and what stands before it; the latter may be empty. */
export function nameParts({ title }: Contributor): [family: string, given: string] {
  const words = title.split(' ');
  return [words.at(-1)!, words.slice(0, -1).join(' ')];
}

/** A person's page at ORCID. */
export function orcidPage(orcid: string): string {
  return `https://orcid.org/${orcid}`;
}

function author(contributor: Contributor): Record<string, string> {
  const { title, orcid, organization, url } = contributor;
  const site: Record<string, string> = url ? { website: url } : {};
  if (!isPerson(contributor)) return { name: title, ...site };
  const [family, given] = nameParts(contributor);
  return {
    'family-names': family,
    ...(given && { 'given-names': given }),
    ...(organization && { affiliation: organization }),
    ...(orcid && { orcid: orcidPage(orcid) }),
    ...site,
  };
}
