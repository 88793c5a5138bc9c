/** Texts that pandas (its default `na_values`), R, polars or spreadsheets take for a missing value. Case counts, as it does there. */
const missing = new Set('#N/A,#N/A N/A,#NA,-1.#IND,-1.#QNAN,-NaN,-nan,1.#IND,1.#QNAN,<NA>,N/A,NA,NULL,NaN,None,n/a,nan,null'.split(','));

/** Whether programs would read this cell as "missing": no published cell may be so, unknown is the empty cell. */
export function readsAsMissing(text: string): boolean {
  return missing.has(text);
}
