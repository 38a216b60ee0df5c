import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lu, tpi } from '../../testing/profiles.ts';
import { findOtherExecutor, findServicePublishingProblems, type ServiceFacts } from './service.rules.ts';

const service: ServiceFacts = {
  kind: 'public',
  category: null,
  sector: 'health',
  specialReason: 'Tidak ada aplikasi umum.',
  specialRequests: null,
  specialApproval: null,
  applications: ['app'],
  joins: null,
  partners: null,
  executor: null,
  coordinator: null,
};

describe('integration of services', () => {
  const holders = new Map([['kominfo', ['dinas']]]);
  const warned = (more: Partial<ServiceFacts>) =>
    findOtherExecutor({ ...service, ...more }, tpi.settings.services, holders) !== null;

  it('is executed by the Dinas in TPI; another executor is warned of (AC-INTG-02)', () => {
    assert.ok(warned({ joins: ['one', 'two'], executor: 'dinkes' }));
    assert.ok(!warned({ joins: ['one', 'two'], executor: 'dinas' }));
    assert.ok(!warned({ executor: 'dinkes' }));
  });
});

describe('a public service on a special application', () => {
  const problems = (more: Partial<ServiceFacts>, agreed: readonly (readonly [string, string])[], profile = tpi) =>
    findServicePublishingProblems({ ...service, ...more }, profile.settings.services, {
      special: ['app'],
      agreed: new Map(agreed),
    }).map(({ field, code }) => `${field}:${code}`);

  it('names the request that was found in sync for it, or the approval from before Padu (AC-CAT-04)', () => {
    assert.deepEqual(problems({}, []), ['specialRequests:required']);
    assert.deepEqual(problems({ specialRequests: ['request'] }, []), ['specialRequests:not-agreed']);
    assert.deepEqual(problems({ specialRequests: ['request'] }, [['request', 'other']]), [
      'specialRequests:not-agreed',
    ]);
    assert.deepEqual(problems({ specialRequests: ['request'] }, [['request', 'app']]), []);
    assert.deepEqual(problems({ specialApproval: ['document'] }, []), []);
    assert.deepEqual(problems({ specialReason: null, specialApproval: ['document'] }, []), ['specialReason:required']);
  });

  it('is not asked for either where general applications need not come first', () => {
    assert.deepEqual(problems({ specialReason: null }, [], lu), []);
  });
});
