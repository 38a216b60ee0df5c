import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';
import type { Browser } from './boot.ts';
import { useEvaluations } from './evaluations.ts';

/** What an API call was refused for, as `field:code`; the code of the refusal where no field is to blame. */
export async function refusedFor(call: Promise<LightMyRequestResponse>): Promise<readonly string[]> {
  const response = await call;
  assert.ok(response.statusCode >= 400, response.body);
  const { errors = [], code } = response.json<{ errors?: { field: string; code: string }[]; code: string }>();
  return errors.length > 0 ? errors.map((one) => `${one.field}:${one.code}`) : [code];
}

/** Evaluations whose self-assessment is done, with two assessors on each side. */
export async function useAssessments() {
  const evaluations = await useEvaluations();
  const { people, signIn, owner, started, appoint, take, create } = evaluations;
  const fellow = await signIn('internal-assessor', null);
  const visitor = await signIn('external-assessor', null);
  const stranger = await signIn('internal-assessor', null);

  /** One to be assessed: by two internal assessors, and by two external ones where wished. Answers say level 3. */
  const assessed = async ({ external = false, values = {} } = {}): Promise<string> => {
    const cycle = await started(values);
    await appoint(cycle, fellow, 'internal');
    if (external) for (const who of [people.external, visitor]) await appoint(cycle, who, 'external');
    await owner.sql`
      update maturity.evaluation_answers set status = 'accepted', level = 3, explanation = 'Sudah ada'
      where cycle = ${cycle}`;
    await take(people.coordinator, 'evaluation-cycles', cycle, 'lock-self');
    return cycle;
  };

  const sideOf = (who: Browser) => (who === people.external || who === visitor ? 'external' : 'internal');

  const score = (who: Browser, cycle: string, indicator: string, level: number) =>
    create(who, 'evaluation-scores', {
      cycle,
      indicator,
      side: sideOf(who),
      level,
      reason: `Alasan rahasia ${level}`,
    });

  /** Scores an indicator and locks it. */
  const lock = async (who: Browser, cycle: string, indicator: string, level: number): Promise<string> => {
    const { id } = await score(who, cycle, indicator, level);
    await take(who, 'evaluation-scores', id, 'lock');
    return id;
  };

  const statusOf = async (table: 'scores' | 'results' | 'follow_ups', id: string): Promise<string> => {
    const [row] = await owner.sql<{ status: string }[]>`
      select status from ${owner.sql(`maturity.evaluation_${table}`)} where id = ${id}`;
    assert.ok(row);
    return row.status;
  };

  /** The differences of an indicator that were not dropped, by their parties. */
  const differences = async (cycle: string, indicator: string): Promise<ReadonlyMap<string, string>> => {
    const rows = await owner.sql<{ id: string; parties: string }[]>`
      select id, parties from maturity.evaluation_reconciliations
      where cycle = ${cycle} and indicator = ${indicator} and status <> 'void'`;
    return new Map(rows.map(({ id, parties }) => [parties, id]));
  };
  return { ...evaluations, fellow, visitor, stranger, assessed, score, lock, statusOf, differences };
}
