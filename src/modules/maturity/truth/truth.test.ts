import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { storeFile } from '../../../kernel/files/store-file.ts';
import { signatureReader } from '../../../kernel/signatures/pdf-signatures.ts';
import { bootPadu } from '../../../testing/boot-padu.ts';
import { evaluationRows } from '../../../testing/evaluation-rows.ts';
import { checkHtml } from '../../../testing/page-checks.ts';
import { signedPdf } from '../../../testing/signed-pdf.ts';
import { evidenceTasks } from './check-files.ts';
import { colourOf } from './criteria.rules.ts';
import { findMentions } from './mentions.rules.ts';
import type { Finding } from './truth.rules.ts';

const finding = (tone: Finding['tone']): Finding => ({ tone, code: tone, text: { id: '', en: '' } });
const evidence = fc.array(
  fc.array(
    fc.constantFrom('good', 'info', 'warning', 'bad').map((tone) => finding(tone as Finding['tone'])),
    { maxLength: 4 },
  ),
  { maxLength: 5 },
);
const rank = { green: 3, amber: 2, red: 1, none: 1 };

describe('the colour of a criterion', () => {
  it('never gets worse by more evidence, nor better by a finding more', () => {
    fc.assert(
      fc.property(fc.boolean(), evidence, evidence, (claimed, some, more) => {
        assert.ok(rank[colourOf(claimed, [...some, ...more])] >= rank[colourOf(claimed, some)]);
        const marred = some.map((findings) => [...findings, finding('bad')]);
        assert.ok(rank[colourOf(claimed, marred)] <= rank[colourOf(claimed, some)]);
      }),
    );
  });
  it('is red where a claim has nothing that counts, and none where nothing is claimed', () => {
    assert.equal(colourOf(true, []), 'red');
    assert.equal(colourOf(false, []), 'none');
    assert.equal(colourOf(true, [[finding('bad')], [finding('warning')]]), 'amber');
    assert.equal(colourOf(true, [[finding('info')]]), 'green');
  });
});

it('reads decrees and days as decrees write them', () => {
  const { decrees, days } = findMentions([
    'PERATURAN WALI KOTA NOMOR 8 TAHUN 2022',
    'pada tanggal 11 Mei 2022, Nomor: 100.3/A tahun 2021',
  ]);
  assert.deepEqual(decrees, [
    { number: '8', year: 2022 },
    { number: '100.3/A', year: 2021 },
  ]);
  assert.deepEqual(days, ['2022-05-11']);
});

const { db, owner, admin, signIn, config } = await bootPadu();
const filesDir = `${config.dataDir}/files`;
const rows = evaluationRows(owner);
const [own, other] = [await rows.agency('SATU'), await rows.agency('DUA')];
const before = await rows.cycle({ name: 'Evaluasi 2025', year: 2025 }, 'closed');
const cycle = await rows.cycle({ name: 'Evaluasi 2026' });
const officer = await signIn('agency-officer', own);

async function file(name: string, bytes: Buffer): Promise<string> {
  const stream = (async function* () {
    yield bytes;
  })();
  const store = { stream, name, actor: admin.actor, now: new Date(), dir: filesDir, maxBytes: 1e7 };
  return (await db.begin((tx) => storeFile(tx, store))).id;
}
const run = (task: string) => evidenceTasks(filesDir, signatureReader([]))[task]?.(db, {}, new Date());

type Criterion = {
  level: number;
  claimed: boolean;
  colour: string;
  evidence: { title: string | null; record: string | null; findings: { code: string; text: string }[] }[];
};
async function criterionOf(number: number, level: number, who = officer): Promise<Criterion> {
  const response = await who.api('GET', `/api/v1/evaluations/${cycle}/evidence`);
  assert.equal(response.statusCode, 200, response.body);
  const { items } = response.json<{ items: { number: number; criteria: Criterion[] }[] }>();
  const found = items.find((one) => one.number === number)?.criteria.find((one) => one.level === level);
  assert.ok(found, `${number} ${level}`);
  return found;
}
const codesOf = ({ evidence: some }: Criterion) =>
  some.flatMap(({ findings }) => findings.map(({ code }) => code)).sort();

