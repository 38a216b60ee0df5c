// Formats and mends what can be mended by itself: npm run format [-- path …]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const biome = join(import.meta.dirname, '../node_modules/@biomejs/biome/bin/biome');
const paths = process.argv.slice(2);
const { status } = spawnSync(process.execPath, [biome, 'check', '--write', ...paths], { stdio: 'inherit' });
process.exitCode = status ?? 1;
