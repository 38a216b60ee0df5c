import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { bootDemo } from './boot-demo.ts';
import { field, follow, journeysOn, picture, said, save, skip } from './journey.ts';

// Walks the chapters of docs/handbook as their readers do, and takes its pictures on the way.
const { app, owner, password, signedIn } = await bootDemo();
const { visit, open, windowOf } = journeysOn(app);
const wide = { viewport: { width: 1200, height: 760 } };
/** Pictures that say enough in a smaller window weigh less. */
const small = { viewport: { width: 1040, height: 620 } };
const tall = { viewport: { width: 1200, height: 1000 } };
const phone = { viewport: { width: 390, height: 760 } };

const people = new Map<string, ReturnType<typeof signedIn>>();

/** The session of an account; one serves all its windows. */
const personOf = (login: string) => {
  const person = people.get(login) ?? signedIn(login);
  people.set(login, person);
  return person;
};

/** Opens a page as somebody and does there what the chapter says. */
async function as(login: string, path: string, walk: (page: Page) => Promise<void>, size = wide): Promise<void> {
  const { page, look } = await windowOf(await personOf(login), size);
  await page.mouse.move(0, 0);
  await page.goto(path);
  await walk(page);
  await look();
}

const press = (page: Page, name: string | RegExp) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('main').getByRole('button', { name }).first().click()]);
const says = async (page: Page, words: RegExp) => assert.match(await said(page), words);

test('signing in, and the account', { skip }, async () => {
  const context = await visit(null, wide);
  const { page } = await open(context, '/sign-in');
  await field(page, 'login').fill('dinas');
  await picture(page, 'masuk');
  await field(page, 'password').fill(password);
  await save(page);
  await says(page, /Selamat datang/);
  await page.goto('/account/means');
  await says(page, /Kunci sandi \(passkey\)/);
  await picture(page, 'cara-masuk');
  await follow(page, 'Pasang');
  await press(page, 'Mulai');
  await says(page, /Pastikan dan pasang/);
  await context.close();
});

test('home and inbox', { skip }, async () => {
  await as('dinas', '/', async (page) => {
    await says(page, /Menunggu Anda/);
    await picture(page, 'beranda');
    await follow(page, /Lihat semua \(/);
    await says(page, /Kotak masuk/);
  });
  await as('cio', '/inbox', (page) => picture(page, 'kotak-masuk'));
  await as('cio', '/inbox', (page) => picture(page, 'kotak-masuk-ponsel'), phone);
  await as(
    'cio',
    '/inbox',
    async (page) => {
      const lines = page.getByRole('row', { name: /Pastikan masih benar/ });
      for (const n of [0, 1]) await lines.nth(n).getByRole('checkbox').check();
      await press(page, /Putuskan yang dicentang/);
      await says(page, /Satu jawaban berlaku untuk semua yang masih dicentang/);
      await picture(page, 'putuskan-sekaligus');
    },
    tall,
  );
});

test('finding something', { skip }, async () => {
  await as('dinas', '/', async (page) => {
    await page.keyboard.press('Control+K');
    // What is typed before the palette is there is not lost.
    await page.keyboard.type('laporan pemantauan');
    // What was opened lately is offered at once, until the server has looked.
    await page
      .getByRole('option')
      .first()
      .filter({ hasText: /pemantauan/i })
      .waitFor();
    await picture(page, 'cari');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await says(page, /pemantauan/i);
  });
});

/** The draft of the report that people of the demonstration talk about. */
async function openReport(page: Page): Promise<void> {
  await field(page, 'q').last().fill('Konsep laporan pemantauan');
  await press(page, 'Cari');
  await page.locator('tbody th a, tbody td a').first().click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/);
}

