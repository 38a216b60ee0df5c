import type { Config } from '../config/config.ts';
import { CodedError } from '../errors/errors.ts';
import type { BackupOptions } from './make-backup.ts';
import { placeAt } from './place-at.ts';

/**
 * How a backup to this address is made under these settings.
 * @param to a folder or `s3://bucket/prefix`
 * @throws CodedError `setting-invalid` for a bucket without a passphrase or without an access key: a backup holds
 *   personal data and the key of the log, and leaves the machine only encrypted
 */
export function backupPlan(to: string, { backup, dataDir }: Config, now: Date): BackupOptions {
  const { passphrase, keep, s3 } = backup;
  if (to.startsWith('s3://')) {
    const lacking = { BACKUP_PASSPHRASE: passphrase, BACKUP_S3_KEY_ID: s3.keyId, BACKUP_S3_SECRET: s3.secret };
    for (const [name, value] of Object.entries(lacking)) {
      if (value === undefined) throw new CodedError('setting-invalid', { name, value: '', expected: neededForS3 });
    }
  }
  return { place: placeAt(to, backup, dataDir), passphrase, keep, now };
}

const neededForS3 = { id: 'diisi untuk cadangan ke S3', en: 'set for backups to S3' };
