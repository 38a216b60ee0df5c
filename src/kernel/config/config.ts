import type { X509Certificate } from 'node:crypto';
import { CodedError, type Problem } from '../errors/errors.ts';
import type { ClamAddress } from '../files/clamav.ts';
import type { AllowEntry } from '../net/allow-list.ts';
import type { Drills, Keep } from './backup-settings.ts';
import type { Setting } from './setting.ts';
import { type LogLevel, settings } from './settings.ts';

/** How backups are made and kept. */
export type BackupConfig = {
  /** Absolute path of a folder, or `s3://bucket/prefix`. */
  readonly to: string | undefined;
  readonly passphrase: string | undefined;
  /** `HH:MM` in the government's time zone. */
  readonly at: string;
  readonly keep: Keep;
  readonly drill: Drills;
  readonly s3: {
    readonly endpoint: string | undefined;
    readonly region: string;
    readonly keyId: string | undefined;
    readonly secret: string | undefined;
  };
};

/** The settings of this process, validated. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Absolute path. */
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly migratorUrl: string | undefined;
  /** IANA name. */
  readonly timeZone: string;
  /** Without a trailing slash; undefined = the address the server listens on. */
  readonly publicUrl: string | undefined;
  readonly trustProxy: readonly string[];
  /** undefined = uploads are not scanned for viruses. */
  readonly clamav: ClamAddress | undefined;
  /** Issuers of certificates whose electronic signatures are trusted. */
  readonly signatureIssuers: readonly X509Certificate[];
  /** undefined = no mail is sent. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  readonly webhookAllow: readonly AllowEntry[];
  readonly logLevel: LogLevel;
  readonly commandLanguage: 'id' | 'en';
  readonly backup: BackupConfig;
  /** Absolute path of the folder that keeps the write-ahead log of the built-in database. */
  readonly walArchive: string | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and validates every setting.
 * @throws CodedError `setting-invalid`, naming the first wrong setting and listing all as problems
 */
export function readConfig(environment: Environment): Config {
  const problems: Problem[] = [];
  const wrong: { name: string; value: string }[] = [];
  const read = <T>(setting: Setting<T>): T => {
    const raw = environment[setting.name]?.trim();
    if (raw === undefined || raw === '') return setting.fallback;
    const value = setting.parse(raw);
    if (value !== undefined) return value;
    const shown = setting.secret ? '…' : raw;
    wrong.push({ name: setting.name, value: shown });
    problems.push({ field: setting.name, code: 'setting-invalid', message: setting.expected });
    return setting.fallback;
  };
  const config: Config = {
    port: read(settings.port),
    host: read(settings.host),
    dataDir: read(settings.dataDir),
    databaseUrl: read(settings.databaseUrl),
    migratorUrl: read(settings.migratorUrl),
    timeZone: read(settings.timeZone),
    publicUrl: read(settings.publicUrl),
    trustProxy: read(settings.trustProxy),
    clamav: read(settings.clamav),
    signatureIssuers: read(settings.signatureIssuers),
    smtpUrl: read(settings.smtpUrl),
    mailFrom: read(settings.mailFrom),
    webhookAllow: read(settings.webhookAllow),
    logLevel: read(settings.logLevel),
    commandLanguage: read(settings.commandLanguage),
    walArchive: read(settings.walArchive),
    backup: {
      to: read(settings.backupTo),
      passphrase: read(settings.backupPassphrase),
      at: read(settings.backupAt),
      keep: read(settings.backupKeep),
      drill: read(settings.backupDrill),
      s3: {
        endpoint: read(settings.s3Endpoint),
        region: read(settings.s3Region),
        keyId: read(settings.s3KeyId),
        secret: read(settings.s3Secret),
      },
    },
  };
  const [first] = wrong;
  const [problem] = problems;
  if (first !== undefined && problem !== undefined) {
    throw new CodedError('setting-invalid', { ...first, expected: problem.message }, { problems });
  }
  return config;
}

/** The settings from the environment of this process: the only place that reads it. */
export const loadConfig = (): Config => readConfig(process.env);
