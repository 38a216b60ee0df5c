import { Readable } from 'node:stream';
import type { Actor } from '../kernel/access/access.ts';
import { storeFile } from '../kernel/files/store-file.ts';
import { loadActor } from '../modules/organization/index.ts';
import { type BatchSite, openEdit, openImport, startBatch } from '../register/batches/manage-batch.ts';
import { stageChosen } from '../register/batches/stage-chosen.ts';
import { readListQuery } from '../register/list-query.ts';

const mostBytes = 1024 * 1024;

/** Parties from a list somebody kept by hand: three rows come in, and three are refused, each for another reason. */
const sheet = [
  'Nama;Jenis;Peran dalam SPBE',
  'Universitas Pesisir Contoh;Lembaga pendidikan;Mitra kajian kepuasan pengguna layanan.',
  'Komunitas Data Terbuka Contoh;Pihak lain;Memakai dan menilai data terbuka.',
  'PT Pusat Data Contoh;Badan usaha;Penyedia pusat data cadangan.',
  'PT Tanpa Jenis Contoh;Toko;Penyedia alat tulis.',
  ';Badan usaha;Penyedia jaringan.',
  'PT Pusat Data Contoh;Badan usaha;Tercatat dua kali dalam daftar lama.',
];

/** What is set at once on every business among the parties. */
const about = 'Penyedia; perjanjian kerja samanya disimpan pada unit pengadaan.';

/** What this needs of the demonstration. */
type Given = {
  readonly site: BatchSite;
  readonly timeZone: string;
  readonly now: Date;
  readonly personOf: (number: string) => string;
};

async function importParties(site: BatchSite, actor: Actor, now: Date): Promise<void> {
  const { register } = site.registry.get('external-parties');
  const stream = Readable.from([Buffer.from(sheet.join('\n'))]);
  const upload = { stream, name: 'daftar-mitra.csv', dir: site.filesDir, maxBytes: mostBytes, actor, now };
  const { id: file } = await storeFile(site.db.sql, upload);
  const id = await openImport(site, actor, register, file, { existing: 'update', allOrNone: false });
  await startBatch(site, actor, id);
}

async function editParties(site: BatchSite, actor: Actor): Promise<void> {
  const { register } = site.registry.get('external-parties');
  const query = readListQuery(register, { 'filter[kind]': 'business' });
  const rows = await stageChosen({ tx: site.db.sql, registry: site.registry, actor, lang: 'id' }, register, query);
  const plan = { values: { about }, answers: {}, reason: 'Menyeragamkan keterangan penyedia.' };
  await startBatch(site, actor, await openEdit(site, actor, register, 'edit', plan, rows));
}

/**
 * An import with refused rows and a bulk edit, run by who heads the organisation unit through the operations people use.
 * They run in transactions of their own, so the rest of the demonstration must be there before.
 */
export async function runDemoBatches({ site, timeZone, now, personOf }: Given): Promise<void> {
  const actor = await loadActor(timeZone)(site.db.sql, personOf('C-26'), now);
  if (!actor) throw new TypeError('nobody is C-26 any more');
  await importParties(site, actor, now);
  await editParties(site, actor);
}
