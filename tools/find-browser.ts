import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installedBrowser, isProgram } from '../src/testing/installed-browser.ts';

/** Where a Chromium is, or why there is none. */
export type Browser = { readonly path: string } | { readonly missing: string };

/** Debian's packages of it, the better first. */
const packages = ['chromium-headless-shell', 'chromium'];

/** Finds a Chromium for the browser runs: CHROMIUM_PATH, an installed one, or (as root on Debian) a fresh one. */
export function findBrowser(): Browser {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') {
    return isProgram(given) ? { path: given } : { missing: `CHROMIUM_PATH names ${given}, which is not a program` };
  }
  const found = installedBrowser();
  if (found !== undefined) return { path: found };
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return { missing: 'no Chromium or Chrome is installed; install one, or set CHROMIUM_PATH' };
  }
  process.stderr.write('Installing chromium for the browser journeys …\n');
  aptGet('update');
  let refusal = '';
  for (const name of packages) {
    const { status, stderr } = aptGet('install', '-y', '--no-install-recommends', name);
    const fresh = installedBrowser();
    if (fresh !== undefined) return { path: fresh };
    refusal = `apt-get could not install ${name} (${status}): ${stderr.trim().split('\n').at(-1)}`;
  }
  return { missing: refusal };
}

function aptGet(...args: readonly string[]) {
  return spawnSync('apt-get', args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
