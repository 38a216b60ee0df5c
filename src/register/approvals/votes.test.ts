import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Role } from '../../kernel/access/access.ts';
import { everyone } from '../../kernel/access/access.ts';
import { actorWith, type Browser, bootRegisters } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { checkHtml } from '../../testing/page-checks.ts';
import { draftMigration } from '../draft-migration.ts';
import { text } from '../fields/text.ts';
import { defineRegister } from '../register.ts';

const words = (said: string) => ({ id: said, en: said });

/** Agreed by two of three officers in any order, then by the leader, who may send it back to them. */
const charters = defineRegister({
  name: 'charters',
  table: 'sample.charters',
  title: words('Charters'),
  one: words('Charter'),
  about: words('What several people agree on.'),
  first: words('Add one.'),
  fields: { name: text({ label: words('Name'), max: 100 }) },
  label: ['name'],
  key: 'name',
  list: ['name', 'status'],
  sort: 'name',
  search: ['name'],
  anchor: null,
  read: everyone('all'),
  create: { administrator: 'all', 'dinas-officer': 'all' },
  states: ['draft', 'proposed', 'agreed'],
  stateTitles: { draft: words('Draft'), proposed: words('Proposed'), agreed: words('Agreed') },
  steps: {
    edit: { title: words('Edit'), from: ['draft', 'proposed'], grant: { administrator: 'all' }, form: 'all' },
    propose: {
      title: words('Propose'),
      from: ['draft'],
      to: 'proposed',
      grant: { administrator: 'all', 'dinas-officer': 'all' },
    },
    agree: {
      title: words('Agree'),
      from: ['proposed'],
      to: 'agreed',
      grant: {},
      notBy: ['create', 'edit', 'propose'],
      undecided: words('Nothing is agreed.'),
      approval: {
        back: 'draft',
        stages: [
          {
            name: 'officers',
            title: words('Officers'),
            need: 2,
            dueDays: 3,
            seats: [
              { title: words('ICT'), grant: { 'dinas-officer': 'all' } },
              { title: words('Planning'), grant: { 'planning-officer': 'all' } },
              { title: words('Finance'), grant: { 'finance-officer': 'all' } },
            ],
          },
          {
            name: 'leader',
            title: words('Leader'),
            need: 'all',
            returnTo: ['officers'],
            seats: [{ title: words('Mayor'), grant: { leader: 'all' } }],
          },
        ],
      },
    },
  },
  merge: { refused: words('Proposals stay apart.') },
});

const { db, owner } = await useDatabase();
await owner.sql.unsafe('create schema sample; grant usage on schema sample to padu_app;');
await owner.sql.unsafe(draftMigration(charters, (name) => name));
const { signIn } = await bootRegisters(db, [{ register: charters }]);

const roles = ['administrator', 'dinas-officer', 'planning-officer', 'finance-officer', 'leader', 'viewer'] as const;
const people = new Map<Role, Browser>();
const as = (role: (typeof roles)[number]): Browser => {
  const browser = people.get(role);
  if (!browser) throw new Error(role);
  return browser;
};

before(async () => {
  for (const role of roles) people.set(role, await signIn(actorWith(role, null)));
});

let count = 0;
const rowOf = async (id: string) =>
  (await as('viewer').api('GET', `/api/v1/charters/${id}`)).json<{ status: string; version: number }>();

const take = async (who: Browser, id: string, step: string, body: object = {}) =>
  who.api('POST', `/api/v1/charters/${id}/steps/${step}`, body, { 'if-match': `"${(await rowOf(id)).version}"` });

const vote = (who: Browser, id: string, more: object = {}) =>
  take(who, id, 'agree', { vote: { verdict: 'approve', ...more }, reason: 'seen' });

const refuse = (who: Browser, id: string, more: object = {}) =>
  take(who, id, 'agree', { vote: { verdict: 'refuse', ...more }, reason: 'no' });

