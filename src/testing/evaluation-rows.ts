import { randomUUID } from 'node:crypto';
import type { Db } from '../kernel/db/db.ts';

type Given = Readonly<Record<string, unknown>>;

/** Puts one row into a table behind the application's back, at version 1; returns its id. */
async function insert(owner: Db, table: string, status: string, values: Given): Promise<string> {
  const id = randomUUID();
  const row = { id, version: 1, status, created_at: new Date(), ...values };
  await owner.sql`insert into ${owner.sql(table)} ${owner.sql(row as never)}`;
  return id;
}

/** Evaluations as tests need them, with what stands around them. Every function gives the id of its row. */
export const evaluationRows = (owner: Db) => ({
  agency: (code: string) =>
    insert(owner, 'organization.agencies', 'active', { code, name: code, kind: 'department', period: '[2017-01-01,)' }),
  cycle: (values: Given = {}, status = 'self-assessment') =>
    insert(owner, 'maturity.evaluation_cycles', status, {
      name: `Evaluasi ${randomUUID()}`,
      year: 2026,
      instrument: 'spbe-2020-v1',
      ...values,
    }),
  answer: (cycle: string, agency: string, number: number, values: Given = {}, status = 'open') =>
    insert(owner, 'maturity.evaluation_answers', status, {
      cycle,
      agency,
      indicator: `spbe-2020.${String(number).padStart(2, '0')}`,
      ...values,
    }),
  evidence: (answer: string, level: number, record: Given) =>
    insert(owner, 'maturity.evaluation_evidence', 'active', { answer, level: String(level), ...record }),
  document: (agency: string, kind: string, date: string, values: Given = {}, status = 'final') =>
    insert(owner, 'evidence.documents', status, {
      agency,
      kind,
      date,
      number: randomUUID(),
      title: `${kind} ${date}`,
      classification: 'public',
      openness: 'public',
      ...values,
    }),
  instrument: (subject: string, from: string, values: Given = {}, status = 'in-force') =>
    insert(owner, 'evidence.legal_instruments', status, {
      subject,
      reference: `Perwali ${randomUUID().slice(0, 8)}`,
      kind: 'head-regulation',
      title: subject,
      date: from,
      validity: `[${from},)`,
      ...values,
    }),
});
