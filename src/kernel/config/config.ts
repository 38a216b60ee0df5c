import { CodedError, type Problem } from '../errors/errors.ts';
import type { AllowEntry } from '../net/allow-list.ts';
import { type LogLevel, type Setting, settings } from './settings.ts';

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
  /** undefined = no mail is sent. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  readonly webhookAllow: readonly AllowEntry[];
  readonly logLevel: LogLevel;
  readonly commandLanguage: 'id' | 'en';
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
    smtpUrl: read(settings.smtpUrl),
    mailFrom: read(settings.mailFrom),
    webhookAllow: read(settings.webhookAllow),
    logLevel: read(settings.logLevel),
    commandLanguage: read(settings.commandLanguage),
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
