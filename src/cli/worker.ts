import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { fastify } from 'fastify';
import { openDatabase } from '../kernel/db/open.ts';
import { loggingOptions } from '../kernel/http/request-logging.ts';
import type { CommandContext } from './command.ts';
import { stopSignal } from './stop-signal.ts';

export const usage = {
  id: `Server menjalankan pekerjaan latar juga; perintah ini menambah tangan, di komputer ini atau di komputer lain dengan
basis data yang sama. Bekerja sampai dihentikan (Ctrl-C atau SIGTERM); pekerjaan yang sedang berjalan diselesaikan.

  npm run -s padu -- worker`,
  en: `The server runs background jobs too; this adds hands, on this computer or on another one with the same database.
Works until stopped (Ctrl-C or SIGTERM); jobs that are running are finished.

  npm run -s padu -- worker`,
};

export async function run(args: readonly string[], { config, report }: CommandContext): Promise<number> {
  parseArgs({ args: [...args], options: {} });
  const { startWork } = await import('../server.ts');
  const stop = stopSignal();
  const { log } = fastify(loggingOptions(config));
  const database = await openDatabase(config, { serve: false, upgrade: false });
  try {
    const work = await startWork({ config, db: database.db }, log);
    report({ id: 'Padu menjalankan pekerjaan latar.', en: 'Padu is running background jobs.' }, { working: true });
    if (!stop.aborted) await once(stop, 'abort');
    await work.stop();
  } finally {
    await database.close();
  }
  return 0;
}
