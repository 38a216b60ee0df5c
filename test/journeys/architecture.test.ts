import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { writeXlsx } from '../../src/kernel/sheet/write-xlsx.ts';
import { apiHands } from '../../src/testing/api-hands.ts';
import type { Browser } from '../../src/testing/boot.ts';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { field, journeysOn, overflow, save, skip } from './journey.ts';

// The applications of an agency come in from the ministry's sheet; the architecture is enacted, reviewed and changed.
const { app, admin, signIn, owner } = await bootPadu();
const { visit, open } = journeysOn(app);
const { create, read, agency } = apiHands(admin);
const [kominfo, supervision] = [await agency(admin, 'DISKOMINFO'), await agency(admin, 'INSPEKTORAT')];
const health = await agency(admin, 'DINKES');
for (const [held, holder] of Object.entries({ kominfo, supervision }))
  await create(admin, 'function-holdings', {
    function: held,
    agency: holder,
    period: { from: '2017-01-01', until: null },
  });
const people = {
  dinas: await signIn('dinas-officer', kominfo),
  head: await signIn('leader', null),
  inspector: await signIn('oversight-officer', supervision),
  clinic: await signIn('agency-officer', health),
};

type Opened = Awaited<ReturnType<typeof open>>;
const windows = new Map<Browser, Opened>();

/** Opens a page as somebody and does there what they came for; `look` sees whether all can use it, also on a phone. */
async function as(who: Browser, path: string, walk: (page: Page, look: () => Promise<void>) => Promise<unknown>) {
  const opened = windows.get(who) ?? (await open(await visit(who), 'about:blank'));
  windows.set(who, opened);
  const { page, look } = opened;
  await page.goto(path);
  await walk(page, async () => {
    await look();
    const size = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 640 });
    assert.equal(await page.evaluate(overflow), 0, page.url());
    if (size) await page.setViewportSize(size);
  });
}

/** What the page says by now: a link may change only what it holds. */
const says = (page: Page, words: RegExp) => page.getByRole('main').filter({ hasText: words }).waitFor();
const follow = (page: Page, name: string | RegExp) =>
  page.locator('main, aside').getByRole('link', { name }).first().click();
const press = (page: Page, name: RegExp) =>
  Promise.all([page.waitForEvent('load'), page.locator('main, aside').getByRole('button', { name }).first().click()]);

/** The sheet of the ministry: its headings, and words as it writes them. */
const headings = ['ID', 'Nama', 'Uraian/Deskripsi', 'Unit Kerja/Perangkat Daerah', 'RAA', 'Jenis aplikasi'];
const more = ['Lingkup pengguna', 'Fungsi Aplikasi', 'Tipe Lisensi Aplikasi'];
const rows = [
  ['APP-101', 'Antrean Puskesmas', 'Nomor antrean', 'DINKES', 'RAA.02.01', 'Aplikasi khusus', 'Satu perangkat daerah'],
  ['APP-102', 'Rekam Medis', 'Catatan pasien', 'DINKES', 'RAA.02.01', 'Aplikasi khusus', 'Satu perangkat daerah'],
  ['APP-103', 'Stok Obat', 'Persediaan', 'DINAS.LUAR', 'RAA.02.01', 'Aplikasi khusus', 'Satu perangkat daerah'],
  ['APP-104', 'Surat Masuk', 'Milik dinas lain', 'DISKOMINFO', '', 'Aplikasi khusus', 'Satu perangkat daerah'],
  ['APP-105', 'Imunisasi', 'Kode salah', 'DINKES', 'RAA.99.99', 'Aplikasi gaib', 'Satu perangkat daerah'],
];

async function sheet() {
  const columns = [...headings, ...more].map((heading) => ({ heading, kind: 'text' as const }));
  const whole = rows.map((row) => [...row, 'Melayani pasien.', 'Open Source']);
  const file = await buffer(writeXlsx({ name: 'Aplikasi', columns, rows: whole }));
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: 'aplikasi.xlsx', mimeType, buffer: file };
}

const codes = async () => {
  const list = await admin.api('GET', '/api/v1/applications?filter[status]=planned');
  return list.json<{ items: { code: string }[] }>().items.map(({ code }) => code);
};

test('applications come in from the sheet of the ministry, bad rows go back with reasons, and all of it is undone', {
  skip,
}, async () => {
  await as(people.clinic, '/applications/import', async (page, look) => {
    await field(page, 'sheet').setInputFiles(await sheet());
    await save(page);
    await says(page, /Akan dibuat\s*2/);
    await says(page, /4\s*APP-103\s*Pemilik: "DINAS\.LUAR" tidak ditemukan/);
    await says(page, /5\s*APP-104.*Peran Anda tidak mencakup/);
    await says(page, /6\s*APP-105\s*Jenis aplikasi: Pilih salah satu/);
    await says(page, /2\s*APP-101\s*Antrean Puskesmas\s*Nomor antrean\s*DINKES/);
    await look();
    await press(page, /^Jalankan untuk 2/);
    await says(page, /Dibuat\s*2/);
  });
  assert.deepEqual(await codes(), ['APP-101', 'APP-102']);
  await as(people.clinic, '/applications?q=Antrean', async (page) => {
    await says(page, /APP-101/);
    await follow(page, 'APP-101');
    await says(page, /Kode sumber terbuka/);
  });
  await as(people.clinic, '/batches', async (page) => {
    await follow(page, /Aplikasi/);
    await page.getByText('Batalkan batch ini').first().click();
    await page.getByLabel('Alasan').fill('Berkas tahun lalu.');
    await press(page, /^Batalkan 2 baris/);
    await says(page, /dikembalikan/);
  });
  assert.deepEqual(await codes(), []);
});

