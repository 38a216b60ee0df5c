import type { X509Certificate } from 'node:crypto';
import { resolve } from 'node:path';
import type { ClamAddress } from '../files/clamav.ts';
import { same } from '../i18n/text.ts';
import { isMailAddress } from '../mail/mail-address.ts';
import { type AllowEntry, parseAllowList } from '../net/allow-list.ts';
import { readIssuers } from '../signatures/certificates.ts';
import { backupSettings } from './backup-settings.ts';
import { none, type Setting, setting } from './setting.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const postgresAddress = {
  expected: same('postgresql://user:password@host:5432/database'),
  fallback: undefined,
  secret: true,
  parse: (raw: string) => (/^postgres(ql)?:$/.test(protocolOf(raw)) ? raw : undefined),
} satisfies Partial<Setting<string | undefined>>;

/** Every setting of Padu. docs/config.md is generated from this list; nothing else is read from the environment. */
export const settings = {
  port: setting<number>({
    name: 'PORT',
    about: { id: 'Porta tempat server melayani.', en: 'Port the server listens on.' },
    expected: { id: 'bilangan 0 sampai 65535', en: 'a number from 0 to 65535' },
    fallback: 3000,
    shown: same('3000'),
    parse: (raw) => (/^\d{1,5}$/.test(raw) && Number(raw) <= 65_535 ? Number(raw) : undefined),
  }),
  host: setting<string>({
    name: 'HOST',
    about: {
      id: 'Alamat jaringan tempat server melayani. 0.0.0.0 membukanya untuk seluruh jaringan.',
      en: 'Network address the server listens on. 0.0.0.0 opens it to the whole network.',
    },
    expected: { id: 'nama atau alamat IP', en: 'a name or an IP address' },
    fallback: '127.0.0.1',
    shown: same('127.0.0.1'),
    parse: (raw) => (/^[\w.:-]+$/.test(raw) ? raw : undefined),
  }),
  dataDir: setting<string>({
    name: 'DATA_DIR',
    about: {
      id: 'Folder untuk basis data, berkas, kunci, dan kata sandi internal.',
      en: 'Folder of the database, files, keys and internal passwords.',
    },
    expected: { id: 'jalur folder', en: 'the path of a folder' },
    fallback: resolve('data'),
    shown: same('./data'),
    parse: (raw) => resolve(raw),
  }),
  databaseUrl: setting<string | undefined>({
    ...postgresAddress,
    name: 'DATABASE_URL',
    about: {
      id: 'Server PostgreSQL (15 atau lebih baru) milik Anda. Bila kosong, Padu menjalankan PostgreSQL-nya sendiri.',
      en: 'A PostgreSQL server (15 or newer) of your own. When empty, Padu runs its own PostgreSQL.',
    },
    shown: { id: '(PostgreSQL bawaan)', en: '(built-in PostgreSQL)' },
  }),
  migratorUrl: setting<string | undefined>({
    ...postgresAddress,
    name: 'DATABASE_MIGRATOR_URL',
    about: {
      id: 'Akun pemilik tabel pada server itu, untuk migrasi. Akun DATABASE_URL lalu cukup berperan padu_app.',
      en: 'The login that owns the tables on that server, for migrations. DATABASE_URL then needs only the role padu_app.',
    },
    shown: same('DATABASE_URL'),
  }),
  timeZone: setting<string>({
    name: 'TIMEZONE',
    about: {
      id: 'Zona waktu pemerintah daerah: menentukan kapan satu hari berganti.',
      en: 'Time zone of the government: decides when a day begins.',
    },
    expected: same('Asia/Jakarta, Asia/Makassar, Asia/Jayapura, …'),
    fallback: 'Asia/Jakarta',
    shown: same('Asia/Jakarta'),
    parse: (raw) => (isTimeZone(raw) ? raw : undefined),
  }),
  publicUrl: setting<string | undefined>({
    name: 'PUBLIC_URL',
    about: {
      id: 'Alamat yang dipakai orang di peramban. Dengan https, kuki hanya dikirim lewat https.',
      en: 'The address people use in the browser. With https, cookies are sent over https only.',
    },
    expected: same('https://padu.example.go.id'),
    fallback: undefined,
    shown: same('http://HOST:PORT'),
    parse: (raw) => (/^https?:$/.test(protocolOf(raw)) ? raw.replace(/\/+$/, '') : undefined),
  }),
  trustProxy: setting<readonly string[]>({
    name: 'TRUST_PROXY',
    about: {
      id: 'Alamat proksi di depan Padu yang tajuk X-Forwarded-*-nya dipercaya, dipisah koma.',
      en: 'Addresses of the proxies before Padu whose X-Forwarded-* headers are trusted, separated by commas.',
    },
    expected: { id: 'alamat IP atau CIDR dipisah koma', en: 'IP addresses or CIDR ranges separated by commas' },
    fallback: [],
    shown: none,
    parse: (raw) => {
      const parts = raw.split(',').map((part) => part.trim());
      return parts.every((part) => /^[\da-fA-F.:]+(\/\d{1,3})?$/.test(part)) ? parts : undefined;
    },
  }),
  clamav: setting<ClamAddress | undefined>({
    name: 'CLAMAV',
    about: {
      id: 'Pemeriksa virus (clamd) yang melihat setiap unggahan sebelum disimpan. Bila disetel dan tidak menjawab, unggahan ditolak (503 dengan Retry-After) dan selebihnya tetap berjalan. Batas StreamMaxLength milik clamd perlu sedikitnya 50M.',
      en: 'Virus scanner (clamd) that looks at every upload before it is kept. When set and not answering, uploads are refused (503 with Retry-After) and everything else goes on. Its StreamMaxLength must be at least 50M.',
    },
    expected: { id: 'host:porta atau jalur soket', en: 'host:port or the path of a socket' },
    fallback: undefined,
    shown: none,
    parse: (raw) => {
      if (raw.startsWith('/')) return { path: raw };
      const [, host, port] = /^\[?([\w.:-]+?)\]?:(\d{1,5})$/.exec(raw) ?? [];
      return host !== undefined && Number(port) <= 65_535 ? { host, port: Number(port) } : undefined;
    },
  }),
  signatureIssuers: setting<readonly X509Certificate[]>({
    name: 'SIGNATURE_ISSUERS',
    about: {
      id: 'Sertifikat penerbit (CA) yang dipercaya untuk tanda tangan elektronik, misalnya dari BSrE: berkas PEM. Bila kosong, Padu memeriksa keutuhan tanda tangan dan menyebut bahwa penerbitnya tidak diperiksa. Pencabutan sertifikat tidak diperiksa.',
      en: 'Certificates of the issuers (CA) trusted for electronic signatures, of BSrE for instance: PEM files. When empty, Padu checks that signatures are intact and says that issuers are not checked. Revocation is not checked.',
    },
    expected: { id: 'jalur berkas PEM dipisah koma', en: 'paths of PEM files separated by commas' },
    fallback: [],
    shown: none,
    parse: (raw) => {
      try {
        return readIssuers(raw.split(',').map((path) => resolve(path.trim())));
      } catch (error) {
        // Whatever is wrong with a file, the start stops here and names the setting.
        if (error instanceof Error) return undefined;
        throw error;
      }
    },
  }),
  smtpUrl: setting<string | undefined>({
    name: 'SMTP_URL',
    about: {
      id: 'Server surel untuk mengirim pemberitahuan. Tanpa ini surel tinggal di kotak keluar yang dibaca administrator.',
      en: 'Mail server that sends the notices. Without it mails stay in an outbox that administrators read.',
    },
    expected: same('smtp://user:password@host:587, smtps://user:password@host:465'),
    fallback: undefined,
    shown: none,
    secret: true,
    parse: (raw) => (/^smtps?:$/.test(protocolOf(raw)) ? raw : undefined),
  }),
  mailFrom: setting<string | undefined>({
    name: 'MAIL_FROM',
    about: { id: 'Alamat pengirim surel.', en: 'The address mails come from.' },
    expected: { id: 'alamat surel', en: 'a mail address' },
    fallback: undefined,
    shown: { id: 'padu@(host PUBLIC_URL)', en: 'padu@(host of PUBLIC_URL)' },
    parse: (raw) => (isMailAddress(raw) ? raw : undefined),
  }),
  webhookAllow: setting<readonly AllowEntry[]>({
    name: 'WEBHOOK_ALLOW',
    about: {
      id: 'Ke mana webhook boleh mengirim: nama, *.nama, alamat atau CIDR, dengan :porta, dipisah koma. Hanya https kecuali diawali http://. Alamat jaringan dalam harus disebut sendiri.',
      en: 'Where webhooks may send to: names, *.names, addresses or CIDR ranges, with :port, separated by commas. https only unless it begins with http://. Inner addresses must be named themselves.',
    },
    expected: same('hooks.example.go.id, *.example.go.id:8443, 10.1.0.0/16, http://127.0.0.1:8080'),
    fallback: [],
    shown: none,
    parse: parseAllowList,
  }),
  logLevel: setting<LogLevel>({
    name: 'LOG_LEVEL',
    about: { id: 'Rincian catatan server.', en: 'How much the server logs.' },
    expected: same(logLevels.join(', ')),
    fallback: 'info',
    shown: same('info'),
    parse: (raw) => logLevels.find((level) => level === raw),
  }),
  commandLanguage: setting<'id' | 'en'>({
    name: 'LANG',
    about: {
      id: 'Bahasa perintah `padu`: Indonesia bila diawali "id", selain itu Inggris.',
      en: 'Language of the `padu` commands: Indonesian when it begins with "id", otherwise English.',
    },
    expected: same('id_ID.UTF-8, C.UTF-8, …'),
    fallback: 'en',
    shown: same('C.UTF-8'),
    parse: (raw) => (raw.startsWith('id') ? 'id' : 'en'),
  }),
  ...backupSettings,
};

function protocolOf(raw: string): string {
  return URL.canParse(raw) ? new URL(raw).protocol : '';
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