test('a record: reading it, a draft, two people at once, comments, its file', { skip }, async () => {
  await as('dinas', '/documents', async (page) => {
    await openReport(page);
    await picture(page, 'catatan');
    const path = new URL(page.url()).pathname;
    await page.goto(`${path}/comments`);
    await says(page, /Tulis komentar/);
    await picture(page, 'komentar');
    await as('dinas2', `${path}/edit`, async (other) => {
      await page.goto(`${path}/edit`);
      await field(other, 'title').fill('Laporan pemantauan SPBE 2026 (konsep kedua)');
      await save(other);
      await field(page, 'title').fill('Konsep laporan pemantauan SPBE tahun 2026');
      await page.getByText(/Tersimpan sebagai draf pukul/).waitFor();
      await save(page);
      await says(page, /mengubahnya/);
      await picture(page, 'bersamaan');
      await page.getByLabel('Pakai isian saya').check();
      await save(page);
      await says(page, /Konsep laporan pemantauan SPBE tahun 2026/);
    });
  });
  await as('dinas', '/documents/new', async (page) => {
    await says(page, /Draf Anda ditampilkan kembali/);
    await picture(page, 'draf');
  });
  await as('dinas', '/documents?q=Laporan+evaluasi+mandiri', async (page) => {
    await page.locator('tbody th a, tbody td a').first().click();
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/);
    await page.locator('main a[href$="/preview"]').first().click();
    await page.waitForURL(/\/preview/);
    await page.locator('.preview-sheet img').waitFor();
    await page.waitForLoadState('networkidle');
    await picture(page, 'lampiran');
  });
});

test('a list: tabs, kept filters, columns, export', { skip }, async () => {
  await as('dinas', '/documents', async (page) => {
    await picture(page, 'daftar');
    await follow(page, /Menunggu pengesahan/);
    await page.getByText('Saringan saya', { exact: true }).click();
    await says(page, /Laporan menunggu pengesahan/);
    await picture(page, 'saringan');
    await page.goto('/documents/columns');
    await says(page, /Kembali ke bawaan/);
    await page.goto('/documents/export');
    await says(page, /Unduh XLSX/);
    await picture(page, 'ekspor');
  });
  await as('dinas', '/documents', async (page) => {
    await page.locator('input[name="ids"]').first().check();
    await press(page, 'Ubah yang dicentang');
    await says(page, /Lihat dahulu hasilnya/);
    await picture(page, 'ubah-sekaligus');
  });
  await as('dinas', '/documents', (page) => picture(page, 'daftar-ponsel'), phone);
});

const sheet = [
  'Nomor,Judul,Jenis,Perangkat daerah,Tanggal,Klasifikasi keamanan,Keterbukaan informasi',
  'DISKOMINFO/101/2026,Notula rapat koordinasi triwulan pertama,Notula koordinasi atau konsultasi,DISKOMINFO,03/04/2026,Biasa,Terbuka',
  'DISKOMINFO/102/2026,Notula rapat koordinasi triwulan kedua,Notula koordinasi atau konsultasi,DISKOMINFO,07/08/2026,Biasa,Terbuka',
  'DISKOMINFO/103/2026,,Notula koordinasi atau konsultasi,DISKOMINFO,09/10/2026,Biasa,Terbuka',
].join('\n');

