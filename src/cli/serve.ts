import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { openDatabase } from '../kernel/db/open.ts';
import type { CommandContext } from './command.ts';

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
  const { startServer } = await import('../app.ts');
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

/**
 * Aborts at the first SIGTERM or SIGINT. A terminal and the starter both pass Ctrl-C on, so a second one within two
 * seconds is the same one; a later one ends the process at once, and the next start finds the database as it is.
 */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let first = 0;
  const onSignal = () => {
    if (first !== 0 && Date.now() - first > 2000) process.exit(130);
    first ||= Date.now();
    controller.abort();
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  return controller.signal;
}
