import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { addDays, addMonths } from '../../../kernel/i18n/days.ts';
import { bootPadu } from '../../../testing/boot-padu.ts';
import { evaluationRows } from '../../../testing/evaluation-rows.ts';
import { checkHtml } from '../../../testing/page-checks.ts';
import { today } from '../../../testing/today.ts';

const { owner, signIn } = await bootPadu();
const rows = evaluationRows(owner);
const own = await rows.agency('SATU');
const cycle = await rows.cycle({ target: 3 }, 'result');
const ends = addMonths(today(), 3);
const lasting = await rows.instrument('architecture', '2023-05-01');
const ending = await rows.document(own, 'architecture', '2025-01-15', { valid_until: ends, title: 'Arsitektur 2025' });
const secret = await rows.document(own, 'architecture', '2025-01-15', {
  valid_until: ends,
  classification: 'secret',
  title: 'Rahasia',
});
for (let number = 1; number <= 47; number += 1) {
  const answer = await rows.answer(cycle, own, number, { level: 2 });
  await rows.evidence(answer, 1, { instrument: lasting });
  await rows.evidence(
    answer,
    2,
    number === 1 ? { document: ending } : number === 2 ? { document: secret } : { instrument: lasting },
  );
}
const officer = await signIn('agency-officer', own);
const coordinator = await signIn('organisation-officer', null);

describe('the forecast of an evaluation', () => {
  it('tells when an indicator falls, to which level, and what to renew', async () => {
    const response = await officer.api('GET', `/api/v1/evaluations/${cycle}/forecast`);
    const forecast = response.json();
    assert.equal(forecast.claimed, '2.00');
    assert.deepEqual(forecast.falls, [{ number: 1, on: addDays(ends, 1), from: '2', to: '1' }]);
    assert.equal(forecast.months[0].raw, '2');
    assert.equal(forecast.months[24].raw, '1.987');
    assert.deepEqual(forecast.renewals, [{ record: `documents/${ending}`, last: ends, numbers: [1], loss: '0.013' }]);
  });

  it('uses no day of what the reader may not open', async () => {
    const page = await officer.get(`/evaluations/${cycle}/forecast`);
    await checkHtml(page.body);
    assert.match(page.body, /Arsitektur 2025/);
    assert.doesNotMatch(page.body, /Rahasia/);
    assert.equal((await officer.get(`/evaluations/${own}/forecast`)).statusCode, 404);
  });
});

/** An initiative beside any roadmap that names an indicator. */
async function initiative(code: string, indicators: readonly string[], status = 'planned'): Promise<string> {
  const id = randomUUID();
  await owner.sql`insert into roadmap.initiatives ${owner.sql({
    id,
    version: 1,
    status,
    created_at: new Date(),
    code,
    name: 'Portal terpadu',
    part: 'application',
    agency: own,
    period: '[2026-01-01,2028-01-01)',
    output: 'Portal',
    cost: 1,
    indicators: [...indicators],
  })}`;
  return id;
}

describe('the plan of an evaluation', () => {
  const path = `/evaluations/${cycle}/plan`;

  it('names the roadmap items that raise an indicator already, with owner and period', async () => {
    const every = Array.from({ length: 47 }, (_, at) => `spbe-2020.${String(at + 1).padStart(2, '0')}`);
    const planned = await initiative('PR-1', every);
    const dropped = await initiative('PR-2', every, 'dropped');
    const elsewhere = await initiative('PR-3', ['pemdi-2026.01']);
    const page = await coordinator.get(`${path}?wanted=2.6`);
    await checkHtml(page.body);
    assert.ok(page.body.includes(`href="/initiatives/${planned}"`));
    assert.match(page.body, /PR-1 – Portal terpadu[\s\S]{0,80}SATU, 1 Januari 2026 – 31 Desember 2027/);
    for (const other of [dropped, elsewhere]) assert.ok(!page.body.includes(other));
    const forecast = await officer.api('GET', `/api/v1/evaluations/${cycle}/forecast`);
    const [work] = forecast.json<{ planned: { number: number; href: string; owner: string }[] }>().planned;
    assert.deepEqual([work?.number, work?.href, work?.owner], [1, `/initiatives/${planned}`, 'SATU']);
    assert.match((await officer.get(`/evaluations/${cycle}/forecast`)).body, /PR-1 – Portal terpadu/);
    await owner.sql`update roadmap.initiatives set status = 'done' where code = 'PR-1'`;
  });

  it('is the cheapest way to the target, from the levels of the evaluation', async () => {
    const page = await coordinator.get(path);
    await checkHtml(page.body);
    assert.match(page.body, /Cara termurah menuju 3,00/);
    const other = await coordinator.get(`${path}?wanted=1.8`);
    assert.match(other.body, /sudah tercapai/);
    const dear = await coordinator.get(`${path}?wanted=2.6&cost.3=x`);
    assert.match(dear.body, /Isi biaya dalam rupiah/);
  });

  it('becomes draft follow-up items in one press, once', async () => {
    const count = async () =>
      (await owner.sql`select from maturity.evaluation_follow_ups where cycle = ${cycle} and status = 'draft'`).count;
    assert.equal((await officer.post(path, {})).statusCode, 403);
    assert.equal((await coordinator.post(path, { wanted: '2.6' })).statusCode, 303);
    const made = await count();
    assert.ok(made > 0);
    await coordinator.post(path, { wanted: '2.6' });
    assert.equal(await count(), made);
    const page = await coordinator.get(`${path}?wanted=2.6`);
    assert.match(page.body, /\/evaluation-follow-ups\//);
    assert.doesNotMatch(page.body, /rancangan tindak lanjut<\/span>/);
  });
});
