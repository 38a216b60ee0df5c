import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Role } from '../../src/kernel/access/access.ts';
import { padu } from '../../src/kernel/access/padu.ts';
import type { LoggedAction } from '../../src/kernel/events/consumer.queries.ts';
import { letterHtml, letterText } from '../../src/kernel/mail/letter.ts';
import { addNotices } from '../../src/kernel/notices/add-notices.ts';
import { noticeLetter } from '../../src/modules/notification/notice-letter.ts';
import { readCentre } from '../../src/modules/notification/read-notices.ts';
import { webhookEvents } from '../../src/modules/notification/webhooks/collect-events.ts';
import { createWebhook } from '../../src/modules/notification/webhooks/webhook.queries.ts';
import type { Register } from '../../src/register/register.ts';
import { useDatabase } from '../../src/testing/database.ts';
import { askers, mayRead, oneOfEachKind, openWorld, type Placed, rowId, rowsOf, valuesOf, world } from './world.ts';

const database = await useDatabase(world);
const { db, owner } = database;
const { registry, registers, browserOf } = await openWorld(database);
const now = new Date();

const seenBy = (register: Register, asker: Role | null, row: Placed): boolean => {
  const isOwn = row.relation !== 'made' || row.maker === asker;
  return mayRead(register, asker, isOwn ? row : { ...row, relation: 'other' });
};

describe('the notice centre names exactly the records one may read', () => {
  for (const [nth, register] of registers.entries())
    it(register.name, async () => {
      const rows = rowsOf(register);
      for (const asker of oneOfEachKind(register, nth)) {
        const actor = browserOf.get(asker)?.actor;
        if (!actor) continue;
        await owner.sql`delete from kernel.notices where person_id = ${actor.id}`;
        const about = (row: Placed) => ({ register: register.name, id: rowId(register, row) });
        const told = rows.map((row) => ({
          person: actor.id,
          kind: 'waiting' as const,
          about: about(row),
          href: '/inbox',
          values: { step: { id: 'Sahkan', en: 'Approve' } },
          key: about(row).id,
        }));
        await addNotices(db.sql, told, now);
        const reader = { tx: db.sql, registry, actor, lang: 'id' as const };
        const { notices } = await readCentre(reader, { unreadOnly: true, before: undefined, limit: 1000 });
        const named = notices.filter(({ label }) => label !== null).map(({ rowId: id }) => id);
        const open = rows.filter((row) => seenBy(register, asker, row)).map((row) => rowId(register, row));
        assert.equal(notices.length, rows.length);
        assert.deepEqual(named.toSorted(), open.toSorted(), `${asker ?? 'no role'}: ${register.name}`);
      }
    });
});

describe('mails hold no value of a record', () => {
  for (const register of registers)
    it(register.name, () => {
      const frame = { lang: 'id', government: 'Kota Contoh', origin: 'https://padu.example.go.id' } as const;
      for (const row of rowsOf(register).slice(0, 20)) {
        const texts = Object.values(valuesOf(registry, register, row)).filter((value) => typeof value === 'string');
        const values = Object.fromEntries([...texts.entries()].map(([n, text]) => [n === 0 ? 'step' : `v${n}`, text]));
        const notices = [{ id: rowId(register, row), kind: 'waiting', values }];
        const letter = noticeLetter({ lang: 'id', pace: 'once', notices });
        const said = `${letterText(letter, frame)}${letterHtml(letter, frame).markup}`;
        for (const text of texts.filter((one) => one.length > 12)) assert.ok(!said.includes(text), text);
      }
    });
});

describe('a webhook is told of exactly the records its role may read', () => {
  const placed = registers.flatMap((register) =>
    rowsOf(register).flatMap((row) => (row.relation === 'made' ? [] : [{ register, row }])),
  );
  const consumer = webhookEvents({ registry, timeZone: 'Asia/Jakarta' });
  /** What a webhook with a role at an agency is told, and what it should be. */
  async function tellAll(asker: Role, agencyId: string | null) {
    const events = registers.map(({ name }) => `${name}.*`);
    const asked = { name: asker, url: 'https://example.go.id/', role: asker, agencyId, events };
    const { id } = await db.begin((tx) => createWebhook({ tx, actor: padu, now, requestId: 'test' }, asked));
    const actions = placed.map(({ register, row }, index): LoggedAction => {
      return { index, register: register.name, row: rowId(register, row), step: 'edit', version: 1, at: now };
    });
    await db.begin((tx) => consumer.handle(tx, actions, now));
    const found = await owner.sql`select row_id from notification.deliveries where webhook_id = ${id}`;
    await owner.sql`update notification.webhooks set status = 'paused' where id = ${id}`;
    // Bound to no agency, a role reaches what it reads everywhere; bound to one, never more than a person there.
    const seen = placed.filter(({ register, row }) =>
      seenBy(register, asker, agencyId === null ? { ...row, relation: 'other' } : row),
    );
    const open = new Set(seen.map(({ register, row }) => rowId(register, row)));
    return { told: found.map(({ row_id }) => String(row_id)), open };
  }

  for (const asker of askers) {
    if (asker === null) continue;
    it(asker, async () => {
      const everywhere = await tellAll(asker, null);
      assert.deepEqual(everywhere.told.toSorted(), [...everywhere.open].toSorted());
      for (const { agencyId } of browserOf.get(asker)?.actor.assignments ?? []) {
        const { told, open } = await tellAll(asker, agencyId);
        assert.deepEqual(
          told.filter((one) => !open.has(one)),
          [],
        );
      }
    });
  }
});
