import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { architectureRegisters } from '../modules/architecture/index.ts';
import { findProfile } from '../modules/regulation/index.ts';
import type { Values } from '../register/registry.ts';
import { actorWith } from './boot.ts';
import { useEvidence } from './evidence.ts';

/** A government under one regulation with what an edition of the architecture needs, and what one does with editions. */
export async function useArchitecture(profile: string) {
  const settings = () => findProfile(profile)?.settings.architecture ?? null;
  const world = await useEvidence(
    {},
    architectureRegisters({
      timeZone: 'Asia/Jakarta',
      settings,
      evaluationsClosed: async () => [],
      leaningOn: async () => ({ indicators: [], obligations: [] }),
      plannedBy: async () => new Map(),
    }),
  );
  const { admin, dinas, owner, create, take, step, agency } = world;
  const leader = await world.signIn(actorWith('leader', null));
  const agencyId = await agency('DISKOMINFO');
  const supervisor = await agency('INSPEKTORAT');
  for (const [held, holder] of [
    ['kominfo', agencyId],
    ['supervision', supervisor],
  ])
    await create(admin, 'function-holdings', {
      function: held,
      agency: holder,
      period: { from: '2017-01-01', until: null },
    });

  /** A legal instrument in force. */
  const instrument = async (kind: string, subject: string): Promise<string> => {
    const reference = `${kind} ${randomUUID()}`;
    const { id } = await create(admin, 'legal-instruments', { reference, kind, subject, title: reference });
    await owner.sql`update evidence.legal_instruments
      set status = 'in-force', date = '2025-12-01', validity = '[2025-12-01,)' where id = ${id}`;
    return id;
  };
  /** A final document open to everybody. */
  const document = async (kind: string): Promise<string> => {
    const number = randomUUID();
    const { id } = await create(admin, 'documents', {
      number,
      title: number,
      kind,
      agency: agencyId,
      date: '2026-01-15',
      classification: 'public',
      openness: 'public',
      location: 'Arsip',
    });
    await owner.sql`update evidence.documents set status = 'final' where id = ${id}`;
    return id;
  };
  const basis: string[] = [];
  for (const subject of ['national-architecture', 'strategic-plan', 'rpjmd'])
    basis.push(await instrument('presidential-regulation', subject));

  const values = (more: Values = {}): Values => ({
    name: `Arsitektur ${randomUUID()}`,
    agency: agencyId,
    term: { from: '2026-01-01', until: '2030-12-31' },
    basis,
    ...more,
  });
  const submitted = async (more: Values = {}) =>
    take(dinas, 'architecture-editions', await create(dinas, 'architecture-editions', values(more)), 'submit');
  const enacted = async (more: Values = {}) => {
    const coordination = [await document('coordination-minutes')];
    const decree = await instrument('head-regulation', 'architecture');
    const edition = await submitted({ coordination, ...more });
    return take(leader, 'architecture-editions', edition, 'enact', { values: { decree } });
  };

  /** A review that is finished; its result is not delivered yet. */
  const finished = async (edition: string, result: 'kept' | 'change', ground: string | null = 'rpjmd') => {
    const review = await create(dinas, 'architecture-reviews', {
      name: `Reviu ${randomUUID()}`,
      edition,
      agency: supervisor,
      startedOn: '2026-03-01',
      ...(ground === null ? {} : { grounds: [ground], instruments: [await instrument('regional-regulation', ground)] }),
    });
    const done = { findings: 'Diperiksa seluruhnya.', result, finishedOn: '2026-04-01' };
    return take(dinas, 'architecture-reviews', review, 'finish', { values: done });
  };
  /** A review that is closed. */
  const reviewed = async (edition: string, result: 'kept' | 'change') => {
    const response = await step(dinas, 'architecture-reviews', await finished(edition, result), 'deliver', {
      values: { deliveredOn: '2026-04-10' },
    });
    assert.equal(response.statusCode, 200, response.body);
  };
  return {
    ...world,
    leader,
    agencyId,
    supervisor,
    instrument,
    document,
    values,
    submitted,
    enacted,
    finished,
    reviewed,
  };
}