const instrument = async (kind: string, subject: string, title: string): Promise<string> => {
  const { id } = await create(admin, 'legal-instruments', { reference: title, kind, subject, title });
  await owner.sql`update evidence.legal_instruments
    set status = 'in-force', date = '2025-12-01', validity = '[2025-12-01,)' where id = ${id}`;
  return id;
};

test('an edition is enacted, frozen, reviewed, and changed by the next one', { skip }, async () => {
  const basis = [
    await instrument('presidential-regulation', 'national-architecture', 'Perpres 132/2022'),
    await instrument('presidential-regulation', 'strategic-plan', 'Rencana strategis'),
  ];
  const circular = await instrument('circular', 'architecture', 'SE 1/2025');
  const decree = await instrument('head-decree', 'architecture', 'Keputusan 12/2025');
  const changed = await instrument('head-decree', 'architecture', 'Keputusan 3/2026');
  const rpjmd = await instrument('regional-regulation', 'rpjmd', 'Perda RPJMD 2026');
  const queue = await create(admin, 'processes', { code: 'PB-1', name: 'Pendaftaran pasien', agency: health });

  let edition = '';
  const draft = async (page: Page, name: string, from: string, until: string, replaces?: string) => {
    await field(page, 'name').fill(name);
    await field(page, 'term.from').fill(from);
    await field(page, 'term.until').fill(until);
    await field(page, 'agency').selectOption(kominfo);
    if (replaces) await field(page, 'replaces').selectOption(replaces);
    for (const id of basis) await page.check(`input[name="basis"][value="${id}"]`);
    await save(page);
    await says(page, /Rancangan/);
    edition = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await press(page, /^Ajukan untuk ditetapkan$/);
    await says(page, /Diajukan/);
  };
  const enact = async (page: Page, by: string) => {
    await field(page, 'decree').selectOption(by);
    await save(page);
  };

  await as(people.dinas, '/architecture-editions/new', (page) =>
    draft(page, 'Arsitektur SPBE 2026–2030', '2026-01-01', '2030-12-31'),
  );
  const first = edition;
  await as(people.head, `/architecture-editions/${first}/enact`, async (page) => {
    await enact(page, circular);
    await says(page, /Arsitektur ditetapkan kepala daerah/);
    await enact(page, decree);
    await says(page, /Ditetapkan/);
  });

  // Frozen: not by its form, not by what it was made of.
  await as(people.dinas, `/architecture-editions/${first}/edit`, (page) =>
    says(page, /Langkah "Ubah" tidak dapat dilakukan pada status "Ditetapkan"/),
  );
  const { version } = await read(admin, 'processes', queue.id);
  const renamed = { values: { name: 'Pendaftaran pasien daring' }, answers: {} };
  const edited = await people.clinic.api('POST', `/api/v1/processes/${queue.id}/steps/edit`, renamed, {
    'if-match': `"${version}"`,
  });
  assert.equal(edited.statusCode, 200, edited.body);
  await as(people.dinas, `/architecture/editions/${first}`, async (page, look) => {
    await says(page, /Berbeda dari hari ini\s*1/);
    await look();
    await follow(page, 'Bandingkan dengan hari ini');
    await page.waitForURL(/compare/);
    assert.equal(await page.locator('del', { hasText: /^Pendaftaran pasien$/ }).count(), 1);
    assert.equal(await page.locator('ins', { hasText: /^Pendaftaran pasien daring$/ }).count(), 1);
    await look();
  });

  await as(people.inspector, `/architecture/editions/${first}`, async (page, look) => {
    await follow(page, 'Mulai reviu');
    await field(page, 'name').fill('Reviu RPJMD baru');
    await field(page, 'agency').selectOption(supervision);
    await field(page, 'startedOn').fill('2026-03-01');
    await save(page);
    await says(page, /Pilih sedikitnya satu dasar reviu/);
    await page.check('input[name="grounds"][value="rpjmd"]');
    await page.check(`input[name="instruments"][value="${rpjmd}"]`);
    await save(page);
    await says(page, /Berjalan/);
    await follow(page, 'Selesaikan reviu');
    await field(page, 'findings').fill('RPJMD baru memuat layanan kesehatan daring.');
    await field(page, 'result').selectOption('change');
    await field(page, 'finishedOn').fill('2026-04-01');
    await save(page);
    await says(page, /hasil belum disampaikan/);
    assert.equal((await read(admin, 'architecture-editions', first)).status, 'under-review');
    await follow(page, 'Catat penyampaian kepada kepala daerah');
    await field(page, 'deliveredOn').fill('2026-04-10');
    await save(page);
    await says(page, /Ditutup/);
    await look();
  });
  assert.equal((await read(admin, 'architecture-editions', first)).status, 'enacted');

  await as(people.dinas, '/architecture-editions/new', (page) =>
    draft(page, 'Arsitektur SPBE 2026–2030 (perubahan)', '2026-06-01', '2030-12-31', first),
  );
  await as(people.head, `/architecture-editions/${edition}/enact`, async (page) => {
    await enact(page, changed);
    await says(page, /Ditetapkan/);
    await page.goto(`/architecture/editions/${first}`);
    await says(page, /Digantikan/);
    await says(page, /1 Januari 2026 .{1,3} 31 Mei 2026/);
    await follow(page, /Bandingkan dengan Arsitektur SPBE 2026–2030 \(perubahan\)/);
    await says(page, /Pendaftaran pasien daring/);
  });
});
