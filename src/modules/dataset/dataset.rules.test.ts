import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lu, tpi } from '../../testing/profiles.ts';
import { type ListedData, standingInLists } from './data-registers.rules.ts';
import { findStewardProblem } from './stewardship.rules.ts';
import { agenciesOutside, liesCentrally } from './storage.rules.ts';

const holders = new Map([['kominfo', ['dinas']]]);
const none: ReadonlySet<string> = new Set();

describe('who must be steward', () => {
  const { stewardship } = tpi.settings.data;
  const of = (kind: string, steward: string, owners: ReadonlySet<string> = none) =>
    findStewardProblem({ kind, agency: 'dinkes', steward }, stewardship, holders, owners);

  it('is the Dinas for core data in TPI (AC-DC-01)', () => {
    assert.notEqual(of('core', 'dinkes'), null);
    assert.equal(of('core', 'dinas'), null);
  });

  it('is the owner of the process for transactional data in TPI (AC-DC-02)', () => {
    assert.notEqual(of('transactional', 'dinas', new Set(['dinkes'])), null);
    assert.equal(of('transactional', 'dinkes', new Set(['dinkes'])), null);
    assert.equal(of('transactional', 'dinkes'), null);
  });

  it('is the work unit that makes the data in LU', () => {
    const said = (steward: string) =>
      findStewardProblem({ kind: 'master', agency: 'dinkes', steward }, lu.settings.data.stewardship, holders, none);
    assert.equal(said('dinkes'), null);
    assert.notEqual(said('dinas'), null);
  });
});

const full: ListedData = {
  form: 'database',
  description: 'Data',
  responsible: 'p',
  openness: 'public',
  classification: 'public',
  distribution: 'Semua',
  retentionYears: 5,
  storedAt: ['main'],
  backupPeriod: 'daily',
  backupMedium: 'Disk',
};

describe('the lists of data', () => {
  const asked = lu.settings.data.registers ?? [];

  it('count four of five without a backup period, and name it (AC-DC-03)', () => {
    const { in: standing, of, missing } = standingInLists({ ...full, backupPeriod: null }, asked);
    assert.deepEqual([standing, of], [4, 5]);
    assert.deepEqual(
      missing.map(({ en }) => en),
      ['backup period and media'],
    );
  });

  it('are complete exactly when every field they ask for is filled', () => {
    const emptied = fc.subarray(Object.keys(full) as (keyof ListedData)[]);
    fc.assert(
      fc.property(emptied, (names) => {
        const data = { ...full, ...Object.fromEntries(names.map((name) => [name, null])) };
        assert.equal(standingInLists(data, asked).missing.length === 0, names.length === 0);
      }),
    );
  });

  it('are not asked where the regulation is silent', () => {
    assert.equal(standingInLists({ ...full, form: null }, tpi.settings.data.registers ?? []).of, 0);
  });
});

describe('central storage (AC-DCN-03)', () => {
  const centres = new Map([
    ['main', 'main-data-centre'],
    ['rack', 'main-data-centre'],
    ['national', 'national-data-centre'],
  ]);
  const { storage } = lu.settings.data;

  it('allows the regional and the national centre, and nothing that stands elsewhere', () => {
    assert.ok(liesCentrally(['rack', 'national'], storage, centres));
    assert.ok(!liesCentrally(['rack', 'own-server'], storage, centres));
    assert.ok(liesCentrally(['own-server'], tpi.settings.data.storage, centres));
  });

  it('shows the agency whose data is all outside', () => {
    const datasets = [
      { agency: 'a', storedAt: ['main'] },
      { agency: 'b', storedAt: ['own-server'] },
      { agency: 'a', storedAt: ['own-server'] },
      { agency: 'c', storedAt: null },
    ];
    assert.deepEqual([...agenciesOutside(datasets, storage, centres)], ['b']);
  });
});
