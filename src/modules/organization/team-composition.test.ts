import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTeamFindings, type SeatedMember, type TeamContext, type TeamSettings } from './team-composition.rules.ts';
import type { PositionId } from './team-kinds.ts';

const tpi: TeamSettings = {
  teams: {
    coordinationTeam: ['steering-committee', 'cio'],
    steering: { members: ['regional-secretary', 'agency-head', 'ict-expert'] },
    cio: { holder: 'head-of-ict', tasks: 3 },
  },
  evaluation: { assessorTeam: { origin: ['process-organisation', 'ict'] } },
};
const lu: TeamSettings = {
  teams: { coordinationTeam: ['steering-team', 'technical-team'], steering: { members: null }, cio: null },
  evaluation: { assessorTeam: { origin: null } },
};
const context: TeamContext = {
  ictHeads: ['head'],
  functionsOf: (agencyId) => (agencyId === 'ortala' ? ['organisation'] : ['ict']),
};
const seat = (position: PositionId, personId: string | null = null, agencyId: string | null = null): SeatedMember => ({
  position,
  personId,
  agencyId,
});
const fullSteering = [seat('steering-regional-secretary'), seat('steering-agency-head'), seat('steering-ict-expert')];
const find = (members: SeatedMember[], settings: TeamSettings) =>
  findTeamFindings('coordination-team', members, settings, context).map(({ code, refuses, text }) => ({
    code,
    refuses,
    text: text.en,
  }));

test('AC-TEAM-01: under TPI a coordination team without a CIO is refused', () => {
  assert.deepEqual(find(fullSteering, tpi), [{ code: 'part-missing', refuses: true, text: 'CIO missing' }]);
});

test('AC-TEAM-02: under LU a coordination team without a technical team is refused', () => {
  const expected = [{ code: 'part-missing', refuses: true, text: 'technical team missing' }];
  assert.deepEqual(find([seat('steering-chair')], lu), expected);
  assert.deepEqual(find([seat('steering-chair'), seat('technical-member')], lu), []);
});

test('AC-TEAM-03: a CIO who is not the head of the ICT agency is refused', () => {
  const [finding] = find([...fullSteering, seat('cio', 'other')], tpi);
  assert.equal(finding?.code, 'cio-not-head');
  assert.equal(finding?.refuses, true);
  assert.deepEqual(find([...fullSteering, seat('cio', 'head')], tpi), []);
});

test('AC-TEAM-04: a steering committee without an ICT expert is a finding that names the class', () => {
  const members = [...fullSteering.slice(0, 2), seat('cio', 'head')];
  const expected = { code: 'class-missing', refuses: false, text: 'the steering committee has no ICT expert' };
  assert.deepEqual(find(members, tpi), [expected]);
});

test('AC-EVAL-02: assessors from the ICT function only lack one from organisation', () => {
  const found = findTeamFindings('internal-assessors', [seat('assessor', 'p', 'kominfo')], tpi, context);
  assert.deepEqual(
    found.map(({ code, refuses }) => ({ code, refuses })),
    [{ code: 'origin-missing', refuses: false }],
  );
  const both = [seat('assessor', 'p', 'kominfo'), seat('assessor', 'q', 'ortala')];
  assert.deepEqual(findTeamFindings('internal-assessors', both, tpi, context), []);
});

test('where the regulation is silent nothing is found', () => {
  assert.deepEqual(findTeamFindings('internal-assessors', [], lu, context), []);
  assert.deepEqual(findTeamFindings('data-forum', [], tpi, context), []);
});