test('bringing a sheet in, and taking it back', { skip }, async () => {
  await as('dinas', '/documents/import', async (page) => {
    const file = { name: 'notula-2026.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) };
    await field(page, 'sheet').setInputFiles(file);
    await save(page);
    await says(page, /Padu perlu tahu beberapa hal/);
    await picture(page, 'impor-tanya');
    await page
      .getByLabel(/^Hari dahulu/)
      .first()
      .check();
    await press(page, 'Lanjutkan');
    await says(page, /Akan dibuat\s*2/);
    await says(page, /Baris yang ditolak/);
    await picture(page, 'impor-periksa');
    await press(page, /^Jalankan untuk 2 baris/);
    await says(page, /Dibuat\s*2/);
    await page.getByText('Batalkan batch ini').first().click();
    await page.getByLabel('Alasan').fill('Berkas yang keliru.');
    await press(page, /^Batalkan 2 baris/);
    await says(page, /dikembalikan/);
  });
});

test('records that are there twice', { skip }, async () => {
  await as('admin', '/external-parties/new', async (page) => {
    await field(page, 'name').fill('Badan Riset & Inovasi Nasional');
    await field(page, 'kind').selectOption({ index: 1 });
    await save(page);
    await follow(page, 'Cari catatan kembar');
    await says(page, /Badan Riset dan Inovasi Nasional/);
    await picture(page, 'kembar');
    await follow(page, 'Badan Riset dan Inovasi Nasional');
    await says(page, /Penggabungan tidak dapat dibatalkan/);
  });
});

test('notices, decisions, duties and the evaluation', { skip }, async () => {
  await as('dinas', '/notices', async (page) => {
    await picture(page, 'pemberitahuan');
    await follow(page, 'Atur pemberitahuan');
    await says(page, /Jam ringkasan/);
  });
  await as('cio', '/inbox/decisions', async (page) => {
    await says(page, /Bila tidak diputuskan/);
    await picture(page, 'lembar-keputusan');
  });
  await as('dinas', '/compliance', (page) => picture(page, 'kepatuhan'));
  await as('dinas', '/compliance/duties/tpi-8-1', async (page) => {
    await says(page, /Keadaan dan alasannya/);
    await picture(page, 'kewajiban');
  });
  await as('dinas', '/instruments/spbe-2020/what-if', async (page) => {
    const levels = await page.locator('select[name^="level."]').all();
    for (const [n, level] of levels.entries()) await level.selectOption(String(2 + (n % 2)));
    await press(page, 'Hitung');
    await says(page, /Indeks/);
    await says(page, /Nilai per aspek/);
    await picture(page, 'bagaimana-bila');
  });
});

test('an evaluation', { skip }, async () => {
  const [running] = await owner.sql<{ id: string }[]>`
    select id from maturity.evaluation_cycles where status = 'internal-assessment'`;
  const [past] = await owner.sql<{ id: string }[]>`
    select id from maturity.evaluation_cycles where status in ('follow-up', 'closed') order by year desc limit 1`;
  await as('organisasi', `/evaluations/${running?.id}`, async (page) => {
    await says(page, /Kemajuan tiap perangkat daerah/);
    await picture(page, 'evaluasi');
  });
  await as('dinas', `/evaluations/${running?.id}/indicators/1`, async (page) => {
    await says(page, /Kriteria dan bukti dukung/);
    await picture(page, 'indikator');
  });
  await as('asesor', `/evaluations/${running?.id}/scores`, async (page) => {
    await says(page, /Rekonsiliasi|Perbedaan/);
    await picture(page, 'lembar-asesor');
  });
  await as('dinas', `/evaluations/${past?.id}/results`, async (page) => {
    await says(page, /Indeks/);
    await picture(page, 'hasil-evaluasi');
  });
});

test('the chain: inventory, architecture, roadmap, requests', { skip }, async () => {
  const one = async (rows: Promise<readonly { id: string }[]>) => (await rows)[0]?.id;
  const [process, centre, roadmap, request] = await Promise.all([
    one(owner.sql`select id from process.process_diagrams where status = 'published' limit 1`),
    one(owner.sql`select id from infrastructure.infrastructure_items where kind = 'main-data-centre' limit 1`),
    one(owner.sql`select id from roadmap.roadmaps where status in ('enacted', 'under-review') limit 1`),
    one(owner.sql`select request as id from development.request_examinations where status = 'returned' limit 1`),
  ]);
  await as(
    'dinas',
    `/process-diagrams/${process}/drawing`,
    async (page) => {
      await page.locator('.djs-element').first().waitFor();
      await picture(page, 'gambar-proses', '.bpmn');
    },
    small,
  );
  await as('dinas', '/architecture', (page) => picture(page, 'arsitektur', '.panel:has(.domain-map)'), small);
  await as(
    'dinas',
    `/architecture/elements/${centre}/switch-off`,
    async (page) => {
      await says(page, /ikut berhenti|terdampak/i);
      await picture(page, 'bila-dimatikan');
    },
    small,
  );
  await as('perencana', `/roadmap/${roadmap}`, (page) => picture(page, 'peta-rencana', '.panel:has(.gantt)'), tall);
  await as(
    'dinas',
    `/development-requests/${request}/gate`,
    async (page) => {
      await says(page, /Temuan/);
      await picture(page, 'gerbang');
    },
    small,
  );
});

test('what an administrator looks after', { skip }, async () => {
  const pages = {
    akun: '/accounts',
    pengganti: '/substitutions',
    surel: '/mails',
    webhook: '/webhooks',
    sistem: '/system',
    'siapa-boleh-apa': '/permissions',
  };
  for (const [name, path] of Object.entries(pages)) await as('admin', path, (page) => picture(page, name));
  await as('admin', '/access-review', async (page) => {
    await says(page, /Belum diputuskan/);
    await picture(page, 'tinjauan-akses');
  });
});
