import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const root = join(import.meta.dirname, '../..');

/** Checks a small program with the real rules; returns the names of the rules it breaks. */
async function brokenBy(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'padu-rules-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json']) {
      await cp(join(root, file), join(folder, file));
    }
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    const options = await extractDepcruiseOptions(join(folder, '.dependency-cruiser.mjs'));
    const { output } = await cruise(['src'], { ...options, baseDir: folder }, undefined, {
      tsConfig: extractTSConfig(join(folder, 'tsconfig.json')),
    });
    assert.ok(typeof output === 'object');
    return output.summary.violations.map(({ rule }) => rule.name).sort();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const violations: readonly [rule: string, files: Record<string, string>][] = [
  [
    'kernel-looks-down-only',
    {
      'src/kernel/db/db.ts': "import { find } from '../../modules/identity/index.ts';\nfind();\n",
      'src/modules/identity/index.ts': 'export const find = () => 1;\n',
    },
  ],
  [
    'ui-looks-down-only',
    {
      'src/ui/page.ts': "import type { Person } from '../modules/identity/index.ts';\nexport type Shown = Person;\n",
      'src/modules/identity/index.ts': 'export type Person = { name: string };\n',
    },
  ],
  [
    'register-looks-down-only',
    {
      'src/register/form.ts': "export { people } from '../modules/identity/index.ts';\n",
      'src/modules/identity/index.ts': 'export const people = 1;\n',
    },
  ],
  [
    'server-looks-down-only',
    { 'src/server.ts': "export { load } from './demo/load.ts';\n", 'src/demo/load.ts': 'export const load = 1;\n' },
  ],
  ['every-file-has-a-layer', { 'src/services/mail.ts': "import 'node:fs';\n" }],
  [
    'pages-do-not-query',
    {
      'src/modules/risk/heatmap.page.ts': "export { all } from './risk.queries.ts';\n",
      'src/modules/risk/risk.queries.ts': 'export const all = () => [];\n',
    },
  ],
  [
    'identity-uses-only-what-it-may',
    {
      'src/modules/identity/index.ts': "export { agencies } from '../organization/index.ts';\n",
      'src/modules/organization/index.ts': 'export const agencies = [];\n',
    },
  ],
  [
    'evidence-uses-only-what-it-may',
    {
      'src/modules/evidence/index.ts': "export { all } from '../organization/agencies.queries.ts';\n",
      'src/modules/organization/agencies.queries.ts': 'export const all = [];\n',
    },
  ],
  ['every-module-has-a-place', { 'src/modules/weather/index.ts': "import 'node:fs';\n" }],
  [
    'rules-use-no-packages',
    { 'src/modules/risk/risk.rules.ts': "import { readFileSync } from 'node:fs';\nreadFileSync('x');\n" },
  ],
  [
    'rules-are-pure',
    {
      'src/modules/risk/risk.rules.ts': "import { all } from './risk.queries.ts';\nall();\n",
      'src/modules/risk/risk.queries.ts': 'export const all = () => [];\n',
    },
  ],
  [
    'no-cycles',
    {
      'src/kernel/a.ts': "import { b } from './b.ts';\nexport const a = () => b();\n",
      'src/kernel/b.ts': "import { a } from './a.ts';\nexport const b = () => a();\n",
    },
  ],
  [
    'no-test-code-in-production',
    {
      'src/kernel/a.ts': "export { build } from '../testing/build.ts';\n",
      'src/testing/build.ts': 'export const build = 1;\n',
    },
  ],
  [
    'no-development-packages-in-production',
    { 'src/kernel/a.ts': "import fc from 'fast-check';\nfc.sample(fc.nat());\n" },
  ],
  ['must-resolve', { 'src/kernel/a.ts': "import './gone.ts';\n" }],
];

for (const [rule, files] of violations) {
  test(`the rule ${rule} catches a violation`, async () => {
    assert.ok((await brokenBy(files)).includes(rule));
  });
}

test('what the tables allow passes', async () => {
  const files = {
    'src/app.ts': "import './modules/compliance/index.ts';\n",
    'src/modules/compliance/index.ts': "export { agencies } from '../organization/index.ts';\n",
    'src/modules/organization/index.ts': "export { agencies } from './agencies.queries.ts';\n",
    'src/modules/organization/agencies.queries.ts':
      "import type { Tx } from '../../kernel/db/db.ts';\nexport const agencies = (tx: Tx) => tx;\n",
    'src/modules/organization/agency.rules.ts':
      "import type { agencies } from './agencies.queries.ts';\nexport type Given = typeof agencies;\n",
    'src/modules/organization/agencies.page.ts':
      "import type { agencies } from './agencies.queries.ts';\nexport type Shown = typeof agencies;\n",
    'src/modules/organization/same.rules.ts':
      "import { isDeepStrictEqual } from 'node:util';\nexport const same = isDeepStrictEqual;\n",
    'src/kernel/db/db.ts': 'export type Tx = string;\n',
  };
  assert.deepEqual(await brokenBy(files), []);
});
