import { spawnSync } from 'node:child_process';

/** Why R cannot run with these packages, said once on the way; null when it can. R comes with the system and is never installed from here. */
export function findR(...packages: string[]): string | null {
  const names = packages.map((name) => `"${name}"`).join(', ');
  const { error, status, stderr } = spawnSync('Rscript', ['-e', `for (name in c(${names})) loadNamespace(name)`], { encoding: 'utf8' });
  if (!error && status === 0) return null;
  const found = error ? 'Rscript is not installed' : (/there is no package called .*/.exec(stderr)?.[0] ?? stderr.trim());
  const debian = packages.map((name) => `r-cran-${name}`).join(' ');
  console.warn(`skipped in R: ${found}; on Debian: apt install ${debian}`);
  return found;
}
