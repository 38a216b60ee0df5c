import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actorWith } from '../../testing/boot.ts';
import { problemsOf, useEvidence } from '../../testing/evidence.ts';
import { loadEvidenceFacts } from './index.ts';

const { db, signIn, admin, dinas, create, read, step, take, file } = await useEvidence();

const decree = (reference: string, more: Record<string, unknown> = {}) => ({
  reference,
  kind: 'head-decree',
  title: `Tentang ${reference}`,
  subject: 'coordination-team',
  ...more,
});

/** Drafted by the administrator, enacted by the Dinas. */
async function enacted(reference: string, from: string, more: Record<string, unknown> = {}) {
  const draft = await create(admin, 'legal-instruments', decree(reference, more));
  return step(dinas, 'legal-instruments', draft, 'enact', { values: await enactment(reference, from) });
}

const enactment = async (number: string, from: string) => ({
  number,
  year: Number(from.slice(0, 4)),
  date: from,
  validity: { from, until: null },
  files: [await file(dinas, 'sk.pdf')],
});

const countOf = async (table: string) => {
  const [found] = await db.sql`select count(*) as n from ${db.sql(table)}`;
  return Number(found?.n);
};

describe('a decree', () => {
  it('enters into force by another person than who drafted it, complete', async () => {
    const draft = await create(dinas, 'legal-instruments', decree('SK 1/2024'));
    const own = await step(dinas, 'legal-instruments', draft, 'enact', { values: await enactment('1', '2024-01-02') });
    assert.equal(own.json<{ code: string }>().code, 'four-eyes', own.body);
    const bare = await step(admin, 'legal-instruments', draft, 'enact');
    assert.deepEqual(
      problemsOf(bare),
      ['number', 'year', 'date', 'validity', 'files'].map((name) => `${name}:required`),
    );
    assert.equal((await read(admin, 'legal-instruments', draft.id)).status, 'draft');
  });

  it('makes a prepared team active, and the team refuses without it', async () => {
    const period = { from: '2024-01-01', until: '2024-12-31' };
    const team = await create(admin, 'teams', { name: 'Asesor 2024', kind: 'internal-assessors', period });
    assert.deepEqual(problemsOf(await step(admin, 'teams', team, 'activate')), ['kind:no-decree']);
    const response = await enacted('SK 2/2024', '2024-02-01', { subject: 'internal-assessors', team: team.id });
    assert.equal(response.statusCode, 200, response.body);
    assert.equal((await read(admin, 'teams', team.id)).status, 'active');
  });

  it('creates the team it asks for in the same transaction', async () => {
    const teamPeriod = { from: '2024-03-01', until: null };
    const response = await enacted('SK 3/2024', '2024-03-01', { teamKind: 'data-forum', teamPeriod });
    assert.equal(response.statusCode, 200, response.body);
    const row = response.json<{ id: string; team: string }>();
    const team = await read(admin, 'teams', row.team);
    assert.equal(team.kind, 'data-forum');
    assert.equal(team.status, 'active');
    const { instruments } = await loadEvidenceFacts(db.sql);
    assert.equal(instruments.find(({ id }) => id === row.id)?.teamId, team.id);
    const [{ requests } = { requests: 0 }] = await db.sql`
      select count(distinct request_id) as requests from kernel.actions
      where row_id in (${row.id}, ${team.id}) and step in ('enact', 'create', 'link-team', 'activate')
        and (row_id = ${team.id} or step <> 'create')`;
    assert.equal(Number(requests), 1);
  });

  it('stays the decree of its team', async () => {
    const period = { from: '2024-01-01', until: null };
    const [one, two] = [
      await create(admin, 'teams', { name: 'Satu', kind: 'other', period }),
      await create(admin, 'teams', { name: 'Dua', kind: 'other', period }),
    ];
    const row = (await enacted('SK 6/2024', '2024-02-01')).json<{ id: string; version: number; status: string }>();
    const linked = await take(admin, 'legal-instruments', row, 'link-team', { values: { team: one.id } });
    const again = await step(admin, 'legal-instruments', linked, 'link-team', { values: { team: two.id } });
    assert.deepEqual(problemsOf(again), ['team:taken']);
  });

  it('changes nothing at all when its team cannot be set up', async () => {
    const teams = await countOf('organization.teams');
    const head = await signIn(actorWith('agency-head', null));
    const draft = await create(
      admin,
      'legal-instruments',
      decree('SK 4/2024', { teamKind: 'other', teamPeriod: { from: '2024-03-01', until: null } }),
    );
    await create(admin, 'teams', {
      name: 'Tim lain (SK 4/2024)',
      kind: 'other',
      period: { from: '2024-01-01', until: null },
    });
    const refused = await step(dinas, 'legal-instruments', draft, 'enact', {
      values: await enactment('4', '2024-03-01'),
    });
    assert.equal(refused.statusCode, 422, refused.body);
    assert.equal((await read(head, 'legal-instruments', draft.id)).status, 'draft');
    assert.equal(await countOf('organization.teams'), teams + 1);
  });

  it('needs a kind and a term for a new team, and not a second team', async () => {
    const half = await admin.api('POST', '/api/v1/legal-instruments', decree('SK 5/2024', { teamKind: 'other' }));
    assert.deepEqual(problemsOf(half), ['teamPeriod:required']);
  });
});

