import { randomUUID } from 'node:crypto';
import { padusRegisters } from '../app.ts';
import type { Actor, Role } from '../kernel/access/access.ts';
import { createRow, takeStep } from '../register/change.ts';
import type { Values } from '../register/registry.ts';
import { type TestDatabase, useDatabase } from './database.ts';
import { governmentUnder } from './every-register.ts';
import { actorWith, testNow } from './organization.ts';

/** A day the tests act on, unless they say otherwise. */
const nothing = { values: {}, answers: {}, reason: null };

/** A line of a budget: 2 × Rp 1.000.000 from the regional budget. */
export const lineOf = (plan: string, agency: string, more: Values = {}): Values => ({
  plan,
  agency,
  activity: '2.16.03.2.02.0007',
  subActivityName: 'Pengembangan aplikasi',
  account: '5.1.02.02.01.0061',
  item: 'Jasa',
  volume: 2,
  unit: 'paket',
  price: 1_000_000,
  source: 'apbd',
  category: 'governance',
  ...more,
});

/** Every register of Padu under one regulation, worked through its steps but without pages: for plans and their money. */
export async function usePlans(regulation: string) {
  const { db, owner }: TestDatabase = await useDatabase();
  const registry = padusRegisters('Asia/Jakarta', governmentUnder(regulation), '');
  const administrator = actorWith('administrator');

  const act = (actor: Actor, now: Date) => ({ registry, actor, now, requestId: 'test' });

  const create = (register: string, values: Values, actor = administrator, now = testNow): Promise<string> =>
    db.begin((tx) => createRow({ ...act(actor, now), tx }, registry.get(register), { ...nothing, values }));

  const step = async (
    register: string,
    id: string,
    name: string,
    input: { values?: Values; answers?: Values; actor?: Actor; now?: Date } = {},
  ): Promise<void> => {
    const { actor = administrator, now = testNow, ...given } = input;
    const mounted = registry.get(register);
    await db.begin(async (tx) => {
      const [row] = await tx`select version from ${tx(mounted.register.table)} where id = ${id}`;
      await takeStep({ ...act(actor, now), tx }, mounted, name, id, row?.version, { ...nothing, ...given });
    });
  };

  const statusOf = async (register: string, id: string): Promise<string> => {
    const [row] = await db.sql`select status from ${db.sql(registry.get(register).register.table)} where id = ${id}`;
    return String(row?.status);
  };

  const agency = (code: string): Promise<string> =>
    create('agencies', { code, name: code, kind: 'department', period: { from: '2017-01-01', until: null } });

  /** Somebody with a role at an agency. */
  const someone = (role: Role, agencyId: string | null): Actor => ({
    ...actorWith(role),
    assignments: [{ role, agencyId, subtree: agencyId === null ? [] : [agencyId] }],
  });

  /** Somebody with an account and a role at an agency, whom Padu can tell something. */
  const person = async (role: Role, agencyId: string): Promise<string> => {
    const id = randomUUID();
    await owner.sql`insert into identity.people (id, version, status, created_at, name, number)
      values (${id}, 1, 'active', now(), ${role}, ${id})`;
    await owner.sql`insert into identity.accounts (id, version, status, created_at, person_id, login)
      values (${randomUUID()}, 1, 'active', now(), ${id}, ${`p${id.replaceAll('-', '').slice(0, 20)}`})`;
    await owner.sql`insert into organization.role_assignments
      (id, version, status, created_at, person, role, agency, period)
      values (${randomUUID()}, 1, 'active', now(), ${id}, ${role}, ${agencyId}, '[2020-01-01,)')`;
    return id;
  };

  /** An instrument in force; entered behind the application's back, since its text would have to be uploaded. */
  const instrument = async (reference: string, subject: string, kind: string): Promise<string> => {
    const id = await create('legal-instruments', { reference, kind, subject, title: reference });
    await owner.sql`update evidence.legal_instruments
      set status = 'in-force', date = '2022-12-01', validity = '[2023-01-01,)' where id = ${id}`;
    return id;
  };
  return { db, owner, registry, administrator, create, step, statusOf, agency, someone, person, instrument };
}

export type TestPlans = Awaited<ReturnType<typeof usePlans>>;
