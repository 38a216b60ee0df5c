import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, it } from 'node:test';
import { textLimits } from '../../../kernel/contents/read-contents.ts';
import { drawPdfPage, readPdf } from '../../../kernel/contents/read-pdf.ts';
import type { Browser } from '../../../testing/boot.ts';
import { bootPadu } from '../../../testing/boot-padu.ts';
import { idOf } from '../../../testing/example-rows.ts';
import { checkHtml } from '../../../testing/page-checks.ts';
import { indicatorCode } from '../indicator-field.ts';
import { instrumentOf } from '../instrument-options.ts';

const { owner, signIn, admin } = await bootPadu();
const { sql } = owner;
const instrument = instrumentOf('spbe-2020-v1');
const cycle = idOf('cycle');
const agency = idOf('agency');
const base = (status: string) => ({ version: 1, status, created_at: new Date(), created_by: null });
const url = `/evaluations/${cycle}/documents`;
const entries = {
  number: 'BA/7/2025',
  date: '2025-11-28',
  place: 'Tanjungpinang',
  position1: 'Ketua tim asesor',
  name1: 'Rina *Contoh* #1',
  nip1: '197001011990011001',
};
const query = new URLSearchParams(entries).toString();

let dinas: Browser;

before(async () => {
  await sql`insert into organization.agencies
    ${sql({ id: agency, ...base('active'), code: 'DKI', name: 'Dinas Kominfo', kind: 'department', period: '[2020-01-01,)' })}`;
  await sql`insert into maturity.evaluation_cycles
    ${sql({ id: cycle, ...base('internal-assessment'), name: 'Evaluasi SPBE 2025', year: 2025, instrument: 'spbe-2020-v1' })}`;
  for (const { number } of instrument.indicators) {
    const indicator = indicatorCode(instrument, number);
    const own = { id: idOf('answer', indicator), cycle, indicator, agency, level: number === 1 ? 5 : 3 };
    await sql`insert into maturity.evaluation_answers ${sql({ ...own, ...base('accepted') })}`;
    const result = { id: idOf('result', indicator), cycle, indicator, self: 3, level: number === 1 ? 5 : 2 };
    await sql`insert into maturity.evaluation_results ${sql({ ...result, ...base('recorded') })}`;
  }
  dinas = await signIn('dinas-officer', agency);
});

const pages = async (pdf: Buffer): Promise<string> => JSON.stringify(await readPdf(pdf, textLimits));

it('writes the minutes from what agencies answered, with text as text', async () => {
  const { statusCode, rawPayload, headers } = await dinas.get(`${url}/minutes/pdf?${query}`);
  assert.equal(statusCode, 200);
  assert.equal(headers['content-type'], 'application/pdf');
  const text = await pages(rawPayload);
  for (const part of [
    'Berita Acara',
    'BA/7/2025',
    'dua puluh delapan bulan November',
    'Rina *Contoh* #1',
    '3,03',
    'Dinas Kominfo',
  ])
    assert.ok(text.includes(part), part);
  assert.ok(rawPayload.includes('/StructTreeRoot'), 'the document is tagged');
  const { pages: count } = await drawPdfPage(rawPayload, 1, 400);
  assert.ok(count >= 2);
});

it('keeps exactly what was shown, once, as a draft tied to the evaluation', async () => {
  const shown = (await dinas.get(`${url}/minutes/pdf?${query}`)).rawPayload;
  const [first, second] = [
    await dinas.post(`${url}/minutes`, { ...entries, _once: 'a' }),
    await dinas.post(`${url}/minutes`, { ...entries, _once: 'a' }),
  ];
  assert.equal(first.statusCode, 303, first.body.slice(0, 500));
  assert.equal(second.headers.location, first.headers.location);
  const [kept] = await sql`
    select d.status, d.kind, d.number, f.sha256, l.record from evidence.documents d
    join kernel.files f on f.id = d.files[1] join evidence.document_links l on l.document = d.id`;
  const sha256 = createHash('sha256').update(shown).digest('hex');
  assert.deepEqual(kept, {
    status: 'draft',
    kind: 'evaluation-minutes',
    number: 'BA/7/2025',
    sha256,
    record: `evaluation-cycles/${cycle}`,
  });
});

it('says what is missing before it writes', async () => {
  const page = await dinas.get(`${url}/minutes?date=&name1=`);
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /Isi tanggal dokumen/);
  assert.doesNotMatch(page.body, /Simpan sebagai dokumen/);
  await checkHtml(page.body);
  assert.equal((await dinas.get(`${url}/minutes/pdf?date=kemarin`)).statusCode, 422);
});

it('offers each document from the stage on in which its content is fixed', async () => {
  const list = await dinas.get(url);
  await checkHtml(list.body);
  assert.ok(list.body.includes(`${url}/minutes`));
  assert.ok(!list.body.includes(`${url}/report`));
  assert.equal((await dinas.get(`${url}/report/pdf?${query}`)).statusCode, 404);
  await sql`update maturity.evaluation_cycles set status = 'follow-up' where id = ${cycle}`;
  const report = await dinas.get(`${url}/report/pdf?${query}`);
  assert.equal(report.statusCode, 200);
  const text = await pages(report.rawPayload);
  for (const part of ['2,04', 'Cukup', 'Kekuatan', 'Kelemahan', 'Belum ada hasil sebelumnya'])
    assert.ok(text.includes(part), part);
  const consent = await pages((await dinas.get(`${url}/consent/pdf?${query}`)).rawPayload);
  assert.ok(consent.includes('menyetujui'));
});

it('is open to whoever runs or oversees evaluations, and to nobody else', async () => {
  assert.equal((await admin.get(url)).statusCode, 200);
  assert.equal((await (await signIn('leader', null)).get(`${url}/report/pdf?${query}`)).statusCode, 200);
  for (const role of ['agency-officer', 'external-assessor', 'viewer'] as const) {
    const browser = await signIn(role, agency);
    for (const address of [url, `${url}/minutes`, `${url}/minutes/pdf?${query}`])
      assert.ok([403, 404].includes((await browser.get(address)).statusCode), `${role} ${address}`);
  }
});
