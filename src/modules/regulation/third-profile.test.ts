import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { CodedError } from '../../kernel/errors/errors.ts';
import {
  compareProfiles,
  deadlines,
  deltas,
  glossary,
  loadProfile,
  obligations,
  profiles,
  provisionTree,
} from './index.ts';

const path = join(import.meta.dirname, 'fixtures', 'third.yaml');
const folder = mkdtempSync(join(tmpdir(), 'profile-'));
after(() => rmSync(folder, { recursive: true }));

/** Loads a copy of the third profile after a change of its text, and gives the problems it is refused for. */
function problemsOf(change: (yaml: string) => string): Record<string, string> {
  const copy = join(folder, 'broken.yaml');
  const yaml = readFileSync(path, 'utf8');
  const changed = change(yaml);
  assert.notEqual(changed, yaml, 'the test must change the file');
  writeFileSync(copy, changed);
  try {
    loadProfile(copy);
  } catch (error) {
    if (error instanceof CodedError) return Object.fromEntries(error.problems.map((p) => [p.field, p.code]));
    throw error;
  }
  return {};
}

describe('a third government is one data file', () => {
  const third = loadProfile(path);

  test('every question about a regulation can be asked of it', () => {
    assert.equal(obligations(third).length, 9);
    assert.deepEqual(
      deadlines(third).map(({ due, provision }) => [due, provision.ref]),
      [['2026-02-28', 'Pasal 7']],
    );
    assert.equal(provisionTree(third).length, 4);
    assert.equal(glossary(third, profiles(), 'desa digital').here.length, 1);
    const [first] = profiles();
    assert.ok(first);
    assert.equal(
      compareProfiles(first, third, deltas()).flatMap(({ differences }) => differences).length,
      deltas().length,
    );
  });
});

describe('a broken profile is refused and the fault is named', () => {
  test('AC-PROF-02: a missing setting', () => {
    assert.deepEqual(
      problemsOf((yaml) => yaml.replace(/^ {4}firstDue: .*\n/m, '')),
      {
        'settings.architecture.firstDue': 'missing-key',
      },
    );
  });
  test('a missing group of settings, and a missing key inside an answer that may also be null', () => {
    assert.deepEqual(
      problemsOf((yaml) => yaml.replace(/^ {2}funding:\n.*\n/m, '').replace('mandatory: true, ', '')),
      {
        'settings.funding': 'missing-key',
        'settings.backup.agencyDuty.mandatory': 'missing-key',
      },
    );
  });
  test('an unknown key, a wrong value and an unknown code', () => {
    assert.deepEqual(
      problemsOf((yaml) => yaml.replace('  number: 1\n', '  number: one\n  numbr: 1\n')),
      {
        'regulation.number': 'wrong-value',
        'regulation.numbr': 'unknown-key',
      },
    );
    assert.deepEqual(
      problemsOf((yaml) => yaml.replace('parties: [head-of-region]', 'parties: [king]')),
      {
        'provisions.kc-2-2': 'unknown-code',
      },
    );
    assert.deepEqual(
      problemsOf((yaml) => yaml.replace('aims: one-aim', 'aims: four-aims')),
      {
        'settings.scope.aims': 'unknown-code',
      },
    );
  });
  test('a double id and a pasal outside every chapter', () => {
    assert.deepEqual(
      problemsOf((yaml) => yaml.replace('id: kc-8', 'id: kc-7').replace('ref: Pasal 8', 'ref: Pasal 88')),
      {
        'provisions.kc-7': 'double',
        'provisions.kc-7.ref': 'no-chapter',
      },
    );
  });
  test('a file that is no YAML', () => {
    assert.deepEqual(
      problemsOf((yaml) => `${yaml}\n  - [`),
      { '': 'yaml' },
    );
  });
});
