import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bootPadu } from '../../../testing/boot-padu.ts';
import { evaluationRows } from '../../../testing/evaluation-rows.ts';
import { checkHtml } from '../../../testing/page-checks.ts';
import { instruments } from '../load-instruments.ts';
import { topicsOf } from './load-evidence-rules.ts';

const { owner, admin, signIn } = await bootPadu();
const rows = evaluationRows(owner);
const own = await rows.agency('DISKOMINFO');
const other = await rows.agency('BAPPEDA');
const cycle = await rows.cycle();
const answer = await rows.answer(cycle, own, 11, { level: 2, met: ['1', '2'] });
const older = await rows.document(own, 'architecture', '2023-01-15');
const newer = await rows.document(own, 'architecture', '2024-02-01');
const draft = await rows.document(own, 'architecture', '2025-02-01', {}, 'draft');
const lapsed = await rows.document(own, 'architecture', '2024-01-01', { valid_until: '2024-12-31' });
const secret = await rows.document(other, 'architecture-review', '2025-01-01', { classification: 'secret' });
const perwali = await rows.instrument('architecture', '2023-05-01');
await rows.instrument('architecture', '2020-05-01', {}, 'revoked');
const officer = await signIn('agency-officer', own);
const elsewhere = await signIn('agency-officer', other);

const path = `/evaluations/${cycle}/indicators/11/proposals`;
type Item = { register: string; id: string; title: string; reason: string; usedFor: string[]; usable: boolean };
const ask = async (who = officer) => (await who.api('GET', `/api/v1${path}`)).json<{ items: Item[] }>().items;
const papers = (items: readonly Item[]) => items.filter(({ usable }) => usable).map(({ id }) => id);

describe('rules of evidence', () => {
  it('name topics for every indicator of every instrument', () => {
    for (const { id, indicators } of instruments())
      for (const { number } of indicators) assert.ok(topicsOf(id, number).length > 0, `${id} ${number}`);
  });
});

describe('proposals of evidence', () => {
  it('are what is final and in force on the indicator, the newest first, with reasons', async () => {
    const items = await ask();
    assert.deepEqual(papers(items), [newer, perwali, older]);
    assert.match(
      items[0]?.reason ?? '',
      /^Dokumen Arsitektur SPBE, 1 Februari 2024, .* yang lalu; memuat Arsitektur SPBE\.$/,
    );
    assert.match(
      items[1]?.reason ?? '',
      /^Peraturan kepala daerah, berlaku sejak 1 Mei 2023; memuat Arsitektur SPBE\.$/,
    );
    assert.ok(![draft, lapsed, secret].some((id) => items.some((item) => item.id === id)));
  });

  it('hold only what the reader may read, and are nobody else’s', async () => {
    assert.ok(!papers(await ask(admin)).includes(secret));
    for (const address of [path, `/api/v1${path}`]) assert.equal((await elsewhere.get(address)).statusCode, 404);
    assert.equal((await officer.get(path.replace('/11/', '/12/'))).statusCode, 404);
    assert.equal((await officer.get(path.replace('/11/', '/99/'))).statusCode, 404);
  });

  it('become evidence with one press, and are marked then', async () => {
    const page = await officer.get(path);
    await checkHtml(page.body);
    assert.match(page.body, /name="level"/);
    const press = (record: string, level: string) => officer.post(path, { record, level });
    assert.equal((await press(`documents/${newer}`, '1')).statusCode, 303);
    assert.equal((await press(`legal-instruments/${perwali}`, '2')).statusCode, 303);
    const used = (await ask()).filter(({ usedFor }) => usedFor.length > 0);
    assert.deepEqual(
      used.map(({ id, usedFor }) => [id, usedFor]),
      [
        [newer, ['1']],
        [perwali, ['2']],
      ],
    );
    assert.equal((await press(`documents/${newer}`, '1')).statusCode, 422);
    assert.equal((await press(`documents/${secret}`, '1')).statusCode, 422);
    assert.equal((await press(`teams/${newer}`, '1')).statusCode, 422, 'no such record');
    assert.equal((await press('compliance/duties/tpi-9-1', '1')).statusCode, 400, 'no record of a register');
    assert.equal((await elsewhere.post(path, { record: `documents/${older}`, level: '1' })).statusCode, 404);
  });

  it('are shown without buttons once the answer is handed in', async () => {
    await owner.sql`update maturity.evaluation_answers set status = 'submitted' where id = ${answer}`;
    const page = await officer.get(path);
    assert.equal(page.statusCode, 200);
    assert.doesNotMatch(page.body, /name="level"/);
    assert.equal((await officer.post(path, { record: `documents/${older}`, level: '1' })).statusCode, 409);
  });
});

it('refuses evidence that is both a document and a legal instrument, or neither', async () => {
  await owner.sql`update maturity.evaluation_answers set status = 'open' where id = ${answer}`;
  const add = (values: object) => officer.api('POST', '/api/v1/evaluation-evidence', { answer, level: '3', ...values });
  for (const values of [{}, { document: older, instrument: perwali }]) {
    const refused = await add(values);
    assert.equal(refused.statusCode, 422, refused.body);
  }
});
