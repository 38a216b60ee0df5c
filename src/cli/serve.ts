import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { demoProfiles } from '../demo/read-data.ts';
import type { Demo, Place } from '../demo/seed-demo.ts';
import { openDatabase } from '../kernel/db/open.ts';
import type { Text } from '../kernel/i18n/text.ts';
import type { CommandContext } from './command.ts';
import { demoNamed } from './demo-named.ts';
import { demoJson, describeDemo } from './describe-demo.ts';
import { stopSignal } from './stop-signal.ts';

export const usage = {
  id: `Menyiapkan basis data bila perlu, lalu melayani di http://HOST:PORT sampai dihentikan (Ctrl-C atau SIGTERM).
Pengaturan melalui variabel lingkungan: docs/config.md.

  npm start
  npm start -- --demo ${demoProfiles()[0]}      dengan data contoh, bila basis datanya kosong
  PORT=8080 DATA_DIR=/srv/padu npm start`,
  en: `Prepares the database where needed, then serves at http://HOST:PORT until stopped (Ctrl-C or SIGTERM).
Settings are environment variables: docs/config.md.

  npm start
  npm start -- --demo ${demoProfiles()[0]}      with example data, where the database is empty
  PORT=8080 DATA_DIR=/srv/padu npm start`,
};

export async function run(args: readonly string[], { config, report }: CommandContext): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { demo: { type: 'string' } } });
  const profile = values.demo === undefined ? undefined : demoNamed(values.demo);
  // Loaded only here: the usage of this command needs no server.
  const { startServer } = await import('../server.ts');
  const stop = stopSignal();
  const database = await openDatabase(config, { serve: true, upgrade: true });
  try {
    const place = { config, db: database.db };
    const demo = profile === undefined ? undefined : await loadDemo(place, profile);
    const server = await startServer(place);
    const serving = { id: `Padu melayani di ${server.url}`, en: `Padu is serving at ${server.url}` };
    if (demo) report(joined(describeDemo(demo), serving), { url: server.url, demo: demoJson(demo) });
    else report(serving, { url: server.url });
    if (!stop.aborted) await once(stop, 'abort');
    await server.close();
  } finally {
    await database.close();
  }
  return 0;
}

async function loadDemo(place: Place, profile: string): Promise<Demo> {
  const { ensureDemo } = await import('../demo/ensure-demo.ts');
  return ensureDemo(place, profile);
}

const joined = (first: Text, second: Text): Text => ({
  id: `${first.id}\n\n${second.id}`,
  en: `${first.en}\n\n${second.en}`,
});
