import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { settings } from '../../src/kernel/config/settings.ts';
import { bootEmptyPadu } from '../../src/testing/boot-padu.ts';
import { routeFor, routesOf } from '../../src/testing/routes-of.ts';

// What the handbook says must be so: its pictures, addresses, settings, and the words it says stand on the screen.
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/handbook');
const chapters = ['pengguna.md', 'administrator.md'].map((name) => readFileSync(join(folder, name), 'utf8'));
const text = chapters.join('\n');
const found = (pattern: RegExp, where = text) => [
  ...new Set([...where.matchAll(pattern)].map(([, one = '']) => one.replace(/\s+/g, ' '))),
];
const mostBytes = 1_500_000;

describe('the handbook', async () => {
  const { app } = await bootEmptyPadu();
  const routes = routesOf(app);

  test('shows every picture that its journey takes, and no other', () => {
    const journey = readFileSync(join(root, 'test/journeys/handbook.test.ts'), 'utf8');
    const [, pages = ''] = /const pages = \{([^}]*)\}/.exec(journey) ?? [];
    const taken = [
      ...found(/picture\(\w+, '([^']+)'[,)]/g, journey),
      ...found(/^\s+'?([\w-]+)'?: '\//gm, pages),
    ].sort();
    const shown = found(/!\[[^\]]+\]\(pictures\/([\w-]+)\.png\)/g).sort();
    assert.deepEqual(shown, taken);
    const kept = readdirSync(join(folder, 'pictures'));
    assert.deepEqual(kept.sort(), taken.map((name) => `${name}.png`).sort());
    const bytes = kept.reduce((sum, name) => sum + statSync(join(folder, 'pictures', name)).size, 0);
    assert.ok(bytes <= mostBytes, `${bytes} bytes`);
  });

  test('names only pages that exist', () => {
    const addresses = found(/`(\/[a-z][\w/.-]*)`/g);
    assert.ok(addresses.length > 20);
    assert.deepEqual(
      addresses.filter((address) => (routeFor(routes, 'GET', address) ?? '*').includes('*')),
      [],
    );
  });

  test('names only settings and commands that exist', () => {
    const names = new Set<string>(Object.values(settings).map(({ name }) => name));
    assert.deepEqual(
      found(/`([A-Z][A-Z0-9_]+)`/g).filter((name) => !names.has(name)),
      [],
    );
    assert.deepEqual(
      found(/padu -- ([a-z]+)/g).filter((name) => globSync(`src/cli/${name}.ts`, { cwd: root }).length === 0),
      [],
    );
  });

  test('says in bold only what stands on the screen', () => {
    const source = globSync('src/**/*.ts', { cwd: root })
      .filter((file) => !file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n');
    const words = new Set(found(/\bid: ['"`]([^'"`\n]+)['"`]/g, source));
    const onScreen = (label: string) => words.has(label) || words.has(label.replace('…', '{n}'));
    // Bold that ends in a full stop begins a paragraph; the rest is a label.
    const labels = chapters.flatMap((chapter) => found(/\*\*([^*]+?)\*\*/g, chapter.split('## In English')[0]));
    assert.ok(labels.length > 60);
    // The example of what bold means.
    const leads = ['tebal'];
    assert.deepEqual(
      labels.filter((label) => !label.endsWith('.') && !leads.includes(label) && !onScreen(label)),
      [],
    );
  });
});
