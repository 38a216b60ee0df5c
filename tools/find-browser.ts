import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a Chromium is, or why there is none. */
export type Browser = { readonly path: string } | { readonly missing: string };

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const usual = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Finds a Chromium for the browser runs: CHROMIUM_PATH, an installed one, or (as root on Debian) a fresh one. */
export function findBrowser(): Browser {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') {
    return isProgram(given) ? { path: given } : { missing: `CHROMIUM_PATH names ${given}, which is not a program` };
  }
  const found = findInstalled();
  if (found !== undefined) return { path: found };
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return { missing: 'no Chromium or Chrome is installed; install one, or set CHROMIUM_PATH' };
  }
  process.stderr.write('Installing chromium for the browser journeys …\n');
  aptGet('update');
  const { status, stderr } = aptGet('install', '-y', '--no-install-recommends', 'chromium');
  const fresh = findInstalled();
  if (fresh !== undefined) return { path: fresh };
  return { missing: `apt-get could not install chromium (${status}): ${stderr.trim().split('\n').at(-1)}` };
}

function aptGet(...args: readonly string[]) {
  return spawnSync('apt-get', args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...usual, ...folders.flatMap((folder) => names.map((name) => join(folder, name)))].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
