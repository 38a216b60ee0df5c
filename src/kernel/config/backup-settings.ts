import { resolve } from 'node:path';
import { same } from '../i18n/text.ts';
import { none, type Setting, setting } from './setting.ts';

/** How many days, weeks and months back one backup each is kept. */
export type Keep = { readonly days: number; readonly weeks: number; readonly months: number };

/** How often a backup is restored as a drill. */
const drills = ['weekly', 'monthly', 'never'] as const;
export type Drills = (typeof drills)[number];

const text = {
  expected: { id: 'teks tanpa spasi', en: 'text without spaces' },
  fallback: undefined,
  shown: none,
  parse: (raw: string) => (/^\S+$/.test(raw) ? raw : undefined),
} satisfies Partial<Setting<string | undefined>>;

/** Where backups go, when, how long they are kept, and what opens them. */
export const backupSettings = {
  backupTo: setting<string | undefined>({
    name: 'BACKUP_TO',
    about: {
      id: 'Tempat cadangan harian: folder, sebaiknya pada cakram lain, atau keranjang S3. Bila kosong, tidak ada cadangan terjadwal.',
      en: 'Where the daily backup goes: a folder, better on another disk, or an S3 bucket. When empty, no backup is scheduled.',
    },
    expected: same('/backup/padu, s3://bucket/prefix'),
    fallback: undefined,
    shown: none,
    parse: (raw) => (/^s3:/.test(raw) ? /^s3:\/\/[a-z0-9][a-z0-9.-]+(\/[\w./-]*)?$/.exec(raw)?.[0] : resolve(raw)),
  }),
  backupPassphrase: setting<string | undefined>({
    name: 'BACKUP_PASSPHRASE',
    secret: true,
    about: {
      id: 'Frasa sandi yang mengenkripsi cadangan (format age). Simpan juga di tempat lain: tanpa frasa ini cadangan tidak dapat dibuka. Wajib untuk S3.',
      en: 'Passphrase that encrypts the backups (age format). Keep it somewhere else, too: without it no backup opens. Required for S3.',
    },
    expected: { id: 'sedikitnya 12 karakter', en: 'at least 12 characters' },
    fallback: undefined,
    shown: { id: '(cadangan tidak dienkripsi)', en: '(backups are not encrypted)' },
    parse: (raw) => (raw.length >= 12 ? raw : undefined),
  }),
  backupAt: setting<string>({
    name: 'BACKUP_AT',
    about: { id: 'Jam cadangan harian, menurut TIMEZONE.', en: 'Time of the daily backup, in TIMEZONE.' },
    expected: same('01:00'),
    fallback: '01:00',
    shown: same('01:00'),
    parse: (raw) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(raw) ? raw : undefined),
  }),
  backupKeep: setting<Keep>({
    name: 'BACKUP_KEEP',
    about: {
      id: 'Berapa hari, minggu, dan bulan ke belakang masing-masing satu cadangan disimpan. Yang terbaru dan yang terakhir teruji tidak pernah dihapus.',
      en: 'How many days, weeks and months back one backup each is kept. The newest and the one proved last are never removed.',
    },
    expected: { id: 'tiga bilangan: hari,minggu,bulan', en: 'three numbers: days,weeks,months' },
    fallback: { days: 7, weeks: 4, months: 12 },
    shown: same('7,4,12'),
    parse: (raw) => {
      const [, days, weeks, months] = /^(\d{1,4}),(\d{1,4}),(\d{1,4})$/.exec(raw) ?? [];
      return days === undefined ? undefined : { days: Number(days), weeks: Number(weeks), months: Number(months) };
    },
  }),
  backupDrill: setting<Drills>({
    name: 'BACKUP_DRILL',
    about: {
      id: 'Seberapa sering cadangan terbaru dicoba pulihkan ke basis data sementara, dua jam sesudah BACKUP_AT.',
      en: 'How often the newest backup is restored into a scratch database as a drill, two hours after BACKUP_AT.',
    },
    expected: same(drills.join(', ')),
    fallback: 'monthly',
    shown: same('monthly'),
    parse: (raw) => drills.find((one) => one === raw),
  }),
  walArchive: setting<string | undefined>({
    name: 'WAL_ARCHIVE',
    about: {
      id: 'Folder tempat PostgreSQL bawaan menyimpan setiap perubahannya, untuk pemulihan ke satu saat (docs/backup.md). Tidak untuk Windows.',
      en: 'Folder in which the built-in PostgreSQL keeps its every change, for recovery to a point in time (docs/backup.md). Not on Windows.',
    },
    expected: { id: 'jalur folder', en: 'the path of a folder' },
    fallback: undefined,
    shown: none,
    parse: (raw) => resolve(raw),
  }),
  s3Endpoint: setting<string | undefined>({
    name: 'BACKUP_S3_ENDPOINT',
    about: { id: 'Alamat layanan S3.', en: 'Address of the S3 service.' },
    expected: same('https://s3.example.go.id'),
    fallback: undefined,
    shown: { id: 'Amazon S3 di wilayah itu', en: 'Amazon S3 of the region' },
    parse: (raw) => (/^https?:\/\/[^\s/?#]+\/?$/.test(raw) ? raw.replace(/\/$/, '') : undefined),
  }),
  s3Region: setting<string>({
    name: 'BACKUP_S3_REGION',
    about: { id: 'Wilayah layanan S3.', en: 'Region of the S3 service.' },
    expected: same('ap-southeast-3'),
    fallback: 'us-east-1',
    shown: same('us-east-1'),
    parse: (raw) => (/^[a-z0-9-]+$/.test(raw) ? raw : undefined),
  }),
  s3KeyId: setting<string | undefined>({
    ...text,
    name: 'BACKUP_S3_KEY_ID',
    about: { id: 'Nama kunci akses S3.', en: 'Name of the access key of S3.' },
  }),
  s3Secret: setting<string | undefined>({
    ...text,
    name: 'BACKUP_S3_SECRET',
    secret: true,
    about: { id: 'Kunci akses S3 itu sendiri.', en: 'The access key of S3 itself.' },
  }),
};
