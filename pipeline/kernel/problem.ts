/** Where a problem sits and how to mend it. Every part is optional except what was found and the cure. */
export interface ProblemParts {
  /** File as the user knows it (relative where possible), or `stdin`. */
  file?: string;
  /** 1-based line. */
  line?: number;
  /** Field or option, e.g. `published_on`. */
  field?: string;
  /** What is wrong, without a full stop: `is 2022-13-01, which is not a date`. */
  found: string;
  /** What to do about it, as an imperative without a full stop: `write it as YYYY-MM-DD`. */
  cure: string;
  /** Whether the command was typed wrongly, rather than a file written wrongly: the program then ends with 2 instead of 1. */
  usage?: boolean;
}

/**
 * A mistake the user can mend. Its message is one sentence that names file, line, field, what was found and what to do;
 * the command line prints the message alone, never a stack trace.
 */
export class Problem extends Error {
  readonly parts: ProblemParts;

  constructor(parts: ProblemParts) {
    super(sentence(parts));
    this.name = 'Problem';
    this.parts = parts;
  }
}

/** `raw/x/source.yaml, line 3, field published_on: is "May", which is not a date; write it as YYYY-MM-DD.` */
export function sentence({ file, line, field, found, cure }: ProblemParts): string {
  const where = [file, line === undefined ? undefined : `line ${line}`, field === undefined ? undefined : `field ${field}`]
    .filter(Boolean)
    .join(', ');
  return `${where ? `${where}: ` : ''}${found}; ${cure}.`;
}
