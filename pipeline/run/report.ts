import { Problem } from '../kernel/problem.ts';
import { sentencesOf } from '../kernel/reject.ts';

/**
 * Tells on the error stream why the program ends: the sentence alone for what people can mend, one line that says how to report it
 * for a mistake of the program.
 *
 * @returns the exit code
 */
export function report(error: unknown, debug = false): number {
  const sentences = sentencesOf(error) ?? [systemSentence(error) ?? bug(error)];
  process.stderr.write(sentences.map((sentence) => `${sentence}\n`).join(''));
  if (debug) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return error instanceof Problem && error.parts.usage ? 2 : 1;
}

/** A file or network the system refused. */
function systemSentence(error: unknown): string | null {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (!syscall || !code) return null;
  const causes: Record<string, string> = {
    EACCES: 'it may not be opened; check its permissions',
    EROFS: 'the file system is read-only; choose another folder',
    ENOSPC: 'the disk is full; make room',
    ENOENT: 'it does not exist; check the path',
  };
  return `${path ?? syscall}: ${causes[code] ?? `the system says ${code}; check it`}.`;
}

function bug(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error);
  return `casus: ${what}; this is a mistake of the program, please report it with what --debug adds.`;
}
