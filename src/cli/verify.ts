import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { RegisterTable } from '../kernel/audit/check-rows.ts';
import { findRegisterTables } from '../kernel/audit/find-register-tables.ts';
import { verifyLog } from '../kernel/audit/verify-log.ts';
import { verifyRecord } from '../kernel/audit/verify-record.ts';
import { openDatabase } from '../kernel/db/open.ts';
import { CodedError } from '../kernel/errors/errors.ts';
import { readVerifierKey } from '../kernel/log/note.ts';
import { findSigner } from '../kernel/log/signer.ts';
import { type CommandContext, UsageError } from './command.ts';
import { describeLog, describeRecord, recordJson } from './verify-report.ts';

export const usage = {
  id: `Memeriksa tanda tangan log, setiap entrinya, setiap langkah yang tercatat, dan setiap baris data terhadap langkah
terakhirnya. Kode keluar 0 hanya bila semuanya utuh. Boleh dijalankan selagi server bekerja.

  npm run -s padu -- verify [--json]
  npm run -s padu -- verify --record agencies/0193b0aa-… [--json]   riwayat satu data beserta buktinya
  --key <nama+id+kunci>   kunci publik log (isi /log/key) bila kunci di DATA_DIR tidak ada atau tidak dipercaya`,
  en: `Checks the signature of the log, each of its entries, each recorded step, and each row of data against its last step.
Exit code 0 only if all of it is intact. May run while the server works.

  npm run -s padu -- verify [--json]
  npm run -s padu -- verify --record agencies/0193b0aa-… [--json]   the history of one record with its proofs
  --key <name+id+key>   public key of the log (what /log/key shows), if the one in DATA_DIR is absent or not trusted`,
};

export async function run(args: readonly string[], { config, report }: CommandContext): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { record: { type: 'string' }, key: { type: 'string' } } });
  const name = values.record === undefined ? undefined : readName(values.record);
  const key = await verifierKeyOf(join(config.dataDir, 'keys'), values.key);
  const database = await openDatabase(config, { serve: false, upgrade: false });
  try {
    const registers = await findRegisterTables(database.owner.sql);
    if (name === undefined) {
      const result = await verifyLog(database.owner, registers, key);
      report(describeLog(result), result);
      return result.ok ? 0 : 1;
    }
    const result = await verifyRecord(database.owner, tableOf(registers, name.register), name.row, key);
    if (result.ok && result.history.length === 0) throw new CodedError('not-found');
    report(describeRecord(result, name), recordJson(result, name));
    return result.ok ? 0 : 1;
  } finally {
    await database.close();
  }
}

function readName(text: string): { register: string; row: string } {
  const [, register = '', row = ''] =
    /^([a-z][a-z0-9-]*)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  if (register === '') throw new UsageError('--record <register>/<id>');
  return { register, row };
}

function tableOf(registers: readonly RegisterTable[], name: string): RegisterTable {
  const found = registers.find(({ register }) => register === name);
  if (!found) throw new UsageError(`${name}? ${registers.map(({ register }) => register).join(', ')}`);
  return found;
}

/** The public key comes from outside the database: who can change the rows could change a key beside them too. */
async function verifierKeyOf(keysDir: string, given: string | undefined): Promise<string> {
  if (given === undefined) {
    const signer = await findSigner(keysDir);
    if (!signer) throw new CodedError('log-key-missing', { folder: keysDir });
    return signer.verifierKey;
  }
  try {
    readVerifierKey(given);
  } catch {
    throw new UsageError('--key <name+id+key>');
  }
  return given;
}
