import type { DatasetFile } from '../../schemas/types.ts';
import { authors, type Contributor, isPerson, nameParts } from './citation.ts';

/** Our roles in Zenodo's words; those who made the dataset are its creators. */
const types: Record<string, string> = {
  publisher: 'Distributor',
  maintainer: 'DataManager',
  wrangler: 'DataCurator',
  contributor: 'Other',
};

/** .zenodo.json: what Zenodo fills its form with. It passes over CITATION.cff where this file is there, so that both say the same. */
export function zenodo(dataset: DatasetFile): Record<string, unknown> {
  const makers = authors(dataset);
  const others = dataset.contributors.filter((contributor) => !makers.includes(contributor));
  return {
    title: dataset.title,
    upload_type: 'dataset',
    description: dataset.description.trim(),
    version: dataset.version,
    publication_date: dataset.released_on,
    language: 'eng',
    access_right: 'open',
    license: dataset.licence.name.toLowerCase(),
    creators: makers.map(person),
    ...(others.length > 0 && { contributors: others.map((other) => ({ ...person(other), type: types[other.role] ?? 'Other' })) }),
    keywords: dataset.keywords,
    ...(dataset.homepage && { related_identifiers: [{ identifier: dataset.homepage, relation: 'isDescribedBy', scheme: 'url' }] }),
  };
}

function person(contributor: Contributor): Record<string, string> {
  const { title, organization, orcid } = contributor;
  return {
    name: isPerson(contributor) ? nameParts(contributor).filter(Boolean).join(', ') : title,
    ...(organization && { affiliation: organization }),
    ...(orcid && { orcid }),
  };
}