describe('the truth of evidence', () => {
  it('is told of what is withdrawn, expired, too old or not final', async () => {
    const answer = await rows.answer(cycle, own, 1, { level: 5 });
    await rows.evidence(answer, 1, {
      document: await rows.document(own, 'architecture', '2025-01-01', {}, 'withdrawn'),
    });
    await rows.evidence(answer, 2, {
      document: await rows.document(own, 'architecture', '2025-01-01', { valid_until: '2025-12-31' }),
    });
    await rows.evidence(answer, 3, { document: await rows.document(own, 'architecture-review', '2023-01-01') });
    await rows.evidence(answer, 4, {
      document: await rows.document(own, 'architecture', '2026-01-01', {}, 'submitted'),
    });
    await rows.evidence(answer, 5, { document: await rows.document(own, 'architecture', '2020-01-01') });
    const seen = await Promise.all(
      [1, 2, 3, 4, 5].map(async (level) => [await criterionOf(1, level)].map((one) => [one.colour, codesOf(one)])[0]),
    );
    assert.deepEqual(seen, [
      ['red', ['no-file', 'withdrawn']],
      ['red', ['expired', 'no-file']],
      ['red', ['no-file', 'too-old']],
      ['amber', ['no-file', 'not-final']],
      ['amber', ['no-file']],
    ]);
  });

  it('is told of signatures, once the files were looked at in the background', async () => {
    const answer = await rows.answer(cycle, own, 2, { level: 3 });
    // Still the day before where the server's clock stands.
    const good = await signedPdf('asli', '2026-03-31T18:00:00Z');
    const changed = Buffer.from(good);
    changed.write('palsu', good.indexOf('asli'));
    const put = async (level: number, bytes: Buffer) =>
      rows.evidence(answer, level, {
        document: await rows.document(own, 'roadmap', '2026-01-01', { files: [await file('a.pdf', bytes)] }),
      });
    await put(1, good);
    await put(2, changed);
    await put(3, Buffer.from('%PDF-1.7\n%%EOF'));
    assert.deepEqual(codesOf(await criterionOf(2, 1)), ['not-looked-at']);
    await run('check-missing-evidence');
    const whole = await criterionOf(2, 1);
    assert.deepEqual(codesOf(whole), ['issuer-unchecked', 'signed']);
    const says = whole.evidence.flatMap(({ findings }) => findings.map(({ text }) => text)).join(' ');
    assert.match(says, /1 April 2026/);
    assert.deepEqual(codesOf(await criterionOf(2, 2)), ['signature-broken']);
    assert.equal((await criterionOf(2, 2)).colour, 'red');
    assert.deepEqual(codesOf(await criterionOf(2, 3)), ['unsigned']);
  });

  it('is told of a decree whose number or day its text does not name', async () => {
    const answer = await rows.answer(cycle, own, 3, { level: 3 });
    const put = async (level: number, text: string) => {
      const id = await file(`naskah-${level}.txt`, Buffer.from(text));
      const values = { number: '8', year: 2022, files: [id] };
      await rows.evidence(answer, level, { instrument: await rows.instrument('data-guideline', '2022-05-11', values) });
      const [row] = await owner.sql<{ sha256: string }[]>`select sha256 from kernel.files where id = ${id}`;
      await owner.sql`insert into kernel.file_texts (sha256, status, pages, words, read_at)
        values (${row?.sha256 ?? ''}, 'ok', ${[text]}, '', now())`;
    };
    await put(1, 'PERATURAN WALI KOTA NOMOR 8 TAHUN 2022 ditetapkan pada tanggal 11 Mei 2022');
    await put(2, 'PERATURAN WALI KOTA NOMOR 9 TAHUN 2022 ditetapkan pada tanggal 11 Mei 2022');
    await put(3, 'PERATURAN WALI KOTA NOMOR 8 TAHUN 2022 ditetapkan pada tanggal 12 Mei 2022');
    await run('check-missing-evidence');
    assert.deepEqual(codesOf(await criterionOf(3, 1)), ['decree-fits']);
    assert.deepEqual(codesOf(await criterionOf(3, 2)), ['number-differs']);
    assert.deepEqual(codesOf(await criterionOf(3, 3)), ['day-differs']);
  });

  it('is told of a file used by another agency or in another year, named only to those who may know', async () => {
    const bytes = Buffer.from('%PDF-1.7 sama %%EOF');
    const paper = async (agency: string) =>
      rows.document(agency, 'budget-document', '2026-01-01', { files: [await file('sama.pdf', bytes)] });
    await rows.evidence(await rows.answer(cycle, own, 13, { level: 1 }), 1, { document: await paper(own) });
    await rows.evidence(await rows.answer(cycle, other, 14, { level: 1 }), 1, { document: await paper(other) });
    const [officers, admins] = [await criterionOf(13, 1), await criterionOf(13, 1, admin)];
    assert.ok(codesOf(officers).includes('seen-hidden'));
    assert.doesNotMatch(JSON.stringify(officers), /DUA/);
    assert.ok(codesOf(admins).includes('seen-agency'));
    assert.match(JSON.stringify(admins), /DUA untuk indikator 14/);
    const again = Buffer.from('%PDF-1.7 tahun lalu %%EOF');
    const files = async () => ({ files: [await file('lalu.pdf', again)] });
    const last = await rows.answer(before, own, 15, { level: 1 }, 'released');
    await rows.evidence(last, 1, {
      document: await rows.document(own, 'application-analysis', '2025-01-01', await files()),
    });
    await rows.evidence(await rows.answer(cycle, own, 15, { level: 1 }), 1, {
      document: await rows.document(own, 'application-analysis', '2026-01-01', await files()),
    });
    const reused = await criterionOf(15, 1);
    assert.ok(codesOf(reused).includes('seen-year'));
    assert.match(JSON.stringify(reused), /Evaluasi 2025/);
  });

  it('tells nothing of evidence the reader may not open', async () => {
    const document = await rows.document(
      other,
      'architecture',
      '2020-01-01',
      { classification: 'secret', title: 'Rahasia besar' },
      'withdrawn',
    );
    await rows.evidence(await rows.answer(cycle, own, 16, { level: 1 }), 1, { document });
    const found = await criterionOf(16, 1);
    assert.deepEqual([codesOf(found), found.evidence[0]?.title, found.evidence[0]?.record], [['hidden'], null, null]);
  });

  it('is one page for the whole evaluation, which filters by colour', async () => {
    const page = await officer.get(`/evaluations/${cycle}/evidence`);
    await checkHtml(page.body);
    assert.match(page.body, /Tingkat 1: Belum terbukti\. Dokumen sudah ditarik\./);
    const red = await officer.get(`/evaluations/${cycle}/evidence?colour=red`);
    assert.ok(!red.body.includes(`/indicators/13/`));
    assert.ok(!page.body.includes(`/indicators/14/`), 'another agency’s answer');
    const detail = await officer.get(`/evaluations/${cycle}/indicators/2/proposals`);
    await checkHtml(detail.body);
    assert.match(detail.body, /berkas berubah setelah ditandatangani/);
    assert.equal((await officer.get(`/evaluations/${own}/evidence`)).statusCode, 404);
  });
});
