import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { padusRegisters } from '../src/app.ts';
import { settings } from '../src/kernel/config/settings.ts';
import { catalogue } from '../src/kernel/errors/errors.ts';
import { documentObligations } from '../src/modules/compliance/index.ts';
import { documentPermissions, documentRegisters } from '../src/register/document-registers.ts';

const root = join(import.meta.dirname, '..');
const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

function documentErrors(): string {
  const lines = Object.entries(catalogue).map(
    ([code, { status, title, mend }]) =>
      `| \`${code}\` | ${status} | ${cell(title.id)} ${cell(mend.id)} | ${cell(title.en)} ${cell(mend.en)} |`,
  );
  return [
    '# Errors',
    '',
    'Generated from the catalogue. Every error Padu answers with has one of these codes.',
    '',
    '| code | status | Indonesia | English |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

function documentConfig(): string {
  const lines = Object.values(settings).map(
    ({ name, shown, about, expected }) =>
      `| \`${name}\` | ${cell(shown.en)} | ${cell(about.en)} | ${cell(expected.en)} | ${cell(about.id)} |`,
  );
  return [
    '# Settings',
    '',
    'Generated from the list of settings. All are environment variables.',
    '',
    '| name | default | what | must be | Indonesia |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

const nobody = { current: () => null, refresh: async () => undefined, stop: () => undefined };
const registry = padusRegisters('Asia/Jakarta', nobody, '');

const generated: Readonly<Record<string, string>> = {
  'docs/registers.md': documentRegisters(registry.all()),
  'docs/permissions.md': documentPermissions(registry.all()),
  'docs/errors.md': documentErrors(),
  'docs/config.md': documentConfig(),
  'docs/obligations.md': documentObligations(),
};

/** Writes the generated documents, or with `--check` names those that differ from what is committed. */
const stale: string[] = [];
for (const [path, text] of Object.entries(generated)) {
  const committed = await readFile(join(root, path), 'utf8').catch(() => '');
  if (committed === text) continue;
  if (process.argv.includes('--check')) stale.push(path);
  else await writeFile(join(root, path), text);
}
if (stale.length > 0) {
  process.stderr.write(`Out of date: ${stale.join(', ')}. Run: npm run docs\n`);
  process.exit(1);
}
