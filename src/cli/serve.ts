import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { openDatabase } from '../kernel/db/open.ts';
import type { CommandContext } from './command.ts';
import { stopSignal } from './stop-signal.ts';

export const summary = { id: 'Menjalankan server Padu.', en: 'Runs the Padu server.' };

export const usage = {
  id: `${summary.id}

Menyiapkan basis data bila perlu, lalu melayani di http://HOST:PORT sampai dihentikan (Ctrl-C atau SIGTERM).
Pengaturan melalui variabel lingkungan: docs/config.md.

  npm start
  PORT=8080 DATA_DIR=/srv/padu npm start`,
  en: `${summary.en}

Prepares the database where needed, then serves at http://HOST:PORT until stopped (Ctrl-C or SIGTERM).
Settings are environment variables: docs/config.md.

  npm start
  PORT=8080 DATA_DIR=/srv/padu npm start`,
};

export async function run(args: readonly string[], { config, report }: CommandContext): Promise<number> {
  parseArgs({ args: [...args], options: {} });
  // Loaded only here: `padu --help` reads every command's summary and needs no server for it.
  const { startServer } = await import('../server.ts');
  const stop = stopSignal();
  const database = await openDatabase(config, { serve: true, upgrade: true });
  try {
    const server = await startServer({ config, db: database.db });
    report({ id: `Padu melayani di ${server.url}`, en: `Padu is serving at ${server.url}` }, { url: server.url });
    if (!stop.aborted) await once(stop, 'abort');
    await server.close();
  } finally {
    await database.close();
  }
  return 0;
}
