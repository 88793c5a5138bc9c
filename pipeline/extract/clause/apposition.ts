import type { NounChunk } from '../phrase/chunk.ts';

/** A member of a list with what joins it to the one before: true where a comma alone does. */
export interface Member {
  noun: NounChunk;
  comma: boolean;
}

/** The people of a list, each once: without ages and without what only says again who somebody is ("Walid Omar, 30, a former mayor"). */
export function distinct(list: readonly Member[]): NounChunk[] {
  const out: Member[] = [];
  list.forEach((member, i) => {
    const before = list[i - 1];
    if (i > 0 && (isAge(member) || renames(out.at(-1)!.noun, member, list.slice(i + 1)))) return;
    // "a former mayor and party leader": the second office of one man.
    if (before && !out.includes(before) && !isAge(before) && before.noun.article === 'a' && isOffice(member)) return;
    out.push(member);
  });
  const nouns = out.map(({ noun }) => noun).filter((noun, i, all) => i === 0 || !isCountedBefore(all[0]!, noun));
  if (isNamedGroup(nouns)) return nouns.slice(1);
  return namesOf(nouns) ? nouns.slice(0, 1) : nouns;
}

function isAge({ noun, comma }: Member): boolean {
  return comma && noun.count !== null && noun.to - noun.from === 1 && noun.role === null;
}

/** A name after an office, or an office after a name, with a comma between. */
function renames(first: NounChunk, { noun, comma }: Member, rest: readonly Member[]): boolean {
  if (!comma || first.count !== null || noun.count !== null || (rest[0]?.comma === true && !isAge(rest[0]))) return false;
  if (isBareName(noun)) return first.role !== null && first.article !== null && !first.role.plural && !isUncountedGroup(first);
  return (
    isBareName(first) &&
    (noun.role !== null || (noun.article === 'a' && noun.event === null && noun.weapon === null)) &&
    !noun.role?.plural &&
    (noun.article === 'a' || noun.article === 'the') &&
    !noun.owned
  );
}

function isBareName(noun: NounChunk): boolean {
  return (noun.name || noun.place !== null) && noun.article === null && noun.count === null && noun.actor === null;
}

function isOffice({ noun, comma }: Member): boolean {
  return !comma && noun.article === null && noun.count === null && noun.role !== null && !noun.role.plural;
}

/** "a couple, Maria Perez and Juan Ruiz": no number is told but that of the names. */
function isNamedGroup([first, ...rest]: readonly NounChunk[]): boolean {
  return first !== undefined && isUncountedGroup(first) && rest.length > 1 && rest.every(isBareName);
}

/** "16,000 civilians, soldiers and police": one number for all of them. */
function isCountedBefore(first: NounChunk, { role, count, article, name, owned, pronoun, possessor, further }: NounChunk): boolean {
  const bare = count === null && article === null && !name && !owned && !pronoun && !further && possessor === null;
  return first.plural && first.count !== null && first.role !== null && bare && role?.plural === true && !role.collective;
}

/** "a couple", "a family". */
function isUncountedGroup({ role, article, count }: NounChunk): boolean {
  return role?.collective === true && article === 'a' && count === null;
}

/** "Two militants, Sajid and Zafar": the names of those counted before. */
function namesOf([first, ...rest]: readonly NounChunk[]): boolean {
  return first?.count?.best != null && first.count.best > 1 && rest.length === first.count.best && rest.every(isBareName);
}
