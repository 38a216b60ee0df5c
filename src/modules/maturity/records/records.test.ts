import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { apiHands } from '../../../testing/api-hands.ts';
import { bootPadu } from '../../../testing/boot-padu.ts';
import { evaluationRows } from '../../../testing/evaluation-rows.ts';
import { everyRegister } from '../../../testing/every-register.ts';
import { problemsOf } from '../../../testing/evidence.ts';
import { checkHtml } from '../../../testing/page-checks.ts';
import { evidenceRules } from '../proposals/load-evidence-rules.ts';

const { owner, admin, signIn } = await bootPadu();
const rows = evaluationRows(owner);
const { create, take } = apiHands();
const own = await rows.agency('SATU');
const cycle = await rows.cycle();
const answer = await rows.answer(cycle, own, 11, { level: 2, met: ['1', '2'], explanation: 'Ada.' });
const dinas = await signIn('dinas-officer', own);
const officer = await signIn('agency-officer', own);

const day = await create(admin, 'holidays', { date: '2026-08-17', name: 'Hari Contoh', kind: 'national' });
const review = await create(admin, 'access-reviews', { name: 'Peninjauan rahasia', due: '2026-12-01' });
const desk = `/evaluations/${cycle}/indicators/11`;

const attach = (who: typeof dinas, record: string, level: string) =>
  who.api('POST', '/api/v1/evaluation-evidence', { answer, level, record });

type Piece = {
  title: string | null;
  record: string | null;
  attached: { number: number; commitment: string } | null;
  findings: { code: string; text: string }[];
};
async function pieces(who: typeof dinas, level: number): Promise<{ colour: string; evidence: Piece[] }> {
  const response = await who.api('GET', `/api/v1/evaluations/${cycle}/evidence`);
  const [one] = response.json<{ items: { criteria: { level: number; colour: string; evidence: Piece[] }[] }[] }>()
    .items;
  const found = one?.criteria.find((criterion) => criterion.level === level);
  assert.ok(found);
  return found;
}

describe('a record of any register as evidence', () => {
  it('is attached by its address, at the version it has, with its commitment in the log', async () => {
    const page = await officer.get(`${desk}/evidence`);
    await checkHtml(page.body);
    assert.match(page.body, /name="record"/);
    const address = `https://padu.example.go.id/holidays/${day.id}?saved`;
    const added = await officer.post(`${desk}/evidence`, { record: address, levels: ['1'] });
    assert.equal(added.statusCode, 303, added.body.slice(0, 300));
    const { colour, evidence } = await pieces(officer, 1);
    const [action] = await owner.sql`
      select encode(commitment, 'hex') as commitment from kernel.actions where row_id = ${day.id}`;
    assert.equal(colour, 'green');
    assert.match(evidence[0]?.title ?? '', /Hari Contoh/);
    assert.deepEqual([evidence[0]?.attached?.number, evidence[0]?.attached?.commitment], [1, action?.commitment]);
  });

  it('shows that it has changed since, and what', async () => {
    await take(admin, 'holidays', day.id, 'edit', { name: 'Hari Lain' });
    const { colour, evidence } = await pieces(officer, 1);
    assert.equal(colour, 'amber');
    assert.equal(evidence[0]?.attached?.number, 1, 'what was attached stays what it was');
    const changed = evidence[0]?.findings.find(({ code }) => code === 'changed-since');
    assert.match(changed?.text ?? '', /Berubah sejak dilampirkan: Nama/);
  });

  it('tells whoever may not read it that there is evidence, and nothing else, through every door', async () => {
    assert.equal((await attach(dinas, `access-reviews/${review.id}`, '2')).statusCode, 201);
    assert.match((await pieces(dinas, 2)).evidence[0]?.title ?? '', /Peninjauan rahasia/);
    const [hidden] = (await pieces(officer, 2)).evidence;
    assert.deepEqual([hidden?.title, hidden?.record, hidden?.attached], [null, null, null]);
    assert.deepEqual(
      hidden?.findings.map(({ code }) => code),
      ['hidden'],
    );
    const doors = [
      desk,
      `${desk}/proposals`,
      `/evaluations/${cycle}/evidence`,
      `/evaluations/${cycle}/forecast`,
      '/evaluation-evidence',
      `/api/v1/evaluations/${cycle}/forecast`,
      `/evaluations/${cycle}/answers.csv`,
      '/search?q=rahasia',
    ];
    for (const door of doors) assert.doesNotMatch((await officer.get(door)).body, /Peninjauan rahasia/, door);
    for (const door of [desk, `${desk}/proposals`])
      assert.match((await officer.get(door)).body, /tidak (dapat Anda buka|terbuka)/, door);
  });

  it('stands in the sheet of answers for those who may read it', async () => {
    const evidenceIn = async (who: typeof dinas) => {
      const response = await who.get(`/evaluations/${cycle}/answers.csv`);
      assert.equal(response.statusCode, 200);
      return response.body;
    };
    assert.match(await evidenceIn(dinas), /\[1\] Hari Lain[\s\S]*\[2\] Peninjauan rahasia/);
    const seen = await evidenceIn(officer);
    assert.match(seen, /\[1\] Hari Lain/);
    assert.doesNotMatch(seen, /rahasia/);
  });

  it('keeps an answer from being handed in by somebody who cannot open it, or when it was struck out', async () => {
    const submit = async (who: typeof dinas) => {
      const [row] = await owner.sql`select version from maturity.evaluation_answers where id = ${answer}`;
      const url = `/api/v1/evaluation-answers/${answer}/steps/submit`;
      return who.api('POST', url, { values: {}, answers: {} }, { 'if-match': `"${row?.version}"` });
    };
    assert.deepEqual(problemsOf(await submit(officer)), ['level:evidence-unreadable']);
    await take(admin, 'holidays', day.id, 'remove');
    assert.deepEqual(problemsOf(await submit(dinas)), ['level:evidence-not-final']);
    assert.equal((await pieces(dinas, 1)).colour, 'red');
    await take(admin, 'holidays', day.id, 'restore');
    assert.equal((await submit(dinas)).statusCode, 200);
    await owner.sql`update maturity.evaluation_answers set status = 'open' where id = ${answer}`;
  });

  it('is refused where there is none to read, for what has its own entry, and twice', async () => {
    const unknown = `holidays/${own}`;
    for (const [who, record, code] of [
      [officer, unknown, 'record:unknown-reference'],
      [officer, `access-reviews/${review.id}`, 'record:unknown-reference'],
      [officer, `no-such-register/${own}`, 'record:unknown-reference'],
      [officer, `documents/${own}`, 'record:own-field'],
      [officer, `evaluation-answers/${answer}`, 'record:itself'],
      [officer, `holidays/${day.id}`, 'record:taken'],
    ] as const)
      assert.deepEqual(problemsOf(await attach(who, record, '1')), [code], record);
    const odd = await officer.api('POST', '/api/v1/evaluation-evidence', { answer, level: '1', record: 'Hari Lain' });
    assert.equal(odd.statusCode, 422);
  });
});

it('topics name registers and states that there are', () => {
  const registry = everyRegister();
  for (const [topic, { records = {} }] of Object.entries(evidenceRules().topics))
    for (const [name, states] of Object.entries(records)) {
      const register = registry.find(name)?.register;
      assert.ok(register, `${topic}: ${name}`);
      for (const state of states) assert.ok(register.states.includes(state), `${topic}: ${name} ${state}`);
    }
});
