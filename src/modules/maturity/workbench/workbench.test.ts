import assert from 'node:assert/strict';
import { it } from 'node:test';
import { useEvaluations } from '../../../testing/evaluations.ts';
import { checkHtml } from '../../../testing/page-checks.ts';

const world = await useEvaluations();
const { people, first, second, create, read, take, appoint, cycle, started, answerOf, document, owner } = world;
const { coordinator, officer, colleague, other, external } = people;

const id = await started({ instrument: 'spbe-2020-v1', selfUntil: '2020-06-30' }, { 2: second });
const desk = `/evaluations/${id}/indicators/1`;
const answer = await answerOf(id, 'spbe-2020.01');
const answerNow = () => read(officer, 'evaluation-answers', answer);

it('lists evaluations and shows the board, to each as far as they may read', async () => {
  const list = await officer.get('/evaluations');
  assert.deepEqual(checkHtml(list.body), []);
  assert.match(list.body, /0 \/ 46/);
  const board = await coordinator.get(`/evaluations/${id}`);
  assert.deepEqual(checkHtml(board.body), []);
  assert.match(board.body, /Belum mengajukan apa pun: Dinas SATU, Dinas DUA/);
  const theirs = await other.get(`/evaluations/${id}`);
  assert.deepEqual(checkHtml(theirs.body), []);
  assert.match(theirs.body, /indicators\/2"/);
  assert.doesNotMatch(theirs.body, /indicators\/1"|Dinas SATU/);
  assert.deepEqual(checkHtml((await coordinator.get(`/evaluations/${await cycle()}`)).body), []);
  assert.equal((await external.get(`/evaluations/${id}`)).statusCode, 404);
  const progress = (await other.api('GET', `/api/v1/evaluations/${id}/progress`)).json();
  assert.equal(progress.total, 1);
  assert.equal(progress.overdue, 1);
  assert.deepEqual(
    progress.agencies.map(({ name }: { name: string }) => name),
    ['Dinas DUA'],
  );
  assert.equal((await external.api('GET', `/api/v1/evaluations/${id}/progress`)).statusCode, 404);
});

it('opens the workbench to those who answer, and to nobody of another agency', async () => {
  const page = await officer.get(desk);
  assert.deepEqual(checkHtml(page.body), []);
  assert.match(page.body, /Simpan dan ajukan/);
  assert.equal((await other.get(desk)).statusCode, 404);
  assert.equal((await other.post(desk, { do: 'save' })).statusCode, 404);
  assert.equal((await other.get(`${desk}/evidence`)).statusCode, 404);
  assert.equal((await officer.get(`/evaluations/${id}/indicators/99`)).statusCode, 404);
  const readOnly = await coordinator.get(desk);
  assert.deepEqual(checkHtml(readOnly.body), []);
  assert.doesNotMatch(readOnly.body, /Simpan dan ajukan/);
});

it('works the level out from the ticks, and says why handing in is refused without losing anything', async () => {
  const { version } = await answerNow();
  const refused = await officer.post(desk, {
    _version: String(version),
    met: ['1', '2', '4'],
    explanation: 'Kebijakan sudah ada.',
    do: 'submit',
  });
  assert.equal(refused.statusCode, 422);
  assert.deepEqual(checkHtml(refused.body), []);
  assert.match(refused.body, /Belum ada bukti untuk kriteria tingkat: 1, 2/);
  const saved = await answerNow();
  assert.equal(saved.level, 2);
  assert.equal(saved.explanation, 'Kebijakan sudah ada.');
});

it('adds evidence for several criteria at once, saving what was typed before, and takes it out', async () => {
  const paper = await document(first);
  const { version } = await answerNow();
  const going = await officer.post(desk, {
    _version: String(version),
    met: ['1', '2'],
    explanation: 'Lagi.',
    do: 'add:2',
  });
  assert.equal(going.headers.location, `${desk}/evidence?level=2`);
  assert.equal((await answerNow()).explanation, 'Lagi.');
  assert.deepEqual(checkHtml((await officer.get(`${desk}/evidence?level=2`)).body), []);
  const none = await officer.post(`${desk}/evidence`, { document: paper });
  assert.equal(none.statusCode, 422);
  assert.deepEqual(checkHtml(none.body), []);
  const added = await officer.post(`${desk}/evidence`, { document: paper, pages: 'hlm. 3', levels: ['1', '2'] });
  assert.equal(added.statusCode, 303, added.body);
  const page = (await officer.get(desk)).body;
  assert.deepEqual(checkHtml(page), []);
  assert.match(page, /hlm\. 3/);
  const piece = /value="strike:([0-9a-f-]+)"/.exec(page)?.[1] ?? '';
  const struck = await officer.post(desk, {
    _version: String((await answerNow()).version),
    met: ['1', '2'],
    explanation: 'Lagi.',
    do: `strike:${piece}`,
  });
  assert.equal(struck.statusCode, 303, struck.body);
  assert.equal((await officer.get(desk)).body.match(/value="strike:/g)?.length, 1);
});

it('uploads a document in place: it is submitted, and counts once somebody made it final', async () => {
  const fields = {
    'new.number': 'BARU-1',
    'new.title': 'Keputusan baru',
    'new.kind': 'other',
    'new.date': '2026-01-15',
    'new.classification': 'public',
    'new.openness': 'public',
    'new.levels': '1',
    _once: 'sekali',
  };
  const file = { field: 'new.files.upload', name: 'bukti.txt', bytes: Buffer.from('isi') };
  const sent = await officer.upload(`${desk}/evidence/upload`, fields, file);
  assert.equal(sent.statusCode, 303, sent.body);
  const page = (await officer.get(desk)).body;
  assert.deepEqual(checkHtml(page), []);
  assert.match(page, /menunggu disahkan/);
  assert.match(page, /Lihat isi/);
  const [paper] = await owner.sql`select status, agency from evidence.documents where number = 'BARU-1'`;
  assert.deepEqual({ ...paper }, { status: 'submitted', agency: first });
  const bare = await officer.upload(`${desk}/evidence/upload`, { ...fields, 'new.number': '', _once: 'dua' }, file);
  assert.equal(bare.statusCode, 422);
  assert.deepEqual(checkHtml(bare.body), []);
});

it('puts together what two people typed at once, and asks where both typed in one place', async () => {
  const { version } = await answerNow();
  const seen = String(version);
  const one = await officer.post(desk, { _version: seen, met: ['1', '2', '3'], explanation: 'Lagi.', do: 'save' });
  assert.equal(one.statusCode, 303);
  const two = await colleague.post(desk, { _version: seen, met: ['1', '2', '4'], explanation: 'Lagi.', do: 'save' });
  assert.equal(two.statusCode, 303, two.body);
  const merged = await answerNow();
  assert.deepEqual((merged.met as string[]).toSorted(), ['1', '2', '3', '4']);
  assert.equal(merged.level, 4);
  const now = String(merged.version);
  const met = ['1', '2', '3', '4'];
  await officer.post(desk, { _version: now, met, explanation: 'Satu.', do: 'save' });
  const clash = await colleague.post(desk, { _version: now, met, explanation: 'Dua.', do: 'save' });
  assert.equal(clash.statusCode, 412);
  assert.deepEqual(checkHtml(clash.body), []);
  assert.match(clash.body, /Satu\./);
  assert.match(clash.body, /Dua\./);
  assert.equal((await answerNow()).explanation, 'Satu.');
});

it('keeps a draft that is shown again, and hands in, has mended and accepts from here', async () => {
  const { version } = await answerNow();
  const draft = { _version: String(version), met: ['1'], explanation: 'Draf saya.' };
  await officer.post(`/evaluation-answers/${answer}/edit/draft`, draft);
  assert.match((await officer.get(desk)).body, /Draf saya\./);
  const paper = await document(first);
  await create(officer, 'evaluation-evidence', { answer, level: '1', document: paper });
  const handed = await officer.post(desk, { ...draft, _version: String((await answerNow()).version), do: 'submit' });
  assert.equal(handed.statusCode, 303, handed.body);
  assert.equal((await answerNow()).status, 'submitted');
  const page = (await coordinator.get(desk)).body;
  assert.match(page, /Minta perbaikan/);
  await take(coordinator, 'evaluation-answers', answer, 'request-changes', {}, { note: 'Tambah halaman' });
  const again = await officer.post(desk, { ...draft, _version: String((await answerNow()).version), do: 'submit' });
  assert.equal(again.statusCode, 303, again.body);
  const accepted = await coordinator.post(`/evaluation-answers/${answer}/accept`, {
    _version: String((await answerNow()).version),
  });
  assert.equal(accepted.headers.location, `${desk}?saved`);
  await appoint(id, external, 'external');
  const seen = await external.get(desk);
  assert.equal(seen.statusCode, 200);
  assert.deepEqual(checkHtml(seen.body), []);
  assert.equal((await external.get(`/evaluations/${id}/indicators/2`)).statusCode, 404);
});

it('takes a typed level where the scale has decimals, and shows the evaluation before', async () => {
  const past = await cycle({ year: 2024 });
  for (let number = 1; number <= 20; number += 1)
    await create(coordinator, 'evaluation-results', {
      cycle: past,
      indicator: `pemdi-2026.${String(number).padStart(2, '0')}`,
      level: 2.5,
      explanation: 'Tahun lalu begini.',
    });
  await take(coordinator, 'evaluation-cycles', past, 'record');
  const now = await started({ year: 2026 });
  const page = `/evaluations/${now}/indicators/1`;
  const shown = (await coordinator.get(page)).body;
  assert.match(shown, /Tahun lalu begini/);
  assert.match(shown, /2,5/);
  const saved = await officer.post(page, {
    _version: '1',
    level: '2.75',
    met: ['1', '2'],
    explanation: 'x',
    do: 'save',
  });
  assert.equal(saved.statusCode, 303, saved.body);
  const row = await read(officer, 'evaluation-answers', await answerOf(now, 'pemdi-2026.01'));
  assert.equal(row.level, 2.75);
});
