import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lu as luProfile, tpi as tpiProfile } from '../../testing/profiles.ts';
import type { RequestStanding } from './budget-slots.ts';
import { findApplicationProblems, findPlanProblems, findSpendProblems } from './line.rules.ts';
import { awaitedAfter, verifiersOf } from './verification.rules.ts';

const tpi = tpiProfile.settings;
const lu = luProfile.settings;
const codesOf = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

test('AC-PB-01: a plan coordinated by planning but not by finance still waits for finance', () => {
  const wanted = verifiersOf(tpi.planBudget.coordination);
  const submitted = awaitedAfter('submit', wanted, null);
  assert.deepEqual(submitted, ['verify-planning', 'verify-finance']);
  const planned = awaitedAfter('verify-planning', wanted, submitted);
  assert.deepEqual(planned, ['verify-finance']);
  assert.deepEqual(awaitedAfter('verify-finance', wanted, planned), []);
  assert.deepEqual(awaitedAfter('return', wanted, planned), []);
  assert.equal(awaitedAfter('edit', wanted, planned), undefined);
});

test('the flow is a setting: the budget team coordinates in one regulation, two functions verify in the other', () => {
  assert.deepEqual(verifiersOf(tpi.planBudget.coordination), ['verify-planning', 'verify-finance']);
  assert.deepEqual(verifiersOf(lu.planBudget.coordination), ['coordinate-team']);
  assert.deepEqual(verifiersOf(undefined), []);
});

test('AC-PB-03: an application line without a request in sync, or without its analysis, names what is missing', () => {
  const needs = lu.planBudget.applicationLineNeeds;
  const line = { category: 'application', application: 'a', request: null };
  const submit = (request: RequestStanding | undefined) => codesOf(findApplicationProblems(needs, line, request, true));
  assert.deepEqual(submit(undefined), ['not-in-sync', 'no-analysis']);
  assert.deepEqual(submit({ inSync: true, costAnalysis: false, fits: true }), ['no-analysis']);
  assert.deepEqual(submit({ inSync: true, costAnalysis: true, fits: true }), []);
  assert.deepEqual(submit({ inSync: true, costAnalysis: true, fits: false }), ['other-application']);
  assert.deepEqual(codesOf(findApplicationProblems(needs, { ...line, application: null }, undefined, true)), [
    'required',
  ]);
  assert.deepEqual(findApplicationProblems(tpi.planBudget.applicationLineNeeds, line, undefined, true), []);
  assert.deepEqual(findApplicationProblems(needs, { ...line, category: 'data' }, undefined, true), []);
});

test('AC-APP-03: a line of a request in sync without cost analysis is refused when it is created', () => {
  const needs = lu.planBudget.applicationLineNeeds;
  const line = { category: 'application', application: 'a', request: null };
  const create = (request: RequestStanding | undefined) =>
    codesOf(findApplicationProblems(needs, line, request, false));
  assert.deepEqual(create({ inSync: true, costAnalysis: false, fits: true }), ['no-analysis']);
  assert.deepEqual(create(undefined), []);
});

test('AC-PB-04: an agency may not budget a core switch, but a special device with its reason', () => {
  const { pdSpendLimit } = lu.infrastructure;
  assert.deepEqual(codesOf(findSpendProblems(pdSpendLimit, 'infrastructure', false)), ['only-rooms']);
  assert.deepEqual(findSpendProblems(pdSpendLimit, 'infrastructure', true), []);
  assert.deepEqual(findSpendProblems(pdSpendLimit, 'network-room', false), []);
  assert.deepEqual(findSpendProblems(pdSpendLimit, 'special-device', false), []);
  assert.deepEqual(findSpendProblems(tpi.infrastructure.pdSpendLimit, 'infrastructure', false), []);
});

test('lines of a budget that is not drafted are closed', () => {
  assert.deepEqual(codesOf(findPlanProblems({ status: 'submitted', originalFits: true })), ['closed']);
  assert.deepEqual(codesOf(findPlanProblems({ status: 'draft', originalFits: false })), ['other-budget']);
  assert.deepEqual(findPlanProblems({ status: 'draft', originalFits: true }), []);
  assert.deepEqual(codesOf(findPlanProblems(undefined)), ['closed']);
});
