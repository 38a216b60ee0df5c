import assert from 'node:assert/strict';
import { it } from 'node:test';
import { useArchitecture } from '../../../testing/architecture.ts';
import { problemsOf } from '../../../testing/evidence.ts';

const tpi = await useArchitecture('tanjungpinang-8-2022');
const lu = await useArchitecture('lampung-utara-44-2022');
const editions = 'architecture-editions';

it('AC-ARCH-06: enacts by a regulation of the regent where the regulation says so, by any mayoral instrument elsewhere', async () => {
  const minutes = await lu.document('coordination-minutes');
  const edition = await lu.submitted({ coordination: [minutes] });
  const decree = await lu.instrument('head-decree', 'architecture');
  const refused = await lu.step(lu.leader, editions, edition, 'enact', { values: { decree } });
  assert.deepEqual(problemsOf(refused), ['decree:wrong-instrument']);
  assert.match(refused.body, /Regulation of the head of region|Peraturan kepala daerah/);
  const regulation = await lu.instrument('head-regulation', 'architecture');
  await lu.take(lu.leader, editions, edition, 'enact', { values: { decree: regulation } });

  const mayoral = await tpi.instrument('head-decree', 'architecture');
  await tpi.take(tpi.leader, editions, await tpi.submitted(), 'enact', { values: { decree: mayoral } });
  const circular = await tpi.instrument('circular', 'architecture');
  const next = await tpi.submitted({ term: { from: '2031-01-01', until: '2035-12-31' } });
  const other = await tpi.step(tpi.leader, editions, next, 'enact', { values: { decree: circular } });
  assert.deepEqual(problemsOf(other), ['decree:wrong-instrument']);
});

it('asks for the coordination with the ministry only where the regulation does', async () => {
  const edition = await lu.submitted({ term: { from: '2041-01-01', until: '2045-12-31' } });
  const decree = await lu.instrument('head-regulation', 'architecture');
  const refused = await lu.step(lu.leader, editions, edition, 'enact', { values: { decree } });
  assert.deepEqual(problemsOf(refused), ['coordination:no-coordination']);
});

it('holds for five full years, and names what the regulation asks it to follow', async () => {
  const short = await tpi.dinas.api('POST', `/api/v1/${editions}`, {
    name: 'Pendek',
    agency: tpi.agencyId,
    term: { from: '2026-01-01', until: '2029-12-31' },
  });
  assert.deepEqual(problemsOf(short), ['term:five-years']);
  const bare = await tpi.create(tpi.dinas, editions, {
    name: 'Tanpa acuan',
    agency: tpi.agencyId,
    term: { from: '2051-01-01', until: '2055-12-31' },
  });
  const refused = await tpi.step(tpi.dinas, editions, bare, 'submit');
  assert.deepEqual(problemsOf(refused), ['basis:no-input']);
});

it('is enacted by somebody else, and never edited again', async () => {
  const world = await useArchitecture('tanjungpinang-8-2022');
  const edition = await world.submitted();
  const decree = await world.instrument('head-decree', 'architecture');
  const own = await world.step(world.dinas, editions, edition, 'enact', { values: { decree } });
  assert.equal(own.json().code, 'four-eyes', own.body);
  const enacted = await world.take(world.leader, editions, edition, 'enact', { values: { decree } });
  const edited = await world.step(world.dinas, editions, enacted, 'edit', { values: { name: 'Lain' } });
  assert.equal(edited.json().code, 'wrong-state');
  const patched = await world.step(world.admin, editions, enacted, 'supersede');
  assert.equal(patched.statusCode, 403, patched.body);
});

it('lu-6-11: refuses an edition that overlaps one in force, and ends what it replaces on a review that asked for a change', async () => {
  const world = await useArchitecture('tanjungpinang-8-2022');
  const first = await world.enacted();
  const decree = await world.instrument('head-decree', 'architecture');
  const term = { from: '2028-01-01', until: '2032-12-31' };
  const rival = await world.submitted({ term });
  const refused = await world.step(world.leader, editions, rival, 'enact', { values: { decree } });
  assert.deepEqual(problemsOf(refused), ['term:taken']);

  const early = await world.create(world.dinas, editions, { ...world.values(), term, replaces: first.id });
  assert.deepEqual(problemsOf(await world.step(world.dinas, editions, early, 'submit')), ['replaces:no-review']);
  await world.reviewed(first.id, 'change');
  const next = await world.take(world.dinas, editions, early, 'submit');
  await world.take(world.leader, editions, next, 'enact', { values: { decree } });
  const ended = await world.read(world.dinas, editions, first.id);
  assert.equal(ended.status, 'superseded');
  assert.deepEqual(ended.term, { from: '2026-01-01', until: '2027-12-31' });
});
