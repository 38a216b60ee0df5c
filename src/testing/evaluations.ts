import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { indicatorCode } from '../modules/maturity/indicator-field.ts';
import { answeredIndicators } from '../modules/maturity/indicators.rules.ts';
import { instrumentOf } from '../modules/maturity/instrument-options.ts';
import type { Values } from '../register/registry.ts';
import { apiHands } from './api-hands.ts';
import type { Browser } from './boot.ts';
import { bootPadu } from './boot-padu.ts';

/** The whole program with agencies and people of the roles an evaluation needs, and what one does with evaluations. */
export async function useEvaluations() {
  const padu = await bootPadu();
  const { admin, signIn, owner } = padu;

  const { create, read, step, take, agency: agencyAs } = apiHands();
  const agency = (code: string) => agencyAs(admin, code);

  const [first, second] = [await agency('SATU'), await agency('DUA')];
  const people = {
    coordinator: await signIn('organisation-officer', null),
    leader: await signIn('leader', null),
    assessor: await signIn('internal-assessor', null),
    external: await signIn('external-assessor', null),
    officer: await signIn('agency-officer', first),
    colleague: await signIn('agency-officer', first),
    other: await signIn('agency-officer', second),
  };

  const appoint = (
    cycle: string,
    who: Browser,
    side: 'internal' | 'external',
    period = { from: '2020-01-01', until: null as string | null },
  ) => create(people.coordinator, 'evaluation-assessors', { cycle, person: who.actor.id, side, period });

  /** An evaluation in preparation; nobody answers and nobody assesses yet. */
  const cycle = async (values: Values = {}): Promise<string> =>
    (
      await create(people.coordinator, 'evaluation-cycles', {
        name: `Evaluasi ${Math.random()}`,
        year: 2026,
        instrument: 'pemdi-2026-v1',
        ...values,
      })
    ).id;

  /** Names who answers each indicator: the first agency, unless `of` says otherwise. */
  const assign = async (cycleId: string, instrument = 'pemdi-2026-v1', of: Readonly<Record<number, string>> = {}) => {
    const known = instrumentOf(instrument);
    for (const { number } of answeredIndicators(known)) {
      const indicator = indicatorCode(known, number);
      const values = { cycle: cycleId, indicator, letter: 'R', agency: of[number] ?? first };
      await create(people.coordinator, 'evaluation-assignments', values);
    }
  };

  /** An evaluation whose answers are open. */
  const started = async (values: Values = {}, of: Readonly<Record<number, string>> = {}) => {
    const id = await cycle(values);
    await assign(id, String(values.instrument ?? 'pemdi-2026-v1'), of);
    await appoint(id, people.assessor, 'internal');
    await take(people.coordinator, 'evaluation-cycles', id, 'start');
    return id;
  };

  /** The answer to an indicator, whatever its state. */
  const answerOf = async (cycleId: string, code: string): Promise<string> => {
    const [row] = await owner.sql<{ id: string }[]>`
      select id from maturity.evaluation_answers
      where cycle = ${cycleId} and indicator = ${code} and status <> 'void'`;
    assert.ok(row, code);
    return row.id;
  };

  /** Locked scores of one assessor for every indicator, as if they had awarded level 3 throughout. */
  const scoreAll = async (
    cycleId: string,
    who: Browser,
    side: 'internal' | 'external',
    instrument = 'pemdi-2026-v1',
  ) => {
    const known = instrumentOf(instrument);
    const rows = answeredIndicators(known).map(({ number }) => ({
      id: randomUUID(),
      version: 1,
      status: 'locked',
      created_at: new Date(),
      created_by: who.actor.id,
      cycle: cycleId,
      indicator: indicatorCode(known, number),
      side,
      level: 3,
      reason: 'Sesuai bukti',
    }));
    await owner.sql`insert into maturity.evaluation_scores ${owner.sql(rows)}`;
  };

  let count = 0;
  /** A final document of an agency, open to everybody in the government. */
  const document = async (agencyId: string, status = 'final'): Promise<string> => {
    count += 1;
    const values = {
      number: `D-${count}`,
      title: `Dokumen ${count}`,
      kind: 'other',
      agency: agencyId,
      date: '2026-01-15',
      classification: 'public',
      openness: 'public',
      location: 'Arsip',
    };
    const { id } = await create(admin, 'documents', values);
    await owner.sql`update evidence.documents set status = ${status} where id = ${id}`;
    return id;
  };
  return {
    ...padu,
    first,
    second,
    people,
    create,
    read,
    step,
    take,
    appoint,
    cycle,
    assign,
    started,
    answerOf,
    scoreAll,
    instrumentOf,
    document,
  };
}
