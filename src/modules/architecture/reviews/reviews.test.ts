import assert from 'node:assert/strict';
import { it } from 'node:test';
import { useArchitecture } from '../../../testing/architecture.ts';
import { problemsOf } from '../../../testing/evidence.ts';

const tpi = await useArchitecture('tanjungpinang-8-2022');
const lu = await useArchitecture('lampung-utara-44-2022');
const reviews = 'architecture-reviews';
const edition = await tpi.enacted();
const changing = await lu.enacted();

const values = (name: string, of: string, agency: string) => ({ name, edition: of, agency, startedOn: '2026-03-01' });

it('AC-ARCH-03: refuses a review without a ground, accepts one with its report', async () => {
  const refused = await tpi.dinas.api('POST', `/api/v1/${reviews}`, values('Tanpa dasar', edition.id, tpi.supervisor));
  assert.deepEqual(problemsOf(refused), ['grounds:required']);
  const review = await tpi.create(tpi.dinas, reviews, {
    ...values('Hasil evaluasi', edition.id, tpi.supervisor),
    grounds: ['monitoring-evaluation'],
  });
  const done = { findings: 'Arsitektur masih sesuai.', result: 'kept', finishedOn: '2026-04-01' };
  const bare = await tpi.step(tpi.dinas, reviews, review, 'finish', { values: done });
  assert.deepEqual(problemsOf(bare), ['documents:no-proof']);
  const report = await tpi.document('evaluation-report');
  await tpi.take(tpi.dinas, reviews, review, 'finish', { values: { ...done, documents: [report] } });
});

it('AC-ARCH-04: a finished review stays open until its result is delivered, where somebody is to receive it', async () => {
  const finished = await tpi.finished(edition.id, 'kept');
  const refused = await tpi.step(tpi.dinas, reviews, finished, 'close');
  assert.deepEqual(problemsOf(refused), ['deliveredOn:not-delivered']);
  const early = await tpi.step(tpi.dinas, reviews, finished, 'deliver', { values: { deliveredOn: '2026-03-15' } });
  assert.deepEqual(problemsOf(early), ['deliveredOn:too-early']);
  const closed = await tpi.take(tpi.dinas, reviews, finished, 'deliver', { values: { deliveredOn: '2026-04-10' } });
  assert.equal(closed.status, 'closed');
  await lu.take(lu.dinas, reviews, await lu.finished(changing.id, 'kept', null), 'close');
});

it('is coordinated by the supervision where the regulation says so, by anybody elsewhere', async () => {
  const of = { ...values('Oleh Dinas', edition.id, tpi.agencyId), grounds: ['rpjmd'] };
  assert.deepEqual(problemsOf(await tpi.dinas.api('POST', `/api/v1/${reviews}`, of)), ['agency:wrong-reviewer']);
  await lu.create(lu.dinas, reviews, values('Oleh Dinas', changing.id, lu.agencyId));
});

it('asks for grounds of a change where only changes need them, and for none the regulation does not name', async () => {
  const review = await lu.create(lu.dinas, reviews, values('Perlu diubah', changing.id, lu.agencyId));
  const done = { findings: 'Perlu diubah.', result: 'change', finishedOn: '2026-04-01' };
  const bare = await lu.step(lu.dinas, reviews, review, 'finish', { values: done });
  assert.deepEqual(problemsOf(bare), ['grounds:required']);
  const foreign = await lu.dinas.api('POST', `/api/v1/${reviews}`, {
    ...values('Unsur', changing.id, lu.agencyId),
    grounds: ['element-change'],
  });
  assert.deepEqual(problemsOf(foreign), ['grounds:not-named']);
});

it('keeps the edition under review exactly while one of its reviews is open', async () => {
  const world = await useArchitecture('lampung-utara-44-2022');
  const { id } = await world.enacted();
  const statusOf = async () => (await world.read(world.dinas, 'architecture-editions', id)).status;
  const one = await world.create(world.dinas, reviews, values('Satu', id, world.agencyId));
  const two = await world.finished(id, 'kept', null);
  assert.equal(await statusOf(), 'under-review');
  await world.take(world.dinas, reviews, two, 'close');
  assert.equal(await statusOf(), 'under-review');
  await world.take(world.dinas, reviews, one, 'strike', { answers: { why: 'Salah catat' } });
  assert.equal(await statusOf(), 'enacted');
  const draft = await world.create(world.dinas, 'architecture-editions', world.values());
  const refused = await world.dinas.api('POST', `/api/v1/${reviews}`, values('Draf', draft.id, world.agencyId));
  assert.deepEqual(problemsOf(refused), ['edition:not-in-force']);
});
