import { parseArgs } from 'node:util';
import { openDatabase } from '../kernel/db/open.ts';
import type { CommandContext } from './command.ts';

export const usage = {
  id: `Menjalankan migrasi di db/migrations yang belum pernah dijalankan, masing-masing dalam satu transaksi, sebagai akun
pemilik tabel. Server melakukannya sendiri saat mulai; perintah ini untuk melakukannya lebih dulu.

  npm run -s padu -- migrate [--json]`,
  en: `Runs the migrations of db/migrations that have not run yet, each in one transaction, as the login that owns the tables.
The server does this by itself when it starts; this command does it beforehand.

  npm run -s padu -- migrate [--json]`,
};

export async function run(args: readonly string[], { config, report }: CommandContext): Promise<number> {
  parseArgs({ args: [...args], options: {} });
  const database = await openDatabase(config, { serve: false, upgrade: true });
  await database.close();
  const names = database.migrated;
  const list = names.map((name) => `\n  ${name}`).join('');
  report(
    names.length === 0
      ? { id: 'Basis data sudah sesuai.', en: 'The database is up to date.' }
      : { id: `${names.length} migrasi dijalankan:${list}`, en: `${names.length} migrations ran:${list}` },
    { migrated: names },
  );
  return 0;
}
