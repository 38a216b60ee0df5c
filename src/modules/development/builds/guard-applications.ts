import { padu } from '../../../kernel/access/padu.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { afterOf, type Mounted } from '../../../register/registry.ts';
import { recordCare } from '../care/plan-care.ts';
import { findRunningBuild } from './build.queries.ts';

const guarded = ['build', 'test', 'rework', 'use'];

const throughBuild = {
  id: 'Aplikasi ini sedang dibangun: tahapnya dibuka lewat catatan pembangunannya.',
  en: 'This application is being built: its stages open through the record of its build.',
};

/**
 * The register of applications, in which nobody passes by the gates of a build that is under way, and in which each care of an
 * application becomes a record of its own.
 */
export const guardApplications = (mounted: readonly Mounted[]): readonly Mounted[] =>
  mounted.map((one): Mounted => {
    if (one.register.name !== 'applications') return one;
    return {
      ...one,
      check: async (tx, change) => {
        const before = (await one.check?.(tx, change)) ?? [];
        if (!guarded.includes(change.step) || change.actor.id === padu.id) return before;
        const build = await findRunningBuild(tx, change.id);
        return build ? [...before, problem('name', 'being-built', throughBuild)] : before;
      },
      after: async (tx, change) => {
        await afterOf(one, change.step)?.(tx, change);
        if (change.step === 'maintain') await recordCare(tx, change);
      },
    };
  });
