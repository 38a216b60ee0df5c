// Takes the pictures of the handbook anew: npm run tool tools/draw-handbook.ts
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';
import { shrinkPng } from './shrink-png.ts';

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'docs/handbook/pictures');
const browser = findBrowser();
if ('missing' in browser) {
  process.stderr.write(`${browser.missing}\n`);
  process.exitCode = 1;
} else {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const env = { ...process.env, CHROMIUM_PATH: browser.path, PICTURES: '1' };
  const journey = join(root, 'test/journeys/handbook.test.ts');
  const { status } = spawnSync(process.execPath, ['--test', journey], { cwd: root, stdio: 'inherit', env });
  for (const name of readdirSync(pictures)) {
    const path = join(pictures, name);
    writeFileSync(path, shrinkPng(readFileSync(path)));
  }
  process.exitCode = status ?? 1;
}
