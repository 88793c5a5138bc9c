import type { DatasetFile, Tables } from '../../schemas/types.ts';
import { tables as allTables } from '../kernel/tables.ts';
import type { FileSum } from './checksums.ts';
import { authors, type Contributor, citation, isPerson, nameParts, orcidPage } from './citation.ts';
import { countryName } from './country.ts';
import { summarise } from './rollup.ts';

/** Media types of the files that people download, by how their names end. */
const mediaTypes: Record<string, string> = {
  '.csv': 'text/csv',
  '.parquet': 'application/x-parquet',
  '.sqlite': 'application/vnd.sqlite3',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
};

/** The dataset in schema.org's words, for search engines: what a page about it carries as JSON-LD. */
export function schemaOrg(dataset: DatasetFile, tables: Tables, files: readonly FileSum[]): Record<string, unknown> {
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    ...about(dataset, tables),
    creditText: citation(dataset),
    variableMeasured: allTables
      .slice(0, 3)
      .flatMap(({ name, columns }) =>
        columns.map((column) => ({ '@type': 'PropertyValue', name: `${name}.${column.name}`, description: column.description })),
      ),
    distribution: downloads(files).map(({ path, bytes, sha256, mediaType }) => ({
      '@type': 'DataDownload',
      name: path,
      contentUrl: path,
      encodingFormat: mediaType,
      contentSize: `${bytes} B`,
      sha256,
    })),
  };
}

/** What schema.org and Croissant, which builds on it, both say of a dataset. */
export function about(dataset: DatasetFile, tables: Tables): Record<string, unknown> {
  const { name, title, description, version, released_on, licence, keywords, homepage, contributors } = dataset;
  const { from, to, countries } = summarise(tables);
  const publishers = contributors.filter(({ role }) => role === 'publisher');
  return {
    name: title,
    alternateName: name,
    description: description.trim(),
    ...(homepage && { url: homepage }),
    license: licence.url,
    creator: authors(dataset).map(agent),
    ...(publishers.length > 0 && { publisher: publishers.map(agent) }),
    datePublished: released_on,
    version,
    keywords,
    inLanguage: 'en',
    isAccessibleForFree: true,
    ...(from && to && { temporalCoverage: `${from}/${to}` }),
    ...(countries.length > 0 && {
      spatialCoverage: countries.map(({ country }) => ({ '@type': 'Country', name: countryName(country), identifier: country })),
    }),
  };
}

/** The files that people load or download, each with its media type. */
export function downloads(files: readonly FileSum[]): (FileSum & { mediaType: string })[] {
  const found = files.map((file) => ({ ...file, mediaType: mediaTypes[/\.\w+$/.exec(file.path)?.[0] ?? ''] ?? '' }));
  return found.filter(({ mediaType }) => mediaType !== '');
}

function agent(contributor: Contributor): Record<string, unknown> {
  const { title, orcid, organization, url } = contributor;
  if (!isPerson(contributor)) return { '@type': 'Organization', name: title, ...(url && { url }) };
  const [familyName, givenName] = nameParts(contributor);
  return {
    '@type': 'Person',
    name: title,
    familyName,
    ...(givenName && { givenName }),
    ...(orcid && { identifier: orcidPage(orcid) }),
    ...(organization && { affiliation: { '@type': 'Organization', name: organization } }),
    ...(url && { url }),
  };
}
