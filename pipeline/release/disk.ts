import { Problem } from '../kernel/problem.ts';

const causes: Record<string, [found: string, cure: string]> = {
  ENOSPC: ['the disk is full', 'make room and run again'],
  EDQUOT: ['the disk quota is used up', 'make room and run again'],
  EROFS: ['the file system is read-only', 'give a folder that can be written with --to'],
  EACCES: ['may not be written', 'change its permissions'],
  EPERM: ['may not be written', 'change its permissions'],
  ENOTDIR: ['is not a folder', 'move the file of that name away'],
  EEXIST: ['is not a folder', 'move the file of that name away'],
};

/** A refusal of the disk as a Problem that says dist is as it was; any other error as it came. */
export function diskProblem(error: unknown, folder: string): unknown {
  const cause = causes[codeOf(error)];
  if (!cause) return error;
  const [found, cure] = cause;
  return new Problem({ file: folder, found: `${found}, so nothing was published`, cure });
}

/** DuckDB tells what the system said only in words. */
function codeOf(error: unknown): string {
  const { code, message = '' } = error as NodeJS.ErrnoException;
  if (code) return code;
  if (/no space left on device/i.test(message)) return 'ENOSPC';
  if (/read-only file system/i.test(message)) return 'EROFS';
  return /permission denied/i.test(message) ? 'EACCES' : '';
}
