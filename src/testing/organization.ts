import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '../kernel/access/access.ts';
import { CodedError, type ErrorCode } from '../kernel/errors/errors.ts';
import { people } from '../modules/identity/index.ts';
import { type OrganizationSlots, organizationRegisters } from '../modules/organization/index.ts';
import { findProfile } from '../modules/regulation/index.ts';
import { rasciTasks } from '../modules/regulation/rasci-tasks.rules.ts';
import { readVote } from '../register/approvals/vote-fields.ts';
import { createRow, takeStep } from '../register/change.ts';
import { Registry, type Values } from '../register/registry.ts';
import { type TestDatabase, useDatabase } from './database.ts';

/** A person who acts, with one role. */
export const actorWith = (role: Role, id: string = randomUUID()): Actor => ({
  id,
  kind: 'person',
  name: role,
  assignments: [{ role, agencyId: null, subtree: [] }],
});

export const testNow = new Date('2026-11-22T05:00:00Z');

/** The organisation under one regulation; null for a government that has chosen none. Every team has its decree. */
export function slotsUnder(regulation: string | null): OrganizationSlots {
  const profile = regulation === null ? undefined : findProfile(regulation);
  return {
    timeZone: 'Asia/Jakarta',
    settings: () => profile?.settings ?? null,
    rasciTasks: () => (profile ? rasciTasks(profile) : []),
    decreeOf: async () => 'decree',
  };
}

/** A database with the registers of the organisation, worked through their steps but without pages. */
export async function useOrganization(slots: OrganizationSlots) {
  const { db, owner }: TestDatabase = await useDatabase();
  const registry = new Registry([{ register: people }, ...organizationRegisters(slots)]);
  const administrator = actorWith('administrator');
  const act = (actor: Actor) => ({ registry, actor, now: testNow, requestId: 'test' });

  /** Adds a row; fields that are not given stay empty. */
  const create = (register: string, values: Values, actor: Actor = administrator): Promise<string> =>
    db.begin((tx) => createRow({ ...act(actor), tx }, registry.get(register), { values, answers: {}, reason: null }));

  const step = async (
    register: string,
    id: string,
    name: string,
    input: { values?: Values; answers?: Values; actor?: Actor; vote?: Values; reason?: string },
  ): Promise<void> => {
    const mounted = registry.get(register);
    await db.begin(async (tx) => {
      const [row] = await tx`select version from ${tx(mounted.register.table)} where id = ${id}`;
      const { values = {}, answers = {}, actor = administrator, reason = null } = input;
      const vote = readVote(input.vote ?? {});
      await takeStep({ ...act(actor), tx }, mounted, name, id, row?.version, { values, answers, reason, vote });
    });
  };

  let count = 0;
  const person = (name: string): Promise<string> => {
    count += 1;
    return create('people', { name, number: `P-${count}` });
  };
  const agency = (code: string, values: Values = {}): Promise<string> =>
    create('agencies', {
      code,
      name: code,
      kind: 'department',
      period: { from: '2017-01-01', until: null },
      ...values,
    });
  const statusOf = async (register: string, id: string): Promise<string> => {
    const [row] = await db.sql`select status from ${db.sql(registry.get(register).register.table)} where id = ${id}`;
    return row?.status;
  };
  return { db, owner, registry, slots, administrator, create, step, person, agency, statusOf };
}

export type TestOrganization = Awaited<ReturnType<typeof useOrganization>>;

/** The problems a change is refused with, as `field:code`; or the code of the refusal where no field is to blame. */
export async function refusalOf(change: Promise<unknown>): Promise<readonly string[]> {
  try {
    await change;
  } catch (error) {
    assert.ok(error instanceof CodedError, String(error));
    const { code, problems }: { code: ErrorCode; problems: CodedError['problems'] } = error;
    return problems.length > 0 ? problems.map((one) => `${one.field}:${one.code}`) : [code];
  }
  return [];
}
