import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lu, tpi } from '../../testing/profiles.ts';
import { type Centre, checkFacilities } from './facility.rules.ts';
import { findShortage } from './infrastructure.rules.ts';
import { findOtherMaintainer, findUnconnected, type NetworkPart } from './network.rules.ts';
import { findUnlicensed } from './software.rules.ts';

const centre = (kind: string, more: Partial<Centre> = {}): Centre => ({
  id: kind,
  name: kind,
  kind,
  agency: 'dinas',
  address: `Jalan ${kind}`,
  powerMain: 'PLN',
  powerBackup: 'Genset',
  standardKind: 'sni',
  standard: 'SNI 8799',
  noSni: false,
  connectsTo: ['national'],
  ...more,
});

const failing = (centres: readonly Centre[], { settings }: typeof tpi) =>
  checkFacilities(centres, settings.dataCenter)
    .filter(({ met }) => !met)
    .map(({ provision, missing }) => `${provision}: ${missing.join(', ')}`);

describe('the facility check', () => {
  const [main, backup] = [centre('main-data-centre'), centre('backup-data-centre')];

  it('finds main and backup at one address, however it is written (AC-DCN-01)', () => {
    assert.deepEqual(failing([main, backup], tpi), []);
    const beside = centre('backup-data-centre', { address: 'JALAN  Main-Data-Centre.' });
    assert.deepEqual(failing([main, beside], tpi), ['tpi-20-4: separate-site']);
  });

  it('names the backup power that is missing (AC-DCN-02)', () => {
    assert.deepEqual(failing([{ ...main, powerBackup: null }, backup], tpi), ['tpi-20-2: backup-power']);
  });

  it('takes an international standard only while there is no SNI (AC-DCN-04)', () => {
    const drc = centre('disaster-recovery');
    const met = { standardKind: 'international', standard: 'ISO/IEC 22237' };
    assert.deepEqual(failing([centre('main-data-centre', { ...met, noSni: true }), drc], lu), []);
    assert.deepEqual(failing([centre('main-data-centre', met), drc], lu), ['lu-15-4: standard']);
    assert.deepEqual(failing([centre('main-data-centre', { standard: null }), drc], lu), ['lu-15-4: standard']);
  });

  it('asks each regulation only what it says', () => {
    assert.deepEqual(
      failing([], tpi).map((line) => line.split(':')[0]),
      ['tpi-20-1', 'tpi-20-2', 'tpi-20-4'],
    );
    assert.deepEqual(failing([], lu), ['lu-13-2-b: disaster-recovery']);
  });
});

describe('the network', () => {
  const part = (more: Partial<NetworkPart>): NetworkPart => ({
    id: 'p',
    name: 'Ruas',
    agency: 'dinas',
    segment: 'between-pd',
    maintainer: 'dinas',
    connects: null,
    ...more,
  });
  const holders = new Map([['kominfo', ['dinas']]]);

  it('lists the agencies it does not reach (AC-NET-01)', () => {
    const agencies = [{ id: 'a' }, { id: 'd' }];
    assert.deepEqual(findUnconnected(agencies, [part({ connects: ['a', 'b'] })]), [{ id: 'd' }]);
  });

  it('is maintained by the Dinas up to the agency router (AC-NET-03)', () => {
    const { responsibility } = lu.settings.network;
    assert.notEqual(findOtherMaintainer(part({ maintainer: 'e' }), responsibility, holders), null);
    assert.equal(findOtherMaintainer(part({}), responsibility, holders), null);
  });

  it('names the shortage, and refuses exactly what does not fit', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (planned, capacity) => {
        const [problem] = findShortage(planned, capacity);
        assert.equal(problem === undefined, planned <= capacity);
        if (problem) assert.ok(problem.message.en.includes(`${planned - capacity} Mbps short`));
      }),
    );
  });
});

describe('software', () => {
  const day = '2026-11-22';
  const software = { licence: null, licenceName: null, licenceUntil: null, contracted: false };

  it('without a licence record that is not open source is listed (AC-SW-01)', () => {
    assert.notEqual(findUnlicensed(software, day), null);
    assert.notEqual(findUnlicensed({ ...software, licence: 'bought' }, day), null);
    assert.notEqual(findUnlicensed({ ...software, licence: 'bought', licenceUntil: '2026-11-21' }, day), null);
  });

  it('passes as open source with its licence text, without any purchase (AC-SW-02)', () => {
    assert.equal(findUnlicensed({ ...software, licence: 'open-source', licenceName: 'GPL-3.0' }, day), null);
  });

  it('passes with a contract in force', () => {
    assert.equal(findUnlicensed({ ...software, licence: 'bought', contracted: true }, day), null);
  });
});