const codeOf = (response: { json: <T>() => T }) => response.json<{ code: string }>().code;

async function proposed(): Promise<string> {
  count += 1;
  const made = await as('administrator').api('POST', '/api/v1/charters', { name: `Charter ${count}` });
  const { id } = made.json<{ id: string }>();
  assert.equal((await take(as('administrator'), id, 'propose')).statusCode, 200);
  return id;
}

type Inbox = {
  items: { id: string; stage: string; version: number; overdue: boolean }[];
  counts: Record<string, number>;
};
const inboxOf = async (who: Browser) => (await who.api('GET', '/api/v1/inbox?limit=200')).json<Inbox>();
const holds = async (who: Browser, id: string) => (await inboxOf(who)).items.some((item) => item.id === id);

describe('a step that several people approve', () => {
  it('is carried out by the vote that completes its last stage, and by no other way', async () => {
    const id = await proposed();
    for (const role of roles) {
      const plain = await take(as(role), id, 'agree');
      assert.deepEqual([plain.statusCode, codeOf(plain)], [409, 'needs-approval'], role);
      assert.match(plain.json<{ title: string }>().title, /ICT, Planning, Finance/);
      const page = await as(role).post(`/charters/${id}/agree`, { _version: String((await rowOf(id)).version) });
      assert.ok([403, 409].includes(page.statusCode), `${role}: ${page.statusCode}`);
    }
    assert.equal(codeOf(await vote(as('leader'), id)), 'forbidden');
    assert.equal((await vote(as('finance-officer'), id)).statusCode, 200);
    assert.equal((await rowOf(id)).status, 'proposed');
    assert.equal(codeOf(await vote(as('finance-officer'), id)), 'four-eyes');
    assert.equal((await vote(as('dinas-officer'), id)).statusCode, 200);
    assert.equal(codeOf(await vote(as('planning-officer'), id)), 'forbidden');
    assert.match((await take(as('leader'), id, 'agree')).json<{ title: string }>().title, /Mayor/);
    assert.equal((await vote(as('leader'), id)).statusCode, 200);
    assert.equal((await rowOf(id)).status, 'agreed');
    const history = await db.sql`select step, version from kernel.actions where row_id = ${id} order by version, seq`;
    assert.deepEqual(
      history.map(({ step, version }) => [step, version]),
      [
        ['create', 1],
        ['propose', 2],
        ['vote', 2],
        ['vote', 2],
        ['vote', 2],
        ['agree', 3],
      ],
    );
  });

  it('is nothing for whoever drafted it, nor twice for one person', async () => {
    const made = await as('dinas-officer').api('POST', '/api/v1/charters', { name: 'Own' });
    const { id } = made.json<{ id: string }>();
    await take(as('administrator'), id, 'propose');
    assert.equal(codeOf(await vote(as('dinas-officer'), id)), 'four-eyes');
    assert.equal(await holds(as('dinas-officer'), id), false);
    const both = await signIn({
      ...actorWith('planning-officer', null),
      assignments: [
        ...actorWith('planning-officer', null).assignments,
        ...actorWith('finance-officer', null).assignments,
      ],
    });
    assert.equal((await vote(both, id, { seat: 2 })).statusCode, 200);
    assert.equal(codeOf(await vote(both, id)), 'four-eyes');
    assert.equal(await holds(both, id), false);
  });

  it('loses its votes when the row changes', async () => {
    const id = await proposed();
    await vote(as('dinas-officer'), id);
    await vote(as('planning-officer'), id);
    assert.equal(await holds(as('leader'), id), true);
    await as('administrator').api('PATCH', `/api/v1/charters/${id}`, { name: 'Changed' }, { 'if-match': '"2"' });
    assert.equal(await holds(as('leader'), id), false);
    assert.equal(codeOf(await vote(as('leader'), id)), 'forbidden');
    assert.equal(await holds(as('dinas-officer'), id), true);
    const stale = await as('dinas-officer').api(
      'POST',
      `/api/v1/charters/${id}/steps/agree`,
      { vote: { verdict: 'approve' } },
      { 'if-match': '"2"' },
    );
    assert.equal(codeOf(stale), 'stale');
  });

  it('goes back to an earlier stage or to whoever drafted it, with a reason', async () => {
    const id = await proposed();
    await vote(as('dinas-officer'), id);
    await vote(as('planning-officer'), id);
    const mute = await take(as('leader'), id, 'agree', { vote: { verdict: 'refuse' } });
    assert.equal(mute.statusCode, 422);
    assert.equal((await refuse(as('leader'), id, { backTo: 'nowhere' })).statusCode, 422);
    assert.equal((await refuse(as('leader'), id, { backTo: 'officers' })).statusCode, 200);
    assert.equal((await rowOf(id)).status, 'proposed');
    assert.equal(await holds(as('dinas-officer'), id), true);
    await vote(as('dinas-officer'), id);
    await vote(as('finance-officer'), id);
    assert.equal((await refuse(as('leader'), id)).statusCode, 200);
    assert.deepEqual(await rowOf(id).then(({ status, version }) => [status, version]), ['draft', 3]);
  });

  it('is voted on from its page, which says who has approved', async () => {
    const id = await proposed();
    const form = await as('planning-officer').get(`/charters/${id}/agree`);
    assert.match(form.body, /name="ask\.verdict"/);
    const said = { _version: '2', 'ask.verdict': 'approve', _reason: '' };
    assert.equal((await as('planning-officer').post(`/charters/${id}/agree`, said)).statusCode, 303);
    const page = await as('viewer').get(`/charters/${id}`);
    assert.match(page.body, /planning-officer/);
    assert.match(page.body, /aria-current="step"/);
    const history = await as('viewer').get(`/charters/${id}/history`);
    assert.match(history.body, /Officers/);
  });
});

