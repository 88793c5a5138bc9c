import { expect, test } from 'vitest';
import { makeValidator } from '../../pipeline/validate/index.ts';
import type { Decision } from '../../schemas/types.ts';
import { changes, decided, marks, publishable, text, told } from './report.ts';

const validate = makeValidator();

/** What is decided; what changes; the rows that people had to do with; what is told. */
export type Case = [title: string, decisions: Decision[], changed: string[], marked: string[], reasons: string[]];

export function cases(table: Case[]): void {
  test.each(table)('%s', (_, decisions, changed, marked, reasons) => {
    const after = decided(decisions);
    expect(changes(after)).toEqual(changed);
    expect(marks(after)).toEqual(marked);
    expect(told(after)).toEqual(reasons);
    // Nothing that is decided makes a row which cannot be published.
    expect(validate(after, text)).toEqual(publishable(after));
  });
}
