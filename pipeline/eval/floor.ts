/** A tree of figures with the shape of a part of `quality.json`. */
export type Figures = { [name: string]: number | Figures };

/** Every figure of the floor that the quality does not reach, as `deaths.exact_share is 0.8125, below the floor of 0.85`. */
export function belowFloor(floor: Figures, quality: object, path = ''): string[] {
  return Object.entries(floor).flatMap(([name, least]) => {
    const got = (quality as Record<string, unknown>)[name];
    const where = path ? `${path}.${name}` : name;
    if (typeof least === 'object') return belowFloor(least, (got as object) ?? {}, where);
    return typeof got === 'number' && got >= least ? [] : [`${where} is ${got ?? 'missing'}, below the floor of ${least}`];
  });
}
