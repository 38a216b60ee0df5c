import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import type { Db } from '../kernel/db/db.ts';
import { signatureReader } from '../kernel/signatures/pdf-signatures.ts';
import { complianceRegisters } from '../modules/compliance/compliance-registers.ts';
import { evidenceRegisters, findDecreeOf } from '../modules/evidence/index.ts';
import { peopleMounted } from '../modules/identity/index.ts';
import { organizationRegisters } from '../modules/organization/index.ts';
import type { Mounted } from '../register/registry.ts';
import { type Additions, actorWith, type Browser, bootRegisters } from './boot.ts';
import { useDatabase } from './database.ts';

type Row = { readonly id: string; readonly version: number; readonly status: string } & Record<string, unknown>;

/** A server with organisation, evidence, the registers of compliance and `more`, and what one does there. */
export async function useEvidence(additions: Additions = {}, more: readonly Mounted[] = []) {
  const { db, owner } = await useDatabase();
  const timeZone = 'Asia/Jakarta';
  const registers = [
    peopleMounted,
    ...organizationRegisters({ timeZone, settings: () => null, rasciTasks: () => [], decreeOf: findDecreeOf }),
    ...evidenceRegisters({ timeZone, filesDir: tmpdir(), readSignatures: signatureReader([]) }),
    ...complianceRegisters,
    ...more,
  ];
  return { owner, ...(await workOn(db, registers, additions)) };
}

/** A server with these registers, and what one does there. */
export async function workOn(db: Db, registers: readonly Mounted[], additions: Additions = {}) {
  const { app, signIn } = await bootRegisters(db, registers, additions);
  const admin = await signIn(actorWith('administrator', null));
  const dinas = await signIn(actorWith('dinas-officer', null));

  const create = async (who: Browser, register: string, values: Record<string, unknown>): Promise<Row> => {
    const response = await who.api('POST', `/api/v1/${register}`, values);
    assert.equal(response.statusCode, 201, response.body);
    return response.json<Row>();
  };
  const read = async (who: Browser, register: string, id: string): Promise<Row> =>
    (await who.api('GET', `/api/v1/${register}/${id}`)).json<Row>();
  const step = async (who: Browser, register: string, row: Row, name: string, body: Record<string, unknown> = {}) =>
    who.api('POST', `/api/v1/${register}/${row.id}/steps/${name}`, body, { 'if-match': `"${row.version}"` });
  const take = async (...of: Parameters<typeof step>): Promise<Row> => {
    const response = await step(...of);
    assert.equal(response.statusCode, 200, response.body);
    return response.json<Row>();
  };
  /** Stores bytes as a file of one's own, as an upload would. */
  const file = async (who: Browser, name: string): Promise<string> => {
    const id = randomUUID();
    await db.sql`
      insert into kernel.files (id, sha256, bytes, media_type, name, created_by, created_at)
      values (${id}, ${'0'.repeat(64)}, 1, 'text/plain', ${name}, ${who.actor.id}, now())`;
    return id;
  };
  const agency = async (code: string): Promise<string> =>
    (
      await create(admin, 'agencies', {
        code,
        name: code,
        kind: 'department',
        period: { from: '2017-01-01', until: null },
      })
    ).id;
  return { db, app, signIn, admin, dinas, create, read, step, take, file, agency };
}

/** The problems of a refused request, as `field:code`. */
export const problemsOf = (response: { json: <T>() => T }): readonly string[] =>
  (response.json<{ errors?: { field: string; code: string }[] }>().errors ?? []).map(
    ({ field, code }) => `${field}:${code}`,
  );
