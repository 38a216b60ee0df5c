import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { placeAt } from '../kernel/backup/place-at.ts';
import { recoverUntil } from '../kernel/backup/recover.ts';
import { type Restored, restoreArchive } from '../kernel/backup/restore.ts';
import { formatNumber } from '../kernel/i18n/format.ts';
import type { Text } from '../kernel/i18n/text.ts';
import { type CommandContext, UsageError } from './command.ts';

export const usage = {
  id: `Memulihkan satu cadangan ke tempat kosong: folder data kosong dan, bila DATABASE_URL diisi, basis data kosong. Arsip
diperiksa seluruhnya lebih dahulu; yang rusak, terpotong, atau asing ditolak sebelum apa pun disentuh. Sesudah dimuat,
akar log dihitung ulang dari entrinya dan setiap langkah serta baris diperiksa. Bila terputus, jalankan lagi: ia
mengulang dari awal, dan sampai selesai tidak ada Padu yang dapat bekerja di tempat itu. Semua orang harus masuk lagi.

  npm run -s padu -- restore <berkas.padu|s3://keranjang/awalan/berkas.padu> [--into <DATA_DIR>] [--json]
  --despite-findings   tetap memulihkan isi yang tidak terbukti utuh (lihat: npm run -s padu -- verify)

Basis data bawaan ke satu saat, dari salinan dasar dan catatan perubahan di WAL_ARCHIVE:
  npm run -s padu -- restore --until 2026-11-28T10:00:00+07:00 <WAL_ARCHIVE> --into <DATA_DIR> [--json]`,
  en: `Restores one backup into an empty place: an empty data folder and, where DATABASE_URL is set, an empty database. The
whole archive is checked first; one that is damaged, cut short or foreign is refused before anything is touched. After
loading, the root of the log is computed anew from its entries, and every step and row is checked. If it is cut off, run
it again: it begins anew, and until it is done no Padu can work in that place. Everybody has to sign in again.

  npm run -s padu -- restore <file.padu|s3://bucket/prefix/file.padu> [--into <DATA_DIR>] [--json]
  --despite-findings   restores content that is not proved intact all the same (see: npm run -s padu -- verify)

The built-in database to a point in time, from a base copy and the log of changes in WAL_ARCHIVE:
  npm run -s padu -- restore --until 2026-11-28T10:00:00+07:00 <WAL_ARCHIVE> --into <DATA_DIR> [--json]`,
};

const options = {
  into: { type: 'string' },
  until: { type: 'string' },
  'despite-findings': { type: 'boolean' },
} as const;

export async function run(args: readonly string[], { config, report }: CommandContext): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [address, ...more] = positionals;
  if (address === undefined || more.length > 0) throw new UsageError('restore <file.padu>');
  const { backup } = config;
  const dataDir = values.into === undefined ? config.dataDir : resolve(values.into);
  if (values.until !== undefined) return runUntil(address, dataDir, values.until, report);
  const at = address.startsWith('s3://') ? address.slice(0, address.lastIndexOf('/')) : dirname(resolve(address));
  const archive = await placeAt(at, backup, dataDir).fetch(basename(address));
  try {
    const file = { path: archive.path, passphrase: backup.passphrase };
    const restore = { now: new Date(), despiteFindings: values['despite-findings'] === true };
    const restored = await restoreArchive(file, { ...config, dataDir }, restore);
    report(describe(restored), restored);
    return 0;
  } finally {
    await archive.done();
  }
}

/** Brings back the built-in database as it was at a moment; the time must say its zone. */
async function runUntil(
  archive: string,
  dataDir: string,
  text: string,
  report: CommandContext['report'],
): Promise<number> {
  const until = new Date(text);
  const whole = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text);
  if (!whole || Number.isNaN(until.getTime())) throw new UsageError('--until 2026-11-28T10:00:00+07:00');
  const { base, last } = await recoverUntil(resolve(archive), dataDir, until);
  const at = last?.toISOString() ?? '–';
  report(
    {
      id: `Dipulihkan dari ${base} di ${dataDir}; transaksi terakhir ${at}. Salin folder files dari folder data lama, lalu periksa: padu verify.`,
      en: `Recovered from ${base} in ${dataDir}; last transaction ${at}. Copy the folder files from the old data folder, then check: padu verify.`,
    },
    { base, dataDir, last: last?.toISOString() ?? null },
  );
  return 0;
}

function describe(restored: Restored): Text {
  const { archive, government, madeAt, rows, files, log, findings, migrated, seconds } = restored;
  const time = seconds.check + seconds.load + seconds.prove;
  const missing = restored.missingFiles.map((hash) => `\n  ✗ ${hash}`).join('');
  return {
    id: [
      `${archive} dipulihkan: ${government ?? '(belum ada pemerintah daerah)'}, keadaan ${madeAt}`,
      `  ${formatNumber(rows, 'id', 0)} baris, ${formatNumber(files, 'id', 0)} berkas, ${migrated.length} migrasi, ${time.toFixed(1)} detik`,
      log
        ? `  Log ${log.size} entri dihitung ulang, akar ${log.root}, ${findings} temuan`
        : '  Log belum pernah ditandatangani',
      missing === '' ? '' : `  Berkas ini tidak ada di cadangan:${missing}`,
    ]
      .join('\n')
      .trimEnd(),
    en: [
      `${archive} restored: ${government ?? '(no government yet)'}, as of ${madeAt}`,
      `  ${formatNumber(rows, 'en', 0)} rows, ${formatNumber(files, 'en', 0)} files, ${migrated.length} migrations, ${time.toFixed(1)} seconds`,
      log
        ? `  Log of ${log.size} entries computed anew, root ${log.root}, ${findings} findings`
        : '  The log was never signed yet',
      missing === '' ? '' : `  These files are not in the backup:${missing}`,
    ]
      .join('\n')
      .trimEnd(),
  };
}