describe('revoking', () => {
  it('follows a chain: each instrument ends the day before the next', async () => {
    const first = (await enacted('Perwali 1/2020', '2020-01-10')).json<{ id: string }>().id;
    const second = (await enacted('Perwali 2/2021', '2021-05-01', { revokes: [first] })).json<{ id: string }>().id;
    const third = (await enacted('Perwali 3/2023', '2023-09-15', { revokes: [first, second] })).json<{ id: string }>()
      .id;
    const rows = await Promise.all([first, second, third].map((id) => read(admin, 'legal-instruments', id)));
    assert.deepEqual(
      rows.map(({ status, validity }) => [status, (validity as { until: string | null }).until]),
      [
        ['revoked', '2021-04-30'],
        ['revoked', '2023-09-14'],
        ['in-force', null],
      ],
    );
    const { instruments } = await loadEvidenceFacts(db.sql);
    assert.equal(instruments.find(({ id }) => id === second)?.revokedOn, '2023-09-15');
    assert.match((await admin.get(`/legal-instruments/${second}/history`)).body, /Perwali 3\/2023/);
    assert.match((await admin.get(`/legal-instruments/${first}`)).body, /Perwali 2\/2021/);
  });

  it('refuses to revoke a draft, or what holds only later, and leaves both as they are', async () => {
    const draft = await create(admin, 'legal-instruments', decree('Rancangan A'));
    const later = (await enacted('Perwali 9/2024', '2024-09-01')).json<{ id: string }>().id;
    const refused = await enacted('Perwali 8/2024', '2024-08-01', { revokes: [draft.id, later] });
    assert.deepEqual(problemsOf(refused), ['revokes:not-in-force', 'revokes:not-in-force']);
    assert.equal((await read(admin, 'legal-instruments', later)).status, 'in-force');
  });

  it('by hand only brings the last day forward', async () => {
    const row = (await enacted('SE 1/2024', '2024-01-01')).json<{ id: string; version: number; status: string }>();
    const answers = { by: 'SE 2/2024' };
    const open = await step(admin, 'legal-instruments', row, 'revoke', { answers });
    assert.deepEqual(problemsOf(open), ['validity:required']);
    const moved = { validity: { from: '2023-01-01', until: '2024-06-30' } };
    assert.deepEqual(problemsOf(await step(admin, 'legal-instruments', row, 'revoke', { answers, values: moved })), [
      'validity:moved',
    ]);
    const values = { validity: { from: '2024-01-01', until: '2024-06-30' } };
    assert.equal((await take(admin, 'legal-instruments', row, 'revoke', { answers, values })).status, 'revoked');
  });
});