describe('the inbox', () => {
  it('tells those who are waited for, and no longer once it is settled', async () => {
    const id = await proposed();
    const told = async () =>
      (await db.sql`select person_id, read_at from kernel.notices where row_id = ${id} and kind = 'waiting'`).map(
        ({ person_id: person, read_at: read }) => [roles.find((role) => as(role).actor.id === person), read !== null],
      );
    const sorted = async () => (await told()).filter(([role]) => role).toSorted();
    assert.deepEqual(await sorted(), [
      ['dinas-officer', false],
      ['finance-officer', false],
      ['planning-officer', false],
    ]);
    await vote(as('dinas-officer'), id);
    await vote(as('finance-officer'), id);
    assert.deepEqual(
      (await sorted()).filter(([role]) => role === 'leader'),
      [['leader', false]],
    );
    assert.deepEqual(
      (await sorted()).filter(([, read]) => read).map(([role]) => role),
      ['dinas-officer', 'finance-officer'],
    );
  });

  it('hands a matter to a colleague who may decide it, with a reason; four eyes still hold', async () => {
    const id = await proposed();
    const officer = as('dinas-officer');
    const other = await signIn(actorWith('dinas-officer', null));
    const item = { register: 'charters', id, step: 'agree', stage: 'officers', version: 2 };
    const give = (who: Browser, to: Browser, reason = 'away') =>
      who.api('POST', '/api/v1/inbox/assignments', { items: [item], to: to.actor.id, reason });
    assert.equal((await give(officer, as('viewer'))).statusCode, 422);
    assert.equal((await give(officer, as('administrator'))).statusCode, 422);
    assert.equal((await give(officer, other, ' ')).statusCode, 422);
    assert.equal((await give(as('viewer'), other)).statusCode, 403);
    assert.equal((await give(officer, other)).statusCode, 204);
    assert.deepEqual([await holds(officer, id), await holds(other, id)], [false, true]);
    assert.equal((await inboxOf(other)).counts.assigned, 1);
    const [notice] =
      await db.sql`select kind from kernel.notices where person_id = ${other.actor.id} and kind = 'assigned'`;
    assert.ok(notice);
    await owner.sql`update kernel.actions set at = at - interval '10 days' where row_id = ${id}`;
    assert.equal(await holds(officer, id), true, 'what is overdue returns to everybody');
    assert.equal((await inboxOf(other)).items[0]?.overdue, true);
  });

  it('decides many matters at once, each on its own', async () => {
    const [one, two, three] = [await proposed(), await proposed(), await proposed()];
    const officer = as('finance-officer');
    const decided = await officer.api('POST', '/api/v1/inbox/decisions', {
      decisions: [
        { register: 'charters', id: one, step: 'agree', version: 2, verdict: 'approve' },
        { register: 'charters', id: two, step: 'agree', version: 1, verdict: 'approve' },
        { register: 'charters', id: three, step: 'agree', version: 2, verdict: 'refuse' },
      ],
    });
    const { items } = decided.json<{ items: { decided: boolean; problem: { code: string } | null }[] }>();
    assert.deepEqual(
      items.map(({ decided: kept, problem }) => [kept, problem?.code]),
      [
        [true, undefined],
        [false, 'stale'],
        [false, 'invalid'],
      ],
    );
    const sheet = await officer.get('/inbox/decisions');
    assert.match(sheet.body, /Nothing is agreed\./);
    const value = `charters:${two}:agree:2:officers`;
    const sent = await officer.post('/inbox/decisions', {
      [`verdict:${value}`]: 'refuse',
      [`reason:${value}`]: 'too dear',
      [`verdict:charters:${three}:agree:2:officers`]: 'later',
    });
    assert.equal(sent.statusCode, 200, sent.body);
    assert.deepEqual(
      [await holds(officer, one), await holds(officer, two), await holds(officer, three)],
      [false, false, true],
    );
    const done = await officer.get('/inbox/done');
    assert.match(done.body, /too dear/);
  });

  it('decides the lines ticked in the inbox with one answer, after showing them', async () => {
    const all = [await proposed(), await proposed(), await proposed()];
    const [one = '', two = '', three = ''] = all.map((id) => `charters:${id}:agree:2:officers`);
    const officer = as('finance-officer');
    const address = (items: readonly string[]) =>
      `/inbox/decisions?chosen=1&${items.map((item) => `item=${item}`).join('&')}`;
    const shown = (await officer.get(address([one, two, three]))).body;
    assert.deepEqual(checkHtml(shown), []);
    assert.match(shown, /Charter: 3 hal/);
    assert.equal([...shown.matchAll(/name="item" value="[^"]+" checked/g)].length, 3);
    assert.match((await officer.get(address([]))).body, /Centang dahulu/);
    const closed = (await as('viewer').get(address([one]))).body;
    assert.match(closed, /1 hal tidak lagi menunggu Anda/);
    assert.doesNotMatch(closed, /Charter \d/);

    await vote(officer, all[2] ?? '');
    const answer = { chosen: '1', item: [one, two, three], 'verdict:charters:agree:officers': 'refuse' };
    const unsaid = await officer.post('/inbox/decisions', answer);
    assert.match(unsaid.body, /Tulis alasan penolakan/);
    assert.equal((await rowOf(all[0] ?? '')).status, 'proposed');
    const sent = await officer.post('/inbox/decisions', {
      ...answer,
      'reason:charters:agree:officers': 'all too dear',
    });
    assert.match(sent.body, /2 keputusan tersimpan/);
    assert.match(sent.body, /Belum tersimpan/);
    assert.equal([...(await officer.get('/inbox/done')).body.matchAll(/all too dear/g)].length, 2);
    const later = await officer.post('/inbox/decisions', {
      chosen: '1',
      item: [one],
      'verdict:charters:agree:officers': 'later',
    });
    assert.match(later.body, /Tidak ada yang diputuskan/);
  });
});
