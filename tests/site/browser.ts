import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Chromium's program; installed from Debian's packages where there is none and that can be done. Otherwise the reason why there is none. */
export function findChromium(): { path: string } | { missing: string } {
  const path = found();
  if (path) return { path };
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    return {
      missing: 'no Chromium found, and only root on Debian can install one here: install the package chromium or set CHROMIUM_PATH',
    };
  }
  try {
    console.log('installing the package chromium for the tests of the page');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch (error) {
    return { missing: `no Chromium found, and apt-get could not install one (${(error as Error).message.split('\n')[0]})` };
  }
  const installed = found();
  return installed ? { path: installed } : { missing: 'apt-get installed the package chromium, but there is no /usr/bin/chromium' };
}

function found(): string | undefined {
  const cache = join(homedir(), '.cache', 'ms-playwright');
  const cached = existsSync(cache) ? readdirSync(cache).map((name) => join(cache, name, 'chrome-linux', 'chrome')) : [];
  return [...places, ...cached].find((path) => path && existsSync(path));
}

/** A browser with a profile of its own, gone when it is closed. */
export async function openBrowser(
  executablePath: string,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'casus-chromium-'));
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const context = await chromium.launchPersistentContext(profile, { executablePath, args, acceptDownloads: true, ...options });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.csv': 'text/csv',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Serves a folder on a free port of the loopback, as any static host would. */
export async function serve(folder: string): Promise<{ address: string; close: () => void }> {
  const server = createServer(({ url = '/' }, response) => {
    const path = normalize(decodeURIComponent(url.split(/[?#]/)[0]!));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (path.includes('..') || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}
