import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lu, tpi } from '../../testing/profiles.ts';
import { findBuildProblems, findUseProblems, type GatedApplication } from './gates.rules.ts';
import { findClosedCode } from './open-source.rules.ts';

describe('closed code', () => {
  const special = { type: 'special', license: 'proprietary', closedReason: 'Warisan vendor' } as const;
  const general = { ...special, type: 'general' } as const;
  const levelOf = (app: typeof special | typeof general, { settings }: typeof tpi) =>
    findClosedCode(app, settings.applications.openSource)?.level;

  it('with a reason is a warning in TPI, not a breach (AC-OSS-01)', () => {
    assert.equal(levelOf(special, tpi), 'warning');
    assert.equal(levelOf(general, tpi), 'warning');
  });

  it('of a special application is a breach in LU, whatever the reason; of a general one a warning (AC-OSS-02)', () => {
    assert.equal(levelOf(special, lu), 'breach');
    assert.equal(levelOf(general, lu), 'warning');
  });

  it('is nothing where the source is open or the licence not recorded yet', () => {
    for (const license of ['open-source', null])
      assert.equal(findClosedCode({ ...special, license }, lu.settings.applications.openSource), null);
  });
});

describe('gates of applications', () => {
  const app: GatedApplication = {
    type: 'special',
    scope: 'one-agency',
    generalOrigin: null,
    generalField: null,
    builtBy: 'agency',
    ownership: null,
    sourceRepository: null,
    liveSince: null,
  };
  const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

  it('let the Dinas build without its own approval', () => {
    const { applications } = tpi.settings;
    assert.deepEqual(codes(findBuildProblems(app, applications, [])), ['no-ict-approval']);
    assert.deepEqual(findBuildProblems({ ...app, builtBy: 'dinas' }, applications, []), []);
    assert.deepEqual(findBuildProblems({ ...app, scope: 'all-agencies' }, applications, []), []);
  });

  it('ask the communication minister before an own general application is built in LU (AC-APP-09)', () => {
    const own: GatedApplication = { ...app, type: 'general', generalOrigin: 'own' };
    const { applications } = lu.settings;
    assert.deepEqual(codes(findBuildProblems(own, applications, [])), ['no-communication-minister']);
    assert.deepEqual(findBuildProblems(own, applications, ['communication-minister']), []);
    assert.deepEqual(findBuildProblems(own, tpi.settings.applications, []), []);
  });

  it('ask no source of what is designated nationally', () => {
    const national: GatedApplication = { ...app, type: 'general', generalOrigin: 'national' };
    assert.deepEqual(findUseProblems(national, lu.settings.applications, []), []);
  });

  it('ask nothing while no regulation is chosen', () => {
    assert.deepEqual([...findBuildProblems(app, null, []), ...findUseProblems(app, null, [])], []);
  });
});
