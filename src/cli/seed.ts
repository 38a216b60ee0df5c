import { parseArgs } from 'node:util';
import { demoProfiles } from '../demo/read-data.ts';
import { openDatabase } from '../kernel/db/open.ts';
import type { CommandContext } from './command.ts';
import { demoNamed } from './demo-named.ts';
import { demoJson, describeDemo } from './describe-demo.ts';

const commands = demoProfiles()
  .map((profile) => `  npm run -s padu -- seed --demo ${profile} [--json]`)
  .join('\n');

export const usage = {
  id: `Membuat pemerintah daerah contoh: perangkat daerah, orang, tim, keputusan, dokumen selama empat tahun, dan akun untuk
masuk. Semua nama orang dikarang. Kata sandi akun dibuat acak dan dicetak di sini. Basis data yang sudah berisi
pemerintah daerah tidak disentuh. Boleh dijalankan selagi server bekerja, atau tanpa server.

${commands}

Bersama server: npm start -- --demo ${demoProfiles()[0]}`,
  en: `Makes an example government: agencies, people, teams, decrees, four years of documents, and accounts to sign in with.
All names of people are invented. The password of the accounts is made at random and printed here. A database that
already holds a government is left alone. May run while the server works, or without one.

${commands}

Together with the server: npm start -- --demo ${demoProfiles()[0]}`,
};

export async function run(args: readonly string[], { config, report }: CommandContext): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { demo: { type: 'string' } } });
  const profile = demoNamed(values.demo);
  // Loaded only here: the usage of this command needs no registers.
  const { seedDemo } = await import('../demo/seed-demo.ts');
  const database = await openDatabase(config, { serve: false, upgrade: true });
  try {
    const demo = await seedDemo({ db: database.db, config }, profile, new Date());
    report(describeDemo(demo), demoJson(demo));
  } finally {
    await database.close();
  }
  return 0;
}
