import { parseArgs } from 'node:util';
import { backupPlan } from '../kernel/backup/backup-plan.ts';
import { copyBase } from '../kernel/backup/base-copy.ts';
import { type MadeBackup, makeBackup } from '../kernel/backup/make-backup.ts';
import { attachEmbedded } from '../kernel/db/embedded.ts';
import { openDatabase } from '../kernel/db/open.ts';
import { formatBytes, formatNumber } from '../kernel/i18n/format.ts';
import type { Lang, Text } from '../kernel/i18n/text.ts';
import { type CommandContext, UsageError } from './command.ts';

export const usage = {
  id: `Membuat satu cadangan selagi server bekerja: seluruh basis data pada satu saat, semua berkas, dan kunci log, dalam
satu arsip. Arsip dibaca ulang dan diperiksa sebelum mendapat namanya; yang terputus tidak meninggalkan arsip setengah.
Dengan BACKUP_PASSPHRASE arsip dienkripsi. Cadangan lama dihapus menurut BACKUP_KEEP. Kode keluar 1 juga bila ada berkas
yang sudah rusak di penyimpanan dan karena itu tidak ikut.

  npm run -s padu -- backup [--to <folder|s3://keranjang/awalan>] [--json]     tanpa --to: BACKUP_TO
  npm run -s padu -- backup --base [--json]     salinan dasar ke WAL_ARCHIVE, untuk pemulihan ke satu saat

Memulihkan: npm run -s padu -- restore --help. Petunjuk lengkap: docs/backup.md`,
  en: `Makes one backup while the server works: the whole database at one moment, all files and the key of the log, in one
archive. The archive is read again and checked before it gets its name; one that was cut off leaves no half archive.
With BACKUP_PASSPHRASE the archive is encrypted. Old backups go by the rule BACKUP_KEEP. Exit code 1 also when a file
was damaged in the store already and so could not be taken along.

  npm run -s padu -- backup [--to <folder|s3://bucket/prefix>] [--json]     without --to: BACKUP_TO
  npm run -s padu -- backup --base [--json]     base copy to WAL_ARCHIVE, for recovery to a point in time

Restoring: npm run -s padu -- restore --help. All about it: docs/backup.md`,
};

const options = { to: { type: 'string' }, base: { type: 'boolean' } } as const;

export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  const { config, report } = context;
  const { values } = parseArgs({ args: [...args], options });
  if (values.base) return runBase(context);
  const to = values.to ?? config.backup.to;
  if (to === undefined || to === '') throw new UsageError('--to <folder|s3://…>, BACKUP_TO');
  const plan = backupPlan(to, config, new Date());
  const { backupSource } = await import('../app.ts');
  const database = await openDatabase(config, { serve: false, upgrade: false });
  try {
    const made = await makeBackup(backupSource(config, database.owner), database.db, plan);
    report(describe(made), made);
    return made.missingFiles.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

/** Only of the built-in database: a server of one's own has its own tools. */
async function runBase({ config, report }: CommandContext): Promise<number> {
  const { walArchive, databaseUrl, dataDir } = config;
  if (walArchive === undefined || databaseUrl !== undefined)
    throw new UsageError('--base: WAL_ARCHIVE, no DATABASE_URL');
  const attached = await attachEmbedded(dataDir, false, walArchive);
  try {
    const base = await copyBase(dataDir, attached.superuserUrl, walArchive);
    report({ id: `Salinan dasar ${base} di ${walArchive}`, en: `Base copy ${base} in ${walArchive}` }, { base });
  } finally {
    await attached.release();
  }
  return 0;
}

function describe(made: MadeBackup): Text {
  const { archive, place, rows, files, bytes, seconds, removed, missingFiles } = made;
  const missing = missingFiles.map((hash) => `\n  ✗ ${hash}`).join('');
  const lock = made.encrypted
    ? { id: 'terenkripsi', en: 'encrypted' }
    : { id: 'TIDAK terenkripsi', en: 'NOT encrypted' };
  const words = (lang: Lang) => ({
    rows: formatNumber(rows, lang, 0),
    files: formatNumber(files, lang, 0),
    bytes: formatBytes(bytes, lang),
    lock: lock[lang],
  });
  const [id, en] = [words('id'), words('en')];
  const lost = missing === '' ? { id: '', en: '' } : lostText;
  return {
    id: `${archive}
  di ${place}: ${id.rows} baris, ${id.files} berkas, ${id.bytes}, ${id.lock}, ${seconds} detik; ${removed.length} cadangan lama dihapus${lost.id}${missing}`,
    en: `${archive}
  in ${place}: ${en.rows} rows, ${en.files} files, ${en.bytes}, ${en.lock}, ${seconds} seconds; ${removed.length} old backups removed${lost.en}${missing}`,
  };
}

const lostText = {
  id: '\n  Berkas ini sudah rusak atau hilang di penyimpanan:',
  en: '\n  These files were damaged or missing in the store already:',
};
