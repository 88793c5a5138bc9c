/** Sets of things that belong together, grown by pairs (union-find with path halving; the smaller root wins, so order never matters). */
export interface Groups<T> {
  add(one: T): void;
  union(a: T, b: T): void;
  root(one: T): T;
}

export function openGroups<T extends string | number>(): Groups<T> {
  const parents = new Map<T, T>();
  const add = (one: T): void => {
    if (!parents.has(one)) parents.set(one, one);
  };
  const root = (one: T): T => {
    let at = one;
    for (let up = parents.get(at)!; up !== at; up = parents.get(at)!) {
      parents.set(at, parents.get(up)!);
      at = parents.get(at)!;
    }
    return at;
  };
  return {
    add,
    root,
    union(a, b) {
      add(a);
      add(b);
      const [ra, rb] = [root(a), root(b)];
      if (ra !== rb) parents.set(ra < rb ? rb : ra, ra < rb ? ra : rb);
    },
  };
}
